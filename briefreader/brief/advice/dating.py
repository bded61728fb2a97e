"""What is amiss with the dates of a brief."""

import re
from typing import Final

from briefreader.brief.findings import Related, Report
from briefreader.brief.model import Brief, Dated, Event, Word
from briefreader.dates import DateTime, DateWords, ZoneError, after
from briefreader.dates.zones import local_time
from briefreader.language import N_, Message

_LONG_PAST: Final = 31
"""Days before the publication after which a plan is no plan any more."""
_ZONES: Final = {"WIB": 7 * 60, "WITA": 8 * 60, "WIT": 9 * 60}
_ZONE: Final = re.compile(r"\b(WIB|WITA|WIT)\b", re.IGNORECASE)


def check_times(brief: Brief, report: Report) -> None:
    """Hold the dates of a brief against its publication, its zones and the words of the article."""
    published = brief.source.published
    _check_offset(brief, report)
    for event in brief.events.values():
        if event.date is None:
            continue
        _check_zone_words(event.date, event.date_text, report)
        if published is not None:
            _check_against_publication(event, event.date, published, report)


def _check_against_publication(event: Event, date: Dated, published: Dated, report: Report) -> None:
    span = (date.text.start, date.text.end)
    related = (
        Related(Message(N_("the publication")), published.text.start, published.text.end),
        *(
            (Related(Message(N_("the status")), event.status.start, event.status.end),)
            if event.status is not None
            else ()
        ),
    )
    if event.status == "occurred" and after(date.value, published.value):
        report.add(
            "B404",
            Message(
                N_("this occurred on {date}, after the article was published on {published}"),
                {"date": DateWords(date.value), "published": DateWords(published.value)},
            ),
            span,
            help=Message(N_("it is planned or possible, or one of the dates is wrong")),
            related=related,
        )
    last, first = date.value.latest, published.value.earliest
    past = last is not None and first is not None and first.ordinal - last.ordinal > _LONG_PAST
    if event.status == "planned" and past:
        report.add(
            "B405",
            Message(
                N_("this is planned for {date}, long before the article of {published}"),
                {"date": DateWords(date.value), "published": DateWords(published.value)},
            ),
            span,
            help=Message(N_("look at the year, or at the status")),
            related=related,
        )


def _check_offset(brief: Brief, report: Report) -> None:
    """The offset of the publication must be one that its zone has at that time."""
    published, zone = brief.source.published, brief.source.zone
    if published is None or zone is None or not isinstance(published.value, DateTime):
        return
    given = published.value.clock.offset
    try:
        there = local_time(published.value, zone).offset
    except ZoneError:
        return
    if given is None or there is None or there == given * 60:
        return
    report.add(
        "B408",
        Message(
            N_("the offset of {published} is not that of {zone}"),
            {"published": published.text, "zone": zone},
        ),
        (published.text.start, published.text.end),
        help=Message(N_("WIB is +07:00, WITA is +08:00, WIT is +09:00")),
        related=(Related(Message(N_("the zone")), zone.start, zone.end),),
    )


def _check_zone_words(date: Dated, text: Word | None, report: Report) -> None:
    named = _ZONE.search(text) if text is not None else None
    if text is None or named is None or not isinstance(date.value, DateTime):
        return
    offset = date.value.clock.offset
    if offset is not None and offset != _ZONES[named[1].upper()]:
        report.add(
            "B408",
            Message(N_("the article says {zone}, the date has another offset"), {"zone": named[1]}),
            (date.text.start, date.text.end),
            help=Message(N_("WIB is +07:00, WITA is +08:00, WIT is +09:00")),
            related=(Related(Message(N_("the words")), text.start, text.end),),
        )
