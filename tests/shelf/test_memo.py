"""What was worked out once: never another answer, and never a reason to fail."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.brief.document import Parsed, make_document, parse_file
from briefreader.dates import Style
from briefreader.dates import parse as parse_date
from briefreader.shelf import memo as module
from briefreader.shelf.files import write_json
from briefreader.shelf.memo import Memo
from tests.samples import ACTORS, BRIEF, Project, changed

FILES = {
    "sample": BRIEF,
    "actors": ACTORS,
    "byte order mark and CRLF": "\ufeff" + BRIEF.replace("\n", "\r\n"),
    "tabs": changed("events:\n", "\t\nevents:\n", changed("Suara Contoh", "Suara Contoh\t")),
    "broken": changed("kind: person", "kind: person: x"),
    "warning": changed("kind: person", "kind: person #5"),
    "empty": "",
    "list": "- a\n- b: [c, '', \"d\"]\n- |\n  x\n- >-\n  y\n\n  z\n",
    "not UTF-8": "\ufffe",
}


def same(one: Parsed, other: Parsed) -> bool:
    return (one.root, one.lines.text, one.findings.sorted()) == (
        other.root,
        other.lines.text,
        other.findings.sorted(),
    )


def listen(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The files that are parsed from now on."""
    asked: list[bytes] = []

    def parse(data: bytes) -> Parsed:
        asked.append(data)
        return parse_file(data)

    monkeypatch.setattr(module, "parse_file", parse)
    return asked


@pytest.mark.parametrize("text", FILES.values(), ids=FILES.keys())
def test_a_remembered_file_is_the_file_itself(tmp_path: Path, text: str) -> None:
    data = text.encode()
    path = tmp_path / "cache" / "memo.json"
    memo = Memo(path)
    plain = parse_file(data)
    assert same(memo.parse(data), plain)
    assert same(memo.parse(data), plain)
    memo.save()
    assert same(Memo(path).parse(data), plain)


def test_a_document_is_the_same_with_a_memo_and_without(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "memo.json"
    for _ in range(2):
        memo = Memo(path)
        parsed = memo.parse(BRIEF.encode())
        found = make_document("cibanyu", "briefs/cibanyu.yaml", parsed, {}, project.article)
        plain = parse_file(BRIEF.encode())
        wanted = make_document("cibanyu", "briefs/cibanyu.yaml", plain, {}, project.article)
        assert found == wanted
        memo.save()


def test_a_remembered_file_is_not_parsed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = Memo(tmp_path / "memo.json")
    wanted = memo.parse(BRIEF.encode())
    memo.save()
    again = Memo(tmp_path / "memo.json")
    monkeypatch.setattr(module, "parse_file", lambda data: pytest.fail("parsed again"))
    assert same(again.parse(BRIEF.encode()), wanted)


def test_a_file_with_a_mistake_is_read_anew_each_time(tmp_path: Path) -> None:
    memo = Memo(tmp_path / "memo.json")
    for _ in range(2):
        assert memo.parse(FILES["broken"].encode()).findings.worst == "error"
    memo.save()
    assert not (tmp_path / "memo.json").exists()


def test_wording_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "memo.json"
    memo = Memo(path)
    value = parse_date("2025-05-12")
    words = {
        (locale, style): memo.word(value, locale, style)
        for locale in ("id", "en", "en_GB")
        for style in (Style.FULL, Style.SHORT)
    }
    assert len(set(words.values())) > 3
    memo.save()
    monkeypatch.setattr(module, "word", lambda *question: pytest.fail("worded again"))
    again = Memo(path)
    for (locale, style), wording in words.items():
        assert again.word(value, locale, style) == wording


def test_wording_depends_on_the_zone(tmp_path: Path) -> None:
    memo = Memo(None)
    value = parse_date("2025-05-13T09:10+07:00")
    with_zone = memo.word(value, "id", Style.LONG, "Asia/Jakarta")
    assert with_zone != memo.word(value, "id", Style.LONG, None)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"5",
        b"{}",
        b'{"made_by": 1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"made_by": "0", "files": {}, "wordings": {}}',
    ],
    ids=lambda body: repr(body[:12]),
)
def test_a_damaged_memo_is_ignored(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "memo.json"
    path.write_bytes(body)
    assert same(Memo(path).parse(BRIEF.encode()), parse_file(BRIEF.encode()))


def test_a_memo_of_another_version_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memo.json"
    memo = Memo(path)
    memo.parse(BRIEF.encode())
    memo.save()
    monkeypatch.setattr(module, "_made_by", lambda: "another")
    asked = listen(monkeypatch)
    Memo(path).parse(BRIEF.encode())
    assert asked == [BRIEF.encode()]


@pytest.mark.parametrize(
    "kept", [None, 5, {}, [], [1, 2, 3], [0, 1, 5, "map"], [0, 1, [[0, 1, "x", 1]], "map"]]
)
def test_a_damaged_tree_is_parsed_anew(tmp_path: Path, kept: Any) -> None:
    path = tmp_path / "memo.json"
    memo = Memo(path)
    memo.parse(BRIEF.encode())
    memo.save()
    body = json.loads(path.read_bytes())
    body["files"] = dict.fromkeys(body["files"], kept)
    path.write_text(json.dumps(body), encoding="utf-8")
    assert same(Memo(path).parse(BRIEF.encode()), parse_file(BRIEF.encode()))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), st.binary(max_size=3))
