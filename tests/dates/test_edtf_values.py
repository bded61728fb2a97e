"""What values know: bounds, precision, qualifiers, their text."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given

from briefreader.dates import Day, Edtf, Precision, Qualifier, parse
from tests.dates.edtf_texts import values


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-05-25", (2024, 5, 25), (2024, 5, 25), Precision.DAY),
        ("2024-02", (2024, 2, 1), (2024, 2, 29), Precision.MONTH),
        ("2023-02~", (2023, 2, 1), (2023, 2, 28), Precision.MONTH),
        ("2024", (2024, 1, 1), (2024, 12, 31), Precision.YEAR),
        ("0000", (0, 1, 1), (0, 12, 31), Precision.YEAR),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15), Precision.DAY),
        ("Y17000", (17000, 1, 1), (17000, 12, 31), Precision.YEAR),
        ("202X", (2020, 1, 1), (2029, 12, 31), Precision.DECADE),
        ("20XX?", (2000, 1, 1), (2099, 12, 31), Precision.CENTURY),
        ("2024-XX", (2024, 1, 1), (2024, 12, 31), Precision.YEAR),
        ("2024-02-XX", (2024, 2, 1), (2024, 2, 29), Precision.MONTH),
        ("2024-XX-XX", (2024, 1, 1), (2024, 12, 31), Precision.YEAR),
        ("2024-33", (2024, 1, 1), (2024, 3, 31), Precision.QUARTER),
        ("2023-35", (2023, 7, 1), (2023, 9, 30), Precision.QUARTER),
        ("2024-36", (2024, 10, 1), (2024, 12, 31), Precision.QUARTER),
        ("2024-40", (2024, 1, 1), (2024, 6, 30), Precision.HALF),
        ("2024-41", (2024, 7, 1), (2024, 12, 31), Precision.HALF),
        ("2024-21", (2024, 3, 1), (2024, 12, 31), Precision.SEASON),
        ("2024-24", (2023, 12, 1), (2025, 3, 31), Precision.SEASON),
        ("2024-06-20T18:34+07:00", (2024, 6, 20), (2024, 6, 20), Precision.MINUTE),
        ("2024-06-20T18:34:00", (2024, 6, 20), (2024, 6, 20), Precision.SECOND),
        ("2024-05-25/2024-05-27", (2024, 5, 25), (2024, 5, 27), Precision.DAY),
        ("2024-05-25/2024-06", (2024, 5, 25), (2024, 6, 30), Precision.MONTH),
        ("2022-02-24/..", (2022, 2, 24), None, Precision.DAY),
        ("2022-02-24/", (2022, 2, 24), None, Precision.DAY),
        ("../2024-11-05", None, (2024, 11, 5), Precision.DAY),
        ("/2024", None, (2024, 12, 31), Precision.YEAR),
        ("[2024-04-03,2024-03-04]", (2024, 3, 4), (2024, 4, 3), Precision.DAY),
        ("{2024-04,2024-03-04..2024-03-06}", (2024, 3, 4), (2024, 4, 30), Precision.MONTH),
        ("[..2024,2025]", None, (2025, 12, 31), Precision.YEAR),
        ("[2023..,2022]", (2022, 1, 1), None, Precision.YEAR),
        ("{..2020,2024..}", None, None, Precision.YEAR),
    ],
)
def test_bounds_and_precision(
    text: str,
    earliest: tuple[int, int, int] | None,
    latest: tuple[int, int, int] | None,
    precision: Precision,
) -> None:
    value = parse(text)
    assert value.earliest == earliest
    assert value.latest == latest
    assert value.precision is precision


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2024", False, False),
        ("2024-05?", True, False),
        ("2024-05-25~", False, True),
        ("202X%", True, True),
        ("2024-06-20T18:34", False, False),
        ("2024?/2025", True, False),
        ("2024?/2025~", True, True),
        ("[2024~,2025..2026?]", True, True),
        ("2022~/..", False, True),
    ],
)
def test_qualifiers(text: str, uncertain: bool, approximate: bool) -> None:
    value = parse(text)
    assert value.uncertain is uncertain
    assert value.approximate is approximate


@given(values)
def test_the_text_of_a_value_reads_back_to_it(value: Edtf) -> None:
    text = str(value)
    again = parse(text)
    assert again == value
    assert hash(again) == hash(value)
    assert str(again) == text
    assert type(value).__name__ in repr(value)


@given(values)
def test_bounds_are_in_order(value: Edtf) -> None:
    if value.earliest and value.latest:
        assert value.earliest <= value.latest


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("2024-06-20T18:34+07", "2024-06-20T18:34+07:00"),
        ("2024-06-20T18:34+00:00", "2024-06-20T18:34Z"),
        ("2024-06-20T18:34:00-03:30", "2024-06-20T18:34:00-03:30"),
    ],
)
def test_canonical_text(written: str, canonical: str) -> None:
    assert str(parse(written)) == canonical


def test_open_and_unknown_differ() -> None:
    assert parse("2022/..") != parse("2022/")
    assert parse("../2022") != parse("/2022")


def test_values_do_not_change() -> None:
    value = parse("2024-05-25")
    with pytest.raises(FrozenInstanceError):
        value.qualifier = Qualifier.BOTH  # type: ignore[misc]
    assert value.earliest == Day(2024, 5, 25)
