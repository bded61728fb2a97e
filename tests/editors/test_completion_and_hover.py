"""What an editor with yaml-language-server shows of the shipped briefs.

Without the server these tests are skipped: `npm install yaml-language-server`, and its executable
on the path or in BRIEFREADER_YAML_LANGUAGE_SERVER.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.brief.fields import ACTOR, ACTOR_KINDS, BRIEF, EVENT, ROLES, STATUSES
from briefreader.cli import main
from briefreader.shelf.schemas import first_line
from tests.editors.yaml_language_server import EXECUTABLE, YamlLanguageServer, executable
from tests.projects import KEYS, shipped_copy
from tests.test_house import dates_of_the_guide

pytestmark = [
    pytest.mark.xdist_group("yaml-language-server"),
    pytest.mark.skipif(
        executable() is None,
        reason=f"NOT TRIED: no yaml-language-server on the path or in {EXECUTABLE}",
    ),
]

HEAD = f"""\
{first_line("brief")}
brief: 1
title: a
source: {{text: a, publisher: b, language: id}}
"""
EVENT_HERE = """\
events:
  x:
    what: a
    status: occurred
    quotes: [a]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shipped_copy(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[YamlLanguageServer]:
    command = executable()
    assert command
    with YamlLanguageServer(command, folder) as running:
        yield running


@pytest.fixture(scope="module")
def new(folder: Path) -> Path:
    return folder / "briefs" / "new.yaml"


@pytest.mark.parametrize("name", [*KEYS, "actors"])
def test_nothing_is_marked_in_a_shipped_brief(
    server: YamlLanguageServer, folder: Path, name: str
) -> None:
    path = folder / "briefs" / f"{name}.yaml"
    assert server.underlined(path) == []
    # The schema was found, or it would mark nothing at all.
    strange = path.read_text("utf-8") + "xyzzy: 1\n"
    assert [said.partition(": ")[2] for said in server.underlined(path, strange)] == [
        "Property xyzzy is not allowed."
    ]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("|", BRIEF.names()),
        ("events:\n  x:\n    |", EVENT.names()),
        ("actors:\n  x:\n    |", ACTOR.names()),
        ("events:\n  x:\n    status: |", list(STATUSES)),
        ("actors:\n  x:\n    kind: |", list(ACTOR_KINDS)),
        ("events:\n  x:\n    actors:\n      a: |", list(ROLES)),
        ("events:\n  x:\n    actors: {a: |}", list(ROLES)),
        ("events:\n  x:\n    date: |", ["2024-06-19", "2022-02-24/.."]),
        ("events:\n  x:\n    credibility: |", ["1", "6"]),
        ("events:\n  x:\n    place:\n      |", ["id", "en"]),
        ("events:\n  |", ["an event: what, status, attribution, and quotes"]),
        ("actors:\n  |", ["an actor: kind, name, aliases, and role"]),
        ("events:\n  x:\n    quotes:\n      - |", ["a quote: exact and prefix", "exact", "suffix"]),
    ],
)
def test_it_offers_what_may_stand_here(
    server: YamlLanguageServer, new: Path, text: str, offered: list[str]
) -> None:
    # On an empty page the keys that are there already would not be offered again.
    head = f"{first_line('brief')}\n" if text == "|" else HEAD
    found = server.completions(new, head + text)
    assert set(offered) - set(found) == set()
    assert not {"true", "false", "property", "null"} & set(found)


def test_what_it_offers_is_explained(server: YamlLanguageServer, new: Path) -> None:
    found = server.completions(new, f"{HEAD}events:\n  x:\n    status: |")
    assert found["denied"]["documentation"] == "The one who is quoted says that it is not so."
    keys = server.completions(new, f"{HEAD}events:\n  x:\n    |")
    assert "In the words" not in str(keys["what"]["documentation"])
    assert "no more precisely than the article" in str(keys["date"]["documentation"])


def test_a_skeleton_is_an_event_to_be_filled_in(server: YamlLanguageServer, new: Path) -> None:
    found = server.completions(new, f"{HEAD}events:\n  |")
    inserted = found["an event: what, status, attribution, and quotes"]["insertText"]
    assert inserted.startswith(
        "${1:key}:\n  what:\n    id: $2\n    en: $3\n  status: ${4|occurred,"
    )
    assert inserted.endswith("\n  quotes:\n    - $8")


