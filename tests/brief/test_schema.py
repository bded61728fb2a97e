"""The JSON Schema: valid, whole, and of one mind with our own validator.

An editor reads YAML 1.2 and knows only the schema. It must never mark what our reader takes, and
must mark whatever mistake of shape our reader finds; days that no calendar has and zones that do
not exist are left to `briefreader check`.
"""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft7Validator

from briefreader.article.load import Article
from briefreader.brief.document import make_document, make_shared_actors, parse_file
from briefreader.brief.fields import (
    BRIEF,
    SHARED_ACTORS,
    ChoiceKind,
    Kind,
    ListKind,
    MapKind,
    RecordKind,
)
from briefreader.brief.schema import ROOTS, schema, schema_text
from briefreader.dates import pattern
from briefreader.language import catalog
from tests.dates.edtf_texts import values
from tests.dates.test_edtf_parse import test_read as edtf_that_is_read
from tests.projects import KEYS, SHIPPED
from tests.samples import ACTORS, ARTICLE

FULL: Final = """\
brief: 1
title: {id: Tanggul Cibanyu jebol, en: Cibanyu levee breached}
source:
  text: ../seeds/suara.txt
  publisher: Suara Contoh
  author: Ani
  headline: Tanggul Cibanyu Jebol
  url: https://example.org/1
  language: id
  published: 2025-05-13T09:10+07:00
  zone: Asia/Jakarta
  published_basis: stated
  note: {id: a, en: b}
  reliability: B
  boilerplate:
    - {kind: related_link, quote: "Baca juga: Prakiraan Cuaca"}
    - {kind: byline, quote: {exact: Ani, prefix: a, suffix: b, occurrence: 2}}
summary: Satu.
actors:
  bpbd:
  siti:
    kind: person
    name: Siti Rahmawati
    aliases: [Siti, 2024]
    role: {id: a, en: b}
    affiliation: bpbd
    wikidata: Q1
    note: a
events:
  breach:
    what: {id: a, en: b}
    date: 2025
    date_text: Senin (12/5) malam
    date_basis: stated
    place: Wanareja
    status: occurred
    attribution: {source: siti, cue: kata, type: direct, via: [bpbd]}
    actors: {bpbd: agent}
    same_event: cibanyu-breach
    measures: {deaths: 1, share: 12.5}
    quotes:
      - Tanggul Sungai Cibanyu jebol
      - {exact: Korban jiwa, prefix: a, suffix: b, occurrence: 1}
    note: a
    credibility: 2
    confidence: low
    likelihood: even
  other:
    what: a
    date: 2025-05-12/..
    status: denied
    actors: [siti]
    quotes: [a]
note: a
"""
SHARED: Final = """\
brief: 1
actors:
  bpbd: {kind: public_body, name: BPBD}
  siti: {kind: person, name: Siti, aliases: [Ti], role: a, affiliation: b, wikidata: Q1, note: a}
  xyzzy: {kind: person, name: Xyzzy}
"""
SHAPES: Final = {"B100", "B101", "B102", "B110", "B111", "B120", "B121"}
CALENDAR_AND_ZONES: Final = {"B401", "B403"}
STRANGE: Final[tuple[Any, ...]] = (
    None,
    "",
    "xyzzy",
    7,
    True,
    [],
    ["xyzzy"],
    {},
    {"xyzzy": "xyzzy"},
)

Path = tuple[str | int, ...]


class Yaml12(yaml.SafeLoader):
    """YAML as an editor reads it: the core schema of version 1.2."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it


for tag, form, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), first)


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Yaml12)


def written(value: Any) -> str:
    """A value as YAML that an editor and our reader read alike; `None` is an empty place."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)}: {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return "" if value is None else json.dumps(value)


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, below in items:
        yield from places(below, (*path, key))


def mutants(text: str) -> Iterator[tuple[str, Any]]:
    """Every value replaced by each of the strange ones or left out, a stranger in every map."""
    whole = as_an_editor_reads(text)
    for path in list(places(whole)):
        for strange in STRANGE:
            if strange is None and isinstance(path[-1], int):
                # There is no empty place in a list in brackets.
                continue
            mutant = deepcopy(whole)
            parent = holder(mutant, path)
            parent[path[-1]] = deepcopy(strange)
            yield f"{path} is {strange!r}", mutant
        mutant = deepcopy(whole)
        del holder(mutant, path)[path[-1]]
        yield f"{path} is not there", mutant
        if isinstance(holder(whole, (*path, "")), dict):
            mutant = deepcopy(whole)
            holder(mutant, (*path, ""))["xyzzy"] = "xyzzy"
            yield f"{path} has a stranger", mutant


