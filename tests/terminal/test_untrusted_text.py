"""Text that was made to steer a terminal, to click, to crash: in every field, in both languages.

Everything that the terminal receives is taken apart, and must consist of what Textual's driver
writes and of harmless text (`tests.terminal.grammar`).
"""

import base64
import json
from pathlib import Path

import pytest

from tests.terminal.grammar import foreign, split_clipboard
from tests.terminal.session import READER, Session, environment

# No sequence in here is one that the driver writes.
SEQUENCES = (
    "\x1b]0;judul\x07",
    "\x1b]2;judul\x1b\\",
    "\x1b]52;c;amFoYXQ=\x07",
    "\x1b]8;;http://jahat.example\x1b\\",
    "\x1bP1;2q\x1b\\",
    "\x1b_Ga=T\x1b\\",
    "\x1b^pm\x1b\\",
    "\x1bXsos\x1b\\",
    "\x1b[31;7;1337m",
    "\x1b[2J",
    "\x1b[6n",
    "\x1bc",
    "\x1b(0",
    "\x9b31m",
    "\x9d0;judul\x9c",
    "\x90q\x9c",
    "\x0e\x08\x0b\x7f",
    "\u202e\u2066\u200f",
    "\u200b\u2060\ufeff",
    "\u2028\u2029\x85",
)
MARKUP = (
    *("[/]", "[/red]", "[@click=app.quit]klik[/]", "[link=http://x]y", "[b", "\\["),
    *("{{", "[[", "}}", "]]", "{0}", "%s"),
)
HOSTILE = "jahat " + " ".join((*SEQUENCES, *MARKUP))
# A file name holds neither “/” nor NUL, and at most 255 bytes.
NAME = "jahat\x1b]0;judul\x07\x9b31m\u202e[@click=app.quit]{{[["


def brief_text(escaped: bool) -> str:
    """A brief with hostile text in every field: by YAML's escapes, or as the characters."""

    def hostile(field: str) -> str:
        text = f"{field} {HOSTILE}"
        if escaped:
            return json.dumps(text)
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def both(field: str) -> str:
        return f"{{id: {hostile(field + ' id')}, en: {hostile(field + ' en')}}}"

    return f"""\
brief: 1
title: {both("title")}
source:
  text: ../seeds/article.txt
  publisher: {hostile("publisher")}
  author: {hostile("author")}
  headline: {hostile("headline")}
  url: {hostile("url")}
  language: {hostile("language")}
  published: {hostile("published")}
  zone: {hostile("zone")}
  note: {both("note")}
  boilerplate:
    - {{kind: {hostile("kind")}, quote: {hostile("boilerplate")}}}
summary: {both("summary")}
actors:
  plain:
    kind: person
    name: {both("name")}
    role: {both("role")}
    affiliation: {hostile("to")}
    wikidata: {hostile("item")}
    aliases: [Warga, {hostile("alias")}]
    note: {both("note")}
  {hostile("actor")}:
    kind: {hostile("kind")}
    name: {both("name")}
events:
  plain:
    what: {both("what")}
    date: 2024-06-19
    date_text: {hostile("date_text")}
    place: {both("place")}
    status: occurred
    attribution: {{source: plain, cue: {hostile("cue")}, type: direct, via: [{hostile("via")}]}}
    actors: {{plain: agent, {hostile("actor")}: {hostile("role")}}}
    same_event: {hostile("same_event")}
    measures: {{{hostile("measure")}: {hostile("value")}}}
    quotes: [Warga melapor, {hostile("quote")}]
    note: {both("note")}
  {hostile("event")}:
    what: {both("what")}
    date: {hostile("date")}
    status: {hostile("status")}
    quotes: [{hostile("quote")}]
{hostile("key")}: {hostile("value")}
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A project in which everything is hostile, also its own name."""
    root = tmp_path / f"proyek {NAME}"
    (root / "briefs").mkdir(parents=True)
    (root / "seeds").mkdir()
    article = f"Warga melapor {HOSTILE}\n\n" + f"Paragraf {HOSTILE} selesai. " * 12 + "\n"
    (root / "seeds" / "article.txt").write_bytes(article.encode())
    briefs = root / "briefs"
    (briefs / "a-escaped.yaml").write_bytes(brief_text(escaped=True).encode())
    (briefs / f"b-{NAME}.yaml").write_bytes(brief_text(escaped=False).encode())
    lost = 'brief: 1\nsource: {text: "../seeds/' + json.dumps(NAME)[1:] + "}\nevents: [[[\n"
    (briefs / "c-lost.yaml").write_bytes(lost.encode())
    (briefs / "actors.yaml").write_bytes(b"brief: 1\nactors: {\x1b]0;judul\x07: x\n")
    return root


def walk(session: Session) -> None:
    """Go through all panes and dialogs of a brief."""
    down, escape, page = "\x1b[B", "\x1b", "\x1b[6~"
    session.press("1", down, down, down, "i", escape)
    session.press("2", "\x1b[H", down, "\x1b[A", "i", page, escape, "n", "c")
    session.press("3", page, "g", "a", "v", page, "y", escape)
    session.press("4", page, "n", "\r", "f", down, escape, "?", page, escape, "b", down, escape)
    session.press("/", "\x1b[200~jahat \x1b]0;judul\x07 [/]\x1b[201~", "\r", escape)
    session.press("\x10", "[/]", escape, "T", escape, "z", "z")


def test_what_is_foreign_is_seen():
    for sequence in SEQUENCES:
        assert foreign(sequence.encode()), repr(sequence)
    assert foreign(b"\x1b[?1049h\x1b[1;1H\x1b[1;38;2;1;2;3mteks\x1b[0m\x1b[?1049l") == []


@pytest.mark.slow
@pytest.mark.parametrize("brief", ["a-escaped", f"b-{NAME}", "c-lost"], ids=lambda key: key[0])
def test_every_field_in_every_pane(hostile: Path, home: Path, brief: str):
    command = [*READER, str(hostile), "--brief", brief]
    with Session(command, environment(home), size=(140, 40)) as session:
        assert session.wait(lambda: b"Peristiwa" in session.raw)
        session.settle(0.3)
        walk(session)
        session.press("l")
        session.resize(60, 20)
        session.settle()
        walk(session)
        session.send("q")
        assert session.end() == 0
        rest, copied = split_clipboard(session.raw)
    assert foreign(rest) == []
    assert [sequence for sequence in SEQUENCES if sequence.encode() in rest] == []
    assert b"Traceback" not in rest
    assert "␛".encode() in rest, "what is hostile was not even shown"
    assert copied or brief == "c-lost", "nothing was copied"
    for passage in copied:
        text = base64.b64decode(passage, validate=True)
        assert foreign(text.replace(b"\n", b"").replace(b"\t", b"")) == [], text


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", NAME],
        [NAME],
        ["export"],
        ["date", NAME],
        ["--brief", NAME],
    ],
    ids=["check", "check of a path", "folder", "export", "date", "brief"],
)
def test_the_commands(hostile: Path, home: Path, arguments: list[str]):
    """With a terminal for their output: nothing of a file or an argument steers it."""
    with Session([*READER, *arguments], environment(home), cwd=hostile) as session:
        assert session.end() in {0, 1, 2}
        assert foreign(session.raw) == []
        assert b"Traceback" not in session.raw
        assert [sequence for sequence in SEQUENCES if sequence.encode() in session.raw] == []
