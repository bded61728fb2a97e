"""A clock time as it is read in a place: IANA zones, from the system or the `tzdata` package."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from briefreader.dates.day import Day
from briefreader.dates.edtf import DateTime
from briefreader.language import N_, Message, catalog

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

# `datetime` knows the years 1 to 9999; a year is left at each end for the offset to move into.
_CONVERTIBLE: Final = range(2, 9999)
_PRESENT: Final = 2024
_NAME: Final = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,2}")
_LONGEST_NAME: Final = 64


class IndonesianZone(NamedTuple):
    """A zone of Indonesia.

    Attributes:
        short: What the news calls it.
        name: Its IANA name.
        offset: Minutes ahead of UTC, in every season.
    """

    short: str
    name: str
    offset: int


INDONESIAN: Final = {
    zone.short: zone
    for zone in (
        IndonesianZone("WIB", "Asia/Jakarta", 7 * 60),
        IndonesianZone("WITA", "Asia/Makassar", 8 * 60),
        IndonesianZone("WIT", "Asia/Jayapura", 9 * 60),
    )
}
"""The zones of Indonesia by what the news calls them."""


def named_zone(text: str) -> IndonesianZone | None:
    """The zone of Indonesia that a text names first, as in “pukul 14.30 WIB”."""
    named = re.search(r"\b(?:WIB|WITA|WIT)\b", text, re.IGNORECASE)
    return INDONESIAN[named[0].upper()] if named else None


class ZoneError(ValueError):
    """A name that is no zone, or a system without any zones.

    Attributes:
        message: The reason.
        name: The name that was asked for.
    """

    def __init__(self, message: Message, name: str) -> None:
        super().__init__(message, name)
        self.message = message
        self.name = name

    def __str__(self) -> str:
        return self.message.text(catalog("en"))


class LocalTime(NamedTuple):
    """What a clock shows.

    Attributes:
        day: The day there.
        hour: 0 to 23.
        minute: 0 to 59.
        second: 0 to 59, or `None` where it was not given.
        offset: Seconds ahead of UTC, or `None` where nobody knows.
        zone: The IANA zone whose present name this time bears, or `None`.
        daylight: Whether it is summer time there.
    """

    day: Day
    hour: int
    minute: int
    second: int | None
    offset: int | None
    zone: str | None = None
    daylight: bool = False


@lru_cache(maxsize=64)
def find_zone(name: str) -> "ZoneInfo":
    """The zone of an IANA name, for example `Asia/Jakarta`.

    Raises:
        ZoneError: There is no such zone, or the system has no zones at all.
    """
    if len(name) > _LONGEST_NAME or not _NAME.fullmatch(name):
        # What has not the form of a name is a path to `zoneinfo`, and may be of any depth.
        raise ZoneError(_unknown(name[:_LONGEST_NAME]), name)
    # Some milliseconds, for clock times in a named zone only.
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    # Beside ZoneInfoNotFoundError, a KeyError: a name may be absolute, climb out of the
    # directory (ValueError), name a folder or a file too long (OSError), or hold what no file
    # name can.
    except (KeyError, ValueError, OSError):
        reason = _unknown(name)
        raise ZoneError(reason, name) from None


def local_time(value: DateTime, zone: str | None) -> LocalTime:
    """A clock time as it is read in a zone.

    A time with an offset is converted to the zone; one without is taken to be of the zone.

    Raises:
        ZoneError: As `find_zone`.
    """
    clock, day = value.clock, value.day
    offset = None if clock.offset is None else clock.offset * 60
    given = LocalTime(day, clock.hour, clock.minute, clock.second, offset)
    if zone is None:
        return given
    info = find_zone(zone)
    if day.year not in _CONVERTIBLE:
        return given
    from datetime import datetime, timedelta, timezone

    tzinfo = info if offset is None else timezone(timedelta(seconds=offset))
    moment = datetime(*day, clock.hour, clock.minute, clock.second or 0, tzinfo=tzinfo)
    there = moment.astimezone(info)
    ahead = there.utcoffset() or timedelta()
    seconds = there.second if clock.second is not None or there.second else None
    return LocalTime(
        Day(there.year, there.month, there.day),
        there.hour,
        there.minute,
        seconds,
        int(ahead.total_seconds()),
        zone if ahead in _present_offsets(zone) else None,
        bool(there.dst()),
    )


@lru_cache(maxsize=64)
def _present_offsets(zone: str) -> tuple[object, ...]:
    """The offsets for which the zone's present names stand.

    Jakarta kept Tokyo's time in August 1945: 10.00 of the proclamation was not 10.00 WIB.
    """
    from datetime import datetime

    info = find_zone(zone)
    return tuple(datetime(_PRESENT, month, 1, tzinfo=info).utcoffset() for month in (1, 7))


def _unknown(name: str) -> Message:
    from zoneinfo import available_timezones

    known = available_timezones()
    if not known:
        return Message(
            N_("this system has no time zones: install the Python package {package}"),
            {"package": "tzdata"},
        )
    for candidate in known:
        if candidate.casefold() == name.casefold():
            return Message(
                N_("there is no time zone “{name}”; did you mean {candidate}?"),
                {"name": name, "candidate": candidate},
            )
    return Message(
        N_("there is no time zone “{name}”; a name looks like {example}"),
        {"name": name, "example": "Asia/Jakarta"},
    )
