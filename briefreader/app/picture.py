"""What the terminal shows, cell by cell: of a frame only what differs is written.

Over a slow line bytes are the wait. Textual writes each row that something has touched as a whole,
in colours that the terminal has already; a row of which a word has changed is that word here.

Where a character may be wider in the terminal than our tables say, the strips of its row are
written each from its beginning when anything in them changes, as positions behind it are unsure.
"""

import re
from collections.abc import Iterable
from itertools import compress, groupby, pairwise
from operator import ne, or_
from typing import Final, NamedTuple

from rich.cells import cell_len, split_graphemes
from rich.color import ColorSystem
from textual.strip import Strip

from briefreader.app.sequences import RESET, FrameRow, Pen, on_blanks

Placed = tuple[int, int, Strip]
"""A strip, with the column and the row of its first cell, both counted from 0."""

# Of these no terminal that shows our frames at all has another idea than one cell.
_SURE: Final = re.compile(
    "[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2400-\u2426"
    "\u2500-\u25fc\u25ff\ufffd]*"
)
_UNKNOWN: Final = "\0"
_MOST_KNOWN: Final = 1024
_NEAR: Final = 4
"""Cells that are sooner written once more than jumped over."""


class Picture:
    """The cells of a terminal, as far as they are known.

    Attributes:
        size: Columns and rows.
    """

    def __init__(self) -> None:
        self.size = (0, 0)
        self._texts: list[list[str]] = []
        self._codes: list[list[str]] = []
        self._unsure: set[int] = set()
        self._known: dict[int, tuple[Strip, _Cells]] = {}

    def forget(self) -> None:
        """Know nothing of the terminal any longer: the next frame is written as a whole."""
        self.size = (0, 0)

    def rows(self) -> list[FrameRow] | None:
        """What the terminal shows; `None` where that is not surely known."""
        if not self.size[0] or not all(_is_sure(row) and all(row) for row in self._texts):
            return None
        return [
            ("".join(texts), [(code, len(list(run))) for code, run in groupby(codes)])
            for texts, codes in zip(self._texts, self._codes, strict=True)
        ]

    def frame(self, size: tuple[int, int], strips: Iterable[Placed], colours: ColorSystem) -> str:
        """Take note of a frame.

        Args:
            size: Columns and rows of the screen.
            strips: Its strips, or those that may have changed; later ones cover earlier ones.
            colours: How many colours the terminal has.

        Returns:
            What leads the terminal from what it shows to this frame, in plain colours at its
            beginning and its end.
        """
        anew = size != self.size
        if anew:
            width, height = self.size = size
            self._texts = [[_UNKNOWN] * width for _ in range(height)]
            self._codes = [[""] * width for _ in range(height)]
            self._unsure = set()
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        touched: dict[int, _Row] = {}
        for column, row, strip in strips:
            drawn = touched.get(row)
            if drawn is None:
                if row >= size[1]:
                    continue
                drawn = touched[row] = _Row(self._texts[row].copy(), self._codes[row].copy(), set())
            self._draw(column, row, strip, colours, drawn)
        pen = Pen()
        if anew:
            # The shell may have left colours behind, or another program.
            pen.written.append(RESET)
        for row in sorted(touched):
            self._write(row, touched[row], pen)
        pen.rest()
        return "".join(pen.written)

    def _draw(
        self, column: int, row: int, strip: Strip, colours: ColorSystem, drawn: "_Row"
    ) -> None:
        # Most strips of a frame were in one before: their widgets keep them.
        known = self._known.get(id(strip))
        if known is None:
            known = self._known[id(strip)] = strip, _cells(strip, colours)
        texts, codes, sure = known[1]
        end = column + len(texts)
        if end > self.size[0]:
            end, texts = self.size[0], texts.copy()
            _without_half(texts, end - column)
            texts, codes = texts[: end - column], codes[: end - column]
        if not sure:
            self._unsure.add(row)
        if row in self._unsure:
            for edge in (column, end):
                drawn.edges.update(_without_half(drawn.texts, edge))
        drawn.texts[column:end], drawn.codes[column:end] = texts, codes
        drawn.edges.update((column, end))

    def _write(self, row: int, drawn: "_Row", pen: Pen) -> None:
        texts, codes, edges = drawn
        before, codes_before = self._texts[row], self._codes[row]
        if texts == before and codes == codes_before:
            return
        self._texts[row], self._codes[row] = texts, codes
        changed = map(or_, map(ne, texts, before), map(ne, codes, codes_before))
        differing = [
            cell
            for cell in compress(range(len(texts)), changed)
            if not texts[cell] == before[cell] == " "
            or on_blanks(codes[cell]) != on_blanks(codes_before[cell])
        ]
        if not differing:
            return
        if row in self._unsure:
            if _UNKNOWN not in texts and _is_sure(texts):
                # What its wide characters have moved elsewhere is mended once and for all.
                self._unsure.discard(row)
                edges = {0, len(texts)}
            for start, end in pairwise(sorted(edges)):
                if _UNKNOWN not in texts[start:end]:
                    pen.go(start, row)
                    pen.write(start, row, texts[start:end], codes[start:end])
            pen.lose()
            return
        # Runs of cells that differ, those close to one another as one.
        start = last = differing[0]
        if differing[-1] - start - len(differing) < _NEAR:
            # No more than that is the same in between.
            last, differing = differing[-1], []
        for cell in differing:
            if cell - last > _NEAR:
                pen.write(start, row, texts[start : last + 1], codes[start : last + 1])
                start = cell
            last = cell
        pen.write(start, row, texts[start : last + 1], codes[start : last + 1])


class _Row(NamedTuple):
    """A row as it is drawn, and the columns at which its strips begin and end."""

    texts: list[str]
    codes: list[str]
    edges: set[int]


def _without_half(texts: list[str], edge: int) -> tuple[int, ...]:
    """Leave nothing of what takes several cells and is cut at a column.

    Returns:
        Where what was cut began and ended; nothing where nothing was.
    """
    if not 0 < edge < len(texts) or texts[edge]:
        return ()
    start, end = edge - 1, edge
    while start and not texts[start]:
        start -= 1
    while end < len(texts) and not texts[end]:
        end += 1
    texts[start:end] = " " * (end - start)
    return start, end


def _is_sure(texts: Iterable[str]) -> bool:
    return _SURE.fullmatch("".join(texts)) is not None


class _Cells(NamedTuple):
    """A strip as cells: text and SGR parameters of each, and whether each is surely one cell."""

    texts: list[str]
    codes: list[str]
    sure: bool


def _cells(strip: Strip, colours: ColorSystem) -> _Cells:
    texts: list[str] = []
    codes: list[str] = []
    sure = True
    for text, style, control in strip:
        if control or not text:
            continue
        code = ""
        if style is not None:
            # Where Textual keeps them, too.
            code = style._ansi or Strip.render_ansi(style, colours)  # noqa: SLF001
        if text.isspace():
            code = on_blanks(code)
        if text.isascii() or _SURE.fullmatch(text) is not None:
            texts += text
        else:
            sure = False
            spans, room = split_graphemes(text)[0], cell_len(text)
            if sum(width for _, _, width in spans) != room:
                # As with a joiner that has nothing before it: only the whole is measured.
                spans = [(0, len(text), room)]
            for start, end, width in spans:
                if width:
                    texts += (text[start:end], *[""] * (width - 1))
                elif texts:
                    lead = next(cell for cell in range(len(texts) - 1, -1, -1) if texts[cell])
                    texts[lead] += text[start:end]
        codes += [code] * (len(texts) - len(codes))
    return _Cells(texts, codes, sure)
