"""Reading days and clock times: from the match of a form to what it says."""

from typing import cast

from briefreader.dates.edtf import DateTime, Edtf
from briefreader.dates.news.context import NUMBERS, Match, Said, has_year, in_year
from briefreader.dates.news.lexemes import Time, Written
from briefreader.dates.news.saying import Grain, Link, Saying, Wall
from briefreader.dates.news.vocabulary import (
    NAMED_AFTER,
    NAMED_BEFORE,
    NIGHT,
    TELLTALE,
    Kind,
    is_english,
)
from briefreader.dates.parse import parse
from briefreader.dates.refusal import EdtfError


def _framed(match: Match, saying: Saying) -> Saying:
    """A day with what stands around it: weekday, time of day, direction, clock."""
    daytimes = ("daytime", "daytime2", "daytime3")
    return saying._replace(
        weekday=match.number("weekday") if saying.weekday is None else saying.weekday,
        toward=match.toward("toward1", "toward2") or saying.toward,
        daytime=saying.daytime or any(match.place(name) is not None for name in daytimes),
        wall=_wall(match),
    )


def _wall(match: Match) -> Wall | None:
    """The clock time of a match, where it says one to the minute, and in which half of the day."""
    time = match.value("clock1", "clock2", "clock3")
    if not isinstance(time, Time) or match.place("about") is not None:
        return None
    hour = time.hour
    half = match.number("half")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    elif (daytime := match.value("daytime3")) is not None:
        hour += 12 if _in_second_half(hour, str(daytime)) else 0
    elif match.value("daytime", "daytime2") in ("pm", "night") and hour < 12:
        # “Rabu malam pukul 7.30”: 19.30 as likely as not, and nobody says which.
        return None
    if hour > 23:
        return None
    offset, foreign = None, match.place("local", "local2") is not None
    if match.place("zone") is not None:
        offset = match.number("zone")
        foreign = offset is None
    return Wall(hour, time.minute, time.second, offset, foreign)


def _in_second_half(hour: int, daytime: str) -> bool:
    if daytime == "pm":
        return 1 <= hour < 12
    return daytime == "noon" and 1 <= hour <= 4


def day(match: Match) -> Said | None:
    """A day with its month in letters."""
    if match.kind("month") == Kind.MONTH_LOWER and not has_year(match):
        return None
    saying = in_year(
        Saying(grain=Grain.DAY, month=match.number("month"), day=match.number("day")), match
    )
    return Said(match.end, _framed(match, saying))


def month_day(match: Match) -> Said | None:
    """A month and a day, as English has them."""
    if not has_year(match) and match.place("weekday") is None:
        month = match.word("month")
        # “Pada Juni 18 orang tewas”: Indonesian puts no day behind a month.
        if match.kind("month") == Kind.MONTH_LOWER or not is_english(month):
            return None
        led = match.context.lexemes.word(match.start - 1).casefold().split()[-1:]
        english = match.context.english or bool(TELLTALE["en"].intersection(led))
        if not english and match.kind("month") != Kind.MONTH_SHORT:
            return None
        if match.context.is_counted(match.end):
            return None
    return day(match)


def digits(match: Match) -> Said | None:
    """A day in digits."""
    written = cast("Written", match.value("written"))
    if match.context.is_numbered(match.start):
        return None
    if written.year is None and not match.joined and not _is_newsroom(match):
        return None
    return Said(match.end, _framed(match, _written(match, written)))


def _is_newsroom(match: Match) -> bool:
    """Whether day and month in digits stand as in “Kamis (12/10)” or “(12/10)”."""
    if match.place("weekday", "dayword", "daytime") is not None:
        return True
    place = cast("int", match.place("written"))
    if match.context.lexemes.word(place) == "24/7":
        return False
    return match.context.code(place - 1) == "(" and match.context.code(place + 1) == ")"


def _written(match: Match, written: Written) -> Saying:
    if written.iso:
        day, month, swapped = written.second, written.first, False
    else:
        day, month = written.first, written.second
        possible, other = _is_month(month), _is_month(day)
        if not possible and other:
            day, month, swapped = month, day, False
        else:
            swapped = possible and other and day != month and _may_be_american(match)
    return Saying(
        grain=Grain.DAY,
        day=day,
        month=month,
        year=written.year,
        short_year=written.short,
        swapped=swapped,
    )


