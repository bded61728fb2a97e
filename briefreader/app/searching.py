"""A search in the source: what was asked, what was found, which hit is looked at."""

from bisect import bisect_left
from collections.abc import Sequence

from briefreader.article.text import clean_line
from briefreader.brief.document import Document
from briefreader.brief.search import Hit, hits
from briefreader.output.lines import Part, Piece
from briefreader.output.speech import Speech


class Search:
    """A search.

    Attributes:
        words: What was asked; empty where there is no search.
        hits: Where it was found.
        current: Which of them is looked at, -1 for none.
        start: The offset from which the first hit is sought, wherever typing has led since.
    """

    def __init__(self) -> None:
        self.words = ""
        self.hits: Sequence[Hit] = ()
        self.current = -1
        self.start = 0

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The hits as offsets of the article."""
        return [(hit.start, hit.end) for hit in self.hits]

    def look(self, document: Document, words: str) -> None:
        """Search the article of a brief, and look at the first hit from `start` on."""
        self.words = words
        self.hits = hits(document, words)
        self.current = -1
        if self.hits:
            self.current = bisect_left(self.spans, (self.start, self.start)) % len(self.hits)

    def step(self, step: int) -> None:
        """Look at the next hit, or the previous one."""
        self.current = (self.current + step) % len(self.hits)

    def piece(self, document: Document, speech: Speech) -> Piece:
        """What was found, in a sentence."""
        _ = speech.catalog.gettext
        words = clean_line(self.words)
        if not self.hits:
            return Piece(_("Nothing found for “{words}”.").format(words=words), Part.WARNING)
        said = _("Hit {number} of {count} for “{words}” · n next, N previous, Esc end")
        actor = self.hits[self.current].actor
        if actor:
            said = _("Hit {number} of {count} for “{words}”: {name} is named · n next, N previous")
        return Piece(
            said.format(
                number=speech.number(self.current + 1),
                count=speech.number(len(self.hits)),
                words=words,
                name=speech.name(document.brief, actor),
            )
        )
