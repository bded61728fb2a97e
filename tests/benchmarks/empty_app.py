"""E: an empty Textual app that shows one line."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class EmptyApp(App[None]):
    """Shows one line and quits with Ctrl+Q."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("Nothing but this line")


if __name__ == "__main__":
    EmptyApp().run()
