"""What is imported when: the commands without Textual, the first screen without the rest."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Opener
from tests.terminal.screen import Screen
from tests.terminal.session import environment

# What the first screen does not need where the memo has all that it shows, and what Textual by
# itself does not import.
LATER = (
    "babel",
    "markdown_it",
    "pygments",
    "ssl",
    "textual.widgets._data_table",
    "textual.widgets._footer",
    "textual.widgets._header",
    "textual.widgets._markdown",
    "textual.widgets._text_area",
    "yaml",
    "zoneinfo",
)
SHOWN = "Sumber foto: Voa"


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["export", "--format", "json"], ["date", "2024-06-20"], ["schema"]],
    ids=lambda a: a[0],
)
def test_the_commands_do_without_textual(arguments: list[str], folder: Path, home: Path):
    script = (
        "import sys; from briefreader.cli import main; status = main(sys.argv[1:]);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr);"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert {"textual", "rich"} & set(done.stderr.split()) == set()


def test_what_was_last_seen_is_shown_without_textual():
    script = "import sys, briefreader.app.start; print(*{'textual', 'rich'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == []


def test_the_first_screen_does_without_the_rest(
    open_reader: Opener, folder: Path, home: Path, tmp_path: Path
):
    warming = open_reader(folder, "--brief", "004-tampang")
    warming.wait_for(SHOWN)
    warming.send("q")
    assert warming.end() == 0
    notes = tmp_path / "modules.json"
    command = [sys.executable, "-m", "tests.terminal.watched", str(notes), SHOWN, str(folder)]
    with Screen(command, environment(home), size=(140, 40)) as screen:
        screen.wait_for(SHOWN)
        screen.send("q")
        assert screen.end() == 0
    modules = json.loads(notes.read_text())
    assert {name: asker for name, asker in modules.items() if name in LATER} == {}
