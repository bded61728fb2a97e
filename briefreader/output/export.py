"""Briefs as one JSON object, for other programs.

Every text that has two languages comes in the one asked for, or in the other where there is only
that. Offsets count code points in the normalised text of the article. Absent values are null.
"""

from collections.abc import Iterable
from typing import Any

from briefreader.article.anchoring import Anchor, Lost
from briefreader.brief.document import Document
from briefreader.brief.model import Actor, Dated, Event, Localized
from briefreader.dates import Style
from briefreader.language import Catalog
from briefreader.output.speech import Speech
from briefreader.shelf.memo import Memo


def exported(documents: Iterable[Document], catalog: Catalog, memo: Memo) -> dict[str, Any]:
    """The object that holds all the documents, in their order.

    Args:
        documents: What to export.
        catalog: The language of texts and dates.
        memo: Words the dates.
    """
    return {"briefs": [_Export(document, catalog, memo).brief() for document in documents]}


class _Export:
    def __init__(self, document: Document, catalog: Catalog, memo: Memo) -> None:
        self._document = document
        self._catalog = catalog
        self._memo = memo
        self._mentions: dict[str, list[dict[str, int]]] = {}
        for mention in document.evidence.mentions:
            place = {"start": mention.start, "end": mention.end}
            self._mentions.setdefault(mention.actor, []).append(place)

    def brief(self) -> dict[str, Any]:
        brief = self._document.brief
        return {
            "key": self._document.key,
            "title": self._text(brief.title),
            "summary": self._text(brief.summary),
            "source": self._source(),
            "actors": [self._actor(key, actor) for key, actor in brief.actors.items()],
            "events": [self._event(event) for event in brief.events.values()],
        }

    def _text(self, text: Localized | None) -> str | None:
        return None if text is None else str(text.shown(self._catalog.language).text)

    def _worded(self, dated: Dated | None, zone: str | None = None) -> str | None:
        if dated is None:
            return None
        return self._memo.word(dated.value, self._catalog.locale, Style.FULL, zone)

    def _event_date(self, dated: Dated | None) -> str | None:
        if dated is None:
            return None
        speech = Speech(self._catalog, self._memo)
        return speech.event_date(dated, Style.FULL, self._document.brief.source.zone)

    def _source(self) -> dict[str, Any]:
        source = self._document.brief.source
        return {
            "text": source.text,
            "publisher": source.publisher,
            "author": source.author,
            "headline": source.headline,
            "language": source.language,
            "published": None if source.published is None else source.published.text,
            "published_basis": source.published_basis,
            "published_localized": self._worded(source.published, source.zone),
            "boilerplate": [
                {"kind": part.kind, "start": place.start, "end": place.end}
                for part, place in zip(
                    source.boilerplate, self._document.evidence.boilerplate, strict=False
                )
                if isinstance(place, Anchor)
            ],
        }

    def _actor(self, key: str, actor: Actor) -> dict[str, Any]:
        return {
            "key": key,
            "kind": actor.kind,
            "name": self._text(actor.name),
            "role": self._text(actor.role),
            "affiliation": actor.affiliation,
            "wikidata": actor.wikidata,
            "aliases": list(actor.aliases),
            "mentions": self._mentions.get(key, []),
        }

    def _event(self, event: Event) -> dict[str, Any]:
        said = event.attribution
        places = self._document.evidence.quotes.get(event.key, ())
        return {
            "key": event.key,
            "what": self._text(event.what),
            "date": None if event.date is None else event.date.text,
            "date_localized": self._event_date(event.date),
            "date_text": event.date_text,
            "date_basis": event.date_basis,
            "place": self._text(event.place),
            "status": event.status,
            "attribution": None
            if said is None
            else {
                "source": said.source,
                "cue": said.cue,
                "type": said.type,
                "via": list(said.via),
            },
            "actors": dict(event.actors),
            "same_event": event.same_event,
            "measures": dict(event.measures) or None,
            "quotes": [
                self._quote(quote.selector.exact, places[number] if number < len(places) else None)
                for number, quote in enumerate(event.quotes)
            ],
        }

    def _quote(self, exact: str, place: Anchor | Lost | None) -> dict[str, Any]:
        if isinstance(place, Anchor):
            return {"exact": exact, "start": place.start, "end": place.end, "match": place.match}
        return {"exact": exact, "start": None, "end": None, "match": "lost"}
