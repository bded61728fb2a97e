"""Files made to hurt: each of these once took the program down, or kept it busy for long.

Time is not measured here; what was quadratic is made large enough that the test would not end.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefreader.article.anchoring import Selector, anchor
from briefreader.article.folding import fold
from briefreader.article.mentions import MOST_MENTIONS, mentions
from briefreader.article.nearest import Passages
from briefreader.brief.findings import Finding, Lines
from briefreader.cli import main
from briefreader.language import Message, catalog
from briefreader.output.findings import finding_text
from briefreader.shelf.memo import Memo
from briefreader.shelf.state import State
from tests.app.reading import main_screen, press, reading, whole_screen
from tests.projects import SHIPPED
from tests.samples import ARTICLE, BRIEF, SEED, Project

Captured = pytest.CaptureFixture[str]
ODD = "a\x1b]0;PWNED\x07\x9b\u202eb"


@pytest.mark.parametrize(
    "text",
    [
        "\t" * 200_000 + "x\n",
        "-" * 200_000 + "\n",
        "title: 'a" + "\u0301\u0323" * 200_000 + "'\n",
        "{title: x, note: '" + "x" * 1_000_000 + "', titlx: 1}\n",
        "zone: " + "a/" * 300 + "b\n",
    ],
    ids=["tabs", "dashes", "marks", "one line", "zone"],
)
def test_check_comes_to_an_end(project: Project, capsys: Captured, text: str) -> None:
    project.write(text)
    assert main(["check", str(project.root)]) == 1
    assert capsys.readouterr().out.count("\n") < 200


def test_a_zone_of_any_depth_is_only_unknown(project: Project, capsys: Captured) -> None:
    project.write(BRIEF.replace("Asia/Jakarta", "a/" * 245 + "b"))
    assert main(["check", str(project.root)]) == 1
    assert "B403" in capsys.readouterr().out


def test_an_article_of_piled_up_marks_is_folded() -> None:
    text = "a" + "\u0301\u0323" * 500_000
    assert len(fold(text).text) > 1


def test_names_of_every_length_are_found_within_a_budget() -> None:
    names = {"x": ["a" * n + "b" for n in range(1, 1_500)]}
    assert mentions(fold("aaab " * 100_000), names) is not None


def test_no_more_mentions_than_anybody_can_want() -> None:
    assert len(mentions(fold("a " * 200_000), {"x": ["a"]})) == MOST_MENTIONS


def test_the_nearest_passage_is_sought_within_bounds() -> None:
    passages = Passages("kata " * 500_000)
    for number in range(20):
        passages.nearest("kata " * 3_000 + str(number))


def test_elided_quotes_are_sought_within_a_budget() -> None:
    text = "a" * 400_000
    quotes = [Selector(f"a[...]b{number}") for number in range(5_000)]
    assert len(anchor(text, fold(text), quotes)) == 5_000


def test_a_finding_in_a_line_of_megabytes_is_shown() -> None:
    lines = Lines("x" * 3_000_000)
    for start in range(0, 3_000_000, 10_000):
        finding = Finding("B301", Message("wrong"), start, start + 5)
        assert len(finding_text("a", lines, finding, catalog("en"))) < 1_000


def test_file_names_and_arguments_are_cleaned(project: Project, capsys: Captured) -> None:
    project.write(BRIEF, f"{ODD}.yaml".replace("/", ""))
    assert main([str(project.root), "--brief", "zzz"]) == 2
    assert main(["date", ODD]) == 1
    assert main(["date", "2024-06-20T18:34", "--zone", ODD]) == 1
    assert main(["check", str(project.root)]) in {0, 1}
    assert main(["export", str(project.root)]) == 0
    captured = capsys.readouterr()
    for stream in (captured.out, captured.err):
        assert not any(character in stream for character in "\x1b\x07\x9b\u202e")


def test_export_gives_every_character_back(project: Project, capsys: Captured) -> None:
    project.write(BRIEF, f"{ODD}.yaml")
    assert main(["export", str(project.root)]) == 0
    assert ODD in {brief["key"] for brief in json.loads(capsys.readouterr().out)["briefs"]}


def test_shared_actors_that_cannot_be_read_are_told(project: Project, capsys: Captured) -> None:
    path = project.briefs / "actors.yaml"
    path.unlink()
    os.mkfifo(path)
    assert main(["check", str(project.root)]) == 1
    assert "actors.yaml" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["check", "x" * 300], ["x" * 300], ["check", "a\0b"]])
def test_paths_that_cannot_be_are_told(capsys: Captured, words: list[str]) -> None:
    assert main(words) == 2
    assert "there is no folder" in capsys.readouterr().err


def test_a_command_is_a_command_whatever_folders_there_are(
    project: Project, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project.root / "check").mkdir()
    monkeypatch.chdir(project.root)
    assert main(["check"]) == 0
    assert "No findings" in capsys.readouterr().out


def test_hidden_files_are_no_articles(project: Project, capsys: Captured) -> None:
    (project.root / ".ssh").mkdir()
    (project.root / ".ssh" / "id").write_text("secret\n")
    project.write(BRIEF.replace(f"../seeds/{SEED}", "../.ssh/id"))
    assert main(["check", str(project.root)]) == 1
    out = capsys.readouterr().out
    assert "leads out of the project's folder" in out
    assert "secret" not in out


@pytest.mark.parametrize("redirection", [">&-", "2>&-", "<&-", "> /dev/full"])
def test_streams_that_are_closed_or_full_are_no_fault(redirection: str) -> None:
    command = f"{sys.executable} -m briefreader check {SHIPPED} {redirection}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 2}
    assert "Traceback" not in done.stdout + done.stderr
    assert "please report" not in done.stderr


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f"cd {gone} && rmdir {gone} && {sys.executable} -m briefreader check"
    env = {**os.environ, "PYTHONPATH": str(SHIPPED)}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 2
    assert "please report" not in done.stderr


def test_a_dumb_terminal_is_refused(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
    assert main([str(SHIPPED)]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_names_that_are_not_utf8_can_be_kept(tmp_path: Path) -> None:
    state = State(tmp_path / "state.json", tmp_path)
    state.brief = "c\udcff"
    state.save()
    assert State(tmp_path / "state.json", tmp_path).brief == "c\udcff"
    assert list(tmp_path.glob(".*tmp")) == []


def test_a_locale_of_the_state_is_one_that_there_is(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_text(json.dumps({"locale": "a\x1b]0;x\x07../../x"}))
    assert State(path, tmp_path).locale == ""


def test_a_pipe_for_state_or_memo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert State(tmp_path / "pipe", tmp_path).brief == ""
    Memo(tmp_path / "pipe")


@pytest.mark.parametrize(
    "keys",
    [("slash", "tab", "slash"), ("slash", "tab", "J", "slash"), ("slash", "slash", "escape")],
)
async def test_searching_again_before_the_end(keys: tuple[str, ...]) -> None:
    async with reading(SHIPPED, *keys, brief="004-tampang") as (app, pilot):
        await press(pilot, "escape")
        assert app.is_running


@pytest.mark.parametrize("size", [(1, 1), (1, 3), (2, 2), (5, 3), (200, 4), (10, 60)])
async def test_any_size_will_do(size: tuple[int, int]) -> None:
    async with reading(SHIPPED, size=size) as (app, pilot):
        await press(pilot, "pageup", "pagedown", "1", "pagedown", "3", "space", "pageup", "4", "z")
        await press(pilot, "ctrl+p", "pageup", "escape", "T", "escape", "b", "pageup", "escape")
        await pilot.resize_terminal(80, 24)
        assert app.is_running


async def test_no_sign_is_lost_where_it_is_asked_for_as_a_picture(project: Project) -> None:
    text = "Kata ❤️ hati ☀️ 1️⃣ dan 👨‍👩‍👧 lalu 🇮🇩 " * 20
    (project.root / "seeds" / SEED).write_text(f"{text}\n{ARTICLE}", encoding="utf-8")
    async with reading(project.root, "3", size=(50, 30)) as (app, _):
        source = main_screen(app).source
        width = source.scrollable_content_region.width
        drawn = "".join(
            "".join(segment.text for segment in source.draw(row, width))[2:].rstrip()
            for row in range(12)
        )
        kept = text.replace(" ", "")
        assert kept.startswith(drawn.replace(" ", ""))
        assert len(drawn) > 300


async def test_a_summary_of_blank_lines_is_shown(project: Project) -> None:
    project.write(BRIEF.replace("note: Free Markdown.", 'note: "a' + "\\n" * 50_000 + 'b"'))
    async with reading(project.root, "i", brief="cibanyu") as (app, _):
        assert whole_screen(app)
