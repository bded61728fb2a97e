"""What was last seen is there before Textual is; and it is what Textual draws then."""

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.screen import ALTERNATE_SCREEN, Screen
from tests.terminal.session import READER, environment
from tests.terminal.test_leaving import assert_in_order

TITLE = "Putin dan Kim teken pakta pertahanan"
NEVER = "import sys; sys.modules['textual.app'] = None\n"
SLOWLY = """\
import sys, time
class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == 'textual.app':
            time.sleep({seconds})
sys.meta_path.insert(0, Slow())
"""
BEGIN = "from briefreader.cli import main; sys.exit(main(sys.argv[1:]))"


class Start:
    """Starts the reader on a folder, as it is or with something in the way of Textual."""

    def __init__(self, stack: ExitStack, home: Path, folder: Path) -> None:
        self._stack = stack
        self._home = home
        self.folder = folder

    def __call__(
        self, *arguments: str, before: str = "", size: tuple[int, int] = (120, 40), **env: str
    ) -> Screen:
        command = [sys.executable, "-c", before + BEGIN] if before else [*READER]
        return self._stack.enter_context(
            Screen(
                [*command, str(self.folder), *arguments],
                environment(self._home, **env),
                size=size,
            )
        )


@pytest.fixture
def start(home: Path, folder: Path) -> Iterator[Start]:
    with ExitStack() as stack:
        yield Start(stack, home, folder)


def leave(start: Start, *keys: str, size: tuple[int, int] = (120, 40)) -> str:
    """Open the reader, press keys and quit; what it showed last."""
    screen = start("--brief", "004-tampang", size=size)
    screen.wait_for("3/5")
    screen.settle(0.4)
    for key in keys:
        screen.send(key)
        screen.settle(0.15)
    left = screen.text
    screen.send("\x11")
    assert screen.end() == 0
    return left


def shown_without_textual(screen: Screen) -> str:
    """What a start shows that finds no Textual, and leaves behind nothing."""
    screen.wait(lambda: screen.process.poll() is not None)
    screen.settle(0.1)
    assert screen.process.returncode != 0
    assert_in_order(screen)
    return screen.raw.decode(errors="replace")


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        ((120, 40), ""),
        ((140, 45), "3  "),
        ((140, 45), "2Gl"),
        ((100, 30), "1jjj"),
        ((100, 30), "3aa"),
        ((60, 20), "3 "),
        ((60, 20), "4"),
    ],
    ids=["as it is", "source", "English", "actor", "caret", "narrow", "summary"],
)
def test_what_was_left_is_there_at_once_and_stays(
    start: Start, size: tuple[int, int], keys: str
) -> None:
    left = leave(start, *keys, size=size)
    screen = start(before=SLOWLY.format(seconds=1), size=size)
    screen.wait_for("3/5")
    screen.settle(0.1)
    assert screen.text == left
    first = screen.colours
    assert b"\x1b[?1000h" not in screen.raw
    screen.wait(lambda: b"\x1b[?1000h" in screen.raw)
    while screen.pump(0.7):
        # At no moment anything else, not even in its colours.
        assert screen.text == left
        assert screen.colours == first
    screen.send("q")
    assert screen.end() == 0
    assert_in_order(screen)


def test_keys_that_come_before_textual_are_answered_in_their_order(start: Start) -> None:
    leave(start, "2")
    screen = start(before=SLOWLY.format(seconds=0.5))
    screen.wait_for(TITLE)
    screen.send("j")
    screen.send("j")
    screen.send("1")
    screen.wait(lambda: b"\x1b[?1000h" in screen.raw)
    screen.settle(0.6)
    plain = start()
    plain.settle(0.6)
    for key in ("j", "j", "1"):
        plain.send(key)
        plain.settle(0.2)
    assert screen.text == plain.text


def test_where_textual_cannot_be_imported_the_terminal_is_left_in_order(start: Start) -> None:
    leave(start)
    raw = shown_without_textual(start(before=NEVER))
    assert TITLE in raw
    assert "\x1b[?1049l" in raw


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_ended_before_textual_leaves_the_terminal_in_order(
    start: Start, number: signal.Signals
) -> None:
    leave(start)
    screen = start(before=SLOWLY.format(seconds=20))
    screen.wait_for(TITLE)
    assert screen.modes[ALTERNATE_SCREEN]
    screen.process.send_signal(number)
    screen.wait(lambda: screen.process.poll() is not None)
    screen.settle(0.1)
    assert screen.process.returncode == -number
    assert_in_order(screen)


def test_a_brief_that_has_changed_is_not_shown_as_it_was(start: Start) -> None:
    leave(start)
    brief = start.folder / "briefs" / "004-tampang.yaml"
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace(TITLE, "Pakta pertahanan diteken"), encoding="utf-8")
    assert TITLE not in shown_without_textual(start(before=NEVER))
    screen = start()
    screen.wait_for("Pakta pertahanan diteken")
    assert TITLE not in screen.raw.decode(errors="replace")


