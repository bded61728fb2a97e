"""What the terminal shows, cell by cell: of a frame only what differs is written.

Over a slow line bytes are the wait. Textual writes each row that something has touched as a whole,
in colours that the terminal has already; a row of which a word has changed is that word here.

Strips are known by what they are: one that is shown already in its place is not even looked into.
Where a character may be wider in the terminal than our tables say, the strips of its row are
written each from its beginning when anything in them changes, as positions behind it are unsure.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from operator import is_not, itemgetter
from typing import Final, NamedTuple

from rich.cells import cell_len, split_graphemes
from rich.color import ColorSystem
from textual.strip import Strip

from briefreader.app.sequences import RESET, FrameRow, Pen, on_blanks

Cell = tuple[str, str]
"""Its text, empty behind the first cell of a wide character, and its SGR parameters."""


class Placed(NamedTuple):
    """Some cells of a strip in their place; columns, rows and cells are counted from 0.

    Attributes:
        column: Where the first of them is shown.
        row: The row.
        strip: The strip.
        start: The first of its cells that are shown.
        end: The cell of it behind the last one that is shown.
    """

    column: int
    row: int
    strip: Strip
    start: int
    end: int

    @classmethod
    def whole(cls, column: int, row: int, strip: Strip) -> "Placed":
        """All of a strip."""
        return cls(column, row, strip, 0, strip.cell_length)


# Of these no terminal that shows our frames at all has another idea than one cell.
_SURE: Final = re.compile(
    "[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2400-\u2426"
    "\u2500-\u25fc\u25ff\ufffd]*"
)
_UNKNOWN: Final[Cell] = ("\0", "")
_MOST_KNOWN: Final = 1024
_MOST_CELLS: Final = 4096
_NEAR: Final = 4
"""Cells that are sooner written once more than jumped over."""
_STRETCH: Final = re.compile(rb"\x01+(?:\x00{1,%d}\x01+)*" % (_NEAR - 1))
_code: Final = itemgetter(1)


_Shown = tuple[Strip, int, int, int]
"""What a row surely shows at a column: of which strip, from which cell to which, up to where."""


class Picture:
    """The cells of a terminal, as far as they are known.

    Attributes:
        size: Columns and rows.
        cells: The cells of each row.
    """

    def __init__(self) -> None:
        self.size = (0, 0)
        self.cells: list[list[Cell]] = []
        # Of rows that are not sure, the columns at which strips were seen to begin and to end.
        self._unsure: dict[int, set[int]] = {}
        self._known: dict[int, _Cells] = {}
        self._shown: list[dict[int, _Shown]] = []

    def forget(self) -> None:
        """Know nothing of the terminal any longer: the next frame is written as a whole."""
        self.size = (0, 0)

    def rows(self) -> list[FrameRow] | None:
        """What the terminal shows; `None` where that is not surely known."""
        if not self.size[0] or not all(
            _is_sure(row) and all(t for t, _ in row) for row in self.cells
        ):
            return None
        return [
            ("".join(text for text, _ in row), [(code, len(text)) for text, code in _runs(row)])
            for row in self.cells
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
            self.cells = [[_UNKNOWN] * width for _ in range(height)]
            self._shown = [{} for _ in range(height)]
            self._unsure = {}
        if len(self._known) > _MOST_KNOWN:
            for oldest in [*self._known][: _MOST_KNOWN // 2]:
                del self._known[oldest]
        touched: dict[int, list[Placed]] = {}
        for placed in strips:
            touched.setdefault(placed[1], []).append(placed)
        pen = Pen()
        if anew:
            # The shell may have left colours behind, or another program.
            pen.written.append(RESET)
        for row in sorted(touched):
            if row < size[1]:
                self._take(row, touched[row], colours, pen)
        pen.rest()
        return "".join(pen.written)

    def prepare(self, strips: Iterable[Strip], colours: ColorSystem) -> None:
        """Make the cells of strips that are not shown yet."""
        if len(self._known) < _MOST_KNOWN:
            for strip in strips:
                self._of(strip, colours)

    def _of(self, strip: Strip, colours: ColorSystem) -> "_Cells":
        # Most strips of a frame were in one before: their widgets keep them.
        known = self._known.get(id(strip))
        if known is None:
            known = self._known[id(strip)] = _cells(strip, colours)
        return known

    def _take(self, row: int, strips: list[Placed], colours: ColorSystem, pen: Pen) -> None:
        if row in self._unsure or not self._put_beside(row, strips, colours, pen):
            self._put_over(row, strips, colours, pen)

    # --- strips that are sure and beside one another ------------------------------------------

    def _put_beside(self, row: int, strips: list[Placed], colours: ColorSystem, pen: Pen) -> bool:
        """Draw strips of a row that is sure, if they lie beside one another and are sure too.

        Returns:
            Whether they do; else nothing was done.
        """
        shown, width = self._shown[row], self.size[0]
        new: list[tuple[int, _Shown, _Cells, bool]] = []
        right = 0
        for column, _, strip, start, end in (
            sorted(strips, key=_column) if len(strips) > 1 else strips
        ):
            if column < right:
                return False
            right = column + end - start
            there = shown.get(column)
            if there is None or there[0] is not strip or there[1] != start or there[2] != end:
                drawn = self._of(strip, colours)
                if not drawn.sure or right > width or end > len(drawn.cells):
                    return False
                fits = there is not None and there[3] == right
                new.append((column, (strip, start, end, right), drawn, fits))
        cells = self.cells[row]
        for column, placed, drawn, fits in new:
            _, start, end, right = placed
            part, before = drawn.cells, cells[column:right]
            if end - start < len(part):
                part = part[start:end]
            if part != before:
                cells[column:right] = part
                for first, last in _differing(part, before):
                    runs = drawn.between(start + first, start + last)
                    pen.write(column + first, row, runs, last - first)
            if not fits:
                for other in [
                    other for other, there in shown.items() if other < right and there[3] > column
                ]:
                    del shown[other]
            shown[column] = placed
        return True

    # --- all others -------------------------------------------------------------------------------

    def _put_over(self, row: int, strips: list[Placed], colours: ColorSystem, pen: Pen) -> None:
        """Draw strips of a row of which any may be wide, or cover another one."""
        before, width = self.cells[row], self.size[0]
        cells, seams = before.copy(), self._seams(row)
        edges = set[int]()
        for column, _, strip, start, end in strips:
            drawn = self._of(strip, colours)
            part = drawn.cells.copy()
            stop = min(end, len(part), start + width - column)
            for edge in (start, stop):
                _without_half(part, edge)
            part, right = part[start:stop], column + stop - start
            if not drawn.sure:
                self._unsure.setdefault(row, seams)
            if row in self._unsure:
                for edge in (column, right):
                    edges.update(_without_half(cells, edge))
            cells[column:right] = part
            edges.update((column, right))
        self.cells[row] = cells
        seams |= edges
        stretches = _differing(cells, before)
        if not stretches:
            return
        if row not in self._unsure:
            for start, stop in stretches:
                pen.write(start, row, _runs(cells[start:stop]), stop - start)
            return
        # What stands behind may have been moved: each strip of it is told its place once more.
        edges |= {seam for seam in seams if seam > min(edges)} | {width}
        if _UNKNOWN not in cells and _is_sure(cells):
            # What its wide characters have moved elsewhere is mended once and for all.
            del self._unsure[row]
            edges = {0, width}
        for start, stop in pairwise(sorted(edges)):
            if _UNKNOWN not in cells[start:stop]:
                pen.go(start, row)
                pen.write(start, row, _runs(cells[start:stop]), stop - start)
        pen.lose()

    def _seams(self, row: int) -> set[int]:
        """Where strips of a row were seen to begin and to end, which it does not know any longer.

        What is drawn over them now is all that is surely known of it.
        """
        shown = self._shown[row]
        seams = self._unsure.get(row, set())
        for column, (_, _, _, right) in shown.items():
            seams |= {column, right}
        shown.clear()
        return seams


def _column(placed: Placed) -> int:
    return placed[0]


def _is_sure(cells: Iterable[Cell]) -> bool:
    return _SURE.fullmatch("".join(text for text, _ in cells)) is not None


def _runs(cells: Iterable[Cell]) -> Iterator[tuple[str, str]]:
    """The texts and SGR parameters of cells, those that look the same as one."""
    for code, run in groupby(cells, _code):
        yield "".join(text for text, _ in run), code


def _differing(cells: list[Cell], before: list[Cell]) -> list[tuple[int, int]]:
    """The stretches of cells that are not those of before, those close to one another as one."""
    mask = bytes(map(is_not, cells, before))
    return [found.span() for found in _STRETCH.finditer(mask)]


def _without_half(cells: list[Cell], edge: int) -> tuple[int, ...]:
    """Leave nothing of what takes several cells and is cut at a column.

    Returns:
        Where what was cut began and ended; nothing where nothing was.
    """
    if not 0 < edge < len(cells) or cells[edge][0]:
        return ()
    start, end = edge - 1, edge
    while start and not cells[start][0]:
        start -= 1
    while end < len(cells) and not cells[end][0]:
        end += 1
    cells[start:end] = [_LOOKS[code][" "] for _, code in cells[start:end]]
    return start, end


# --- the cells of a strip -------------------------------------------------------------------------


class _Look(dict[str, Cell]):
    """Cells in one rendition, by their texts: what looks the same is the same object.

    So rows are compared by identity, a cell at a time and yet all at once. Blanks are what is
    seen of them.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code
        self._on_blanks = on_blanks(code)

    def __missing__(self, text: str) -> Cell:
        if len(self) > _MOST_CELLS:
            # Other objects from now on: what looks the same is written once more.
            self.clear()
        if text == " " and self._on_blanks != self._code:
            cell = _LOOKS[self._on_blanks][text]
        else:
            cell = (text, self._code)
        self[text] = cell
        return cell


