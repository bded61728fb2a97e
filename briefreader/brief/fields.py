"""The one declaration of what a brief may hold.

It validates, it types, it describes: what the reader accepts, what a finding proposes, and what
the guide and the JSON Schema of the format say are all read from here. Descriptions are English
sentences marked for translation.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple, TypeAlias

from briefreader.language import N_

LANGUAGES: Final = ("id", "en")
"""The languages that every bilingual text has."""


class TextKind:
    """Text, the same in every language."""


class LocalizedKind:
    """Text in each of `LANGUAGES`, or one text where it does not differ."""


class MarkdownKind:
    """Markdown in each of `LANGUAGES`. An empty line in a “>” block parts paragraphs too."""


class DateKind:
    """A date in EDTF (ISO 8601-2), with times to the minute."""


class ZoneKind:
    """A time zone by its IANA name."""


class NumberKind(NamedTuple):
    """A whole number from `least` on."""

    least: int = 1


class ChoiceKind(NamedTuple):
    """One of a few words, each with what it means."""

    choices: Mapping[str, str]


class ListKind(NamedTuple):
    """A list, every item of one kind."""

    item: "Kind"


class MapKind(NamedTuple):
    """A map from keys that the writer chooses to values of one kind.

    Attributes:
        value: The kind of the values.
        bare: The value that a plain list of keys gives to each, where a list will do as well.
        empty: Whether a key may stand without a value.
    """

    value: "Kind"
    bare: str | None = None
    empty: bool = False


class RecordKind(NamedTuple):
    """A map with the keys declared here.

    Attributes:
        name: What such a thing is called.
        fields: The keys.
        short: The field that a plain text instead of the map means.
        skeletons: The fields that a new one begins with, in one way or several; an editor offers
            to fill them in.
    """

    name: str
    fields: "tuple[Field, ...]"
    short: str | None = None
    skeletons: tuple[tuple[str, ...], ...] = ()

    def field(self, name: str) -> "Field | None":
        """The field of a name, `None` where the record has no such key."""
        return next((declared for declared in self.fields if declared.name == name), None)

    def names(self) -> list[str]:
        """The keys, in the order of the declaration."""
        return [declared.name for declared in self.fields]


Kind: TypeAlias = (
    TextKind
    | LocalizedKind
    | MarkdownKind
    | DateKind
    | ZoneKind
    | NumberKind
    | ChoiceKind
    | ListKind
    | MapKind
    | RecordKind
)


class Field(NamedTuple):
    """A key of a record.

    Attributes:
        name: The key.
        kind: What its value must be.
        description: What it is for.
        required: Whether it must be there.
    """

    name: str
    kind: Kind
    description: str
    required: bool = False


_TEXT: Final = TextKind()
_LOCALIZED: Final = LocalizedKind()
_MARKDOWN: Final = MarkdownKind()
_DATE: Final = DateKind()

STATUSES: Final = {
    "occurred": N_("it happened"),
    "ongoing": N_("it was going on when the article was written"),
    "planned": N_("somebody means to do it"),
    "possible": N_("it may happen, or may have happened"),
    "denied": N_("the one who is quoted says that it is not so"),
    "cancelled": N_("it was planned and will not happen"),
    "unknown": N_("the article does not let us tell"),
}
ACTOR_KINDS: Final = {
    "person": N_("a human being"),
    "organization": N_("a company, a party, an alliance, an armed group"),
    "public_body": N_("a ministry, an agency, an office of a state"),
    "country": N_("a state, also where it is named for its government"),
    "media": N_("an outlet that reports"),
    "group": N_("people without a common name, as officials who are not named"),
}
ROLES: Final = {
    "agent": N_("does it"),
    "patient": N_("is acted upon"),
    "recipient": N_("receives something or is addressed"),
    "speaker": N_("says it"),
    "other": N_("takes part in another way"),
}
DATE_BASES: Final = {
    "stated": N_("the article gives the date"),
    "resolved": N_("worked out from the date of publication"),
    "inferred": N_("concluded from something else, which the note names"),
}
ATTRIBUTION_TYPES: Final = {
    "direct": N_("in the speaker's own words"),
    "indirect": N_("in the words of the article"),
    "document": N_("from something written"),
    "own_observation": N_("seen by the outlet itself"),
}
BOILERPLATE_KINDS: Final = {
    "advertisement": N_("an advertisement"),
    "byline": N_("who wrote it, how long it takes to read, how often it was seen"),
    "caption": N_("the words below or for a picture"),
    "comments": N_("the comment form and the comments"),
    "navigation": N_("section names, page numbers, tags, buttons to share"),
    "related_link": N_("a link to another article"),
    "other": N_("anything else that is not the article"),
}
SOURCE_LANGUAGES: Final = {
    "id": N_("Indonesian"),
    "en": N_("English"),
    "ms": N_("Malay"),
    "jv": N_("Javanese"),
    "su": N_("Sundanese"),
    "ar": N_("Arabic"),
    "zh": N_("Chinese"),
    "nl": N_("Dutch"),
    "fr": N_("French"),
    "ja": N_("Japanese"),
    "ko": N_("Korean"),
    "pt": N_("Portuguese"),
    "ru": N_("Russian"),
}
_RELIABILITY: Final = {
    "A": N_("reliable"),
    "B": N_("usually reliable"),
    "C": N_("fairly reliable"),
    "D": N_("not usually reliable"),
    "E": N_("unreliable"),
    "F": N_("cannot be judged"),
}
_CREDIBILITY: Final = {
    "1": N_("confirmed by other sources"),
    "2": N_("probably true"),
    "3": N_("possibly true"),
    "4": N_("doubtful"),
    "5": N_("improbable"),
    "6": N_("cannot be judged"),
}
_CONFIDENCE: Final = {
    "low": N_("low confidence"),
    "moderate": N_("moderate confidence"),
    "high": N_("high confidence"),
}
_LIKELIHOOD: Final = {
    "almost-no-chance": N_("almost no chance, 1 to 5 %"),
    "very-unlikely": N_("very unlikely, 5 to 20 %"),
    "unlikely": N_("unlikely, 20 to 45 %"),
    "even": N_("roughly even chance, 45 to 55 %"),
    "likely": N_("likely, 55 to 80 %"),
    "very-likely": N_("very likely, 80 to 95 %"),
    "almost-certain": N_("almost certain, 95 to 99 %"),
}

_QUOTE_FIELDS: Final = (
    Field("exact", _TEXT, N_("the words of the article, letter for letter"), required=True),
    Field("prefix", _TEXT, N_("what stands right before them, to tell them from their likes")),
    Field("suffix", _TEXT, N_("what stands right after them, to tell them from their likes")),
    Field(
        "occurrence",
        NumberKind(),
        N_("which of several places is meant, the first of them being 1"),
    ),
)
QUOTE: Final = RecordKind(
    N_("a quote"),
    _QUOTE_FIELDS,
    short="exact",
    skeletons=(("exact", "prefix"), ("exact", "suffix"), ("exact", "occurrence")),
)
BOILERPLATE: Final = RecordKind(
    N_("a part of the page"),
    (
        Field("kind", ChoiceKind(BOILERPLATE_KINDS), N_("what sort of thing it is"), required=True),
        Field("quote", QUOTE, N_("its words, letter for letter"), required=True),
    ),
    skeletons=(("kind", "quote"),),
)
SOURCE: Final = RecordKind(
    N_("the source"),
    (
        Field("text", _TEXT, N_("the file of the article, relative to this one"), required=True),
        Field("publisher", _TEXT, N_("the outlet"), required=True),
        Field("author", _TEXT, N_("who signed the article")),
        Field("headline", _TEXT, N_("the headline as printed, if the text has one")),
        Field("url", _TEXT, N_("where it was published")),
        Field(
            "language",
            ChoiceKind(SOURCE_LANGUAGES),
            N_("the language that it is written in"),
            required=True,
        ),
        Field("published", _DATE, N_("when it was published; absent if the article has no date")),
        Field("zone", ZoneKind(), N_("the IANA time zone of that date, as Asia/Jakarta")),
        Field(
            "published_basis",
            ChoiceKind({"stated": DATE_BASES["stated"], "inferred": DATE_BASES["inferred"]}),
            N_("whether the article gives its date or it was concluded"),
        ),
        Field("note", _MARKDOWN, N_("from what the date was concluded, and the like")),
        Field("reliability", ChoiceKind(_RELIABILITY), N_("of the outlet (Admiralty code)")),
        Field(
            "boilerplate", ListKind(BOILERPLATE), N_("what is on the page but is not the article")
        ),
    ),
    skeletons=(("text", "publisher", "language", "published", "zone", "published_basis"),),
)
ACTOR: Final = RecordKind(
    N_("an actor"),
    (
        Field("kind", ChoiceKind(ACTOR_KINDS), N_("what sort of actor"), required=True),
        Field("name", _LOCALIZED, N_("the name"), required=True),
        Field(
            "aliases", ListKind(_TEXT), N_("other forms of the name, as the article writes them")
        ),
        Field("role", _LOCALIZED, N_("office or description in this article")),
        Field("affiliation", _TEXT, N_("the key of the actor that this one belongs to")),
        Field("wikidata", _TEXT, N_("the item of Wikidata, as Q42")),
        Field("note", _MARKDOWN, N_("anything else, as Markdown")),
    ),
    skeletons=(("kind", "name", "aliases", "role"),),
)
ACTOR_HERE: Final = ACTOR._replace(
    fields=tuple(declared._replace(required=False) for declared in ACTOR.fields)
)
"""An actor in a brief: what `actors.yaml` says of it need not be said again."""
ATTRIBUTION: Final = RecordKind(
    N_("an attribution"),
    (
        Field("source", _TEXT, N_("the key of the actor who says it"), required=True),
        Field("cue", _TEXT, N_("the article's word for the saying, as “kata”")),
        Field("type", ChoiceKind(ATTRIBUTION_TYPES), N_("in whose words")),
        Field("via", ListKind(_TEXT), N_("the actors through whom it came, nearest first")),
    ),
    skeletons=(("source", "cue", "type"),),
)
EVENT: Final = RecordKind(
    N_("an event"),
    (
        Field("what", _LOCALIZED, N_("what happens, in a short sentence"), required=True),
        Field("date", _DATE, N_("when, no more precisely than the article says")),
        Field("date_text", _TEXT, N_("when, in the words of the article")),
        Field("date_basis", ChoiceKind(DATE_BASES), N_("from what we know the date")),
        Field("place", _LOCALIZED, N_("where")),
        Field("status", ChoiceKind(STATUSES), N_("whether it happened"), required=True),
        Field("attribution", ATTRIBUTION, N_("who says so; absent where the outlet itself does")),
        Field(
            "actors",
            MapKind(ChoiceKind(ROLES), bare="other"),
            N_("who takes part, and in what role"),
        ),
        Field("same_event", _TEXT, N_("the key that all briefs use for this happening")),
        Field("measures", MapKind(_TEXT), N_("numbers that another source may give otherwise")),
        Field("quotes", ListKind(QUOTE), N_("the evidence: at least one passage"), required=True),
        Field("note", _MARKDOWN, N_("anything else, as Markdown")),
        Field("credibility", ChoiceKind(_CREDIBILITY), N_("of this item (Admiralty code)")),
        Field("confidence", ChoiceKind(_CONFIDENCE), N_("of whoever wrote the brief (ICD 203)")),
        Field(
            "likelihood", ChoiceKind(_LIKELIHOOD), N_("of what is planned or possible (ICD 203)")
        ),
    ),
    skeletons=(
        ("what", "date", "date_text", "date_basis", "status", "quotes"),
        ("what", "status", "attribution", "quotes"),
    ),
)
_VERSION: Final = Field(
    "brief",
    ChoiceKind({"1": N_("the version of this format")}),
    N_("the version of the format"),
    required=True,
)
BRIEF: Final = RecordKind(
    N_("a brief"),
    (
        _VERSION,
        Field("title", _LOCALIZED, N_("what the article is about, in one line"), required=True),
        Field("source", SOURCE, N_("the article and its outlet"), required=True),
        Field("summary", _MARKDOWN, N_("a paragraph or two of Markdown")),
        Field("actors", MapKind(ACTOR_HERE, empty=True), N_("who acts, speaks or is acted upon")),
        Field("events", MapKind(EVENT), N_("what happened, is planned, possible or denied")),
        Field("note", _MARKDOWN, N_("anything else, as Markdown")),
    ),
    skeletons=(("brief", "title", "source", "summary", "actors", "events"),),
)
SHARED_ACTORS: Final = RecordKind(
    N_("the shared actors"),
    (_VERSION, Field("actors", MapKind(ACTOR), N_("the actors of several briefs"), required=True)),
    skeletons=(("brief", "actors"),),
)

FOREIGN_KEYS: Final[Mapping[str, str]] = {
    "aktor": "actors",
    "alias": "aliases",
    "bahasa": "language",
    "catatan": "note",
    "headlines": "headline",
    "ikhtisar": "summary",
    "judul": "title",
    "kutipan": "quotes",
    "lokasi": "place",
    "media": "publisher",
    "nama": "name",
    "notes": "note",
    "outlet": "publisher",
    "pelaku": "actors",
    "penulis": "author",
    "peran": "role",
    "peristiwa": "events",
    "quote": "quotes",
    "ringkasan": "summary",
    "sumber": "source",
    "tanggal": "date",
    "tempat": "place",
    "timezone": "zone",
}
"""Keys that people type for others, in Indonesian or by habit."""
