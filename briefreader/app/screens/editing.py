"""From the screen to the file: the editor at the line of what is selected, and stubs to paste."""

from briefreader.app.marks import EVENT
from briefreader.app.screens.following import FollowingScreen
from briefreader.brief.reading import excerpt
from briefreader.brief.whereabouts import (
    actor_place,
    event_place,
    first_finding_place,
    summary_place,
)


class EditingScreen(FollowingScreen):
    """A screen of a brief from which its file can be edited.

    Args:
        key: The brief to begin with.
        classes: The classes of the screen.
    """

    def event_at_caret(self) -> str:
        """The event whose passage the caret is in, or else the one that is selected."""
        labels = self.source.labels_here()
        if EVENT + self._open.event in labels:
            return self._open.event
        return self._open.event_here(labels) or self._open.event

    async def action_edit(self) -> None:
        """Open the file in the person's editor, at what is selected."""
        name, place = self._selected_place()
        await self.reader.edit(name, place)

    def _selected_place(self) -> tuple[str, tuple[int, int]]:
        """The file, line and column of what is selected in the pane."""
        document, opened = self.document, self._open
        if document.behind is not None:
            # The brief is broken: what has to be mended comes before what is selected.
            return document.name, first_finding_place(document)
        if self._pane == "actors" and opened.actor:
            place = actor_place(document, opened.actor)
            if place is not None:
                return document.name, place
            shared = self.reader.shelf.shared
            actor = shared.actors.get(opened.actor)
            if actor is not None:
                return shared.name, shared.lines.place(actor.key.start)
        if self._pane == "summary":
            return document.name, summary_place(document, self.catalog.language)
        key, quote = opened.event, opened.number
        if self._pane == "source":
            key = self.event_at_caret()
            quote = opened.quote_at(key, self.source.caret)
        return document.name, event_place(document, key, quote)

    def action_stub(self, kind: str) -> None:
        """Copy the passage as an event, or as a quote, to be pasted into the brief."""
        from briefreader.brief.stubs import event_stub, quote_stub, shortest_quote

        _ = self.catalog.gettext
        article, parts = self.document.article, self._parts()
        span = parts[0] if len(parts) == 1 else None
        if article is None or span is None:
            self.notify(_("Select a passage in the source first: v begins, ↑↓ move."), markup=False)
            return
        selector = shortest_quote(article, *span)
        if selector is None:
            self.notify(_("This passage has nothing that a brief could quote."), markup=False)
            return
        words = f"“{excerpt(selector.exact)}”"
        if kind == "event":
            brief, behind = self.document.brief, self.document.behind
            taken = {*brief.events, *(behind.events if behind else ())}
            said = _("Sent to the clipboard as an event, for “events:”: {words}")
            self.reader.copy(event_stub(selector, taken), said.format(words=words))
        else:
            said = _("Sent to the clipboard as a quote, for “quotes:”: {words}")
            self.reader.copy(quote_stub(selector), said.format(words=words))