def test_a_memo_cut_or_overwritten_anywhere_does_not_fail(
    tmp_path: Path, place: int, bytes_: bytes
) -> None:
    path = tmp_path / "memo.json"
    memo = Memo(path)
    memo.parse(b"a: b\n")
    memo.word(parse_date("2025"), "id", Style.LONG)
    memo.save()
    whole = path.read_bytes()
    place %= len(whole)
    for damaged in (whole[:place], whole[:place] + bytes_):
        path.write_bytes(damaged)
        assert same(Memo(path).parse(b"a: b\n"), parse_file(b"a: b\n"))
    path.unlink()


def test_a_memo_of_no_file_forgets() -> None:
    memo = Memo(None)
    memo.parse(BRIEF.encode())
    memo.save()
    assert same(memo.parse(BRIEF.encode()), parse_file(BRIEF.encode()))


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "taken").mkdir()
    for path in (tmp_path / "file" / "memo.json", tmp_path / "taken"):
        memo = Memo(path)
        memo.parse(BRIEF.encode())
        memo.save()
    assert (tmp_path / "file").read_text(encoding="utf-8") == "x"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "taken"]


def test_a_full_disk_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "memo.json"
    write_json(path, "old")

    def full(self: Path, data: bytes) -> int:
        self.write_text(data.decode()[:2], encoding="ascii")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    write_json(path, "new")
    assert json.loads(path.read_bytes()) == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_new_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "memo.json"
    memo = Memo(path)
    memo.parse(BRIEF.encode())
    memo.save()
    before = path.stat().st_mtime_ns
    again = Memo(path)
    again.parse(BRIEF.encode())
    again.save()
    assert path.stat().st_mtime_ns == before


def test_only_so_many_files_are_kept_and_the_used_ones_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_FILES", 3)
    path = tmp_path / "memo.json"
    memo = Memo(path)
    for number in range(5):
        memo.parse(f"a: {number}\n".encode())
    memo.save()
    again = Memo(path)
    again.parse(b"a: 2\n")
    again.parse(b"a: 9\n")
    again.save()
    assert len(json.loads(path.read_bytes())["files"]) == 3
    asked = listen(monkeypatch)
    last = Memo(path)
    for number in (2, 9):
        last.parse(f"a: {number}\n".encode())
    assert asked == []


def test_what_was_compiled_makes_no_other_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first start compiles its modules: what it has worked out is true at the second."""
    program = tmp_path / "program"
    (program / "part").mkdir(parents=True)
    (program / "part" / "one.py").write_text("")
    monkeypatch.setattr(module, "_PROGRAM", program)
    before = Memo(tmp_path / "memo.json").made_by
    (program / "part" / "__pycache__").mkdir()
    (program / "part" / "__pycache__" / "one.py").write_text("")
    assert Memo(tmp_path / "memo.json").made_by == before
    os.utime(program / "part" / "one.py", ns=(1, 1))
    assert Memo(tmp_path / "memo.json").made_by != before
