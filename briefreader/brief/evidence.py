"""Where in the article everything stands that a brief speaks of."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol, runtime_checkable

from briefreader.article.anchoring import Anchor, Lost, anchor
from briefreader.article.load import Article
from briefreader.article.mentions import Mention, mentions
from briefreader.brief.model import Brief


@runtime_checkable
class Passages(Protocol):
    """Places of quotes that know what they mark, so that none has to be looked at for it."""

    def passages(self) -> Iterator[tuple[str, int, int]]:
        """As `Evidence.passages`."""
        raise NotImplementedError


class Evidence(NamedTuple):
    """The places of a brief in its article, in code points of the article's text.

    Attributes:
        quotes: For each event by key the places of its quotes, in their order.
        boilerplate: The places of the boilerplate, in the order of the brief.
        mentions: Where the article names whom, in the order of the text.
        furniture: The spans of the boilerplate, ascending, those that touch made one.
    """

    quotes: Mapping[str, tuple[Anchor | Lost, ...]] = MappingProxyType({})
    boilerplate: tuple[Anchor | Lost, ...] = ()
    mentions: tuple[Mention, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()

    def passages(self) -> Iterator[tuple[str, int, int]]:
        """What the quotes mark in the article: the key of the event, start and end of a span."""
        if isinstance(self.quotes, Passages):
            yield from self.quotes.passages()
            return
        for key, places in self.quotes.items():
            for place in places:
                if isinstance(place, Anchor):
                    for start, end in place.parts:
                        yield key, start, end

    def in_furniture(self, start: int, end: int) -> bool:
        """Whether a span touches the boilerplate."""
        place = bisect_right(self.furniture, (end - 1, end)) - 1
        if place + 1 < len(self.furniture) and self.furniture[place + 1][0] < end:
            return True
        return place >= 0 and self.furniture[place][1] > start


def gather(brief: Brief, article: Article) -> Evidence:
    """Anchor all that the brief quotes, and find all whom it names."""
    selectors = [part.quote.selector for part in brief.source.boilerplate]
    selectors += [quote.selector for event in brief.events.values() for quote in event.quotes]
    if not selectors and not brief.actors:
        # Folding a long article takes a while, and there is nothing to be found in it.
        return Evidence(dict.fromkeys(brief.events, ()))
    folded = article.folded
    places = anchor(article.text, folded, selectors)
    cut = len(brief.source.boilerplate)
    boilerplate = tuple(places[:cut])
    quotes = {}
    for key, event in brief.events.items():
        quotes[key] = tuple(places[cut : cut + len(event.quotes)])
        cut += len(event.quotes)
    furniture = _merged(
        [part for place in boilerplate if isinstance(place, Anchor) for part in place.parts]
    )
    names = {key: actor.names() for key, actor in brief.actors.items()}
    return Evidence(quotes, boilerplate, tuple(mentions(folded, names, furniture)), furniture)


def _merged(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
