"""Keys as bytes come over a line: in parts, broken, and more than one at a time."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Opener
from tests.terminal.screen import Screen
from tests.terminal.session import environment

HELP = "Bantuan"


@pytest.fixture
def screen(open_reader: Opener, folder: Path) -> Screen:
    shown = open_reader(folder, "--brief", "004-tampang")
    shown.wait_for("Pelaku")
    shown.settle(0.5)
    return shown


def raw(screen: Screen, data: bytes) -> None:
    os.write(screen._master, data)
    screen.settle(0.3)


def assert_it_answers(screen: Screen) -> None:
    screen.send("?")
    screen.wait_for(HELP)
    screen.send("\x11")
    assert screen.end() == 0


def test_a_character_that_comes_in_two_parts_is_not_the_end(screen: Screen):
    raw(screen, b"\xc3")
    raw(screen, b"\xa9")
    assert_it_answers(screen)


@pytest.mark.parametrize(
    "data",
    [b"\x1b[1;1;1114112u", b"\xff\xfe", b"\x1b[<999999999999;1;1M", b"\x1b[200~never ended"],
    ids=["no such character", "no text", "far away", "a paste without an end"],
)
def test_what_no_keyboard_sends_does_not_make_it_deaf(screen: Screen, data: bytes):
    raw(screen, data)
    if data.startswith(b"\x1b[200~"):
        raw(screen, b"\x1b[201~")
    assert_it_answers(screen)


def test_who_is_continued_again_and_again_opens_nothing(screen: Screen):
    descriptors = Path("/proc", str(screen.process.pid), "fd")
    counts = []
    for _ in range(3):
        os.kill(screen.process.pid, signal.SIGSTOP)
        time.sleep(0.1)
        os.kill(screen.process.pid, signal.SIGCONT)
        screen.settle(0.4)
        counts.append(len(list(descriptors.iterdir())))
    assert counts[0] == counts[-1]
    assert_it_answers(screen)


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_a_closed_stream_is_no_terminal(closed: str, folder: Path, home: Path):
    command = f"exec {sys.executable} -m briefreader {folder} {closed}"
    with Screen(["/bin/sh", "-c", command], environment(home)) as screen:
        assert screen.end() == 2
        assert b"\x1b[?1049h" not in screen.raw


def test_a_terminal_that_nobody_reads_can_be_left(screen: Screen):
    for _ in range(60):
        os.write(screen._master, b"l")
        time.sleep(0.02)
    screen.process.terminate()
    end = time.monotonic() + 12
    while screen.process.poll() is None and time.monotonic() < end:
        time.sleep(0.1)
    assert screen.process.poll() is not None


def test_an_editor_that_leaves_the_terminal_raw(open_reader: Opener, folder: Path, tmp_path: Path):
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nstty raw -echo\n", "utf-8")
    editor.chmod(0o755)
    shown = open_reader(folder, "--brief", "004-tampang", EDITOR=str(editor))
    shown.wait_for("Pelaku")
    shown.settle(0.5)
    shown.press("e")
    shown.settle(1.0)
    shown.send("q")
    assert shown.end() == 0
    assert shown.attributes == shown.before
