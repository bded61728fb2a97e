"""Days of the proleptic Gregorian calendar, in any year.

`datetime.date` ends at the years 1 and 9999; an EDTF value does not. Years are astronomical, as in
ISO 8601: the year 0 is 1 BC, the year -43 is 44 BC.
"""

from itertools import accumulate
from typing import Final, NamedTuple

_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH: Final = tuple(accumulate(_LENGTHS, initial=0))[:12]

# The calendar repeats after 400 years. Within them a century is a day short of 25 leap cycles.
_DAYS_IN_4_YEARS: Final = 4 * 365 + 1
_DAYS_IN_100_YEARS: Final = 25 * _DAYS_IN_4_YEARS - 1
_DAYS_IN_400_YEARS: Final = 4 * _DAYS_IN_100_YEARS + 1


class Day(NamedTuple):
    """One day; days compare and sort in time.

    Attributes:
        year: The astronomical year, of any size and sign.
        month: 1 to 12.
        day: 1 to the length of the month.
    """

    year: int
    month: int
    day: int

    @property
    def ordinal(self) -> int:
        """The number of the day, where 1 is 0001-01-01, as in `datetime.date.toordinal`."""
        past = self.year - 1
        days = past * 365 + past // 4 - past // 100 + past // 400
        days += _DAYS_BEFORE_MONTH[self.month - 1] + self.day
        return days + 1 if self.month > 2 and is_leap(self.year) else days

    @classmethod
    def from_ordinal(cls, ordinal: int) -> "Day":
        """The day with this number; the reverse of `ordinal`."""
        quads, rest = divmod(ordinal - 1, _DAYS_IN_400_YEARS)
        # The last day of 400 years, and that of 4, would begin a fifth part: it belongs to the
        # fourth.
        centuries = min(rest // _DAYS_IN_100_YEARS, 3)
        rest -= centuries * _DAYS_IN_100_YEARS
        cycles, rest = divmod(rest, _DAYS_IN_4_YEARS)
        years = min(rest // 365, 3)
        rest -= years * 365
        year = quads * 400 + centuries * 100 + cycles * 4 + years + 1
        month = 1
        while rest >= (length := days_in_month(year, month)):
            rest -= length
            month += 1
        return cls(year, month, rest + 1)

    def shifted(self, days: int) -> "Day":
        """The day that is `days` later, or earlier where negative."""
        return Day.from_ordinal(self.ordinal + days)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The length of a month, in days."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def weekday(day: Day) -> int:
    """The day of the week, from 0 for Monday to 6 for Sunday, in any year."""
    return (day.ordinal - 1) % 7
