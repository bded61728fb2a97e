"""A screen over the others: a frame with one widget in it, and the keys below."""

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from briefreader.app.keys import bar_keys
from briefreader.app.speech import SpeakingScreen
from briefreader.app.widgets.bars import Bar, Key, KeyBar
from briefreader.app.widgets.line_list import LineList
from briefreader.app.widgets.lines import LineView
from briefreader.app.widgets.prose import Prose
from briefreader.language import N_

_WIDEST: Final = 110
_EDGES: Final = 5
"""Columns of border, padding and scroll bar."""
_BORDER: Final = 2


class Dialog(SpeakingScreen[str | None]):
    """Shows one widget in a frame. Subclasses give the widget, the title and what it shows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", N_("close"), tooltip=N_("Close this"), id="dialog.close"),
    ]

    _title = ""

    def body(self) -> Widget:
        """The widget."""
        raise NotImplementedError

    def title_text(self) -> str:
        """What the frame says, cleaned."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show in the widget what there is to show, in the language."""
        raise NotImplementedError

    def follow(self) -> None:
        """Show what the files say now, as one of them has changed."""

    def compose(self) -> ComposeResult:
        """A frame, the widget, the keys."""
        with Vertical(id="dialog"):
            yield self.body()
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Fill it."""
        self.speak()

    def speak(self) -> None:
        """Say everything in the language."""
        title = self.title_text()
        if title != self._title:
            # Textual draws the whole frame anew for a title, be it the same.
            self._title = title
            self.query_one("#dialog", Vertical).border_title = Content(f" {title} ")
        self.fill()
        self._fit()
        keys = bar_keys(self.active_bindings.values(), self.catalog)
        self.query_one(KeyBar).show([*self._movements(), *keys])

    def _movements(self) -> list[Key]:
        """The keys that move in what is shown, and those that go on from there."""
        _ = self.catalog.gettext
        view = self.query_one(LineView)
        if isinstance(view, LineList):
            return [Key("↑↓", _("select"), ""), Key("⏎", _("open"), "focused.choose")]
        move = Key("↑↓", _("move"), "")
        if isinstance(view, Prose) and view.has_links:
            return [move, Key("←→", _("link"), ""), Key("⏎", _("open"), "focused.follow")]
        return [move]

    def on_resize(self) -> None:
        """Fit the frame to the terminal."""
        self._fit()

    @property
    def room(self) -> int:
        """Cells that the widget has for what it shows."""
        return min(self.app.size.width, _WIDEST) - _EDGES

    def _fit(self) -> None:
        """Give the frame the rows that its content needs, as far as there are so many."""
        rows = self.query_one(LineView).rows_at(self.room) + _BORDER
        fits = rows < self.app.size.height - 1
        self.query_one("#dialog", Vertical).styles.height = rows if fits else "1fr"

    async def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Do what was clicked."""
        event.stop()
        await self.run_action(event.action)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
