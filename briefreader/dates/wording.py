"""An EDTF value in the words of a language, as it stands in the cell of a table.

What CLDR has (names, patterns, intervals, lists, quarters, zones) comes from `cldr`; what it lacks
(around, since, decades, seasons, halves, the “at” before a clock time) are whole sentences of the
catalogue with holes in them. No sentence is glued from pieces: a language may turn it round.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefreader.dates.day import Day
from briefreader.dates.edtf import (
    Date,
    DateSet,
    DateTime,
    Edtf,
    Interval,
    Limit,
    Part,
    Precision,
    Qualifier,
    Single,
    Unit,
    Unspecified,
    YearPart,
)
from briefreader.dates.style import Style
from briefreader.dates.zones import local_time
from briefreader.language import N_, Catalog, Message, catalog

if TYPE_CHECKING:
    from briefreader.dates.cldr import Calendar

# CLDR parts the dash of an interval and the AM of a clock by thin, narrow and unbreakable spaces. A
# terminal draws each as one cell like any other, and a person who searches or copies the text types
# the plain one. This is the only place where they are replaced.
_PLAIN_SPACES: Final = {0x2009: " ", 0x202F: " ", 0xA0: " "}

_SENTENCE_OF: Final = {
    Part.SPRING: N_("spring {year}"),
    Part.SUMMER: N_("summer {year}"),
    Part.AUTUMN: N_("autumn {year}"),
    Part.WINTER: N_("winter {year}"),
    Part.FIRST_HALF: N_("first half of {year}"),
    Part.SECOND_HALF: N_("second half of {year}"),
}
_SHORT_SENTENCE_OF: Final = {
    Part.FIRST_HALF: N_("H1 {year}"),
    Part.SECOND_HALF: N_("H2 {year}"),
}
_QUALIFIED: Final = {
    Qualifier.UNCERTAIN: N_("{date} (uncertain)"),
    Qualifier.APPROXIMATE: N_("around {date}"),
    Qualifier.BOTH: N_("around {date} (uncertain)"),
}


def word(value: Edtf, locale: str, style: Style, zone: str | None = None) -> str:
    """A value in the words of a language.

    Args:
        value: What `parse` gave.
        locale: One of `briefreader.language.LOCALES`, or another locale of CLDR; English where
            CLDR does not know it.
        style: How much room it may take.
        zone: The IANA zone in which clock times are read, for example `Asia/Jakarta`: one with an
            offset is converted, one without is taken to be of the zone. Without it a time keeps
            its offset, named as such (GMT+7), for an offset does not tell the zone: +09:00 is
            Jayapura, Seoul and Pyongyang. Dates without a clock time do not look at it.

    Raises:
        ZoneError: `value` has a clock time, and there is no such zone.
    """
    return _word(value, locale, style, zone)


class DateWords(Message):
    """A date inside another sentence, worded in the long style and the language of that sentence.

    Its own `sentence` is the EDTF text of the date.
    """

    __slots__ = ("_date",)

    _date: Edtf

    def __init__(self, date: Edtf) -> None:
        super().__init__(str(date))
        # A frozen dataclass refuses assignment to its subclasses too.
        object.__setattr__(self, "_date", date)

    def text(self, catalog: Catalog) -> str:
        """The words of the date."""
        return word(self._date, catalog.locale, Style.LONG)


@lru_cache(maxsize=4096)
def _word(value: Edtf, locale: str, style: Style, zone: str | None) -> str:
    # Babel, some 30 ms, when the first date is worded.
    from briefreader.dates.cldr import calendar

    spoken = catalog(locale)
    words = _Words(spoken, calendar(spoken.cldr), style, zone)
    return words.of(value).translate(_PLAIN_SPACES)


class _Words:
    """The words for values in one language and style."""

    def __init__(
        self, catalog: Catalog, calendar: "Calendar", style: Style, zone: str | None
    ) -> None:
        self.catalog = catalog
        self.calendar = calendar
        self.style = style
        self.zone = zone

    def of(self, value: Edtf) -> str:
        match value:
            case Interval():
                return self._interval(value)
            case DateSet():
                return self._set(value)
            case DateTime():
                return self._date_time(value)
            case _:
                return self._single(value)

    def _say(self, sentence: str, **holes: str) -> str:
        return self.catalog.gettext(sentence).format_map(holes)

    def _single(self, date: Single) -> str:
        match date:
            case Date():
                words = self._date(date)
            case YearPart():
                words = self._year_part(date)
            case Unspecified():
                words = self._unspecified(date)
        if date.qualifier is Qualifier.EXACT:
            return words
        return self._say(_QUALIFIED[date.qualifier], date=words)

    def _date(self, date: Date) -> str:
        if date.month is None:
            return self.calendar.year(date.earliest)
        if date.day is None:
            return self.calendar.month(date.earliest, self.style)
        return self.calendar.day(date.earliest, self.style)

    def _year_part(self, date: YearPart) -> str:
        if date.precision is Precision.QUARTER:
            return self.calendar.quarter(date.earliest, self.style)
        sentence = _SENTENCE_OF[date.part]
        if self.style not in (Style.FULL, Style.LONG):
            sentence = _SHORT_SENTENCE_OF.get(date.part, sentence)
        return self._say(sentence, year=self._year(date.year))

    def _unspecified(self, date: Unspecified) -> str:
        year = self._year(date.year)
        match date.unit:
            # The years 0 to 9 are no decade that anybody speaks of, and “the 2000s” are ten years
            # to one reader and a hundred to another.
            case Unit.YEAR_OF_DECADE if date.year > 0:
                return self._say(N_("the {year}s"), year=year)
            case Unit.YEAR_OF_DECADE | Unit.YEAR_OF_CENTURY:
                last = self._year(date.last_year)
                return self._say(N_("a year from {first} to {last}"), first=year, last=last)
            case Unit.MONTH_OF_YEAR:
                return self._say(N_("a month in {year}"), year=year)
            case Unit.DAY_OF_YEAR:
                return self._say(N_("a day in {year}"), year=year)
            case Unit.DAY_OF_MONTH:
                month = self.calendar.month(date.earliest, self.style)
                return self._say(N_("a day in {month}"), month=month)

    def _year(self, year: int) -> str:
        return self.calendar.year(Day(year, 1, 1))

    def _date_time(self, value: DateTime) -> str:
        local = local_time(value, self.zone)
        date = self.calendar.day(local.day, self.style)
        time = self.calendar.time(local)
        if self.style in (Style.FULL, Style.LONG):
            # CLDR's “atTime” pattern, which Babel's data leave out (CLDR-14831).
            return self._say(N_("{date} at {time}"), date=date, time=time)
        return self.calendar.date_and_time(date, time, self.style)

    def _interval(self, interval: Interval) -> str:
        match interval.start, interval.end:
            case Limit() as limit, Date() | YearPart() | Unspecified() as end:
                sentence = (
                    N_("until {date}")
                    if limit is Limit.OPEN
                    else N_("until {date} (start not known)")
                )
                return self._say(sentence, date=self._single(end))
            case Date() | YearPart() | Unspecified() as start, Limit() as limit:
                sentence = (
                    N_("since {date}") if limit is Limit.OPEN else N_("from {date} (end not known)")
                )
                return self._say(sentence, date=self._single(start))
            case Date() as first, Date() as last if _alike(first, last):
                return self._shared(first, last)
            case Date() | YearPart() | Unspecified() as start, (
                Date() | YearPart() | Unspecified()
            ) as end:
                return self.calendar.span(self._single(start), self._single(end))
        raise ValueError(interval)

    def _shared(self, first: Date, last: Date) -> str:
        """Two exact dates of one precision: what they share is said once."""
        if first == last:
            return self._date(first)
        if first.month is None:
            return self.calendar.years(first.earliest, last.earliest)
        if first.day is None:
            return self.calendar.months(first.earliest, last.earliest, self.style)
        return self.calendar.days(first.earliest, last.earliest, self.style)

    def _set(self, value: DateSet) -> str:
        texts = [
            self._range(member, every=value.every)
            if isinstance(member, Interval)
            else self._single(member)
            for member in value.members
        ]
        return self.catalog.listed(texts) if value.every else self.catalog.one_of(texts)

    def _range(self, member: Interval, *, every: bool) -> str:
        if isinstance(member.start, Limit):
            sentence = N_("{date} and earlier") if every else N_("{date} or earlier")
        elif isinstance(member.end, Limit):
            sentence = N_("{date} and later") if every else N_("{date} or later")
        else:
            return self._interval(member)
        return self._say(sentence, date=self._single(member.dates[0]))


def _alike(first: Date, last: Date) -> bool:
    """Whether two ends can share their words: one precision, and neither qualified."""
    exact = first.qualifier is Qualifier.EXACT and last.qualifier is Qualifier.EXACT
    return exact and first.precision is last.precision
