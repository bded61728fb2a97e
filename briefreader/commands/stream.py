"""What standard output can take."""

import os
import sys


def wants_colour() -> bool:
    """Whether to colour: a terminal wants it, unless NO_COLOR or FORCE_COLOR say otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (
        sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    )


def utf8() -> bool:
    """Whether every character can be written."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