def _is_month(number: int) -> bool:
    return 1 <= number <= 12


def _may_be_american(match: Match) -> bool:
    """Whether digits may be in the order of the United States: in an English text only."""
    weekday = match.word("weekday")
    if weekday:
        return weekday.casefold().endswith("day") or (match.context.english and len(weekday) < 5)
    return match.context.english


def several_days(match: Match) -> Said | None:
    """Two days of one month, or in digits."""
    link = Link.AND if match.kind("link") == Kind.AND else Link.TO
    if match.place("stretch") is not None:
        ends = _stretch(match)
    else:
        if match.kind("month") == Kind.MONTH_LOWER and not has_year(match):
            return None
        pair = match.value("days") or (match.number("day"), match.number("last"))
        first, last = cast("tuple[int, int]", pair)
        if first >= last:
            return None
        day = in_year(Saying(grain=Grain.DAY, month=match.number("month")), match)
        ends = (day._replace(day=first), day._replace(day=last))
    if ends is None:
        return None
    first_day, last_day = (_framed(match, end)._replace(wall=None) for end in ends)
    return Said(match.end, first_day, last_day._replace(weekday=match.number("weekday2")), link)


def _stretch(match: Match) -> tuple[Saying, Saying] | None:
    numbers = cast("tuple[int | None, ...]", match.value("stretch"))
    day, month, year, last_day, last_month, last_year = numbers
    if year is None:
        year = last_year
    if match.place("weekday", "dayword", "daytime") is None and last_year is None:
        return None
    return (
        Saying(grain=Grain.DAY, day=day, month=month or last_month, year=year),
        Saying(grain=Grain.DAY, day=last_day, month=last_month, year=last_year),
    )


def dayword(match: Match) -> Said | None:
    """“Kemarin”, “hari ini”, “last night”."""
    if match.context.code(match.start - 1) in NUMBERS:
        return None  # “Dua hari ini”: two days long.
    value = match.value("dayword")
    night = value == NIGHT
    shift = None if night else cast("int", value)
    saying = Saying(grain=Grain.DAY, shift=shift, night=night, daytime=night)
    return Said(match.end, _framed(match, saying))


def weekday(match: Match) -> Said | None:
    """A weekday without a date."""
    lexemes, place = match.context.lexemes, cast("int", match.place("weekday"))
    week = match.number("week", "week2")
    toward = match.toward("which", "toward")
    short = match.kind("weekday") == Kind.WEEKDAY_SHORT
    if short and (len(match.word("weekday")) < 4 or (week is None and toward is None)):
        return None
    if match.context.code(match.start - 1) == Kind.RECURRING:
        return None
    before = lexemes.word(place - 1).casefold()
    if before in NAMED_BEFORE or lexemes.word(place + 1).casefold() in NAMED_AFTER:
        return None
    saying = Saying(
        grain=Grain.DAY,
        weekday=match.number("weekday"),
        week_shift=week,
        toward=toward,
        portion=match.portion,
    )
    return Said(match.end, _framed(match, saying))


def moment(match: Match) -> Said | None:
    """A date-time in ISO 8601."""
    value: Edtf | None
    try:
        value = parse(match.word("moment"))
    except EdtfError:
        value = None
    if not isinstance(value, DateTime):
        return Said(match.end, Saying(grain=Grain.DAY, adrift=True))
    year, month, day = value.day
    clock = value.clock
    wall = Wall(clock.hour, clock.minute, clock.second, clock.offset)
    return Said(match.end, Saying(grain=Grain.DAY, year=year, month=month, day=day, wall=wall))


def clock(match: Match) -> Said | None:
    """A clock time without a day."""
    named = match.place("zone", "half", "daytime3", "local2") is not None
    spoken = match.place("clock1", "hour") is not None
    if match.word("at").casefold() == "at" and match.kind("clock1") == Kind.DOTTED:
        spoken = False  # “At 12.30” is a price as often as a time.
    if not (named or spoken) or match.context.is_counted(match.end):
        return None
    return Said(match.end, Saying(grain=Grain.MINUTE, wall=_wall(match)))
