"""Keys as bytes come over a line: in parts, broken, and more than one at a time."""

import os
import signal
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Opener
from tests.terminal.screen import Screen

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
