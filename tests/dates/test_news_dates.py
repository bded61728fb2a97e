"""The dates of news texts: what is found, what is not, and what it comes to."""

import re
import subprocess
import sys
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.article.load import read_article
from briefreader.dates import (
    Basis,
    Clock,
    Date,
    DateTime,
    FoundDate,
    Grain,
    Interval,
    Portion,
    Precision,
    ZoneError,
    find_dates,
    parse,
    weekday,
)
from briefreader.dates.news.forms import FORMS, WINDOW, fits
from briefreader.dates.news.lexemes import Lexemes
from briefreader.dates.news.vocabulary import Kind, vocabulary
from tests.dates.news_phrases import NO_DATES, PHRASES
from tests.dates.news_sentences import SENTENCES
from tests.projects import SHIPPED

PUBLISHED = parse("2023-09-12")


def found(text: str, published: str | None = None, zone: str | None = None) -> list[FoundDate]:
    return find_dates(text, None if published is None else parse(published), zone)


def edtf(text: str, published: str | None = None, zone: str | None = None) -> str | None:
    """The value of the only expression of a text."""
    (date,) = found(text, published, zone)
    return None if date.value is None else str(date.value)


def told(date: FoundDate) -> tuple[str, str | None, str, bool | None]:
    value = None if date.value is None else str(date.value)
    return date.text, value, date.basis.value, date.weekday_ok


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_phrases(text: str, expected: tuple[tuple[str, str | None, str, bool | None], ...]) -> None:
    assert tuple(map(told, find_dates(text, PUBLISHED))) == expected


def test_there_are_many_phrases() -> None:
    assert len(PHRASES) >= 150


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "published", "expected"), SENTENCES, ids=[text for text, _, _ in SENTENCES]
)
def test_sentences(text: str, published: str, expected: tuple[tuple[str, str | None], ...]) -> None:
    dates = find_dates(text, parse(published))
    assert tuple(told(date)[:2] for date in dates) == expected


# --- the weekday --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Selasa (16/6/2024)", None),  # a Sunday
        ("Senin (21/3/2017)", None),  # a Tuesday
        ("Senin (4/7)", "2025-08-04"),  # meant for 4 August
        ("Kamis (1/11/2023)", None),  # a Wednesday
        ("Monday, June 18, 2024", None),
        ("Senin-Selasa (18-19/6/2024)", None),
        ("Selasa-Kamis (18-19/6/2024)", None),
        ("Senin (18/6/2024) hingga Rabu (19/6/2024)", None),
        ("Selasa (18/6/2024) hingga Kamis (19/6/2024)", None),
    ],
)
def test_a_wrong_weekday_is_seen(text: str, published: str | None) -> None:
    assert found(text, published)[0].weekday_ok is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Kamis (12/10)", None), ("12 Oktober 2023", None), ("Kamis, 12 Oktober 2023", True)],
)
def test_a_weekday_needs_a_whole_day(text: str, expected: bool | None) -> None:
    assert found(text)[0].weekday_ok is expected


def test_a_weekday_tells_which_number_is_the_month() -> None:
    assert edtf("The talks were held on Monday, 03/04/2024.") == "2024-03-04"
    assert edtf("The talks were held on Wednesday, 03/04/2024.") == "2024-04-03"
    assert edtf("The talks were held on Friday, 03/04/2024.") == "[2024-03-04,2024-04-03]"
    assert edtf("The talks were held on 13/04/2024.") == "2024-04-13"
    assert edtf("The talks were held on 04/13/2024.") == "2024-04-13"
    assert edtf("Pembicaraan itu diadakan pada 03/04/2024.") == "2024-04-03"


