"""What the panes show: rows of text in the chosen language, worked out from a document."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from briefreader.article.anchoring import Anchor
from briefreader.article.text import clean_line
from briefreader.brief.document import Document
from briefreader.brief.findings import Finding, Lines, with_todo_last, worst
from briefreader.brief.model import Actor, Brief, Event
from briefreader.dates import Style, display_key
from briefreader.language.collation import collation_key
from briefreader.output.lines import Line, Part, Piece, Row
from briefreader.output.prose import prose_lines
from briefreader.output.speech import (
    BASIS_NAMES,
    BOILERPLATE_NAMES,
    KIND_NAMES,
    ROLE_NAMES,
    SHORT_BASES,
    STATUS_NAMES,
    STATUS_SIGNS,
    Speech,
)
from briefreader.shelf.last_good import is_broken

_EXCERPT: Final = 500


def title_text(document: Document, speech: Speech) -> str:
    """What a brief is called: its title, or else the name of its file."""
    return speech.text(document.brief.title) or clean_line(document.key)


def source_text(document: Document, speech: Speech, style: Style) -> str:
    """Outlet and date of publication, as a citation gives them."""
    source = document.brief.source
    publisher = clean_line(source.publisher or "")
    if source.published is None:
        date = speech.catalog.gettext("undated")
    else:
        date = speech.date(source.published, style, source.zone)
        if source.published_basis == "inferred":
            date = speech.catalog.gettext("{date}, inferred").format(date=date)
    return f"{publisher} · {date}" if publisher else date


def source_texts(document: Document, speech: Speech) -> list[str]:
    """Outlet and date of publication, from the fullest form to the shortest."""
    styles = (Style.FULL, Style.LONG, Style.MEDIUM)
    texts = [source_text(document, speech, style) for style in styles]
    source = document.brief.source
    if source.publisher:
        texts.append(clean_line(source.publisher))
    return texts


def no_article_text(document: Document, speech: Speech) -> str:
    """Why there is no article, and what to do about it."""
    path = document.brief.source.text
    if path is None:
        return speech.catalog.gettext(
            "The brief names no article. Write the path of its text as source.text in the brief."
        )
    said = speech.catalog.gettext(
        "The article “{path}” cannot be read. Correct source.text in the brief, or put the file "
        "there."
    )
    return said.format(path=clean_line(path))


# --- actors ---------------------------------------------------------------------------------------


def actor_rows(document: Document, speech: Speech) -> list[Row]:
    """The actors, those named most often first, then by name, after a row for all of them."""
    brief = document.brief
    counts = Counter(mention.actor for mention in document.evidence.mentions)
    order = sorted(
        brief.actors, key=lambda key: (-counts[key], collation_key(speech.name(brief, key)))
    )
    everybody = Piece(speech.catalog.gettext("All actors"), Part.STRONG)
    # How many there are stands in the border: in the column of mentions it would be their sum.
    rows = [Row("", (Line((everybody,)),))] if order else []
    for key in order:
        actor = brief.actors[key]
        # Without an article nobody has counted.
        aside = speech.number(counts[key]) if document.article else ""
        lines = [Line((Piece(speech.name(brief, key), Part.STRONG),), aside=aside)]
        role = speech.text(actor.role)
        if role:
            lines.append(Line((Piece(role, Part.FAINT),), indent=2, hanging=2))
        rows.append(Row(key, tuple(lines)))
    return rows


def actor_details(document: Document, key: str, speech: Speech) -> list[Line]:
    """An actor in a few lines."""
    brief, _ = document.brief, speech.catalog.gettext
    actor = brief.actors[key]
    facts = [speech.word(KIND_NAMES, actor.kind)]
    if actor.affiliation:
        facts.append(_("belongs to {name}").format(name=speech.name(brief, actor.affiliation)))
    if actor.aliases:
        facts.append(
            _("also as {names}").format(names=speech.listed(map(clean_line, actor.aliases)))
        )
    if actor.wikidata:
        facts.append(_("Wikidata {item}").format(item=clean_line(actor.wikidata)))
    head = [Piece(speech.name(brief, key), Part.STRONG)]
    if actor.role:
        head.append(Piece(f" · {speech.text(actor.role)}"))
    lines = [Line(tuple(head)), Line((Piece(_joined(facts), Part.FAINT),))]
    return [*lines, *_note_lines(document, actor, speech)]


# --- events ---------------------------------------------------------------------------------------


def events_in_order(brief: Brief, actor: str = "") -> list[Event]:
    """The events in time order, the undated last, and only those with an actor if one is given.

    Involved is who takes part, who says it, and through whom it came.
    """
    chosen = [event for event in brief.events.values() if not actor or involves(event, actor)]
    dated = [event for event in chosen if event.date is not None]
    dated.sort(key=lambda event: display_key(event.date.value) if event.date else ())
    return [*dated, *(event for event in chosen if event.date is None)]


def involves(event: Event, actor: str) -> bool:
    """Whether an actor takes part in an event, says it, or passes it on."""
    said = event.attribution
    return actor in event.actors or (
        said is not None and (actor == said.source or actor in said.via)
    )


def event_rows(document: Document, speech: Speech, actor: str = "") -> list[Row]:
    """The events, those of one date under one heading."""
    rows = []
    above = ""
    for event in events_in_order(document.brief, actor):
        heading = event_date(event, speech, document.brief.source.zone)
        basis = speech.word(SHORT_BASES, event.date_basis) if event.date else ""
        key = heading + basis
        head: tuple[Line, ...] = ()
        if key != above:
            pieces = [Piece(heading, Part.DATE)]
            if basis:
                pieces.append(Piece(f" · {basis}", Part.FAINT))
            head = (Line(tuple(pieces)),)
        above = key
        rows.append(Row(event.key, tuple(_event_lines(document, event, speech)), head))
    return rows


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
    pieces = [Piece(_joined(facts), Part.FAINT)] if any(facts) else []
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
        Line((Piece(_joined(facts)), *([Piece(said_lost, Part.ERROR)] if lost else []))),
        Line((Piece(_joined(when), Part.DATE),)),
    ]
    if written:
        lines.append(Line((Piece(_joined(written), Part.FAINT),)))
    involved = speech.listed(
        _("{name} ({role})").format(
            name=speech.name(brief, actor), role=speech.word(ROLE_NAMES, role)
        )
        for actor, role in event.actors.items()
    )
    if involved:
        lines.append(Line((Piece(involved, Part.FAINT),)))
    return [*lines, *_note_lines(document, event, speech)]


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
        facts = _joined(
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
        lines.append(Line((Piece(_joined([said, kind]), Part.FAINT),)))
    return lines or [Line((Piece(_("Nothing is annotated here."), Part.FAINT),))]


def _note_lines(document: Document, thing: Event | Actor, speech: Speech) -> list[Line]:
    return prose_lines(thing.note, document, speech)[:1]


# --- briefs ---------------------------------------------------------------------------------------


def brief_row(document: Document, speech: Speech, read: bool) -> Row:
    """A brief in the list of briefs: what, where, when, whether it was read, what is wrong."""
    sign = Piece("  " if read else "• ", Part.SIGN)
    title = Piece(title_text(document, speech), Part.PLAIN if read else Part.STRONG)
    second = [Piece(source_text(document, speech, Style.MEDIUM), Part.FAINT)]
    gravest = worst(document.findings)
    if gravest is not None:
        part = Part.ERROR if gravest == "error" else Part.WARNING
        second.append(Piece(f" · {findings_text(document, speech)}", part))
    return Row(
        document.key,
        (Line((sign, title), hanging=2), Line(tuple(second), indent=2, hanging=2)),
    )


class CheckedFile(Protocol):
    """A file with findings: a brief, or `actors.yaml`."""

    @property
    def name(self) -> str:
        """The file, relative to the project's folder."""

    @property
    def lines(self) -> Lines:
        """Its text."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it."""


