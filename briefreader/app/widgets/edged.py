"""Widgets whose rows keep what they were drawn as, and the looks of what is in them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.geometry import Region, Spacing
from textual.strip import Strip
from textual.widget import Widget

from briefreader.app.breaking import DrawnRow
from briefreader.output.lines import Part

_MOST_RIMS: Final = 64
_MOST_STYLES: Final = 512


def _retitled(rim: Strip, before: str, after: str) -> Strip | None:
    """A border with another title; `None` where that is not found in it or may have no room.

    Textual would work out the border, the title and where it stands once more.
    """
    segments = [*rim]
    texts = [segment.text for segment in segments]
    place = texts.index(f" {before} ") if texts.count(f" {before} ") == 1 else -1
    if place < 0 or place + 2 >= len(segments):
        return None
    line = texts[place + 1]
    left = len(line) + cell_len(before) - cell_len(after)
    if left < 1 or line != line[0] * len(line):
        return None
    segments[place] = Segment(f" {after} ", segments[place].style)
    segments[place + 1] = Segment(line[0] * left, segments[place + 1].style)
    return Strip(segments, rim.cell_length)


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


class Edged(Widget):
    """A widget whose rows keep what they were drawn as.

    Textual makes each row anew from borders, padding and content whenever a view scrolls. Here
    only the edges are its own, taken from one row.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.parts = PartStyles(self)
        self._edges = (Strip([]), Strip([]))
        self._edged_at: tuple[int, Spacing] | None = None
        self._rims: dict[tuple[Content | None, Content | None, int], Strip] = {}
        self._base: Style | None = None
        self._ground: Color | None = None
        self._seen: dict[Style | None, Style] = {}

    @property
    def base(self) -> Style:
        """The style of the widget itself."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def whole_rows(
        self, crop: Region, rows: Callable[[int, int, int], Sequence[Strip]]
    ) -> list[Strip]:
        """The rows of a region, from edge to edge.

        Args:
            crop: The region, within the widget.
            rows: Gives some rows of the content from edge to edge, for the numbers of the first
                and the one behind the last, and their width in cells without the edges; `edged`
                makes one.
        """
        gutter, (width, height) = self.gutter, self.region.size
        top, bottom = gutter.top, height - gutter.bottom
        if top >= bottom or crop.column_span != (0, width):
            return super().render_lines(crop)
        if (width, gutter) != self._edged_at:
            self._edged_at = width, gutter
            model = super().render_lines(Region(0, top, width, 1))[0]
            self._edges = model.crop(0, gutter.left), model.crop(width - gutter.right, width)
            self._rims.clear()
            self.forget_edges()
        first, last = crop.y, crop.bottom
        strips = [self._rim(y, width) for y in range(first, min(top, last))]
        if first < bottom and last > top:
            inner = width - gutter.width
            strips += rows(max(first, top) - top, min(last, bottom) - top, inner)
        strips += [self._rim(y, width) for y in range(max(first, bottom), last)]
        return strips

    def _rim(self, y: int, width: int) -> Strip:
        """A row above or below the content, which may have a title."""
        title = self._border_title
        shown = title, self._border_subtitle, y
        rim = self._rims.get(shown)
        if rim is None:
            if len(self._rims) > _MOST_RIMS:
                self._rims.clear()
            plain = title.plain if title else ""
            model = next(iter(self._rims.items()), None) if y == 0 and plain else None
            if model is not None and model[0][0] and model[0][2] == 0:
                rim = _retitled(model[1], model[0][0].plain, plain)
            if rim is None:
                rim = super().render_lines(Region(0, y, width, 1))[0]
            self._rims[shown] = rim
        return rim

    def entitle(self, title: str) -> None:
        """Have a text on the border, of which nothing is markup.

        Textual would draw all of the widget anew for it, and not only the border.
        """
        if self._border_title is None or self._border_title.plain != title:
            self._border_title = Content(title)
            gutter = self.gutter
            self.refresh(Region(-gutter.left, -gutter.top, self.region.width, 1))

    def edged(self, segments: Iterable[Segment], width: int) -> Strip:
        """A row with what is left and right of it, in the colours that the terminal has.

        Args:
            segments: The row; where it is too short, blanks follow.
            width: Cells that it takes.
        """
        seen, used = self._seen, 0
        if len(seen) > _MOST_STYLES:
            # Each link has a style of its own.
            seen.clear()
        left, right = self._edges
        drawn = [*left]
        for text, style, _ in segments:
            shown = seen.get(style)
            if shown is None:
                shown = seen[style] = self._filtered(style)
            drawn.append(Segment(text, shown))
            used += cell_len(text)
        if used > width:
            body = Strip(drawn[len(left) :], used).adjust_cell_length(width)
            drawn = [*left, *body]
        elif used < width:
            drawn.append(Segment(" " * (width - used), self._filtered(None)))
        return Strip([*drawn, *right], left.cell_length + width + right.cell_length)

    def _filtered(self, style: Style | None) -> Style:
        """A style on that of the widget, as Textual's filters let it through.

        They look at each segment by itself, at its style and never at its text.
        """
        if self._ground is None:
            self._ground = self.background_colors[1]
        segments = [Segment(" ", self.base if style is None else self.base + style)]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self._ground)
        return segments[0].style or Style.null()

    def forget_edges(self) -> None:
        """Forget the rows that were made with other edges."""

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of before."""
        super().notify_style_update()
        self._base = self._ground = self._edged_at = None
        self._seen.clear()
        self._rims.clear()
        self.parts.clear()
        self.forget_edges()
