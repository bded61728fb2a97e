"""A language that somebody adds: a catalogue in a folder, and not a line of code."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples import Project
from tests.test_house import tool

DRIVER = """
import asyncio, json, sys
from pathlib import Path
from tests.app.reading import press, reading, whole_screen
async def walk():
    seen = []
    async with reading(Path(sys.argv[1]), locale="en") as (app, pilot):
        for _ in range(len(sys.argv[2])):
            await press(pilot, "l")
            seen.append([app.speech.catalog.locale, whole_screen(app)])
    print(json.dumps(seen))
asyncio.run(walk())
"""


def toy(text: str) -> str:
    """A sentence in the toy language: its letters doubled, its holes as they were."""
    parts = re.split(r"(\{[^{}]*\}|%\([^)]*\)[a-z]|%[a-z])", text)
    return "".join(
        part if number % 2 else re.sub(r"([aeiou])", r"\1\1", part)
        for number, part in enumerate(parts)
    )


def translated(path: Path, language: str, *lines: str) -> Path:
    """A catalogue begun, translated and compiled by the documented way."""
    catalogues = tool("catalogues")
    assert catalogues.begin(language, path) == 0
    file = path / language / "LC_MESSAGES" / "briefreader.po"
    filled = []
    name = ""
    for line in file.read_text("utf-8").splitlines():
        if found := re.match(r'msgid(?:_plural)? "(.*)"', line):
            name = found[1]
        if name and (found := re.match(r'(msgstr(?:\[\d\])?) ""', line)):
            line = f'{found[1]} "{toy(name)}"'
        filled.append(line)
    text = "\n".join(filled) + "\n"
    if lines:
        text = text.replace(
            '"MIME-Version', "".join(f"{line}\n" for line in lines) + '"MIME-Version', 1
        )
    file.write_text(text, "utf-8")
    for command in ("update", "compile"):
        assert catalogues.main(command, path) == 0
    assert catalogues.main("check", path) == 0
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("catalogues")
    translated(path, "jv")
    return translated(path, "ban", '"X-CLDR-Locale: id\\n"')


def run(folder: Path | None, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, which knows of the folder."""
    environment = {name: value for name, value in os.environ.items() if "CATALOGUES" not in name}
    environment["PYTHONIOENCODING"] = "utf-8"
    if folder:
        environment["BRIEFREADER_CATALOGUES"] = str(folder)
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        encoding="utf-8",
    )


def briefreader(folder: Path | None, *arguments: str) -> str:
    done = run(folder, "-m", "briefreader", *arguments)
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("language", "edtf", "words"),
    [
        ("jv", "2024-06-19", "Rabu, 19 Juni 2024"),
        ("jv", "2024-05~", "aaroouund Mei 2024"),
        ("jv", "{2024-05,2024-06,2024-07}", "Mei 2024, Juni 2024, lan Juli 2024"),
        ("jv", "202X", "thee 2020s"),
        ("ban", "2024-06-19", "Rabu, 19 Juni 2024"),
        ("ban", "[2024-05,2024-06]", "Mei 2024 atau Juni 2024"),
        ("ban", "2022-02/..", "siincee Februari 2022"),
    ],
)
def test_dates_are_worded_in_it(folder: Path, language: str, edtf: str, words: str) -> None:
    assert briefreader(folder, "date", edtf, "--lang", language).strip() == words


def test_the_command_line_speaks_it(folder: Path) -> None:
    said = briefreader(folder, "check", "--help", "--lang", "jv")
    assert "id|en|en_GB|en_ID|ban|jv" in said
    assert toy("how findings are told (default: full)") in re.sub(r"\s+", " ", said)
    assert "how findings" not in re.sub(r"\s+", " ", said)


def test_without_the_folder_it_is_no_language() -> None:
    said = briefreader(None, "date", "2024", "--lang", "jv")
    assert "the languages are: id, en, en_GB, or en_ID" in said


def test_a_brief_may_be_in_it_and_is_exported_in_it(folder: Path, project: Project) -> None:
    brief = next(iter(sorted(project.briefs.glob("[!a]*.yaml"))))
    old = "title: {id: Tanggul Cibanyu jebol, en: Cibanyu levee breached}"
    text = brief.read_text("utf-8")
    assert old in text
    brief.write_text(text.replace(old, old[:-1] + ", jv: Tanggul Cibanyu bedhah}"), "utf-8")
    assert "B101" not in briefreader(folder, "check", str(project.root))
    assert "B101" in briefreader(None, "check", str(project.root))
    body = json.loads(briefreader(folder, "export", str(project.root), "--lang", "jv"))
    assert body["briefs"][0]["title"] == "Tanggul Cibanyu bedhah"
    assert body["briefs"][0]["source"]["published_localized"].startswith("Selasa, 13 Mei 2025 aat")


def test_the_key_goes_on_to_it(folder: Path, project: Project) -> None:
    done = run(folder, "-c", DRIVER, str(project.root), "1234")
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert [locale for locale, _ in seen] == ["ban", "jv", "id", "en"]
    assert toy("All actors") in seen[1][1]
    assert "All actors" not in seen[1][1]
    # A text that is not in the language is shown in another, marked with its own.
    assert "[ID]" in seen[1][1]


def test_a_damaged_catalogue_leaves_english(tmp_path: Path) -> None:
    file = tmp_path / "jv" / "LC_MESSAGES" / "briefreader.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xde\x12\x04\x95" + b"\xff" * 9)
    assert briefreader(tmp_path, "date", "2024-05~", "--lang", "jv").strip() == "around Mei 2024"


def test_a_catalogue_that_is_there_is_not_begun_again(tmp_path: Path) -> None:
    catalogues = tool("catalogues")
    assert catalogues.begin("id") == 1
    for name in ("en", "../x", "J", "x" * 9):
        assert catalogues.begin(name, tmp_path) == 1
    assert list(tmp_path.iterdir()) == []
