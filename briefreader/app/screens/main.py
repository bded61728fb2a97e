"""The screen of a brief: actors, events, source and summary, and what joins them.

It composes and wires. What the panes show is worked out in `briefreader.output`; what stands
where in the article, in the document.
"""

import gc
from asyncio import to_thread
from collections.abc import Iterable, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus, Resize
from textual.widget import Widget

from briefreader.app.ahead import draw_ahead
from briefreader.app.keys import bar_keys
from briefreader.app.marks import marks
from briefreader.app.open_brief import OpenBrief
from briefreader.app.screens.editing import EditingScreen
from briefreader.app.screens.main_keys import MAIN_BINDINGS
from briefreader.app.screens.passages import Told
from briefreader.app.searching import Search
from briefreader.app.widgets.bars import Banner, Bar, Key, KeyBar, PaneTabs, TitleBar
from briefreader.app.widgets.edged import Edged
from briefreader.app.widgets.line_list import LineList
from briefreader.app.widgets.lines import LineStrip, LineView
from briefreader.app.widgets.prose import Prose
from briefreader.app.widgets.search_bar import SearchBar
from briefreader.app.widgets.source import SourceView
from briefreader.output.events import EventRows
from briefreader.output.panes import actor_rows, no_article_text, source_texts, title_text
from briefreader.shelf.state import Place

_LEFT: Final = 42
"""Columns of the lists beside the summary, as in the style sheet."""
_EDGES: Final = 5
"""Columns of border, padding and scroll bar."""
PANES: Final = ("actors", "events", "source", "summary")


