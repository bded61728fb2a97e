"""Random values of every kind, as Hypothesis strategies."""

from hypothesis import strategies as st

from briefreader.dates import (
    Clock,
    Date,
    DateSet,
    DateTime,
    Day,
    Edtf,
    Interval,
    Limit,
    Part,
    Qualifier,
    Single,
    Unit,
    Unspecified,
    YearPart,
    days_in_month,
)

# Mostly years that the news speaks of and close to one another, so that relations hold often.
years = st.one_of(
    st.integers(2023, 2025), st.integers(2023, 2025), st.integers(-9999, 9999), st.integers(-2, 2)
)
months = st.integers(1, 12)
qualifiers = st.sampled_from(list(Qualifier))


@st.composite
def day_values(draw: st.DrawFn) -> Day:
    year, month = draw(years), draw(months)
    return Day(year, month, draw(st.integers(1, days_in_month(year, month))))


@st.composite
def dates(draw: st.DrawFn) -> Date:
    day = draw(day_values())
    qualifier = draw(qualifiers)
    match draw(st.integers(0, 3)):
        case 0:
            size = draw(st.integers(10_000, 999_999_999_999))
            return Date(draw(st.sampled_from([size, -size])), None, None, qualifier)
        case 1:
            return Date(day.year, None, None, qualifier)
        case 2:
            return Date(day.year, day.month, None, qualifier)
    return Date(day.year, day.month, day.day, qualifier)


@st.composite
def unspecified(draw: st.DrawFn) -> Unspecified:
    unit = draw(st.sampled_from(list(Unit)))
    qualifier = draw(qualifiers)
    match unit:
        case Unit.YEAR_OF_DECADE:
            return Unspecified(unit, draw(st.integers(0, 999)) * 10, None, qualifier)
        case Unit.YEAR_OF_CENTURY:
            return Unspecified(unit, draw(st.integers(0, 99)) * 100, None, qualifier)
        case Unit.DAY_OF_MONTH:
            return Unspecified(unit, draw(years), draw(months), qualifier)
    return Unspecified(unit, draw(years), None, qualifier)


@st.composite
def year_parts(draw: st.DrawFn) -> YearPart:
    return YearPart(draw(years), draw(st.sampled_from(list(Part))), draw(qualifiers))


singles: st.SearchStrategy[Single] = st.one_of(dates(), dates(), unspecified(), year_parts())


@st.composite
def date_times(draw: st.DrawFn) -> DateTime:
    clock = Clock(
        draw(st.integers(0, 23)),
        draw(st.integers(0, 59)),
        draw(st.none() | st.integers(0, 59)),
        draw(st.none() | st.sampled_from([-720, -600, 0, 330, 420, 540, 840])),
    )
    return DateTime(draw(day_values()), clock)


@st.composite
def intervals(draw: st.DrawFn, limits: tuple[Limit, ...] = tuple(Limit)) -> Interval:
    first = draw(singles)
    match draw(st.integers(0, 3)):
        case 0:
            return Interval(first, draw(st.sampled_from(limits)))
        case 1:
            return Interval(draw(st.sampled_from(limits)), first)
    second = draw(singles)
    if second.latest < first.earliest:
        first, second = second, first
    return Interval(first, second)


@st.composite
def date_sets(draw: st.DrawFn) -> DateSet:
    members = st.one_of(singles, intervals((Limit.OPEN,)))
    chosen = draw(st.lists(members, min_size=1, max_size=4))
    return DateSet(tuple(chosen), draw(st.booleans()))


values: st.SearchStrategy[Edtf] = st.one_of(
    singles, date_times(), date_times(), intervals(), date_sets()
)
