"""What is wrong with a brief beyond its shape: people, evidence, dates."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from briefreader.article.anchoring import Anchor, Lost, Selector, anchor
from briefreader.article.folding import fold_quote
from briefreader.article.load import Article
from briefreader.article.mentions import MOST_MENTIONS
from briefreader.article.nearest import Passages, changes_between, differences
from briefreader.article.occurrences import occurrences
from briefreader.article.text import clean_line
from briefreader.brief.evidence import Evidence
from briefreader.brief.findings import Edit, Fix, Lines, Related, Report
from briefreader.brief.model import Actor, Brief, Event, Quote, Word
from briefreader.brief.reading import excerpt, nearest_word, suggestion
from briefreader.brief.references import REFERENCE
from briefreader.dates import DateWords, EdtfError, parse, weekday, weekday_named
from briefreader.language import N_, Message, Percent, Value

_MOST_NEIGHBOURS: Final = 20
_SHORT_CHANGE: Final = 60
_LONG_DIFF: Final = 300
_MOST_WAYS: Final = 2
"""For how many lost quotes the nearest passage is sought; each search reads the whole article."""


def check_people(brief: Brief, shared: Mapping[str, Actor], report: Report) -> None:
    """Every actor that something refers to must be declared.

    Args:
        brief: The brief.
        shared: The actors of `actors.yaml`.
        report: Takes the mistakes.
    """
    helped = 0
    for word in _references(brief, shared):
        if word not in brief.actors:
            # Looking for the nearest of many names takes long: the first few tell enough.
            near = nearest_word(word, list(brief.actors)) if helped < _MOST_NEIGHBOURS else None
            helped += 1
            # Whom somebody meant is not certain: the fix waits for them to say so.
            fix = Fix((Edit(word.start, word.end, near),), safe=False) if near else None
            report.add(
                "B201",
                Message(N_("there is no actor “{key}” in this brief"), {"key": excerpt(word)}),
                (word.start, word.end),
                help=Message(N_("did you mean “{word}”?"), {"word": near})
                if near
                else Message(
                    N_("declare it under “actors:”; one of actors.yaml needs only its key")
                ),
                fix=fix,
            )


def _references(brief: Brief, shared: Mapping[str, Actor]) -> Iterator[Word]:
    for key, actor in brief.actors.items():
        common = shared.get(key)
        # An affiliation that actors.yaml gives may be of no concern in this brief.
        if actor.affiliation is not None and (
            common is None or actor.affiliation is not common.affiliation
        ):
            yield actor.affiliation
    for event in brief.events.values():
        yield from event.actors
        if event.attribution is not None:
            if event.attribution.source is not None:
                yield event.attribution.source
            yield from event.attribution.via


def check_dates(brief: Brief, report: Report) -> None:
    """The weekday that the article names must be that of the date."""
    for event in brief.events.values():
        _check_weekday(event, report)


def _check_weekday(event: Event, report: Report) -> None:
    if event.date is None or event.date_text is None:
        return
    day = event.date.value.earliest
    if day is None or day != event.date.value.latest:
        return
    named = weekday_named(event.date_text)
    if named is not None and named.weekday != weekday(day):
        report.add(
            "B402",
            Message(
                N_("“{named}” is not the weekday of {date}"),
                {"named": named.text, "date": DateWords(event.date.value)},
            ),
            (event.date_text.start, event.date_text.end),
            help=Message(N_("one of the two is wrong, in the brief or in the article: look again")),
            related=(Related(Message(N_("the date")), event.date.text.start, event.date.text.end),),
        )


def check_evidence(brief: Brief, article: Article, evidence: Evidence, report: Report) -> None:
    """Every quote must have its one place, and every word given as the article's must be there."""
    check = _EvidenceCheck(article, report)
    for part, place in zip(brief.source.boilerplate, evidence.boilerplate, strict=True):
        check.quote(part.quote, place)
    for event in brief.events.values():
        for quote, place in zip(event.quotes, evidence.quotes[event.key], strict=True):
            check.quote(quote, place)
            if isinstance(place, Anchor) and evidence.in_furniture(place.start, place.end):
                report.add(
                    "B307",
                    Message(N_("this passage is marked as boilerplate")),
                    (quote.start, quote.end),
                    help=Message(N_("quote the article itself, or correct “boilerplate”")),
                )
    if len(evidence.mentions) >= MOST_MENTIONS:
        report.add(
            "B308",
            Message(
                N_("the actors are named more than {limit} times; the rest is left out"),
                {"limit": MOST_MENTIONS},
            ),
            (0, 0),
        )
    words = [brief.source.headline]
    for event in brief.events.values():
        words += [event.date_text, event.attribution.cue if event.attribution else None]
    check.words([word for word in words if word is not None])


