"""Relations that claim only what is certain; an order for display that never contradicts them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.dates import (
    DateTime,
    Edtf,
    Precision,
    after,
    before,
    contains,
    display_key,
    overlaps,
    parse,
)
from tests.dates.edtf_texts import date_times, singles, values


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2024-05-25", "2024-05-26"),
        ("2024-05", "2024-06-01"),
        ("2023", "2024-05"),
        ("-0043", "0000"),
        ("2024-05-25/2024-05-27", "2024-05-28"),
        ("../2024-05-24", "2024-05-25/.."),
        ("[2023,2024-03]", "2024-04"),
        ("2024-06-20T18:34+07:00", "2024-06-21"),
        ("2024-06-20T18:34", "2024-06-20T18:35"),
        ("2024-06-20T18:34:10", "2024-06-20T18:34:11"),
        # 11:34 and 11:35 of UTC.
        ("2024-06-20T18:34+07:00", "2024-06-20T11:35Z"),
        ("2024-06-19T23:00-04:00", "2024-06-20T11:00+07:00"),
        # Within two hours as instants, and with all of the 21st between them as days.
        ("2024-06-20T23:59-12:00", "2024-06-22T00:30+14:00"),
        # An interval whose start reaches beyond its end.
        ("2024/2024-05", "2024-06"),
    ],
)
def test_before(a: str, b: str) -> None:
    first, second = parse(a), parse(b)
    assert before(first, second)
    assert after(second, first)
    assert not before(second, first)
    assert not overlaps(first, second)
    assert display_key(first) < display_key(second)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2024-05", "2024-05-25"),
        ("2024-05-25/2024-05-27", "2024-05-26/2024-06"),
        ("2022-02-24/..", "2024"),
        ("2022-02-24/", "2024"),
        ("../2024", "2024-12-31"),
        ("[2024-03-04,2024-04-03]", "2024-03-20"),
        ("2024-06-20T18:34", "2024-06-20"),
        ("2024-06-20T18:34:30", "2024-06-20T18:34"),
        ("2024-06-20T18:34+07:00", "2024-06-20T20:34+09:00"),
        # One has an offset and the other none: nobody knows.
        ("2024-06-20T01:00+07:00", "2024-06-20T23:00"),
        ("2024-24", "2025-02"),
    ],
)
def test_overlapping(a: str, b: str) -> None:
    first, second = parse(a), parse(b)
    assert overlaps(first, second)
    assert overlaps(second, first)
    assert not before(first, second)
    assert not after(first, second)


def test_instants_that_contradict_their_days_are_in_no_order() -> None:
    jakarta, honolulu = parse("2024-06-21T01:00+07:00"), parse("2024-06-20T23:30-10:00")
    assert not before(jakarta, honolulu)
    assert not before(honolulu, jakarta)
    assert not overlaps(jakarta, honolulu)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-05", "2024-05-25", True),
        ("2024-05-25", "2024-05", False),
        ("2024", "2024-05/2024-06", True),
        ("2024-05-25", "2024-05-25T10:00+07:00", True),
        ("2024-05-25T10:00", "2024-05-25", False),
        ("2024-05-25T10:00", "2024-05-25T10:00:30", True),
        ("2024-05-25T10:00", "2024-05-25T10:00:30Z", False),
        ("2024-05-25T10:00Z", "2024-05-25T17:00:30+07:00", True),
        ("2022/..", "2024/..", True),
        ("2022/..", "2024/", True),
        ("2022/", "2022-05", True),
        ("2022/", "2023", False),
        ("/2022", "2022-05", True),
        ("/2022", "2021", False),
        ("2022/2023", "2022/..", False),
    ],
)
def test_contains(a: str, b: str, expected: bool) -> None:
    assert contains(parse(a), parse(b)) is expected


@given(values, values)
def test_a_value_that_contains_another_overlaps_it(a: Edtf, b: Edtf) -> None:
    if contains(a, b):
        assert overlaps(a, b)
        assert not before(a, b)
        assert not before(b, a)


@given(values, values)
def test_overlap_goes_both_ways_and_excludes_before(a: Edtf, b: Edtf) -> None:
    assert overlaps(a, b) == overlaps(b, a)
    assert overlaps(a, a)
    assert overlaps(a, b) + before(a, b) + before(b, a) <= 1


near = st.one_of(
    st.builds(
        lambda day, hour, minute, offset: parse(f"2024-06-{day:02}T{hour:02}:{minute:02}{offset}"),
        st.integers(19, 22),
        st.integers(0, 23),
        st.sampled_from([0, 30, 59]),
        st.sampled_from(["", "Z", "+07:00", "+14:00", "-10:00", "-12:00"]),
    ),
    st.integers(18, 23).map(lambda day: parse(f"2024-06-{day}")),
    values,
)


@settings(max_examples=300)
@given(near, near, near)
def test_before_is_a_strict_partial_order(a: Edtf, b: Edtf, c: Edtf) -> None:
    assert not before(a, a)
    assert not (before(a, b) and before(b, a))
    if before(a, b) and before(b, c):
        assert before(a, c)


@settings(max_examples=300)
@given(near, near, st.sampled_from([0, 420, -600]))
def test_display_is_a_linear_extension_of_before(a: Edtf, b: Edtf, offset: int) -> None:
    if before(a, b):
        assert display_key(a, assumed_offset=offset) < display_key(b, assumed_offset=offset)
    if display_key(a) == display_key(b):
        assert a == b


@given(values)
def test_the_day_of_the_key_lies_within_the_bounds(value: Edtf) -> None:
    ordinal = display_key(value)[0]
    if value.earliest and not (value.latest is None and value.earliest is None):
        assert ordinal >= value.earliest.ordinal
    if value.latest:
        assert ordinal <= value.latest.ordinal


@given(singles, date_times())
def test_an_imprecise_date_sorts_after_what_it_contains(date: Edtf, time: DateTime) -> None:
    # A season is shown in its own year, though its strict bounds reach beyond.
    if contains(date, time) and date.precision is not Precision.SEASON:
        assert display_key(time) < display_key(date)


def test_the_order_of_a_timeline() -> None:
    timeline = [
        "2022-02-24",
        "2022-02-24/..",
        "../2022",
        "2024-05-24T10:00+07:00",
        "2024-05-24T10:30",
        "2024-05-24T11:00+07:00",
        "2024-05-24",
        "2024-05-25",
        "2024-05-25/2024-06",
        "{2024-05-26,2024-05-27}",
        "2024-05-27",
        "[2024-05-26,2024-05-27]",
        "2024-05-31",
        "2024-05",
        "2024-05/2024-06",
        "2024-06-30",
        "2024-06",
        "2024-34",
        "2024-40",
        "2024-12",
        "2024-36",
        "2024-24",
        "2024-41",
        "2024",
        "2029",
        "202X",
        "20XX",
    ]
    ordered = [display_key(parse(text), assumed_offset=420) for text in timeline]
    assert [key[-1] for key in sorted(ordered)] == timeline
    assert all(first < second for first, second in pairwise(ordered))
