"""From what words say to an EDTF value, with the day of publication where they lean on it.

Nothing is made finer than it is said: a week is an interval of seven days, “akhir bulan ini” the
month. Where the publication itself is known to the month or the year only, a date follows from it
only if it would be the same on its first and its last day: “tahun ini” does, “kemarin” does not.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, NamedTuple

from briefreader.dates.day import Day, days_in_month, weekday
from briefreader.dates.edtf import (
    Clock,
    Date,
    DateSet,
    DateTime,
    Edtf,
    Interval,
    Limit,
    Part,
    Qualifier,
    Single,
    Unit,
    Unspecified,
    YearPart,
)
from briefreader.dates.news.saying import Grain, Link, Phrase, Saying, Toward
from briefreader.dates.zones import local_time

_YEARS: Final = range(1, 10_000)


class Resolved(NamedTuple):
    """What a phrase comes to.

    Attributes:
        value: The value, or `None`.
        leaning: Whether the publication was needed for it.
        weekdays: For each weekday that is named beside a complete day, whether it is that of the
            day.
    """

    value: Edtf | None
    leaning: bool
    weekdays: tuple[bool, ...]


def resolve(phrase: Phrase, published: Edtf | None, zone: str | None) -> Resolved:
    """What a phrase comes to.

    Args:
        phrase: The phrase.
        published: When its text was published, or `None`.
        zone: The IANA zone of clock times whose zone the text does not name.
    """
    alone = _value(phrase, None, zone)
    if alone[0] is not None:
        return Resolved(alone[0], False, alone[1])
    if published is None or published.earliest is None or published.latest is None:
        return Resolved(None, False, ())
    found = _value(phrase, published.earliest, zone)
    if published.latest != published.earliest and _value(phrase, published.latest, zone) != found:
        return Resolved(None, False, ())
    value, weekdays = found
    if value is None or any(
        bound is not None and bound.year not in _YEARS for bound in (value.earliest, value.latest)
    ):
        return Resolved(None, False, ())
    return Resolved(qualified(value, published.qualifier), True, weekdays)


def _value(
    phrase: Phrase, anchor: Day | None, zone: str | None
) -> tuple[Edtf | None, tuple[bool, ...]]:
    """The value of a phrase, and whether the weekdays that it names are right."""
    if phrase.last is None or phrase.link is None:
        saying = phrase.first
        if phrase.past and saying.toward is None:
            saying = saying._replace(toward=Toward.PAST if _lacks_year(saying) else None)
        value = _single(saying, anchor, zone)
        weekdays = tuple(_weekdays(((phrase.first, value),)))
    else:
        first, last = _pair(phrase.first, phrase.last, anchor)
        weekdays = tuple(_weekdays(((phrase.first, first), (phrase.last, last))))
        value = _linked(first, last, phrase.link)
    if value is not None and phrase.about:
        value = qualified(value, Qualifier.APPROXIMATE)
    if value is not None and (phrase.since or phrase.until):
        end = _one(value)
        if end is None:
            return None, ()
        value = Interval(end, Limit.OPEN) if phrase.since else Interval(Limit.OPEN, end)
    return value, weekdays


def _weekdays(pairs: Iterable[tuple[Saying, Edtf | None]]) -> Iterable[bool]:
    for saying, value in pairs:
        named = saying.weekday
        if named is None:
            continue
        if isinstance(value, DateTime):
            yield weekday(value.day) == named
        elif isinstance(value, Date) and value.day is not None:
            yield weekday(value.earliest) == named


# --- two dates ----------------------------------------------------------------------------------


def _pair(first: Saying, last: Saying, anchor: Day | None) -> tuple[Edtf | None, Edtf | None]:
    """Both ends, each lending the other what is said only once: the year, the direction."""
    if _lacks_year(last) and not _lacks_year(first) and first.shift is None:
        start = _single(first, anchor, None)
        return start, _beside(last, start, Toward.FUTURE)
    end = _single(last, anchor, None)
    if _lacks_year(first) or (_is_bare(first) and last.toward is not None):
        return _beside(first, end, Toward.PAST), end
    start = _single(first, anchor, None)
    if _is_bare(first) and _is_bare(last) and _reversed(start, end) and isinstance(end, Date):
        # “Senin hingga Rabu”, on a Tuesday: the nearest Wednesday before is too early.
        end = Date(*end.earliest.shifted(7))
    return start, end


def _beside(saying: Saying, other: Edtf | None, side: Toward) -> Edtf | None:
    """One end, which has no year of its own, as near to the other end as may be."""
    bound = None if other is None else other.latest if side is Toward.PAST else other.earliest
    if bound is None:
        return None
    if not _lacks_year(saying):
        return _single(saying._replace(toward=None), bound, None)
    value = _single(saying._replace(year=bound.year), bound, None)
    pair = (value, other) if side is Toward.PAST else (other, value)
    if not _reversed(*pair):
        return value
    # “28 Desember hingga 3 Januari 2024” spans New Year.
    return _single(saying._replace(year=bound.year + side.value), bound, None)


def _is_bare(saying: Saying) -> bool:
    """Whether it is a weekday without a date."""
    return saying.weekday is not None and saying.month is None and saying.shift is None


def _lacks_year(saying: Saying) -> bool:
    dated = saying.month is not None or saying.part is not None
    return dated and saying.year is None and saying.year_shift is None


def _reversed(start: Edtf | None, end: Edtf | None) -> bool:
    if start is None or end is None or start.earliest is None or end.latest is None:
        return False
    return start.earliest > end.latest


def _linked(first: Edtf | None, last: Edtf | None, link: Link) -> Edtf | None:
    if first is None or last is None:
        return None
    if link is Link.AND:
        members = tuple(member for member in map(_single_of, (first, last)) if member is not None)
        return DateSet(members, every=True) if len(members) == 2 else None
    start = _single_of(first.start if isinstance(first, Interval) else first)
    end = _single_of(last.end if isinstance(last, Interval) else last)
    if start is None or end is None or _reversed(start, end):
        return None
    return Interval(start, end)


def _single_of(value: Edtf | Limit) -> Single | None:
    """A value as it may stand in an interval: without its clock."""
    if isinstance(value, DateTime):
        return Date(*value.day)
    return None if isinstance(value, Limit | Interval | DateSet) else value


def _one(value: Edtf) -> Single | None:
    """One date for the end of an open interval; what is a span becomes the unit that holds it.

    “Sejak pekan lalu” began on one day of that week: its Monday would be too fine, its month is
    true.
    """
    if not isinstance(value, Interval | DateSet):
        return _single_of(value)
    first, last = value.earliest, value.latest
    if first is None or last is None or first.year != last.year:
        return None
    same = first.month == last.month
    return Date(first.year, first.month if same else None, None, value.qualifier)


def qualified(value: Edtf, qualifier: Qualifier) -> Edtf:
    """A value that is as doubtful as `qualifier` says, beside what it says itself."""
    if qualifier is Qualifier.EXACT:
        return value
    match value:
        case Date() | YearPart() | Unspecified():
            return replace(value, qualifier=value.qualifier | qualifier)
        case DateTime():
            # EDTF qualifies no clock time.
            return Date(*value.day, qualifier)
        case Interval():
            ends = (
                end if isinstance(end, Limit) else replace(end, qualifier=end.qualifier | qualifier)
                for end in (value.start, value.end)
            )
            return Interval(*ends)
    members = tuple(qualified(member, qualifier) for member in value.members)
    return DateSet(members, value.every)  # type: ignore[arg-type]


# --- one date -----------------------------------------------------------------------------------


def _single(saying: Saying, anchor: Day | None, zone: str | None) -> Edtf | None:
    """What one saying comes to on the day `anchor`; without it, what the words alone say."""
    if saying.adrift or saying.grain is Grain.MINUTE:
        return None
    if saying.grain is Grain.DAY:
        return _day(saying, anchor, zone)
    if saying.grain is Grain.WEEK:
        return None if anchor is None else _week(anchor, saying.shift or 0, saying.weekend)
    if saying.shift is not None:
        return None if anchor is None else _shifted(saying.grain, anchor, saying.shift)
    if saying.grain is Grain.DECADE:
        return Unspecified(Unit.YEAR_OF_DECADE, saying.year or 0)
    if saying.grain is Grain.CENTURY:
        return Unspecified(Unit.YEAR_OF_CENTURY, saying.year or 0)
    candidates = _in_years(saying, anchor, _of_year)
    return _chosen(candidates, saying.toward, anchor)


def _of_year(saying: Saying, year: int) -> Single | Interval | None:
    """What a saying without day means in a year."""
    if saying.months is not None:
        return Interval(Date(year, 1), Date(year, saying.months))
    if saying.part is not None:
        return YearPart(year, saying.part)
    return Date(year, saying.month)


def _in_years(
    saying: Saying, anchor: Day | None, of_year: Callable[[Saying, int], Edtf | None]
) -> list[Edtf]:
    """The values of a saying: one where it says the year, else those of the years around."""
    found = (of_year(saying, year) for year in _years(saying, anchor) if year in _YEARS)
    return [value for value in found if value is not None]


def _years(saying: Saying, anchor: Day | None) -> tuple[int, ...]:
    if saying.year is not None and not saying.short_year:
        return (saying.year,)
    if anchor is None:
        return ()
    if saying.year is not None:
        century = anchor.year - anchor.year % 100
        years = (century + saying.year + shift for shift in (-100, 0, 100))
        return (min(years, key=lambda year: abs(year - anchor.year)),)
    if saying.year_shift is not None:
        return (anchor.year + saying.year_shift,)
    if saying.toward is Toward.THIS:
        return (anchor.year,)
    return tuple(anchor.year + shift for shift in (-1, 0, 1))


def _chosen(candidates: list[Edtf], toward: Toward | None, anchor: Day | None) -> Edtf | None:
    """The candidate nearest to the day, on the side that is said; of two as near, the past one."""
    if anchor is None or len(candidates) < 2:
        return candidates[0] if candidates else None
    ranked = []
    for value in candidates:
        first, last = value.earliest, value.latest
        if first is None or last is None:
            continue
        before, after = anchor.ordinal - last.ordinal, first.ordinal - anchor.ordinal
        if (toward is Toward.PAST and before <= 0) or (toward is Toward.FUTURE and after <= 0):
            continue
        ranked.append((max(before, after, 0), after > 0, str(value), value))
    return min(ranked)[3] if ranked else None


def _day(saying: Saying, anchor: Day | None, zone: str | None) -> Edtf | None:
    if saying.month is None:
        return None if anchor is None else _near(saying, anchor)
    dates = _in_years(saying, anchor, _dated)
    if saying.swapped:
        other = saying._replace(day=saying.month, month=saying.day)
        swapped = _chosen(_in_years(other, anchor, _dated), saying.toward, anchor)
        date = _either(_chosen(dates, saying.toward, anchor), swapped, saying.weekday)
    else:
        date = _chosen(dates, saying.toward, anchor)
    return _clocked(date, saying, zone)


def _dated(saying: Saying, year: int) -> Date | None:
    """The day in a year, if the calendar has it."""
    month, day = saying.month or 0, saying.day or 0
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        return None
    return Date(year, month, day)


def _either(first: Edtf | None, second: Edtf | None, named: int | None) -> Edtf | None:
    """One of two readings: the one whose weekday is named, or else both."""
    days = [day for day in (first, second) if isinstance(day, Date)]
    right = [day for day in days if weekday(day.earliest) == named]
    if len(right) == 1:
        return right[0]
    if len(days) < 2:
        return days[0] if days else None
    return DateSet(tuple(sorted(days, key=str)), every=False)


def _near(saying: Saying, anchor: Day) -> Edtf | None:
    """A day that is said by its distance from the publication, or by its weekday alone."""
    if saying.night:
        # Its evening is that of yesterday, its small hours are those of today.
        return DateSet((Date(*anchor.shifted(-1)), Date(*anchor)), every=False)
    if saying.shift is not None:
        return Date(*anchor.shifted(saying.shift))
    if saying.weekday is None:
        return None
    ahead = saying.weekday - weekday(anchor)
    if saying.week_shift is not None:
        return Date(*anchor.shifted(ahead + 7 * saying.week_shift))
    match saying.toward:
        case Toward.PAST:
            days = ahead % 7 - 7
        case Toward.FUTURE:
            days = (ahead - 1) % 7 + 1
        case Toward.THIS:
            days = ahead
        case None:
            days = -(-ahead % 7)
    return Date(*anchor.shifted(days))


def _week(anchor: Day, shift: int, weekend: bool) -> Interval:
    """The week from Monday to Sunday, or its Saturday and Sunday."""
    monday = anchor.shifted(7 * shift - weekday(anchor))
    return Interval(Date(*monday.shifted(5 if weekend else 0)), Date(*monday.shifted(6)))


def _shifted(grain: Grain, anchor: Day, shift: int) -> Single | None:
    """The month, quarter, half or year so many of them away."""
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6}.get(grain)
    if months is None:
        year = anchor.year + shift
        return Date(year) if year in _YEARS else None
    year, number = divmod(
        anchor.year * (12 // months) + (anchor.month - 1) // months + shift, 12 // months
    )
    if year not in _YEARS:
        return None
    if grain is Grain.MONTH:
        return Date(year, number + 1)
    first = Part.FIRST_QUARTER if grain is Grain.QUARTER else Part.FIRST_HALF
    return YearPart(year, Part(first + number))


def _clocked(date: Edtf | None, saying: Saying, zone: str | None) -> Edtf | None:
    """A day with its clock time, where it says one."""
    wall = saying.wall
    if wall is None or not isinstance(date, Date) or date.day is None:
        return date
    clock = Clock(wall.hour, wall.minute, wall.second, wall.offset)
    moment = DateTime(date.earliest, clock)
    if zone is None or wall.offset is not None or wall.foreign:
        return moment
    ahead = local_time(moment, zone).offset
    if ahead is None or ahead % 60:
        # EDTF has no seconds in an offset, and local mean times have.
        return moment
    return DateTime(date.earliest, replace(clock, offset=ahead // 60))
