"""A text as lexemes: one letter for each, by the kinds of `vocabulary`, for the grammar to match.

One pass, in time linear in the text. What no date is made of becomes `WORD` or `BREAK`; addresses,
names of files and tags are one `WORD` each, whatever they hold.
"""

import re
from typing import Final, NamedTuple

from briefreader.dates.as_written import APOSTROPHES
from briefreader.dates.news.vocabulary import (
    FOREIGN_ZONES,
    ROMAN,
    Kind,
    vocabulary,
)

_VOCABULARY: Final = vocabulary()
_PHRASES: Final = sorted((word for word in _VOCABULARY if re.search(r"\W", word)), reverse=True)
_HEADS: Final = frozenset(re.split(r"\W", phrase, maxsplit=1)[0] for phrase in _PHRASES)
"""The first words of phrases."""
# A phrase may hold any blanks but a new line.
_PHRASE: Final = re.compile(
    rf"(?:{'|'.join(re.escape(phrase) for phrase in _PHRASES)})(?!\w)".replace(
        r"\ ", r"[ \t\xa0]+"
    ),
    re.IGNORECASE,
)

# Digits with what joins them, and a suffix. `[0-9]`: `\d` takes the digits of other scripts too.
_LEXEME: Final = re.compile(
    rf"""
    (?P<space>[^\S\n]+)
    | (?P<zone>(?:GMT|UTC)(?:[ ]?[+-][0-9]{{1,2}}(?::?[0-9]{{2}})?)?(?!\w))
    | (?P<ordinal>[Kk]e-(?P<place>[0-9]{{1,2}})(?!\w))
    | (?P<word>[^\W\d_]+(?:(?<=[Jj]um|JUM)[{APOSTROPHES}'][Aa][Tt](?!\w))?)(?!\w)
    | (?P<moment>(?<!\w)[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?
        (?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?(?!\w))
    | (?P<digits>(?<![\w+])(?:(?<![0-9][.,:/–-])|(?<=\b[Qq][1-4][/-]))
        [0-9]+(?:[.,:/–-][0-9]+)*)(?P<suffix>-an\b|[^\W_]+)?
    | (?P<mixed>\w+)
    | (?P<line>\n\s*)
    | (?P<mark>(?P<one>.)(?P=one)*)
    """,
    re.VERBOSE,
)
_STRAIGHT: Final = str.maketrans(APOSTROPHES, "'" * len(APOSTROPHES))
# What is between blanks and an address, a path, a tag or the name of a file or a site.
_ADDRESS: Final = re.compile(r"://|@|_|\\|\A[(\[“\"]?(?:www\.|[#/~=])|[^\W_]\.[a-z]{2}|=\w|&\w")
_CHUNK: Final = re.compile(r"\S+")
_ANY_WORD: Final[tuple[Kind, object]] = (Kind.WORD, None)
_ABBREVIATION: Final = frozenset({Kind.MONTH_SHORT, Kind.WEEKDAY_SHORT})
MARKS: Final = frozenset(",()|-/%")
_ALIKE: Final = {"–": "-", "—": "-", "•": "|", "·": "|"}
_WRAPPED: Final = 60
"""Code points from which on a line may be one that an editor broke: the next one goes on."""

_DAY: Final = r"(0?[1-9]|[12][0-9]|3[01])"
_DAY_MONTH: Final = r"([0-9]{1,2})[/.-]([0-9]{1,2})"
_CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-4])([.:])([0-5][0-9])(?:[.:]([0-5][0-9]))?")
_CLOCKS: Final = re.compile(r"(?:[01]?[0-9]|2[0-4])([.:])[0-5][0-9][–-][0-9]{1,2}[.:][0-9]{2}")
_NUMERIC: Final = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([12][0-9]{3}|[0-9]{2})")
_PARTIAL: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_YEAR_FIRST: Final = re.compile(r"([12][0-9]{3})([/.-])([0-9]{1,2})\2([0-9]{1,2})")
_DAYS: Final = re.compile(rf"{_DAY}[–-]{_DAY}")
_STRETCH: Final = re.compile(
    r"([0-9]{1,2})(?:/([0-9]{1,2})(?:/([12][0-9]{3}))?)?[–-]"
    r"([0-9]{1,2})/([0-9]{1,2})(?:/([12][0-9]{3}))?"
)
_LONGEST_RUN: Final = 24
_YEARS: Final = re.compile(r"([12][0-9]{3})[–-]([12][0-9]{3})")


