"""Where the article speaks of whom: names and aliases, found in the text by themselves.

Whole words only, case as written, the longest name first: “AS” is not in “ASEAN”, and “Kim Jong
Un” is one mention, not one of “Kim” as well.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

# A raised digit after a name is the mark of a footnote, though Unicode counts it among the digits.
_NOT_IN_A_WORD: Final = r"(?![^\W\u00b2\u00b3\u00b9\u2070-\u2079])"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named.

    Attributes:
        actor: Key of the actor.
        start: Offset of its first code point.
        end: Offset just past its last.
    """

    actor: str
    start: int
    end: int


def mentions(
    text: str, names: Mapping[str, Sequence[str]], outside: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """Every mention of every actor.

    Args:
        text: The normalised article.
        names: For each actor's key the name and the aliases, as they are written. A name that
            two actors share is a mention of both.
        outside: Spans, ascending and apart from each other, that are not the article:
            nothing in them is a mention.

    Returns:
        The mentions in the order of the text.
    """
    bearers: dict[str, list[str]] = {}
    for actor, forms in names.items():
        for form in forms:
            words = " ".join(form.split())
            if words and actor not in bearers.setdefault(words, []):
                bearers[words].append(actor)
    if not bearers:
        return []
    # A name may be broken over two lines, so any white space answers a space.
    forms = sorted(bearers, key=len, reverse=True)
    pattern = re.compile(
        r"(?<!\w)(?:"
        + "|".join(r"\s+".join(map(re.escape, f.split())) for f in forms)
        + ")"
        + _NOT_IN_A_WORD
    )
    edges = [start for start, _ in outside]
    found = []
    for match in pattern.finditer(text):
        place = bisect_right(edges, match.start()) - 1
        if place >= 0 and match.start() < outside[place][1]:
            continue
        found += [
            Mention(actor, match.start(), match.end())
            for actor in bearers[" ".join(match[0].split())]
        ]
    return found