# --- what the publication allows ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("kemarin", None, None),
        ("Kamis (12/10)", None, None),
        ("akhir bulan ini", None, None),
        ("kemarin", "2023-09", None),
        ("bulan ini", "2023-09", "2023-09"),
        ("tahun ini", "2023-09", "2023"),
        ("tahun lalu", "2023", "2022"),
        ("bulan ini", "2023", None),
        ("pekan ini", "2023-09", None),
        ("Kamis (12/10)", "2023-09", "2023-10-12"),
        ("Kamis (12/10)", "2023", None),
        ("kemarin", "2023-09-12~", "2023-09-11~"),
        ("tahun lalu", "2023?", "2022?"),
        ("pekan lalu", "2023-09-12?", "2023-09-04?/2023-09-10?"),
        ("kemarin", "2023-09-12T00:05+07:00", "2023-09-11"),
        ("tahun ini", "[2024-05-25..]", None),
        ("tahun ini", "2024-05-25/2024-06", "2024"),
        ("kemarin", "2024-01-01", "2023-12-31"),
        ("bulan lalu", "2024-01-15", "2023-12"),
        ("kuartal lalu", "2024-01-15", "2023-36"),
        ("Senin (30/12)", "2024-01-03", "2023-12-30"),
        ("Rabu (3/1)", "2023-12-30", "2024-01-03"),
        ("29 Februari", "2023-06-01", "2024-02-29"),
        ("29 Februari", "2022-06-01", None),
        ("19 Juni lalu", "2024-06-10", "2023-06-19"),
        ("19 Juni mendatang", "2024-06-20", "2025-06-19"),
        ("pada Juli", "2024-01-05", "2023-07"),
        ("pada Oktober", "2023-09-12", "2023-10"),
        ("sejak Oktober", "2023-09-12", "2022-10/.."),
        ("mulai Oktober", "2023-09-12", "2023-10/.."),
        ("Selasa", "2023-09-12", "2023-09-12"),
        ("Selasa lalu", "2023-09-12", "2023-09-05"),
        ("Selasa depan", "2023-09-12", "2023-09-19"),
        ("09/02/23", None, None),
        ("09/02/98", "2023-09-12", "1998-02-09"),
        ("tahun lalu", "0001", None),
        ("tahun depan", "9999-12-31", None),
        ("besok", "9999-12-31", None),
        ("kemarin", "0000-01-01", None),
    ],
)
def test_the_publication(text: str, published: str | None, expected: str | None) -> None:
    assert edtf(text, published) == expected


def test_the_basis_says_whether_the_publication_was_needed() -> None:
    assert found("12 Oktober 2023", "2023-09-12")[0].basis is Basis.STATED
    assert found("12 Oktober", "2023-09-12")[0].basis is Basis.RESOLVED
    assert found("12 Oktober")[0].basis is Basis.UNRESOLVED
    assert found("28 Desember hingga 3 Januari 2024")[0].basis is Basis.STATED


