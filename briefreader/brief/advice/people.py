"""What is amiss with the actors of a brief."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefreader.article.anchoring import Anchor
from briefreader.article.folding import fold_quote
from briefreader.article.load import Article
from briefreader.article.mentions import mentions
from briefreader.article.occurrences import occurrences
from briefreader.brief.evidence import Evidence
from briefreader.brief.findings import Related, Report
from briefreader.brief.model import Actor, Brief, Localized, Quote, Word
from briefreader.brief.reading import excerpt
from briefreader.brief.references import REFERENCE
from briefreader.language import N_, Message

_TITLES: Final = (
    "Presiden|Perdana Menteri|"
    "Menteri (?:Luar Negeri|Dalam Negeri|Pertahanan|Keuangan|Perdagangan|Kesehatan|Agama)|"
    "Jenderal|Kolonel|Gubernur|Bupati|Wali Kota|Walikota|Ketua|"
    "Sekretaris Jenderal|Direktur Utama|Direktur|Profesor|Bapak|Ibu|Pak|Bu|President|"
    "Prime Minister|(?:Foreign|Defense|Defence|Finance|Interior) Minister|General|Governor|Mayor|"
    "Chairman|Secretary|Professor|"
    r"Prof\.|Dr\.|Mr\.|Mrs\.|Ms\."
)
_TITLED: Final = re.compile(
    rf"\b(?:{_TITLES})\s+((?:[A-Z][a-z'’-]+\s+){{1,3}}[A-Z][a-z'’-]+)(?!\w)"
)
_MOST_ACTORS: Final = 2_000
_SAME_FOR_ALL: Final = ("kind", "name", "wikidata")


def check_actors(
    brief: Brief,
    shared: Mapping[str, Actor],
    text: str,
    report: Report,
    *,
    unfinished: bool = False,
) -> None:
    """Look for actors that nothing speaks of, that share a name, or that are declared twice.

    Args:
        brief: The brief.
        shared: The actors of `actors.yaml`.
        text: The text of the brief's file.
        report: Takes the findings.
        unfinished: Whether something is left to do, and may yet speak of everybody.
    """
    if len(brief.actors) > _MOST_ACTORS:
        return
    spoken_of = set(_spoken_of(brief))
    bearers: dict[str, Actor] = {}
    for key, actor in brief.actors.items():
        span = (actor.key.start, actor.key.end)
        if key not in spoken_of and not unfinished:
            report.add(
                "B202",
                Message(N_("nothing in this brief speaks of “{key}”"), {"key": excerpt(key)}),
                span,
                help=Message(N_("name it in an event, or delete it")),
            )
        common = shared.get(key)
        if common is not None:
            _check_redefined(actor, common, text, report)
        for name in {name.casefold() for name in actor.names()}:
            other = bearers.setdefault(name, actor)
            if other is not actor:
                report.add(
                    "B204",
                    Message(
                        N_("“{key}” and “{other}” are both called “{name}”"),
                        {"key": excerpt(key), "other": excerpt(other.key), "name": excerpt(name)},
                    ),
                    span,
                    help=Message(N_("a mention can belong to only one of them; tell them apart")),
                    related=(
                        Related(Message(N_("the other one")), other.key.start, other.key.end),
                    ),
                )


def _spoken_of(brief: Brief) -> Iterator[str]:
    for event in brief.events.values():
        yield from event.actors
        if event.attribution is not None:
            yield from (event.attribution.source or "", *event.attribution.via)
    notes = [brief.summary, brief.note, brief.source.note]
    notes += [event.note for event in brief.events.values()]
    for actor in brief.actors.values():
        notes.append(actor.note)
        yield actor.affiliation or ""
    for note in notes:
        for word in note.texts.values() if note else ():
            yield from (match[1].strip() for match in REFERENCE.finditer(word) if match[1])


def _check_redefined(actor: Actor, common: Actor, text: str, report: Report) -> None:
    for field in _SAME_FOR_ALL:
        here, there = getattr(actor, field), getattr(common, field)
        word = next(iter(here.texts.values()), None) if isinstance(here, Localized) else here
        if here is there or here == there or word is None or not text[word.start : word.end]:
            continue
        report.add(
            "B203",
            Message(
                N_("actors.yaml gives “{key}” another “{field}”"),
                {"key": excerpt(actor.key), "field": field},
            ),
            (word.start, word.end),
            help=Message(N_("delete it here, or correct it there")),
        )


def check_aliases(
    brief: Brief, shared: Mapping[str, Actor], article: Article, report: Report
) -> None:
    """Look for aliases given in this brief under which the article names nobody."""
    own: list[Word] = []
    for key, actor in brief.actors.items():
        common = shared.get(key)
        own += [alias for alias in actor.aliases if common is None or alias not in common.aliases]
    needles = [fold_quote(alias) for alias in own]
    found = occurrences(article.folded.text, needles)
    for alias, needle, places in zip(own, needles, found, strict=True):
        if places is None or any(
            _is_whole(article.folded.text, place, place + len(needle)) for place in places
        ):
            continue
        report.add(
            "B309",
            Message(N_("the article calls nobody “{alias}”"), {"alias": excerpt(alias)}),
            (alias.start, alias.end),
            help=Message(N_("write it as the article does, or delete it")),
        )


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def check_named(
    brief: Brief,
    shared: Mapping[str, Actor],
    article: Article,
    evidence: Evidence,
    report: Report,
) -> None:
    """Look for people whom the evidence names and the brief does not know."""
    quotes = [
        (quote, place)
        for key, event in brief.events.items()
        for quote, place in zip(event.quotes, evidence.quotes.get(key, ()), strict=False)
        if isinstance(place, Anchor)
    ]
    if not quotes or len(quotes) > _MOST_ACTORS:
        return
    names = {key: actor.names() for key, actor in brief.actors.items()}
    others = {key: actor.names() for key, actor in shared.items() if key not in names}
    told: set[str] = set()
    for mention in mentions(article.folded, names | others, evidence.furniture):
        quote = _quoting(quotes, mention.start, mention.end)
        if mention.actor in others and quote is not None and mention.actor not in told:
            told.add(mention.actor)
            _report_named(quote, article.text[mention.start : mention.end], report, mention.actor)
    for match in _TITLED.finditer(article.text):
        start, end = match.span(1)
        quote = _quoting(quotes, start, end)
        known = any(other.start < end and start < other.end for other in evidence.mentions)
        if quote is not None and not known and match[1] not in told:
            told.add(match[1])
            _report_named(quote, match[1], report)


def _quoting(quotes: list[tuple[Quote, Anchor]], start: int, end: int) -> Quote | None:
    """The first quote that has a passage."""
    for quote, place in quotes:
        if any(first <= start and end <= last for first, last in place.parts):
            return quote
    return None


def _report_named(quote: Quote, name: str, report: Report, key: str = "") -> None:
    advice = Message(N_("declare the actor, or quote less"))
    if key:
        advice = Message(N_("add “{key}:” under “actors:”; actors.yaml knows it"), {"key": key})
    report.add(
        "B205",
        Message(
            N_("this quote names {name}, who is not among the actors"), {"name": excerpt(name)}
        ),
        (quote.start, quote.end),
        help=advice,
    )
