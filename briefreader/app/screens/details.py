"""Everything that a brief says of one event or one actor."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.prose import Prose
from briefreader.brief.document import Document
from briefreader.brief.whereabouts import actor_place, event_place
from briefreader.language import N_
from briefreader.output.details import actor_card, event_card
from briefreader.output.lines import Line, Part, Piece


class DetailsScreen(Dialog):
    """A card of an event or an actor.

    Args:
        document: Tells the brief as it is now.
        event: The key of the event, or empty.
        actor: The key of the actor, where there is no event.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "e",
            "edit",
            N_("edit"),
            tooltip=N_("Edit the file in your editor"),
            id="details.edit",
        ),
    ]

    def __init__(self, document: Callable[[], Document], event: str, actor: str) -> None:
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
        document = self._document()
        if self._event in document.brief.events:
            lines = event_card(document, self._event, speech, self.room)
        elif not self._event and self._actor in document.brief.actors:
            lines = actor_card(document, self._actor, speech, self.room)
        else:
            said = speech.catalog.gettext("The file no longer has this.")
            lines = [Line((Piece(said, Part.FAINT),))]
        self.query_one(Prose).show(lines)

    def on_resize(self) -> None:
        """Set the card for the width."""
        self.fill()

    def follow(self) -> None:
        """Show what the file says of it now."""
        self.speak()

    async def action_edit(self) -> None:
        """Open the file in the person's editor, at what is shown."""
        document = self._document()
        place = None if self._event else actor_place(document, self._actor)
        await self.reader.edit(document.name, place or event_place(document, self._event))

    def on_prose_followed(self, event: Prose.Followed) -> None:
        """Go where a link leads."""
        self.dismiss(event.target)
