"""O: a bare list of Textual's, with as many entries as its argument says."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import OptionList


class ListApp(App[None]):
    """Shows the entries and quits with Ctrl+Q."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield OptionList(*(f"Entry number {number} of the list" for number in range(ENTRIES)))


ENTRIES = int(sys.argv[1]) if len(sys.argv) > 1 else 100

if __name__ == "__main__":
    ListApp().run()
