"""Events as rows and lines: what, when, where, who says so, and what stands at a place."""

from collections.abc import Iterable, Sequence
from typing import Final

from briefreader.article.anchoring import Anchor
from briefreader.article.text import clean_line
from briefreader.brief.document import Document
from briefreader.brief.model import Actor, Brief, Event
from briefreader.dates import Style
from briefreader.output.lines import LazyRows, Line, Part, Piece, Row
from briefreader.output.prose import prose_lines
from briefreader.output.speech import (
    BASIS_NAMES,
    BOILERPLATE_NAMES,
    ROLE_NAMES,
    SHORT_BASES,
    STATUS_NAMES,
    STATUS_SIGNS,
    Speech,
)

MANY: Final = 300
"""Of more rows than this not all are made before the first is seen."""


class EventRows:
    """The events of a brief as entries of lists, in one language.

    Lists that have events in common have their entries in common, too, but for those of so many
    that each is made when it is looked at.

    Args:
        document: The brief.
        speech: The language.
    """

    def __init__(self, document: Document, speech: Speech) -> None:
        self.document = document
        self.speech = speech
        self._headings: dict[str, tuple[str, str]] = {}
        self._rows: dict[tuple[str, bool], Row] = {}

    def rows(self, keys: Sequence[str]) -> Sequence[Row]:
        """Some events, those of one date under one heading; many are worded when looked at.

        Args:
            keys: The keys of the events, in time order.
        """
        if len(keys) > MANY:

            def made(number: int) -> Row:
                heading = self._heading(keys[number])
                is_first = not number or heading != self._heading(keys[number - 1])
                return self._row(keys[number], heading if is_first else None)

            return LazyRows(keys, made)
        rows: list[Row] = []
        above: tuple[str, str] | None = None
        for key in keys:
            heading = self._heading(key)
            is_first = heading != above
            row = self._rows.get((key, is_first))
            if row is None:
                row = self._rows[key, is_first] = self._row(key, heading if is_first else None)
            rows.append(row)
            above = heading
        return rows

    def _heading(self, key: str) -> tuple[str, str]:
        heading = self._headings.get(key)
        if heading is None:
            brief = self.document.brief
            event = brief.events[key]
            basis = self.speech.word(SHORT_BASES, event.date_basis) if event.date else ""
            heading = event_date(event, self.speech, brief.source.zone), basis
            self._headings[key] = heading
        return heading

    def _row(self, key: str, heading: tuple[str, str] | None) -> Row:
        event = self.document.brief.events[key]
        head: tuple[Line, ...] = ()
        if heading is not None:
            date, basis = heading
            pieces = [Piece(date, Part.DATE)]
            if basis:
                pieces.append(Piece(f" · {basis}", Part.FAINT))
            head = (Line(tuple(pieces)),)
        return Row(event.key, tuple(_event_lines(self.document, event, self.speech)), head)


def event_date(event: Event, speech: Speech, zone: str | None = None) -> str:
    """The date of an event for a list: short, with the weekday where there is a day."""
    if event.date is None:
        return speech.catalog.gettext("undated")
    return speech.event_date(event.date, Style.COMPACT, zone)


def _event_lines(document: Document, event: Event, speech: Speech) -> Iterable[Line]:
    sign = STATUS_SIGNS.get(event.status or "", "?")
    what = speech.text(event.what) or clean_line(event.key)
    yield Line((Piece(f"{sign} ", Part.SIGN), Piece(what)), hanging=2)
    facts = [speech.word(STATUS_NAMES, event.status) if event.status != "occurred" else ""]
    if event.date is None and event.date_text:
        facts.append(f"“{clean_line(event.date_text)}”")
    facts += [speech.text(event.place), attribution_text(document.brief, event, speech)]
    pieces = [Piece(joined(facts), Part.FAINT)] if any(facts) else []
    lost = _lost(document, event, speech)
    if lost:
        pieces.append(Piece((" · " if pieces else "") + lost, Part.ERROR))
    if pieces:
        yield Line(tuple(pieces), indent=2, hanging=2)


def _lost(document: Document, event: Event, speech: Speech) -> str:
    """How many quotes of an event have no place, for a list; nothing where none was looked up."""
    if document.article is None and event.quotes:
        return ""
    places = document.evidence.quotes.get(event.key, ())
    lost = len(event.quotes) - sum(isinstance(place, Anchor) for place in places)
    if not lost and event.quotes:
        return ""
    if not event.quotes:
        return speech.catalog.gettext("no quote")
    return speech.catalog.ngettext("{count} quote lost", "{count} quotes lost", lost).format(
        count=speech.number(lost)
    )


def voice_text(brief: Brief, event: Event, speech: Speech) -> str:
    """Whose word it is, and through whom it came; empty where it is that of the outlet itself."""
    said = event.attribution
    if said is None or said.source is None:
        return ""
    source = speech.name(brief, said.source)
    if not said.via:
        return source
    via = speech.listed(speech.name(brief, key) for key in said.via)
    return speech.catalog.gettext("{source}, via {via}").format(source=source, via=via)


