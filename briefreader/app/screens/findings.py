"""The findings of a brief."""

from textual.widget import Widget

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.line_list import LineList
from briefreader.article.text import clean_line
from briefreader.brief.document import Document
from briefreader.output.panes import finding_rows


class FindingsScreen(Dialog):
    """What is wrong with a brief, each at its line, with what to type instead.

    Args:
        document: The brief.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def body(self) -> Widget:
        """A list."""
        return LineList(id="findings")

    def title_text(self) -> str:
        """What the frame says."""
        return self.catalog.gettext("Findings · {file}").format(
            file=clean_line(self._document.name)
        )

    def fill(self) -> None:
        """The findings."""
        self.query_one(LineList).show(
            finding_rows(self._document, self.reader.speech),
            empty=self.catalog.gettext("Nothing is wrong with this brief."),
        )
