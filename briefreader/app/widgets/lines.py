"""Widgets that draw lines: the ground for lists, prose and strips.

Each draws only the rows that are seen, from a table made once for a width, and refreshes only
the rows that change. Text reaches the screen as segments and never as markup.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final

from rich.segment import Segment
from textual import events
from textual._compositor import Compositor
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from briefreader.app.breaking import DrawnRow, broken
from briefreader.app.cells import cut
from briefreader.app.compositing import LineCompositor
from briefreader.app.drawing import DrawingScreen
from briefreader.app.widgets.edged import Edged, row_segments
from briefreader.app.widgets.row_scroll_bar import RowScrollBar
from briefreader.output.lines import Line, Part, Piece

_BLANK: Final = "blank"
_MOST_KEPT: Final = 512
_MOST_AHEAD: Final = 160
_LOT: Final = 12


class LineView(Edged, ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling widget of rows. Subclasses make the rows and draw them."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        self._kept: dict[Hashable, tuple[object, Strip]] = {}
        self._laid_out = (-1, -1)
        self._wanted: int | None = None
        self._coming_back = False
        self._is_busy = False
        self._compositor: Compositor | None = None
        self._room, self._room_of = Region(), -1
        super().__init__(id=id, classes=classes)

    # --- for subclasses -----------------------------------------------------------------------

    def lay_out(self, width: int) -> int:
        """Make the rows for a width in cells, and return how many there are."""
        raise NotImplementedError

    def draw(self, row: int, width: int) -> list[Segment]:
        """Draw a row over `width` cells; where it ends before, blanks follow."""
        raise NotImplementedError

    def looks(self, first: int, last: int) -> Sequence[tuple[Hashable, object]]:
        """What rows are drawn from, from `first` to the one before `last`.

        Each is known by a key and something that is held with it, as the key may be its identity:
        what has the same key is drawn once. By default it is the number of the row, and all are
        forgotten when rows are made anew.
        """
        return [(row, None) for row in range(first, last)]

    @property
    def room(self) -> Region:
        """The region of the screen in which rows are seen; empty where the view is not.

        Textual would find its place in the layout whenever it is asked for.
        """
        compositor = self._compositor
        if compositor is None:
            compositor = self._compositor = self.screen._compositor  # noqa: SLF001 - no other way
        if not isinstance(compositor, LineCompositor):
            return self.scrollable_content_region
        if compositor.layouts != self._room_of or not self._room:
            self._room, self._room_of = self.scrollable_content_region, compositor.layouts
        return self._room

    # --- what they share ----------------------------------------------------------------------

    def rows_at(self, width: int) -> int:
        """How many rows there are at a width in cells, without what is left and right of them."""
        width = max(1, width)
        if width == self._laid_out[0]:
            return self._laid_out[1]
        self._laid_out = (-1, -1)
        return self.lay_out(width)

    def relayout(self) -> None:
        """Make the rows anew, as what is shown has changed."""
        self._laid_out = (-1, -1)
        self._fit()
        self.refresh_content()

    async def on_key(self, event: events.Key) -> None:
        """Do at once what a key does.

        Textual would pass it on to each container around the view, and the app would do then what
        is done here. Meanwhile the keys behind it would come here, though it may have brought them
        elsewhere.
        """
        focused, app = self.screen.focused, self.app
        if isinstance(self.screen, DrawingScreen) and self.screen.awaited is not None:
            focused = self.screen.awaited
        if app.screen is not self.screen or focused is not self:
            event.stop()
            event.prevent_default()
            elsewhere = app if app.screen is not self.screen or focused is None else focused
            elsewhere.post_message(events.Key(event.key, event.character))
            return
        if await self.answer(event):
            event.stop()
            event.prevent_default()

    @property
    def is_free(self) -> bool:
        """Whether the next key is for this view and comes after all that it has to do."""
        awaited = isinstance(self.screen, DrawingScreen) and self.screen.awaited is not None
        return not (awaited or self._is_busy or self.message_queue_size)

    async def answer(self, event: events.Key) -> bool:
        """Do what a key does; tell whether it does anything."""
        self._wanted = None
        self._is_busy = True
        try:
            return await self.app._check_bindings(event.key)  # noqa: SLF001 - as the app does it
        finally:
            self._is_busy = False

    def draw_now(self) -> None:
        """Show what a key has changed before anything else is done."""
        if isinstance(self.screen, DrawingScreen):
            self.screen.draw_changes()

    def redraw(self, rows: Iterable[int] | None = None) -> None:
        """Draw rows anew, all of them by default, when only their look has changed."""
        if rows is None:
            self.forget_rows()
            self.refresh_content()
            return
        rows = list(rows)
        for row in rows:
            self.forget_rows(row)
        self.refresh_rows(rows)

    def refresh_rows(self, rows: Iterable[int]) -> None:
        """Have rows drawn again, as far as they are in sight."""
        top, (width, height) = self.scroll_offset.y, self.room.size
        seen = sorted(row - top for row in rows if top <= row < top + height)
        # Those that follow one another at once.
        regions: list[Region] = []
        start = 0
        for number, y in enumerate(seen, 1):
            if number == len(seen) or seen[number] != y + 1:
                regions.append(Region(0, seen[start], width, number - start))
                start = number
        if regions:
            self._touch(regions)

    def _touch(self, regions: Iterable[Region]) -> None:
        """Have parts of the content drawn again.

        Neither style nor size has changed, all that follows from which Textual's way would forget.
        What Textual itself keeps of rows is used for borders only, which are no content.
        """
        if not self.is_mounted:
            self.refresh()
            return
        left, top = self.content_offset
        self._repaint_regions.update(region.translate((left, top)) for region in regions)
        self._repaint_required = True
        self.check_idle()

    def refresh_content(self) -> None:
        """Have all rows drawn again, but neither border nor scroll bar."""
        region = self.room
        if region:
            self._touch([region.reset_offset])
        else:
            self.refresh()

    def forget_rows(self, row: int | None = None) -> None:
        """Forget how a row was drawn, or all of them."""
        if row is None:
            self._kept.clear()
        else:
            self._kept.pop(row, None)

    def forget_numbers(self) -> None:
        """Forget the rows that are known by their numbers, which are given anew."""
        self.forget_rows()

    def reveal(self, first: int, last: int, margin: int = 0, at: float | None = None) -> None:
        """Scroll, if need be, until the rows from `first` to `last` are seen.

        Args:
            first: The first row.
            last: The last row.
            margin: Rows around them that should be seen too.
            at: How far down they should come to stand, from 0 to 1, where scrolling is needed
                at all; by default it is as little as need be.
        """
        height = self.room.height
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
        width = self.room.width
        if width <= 0:
            return
        count = self.lay_out(width)
        self.forget_numbers()
        self.take_count(width, count)

    def take_count(self, width: int, count: int) -> None:
        """Have so many rows of a width in cells from now on."""
        self._laid_out = (width, count)
        size, before = Size(width, count), self.virtual_size
        if before == size:
            return
        # Without its watcher, which has the whole screen laid out anew.
        self.set_reactive(Widget.virtual_size, size)
        if before.width == width and self.show_vertical_scrollbar:
            # All else that Textual looks after here stays as it is.
            self.vertical_scrollbar.window_virtual_size = count
            self.scroll_y = self.validate_scroll_y(self.scroll_y)
        else:
            self._scroll_update(size)

    def on_resize(self) -> None:
        """Break the rows anew where the width has changed."""
        if self.room.width != self._laid_out[0]:
            self._fit()
        self.call_after_refresh(self.after_resize)

    def after_resize(self) -> None:
        """Bring into sight again what a person was looking at."""
        self.come_back()

    # --- coming back --------------------------------------------------------------------------

    @property
    def top(self) -> int | None:
        """What is at the top, for `return_to`; `None` where the view was never seen."""
        if self._wanted is not None:
            return self._wanted
        return self.place_of(self.scroll_offset.y) if self._laid_out[0] > 0 else None

    def place_of(self, row: int) -> int:
        """What stands in a row, as it is remembered: by default its number."""
        return row

    def row_of(self, place: int) -> int:
        """The row of what `place_of` told."""
        return place

    def return_to(self, top: int | None) -> None:
        """Have at the top what once was there, as soon as the view is seen; nothing for `None`."""
        self._wanted = top
        self.come_back()

    def come_back(self) -> None:
        """Go where somebody wants to return to.

        As long as the view is so high that its end would come into sight, it may still get lower.
        """
        if self._wanted is not None and self.room.height > 0:
            row = self.row_of(self._wanted)
            self._coming_back = True
            self.scroll_to(y=row, animate=False, force=True)
            self._coming_back = False
            if self.scroll_offset.y == row:
                self._wanted = None

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever scrolls elsewhere does not want to return any longer."""
        super().watch_scroll_y(old_value, new_value)
        if not self._coming_back:
            self._wanted = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in sight, broken to the width that they are drawn at.

        The first frame is drawn before the event of the size has been handled: waiting for it
        would show an empty pane first.
        """
        if self.room.width != self._laid_out[0]:
            self._fit()
        return self.whole_rows(crop, self._rows_in_sight)

    def _rows_in_sight(self, first: int, last: int, width: int) -> list[Strip]:
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        top = self.scroll_offset.y
        strips = self._drawn_rows(first + top, min(last + top, self._laid_out[1]), width)
        missing = last - first - len(strips)
        if missing > 0:
            kept = self._kept
            blank = kept.get(_BLANK) or kept.setdefault(_BLANK, (None, self.edged((), width)))
            strips += [blank[1]] * missing
        return strips

    def _drawn_rows(self, first: int, last: int, width: int) -> list[Strip]:
        kept = self._kept
        strips: list[Strip] = []
        for row, (look, held) in enumerate(self.looks(first, last), first):
            found = kept.get(look)
            if found is None:
                strip = self.edged(self.draw(row, self._laid_out[0]), width)
                found = kept[look] = held, strip
            strips.append(found[1])
        return strips

    def ahead(self) -> Iterator[list[Strip]]:
        """Draw rows around those in sight, a few at a time, until they are made anew."""
        laid_out, edged_at = self._laid_out, self._edged_at
        if edged_at is None or not self.room:
            return
        width, gutter = edged_at
        first = max(0, min(self.scroll_offset.y, laid_out[1] - _MOST_AHEAD))
        last = min(laid_out[1], first + _MOST_AHEAD)
        for start in range(first, last, _LOT):
            if (self._laid_out, self._edged_at) != (laid_out, edged_at):
                return
            yield self._drawn_rows(start, min(start + _LOT, last), width - gutter.width)

    def forget_edges(self) -> None:
        """Forget all rows."""
        self.forget_rows()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of before, the scroll bar with it."""
        super().notify_style_update()
        if isinstance(self._vertical_scrollbar, RowScrollBar):
            self._vertical_scrollbar.forget()

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = bar = RowScrollBar("vertical")
            bar.display = False
            self.app._start_widget(self, bar)  # noqa: SLF001 - as Textual does in its place
        return self._vertical_scrollbar

    def render_line(self, y: int) -> Strip:
        """The strip of a row that is seen, without its edges."""
        row = y + self.scroll_offset.y
        width, count = self._laid_out
        segments = self.draw(row, width) if row < count else []
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self.base)


class LineStrip(Edged):
    """A few lines at a fixed place, cut to the height that there is."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._lines: Sequence[Line] = ()
        self._rows: list[DrawnRow] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines from now on."""
        if lines != self._lines:
            self._lines = lines
            self.refresh()

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
        return self.whole_rows(
            crop,
            lambda first, last, width: [
                self.edged(self._segments(y, width), width) for y in range(first, last)
            ],
        )

    def _segments(self, y: int, width: int) -> list[Segment]:
        return row_segments(self._rows[y], width, self.parts) if y < len(self._rows) else []

    def render_line(self, y: int) -> Strip:
        """The strip of a row, without its edges."""
        width = self.size.width
        return Strip(self._segments(y, width)).adjust_cell_length(width).apply_style(self.base)
