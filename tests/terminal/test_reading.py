"""What a person sees who opens the reader."""

import base64
import os
import signal
from pathlib import Path

from tests.terminal.conftest import Opener
from tests.terminal.grammar import foreign, split_clipboard

TITLE = "Putin dan Kim teken pakta pertahanan"
TITLE_EN = "Putin and Kim sign defence pact"
INDONESIAN = "Kamis, 20 Juni 2024 pukul 18.34 WIB"
ENGLISH = "Thursday, June 20, 2024 at 6:34"
BRIEF = ("--brief", "004-tampang")


def test_the_date_in_both_languages(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF)
    screen.wait_for(TITLE, f"Tampang · {INDONESIAN}")
    screen.send("l")
    screen.wait_for(TITLE_EN, f"Tampang · {ENGLISH}")
    screen.send("l")
    screen.wait_for(TITLE, INDONESIAN)
    screen.send("q")
    assert screen.end() == 0
    assert foreign(screen.raw) == []


def test_the_demo(open_reader: Opener):
    screen = open_reader("--demo", *BRIEF)
    screen.wait_for(INDONESIAN, "Sumber foto: Voa", "/5")


def test_the_language_of_the_locale(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF, lang="en_US.UTF-8")
    screen.wait_for(TITLE_EN, ENGLISH, "1 Actors")


def test_a_locale_without_utf8(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF, lang="POSIX", LC_ALL="POSIX")
    screen.wait_for(TITLE_EN)


def test_without_colours(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF, NO_COLOR="1")
    screen.wait_for(TITLE, INDONESIAN)
    screen.press("\x1b[B")
    assert "▌" in screen.text


def test_another_size_while_it_runs(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF)
    screen.wait_for("1 Pelaku", "2 Peristiwa", "Sumber foto: Voa", "4 Ikhtisar")
    screen.resize(60, 20)
    screen.wait_until_gone("Sumber foto: Voa")
    screen.wait_for("1 Pelaku", "2 Peristiwa", "3 Sumber", "4 Ikhtisar")
    screen.wait_until_gone("╭")
    screen.press("3")
    screen.wait_for("Sumber foto: Voa")
    screen.resize(140, 40)
    screen.wait_for("╭─ 1 Pelaku", "Sumber foto: Voa", INDONESIAN)


def test_what_others_write_on_the_screen_is_drawn_over(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF)
    screen.wait_for(INDONESIAN, "Sumber foto: Voa")
    screen.settle(0.5)
    for number, draw in enumerate(
        (
            lambda: screen.send("r"),
            # As when a window has become smaller and is back again before anybody looked.
            lambda: os.kill(screen.process.pid, signal.SIGWINCH),
        )
    ):
        screen.scribble(f"coretan {number}")
        assert f"coretan {number}" in screen.text
        draw()
        screen.wait_until_gone("coretan")


def test_one_pane_in_a_small_terminal(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF, size=(60, 20))
    screen.wait_for(TITLE, "2 Peristiwa", "● Putin dan Kim")
    screen.wait_until_gone("╭")
    assert "Sumber foto: Voa" not in screen.text


def test_copying_writes_one_sequence(open_reader: Opener, folder: Path):
    screen = open_reader(folder, *BRIEF)
    screen.wait_for(INDONESIAN, "Sumber foto: Voa")
    screen.settle()
    screen.send("y")
    screen.wait_for("papan klip")
    rest, (copied,) = split_clipboard(screen.raw)
    passage = base64.b64decode(copied, validate=True).decode()
    article = (folder / "seeds" / "004_24db7247ff5575ea.txt").read_text(encoding="utf-8")
    assert passage in article
    assert passage.startswith("Presiden Rusia Vladimir Putin dan pemimpin Korea Utara")
    assert b"\x1b]52" not in rest