@pytest.mark.parametrize(
    "change",
    ["article", "actors", "another brief", "set back", "new brief", "size", "colours", "language"],
)
def test_nothing_is_shown_that_may_not_be_true(start: Start, change: str) -> None:
    leave(start)
    briefs, more, env, size = start.folder / "briefs", [], {}, (120, 40)
    touched = {
        "article": start.folder / "seeds" / "004_24db7247ff5575ea.txt",
        "actors": briefs / "actors.yaml",
        "another brief": briefs / "000-prestasi.yaml",
    }
    if change in touched:
        touched[change].write_bytes(touched[change].read_bytes() + b"\n")
    elif change == "set back":
        article, times = touched["article"], touched["article"].stat()
        article.write_bytes(article.read_bytes().replace(b"Pyongyang", b"Pyongyong", 1))
        os.utime(article, ns=(times.st_atime_ns, times.st_mtime_ns))
    elif change == "new brief":
        (briefs / "x.yaml").write_bytes((briefs / "000-prestasi.yaml").read_bytes())
    elif change == "size":
        size = (121, 40)
    elif change == "colours":
        env = {"NO_COLOR": "1"}
    else:
        more = ["--lang", "en"]
    assert TITLE not in shown_without_textual(start(*more, before=NEVER, size=size, **env))


@pytest.mark.parametrize(
    "keys", ["?", "z", "/Kim\r", "v ", "y", "n", "4n"], ids=lambda keys: repr(keys)
)
def test_what_will_not_be_seen_again_is_not_kept(start: Start, keys: str) -> None:
    leave(start)
    leave(start, "3", *keys)
    raw = shown_without_textual(start(before=NEVER))
    assert TITLE not in raw


def test_a_damaged_frame_is_as_good_as_none(start: Start, home: Path) -> None:
    leave(start)
    (file,) = (home / "cache" / "briefreader" / "frames").iterdir()
    whole = file.read_bytes()
    assert TITLE in shown_without_textual(start(before=NEVER))
    row = json.loads(whole)["rows"][0]
    runs = json.dumps(row[1], separators=(",", ":")).encode()
    for damage in (
        whole.replace(runs, b'[["1",60.5],["1",59.5]]', 1),
        whole.replace(runs, b'[["' + b"9" * 5_000 + b'",120]]', 1),
        whole.replace(runs, b'[["1;2",true],["1",119]]', 1),
        b"",
        b"[]",
        whole[: len(whole) // 2],
        whole.replace(TITLE.encode(), b"\\u001b]52;c;eA==\\u0007" + TITLE.encode()[17:]),
        whole.replace(b'"rows":[[', b'"rows":[[1,'),
        whole.replace(b"38;2;", b"38;2H"),
    ):
        assert damage != whole
        file.write_bytes(damage)
        raw = shown_without_textual(start(before=NEVER))
        assert "teken pakta" not in raw
        assert "\x1b]52" not in raw


@pytest.mark.parametrize("keys", ["Jq", "lq", "1jjq", "\tq", "3 q", "jjjq", "zq"])
def test_what_was_typed_ahead_of_the_end_is_not_left_out(start: Start, keys: str) -> None:
    """Keys and `q` at once: what is shown next time is what is drawn next time."""
    leave(start)
    screen = start()
    screen.wait_for("3/5")
    screen.settle(0.4)
    screen.send(keys)
    assert screen.end() == 0
    screen = start(before=SLOWLY.format(seconds=0.6))
    screen.wait(lambda: len(screen.raw) > 1000)
    screen.settle(0.1)
    first = screen.colours
    if b"\x1b[?1000h" not in screen.raw:
        screen.wait(lambda: b"\x1b[?1000h" in screen.raw)
        screen.settle(0.6)
        assert screen.colours == first


def test_who_is_ended_while_textual_begins_leaves_the_terminal_in_order(start: Start) -> None:
    leave(start)
    # Before the app has put its own handlers in place.
    begin = (
        "import sys, time; from briefreader.app.reader import Reader;"
        "Reader.on_mount = lambda reader: time.sleep(9)\n"
    )
    screen = start(before=begin)
    screen.wait_for(TITLE)
    screen.wait(lambda: b"\x1b[?2004h" in screen.raw)
    screen.settle(0.2)
    screen.process.send_signal(signal.SIGTERM)
    screen.wait(lambda: screen.process.poll() is not None)
    screen.settle(0.1)
    assert_in_order(screen)


def test_what_is_written_meanwhile_is_drawn_over(start: Start) -> None:
    left = leave(start)
    screen = start(before=SLOWLY.format(seconds=0.5))
    screen.wait_for("3/5")
    screen.scribble("Broadcast message")
    screen.wait(lambda: b"\x1b[?1000h" in screen.raw)
    screen.settle(0.6)
    assert screen.text == left


def test_a_window_that_was_resized_meanwhile_is_drawn_whole(start: Start) -> None:
    left = leave(start)
    screen = start(before=SLOWLY.format(seconds=1))
    screen.wait_for("3/5")
    screen.resize(90, 30)
    screen.settle(0.1)
    screen.resize(120, 40)
    screen.wait(lambda: b"\x1b[?1000h" in screen.raw)
    screen.settle(0.6)
    assert screen.text == left


@pytest.mark.parametrize("milliseconds", [0, 8, 16, 24])
def test_who_is_ended_while_the_app_begins_leaves_the_terminal_in_order(
    start: Start, milliseconds: int
) -> None:
    """Without a frame as well as with one: from the first bytes on."""
    screen = start("--brief", "004-tampang")
    screen.wait(lambda: b"\x1b[?1000h" in screen.raw)
    time.sleep(milliseconds / 1000)
    screen.process.send_signal(signal.SIGTERM)
    screen.wait(lambda: screen.process.poll() is not None)
    screen.settle(0.1)
    assert_in_order(screen)
