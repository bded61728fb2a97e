"""The list of briefs."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.line_list import LineList
from briefreader.language import N_
from briefreader.output.finding_rows import gravest_of
from briefreader.output.panes import brief_row


class BriefsScreen(Dialog):
    """All briefs, by publication; the one that is chosen is what the screen returns.

    Args:
        keys: Tells the briefs in their order.
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
        Binding(
            "e",
            "edit",
            N_("edit"),
            tooltip=N_("Edit the file in your editor"),
            id="briefs.edit",
        ),
        Binding("b", "close", show=False, id="briefs.close"),
    ]

    def __init__(self, keys: Callable[[], list[str]], key: str) -> None:
        super().__init__()
        self._keys_in_order = keys
        self._key = key

    def follow(self) -> None:
        """List the briefs that there are now."""
        self.speak()

    def body(self) -> Widget:
        """A list."""
        return LineList(id="briefs")

    def title_text(self) -> str:
        """What the frame says."""
        keys = self._keys_in_order()
        read = sum(key in self.reader.state.read for key in keys)
        return self.catalog.gettext("Briefs · {read} of {count} read").format(
            read=self.catalog.number(read), count=self.catalog.number(len(keys))
        )

    def fill(self) -> None:
        """The briefs."""
        reader = self.reader
        rows = [
            brief_row(reader.shelf.document(key), reader.speech, key in reader.state.read)
            for key in self._keys_in_order()
        ]
        here = self.query_one(LineList)
        with here.still():
            here.show(rows, here.key or self._key, self.catalog.gettext("No briefs."))

    def action_choose(self) -> None:
        """Open the brief under the cursor."""
        self.dismiss(self.query_one(LineList).key)

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Open it."""
        self.dismiss(event.key)

    async def action_edit(self) -> None:
        """Open the file of the brief under the cursor, at the gravest that is wrong with it."""
        key = self.query_one(LineList).key
        if key is not None and self.reader.shelf.has(key):
            document = self.reader.shelf.document(key)
            start = gravest_of([document])[1].start if document.findings else 0
            await self.reader.edit(document.name, document.lines.place(start))

    def action_read(self) -> None:
        """Mark the brief under the cursor as read, or as not read."""
        key = self.query_one(LineList).key
        if key is not None:
            self.reader.state.read ^= {key}
            self.speak()
