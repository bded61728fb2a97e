"""What an EDTF text means: values that are immutable, hashable, and know their bounds.

The standard is the Extended Date/Time Format: ISO 8601-2:2019 in the profile of the Library of
Congress (2019-02-04), levels 0 and 1, and of level 2 sets, quarters and halves. One liberty is
taken: a clock time may leave out its seconds (ISO 8601-1), for the news says 17.23.

Every value offers

* `earliest` and `latest`: the strict bounds, the first and last day that it may mean. `None` where
  an end is open or not known. A qualifier does not move them: nobody knows how far “around” is;
* `precision`: the unit to which it is known; of several dates, the coarsest;
* `qualifier`, and `uncertain` and `approximate` to ask for one part of it;
* `str(value)`: its canonical text, which `parse` reads back to an equal value.

Values come from `parse`, which refuses what no calendar has; the classes themselves do not check.
"""

from dataclasses import dataclass
from enum import Enum, Flag, IntEnum
from typing import Final, TypeAlias

from briefreader.dates.day import Day, days_in_month


class Precision(IntEnum):
    """The unit to which a value is known; a finer one is smaller."""

    SECOND = 0
    MINUTE = 1
    DAY = 2
    MONTH = 3
    QUARTER = 4
    SEASON = 5
    HALF = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9


class Qualifier(Flag):
    """How sure the author is of a date: `?`, `~`, or both at once, `%`."""

    EXACT = 0
    UNCERTAIN = 1
    APPROXIMATE = 2
    BOTH = 3


QUALIFIER_OF: Final = {
    "": Qualifier.EXACT,
    "?": Qualifier.UNCERTAIN,
    "~": Qualifier.APPROXIMATE,
    "%": Qualifier.BOTH,
}
_SIGN_OF: Final = {qualifier: sign for sign, qualifier in QUALIFIER_OF.items()}


class Part(IntEnum):
    """A part of a year; the number is the one that EDTF writes in place of the month."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24
    FIRST_QUARTER = 33
    SECOND_QUARTER = 34
    THIRD_QUARTER = 35
    FOURTH_QUARTER = 36
    FIRST_HALF = 40
    SECOND_HALF = 41


class Unit(Enum):
    """What of a date its author left unspecified (`X`)."""

    YEAR_OF_DECADE = "202X"
    YEAR_OF_CENTURY = "20XX"
    MONTH_OF_YEAR = "2024-XX"
    DAY_OF_YEAR = "2024-XX-XX"
    DAY_OF_MONTH = "2024-05-XX"


class Limit(Enum):
    """An end of an interval that has no date."""

    OPEN = ".."
    """There is no end: it still goes on, or it has always been."""
    UNKNOWN = ""
    """There is an end, and it is not known."""


class _Value:
    """What all values have in common."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    @property
    def qualifier(self) -> Qualifier:
        """What qualifies the value."""
        raise NotImplementedError

    @property
    def uncertain(self) -> bool:
        """Whether the source of the date, or the date, is in doubt: `?` or `%`."""
        return Qualifier.UNCERTAIN in self.qualifier

    @property
    def approximate(self) -> bool:
        """Whether the date is only near the true one: `~` or `%`."""
        return Qualifier.APPROXIMATE in self.qualifier


