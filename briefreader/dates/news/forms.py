"""The grammar: the forms that a date has in the news, as expressions over kinds of lexemes.

A form is a regular expression in which a word in capitals is a `Kind`, `Lexemes.codes` the text
that it matches, and a named group what it gives to its reader in `reading`. A number at the end of
the name of a group only keeps the names of one form apart. No form repeats anything without bound,
so that a match costs the same however long the text is.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from briefreader.dates.news.vocabulary import Kind

_SETS: Final = {
    "ANY_MONTH": (Kind.MONTH, Kind.MONTH_SHORT, Kind.MONTH_LOWER),
    "ANY_WEEKDAY": (Kind.WEEKDAY, Kind.WEEKDAY_SHORT),
    "ANY_DAY": (Kind.NUMBER, Kind.NTH),
    "RANK": (Kind.ORDINAL, Kind.NTH, Kind.ROMAN, Kind.NUMBER),
    "ANY_ORDINAL": (Kind.ORDINAL, Kind.NTH),
    "ANY_COUNT": (Kind.COUNT, Kind.NUMBER, Kind.VAGUE, Kind.DIGITS),
    "ANY_UNIT": (
        Kind.WEEK,
        Kind.MONTH_UNIT,
        Kind.YEAR_UNIT,
        Kind.QUARTER,
        Kind.HALF,
        Kind.WEEKEND,
    ),
    "COUNTED_UNIT": (Kind.DAY_UNIT, Kind.WEEK, Kind.MONTH_UNIT, Kind.YEAR_UNIT),
    "SIDE": (Kind.PAST, Kind.THIS, Kind.FUTURE),
    "OTHER_SIDE": (Kind.PAST, Kind.FUTURE),
    "WHICH": (Kind.LAST, Kind.PRESENT, Kind.NEXT),
    "TO": (Kind.UNTIL, Kind.JOIN),
    "LEADING": (
        Kind.PREPOSITION,
        Kind.SINCE,
        Kind.UNTIL,
        Kind.FROM,
        Kind.ABOUT,
        Kind.AMBIGUOUS,
    ),
    "ANY_ZONE": (Kind.ZONE, Kind.FOREIGN),
}
_PIECES: Final = {
    "HEAD": """
        (?: (?P<dayword> DAYWORD ) ,? )?
        (?: (?: WHICH (?= ANY_WEEKDAY ) )? (?P<weekday> ANY_WEEKDAY )
            (?: (?:-|TO|AND) (?P<weekday2> ANY_WEEKDAY ) | WEEK? SIDE )? )?
        (?P<daytime> DAYTIME )? ,? DATE_WORD? \\(? ,? DATE_WORD?""",
    "TAIL": """
        (?: ,? (?P<toward1> OTHER_SIDE | DAYWORD ) )? \\)? (?P<toward2> OTHER_SIDE | DAYWORD )?
        BARE_TAIL""",
    "BARE_TAIL": """
        \\)? (?: ,? (?P<daytime2> DAYTIME ) )? (?: \\(? (?P<local> LOCAL ) \\)? )? CLOCKED?""",
    "CLOCKED": """
        (?: [,|-]? \\(? [,|-]? (?P<about> ABOUT )?
            (?: (?P<at> AT ) (?P<clock1> CLOCK | DOTTED ) | (?P<clock2> CLOCK )
              | (?P<clock3> DOTTED ) (?= HALFDAY | ANY_ZONE )
              | AT (?P<hour> NUMBER ) (?= HALFDAY | ANY_ZONE | DAYTIME )
              | (?P<hour2> NUMBER ) (?= HALFDAY ) )
            (?P<half> HALFDAY )? (?P<daytime3> DAYTIME )? (?: \\(? (?P<zone> ANY_ZONE ) )? \\)?
            (?: \\(? (?P<local2> LOCAL ) \\)? )? )""",
    "OF_YEAR": """
        (?: OF? THE? (?: YEAR_UNIT? (?P<year> YEAR ) | YEAR_UNIT (?P<that> SIDE )
          | (?P<which> WHICH ) YEAR_UNIT ) )""",
    "SOME": """
        (?: (?: (?P<portion> PORTION ) -? | SEQUEL (?= PREPOSITION | WHICH ) )
            (?: OF | PREPOSITION )? THE? )?""",
}


class Form(NamedTuple):
    """One form.

    Attributes:
        name: What it is called in `reading`.
        pattern: The expression over the codes.
        starts: The codes with which it can begin: no other place is tried.
    """

    name: str
    pattern: re.Pattern[str]
    starts: str


class Fit(NamedTuple):
    """A form that codes have.

    Attributes:
        name: That of the form.
        end: The number of codes that it takes.
        places: For each named group that took one, the number of its code.
    """

    name: str
    end: int
    places: dict[str, int]


_HEADED: Final = "DAYWORD WHICH ANY_WEEKDAY DAYTIME DATE_WORD "
_SOME: Final = "PORTION SEQUEL "
_FORMS: Final = (
    # Rabu (19/6/2024) pukul 09.00 WIB · Selasa, 13 Juni 2023 | 17:23 WIB · 19 Juni lalu
    (
        "day",
        _HEADED + "ANY_DAY",
        "HEAD (?P<day> ANY_DAY ) -? OF? (?P<month> ANY_MONTH ) (?: -? OF_YEAR )? TAIL",
    ),
    # Sept. 4, 2023, 5:27 PM
    (
        "month_day",
        _HEADED + "ANY_MONTH",
        "HEAD (?P<month> ANY_MONTH ) (?P<day> ANY_DAY ) (?: ,? OF_YEAR )? TAIL",
    ),
    ("digits", _HEADED + "NUMERIC PARTIAL", "HEAD (?P<written> NUMERIC | PARTIAL ) TAIL"),
    ("moment", "MOMENT", "(?P<moment> MOMENT )"),
    # 18-19 Juni 2024 · Selasa-Rabu (18-19/6/2024) · 16 hingga 21 April · June 18 and 19
    ("days", _HEADED + "DAYS", "HEAD (?P<days> DAYS ) (?P<month> ANY_MONTH ) OF_YEAR? TAIL"),
    (
        "days",
        _HEADED + "ANY_MONTH",
        "HEAD (?P<month> ANY_MONTH ) (?P<days> DAYS ) (?: ,? OF_YEAR )? TAIL",
    ),
    ("days", _HEADED + "STRETCH", "HEAD (?P<stretch> STRETCH ) TAIL"),
    (
        "days",
        _HEADED + "ANY_DAY",
        """HEAD (?P<day> ANY_DAY ) (?P<link> - | TO | AND ) (?P<last> ANY_DAY ) OF?
        (?P<month> ANY_MONTH ) OF_YEAR? TAIL""",
    ),
    (
        "days",
        _HEADED + "ANY_MONTH",
        """HEAD (?P<month> ANY_MONTH ) (?P<day> ANY_DAY ) (?P<link> - | TO | AND )
        (?P<last> ANY_DAY ) (?: ,? OF_YEAR )? TAIL""",
    ),
    # Kemarin malam · hari ini, Senin · Senin lalu · Jumat pekan lalu · late Tuesday
    (
        "dayword",
        "DAYWORD",
        """(?P<dayword> DAYWORD ) (?P<daytime> DAYTIME )?
        (?: ,? \\(? (?P<weekday> WEEKDAY ) )? BARE_TAIL""",
    ),
    (
        "weekday",
        _SOME + "WHICH ANY_WEEKDAY",
        """SOME (?P<which> WHICH )? (?P<weekday> ANY_WEEKDAY ) (?P<daytime> DAYTIME )?
        (?: WEEK (?P<week> SIDE ) | OF? (?P<week2> WHICH ) WEEK | (?P<toward> SIDE | DAYWORD ) )?
        BARE_TAIL""",
    ),
    # Akhir bulan ini · pekan depan · late last year · earlier this week
    ("unit", _SOME + "ANY_UNIT", "SOME (?P<unit> ANY_UNIT ) (?P<toward> SIDE )"),
    ("unit", _SOME + "WHICH", "SOME (?P<which> WHICH ) (?P<unit> ANY_UNIT )"),
    # Tiga hari lalu · setahun silam · dua hari kemudian · three days ago
    (
        "counted",
        "ANY_COUNT",
        "(?P<count> ANY_COUNT ) (?P<unit> COUNTED_UNIT ) (?P<side> PAST | AGO | SEQUEL )",
    ),
    ("counted", "ONE_UNIT", "(?P<one> ONE_UNIT ) (?P<side> PAST | AGO | SEQUEL )"),
    # Bulan Juli · pertengahan Oktober · Juni 2024 · Oktober tahun lalu · last July
    (
        "month",
        _SOME + "MONTH_UNIT WHICH ANY_MONTH",
        """SOME (?: (?P<unit> MONTH_UNIT ) OF? )? (?P<which0> WHICH )? (?P<month> ANY_MONTH )
        (?: -? OF_YEAR | (?P<toward> SIDE ) )? (?P<toward2> OTHER_SIDE )?""",
    ),
    # Tahun 2022 · awal 2024 · pada 2022 lalu
    (
        "year",
        _SOME + "YEAR_UNIT YEAR",
        "SOME (?P<unit> YEAR_UNIT )? (?P<year> YEAR ) (?P<toward> OTHER_SIDE )?",
    ),
    ("years", "YEAR_UNIT YEARS", "(?P<unit> YEAR_UNIT )? (?P<years> YEARS )"),
    # Kuartal III-2023 · third quarter of 2023 · Q3 2023 · semester I/2023
    ("quarter", _SOME + "QUARTER", "SOME QUARTER (?P<rank> RANK ) [-/,]? OF_YEAR?"),
    ("quarter", _SOME + "ANY_ORDINAL", "SOME (?P<rank> ANY_ORDINAL ) -? QUARTER ,? OF_YEAR?"),
    ("quarter", _SOME + "QUARTER_NAME", "SOME (?P<rank> QUARTER_NAME ) [-/,]? OF_YEAR"),
    ("half", _SOME + "HALF", "SOME HALF (?P<rank> RANK ) [-/,]? OF_YEAR"),
    ("half", _SOME + "ANY_ORDINAL", "SOME (?P<rank> ANY_ORDINAL ) -? HALF ,? OF_YEAR"),
    # Sembilan bulan pertama tahun ini · the first nine months of 2023
    ("months", "ANY_COUNT", "(?P<count> ANY_COUNT ) MONTH_UNIT (?P<rank> ANY_ORDINAL ) OF_YEAR"),
    ("months", "ANY_ORDINAL", "(?P<rank> ANY_ORDINAL ) (?P<count> ANY_COUNT ) MONTH_UNIT OF_YEAR"),
    # Tahun 1990-an · the late 1990s · abad ke-20 · 20th century
    (
        "decade",
        _SOME + "YEAR_UNIT ERA DECADE",
        "SOME (?: YEAR_UNIT | ERA )? YEAR_UNIT? (?P<decade> DECADE )",
    ),
    ("century", _SOME + "CENTURY", "SOME CENTURY (?P<rank> RANK ) (?P<before> BEFORE_CHRIST )?"),
    (
        "century",
        _SOME + "ANY_ORDINAL",
        "SOME (?P<rank> ANY_ORDINAL ) -? CENTURY (?P<before> BEFORE_CHRIST )?",
    ),
    # Sekitar pukul 18.15 WIB · at 5:27 PM
    ("clock", "ABOUT AT CLOCK DOTTED NUMBER", "CLOCKED"),
)


def _expanded(form: str) -> str:
    """A form with every piece, set and kind in place of its name."""
    for _ in range(4):
        form = _NAME.sub(lambda match: _PIECES.get(match[0], match[0]), form)
    return _NAME.sub(lambda match: _class(match[0]), form)


_NAME: Final = re.compile(r"\b[A-Z][A-Z_]+\b")


def _letters(name: str) -> str:
    return "".join(_SETS.get(name) or (Kind[name],))


def _class(name: str) -> str:
    return f"[{_letters(name)}]"


FORMS: Final = tuple(
    Form(
        name,
        re.compile(_expanded(form), re.VERBOSE),
        "".join(map(_letters, starts.split())),
    )
    for name, starts, form in _FORMS
)
FORMS_OF: Final = {
    kind.value: tuple(form for form in FORMS if kind.value in form.starts) for kind in Kind
}
"""The forms that can begin with a code."""

WINDOW: Final = 48
"""Codes; no form takes more."""


@lru_cache(maxsize=4096)
def fits(window: str) -> tuple[Fit, ...]:
    """The forms that codes have at their start, the longest first.

    Args:
        window: At most `WINDOW` codes.
    """
    found = []
    for form in FORMS_OF.get(window[:1], ()):
        if match := form.pattern.match(window):
            places = {
                name: match.start(name)
                for name in form.pattern.groupindex
                if match.end(name) > match.start(name) >= 0
            }
            found.append(Fit(form.name, match.end(), places))
    return tuple(sorted(found, key=lambda fit: -fit.end))
