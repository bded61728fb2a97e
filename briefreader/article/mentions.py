"""Where the article speaks of whom: names and aliases, found in the text by themselves.

Whole words only, case as written, the longest name first: “AS” is not in “ASEAN”, and “Kim Jong
Un” is one mention, not one of “Kim” as well. Typography is folded as it is for quotes, so that
“Ma'ruf” finds “Ma’ruf”, and a name may be broken over two lines.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from briefreader.article.folding import Folded, fold_quote

# A raised digit after a name is the mark of a footnote, though Unicode counts it among the digits.
# Nor does a word go on in a script that puts no blanks between words, or that hangs particles on
# them: Thai to Khmer, kana, Han, Hangul.
_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
# Said the other way round: a pattern is made slowly from a range of a million code points.
_HAS_FAR: Final = re.compile("[^\0-\u0dff]")
_HEAD: Final = 2
MOST_MENTIONS: Final = 50_000
"""No article names anybody more often than this; what follows is left out."""
# Code points compared before giving up. Only names made to hurt get there.
_BUDGET: Final = 100_000_000


class Mention(NamedTuple):
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
    folded: Folded, names: Mapping[str, Sequence[str]], outside: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """Every mention of every actor.

    Args:
        folded: The folding of the normalised article.
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
            name = fold_quote(form)
            if name and actor not in bearers.setdefault(name, []):
                bearers[name].append(actor)
    if not bearers:
        return []
    lengths = _lengths_by_head(bearers)
    # Where a word begins, or a sign that begins a name; most words begin like no name at all.
    firsts = "".join(sorted({re.escape(name[0]) for name in bearers}))
    where, goes_on = _far() if _HAS_FAR.search(folded.text) else _near()
    beginnings = re.compile(rf"{where}[{firsts}]")
    edges = [start for start, _ in outside]
    found: list[Mention] = []
    text, done, budget = folded.text, 0, _BUDGET
    for match in beginnings.finditer(text):
        here = match.start()
        if here < done:
            continue
        if budget < 0 or len(found) >= MOST_MENTIONS:
            break
        for length in lengths.get(text[here : here + _HEAD], ()) or lengths.get(text[here], ()):
            name = text[here : here + length]
            budget -= length
            # At the end of the text a slice is shorter than what was asked for.
            if len(name) < length or name not in bearers or goes_on.match(text, here + length):
                continue
            done = here + length
            start, end = folded.span(here, done)
            place = bisect_right(edges, start) - 1
            if place < 0 or start >= outside[place][1]:
                found += [Mention(actor, start, end) for actor in bearers[name]]
            break
    return found


@cache
def _near() -> tuple[str, re.Pattern[str]]:
    """Where a word begins, and how it goes on, in a text of Latin and its neighbours.

    Patterns with all scripts in them take milliseconds to be made, which every start would wait
    for.
    """
    return r"(?<!\w)", re.compile(r"[^\W\u00b2\u00b3\u00b9]")


@cache
def _far() -> tuple[str, re.Pattern[str]]:
    """The same in any text."""
    begins = rf"(?:(?<![^\W{_UNSPACED}])|(?=[{_UNSPACED}]))"
    return begins, re.compile(rf"[^\W\u00b2\u00b3\u00b9\u2070-\u2079{_UNSPACED}]")


def _lengths_by_head(names: Mapping[str, object]) -> dict[str, list[int]]:
    """The lengths that names have by how they begin, the longest first.

    A few look-ups of slices at each word are all that finding them takes, however many there are.
    """
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[:_HEAD], set()).add(len(name))
    for head in [head for head in lengths if len(head) == _HEAD]:
        # A name of one letter must not be hidden by longer ones that begin like it.
        lengths[head] |= lengths.get(head[0], set())
    return {head: sorted(found, reverse=True) for head, found in lengths.items()}
