"""Finding words in an article, whatever their case and typography."""

import re
from typing import Final

from briefreader.article.folding import Folded, fold_quote

MOST_HITS: Final = 10_000


def search(folded: Folded, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, as spans of the raw text, in order and apart from each other.

    The search is literal, folds typography as quotes do and ignores case; it ends after
    `MOST_HITS`.
    """
    wanted = fold_quote(words)
    if not wanted:
        return []
    found = []
    for match in re.finditer(re.escape(wanted), folded.text, re.IGNORECASE):
        found.append(folded.span(*match.span()))
        if len(found) == MOST_HITS:
            break
    return found
