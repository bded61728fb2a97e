"""Which reader reads which form of `forms`."""

from typing import Final

from briefreader.dates.edtf import Part
from briefreader.dates.news import days, periods
from briefreader.dates.news.context import Context, Match, Read, Said
from briefreader.dates.news.forms import Fit
from briefreader.dates.news.saying import Grain

_READERS: Final[dict[str, Read]] = {
    "day": days.day,
    "month_day": days.month_day,
    "digits": days.digits,
    "moment": days.moment,
    "days": days.several_days,
    "dayword": days.dayword,
    "weekday": days.weekday,
    "clock": days.clock,
    "unit": periods.unit,
    "counted": periods.counted,
    "month": periods.month,
    "year": periods.year,
    "years": periods.years,
    "quarter": periods.part_of_year(Grain.QUARTER, Part.FIRST_QUARTER, 4),
    "half": periods.part_of_year(Grain.HALF, Part.FIRST_HALF, 2),
    "months": periods.months,
    "decade": periods.decade,
    "century": periods.century,
}


def read(fit: Fit, start: int, context: Context, *, joined: bool) -> Said | None:
    """What lexemes of a form say; `None` where they are no date after all.

    Args:
        fit: The form.
        start: The number of its first lexeme.
        context: The text around it.
        joined: See `Match`.
    """
    return _READERS[fit.name](Match(fit, start, context, joined=joined))
