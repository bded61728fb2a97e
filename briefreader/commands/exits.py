"""How a command ends: its exit status, and what it says on standard error."""

import sys
from typing import Final

from briefreader.language import Catalog, Message

OK: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
OUR_FAULT: Final = 101
INTERRUPTED: Final = 130


def complain(speech: Catalog, message: Message, help: Message | None = None) -> None:  # noqa: A002
    """Say on standard error what is wrong, and on a second line what helps."""
    from briefreader.article.text import clean_line

    # A file name or an argument may hold anything.
    print(f"briefreader: {clean_line(message.text(speech))}", file=sys.stderr)
    if help is not None:
        print(f"  {clean_line(help.text(speech))}", file=sys.stderr)


def refuse(speech: Catalog, message: Message, help: Message | None = None) -> int:  # noqa: A002
    """Complain, and the exit status of wrong usage."""
    complain(speech, message, help)
    return USAGE
