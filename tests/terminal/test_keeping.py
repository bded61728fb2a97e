"""What the reader keeps, where it keeps it, and what it does where it cannot."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from tests.terminal.conftest import Opener
from tests.terminal.screen import Screen
from tests.terminal.session import PROJECT

READY = "/5"
GARBAGE = [
    b"",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"[1, 2]",
    b'{"made_by": 3, "files": 7, "wordings": [], "projects": {"x": []}, "locale": {}}',
    b'{"projects": 5, "locale": "xx", "theme": "\\u001b[31m"}',
]


def snapshot(root: Path) -> dict[str, str]:
    """The files of a folder with the digests of what is in them."""
    return {
        str(path.relative_to(root)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def read_a_little(screen: Screen) -> None:
    """Read, change the language, look at the list, and quit."""
    screen.wait_for(READY)
    screen.press("\x1b[B", "l", "1", "\x1b[B", "3", "\x1b[6~", "b", "\x1b", "J")
    screen.send("q")
    assert screen.end() == 0, screen.text
    assert b"Traceback" not in screen.raw


def test_the_second_start_begins_where_the_first_ended(open_reader: Opener, folder: Path):
    first = open_reader(folder, "--brief", "004-tampang")
    first.wait_for("Putin dan Kim teken pakta pertahanan", "Kamis, 20 Juni 2024")
    first.press("l", "3", "\x1b[B", "\x1b[B")
    first.send("q")
    assert first.end() == 0
    second = open_reader(folder)
    second.wait_for("Putin and Kim sign defence pact", "Thursday, June 20, 2024")
    # Still in the source, where ↑↓ move the caret and do not select.
    second.wait_for("↑↓ move")


def test_nothing_is_written_into_the_project(open_reader: Opener, folder: Path, home: Path):
    before = snapshot(folder)
    shipped = snapshot(PROJECT / "briefs") | snapshot(PROJECT / "seeds")
    read_a_little(open_reader(folder))
    read_a_little(open_reader("--demo"))
    assert snapshot(folder) == before
    assert snapshot(PROJECT / "briefs") | snapshot(PROJECT / "seeds") == shipped
    assert sorted(re.sub("[0-9a-f]{8}[.]", "…", name) for name in snapshot(home)) == [
        "cache/briefreader/frames/…json",
        "cache/briefreader/frames/…json",
        "cache/briefreader/memo.json",
        "state/briefreader/state.json",
    ]


def test_what_is_kept_is_private(open_reader: Opener, folder: Path, home: Path):
    read_a_little(open_reader(folder))
    for kept in (home / "state" / "briefreader", home / "cache" / "briefreader"):
        assert kept.stat().st_mode & 0o077 == 0


def test_nowhere_to_write(open_reader: Opener, folder: Path, home: Path):
    # Files where folders are wanted stop root too, whom no permission stops.
    home.mkdir()
    (home / "state").write_text("")
    (home / "cache").write_text("")
    for _ in range(2):
        read_a_little(open_reader(folder))
    assert sorted(snapshot(home)) == ["cache", "state"]


@pytest.mark.parametrize("garbage", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_in_what_was_kept(open_reader: Opener, folder: Path, home: Path, garbage: bytes):
    for name in ("state/briefreader/state.json", "cache/briefreader/memo.json"):
        (home / name).parent.mkdir(parents=True)
        (home / name).write_bytes(garbage)
    read_a_little(open_reader(folder))
    state = json.loads((home / "state/briefreader/state.json").read_bytes())
    assert str(folder) in state["projects"]


def test_a_memo_whose_trees_are_garbage(open_reader: Opener, folder: Path, home: Path):
    read_a_little(open_reader(folder))
    memo = home / "cache" / "briefreader" / "memo.json"
    body = json.loads(memo.read_bytes())
    for number, digest in enumerate(body["files"]):
        body["files"][digest] = [[], [0, 1, [[]], "map"], "x", None, [0, 9, 9, "list"], {}][
            number % 6
        ]
    body["wordings"] = dict.fromkeys(body["wordings"], 3)
    memo.write_text(json.dumps(body))
    screen = open_reader(folder, "--brief", "004-tampang", "--lang", "id")
    screen.wait_for("Putin dan Kim teken pakta pertahanan", "Kamis, 20 Juni 2024")
    read_a_little(screen)
