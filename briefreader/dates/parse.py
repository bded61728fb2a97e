"""Reading EDTF: the grammar, the calendar, and the places where a text leaves them.

The grammar is regular and each of its expressions is deterministic, so the time is linear in the
length of the text. What no expression takes is handed to `shapes`, which knows how people write
dates by hand and says what to type instead.
"""

import re
from typing import Final

from briefreader.dates.day import Day, days_in_month
from briefreader.dates.edtf import (
    QUALIFIER_OF,
    Clock,
    Date,
    DateSet,
    DateTime,
    Edtf,
    Interval,
    Limit,
    Part,
    Single,
    Unit,
    Unspecified,
    YearPart,
)
from briefreader.dates.refusal import EdtfError
from briefreader.dates.wording import DateWords
from briefreader.language import N_, Message

# `[0-9]` and never `\d`, which takes the digits of other scripts too. Texts, and not compiled: `re`
# compiles each at its first use and keeps it, so that importing the room stays cheap.
_DATE: Final = r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)"
_LONG_YEAR: Final = r"Y(-?[1-9][0-9]{4,11})([?~%]?)"
_UNSPECIFIED_YEAR: Final = r"([0-9]{2})(?:XX|([0-9])X)([?~%]?)"
_UNSPECIFIED_DAY: Final = r"(-?[0-9]{4})-(?:XX(-XX)?|([0-9]{2})-XX)([?~%]?)"
_DATE_TIME: Final = (
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?"
    r"(?:(Z)|([+-][0-9]{2})(?::([0-9]{2}))?)?"
)
_PARTS: Final = frozenset(part.value for part in Part)

# The widest that any place keeps: Baker Island and the Line Islands of Kiribati.
_WESTERNMOST: Final = -12 * 60
_EASTERNMOST: Final = 14 * 60


def parse(text: str) -> Edtf:
    """The value that an EDTF text means.

    Args:
        text: The whole text; a blank at either end is an error too.

    Raises:
        EdtfError: The text is not EDTF, is of a part of level 2 that is not read, names a day that
            no calendar has, or an interval that ends before it begins.
    """
    if text[:1] in ("[", "{"):
        return _date_set(text)
    if "/" in text:
        return _interval(text)
    if "T" in text and (match := re.fullmatch(_DATE_TIME, text)):
        return _date_time(match)
    return _single(text, 0)


def pattern() -> str:
    """A regular expression (ECMA 262, for JSON Schema) that all takes that `parse` takes.

    It knows the shapes of single dates, and how they are joined only by and large; what the
    calendar has, and whether an interval ends before it begins, `parse` alone knows.
    """
    shapes = (_DATE, _UNSPECIFIED_DAY, _UNSPECIFIED_YEAR, _LONG_YEAR)
    single, time = (
        re.sub(r"\((?!\?)", "(?:", shape) for shape in (f"({'|'.join(shapes)})", _DATE_TIME)
    )
    joined = rf"[\[{{]?{single}?(?:(?:/|,|\.\.){single}?)*[\]}}]?"
    return rf"^(?=.*[0-9])(?:{time}|{joined})$"


def _single(text: str, at: int) -> Single:
    """A date without clock time, which begins at `at` in the whole text."""
    if match := re.fullmatch(_DATE, text):
        return _date(match, at)
    if match := re.fullmatch(_UNSPECIFIED_DAY, text):
        return _unspecified_day(match, at)
    if match := re.fullmatch(_UNSPECIFIED_YEAR, text):
        century, decade, sign = match.groups()
        if decade is None:
            return Unspecified(
                Unit.YEAR_OF_CENTURY, int(century) * 100, qualifier=QUALIFIER_OF[sign]
            )
        year = int(century + decade) * 10
        return Unspecified(Unit.YEAR_OF_DECADE, year, qualifier=QUALIFIER_OF[sign])
    if match := re.fullmatch(_LONG_YEAR, text):
        return Date(int(match[1]), qualifier=QUALIFIER_OF[match[2]])
    raise _refused(text, at)


def _date(match: re.Match[str], at: int) -> Single:
    year = _checked_year(match, at)
    qualifier = QUALIFIER_OF[match[4]]
    if match[2] is None:
        return Date(year, None, None, qualifier)
    month = int(match[2])
    if month > 12 and match[3] is None and month in _PARTS:
        return YearPart(year, Part(month), qualifier)
    _check_month(match, 2, at)
    if match[3] is None:
        return Date(year, month, None, qualifier)
    return Date(year, month, _checked_day(match, at), qualifier)


