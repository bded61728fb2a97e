"""A list whose entries take as many rows as they need."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from briefreader.app.breaking import DrawnRow
from briefreader.app.list_rows import BrokenEntries, ListRows
from briefreader.app.widgets.edged import row_segments
from briefreader.app.widgets.lines import LineView
from briefreader.language import N_
from briefreader.output.lines import LazyRows, Line, Part, Piece, Row

_GUTTER: Final = 2
_PLAIN: Final = Style.null()
_MOST_ROWS: Final = 1000
"""Rows of an entry that are told apart."""
_PATIENCE: Final = 100
"""Times that what has come into sight may move what is looked at: once for each row, at most."""


class LineList(LineView):
    """A list of rows, one of which is under the cursor.

    The cursor is a bar in the gutter and not only a colour.

    Args:
        id: The id of the widget.
        moved: Called with the key of the row that the cursor has come to. Not a message: what
            follows from a move is then drawn in one frame with it, and never comes too late.
        chosen: Called with the key of a row that was opened, in place of the message: keys that
            come after it are then for whatever it has led to.

    Attributes:
        keys: The keys of all rows, in order.
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
        chosen: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(id=id)
        self._moved, self._chosen = moved, chosen
        self._looks: dict[str, Style] = {}
        self._entries: Sequence[Row] = ()
        self._cursor = 0
        self._empty = ""
        self._rows: ListRows | None = None
        self._broken = BrokenEntries(1)
        self.keys: Sequence[str] = ()

    @property
    def key(self) -> str | None:
        """The key of the row under the cursor, `None` in an empty list."""
        return self.keys[self._cursor] if self.keys else None

    def show(self, rows: Sequence[Row], key: str | None = None, empty: str | None = None) -> None:
        """Show these rows from now on.

        Args:
            rows: The rows.
            key: The row under the cursor; by default the one that it was on, or the first.
            empty: What an empty list says.
        """
        wanted = self.key if key is None else key
        empty = self._empty if empty is None else empty
        if rows == self._entries and (wanted, empty) == (self.key, self._empty) and self._rows:
            return
        self._empty = empty
        self._entries = rows
        self.keys = keys = rows.keys if isinstance(rows, LazyRows) else [row.key for row in rows]
        self._cursor = keys.index(wanted) if wanted in keys else 0
        # Where there is no room to lay them out, those of before must not be taken for these.
        self._rows = None
        self.relayout()
        self._reveal_cursor()

    @contextmanager
    def still(self) -> Iterator[None]:
        """Show other rows meanwhile, and have the cursor where it was on the screen.

        Where the cursor was out of sight, what is at the top stays there.
        """
        top, height = self.scroll_offset.y, self.room.height
        entries, rows, keys = self._entries, self._rows, self.keys
        held, above = self._cursor, 0
        if rows and entries:
            if not top <= rows.first(held) < top + height:
                held = rows.entry_at(top)
            above = rows.first(held) - top
        held_key = keys[held] if entries else None
        yield
        if entries is self._entries or not self._rows:
            return
        if held_key is None or held_key not in self.keys:
            self.scroll_to(y=top, animate=False, force=True)
            return
        held = list(self.keys).index(held_key)
        for _ in range(_PATIENCE):
            top = max(0, self._rows.first(held) - above)
            self.scroll_to(y=top, animate=False, force=True)
            if not self._measure():
                break

    def place_of(self, row: int) -> int:
        """The entry in a row, and which of its rows it is: of a long list rows are but guessed."""
        rows = self._rows
        if not rows:
            return 0
        entry = rows.entry_at(row)
        return entry * _MOST_ROWS + min(max(0, row - rows.first(entry)), _MOST_ROWS - 1)

    def row_of(self, place: int) -> int:
        """The row of what `place_of` told."""
        entry, within = divmod(place, _MOST_ROWS)
        if not self._rows or not self._entries:
            return 0
        return self._rows.first(min(entry, len(self._entries) - 1)) + within

    def go_to(self, key: str) -> None:
        """Put the cursor on a row, without a word to anybody."""
        keys = self.keys
        if key in keys:
            self._set_cursor(keys.index(key))

    def lay_out(self, width: int) -> int:
        """Break the rows to the width."""
        shown = self._entries
        if not shown and self._empty:
            shown = [Row("", (Line((Piece(self._empty, Part.FAINT),)),))]
        if self._broken.width != width - _GUTTER:
            self._broken = BrokenEntries(width - _GUTTER)
        self._rows = ListRows(shown, self._broken)
        return len(self._rows)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in sight, none of them guessed."""
        self._measure()
        return super().render_lines(crop)

    def _measure(self) -> bool:
        """Break what is in sight; tell whether that has moved anything."""
        if self._rows is None or not self._rows.is_long:
            return False
        top, height = self.scroll_offset.y, self.room.height
        if not self._rows.measure(top, top + height):
            return False
        self.take_count(self._laid_out[0], len(self._rows))
        return True

    def looks(self, first: int, last: int) -> Sequence[tuple[Hashable, object]]:
        """What stands in the rows, and whether the cursor is there."""
        if not self._rows:
            return []
        start, end, cursor = self._cursor_rows
        return [
            ((id(row), cursor if start <= number < end else ""), row)
            for number, row in enumerate(self._rows.between(first, last), first)
        ]

    def forget_numbers(self) -> None:
        """No row is known by its number: many stay as they were when others come before them."""

    @property
    def _cursor_rows(self) -> tuple[int, int, str]:
        """The rows of the cursor, the first and the one behind the last, and its class."""
        if not self._rows or not self._entries:
            return 0, 0, ""
        cursor = "list--cursor" if self.has_focus else "list--cursor-blurred"
        return self._rows.body(self._cursor), self._rows.end(self._cursor), cursor

    def draw(self, row: int, width: int) -> list[Segment]:
        """Draw a row, with the cursor if it is there."""
        over, gutter = _PLAIN, " "
        start, end, cursor = self._cursor_rows
        if start <= row < end:
            over = self._look(cursor)
            gutter = "▌" if self.has_focus else "│"
        drawn = self._rows.row(row) if self._rows else DrawnRow(())
        mark = Segment(gutter + " ", over if over.reverse else self.parts[Part.SIGN] + over)
        return [mark, *row_segments(drawn, width - _GUTTER, self.parts, over)]

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
        rows = self._rows
        if not rows or not self._entries:
            return
        height = max(1, self.room.height - 1)
        row = max(0, rows.body(self._cursor) + step * height)
        target = rows.entry_at(row)
        if rows.body(target) > row:
            # Its heading is there.
            target -= 1
        if target == self._cursor:
            target += step
        self._move_to(target)

    def action_edge(self, entry: int) -> None:
        """Move the cursor to the first row or the last."""
        self._move_to(entry if entry >= 0 else len(self._entries) - 1)

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if self.key is None:
            return
        if self._chosen is not None:
            self._chosen(self.key)
        else:
            self.post_message(self.Chosen(self, self.key))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; a second click opens it."""
        offset = event.get_content_offset(self)
        if offset is None or not self._entries:
            return
        row = offset.y + self.scroll_offset.y
        if self._rows and row < len(self._rows):
            self._move_to(self._rows.entry_at(row), again=True)
            if event.chain > 1:
                self.action_choose()

    def after_resize(self) -> None:
        """Bring the cursor into sight again."""
        super().after_resize()
        self._reveal_cursor()

    def return_to(self, top: int | None) -> None:
        """Have at the top what once was there, but the cursor in sight."""
        super().return_to(top)
        self._measure()
        self._reveal_cursor()

    def on_focus(self) -> None:
        """Show that the cursor is live."""
        self._redraw_entries(self._cursor)

    def on_blur(self) -> None:
        """Show that the cursor is not."""
        self._redraw_entries(self._cursor)

    def _move_to(self, entry: int, again: bool = False) -> None:
        if not self._entries:
            return
        entry = max(0, min(entry, len(self._entries) - 1))
        if entry != self._cursor or again:
            self._set_cursor(entry)
            if self._moved is not None:
                self._moved(self.keys[entry])
            self.draw_now()

    def _set_cursor(self, entry: int) -> None:
        before, self._cursor = self._cursor, entry
        self._redraw_entries(before, entry)
        self._reveal_cursor()

    def _redraw_entries(self, *entries: int) -> None:
        rows, count = self._rows, len(self._entries)
        if rows:
            self.refresh_rows(
                row
                for entry in entries
                if entry < count
                for row in range(rows.body(entry), rows.end(entry))
            )

    def _reveal_cursor(self) -> None:
        rows, entry = self._rows, self._cursor
        if not rows or entry >= len(self._entries):
            return
        for _ in range(_PATIENCE):
            # Half a list at a time: scrolling draws all of it anew, be it by one row.
            self.reveal(rows.first(entry), rows.end(entry) - 1, at=0.5)
            if not self._measure():
                break
