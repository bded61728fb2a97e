"""A list whose entries take as many rows as they need."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from briefreader.app.widgets.lines import DrawnRow, LineView, broken, row_segments
from briefreader.language import N_
from briefreader.output.lines import Line, Part, Piece, Row

_GUTTER = 2


class LineList(LineView):
    """A list of rows, one of which is under the cursor.

    The cursor is a bar in the gutter and not only a colour.

    Args:
        id: The id of the widget.
        moved: Called with the key of the row that the cursor has come to. Not a message: what
            follows from a move is then drawn in one frame with it, and never comes too late.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", N_("Down"), show=False, id="list.down"),
        Binding("up,k", "move(-1)", N_("Up"), show=False, id="list.up"),
        Binding("pagedown,space", "page(1)", N_("Page down"), show=False, id="list.page_down"),
        Binding("pageup", "page(-1)", N_("Page up"), show=False, id="list.page_up"),
        Binding("home,g", "edge(0)", N_("First"), show=False, id="list.first"),
        Binding("end,G", "edge(-1)", N_("Last"), show=False, id="list.last"),
        Binding("enter", "choose", N_("Open"), show=False, id="list.open"),
    ]

    @dataclass
    class Chosen(Message):
        """The row under the cursor was opened."""

        list: "LineList"
        key: str

        @property
        def control(self) -> "LineList":
            """The list."""
            return self.list

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002
        moved: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(id=id)
        self._moved = moved
        self._looks: dict[str, Style] = {}
        self._entries: Sequence[Row] = ()
        self._cursor = 0
        self._empty = ""
        self._drawn: list[DrawnRow] = []
        self._firsts: list[int] = []
        self._bodies: list[int] = []

    @property
    def key(self) -> str | None:
        """The key of the row under the cursor, `None` in an empty list."""
        return self._entries[self._cursor].key if self._entries else None

    @property
    def keys(self) -> list[str]:
        """The keys of all rows, in order."""
        return [row.key for row in self._entries]

    def show(self, rows: Sequence[Row], key: str | None = None, empty: str | None = None) -> None:
        """Show these rows from now on.

        Args:
            rows: The rows.
            key: The row under the cursor; by default the one that it was on, or the first.
            empty: What an empty list says.
        """
        wanted = self.key if key is None else key
        empty = self._empty if empty is None else empty
        if rows == self._entries and (wanted, empty) == (self.key, self._empty) and self._drawn:
            return
        self._empty = empty
        self._entries = rows
        keys = self.keys
        self._cursor = keys.index(wanted) if wanted in keys else 0
        self.relayout()
        self._reveal_cursor()

    @contextmanager
    def still(self) -> Iterator[None]:
        """Show other rows meanwhile, and have the cursor where it was on the screen.

        Where the cursor was out of sight, what is at the top stays there.
        """
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        first = self._firsts[self._cursor] if self._firsts else 0
        rows = self._entries
        yield
        if rows is self._entries:
            return
        if self._firsts and top <= first < top + height:
            top += self._firsts[self._cursor] - first
        self.scroll_to(y=max(0, top), animate=False, force=True)

    def go_to(self, key: str) -> None:
        """Put the cursor on a row, without a word to anybody."""
        keys = self.keys
        if key in keys:
            self._set_cursor(keys.index(key))

    def lay_out(self, width: int) -> int:
        """Break the rows to the width."""
        self._drawn, self._firsts, self._bodies = [], [], []
        for number, row in enumerate(self._entries):
            self._firsts.append(len(self._drawn))
            if row.heading and number:
                self._drawn.append(DrawnRow(()))
            for line in row.heading:
                self._drawn += broken(line, width - _GUTTER)
            self._bodies.append(len(self._drawn))
            for line in row.lines:
                self._drawn += broken(line, width - _GUTTER)
        if not self._entries and self._empty:
            self._drawn = list(broken(Line((Piece(self._empty, Part.FAINT),)), width - _GUTTER))
        return len(self._drawn)

    def look(self, row: int) -> Hashable:
        """What stands in a row, and whether the cursor is there."""
        return self._drawn[row], self._cursor_at(row)

    def forget_numbers(self) -> None:
        """No row is known by its number: many stay as they were when others come before them."""

    def _cursor_at(self, row: int) -> str:
        """The class of the cursor where it is on a row, else nothing."""
        entry = self._cursor
        if not self._entries or not self._bodies[entry] <= row < self._end(entry):
            return ""
        return "list--cursor" if self.has_focus else "list--cursor-blurred"

    def draw(self, row: int, width: int) -> Strip:
        """Draw a row, with the cursor if it is there."""
        over = Style.null()
        gutter = " "
        cursor = self._cursor_at(row)
        if cursor:
            over = self._look(cursor)
            gutter = "▌" if self.has_focus else "│"
        mark = Segment(gutter + " ", over if over.reverse else self.parts[Part.SIGN] + over)
        body = row_segments(self._drawn[row], width - _GUTTER, self.parts, over)
        return Strip([mark, *body]).adjust_cell_length(width)

    def _look(self, name: str) -> Style:
        look = self._looks.get(name)
        if look is None:
            full = self.screen.get_component_rich_style(name)
            look = Style(bgcolor=full.bgcolor, reverse=full.reverse, bold=full.bold or None)
            self._looks[name] = look
        return look

    def notify_style_update(self) -> None:
        """Forget the colours of before."""
        super().notify_style_update()
        self._looks.clear()

    def action_move(self, step: int) -> None:
        """Move the cursor by some rows."""
        self._move_to(self._cursor + step)

    def action_page(self, step: int) -> None:
        """Move the cursor by a page."""
        if not self._bodies:
            return
        height = max(1, self.scrollable_content_region.height - 1)
        row = self._bodies[self._cursor] + step * height
        target = bisect_right(self._bodies, max(0, row)) - 1
        if target == self._cursor:
            target += step
        self._move_to(target)

    def action_edge(self, entry: int) -> None:
        """Move the cursor to the first row or the last."""
        self._move_to(entry if entry >= 0 else len(self._entries) - 1)

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; a second click opens it."""
        offset = event.get_content_offset(self)
        if offset is None or not self._entries:
            return
        row = offset.y + self.scroll_offset.y
        if row < len(self._drawn):
            entry = bisect_right(self._firsts, row) - 1
            self._move_to(entry, again=True)
            if event.chain > 1:
                self.action_choose()

    def after_resize(self) -> None:
        """Bring the cursor into sight again."""
        self._reveal_cursor()

    def on_focus(self) -> None:
        """Show that the cursor is live."""
        self._redraw_entry(self._cursor)

    def on_blur(self) -> None:
        """Show that the cursor is not."""
        self._redraw_entry(self._cursor)

    def _move_to(self, entry: int, again: bool = False) -> None:
        if not self._entries:
            return
        entry = max(0, min(entry, len(self._entries) - 1))
        if entry != self._cursor or again:
            self._set_cursor(entry)
            if self._moved is not None:
                self._moved(self._entries[entry].key)
            self.draw_now()

    def _set_cursor(self, entry: int) -> None:
        before, self._cursor = self._cursor, entry
        if self._firsts:
            self._redraw_entry(before)
            self._redraw_entry(entry)
            self._reveal_cursor()

    def _redraw_entry(self, entry: int) -> None:
        if entry < len(self._firsts):
            self.refresh_rows(range(self._bodies[entry], self._end(entry)))

    def _end(self, entry: int) -> int:
        return self._firsts[entry + 1] if entry + 1 < len(self._firsts) else len(self._drawn)

    def _reveal_cursor(self) -> None:
        if self._cursor < len(self._firsts):
            # Half a list at a time: scrolling draws all of it anew, be it by one row.
            self.reveal(self._firsts[self._cursor], self._end(self._cursor) - 1, at=0.5)
