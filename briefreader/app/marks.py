"""All that a brief marks in its article, for the source to draw."""

from typing import Final

from briefreader.article.spans import Span, SpanIndex
from briefreader.brief.document import Document

FURNITURE: Final = "furniture"
EVENT: Final = "event:"
ACTOR: Final = "actor:"


def marks(document: Document) -> SpanIndex[str]:
    """The marks of a brief: `FURNITURE`, `EVENT` and a key, `ACTOR` and a key."""
    evidence = document.evidence
    spans = [Span(start, end, EVENT + key) for key, start, end in evidence.passages()]
    spans += [
        Span(mention.start, mention.end, ACTOR + mention.actor) for mention in evidence.mentions
    ]
    spans += [Span(start, end, FURNITURE) for start, end in evidence.furniture]
    return SpanIndex(spans)
