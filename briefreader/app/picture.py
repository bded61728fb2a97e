"""What the terminal shows, cell by cell: of a frame only what differs is written.

Over a slow line bytes are the wait. Textual writes each row that something has touched as a whole,
in colours that the terminal has already; a row of which a word has changed is that word here.

Strips are known by what they are: one that is shown already in its place is not even looked into.
Where a character may be wider in the terminal than our tables say, the strips of its row are
written each from its beginning when anything in them changes, as positions behind it are unsure.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import is_not
from typing import Final, NamedTuple

from rich.cells import cell_len, split_graphemes
from rich.color import ColorSystem
from textual.strip import Strip

from briefreader.app.sequences import RESET, FrameRow, Pen, on_blanks

Texts = str | list[str]
"""The text of each cell: behind one of several cells empty ones follow."""


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
_UNKNOWN: Final = "\0"
_RUN: Final = re.compile(r"(.)\1*", re.DOTALL)
_MOST_KNOWN: Final = 1024
_MOST_CELLS: Final = 4096
_NEAR: Final = 4
"""Cells that are sooner written once more than jumped over."""
_STRETCH: Final = re.compile(rb"\x01+(?:\x00{1,%d}\x01+)*" % (_NEAR - 1))


_Shown = tuple[Strip, int, int, int]
"""What a row surely shows at a column: of which strip, from which cell to which, up to where."""


class Picture:
    """The cells of a terminal, as far as they are known.

    Attributes:
        size: Columns and rows.
    """

    def __init__(self) -> None:
        self.size = (0, 0)
        # Of a row that is sure its text and its codes are strings, a character for each cell.
        self._texts: list[Texts] = []
        self._codes: list[str] = []
        self._cells: list[list[str]] = []
        self._unsure: set[int] = set()
        self._known: dict[int, tuple[Strip, _Cells]] = {}
        self._shown: list[dict[int, _Shown]] = []

    def forget(self) -> None:
        """Know nothing of the terminal any longer: the next frame is written as a whole."""
        self.size = (0, 0)

    def rows(self) -> list[FrameRow] | None:
        """What the terminal shows; `None` where that is not surely known."""
        if not self.size[0] or not all(_is_sure(row) and all(row) for row in self._texts):
            return None
        return [
            ("".join(texts), [(code, len(text)) for text, code in _runs(texts, codes)])
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
            self._texts = [_UNKNOWN * width] * height
            self._codes = [_known_as("") * width] * height
            self._cells = [[_UNKNOWN] * width for _ in range(height)]
            self._shown = [{} for _ in range(height)]
            self._unsure = set()
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
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
        if len(self._known) < _MOST_KNOWN // 2:
            for strip in strips:
                self._of(strip, colours)

    def _take(self, row: int, strips: list[Placed], colours: ColorSystem, pen: Pen) -> None:
        if row in self._unsure or not self._put_beside(row, strips, colours, pen):
            self._shown[row].clear()
            drawn = _Row([*self._texts[row]], [*self._codes[row]], set())
            for column, _, strip, start, end in strips:
                self._draw(column, row, _part(self._of(strip, colours), start, end), drawn)
            self._write(row, drawn, pen)

    def _of(self, strip: Strip, colours: ColorSystem) -> "_Cells":
        # Most strips of a frame were in one before: their widgets keep them.
        known = self._known.get(id(strip))
        if known is None:
            known = self._known[id(strip)] = strip, _cells(strip, colours)
        return known[1]

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
                cells = self._of(strip, colours)
                if not cells.sure or right > width or end > len(cells.texts):
                    return False
                fits = there is not None and there[3] == right
                new.append((column, (strip, start, end, right), cells, fits))
        texts, codes, before = self._texts[row], self._codes[row], self._cells[row]
        stretches: list[tuple[int, int]] = []
        for column, placed, cells, fits in new:
            _, start, end, right = placed
            part = _part(cells, start, end)
            if part.cells != before[column:right]:
                stretches += _differing(column, part.cells, before[column:right])
                before[column:right] = part.cells
            texts = f"{texts[:column]}{part.texts}{texts[right:]}"
            codes = f"{codes[:column]}{part.codes}{codes[right:]}"
            if not fits:
                for other in [
                    other for other, there in shown.items() if other < right and there[3] > column
                ]:
                    del shown[other]
            shown[column] = placed
        self._texts[row], self._codes[row] = texts, codes
        if stretches:
            start, last = stretches[0]
            for first, stop in stretches:
                if first - last >= _NEAR:
                    pen.write(start, row, _runs(texts, codes, start, last), last - start)
                    start = first
                last = stop
            pen.write(start, row, _runs(texts, codes, start, last), last - start)
        return True

    def _draw(self, column: int, row: int, cells: "_Cells", drawn: "_Row") -> None:
        texts, codes, sure = [*cells.texts], cells.codes, cells.sure
        end = column + len(texts)
        if end > self.size[0]:
            end = self.size[0]
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
        texts, codes, edges = drawn.texts, "".join(drawn.codes), drawn.edges
        cells = [_LOOKS[code][text] for text, code in zip(texts, codes, strict=True)]
        stretches = _differing(0, cells, self._cells[row])
        self._cells[row] = cells
        is_unsure = row in self._unsure
        is_sure_now = is_unsure and _UNKNOWN not in texts and _is_sure(texts)
        if is_sure_now and stretches:
            # What its wide characters have moved elsewhere is mended once and for all.
            self._unsure.discard(row)
            edges = {0, len(texts)}
        self._texts[row] = texts if row in self._unsure else "".join(texts)
        self._codes[row] = codes
        if not is_unsure:
            for start, end in stretches:
                pen.write(start, row, _runs(texts, codes, start, end), end - start)
        elif stretches:
            for start, end in pairwise(sorted(edges)):
                if _UNKNOWN not in texts[start:end]:
                    pen.go(start, row)
                    pen.write(start, row, _runs(texts, codes, start, end), end - start)
            pen.lose()


_CODES: Final[list[str]] = []
_KNOWN_AS: Final[dict[str, str]] = {}


def _known_as(code: str) -> str:
    """The character that stands for SGR parameters where there is one for each cell."""
    known = _KNOWN_AS.get(code)
    if known is None:
        known = _KNOWN_AS[code] = chr(len(_CODES))
        _CODES.append(code)
    return known


class _Look(dict[str, str]):
    """Cells in one rendition, by their texts: what looks the same is the same object.

    So rows are compared by identity, a cell at a time and yet all at once. Blanks are what is
    seen of them.
    """

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code
        self._on_blanks = on_blanks(code)

    def __missing__(self, text: str) -> str:
        if len(self) > _MOST_CELLS:
            # Other objects from now on: what looks the same is written once more.
            self.clear()
        if text == " " and self._on_blanks != self._code:
            cell = _LOOKS[_known_as(self._on_blanks)][text]
        else:
            cell = f"{text}{self._code}"
        self[text] = cell
        return cell


class _Looks(dict[str, _Look]):
    """The looks, by the characters that stand for them."""

    def __missing__(self, known_as: str) -> _Look:
        look = self[known_as] = _Look(_CODES[ord(known_as)])
        return look


_LOOKS: Final = _Looks()


def _runs(
    texts: Texts, codes: str, start: int = 0, end: int | None = None
) -> Iterator[tuple[str, str]]:
    """The texts and SGR parameters of some cells, those that look the same as one."""
    for run in _RUN.finditer(codes, start, len(codes) if end is None else end):
        text = texts[run.start() : run.end()]
        yield text if isinstance(text, str) else "".join(text), _CODES[ord(run[0][0])]


def _column(placed: Placed) -> int:
    return placed[0]


def _differing(column: int, cells: list[str], before: list[str]) -> list[tuple[int, int]]:
    """The stretches of cells that differ, those close to one another as one.

    Args:
        column: Where the cells begin.
        cells: The cells.
        before: Those in their place.
    """
    mask = bytes(map(is_not, cells, before))
    return [(column + found.start(), column + found.end()) for found in _STRETCH.finditer(mask)]


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
    """A strip as cells.

    Attributes:
        texts: The text of each.
        codes: What stands for the SGR parameters of each.
        cells: The cells themselves.
        sure: Whether each is surely one character.
    """

    texts: Texts
    codes: str
    cells: list[str]
    sure: bool


def _part(cells: _Cells, start: int, end: int) -> _Cells:
    """Some cells, with blanks where of what takes several there is only a part."""
    texts = cells.texts
    if end - start == len(texts):
        return cells
    if not isinstance(texts, str):
        texts = [*texts]
        for edge in (start, end):
            _without_half(texts, edge)
    return _Cells(texts[start:end], cells.codes[start:end], cells.cells[start:end], cells.sure)


def _cells(strip: Strip, colours: ColorSystem) -> _Cells:
    texts: list[str] = []
    codes: list[str] = []
    cells: list[str] = []
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
        room, known_as = len(text), _known_as(code)
        if text.isascii() or _SURE.fullmatch(text) is not None:
            texts += text if not sure else (text,)
        else:
            if sure:
                texts, sure = [*"".join(texts)], False
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
        codes.append(known_as * room)
        if sure:
            cells += map(_LOOKS[known_as].__getitem__, text)
    return _Cells("".join(texts) if sure else texts, "".join(codes), cells, sure)
