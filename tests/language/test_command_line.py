"""The command line in each language: nothing of the other one in it."""

import contextlib
import re
from pathlib import Path

import pytest

from briefreader.brief.rules import RULES
from briefreader.cli import main
from briefreader.commands import COMMANDS
from tests.app.test_both_languages import ARTICLE, BRIEF, FAULTY, FORMAT
from tests.language.strangers import QUOTED, strangers

LANGUAGES = ("id", "en")
# Names of commands, formats and styles, which are typed as they are.
TYPED = {
    *COMMANDS, *FORMAT,
    "full", "long", "medium", "short", "concise", "json", "github", "sarif", "text", "all", "brief",
    "actors", "yaml", "briefreader",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "qzavi.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "briefs" / "qz.yaml").write_text(BRIEF, "utf-8")
    (tmp_path / "briefs" / "zz.yaml").write_text(FAULTY, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command says, without what is to be typed: options, choices, lines of files."""
    with contextlib.suppress(SystemExit):
        main(arguments)
    captured = capsys.readouterr()
    text = captured.out + captured.err
    text = re.sub(r"(?m)^ *\d* \|.*$", "", text)
    return re.sub(r"\{[a-z,-]+\}|--[a-z-]+|[\w./-]+\.(?:yaml|json|md|txt)", " ", text)


def check(text: str, locale: str) -> None:
    assert text.strip()
    assert strangers(text, locale) - TYPED == set(), text


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(capsys: pytest.CaptureFixture[str], command: str, locale: str) -> None:
    check(said(capsys, *command.split(), "--lang", locale, "--help"), locale)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_findings(folder: Path, capsys: pytest.CaptureFixture[str], locale: str) -> None:
    text = said(capsys, "check", "--lang", locale)
    assert text.count("[B") > 8
    check(text, locale)
    check(said(capsys, "check", "--lang", locale, "--statistics"), locale)


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("code", ["all", *RULES])
def test_rules(capsys: pytest.CaptureFixture[str], code: str, locale: str) -> None:
    text = said(capsys, "check", "--lang", locale, "--explain", code)
    # The examples are documents.
    check(re.sub(r"(?m)^    .*$", "", text), locale)


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize(
    "arguments",
    [
        "check --format xml",
        "check --formt full",
        "check --select",
        "check --select Q9",
        "check --explain B999",
        "check nowhere",
        "check nowhere.yaml",
        "check - briefs",
        "check - --fix",
        "date",
        "date 25/5/2024",
        "date 2024-05-25T18:34 --zone Asia/Qz",
        "date 2024 --style xx",
        "dates nowhere.txt",
        "dates - --published qzavi",
        "export nowhere",
        "schema xx",
        "--brief qzz",
        "--lang qz",
        "nowhere",
        "chekc",
        "--demo .",
        "--theme qzavi",
    ],
)
def test_wrong_usage(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: str, locale: str
) -> None:
    words = arguments.split()
    language = [] if "--lang" in words else ["--lang", locale]
    if not language:
        words = [f"--lang={locale}", *words]
    check(said(capsys, *words, *language), locale)


@pytest.mark.parametrize(("here", "there"), [("id", "en"), ("en", "id")])
def test_the_other_language_would_be_found(
    folder: Path, capsys: pytest.CaptureFixture[str], here: str, there: str
) -> None:
    for arguments in (["check"], ["check", "--help"], ["--help"], ["check", "--explain", "B301"]):
        text = said(capsys, *arguments, "--lang", here)
        assert len(strangers(QUOTED.sub(" ", text), there) - TYPED) > 3
