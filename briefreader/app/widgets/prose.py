"""Lines to be read, with links that the keyboard reaches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from briefreader.app.breaking import DrawnRow, broken
from briefreader.app.widgets.edged import row_segments
from briefreader.app.widgets.lines import LineView
from briefreader.language import N_
from briefreader.output.lines import Line


class Prose(LineView):
    """Prose that scrolls. Links are visited in turn with the arrow keys and followed with Enter.

    Args:
        id: The id of the widget.
        followed: Called with what a link leads to, in place of the message: keys that come after
            it are then for whatever it has led to.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "row(1)", N_("Down"), show=False, id="prose.down"),
        Binding("up,k", "row(-1)", N_("Up"), show=False, id="prose.up"),
        Binding("right,n", "link(1)", N_("Next link"), show=False, id="prose.next_link"),
        Binding("left,N", "link(-1)", N_("Previous link"), show=False, id="prose.last_link"),
        Binding("pagedown,space", "page(1)", N_("Page down"), show=False, id="prose.page_down"),
        Binding("pageup", "page(-1)", N_("Page up"), show=False, id="prose.page_up"),
        Binding("home,g", "edge(0)", N_("To the beginning"), show=False, id="prose.first"),
        Binding("end,G", "edge(1)", N_("To the end"), show=False, id="prose.last"),
        Binding("enter", "follow", N_("Follow the link"), show=False, id="prose.follow"),
    ]

    @dataclass
    class Followed(Message):
        """A link was followed."""

        prose: "Prose"
        target: str

        @property
        def control(self) -> "Prose":
            """The prose."""
            return self.prose

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002
        followed: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(id=id)
        self._followed = followed
        self._lines: Sequence[Line] = ()
        self._drawn: list[DrawnRow] = []
        self._links: list[tuple[int, int]] = []
        self._link = -1

    def begin(self) -> None:
        """Be at the beginning of another text, with no link visited."""
        self._link = -1
        self.scroll_to(y=0, animate=False, force=True)

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines from now on, scrolled and on the link as before if there is one."""
        if lines != self._lines or not self._drawn:
            self._lines = lines
            self.relayout()

    @property
    def has_links(self) -> bool:
        """Whether anything can be visited."""
        return any(piece.target for line in self._lines for piece in line.pieces)

    @property
    def is_on_link(self) -> bool:
        """Whether a link is visited."""
        return self._link >= 0

    @property
    def rows_needed(self) -> int:
        """How many rows the lines take at the present width."""
        return len(self._drawn)

    def lay_out(self, width: int) -> int:
        """Break the lines to the width."""
        self._drawn = [row for line in self._lines for row in broken(line, width)]
        self._links = [
            (number, place)
            for number, row in enumerate(self._drawn)
            for place, piece in enumerate(row.pieces)
            if piece.target
        ]
        if self._link >= len(self._links):
            self._link = -1
        return len(self._drawn)

    def draw(self, row: int, width: int) -> list[Segment]:
        """Draw a row; the link that is visited stands out."""
        segments = row_segments(self._drawn[row], width, self.parts)
        if self._link >= 0 and self.has_focus and self._links[self._link][0] == row:
            drawn = self._drawn[row]
            place = self._links[self._link][1] + bool(drawn.indent)
            text, style, control = segments[place]
            reversed_style = (style or Style.null()) + Style(reverse=True)
            segments[place] = Segment(text, reversed_style, control)
        return segments

    def action_row(self, step: int) -> None:
        """Scroll by some rows."""
        self.scroll_relative(y=step, animate=False, force=True)

    def action_page(self, step: int) -> None:
        """Scroll by what is in sight, less one row."""
        height = max(1, self.room.height - 1)
        self.scroll_relative(y=step * height, animate=False, force=True)

    def action_edge(self, which: int) -> None:
        """Scroll to the beginning or the end."""
        self.scroll_to(y=len(self._drawn) if which else 0, animate=False, force=True)

    def action_link(self, step: int) -> None:
        """Visit the next link or the previous one."""
        if not self._links:
            return
        before = self._link
        start = before if before >= 0 or step > 0 else 0
        self._link = (start + step) % len(self._links)
        rows = [self._links[number][0] for number in (before, self._link) if number >= 0]
        self.redraw(rows)
        row = self._links[self._link][0]
        self.reveal(row, row)

    def action_follow(self) -> None:
        """Follow the link that is visited."""
        if self._link >= 0:
            row, place = self._links[self._link]
            self._follow(self._drawn[row].pieces[place].target)

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked."""
        target = event.style.meta.get("target")
        if isinstance(target, str):
            self._follow(target)

    def _follow(self, target: str) -> None:
        if self._followed is not None:
            self._followed(target)
        else:
            self.post_message(self.Followed(self, target))

    def on_focus(self) -> None:
        """Show the link that is visited."""
        self.redraw()

    def on_blur(self) -> None:
        """Hide it."""
        self.redraw()
