"""The row in which a person types what to look for."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from briefreader.language import N_


class SearchBar(Input):
    """Asks for words while a person types; Enter keeps the hits, Escape forgets them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "abandon", N_("end the search"), id="search.end"),
    ]

    @dataclass
    class Sought(Message):
        """Other words are sought."""

        words: str

    @dataclass
    class Ended(Message):
        """The row is closed; `keep` tells whether the hits stay."""

        keep: bool

    def __init__(self, placeholder: str, words: str) -> None:
        super().__init__(words, placeholder=placeholder, id="search", compact=True)
        self.cursor_blink = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what stands there now."""
        event.stop()
        self.post_message(self.Sought(event.value))

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the hits."""
        event.stop()
        self.post_message(self.Ended(keep=True))
        await self.remove()

    async def action_abandon(self) -> None:
        """Forget the search."""
        self.post_message(self.Ended(keep=False))
        await self.remove()
