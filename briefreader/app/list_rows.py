"""The rows of cells into which the entries of a list break.

Of a long list only what is near enough to be seen is broken; how many rows the others will take is
guessed until then. What has been broken keeps its place, and all below it moves.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from textual.cache import LRUCache

from briefreader.app.breaking import DrawnRow, broken
from briefreader.output.lines import LazyRows, Row

_SAMPLE: Final = 16
"""Entries from which the others are guessed."""
_HELD: Final = 512
_MOST_KNOWN: Final = 1024
_NOTHING: Final = DrawnRow(())


class _Entry(NamedTuple):
    """An entry in rows of cells, of which some are its heading and the blank row above that."""

    of: Row
    rows: tuple[DrawnRow, ...]
    heading: int


class BrokenEntries:
    """Entries that were broken to a width, for lists that have many in common.

    They are known by what they are: an entry that is made anew is broken anew.

    Args:
        width: Cells that there are.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self._known: dict[tuple[int, bool], _Entry] = {}

    def __call__(self, entry: Row, is_first: bool) -> _Entry:
        """The rows of an entry; the first of a list has no blank row above its heading."""
        known = self._known.get((id(entry), is_first))
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            rows = [_NOTHING] if entry.heading and not is_first else []
            for line in entry.heading:
                rows += broken(line, self.width)
            heading = len(rows)
            for line in entry.lines:
                rows += broken(line, self.width)
            known = self._known[id(entry), is_first] = _Entry(entry, tuple(rows), heading)
        return known


class ListRows:
    """The rows of a list.

    Args:
        entries: What is listed.
        width: Cells that there are; or entries that were broken to it before.

    Attributes:
        is_long: Whether there are guesses among the heights.
    """

    def __init__(self, entries: Sequence[Row], width: int | BrokenEntries) -> None:
        self._entries = entries
        self._break = BrokenEntries(width) if isinstance(width, int) else width
        count = len(entries)
        self.is_long = isinstance(entries, LazyRows)
        self._broken: LRUCache[int, _Entry] = LRUCache(_HELD)
        self._all: list[_Entry] = []
        self._flat: list[DrawnRow] = []
        if not self.is_long:
            self._all = [self._break(entry, not number) for number, entry in enumerate(entries)]
            self._flat = [row for entry in self._all for row in entry.rows]
        seen = min(count, _SAMPLE) if self.is_long else count
        self._heights = [len(self._entry(number).rows) for number in range(seen)]
        if seen < count:
            guess = round(sum(self._heights) / seen)
            self._heights += [guess] * (count - seen)
        self._firsts: list[int] | None = None

    def __len__(self) -> int:
        return self.firsts[-1]

    @property
    def firsts(self) -> list[int]:
        """The number of the first row of each entry, and how many rows there are in all."""
        if self._firsts is None:
            self._firsts = list(accumulate(self._heights, initial=0))
        return self._firsts

    def entry_at(self, row: int) -> int:
        """The number of the entry to which a row belongs."""
        return min(bisect_right(self.firsts, row), len(self._heights)) - 1

    def first(self, entry: int) -> int:
        """The first row of an entry, be it of its heading."""
        return self.firsts[entry]

    def body(self, entry: int) -> int:
        """The first row of an entry that is not of its heading."""
        return self.firsts[entry] + self._entry(entry).heading

    def end(self, entry: int) -> int:
        """The row behind the last one of an entry."""
        return self.firsts[entry + 1]

    def row(self, number: int) -> DrawnRow:
        """A row of cells; an empty one where an entry has turned out to be shorter."""
        (row,) = self.between(number, number + 1)
        return row

    def between(self, first: int, last: int) -> Sequence[DrawnRow]:
        """The rows of cells from `first` to the one before `last`."""
        if not self.is_long:
            return self._flat[first:last]
        rows: list[DrawnRow] = []
        for number in range(first, last):
            entry = self.entry_at(number)
            own, place = self._entry(entry).rows, number - self.firsts[entry]
            rows.append(own[place] if place < len(own) else _NOTHING)
        return rows

    def measure(self, first: int, last: int) -> bool:
        """Break what stands in some rows, so that it is not guessed any longer.

        Args:
            first: The first of these rows; the entry that it belongs to stays where it is.
            last: The row behind the last one.

        Returns:
            Whether a guess was wrong, so that what follows stands elsewhere now.
        """
        entry = max(0, self.entry_at(first))
        row, wrong = self.firsts[entry], False
        while entry < len(self._heights) and row < last:
            height = len(self._entry(entry).rows)
            if height != self._heights[entry]:
                self._heights[entry], wrong = height, True
            row, entry = row + height, entry + 1
        if wrong:
            self._firsts = None
        return wrong

    def _entry(self, number: int) -> _Entry:
        if not self.is_long:
            return self._all[number]
        found = self._broken.get(number)
        if found is None:
            found = self._broken[number] = self._break(self._entries[number], not number)
        return found
