"""Cards: everything that a brief says of one event or one actor."""

from typing import Final

from briefreader.article.anchoring import Anchor
from briefreader.article.text import clean_line
from briefreader.brief.document import Document
from briefreader.brief.in_order import keys_in_order
from briefreader.dates import Style
from briefreader.output.events import event_date, voice_text
from briefreader.output.lines import Line, Part, Piece
from briefreader.output.prose import prose_lines
from briefreader.output.speech import (
    BASIS_NAMES,
    KIND_NAMES,
    ROLE_NAMES,
    STATUS_NAMES,
    STATUS_SIGNS,
    TYPE_NAMES,
    Speech,
)
from briefreader.output.width import cells

NARROWEST: Final = 48
"""Cells from which on what a card says stands beside its labels, and below them under that."""


def event_card(document: Document, key: str, speech: Speech, width: int = 80) -> list[Line]:
    """All that is said of an event: field by field, then its quotes, then its note.

    Args:
        document: The brief.
        key: The key of the event.
        speech: The language.
        width: Cells that there are.
    """
    brief, _ = document.brief, speech.catalog.gettext
    event = brief.events[key]
    sign = STATUS_SIGNS.get(event.status or "", "?")
    card = _Card(width)
    card.lines.append(
        Line(
            (
                Piece(f"{sign} ", Part.SIGN),
                Piece(speech.text(event.what) or clean_line(key), Part.STRONG),
            ),
            hanging=2,
        )
    )
    card.gap()
    card.field(_("Status"), speech.word(STATUS_NAMES, event.status))
    if event.date is None:
        card.field(_("Date"), _("undated"))
    else:
        card.field(
            _("Date"), speech.event_date(event.date, Style.FULL, brief.source.zone), Part.DATE
        )
    card.field(_("Basis"), speech.word(BASIS_NAMES, event.date_basis))
    card.field(_("As written"), _quoted(event.date_text))
    card.field(_("Place"), speech.text(event.place))
    if event.attribution is None:
        card.field(_("Who says so"), clean_line(brief.source.publisher or ""))
    else:
        card.field(_("Who says so"), voice_text(brief, event, speech))
        card.field(_("Cue"), _quoted(event.attribution.cue))
        card.field(_("How"), speech.word(TYPE_NAMES, event.attribution.type))
    for number, (actor, role) in enumerate(event.actors.items()):
        name = Piece(speech.name(brief, actor), Part.LINK, f"actor:{actor}")
        part = Piece(f" · {speech.word(ROLE_NAMES, role)}", Part.FAINT)
        card.pieces("" if number else _("Actors"), name, part)
    for measure, amount in event.measures.items():
        card.field(clean_line(measure), clean_line(amount))
    card.field(_("Same event"), clean_line(event.same_event or ""))
    places = document.evidence.quotes.get(key, ())
    if document.article is None and event.quotes:
        card.gap()
        said = _("Not looked up: there is no article.")
        card.lines.append(Line((Piece(said, Part.WARNING),), indent=2, hanging=2))
    for number, quote in enumerate(event.quotes):
        card.gap()
        found = document.article is None or (
            number < len(places) and isinstance(places[number], Anchor)
        )
        if not found:
            card.lines.append(Line((Piece(_("Not found in the article:"), Part.ERROR),), 2, 2))
        text = clean_line(quote.selector.exact)
        card.lines.append(Line((Piece(f"“{text}”"),), indent=2, hanging=2))
    return card.with_note(_("Note"), prose_lines(event.note, document, speech))


def actor_card(document: Document, key: str, speech: Speech, width: int = 80) -> list[Line]:
    """All that is said of an actor: field by field, the events, the note; as `event_card`."""
    brief, _ = document.brief, speech.catalog.gettext
    actor = brief.actors[key]
    card = _Card(width)
    card.lines.append(Line((Piece(speech.name(brief, key), Part.STRONG),)))
    card.gap()
    card.field(_("Kind"), speech.word(KIND_NAMES, actor.kind))
    card.field(_("Role"), speech.text(actor.role))
    if actor.affiliation:
        name = speech.name(brief, actor.affiliation)
        card.pieces(_("Belongs to"), Piece(name, Part.LINK, f"actor:{actor.affiliation}"))
    card.field(_("Also as"), speech.listed(map(clean_line, actor.aliases)))
    card.field("Wikidata", clean_line(actor.wikidata or ""))
    if document.article is not None:
        mentions = sum(mention.actor == key for mention in document.evidence.mentions)
        card.field(_("Mentions"), speech.number(mentions))
    for number, event in enumerate(map(brief.events.__getitem__, keys_in_order(brief, key))):
        sign = STATUS_SIGNS.get(event.status or "", "?")
        what = speech.text(event.what) or clean_line(event.key)
        role = speech.word(ROLE_NAMES, event.actors.get(actor.key))
        card.pieces(
            "" if number else _("Events"),
            Piece(f"{sign} ", Part.SIGN),
            Piece(f"{event_date(event, speech, brief.source.zone)} · ", Part.DATE),
            Piece(what, Part.LINK, f"event:{event.key}"),
            Piece(f" · {role}" if role else "", Part.FAINT),
        )
    return card.with_note(_("Note"), prose_lines(actor.note, document, speech))


class _Card:
    """Lines of a label and what belongs to it."""

    _LABEL = 14

    def __init__(self, width: int) -> None:
        self.lines: list[Line] = []
        self._beside = width >= NARROWEST

    def gap(self) -> None:
        self.lines.append(Line(()))

    def field(self, label: str, text: str, part: Part = Part.PLAIN) -> None:
        if text:
            self.pieces(label, Piece(text, part))

    def pieces(self, label: str, *pieces: Piece) -> None:
        if self._beside:
            head = Piece(label + " " * max(1, self._LABEL - cells(label)), Part.FAINT)
            self.lines.append(Line((head, *pieces), indent=2, hanging=2 + self._LABEL))
            return
        if label:
            self.lines.append(Line((Piece(label, Part.FAINT),), indent=2, hanging=2))
        self.lines.append(Line(pieces, indent=4, hanging=4))

    def with_note(self, label: str, note: list[Line]) -> list[Line]:
        if note:
            self.gap()
            self.lines.append(Line((Piece(label, Part.FAINT),), indent=2))
        return [*self.lines, *(line._replace(indent=2, hanging=line.hanging + 2) for line in note)]


def _quoted(text: str | None) -> str:
    return f"“{clean_line(text)}”" if text else ""