def test_no_word_is_offered_for_free_text(server: YamlLanguageServer, new: Path) -> None:
    found = server.completions(new, f"{HEAD}events:\n  x:\n    date_text: |")
    assert found == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("events:\n  x:\n    sta|tus: denied\n", ["Whether it happened.", "`planned`: Somebody"]),
        (
            "events:\n  x:\n    da|te: 2024-05\n",
            ["no more precisely than", "`2022-02-24/..` since"],
        ),
        ("events:\n  x:\n    wh|at: a\n", ["What happens, in a short sentence.", "{id: …, en: …}"]),
        ("events:\n  x:\n    quo|tes: [a]\n", ["The evidence: at least one passage."]),
        ("actors:\n  x:\n    ki|nd: media\n", ["What sort of actor.", "`group`: People without"]),
        ("sum|mary: a\n", ["A paragraph or two of Markdown.", "`[[key]]`"]),
    ],
)
def test_it_explains_the_word_under_the_pointer(
    server: YamlLanguageServer, new: Path, text: str, told: list[str]
) -> None:
    hover = server.hover(new, HEAD + text)
    assert [words for words in told if words not in hover] == []
    assert "||" not in hover.partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + "evnts: {}\n", ["5: Property evnts is not allowed."]),
        (
            HEAD + EVENT_HERE.replace("occurred", "terjadi"),
            [
                '8: Value is not accepted. Valid values: "occurred", "ongoing", "planned", '
                '"possible", "denied", "cancelled", "unknown".'
            ],
        ),
        (
            HEAD + EVENT_HERE.replace("    status: occurred\n", ""),
            ['6: Missing property "status".'],
        ),
        (HEAD + EVENT_HERE + "    tempat: a\n", ["10: Property tempat is not allowed."]),
        (HEAD + EVENT_HERE + "    place: {id: a}\n", ['10: Missing property "en".']),
        (HEAD + EVENT_HERE + "    place: ''\n", ["10: there must be some text here"]),
        (
            HEAD + EVENT_HERE + "    date: besok\n",
            [
                "10: not a date: type year, month and day, or less, as 2024-06-19, 2024-06, 2024",
            ],
        ),
        (
            HEAD.replace("id}", "id, zone: WIB}"),
            ["4: not a time zone: a name looks like Asia/Jakarta"],
        ),
        (HEAD.replace("brief: 1\n", ""), ['2: Missing property "brief".']),
        (HEAD.replace("publisher: b, ", ""), ['4: Missing property "publisher".']),
        (
            HEAD + "actors:\n  a:\n  b: {kind: media, name: yes}\n  c: {kind: media, name: true}\n",
            [],
        ),
        (HEAD + EVENT_HERE + "    measures: {2024: 1, x: 12.5}\n    credibility: '3'\n", []),
        (HEAD + EVENT_HERE + "    actors: [a, 2024]\n", []),
    ],
)
def test_mistakes_are_marked_and_nothing_else(
    server: YamlLanguageServer, new: Path, text: str, said: list[str]
) -> None:
    assert server.underlined(new, text) == said


def test_every_date_of_the_guide_is_taken(server: YamlLanguageServer, new: Path) -> None:
    """The expression for dates, in the JavaScript of the server."""
    events = "".join(
        f'  e{number}: {{what: a, status: occurred, quotes: [a], date: "{date}"}}\n'
        for number, (date, _, _) in enumerate(dates_of_the_guide())
    )
    assert server.underlined(new, f"{HEAD}events:\n{events}") == []


def test_a_schema_that_was_placed_elsewhere_is_found(
    server: YamlLanguageServer, tmp_path: Path
) -> None:
    (tmp_path / "briefs").mkdir()
    assert main(["schema", "--write", str(tmp_path), "--lang", "id"]) == 0
    hover = server.hover(tmp_path / "briefs" / "a.yaml", HEAD.replace("brief: 1", "br|ief: 1"))
    assert "Versi formatnya." in hover
