"""The reader beside an editor, in a real terminal: vim, files that change, and what is left."""

import shutil
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Opener
from tests.terminal.grammar import foreign
from tests.terminal.screen import ALTERNATE_SCREEN, BRACKETED_PASTE, FOCUS_REPORTS, MOUSE, Screen
from tests.terminal.test_leaving import assert_in_order

VIM = shutil.which("vim")
# In /tmp vim would write in place: it is to rename and replace, as it does at home.
EDITOR = 'vim -u NONE --cmd "set nocompatible encoding=utf-8 backupskip= backupcopy=no writebackup"'
KEY = "004-tampang"
READY = "Sumber foto: Voa"
TITLE = "Putin dan Kim teken pakta pertahanan"

needs_vim = pytest.mark.skipif(VIM is None, reason="vim is not installed: nothing is tested here")


@pytest.fixture
def brief(folder: Path) -> Path:
    """The file of the brief that is open."""
    return folder / "briefs" / f"{KEY}.yaml"


@pytest.fixture
def screen(open_reader: Opener, folder: Path) -> Screen:
    """The reader, open and calm, with vim as the editor."""
    screen = open_reader(folder, "--brief", KEY, EDITOR=EDITOR)
    screen.wait_for(READY, "/5")
    screen.settle(0.3)
    return screen


def in_vim(screen: Screen) -> None:
    assert screen.wait(lambda: screen.text.splitlines()[-1].strip().startswith('"'), 10), (
        screen.text
    )
    screen.settle(0.2)


def line_under_the_cursor(screen: Screen) -> str:
    row = screen._screen.cursor.y
    return screen.text.splitlines()[row].strip()


def assert_taken(screen: Screen) -> None:
    """The reader has the terminal."""
    for mode in (ALTERNATE_SCREEN, BRACKETED_PASTE, FOCUS_REPORTS, *MOUSE):
        assert screen.modes.get(mode), mode
    assert not screen.cursor_visible


def save(brief: Path, text: str) -> None:
    """Truncate and write, as VS Code and nano do, in pieces."""
    data = text.encode()
    with brief.open("wb") as file:
        for start in range(0, len(data), 4000):
            file.write(data[start : start + 4000])
            file.flush()
            time.sleep(0.02)


def replace(brief: Path, text: str) -> None:
    """Write beside, and put it in its place."""
    beside = brief.with_name(f".{brief.name}.tmp")
    beside.write_text(text, "utf-8")
    beside.replace(brief)


@needs_vim
def test_vim_at_the_selected_event_and_back(screen: Screen, brief: Path) -> None:
    screen.press("\x1b[B", "\x1b[B")
    screen.wait_for("Kim menyebut kemitraan itu")
    inode = brief.stat().st_ino
    screen.send("e")
    in_vim(screen)
    assert line_under_the_cursor(screen) == "alliance:"
    for mode in MOUSE:
        assert not screen.modes.get(mode), mode
    screen.press("/id: \r")
    screen.press("A DIUBAH\x1b")
    screen.press(":wq\r")
    screen.wait_for("DIUBAH", READY)
    assert brief.stat().st_ino != inode, "vim did not rename"
    assert_taken(screen)
    assert "▌ ● Kim menyebut" in screen.text
    screen.press("\x1b[B")
    screen.wait_until_gone("▌ ● Kim menyebut")
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)
    assert b"Traceback" not in screen.raw


@needs_vim
def test_a_brief_broken_in_vim_and_mended_at_its_finding(screen: Screen, brief: Path) -> None:
    good = brief.read_text("utf-8")
    screen.press("e")
    in_vim(screen)
    assert line_under_the_cursor(screen) == "pact:"
    screen.press(':3s/title:/title: "/\r', ":wq\r")
    screen.wait_for("baris 3: Y048", READY, TITLE)
    assert_taken(screen)
    screen.press("f", "\r")
    in_vim(screen)
    assert line_under_the_cursor(screen).startswith('title: "')
    screen.press("u", ':3s/ "//\r', ":wq\r")
    screen.wait_for("Tidak ada yang keliru")
    screen.press("\x1b")
    screen.wait_until_gone("Y048")
    screen.wait_for(TITLE, READY)
    assert brief.read_text("utf-8") == good
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)


@needs_vim
def test_vim_in_another_size_and_ctrl_c(screen: Screen) -> None:
    screen.press("e")
    in_vim(screen)
    screen.resize(100, 30)
    screen.settle(0.3)
    screen.press("\x03", ":q!\r")
    screen.wait_for(READY)
    screen.settle(0.3)
    assert len(screen.text.splitlines()) == 30
    assert "? bantuan" in screen.text.splitlines()[-1]
    assert_taken(screen)
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)


def test_saved_by_others_while_it_is_open(screen: Screen, brief: Path) -> None:
    text = brief.read_text("utf-8")
    screen.press("\x1b[B", "\x1b[B")
    for number, write in enumerate((save, replace, save, replace)):
        write(brief, text.replace(TITLE, f"Judul ke-{number}", 1))
        screen.wait_for(f"Judul ke-{number}", "▌ ● Kim menyebut")
    replace(brief, text.replace("title:", 'title: "', 1))
    screen.wait_for("Y048", "Judul ke-3", "▌ ● Kim menyebut")
    save(brief, text)
    screen.wait_for(TITLE)
    screen.wait_until_gone("Y048")
    brief.unlink()
    screen.wait_for("sudah tidak ada", "▌ ● Kim menyebut", "–/4")
    replace(brief, text)
    screen.wait_until_gone("sudah tidak ada")
    screen.wait_for("/5", "▌ ● Kim menyebut")
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)
    assert foreign(screen.raw) == []
    assert b"Traceback" not in screen.raw


def test_half_a_brief_is_never_shown(screen: Screen, brief: Path) -> None:
    data = brief.read_bytes()
    screen.press("\x1b[F")
    at = screen.text
    for _ in range(3):
        with brief.open("wb") as file:
            for start in range(0, len(data), len(data) // 8 + 1):
                file.write(data[start : start + len(data) // 8 + 1])
                file.flush()
                screen.settle(0.2, 0.2)
    end = time.monotonic() + 2
    while time.monotonic() < end:
        screen.pump(0.1)
        assert screen.text == at


def test_nothing_is_written_while_nothing_happens(screen: Screen) -> None:
    screen.settle(0.5)
    before = len(screen.raw)
    end = time.monotonic() + 3
    while time.monotonic() < end:
        screen.pump(0.1)
    assert len(screen.raw) == before


def test_an_editor_that_fails_leaves_a_clean_screen(open_reader: Opener, folder: Path) -> None:
    # Of a short name, so that the sentence about it stands in one row wherever this is run.
    screen = open_reader(folder, "--brief", KEY, EDITOR="sh -c 'exit 3'")
    screen.wait_for(READY)
    screen.send("e")
    screen.wait_for("status 3", READY)
    assert_taken(screen)
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)


def test_an_editor_that_is_not_there(open_reader: Opener, folder: Path) -> None:
    screen = open_reader(folder, "--brief", KEY, EDITOR="nirgends '", VISUAL="nirgends")
    screen.wait_for(READY)
    screen.send("e")
    screen.wait_for("tidak terpasang")
