"""Dates as EDTF values, their order, and their wording in a language.

`parse` reads a text of the Extended Date/Time Format (ISO 8601-2:2019, in the profile of the
Library of Congress of 2019-02-04) into an immutable value, or raises `EdtfError` with the reason.
Values know their strict bounds; `before`, `after`, `overlaps` and `contains` compare them for
truth, `display_key` sorts them for display, `word` says them in a language.

Importing this room costs neither Babel nor zone data: both come with the first date that needs
them.
"""

from briefreader.dates.as_written import NamedWeekday, weekday_named
from briefreader.dates.day import Day, days_in_month, is_leap, weekday
from briefreader.dates.edtf import (
    Clock,
    Date,
    DateSet,
    DateTime,
    Edtf,
    Interval,
    Limit,
    Part,
    Precision,
    Qualifier,
    Single,
    Unit,
    Unspecified,
    YearPart,
)
from briefreader.dates.order import DisplayKey, after, before, contains, display_key, overlaps
from briefreader.dates.parse import parse, pattern
from briefreader.dates.refusal import EdtfError
from briefreader.dates.style import Style
from briefreader.dates.wording import DateWords, word
from briefreader.dates.zones import ZoneError, find_zone

__all__ = [
    "Clock",
    "Date",
    "DateSet",
    "DateTime",
    "DateWords",
    "Day",
    "DisplayKey",
    "Edtf",
    "EdtfError",
    "Interval",
    "Limit",
    "NamedWeekday",
    "Part",
    "Precision",
    "Qualifier",
    "Single",
    "Style",
    "Unit",
    "Unspecified",
    "YearPart",
    "ZoneError",
    "after",
    "before",
    "contains",
    "days_in_month",
    "display_key",
    "find_zone",
    "is_leap",
    "overlaps",
    "parse",
    "pattern",
    "weekday",
    "weekday_named",
    "word",
]