def holder(value: Any, path: Path) -> Any:
    for key in path[:-1]:
        value = value[key]
    return value


def codes_of_brief(text: str) -> set[str]:
    shared, _ = make_shared_actors(parse_file(SHARED.encode()))
    document = make_document(
        "a", "a", parse_file(text.encode()), shared, lambda _: Article(ARTICLE)
    )
    return {finding.code for finding in document.findings}


def codes_of_shared(text: str) -> set[str]:
    return {finding.code for finding in make_shared_actors(parse_file(text.encode()))[1]}


@pytest.mark.parametrize(
    ("name", "text", "codes_of"),
    [("brief", FULL, codes_of_brief), ("actors", SHARED, codes_of_shared)],
    ids=["brief", "actors"],
)
def test_the_schema_and_the_validator_are_of_one_mind(name: str, text: str, codes_of: Any) -> None:
    validator = Draft7Validator(schema(name))
    assert validator.is_valid(as_an_editor_reads(text))
    assert not codes_of(text) & (SHAPES | CALENDAR_AND_ZONES)
    tried, refused, apart = 0, 0, []
    for told, mutant in mutants(text):
        tried += 1
        yaml_text = written(mutant)
        assert as_an_editor_reads(yaml_text) == mutant
        marked = not validator.is_valid(mutant)
        codes = codes_of(yaml_text)
        assert not {code for code in codes if code.startswith("Y")}, told
        refused += marked
        if marked and not codes & (SHAPES | CALENDAR_AND_ZONES):
            apart.append(f"only the schema refuses: {told}")
        if not marked and codes & SHAPES:
            apart.append(f"only the validator refuses: {told}: {codes}")
    # `siti: ""` is `siti:` to our reader. Nobody types it, and an editor that took it would tell
    # who types `siti: pejabat` that the text is too long.
    known = {f"only the schema refuses: {('actors', actor)} is ''" for actor in ("bpbd", "siti")}
    assert set(apart) - known == set()
    assert tried > 150
    assert tried > refused > tried // 2


def test_the_mutants_are_of_every_field() -> None:
    def missing(kind: Kind, value: Any) -> Iterator[str]:
        match kind:
            case RecordKind():
                found = [item for item in value if isinstance(item, dict)]
                for field in kind.fields:
                    given = [item[field.name] for item in found if field.name in item]
                    if not given:
                        yield f"{kind.name}: {field.name}"
                    yield from missing(field.kind, given)
            case MapKind():
                values = [
                    below for item in value if isinstance(item, dict) for below in item.values()
                ]
                yield from missing(kind.value, values)
            case ListKind():
                yield from missing(kind.item, [below for item in value for below in item])

    assert list(missing(BRIEF, [as_an_editor_reads(FULL)])) == []
    assert list(missing(SHARED_ACTORS, [as_an_editor_reads(SHARED)])) == []


@pytest.mark.parametrize("name", [*KEYS, "actors"])
def test_an_editor_marks_nothing_in_a_shipped_brief(name: str) -> None:
    text = (SHIPPED / "briefs" / f"{name}.yaml").read_text("utf-8")
    validator = Draft7Validator(schema("actors" if name == "actors" else "brief"))
    assert [error.message for error in validator.iter_errors(as_an_editor_reads(text))] == []


def test_the_actors_of_the_sample_are_valid() -> None:
    assert Draft7Validator(schema("actors")).is_valid(as_an_editor_reads(ACTORS))


# --- the schema itself ----------------------------------------------------------------------------


