"""The findings of a brief."""

from collections.abc import Sequence

from textual.widget import Widget

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.line_list import LineList
from briefreader.article.text import clean_line
from briefreader.output.panes import CheckedFile, finding_rows


class FindingsScreen(Dialog):
    """What is wrong with a brief, each at its line, with what to type instead.

    Args:
        files: The brief, and what it builds on.
    """

    def __init__(self, files: Sequence[CheckedFile]) -> None:
        super().__init__()
        self._files = files

    def body(self) -> Widget:
        """A list."""
        return LineList(id="findings")

    def title_text(self) -> str:
        """What the frame says."""
        return self.catalog.gettext("Findings · {file}").format(
            file=clean_line(self._files[0].name)
        )

    def fill(self) -> None:
        """The findings."""
        self.query_one(LineList).show(
            finding_rows(self._files, self.reader.speech),
            empty=self.catalog.gettext("Nothing is wrong with this brief."),
        )
