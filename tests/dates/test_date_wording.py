"""Values in the words of three languages, and the zones in which clock times are read."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.dates import Edtf, Style, ZoneError, find_zone, parse, word
from briefreader.language import LOCALES, catalog
from tests.dates.edtf_texts import values

FULL, LONG, MEDIUM, SHORT, COMPACT = Style


def says(text: str, style: Style, zone: str | None = None) -> tuple[str, ...]:
    return tuple(word(parse(text), locale, style, zone) for locale in ("id", "en", "en_GB"))


@pytest.mark.parametrize(
    ("text", "style", "indonesian", "american", "british"),
    [
        # Days. The full style of Indonesian has no zero before the day (EYD; CLDR has one).
        ("2024-05-05", FULL, "Minggu, 5 Mei 2024", "Sunday, May 5, 2024", "Sunday, 5 May 2024"),
        ("2024-05-05", LONG, "5 Mei 2024", "May 5, 2024", "5 May 2024"),
        ("2024-09-04", MEDIUM, "4 Sep 2024", "Sep 4, 2024", "4 Sept 2024"),
        ("2024-08-17", MEDIUM, "17 Agu 2024", "Aug 17, 2024", "17 Aug 2024"),
        ("2024-05-25", SHORT, "25/05/24", "5/25/24", "25/05/2024"),
        ("2024-06-19", COMPACT, "Rab, 19 Jun 2024", "Wed, Jun 19, 2024", "Wed, 19 Jun 2024"),
        # Months and years.
        ("2024-05", FULL, "Mei 2024", "May 2024", "May 2024"),
        ("2023-11", LONG, "November 2023", "November 2023", "November 2023"),
        ("2023-11", MEDIUM, "Nov 2023", "Nov 2023", "Nov 2023"),
        ("2024-05", SHORT, "5/2024", "5/2024", "05/2024"),
        ("2023-12", COMPACT, "Des 2023", "Dec 2023", "Dec 2023"),
        ("2022", FULL, "2022", "2022", "2022"),
        # Parts of years.
        ("2023-35", LONG, "Kuartal ke-3 2023", "3rd quarter 2023", "3rd quarter 2023"),
        ("2023-35", SHORT, "K3 2023", "Q3 2023", "Q3 2023"),
        ("2024-40", LONG, "semester pertama 2024", "first half of 2024", "first half of 2024"),
        ("2024-41", MEDIUM, "semester II 2024", "H2 2024", "H2 2024"),
        ("2024-21", LONG, "musim semi 2024", "spring 2024", "spring 2024"),
        ("2024-24", SHORT, "musim dingin 2024", "winter 2024", "winter 2024"),
        # Intervals say once what they share, in whole words where the style has them (UTS #35).
        ("2024-05-25/2024-05-27", LONG, "25–27 Mei 2024", "May 25 – 27, 2024", "25–27 May 2024"),
        (
            "2024-05-25/2024-06-02",
            LONG,
            "25 Mei – 2 Juni 2024",
            "May 25 – June 2, 2024",
            "25 May – 2 June 2024",
        ),
        (
            "2024-05-25/2024-06-02",
            MEDIUM,
            "25 Mei – 2 Jun 2024",
            "May 25 – Jun 2, 2024",
            "25 May – 2 Jun 2024",
        ),
        (
            "2024-05-25/2024-06-02",
            FULL,
            "Sabtu, 25 Mei – Minggu, 2 Juni 2024",
            "Saturday, May 25 – Sunday, June 2, 2024",
            "Saturday 25 May – Sunday 2 June 2024",
        ),
        (
            "2024-05-25/2024-05-27",
            COMPACT,
            "Sab, 25 Mei – Sen, 27 Mei 2024",
            "Sat, May 25 – Mon, May 27, 2024",
            "Sat, 25 May – Mon, 27 May 2024",
        ),
        (
            "2024-12-25/2025-01-02",
            LONG,
            "25 Desember 2024 – 2 Januari 2025",
            "December 25, 2024 – January 2, 2025",
            "25 December 2024 – 2 January 2025",
        ),
        (
            "2024-05-25/2024-05-27",
            SHORT,
            "25/5/24 – 27/5/24",
            "5/25/24 – 5/27/24",
            "25/05/2024 – 27/05/2024",
        ),
        ("2024-05/2024-06", LONG, "Mei–Juni 2024", "May – June 2024", "May – June 2024"),
        ("2024-05/2024-06", SHORT, "5/2024 – 6/2024", "5/2024 – 6/2024", "05/2024 – 06/2024"),
        ("2024/2025", LONG, "2024 – 2025", "2024 – 2025", "2024–2025"),
        ("2024-05-25/2024-05-25", LONG, "25 Mei 2024", "May 25, 2024", "25 May 2024"),
        (
            "2024-05-25/2024-06",
            LONG,
            "25 Mei 2024 – Juni 2024",
            "May 25, 2024 – June 2024",
            "25 May 2024 – June 2024",
        ),
        (
            "2024-05-25/2024-05-27~",
            LONG,
            "25 Mei 2024 – sekitar 27 Mei 2024",
            "May 25, 2024 – around May 27, 2024",
            "25 May 2024 – around 27 May 2024",
        ),
        # Open and unknown ends.
        (
            "2022-02-24/..",
            LONG,
            "sejak 24 Februari 2022",
            "since February 24, 2022",
            "since 24 February 2022",
        ),
        (
            "2022-02-24/",
            LONG,
            "mulai 24 Februari 2022 (akhir tidak diketahui)",
            "from February 24, 2022 (end not known)",
            "from 24 February 2022 (end not known)",
        ),
        (
            "../2024-11-05",
            LONG,
            "hingga 5 November 2024",
            "until November 5, 2024",
            "until 5 November 2024",
        ),
        (
            "/2024-11",
            LONG,
            "hingga November 2024 (awal tidak diketahui)",
            "until November 2024 (start not known)",
            "until November 2024 (start not known)",
        ),
        # Qualifiers.
        ("2024-05~", LONG, "sekitar Mei 2024", "around May 2024", "around May 2024"),
        (
            "2024-05?",
            LONG,
            "Mei 2024 (belum dipastikan)",
            "May 2024 (uncertain)",
            "May 2024 (uncertain)",
        ),
        (
            "2024%",
            LONG,
            "sekitar 2024 (belum dipastikan)",
            "around 2024 (uncertain)",
            "around 2024 (uncertain)",
        ),
        # Unspecified digits.
        ("202X", LONG, "2020-an", "the 2020s", "the 2020s"),
        (
            "202X?",
            SHORT,
            "2020-an (belum dipastikan)",
            "the 2020s (uncertain)",
            "the 2020s (uncertain)",
        ),
        (
            "20XX",
            LONG,
            "salah satu tahun antara 2000 dan 2099",
            "a year from 2000 to 2099",
            "a year from 2000 to 2099",
        ),
        (
            "000X",
            LONG,
            "salah satu tahun antara 1 SM dan 9",
            "a year from 1 BC to 9",
            "a year from 1 BC to 9",
        ),
        ("2024-XX", LONG, "salah satu bulan pada 2024", "a month in 2024", "a month in 2024"),
        (
            "2024-05-XX",
            LONG,
            "salah satu hari pada Mei 2024",
            "a day in May 2024",
            "a day in May 2024",
        ),
        ("2024-XX-XX", LONG, "salah satu hari pada 2024", "a day in 2024", "a day in 2024"),
        # Sets.
        (
            "[2024-03-04,2024-04-03]",
            LONG,
            "4 Maret 2024 atau 3 April 2024",
            "March 4, 2024 or April 3, 2024",
            "4 March 2024 or 3 April 2024",
        ),
        (
            "{2024-03,2024-04,2024-06..2024-07}",
            LONG,
            "Maret 2024, April 2024, dan Juni–Juli 2024",
            "March 2024, April 2024, and June – July 2024",
            "March 2024, April 2024 and June – July 2024",
        ),
        ("[2024]", LONG, "2024", "2024", "2024"),
        ("[..1984]", LONG, "1984 atau sebelumnya", "1984 or earlier", "1984 or earlier"),
        ("[1984..]", LONG, "1984 atau sesudahnya", "1984 or later", "1984 or later"),
        ("{..1984}", LONG, "1984 dan sebelumnya", "1984 and earlier", "1984 and earlier"),
        ("{1984..}", LONG, "1984 dan sesudahnya", "1984 and later", "1984 and later"),
        # Years that `datetime` does not have.
        (
            "-0043-03-15",
            FULL,
            "Jumat, 15 Maret 44 SM",
            "Friday, March 15, 44 BC",
            "Friday, 15 March 44 BC",
        ),
        ("-0043-03", LONG, "Maret 44 SM", "March 44 BC", "March 44 BC"),
        ("-0043-03-15", SHORT, "15/3/44 SM", "3/15/44 BC", "15/03/44 BC"),
        ("-0043", LONG, "44 SM", "44 BC", "44 BC"),
        ("0000", LONG, "1 SM", "1 BC", "1 BC"),
        ("-0044/-0043", LONG, "45 – 44 SM", "45 – 44 BC", "45 – 44 BC"),
        ("-0043/0043", LONG, "44 SM – 43 M", "44 BC – 43 AD", "44 BC – 43 AD"),
        ("-0043-34", LONG, "Kuartal ke-2 44 SM", "2nd quarter 44 BC", "2nd quarter 44 BC"),
        ("Y17000", LONG, "17000", "17000", "17000"),
        ("Y-17000~", LONG, "sekitar 17001 SM", "around 17001 BC", "around 17001 BC"),
    ],
)
def test_words(text: str, style: Style, indonesian: str, american: str, british: str) -> None:
    assert says(text, style) == (indonesian, american, british)


JAKARTA, MAKASSAR, JAYAPURA = "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"


@pytest.mark.parametrize(
    ("text", "style", "zone", "indonesian", "american", "british"),
    [
        (
            "2024-06-20T18:34+07:00",
            FULL,
            JAKARTA,
            "Kamis, 20 Juni 2024 pukul 18.34 WIB",
            "Thursday, June 20, 2024 at 6:34 PM GMT+7",
            "Thursday, 20 June 2024 at 18:34 GMT+7",
        ),
        (
            "2024-06-20T18:34+07:00",
            LONG,
            None,
            "20 Juni 2024 pukul 18.34 GMT+7",
            "June 20, 2024 at 6:34 PM GMT+7",
            "20 June 2024 at 18:34 GMT+7",
        ),
        (
            "2024-06-20T18:34",
            LONG,
            None,
            "20 Juni 2024 pukul 18.34",
            "June 20, 2024 at 6:34 PM",
            "20 June 2024 at 18:34",
        ),
        # A time without an offset is of the zone: not converted.
        (
            "2024-06-20T18:34",
            LONG,
            JAKARTA,
            "20 Juni 2024 pukul 18.34 WIB",
            "June 20, 2024 at 6:34 PM GMT+7",
            "20 June 2024 at 18:34 GMT+7",
        ),
        # One with another offset is, over midnight and the year's end.
        (
            "2024-12-31T18:34Z",
            LONG,
            JAKARTA,
            "1 Januari 2025 pukul 01.34 WIB",
            "January 1, 2025 at 1:34 AM GMT+7",
            "1 January 2025 at 01:34 GMT+7",
        ),
        (
            "2024-06-20T18:34+07:00",
            MEDIUM,
            MAKASSAR,
            "20 Jun 2024 19.34 WITA",
            "Jun 20, 2024, 7:34 PM GMT+8",
            "20 Jun 2024, 19:34 GMT+8",
        ),
        (
            "2024-06-20T18:34+07:00",
            COMPACT,
            JAYAPURA,
            "Kam, 20 Jun 2024 20.34 WIT",
            "Thu, Jun 20, 2024, 8:34 PM GMT+9",
            "Thu, 20 Jun 2024, 20:34 GMT+9",
        ),
        (
            "2024-06-20T18:34+07:00",
            SHORT,
            "Asia/Pontianak",
            "20/06/24 18.34 WIB",
            "6/20/24, 6:34 PM GMT+7",
            "20/06/2024, 18:34 GMT+7",
        ),
        (
            "2024-06-20T18:34+07:00",
            LONG,
            "Asia/Ujung_Pandang",
            "20 Juni 2024 pukul 19.34 WITA",
            "June 20, 2024 at 7:34 PM GMT+8",
            "20 June 2024 at 19:34 GMT+8",
        ),
        # +09:00 is WIT, Seoul and Pyongyang.
        (
            "2024-06-19T12:00+09:00",
            LONG,
            None,
            "19 Juni 2024 pukul 12.00 GMT+9",
            "June 19, 2024 at 12:00 PM GMT+9",
            "19 June 2024 at 12:00 GMT+9",
        ),
        (
            "2024-06-19T00:05+09:00",
            LONG,
            "Asia/Pyongyang",
            "19 Juni 2024 pukul 00.05 GMT+9",
            "June 19, 2024 at 12:05 AM GMT+9",
            "19 June 2024 at 00:05 GMT+9",
        ),
        (
            "2024-06-20T12:00Z",
            LONG,
            "America/New_York",
            "20 Juni 2024 pukul 08.00 EDT",
            "June 20, 2024 at 8:00 AM EDT",
            "20 June 2024 at 08:00 GMT-4",
        ),
        (
            "2024-01-20T12:00Z",
            LONG,
            "Europe/London",
            "20 Januari 2024 pukul 12.00 GMT",
            "January 20, 2024 at 12:00 PM GMT",
            "20 January 2024 at 12:00 GMT",
        ),
        (
            "2024-06-20T12:00Z",
            LONG,
            "UTC",
            "20 Juni 2024 pukul 12.00 UTC",
            "June 20, 2024 at 12:00 PM UTC",
            "20 June 2024 at 12:00 UTC",
        ),
        (
            "2024-06-20T12:00Z",
            LONG,
            None,
            "20 Juni 2024 pukul 12.00 GMT",
            "June 20, 2024 at 12:00 PM GMT",
            "20 June 2024 at 12:00 GMT",
        ),
        # The parts of an offset are joined as those of the clock.
        (
            "2024-06-20T12:00+05:45",
            LONG,
            None,
            "20 Juni 2024 pukul 12.00 GMT+5.45",
            "June 20, 2024 at 12:00 PM GMT+5:45",
            "20 June 2024 at 12:00 GMT+5:45",
        ),
        (
            "2024-06-20T12:00-03:30",
            LONG,
            None,
            "20 Juni 2024 pukul 12.00 GMT-3.30",
            "June 20, 2024 at 12:00 PM GMT-3:30",
            "20 June 2024 at 12:00 GMT-3:30",
        ),
        # Seconds are shown where they were given and say something.
        (
            "2024-06-20T18:34:56+07:00",
            LONG,
            JAKARTA,
            "20 Juni 2024 pukul 18.34.56 WIB",
            "June 20, 2024 at 6:34:56 PM GMT+7",
            "20 June 2024 at 18:34:56 GMT+7",
        ),
        (
            "2024-06-20T18:34:00+07:00",
            LONG,
            JAKARTA,
            "20 Juni 2024 pukul 18.34 WIB",
            "June 20, 2024 at 6:34 PM GMT+7",
            "20 June 2024 at 18:34 GMT+7",
        ),
        # In August 1945 the clocks of Jakarta showed the time of Tokyo, which is not WIB.
        (
            "1945-08-17T10:00",
            LONG,
            JAKARTA,
            "17 Agustus 1945 pukul 10.00 GMT+9",
            "August 17, 1945 at 10:00 AM GMT+9",
            "17 August 1945 at 10:00 GMT+9",
        ),
        # No zone reaches there: the time stays as it was given.
        (
            "-0043-03-15T11:00+01:00",
            LONG,
            "Europe/Rome",
            "15 Maret 44 SM pukul 11.00 GMT+1",
            "March 15, 44 BC at 11:00 AM GMT+1",
            "15 March 44 BC at 11:00 GMT+1",
        ),
    ],
)
def test_clock_times(
    text: str, style: Style, zone: str | None, indonesian: str, american: str, british: str
) -> None:
    assert says(text, style, zone) == (indonesian, american, british)


def test_a_date_without_clock_time_does_not_look_at_the_zone() -> None:
    assert word(parse("2024-05-25"), "en", LONG, "Nowhere") == "May 25, 2024"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Asia/Jakrta", "there is no time zone “Asia/Jakrta”; a name looks like Asia/Jakarta"),
        ("asia/jakarta", "there is no time zone “asia/jakarta”; did you mean Asia/Jakarta?"),
        ("WIB", "there is no time zone “WIB”; a name looks like Asia/Jakarta"),
        (
            "../../etc/passwd",
            "there is no time zone “../../etc/passwd”; a name looks like Asia/Jakarta",
        ),
        ("/etc/passwd", "there is no time zone “/etc/passwd”; a name looks like Asia/Jakarta"),
        ("Asia", "there is no time zone “Asia”; a name looks like Asia/Jakarta"),
        ("", "there is no time zone “”; a name looks like Asia/Jakarta"),
        ("\0", "there is no time zone “\0”; a name looks like Asia/Jakarta"),
        ("\ud800", "there is no time zone “\ud800”; a name looks like Asia/Jakarta"),
        ("a" * 5000, f"there is no time zone “{'a' * 64}”; a name looks like Asia/Jakarta"),
    ],
    ids=lambda text: ascii(text[:30]),
)
def test_unknown_zones(name: str, reason: str) -> None:
    with pytest.raises(ZoneError) as caught:
        word(parse("2024-06-20T18:34"), "id", LONG, name)
    assert str(caught.value) == reason
    assert caught.value.name == name
    assert caught.value.message.text(catalog("id")).startswith("tidak ada zona waktu")
    assert isinstance(caught.value, ValueError)


def test_a_system_without_zones_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import zoneinfo

    monkeypatch.setattr(zoneinfo, "available_timezones", set)
    with pytest.raises(ZoneError, match="tzdata"):
        find_zone("Somewhere/Else")


@given(
    values,
    st.sampled_from([*LOCALES, "de", "fr", "ja", "ar", "zh_Hant", "xx"]),
    st.sampled_from(Style),
    st.sampled_from([None, JAKARTA, "America/New_York", "Pacific/Kiritimati"]),
)
def test_every_value_has_words_in_every_language(
    value: Edtf, locale: str, style: Style, zone: str | None
) -> None:
    words = word(value, locale, style, zone)
    assert words
    assert words == words.strip()
    assert not set(words) & set("{}%\u2009\u202f\xa0")
    assert "None" not in words


@pytest.mark.parametrize(
    ("locale", "text", "style", "words"),
    [
        ("de", "2024-06-20", FULL, "Donnerstag, 20. Juni 2024"),
        ("de", "2024-05-25/2024-06-02", LONG, "25. Mai – 2. Juni 2024"),
        ("fr", "2024-05-25/2024-05-27", LONG, "25–27 mai 2024"),
        ("ja", "2024-06-20", LONG, "2024年6月20日"),
        ("es", "2024-05-25", LONG, "25 de mayo de 2024"),
        ("id_ID", "2022/..", LONG, "sejak 2022"),
        ("in", "2024-05", LONG, "Mei 2024"),
        ("xx", "2024-05", LONG, "May 2024"),
        ("", "2024-05", LONG, "May 2024"),
    ],
)
def test_locales_that_have_no_catalogue_yet(
    locale: str, text: str, style: Style, words: str
) -> None:
    assert word(parse(text), locale, style) == words


def test_the_room_is_light_to_import() -> None:
    program = (
        "import sys, briefreader.dates as dates;"
        "dates.parse('2024-06-20T18:34+07:00');"
        "print({'babel', 'zoneinfo', 'datetime', 'unicodedata'} & set(sys.modules))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
