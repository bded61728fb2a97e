"""Reading weeks, months, years and their parts."""

from typing import Final, cast

from briefreader.dates.edtf import Part
from briefreader.dates.news.context import (
    NUMBERS,
    OPEN_TO_NAMES,
    Match,
    Read,
    Said,
    has_year,
    in_year,
)
from briefreader.dates.news.saying import Grain, Link, Saying
from briefreader.dates.news.vocabulary import Kind

_GRAINS: Final = {
    Kind.DAY_UNIT: Grain.DAY,
    Kind.WEEK: Grain.WEEK,
    Kind.WEEKEND: Grain.WEEK,
    Kind.MONTH_UNIT: Grain.MONTH,
    Kind.QUARTER: Grain.QUARTER,
    Kind.HALF: Grain.HALF,
    Kind.YEAR_UNIT: Grain.YEAR,
}


_MOST: Final = 9999
"""Days, weeks, months or years that anybody counts back."""


def unit(match: Match) -> Said | None:
    """“Pekan lalu”, “this month”."""
    side = cast("int", match.value("toward", "which"))
    if side == 0 and match.portion is None and match.context.code(match.start - 1) in NUMBERS:
        return None  # “Anak 12 tahun ini”: twelve years old.
    grain = _GRAINS[Kind(cast("str", match.kind("unit")))]
    weekend = match.kind("unit") == Kind.WEEKEND
    return Said(match.end, Saying(grain=grain, shift=side, portion=match.portion, weekend=weekend))


def counted(match: Match) -> Said | None:
    """“Tiga hari lalu”, “dua hari kemudian”."""
    kind = match.value("one") or match.kind("unit")
    grain = _GRAINS[Kind(cast("str", kind))]
    vague = match.kind("count") == Kind.VAGUE
    if match.kind("side") == Kind.SEQUEL or vague:
        return Said(match.end, Saying(grain=grain, adrift=True))
    count = 1 if match.place("one") is not None else match.number("count")
    if not count or count > _MOST:
        return None
    return Said(match.end, Saying(grain=grain, shift=-count))


def month(match: Match) -> Said | None:
    """A month, where its neighbours make it one."""
    named = match.place("portion", "unit", "which0", "toward", "toward2") is not None
    toward = match.toward("which0", "toward", "toward2")
    dated = has_year(match)
    match match.kind("month"):
        case Kind.MONTH_SHORT if not dated:
            return None
        case Kind.MONTH_LOWER if not dated and match.place("unit") is None:
            return None
    if not (dated or named or match.joined):
        follows = match.context.lexemes.word(match.end)
        strictly = follows[:1].isupper() and match.context.code(match.start - 1) in OPEN_TO_NAMES
        partner = match.context.lexemes.codes[match.end : match.end + 2]
        if not match.context.is_led(match.start, match.end, strictly=strictly) and not (
            partner[:1] in ("-", Kind.UNTIL, Kind.JOIN) and partner[1:] == Kind.MONTH
        ):
            return None
    saying = Saying(
        grain=Grain.MONTH, month=match.number("month"), toward=toward, portion=match.portion
    )
    saying = in_year(saying, match)
    return Said(match.end, saying)


def year(match: Match) -> Said | None:
    """A year, where its neighbours make it one."""
    if match.context.is_counted(match.end) or match.context.is_numbered(match.start):
        return None
    if match.place("unit") is not None:
        if match.context.code(match.start - 1) in (Kind.NUMBER, Kind.DIGITS, Kind.ROMAN):
            return None  # “UU Nomor 8 Tahun 2024”: the name of a law.
    elif match.place("portion") is None and not match.joined:
        before = match.context.code(match.start - 1)
        if before == Kind.FROM:
            if match.context.code(match.end) not in (Kind.UNTIL, Kind.JOIN, Kind.AND, "-"):
                return None
        elif not match.context.is_led(match.start, match.end, strictly=False) and not (
            _is_followed_by_year(match)
        ):
            return None
    saying = Saying(grain=Grain.YEAR, year=match.number("year"), portion=match.portion)
    return Said(match.end, saying)


def _is_followed_by_year(match: Match) -> bool:
    """Whether another year is joined to this one: “2019 hingga 2024”."""
    joined = match.context.code(match.end) in (Kind.UNTIL, Kind.JOIN)
    second = match.end + 1
    return (
        joined
        and match.context.code(second) == Kind.YEAR
        and not match.context.is_counted(second + 1)
    )


def years(match: Match) -> Said | None:
    """From one year to another."""
    first, last = cast("tuple[int, int]", match.value("years"))
    led = match.place("unit") is not None or match.context.is_led(
        match.start, match.end, strictly=False
    )
    if first >= last or not led or match.context.is_counted(match.end):
        return None
    start, end = (Saying(grain=Grain.YEAR, year=year) for year in (first, last))
    return Said(match.end, start, end, Link.TO)


def part_of_year(grain: Grain, first: Part, parts: int) -> Read:
    """The reader of quarters, or of halves."""

    def read(match: Match) -> Said | None:
        rank = cast("int", match.number("rank"))
        if not 1 <= rank <= parts:
            return None
        part = Part(first + rank - 1)
        saying = in_year(Saying(grain=grain, part=part, portion=match.portion), match)
        return Said(match.end, saying)

    return read


def months(match: Match) -> Said | None:
    """The first so many months of a year."""
    count = match.number("count")
    if match.kind("count") == Kind.VAGUE or match.number("rank") != 1 or not count:
        return None
    if count > 12:
        return None
    saying = in_year(Saying(grain=Grain.MONTH, months=count), match)
    return Said(match.end, saying)


def decade(match: Match) -> Said | None:
    """“1990-an”, “the 1990s”."""
    year = cast("int", match.number("decade"))
    if year % 10:
        return None
    # “The 1900s” are ten years to one reader and a hundred to another; the hundred hold the ten.
    # “The 2000s” are ten years to the news.
    whole = year % 100 == 0 and year < 2000
    grain = Grain.CENTURY if whole else Grain.DECADE
    return Said(match.end, Saying(grain=grain, year=year, portion=match.portion))


def century(match: Match) -> Said | None:
    """“Abad ke-20”."""
    number = cast("int", match.number("rank"))
    before = match.place("before") is not None
    if not 1 <= number <= 30:
        return None
    year = None if before else (number - 1) * 100
    saying = Saying(grain=Grain.CENTURY, year=year, portion=match.portion, adrift=before)
    return Said(match.end, saying)
