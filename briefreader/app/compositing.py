"""From the widgets of a screen to what is written: only the lines that something has touched."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from rich.color import ColorSystem
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.control import Control
from textual._compositor import (
    ChopsUpdate,
    Compositor,
    CompositorUpdate,
    LayoutUpdate,
    ReflowResult,
)
from textual._context import visible_screen_stack
from textual.geometry import Region, Size
from textual.screen import Screen
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

    Attributes:
        layouts: How often the widgets were laid out.
    """

    def __init__(self) -> None:
        super().__init__()
        self.layouts = 0
        self._seen_of: object = None
        self._seen: list[tuple[Widget, Region, tuple[int, int, int, int]]] = []

    @property
    def _in_sight(self) -> list[tuple[Widget, Region, tuple[int, int, int, int]]]:
        """The widgets in sight, the uppermost first, with their region and what is seen of it."""
        visible = self.visible_widgets
        if visible is not self._seen_of:
            self._seen_of = visible
            self._seen = [
                (widget, region, (seen.x, seen.y, seen.right, seen.bottom))
                for widget, (region, clip) in visible.items()
                if (seen := region.intersection(clip))
            ]
        return self._seen

    def reflow(self, parent: Widget, size: Size) -> ReflowResult:
        """Lay out all widgets."""
        result = super().reflow(parent, size)
        self.layouts += 1
        return result

    def take_note(self) -> None:
        """Take note of what widgets in sight want to have drawn again."""
        for widget, _, _ in self._in_sight:
            # Empty for most: only the others are asked, as Textual asks all.
            if widget._repaint_regions:  # noqa: SLF001 - has no other name
                self.update_widgets({widget})

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
        dirty = _apart(
            (region.x, region.y, region.right, region.bottom)
            for region in map(screen.intersection, regions)
            if region
        )
        strips: list[Placed] = []
        for widget, region, seen in self._in_sight:
            if not dirty:
                break
            left, top, right, bottom = seen
            rest: list[_Box] = []
            for box in dirty:
                x, y, end, below = box
                if x >= right or end <= left or y >= bottom or below <= top:
                    rest.append(box)
                    continue
                x, y, end, below = max(x, left), max(y, top), min(end, right), min(below, bottom)
                start = x - region.x
                stop = start + end - x
                crop = Region(0, y - region.y, region.width, below - y)
                strips += [
                    Placed(x, row, strip, start, stop)
                    for row, strip in enumerate(widget.render_lines(crop), y)
                ]
                rest += _without(box, seen)
            dirty = rest
        return strips


_Box = tuple[int, int, int, int]
"""Columns and rows: the first ones, and those behind the last ones."""


def _apart(boxes: Iterable[_Box]) -> list[_Box]:
    """The same cells in boxes that do not overlap."""
    apart: list[_Box] = []
    for box in boxes:
        parts = [box]
        for other in apart:
            parts = [rest for part in parts for rest in _without(part, other)]
        apart += parts
    return apart


def _without(box: _Box, other: _Box) -> list[_Box]:
    """The boxes that are left of a box where another one covers it: above, below, beside it."""
    x, y, end, below = box
    left, top, right, bottom = other
    if x >= right or end <= left or y >= bottom or below <= top:
        return [box]
    first, last = max(y, top), min(below, bottom)
    parts = (
        (x, y, end, first),
        (x, last, end, below),
        (x, first, left, last),
        (right, first, end, last),
    )
    return [part for part in parts if part[0] < part[2] and part[1] < part[3]]


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
        return self._picture.frame(self._size, strips, colours_of(console))


def colours_of(console: Console) -> ColorSystem:
    """How many colours a terminal has."""
    return console._color_system or _COLOURS  # noqa: SLF001 - the other is but its name


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
