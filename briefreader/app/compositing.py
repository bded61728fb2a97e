"""From the widgets of a screen to what is written: only the lines that something has touched."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any, Final

from rich.color import ColorSystem
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.control import Control
from textual._compositor import ChopsUpdate, Compositor, CompositorUpdate, LayoutUpdate
from textual._context import visible_screen_stack
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from briefreader.app.picture import Picture, Placed

_COLOURS: Final = ColorSystem.TRUECOLOR


class LinesUpdate(CompositorUpdate):
    """The strips that a frame may have changed.

    Attributes:
        placed: The strips with their places, none of them over another.
    """

    def __init__(self, placed: list[Placed]) -> None:
        self.placed = placed

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The strips, each gone to: as Rich would print them."""
        for column, row, strip, start, end in self.placed:
            yield Control.move_to(column, row)
            yield from strip.crop(start, end)


class LineCompositor(Compositor):
    """A compositor that asks a widget for no other line than those that are drawn.

    Textual's asks every widget that the rectangle around all changes touches for all of its
    lines, those that lie below other widgets among them. As there, the uppermost widget of a cell
    covers all that is below it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._seen_of: object = None
        self._seen: list[tuple[Widget, Region, Region]] = []

    @property
    def _in_sight(self) -> list[tuple[Widget, Region, Region]]:
        """The widgets in sight, the uppermost first, with their region and what is seen of it."""
        visible = self.visible_widgets
        if visible is not self._seen_of:
            self._seen_of = visible
            self._seen = [
                (widget, region, region.intersection(clip))
                for widget, (region, clip) in visible.items()
            ]
        return self._seen

    def render_update(
        self,
        full: bool = False,
        screen_stack: list[Screen[Any]] | None = None,
        simplify: bool = False,
    ) -> RenderableType | None:
        """The strips of what is dirty, `None` where nothing is; of all the screen if it is asked.

        Args:
            full: Whether all of the screen is asked for, as for a picture in a file.
            screen_stack: The screens below.
            simplify: Whether strips of one look are made one.
        """
        if full or self.size.region not in self._dirty_regions:
            return super().render_update(full, screen_stack, simplify)
        visible_screen_stack.set(screen_stack or [])
        self._dirty_regions.clear()
        return LinesUpdate(self._strips([self.size.region]))

    def render_partial_update(self) -> LinesUpdate | None:  # type: ignore[override]
        """The strips of the regions that are dirty; `None` where none is."""
        regions = list(self._dirty_regions)
        self._dirty_regions.clear()
        strips = self._strips(regions)
        return LinesUpdate(strips) if strips else None

    def _strips(self, regions: Iterable[Region]) -> list[Placed]:
        screen = self.size.region
        dirty: dict[int, list[tuple[int, int]]] = {}
        for row, first, last in self._regions_to_spans(
            region.intersection(screen) for region in regions
        ):
            if first < last:
                dirty.setdefault(row, []).append((first, last))
        strips: list[Placed] = []
        rows = sorted(dirty)
        for widget, region, (left, top, width, height) in self._in_sight:
            if not rows:
                break
            right = left + width
            touched: dict[int, list[tuple[int, int]]] = {}
            for row in rows[bisect_left(rows, top) : bisect_left(rows, top + height)]:
                spans = dirty[row]
                first, last = spans[0]
                if len(spans) == 1 and left <= first and last <= right:
                    touched[row], dirty[row] = spans, []
                    continue
                within = [
                    (first if first > left else left, last if last < right else right)
                    for first, last in spans
                    if first < right and last > left
                ]
                if within:
                    touched[row] = within
                    dirty[row] = [] if within == spans else list(_without(spans, left, right))
            if not touched:
                continue
            x = region.x
            for row, strip in _lines(widget, region, list(touched)):
                # What lies above has taken the rest.
                strips += [
                    Placed(first, row, strip, first - x, last - x) for first, last in touched[row]
                ]
            rows = [row for row in rows if dirty[row]]
        return strips


def _without(spans: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in spans:
        if first < start:
            yield first, min(last, start)
        if last > end:
            yield max(first, end), last


def _lines(widget: Widget, region: Region, rows: list[int]) -> Iterable[tuple[int, Strip]]:
    """The strips of some rows of the screen, asked for in as few stretches as there are."""
    start = 0
    for number in range(1, len(rows) + 1):
        if number == len(rows) or rows[number] != rows[number - 1] + 1:
            height = number - start
            crop = Region(0, rows[start] - region.y, region.width, height)
            yield from zip(rows[start:number], widget.render_lines(crop), strict=True)
            start = number


class Drawn(CompositorUpdate):
    """An update as what it changes on the terminal.

    Args:
        update: The update.
        size: Columns and rows of the screen.
        picture: What the terminal shows.
    """

    def __init__(self, update: CompositorUpdate, size: tuple[int, int], picture: Picture) -> None:
        self._update = update
        self._size = size
        self._picture = picture

    def render_segments(self, console: Console) -> str:
        """What is written to the terminal."""
        strips = _placed(self._update)
        if strips is None:
            # None of ours, as of an inline app: nobody knows what the terminal shows after it.
            self._picture.forget()
            return self._update.render_segments(console)
        colours = console._color_system or _COLOURS  # noqa: SLF001 - the other is but its name
        return self._picture.frame(self._size, strips, colours)


def _placed(update: CompositorUpdate) -> Iterable[Placed] | None:
    if isinstance(update, LinesUpdate):
        return update.placed
    if isinstance(update, LayoutUpdate):
        return _whole(update)
    if isinstance(update, ChopsUpdate):
        return _chopped(update)
    return None


def _whole(update: LayoutUpdate) -> Iterator[Placed]:
    for row, strips in enumerate(update.strips, update.region.y):
        column = update.region.x
        for strip in strips:
            yield Placed.whole(column, row, strip)
            column += strip.cell_length


def _chopped(update: ChopsUpdate) -> Iterator[Placed]:
    for row, first, last in update.spans:
        for end, (column, strip) in zip(
            update.chop_ends[row], update.chops[row].items(), strict=False
        ):
            if strip is not None and column < last and end > first:
                # More than was asked for costs nothing where it is what is shown already.
                yield Placed.whole(column, row, strip)