def findings_text(file: CheckedFile, speech: Speech) -> str:
    """How much is wrong with a file, and the gravest of it; empty for nothing."""
    if not file.findings:
        return ""
    _, gravest = gravest_of([file])
    return speech.catalog.gettext("{counts}: line {line}, {code} {message}").format(
        counts=_counts_text(file.findings, speech),
        line=file.lines.place(gravest.start)[0],
        code=gravest.code,
        message=clean_line(gravest.message.text(speech.catalog)),
    )


def banner_text(files: Iterable[CheckedFile], speech: Speech, current: bool = True) -> str:
    """What is the gravest that is wrong with some files, and how much more; empty for nothing.

    Args:
        files: The files.
        speech: The language.
        current: Whether what is shown is what the files say now.
    """
    _ = speech.catalog.gettext
    files = list(files)
    findings = [finding for file in files for finding in file.findings]
    if not findings:
        return ""
    file, gravest = gravest_of(files)
    # What is wrong comes first, and stays where the row is short.
    parts = [
        f"{clean_line(file.name.rpartition('/')[2])}:{file.lines.place(gravest.start)[0]}: "
        f"{gravest.code} {clean_line(gravest.message.text(speech.catalog))}",
        _("f shows it")
        if len(findings) == 1
        else _("f shows all: {counts}").format(counts=_counts_text(findings, speech)),
    ]
    if not current:
        parts.insert(0, _("shown as before"))
    return " · ".join(parts)


