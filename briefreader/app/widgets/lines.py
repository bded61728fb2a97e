"""Widgets that draw lines: the ground for lists, prose and strips.

Each draws only the rows that are seen, from a table made once for a width, and refreshes only
the rows that change. Text reaches the screen as segments and never as markup.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from briefreader.app.cells import cut, wrap
from briefreader.output.lines import Line, Part, Piece


class DrawnRow(NamedTuple):
    """One row of cells.

    Attributes:
        pieces: Its text.
        indent: Cells left free before it.
        aside: A short text at the right margin.
    """

    pieces: tuple[Piece, ...]
    indent: int = 0
    aside: str = ""


def broken(line: Line, width: int) -> list[DrawnRow]:
    """The rows into which a line breaks.

    Args:
        line: The line.
        width: Cells that there are.
    """
    indent = min(line.indent, width // 3)
    hanging = min(line.hanging, width // 3)
    text = "".join(piece.text for piece in line.pieces)
    aside = cell_len(line.aside) + 1 if line.aside else 0
    spans = wrap(text, width - hanging, width - indent - aside)
    return [
        DrawnRow(pieces, hanging if number else indent, "" if number else line.aside)
        for number, pieces in enumerate(_cut(line.pieces, spans))
    ]


def _cut(pieces: Sequence[Piece], spans: Iterable[tuple[int, int]]) -> Iterable[tuple[Piece, ...]]:
    """The pieces that lie in each of some spans, which follow one another."""
    number = here = 0
    for start, end in spans:
        row = []
        while number < len(pieces):
            piece = pieces[number]
            text = piece.text[max(0, start - here) : max(0, end - here)]
            if text:
                row.append(piece._replace(text=text))
            if here + len(piece.text) > end:
                break
            here += len(piece.text)
            number += 1
        yield tuple(row)


class PartStyles:
    """The styles of the parts, looked up once for each theme.

    They belong to the screen and not to each widget: Textual works out the style of every
    component class of every widget before the first frame.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[str, Style] = {}

    def __getitem__(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            style = self._styles[name] = foreground(
                self._widget.screen.get_component_rich_style(f"line--{name}")
            )
        return style

    def clear(self) -> None:
        """Forget them, as the theme has changed."""
        self._styles.clear()


def foreground(style: Style) -> Style:
    """A style without its background, to lay over another one."""
    return Style(
        color=style.color,
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        reverse=style.reverse,
    )


def row_segments(
    row: DrawnRow, width: int, styles: PartStyles, over: Style | None = None
) -> list[Segment]:
    """The segments of a row, filled up to `width` cells.

    Args:
        row: The row.
        width: Cells that there are.
        styles: The styles of the parts.
        over: A style laid over all of it.
    """
    base = over or Style.null()
    # Colours that are turned round would make a patchwork of the row.
    plain = bool(base.reverse)
    segments = [Segment(" " * row.indent, base)] if row.indent else []
    used = row.indent
    for piece in row.pieces:
        style = base if plain else styles[piece.part] + base
        if piece.target:
            style += Style.from_meta({"target": piece.target})
        segments.append(Segment(piece.text, style))
        used += cell_len(piece.text)
    room = width - used
    if row.aside and room > cell_len(row.aside):
        segments.append(Segment(" " * (room - cell_len(row.aside)), base))
        segments.append(Segment(row.aside, base if plain else styles[Part.FAINT] + base))
    elif room > 0:
        segments.append(Segment(" " * room, base))
    return segments


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling widget of rows. Subclasses make the rows and draw them."""

    _CACHED_ROWS: Final = 512

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.parts = PartStyles(self)
        self._strips: LRUCache[int, Strip] = LRUCache(self._CACHED_ROWS)
        self._laid_out = (-1, -1)
        self._base: Style | None = None

    # --- for subclasses -----------------------------------------------------------------------

    def lay_out(self, width: int) -> int:
        """Make the rows for a width in cells, and return how many there are."""
        raise NotImplementedError

    def draw(self, row: int, width: int) -> Strip:
        """Draw a row over `width` cells."""
        raise NotImplementedError

    # --- what they share ----------------------------------------------------------------------

    def relayout(self) -> None:
        """Make the rows anew, as what is shown has changed."""
        self._laid_out = (-1, -1)
        self._fit()
        self.refresh()

    def redraw(self, rows: Iterable[int] | None = None) -> None:
        """Draw rows anew, all of them by default, when only their look has changed."""
        if rows is None:
            self._strips.clear()
            self.refresh()
            return
        for row in rows:
            self._strips.discard(row)
            self.refresh_lines(row)

    def reveal(self, first: int, last: int, margin: int = 0, at: float | None = None) -> None:
        """Scroll, if need be, until the rows from `first` to `last` are seen.

        Args:
            first: The first row.
            last: The last row.
            margin: Rows around them that should be seen too.
            at: How far down they should come to stand, from 0 to 1, where scrolling is needed
                at all; by default it is as little as need be.
        """
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if height <= 0:
            return
        margin = max(0, min(margin, (height - (last - first + 1)) // 2))
        if at is not None and not (top <= first - margin and last + margin < top + height):
            top = first - max(margin, int((height - (last - first + 1)) * at))
        if last + margin >= top + height:
            top = last + margin - height + 1
        if first - margin < top:
            top = first - margin
        top = max(0, min(top, self.virtual_size.height - height))
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)

    def _fit(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        count = self.lay_out(width)
        self._laid_out = (width, count)
        self._strips.clear()
        size = Size(width, count)
        if self.virtual_size != size:
            # Without its watcher, which has the whole screen laid out anew.
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def on_resize(self) -> None:
        """Break the rows anew where the width has changed."""
        if self.scrollable_content_region.width != self._laid_out[0]:
            self._fit()
        self.call_after_refresh(self.after_resize)

    def after_resize(self) -> None:
        """Bring into sight again what a person was looking at."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in sight, broken to the width that they are drawn at.

        The first frame is drawn before the event of the size has been handled: waiting for it
        would show an empty pane first.
        """
        if self.scrollable_content_region.width != self._laid_out[0]:
            self._fit()
        return super().render_lines(crop)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of before."""
        super().notify_style_update()
        self._base = None
        self.parts.clear()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """The strip of a row that is seen."""
        row = y + self.scroll_offset.y
        width, count = self._laid_out
        if row >= count or width <= 0:
            return Strip.blank(self.size.width, self.rich_style)
        strip = self._strips.get(row)
        if strip is None:
            if self._base is None:
                self._base = self.rich_style
            strip = self.draw(row, width).apply_style(self._base)
            self._strips[row] = strip
        return strip


class LineStrip(Widget):
    """A few lines at a fixed place, cut to the height that there is."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.parts = PartStyles(self)
        self._lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines from now on."""
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def notify_style_update(self) -> None:
        """Forget the colours of before."""
        super().notify_style_update()
        self.parts.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Break the lines once for all rows that are drawn."""
        width, height = self.size
        rows = [row for line in self._lines for row in broken(line, max(1, width))]
        if len(rows) > height > 0:
            rows = rows[:height]
            last = rows[-1]
            text = "".join(piece.text for piece in last.pieces)
            part = last.pieces[-1].part if last.pieces else Part.FAINT
            rows[-1] = DrawnRow((Piece(cut(f"{text} …", width - last.indent), part),), last.indent)
        self._rows = rows
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The strip of a row."""
        width = self.size.width
        if y >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        segments = row_segments(self._rows[y], width, self.parts)
        return Strip(segments).adjust_cell_length(width).apply_style(self.rich_style)
