"""The JSON Schema of a brief and of `actors.yaml`, for editors: made from the declaration alone.

Draft-07, which editors know best, with what yaml-language-server and VS Code understand beside it
(`markdownDescription`, `enumDescriptions`, `patternErrorMessage`, `defaultSnippets`). An editor
reads YAML 1.2, where `2024` is a number and `true` a boolean; our reader takes every scalar as
text. So whatever is text here may be a number or a boolean too.

The schema says what is wrong with the shape of a brief. Whether a quote stands in the article, an
actor is declared and a day exists, only `briefreader check` knows.
"""

import json
import re
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Final

from briefreader.brief.fields import (
    BRIEF,
    LANGUAGES,
    SHARED_ACTORS,
    ChoiceKind,
    DateKind,
    Field,
    Kind,
    ListKind,
    LocalizedKind,
    MapKind,
    MarkdownKind,
    NumberKind,
    RecordKind,
    TextKind,
    ZoneKind,
)
from briefreader.dates import pattern
from briefreader.dates.zones import INDONESIAN
from briefreader.language import N_, Catalog, Message, catalog, languages

Schema = dict[str, Any]

ROOTS: Final[Mapping[str, RecordKind]] = {"brief": BRIEF, "actors": SHARED_ACTORS}
"""What there is a schema of, by the name of the schema."""

_ALL_BUT_BOOLEAN: Final = ["string", "number", "object", "array", "null"]
_NOT_BLANK: Final = r"\S"
_ZONE: Final = r"^(?!WIB$|WITA?$)[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){0,2}$"
_NOTES: Final[Mapping[type, str]] = {
    LocalizedKind: N_("Text, or {form} where it differs by language."),
    MarkdownKind: N_("Markdown, or {form}. {actor} becomes the name of an actor, {date} a date."),
    DateKind: N_(
        "EDTF: `2024-06-19`, or less: `2024-06`, `2024`. `2024-06-18/2024-06-19` from … to, "
        "`2022-02-24/..` since, `2024-05~` around, `2024-05?` uncertain."
    ),
    ZoneKind: N_("`Asia/Jakarta` is WIB, `Asia/Makassar` WITA, `Asia/Jayapura` WIT."),
}
_WRITTEN: Final = {
    "form": "`{id: …, en: …}`",
    "actor": "`[[key]]`",
    "date": "`{{2024-06-19}}`",
}
_DATES: Final = {
    "2024-06-19": N_("a day"),
    "2024-06": N_("a month"),
    "2024": N_("a year"),
    "2024-06-20T18:34+07:00": N_("a clock time"),
    "2024-06-18/2024-06-19": N_("from … to"),
    "2022-02-24/..": N_("since, still going on"),
    "2024-05~": N_("around"),
    "2024-05?": N_("uncertain"),
}
_ABOUT: Final = N_(
    "Written by hand; briefs/README.md tells how, and briefreader check what is wrong."
)
_ZONES: Final = {zone.name: zone.short for zone in INDONESIAN.values()}


def schema(name: str, speech: Catalog | None = None) -> Schema:
    """A schema.

    Args:
        name: One of `ROOTS`.
        speech: The language of its descriptions; by default English. Keys and values are English
            in every language.
    """
    return _Emitter(speech or catalog("en")).root(ROOTS[name])


def schema_text(name: str, speech: Catalog | None = None, *, ascii_only: bool = False) -> str:
    """A schema as the text of a file, the same at every call."""
    body = schema(name, speech)
    return json.dumps(body, ensure_ascii=ascii_only, indent=2) + "\n"


