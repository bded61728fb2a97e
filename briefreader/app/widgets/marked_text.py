"""An article with marks: passages, mentions, hits, furniture, and a gutter that tells of them.

Rows are drawn one by one from a table of offsets, so a text of a megabyte scrolls like a short
one. What is marked comes from a span index that knows nothing of screens; the gutter tells by its
signs, without any colour, where there is evidence.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefreader.app.marks import ACTOR, EVENT, FURNITURE
from briefreader.app.rows import Rows
from briefreader.app.widgets.edged import foreground
from briefreader.app.widgets.lines import LineView
from briefreader.article.spans import SpanIndex

Spans = Sequence[tuple[int, int]]
Layer = tuple[int, int, str]

GUTTER: Final = 2
MARGIN: Final = 3
_MEASURE: Final = 88
_FEW_HITS: Final = 200
_MOST_MARKS: Final = 1024
_PLAIN: Final = Style.null()


class _Always(NamedTuple):
    """What is marked in a row whatever is selected.

    Attributes:
        runs: Its stretches that have marks.
        sign: What the gutter tells of it.
        look: The look of that sign; empty for that of the widget.
    """

    runs: tuple[tuple[int, int, frozenset[str]], ...]
    sign: str
    look: str


class MarkedText(LineView):
    """An article with marks.

    Offsets are code points of the article's text.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._text = ""
        self._index: SpanIndex[str] = SpanIndex(())
        self._rows = Rows("", 1)
        self._event: Spans = ()
        self._actor = ""
        self._hits: Spans = ()
        self._hit = -1
        self._looks: dict[str, Style] = {}
        self._placeholder = ""
        self._looked_at: tuple[int, int] | None = None
        self._marks: dict[int, _Always] = {}
        self._naming: dict[str, frozenset[int]] = {}

    def after_resize(self) -> None:
        """Bring into sight again what was looked at last."""
        super().after_resize()
        if self._looked_at is not None and self._looked_at[1] <= len(self._text):
            self.reveal_span(*self._looked_at)

    def place_of(self, row: int) -> int:
        """The offset at which a row begins."""
        return self._rows.starts[min(row, len(self._rows) - 1)]

    def row_of(self, place: int) -> int:
        """The row of an offset."""
        return self._rows.row_of(place)

    def return_to(self, top: int | None) -> None:
        """Have at the top what once was there, wherever the caret is."""
        if top is not None:
            self._looked_at = None
        super().return_to(top)

    def own_layers(self) -> list[Layer]:
        """What a subclass lays over the marks: start, end and look of each."""
        return []

    # --- what is shown ------------------------------------------------------------------------

    def set_text(self, display: str, index: SpanIndex[str], empty: str) -> None:
        """Show a cleaned article from its beginning, with the marks that never change."""
        self._text, self._index = display, index
        self._placeholder = empty
        self._event, self._actor, self._hits, self._hit = (), "", (), -1
        self._looked_at = None
        self._laid_out = (-1, -1)
        self._fit()
        self.scroll_to(y=0, animate=False, force=True)
        self.refresh_content()

    def remark(self, index: SpanIndex[str]) -> None:
        """Show the same article with other marks, and all else as it is."""
        self._index = index
        self.forget_numbers()
        self.refresh_content()

    def set_event(self, spans: Spans) -> None:
        """Mark the passages of the selected event."""
        if spans != self._event:
            before, self._event = self._event, spans
            self.restyle((*before, *spans))

    def mark_actor(self, key: str, first: int | None = None) -> None:
        """Mark the mentions of an actor, and bring the first of them into sight."""
        if key != self._actor:
            # Only the rows in which the one or the other is named look different now.
            before, self._actor = self._actor, key
            self.redraw(self._rows_naming(before) | self._rows_naming(key))
        if first is not None:
            self.reveal_span(first, first + 1)

    def set_hits(self, spans: Spans, current: int) -> None:
        """Mark what a search found, and one of the hits as the one that is looked at."""
        few = len(spans) + len(self._hits) < _FEW_HITS
        changed = (*self._hits, *spans) if few else None
        self._hits, self._hit = spans, current
        self.restyle(changed)

    def reveal_span(self, start: int, end: int) -> None:
        """Scroll, if need be, until a span is seen with a little around it.

        Where the widget is hidden now, it is done as soon as it is shown.
        """
        self._looked_at = (start, end)
        first, last = self._rows.row_of(start), self._rows.row_of(max(start, end - 1))
        self.reveal(first, last, MARGIN, at=0.3)

    # --- drawing ------------------------------------------------------------------------------

    def lay_out(self, width: int) -> int:
        """Break the article to the width, and stay at the place that was at the top."""
        text = self._text or self._placeholder
        measure = max(1, min(width - GUTTER - 1, _MEASURE))
        top = None
        if self._laid_out[0] >= 0 and self.scroll_offset.y:
            top = self._rows.starts[min(self.scroll_offset.y, len(self._rows) - 1)]
        self._rows = Rows(text, measure)
        if top is not None:
            self.call_after_refresh(
                self.scroll_to, y=self._rows.row_of(top), animate=False, force=True
            )
        return len(self._rows)

    def draw(self, row: int, width: int) -> list[Segment]:
        """Draw a row: the gutter, then the text in pieces of one look each."""
        del width
        start, end = self._rows.starts[row], self._rows.ends[row]
        if not self._text:
            text = self._placeholder[start:end]
            return [Segment(" " * GUTTER), Segment(text, self.parts["faint"])]
        segments = [self._gutter(row, start, end)]
        segments += [
            Segment(self._text[first:last], style)
            for first, last, style in self._pieces(row, start, end)
        ]
        for first, _, name in self.own_layers():
            # What lies behind the last code point of a row is drawn there, as a caret may.
            if first == end and name == "caret" and row == self._rows.row_of(first):
                segments.append(Segment(" ", self._look(name)))
        return segments

    def render_line(self, y: int) -> Strip:
        """The strip of a row that is seen: with its offsets, from which Textual selects."""
        row = y + self.scroll_offset.y
        if not self._text or row >= len(self._rows):
            return super().render_line(y)
        gutter, *body = self.draw(row, self._laid_out[0])
        start = self._rows.starts[row]
        paragraph = self._rows.paragraph_of(start)
        offset = start - self._rows.paragraph_start(paragraph)
        strip = Strip.join([Strip([gutter]), Strip(body).apply_offsets(offset, paragraph)])
        return strip.adjust_cell_length(self.size.width).apply_style(self.base)

    def _always(self, row: int, start: int, end: int) -> _Always:
        """What is marked in a row whatever is selected."""
        always = self._marks.get(row)
        if always is None:
            runs = tuple(run for run in self._index.runs(start, end) if run[2])
            labels = self._index.covering(start, max(end, start + 1))
            sign, look = " " * GUTTER, ""
            if any(label.startswith(EVENT) for label in labels):
                sign, look = "│ ", "gutter"
            elif FURNITURE in labels:
                sign, look = "· ", "furniture"
            if len(self._marks) > _MOST_MARKS:
                self._marks.clear()
            always = self._marks[row] = _Always(runs, sign, look)
        return always

    def _gutter(self, row: int, start: int, end: int) -> Segment:
        """One sign for a row: evidence of the selected event, of any event, furniture, or none."""
        last = max(end, start + 1)
        if any(first < last and start < stop for first, stop in self._event):
            return Segment("▌ ", self._look("gutter"))
        _, sign, look = self._always(row, start, end)
        return Segment(sign, self._look(look) if look else None)

    def _pieces(self, row: int, start: int, end: int) -> Iterable[tuple[int, int, Style]]:
        """The stretches of a row that look the same, from the weakest mark to the strongest."""
        layers: list[tuple[int, int, str]] = []
        actor = ACTOR + self._actor
        for first, last, labels in self._always(row, start, end).runs:
            if FURNITURE in labels:
                layers.append((first, last, "furniture"))
            if actor in labels:
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
        layers += self.own_layers()
        layers = [layer for layer in layers if layer[0] < end and layer[1] > start]
        if not layers:
            yield start, end, _PLAIN
            return
        cuts = sorted(
            {start, end}
            | {max(start, first) for first, _, _ in layers}
            | {min(end, last) for _, last, _ in layers}
        )
        for first, last in pairwise(cuts):
            style = _PLAIN
            for begin, stop, name in layers:
                if begin <= first and last <= stop:
                    style += self._look(name)
            yield first, last, style

    def _look(self, name: str) -> Style:
        look = self._looks.get(name)
        if look is None:
            full = self.screen.get_component_rich_style(f"source--{name}")
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

    def restyle(self, spans: Iterable[tuple[int, int]] | None) -> None:
        """Draw anew the rows that the spans touch, or all of them."""
        if spans is None:
            self.forget_rows()
            self.refresh_content()
        else:
            self.redraw(self._rows_of(spans))

    def _rows_of(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        row_of = self._rows.row_of
        rows: set[int] = set()
        for start, end in spans:
            rows.update(range(row_of(start), row_of(max(start, end - 1)) + 1))
        return rows

    def _rows_naming(self, actor: str) -> frozenset[int]:
        """The rows in which an actor is named."""
        rows = self._naming.get(actor)
        if rows is None:
            rows = frozenset(self._rows_of(self._index.of(ACTOR + actor)))
            self._naming[actor] = rows
        return rows

    def forget_numbers(self) -> None:
        """Forget what is known by the numbers of rows."""
        super().forget_numbers()
        self._marks.clear()
        self._naming.clear()
