"""A scroll bar that costs nothing where it has not changed."""

from math import ceil
from typing import Final

from rich.color import Color as RichColor
from rich.segment import Segment
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

_NO_COLOUR: Final = RichColor.default()


class RowScrollBar(ScrollBar):
    """A scroll bar that is drawn as a whole, and not from the styles of each of its rows."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self._kept: dict[Segment, Strip] = {}
        self._asked: tuple[object, ...] = ()
        self._bar: list[Strip] = []
        self._colours: dict[tuple[bool, bool], tuple[RichColor, RichColor]] = {}

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the bar."""
        asked = (
            self.region.height,
            self.window_virtual_size,
            self.window_size,
            self.position,
            self.mouse_over,
            self.grabbed,
        )
        if crop.width != 1 or not self.vertical:
            return super().render_lines(crop)
        if asked != self._asked:
            self._asked, self._bar = asked, self._drawn()
        return self._bar[crop.y : crop.bottom]

    def _drawn(self) -> list[Strip]:
        """All rows of the bar, as Textual draws it."""
        look = self.mouse_over, bool(self.grabbed)
        colours = self._colours.get(look)
        if colours is None:
            bar = self.render()
            style = bar.style if isinstance(bar, ScrollBarRender) else ""
            shown = self.app.console.get_style(style)
            colours = shown.bgcolor or _NO_COLOUR, shown.color or _NO_COLOUR
            self._colours[look] = colours
        virtual = self.window_virtual_size
        segments = ScrollBarRender.render_bar(
            self.region.height,
            ceil(virtual),
            ceil(self.window_size) if self.window_size < virtual else 0,
            self.position,
            vertical=True,
            back_color=colours[0],
            bar_color=colours[1],
        ).segments
        return [self._strip(segment) for segment in segments]

    def _strip(self, segment: Segment) -> Strip:
        strip = self._kept.get(segment)
        if strip is None:
            strip = Strip([segment], 1)
            for line_filter in self.get_line_filters():
                strip = strip.apply_filter(line_filter, self.background_colors[1])
            self._kept[segment] = strip
        return strip

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of before."""
        super().notify_style_update()
        self.forget()

    def forget(self) -> None:
        """Draw it anew, as it may have other colours: it takes them from its view."""
        self._kept.clear()
        self._colours.clear()
        self._asked = ()
