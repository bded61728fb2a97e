"""Anchoring: from a quote to its place in the article, or to the admission that it has none.

The selector is the TextQuoteSelector of the W3C Web Annotation model, with `occurrence` added:
`exact`, `prefix`, `suffix`. Two things are narrower than there, on purpose. A quote matches only
exactly, after the folding of `briefreader.article.folding`; and a quote that stands in several
places anchors in none, until something tells them apart. What comes near is a suggestion for the
person who edits the brief, and never an anchor.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from briefreader.article.folding import Folded, fold_quote
from briefreader.article.occurrences import occurrences

_ELISION: Final = re.compile(r" ?\[(?:\.\.\.)\] ?")
_ELISION_REACH: Final = 400


@dataclass(frozen=True, slots=True)
class Selector:
    """A quote, and what tells it from its likes.

    Attributes:
        exact: The words quoted; `[…]` stands for words left out.
        prefix: What stands right before it in the article, or nothing.
        suffix: What stands right after it, or nothing.
        occurrence: Which of several matches is meant, counted from 1; `None`: there is but one.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    occurrence: int | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place of a quote in the article.

    Attributes:
        parts: Spans `(start, end)` in code points of the normalised text, in order; more than
            one only where the quote leaves words out.
        match: `exact` where the article has these very code points, `normalized` where it has
            them but for typography.
    """

    parts: tuple[tuple[int, int], ...]
    match: Literal["exact", "normalized"]

    @property
    def start(self) -> int:
        """Offset of the first code point quoted."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Offset just past the last code point quoted."""
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class Lost:
    """A quote without a place.

    Attributes:
        places: Where it might stand, as offsets of starts: all the matches of an ambiguous
            quote, none for one that the article does not have.
        reason: `missing`: the article does not have it; `ambiguous`: it has it several times;
            `empty`: there is nothing to look for; `occurrence`: it has it, but not that
            often; `skipped`: the search was given up.
    """

    reason: Literal["missing", "ambiguous", "empty", "occurrence", "skipped"]
    places: tuple[int, ...] = ()


def anchor(text: str, folded: Folded, selectors: Sequence[Selector]) -> list[Anchor | Lost]:
    """Find the place of each selector.

    Args:
        text: The normalised article.
        folded: Its folding.
        selectors: The quotes; they are looked up together, which makes thousands of them cheap.

    Returns:
        One result for each selector, in their order.
    """
    wanted = [fold_quote(selector.exact) for selector in selectors]
    found = occurrences(folded.text, wanted)
    return [
        _choose(text, folded, selector, needle, places)
        for selector, needle, places in zip(selectors, wanted, found, strict=True)
    ]


def _choose(
    text: str, folded: Folded, selector: Selector, needle: str, starts: Sequence[int] | None
) -> Anchor | Lost:
    if not needle:
        return Lost("empty")
    if starts is None:
        return Lost("skipped")
    places: list[tuple[tuple[int, int], ...]] = [
        ((start, start + len(needle)),) for start in starts
    ]
    if not places and _ELISION.search(needle):
        places = _elided(folded.text, [part for part in _ELISION.split(needle) if part])
    if not places:
        return Lost("missing")
    prefix, suffix = fold_quote(selector.prefix), fold_quote(selector.suffix)
    if prefix:
        places = [
            place
            for place in places
            if folded.text[max(0, place[0][0] - len(prefix) - 1) : place[0][0]]
            .rstrip(" ")
            .endswith(prefix)
        ]
    if suffix:
        places = [
            place
            for place in places
            if folded.text[place[-1][1] : place[-1][1] + len(suffix) + 1]
            .lstrip(" ")
            .startswith(suffix)
        ]
    if not places:
        return Lost("missing", tuple(folded.start(start) for start in starts))
    if selector.occurrence is not None:
        if not 1 <= selector.occurrence <= len(places):
            return Lost("occurrence", tuple(folded.start(place[0][0]) for place in places))
        places = [places[selector.occurrence - 1]]
    if len(places) > 1:
        return Lost("ambiguous", tuple(folded.start(place[0][0]) for place in places))
    parts = tuple(folded.span(start, end) for start, end in places[0])
    exact = len(parts) == 1 and text[parts[0][0] : parts[0][1]] == selector.exact
    return Anchor(parts, "exact" if exact else "normalized")


def _elided(text: str, parts: list[str]) -> list[tuple[tuple[int, int], ...]]:
    """All ways in which the parts follow one another, each the nearest after the one before."""
    if not parts:
        return []
    first, *rest = parts
    places = []
    start = text.find(first)
    while start >= 0:
        place = [(start, start + len(first))]
        for part in rest:
            end = place[-1][1]
            here = text.find(part, end, end + _ELISION_REACH + len(part))
            if here < 0:
                break
            place.append((here, here + len(part)))
        else:
            places.append(tuple(place))
        start = text.find(first, start + 1)
    return places
