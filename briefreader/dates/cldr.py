"""The calendar of one locale, from CLDR: names and patterns, by way of Babel's data.

Babel's own formatting of dates is not used. It ends at the years 1 and 9999, abbreviates the months
of wide intervals, prints a naive time as UTC, an offset as `+0700` and the short localized GMT as
`None`. Its data are right, and its pattern parser is: this module applies the patterns itself, as
UTS #35 (Unicode Locale Data Markup Language, part 4: Dates) defines them.

Babel is imported when the first date is worded. Beside this module only `language.cldr` imports it,
for the lists and numbers of a locale that does not come with the program.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from briefreader.dates.day import Day, weekday
from briefreader.dates.style import Style
from briefreader.dates.zones import LocalTime

if TYPE_CHECKING:
    from babel import Locale
    from babel.dates import DateTimePattern
    from babel.localedata import LocaleDataDict

_NO_INHERITANCE: Final = "\u2205\u2205\u2205"
"""What CLDR writes for a name that a locale does not take over from its parent."""
_WIDER: Final = {"MMM": "MMMM", "LLL": "LLLL", "E": "EEEE", "EEE": "EEEE", "ccc": "cccc"}


_WORDY: Final = frozenset({Style.FULL, Style.LONG})
# The skeletons of UTS #35 by style, without era.
_DAY: Final = {
    Style.FULL: "yMMMEd",
    Style.LONG: "yMMMd",
    Style.MEDIUM: "yMMMd",
    Style.SHORT: "yMd",
    Style.COMPACT: "yMMMEd",
}
_WIDE_SKELETON: Final = {"yMMMEd": "yMMMMEEEEd", "yMMMd": "yMMMMd", "yMMM": "yMMMM"}


class Calendar:
    """How one locale writes days, months, years, quarters, clock times and intervals."""

    def __init__(self, locale: "Locale") -> None:
        self._locale = locale

    def day(self, day: Day, style: Style) -> str:
        """A day, with its weekday where the style has one."""
        if _has_era(day):
            return self._apply(self._skeleton("G" + _DAY[style], style), day)
        if style is Style.COMPACT:
            return self._apply(self._skeleton(_DAY[style], style), day)
        formats = self._locale.date_formats
        pattern = _format(formats[style.value])
        # CLDR pads the day in the full style of Indonesian and in none of its other worded ones;
        # the spelling rules (EYD) know no such zero, and ICU adjusts it as well.
        if style is Style.FULL and "%(dd)s" not in _format(formats["long"]):
            pattern = pattern.replace("%(dd)s", "%(d)s")
        return self._apply(pattern, day)

    def month(self, day: Day, style: Style) -> str:
        """The month and the year of a day."""
        if _has_era(day):
            return self._apply(self._skeleton("GyMMM", style), day)
        return self._apply(self._skeleton("yM" if style is Style.SHORT else "yMMM", style), day)

    def year(self, day: Day) -> str:
        """The year of a day."""
        return self._apply(self._skeleton("Gy" if _has_era(day) else "y", Style.MEDIUM), day)

    def quarter(self, day: Day, style: Style) -> str:
        """The quarter and the year of a day."""
        pattern = self._skeleton("yQQQQ" if style in _WORDY else "yQQQ", Style.MEDIUM)
        if _has_era(day):
            pattern = pattern.replace("%(y)s", self._skeleton("Gy", Style.MEDIUM))
        return self._apply(pattern, day)

    def days(self, first: Day, last: Day, style: Style) -> str:
        """From one day to another, what they share said once."""
        return self._interval(first, last, _DAY[style], style) or self.span(
            self.day(first, style), self.day(last, style)
        )

    def months(self, first: Day, last: Day, style: Style) -> str:
        """From the month of one day to that of another."""
        skeleton = "yM" if style is Style.SHORT else "yMMM"
        return self._interval(first, last, skeleton, style) or self.span(
            self.month(first, style), self.month(last, style)
        )

    def years(self, first: Day, last: Day) -> str:
        """From the year of one day to that of another."""
        return self._interval(first, last, "y", Style.MEDIUM) or self.span(
            self.year(first), self.year(last)
        )

    def span(self, first: str, last: str) -> str:
        """From one to the other, where they have no form in common."""
        pattern: str = self._locale.interval_formats[None]
        return pattern.format(first, last)

    def date_and_time(self, date: str, time: str, style: Style) -> str:
        """A day and a time side by side, without a word between them."""
        length = Style.MEDIUM if style is Style.COMPACT else style
        pattern: str = self._locale.datetime_formats[length.value]
        return pattern.replace("'", "").format(time, date)

    def time(self, time: LocalTime) -> str:
        """A time of day in the hours of the locale, with its zone where that is known.

        Seconds are shown where they were given and are not zero.
        """
        seconds = "s" if time.second else ""
        plain: str = _format(self._locale.time_formats["medium" if seconds else "short"])
        if time.offset is None:
            return self._apply(plain, time.day, time)
        hours = "H" if "%(H" in plain else "h"
        zoned = self._locale.datetime_skeletons.get(f"{hours}m{seconds}v")
        return self._apply(_format(zoned) if zoned else plain + " %(v)s", time.day, time)

    def zone(self, time: LocalTime) -> str:
        """The short name of the zone where the locale has one (WIB), else localized GMT."""
        if time.zone and (name := self._zone_name(time.zone, daylight=time.daylight)):
            return name
        gmt: str = self._locale.zone_formats["gmt"]
        offset = time.offset or 0
        if not offset:
            return gmt % ""
        minutes, second = divmod(abs(offset), 60)
        hour, minute = divmod(minutes, 60)
        # CLDR's hourFormat is not among Babel's data; its separator is that of the clock.
        separator = self._apply(_format(self._locale.time_formats["short"]), time.day, _MIDNIGHT)[2]
        text = f"{'-' if offset < 0 else '+'}{hour}"
        if minute or second:
            text += f"{separator}{minute:02}"
        if second:
            text += f"{separator}{second:02}"
        return gmt % text

    def _zone_name(self, zone: str, *, daylight: bool) -> str | None:
        from babel.core import get_global

        zone = get_global("zone_aliases").get(zone, zone)
        metazone = get_global("meta_zones").get(zone, "")
        variant = "daylight" if daylight else "standard"
        for names in (self._locale.time_zones.get(zone), self._locale.meta_zones.get(metazone)):
            name = names.get("short", {}).get(variant) if names else None
            if name and name != _NO_INHERITANCE:
                return cast("str", name)
        return None

    def _interval(self, first: Day, last: Day, skeleton: str, style: Style) -> str | None:
        """Both ends by the interval pattern of the greatest field in which they differ.

        `None` where CLDR has no such pattern.
        """
        if _has_era(first) or _has_era(last):
            skeleton = "G" + skeleton
        if _has_era(first) != _has_era(last):
            differing = "G"
        elif first.year != last.year:
            differing = "y"
        else:
            differing = "M" if first.month != last.month else "d"
        patterns = self._locale.interval_formats
        wordy = style in _WORDY
        wide = patterns.get(_WIDE_SKELETON.get(skeleton, ""), {}) if wordy else {}
        halves = wide.get(differing) or patterns.get(skeleton, {}).get(differing, ())
        if len(halves) != 2:
            return None
        before, after = (_format(half) for half in halves)
        if wordy:
            # UTS #35 asks for it, and Babel's own intervals lack it (python-babel/babel#803).
            before, after = _widened(before), _widened(after)
        if skeleton == "yMd" and "%(yy)s" in _format(self._locale.date_formats["short"]):
            # The year of a day is as short in an interval as it is alone.
            before, after = (half.replace("%(y)s", "%(yy)s") for half in (before, after))
        return self._apply(before, first) + self._apply(after, last)

    def _skeleton(self, skeleton: str, style: Style) -> str:
        """The pattern of a skeleton, months and weekdays written out in the wordy styles."""
        skeletons = self._locale.datetime_skeletons
        if style not in _WORDY:
            return _format(skeletons[skeleton])
        wide = skeletons.get(_WIDE_SKELETON.get(skeleton, ""))
        return _widened(_format(wide or skeletons[skeleton]))

    def _apply(self, pattern: str, day: Day, time: LocalTime | None = None) -> str:
        return pattern % _Fields(self, self._locale, day, time)


class _Fields:
    """The fields of one day and time, for the operator `%`, by their letters in UTS #35."""

    def __init__(
        self, calendar: Calendar, locale: "Locale", day: Day, time: LocalTime | None
    ) -> None:
        self._calendar = calendar
        self._locale = locale
        self._day = day
        self._time = time or _MIDNIGHT

    def __getitem__(self, field: str) -> str:
        width = len(field)
        match field[0]:
            case "G":
                # The narrow names of eras, as “B”, say nothing to a reader.
                names = self._locale.eras["wide" if width == 4 else "abbreviated"]
                return str(names[0 if _has_era(self._day) else 1])
            case "y" | "u":
                return self._year(width)
            case "Q" | "q" as letter:
                quarter = (self._day.month + 2) // 3
                return self._name(self._locale.quarters, letter == "q", width, quarter)
            case "M" | "L" as letter:
                return self._name(self._locale.months, letter == "L", width, self._day.month)
            case "E" | "c" as letter:
                # Unlike a month, a weekday has no number: three letters are the least.
                number = weekday(self._day)
                return self._name(self._locale.days, letter == "c", max(width, 3), number)
            case "d":
                return f"{self._day.day:0{width}}"
            case "a" | "b" | "B":
                return self._half_of_day()
            case "v" | "z":
                return self._calendar.zone(self._time)
        return f"{self._number(field[0]):0{width}}"

    def _year(self, width: int) -> str:
        # Year 0 is 1 BC. A year is cut to two digits only where a reader expects four.
        year = 1 - self._day.year if _has_era(self._day) else self._day.year
        return f"{year % 100:02}" if width == 2 and 1000 <= year <= 9999 else f"{year:0{width}}"

    def _name(self, names: "LocaleDataDict", stand_alone: bool, width: int, number: int) -> str:
        if width <= 2:
            return f"{number:0{width}}"
        size = {3: "abbreviated", 4: "wide", 5: "narrow", 6: "short"}[width]
        return str(names["stand-alone" if stand_alone else "format"][size][number])

    def _half_of_day(self) -> str:
        period = "am" if self._time.hour < 12 else "pm"
        widths = self._locale.day_periods["format"]
        return next(
            (names[period] for names in (widths["abbreviated"], widths["wide"]) if period in names),
            period.upper(),
        )

    def _number(self, letter: str) -> int:
        time = self._time
        match letter:
            case "H":
                return time.hour
            case "h":
                return (time.hour - 1) % 12 + 1
            case "K":
                return time.hour % 12
            case "k":
                return (time.hour - 1) % 24 + 1
            case "m":
                return time.minute
            case "s":
                return time.second or 0
        raise KeyError(letter)


