"""Dates as the news writes them."""

import re
from typing import Final, NamedTuple

# Names as newspapers print them, which is more than CLDR has: “Jum'at”, “Ahad”. 0 is Monday.
WEEKDAYS: Final = {
    "Senin": 0,
    "Selasa": 1,
    "Rabu": 2,
    "Kamis": 3,
    "Jumat": 4,
    "Jum'at": 4,
    "Sabtu": 5,
    "Minggu": 6,
    "Ahad": 6,
    "Monday": 0,
    "Tuesday": 1,
    "Wednesday": 2,
    "Thursday": 3,
    "Friday": 4,
    "Saturday": 5,
    "Sunday": 6,
}
APOSTROPHES: Final = "‘’ʼ`´"
# Capitals count: “minggu” is a week, “Minggu” a Sunday.
_STRAIGHT: Final = str.maketrans(APOSTROPHES, "'" * len(APOSTROPHES))
_WEEKDAY: Final = re.compile(
    r"(?<!\w)(" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")(?![\w'])"
)


class NamedWeekday(NamedTuple):
    """A weekday that a text names.

    Attributes:
        text: The name, as it is written there.
        weekday: 0 for Monday to 6 for Sunday (ISO 8601 less one).
        start: Offset of the name in the text, in code points.
    """

    text: str
    weekday: int
    start: int


def weekday_named(text: str) -> NamedWeekday | None:
    """The weekday that a text names with a capital, in Indonesian or English.

    Returns:
        `None` where it names none, or several different ones.
    """
    found = [
        NamedWeekday(text[match.start() : match.end()], WEEKDAYS[match[1]], match.start())
        for match in _WEEKDAY.finditer(text.translate(_STRAIGHT))
    ]
    return found[0] if len({name.weekday for name in found}) == 1 else None