# --- clock times --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("8 Juni 2024 pukul 10.00 WIB", "Asia/Tokyo", "2024-06-08T10:00+07:00"),
        ("8 Juni 2024 pukul 10.00 WITA", None, "2024-06-08T10:00+08:00"),
        ("8 Juni 2024 pukul 10.00 wit", None, "2024-06-08T10:00+09:00"),
        ("8 Juni 2024 pukul 10.00", "Asia/Jakarta", "2024-06-08T10:00+07:00"),
        ("8 Juni 2024 pukul 10.00", "America/New_York", "2024-06-08T10:00-04:00"),
        ("8 Januari 2024 pukul 10.00", "America/New_York", "2024-01-08T10:00-05:00"),
        ("8 Juni 2024 pukul 10.00", None, "2024-06-08T10:00"),
        ("8 Juni 2024 pukul 10.00 waktu setempat", "Asia/Jakarta", "2024-06-08T10:00"),
        ("8 Juni 2024 10:00 EST", "Asia/Jakarta", "2024-06-08T10:00"),
        ("8 June 2024 10:00 UTC-3", None, "2024-06-08T10:00-03:00"),
        ("8 June 2024 10:00 GMT+5:30", None, "2024-06-08T10:00+05:30"),
        ("8 June 2024 10:00 GMT+25", None, "2024-06-08T10:00"),
        ("8 June 2024, 12:05 AM", None, "2024-06-08T00:05"),
        ("8 June 2024, 12:05 PM", None, "2024-06-08T12:05"),
        ("8 June 2024, 13:05 PM", None, "2024-06-08"),
        ("8 Juni 2024 sekitar pukul 10.00 WIB", None, "2024-06-08"),
        ("8 Juni 2024 pukul 10 WIB", None, "2024-06-08"),
        ("8 Juni 2024 malam pukul 7.30", None, "2024-06-08"),
        ("8 Juni 2024 malam pukul 19.30", None, "2024-06-08T19:30"),
        ("8 Juni 2024 pukul 1.30 siang", None, "2024-06-08T13:30"),
        ("8 Juni 2024 pukul 11.30 siang", None, "2024-06-08T11:30"),
        ("8 Juni 1890 pukul 10.00", "Asia/Jakarta", "1890-06-08T10:00"),
        ("2024-06-08T10:00:05Z", None, "2024-06-08T10:00:05Z"),
    ],
)
def test_clock_times(text: str, zone: str | None, expected: str) -> None:
    (date,) = found(text, None, zone)
    assert date.text == text
    assert str(date.value) == expected


def test_a_zone_that_is_none_is_refused() -> None:
    with pytest.raises(ZoneError):
        find_dates("", None, "Asia/Bandung")


# --- what else is known of an expression --------------------------------------------------------


def test_what_the_words_say_beside_the_value() -> None:
    (date,) = found("akhir bulan ini", "2023-09-12")
    assert (date.grain, date.relative, date.portion) == (Grain.MONTH, True, Portion.LATE)
    (date,) = found("pekan lalu")
    assert (date.grain, date.relative, date.value) == (Grain.WEEK, True, None)
    (date,) = found("Selasa (18/6/2024) malam")
    assert (date.daytime, date.weekday, date.relative) == (True, 1, False)
    (date,) = found("sekitar pukul 14.30 WIB")
    assert (date.grain, date.clock) == (Grain.MINUTE, Clock(14, 30, None, 420))
    (date,) = found("dua hari kemudian", "2023-09-12")
    assert (date.relative, date.grain, date.basis) == (True, Grain.DAY, Basis.UNRESOLVED)


def test_offsets_count_code_points() -> None:
    text = "😀 é “Kamis (12/10/2023)”"
    (date,) = found(text)
    assert (date.start, text[date.start : date.end]) == (5, "Kamis (12/10/2023)")


def test_a_line_that_an_editor_broke_goes_on() -> None:
    line = "Kesepakatan itu dicapai setelah pembicaraan berjam-jam di Pyongyang pada Rabu, 19"
    assert [date.text for date in found(f"{line}\nJuni 2024.")] == ["Rabu, 19\nJuni 2024"]
    assert [told(date)[1] for date in found("Nomor 19\nJuni 2024")] == ["2024-06"]
    assert [told(date)[1] for date in found(f"{line}\n\nJuni 2024.", "2024-06-20")] == [
        "2024-06-19",
        "2024-06",
    ]


# --- the shipped articles ----------------------------------------------------------------------

ARTICLES = {
    "000-prestasi": (
        ("November", None, "unresolved"),
        ("tahun ini", None, "unresolved"),
        ("awal pekan ini", None, "unresolved"),
        ("Sabtu (25 Mei 2024)", "2024-05-25", "stated"),
        ("Februari 2022", "2022-02", "stated"),
    ),
    "001-ayosemarang": (
        ("Selasa, 13 Juni 2023 | 17:23 WIB", "2023-06-13T17:23+07:00", "stated"),
        ("November 2022", "2022-11", "stated"),
        ("14 Juni 2023", "2023-06-14", "stated"),
        ("tahun lalu", "2022", "resolved"),
        ("bulan Maret", "2023-03", "resolved"),
    ),
    "002-jfid": (("bulan ini", None, "unresolved"), ("minggu depan", None, "unresolved")),
    "003-jabarekspres": (
        ("akhir bulan ini", None, "unresolved"),
        ("bulan Juli", None, "unresolved"),
        ("tahun lalu", None, "unresolved"),
    ),
    "004-tampang": (
        ("20 Jun 2024 18:34 wib", "2024-06-20T18:34+07:00", "stated"),
        ("Rabu (19/6/2024)", "2024-06-19", "stated"),
    ),
}


