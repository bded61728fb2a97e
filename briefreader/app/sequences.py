"""Colours and attributes as sequences, and the shortest way from some to others.

A terminal's colours stay until they are changed: what is written is only the difference
(ECMA-48, Select Graphic Rendition).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

FrameRow = tuple[str, Sequence[tuple[str, int]]]
"""The text of a row, one code point for each cell; SGR parameters, and for how many cells."""

RESET: Final = "\x1b[0m"

_ENDS: Final = "1>22 2>22 3>23 4>24 5>25 6>25 7>27 8>28 9>29 21>24 51>54 52>54 53>55"
_END: Final = dict(pair.split(">") for pair in _ENDS.split())
"""The attributes that Rich writes, each with what ends it."""
_ON_TEXT_ONLY: Final = frozenset({"1", "2", "3", "5", "6", "8"})
"""Those that a blank does not show."""


class Rendition(NamedTuple):
    """Colours and attributes.

    Attributes:
        foreground: The parameters of its colour; empty where any will do, as on blanks.
        background: The parameters of its colour.
        flags: The attributes, by their parameters.
    """

    foreground: str
    background: str
    flags: frozenset[str]


PLAIN: Final = Rendition("39", "49", frozenset())


@lru_cache(maxsize=4096)
def on_blanks(sgr: str) -> str:
    """The parameters of a rendition that are seen on blanks.

    Returns:
        Those of its background and of its attributes that are drawn without a letter, behind a
        `;`; the parameters as they are where the foreground is seen too.
    """
    full = _parsed(sgr)
    flags = full.flags - _ON_TEXT_ONLY
    if flags:
        return sgr
    return f";{full.background}"


@lru_cache(maxsize=4096)
def rendition(sgr: str, shown: Rendition) -> Rendition:
    """The rendition that parameters ask for.

    Args:
        sgr: The parameters of Rich or of `on_blanks`; of the latter, all that is not seen stays
            as it is shown.
        shown: What the terminal shows now.
    """
    if sgr.startswith(";"):
        unseen = shown.flags <= _ON_TEXT_ONLY
        if unseen:
            return Rendition(shown.foreground, sgr[1:], shown.flags)
        return Rendition("39", sgr[1:], frozenset())
    return _parsed(sgr)


@lru_cache(maxsize=4096)
def _parsed(sgr: str) -> Rendition:
    foreground, background, flags = PLAIN
    codes = sgr.split(";") if sgr else []
    number = 0
    while number < len(codes):
        code = codes[number] or "0"
        if code in {"38", "48"}:
            length = 3 if codes[number + 1 : number + 2] == ["5"] else 5
            colour = ";".join(codes[number : number + length])
            if code == "38":
                foreground = colour
            else:
                background = colour
            number += length
            continue
        value = int(code)
        if value == 0:
            foreground, background, flags = PLAIN
        elif 30 <= value <= 39 or 90 <= value <= 97:
            foreground = code
        elif 40 <= value <= 49 or 100 <= value <= 107:
            background = code
        elif code in _END:
            flags |= {code}
        else:
            flags = frozenset(flag for flag in flags if _END[flag] != code)
        number += 1
    return Rendition(foreground, background, flags)


@lru_cache(maxsize=4096)
def change(shown: Rendition, asked: Rendition) -> str:
    """The sequence that leads from one rendition to another; empty where they are the same."""
    if shown == asked:
        return ""
    if asked == PLAIN:
        return RESET
    ended = {_END[flag] for flag in shown.flags - asked.flags}
    # What ends one attribute may end another, as bold and dim, which then begins again.
    begun = {flag for flag in asked.flags if flag not in shown.flags or _END[flag] in ended}
    codes = sorted(ended, key=int) + sorted(begun, key=int)
    codes += [new for new, old in zip(asked[:2], shown[:2], strict=True) if new != old]
    return f"\x1b[{';'.join(codes)}m"


class Pen:
    """Writes runs of cells with as few sequences as lead there (ECMA-48: CUP, CUF, SGR).

    Attributes:
        written: The pieces of what leads there.
    """

    __slots__ = ("_column", "_row", "_shown", "written")

    def __init__(self) -> None:
        self.written: list[str] = []
        self._shown = PLAIN
        self._column = self._row = -1

    def write(self, column: int, row: int, runs: Iterable[tuple[str, str]], cells: int) -> None:
        """Write cells, the first of them at a column and a row.

        Args:
            column: The column.
            row: The row.
            runs: Their texts and SGR parameters; those that look the same as one, in order.
            cells: How many there are.
        """
        written = self.written
        if row != self._row or column < self._column:
            self.go(column, row)
        elif column > self._column:
            written.append(f"\x1b[{column - self._column}C")
        shown = self._shown
        for text, code in runs:
            # Only what is seen of blanks depends on what is shown.
            asked = rendition(code, shown) if code[:1] == ";" else _parsed(code)
            if asked is not shown and asked != shown:
                written.append(change(shown, asked))
                shown = asked
            written.append(text)
        self._shown = shown
        self._column, self._row = column + cells, row

    def go(self, column: int, row: int) -> None:
        """Go to a place, wherever the terminal is now."""
        self.written.append(f"\x1b[{row + 1};{column + 1}H")
        self._column, self._row = column, row

    def lose(self) -> None:
        """Be no longer sure where the terminal is."""
        self._row = -1

    def rest(self) -> None:
        """Leave the terminal in plain colours."""
        if self._shown != PLAIN:
            self.written.append(change(self._shown, PLAIN))
            self._shown = PLAIN