class _EvidenceCheck:
    def __init__(self, article: Article, report: Report) -> None:
        self._article = article
        self._lines = Lines(article.text)
        self._report = report
        self._neighbours = _MOST_NEIGHBOURS
        self._passages: Passages | None = None

    def quote(self, quote: Quote, place: Anchor | Lost) -> None:
        if isinstance(place, Anchor):
            return
        exact = {"quote": excerpt(quote.selector.exact)}
        span = (quote.start, quote.end)
        lines = tuple(str(self._lines.place(start)[0]) for start in place.places[:5])
        match place.reason:
            case "ambiguous":
                self._report.add(
                    "B303",
                    Message(
                        N_("“{quote}” stands in several places of the article: lines {lines}"),
                        {**exact, "lines": lines},
                    ),
                    span,
                    help=self._apart(quote.selector, len(place.places)),
                )
            case "occurrence":
                self._report.add(
                    "B303",
                    Message(
                        N_("“{quote}” does not stand in the article that often; lines {lines}"),
                        {**exact, "lines": lines},
                    ),
                    span,
                )
            case "missing" if place.places:
                self._report.add(
                    "B301",
                    Message(
                        N_("“{quote}” is in the article, but not with this prefix and suffix"),
                        exact,
                    ),
                    span,
                )
            case "skipped":
                self._report.add(
                    "B301", Message(N_("“{quote}” was not looked for: too much to do"), exact), span
                )
            case _:
                self._missing(quote.selector.exact, span)

    def _apart(self, selector: Selector, count: int) -> Message:
        """What tells the places of a quote apart: for each of the first few the shortest words."""
        # Not needed at most starts.
        from briefreader.brief.stubs import shortest_quote

        advice = Message(
            N_("quote more of the sentence, or add “prefix”, “suffix” or “occurrence”")
        )
        if not self._neighbours:
            return advice
        self._neighbours -= 1
        numbered = [
            selector._replace(occurrence=number) for number in range(1, min(count, _MOST_WAYS) + 1)
        ]
        ways = []
        for place in anchor(self._article.text, self._article.folded, numbered):
            if not isinstance(place, Anchor) or len(place.parts) > 1:
                continue
            short = shortest_quote(self._article, place.start, place.end)
            line = self._lines.place(place.start)[0]
            if short is not None:
                ways.append(Message(N_("for line {line} “{addition}”"), _addition(short, line)))
        if not ways:
            return advice
        told: dict[str, str | int | Message] = {"first": ways[0]}
        if len(ways) == 1:
            return Message(N_("quote more of the sentence, or add {first}"), told)
        told["second"] = ways[1]
        return Message(N_("quote more of the sentence, or add {first}, {second}"), told)

    def _nearest(self, words: str) -> Message | None:
        """What the article has that comes near, for the first few that it does not have."""
        if not self._neighbours:
            return None
        self._neighbours -= 1
        if self._passages is None:
            self._passages = Passages(self._article.text)
        near = self._passages.nearest(words)
        if near is None:
            return None
        line = self._lines.place(near.start)[0]
        passage = self._article.text[near.start : near.end]
        return _difference(words, passage, line, round(100 * near.likeness))

    def _missing(self, exact: str, span: tuple[int, int]) -> None:
        self._report.add(
            "B301",
            Message(N_("the article does not have “{quote}”"), {"quote": excerpt(exact)}),
            span,
            help=self._nearest(exact),
        )

    def words(self, words: Sequence[Word]) -> None:
        # The same few words come again and again, as “kata” does: look for each once.
        sought = {word: fold_quote(word) for word in dict.fromkeys(words)}
        found = occurrences(self._article.folded.text, list(sought.values()))
        missing = {word for word, places in zip(sought, found, strict=True) if places == []}
        for word in words:
            if word in missing:
                self._report.add(
                    "B306",
                    Message(
                        N_("“{words}” does not stand in the article"), {"words": excerpt(word)}
                    ),
                    (word.start, word.end),
                    help=self._nearest(word)
                    or Message(N_("write it as the article does, letter for letter")),
                )


