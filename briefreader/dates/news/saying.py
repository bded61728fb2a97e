"""What the words of a date say, before anybody asks when they were written."""

from enum import Enum, IntEnum, StrEnum
from typing import NamedTuple

from briefreader.dates.edtf import Part


class Grain(IntEnum):
    """The unit that the words of a date name; a finer one is smaller.

    Unlike `Precision` it knows the week, which EDTF can only write as an interval of days.
    """

    MINUTE = 1
    DAY = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    HALF = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9


class Portion(StrEnum):
    """Which part of its unit a date is said to be in. EDTF has no such thing."""

    EARLY = "early"
    """“Awal”, “early”."""
    MIDDLE = "middle"
    """“Pertengahan”, “mid-”."""
    LATE = "late"
    """“Akhir”, “late”."""


class Toward(Enum):
    """On which side of the publication a date lies, where the words say so."""

    PAST = -1
    THIS = 0
    FUTURE = 1


class Basis(StrEnum):
    """What a value stands on."""

    STATED = "stated"
    """The words alone."""
    RESOLVED = "resolved"
    """The words and the day of publication."""
    UNRESOLVED = "unresolved"
    """There is no value: the words, or the day of publication, do not say enough."""


class Wall(NamedTuple):
    """A clock time as it is written.

    Attributes:
        hour: 0 to 23.
        minute: 0 to 59.
        second: 0 to 59, or `None`.
        offset: Minutes ahead of UTC by the zone that is named beside it, or `None`.
        foreign: Whether a zone is named of which nobody can tell the offset.
    """

    hour: int
    minute: int
    second: int | None = None
    offset: int | None = None
    foreign: bool = False


class Saying(NamedTuple):
    """What one expression says of a date: of a day, a month, a year and so on.

    Attributes:
        grain: The unit that it names.
        year: The year, or the first year of the decade or the century.
        short_year: Whether only the last two digits of the year are written.
        year_shift: Years from that of the publication: -1 for “tahun lalu”.
        month: 1 to 12.
        day: 1 to 31.
        swapped: Whether day and month may also be read the other way round.
        part: The number of the quarter or the half, as EDTF's part of a year.
        shift: Units (the grain) from the one of the publication: -1 for “pekan lalu”.
        night: Whether the night before the day of publication is meant.
        weekday: 0 for Monday to 6 for Sunday.
        week_shift: Weeks from that of the publication in which the weekday lies.
        toward: On which side of the publication it lies.
        months: How many months from January on: 9 for “sembilan bulan pertama”.
        portion: Which part of its unit.
        daytime: Whether a time of day is named in words.
        wall: The clock time.
        adrift: Whether it is counted from another event, or of no certain length, so that the
            day of publication does not help.
        weekend: Whether only the Saturday and the Sunday of the week are meant.
    """

    grain: Grain
    year: int | None = None
    short_year: bool = False
    year_shift: int | None = None
    month: int | None = None
    day: int | None = None
    swapped: bool = False
    part: Part | None = None
    shift: int | None = None
    night: bool = False
    weekday: int | None = None
    week_shift: int | None = None
    toward: Toward | None = None
    months: int | None = None
    portion: Portion | None = None
    daytime: bool = False
    wall: Wall | None = None
    adrift: bool = False
    weekend: bool = False

    @property
    def relative(self) -> bool:
        """Whether it leans on another day: that of the publication, or of an event."""
        shifts = (self.year_shift, self.shift, self.week_shift, self.toward)
        return self.adrift or self.night or any(shift is not None for shift in shifts)


class Link(Enum):
    """How two dates belong together."""

    TO = "to"
    """From the one to the other."""
    AND = "and"
    """Both."""


class Phrase(NamedTuple):
    """A whole expression of a text.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends.
        first: What it says.
        last: The other end of an interval, or the other one of two dates.
        link: How the two belong together; `None` where there is one.
        about: Whether it says “sekitar”.
        since: Whether it says “sejak”: an interval without end.
        until: Whether it says “hingga”: an interval without start.
        past: Whether it says that it began before the publication: “sejak”, but not “mulai”.
    """

    start: int
    end: int
    first: Saying
    last: Saying | None = None
    link: Link | None = None
    about: bool = False
    since: bool = False
    until: bool = False
    past: bool = False
