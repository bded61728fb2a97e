"""A search in the source: what was asked, what was found, which hit is looked at."""

from bisect import bisect_left
from collections.abc import Sequence

from briefreader.article.folding import Folded
from briefreader.article.search import search
from briefreader.article.text import clean_line
from briefreader.language import Catalog
from briefreader.output.lines import Part, Piece


class Search:
    """A search.

    Attributes:
        words: What was asked; empty where there is no search.
        spans: Where it was found, as offsets of the article.
        current: Which of them is looked at, -1 for none.
        start: The offset from which the first hit is sought, wherever typing has led since.
    """

    def __init__(self) -> None:
        self.words = ""
        self.spans: Sequence[tuple[int, int]] = ()
        self.current = -1
        self.start = 0

    def look(self, folded: Folded, words: str) -> None:
        """Search an article, and look at the first hit from `start` on."""
        self.words = words
        self.spans = search(folded, words)
        self.current = -1
        if self.spans:
            self.current = bisect_left(self.spans, (self.start, self.start)) % len(self.spans)

    def step(self, step: int) -> None:
        """Look at the next hit, or the previous one."""
        self.current = (self.current + step) % len(self.spans)

    def piece(self, catalog: Catalog) -> Piece:
        """What was found, in a sentence."""
        _ = catalog.gettext
        words = clean_line(self.words)
        if not self.spans:
            return Piece(_("Nothing found for “{words}”.").format(words=words), Part.WARNING)
        said = _("Hit {number} of {count} for “{words}” · n next, N previous, Esc end")
        return Piece(said.format(number=self.current + 1, count=len(self.spans), words=words))