@pytest.mark.parametrize("locale", ["en", "id"])
@pytest.mark.parametrize("name", list(ROOTS))
def test_the_schema_is_valid_draft_07(name: str, locale: str) -> None:
    body = schema(name, catalog(locale))
    assert body["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(body)


def objects(body: Any) -> Iterator[dict[str, Any]]:
    if isinstance(body, dict):
        if "properties" in body:
            yield body
        for key, below in body.items():
            if key != "defaultSnippets":
                yield from objects(below)
    elif isinstance(body, list):
        for below in body:
            yield from objects(below)


def records(kind: Kind) -> Iterator[RecordKind]:
    match kind:
        case RecordKind():
            yield kind
            for field in kind.fields:
                yield from records(field.kind)
        case MapKind():
            yield from records(kind.value)
        case ListKind():
            yield from records(kind.item)


@pytest.mark.parametrize(("name", "root"), ROOTS.items())
def test_every_field_is_in_the_schema_with_its_description(name: str, root: RecordKind) -> None:
    by_keys = {tuple(body["properties"]): body for body in objects(schema(name))}
    for record in records(root):
        body = by_keys[tuple(record.names())]
        assert body["additionalProperties"] is False
        assert body["title"] == record.name
        assert body.get("required", []) == [field.name for field in record.fields if field.required]
        assert body["defaultSnippets"]
        for field in record.fields:
            described = body["properties"][field.name]
            assert described["description"].rstrip(".").casefold() == field.description.casefold()
            assert described["markdownDescription"].startswith(described["description"])
            if isinstance(field.kind, ChoiceKind):
                chosen = described if "enum" in described else described["oneOf"][0]
                assert list(map(str, chosen["enum"])) == list(field.kind.choices)
                assert len(chosen["enumDescriptions"]) == len(chosen["enum"])


@pytest.mark.parametrize("name", list(ROOTS))
def test_it_is_the_same_every_time_and_names_no_machine(name: str) -> None:
    text = schema_text(name)
    assert text == schema_text(name, catalog("en"))
    assert text.endswith("}\n")
    assert not re.search(r"file:|/(?:home|root|tmp|Users)/", text)
    assert schema_text(name, ascii_only=True).isascii()
    assert json.loads(schema_text(name, ascii_only=True)) == json.loads(text)


@pytest.mark.parametrize("name", list(ROOTS))
def test_the_schema_beside_the_shipped_briefs_is_current(name: str) -> None:
    """If not: `briefreader schema --write` in the checkout."""
    shipped = SHIPPED / "briefs" / ".schema" / f"{name}.json"
    assert shipped.read_bytes() == schema_text(name).encode()


def test_descriptions_speak_indonesian_and_keys_never_do() -> None:
    indonesian, english = schema("brief", catalog("id")), schema("brief")
    assert list(indonesian["properties"]) == list(english["properties"])
    told = indonesian["definitions"]["event"]["properties"]["status"]
    assert told["enum"] == english["definitions"]["event"]["properties"]["status"]["enum"]
    assert (
        told["description"]
        != english["definitions"]["event"]["properties"]["status"]["description"]
    )


def test_a_skeleton_filled_in_is_a_valid_brief() -> None:
    """What an editor inserts, with a word in each place and the first of each choice."""

    def filled(value: Any) -> Any:
        if isinstance(value, dict):
            return {filled(key): filled(below) for key, below in value.items()}
        if isinstance(value, list):
            return [filled(below) for below in value]
        if isinstance(value, str):
            return re.sub(r"\$(\d+)|\$\{\d+[:|]([^,|}]*)[^}]*\}", lambda m: m[2] or "word", value)
        return value

    for name in ROOTS:
        body = schema(name)
        (skeleton,) = body["defaultSnippets"]
        errors = Draft7Validator(body).iter_errors(filled(skeleton["body"]))
        assert [error.message for error in errors] == []


# --- dates ----------------------------------------------------------------------------------------

READ = [text for text, _ in edtf_that_is_read.pytestmark[0].args[1]]  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", READ)
def test_a_date_that_is_read_is_not_marked(text: str) -> None:
    assert re.search(pattern(), text)


@given(values)
def test_no_date_is_marked(value: object) -> None:
    assert re.search(pattern(), str(value))


@pytest.mark.parametrize(
    "text",
    [
        "", "besok", "12 Mei 2025", "25/05/2024", "2024-5-25", "20240619", "2024-06-19 18:34", "..",
        "2024-06-19 ", "Senin (12/5)", "2024-06-19T18", "2024–2025", "2024-2025", "X024", "[..]",
    ],
)  # fmt: skip
def test_plain_nonsense_is_marked(text: str) -> None:
    assert not re.search(pattern(), text)


def test_the_expression_is_of_the_common_kind() -> None:
    """Nothing in it that JavaScript, in its strict mode for Unicode, reads otherwise."""
    assert not re.search(r"\(\?(?![:=])|\\[^\[\].]", pattern())