@dataclass(frozen=True, slots=True, repr=False)
class Date(_Value):
    """A day, a month or a year.

    Attributes:
        year: The astronomical year; beyond four digits only without month.
        month: 1 to 12, or `None`.
        day: 1 to 31, or `None`.
        qualifier: How sure it is.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def precision(self) -> Precision:
        """Year, month or day."""
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def earliest(self) -> Day:
        """The first day that it may mean."""
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        """The last day that it may mean."""
        return _last_day(self.year, self.month, self.day)

    def __str__(self) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{_year(self.year)}{month}{day}{_SIGN_OF[self.qualifier]}"


@dataclass(frozen=True, slots=True, repr=False)
class YearPart(_Value):
    """A season, a quarter or a half of a year.

    EDTF's seasons 21 to 24 do not say of which hemisphere, nor to which year a winter belongs that
    spans two. Their strict bounds therefore hold every reading.
    """

    year: int
    part: Part
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def precision(self) -> Precision:
        """Season, quarter or half."""
        if self.part >= Part.FIRST_HALF:
            return Precision.HALF
        return Precision.QUARTER if self.part >= Part.FIRST_QUARTER else Precision.SEASON

    @property
    def number(self) -> int:
        """Which of its kind it is in the year, from 1."""
        if self.precision is Precision.HALF:
            return self.part - Part.FIRST_HALF + 1
        if self.precision is Precision.QUARTER:
            return self.part - Part.FIRST_QUARTER + 1
        return self.part - Part.SPRING + 1

    @property
    def earliest(self) -> Day:
        """The first day that it may mean."""
        if self.precision is Precision.HALF:
            return Day(self.year, 6 * self.number - 5, 1)
        if self.precision is Precision.QUARTER:
            return Day(self.year, 3 * self.number - 2, 1)
        if self.part in _SPANS_NEW_YEAR:
            return Day(self.year - 1, 12, 1)
        return Day(self.year, 3, 1)

    @property
    def latest(self) -> Day:
        """The last day that it may mean."""
        if self.precision is Precision.HALF:
            return _last_day(self.year, 6 * self.number)
        if self.precision is Precision.QUARTER:
            return _last_day(self.year, 3 * self.number)
        if self.part in _SPANS_NEW_YEAR:
            return Day(self.year + 1, 3, 31)
        return Day(self.year, 12, 31)

    def __str__(self) -> str:
        return f"{_year(self.year)}-{self.part:02}{_SIGN_OF[self.qualifier]}"


# The northern winter and the southern summer.
_SPANS_NEW_YEAR: Final = frozenset({Part.SUMMER, Part.WINTER})


@dataclass(frozen=True, slots=True, repr=False)
class Unspecified(_Value):
    """One day, month or year, of which only the span that holds it is known.

    Attributes:
        unit: What is unspecified, and within what.
        year: The year; the first one of a decade or a century.
        month: The month where only the day is unspecified, or `None`.
        qualifier: How sure it is.
    """

    unit: Unit
    year: int
    month: int | None = None
    qualifier: Qualifier = Qualifier.EXACT

    @property
    def precision(self) -> Precision:
        """The span that is known: the month of an unspecified day, the decade of a year."""
        match self.unit:
            case Unit.YEAR_OF_DECADE:
                return Precision.DECADE
            case Unit.YEAR_OF_CENTURY:
                return Precision.CENTURY
            case Unit.DAY_OF_MONTH:
                return Precision.MONTH
        return Precision.YEAR

    @property
    def last_year(self) -> int:
        """The last year that it may mean."""
        match self.unit:
            case Unit.YEAR_OF_DECADE:
                return self.year + 9
            case Unit.YEAR_OF_CENTURY:
                return self.year + 99
        return self.year

    @property
    def earliest(self) -> Day:
        """The first day that it may mean."""
        return Day(self.year, self.month or 1, 1)

    @property
    def latest(self) -> Day:
        """The last day that it may mean."""
        return _last_day(self.last_year, self.month)

    def __str__(self) -> str:
        match self.unit:
            case Unit.YEAR_OF_DECADE:
                text = f"{self.year // 10:03}X"
            case Unit.YEAR_OF_CENTURY:
                text = f"{self.year // 100:02}XX"
            case Unit.MONTH_OF_YEAR:
                text = f"{_year(self.year)}-XX"
            case Unit.DAY_OF_YEAR:
                text = f"{_year(self.year)}-XX-XX"
            case Unit.DAY_OF_MONTH:
                text = f"{_year(self.year)}-{self.month:02}-XX"
        return text + _SIGN_OF[self.qualifier]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day.

    Attributes:
        hour: 0 to 23.
        minute: 0 to 59.
        second: 0 to 59, or `None` where it was not given.
        offset: Minutes ahead of UTC, or `None` where it was not given.
    """

    hour: int
    minute: int
    second: int | None = None
    offset: int | None = None

    def __str__(self) -> str:
        second = "" if self.second is None else f":{self.second:02}"
        return f"{self.hour:02}:{self.minute:02}{second}{self._offset()}"

    def _offset(self) -> str:
        if not self.offset:
            return "" if self.offset is None else "Z"
        hours, minutes = divmod(abs(self.offset), 60)
        return f"{'-' if self.offset < 0 else '+'}{hours:02}:{minutes:02}"


