"""The list of briefs."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.line_list import LineList
from briefreader.language import N_
from briefreader.output.panes import brief_row


class BriefsScreen(Dialog):
    """All briefs, by publication; the one that is chosen is what the screen returns.

    Args:
        keys: The briefs in their order.
        key: The one that is open.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", N_("open"), id="briefs.open"),
        Binding(
            "u",
            "read",
            N_("read or not"),
            tooltip=N_("Mark as read, or as not read"),
            id="briefs.read",
        ),
        Binding("b", "close", show=False, id="briefs.close"),
    ]

    def __init__(self, keys: list[str], key: str) -> None:
        super().__init__()
        self._keys_in_order = keys
        self._key = key

    def body(self) -> Widget:
        """A list."""
        return LineList(id="briefs")

    def title_text(self) -> str:
        """What the frame says."""
        read = sum(key in self.reader.state.read for key in self._keys_in_order)
        return self.catalog.gettext("Briefs · {read} of {count} read").format(
            read=read, count=len(self._keys_in_order)
        )

    def fill(self) -> None:
        """The briefs."""
        reader = self.reader
        rows = [
            brief_row(reader.shelf.document(key), reader.speech, key in reader.state.read)
            for key in self._keys_in_order
        ]
        here = self.query_one(LineList)
        here.show(rows, here.key or self._key)

    def action_choose(self) -> None:
        """Open the brief under the cursor."""
        self.dismiss(self.query_one(LineList).key)

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Open it."""
        self.dismiss(event.key)

    def action_read(self) -> None:
        """Mark the brief under the cursor as read, or as not read."""
        key = self.query_one(LineList).key
        if key is not None:
            self.reader.state.read ^= {key}
            self.speak()
