"""The row in which a person types what to look for."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.widgets import Input

from briefreader.language import N_

if TYPE_CHECKING:
    from briefreader.app.screens.main import MainScreen


class SearchBar(Input):
    """Searches while a person types; Enter keeps the hits, Escape forgets them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "abandon", N_("end the search"), id="search.end"),
    ]

    def __init__(self, placeholder: str, words: str) -> None:
        super().__init__(words, placeholder=placeholder, id="search", compact=True)
        self.cursor_blink = False

    @property
    def _main(self) -> "MainScreen":
        return cast("MainScreen", self.screen)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what stands there now."""
        event.stop()
        self._main.search_for(event.value)

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the hits and go to the source."""
        event.stop()
        main = self._main
        await self.remove()
        main.action_pane("source")

    async def action_abandon(self) -> None:
        """Forget the search."""
        main = self._main
        await self.remove()
        main.end_search()
        main.action_pane("source")
