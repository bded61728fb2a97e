"""What a brief says, after its file has been read.

A brief with mistakes is still read as far as it can be: so nearly everything may be absent, and
what was wrong is among its findings. Texts keep the offsets at which they stand in the file.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from briefreader.article.anchoring import Selector
from briefreader.dates import Edtf

Status = Literal["occurred", "ongoing", "planned", "possible", "denied", "cancelled", "unknown"]


class Word(str):
    """A text of the file that knows where it stands.

    Attributes:
        start: Offset of its first code point in the file.
        end: Offset just past its last, quotation marks of YAML included.
    """

    __slots__ = ("end", "start")
    start: int
    end: int

    def __new__(cls, text: str, start: int = 0, end: int = 0) -> "Word":
        """Make a text that stands from `start` up to `end`."""
        word = super().__new__(cls, text)
        word.start = start
        word.end = end
        return word


ANY: Final = ""
"""The language of a text that is the same in every language."""


class Shown(NamedTuple):
    """A text as it is shown to somebody.

    Attributes:
        text: The text.
        language: The language that it is in, where it is not the one asked for; else empty.
    """

    text: str
    language: str = ""


class Localized(NamedTuple):
    """A text in one or more languages.

    Attributes:
        texts: The text by language subtag; under `ANY` what is the same in all.
    """

    texts: Mapping[str, Word]

    def shown(self, language: str) -> Shown:
        """The text in a language, or in another one where there is none, and then in which."""
        found = self.texts.get(language)
        if found is None:
            found = self.texts.get(ANY)
        if found is not None:
            return Shown(found)
        for other, text in self.texts.items():
            return Shown(text, other)
        return Shown("")


class Dated(NamedTuple):
    """A date of the brief: the value, and the text in the file that gave it."""

    value: Edtf
    text: Word


class Quote(NamedTuple):
    """A passage that the brief quotes: what to look for, and where the brief has it."""

    selector: Selector
    start: int
    end: int


class Boilerplate(NamedTuple):
    """A part of the page that is not the article: its kind, and its words."""

    kind: Word | None
    quote: Quote


class Source(NamedTuple):
    """The article and its outlet.

    Attributes:
        text: Path of the article, relative to the brief.
        publisher: The outlet.
        author: Who signed the article.
        headline: As printed.
        url: Where it was published.
        language: BCP 47 subtag of the language that it is written in.
        published: When, as EDTF.
        zone: IANA name of the time zone of `published`.
        published_basis: `stated` by the article, or `inferred`.
        note: From what `published` was inferred, and the like.
        reliability: Of the outlet, A to F (Admiralty code).
        boilerplate: What is on the page but is not the article.
    """

    text: Word | None = None
    publisher: Word | None = None
    author: Word | None = None
    headline: Word | None = None
    url: Word | None = None
    language: Word | None = None
    published: Dated | None = None
    zone: Word | None = None
    published_basis: Word | None = None
    note: Localized | None = None
    reliability: Word | None = None
    boilerplate: tuple[Boilerplate, ...] = ()


class Actor(NamedTuple):
    """Somebody who acts, speaks or is acted upon.

    Attributes:
        key: The key in the brief, and in `actors.yaml` where the actor is shared.
        kind: What sort of actor.
        name: The name.
        aliases: Other forms under which the articles name the actor, as written.
        role: Office or description in this article.
        affiliation: Key of the actor that this one belongs to.
        wikidata: Item of Wikidata, as `Q42`.
        note: Free Markdown.
    """

    key: Word
    kind: Word | None = None
    name: Localized | None = None
    aliases: tuple[Word, ...] = ()
    role: Localized | None = None
    affiliation: Word | None = None
    wikidata: Word | None = None
    note: Localized | None = None

    def names(self) -> tuple[str, ...]:
        """Every form of the name to look for in an article."""
        own = tuple(self.name.texts.values()) if self.name else ()
        return tuple(dict.fromkeys((*own, *self.aliases)))


class Attribution(NamedTuple):
    """Who says so (PARC: source, cue, content).

    Attributes:
        source: Key of the actor who says it.
        cue: The word of the article that tells of the saying.
        type: `direct`, `indirect`, `document` or `own_observation`.
        via: Keys of the actors through which it came, the nearest to the source first.
    """

    source: Word | None = None
    cue: Word | None = None
    type: Word | None = None
    via: tuple[Word, ...] = ()


class Event(NamedTuple):
    """Something that happened, is planned, possible or denied, by the account of somebody.

    Attributes:
        key: The key in the brief.
        what: What happens, in a short sentence; of a denial, what is denied.
        date: When, as EDTF, no more precise than the article.
        date_text: When, in the article's own words.
        date_basis: `stated`, `resolved` from the date of publication, or `inferred`.
        place: Where.
        status: Whether it happened, by this account (TimeML, FactBank).
        attribution: Who says so; absent where the outlet itself does.
        actors: Role of each participant by actor key (ACE).
        same_event: The key that other briefs use for the same happening.
        measures: Numbers that another account may give otherwise.
        quotes: The evidence.
        note: Free Markdown.
        credibility: Of this item, 1 to 6 (Admiralty code).
        confidence: Of the analyst (ICD 203).
        likelihood: Of what is planned or possible (ICD 203).
    """

    key: Word
    what: Localized | None = None
    date: Dated | None = None
    date_text: Word | None = None
    date_basis: Word | None = None
    place: Localized | None = None
    status: Word | None = None
    attribution: Attribution | None = None
    actors: Mapping[Word, Word] = MappingProxyType({})
    same_event: Word | None = None
    measures: Mapping[Word, Word] = MappingProxyType({})
    quotes: tuple[Quote, ...] = ()
    note: Localized | None = None
    credibility: Word | None = None
    confidence: Word | None = None
    likelihood: Word | None = None


class Brief(NamedTuple):
    """A brief.

    Attributes:
        title: A line that says what the article is about.
        source: The article and its outlet.
        summary: A paragraph or two of Markdown.
        actors: By key.
        events: By key.
        note: Free Markdown.
    """

    title: Localized | None = None
    source: Source = Source()
    summary: Localized | None = None
    actors: Mapping[str, Actor] = MappingProxyType({})
    events: Mapping[str, Event] = MappingProxyType({})
    note: Localized | None = None
