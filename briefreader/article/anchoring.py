"""Anchoring: from a quote to its place in the article, or to the admission that it has none.

The selector is the TextQuoteSelector of the W3C Web Annotation model, with `occurrence` added:
`exact`, `prefix`, `suffix`. Two things are narrower than there, on purpose. A quote matches only
exactly, after the folding of `briefreader.article.folding`; and a quote that stands in several
places anchors in none, until something tells them apart. What comes near is a suggestion for the
person who edits the brief, and never an anchor.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from briefreader.article.folding import Folded, fold_quote
from briefreader.article.occurrences import occurrences

_ELISION: Final = re.compile(r" ?\[(?:\.\.\.)\] ?")
_ELISION_REACH: Final = 400
# Parts looked for behind one another before giving up: about a second.
_MOST_STEPS: Final = 2_000_000
# More places than these help nobody to tell them apart.
_PLACES_TOLD: Final = 20

_Parts = tuple[tuple[int, int], ...]


class Selector(NamedTuple):
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


class Anchor(NamedTuple):
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


class Lost(NamedTuple):
    """A quote without a place.

    Attributes:
        places: Where it might stand, as offsets of starts: the first matches of an ambiguous
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
    distinct = list(dict.fromkeys(wanted))
    found = dict(zip(distinct, occurrences(folded.text, distinct), strict=True))
    ways = _elided(
        folded.text,
        [needle for needle in distinct if found[needle] == [] and _ELISION.search(needle)],
    )
    return [
        _choose(text, folded, selector, needle, found[needle], ways.get(needle))
        for selector, needle in zip(selectors, wanted, strict=True)
    ]


def _choose(
    text: str,
    folded: Folded,
    selector: Selector,
    needle: str,
    starts: Sequence[int] | None,
    ways: "_Ways | None",
) -> Anchor | Lost:
    if not needle:
        return Lost("empty")
    if starts is None or (ways is not None and ways.skipped):
        return Lost("skipped")
    ends: Mapping[int, _Parts] = {}
    if ways is not None:
        ends = ways.parts
        starts = list(ends)

    def parts(start: int) -> _Parts:
        return ends[start] if ends else ((start, start + len(needle)),)

    places = starts
    if selector.prefix and (prefix := fold_quote(selector.prefix)):
        places = [start for start in places if _follows(folded.text, prefix, start)]
    if selector.suffix and (suffix := fold_quote(selector.suffix)):
        places = [start for start in places if _precedes(folded.text, suffix, parts(start)[-1][1])]
    if not places:
        return Lost("missing", _told(folded, starts))
    if selector.occurrence is not None:
        if not 1 <= selector.occurrence <= len(places):
            return Lost("occurrence", _told(folded, places))
        places = [places[selector.occurrence - 1]]
    if len(places) > 1:
        return Lost("ambiguous", _told(folded, places))
    spans = tuple(folded.span(start, end) for start, end in parts(places[0]))
    exact = len(spans) == 1 and text[spans[0][0] : spans[0][1]] == selector.exact
    return Anchor(spans, "exact" if exact else "normalized")


def _follows(text: str, prefix: str, start: int) -> bool:
    """Whether what stands at `start` follows a prefix, with or without a blank between them."""
    return text.endswith(prefix, 0, start) or (
        start > 0 and text[start - 1] == " " and text.endswith(prefix, 0, start - 1)
    )


def _precedes(text: str, suffix: str, end: int) -> bool:
    """Whether a suffix stands at `end`, with or without a blank before it."""
    return text.startswith(suffix, end) or (
        text[end : end + 1] == " " and text.startswith(suffix, end + 1)
    )


def _told(folded: Folded, starts: Sequence[int]) -> tuple[int, ...]:
    return tuple(folded.start(start) for start in starts[:_PLACES_TOLD])


class _Ways(NamedTuple):
    """The places of a quote that leaves words out: its parts by the start of the first one."""

    parts: Mapping[int, _Parts]
    skipped: bool = False


def _elided(text: str, needles: Sequence[str]) -> dict[str, _Ways]:
    """Where the parts of each needle follow one another, each the nearest after the one before."""
    parts = {needle: [part for part in _ELISION.split(needle) if part] for needle in needles}
    firsts = occurrences(text, [found[0] if found else "" for found in parts.values()])
    steps = _MOST_STEPS
    ways = {}
    for needle, starts in zip(needles, firsts, strict=True):
        # Each part is sought within its reach of each place.
        reach = sum(_ELISION_REACH + len(part) for part in parts[needle])
        steps -= len(starts or ()) * reach
        if starts is None or steps < 0:
            ways[needle] = _Ways({}, skipped=True)
            continue
        chains = {start: _chain(text, start, parts[needle]) for start in starts}
        ways[needle] = _Ways({start: chain for start, chain in chains.items() if chain})
    return ways


def _chain(text: str, start: int, parts: Sequence[str]) -> _Parts:
    """The spans of the parts from `start` on; none where one of them is out of reach."""
    chain = []
    for number, part in enumerate(parts):
        if number:
            start = text.find(part, start, start + _ELISION_REACH + len(part))
        if start < 0:
            return ()
        chain.append((start, start + len(part)))
        start += len(part)
    return tuple(chain)
