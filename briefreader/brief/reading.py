"""From nodes to values, by the declaration of the fields.

Every mistake is reported where it stands, with what to type instead; what is right is kept. The
kind of the node is looked at first, so that a text where a map should be is told as just that.
"""

from collections.abc import Collection, Sequence
from difflib import get_close_matches
from typing import Any, Final, NamedTuple

from briefreader.article.text import clean_line
from briefreader.brief.fields import (
    FOREIGN_KEYS,
    LANGUAGES,
    ChoiceKind,
    DateKind,
    Kind,
    ListKind,
    LocalizedKind,
    MapKind,
    MarkdownKind,
    NumberKind,
    RecordKind,
    ZoneKind,
)
from briefreader.brief.findings import Edit, Fix, Report
from briefreader.brief.model import ANY, Dated, Localized, Word
from briefreader.brief.tree import Items, Map, Node, Text
from briefreader.dates import EdtfError, ZoneError, find_zone, parse
from briefreader.language import N_, Message, OneOf, languages

Span = tuple[int, int]
_EXCERPT: Final = 60
_CLAIMS: Final = frozenset({"claimed", "alleged", "diklaim", "klaim", "klaimed", "diduga"})
"""What people write for the status of what somebody says."""
# The zones that nearly every brief has: no need to load the list of all there are.
_INDONESIA: Final = frozenset({"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Pontianak"})


class Record(NamedTuple):
    """What a record holds, as far as it could be read: values by field.

    Attributes:
        values: The values by field.
        start: Where it begins in the file.
        end: Where it ends.
        whole: Whether what is missing is really not in the file.
    """

    values: dict[str, Any]
    start: int
    end: int
    whole: bool = True

    def get(self, name: str) -> Any:  # noqa: ANN401 - the builder of the model knows the kind
        """The value of a field, `None` where it has none."""
        return self.values.get(name)


def excerpt(text: str) -> str:
    """A text of the file as a message quotes it: cleaned, and not too long."""
    line = " ".join(clean_line(text[: 2 * _EXCERPT]).split())
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"


def nearest_word(word: str, known: Sequence[str]) -> str | None:
    """The one of the known words that somebody probably meant."""
    foreign = FOREIGN_KEYS.get(word.casefold())
    if foreign is not None and foreign in known:
        return foreign
    near = get_close_matches(word.casefold()[:100], list(known), n=1, cutoff=0.7)
    return near[0] if near else None


def suggestion(word: str, known: Sequence[str]) -> Message | None:
    """“Did you mean …?”, where one of the known words is near."""
    near = nearest_word(word, known)
    return _did_you_mean(near) if near else None


def _did_you_mean(word: str) -> Message:
    return Message(N_("did you mean “{word}”?"), {"word": word})


def read_value(node: Node, kind: Kind, owner: Span, name: str, report: Report) -> Any:  # noqa: ANN401
    """Read a node as a value of a kind.

    Args:
        node: The node.
        kind: What it must be.
        owner: Where the key or the list item stands that has this value.
        name: What the key is called, for messages.
        report: Takes the mistakes.

    Returns:
        A `Word`, `Localized`, `Dated`, `int`, `Record`, `dict` or `list` by the kind; `None`
        where nothing could be read.
    """
    return _Reader(report).value(node, kind, owner, name)