class _Emitter:
    def __init__(self, speech: Catalog) -> None:
        self._speech = speech
        self._ = speech.gettext
        self._definitions: dict[str, Schema] = {}

    def root(self, record: RecordKind) -> Schema:
        body = self._record(record)
        told = self._(_ABOUT)
        return {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "description": told,
            "markdownDescription": told,
            **body,
            "definitions": dict(sorted(self._definitions.items())),
        }

    def _field(self, field: Field) -> Schema:
        told = _sentence(self._(field.description))
        more = self._more(field.kind)
        return {
            "title": field.name,
            "description": told,
            "markdownDescription": f"{told}\n\n{more}" if more else told,
            **self._kind(field.kind),
        }

    def _more(self, kind: Kind) -> str:
        """What a person wants to know of a kind when they write a value of it."""
        if type(kind) in _NOTES:
            return Message(_NOTES[type(kind)], _WRITTEN).text(self._speech)
        if isinstance(kind, RecordKind | MapKind | ListKind) and (words := _forms(kind)):
            return f"`{words}`"
        return ""

    def _kind(self, kind: Kind) -> Schema:
        match kind:
            case TextKind():
                return self._text()
            case LocalizedKind():
                return self._shared("localized-text", self._localized)
            case MarkdownKind():
                return self._shared("markdown", self._localized)
            case DateKind():
                return self._shared("date", self._date)
            case ZoneKind():
                return self._shared("zone", self._zone)
            case NumberKind():
                return self._number(kind)
            case ChoiceKind():
                return self._choice(kind)
            case ListKind():
                return {"type": "array", "items": self._kind(kind.item), "minItems": 1}
            case MapKind():
                return self._map(kind)
            case RecordKind():
                slug = kind.name.split(maxsplit=1)[-1].replace(" ", "-")
                return self._shared(slug, lambda: self._either(kind))

    def _shared(self, name: str, made: Callable[[], Schema]) -> Schema:
        if name not in self._definitions:
            self._definitions[name] = made()
        return {"$ref": f"#/definitions/{name}"}

    def _text(self) -> Schema:
        title = self._(N_("text"))
        plain = {
            "title": title,
            "type": ["string", "number"],
            "pattern": _NOT_BLANK,
            "patternErrorMessage": self._(N_("there must be some text here")),
        }
        # Were this type named outright, an editor would offer “true” and “false” for every text;
        # and with the inner union alone it would call the thing “text || text”.
        true_or_false = {"title": title, "not": {"type": _ALL_BUT_BOOLEAN}}
        return {"title": title, "anyOf": [{"title": title, "oneOf": [plain, true_or_false]}]}

    def _localized(self) -> Schema:
        text = self._text()
        further = sorted(set(languages()) - set(LANGUAGES))
        in_languages = {
            "title": self._(N_("text in each language")),
            "type": "object",
            "properties": {
                language: {"description": _sentence(self._(_LANGUAGE_TEXTS[language])), **text}
                for language in LANGUAGES
            },
            "patternProperties": {f"^(?:{'|'.join(further)})$": text} if further else {},
            "additionalProperties": False,
            "required": list(LANGUAGES),
            "defaultSnippets": [
                {
                    "label": "{id: …, en: …}",
                    "description": self._(N_("text in each language")),
                    "body": {language: f"${n}" for n, language in enumerate(LANGUAGES, 1)},
                }
            ],
        }
        return {"anyOf": [text, in_languages]}

    def _date(self) -> Schema:
        return {
            "title": self._(N_("a date")),
            # A year alone is a number to an editor.
            "type": ["string", "integer"],
            "pattern": pattern(),
            "patternErrorMessage": self._(
                N_("not a date: type year, month and day, or less, as 2024-06-19, 2024-06, 2024")
            ),
            "minimum": -9999,
            "maximum": 9999,
            "defaultSnippets": self._words(_DATES),
        }

    def _zone(self) -> Schema:
        return {
            "title": self._(N_("a time zone")),
            "type": "string",
            "pattern": _ZONE,
            "patternErrorMessage": self._(N_("not a time zone: a name looks like Asia/Jakarta")),
            "defaultSnippets": self._words(_ZONES),
        }

    def _words(self, words: Mapping[str, str]) -> list[Schema]:
        return [
            {"label": word, "description": self._(meaning), "body": word}
            for word, meaning in words.items()
        ]

    def _number(self, kind: NumberKind) -> Schema:
        # Between quotation marks it is text to an editor, and a number to our reader.
        digits = {1: "0*[1-9][0-9]*"}.get(kind.least, "[0-9]+")
        return {
            "type": ["integer", "string"],
            "minimum": kind.least,
            "maximum": 10**9 - 1,
            "pattern": f"^{digits}$",
            "maxLength": 9,
        }

    def _choice(self, kind: ChoiceKind) -> Schema:
        meanings = [_sentence(self._(meaning)) for meaning in kind.choices.values()]
        if not all(choice.isdecimal() for choice in kind.choices):
            return {"type": "string", "enum": list(kind.choices), "enumDescriptions": meanings}
        numbers = {
            "type": "integer",
            "enum": [int(choice) for choice in kind.choices],
            "enumDescriptions": meanings,
        }
        quoted = {"type": "string", "pattern": f"^(?:{'|'.join(kind.choices)})$"}
        return {"type": ["string", "integer"], "oneOf": [numbers, quoted]}

    def _map(self, kind: MapKind) -> Schema:
        value = self._kind(kind.value)
        if kind.empty:
            value = {"anyOf": [value, {"title": self._(N_("nothing")), "type": "null"}]}
        named: Schema = {
            "type": "object",
            "additionalProperties": value,
        }
        if isinstance(kind.value, RecordKind):
            named["defaultSnippets"] = [
                {**skeleton, "body": {"${1:key}": skeleton["body"]}}
                for skeleton in self._skeletons(kind.value, 2)
            ]
        if kind.bare is None:
            return named
        named["title"] = self._(N_("keys with their values"))
        listed = {"title": self._(N_("a list of keys")), "type": "array", "items": self._text()}
        return {"anyOf": [named, listed]}

    def _either(self, record: RecordKind) -> Schema:
        """A record, or the plain text that stands for one."""
        body = self._record(record)
        if record.short is None:
            return body
        return {"anyOf": [self._text(), body]}

    def _record(self, record: RecordKind) -> Schema:
        body: Schema = {
            "title": self._(record.name),
            "type": "object",
            "properties": {field.name: self._field(field) for field in record.fields},
            "additionalProperties": False,
        }
        required = [field.name for field in record.fields if field.required]
        if required:
            body["required"] = required
        body["defaultSnippets"] = list(self._skeletons(record, 1))
        return body

    # --- what an editor offers to fill in ---------------------------------------------------------

    def _skeletons(self, record: RecordKind, first: int) -> list[Schema]:
        return [
            {
                "label": f"{self._(record.name)}: {self._speech.listed(names)}",
                "description": self._(N_("its keys, to be filled in")),
                "body": _skeleton(record, names, count(first)),
            }
            for names in record.skeletons
        ]


