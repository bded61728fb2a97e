"""Folding: two texts that differ only in typography become the same text.

The folding is ours and named here, since the W3C Web Annotation model leaves it open. Quotation
marks, dashes and ellipses of every shape become their ASCII form, every run of white space one
space; invisible characters go; a base character with its combining marks is composed (NFC, group
by group). Case, digits, full stops and commas stay.

A `Folded` text knows where each of its code points came from.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

_ONE_TO_ONE: Final = (
    dict.fromkeys("‘’‚‛′ʼ`´\u1fef\u1ffd", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—−", "-")
)
_REPLACED: Final = re.compile(rf"[{''.join(_ONE_TO_ONE)}]|[^\S ]")
_INVISIBLE: Final = "\u00ad\u200b-\u200f\u2060\ufeff"
_UNCOMPOSED: Final = (
    "\u0300-\u036f\u0483-\u0487\u1160-\u11ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
    "\ufe20-\ufe2f"
)
_DROPPED: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_HAS_INVISIBLE: Final = re.compile(f"[{_INVISIBLE}]")
_PILED: Final = re.compile(
    "[\u0300-\u036f\u0483-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ua66f-\uabff\ufb1e"
    "\ufe00-\ufe2f\U00010000-\U0001ffff]{31}"
)
# What changes the length of the text, for texts with and without the rare parts: the plain
# pattern reads a megabyte in some ten milliseconds, the whole one in ten times that.
_PLAIN: Final = re.compile(r"\s\s+|…")


@cache
def _whole() -> re.Pattern[str]:
    """The whole pattern, made when a text first needs it."""
    return re.compile(
        rf"[\s{_INVISIBLE}]*[{_INVISIBLE}][\s{_INVISIBLE}]*"
        rf"|\s\s+|…|[^\s{_UNCOMPOSED}{_INVISIBLE}…]?(?:[{_INVISIBLE}]*[{_UNCOMPOSED}])+"
    )


class Folded(NamedTuple):
    """A folded text, and the way back to the raw one.

    The two are cut into runs. A run of equal length in both maps code point for code point; a
    run of another length (white space, an ellipsis, an accent) maps as a whole.

    Attributes:
        text: The folded text.
        starts: Where each run begins in `text`, and the length of `text` as the last entry.
        raw: Where each run begins in the raw text, and its length as the last entry.
    """

    text: str
    starts: Sequence[int]
    raw: Sequence[int]

    def start(self, offset: int) -> int:
        """The raw offset at which the folded code point at `offset` begins."""
        run, first = self._run(offset)
        return first if self._whole(run) else first + offset - self.starts[run]

    def end(self, offset: int) -> int:
        """The raw offset just past the folded code point before `offset` (which is positive)."""
        run, first = self._run(offset - 1)
        return self.raw[run + 1] if self._whole(run) else first + offset - self.starts[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of the folded code points from `start` up to `end`, which is not empty."""
        return self.start(start), self.end(end)

    def _run(self, offset: int) -> tuple[int, int]:
        run = bisect_right(self.starts, offset, hi=len(self.starts) - 1) - 1
        return run, self.raw[run]

    def _whole(self, run: int) -> bool:
        folded = self.starts[run + 1] - self.starts[run]
        return folded != self.raw[run + 1] - self.raw[run]


def fold(text: str) -> Folded:
    """Fold a text, remembering where everything came from.

    Takes time in proportion to the text.
    """
    even = _REPLACED.sub(_even, text)
    # Composing sorts the marks on a letter, in quadratic time: no language puts dozens on one.
    composed = _PILED.search(text) is not None or unicodedata.is_normalized("NFC", text)
    pattern = _PLAIN if composed and not _HAS_INVISIBLE.search(text) else _whole()
    pieces: list[str] = []
    starts, raw = [0], [0]
    here = length = 0
    for match in pattern.finditer(text):
        first, last = match.span()
        if first > here:
            pieces.append(even[here:first])
            length += first - here
            starts.append(length)
            raw.append(first)
        piece = _resized(match[0])
        pieces.append(piece)
        length += len(piece)
        starts.append(length)
        raw.append(last)
        here = last
    pieces.append(even[here:])
    length += len(text) - here
    starts.append(length)
    raw.append(len(text))
    return Folded("".join(pieces), starts, raw)


def fold_quote(text: str) -> str:
    """The folded form of a quote, a prefix or a suffix: without blanks at its ends."""
    return fold(text).text.strip(" ")


def is_invisible(character: str) -> bool:
    """Whether the folding drops a character."""
    return character[0] in _DROPPED


def _resized(piece: str) -> str:
    if piece == "…":
        return "..."
    if piece[0].isspace() or _HAS_INVISIBLE.match(piece):
        return " " if any(character.isspace() for character in piece) else ""
    composed = unicodedata.normalize("NFC", _HAS_INVISIBLE.sub("", piece))
    return _REPLACED.sub(_even, composed)


def _even(match: re.Match[str]) -> str:
    return _ONE_TO_ONE.get(match[0], " ")
