"""Which of two values comes first: a partial order for truth, a total one for display.

The relations compare strict bounds and claim only what is certain. Days are compared as written,
each in its own place: 23:30 in Honolulu on the 20th is the 20th. Clock times are compared where
they can be: both with an offset as instants, both without as times of one place.

`before` is a strict partial order. It would not be if two times with offsets were compared as
instants alone: 01:00+07:00 on the 21st is earlier than 23:30-10:00 on the 20th, which is before
the whole day of the 21st, to which the first one belongs. Where instants contradict the days,
neither is called before the other.
"""

from math import inf
from typing import Final, TypeAlias

from briefreader.dates.day import Day
from briefreader.dates.edtf import DateSet, DateTime, Edtf, Interval, Limit, Precision, YearPart

_DAY: Final = 24 * 60 * 60


_Span: TypeAlias = tuple[float, float]
"""First and last of something, both included; infinite where there is no bound."""


def before(a: Edtf, b: Edtf) -> bool:
    """Whether `a` is certainly over before `b` begins."""
    last, first = _days(a)[1], _days(b)[0]
    if not _comparable(a, b):
        return last < first
    # Two days apart are in order whatever their offsets, or a whole day between them would come
    # after the one and before the other while they were in no order themselves. It is untrue by
    # two hours at most, between the two ends of the date line (-12:00 and +14:00).
    return last + 1 < first or (last <= first and _seconds(a)[1] < _seconds(b)[0])


def after(a: Edtf, b: Edtf) -> bool:
    """Whether `a` certainly begins when `b` is over."""
    return before(b, a)


def overlaps(a: Edtf, b: Edtf) -> bool:
    """Whether the bounds of both share a day, or the same minute or second of two clock times.

    An end that is not known may be anywhere: it is taken as open.
    """
    if _comparable(a, b):
        return _meet(_seconds(a), _seconds(b))
    return _meet(_days(a), _days(b))


def contains(a: Edtf, b: Edtf) -> bool:
    """Whether the bounds of `b` lie within those of `a`.

    An end of `a` that is not known holds nothing beyond the last date that is known. A clock time
    holds no more than another clock time.
    """
    if _comparable(a, b):
        return _holds(_seconds(a), _seconds(b))
    if isinstance(a, DateTime):
        return False
    return _holds(_days(a, certain=True), _days(b))


DisplayKey: TypeAlias = tuple[int, int, int, int, int, str]


def display_key(value: Edtf, *, assumed_offset: int = 0) -> DisplayKey:
    """What to sort by for display: a total order that never contradicts `before`.

    A value sorts at a day within its bounds. An imprecise date sorts at its last day, after what it
    may contain and the finer first; an interval, and a set of several dates that all hold, at the
    start, or where that is open or unknown at the end. A season sorts at the end of its year,
    though its strict bounds may reach beyond. Within a day clock times come first.

    Args:
        value: What `parse` gave.
        assumed_offset: Minutes ahead of UTC for clock times without an offset, so that they fall
            among those of the same day that have one.
    """
    day, precision = _place(value)
    if isinstance(value, DateTime):
        seconds = int(_seconds(value)[1])
        if value.clock.offset is None:
            seconds -= assumed_offset * 60
        return (day.ordinal, 0, seconds, precision, 0, str(value))
    kind = 2 if isinstance(value, DateSet) else 1 if isinstance(value, Interval) else 0
    return (day.ordinal, precision, 0, precision, kind, str(value))


def _place(value: Edtf) -> tuple[Day, Precision]:
    """The day at which a value is shown, within its bounds, and the precision of that day."""
    match value:
        case Interval():
            day, precision = _place(value.dates[0])
            return (min(day, value.latest) if value.latest else day), precision
        case DateSet() if value.every and value.earliest:
            return min(_place(member) for member in value.members)
        case DateSet():
            # A range without a start and one without an end leave no bound at all.
            day = value.latest or value.earliest or _place(value.members[0])[0]
            return day, value.precision
        case YearPart() if value.precision is Precision.SEASON:
            # Not the March after it, to which a season's bounds may reach.
            return Day(value.year, 12, 31), value.precision
        case _:
            return value.latest, value.precision


def _comparable(a: Edtf, b: Edtf) -> bool:
    """Whether both are clock times, both with an offset or both without."""
    return (
        isinstance(a, DateTime)
        and isinstance(b, DateTime)
        and (a.clock.offset is None) == (b.clock.offset is None)
    )


def _days(value: Edtf, *, certain: bool = False) -> _Span:
    """The ordinals of the bounds.

    Args:
        value: What `parse` gave.
        certain: Whether an end that is not known reaches no further than the date that is, instead
            of without end.
    """
    if certain and isinstance(value, Interval) and Limit.UNKNOWN in (value.start, value.end):
        return _days(value.dates[0])
    first, last = value.earliest, value.latest
    return (first.ordinal if first else -inf, last.ordinal if last else inf)


def _seconds(value: Edtf) -> _Span:
    """The seconds of a clock time: of UTC where it has an offset, else of its own place."""
    if not isinstance(value, DateTime):
        raise TypeError(value)
    clock = value.clock
    minute = value.day.ordinal * _DAY + clock.hour * 3600 + clock.minute * 60
    minute -= (clock.offset or 0) * 60
    if clock.second is None:
        return (minute, minute + 59)
    return (minute + clock.second, minute + clock.second)


def _meet(a: _Span, b: _Span) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _holds(a: _Span, b: _Span) -> bool:
    return a[0] <= b[0] and b[1] <= a[1]