def shipped(name: str) -> tuple[str, object, list[tuple[str, str, str]]]:
    """The article of a brief, its publication, and the date, words and basis of its events."""
    import yaml

    content = yaml.load(
        (SHIPPED / "briefs" / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader
    )
    article = read_article(SHIPPED, SHIPPED / "briefs", content["source"]["text"])
    published = content["source"].get("published")
    events = [
        (event["date"], event["date_text"], event["date_basis"])
        for event in content["events"].values()
        if "date" in event and "date_text" in event
    ]
    return article.text, published, events


@pytest.mark.parametrize("name", ARTICLES)
def test_the_shipped_articles(name: str) -> None:
    text, published, events = shipped(name)
    dates = found(text, str(published) if published else None)
    assert tuple((*told(date)[:2], date.basis.value) for date in dates) == ARTICLES[name]
    agreed = inferred = 0
    for date, words, basis in events:
        for one in dates:
            if one.text == words and one.value is not None:
                assert str(one.value) == date
                if basis == "inferred":
                    # The article gives the date, but of something else.
                    inferred += 1
                else:
                    assert one.basis.value == basis
                    agreed += 1
    assert agreed == {"000-prestasi": 2, "001-ayosemarang": 3, "004-tampang": 1}.get(name, 0)
    assert inferred == {"004-tampang": 1}.get(name, 0)


# --- any text -----------------------------------------------------------------------------------

WORDS = sorted(vocabulary()) + sorted(word.title() for word in vocabulary())
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.integers(0, 3000).map(str),
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: f"{pair[0]}/{pair[1]}"),
    st.sampled_from(
        [
            "(",
            ")",
            ",",
            ".",
            "|",
            "-",
            "–",
            "/",
            "12/10/2023",
            "18-19",
            "18-19/6/2024",
            "17:23",
            "17.23",
            "III",
            "Q3",
            "WIB",
            "GMT+7",
            "IST",
            "1990s",
            "1990-an",
            "2019-2024",
            "2023-06-13T17:23",
            "31/6/2024",
            "4th",
            "ke-3",
            "orang",
            "%",
            "\n",
            "yang",
            "the",
            "Jum’at",
        ]
    ),
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)
ANCHORS = st.sampled_from(
    [None, "2023-09-12", "2024-02-29~", "2023-09", "2023", "0001-01-01", "9999-12-31", "2024-33",
     "202X", "-0043", "Y17000", "2024-06-20T18:34+07:00", "[2024-05-25..]", "2023-01/.."]
)  # fmt: skip


def checked(text: str, dates: list[FoundDate]) -> None:
    """What holds for every list of found dates."""
    end = 0
    for date in dates:
        assert end <= date.start < date.end
        end = date.end
        assert date.text == text[date.start : date.end]
        assert date.text.strip() == date.text
        assert date.text.count("(") >= date.text.count(")")
        assert (date.value is None) == (date.basis is Basis.UNRESOLVED)
        if date.value is None:
            assert date.weekday_ok is None or date.weekday is not None
            continue
        assert parse(str(date.value)) == date.value
        named_day = re.search(r"\d|day|[hH]ari|HARI", date.text) or date.grain <= Grain.WEEK
        if date.value.precision <= Precision.DAY:
            assert named_day
            assert date.grain in (Grain.DAY, Grain.WEEK)
        if isinstance(date.value, Date) and date.value.day and date.weekday is not None:
            assert date.weekday_ok is (weekday(date.value.earliest) == date.weekday)
        if isinstance(date.value, DateTime):
            assert re.search(r"\d[.:]\d\d", date.text)
        if date.grain > Grain.WEEK and not isinstance(date.value, Interval):
            assert date.value.precision >= Precision.MONTH


