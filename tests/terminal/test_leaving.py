"""How the terminal is left: as it was found."""

import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.terminal.conftest import Opener
from tests.terminal.screen import (
    ALTERNATE_SCREEN,
    BRACKETED_PASTE,
    FOCUS_REPORTS,
    MOUSE,
    Screen,
)
from tests.terminal.session import READER, environment

READY = "Sumber foto: Voa"


@pytest.fixture
def screen(open_reader: Opener, folder: Path) -> Screen:
    """The reader, open and calm."""
    screen = open_reader(folder, "--brief", "004-tampang")
    screen.wait_for(READY)
    screen.settle(0.3)
    return screen


def assert_in_order(screen: Screen) -> None:
    """The terminal is as it was before."""
    modes = screen.modes
    left = {ALTERNATE_SCREEN, BRACKETED_PASTE, FOCUS_REPORTS, *MOUSE}
    assert {mode for mode in left if modes.get(mode)} == set()
    assert screen.cursor_visible
    assert modes.get(7, True), "lines no longer wrap"
    begun = len(re.findall(rb"\x1b\[>\d+u", screen.raw))
    assert begun == screen.raw.count(b"\x1b[<u"), "the keyboard protocol"
    assert screen.attributes == screen.before


def test_the_reader_takes_the_terminal(screen: Screen):
    assert screen.modes[ALTERNATE_SCREEN]
    assert screen.modes[MOUSE[0]]
    assert not screen.cursor_visible
    assert screen.attributes != screen.before


@pytest.mark.parametrize("key", ["q", "\x11"])
def test_quitting(screen: Screen, key: str):
    screen.send(key)
    assert screen.end() == 0
    assert_in_order(screen)


def test_quitting_at_once(open_reader: Opener, folder: Path):
    screen = open_reader(folder)
    assert screen.wait(lambda: screen.modes.get(ALTERNATE_SCREEN, False))
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)


def test_quitting_from_a_dialog_and_the_search(screen: Screen):
    screen.press("?", "q", "b", "\x1b", "/")
    screen.press("rusia\r")
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)


def test_ctrl_c_does_not_end_it(screen: Screen):
    screen.send("\x03")
    screen.wait_for("Tekan q")
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)


def test_keys_typed_after_the_last_one_do_not_reach_the_shell(screen: Screen):
    screen.send("q\x1b[<35;10;10M\x1b[<35;11;10M")
    assert screen.end() == 0
    assert screen.unread == 0


@pytest.mark.parametrize(
    "number",
    [
        signal.SIGINT,
        signal.SIGTERM,
        signal.SIGHUP,
    ],
)
def test_a_signal(screen: Screen, number: signal.Signals):
    screen.process.send_signal(number)
    screen.end()
    assert_in_order(screen)
    state = Path(screen.env["XDG_STATE_HOME"], "briefreader", "state.json")
    assert state.is_file(), "the place is lost"


def test_a_closed_window_ends_it(screen: Screen):
    screen.hang_up()
    screen.process.wait(timeout=10)


def test_without_a_terminal(folder: Path, home: Path):
    done = subprocess.run(
        [*READER, folder],
        env=environment(home, lang="en_US.UTF-8"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("briefreader: the reader needs a terminal\n")


def test_output_that_goes_into_a_file_is_no_reason_to_fail(
    home: Path, folder: Path, tmp_path: Path
):
    """Textual draws on the standard error, and asks the standard output for the size."""
    command = ["sh", "-c", 'exec "$@" > "$0"', str(tmp_path / "out"), *READER, str(folder)]
    with Screen(command, environment(home), size=(120, 40)) as screen:
        screen.wait_for("3 Sumber", "/5")
        screen.settle(0.6)
        assert all(len(row) == 120 for row in screen.text.splitlines()[1:30])
        screen.send("q")
        assert screen.end() == 0
        assert_in_order(screen)
    assert (tmp_path / "out").read_bytes() == b""
