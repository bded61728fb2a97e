"""Reading EDTF: what is taken, what is refused, and with which reason."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.dates import (
    Clock,
    Date,
    DateSet,
    DateTime,
    Day,
    Edtf,
    EdtfError,
    Interval,
    Limit,
    Part,
    Qualifier,
    Unit,
    Unspecified,
    YearPart,
    parse,
)
from briefreader.language import catalog

DAY = Date(2024, 5, 25)
MASKED = (
    "X may stand for the last one or two digits of a year alone, for a whole month, "
    "or for a whole day"
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-05-25", DAY),
        ("2024-05", Date(2024, 5)),
        ("2024", Date(2024)),
        ("2024-05-25?", Date(2024, 5, 25, Qualifier.UNCERTAIN)),
        ("2024-05~", Date(2024, 5, None, Qualifier.APPROXIMATE)),
        ("2024%", Date(2024, None, None, Qualifier.BOTH)),
        ("2024-02-29", Date(2024, 2, 29)),
        ("2000-02-29", Date(2000, 2, 29)),
        ("0000-02-29", Date(0, 2, 29)),
        ("0000", Date(0)),
        ("0044", Date(44)),
        ("-0043", Date(-43)),
        ("-0043-03-15", Date(-43, 3, 15)),
        ("Y17000", Date(17000)),
        ("Y-17000~", Date(-17000, None, None, Qualifier.APPROXIMATE)),
        ("202X", Unspecified(Unit.YEAR_OF_DECADE, 2020)),
        ("202X?", Unspecified(Unit.YEAR_OF_DECADE, 2020, None, Qualifier.UNCERTAIN)),
        ("20XX", Unspecified(Unit.YEAR_OF_CENTURY, 2000)),
        ("000X", Unspecified(Unit.YEAR_OF_DECADE, 0)),
        ("2024-XX", Unspecified(Unit.MONTH_OF_YEAR, 2024)),
        ("2024-XX?", Unspecified(Unit.MONTH_OF_YEAR, 2024, None, Qualifier.UNCERTAIN)),
        ("2024-05-XX", Unspecified(Unit.DAY_OF_MONTH, 2024, 5)),
        ("2024-XX-XX~", Unspecified(Unit.DAY_OF_YEAR, 2024, None, Qualifier.APPROXIMATE)),
        ("-0043-XX", Unspecified(Unit.MONTH_OF_YEAR, -43)),
        ("2024-21", YearPart(2024, Part.SPRING)),
        ("2024-24~", YearPart(2024, Part.WINTER, Qualifier.APPROXIMATE)),
        ("2023-35", YearPart(2023, Part.THIRD_QUARTER)),
        ("2024-41", YearPart(2024, Part.SECOND_HALF)),
        ("2024-06-20T18:34", DateTime(Day(2024, 6, 20), Clock(18, 34))),
        ("2024-06-20T18:34:00", DateTime(Day(2024, 6, 20), Clock(18, 34, 0))),
        ("2024-06-20T18:34:56Z", DateTime(Day(2024, 6, 20), Clock(18, 34, 56, 0))),
        ("2024-06-20T18:34+07:00", DateTime(Day(2024, 6, 20), Clock(18, 34, None, 420))),
        ("2024-06-20T18:34-04", DateTime(Day(2024, 6, 20), Clock(18, 34, None, -240))),
        ("2024-06-20T18:34-03:30", DateTime(Day(2024, 6, 20), Clock(18, 34, None, -210))),
        ("2024-06-20T18:34+05:45", DateTime(Day(2024, 6, 20), Clock(18, 34, None, 345))),
        ("2024-05-25/2024-05-27", Interval(DAY, Date(2024, 5, 27))),
        ("2024-05-25/2024-05-25", Interval(DAY, DAY)),
        ("2024-05-25/2024-06", Interval(DAY, Date(2024, 6))),
        ("2024-05-25/2024", Interval(DAY, Date(2024))),
        ("2024/2024-05", Interval(Date(2024), Date(2024, 5))),
        ("2024-05-25/..", Interval(DAY, Limit.OPEN)),
        ("2024-05-25/", Interval(DAY, Limit.UNKNOWN)),
        ("../2024-05-25", Interval(Limit.OPEN, DAY)),
        ("/2024-05-25", Interval(Limit.UNKNOWN, DAY)),
        (
            "2023~/2024?",
            Interval(
                Date(2023, None, None, Qualifier.APPROXIMATE),
                Date(2024, None, None, Qualifier.UNCERTAIN),
            ),
        ),
        ("-0043/Y17000", Interval(Date(-43), Date(17000))),
        ("2023-35/2024-05-XX", Interval(parse("2023-35"), parse("2024-05-XX"))),  # type: ignore[arg-type]
        ("[2024]", DateSet((Date(2024),), every=False)),
        ("{2024,2024-05}", DateSet((Date(2024), Date(2024, 5)), every=True)),
        (
            "[..2020,2022..2023,2024~,2025..]",
            DateSet(
                (
                    Interval(Limit.OPEN, Date(2020)),
                    Interval(Date(2022), Date(2023)),
                    Date(2024, None, None, Qualifier.APPROXIMATE),
                    Interval(Date(2025), Limit.OPEN),
                ),
                every=False,
            ),
        ),
    ],
)
def test_read(text: str, value: Edtf) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("text", "start", "end", "reason", "advice"),
    [
        (
            "",
            0,
            0,
            "there is no date here",
            "type year, month and day, or less: 2024-05-25, 2024-05, 2024",
        ),
        ("2023-02-29", 8, 10, "February 2023 has 28 days, so there is no 29", None),
        (
            "2024-05-27/2024-05-25",
            11,
            21,
            "the interval ends (2024-05-25) before it begins (2024-05-27)",
            "type 2024-05-25/2024-05-27",
        ),
        (
            "25/05/2024",
            0,
            10,
            "the year stands first, then the month, then the day",
            "type 2024-05-25",
        ),
        (
            "03/04/2024",
            0,
            10,
            "the year stands first, then the month, then the day",
            "type 2024-04-03 or 2024-03-04, whichever is meant",
        ),
        ("2024-5-25", 0, 9, "the month and the day have two digits each", "type 2024-05-25"),
        ("25 Mei 2024", 0, 11, "the month is written in digits, after the year", "type 2024-05-25"),
        ("Mei 2024", 0, 8, "the month is written in digits, after the year", "type 2024-05"),
        (
            "May 25, 2024",
            0,
            12,
            "the month is written in digits, after the year",
            "type 2024-05-25",
        ),
        (
            "Sabtu, 25 Mei 2024",
            0,
            18,
            "the month is written in digits, after the year",
            "type 2024-05-25",
        ),
        (
            "25-27 Mei 2024",
            0,
            14,
            "the month is written in digits, after the year",
            "type 2024-05-25/2024-05-27",
        ),
        ("20240525", 0, 8, "year, month and day are joined by hyphens", "type 2024-05-25"),
        ("2024/05/25", 0, 10, "year, month and day are joined by hyphens", "type 2024-05-25"),
        (
            "2024/05",
            0,
            7,
            "a month is joined by a hyphen; the end of an interval is a whole date",
            "type 2024-05",
        ),
        (
            "2024/25",
            0,
            7,
            "a month is joined by a hyphen; the end of an interval is a whole date",
            "type 2024/2025",
        ),
        (
            "2024-05-25 18:34",
            0,
            16,
            "a clock time is written after a T, as hours and minutes with a colon",
            "type 2024-05-25T18:34",
        ),
        (
            "2024-05-25T18.34",
            0,
            16,
            "a clock time is written after a T, as hours and minutes with a colon",
            "type 2024-05-25T18:34",
        ),
        (
            "2024-05-25T8:34",
            0,
            15,
            "a clock time is written after a T, as hours and minutes with a colon",
            "type 2024-05-25T08:34",
        ),
        (
            "2024-05-25 18.34 WIB",
            0,
            20,
            "a clock time is written after a T, as hours and minutes with a colon",
            "type 2024-05-25T18:34+07:00",
        ),
        (
            "2024-05-25T18:34+0700",
            0,
            21,
            "a clock time is written after a T, as hours and minutes with a colon",
            "type 2024-05-25T18:34+07:00",
        ),
        (
            "2024-05-25T18:34+7",
            0,
            18,
            "a clock time is written after a T, as hours and minutes with a colon",
            "type 2024-05-25T18:34+07:00",
        ),
        (
            "2024-05-25T18:34~",
            0,
            17,
            "a date with a clock time takes no ?, ~ or %",
            "type 2024-05-25~",
        ),
        (
            "2024-05-25T18:34/2024-05-26",
            0,
            27,
            "an interval takes no clock times, only days, months and years",
            None,
        ),
        ("2024-05-25T24:00", 11, 13, "there is no hour 24", "type 2024-05-26T00:00"),
        ("2024-05-25T25:00", 11, 13, "there is no hour 25", None),
        ("2024-05-25T18:60", 14, 16, "there is no minute 60", None),
        ("2024-05-25T18:34:60", 17, 19, "there is no second 60", None),
        (
            "2024-05-25T18:34+15:00",
            16,
            22,
            "no place is +15:00 from UTC: clocks keep between -12:00 and +14:00",
            None,
        ),
        (
            "2024-05-25T18:34-00:00",
            16,
            22,
            "the time of UTC itself has no minus sign",
            "type Z for UTC",
        ),
        (
            "2024-05-25T18:34:05.5Z",
            0,
            22,
            "fractions of a second are not read",
            "type 2024-05-25T18:34:05Z",
        ),
        ("2024-05T10:00", 0, 13, "a clock time needs the year, the month and the day", None),
        (
            "?2024-05",
            0,
            8,
            "?, % and ~ stand at the end: to qualify one part of a date (level 2) is not read",
            "type 2024-05?",
        ),
        (
            "2024-?05",
            0,
            8,
            "?, % and ~ stand at the end: to qualify one part of a date (level 2) is not read",
            "type 2024-05?",
        ),
        (
            "2024?-05",
            0,
            8,
            "?, % and ~ stand at the end: to qualify one part of a date (level 2) is not read",
            "type 2024-05?",
        ),
        ("2024?~", 0, 6, "uncertain and approximate at once is written %", "type 2024%"),
        (
            "~2024",
            0,
            5,
            "?, % and ~ stand at the end: to qualify one part of a date (level 2) is not read",
            "type 2024~",
        ),
        ("c. 2024", 0, 7, "an approximate date is marked by ~ at its end", "type 2024~"),
        ("sekitar 2024", 0, 12, "an approximate date is marked by ~ at its end", "type 2024~"),
        ("2020s", 0, 5, "a decade is written with an X", "type 202X"),
        ("2020-an", 0, 7, "a decade is written with an X", "type 202X"),
        ("202x", 0, 4, "T, X and Z are capitals", "type 202X"),
        (
            "20X4",
            0,
            4,
            MASKED,
            None,
        ),
        (
            "2XXX",
            0,
            4,
            MASKED,
            None,
        ),
        (
            "XXXX",
            0,
            4,
            MASKED,
            None,
        ),
        (
            "202X-05",
            0,
            7,
            MASKED,
            None,
        ),
        (
            "2024-1X",
            0,
            7,
            MASKED,
            None,
        ),
        ("2024-XX-25", 0, 10, "a day is known only within a month that is known", None),
        ("2024-00", 5, 7, "there is no month 00", None),
        ("2024-13", 5, 7, "there is no month 13", None),
        ("2024-25-05", 5, 7, "there is no month 25", "type 2024-05-25"),
        ("2024-05-00", 8, 10, "there is no day 00", "type 2024-05"),
        ("2024-05-32", 8, 10, "May 2024 has 31 days, so there is no 32", None),
        ("2024-21-05", 5, 7, "there is no month 21", "type 2024-05-21"),
        ("2024-26", 5, 7, "seasons of one hemisphere (26) are not read", "type 2024-22"),
        ("2024-38", 5, 7, "thirds of a year (38) are not read", "type 2024-05/2024-08"),
        ("2024-42", 5, 7, "there is no month 42", None),
        ("Y2024", 0, 5, "only a year of more than four digits begins with Y", "type 2024"),
        ("Y-0043", 0, 6, "only a year of more than four digits begins with Y", "type -0043"),
        ("Y17E7", 0, 5, "a year written with a power of ten (level 2 of EDTF) is not read", None),
        ("1950S2", 0, 6, "a year with significant digits (level 2 of EDTF) is not read", None),
        ("Y017000", 0, 7, "a year of more than four digits begins with no zero", "type Y17000"),
        (
            "Y17000-05",
            0,
            9,
            "a year of more than four digits stands alone, without month or day",
            None,
        ),
        ("17000", 0, 5, "a year of more than four digits begins with Y", "type Y17000"),
        ("-17000", 0, 6, "a year of more than four digits begins with Y", "type Y-17000"),
        ("44", 0, 2, "a year has four digits", "type 0044"),
        ("-0000", 0, 5, "the year 0 has no minus sign", "type 0000 for 1 BC"),
        ("+2024", 0, 5, "a date has no plus sign before it", "type 2024"),
        (
            "2024-W21-3",
            0,
            10,
            "weeks are not EDTF: give the first and the last day, joined by a slash",
            None,
        ),
        ("2024-145", 0, 8, "a day is given with its month, not as the day of the year", None),
        (
            "../..",
            0,
            5,
            "an interval without any date says nothing",
            "type the start, the end, or leave the date out",
        ),
        (
            "/",
            0,
            1,
            "an interval without any date says nothing",
            "type the start, the end, or leave the date out",
        ),
        (
            "..",
            0,
            2,
            "“..” is not a date",
            "type year, month and day, or less: 2024-05-25, 2024-05, 2024",
        ),
        ("[]", 1, 1, "a date is missing in the set", None),
        ("[..]", 1, 3, "a range without any date says nothing", None),
        ("[2024", 5, 5, "the set is not closed by ]", None),
        ("{2024]", 6, 6, "the set is not closed by }", None),
        ("[2024]?", 6, 7, "nothing may follow ], which closes the set", None),
        ("[2024, 2025]", 6, 7, "no blank stands between the dates of a set", None),
        (
            "[2024/2025]",
            5,
            6,
            "within a set the two ends of a range are parted by two dots",
            "type [2024..2025]",
        ),
        (
            "[2025..2024]",
            7,
            11,
            "the interval ends (2024) before it begins (2025)",
            "type 2024..2025",
        ),
        (
            "[2024-05-25T10:00]",
            1,
            17,
            "a set takes no clock times, only days, months and years",
            "type [2024-05-25]",
        ),
        (
            "2024-05-25..2024-05-27",
            0,
            22,
            "the two ends of an interval are joined by a slash, without blanks",
            "type 2024-05-25/2024-05-27",
        ),
        (
            "2024-05-25 - 2024-05-27",
            0,
            23,
            "the two ends of an interval are joined by a slash, without blanks",
            "type 2024-05-25/2024-05-27",
        ),
        (
            "2024-05-25–2024-05-27",
            0,
            21,
            "the two ends of an interval are joined by a slash, without blanks",
            "type 2024-05-25/2024-05-27",
        ),
        (
            "2024–05–25",
            0,
            10,
            "the parts of a date are joined by the plain hyphen",
            "type 2024-05-25",
        ),
        (
            "2024-05-25/27",
            0,
            13,
            "the end of an interval is a whole date",
            "type 2024-05-25/2024-05-27",
        ),
        (
            "2024-05-25/05-27",
            0,
            16,
            "the end of an interval is a whole date",
            "type 2024-05-25/2024-05-27",
        ),
        ("2024/now", 0, 8, "an interval that still goes on ends with two dots", "type 2024/.."),
        (
            "2024/unknown",
            0,
            12,
            "where the end of an interval is not known, nothing follows the slash",
            "type 2024/",
        ),
        ("2024/2025/2026", 0, 14, "an interval has two ends, so one slash", None),
        (" 2024", 0, 1, "no blank stands in a date, nor before or after it", "type 2024"),
        ("2024 ", 4, 5, "no blank stands in a date, nor before or after it", "type 2024"),
        ("2024- 05", 5, 6, "no blank stands in a date, nor before or after it", "type 2024-05"),
        ("２０２４", 0, 4, "only the digits 0 to 9 make a date", "type 2024"),
        (
            "kemarin",
            0,
            7,
            "“kemarin” is not a date",
            "type year, month and day, or less: 2024-05-25, 2024-05, 2024",
        ),
        (
            "Senin (12/5) malam",
            0,
            18,
            "“Senin (12/5) malam” is not a date",
            "type year, month and day, or less: 2024-05-25, 2024-05, 2024",
        ),
        ("{", 1, 1, "the set is not closed by }", None),
        ("2024..", 0, 6, "an interval that still goes on ends with /..", "type 2024/.."),
        ("..2024", 0, 6, "an interval without a start begins with ../", "type ../2024"),
        ("2024-05-25/2024-13", 16, 18, "there is no month 13", None),
        ("Y170000000000000", 0, 16, "a year of more than twelve digits is not read", None),
        (
            "SEPTEMBER 2024/OKTOBER 2024",
            0,
            27,
            "“SEPTEMBER 2024/OKTOBER 2024” is not a date",
            "type year, month and day, or less: 2024-05-25, 2024-05, 2024",
        ),
        ("2024-06-31", 8, 10, "June 2024 has 30 days, so there is no 31", None),
        ("1900-02-29", 8, 10, "February 1900 has 28 days, so there is no 29", None),
        ("05/2024", 0, 7, "the year stands first, then the month", "type 2024-05"),
        ("25/05/24", 0, 8, "the year stands first, and with four digits", None),
        (
            "25.05.2024",
            0,
            10,
            "the year stands first, then the month, then the day",
            "type 2024-05-25",
        ),
        ("2024.05.25", 0, 10, "year, month and day are joined by hyphens", "type 2024-05-25"),
        ("202405", 0, 6, "year and month are joined by a hyphen", "type 2024-05"),
        (
            "2024-05-25t18:34z",
            0,
            17,
            "a clock time is written after a T, as hours and minutes with a colon",
            "type 2024-05-25T18:34Z",
        ),
    ],
)
def test_refused(text: str, start: int, end: int, reason: str, advice: str | None) -> None:
    with pytest.raises(EdtfError) as caught:
        parse(text)
    error = caught.value
    english = catalog("en")
    assert error.message.text(english) == str(error) == reason
    assert (error.help.text(english) if error.help else None) == advice
    assert (error.start, error.end) == (start, end)


def test_reasons_are_translated_with_their_dates() -> None:
    with pytest.raises(EdtfError) as caught:
        parse("2023-02-29")
    assert caught.value.message.text(catalog("id")) == (
        "Februari 2023 hanya 28 hari, jadi tidak ada tanggal 29"
    )
    with pytest.raises(EdtfError) as caught:
        parse("03/04/2024")
    assert caught.value.help is not None
    assert caught.value.help.text(catalog("id")) == (
        "ketik 2024-04-03 atau 2024-03-04, sesuai yang dimaksud"
    )


SIGNS = st.text("0123456789-/.,:XxTtZ?~%[]{}+YES ––２ \t\n", max_size=24)


def outcome(text: str) -> Edtf | EdtfError:
    try:
        return parse(text)
    except EdtfError as error:
        return error


@given(st.one_of(SIGNS, SIGNS, st.text(max_size=40)))
def test_nothing_but_a_value_or_a_reason(text: str) -> None:
    found = outcome(text)
    if isinstance(found, EdtfError):
        assert found.start is not None
        assert found.end is not None
        assert 0 <= found.start <= found.end <= len(text)
        for locale in ("en", "id"):
            assert found.message.text(catalog(locale))
            assert found.help is None or found.help.text(catalog(locale))
    else:
        assert parse(str(found)) == found
        assert text.isascii()
        assert not any(sign.isspace() for sign in text)


def test_a_suggestion_is_a_date() -> None:
    with pytest.raises(EdtfError) as caught:
        parse("31/02/2024")
    assert caught.value.help is None


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10**6,
        "Y1" + "0" * 10**6,
        "/" * 10**6,
        " " * 10**6,
        "2024-05-25T" + "1" * 10**6,
        "[" + "." * 10**6 + "]",
        "[" + "2024," * 10**5 + "2024 ]",
        "2024-05/" * 10**5,
    ],
    # The text itself would be the name of the test.
    ids=lambda text: text[:12],
)
def test_a_long_text_is_refused_in_linear_time(text: str) -> None:
    begin = perf_counter()
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert len(str(caught.value)) < 200
    # Half a second at worst on a slow machine; what is quadratic takes hours.
    assert perf_counter() - begin < 5


def test_an_error_is_a_value_error_with_its_place() -> None:
    with pytest.raises(EdtfError) as caught:
        parse("2024-13")
    assert caught.value.args[1:3] == (5, 7)
    assert isinstance(caught.value, ValueError)