_LANGUAGE_TEXTS: Final = {"id": N_("the text in Indonesian"), "en": N_("the text in English")}


def _skeleton(record: RecordKind, names: tuple[str, ...], numbers: "count[int]") -> Schema:
    fields = [field for name in names if (field := record.field(name))]
    return {field.name: _hole(field.kind, numbers) for field in fields}


def _hole(kind: Kind, numbers: "count[int]") -> object:
    """A place to fill in, in the notation of snippets: `$1`, `${1:proposal}`, `${1|a,b|}`."""
    match kind:
        case LocalizedKind() | MarkdownKind():
            return {language: f"${next(numbers)}" for language in LANGUAGES}
        case ChoiceKind() if len(kind.choices) == 1:
            return int(next(iter(kind.choices)))
        case ChoiceKind():
            return f"${{{next(numbers)}|{','.join(kind.choices)}|}}"
        case DateKind():
            return f"${{{next(numbers)}:{next(iter(_DATES))}}}"
        case ZoneKind():
            return f"${{{next(numbers)}|{','.join(_ZONES)}|}}"
        case NumberKind():
            return f"${{{next(numbers)}:{kind.least}}}"
        case ListKind():
            return [_hole(kind.item, numbers)]
        case MapKind():
            return {f"${{{next(numbers)}:key}}": _hole(kind.value, numbers)}
        case RecordKind(short=None):
            return _skeleton(kind, kind.skeletons[0], numbers)
    return f"${next(numbers)}"


def _forms(kind: Kind) -> str:
    """How a value that is more than text is written, in a few words."""
    match kind:
        case RecordKind():
            required = [f"{field.name}: …" for field in kind.fields if field.required]
            return f"{{{', '.join(required)}}}"
        case MapKind(value=ChoiceKind(choices=choices), bare=str()):
            return f"{{key: {next(iter(choices))}}}`, `[key]"
        case MapKind(value=TextKind()):
            return "{key: …}"
        case ListKind(item=TextKind()):
            return "[…, …]"
    return ""


def _sentence(words: str) -> str:
    """A description of the declaration as a sentence."""
    return re.sub(r"(?<![.!?])$", ".", words[:1].upper() + words[1:])