_MIDNIGHT: Final = LocalTime(Day(1, 1, 1), 0, 0, None, None)


@lru_cache(maxsize=8)
def calendar(locale: str) -> Calendar:
    """The calendar of a CLDR locale; that of English where CLDR does not know the name."""
    from babel import Locale, UnknownLocaleError

    try:
        return Calendar(Locale.parse(locale))
    except (UnknownLocaleError, ValueError):
        return Calendar(Locale("en"))


@lru_cache(maxsize=8)
def month_numbers(locale: str) -> Mapping[str, int]:
    """The names of the months in a locale, whole and abbreviated, in lower case."""
    from babel.dates import get_month_names

    return {
        name.rstrip(".").casefold(): number
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=locale).items()
    }


def _has_era(day: Day) -> bool:
    """Whether the year is written with its era: before the year 1."""
    return day.year < 1


def _format(pattern: "str | DateTimePattern") -> str:
    """A pattern of CLDR as a format for `%`, its letters as `%(MMM)s` and its quotes resolved."""
    from babel.dates import parse_pattern

    # Typed by Babel as what is put on the other side of `%`.
    return cast("str", parse_pattern(pattern).format)


def _widened(pattern: str) -> str:
    """A format whose names of months and weekdays are written out."""
    for narrow, wide in _WIDER.items():
        pattern = pattern.replace(f"%({narrow})s", f"%({wide})s")
    return pattern
