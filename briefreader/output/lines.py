"""Lines of text without a word about screens: what panes, cards and prose are made of.

A row is a few lines, a line a few pieces of text, each with the part that it plays, which a theme
turns into a colour. All document text in them is cleaned.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, overload


class Part(StrEnum):
    """The part that a piece of text plays."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    DATE = "date"
    SIGN = "sign"
    WARNING = "warning"
    ERROR = "error"
    LINK = "link"


class Piece(NamedTuple):
    """A stretch of a line.

    Attributes:
        text: Cleaned text without line feeds.
        part: What it is.
        target: Where it leads: `actor:KEY`, or nowhere.
    """

    text: str
    part: Part = Part.PLAIN
    target: str = ""


class Line(NamedTuple):
    """A line, which a narrow pane breaks into several.

    Attributes:
        pieces: Its text.
        indent: Cells left free before it.
        hanging: Cells left free before what is broken off from it.
        aside: A short text at the right margin.
    """

    pieces: tuple[Piece, ...]
    indent: int = 0
    hanging: int = 0
    aside: str = ""


class Row(NamedTuple):
    """An entry of a list.

    Attributes:
        key: What it stands for: the key of an actor, event or brief.
        lines: What it shows.
        heading: Lines above it that belong to it and its followers.
    """

    key: str
    lines: tuple[Line, ...]
    heading: tuple[Line, ...] = ()


class LazyRows(Sequence[Row]):
    """Rows of a long list, each made when it is looked at.

    Args:
        keys: The keys of all rows.
        make: Makes the row of a number, counted from 0.

    Attributes:
        keys: The keys of all rows.
    """

    _HELD = 512

    def __init__(self, keys: Sequence[str], make: Callable[[int], Row]) -> None:
        self.keys = keys
        self._made = lru_cache(self._HELD)(make)

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> list[Row]: ...
    def __getitem__(self, number: int | slice) -> Row | list[Row]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        return self._made(number % len(self))
