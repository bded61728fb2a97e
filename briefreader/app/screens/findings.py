"""The findings of a brief."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.line_list import LineList
from briefreader.article.text import clean_line
from briefreader.language import N_
from briefreader.output.finding_rows import CheckedFile, finding_rows, told


class FindingsScreen(Dialog):
    """What is wrong with a brief, each at its line, with what to type instead.

    Args:
        files: Tells the brief, and what it builds on, as they are now.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,e",
            "edit",
            N_("edit"),
            tooltip=N_("Edit the file in your editor, at this finding"),
            id="findings.edit",
        ),
    ]

    def __init__(self, files: Callable[[], Sequence[CheckedFile]]) -> None:
        super().__init__()
        self._files = files

    def body(self) -> Widget:
        """A list."""
        return LineList(id="findings")

    def title_text(self) -> str:
        """What the frame says."""
        return self.catalog.gettext("Findings · {file}").format(
            file=clean_line(self._files()[0].name)
        )

    def fill(self) -> None:
        """The findings."""
        here = self.query_one(LineList)
        with here.still():
            here.show(
                finding_rows(self._files(), self.reader.speech),
                empty=self.catalog.gettext("Nothing is wrong with this brief."),
            )

    def follow(self) -> None:
        """List what is wrong now."""
        self.speak()

    async def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Edit the file there."""
        event.stop()
        await self.action_edit()

    async def action_edit(self) -> None:
        """Open the file in the person's editor, at the finding under the cursor."""
        key = self.query_one(LineList).key
        places = [
            (file.name, file.lines.place(finding.start)) for file, finding in told(self._files())
        ]
        if key is not None and int(key) < len(places):
            await self.reader.edit(*places[int(key)])
