"""The dates of a text: every expression, where it stands, and the EDTF value that it comes to."""

import re
from typing import Final, NamedTuple

from briefreader.dates.edtf import Clock, Edtf
from briefreader.dates.news.context import Context, Said
from briefreader.dates.news.forms import FORMS_OF, WINDOW, fits
from briefreader.dates.news.lexemes import Lexemes
from briefreader.dates.news.reading import read
from briefreader.dates.news.resolving import Resolved, resolve
from briefreader.dates.news.saying import Basis, Grain, Link, Phrase, Portion, Saying, Toward
from briefreader.dates.news.vocabulary import BEGUN, TELLTALE, Kind
from briefreader.dates.zones import find_zone

_JOINS: Final = frozenset({"-", Kind.UNTIL, Kind.JOIN})
# What tells that something is still to come, when it stands before a weekday.
_COMING: Final = re.compile(
    r"\b(?:akan|bakal|hendak|dijadwalkan|direncanakan|rencananya|sebelum|selambatnya|paling lambat"
    r"|will|would|shall|scheduled|due|before|plans? to|expected to|set to|to be held)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.!?…”\"]\s|\n")
_REACH: Final = 120
"""Code points before a weekday in which such a word counts."""
_PREFIXES: Final = (Kind.FROM, Kind.SINCE, Kind.UNTIL, Kind.ABOUT)


class FoundDate(NamedTuple):
    """An expression of a text that names a date.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends.
        text: Its words.
        value: What they come to; `None` where they do not say enough, or what no calendar has.
        basis: Whether the words say it alone, or with the publication.
        grain: The unit that the words name; of two dates, the coarser.
        relative: Whether the words lean on another day, as “kemarin” and “dua hari kemudian” do.
        portion: The part of the unit that they name and EDTF cannot: “awal”, “mid-”.
        daytime: Whether they name a time of day: “malam”, “dini hari”.
        clock: The clock time that they name, without the day.
        weekday: The (first) weekday that they name, 0 for Monday to 6 for Sunday, or `None`.
        weekday_ok: Whether every weekday named beside a complete day is that of the day; `None`
            where there is nothing to compare.
    """

    start: int
    end: int
    text: str
    value: Edtf | None
    basis: Basis
    grain: Grain
    relative: bool = False
    portion: Portion | None = None
    daytime: bool = False
    clock: Clock | None = None
    weekday: int | None = None
    weekday_ok: bool | None = None


def find_dates(
    text: str, published: Edtf | None = None, zone: str | None = None
) -> list[FoundDate]:
    """The expressions of a text that name dates, in Indonesian and in English, in their order.

    They do not overlap. The time is linear in the length of the text.

    Args:
        text: A text as `briefreader.article.text.normalise` leaves it.
        published: When it was published: what “kemarin” and “Kamis (12/10)” lean on.
        zone: The IANA zone of clock times beside which the text names none; without it they get
            no offset.

    Raises:
        ZoneError: There is no such zone.
    """
    if zone is not None:
        find_zone(zone)
    lexemes = Lexemes(text)
    context = Context(lexemes, english=is_english(lexemes))
    known: dict[tuple[object, ...], FoundDate] = {}
    found = []
    for found_phrase in _Finder(context).phrases():
        phrase = _ahead(found_phrase, text)
        start, end, *said = phrase
        key = tuple(said)
        if key not in known:
            known[key] = _found(phrase, resolve(phrase, published, zone))
        found.append(FoundDate(start, end, text[start:end], *known[key][3:]))
    return found


def _ahead(phrase: Phrase, text: str) -> Phrase:
    """A bare weekday after “akan” or “before” as the next one; elsewhere it is the last one."""
    day = phrase.first
    bare = day.weekday is not None and day.month is None and day.shift is None
    if not bare or day.toward is not None or phrase.last is not None or phrase.past:
        return phrase
    sentence = _SENTENCE.split(text[max(0, phrase.start - _REACH) : phrase.start])[-1]
    if phrase.until or _COMING.search(sentence):
        return phrase._replace(first=day._replace(toward=Toward.FUTURE))
    return phrase


def is_english(lexemes: Lexemes) -> bool:
    """Whether a text has more of the small words of English than of those of Indonesian.

    A text that has as many of both, or none, counts as Indonesian.
    """
    counts = dict.fromkeys(TELLTALE, 0)
    for start, end in zip(lexemes.starts, lexemes.ends, strict=True):
        if end - start <= _LONGEST_TELLTALE:
            for word in lexemes.text[start:end].casefold().split():
                for language, words in TELLTALE.items():
                    counts[language] += word in words
    return counts["en"] > counts["id"]


_LONGEST_TELLTALE: Final = max(len(word) for words in TELLTALE.values() for word in words)


