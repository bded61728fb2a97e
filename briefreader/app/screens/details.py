"""Everything that a brief says of one event or one actor."""

from textual.widget import Widget

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.prose import Prose
from briefreader.brief.document import Document
from briefreader.output.details import actor_card, event_card


class DetailsScreen(Dialog):
    """A card of an event or an actor.

    Args:
        document: The brief.
        event: The key of the event, or empty.
        actor: The key of the actor, where there is no event.
    """

    def __init__(self, document: Document, event: str, actor: str) -> None:
        super().__init__()
        self._document = document
        self._event = event
        self._actor = actor

    def body(self) -> Widget:
        """Prose."""
        return Prose(id="details-card")

    def title_text(self) -> str:
        """What the frame says."""
        _ = self.catalog.gettext
        return _("Event") if self._event else _("Actor")

    def fill(self) -> None:
        """The card."""
        speech = self.reader.speech
        if self._event:
            lines = event_card(self._document, self._event, speech)
        else:
            lines = actor_card(self._document, self._actor, speech)
        self.query_one(Prose).show(lines)

    def on_prose_followed(self, event: Prose.Followed) -> None:
        """Go where a link leads."""
        self.dismiss(event.target)