@dataclass(frozen=True, slots=True, repr=False)
class DateTime(_Value):
    """A day with a clock time.

    Its bounds are its own day, as written: the day at its offset.
    """

    day: Day
    clock: Clock

    @property
    def qualifier(self) -> Qualifier:
        """Always exact: EDTF knows no qualified clock time."""
        return Qualifier.EXACT

    @property
    def precision(self) -> Precision:
        """Minute or second."""
        return Precision.MINUTE if self.clock.second is None else Precision.SECOND

    @property
    def earliest(self) -> Day:
        """The day."""
        return self.day

    @property
    def latest(self) -> Day:
        """The day."""
        return self.day

    def __str__(self) -> str:
        return f"{_year(self.day.year)}-{self.day.month:02}-{self.day.day:02}T{self.clock}"


Single: TypeAlias = Date | YearPart | Unspecified
"""A date without a clock time: what may end an interval and stand in a set."""


@dataclass(frozen=True, slots=True, repr=False)
class Interval(_Value):
    """From one date to another, both included.

    Attributes:
        start: A date, or why there is none. One of the two ends is a date.
        end: The same.
    """

    start: Single | Limit
    end: Single | Limit

    @property
    def dates(self) -> tuple[Single, ...]:
        """The ends that are dates: one or two."""
        return tuple(end for end in (self.start, self.end) if not isinstance(end, Limit))

    @property
    def qualifier(self) -> Qualifier:
        """What qualifies one of the ends or both."""
        return _united(self.dates)

    @property
    def precision(self) -> Precision:
        """That of the coarser end."""
        return max(date.precision for date in self.dates)

    @property
    def earliest(self) -> Day | None:
        """The first day that it may hold, or `None` where the start is open or unknown."""
        return None if isinstance(self.start, Limit) else self.start.earliest

    @property
    def latest(self) -> Day | None:
        """The last day that it may hold, or `None` where the end is open or unknown."""
        return None if isinstance(self.end, Limit) else self.end.latest

    def __str__(self) -> str:
        return self.joined("/")

    def joined(self, mark: str) -> str:
        """The ends in EDTF, with `mark` between them: `/`, or `..` within a set."""
        ends = (self.start, self.end)
        if mark == "..":
            return mark.join("" if isinstance(end, Limit) else str(end) for end in ends)
        return mark.join(end.value if isinstance(end, Limit) else str(end) for end in ends)


@dataclass(frozen=True, slots=True, repr=False)
class DateSet(_Value):
    """One of several dates, or all of them.

    Attributes:
        members: Dates, and ranges as intervals whose missing end is open; at least one.
        every: Whether all of them are meant, `{…}`, or one and we do not know which, `[…]`.
    """

    members: tuple[Single | Interval, ...]
    every: bool

    @property
    def qualifier(self) -> Qualifier:
        """What qualifies any of the members."""
        return _united(self.members)

    @property
    def precision(self) -> Precision:
        """That of the coarsest member."""
        return max(member.precision for member in self.members)

    @property
    def earliest(self) -> Day | None:
        """The first day that it may mean, or `None` where a range has no start."""
        days = [member.earliest for member in self.members]
        known = [day for day in days if day is not None]
        return min(known) if len(known) == len(days) else None

    @property
    def latest(self) -> Day | None:
        """The last day that it may mean, or `None` where a range has no end."""
        days = [member.latest for member in self.members]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) else None

    def __str__(self) -> str:
        members = ",".join(
            member.joined("..") if isinstance(member, Interval) else str(member)
            for member in self.members
        )
        return f"{{{members}}}" if self.every else f"[{members}]"


Edtf: TypeAlias = Single | DateTime | Interval | DateSet
"""Any value that an EDTF text may mean."""


def _year(year: int) -> str:
    if -9999 <= year <= 9999:
        return f"{year:04}" if year >= 0 else f"{year:05}"
    return f"Y{year}"


def _last_day(year: int, month: int | None = None, day: int | None = None) -> Day:
    month = month or 12
    return Day(year, month, day or days_in_month(year, month))


def _united(values: tuple[Single | Interval, ...]) -> Qualifier:
    union = Qualifier.EXACT
    for value in values:
        union |= value.qualifier
    return union
