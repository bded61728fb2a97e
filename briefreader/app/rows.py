"""The rows into which an article breaks at a width."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from briefreader.app.cells import wrap


class Rows:
    """The visual rows of a text.

    Args:
        text: The cleaned text, with line feeds.
        width: Cells of a row.

    Attributes:
        starts: Where each row begins, in code points.
        ends: Where each row ends.
    """

    __slots__ = ("_paragraphs", "ends", "starts", "width")

    def __init__(self, text: str, width: int) -> None:
        self.width = width
        self.starts: Sequence[int]
        self.ends: Sequence[int]
        starts, ends, paragraphs = array("q"), array("q"), array("q")
        start = 0
        for paragraph in text.split("\n"):
            paragraphs.append(start)
            for first, last in wrap(paragraph, width):
                starts.append(start + first)
                ends.append(start + last)
            start += len(paragraph) + 1
        self.starts, self.ends, self._paragraphs = starts, ends, paragraphs

    def __len__(self) -> int:
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """The row in which an offset lies, or after whose end it lies."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def paragraph_of(self, offset: int) -> int:
        """The number of the paragraph in which an offset lies, counted from 0."""
        return max(0, bisect_right(self._paragraphs, offset) - 1)

    def paragraph_start(self, paragraph: int) -> int:
        """Where a paragraph begins; for a number past the last, where the last begins."""
        return self._paragraphs[min(paragraph, len(self._paragraphs) - 1)]
