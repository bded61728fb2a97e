"""The calendar against `datetime`, and beyond its years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.dates import Day, days_in_month, is_leap, weekday


@given(st.dates())
def test_ordinals_and_weekdays_are_those_of_datetime(day: date) -> None:
    ours = Day(day.year, day.month, day.day)
    assert ours.ordinal == day.toordinal()
    assert Day.from_ordinal(day.toordinal()) == ours
    assert weekday(ours) == day.weekday()


def test_every_day_of_four_hundred_years() -> None:
    first = date(1800, 1, 1).toordinal()
    for ordinal in range(first, first + 146_097):
        day = date.fromordinal(ordinal)
        assert Day.from_ordinal(ordinal) == (day.year, day.month, day.day)


@given(st.integers(-(10**15), 10**15))
def test_an_ordinal_and_its_day_are_one(ordinal: int) -> None:
    day = Day.from_ordinal(ordinal)
    assert 1 <= day.day <= days_in_month(day.year, day.month)
    assert day.ordinal == ordinal


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_days_sort_in_time(first: int, second: int) -> None:
    assert (first < second) == (Day.from_ordinal(first) < Day.from_ordinal(second))


@given(st.integers(-(10**9), 10**9))
def test_the_calendar_repeats_after_four_hundred_years(ordinal: int) -> None:
    day = Day.from_ordinal(ordinal)
    later = day.shifted(146_097)
    assert later == (day.year + 400, day.month, day.day)
    assert weekday(later) == weekday(day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (Day(2024, 5, 25), 5),
        (Day(1945, 8, 17), 4),
        # Proleptic Gregorian; 44-03-15 BC as ICU has it.
        (Day(-43, 3, 15), 4),
        (Day(17000, 3, 4), 1),
    ],
)
def test_weekdays(day: Day, expected: int) -> None:
    assert weekday(day) == expected


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2024, True), (2023, False), (1900, False), (2000, True), (0, True), (-4, True)],
)
def test_leap_years(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)