@settings(max_examples=600, deadline=None)
@given(TEXTS, ANCHORS)
def test_any_text(text: str, published: str | None) -> None:
    dates = found(text, published, "Asia/Jakarta")
    checked(text, dates)
    for one, two in zip(dates, found(text), strict=True):
        # The publication changes values and never what is found.
        assert one[:3] == two[:3]
        if two.value is not None and not isinstance(two.value, DateTime):
            assert (one.value, one.basis) == (two.value, Basis.STATED)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_lexemes_are_in_order_and_of_one_code_each(text: str) -> None:
    lexemes = Lexemes(text)
    assert len(lexemes.codes) == len(lexemes.starts) == len(lexemes.ends) == len(lexemes.values)
    end = 0
    for start, stop in zip(lexemes.starts, lexemes.ends, strict=True):
        assert end <= start < stop
        end = stop


# --- the grammar itself -------------------------------------------------------------------------


def test_every_kind_has_a_letter_of_its_own() -> None:
    assert len({kind.value for kind in Kind}) == len(Kind)
    assert all(len(kind.value) == 1 and kind.value not in ",()|-/%" for kind in Kind)


@settings(max_examples=800, deadline=None)
@given(st.text(alphabet=[*(kind.value for kind in Kind), *",()|-/"], min_size=1, max_size=20))
def test_no_form_begins_where_it_is_not_looked_for(codes: str) -> None:
    for form in FORMS:
        # Nothing begins with a bracket or a comma, though a form may pass over one.
        if codes[0] not in ",()|-/" and form.pattern.match(codes):
            assert codes[0] in form.starts


def test_no_form_is_longer_than_its_window() -> None:
    parser = import_module("re._parser")
    for form in FORMS:
        assert parser.parse(form.pattern.pattern, re.VERBOSE).getwidth()[1] <= WINDOW


def test_the_longest_form_comes_first() -> None:
    ends = [fit.end for fit in fits("W,dMy|Cz")]
    assert ends == sorted(ends, reverse=True)
    assert ends[0] == 8


HOSTILE = """
import sys
from briefreader.dates import find_dates, parse
size = 1_000_000
for unit in ("1", "1 ", "/", "1/", "Senin ", " ", "(", "12 Juni ", "akhir ", "a-", "Senin-", "1-",
             "Jum'", "sejak ", "hari  ", "last ", "\\n", "x.com ", "12/10/2023", "@", "Senin, "):
    find_dates(unit * (size // len(unit) // 4), parse("2023-09-12"))
"""


def test_hostile_texts_take_linear_time() -> None:
    subprocess.run([sys.executable, "-c", HOSTILE], check=True, timeout=60)


def test_the_finder_is_loaded_at_its_first_use() -> None:
    code = (
        "import sys, briefreader.dates; assert 'briefreader.dates.news.forms' not in sys.modules;"
        "briefreader.dates.find_dates(''); assert 'briefreader.dates.news.forms' in sys.modules;"
        "assert not {'yaml', 'textual', 'babel'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rapat akan digelar Senin di Demak.", "2024-02-19"),
        ("Rapat digelar Senin di Demak.", "2024-02-12"),
        ("The vote will be held on Tuesday.", "2024-02-20"),
        ("Kapal tidak boleh berangkat sebelum Selasa.", "2024-02-20"),
        ("Ia akan pergi. Rapat digelar Senin.", "2024-02-12"),
    ],
)
def test_a_bare_weekday_after_what_is_to_come_is_the_next_one(text: str, value: str) -> None:
    (found,) = find_dates(text, parse("2024-02-14"))
    assert str(found.value) == value
