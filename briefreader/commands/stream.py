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


def print_safely(text: str, *, json: bool = False, end: str = "\n", flush: bool = False) -> None:
    """Write what a command has to say.

    Args:
        text: The text, cleaned by whoever made it; colours of our own may be in it.
        json: Whether it is JSON, which is made of document text as it stands: what could steer
            a terminal is escaped here.
        end: What follows it.
        flush: Whether it must be seen at once.
    """
    if json:
        import re
        from json import dumps

        from briefreader.article.text import replace_unsafe

        text = replace_unsafe(text, lambda sign: dumps(sign)[1:-1])
        if not utf8():
            # Escapes instead of characters, so that the bytes are the same in every locale.
            text = re.sub("[^\x00-\x7f]", lambda sign: dumps(sign[0])[1:-1], text)
    print(text, end=end, flush=flush)