def _unspecified_day(match: re.Match[str], at: int) -> Unspecified:
    year = _checked_year(match, at)
    qualifier = QUALIFIER_OF[match[4]]
    if match[3] is None:
        unit = Unit.DAY_OF_YEAR if match[2] else Unit.MONTH_OF_YEAR
        return Unspecified(unit, year, None, qualifier)
    _check_month(match, 3, at)
    return Unspecified(Unit.DAY_OF_MONTH, year, int(match[3]), qualifier)


def _date_time(match: re.Match[str]) -> DateTime:
    year = _checked_year(match, 0)
    _check_month(match, 2, 0)
    day = Day(year, int(match[2]), _checked_day(match, 0))
    hour, minute = int(match[4]), int(match[5])
    second = None if match[6] is None else int(match[6])
    if hour > 23:
        advice = None
        if hour == 24 and minute == 0 and not second:
            midnight = DateTime(day.shifted(1), Clock(0, 0))
            advice = _type_instead(str(midnight))
        raise _at(match, 4, 0, Message(N_("there is no hour {hour}"), {"hour": match[4]}), advice)
    if minute > 59:
        raise _at(match, 5, 0, Message(N_("there is no minute {minute}"), {"minute": match[5]}))
    if second is not None and second > 59:
        raise _at(match, 6, 0, Message(N_("there is no second {second}"), {"second": match[6]}))
    return DateTime(day, Clock(hour, minute, second, _checked_offset(match)))


def _checked_offset(match: re.Match[str]) -> int | None:
    """Minutes ahead of UTC."""
    if match[7]:
        return 0
    if match[8] is None:
        return None
    minutes = int(match[9] or 0)
    if minutes > 59:
        reason = Message(N_("there is no minute {minute}"), {"minute": match[9]})
        raise _at(match, 9, 0, reason)
    hours = int(match[8])
    offset = hours * 60 + (-minutes if match[8][0] == "-" else minutes)
    start = match.start(8)
    if offset == 0 and match[8][0] == "-":
        reason = Message(N_("the time of UTC itself has no minus sign"))
        raise EdtfError(reason, start, match.end(), Message(N_("type Z for UTC")))
    if not _WESTERNMOST <= offset <= _EASTERNMOST:
        reason = Message(
            N_("no place is {offset} from UTC: clocks keep between -12:00 and +14:00"),
            {"offset": match.string[start:]},
        )
        raise EdtfError(reason, start, match.end())
    return offset


def _checked_year(match: re.Match[str], at: int) -> int:
    if match[1] == "-0000":
        reason = Message(N_("the year 0 has no minus sign"))
        raise _at(match, 1, at, reason, Message(N_("type 0000 for 1 BC")))
    return int(match[1])


def _check_month(match: re.Match[str], group: int, at: int) -> None:
    code = match[group]
    month = int(code)
    if 1 <= month <= 12:
        return
    advice = None
    if group == 2 and match[3] and 1 <= int(match[3]) <= 12:
        # Year, day, month: an American habit in the coat of ISO.
        sentence = N_("there is no month {code}")
        advice = _type_instead(f"{match[1]}-{match[3]}-{code}")
    elif month in _PARTS:
        sentence = N_("a season, a quarter or a half of a year ({code}) has no days")
    elif 25 <= month <= 32:
        sentence = N_("seasons of one hemisphere ({code}) are not read")
        advice = _type_instead(f"{match[1]}-{21 + (month - 25) % 4}")
    elif 37 <= month <= 39:
        sentence = N_("thirds of a year ({code}) are not read")
        first = 4 * (month - 37) + 1
        advice = _type_instead(f"{match[1]}-{first:02}/{match[1]}-{first + 3:02}")
    else:
        sentence = N_("there is no month {code}")
    raise _at(match, group, at, Message(sentence, {"code": code}), advice)


def _checked_day(match: re.Match[str], at: int) -> int:
    day, year, month = int(match[3]), int(match[1]), int(match[2])
    length = days_in_month(year, month)
    if 1 <= day <= length:
        return day
    if day == 0:
        reason = Message(N_("there is no day 00"))
        raise _at(match, 3, at, reason, _type_instead(f"{match[1]}-{match[2]}"))
    reason = Message(
        N_("{month} has {length} days, so there is no {day}"),
        {"month": DateWords(Date(year, month)), "length": length, "day": day},
    )
    raise _at(match, 3, at, reason)


def _interval(text: str) -> Interval:
    head, _, tail = text.partition("/")
    if "/" in tail:
        raise _refused(text, 0)
    second = len(head) + 1
    start = _end(head, 0)
    end = _end(tail, second)
    if isinstance(start, EdtfError) or isinstance(end, EdtfError):
        # An end that is no date may mean that the whole is none: 25/05/2024, Senin (12/5).
        raise _unlike_interval(text, start, end)
    if isinstance(start, Limit) and isinstance(end, Limit):
        reason = Message(N_("an interval without any date says nothing"))
        advice = Message(N_("type the start, the end, or leave the date out"))
        raise EdtfError(reason, 0, len(text), advice)
    return _ordered(Interval(start, end), "/", second, len(text))


