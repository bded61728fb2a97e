"""What a screen does with passages: telling of them, searching, copying."""

from enum import Enum, auto

from briefreader.app.open_brief import OpenBrief
from briefreader.app.searching import Search
from briefreader.app.speech import SpeakingScreen
from briefreader.app.widgets.lines import LineStrip
from briefreader.app.widgets.search_bar import SearchBar
from briefreader.app.widgets.source import SourceView
from briefreader.brief.document import Document
from briefreader.brief.reading import excerpt
from briefreader.output.lines import Line, Part, Piece
from briefreader.output.panes import citation


class Told(Enum):
    """What the strip below the source tells of."""

    SELECTION = auto()
    CARET = auto()
    SELECTING = auto()
    HITS = auto()


class PassageScreen(SpeakingScreen[None]):
    """A screen with a source, a strip of details, and a brief that is open.

    Args:
        key: The brief to begin with.
        classes: The classes of the screen.
    """

    def __init__(self, key: str, classes: str) -> None:
        super().__init__(classes=classes)
        self._key = key
        self._pane = ""
        self._told = Told.SELECTION
        self._search = Search()
        self._open: OpenBrief

    @property
    def document(self) -> Document:
        """The brief that is open."""
        return self._open.document

    @property
    def source(self) -> SourceView:
        """The source."""
        return self.query_one("#source", SourceView)

    def go_to_pane(self, name: str) -> None:
        """Go to a pane."""
        raise NotImplementedError

    # --- telling -------------------------------------------------------------------------------

    def _tell(self, told: Told) -> None:
        """Tell of something else in the strip from now on."""
        self._told = told
        self._show_details()

    def _show_details(self) -> None:
        speech = self.reader.speech
        if self._told is Told.HITS:
            lines = [Line((self._search.piece(self.document, speech),))]
        elif self._told is Told.SELECTING:
            said = speech.catalog.gettext(
                "Selecting: move, then y copies, c cites, x makes an event, X a quote, Esc ends."
            )
            lines = [Line((Piece(said, Part.DATE),))]
        elif self._told is Told.CARET:
            lines = self._open.here(self.source.caret, self.source.labels_here(), speech)
        else:
            lines = self._open.details(speech, on_actor=self._pane == "actors")
        self.query_one("#details", LineStrip).show(lines)

    def _mark(self, reveal: bool = True) -> None:
        """Mark in the source what is selected."""
        spans, current = self._open.passages
        self.source.mark_actor(self._open.actor)
        self.source.mark_event(spans, current, reveal)

    def action_next(self, step: int) -> None:
        """The next hit of the search, or else the next quote of the event."""
        if self._search.hits:
            self._search.step(step)
            self._show_hits()
            return
        if self._open.step(step):
            self._mark()
            self._tell(Told.SELECTION)
            if len(self._open.anchors) == 1:
                self._say_only_quote()

    def _say_only_quote(self) -> None:
        _ = self.catalog.gettext
        quotes = self.document.brief.events[self._open.event].quotes
        said = _("This is the only quote of this event.")
        if len(quotes) > 1:
            said = _("This is the only quote of this event that the article has.")
        self.notify(said, markup=False)

    # --- searching, copying -----------------------------------------------------------------------

    def _stop_selecting(self) -> bool:
        """Give up the selection, and tell of the caret again; tell whether there was one."""
        had = self.source.stop_selecting()
        if self._told is Told.SELECTING:
            self._tell(Told.CARET)
        return had

    def action_search(self) -> None:
        """Ask for what to look for in the source."""
        if opened := self.query(SearchBar):
            self.awaited = opened.first()
            self.awaited.focus()
            return
        self._search.start = self.source.caret
        bar = SearchBar(self.catalog.gettext("Search in the source"), self._search.words)
        self.mount(bar, after="#body")
        if self.has_class("-single"):
            self.go_to_pane("source")
        self.awaited = bar
        bar.focus()

    def on_search_bar_sought(self, event: SearchBar.Sought) -> None:
        """Mark what is found, from where the search began."""
        if self.document.article is not None:
            self._search.look(self.document, event.words)
            self._show_hits()

    def on_search_bar_ended(self, event: SearchBar.Ended) -> None:
        """Keep the hits or forget them, and go to the source."""
        if not event.keep:
            self._end_search()
        self.go_to_pane("source")

    def _show_hits(self) -> None:
        self.source.mark_hits(self._search.spans, self._search.current)
        self._tell(Told.HITS if self._search.words else Told.SELECTION)

    def _end_search(self) -> None:
        self.query(SearchBar).remove()
        self._search = Search()
        self._show_hits()

    def _parts(self) -> tuple[tuple[int, int], ...]:
        """The spans of what is to be copied.

        That is the selection, or else what the strip tells of: the passage at the caret, or the
        quote of the event.
        """
        span = self.source.selected
        if span is not None:
            return (span,)
        if self._told is Told.CARET:
            return self._open.passage_at(self.source.caret, self.source.labels_here())
        return self._open.passage

    def _passage(self) -> str:
        """What is to be copied."""
        return " […] ".join(self.source.passage(*part) for part in self._parts())

    def action_copy(self) -> None:
        """Copy the passage."""
        self._copy(self._passage())

    def action_cite(self) -> None:
        """Copy the passage with outlet and date."""
        passage = self._passage()
        self._copy(citation(self.document, passage, self.reader.speech) if passage else "")

    def _copy(self, text: str) -> None:
        _ = self.catalog.gettext
        if text:
            words = excerpt(text)
            self.reader.copy(text, _("Sent to the clipboard: {words}").format(words=words))
            self._stop_selecting()
        else:
            self.notify(_("Nothing is selected."), markup=False)