class Written(NamedTuple):
    """A date in digits.

    Attributes:
        first: The first number: the day in Indonesian, the month in American English.
        second: The other one.
        year: The year, or `None` where it is not written.
        short: Whether the year has two digits only.
        iso: Whether the year came first, so that `first` is the month.
    """

    first: int
    second: int
    year: int | None = None
    short: bool = False
    iso: bool = False


class Time(NamedTuple):
    """A clock time in digits: `hour` 0 to 24, `minute` and `second` 0 to 59."""

    hour: int
    minute: int
    second: int | None


class Lexemes:
    """The lexemes of a text, in order.

    Attributes:
        codes: One letter of `Kind` for each, or a mark as it stands: `,` `(` `)` `|` `-` `/`.
        starts: Where each begins in the text, in code points.
        ends: Where each ends.
        values: What each means: a number, a `Time`, a `Written` and so on, or `None`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.values: list[object] = []
        self._codes: list[str] = []
        at = 0
        for chunk in _CHUNK.finditer(text):
            start, end = chunk.span()
            # Letters alone are most chunks, and no address.
            if not chunk[0].isalpha() and _ADDRESS.search(chunk[0]):
                self._read(at, start)
                self._add(Kind.WORD, start, end)
                at = end
        self._read(at, len(text))
        self.codes = "".join(self._codes)

    def word(self, number: int) -> str:
        """The text of a lexeme; empty beyond the ends."""
        if not 0 <= number < len(self.starts):
            return ""
        return self.text[self.starts[number] : self.ends[number]]

    def _add(self, kind: str, start: int, end: int, value: object = None) -> None:
        self._codes.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        self.values.append(value)

    def _read(self, at: int, stop: int) -> None:
        while at < stop and (match := _LEXEME.match(self.text, at, stop)):
            at = match.end()
            if match.lastgroup == "word":
                at = self._word(match)
            elif match.lastgroup != "space":
                self._other(match)

    def _word(self, match: re.Match[str]) -> int:
        """Add a word; where it ends."""
        start, end = match.span()
        word = match[0]
        plain = word.casefold().translate(_STRAIGHT)
        if plain in _HEADS and (phrase := _PHRASE.match(self.text, start)):
            kind, value = _VOCABULARY[" ".join(phrase[0].casefold().split())]
            self._add(kind, start, phrase.end(), value)
            return phrase.end()
        kind, value = _VOCABULARY.get(plain, _ANY_WORD)
        if kind is not Kind.WORD or word in ROMAN or word in FOREIGN_ZONES:
            kind, value = _as_written(word, kind, value)
        if kind is Kind.WEEKDAY and word.casefold() == "minggu" and self._begins(start):
            # “Minggu lalu” at the head of a sentence: the week, which has its capital from there.
            follower = self.text[end : end + 10].split()
            if follower and follower[0].rstrip(".,") in {"lalu", "ini", "depan"}:
                kind, value = Kind.WEEK, 1
        if kind in _ABBREVIATION and self.text[end : end + 1] == ".":
            end += 1
        self._add(kind, start, end, value)
        return end

    def _other(self, match: re.Match[str]) -> None:
        start, end = match.span()
        text = match[0]
        match match.lastgroup:
            case "digits" | "suffix":
                self._digits(match)
            case "ordinal":
                self._add(Kind.ORDINAL, start, end, int(match["place"]))
            case "moment":
                self._add(Kind.MOMENT, start, end)
            case "zone":
                self._add(Kind.ZONE, start, end, _offset(text))
            case "mixed":
                kind, value = _VOCABULARY.get(text.casefold(), (Kind.WORD, None))
                self._add(kind, start, end, value)
            case "line":
                if (len(text) > 1 and "\n" in text[1:]) or not self._wraps(start):
                    self._add(Kind.BREAK, start, end)
            case _:
                self._add(_mark(text), start, end)

    def _digits(self, match: re.Match[str]) -> None:
        digits, suffix = match["digits"], (match["suffix"] or "").casefold()
        start, end = match.span("digits")
        kind, value = _number(digits)
        if not suffix:
            self._add(kind, start, end, value)
        elif kind is Kind.YEAR and suffix in {"s", "an", "-an"}:
            self._add(Kind.DECADE, start, match.end(), value)
        elif kind is Kind.NUMBER and suffix in {"st", "nd", "rd", "th"}:
            self._add(Kind.NTH, start, match.end(), value)
        elif _VOCABULARY.get(suffix, _ANY_WORD)[0] in {Kind.HALFDAY, Kind.ZONE}:
            self._add(kind, start, end, value)
            self._add(_VOCABULARY[suffix][0], end, match.end(), _VOCABULARY[suffix][1])
        elif suffix == "-an":
            self._add(kind, start, match.end(), None)
        else:
            self._add(Kind.WORD, start, match.end())

    def _begins(self, start: int) -> bool:
        """Whether a sentence begins here."""
        before = self.text[max(0, start - 3) : start].rstrip(" \t“\"'(")
        return not before or before[-1] in ".!?:\n–—"

    def _wraps(self, at: int) -> bool:
        """Whether a line ends here that goes on in the next one."""
        before = self.text.rfind("\n", max(0, at - _WRAPPED), at)
        return before < 0 and at >= _WRAPPED and self.text[at + 1 : at + 2].strip() != ""


def _as_written(word: str, kind: Kind, value: object) -> tuple[Kind, object]:
    """The kind of a word, where capitals make a difference."""
    capital = word[0].isupper()
    if kind is Kind.WEEKDAY and not capital:
        return (Kind.WEEK, 1) if word == "minggu" else (Kind.WEEKDAY_SHORT, value)
    if kind in (Kind.MONTH, Kind.MONTH_SHORT) and not capital:
        return Kind.MONTH_LOWER, value
    if kind is Kind.WEEKDAY_SHORT and not capital:
        return Kind.WORD, None
    if kind is Kind.BEFORE_CHRIST and not word.isupper():
        return Kind.WORD, None
    if word in ROMAN:
        return Kind.ROMAN, ROMAN[word]
    if word in FOREIGN_ZONES:
        return Kind.FOREIGN, None
    return kind, value


def _mark(text: str) -> str:
    text = _ALIKE.get(text, text)
    return text if text in MARKS else Kind.BREAK


def _offset(zone: str) -> int | None:
    """Minutes ahead of UTC of “GMT+7” and its like; `None` where no place keeps it."""
    digits = zone[3:].replace(" ", "").replace(":", "")
    if not digits:
        return 0
    hours, minutes = (digits[1:-2], digits[-2:]) if len(digits) > 3 else (digits[1:], "0")
    offset = int(hours) * 60 + int(minutes)
    offset = -offset if digits[0] == "-" else offset
    return offset if -720 <= offset <= 840 and int(minutes) < 60 else None


def _number(digits: str) -> tuple[Kind, object]:
    """The kind of a run of digits, taken whole or not at all."""
    if len(digits) > _LONGEST_RUN:
        return Kind.DIGITS, None
    if digits.isdecimal():
        number = int(digits)
        if len(digits) <= 2 and 1 <= number <= 39:
            return Kind.NUMBER, number
        if len(digits) == 4 and 1000 <= number <= 2999:
            return Kind.YEAR, number
        return Kind.DIGITS, number
    if match := _PARTIAL.fullmatch(digits):
        kind, written = Kind.PARTIAL, Written(int(match[1]), int(match[2]))
    elif match := _NUMERIC.fullmatch(digits):
        short = len(match[4]) == 2
        written = Written(int(match[1]), int(match[3]), int(match[4]), short=short)
        kind = Kind.NUMERIC
        if short and match[2] != "/":
            # 12.30.45 and 12-10-23 are more often something else.
            return _clock(digits)
    elif match := _YEAR_FIRST.fullmatch(digits):
        kind = Kind.NUMERIC
        written = Written(int(match[3]), int(match[4]), int(match[1]), iso=True)
    else:
        return _several(digits)
    low, high = sorted((written.first, written.second))
    likely = 1 <= low <= 12 and high <= 31
    return (kind, written) if likely or _looks_impossible(written) else (Kind.DIGITS, None)


def _looks_impossible(written: Written) -> bool:
    """Whether it is a date that no calendar has, rather than a fraction or a number."""
    numbers = (written.first, written.second)
    return written.year is not None and not written.short and min(numbers) > 0 and max(numbers) < 40


def _several(digits: str) -> tuple[Kind, object]:
    """Two days, two years, two clock times, or one."""
    if match := _DAYS.fullmatch(digits):
        return Kind.DAYS, (int(match[1]), int(match[2]))
    if match := _YEARS.fullmatch(digits):
        return Kind.YEARS, (int(match[1]), int(match[2]))
    if match := _STRETCH.fullmatch(digits):
        numbers = [int(group) if group else None for group in match.groups()]
        return Kind.STRETCH, tuple(numbers)
    return _clock(digits)


def _clock(digits: str) -> tuple[Kind, object]:
    if match := _CLOCK.fullmatch(digits):
        second = int(match[4]) if match[4] else None
        kind = Kind.CLOCK if match[2] == ":" else Kind.DOTTED
        return kind, Time(int(match[1]), int(match[3]), second)
    if match := _CLOCKS.fullmatch(digits):
        return Kind.CLOCK if match[1] == ":" else Kind.DOTTED, None
    return Kind.DIGITS, None