def _unlike_interval(text: str, *ends: Single | Limit | EdtfError) -> EdtfError:
    """Why a text with a slash is no interval: the fault of the whole, or of its one wrong end."""
    from briefreader.dates.shapes import slip_of

    faults = [end for end in ends if isinstance(end, EdtfError)]
    if slip_of(text).recognised or len(faults) > 1:
        return _refused(text, 0)
    return faults[0]


def _end(text: str, at: int) -> Single | Limit | EdtfError:
    for limit in Limit:
        if text == limit.value:
            return limit
    try:
        return _single(text, at)
    except EdtfError as refused:
        return refused


def _ordered(interval: Interval, mark: str, second: int, end: int) -> Interval:
    """The interval, if it does not end before it begins."""
    first, last = interval.earliest, interval.latest
    if first is None or last is None or first <= last:
        return interval
    reason = Message(
        N_("the interval ends ({end}) before it begins ({start})"),
        {"end": str(interval.end), "start": str(interval.start)},
    )
    swapped = Interval(interval.end, interval.start).joined(mark)
    advice = Message(N_("type {suggestion}"), {"suggestion": swapped})
    raise EdtfError(reason, second, end, advice)


def _date_set(text: str) -> DateSet:
    every = text[0] == "{"
    closing = "}" if every else "]"
    if not text.endswith(closing) or len(text) == 1:
        found = text.find(closing)
        if found < 0:
            reason = Message(N_("the set is not closed by {bracket}"), {"bracket": closing})
            raise EdtfError(reason, len(text), len(text))
        reason = Message(
            N_("nothing may follow {bracket}, which closes the set"), {"bracket": closing}
        )
        raise EdtfError(reason, found + 1, len(text))
    members: list[Single | Interval] = []
    at = 1
    for member in text[1:-1].split(","):
        members.append(_member(member, at))
        at += len(member) + 1
    return DateSet(tuple(members), every)


def _member(text: str, at: int) -> Single | Interval:
    if not text:
        raise EdtfError(Message(N_("a date is missing in the set")), at, at)
    if text[:1].isspace():
        blanks = len(text) - len(text.lstrip())
        reason = Message(N_("no blank stands between the dates of a set"))
        raise EdtfError(reason, at, at + blanks)
    if "/" in text:
        place = at + text.index("/")
        reason = Message(N_("within a set the two ends of a range are parted by two dots"))
        advice = _type_instead(f"[{text.replace('/', '..')}]")
        raise EdtfError(reason, place, place + 1, advice)
    if re.fullmatch(_DATE_TIME, text):
        reason = Message(N_("a set takes no clock times, only days, months and years"))
        raise EdtfError(reason, at, at + len(text), _type_instead(f"[{text.partition('T')[0]}]"))
    head, dots, tail = text.partition("..")
    if not dots:
        return _single(text, at)
    second = at + len(head) + 2
    start = _single(head, at) if head else Limit.OPEN
    end = _single(tail, second) if tail else Limit.OPEN
    if isinstance(start, Limit) and isinstance(end, Limit):
        reason = Message(N_("a range without any date says nothing"))
        raise EdtfError(reason, at, at + len(text))
    return _ordered(Interval(start, end), "..", second, at + len(text))


def _at(
    match: re.Match[str], group: int, at: int, reason: Message, advice: Message | None = None
) -> EdtfError:
    """The error whose fault is one group of a match, within a text that begins at `at`."""
    return EdtfError(reason, at + match.start(group), at + match.end(group), advice)


def _type_instead(*texts: str) -> Message | None:
    """What to type instead: the texts that are dates; `None` where none is."""
    dates = [text for text in dict.fromkeys(texts) if _is_date(text)]
    match dates:
        case [only]:
            return Message(N_("type {suggestion}"), {"suggestion": only})
        case [first, second, *_]:
            return Message(
                N_("type {first} or {second}, whichever is meant"),
                {"first": first, "second": second},
            )
    return None


def _is_date(text: str) -> bool:
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def _refused(text: str, at: int) -> EdtfError:
    """Why a text has none of the shapes of a date."""
    # Some fifty expressions, for texts that are wrong.
    from briefreader.dates.shapes import slip_of

    slip = slip_of(text)
    reason = Message(slip.sentence, slip.values)
    advice = _type_instead(*slip.suggestions)
    if advice is None and not slip.recognised:
        advice = Message(
            N_("type year, month and day, or less: {day}, {month}, {year}"),
            {"day": "2024-05-25", "month": "2024-05", "year": "2024"},
        )
    end = len(text) if slip.end is None else slip.end
    return EdtfError(reason, at + slip.start, at + end, advice)
