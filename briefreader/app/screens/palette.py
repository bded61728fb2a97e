"""The command palette, in the language."""

from typing import cast

from rich.align import Align
from rich.text import Text
from textual.binding import ActiveBinding
from textual.command import CommandList, CommandPalette
from textual.widgets.option_list import Option

from briefreader.app.speech import translated
from briefreader.language import Catalog


class Palette(CommandPalette):
    """Textual's palette, with nothing of it left in English."""

    @property
    def _catalog(self) -> Catalog:
        from briefreader.app.reader import Reader

        return cast("Reader", self.app).speech.catalog

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings, described in the language."""
        return translated(super().active_bindings, self._catalog)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say that nothing was found, a moment after it is clear.

        The only place where Textual says so has the words built in.
        """
        self._stop_no_matches_countdown()

        def show() -> None:
            if search_value:
                said = Text(self._catalog.gettext("No matches found"), style="not bold")
                self.query_one(CommandList).add_option(
                    Option(Align.center(said), disabled=True, id=self._NO_MATCHES)
                )
                self._list_visible = True
            else:
                self._list_visible = False

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, show)
