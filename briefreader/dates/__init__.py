"""Dates as EDTF values, their order, and their wording in a language.

`parse` reads a text of the Extended Date/Time Format (ISO 8601-2:2019, in the profile of the
Library of Congress of 2019-02-04) into an immutable value, or raises `EdtfError` with the reason.
Values know their strict bounds; `before`, `after`, `overlaps` and `contains` compare them for
truth, `display_key` sorts them for display, `word` says them in a language. `find_dates` finds the
dates of a news text.

Importing this room costs neither Babel nor zone data nor the grammar of the news: each comes with
the first use of it.
"""

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from briefreader.dates.news.finding import FoundDate, find_dates
    from briefreader.dates.news.saying import Basis, Grain, Portion

__all__ = [
    "Basis",
    "Clock",
    "Date",
    "DateSet",
    "DateTime",
    "DateWords",
    "Day",
    "DisplayKey",
    "Edtf",
    "EdtfError",
    "FoundDate",
    "Grain",
    "Interval",
    "Limit",
    "NamedWeekday",
    "Part",
    "Portion",
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
    "find_dates",
    "find_zone",
    "is_leap",
    "overlaps",
    "parse",
    "pattern",
    "weekday",
    "weekday_named",
    "word",
]

_OF_THE_NEWS = {
    "Basis": "saying",
    "FoundDate": "finding",
    "Grain": "saying",
    "Portion": "saying",
    "find_dates": "finding",
}


def __getattr__(name: str) -> object:
    """The finder of dates, whose grammar takes some 20 ms to make: at its first use."""
    if name not in _OF_THE_NEWS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f"briefreader.dates.news.{_OF_THE_NEWS[name]}")
    return getattr(module, name)
