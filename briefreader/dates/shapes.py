"""How people write dates by hand where EDTF is asked for, and what they probably mean.

This is for reasons only: nothing here ever makes a value. A recognised shape says what is wrong
with it and proposes EDTF texts, the likelier first; whether a proposal is a date, `parse` decides.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from briefreader.language import LOCALES, N_

_LONGEST: Final = 64
"""Code points beyond which a text is no date typed by hand; it keeps the expressions cheap."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a text.

    Attributes:
        sentence: The reason, marked for the catalogue.
        suggestions: EDTF texts that may be meant; they may still name impossible days.
        values: What fills the holes of the sentence.
        start: Where the fault begins in the text, in code points.
        end: Where it ends; `None` for the end of the text.
        recognised: Whether the text has the shape of a date at all.
    """

    sentence: str
    suggestions: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    start: int = 0
    end: int | None = None
    recognised: bool = True


def slip_of(text: str) -> Slip:
    """What is wrong with a text that is not EDTF."""
    if len(text) > _LONGEST:
        return Slip(_STRANGE, values={"text": text[:_LONGEST] + "…"}, recognised=False)
    if not text:
        return Slip(N_("there is no date here"), recognised=False)
    for pattern, sentence, suggest in _SHAPES:
        if match := pattern.fullmatch(text):
            return Slip(sentence, suggest(match))
    return _named_month(text) or _foreign(text) or _spaced(text) or _strange(text)


_Suggest: TypeAlias = Callable[[re.Match[str]], tuple[str, ...]]


def _nothing(_: re.Match[str]) -> tuple[str, ...]:
    return ()


def _like(template: str) -> _Suggest:
    """Suggests the match, rewritten by a template of `re`."""
    return lambda match: (match.expand(template),)


def _day_first(match: re.Match[str]) -> tuple[str, ...]:
    first, second, year = match["first"].zfill(2), match["second"].zfill(2), match["year"]
    readings = (f"{year}-{second}-{first}", f"{year}-{first}-{second}")
    return readings[:1] if first == second else readings


def _year_first(match: re.Match[str]) -> tuple[str, ...]:
    day = match["day"]
    text = f"{match['year']}-{match['month'].zfill(2)}"
    return (f"{text}-{day.zfill(2)}" if day else text,)


def _two_years(match: re.Match[str]) -> tuple[str, ...]:
    century, year, second = match["century"], match["year"], match["second"]
    month = f"{century}{year}-{second}"
    return (month,) if int(second) <= 12 else (f"{century}{year}/{century}{second}",)


_OFFSETS: Final = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "utc": "Z", "gmt": "Z"}


def _clock(match: re.Match[str]) -> tuple[str, ...]:
    second = f":{match['second']}" if match["second"] else ""
    zone = match["zone"] or ""
    if hours := re.fullmatch(r"([+-])(\d\d?):?(\d\d)?", zone):
        offset = f"{hours[1]}{hours[2].zfill(2)}:{hours[3] or '00'}"
    else:
        offset = _OFFSETS.get(zone.lower(), zone.upper())
    minute = match["minute"] or "00"
    return (f"{match['day']}T{match['hour'].zfill(2)}:{minute}{second}{offset}",)


def _qualified_part(match: re.Match[str]) -> tuple[str, ...]:
    signs = set(re.findall(r"[?~%]", match[0]))
    sign = signs.pop() if len(signs) == 1 else "%"
    return (re.sub(r"[?~%]", "", match[0]) + sign,)


def _capitals(match: re.Match[str]) -> tuple[str, ...]:
    return (match[0].upper(),)


def _hyphens(match: re.Match[str]) -> tuple[str, ...]:
    return (re.sub(_DASH, "-", match[0]),)


def _range(match: re.Match[str]) -> tuple[str, ...]:
    return (f"{match['start']}/{match['end']}",)


_DAY: Final = r"\d{4}-\d\d-\d\d"
_PLAIN: Final = r"-?\d{4}(?:-\d\d){0,2}"
_ANY: Final = _PLAIN + r"[?~%]?"
_DASH: Final = r"[\u2010-\u2015\u2212]"
"""Every hyphen, dash and minus that a word processor may put for the plain hyphen."""
_TABLE: Final[tuple[tuple[str, str, _Suggest], ...]] = (
    # Clock times.
    (
        rf"(?P<day>{_DAY})(?:[Tt]| +|,| pukul )(?P<hour>\d\d?)[:.]?(?P<minute>\d\d)?"
        r"(?:[:.](?P<second>\d\d))? ?(?P<zone>[Zz]|[+-]\d\d?(?::?\d\d)?|(?i:WIB|WITA?|UTC|GMT))?",
        N_("a clock time is written after a T, as hours and minutes with a colon"),
        _clock,
    ),
    (
        rf"({_DAY}T\d\d:\d\d:\d\d)[.,]\d+(.*)",
        N_("fractions of a second are not read"),
        _like(r"\1\2"),
    ),
    (
        rf"({_DAY})T[^?~%]*([?~%])",
        N_("a date with a clock time takes no ?, ~ or %"),
        _like(r"\1\2"),
    ),
    (
        r"(?P<date>\d{4}(?:-\d\d)?)T.*",
        N_("a clock time needs the year, the month and the day"),
        _nothing,
    ),
    # Day, month and year in another order, or joined by something else.
    (
        r"(?P<first>\d\d?)([/.-])(?P<second>\d\d?)\2(?P<year>\d{4})",
        N_("the year stands first, then the month, then the day"),
        _day_first,
    ),
    (
        r"\d\d?([/.-])\d\d?\1\d\d",
        N_("the year stands first, and with four digits"),
        _nothing,
    ),
    (
        r"(?P<month>\d\d?)[/.-](?P<year>\d{4})(?P<day>)",
        N_("the year stands first, then the month"),
        _year_first,
    ),
    (
        r"(?P<year>\d{4})([/.])(?P<month>\d\d?)\2(?P<day>\d\d?)",
        N_("year, month and day are joined by hyphens"),
        _year_first,
    ),
    (
        r"(?P<year>\d{4})-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?",
        N_("the month and the day have two digits each"),
        _year_first,
    ),
    (
        r"(?P<century>\d\d)(?P<year>\d\d)/(?P<second>\d\d)",
        N_("a month is joined by a hyphen; the end of an interval is a whole date"),
        _two_years,
    ),
    (
        r"(?P<year>\d{4})\.(?P<month>\d\d?)(?P<day>)",
        N_("year, month and day are joined by hyphens"),
        _year_first,
    ),
    (r"(\d{4})(\d\d)(\d\d)", N_("year, month and day are joined by hyphens"), _like(r"\1-\2-\3")),
    (r"(\d{4})(\d\d)", N_("year and month are joined by a hyphen"), _like(r"\1-\2")),
    (
        rf"(?P<start>{_ANY}) *{_DASH} *(?P<end>{_ANY})",
        N_("the two ends of an interval are joined by a slash, without blanks"),
        _range,
    ),
    (rf".*{_DASH}.*", N_("the parts of a date are joined by the plain hyphen"), _hyphens),
    # Intervals.
    (
        r"(?P<start>(\d{4}-\d\d)-\d\d)[/-](\d\d)",
        N_("the end of an interval is a whole date"),
        _like(r"\1/\2-\3"),
    ),
    (
        r"(?P<start>(\d{4})-\d\d-\d\d)/(\d\d-\d\d)",
        N_("the end of an interval is a whole date"),
        _like(r"\1/\2-\3"),
    ),
    (
        rf"(?P<start>{_ANY})(?: *\.\. *| *--? +| *-- *| +/ *|/ +)(?P<end>{_ANY})",
        N_("the two ends of an interval are joined by a slash, without blanks"),
        _range,
    ),
    (
        rf"(?P<start>{_ANY})/(?i:open|now|present|today|sekarang|kini)",
        N_("an interval that still goes on ends with two dots"),
        _like(r"\g<start>/.."),
    ),
    (
        rf"(?P<start>{_ANY})/(?i:unknown|\?)",
        N_("where the end of an interval is not known, nothing follows the slash"),
        _like(r"\g<start>/"),
    ),
    (
        rf"(?P<start>{_ANY})\.\.",
        N_("an interval that still goes on ends with /.."),
        _like(r"\g<start>/.."),
    ),
    (
        rf"\.\.(?P<end>{_ANY})",
        N_("an interval without a start begins with ../"),
        _like(r"../\g<end>"),
    ),
    (
        r".*\dT\d.*/.*|.*/.*\dT\d.*",
        N_("an interval takes no clock times, only days, months and years"),
        _nothing,
    ),
    (r"[^/]*(?:/[^/]*){2,}", N_("an interval has two ends, so one slash"), _nothing),
    # Years.
    (r"(\d\d\d)0(?:s|an|-an|'s|’s)", N_("a decade is written with an X"), _like(r"\1X")),
    (r"Y(\d{4})", N_("only a year of more than four digits begins with Y"), _like(r"\1")),
    (r"Y(-\d{4})", N_("only a year of more than four digits begins with Y"), _like(r"\1")),
    (r"Y(-?)0+(\d+)", N_("a year of more than four digits begins with no zero"), _like(r"Y\1\2")),
    (
        r"Y-?\d+-.*",
        N_("a year of more than four digits stands alone, without month or day"),
        _nothing,
    ),
    (r"Y-?\d{13,}", N_("a year of more than twelve digits is not read"), _nothing),
    (
        r"Y-?\d+E\d+(?:S\d+)?",
        N_("a year written with a power of ten (level 2 of EDTF) is not read"),
        _nothing,
    ),
    (
        r"Y?-?\d+S\d+",
        N_("a year with significant digits (level 2 of EDTF) is not read"),
        _nothing,
    ),
    (r"(-?[1-9]\d{4,11})", N_("a year of more than four digits begins with Y"), _like(r"Y\1")),
    (
        r"(-?)(\d{1,3})",
        N_("a year has four digits"),
        lambda match: (match[1] + match[2].zfill(4),),
    ),
    (r"\+(.+)", N_("a date has no plus sign before it"), _like(r"\1")),
    # Qualifiers.
    (
        rf"({_PLAIN})(?:\?~|~\?)",
        N_("uncertain and approximate at once is written %"),
        _like(r"\1%"),
    ),
    (
        r"[?~%]-?\d{4}(?:-\d\d){0,2}[?~%]?|-?\d{4}[?~%]?-[?~%]?\d\d[?~%]?(?:-[?~%]?\d\d[?~%]?)?",
        N_("?, % and ~ stand at the end: to qualify one part of a date (level 2) is not read"),
        _qualified_part,
    ),
    (
        r"(?i:c|ca|circa|sekitar|kira-kira|around|about)\.? *(\d{4}(?:-\d\d){0,2})",
        N_("an approximate date is marked by ~ at its end"),
        _like(r"\1~"),
    ),
    # Unspecified digits.
    (r"[\dTZXtzx:+?~%-]*[txz][\dTZXtzx:+?~%-]*", N_("T, X and Z are capitals"), _capitals),
    (
        r"(-?\d{4})-XX-\d\d[?~%]?",
        N_("a day is known only within a month that is known"),
        _nothing,
    ),
    (
        r"(?=.*X)-?[\dX]+(?:-[\dX]*)*[?~%]?",
        N_(
            "X may stand for the last one or two digits of a year alone, for a whole month, "
            "or for a whole day"
        ),
        _nothing,
    ),
    # Weeks and days of the year, which ISO 8601 has and EDTF has not.
    (
        r"\d{4}-?W\d\d(?:-?\d)?",
        N_("weeks are not EDTF: give the first and the last day, joined by a slash"),
        _nothing,
    ),
    (r"\d{4}-\d{3}", N_("a day is given with its month, not as the day of the year"), _nothing),
)
_SHAPES: Final = tuple(
    (re.compile(pattern, re.ASCII | re.DOTALL), sentence, suggest)
    for pattern, sentence, suggest in _TABLE
)


def _named_month(text: str) -> Slip | None:
    """`25 Mei 2024`, `May 25, 2024`, `Sabtu, 25 Mei 2024`, `25-27 Mei 2024`, `Mei 2024`."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    numbers = re.findall(r"[0-9]+", text)
    years = [number for number in numbers if len(number) == 4]
    days = [number.zfill(2) for number in numbers if len(number) <= 2]
    if not words or len(years) != 1 or len(years) + len(days) != len(numbers) or len(days) > 2:
        return None
    # Babel, and only for a text that is wrong anyway.
    from briefreader.dates.cldr import month_numbers

    named = {
        number
        for locale in LOCALES
        for word in words
        if (number := month_numbers(locale).get(word))
    }
    if len(named) != 1:
        return None
    month = f"{years[0]}-{named.pop():02}"
    return Slip(
        N_("the month is written in digits, after the year"),
        ("/".join(f"{month}-{day}" for day in days) or month,),
    )


_FOREIGN_DIGITS: Final = re.compile(r"[^\D0-9]+")


def _foreign(text: str) -> Slip | None:
    """Digits of another script, or the wide ones of East Asian typing."""
    if found := _FOREIGN_DIGITS.search(text):
        ascii_digits = "".join(
            str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text
        )
        sentence = N_("only the digits 0 to 9 make a date")
        return Slip(sentence, (ascii_digits,), start=found.start(), end=found.end())
    return None


_BLANK: Final = re.compile(r"\s+")
_DATE_SIGNS: Final = re.compile(r"[\[{]?[-0-9TXYZ:?~%/.,+]+[\]}]?")


def _spaced(text: str) -> Slip | None:
    """A date with blanks before, in or after it."""
    found = _BLANK.search(text)
    without = _BLANK.sub("", text)
    if found is None or not _DATE_SIGNS.fullmatch(without):
        return None
    sentence = N_("no blank stands in a date, nor before or after it")
    return Slip(sentence, (without,), start=found.start(), end=found.end())


_STRANGE: Final = N_("“{text}” is not a date")


def _strange(text: str) -> Slip:
    return Slip(_STRANGE, values={"text": text}, recognised=False)
