"""The source: the article as it was written, with a caret and a selection."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from briefreader.app.cells import offset_at
from briefreader.app.marks import FURNITURE
from briefreader.app.widgets.marked_text import GUTTER, Layer, MarkedText, Spans
from briefreader.article.spans import SpanIndex
from briefreader.article.text import clean
from briefreader.language import N_


class SourceView(MarkedText):
    """An article with marks, a caret and a selection.

    Offsets are code points of the article's text.

    Args:
        id: The id of the widget.
        moved: Called when a person has moved the caret. Not a message: what follows from it is
            then drawn in one frame with it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "row(1)", N_("Down"), show=False, id="source.down"),
        Binding("up,k", "row(-1)", N_("Up"), show=False, id="source.up"),
        Binding("right", "letter(1)", N_("Next letter"), show=False, id="source.right"),
        Binding("left", "letter(-1)", N_("Previous letter"), show=False, id="source.left"),
        Binding("ctrl+right,w", "word(1)", N_("Next word"), show=False, id="source.next_word"),
        Binding("ctrl+left,W", "word(-1)", N_("Previous word"), show=False, id="source.last_word"),
        Binding("pagedown,space", "page(1)", N_("Page down"), show=False, id="source.page_down"),
        Binding("pageup", "page(-1)", N_("Page up"), show=False, id="source.page_up"),
        Binding("home,g", "edge(0)", N_("To the beginning"), show=False, id="source.first"),
        Binding("end,G", "edge(1)", N_("To the end"), show=False, id="source.last"),
        Binding("a", "annotation(1)", N_("Next annotation"), show=False, id="source.next_mark"),
        Binding(
            "A", "annotation(-1)", N_("Previous annotation"), show=False, id="source.last_mark"
        ),
        Binding("enter", "open", N_("Select the event"), show=False, id="source.open"),
        Binding("v", "select", N_("Begin to select"), show=False, id="source.select"),
    ]

    @dataclass
    class Opened(Message):
        """A person asks for the event at the caret."""

        source: "SourceView"

        @property
        def control(self) -> "SourceView":
            """The source."""
            return self.source

    def __init__(
        self,
        *,
        id: str | None = None,  # noqa: A002
        moved: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(id=id)
        self._moved = moved
        self._raw = ""
        self._caret = 0
        self._anchor: int | None = None
        self._column: int | None = None

    # --- what is shown ------------------------------------------------------------------------

    def show(self, text: str, display: str, index: SpanIndex[str], caret: int = 0) -> None:
        """Show an article from now on.

        Args:
            text: Its text.
            display: The same, cleaned.
            index: What is marked, labelled with `FURNITURE`, `EVENT` and a key, or `ACTOR` and
                a key.
            caret: Where the caret stands.
        """
        self._raw = text
        self._caret = max(0, min(caret, len(text)))
        self._anchor = self._column = None
        if self.is_mounted and self.screen.selections:
            self.screen.selections = {}
        self.set_text(display, index, self._placeholder)
        if caret:
            self._reveal_caret()

    def change(
        self, text: str, display: str, index: SpanIndex[str], place: Callable[[int], int]
    ) -> None:
        """Show what has become of the article, with caret, selection and scrolling in place.

        Args:
            text: Its text.
            display: The same, cleaned.
            index: What is marked, as for `show`.
            place: Where each offset of before is now.
        """
        top = self._rows.starts[min(self.scroll_offset.y, len(self._rows) - 1)]
        selected = self.selected
        self._raw, self._caret, self._column = text, place(self._caret), None
        if self._anchor is not None:
            self._anchor = place(self._anchor)
        self.set_text(display, index, self._placeholder)
        self.scroll_to(y=self._rows.row_of(place(top)), animate=False, force=True)
        if selected is not None:
            self._select(*map(place, selected))

    def say_where_empty(self, said: str) -> None:
        """Say this, which is cleaned, where there is no text."""
        if said != self._placeholder:
            self._placeholder = said
            if not self._text:
                self.relayout()

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self._caret

    @property
    def selected(self) -> tuple[int, int] | None:
        """The span that is selected, `None` for none."""
        selection = self.text_selection
        return None if selection is None else self._span(selection)

    def labels_here(self) -> frozenset[str]:
        """What marks the text at the caret."""
        return self._index.at(self._caret)

    def mark_event(self, spans: Spans, current: int = 0, reveal: bool = True) -> None:
        """Mark the passages of an event, and bring one of them into sight."""
        self.set_event(spans)
        if spans and reveal:
            start, end = spans[min(current, len(spans) - 1)]
            self._caret_to(start, tell=False, reveal=False)
            self.reveal_span(start, end)

    def mark_actor(self, key: str, first: int | None = None) -> None:
        """Mark the mentions of an actor, and put the caret on the first one, in sight."""
        if first is not None:
            self._caret_to(first, tell=False, reveal=False)
        super().mark_actor(key, first)

    def mark_hits(self, spans: Spans, current: int) -> None:
        """Mark what a search found, and bring one hit into sight."""
        self.set_hits(spans, current)
        if 0 <= current < len(spans):
            self._caret_to(spans[current][0], tell=False, reveal=False)
            self.reveal_span(*spans[current])

    def own_layers(self) -> list[Layer]:
        """The selection and the caret."""
        layers: list[Layer] = []
        if (span := self.selected) is not None:
            layers.append((*span, "selection"))
        if self.has_focus:
            layers.append((self._caret, self._caret + 1, "caret"))
        return layers

    def passage(self, start: int, end: int) -> str:
        """The text of a span as it may be copied: as written, but for what steers a terminal."""
        raw, safe = self._raw[start:end], clean(self._raw[start:end])
        if "\t" not in raw:
            return safe
        return "".join(
            "\t" if written == "\t" else shown for written, shown in zip(raw, safe, strict=True)
        )

    # --- the caret ----------------------------------------------------------------------------

    def on_focus(self) -> None:
        """Show the caret."""
        self.restyle([(self._caret, self._caret + 1)])

    def on_blur(self) -> None:
        """Hide the caret."""
        self.restyle([(self._caret, self._caret + 1)])

    def action_row(self, step: int) -> None:
        """Move the caret by some rows, keeping its column."""
        here = self._rows.row_of(self._caret)
        start = self._rows.starts[here]
        if self._column is None:
            self._column = cell_len(self._text[start : self._caret])
        column = self._column
        self._caret_to(self._at(here + step, column))
        self._column = column

    def action_letter(self, step: int) -> None:
        """Move the caret by some code points."""
        self._caret_to(self._caret + step)

    def action_word(self, step: int) -> None:
        """Move the caret to the beginning of a word."""
        text, here, length = self._text, self._caret, len(self._text)
        if step > 0:
            while here < length and text[here].isalnum():
                here += 1
            while here < length and not text[here].isalnum():
                here += 1
        else:
            while here > 0 and not text[here - 1].isalnum():
                here -= 1
            while here > 0 and text[here - 1].isalnum():
                here -= 1
        self._caret_to(here)

    def action_page(self, step: int) -> None:
        """Move by what is in sight, less one row."""
        height = max(1, self.room.height - 1)
        here = self._rows.row_of(self._caret)
        top = self.scroll_offset.y
        furthest = max(0, len(self._rows) - self.room.height)
        target = max(0, min(top + step * height, furthest))
        self.scroll_to(y=target, animate=False, force=True)
        within = max(0, min(here - top, height))
        row = target + within if target != top else here + step * height
        self._caret_to(self._at(row, self._column or 0), reveal=False)

    def action_edge(self, which: int) -> None:
        """Move the caret to the beginning of the article or its end."""
        self._caret_to(len(self._text) if which else 0)

    def action_annotation(self, step: int) -> None:
        """Move the caret to where the next or the last mark begins that is not of furniture."""
        find = self._index.next_begin if step > 0 else self._index.previous_begin
        target = find(self._caret)
        while target is not None and self._begun(target) == {FURNITURE}:
            target = find(target)
        if target is not None:
            self._caret_to(target)

    def _begun(self, offset: int) -> frozenset[str]:
        return self._index.at(offset) - self._index.at(offset - 1)

    def action_select(self) -> None:
        """Begin to select at the caret, or stop."""
        self._anchor = None if self._anchor is not None else self._caret
        self.screen.selections = {}
        self._tell()

    @property
    def selecting(self) -> bool:
        """Whether moving the caret selects."""
        return self._anchor is not None

    def action_open(self) -> None:
        """Ask for the event at the caret."""
        self.post_message(self.Opened(self))

    def stop_selecting(self) -> bool:
        """Give up the selection; tell whether there was one."""
        had = self._anchor is not None or self.text_selection is not None
        self._anchor = None
        if self.text_selection is not None:
            self.screen.selections = {}
        return had

    def _at(self, row: int, column: int) -> int:
        row = max(0, min(row, len(self._rows) - 1))
        start, end = self._rows.starts[row], self._rows.ends[row]
        return min(start + offset_at(self._text[start:end], column), end)

    def _caret_to(self, offset: int, tell: bool = True, reveal: bool = True) -> None:
        before, self._caret = self._caret, max(0, min(offset, len(self._text)))
        self._column = None
        self.restyle([(before, before + 1), (self._caret, self._caret + 1)])
        if self._anchor is not None:
            first, last = sorted((self._anchor, self._caret))
            self._select(first, last)
        if reveal:
            self._reveal_caret()
        if tell:
            self._tell()

    def _tell(self) -> None:
        if self._moved is not None:
            self._moved()
        self.draw_now()

    def _reveal_caret(self) -> None:
        row = self._rows.row_of(self._caret)
        self._looked_at = (self._caret, self._caret + 1)
        self.reveal(row, row, 1)

    # --- selecting ----------------------------------------------------------------------------

    def _select(self, start: int, end: int) -> None:
        self.screen.selections = (
            {self: Selection(self._relative(start), self._relative(end))} if start < end else {}
        )

    def _relative(self, offset: int) -> Offset:
        paragraph = self._rows.paragraph_of(offset)
        return Offset(offset - self._rows.paragraph_start(paragraph), paragraph)

    def _absolute(self, place: Offset | None, default: int | None) -> int:
        if place is None:
            return len(self._text) if default is None else default
        return max(0, min(self._rows.paragraph_start(place.y) + place.x, len(self._text)))

    def _span(self, selection: Selection) -> tuple[int, int] | None:
        start, end = self._absolute(selection.start, 0), self._absolute(selection.end, None)
        return (start, end) if start < end else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that is selected, as the article has it."""
        span = self._span(selection)
        return (self.passage(*span), "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's
        """Draw the selection."""
        self.forget_rows()
        self.refresh_content()

    def on_click(self, event: events.Click) -> None:
        """Put the caret where the click was; two select a word, three a paragraph."""
        place = event.get_content_offset(self)
        if place is None or not self._text:
            return
        row = place.y + self.scroll_offset.y
        offset = self._at(row, place.x - GUTTER)
        if event.chain > 1:
            # Textual would select everything there is.
            event.prevent_default()
            start, end = self._word(offset) if event.chain == 2 else self._paragraph(offset)
            self._select(start, end)
        elif self.selected is None:
            self._anchor = None
            self._caret_to(offset, reveal=False)

    def _word(self, offset: int) -> tuple[int, int]:
        start = end = offset
        while start > 0 and self._text[start - 1].isalnum():
            start -= 1
        while end < len(self._text) and self._text[end].isalnum():
            end += 1
        return start, end

    def _paragraph(self, offset: int) -> tuple[int, int]:
        start = self._text.rfind("\n", 0, offset) + 1
        end = self._text.find("\n", offset)
        return start, end if end >= 0 else len(self._text)