def _found(phrase: Phrase, resolved: Resolved) -> FoundDate:
    """What a phrase comes to, but for its text."""
    value, leaning, weekdays = resolved
    sayings = [saying for saying in (phrase.first, phrase.last) if saying is not None]
    basis = Basis.RESOLVED if leaning else Basis.STATED
    wall = phrase.first.wall
    named = [saying.weekday for saying in sayings if saying.weekday is not None]
    return FoundDate(
        phrase.start,
        phrase.end,
        "",
        value,
        Basis.UNRESOLVED if value is None else basis,
        max(saying.grain for saying in sayings),
        any(saying.relative for saying in sayings),
        phrase.first.portion,
        any(saying.daytime for saying in sayings),
        Clock(wall.hour, wall.minute, wall.second, wall.offset) if wall else None,
        named[0] if named else None,
        all(weekdays) if weekdays else None,
    )


class _Finder:
    """Looks for expressions from left to right, the longest at each place."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._lexemes = context.lexemes
        self._codes = context.lexemes.codes

    def phrases(self) -> list[Phrase]:
        """The expressions, in order."""
        found = []
        place = 0
        while place < len(self._codes):
            phrase = self._phrase(place) if self._codes[place] in _BEGINNING else None
            if phrase is None:
                place += 1
            else:
                place = phrase[0]
                found.append(phrase[1])
        return found

    def _phrase(self, start: int) -> tuple[int, Phrase] | None:
        """The expression that begins with a lexeme, and the number of the lexeme after it."""
        prefixes = set()
        place = start
        for prefix in _PREFIXES:
            if self._codes[place : place + 1] == prefix:
                prefixes.add(prefix)
                place += 1
        if prefixes and self._codes[place : place + 1] == Kind.THE:
            place += 1
        said = self._said(place)
        if said is None:
            return None
        last = self._partner(said, prefixes) if said.last is None else None
        if last is not None:
            said = Said(last.end, said.first, last.first, Link.TO)
        elif Kind.FROM in prefixes:
            start += 1
            if self._codes[start] == Kind.THE:
                start += 1
        if said.first.grain is Grain.MINUTE:
            # “Hingga pukul 22.00” is no date, and no end of one.
            prefixes &= {Kind.ABOUT}
            start = place - len(prefixes)
        if self._goes_on(said.end):
            return None
        begin, end = self._span(start, said.end)
        phrase = Phrase(
            begin,
            end,
            said.first,
            said.last,
            said.link,
            about=Kind.ABOUT in prefixes,
            since=Kind.SINCE in prefixes and said.last is None,
            until=Kind.UNTIL in prefixes and said.last is None,
            past=self._lexemes.values[start] == BEGUN,
        )
        return said.end, phrase

    def _said(self, place: int, *, joined: bool = False) -> Said | None:
        """The longest date that begins with a lexeme."""
        if not joined and self._is_tied(place):
            return None
        for fit in fits(self._codes[place : place + WINDOW]):
            if said := read(fit, place, self._context, joined=joined):
                return said
        return None

    def _partner(self, said: Said, prefixes: set[Kind]) -> Said | None:
        """The other end of an interval that begins with a date."""
        joins = _JOINS | {Kind.AND} if Kind.FROM in prefixes else _JOINS
        if self._codes[said.end : said.end + 1] not in joins:
            return None
        partner = self._said(said.end + 1, joined=True)
        if partner is None or partner.last is not None or not _match(said.first, partner.first):
            return None
        return partner

    def _is_tied(self, start: int) -> bool:
        """Whether a hyphen ties a lexeme to a word before it: “pra-2024”, “Covid-19”."""
        if self._codes[start - 1 : start] != "-":
            return False
        first = self._lexemes.starts[start]
        before = self._lexemes.text[max(0, first - 2) : first]
        return len(before) == 2 and before[1] in _HYPHENS and before[0].isalnum()

    def _goes_on(self, end: int) -> bool:
        """Whether a hyphen ties the last word of an expression to one behind it."""
        last = self._lexemes.ends[end - 1]
        after = self._lexemes.text[last - 1 : last + 2]
        return len(after) == 3 and after[1] in _HYPHENS and after[::2].isalpha()

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Where an expression begins and ends, with both of a pair of brackets or with none."""
        codes = self._codes[start:end]
        opened, closed = codes.count("("), codes.count(")")
        first, last = start, end
        while closed > opened and self._codes[last - 1] == ")":
            last -= 1
            closed -= 1
        while self._codes[last - 1] in ",|-(" and last > first + 1:
            last -= 1
        return self._lexemes.starts[first], self._lexemes.ends[last - 1]


_HYPHENS: Final = "-‐‑"
_BEGINNING: Final = frozenset(code for code, forms in FORMS_OF.items() if forms) | set(_PREFIXES)


def _match(first: Saying, last: Saying) -> bool:
    """Whether two dates can be the ends of one interval: two days, two months, two years."""
    if Grain.MINUTE in (first.grain, last.grain) or first.adrift or last.adrift:
        return False
    return first.grain is last.grain or last.grain > Grain.DAY < first.grain