class _Reader:
    def __init__(self, report: Report) -> None:
        self._report = report

    def value(self, node: Node, kind: Kind, owner: Span, name: str) -> Any:  # noqa: ANN401
        match kind:
            case RecordKind():
                return self._record(node, kind, owner, name)
            case MapKind():
                return self._map(node, kind, owner, name)
            case ListKind():
                return self._list(node, kind, owner, name)
            case MarkdownKind() | LocalizedKind() if isinstance(node, Map):
                return self._localized(node, kind, owner, name)
            case _:
                word = self._text(node, owner, name, isinstance(kind, MarkdownKind))
        if word is None:
            return None
        match kind:
            case MarkdownKind() | LocalizedKind():
                return Localized({ANY: word})
            case ChoiceKind():
                return self._choice(word, kind, name)
            case DateKind():
                return self._date(word)
            case ZoneKind():
                return self._zone(word)
            case NumberKind():
                return self._number(word, kind, name)
        return word

    def _wrong(self, node: Node, name: str, wanted: Message, help: Message | None = None) -> None:  # noqa: A002
        found = {Text: N_("text"), Map: N_("a map"), Items: N_("a list")}[type(node)]
        self._report.add(
            "B110",
            Message(
                N_("“{name}” must be {wanted}, but here is {found}"),
                {"name": excerpt(name), "wanted": wanted, "found": Message(found)},
            ),
            _first_line(node),
            help=help,
        )

    def _empty(self, node: Node, owner: Span, name: str) -> None:
        self._report.add(
            "B120",
            Message(N_("“{name}” has no value"), {"name": excerpt(name)}),
            owner if node.start == node.end else (node.start, node.end),
            help=Message(N_("give it one, or delete the key")),
        )

    def _text(self, node: Node, owner: Span, name: str, markdown: bool = False) -> Word | None:
        if isinstance(node, Text):
            text = node.text.strip()
            if not text:
                self._empty(node, owner, name)
                return None
            if markdown and node.folded:
                # Folding has made a space of each line end, and a line end of each empty line.
                text = text.replace("\n", "\n\n")
            return Word(text, node.start, node.end)
        help = None  # noqa: A001
        if isinstance(node, Map) and len(node.entries) == 1:
            key, value = node.entries[0]
            if isinstance(value, Text):
                help = Message(  # noqa: A001
                    N_("“: ” makes a map of it: put quotation marks around “{text}”"),
                    {"text": excerpt(f"{key.text}: {value.text}")},
                )
        elif isinstance(node, Items):
            help = Message(N_("put quotation marks around text that begins with “[” or “- ”"))  # noqa: A001
        self._wrong(node, name, Message(N_("text")), help)
        return None

    def _localized(
        self, node: Map, kind: MarkdownKind | LocalizedKind, owner: Span, name: str
    ) -> Localized | None:
        texts: dict[str, Word] = {}
        meant = {key.text for key, _ in node.entries}
        for key, value in node.entries:
            # A further language is one for which the reader has a catalogue.
            if key.text not in LANGUAGES and key.text not in languages():
                sentence = N_("“{key}” is not a language here")
                meant.add(self._unknown(key, languages(), sentence, meant) or "")
                continue
            markdown = isinstance(kind, MarkdownKind)
            word = self._text(value, (key.start, key.end), key.text, markdown)
            if word is not None:
                texts[key.text] = word
        if not texts:
            if not node.entries and node.whole:
                self._empty(node, owner, name)
            return None
        missing = [language for language in LANGUAGES if language not in texts]
        if missing and node.whole and not meant & set(missing):
            self._report.add(
                "B121",
                Message(
                    N_("“{name}” has no text in {language}"),
                    {"name": excerpt(name), "language": Message(_LANGUAGE_NAMES[missing[0]])},
                ),
                owner,
                help=Message(N_("add “{key}: …”"), {"key": missing[0]}),
            )
        return Localized(texts)

    def _choice(self, word: Word, kind: ChoiceKind, name: str) -> Word | None:
        if word in kind.choices:
            return word
        near, fix = nearest_word(word, list(kind.choices)), None
        if word.casefold() in _CLAIMS and "denied" in kind.choices:
            advice = Message(
                N_("who says so goes into “attribution”; “{name}” is whether it happened"),
                {"name": excerpt(name)},
            )
        elif near:
            from briefreader.brief.slips import is_slip

            advice = _did_you_mean(near)
            fix = Fix((Edit(word.start, word.end, near),), safe=is_slip(word, near))
        else:
            advice = Message(N_("it is one of: {choices}"), {"choices": OneOf(kind.choices)})
        self._report.add(
            "B111",
            Message(
                N_("“{value}” is not a value of “{name}”"),
                {"value": excerpt(word), "name": excerpt(name)},
            ),
            (word.start, word.end),
            help=advice,
            fix=fix,
        )
        return None

    def _date(self, word: Word) -> Dated | None:
        try:
            return Dated(parse(word), word)
        except EdtfError as error:
            # Inside of quotation marks and blocks the offsets of the value are not the file's.
            span = (word.start, word.end)
            if (
                error.start is not None
                and error.end is not None
                and word.end - word.start == len(word)
            ):
                span = (word.start + error.start, word.start + error.end)
            self._report.add("B401", error.message, span, help=error.help)
            return None

    def _zone(self, word: Word) -> Word | None:
        if word in _INDONESIA:
            return word
        try:
            find_zone(word)
        except ZoneError as error:
            self._report.add(
                "B403",
                error.message,
                (word.start, word.end),
                help=Message(
                    N_("WIB is Asia/Jakarta, WITA is Asia/Makassar, WIT is Asia/Jayapura")
                ),
            )
            return None
        return word

    def _number(self, word: Word, kind: NumberKind, name: str) -> int | None:
        if word.isascii() and word.isdecimal() and len(word) <= 9 and int(word) >= kind.least:
            return int(word)
        self._report.add(
            "B111",
            Message(
                N_("“{name}” is a whole number from {least} on"),
                {"name": excerpt(name), "least": kind.least},
            ),
            (word.start, word.end),
        )
        return None

    def _list(self, node: Node, kind: ListKind, owner: Span, name: str) -> list[Any] | None:
        if isinstance(node, Text) and not node.text.strip():
            self._empty(node, owner, name)
            return None
        if not isinstance(node, Items):
            self._wrong(
                node, name, Message(N_("a list")), Message(N_("put “- ” before it, on a new line"))
            )
            # One thing without its dash is plain enough to be read all the same.
            value = self.value(node, kind.item, owner, name) if isinstance(node, Text) else None
            return [value] if value is not None else None
        if not node.items:
            self._empty(node, owner, name)
        values = [self.value(item, kind.item, _first_line(item), name) for item in node.items]
        return [value for value in values if value is not None]

    def _map(self, node: Node, kind: MapKind, owner: Span, name: str) -> dict[Word, Any] | None:
        if kind.bare is not None and isinstance(node, Items):
            words = [self._text(item, owner, name) for item in node.items]
            return {word: Word(kind.bare, word.start, word.end) for word in words if word}
        if isinstance(node, Text) and not node.text.strip():
            self._empty(node, owner, name)
            return None
        if not isinstance(node, Map):
            self._wrong(node, name, Message(N_("a map")), Message(N_("write “key: value”")))
            return None
        found: dict[Word, Any] = {}
        for key, value in node.entries:
            word = Word(key.text, key.start, key.end)
            span = (key.start, key.end)
            if not key.text.strip():
                self._report.add("B120", Message(N_("a key without a name")), span)
            elif kind.empty and isinstance(value, Text) and not value.text:
                found[word] = Record({}, key.start, key.end)
            else:
                # Of one of a few words it is told by the name of the map: “actors”.
                called = name if isinstance(kind.value, ChoiceKind) else key.text
                read = self.value(value, kind.value, span, called)
                if read is None and kind.bare is not None:
                    # Who takes part is known, only not in what role.
                    read = Word(kind.bare, word.start, word.end)
                if read is not None:
                    found[word] = read
        return found

    def _record(self, node: Node, kind: RecordKind, owner: Span, name: str) -> Record | None:
        if kind.short is not None and isinstance(node, Text):
            word = self._text(node, owner, name)
            return None if word is None else Record({kind.short: word}, word.start, word.end)
        if isinstance(node, Text) and not node.text.strip():
            self._empty(node, owner, name)
            return None
        if not isinstance(node, Map):
            help = None  # noqa: A001
            if kind.short is not None:
                help = Message(N_("put quotation marks around text that begins with “[”"))  # noqa: A001
            else:
                help = Message(  # noqa: A001
                    N_("write “key: value” below it, with these keys: {keys}"),
                    {"keys": tuple(kind.names())},
                )
            self._wrong(node, name, Message(kind.name), help)
            return None
        values: dict[str, Any] = {}
        strangers = []
        for key, value in node.entries:
            declared = kind.field(key.text)
            if declared is None:
                strangers.append(key)
                continue
            read = self.value(value, declared.kind, (key.start, key.end), key.text)
            # A value that could not be read was still given: it is not missing as well.
            values[key.text] = read
        if kind.short is not None and strangers and not values:
            # `- Kremlin: tidak` in a list of quotes: nobody meant a map.
            self._text(node, owner, name)
            return None
        given = set(values)
        for key in strangers:
            meant = self._unknown(key, kind.names(), N_("there is no key “{key}” here"), given)
            # A key that was misspelt is not missing as well.
            given |= {meant} if meant else set()
        if node.whole:
            self._missing(kind, given, owner, name)
        return Record(values, node.start, node.end, node.whole)

    def _unknown(
        self, key: Text, known: Sequence[str], sentence: str, given: Collection[str] = ()
    ) -> str | None:
        """Report a key that is not known; return the one that was probably meant."""
        head, colon, _ = key.text.partition(":")
        meant = head.strip() if colon and head.strip() in known else nearest_word(key.text, known)
        fix = None
        if colon and meant == head.strip():
            help = Message(N_("put a space after the colon: “{key}: …”"), {"key": head.strip()})  # noqa: A001
        elif meant:
            help = _did_you_mean(meant)  # noqa: A001
            # What is there already cannot have been meant a second time.
            fix = None if meant in given else Fix((Edit(key.start, key.end, meant),))
        else:
            help = Message(N_("the keys here are: {keys}"), {"keys": tuple(known)})  # noqa: A001
        self._report.add(
            "B101",
            Message(sentence, {"key": excerpt(key.text)}),
            (key.start, key.end),
            help=help,
            fix=fix,
        )
        return meant

    def _missing(self, kind: RecordKind, given: set[str], owner: Span, name: str) -> None:
        for declared in kind.fields:
            if declared.required and declared.name not in given:
                advice = Message(
                    N_("add “{key}”: {description}"),
                    {"key": declared.name, "description": Message(declared.description)},
                )
                if isinstance(declared.kind, ChoiceKind) and len(declared.kind.choices) == 1:
                    line = f"{declared.name}: {next(iter(declared.kind.choices))}"
                    advice = Message(N_("add the line “{line}”"), {"line": line})
                self._report.add(
                    "B102",
                    Message(
                        N_("“{name}” has no “{key}”"),
                        {"name": excerpt(name), "key": declared.name},
                    ),
                    owner,
                    help=advice,
                )


_LANGUAGE_NAMES: Final = {"id": N_("Indonesian"), "en": N_("English")}


def _first_line(node: Node) -> Span:
    """Where a node begins: what a message points at, without underlining half the file."""
    if isinstance(node, Map) and node.entries:
        key = node.entries[0][0]
        return key.start, key.end
    if isinstance(node, Items) and node.items:
        return _first_line(node.items[0])
    return node.start, node.end