def _addition(selector: Selector, line: int) -> dict[str, str | int | Message]:
    """What is to be written beside `exact`, for a place in a line of the article."""
    from briefreader.brief.scalars import scalar

    parts = {"prefix": selector.prefix, "suffix": selector.suffix}
    written = [f"{name}: {scalar(text, flow=True)}" for name, text in parts.items() if text]
    if selector.occurrence is not None:
        written.append(f"occurrence: {selector.occurrence}")
    return {"line": line, "addition": ", ".join(written)}


def _difference(quote: str, passage: str, line: int, likeness: int) -> Message:
    """How the nearest passage differs from a quote: the words, where they are few.

    Args:
        quote: The quote.
        passage: The passage of the article.
        line: The line of the article.
        likeness: How like the two are, in percent.
    """
    changes = differences(quote, passage)
    values: dict[str, Value] = {"line": line, "likeness": Percent(likeness)}
    change = changes[0] if changes else None
    if len(changes) != 1 or change is None or len(change.written + change.there) > _SHORT_CHANGE:
        values["passage"] = _word_diff(quote, passage)
        return Message(
            N_("the nearest passage, in line {line}, {likeness} alike: {passage}"), values
        )
    values |= {"written": excerpt(change.written), "there": excerpt(change.there)}
    if not change.there:
        sentence = N_(
            "line {line} of the article is {likeness} alike, but does not have “{written}”"
        )
    elif not change.written:
        sentence = N_("line {line} of the article is {likeness} alike, but has “{there}” as well")
    else:
        sentence = N_(
            "line {line} of the article is {likeness} alike: it has “{there}” for your “{written}”"
        )
    return Message(sentence, values)


def _word_diff(quote: str, passage: str) -> str:
    """A passage with what you wrote and it does not have in [-…-], and the reverse in {+…+}."""
    parts: list[str] = []
    for change in changes_between(quote, passage):
        if change.written == change.there:
            parts.append(change.there)
        else:
            parts.append(f"[-{change.written}-]" if change.written else "")
            parts.append(f"{{+{change.there}+}}" if change.there else "")
    text = clean_line(" ".join(part for part in parts if part))
    return text if len(text) <= _LONG_DIFF else text[: _LONG_DIFF - 1] + "…"


def check_prose(brief: Brief, text: str, report: Report) -> None:
    """Every `[[actor]]` and `{{date}}` of the Markdown must lead somewhere."""
    notes = [brief.summary, brief.note, brief.source.note]
    notes += [actor.note for actor in brief.actors.values()]
    notes += [event.note for event in brief.events.values()]
    for note in notes:
        for word in note.texts.values() if note else ():
            # A note of actors.yaml stands in another file.
            if text[word.start : word.end]:
                _check_references(word, brief, text, report)


def _check_references(word: Word, brief: Brief, text: str, report: Report) -> None:
    for match in REFERENCE.finditer(text, word.start, word.end):
        if match[1] is not None:
            key = match[1].strip()
            if match[0] in word and key not in brief.actors:
                report.add(
                    "B201",
                    Message(N_("there is no actor “{key}” in this brief"), {"key": excerpt(key)}),
                    match.span(1),
                    help=suggestion(key, list(brief.actors)),
                )
        elif match[0] in word:
            try:
                parse(match[2].strip())
            except EdtfError as error:
                report.add("B401", error.message, match.span(2), help=error.help)