class _Looks(dict[str, _Look]):
    """The looks, by their SGR parameters."""

    def __missing__(self, code: str) -> _Look:
        look = self[code] = _Look(code)
        return look


_LOOKS: Final = _Looks()


class _Cells(NamedTuple):
    """A strip as cells.

    Attributes:
        strip: The strip, held as long as it is known by its identity.
        cells: The cells.
        sure: Whether each is surely one character.
        text: If so, all of them.
        runs: And where each of its parts ends, with SGR parameters.
    """

    strip: Strip
    cells: list[Cell]
    sure: bool
    text: str
    runs: list[tuple[int, str]]

    def between(self, start: int, end: int) -> list[tuple[str, str]]:
        """The texts and SGR parameters of some cells that are sure."""
        found: list[tuple[str, str]] = []
        for stop, code in self.runs:
            if stop > start:
                found.append((self.text[start : min(stop, end)], code))
                start = stop
                if stop >= end:
                    break
        return found


def _cells(strip: Strip, colours: ColorSystem) -> _Cells:
    cells: list[Cell] = []
    texts: list[str] = []
    runs: list[tuple[int, str]] = []
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
        look = _LOOKS[code]
        if text.isascii() or _SURE.fullmatch(text) is not None:
            cells += map(look.__getitem__, text)
        else:
            sure = False
            spans, room = split_graphemes(text)[0], cell_len(text)
            if sum(width for _, _, width in spans) != room:
                # As with a joiner that has nothing before it: only the whole is measured.
                spans = [(0, len(text), room)]
            for start, end, width in spans:
                if width:
                    cells += (look[text[start:end]], *[look[""]] * (width - 1))
                elif cells:
                    lead = next(place for place in range(len(cells) - 1, -1, -1) if cells[place][0])
                    joined, its_code = cells[lead]
                    cells[lead] = _LOOKS[its_code][joined + text[start:end]]
        texts.append(text)
        runs.append((len(cells), code))
    return _Cells(strip, cells, sure, "".join(texts) if sure else "", runs)