def attribution_text(brief: Brief, event: Event, speech: Speech) -> str:
    """Who says so, and through whom it came; empty where the outlet itself does."""
    voice = voice_text(brief, event, speech)
    return speech.catalog.gettext("according to {source}").format(source=voice) if voice else ""


def says_so_text(brief: Brief, event: Event, speech: Speech) -> str:
    """Who says so, as `attribution_text` does, but the outlet named where it does itself."""
    if event.attribution is not None:
        return attribution_text(brief, event, speech)
    if not brief.source.publisher:
        return speech.catalog.gettext("according to the article")
    return speech.catalog.gettext("according to {source}").format(
        source=clean_line(brief.source.publisher)
    )


def event_details(document: Document, key: str, speech: Speech, quote: int) -> list[Line]:
    """An event in a few lines, what is asked first before the rest: a low screen cuts the last.

    Args:
        document: The brief.
        key: The key of the event.
        speech: The language.
        quote: Which of its quotes is shown, counted from 0.
    """
    brief, _ = document.brief, speech.catalog.gettext
    event = brief.events[key]
    head = Piece(speech.text(event.what) or clean_line(key), Part.STRONG)
    facts = [speech.word(STATUS_NAMES, event.status), says_so_text(brief, event, speech)]
    if len(event.quotes) > 1:
        facts.append(
            _("quote {number} of {count}").format(
                number=speech.number(quote + 1), count=speech.number(len(event.quotes))
            )
        )
    lost = _lost(document, event, speech)
    said_lost = f" · {lost}" if any(facts) else lost
    when = [_("undated")]
    if event.date is not None:
        when = [
            speech.event_date(event.date, Style.FULL, brief.source.zone),
            speech.word(BASIS_NAMES, event.date_basis),
        ]
    when.append(speech.text(event.place))
    written = []
    if event.date_text:
        written.append(_("written “{words}”").format(words=clean_line(event.date_text)))
    if event.attribution and event.attribution.cue:
        written.append(f"“{clean_line(event.attribution.cue)}”")
    lines = [
        Line((head,)),
        Line((Piece(joined(facts)), *([Piece(said_lost, Part.ERROR)] if lost else []))),
        Line((Piece(joined(when), Part.DATE),)),
    ]
    if written:
        lines.append(Line((Piece(joined(written), Part.FAINT),)))
    involved = speech.listed(
        _("{name} ({role})").format(
            name=speech.name(brief, actor), role=speech.word(ROLE_NAMES, role)
        )
        for actor, role in event.actors.items()
    )
    notes = note_lines(document, event, speech)
    who = [Line((Piece(involved, Part.FAINT),))] if involved else []
    # From what a date was concluded comes before those whom the list of actors shows as well.
    return [*lines, *notes, *who] if event.date_basis == "inferred" else [*lines, *who, *notes]


def passage_details(
    document: Document,
    events: Sequence[str],
    actors: Sequence[str],
    speech: Speech,
    boilerplate: str | None = None,
) -> list[Line]:
    """What is annotated at a place of the source.

    Args:
        document: The brief.
        events: The keys of the events whose passages lie there.
        actors: The keys of those who are named there.
        speech: The language.
        boilerplate: What kind of boilerplate it is, `None` for a place of the article.
    """
    brief, _ = document.brief, speech.catalog.gettext
    lines = []
    for key in events:
        event = brief.events[key]
        sign = STATUS_SIGNS.get(event.status or "", "?")
        facts = joined(
            [
                event_date(event, speech, document.brief.source.zone),
                says_so_text(brief, event, speech),
            ]
        )
        lines.append(
            Line(
                (
                    Piece(f"{sign} ", Part.SIGN),
                    Piece(speech.text(event.what) or clean_line(key), Part.STRONG),
                    Piece(f" · {facts}", Part.FAINT),
                ),
                hanging=2,
            )
        )
    if actors:
        names = speech.listed(speech.name(brief, key) for key in actors)
        lines.append(Line((Piece(_("Here: {names}").format(names=names), Part.FAINT),)))
    if boilerplate is not None:
        said = _("Not part of the article")
        kind = speech.word(BOILERPLATE_NAMES, boilerplate)
        lines.append(Line((Piece(joined([said, kind]), Part.FAINT),)))
    return lines or [Line((Piece(_("Nothing is annotated here."), Part.FAINT),))]


def note_lines(document: Document, thing: Event | Actor, speech: Speech) -> list[Line]:
    """The first line of a note; none where there is no note."""
    return prose_lines(thing.note, document, speech)[:1]


def joined(facts: Iterable[str]) -> str:
    """Facts in a row, without those that are empty."""
    return " · ".join(fact for fact in facts if fact)
