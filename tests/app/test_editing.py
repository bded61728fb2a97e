"""`e` opens the editor at what is selected; `x` and `X` copy stubs."""

import signal
import sys
import time
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefreader.app import editing
from briefreader.app.editing import run_in_terminal
from briefreader.app.reader import Reader
from briefreader.app.screens.main import MainScreen
from briefreader.brief.stubs import shortest_quote
from briefreader.language import Message
from tests.app.reading import main_screen, press, reading, whole_screen
from tests.projects import shipped_copy

TAMPANG = "004-tampang"
FILE = "briefs/004-tampang.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shipped_copy(tmp_path)


class Editor:
    """Stands for an editor of the terminal: notes how it is called, and edits if it is told to."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.edits: dict[str, str] = {}
        self.problem: Message | None = None

    def __call__(self, argv: Sequence[str]) -> Message | None:
        self.calls.append(list(argv))
        path = Path(argv[-1])
        text = path.read_text("utf-8")
        for old, new in self.edits.items():
            text = text.replace(old, new, 1)
        if self.edits:
            path.write_text(text, "utf-8")
        return self.problem

    @property
    def line(self) -> str:
        """The line at which it was opened last."""
        *_, place, path = self.calls[-1]
        return Path(path).read_text("utf-8").splitlines()[int(place[1:]) - 1].strip()


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch) -> Editor:
    """The editor, in a terminal that can be handed over."""
    editor = Editor()

    @contextmanager
    def suspend(app: Reader):
        yield

    monkeypatch.setattr(editing, "run_in_terminal", editor)
    monkeypatch.setattr(Reader, "suspend", suspend)
    monkeypatch.setenv("EDITOR", "vi")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(
        "briefreader.app.editor.find_command.__defaults__", (lambda n: f"/bin/{n}",)
    )
    return editor


def notes(app: Reader) -> list[str]:
    return [note.message for note in app._notifications]


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("down", "down"), "alliance:"),
        (("1", "down", "down"), "rusia:"),
        (("1",), "pact:"),
        (("s",), "en: >-"),
        (("s", "l"), "id: >-"),
        (("i",), "pact:"),
        (("1", "down", "down", "i"), "rusia:"),
        (("b",), "# yaml-language-server: $schema=.schema/brief.json"),
    ],
)
async def test_it_opens_at_what_is_selected(
    root: Path, editor: Editor, keys: tuple[str, ...], line: str
) -> None:
    async with reading(root, *keys, "e", brief=TAMPANG) as (app, _):
        assert notes(app) == []
        assert editor.calls[-1][-1] == str(root / FILE)
        assert editor.line == line


async def test_it_opens_at_the_quote_that_is_looked_at(root: Path, editor: Editor) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        while len(screen._open.anchors) < 2:
            await press(pilot, "down")
        await press(pilot, "n", "e")
        event = screen.document.brief.events[screen._open.event]
        wanted = screen.document.lines.place(event.quotes[1].start)[0]
        assert editor.calls[-1][1] == f"+{wanted}"


async def test_in_the_source_it_opens_at_the_quote_of_the_caret(root: Path, editor: Editor) -> None:
    async with reading(root, "3", brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        assert screen.document.article is not None
        start = screen.document.article.text.index("Kekhawatiran juga diungkapkan")
        while screen.source.caret < start:
            await press(pilot, "a")
        await press(pilot, "e")
        assert "Kekhawatiran" in editor.line or "kekhawatiran" in editor.line


async def test_what_was_edited_is_shown_at_once(root: Path, editor: Editor) -> None:
    editor.edits = {"en: Putin and Kim sign defence pact": "en: Edited"}
    async with reading(root, "e", brief=TAMPANG) as (app, _):
        assert "Edited" in whole_screen(app)


async def test_a_finding_is_opened_at_its_line(root: Path, editor: Editor) -> None:
    path = root / FILE
    path.write_text(path.read_text("utf-8").replace("status: occurred", "status: x", 1), "utf-8")
    async with reading(root, "f", "enter", brief=TAMPANG) as (_, pilot):
        assert editor.line == "status: x"
        await press(pilot, "e")
        assert len(editor.calls) == 2


async def test_a_finding_among_the_shared_actors(root: Path, editor: Editor) -> None:
    path = root / "briefs" / "actors.yaml"
    path.write_text(path.read_text("utf-8").replace("kind: country", "kind: x", 1), "utf-8")
    async with reading(root, "f", brief=TAMPANG) as (_, pilot):
        await press(pilot, "end", "enter")
        assert editor.calls[-1][-1] == str(path)
        assert "kind: x" in editor.line


async def test_a_broken_brief_is_opened_where_things_are_now(root: Path, editor: Editor) -> None:
    async with reading(root, "down", "down", brief=TAMPANG) as (app, pilot):
        path = root / FILE
        text = path.read_text("utf-8").replace("title:", 'title: "', 1)
        path.write_text("# one\n# two\n" + text, "utf-8")
        await main_screen(app).look(sure=True)
        await press(pilot, "e")
        assert main_screen(app).document.behind is not None
        assert editor.line == 'title: "'


async def test_the_dialog_of_briefs_opens_the_one_under_the_cursor(
    root: Path, editor: Editor
) -> None:
    async with reading(root, "b", "home", "e", brief=TAMPANG):
        assert editor.calls[-1][-1] == str(root / "briefs" / "001-ayosemarang.yaml")


async def test_the_dialog_of_briefs_opens_at_the_gravest_and_not_the_first(
    root: Path, editor: Editor
) -> None:
    path = root / FILE
    text = path.read_text("utf-8").replace("publisher: Tampang", "publisher: Tampang #5", 1)
    place = text.index("status: occurred")
    path.write_text(text[:place] + text[place:].replace("occurred", "happened", 1), "utf-8")
    async with reading(root, "b", "e", brief=TAMPANG):
        assert editor.line == "status: happened"


async def test_the_key_bar_opens_it_too(root: Path, editor: Editor) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        column = whole_screen(app).splitlines()[-1].index("e edit")
        await pilot.click("#keys", offset=(column, 0))
        await pilot.pause()
        assert len(editor.calls) == 1


async def test_the_editor_says_that_it_failed(root: Path, editor: Editor) -> None:
    editor.problem = Message("the editor “{name}” ended with status {status}", {"name": "[/b]\x1b"})
    editor.problem.values["status"] = 3  # type: ignore[index]
    async with reading(root, "e", brief=TAMPANG) as (app, _):
        assert notes(app) == ["The editor “[/b]␛” ended with status 3"]
        assert [note.markup for note in app._notifications] == [False]


async def test_a_brief_that_is_gone_is_not_made_anew(root: Path, editor: Editor) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        (root / FILE).unlink()
        await press(pilot, "e")
        assert editor.calls == []
        assert notes(app) == ["There is no file “004-tampang.yaml”"]


async def said(root: Path, pilot_keys: tuple[str, ...] = ("e",)) -> list[str]:
    async with reading(root, *pilot_keys, brief=TAMPANG) as (app, pilot):
        for _ in range(100):
            if notes(app):
                break
            await pilot.pause(0.05)
        assert isinstance(app.screen, MainScreen)
        return notes(app)


async def test_no_editor_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(root))
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    assert "EDITOR=nano" in (await said(root))[0]


async def test_the_editor_is_not_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/nirgends/[red]ed --x")
    assert await said(root) == ["The editor “/nirgends/[red]ed” is not installed"]


async def test_a_terminal_that_cannot_be_handed_over(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", sys.executable)
    assert "004-tampang.yaml, line" in (await said(root))[0]


async def test_an_editor_with_windows_runs_beside(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "code"
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "$0.called"\nexit 7\n')
    program.chmod(0o755)
    monkeypatch.setenv("VISUAL", f"'{program}' --wait")
    problem = await said(root)
    assert problem == [f"The editor “{program}” ended with status 7"]
    called = (tmp_path / "code.called").read_text().splitlines()
    assert called[:2] == ["--wait", "--goto"]
    assert called[2].startswith(f"{root / FILE}:")


def test_a_program_that_cannot_be_run(tmp_path: Path) -> None:
    assert run_in_terminal([str(tmp_path)]) is not None
    assert run_in_terminal(["a\0b"]) is not None
    assert run_in_terminal([sys.executable, "-c", "raise SystemExit(4)"]) == Message(
        "the editor “{name}” ended with status {status}", {"name": sys.executable, "status": 4}
    )
    assert run_in_terminal([sys.executable, "-c", ""]) is None


def test_ctrl_c_is_for_the_editor() -> None:
    before = signal.getsignal(signal.SIGINT)
    script = (
        "import os, signal, time; os.kill(os.getppid(), signal.SIGINT); time.sleep(0.2);"
        "raise SystemExit(signal.getsignal(signal.SIGINT) is not signal.default_int_handler)"
    )
    began = time.monotonic()
    assert run_in_terminal([sys.executable, "-c", script]) is None
    assert time.monotonic() - began >= 0.2
    assert signal.getsignal(signal.SIGINT) is before


# --- stubs ------------------------------------------------------------------------------------


async def select(pilot: Pilot[None], app: Reader, words: str) -> None:
    screen = main_screen(app)
    assert screen.document.article is not None
    start = screen.document.article.text.index(words)
    await press(pilot, "3")
    screen.source._select(start, start + len(words))
    await pilot.pause()


async def test_x_copies_a_selection_as_an_event(root: Path) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        await select(pilot, app, "kemitraan strategis komprehensif")
        await press(pilot, "x")
        assert app.clipboard == (
            "  kemitraan-strategis-komprehensif:\n"
            "    what: {id: TODO, en: TODO}\n"
            "    status: TODO\n"
            "    quotes:\n"
            "      - kemitraan strategis komprehensif\n"
        )
        assert main_screen(app).source.selected is not None
        await press(pilot, "X")
        assert app.clipboard == "      - kemitraan strategis komprehensif\n"


async def test_an_event_that_is_pasted_shows_up_with_that_passage(root: Path) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        await select(pilot, app, "kemitraan strategis komprehensif")
        span = main_screen(app).source.selected
        await press(pilot, "x")
        path = root / FILE
        path.write_text(
            path.read_text("utf-8").replace("\nevents:\n", f"\nevents:\n{app.clipboard}"), "utf-8"
        )
        await main_screen(app).look(sure=True)
        document = main_screen(app).document
        places = document.evidence.quotes["kemitraan-strategis-komprehensif"]
        assert [place.parts for place in places] == [(span,)]  # type: ignore[union-attr]


async def test_capital_x_copies_the_quote_that_is_shown(root: Path) -> None:
    async with reading(root, "down", "X", brief=TAMPANG, locale="id") as (app, _):
        screen = main_screen(app)
        article = screen.document.article
        assert article is not None
        assert app.clipboard.startswith("      - ")
        quote = shortest_quote(article, *screen._open.passage[0])
        assert quote is not None
        assert " ".join(app.clipboard.split()).removeprefix("- ") == quote.exact
        assert notes(app) == [
            "Dikirim ke papan klip sebagai kutipan, untuk “quotes:”: "
            "“pembicaraan berjam-jam di ibu kota Korea Utara, Pyongyang, …”"
        ]


async def test_what_to_do_where_there_is_nothing_to_copy(root: Path) -> None:
    path = root / FILE
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("\nevents:") + 1], "utf-8")
    async with reading(root, "x", brief=TAMPANG) as (app, _):
        assert app.clipboard == ""
        assert "Select a passage in the source first" in notes(app)[0]


async def test_blanks_cannot_be_quoted(root: Path) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        await select(pilot, app, "\n\n")
        await press(pilot, "X")
        assert app.clipboard == ""
        assert notes(app) == ["This passage has nothing that a brief could quote."]
