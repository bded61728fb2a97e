"""Argparse, but for its complaints: an argument may hold anything, and is cleaned."""

import argparse
from typing import NoReturn

from briefreader.article.text import clean


class Parser(argparse.ArgumentParser):
    """A parser of the command line."""

    def error(self, message: str) -> NoReturn:
        """End with the complaint and exit status 2."""
        super().error(clean(message))
