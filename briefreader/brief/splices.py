"""Replacing a stretch of a YAML file and nothing else: no other byte changes.

A file is a person's. So nothing is loaded and written anew; edits are made where the nodes stand,
from the end of the file to its beginning, and what comes of it is read back before it counts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from briefreader.brief.findings import Edit
from briefreader.brief.scalars import quoted, scalar

_BLANKS: Final = re.compile(r"\s+")


def rewritten(raw: str, text: str) -> str | None:
    """A scalar that says `text`, in the style and the lines of the one that it replaces.

    Args:
        raw: The old scalar, quotation marks and all.
        text: The new text, without line feeds.

    Returns:
        `None` where that cannot be done: a block, or several lines of another number of words.
    """
    if raw[:1] in "|>":
        return None
    mark = raw[:1] if raw[:1] in "'\"" else ""
    encoded = quoted(text, mark) if mark else text
    if mark or "\n" in raw:
        blanks = _BLANKS.findall(raw)
        words = encoded.split()
        if len(blanks) + 1 == len(words):
            # Each word in the place of the old one, so that the lines break where they did.
            return words[0] + "".join(map("".join, zip(blanks, words[1:], strict=True)))
        return None if "\n" in raw else encoded
    return scalar(text)


def spliced(text: str, edits: Iterable[Edit]) -> str:
    """A text with some stretches replaced, of those that overlap only the first.

    Args:
        text: The text.
        edits: The replacements; offsets in code points of `text`.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(set(edits)):
        if edit.start >= done:
            parts += [text[done : edit.start], edit.content]
            done = edit.end
    return "".join([*parts, text[done:]])


def in_raw(raw: str, edits: Sequence[Edit]) -> list[Edit]:
    """Edits of the normalised text as edits of the text as it stands in the file.

    Args:
        raw: The decoded file, with its byte order mark and its line ends.
        edits: Replacements; offsets in code points of the normalised text.
    """
    ahead = 1 if raw.startswith("\ufeff") else 0
    pairs = [match.start() for match in re.finditer("\r\n", raw)]
    # Where the line feeds that were pairs stand in the normalised text.
    feeds = [start - ahead - number for number, start in enumerate(pairs)]
    newline = "\r\n" if pairs else "\n"

    def place(offset: int) -> int:
        return offset + ahead + bisect_left(feeds, offset)

    return [
        Edit(place(edit.start), place(edit.end), edit.content.replace("\n", newline))
        for edit in edits
    ]
