"""A match of a form, and what stands beside it in the text.

Here stand the rules that no expression over kinds can hold: which words make an amount of a number
and a name of a month.
"""

from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias, cast

from briefreader.dates.news.forms import Fit
from briefreader.dates.news.lexemes import Lexemes
from briefreader.dates.news.saying import Link, Portion, Saying, Toward
from briefreader.dates.news.vocabulary import COUNTED, NIGHT, NUMBERING, SMALL, TELLTALE, Kind

NUMBERS: Final = frozenset({Kind.NUMBER, Kind.COUNT, Kind.VAGUE, Kind.DIGITS})
_LEADING: Final = frozenset(
    {Kind.PREPOSITION, Kind.SINCE, Kind.UNTIL, Kind.FROM, Kind.ABOUT, Kind.AMBIGUOUS}
)
OPEN_TO_NAMES: Final = frozenset({Kind.FROM, Kind.AMBIGUOUS, Kind.ABOUT, Kind.UNTIL})


class Said(NamedTuple):
    """What one match says.

    Attributes:
        end: The number of the lexeme after it.
        first: What it says.
        last: The other end, or the other one, where it names two.
        link: How the two belong together.
    """

    end: int
    first: Saying
    last: Saying | None = None
    link: Link | None = None


class Context:
    """The text around the matches.

    Attributes:
        lexemes: The text.
        english: Whether it is in English: then 03/04 may be either, and “June 18” a day.
    """

    def __init__(self, lexemes: Lexemes, *, english: bool) -> None:
        self.lexemes = lexemes
        self.english = english

    def code(self, number: int) -> str:
        """The code of a lexeme; `BREAK` beyond the ends."""
        return self.lexemes.codes[number] if 0 <= number < len(self.lexemes.codes) else Kind.BREAK

    def is_counted(self, end: int) -> bool:
        """Whether what follows makes an amount of a number: people, tons, per cent."""
        if self.code(end) == "%":
            return True
        return self.lexemes.word(end).casefold() in COUNTED

    def is_numbered(self, start: int) -> bool:
        """Whether what stands before makes the number of a law or a version of it."""
        before = self.lexemes.word(start - 1)
        if before == ".":
            before = self.lexemes.word(start - 2)
        return before.casefold() in NUMBERING

    def is_led(self, start: int, end: int, *, strictly: bool) -> bool:
        """Whether a preposition stands before that makes a date of a bare month or year.

        Args:
            start: The first lexeme of the match.
            end: The lexeme after it.
            strictly: Whether even a good preposition does not count where a word follows that is
                neither small nor a word of the language.
        """
        before = self.code(start - 1)
        if before in (Kind.THE, Kind.OF):
            # “In the 2018 quake”: of the quake, and not of a year.
            strictly = strictly or before == Kind.THE
            before = self.code(start - 2)
        if before not in _LEADING:
            return False
        if before not in OPEN_TO_NAMES and not strictly:
            return True
        if self.code(end) != Kind.WORD:
            return True
        word = self.lexemes.word(end)
        return word in SMALL or any(word in words for words in TELLTALE.values())


class Match:
    """A form that lexemes have: its groups by name, or by the first of several that took one.

    Attributes:
        context: The text around it.
        joined: Whether it is the second of two that belong together, which needs no preposition
            of its own.
        start: The number of its first lexeme.
        end: The number of the lexeme after it.
    """

    def __init__(self, fit: Fit, start: int, context: Context, *, joined: bool) -> None:
        self.context = context
        self.joined = joined
        self._lexemes = context.lexemes
        self._places = fit.places
        self.start = start
        self.end = start + fit.end

    def place(self, *names: str) -> int | None:
        """The number of the lexeme of the first of these groups that matched."""
        for name in names:
            if name in self._places:
                return self.start + self._places[name]
        return None

    def kind(self, *names: str) -> str | None:
        """The code of that lexeme."""
        place = self.place(*names)
        return None if place is None else self._lexemes.codes[place]

    def value(self, *names: str) -> object:
        """What that lexeme means."""
        place = self.place(*names)
        return None if place is None else self._lexemes.values[place]

    def number(self, *names: str) -> int | None:
        """The number that it means."""
        return cast("int | None", self.value(*names))

    def word(self, *names: str) -> str:
        """Its text."""
        place = self.place(*names)
        return "" if place is None else self._lexemes.word(place)

    @property
    def portion(self) -> Portion | None:
        """The part of the unit that the match names."""
        value = self.value("portion")
        return None if value is None else Portion(cast("str", value))

    def toward(self, *names: str) -> Toward | None:
        """On which side of the publication it says the date to be."""
        value = self.value(*names)
        if value is None:
            return None
        number = -1 if value == NIGHT else cast("int", value)
        return Toward(max(-1, min(1, number)))


Read: TypeAlias = Callable[[Match], Said | None]


def in_year(saying: Saying, match: Match) -> Saying:
    """The same in the year of a match: a number, or a shift from that of the publication."""
    return saying._replace(year=match.number("year"), year_shift=match.number("that", "which"))


def has_year(match: Match) -> bool:
    """Whether a match says of which year it is."""
    return match.place("year", "that", "which") is not None