class MainScreen(EditingScreen):
    """A brief.

    Args:
        key: The brief to begin with.
        pane: The pane to begin in.
        sizes: The classes that go with the size of the terminal.
    """

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = MAIN_BINDINGS

    def __init__(self, key: str, pane: str, sizes: Sequence[str]) -> None:
        pane = pane if pane in PANES else "events"
        # Given before there is anything to restyle: a class that changes costs a look at all rules.
        single = ["-single"] if "-narrow" in sizes else []
        super().__init__(key, " ".join([f"-on-{pane}", *sizes, *single]))
        self._pane = pane
        self._zoomed = False
        self._worded: EventRows | None = None

    def compose(self) -> ComposeResult:
        """The bars, the panes, the strip of details."""
        yield TitleBar(id="title")
        yield PaneTabs(id="tabs")
        yield Banner(id="banner")
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield LineList(
                    id="actors",
                    moved=self._select_actor,
                    chosen=lambda _: self.go_to_pane("events"),
                )
                yield LineList(
                    id="events",
                    moved=self._select_event,
                    chosen=lambda _: self.go_to_pane("source"),
                )
            with Vertical(id="right"):
                yield Prose(id="summary", followed=self._follow)
                yield SourceView(id="source", moved=self._tell_caret)
                yield LineStrip(id="details")
        yield KeyBar(id="keys")

    # --- what is open ---------------------------------------------------------------------------

    @property
    def actors(self) -> LineList:
        """The actors."""
        return self.query_one("#actors", LineList)

    @property
    def events(self) -> LineList:
        """The events."""
        return self.query_one("#events", LineList)

    def on_mount(self) -> None:
        """Show the first brief."""
        self.expect_order(self.reader.state.order)
        self._show_brief(self._key)
        self.go_to_pane(self._pane)

    def _show_brief(self, key: str) -> None:
        """Show a brief, at the place where it was left."""
        self._key = key
        self._gone = False
        # A search is of one source; its bar goes with it.
        self.query(SearchBar).remove()
        shelf, state = self.reader.shelf, self.reader.state
        beginning = shelf.beginning(key)
        document = beginning or shelf.document(key)
        self._reading = beginning is not None
        if self._reading:
            self.run_worker(self._complete(key), group="complete", exclusive=True)
        state.brief = key
        state.read.add(key)
        place = state.places.get(key, Place())
        self._open = OpenBrief(document, place)
        self._search = Search()
        self._told = Told.CARET if place.told == Told.CARET.name else Told.SELECTION
        self.query_one("#summary", Prose).begin()
        article = document.article
        self.source.show(
            article.text if article else "",
            article.display if article else "",
            marks(document),
            place.caret,
        )
        self.speak()
        self._mark(reveal=not place.caret)
        for view in self._views:
            view.return_to(place.tops.get(view.id or ""))
        if self.reader.is_settled:
            self.draw_ahead()

    def draw_ahead(self) -> None:
        """Draw what is out of sight while nothing else is to be done."""
        work = draw_ahead([*self._views], self.reader.prepare)
        self.run_worker(work, group="ahead", exclusive=True)

    @property
    def _views(self) -> Iterable[LineView]:
        return (self.query_one(f"#{name}", LineView) for name in PANES)

    def _empty(self, said: str) -> str:
        return self.catalog.gettext("Reading…") if self._reading else said

    async def _complete(self, key: str) -> None:
        """Read the rest of a large brief, and show it in the place of its beginning."""
        gc.disable()
        try:
            await to_thread(self.reader.shelf.document, key)
        finally:
            # Tens of thousands of objects, none of them garbage: not to be looked at again.
            gc.freeze()
            gc.enable()
        if key == self._key and not self._over:
            # Somebody may have read on in the article meanwhile.
            place = self.reader.state.places.setdefault(key, Place())
            place.caret, place.pane = self.source.caret, self._pane
            place.tops = self._tops()
            self._show_brief(key)

    def remember(self) -> None:
        """Note the place for the next time, once there is one."""
        if not self.is_mounted or not self._open.document.brief.events:
            return
        places = self.reader.state.places
        places[self._key] = Place(
            self._open.event,
            self._open.actor,
            self.source.caret,
            self._pane,
            Told.CARET.name if self._told is Told.CARET else "",
            self._tops(),
        )
        self.reader.state.order = list(self._order)

    def _tops(self) -> dict[str, int]:
        """What is at the top of the panes, of those that were never seen as it was remembered."""
        tops = {view.id or "": view.top for view in self._views}
        before = self.reader.state.places.get(self._key, Place()).tops
        return before | {name: top for name, top in tops.items() if top is not None}

    @property
    def is_as_left(self) -> bool:
        """Whether the screen would be the same if the reader were started at this place."""
        return not (
            self._gone
            or self._reading
            or self._zoomed
            or self._banner().text
            or self._search.words
            or self.source.selected
            or self._open.quote
            or self.query_one("#summary", Prose).is_on_link
            or self._told not in {Told.SELECTION, Told.CARET}
            or self.document.behind
            or self.query("SearchBar, Toast")
        )

    # --- saying it ------------------------------------------------------------------------------

    def speak(self) -> None:
        """Show everything in the language, in its place."""
        document, speech = self.document, self.reader.speech
        _ = self.catalog.gettext
        self.actors.show(
            actor_rows(document, speech), self._open.actor, self._empty(_("No actors."))
        )
        self._show_events()
        no_text = _("The article is empty.")
        if document.article is None:
            no_text = no_article_text(document, speech)
        self.source.say_where_empty(self._empty(no_text))
        self.query_one("#summary", Prose).show(self._open.summary(speech))
        self._fit_summary()
        self._show_banner()
        for bar in self.query(SearchBar):
            bar.placeholder = _("Search in the source")
        self._show_title()
        self._show_details()
        self._show_keys()

    def _show_events(self) -> None:
        _ = self.catalog.gettext
        speech = self.reader.speech
        worded = self._worded
        if worded is None or worded.document is not self.document or worded.speech is not speech:
            worded = self._worded = EventRows(self.document, speech)
        rows = worded.rows(self._open.keys)
        nothing = _("No events.")
        if self._open.actor:
            name = speech.name(self.document.brief, self._open.actor)
            nothing = _("No event with {name}; Esc shows all.").format(name=name)
        self.events.show(rows, self._open.event, self._empty(nothing))
        titles = self._open.titles(speech)
        for number, (name, title) in enumerate(titles.items(), 1):
            self.query_one(f"#{name}", Edged).entitle(f"{number} {title.full}")
        self.query_one(PaneTabs).show(list(titles.items()), self._pane)

    def _show_title(self) -> None:
        reader = self.reader
        count = len(reader.shelf.keys)
        number = f"–/{count}"
        if self._key in self._order:
            self._number = self._order.index(self._key)
            number = f"{self._number + 1}/{count}"
        self.query_one(TitleBar).show(
            title_text(self.document, reader.speech),
            source_texts(self.document, reader.speech),
            number,
            self.catalog.language.upper(),
        )

    def _show_keys(self) -> None:
        lists = self._pane in {"actors", "events"}
        _ = self.catalog.gettext
        first = Key("↑↓", _("select") if lists else _("move"), "")
        self.query_one("#keys", KeyBar).show(
            [first, *bar_keys(self.active_bindings.values(), self.catalog)]
        )

    # --- selecting ------------------------------------------------------------------------------

    def _select_actor(self, key: str) -> None:
        self._open.select_actor(key)
        self._show_events()
        self._mark(reveal=False)
        self.source.mark_actor(key, self._open.first_mention)
        self._tell(Told.SELECTION)

    def _select_event(self, key: str) -> None:
        self._open.select_event(key)
        self._mark()
        self._tell(Told.SELECTION)

    def _tell_caret(self) -> None:
        """Tell what is annotated at the caret."""
        self._tell(Told.SELECTING if self.source.selecting else Told.CARET)

    def on_source_view_opened(self, event: SourceView.Opened) -> None:
        """Select the event whose passage the caret is in, and the next one when asked again."""
        event.stop()
        key = self._open.event_here(self.source.labels_here())
        if key:
            if key not in self.events.keys:
                self._open.select_actor("")
                self.actors.go_to("")
            self._open.select_event(key)
            self._show_events()
            self._mark(reveal=False)
            self._tell(Told.SELECTION)

    def _follow(self, target: str | None) -> None:
        """Go where a link leads."""
        kind, _, key = (target or "").partition(":")
        if kind == "actor" and key in self.document.brief.actors:
            self.actors.go_to(key)
            self._select_actor(key)
            self.go_to_pane("actors")
        elif kind == "event" and key in self.document.brief.events:
            self._open.select_actor("")
            self._open.select_event(key)
            self.speak()
            self._select_event(key)
            self.go_to_pane("events")

    # --- panes ----------------------------------------------------------------------------------

    def action_pane(self, name: str) -> None:
        """Go to a pane; from the summary, where it covers the source, back to it."""
        self.go_to_pane("source" if name == self._pane == "summary" else name)

    def action_next_pane(self, step: int) -> None:
        """Go to the next pane, or the previous one."""
        self.go_to_pane(PANES[(PANES.index(self._pane) + step) % len(PANES)])

    def go_to_pane(self, name: str) -> None:
        """Give a pane the focus, and the place if there is only one."""
        self._set_pane(name)
        pane = self.query_one(f"#{name}")
        if pane.focusable and pane.display:
            # At once: the keys that were pressed after this one are for the pane.
            self.set_focus(pane, scroll_visible=False)
        else:
            pane.focus(scroll_visible=False)

    def _set_pane(self, name: str) -> None:
        if name != self._pane:
            self.remove_class(f"-on-{self._pane}")
            self.add_class(f"-on-{name}")
            self._pane = name

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow the focus, wherever it came from."""
        widget: Widget = event.widget
        self.awaited = None
        if widget.id in PANES:
            self._set_pane(widget.id)
            self.query_one(PaneTabs).activate(self._pane)
        self._show_keys()
        if widget.id in {"actors", "events"}:
            self._tell(Told.SELECTION)

    def action_zoom(self) -> None:
        """Give the whole screen to the pane, or take it back."""
        self._zoomed = not self._zoomed
        self._fit()

    def on_resize(self, event: Resize) -> None:
        """Choose the layout."""
        self._fit(event.size.width)

    def _fit(self, width: int = 0) -> None:
        width = width or self.size.width
        self.set_class(self._zoomed or width < 76, "-single")
        self.call_after_refresh(self._fit_summary)

    def _fit_summary(self) -> None:
        """Give the summary the rows that it needs, but no more than a third of the screen."""
        summary = self.query_one("#summary", Prose)
        beside = self.has_class("-wide") and not self.has_class("-single")
        needed = summary.rows_needed
        if not summary.size.width:
            # Before the first layout, so that the first frame is as all that follow.
            needed = summary.rows_at(self.app.size.width - _LEFT - _EDGES)
        rows = min(needed + 2, max(4, self.app.size.height // 3))
        summary.styles.height = rows if beside else None

    # --- other screens --------------------------------------------------------------------------

    def action_details(self) -> None:
        """Show everything about what is selected."""
        from briefreader.app.screens.details import DetailsScreen

        actor = self._open.actor
        on_actor = self._pane == "actors" and bool(actor)
        event = "" if on_actor else self._open.event
        if self._pane == "source":
            # The event that the caret is in, rather than one that is selected elsewhere.
            event = self.event_at_caret()
        if on_actor or event:
            screen = DetailsScreen(lambda: self.document, event, actor)
            self.app.push_screen(screen, self._follow)

    def action_findings(self) -> None:
        """Show what is wrong with this brief."""
        from briefreader.app.screens.findings import FindingsScreen

        self.app.push_screen(FindingsScreen(self.checked_files))

    def action_back(self) -> None:
        """End what can be ended, one thing at a time."""
        if self._stop_selecting():
            return
        if self._search.words:
            self._end_search()
        elif self._zoomed:
            self.action_zoom()
        elif self._open.actor:
            self.actors.go_to("")
            self._select_actor("")

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Do what was clicked."""
        event.stop()
        if event.action:
            await self.run_action(event.action)
