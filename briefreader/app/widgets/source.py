"""The source: the article as it was written, with what the brief marks in it.

Rows are drawn one by one from a table of offsets, so a text of a megabyte scrolls like a short
one. What is marked comes from a span index that knows nothing of screens; a gutter tells by its
signs, without any colour, where there is evidence.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from briefreader.app.cells import offset_at
from briefreader.app.rows import Rows
from briefreader.app.widgets.lines import LineView, foreground
from briefreader.article.spans import SpanIndex
from briefreader.article.text import clean
from briefreader.language import N_

Spans = Sequence[tuple[int, int]]

FURNITURE: Final = "furniture"
EVENT: Final = "event:"
ACTOR: Final = "actor:"

_GUTTER: Final = 2
_MEASURE: Final = 88
_MARGIN: Final = 3


class SourceView(LineView):
    """An article with marks, a caret and a selection.

    Offsets are code points of the article's text.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *LineView.COMPONENT_CLASSES,
        "source--furniture",
        "source--gutter",
        "source--event",
        "source--mention",
        "source--hit",
        "source--current",
        "source--caret",
        "source--selection",
    }
    DEFAULT_CSS = """
    SourceView { overflow-y: scroll; }
    SourceView > .source--furniture { color: $foreground 50%; }
    SourceView > .source--gutter { color: $accent; }
    SourceView > .source--event { background: $accent 22%; }
    SourceView > .source--mention { color: $primary; text-style: bold underline; }
    SourceView > .source--hit { background: $warning 45%; }
    SourceView > .source--current { text-style: reverse bold; }
    SourceView > .source--caret { text-style: reverse; }
    SourceView > .source--selection { background: $primary 40%; }
    SourceView:ansi > .source--furniture { color: ansi_default; text-style: dim; }
    SourceView:ansi > .source--event { background: ansi_default; text-style: bold underline; }
    SourceView:ansi > .source--hit { background: ansi_default; text-style: reverse; }
    SourceView:ansi > .source--selection { background: ansi_default; text-style: reverse; }
    SourceView:nocolor > .source--furniture { text-style: dim; }
    SourceView:nocolor > .source--event { text-style: bold underline; }
    SourceView:nocolor > .source--hit { text-style: reverse; }
    SourceView:nocolor > .source--selection { text-style: reverse; }
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
        Binding("home,g", "edge(0)", N_("Beginning"), show=False, id="source.first"),
        Binding("end,G", "edge(1)", N_("End"), show=False, id="source.last"),
        Binding("a", "annotation(1)", N_("Next annotation"), show=False, id="source.next_mark"),
        Binding(
            "A", "annotation(-1)", N_("Previous annotation"), show=False, id="source.last_mark"
        ),
        Binding("v", "select", N_("Begin to select"), show=False, id="source.select"),
    ]

    @dataclass
    class CaretMoved(Message):
        """A person has moved the caret."""

        source: "SourceView"
        offset: int

        @property
        def control(self) -> "SourceView":
            """The source."""
            return self.source

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._raw = self._text = ""
        self._index: SpanIndex[str] = SpanIndex(())
        self._rows = Rows("", 1)
        self._event: Spans = ()
        self._actor = ""
        self._hits: Spans = ()
        self._hit = -1
        self._caret = 0
        self._anchor: int | None = None
        self._column: int | None = None
        self._looks: dict[str, Style] = {}
        self._placeholder = ""

    # --- what is shown ------------------------------------------------------------------------

    def show(
        self, text: str, display: str, index: SpanIndex[str], caret: int = 0, empty: str = ""
    ) -> None:
        """Show an article from now on.

        Args:
            text: Its text.
            display: The same, cleaned.
            index: What is marked, labelled with `FURNITURE`, `EVENT` and a key, or `ACTOR` and
                a key.
            caret: Where the caret stands.
            empty: What is said where there is no text.
        """
        self._raw, self._text, self._index = text, display, index
        self._placeholder = empty
        self._event, self._actor, self._hits, self._hit = (), "", (), -1
        self._caret = max(0, min(caret, len(text)))
        self._anchor = self._column = None
        self._laid_out = (-1, -1)
        if self.is_mounted and self.screen.selections:
            self.screen.selections = {}
        self._fit()
        self.scroll_to(y=0, animate=False, force=True)
        if caret:
            self._reveal_caret()
        self.refresh()

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
        before, self._event = self._event, spans
        self._restyle((*before, *spans))
        if spans and reveal:
            start, end = spans[min(current, len(spans) - 1)]
            self._caret_to(start, tell=False, reveal=False)
            self.reveal(self._rows.row_of(start), self._rows.row_of(max(start, end - 1)), _MARGIN)

    def mark_actor(self, key: str, first: int | None = None) -> None:
        """Mark the mentions of an actor, and bring the first of them into sight."""
        if key != self._actor:
            self._actor = key
            self._restyle(None)
        if first is not None:
            row = self._rows.row_of(first)
            self.reveal(row, row, _MARGIN)

    def mark_hits(self, spans: Spans, current: int) -> None:
        """Mark what a search found, and bring one hit into sight."""
        before = (*self._hits, *spans) if len(spans) + len(self._hits) < 200 else None
        self._hits, self._hit = spans, current
        self._restyle(before)
        if 0 <= current < len(spans):
            self._caret_to(spans[current][0], tell=False, reveal=False)
            row = self._rows.row_of(spans[current][0])
            self.reveal(row, row, _MARGIN)

    def passage(self, start: int, end: int) -> str:
        """The text of a span as it may be copied: as written, but for what steers a terminal."""
        raw, safe = self._raw[start:end], clean(self._raw[start:end])
        if "\t" not in raw:
            return safe
        return "".join(
            "\t" if written == "\t" else shown for written, shown in zip(raw, safe, strict=True)
        )

    # --- drawing ------------------------------------------------------------------------------

    def lay_out(self, width: int) -> int:
        """Break the article to the width, and stay at the place that was at the top."""
        text = self._text or self._placeholder
        measure = max(1, min(width - _GUTTER - 1, _MEASURE))
        top = None
        if self._laid_out[0] >= 0 and self.scroll_offset.y:
            top = self._rows.starts[min(self.scroll_offset.y, len(self._rows) - 1)]
        self._rows = Rows(text, measure)
        if top is not None:
            self.call_after_refresh(
                self.scroll_to, y=self._rows.row_of(top), animate=False, force=True
            )
        return len(self._rows)

    def draw(self, row: int, width: int) -> Strip:
        """Draw a row: the gutter, then the text in pieces of one look each."""
        start, end = self._rows.starts[row], self._rows.ends[row]
        if not self._text:
            return Strip(
                [Segment(" " * _GUTTER), Segment(self._placeholder[start:end], self.parts["faint"])]
            ).adjust_cell_length(width)
        selected = self.selected
        segments = [
            Segment(self._text[first:last], style)
            for first, last, style in self._pieces(start, end, selected)
        ]
        paragraph = self._rows.paragraph_of(start)
        body = Strip(segments).apply_offsets(
            start - self._rows.paragraph_start(paragraph), paragraph
        )
        strips = [self._gutter(start, end), body]
        if self._caret == end and self._caret_shown and row == self._rows.row_of(self._caret):
            strips.append(Strip([Segment(" ", self._look("caret"))]))
        return Strip.join(strips).adjust_cell_length(width)

    def _gutter(self, start: int, end: int) -> Strip:
        """One sign for a row: evidence of the selected event, of any event, furniture, or none."""
        last = max(end, start + 1)
        if any(first < last and start < stop for first, stop in self._event):
            return Strip([Segment("▌ ", self._look("gutter"))])
        labels = self._index.covering(start, last)
        if any(label.startswith(EVENT) for label in labels):
            return Strip([Segment("│ ", self._look("gutter"))])
        if FURNITURE in labels:
            return Strip([Segment("· ", self._look("furniture"))])
        return Strip([Segment(" " * _GUTTER)])

    def _pieces(
        self, start: int, end: int, selected: tuple[int, int] | None
    ) -> Iterable[tuple[int, int, Style]]:
        """The stretches of a row that look the same, from the weakest mark to the strongest."""
        layers: list[tuple[int, int, str]] = []
        for first, last, labels in self._index.runs(start, end):
            if FURNITURE in labels:
                layers.append((first, last, "furniture"))
            if self._actor and ACTOR + self._actor in labels:
                layers.append((first, last, "mention"))
        layers += [(first, last, "event") for first, last in self._event]
        nearby = bisect_left(self._hits, (start, start))
        for number in range(max(0, nearby - 1), len(self._hits)):
            first, last = self._hits[number]
            if first >= end:
                break
            layers.append((first, last, "hit"))
            if number == self._hit:
                layers.append((first, last, "current"))
        if selected is not None:
            layers.append((*selected, "selection"))
        if self._caret_shown:
            layers.append((self._caret, self._caret + 1, "caret"))
        layers = [layer for layer in layers if layer[0] < end and layer[1] > start]
        cuts = sorted(
            {start, end}
            | {max(start, first) for first, _, _ in layers}
            | {min(end, last) for _, last, _ in layers}
        )
        for first, last in pairwise(cuts):
            style = Style.null()
            for begin, stop, name in layers:
                if begin <= first and last <= stop:
                    style += self._look(name)
            yield first, last, style

    @property
    def _caret_shown(self) -> bool:
        return self.has_focus

    def _look(self, name: str) -> Style:
        look = self._looks.get(name)
        if look is None:
            full = self.get_component_rich_style(f"source--{name}")
            look = foreground(full) if name in {"furniture", "gutter", "mention"} else full
            if name in {"event", "hit", "selection", "current", "caret"}:
                look = Style(
                    bgcolor=full.bgcolor if name in {"event", "hit", "selection"} else None,
                    bold=full.bold or None,
                    underline=full.underline or None,
                    reverse=full.reverse or None,
                )
            self._looks[name] = look
        return look

    def notify_style_update(self) -> None:
        """Forget the colours of before."""
        super().notify_style_update()
        self._looks.clear()

    def _restyle(self, spans: Iterable[tuple[int, int]] | None) -> None:
        """Draw anew the rows in sight that the spans touch, or all of them."""
        self._strips.clear()
        if spans is None:
            self.refresh()
            return
        top = self.scroll_offset.y
        bottom = top + self.scrollable_content_region.height
        rows: set[int] = set()
        for start, end in spans:
            first, last = self._rows.row_of(start), self._rows.row_of(max(start, end - 1))
            rows.update(range(max(first, top), min(last + 1, bottom)))
        for row in sorted(rows):
            self.refresh_lines(row)

    # --- the caret ----------------------------------------------------------------------------

    def on_focus(self) -> None:
        """Show the caret."""
        self._restyle([(self._caret, self._caret + 1)])

    def on_blur(self) -> None:
        """Hide the caret."""
        self._restyle([(self._caret, self._caret + 1)])

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
        height = max(1, self.scrollable_content_region.height - 1)
        here = self._rows.row_of(self._caret)
        top = self.scroll_offset.y
        furthest = max(0, len(self._rows) - self.scrollable_content_region.height)
        target = max(0, min(top + step * height, furthest))
        self.scroll_to(y=target, animate=False, force=True)
        within = max(0, min(here - top, height))
        row = target + within if target != top else here + step * height
        self._caret_to(self._at(row, self._column or 0), reveal=False)

    def action_edge(self, which: int) -> None:
        """Move the caret to the beginning of the article or its end."""
        self._caret_to(len(self._text) if which else 0)

    def action_annotation(self, step: int) -> None:
        """Move the caret to where the next or the last mark begins."""
        find = self._index.next_begin if step > 0 else self._index.previous_begin
        target = find(self._caret)
        if target is not None:
            self._caret_to(target)

    def action_select(self) -> None:
        """Begin to select at the caret, or stop."""
        self._anchor = None if self._anchor is not None else self._caret
        self.screen.selections = {}

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
        self._restyle([(before, before + 1), (self._caret, self._caret + 1)])
        if self._anchor is not None:
            first, last = sorted((self._anchor, self._caret))
            self._select(first, last)
        if reveal:
            self._reveal_caret()
        if tell:
            self.post_message(self.CaretMoved(self, self._caret))

    def _reveal_caret(self) -> None:
        row = self._rows.row_of(self._caret)
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
        self._strips.clear()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Put the caret where the click was; two select a word, three a paragraph."""
        place = event.get_content_offset(self)
        if place is None or not self._text:
            return
        row = place.y + self.scroll_offset.y
        offset = self._at(row, place.x - _GUTTER)
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
