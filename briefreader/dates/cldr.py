"""The calendar of one locale, from CLDR: names, patterns, lists, by way of Babel's data.

Babel's own formatting of dates is not used. It ends at the years 1 and 9999, abbreviates the months
of wide intervals, prints a naive time as UTC, an offset as `+0700` and the short localized GMT as
`None`. Its data are right, and its pattern parser is: this module applies the patterns itself, as
UTS #35 (Unicode Locale Data Markup Language, part 4: Dates) defines them.

The only module that imports Babel, and only when the first date is worded.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from briefreader.dates.day import Day, weekday
from briefreader.dates.zones import LocalTime

if TYPE_CHECKING:
    from babel import Locale
    from babel.dates import DateTimePattern

_NO_INHERITANCE: Final = "\u2205\u2205\u2205"
"""What CLDR writes for a name that a locale does not take over from its parent."""
_WIDER: Final = {"MMM": "MMMM", "LLL": "LLLL", "E": "EEEE", "EEE": "EEEE", "ccc": "cccc"}


class Style(StrEnum):
    """How much room a date may take."""

    FULL = "full"
    """With the weekday: Thursday, June 20, 2024."""
    LONG = "long"
    """June 20, 2024."""
    MEDIUM = "medium"
    """Jun 20, 2024."""
    SHORT = "short"
    """6/20/24."""
    COMPACT = "compact"
    """With the weekday, both abbreviated: Thu, Jun 20, 2024."""


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
    """How one locale writes days, months, years, quarters, clock times, intervals and lists."""

    def __init__(self, locale: "Locale") -> None:
        self._locale = locale
        self._patterns: dict[tuple[str, bool], str] = {}

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
        return self._interval(first, last, _DAY[style], style, "Gyd") or self.span(
            self.day(first, style), self.day(last, style)
        )

    def months(self, first: Day, last: Day, style: Style) -> str:
        """From the month of one day to that of another."""
        skeleton = "yM" if style is Style.SHORT else "yMMM"
        return self._interval(first, last, skeleton, style, "Gy") or self.span(
            self.month(first, style), self.month(last, style)
        )

    def years(self, first: Day, last: Day) -> str:
        """From the year of one day to that of another."""
        return self._interval(first, last, "y", Style.MEDIUM, "G") or self.span(
            self.year(first), self.year(last)
        )

    def span(self, first: str, last: str) -> str:
        """From one to the other, where they have no form in common."""
        pattern: str = self._locale.interval_formats[None]
        return pattern.format(first, last)

    def listed(self, texts: Sequence[str], *, every: bool) -> str:
        """Texts joined by commas and “and”, or “or” where only one of them holds."""
        from babel.lists import format_list

        return format_list(texts, "standard" if every else "or", self._locale)

    def date_and_time(self, date: str, time: str, style: Style) -> str:
        """A day and a time side by side, without a word between them."""
        pattern: str = self._locale.datetime_formats[style.value]
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

    def _zone(self, time: LocalTime) -> str:
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
        separator = self._apply(_format(self._locale.time_formats["short"]), time.day, _NOON)[2]
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
                return cast(str, name)
        return None

    def _interval(
        self, first: Day, last: Day, skeleton: str, style: Style, fields: str
    ) -> str | None:
        """Both ends by the interval pattern for the greatest field in which they differ.

        `None` where CLDR has no such pattern.
        """
        era = _has_era(first) or _has_era(last)
        if _has_era(first) != _has_era(last):
            differing = "G"
        elif first.year != last.year:
            differing = "y"
        else:
            differing = "M" if first.month != last.month else "d"
        patterns = self._locale.interval_formats
        prefix = "G" if era else ""
        wide = _WIDE_SKELETON.get(skeleton, "") if style in _WORDY else ""
        halves = patterns.get(prefix + wide, {}).get(differing) if wide else None
        if halves is None:
            halves = patterns.get(prefix + skeleton, {}).get(differing)
        if halves is None or len(halves) != 2:
            return None
        formats = [_format(half) for half in halves]
        if style in _WORDY:
            # UTS #35 asks for it, and Babel does not (python-babel/babel#803).
            formats = [_widened(half) for half in formats]
        if style is Style.SHORT and "y" in skeleton:
            formats = [self._year_as_short(half) for half in formats]
        return "".join(
            self._apply(half, day) for half, day in zip(formats, (first, last), strict=True)
        )

    def _year_as_short(self, pattern: str) -> str:
        short = _format(self._locale.date_formats["short"])
        return pattern.replace("%(y)s", "%(yy)s") if "%(yy)s" in short else pattern

    def _skeleton(self, skeleton: str, style: Style) -> str:
        """The pattern of a skeleton, months and weekdays written out in the wordy styles."""
        wide = style in _WORDY
        if (skeleton, wide) in self._patterns:
            return self._patterns[skeleton, wide]
        skeletons = self._locale.datetime_skeletons
        pattern = skeletons.get(_WIDE_SKELETON.get(skeleton, "")) if wide else None
        text = _format(pattern or skeletons[skeleton])
        if wide:
            text = _widened(text)
        self._patterns[skeleton, wide] = text
        return text

    def _apply(self, pattern: str, day: Day, time: LocalTime | None = None) -> str:
        return pattern % _Fields(self, self._locale, day, time)


class _Fields(Mapping[str, str]):
    """The fields of one day and time, asked for by the letters of UTS #35."""

    def __init__(
        self, calendar: Calendar, locale: "Locale", day: Day, time: LocalTime | None
    ) -> None:
        self._calendar = calendar
        self._locale = locale
        self._day = day
        self._time = time or _NOON

    def __getitem__(self, field: str) -> str:
        return _WRITERS[field[0]](self, len(field))

    def __iter__(self) -> Any:  # pragma: no cover - the operator % only asks for items
        return iter(())

    def __len__(self) -> int:  # pragma: no cover
        return 0
