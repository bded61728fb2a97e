"""How a locale joins names and writes numbers, by CLDR (UTS #35, parts 1 and 3).

The patterns of the locales that come with the program are kept here: they are few, every start
needs some of them, and Babel, which has them all, takes longer to import than a frame to draw. A
test holds them against Babel's data. Any other locale is looked up there.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple


class Joining(NamedTuple):
    """How texts are joined to a list: patterns with the holes `{0}` and `{1}`.

    Attributes:
        two: Two texts.
        start: The first of more than two, and what follows.
        middle: One between, and what follows.
        end: The last but one and the last.
    """

    two: str
    start: str
    middle: str
    end: str

    def of(self, texts: Sequence[str]) -> str:
        """The texts as one."""
        if len(texts) < 2:
            return "".join(texts)
        if len(texts) == 2:
            return _filled(self.two, texts[0], texts[1])
        joined = _filled(self.end, texts[-2], texts[-1])
        for text in reversed(texts[1:-2]):
            joined = _filled(self.middle, text, joined)
        return _filled(self.start, texts[0], joined)


class Patterns(NamedTuple):
    """What a locale writes in its own way.

    Attributes:
        both: A list of which all hold: “a, b and c”.
        either: A list of which one holds: “a, b or c”.
        group: What parts the groups of digits.
        groups: Digits of the last group, and of each before it.
        percent: A percentage, with the hole `{0}`.
    """

    both: Joining
    either: Joining
    group: str
    groups: tuple[int, int]
    percent: str

    def number(self, number: int) -> str:
        """A count, its digits in groups."""
        last, each = self.groups
        digits = str(abs(number))
        parts = [digits[-last:]]
        rest = digits[:-last]
        while rest:
            parts.insert(0, rest[-each:])
            rest = rest[:-each]
        return ("-" if number < 0 else "") + self.group.join(parts)

    def percentage(self, percent: int) -> str:
        """A number of hundredths."""
        return self.percent.replace("{0}", self.number(percent))


def _joining(two: str, end: str) -> Joining:
    """A joining by commas but for its last text."""
    return Joining(two, "{0}, {1}", "{0}, {1}", end)


KEPT: Final = {
    "id": Patterns(
        _joining("{0} dan {1}", "{0}, dan {1}"),
        _joining("{0} atau {1}", "{0}, atau {1}"),
        ".",
        (3, 3),
        "{0}%",
    ),
    "en": Patterns(
        _joining("{0} and {1}", "{0}, and {1}"),
        _joining("{0} or {1}", "{0}, or {1}"),
        ",",
        (3, 3),
        "{0}%",
    ),
    "en_GB": Patterns(
        _joining("{0} and {1}", "{0} and {1}"),
        _joining("{0} or {1}", "{0} or {1}"),
        ",",
        (3, 3),
        "{0}%",
    ),
    "en_ID": Patterns(
        _joining("{0} and {1}", "{0} and {1}"),
        _joining("{0} or {1}", "{0} or {1}"),
        ".",
        (3, 3),
        "{0}%",
    ),
}
"""The patterns of the locales that come with the program, as in CLDR 47."""


@lru_cache(maxsize=8)
def patterns(locale: str) -> Patterns:
    """The patterns of a locale; those of English where CLDR does not know it."""
    return KEPT.get(locale) or looked_up(locale) or KEPT["en"]


def looked_up(locale: str) -> Patterns | None:
    """The patterns of a locale in Babel's data; `None` where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        data = Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        return None
    last, each = data.decimal_formats[None].grouping
    percent = data.percent_formats[None]
    return Patterns(
        _of_babel(data.list_patterns["standard"]),
        _of_babel(data.list_patterns["or"]),
        data.number_symbols["latn"]["group"],
        (last, each),
        f"{percent.prefix[0]}{{0}}{percent.suffix[0]}",
    )


def _of_babel(parts: dict[str, str]) -> Joining:
    return Joining(parts["2"], parts["start"], parts["middle"], parts["end"])


def _filled(pattern: str, first: str, second: str) -> str:
    """A pattern with two texts in it, which may hold braces of their own."""
    head, _, tail = pattern.partition("{0}")
    middle, _, end = tail.partition("{1}")
    return f"{head}{first}{middle}{second}{end}"
