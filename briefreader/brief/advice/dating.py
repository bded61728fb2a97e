"""What is amiss with the dates of a brief."""

from collections.abc import Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING, Final

from briefreader.brief.findings import Finding, Related, Report
from briefreader.brief.model import Brief, Dated, Event, Word
from briefreader.brief.reading import excerpt
from briefreader.dates import Date, DateTime, DateWords, Edtf, ZoneError, after, overlaps
from briefreader.dates.zones import local_time, named_zone
from briefreader.language import N_, Message

if TYPE_CHECKING:
    from briefreader.dates import FoundDate
    from briefreader.dates.news.saying import Grain

_LENGTHS: Final = {
    "WEEK": 2,
    "MONTH": 28,
    "QUARTER": 90,
    "HALF": 181,
    "YEAR": 365,
    "DECADE": 3652,
    "CENTURY": 36524,
}
"""The least number of days that a unit has; of a week that may be its end, two."""


def check_times(brief: Brief, known: Sequence[Finding], report: Report) -> None:
    """Hold the dates of a brief against its publication, its zones and the words of the article.

    Args:
        brief: The brief.
        known: What was found before; of words with the wrong weekday nothing more is said.
        report: Takes the findings.
    """
    published = brief.source.published
    blamed = {finding.start for finding in known}
    _check_offset(brief, report)
    for event in brief.events.values():
        if event.date is None:
            continue
        _check_zone_words(event.date, event.date_text, report)
        if event.date_text is not None and event.date_text.start not in blamed:
            _check_words(event, event.date, event.date_text, brief, report)
        if published is not None:
            _check_against_publication(event, event.date, published, report)


def _check_words(event: Event, date: Dated, text: Word, brief: Brief, report: Report) -> None:
    """The date must follow from the words of the article, and must not say more than they do."""
    if event.date_basis == "inferred":
        # Something else than these words has given it, and the note says what.
        return
    from briefreader.dates import find_dates

    published = brief.source.published
    found = find_dates(text, published.value if published else None)
    if len(found) != 1:
        return
    (meant,) = found
    related = (Related(Message(N_("the words")), text.start, text.end),)
    span = (date.text.start, date.text.end)
    if meant.value is not None and not any(
        overlaps(reading, date.value) for reading in _readings(meant)
    ):
        report.add(
            "B407",
            Message(
                N_("“{words}” means {meant}, not {date}"),
                {
                    "words": excerpt(meant.text),
                    "meant": DateWords(meant.value),
                    "date": DateWords(date.value),
                },
            ),
            span,
            help=Message(N_("write {edtf}, or correct the words"), {"edtf": str(meant.value)}),
            related=related,
        )
    elif _days(date.value) < _fewest_days(meant.grain):
        advice = Message(N_("write what the words say, or from what else it was inferred"))
        if meant.value is not None:
            advice = Message(N_("write {edtf}"), {"edtf": str(meant.value)})
        report.add(
            "B406",
            Message(
                N_("“{words}” is less precise than {date}"),
                {"words": excerpt(meant.text), "date": DateWords(date.value)},
            ),
            span,
            help=advice,
            related=related,
        )


def _readings(meant: "FoundDate") -> Iterator[Edtf]:
    """What words may mean: “Selasa” alone is the last one or the next, as the sentence tells."""
    if meant.value is None:
        return
    yield meant.value
    bare = meant.weekday is not None and not meant.relative
    if bare and isinstance(meant.value, Date) and not any(map(str.isdigit, meant.text)):
        yield Date(*meant.value.earliest.shifted(7))


def _days(value: Edtf) -> float:
    """How many days a date may mean; without end where an end is open or unknown."""
    first, last = value.earliest, value.latest
    return inf if first is None or last is None else last.ordinal - first.ordinal + 1


def _fewest_days(grain: "Grain") -> int:
    """How many days a unit has at the least."""
    return _LENGTHS.get(grain.name, 0)


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
    past = last is not None and first is not None and last < first
    if event.status == "planned" and past:
        report.add(
            "B405",
            Message(
                N_("this is planned for {date}, before the article of {published}"),
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
    if given is not None and there is not None and there != given * 60:
        sentence = N_("the offset of {published} is not that of {zone}")
        message = Message(sentence, {"published": published.text, "zone": zone})
        _report_offset(published, message, Message(N_("the zone")), zone, report)


def _check_zone_words(date: Dated, text: Word | None, report: Report) -> None:
    """The offset of a date must be that of the zone which the article names."""
    named = named_zone(text) if text is not None else None
    if text is None or named is None or not isinstance(date.value, DateTime):
        return
    if date.value.clock.offset not in {None, named.offset}:
        sentence = N_("the article says {zone}, the date has another offset")
        message = Message(sentence, {"zone": named.short})
        _report_offset(date, message, Message(N_("the words")), text, report)


def _report_offset(
    date: Dated, message: Message, called: Message, other: Word, report: Report
) -> None:
    report.add(
        "B408",
        message,
        (date.text.start, date.text.end),
        help=Message(N_("WIB is +07:00, WITA is +08:00, WIT is +09:00")),
        related=(Related(called, other.start, other.end),),
    )