def gravest_of(files: Iterable[CheckedFile]) -> tuple[CheckedFile, Finding]:
    """The gravest finding of files, the first of these, and the file that it is in."""
    return min(told(files), key=lambda pair: _lightness(pair[1]))


def _lightness(finding: Finding) -> int:
    """From what keeps a brief from being read, over errors and what is left to do, to warnings."""
    if finding.severity != "error":
        return 3
    if is_broken([finding]):
        return 0
    return 2 if finding.code == "B103" else 1


def _counts_text(findings: Sequence[Finding], speech: Speech) -> str:
    """How many errors and warnings there are, each where there are any."""
    catalog = speech.catalog
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    counts = {
        "errors": catalog.ngettext("{count} error", "{count} errors", errors).format(
            count=catalog.number(errors)
        ),
        "warnings": catalog.ngettext("{count} warning", "{count} warnings", warnings).format(
            count=catalog.number(warnings)
        ),
    }
    if errors and warnings:
        return catalog.gettext("{errors}, {warnings}").format_map(counts)
    return counts["errors" if errors else "warnings"]


def told(files: Iterable[CheckedFile]) -> list[tuple[CheckedFile, Finding]]:
    """The findings of files in the order in which they are told: what is left to do comes last."""
    return [
        (file, finding)
        for file in files
        for part in with_todo_last(file.findings)
        for finding in part
    ]


def finding_rows(files: Iterable[CheckedFile], speech: Speech) -> list[Row]:
    """The findings of files: the place, what is wrong, what to type instead."""
    return [
        Row(str(number), tuple(_finding_lines(file, finding, speech)))
        for number, (file, finding) in enumerate(told(files))
    ]


def _finding_lines(file: CheckedFile, finding: Finding, speech: Speech) -> Iterable[Line]:
    # Not needed where nothing is wrong.
    from briefreader.output.findings import SEVERITIES

    row, column = file.lines.place(finding.start)
    part = Part.ERROR if finding.severity == "error" else Part.WARNING
    message = clean_line(finding.message.text(speech.catalog))
    # The word, too: colour alone would not tell an error from a warning.
    severity = speech.catalog.gettext(SEVERITIES[finding.severity])
    head = Piece(f"{severity}[{finding.code}] ", part)
    yield Line((head, Piece(message, Part.STRONG)), hanging=5)
    yield Line((Piece(f"{clean_line(file.name)}:{row}:{column}", Part.FAINT),), indent=5)
    excerpt = clean_line(file.lines.line(row)[:_EXCERPT]).strip() if file.lines.text else ""
    if excerpt:
        yield Line((Piece(excerpt),), indent=5, hanging=5)
    if finding.help is not None:
        advice = clean_line(finding.help.text(speech.catalog))
        yield Line((Piece(f"→ {advice}", Part.DATE),), indent=5, hanging=7)


def citation(document: Document, passage: str, speech: Speech) -> str:
    """A passage with outlet and localized date, to paste into a text."""
    quote = " ".join(passage.split())
    return f"“{quote}” ({source_text(document, speech, Style.LONG)})"


def _joined(facts: Iterable[str]) -> str:
    return " · ".join(fact for fact in facts if fact)
