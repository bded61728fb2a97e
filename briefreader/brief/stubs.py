"""From a passage of the article to what stands for it in a brief, ready to be pasted.

What a person must decide is marked `TODO`; what can be worked out, is: the shortest selector that
finds the passage again and no other, and a key that the brief does not have yet.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Final

from briefreader.article.anchoring import Anchor, Selector, anchor
from briefreader.article.folding import Folded, fold_quote, is_invisible
from briefreader.article.load import Article
from briefreader.article.occurrences import occurrences
from briefreader.article.text import steers
from briefreader.brief.scalars import scalar, wrapped

_WIDTH: Final = 100
_MOST_WORDS: Final = 12
_KEY_WORDS: Final = 5
_UNDER_EVENTS: Final = "  "
_UNDER_QUOTES: Final = "      "
_REACH: Final = 400


def trimmed(article: Article, start: int, end: int) -> tuple[int, int] | None:
    """A span without the blanks at its ends, and with the whole of the letters that it cuts.

    Args:
        article: The article.
        start: Offset in code points of its text.
        end: Offset just past the last one.

    Returns:
        The span, `None` where nothing is left.
    """
    text, folded = article.text, article.folded
    while start < end and _is_nothing(text[start]):
        start += 1
    while start < end and _is_nothing(text[end - 1]):
        end -= 1
    if start == end:
        return None
    # A letter with its accents is one to the folding.
    first, last = _run(folded, start), _run(folded, end - 1)
    if first is not None:
        start = first[0]
    if last is not None:
        end = last[1]
    return start, end


def shortest_quote(article: Article, start: int, end: int) -> Selector | None:
    """The shortest selector that anchors at a passage.

    The words are those of the passage. Only where the article has them several times does what
    follows them, or precedes them, tell them apart: as few whole words as will do. Where none
    will, their number does.

    Args:
        article: The article.
        start: Offset in code points of its text.
        end: Offset just past the last one.

    Returns:
        The selector, which anchors at the trimmed span; `None` where nothing anchors there, as
        with a passage of blanks or one that YAML cannot hold.
    """
    span = trimmed(article, start, end)
    if span is None:
        return None
    text, folded = article.text, article.folded
    exact = _one_line(text[slice(*span)])
    if not exact or steers(exact):
        return None

    def fitting(selectors: Sequence[Selector]) -> Selector | None:
        for selector, place in zip(selectors, anchor(text, folded, selectors), strict=True):
            if isinstance(place, Anchor) and place.parts == (span,):
                return selector
        return None

    alone = Selector(exact)
    place = anchor(text, folded, [alone])[0]
    if isinstance(place, Anchor):
        return alone if place.parts == (span,) else None
    if place.reason != "ambiguous":
        return None
    after = list(_following(text[span[1] : span[1] + _REACH]))
    before = list(_preceding(text[max(0, span[0] - _REACH) : span[0]]))
    return (
        fitting([alone._replace(suffix=suffix) for suffix in after])
        or fitting([alone._replace(prefix=prefix) for prefix in before])
        or fitting(
            sorted(
                (alone._replace(prefix=p, suffix=s) for p in before for s in after),
                key=lambda both: len(both.prefix) + len(both.suffix),
            )
        )
        or fitting(_numbered(folded, alone, span[0]))
    )


def quote_stub(selector: Selector, indent: str = _UNDER_QUOTES) -> str:
    """A quote as an item of a list in YAML, with a line feed at its end."""
    inner = indent + "  "
    if selector == Selector(selector.exact):
        written = wrapped(scalar(selector.exact), inner, len(inner), _WIDTH)
        return f"{indent}- {written}\n"
    fields = {
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
    }
    lines = [
        f"{name}: {wrapped(scalar(text), inner + '  ', len(inner) + len(name) + 2, _WIDTH)}"
        for name, text in fields.items()
        if text
    ]
    if selector.occurrence is not None:
        lines.append(f"occurrence: {selector.occurrence}")
    return f"{indent}- " + f"\n{inner}".join(lines) + "\n"


def event_stub(selector: Selector, taken: Collection[str]) -> str:
    """An event with one quote in YAML, indented to be pasted under `events:`.

    Args:
        selector: The quote.
        taken: Keys of the events that the brief has.
    """
    return (
        f"{_UNDER_EVENTS}{event_key(selector.exact, taken)}:\n"
        f"{_UNDER_EVENTS}  what: {{id: TODO, en: TODO}}\n"
        f"{_UNDER_EVENTS}  status: TODO\n"
        f"{_UNDER_EVENTS}  quotes:\n"
        f"{quote_stub(selector)}"
    )


def event_key(words: str, taken: Collection[str]) -> str:
    """A key made of the first words, which no event of the brief has yet."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().casefold()
    found = re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:_KEY_WORDS]
    key = "-".join(word[:24] for word in found)
    if not re.search("[a-z]", key) or scalar(key) != key:
        # To other readers of YAML a key of digits is a number.
        key = f"event-{key}".rstrip("-")
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _is_nothing(character: str) -> bool:
    return character.isspace() or is_invisible(character)


def _one_line(text: str) -> str:
    """A passage on one line, without what nobody sees: the folding makes up for both."""
    return " ".join("".join(c for c in text if not is_invisible(c)).split())


def _run(folded: Folded, offset: int) -> tuple[int, int] | None:
    """The span of what the folding takes as a whole around an offset of the raw text."""
    run = bisect_right(folded.raw, offset, hi=len(folded.raw) - 1) - 1
    start, end = folded.raw[run], folded.raw[run + 1]
    return None if folded.starts[run + 1] - folded.starts[run] == end - start else (start, end)


def _following(text: str) -> Iterable[str]:
    """What follows a passage, from one word to several."""
    for match in islice(re.finditer(r"\S+", text), _MOST_WORDS):
        yield from _told(text[: match.end()])


def _preceding(text: str) -> Iterable[str]:
    """What precedes a passage, from one word to several."""
    words = list(re.finditer(r"\S+", text))
    for match in islice(reversed(words), _MOST_WORDS):
        yield from _told(text[match.start() :])


def _told(text: str) -> Iterable[str]:
    words = _one_line(text)
    if words and not steers(words) and fold_quote(words):
        yield words


def _numbered(folded: Folded, alone: Selector, start: int) -> list[Selector]:
    """The selector with the number that the passage has among its likes."""
    found = occurrences(folded.text, [fold_quote(alone.exact)])[0] or []
    return [
        alone._replace(occurrence=number)
        for number, place in enumerate(found, 1)
        if folded.start(place) == start
    ]
