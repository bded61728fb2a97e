"""Finding in an article what a brief knows under several names.

An article is in one language; the brief names its actors in each. Whoever looks for “Russia” or
“Moscow” in an Indonesian article means the places that speak of “Rusia”.
"""

import re
from typing import Final, NamedTuple

from briefreader.article.folding import fold_quote
from briefreader.article.search import MOST_HITS, search
from briefreader.brief.document import Document

_LEAST: Final = 2
"""Code points from which words may mean a name: one letter begins too many."""


class Hit(NamedTuple):
    """A place that a search found.

    Attributes:
        start: Offset of its first code point in the article.
        end: Offset just past its last.
        actor: Key of the actor that is named there, where it is not the words that stand there.
    """

    start: int
    end: int
    actor: str = ""


def hits(document: Document, words: str) -> list[Hit]:
    """Where an article has some words, or names an actor who is called so in any language.

    Args:
        document: The brief with its article; without one there is nothing to find.
        words: What is looked for: as it stands in the text, or as it begins a word of a name.

    Returns:
        The places in the order of the text. None touches another: where the words themselves
        stand, that they are a name as well is not told again.
    """
    if document.article is None:
        return []
    found = [Hit(start, end) for start, end in search(document.article.folded, words)]
    called = called_so(document, words)
    if not called:
        return found
    everything = sorted(
        found
        + [Hit(m.start, m.end, m.actor) for m in document.evidence.mentions if m.actor in called],
        key=lambda hit: (hit.start, hit.end),
    )
    apart: list[Hit] = []
    for hit in everything:
        if apart and hit.start < apart[-1].end:
            # The words themselves before a name that holds them; of two actors the first.
            if apart[-1].actor and not hit.actor:
                apart[-1] = hit
        else:
            apart.append(hit)
    return apart[:MOST_HITS]


def called_so(document: Document, words: str) -> set[str]:
    """The keys of the actors with a name or an alias, in any language, that holds some words."""
    wanted = fold_quote(words)
    if len(wanted) < _LEAST:
        return set()
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}", re.IGNORECASE)
    return {
        key
        for key, actor in document.brief.actors.items()
        if any(pattern.search(fold_quote(name)) for name in actor.names())
    }
