"""The person's own editor, opened at a line.

`$VISUAL`, else `$EDITOR`, is split as a shell would split it, and no shell ever sees it. What each
editor wants to be told is in one table. An editor with windows of its own runs beside the reader;
one of the terminal gets the terminal until it ends.
"""

import os
import shlex
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from briefreader.language import N_, Message

_FALLBACKS: Final = ("editor", "nano", "vim", "vi")


class EditorError(Exception):
    """There is no editor to open.

    Attributes:
        message: The reason, for a person.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.sentence)
        self.message = message


class Command(NamedTuple):
    """How an editor is started.

    Attributes:
        argv: The program and its arguments.
        suspends: Whether it takes the terminal, so that the reader must step back.
    """

    argv: tuple[str, ...]
    suspends: bool


class Habit(NamedTuple):
    """What an editor wants.

    Attributes:
        arguments: Its last arguments, with `{path}`, `{line}` and `{column}` to be filled in.
        windows: Whether it has windows of its own; `None`: only where there is a display.
    """

    arguments: tuple[str, ...]
    windows: bool | None = False


_PLUS: Final = ("+{line}", "{path}")
_PLUS_BOTH: Final = ("+{line}:{column}", "{path}")
_COLONS: Final = ("{path}:{line}:{column}",)
_GOTO: Final = ("--goto", "{path}:{line}:{column}")
_JETBRAINS: Final = ("--line", "{line}", "--column", "{column}", "{path}")

_HABITS: Final[Mapping[str, Habit]] = {
    **dict.fromkeys(
        ("vi", "vim", "nvim", "view", "vimx", "nvi", "elvis", "vile", "ex", "pico", "joe", "jed"),
        Habit(_PLUS),
    ),
    **dict.fromkeys(("mg", "zile", "jmacs", "mcedit", "e3"), Habit(_PLUS)),
    **dict.fromkeys(("gvim", "mvim", "gview", "geany", "pluma", "xed"), Habit(_PLUS, True)),
    **dict.fromkeys(("nano", "rnano", "ne"), Habit(("+{line},{column}", "{path}"))),
    "emacs": Habit(_PLUS_BOTH, None),
    "emacsclient": Habit(_PLUS_BOTH, True),
    "micro": Habit(_PLUS_BOTH),
    **dict.fromkeys(("hx", "helix"), Habit(_COLONS)),
    "kak": Habit(_PLUS_BOTH),
    **dict.fromkeys(
        ("code", "code-insiders", "code-oss", "codium", "vscodium", "cursor", "windsurf"),
        Habit(_GOTO, True),
    ),
    **dict.fromkeys(
        ("zed", "zeditor", "zedit", "zed-editor", "subl", "sublime_text"), Habit(_COLONS, True)
    ),
    "mate": Habit(("--line", "{line}:{column}", "{path}"), True),
    "gedit": Habit(_PLUS_BOTH, True),
    **dict.fromkeys(
        ("kate", "kwrite"), Habit(("--line", "{line}", "--column", "{column}", "{path}"), True)
    ),
    **dict.fromkeys(("idea", "pycharm", "webstorm"), Habit(_JETBRAINS, True)),
    **dict.fromkeys(("open", "xdg-open", "gnome-text-editor"), Habit(("{path}",), True)),
}
_UNKNOWN: Final = Habit(("{path}",))

_IN_TERMINAL: Final = frozenset({"-nw", "--no-window-system", "-t", "--tty"})
_IN_WINDOW: Final = frozenset({"-g", "--gui"})


def editor_command(
    variable: str,
    path: Path,
    line: int,
    column: int,
    *,
    display: bool = False,
    real_name: Callable[[str], str] = lambda name: name,
) -> Command:
    """How an editor is opened at a place.

    Args:
        variable: What `$VISUAL` or `$EDITOR` says: a program, perhaps with arguments.
        path: The file, absolute, so that it is never taken for an option.
        line: The line, counted from 1.
        column: The column in code points, counted from 1.
        display: Whether there is a display for windows.
        real_name: Tells what program a name stands for, as `editor` on Debian.

    Raises:
        EditorError: The variable cannot be split into words.
    """
    try:
        words = shlex.split(variable)
    except ValueError:
        words = []
    if not words or not words[0]:
        raise EditorError(
            Message(N_("the quotation marks in “{variable}” do not match"), {"variable": variable})
        )
    name = _known_name(words[0]) or _known_name(real_name(words[0]))
    habit = _HABITS.get(name, _UNKNOWN)
    places = {"path": str(path), "line": str(max(1, line)), "column": str(max(1, column))}
    arguments = [argument.format_map(places) for argument in habit.arguments]
    windows = display if habit.windows is None else habit.windows
    options = set(words[1:])
    if name in {"emacs", "emacsclient"} and options & _IN_TERMINAL:
        windows = False
    elif name in {"vim", "vi", "nvim"} and options & _IN_WINDOW:
        windows = True
    return Command((*words, *arguments), not windows)


def _known_name(program: str) -> str:
    """The name in the table of a program given by name or path; empty for none."""
    name = program.rpartition("/")[2]
    for candidate in (name, name.partition(".")[0], name.rstrip("0123456789.-")):
        if candidate in _HABITS:
            return candidate
    return ""


def find_command(
    environ: Mapping[str, str],
    path: Path,
    line: int,
    column: int,
    which: Callable[[str], str | None] = shutil.which,
) -> Command:
    """How the person's editor is opened at a place.

    Args:
        environ: The environment.
        path: The file.
        line: The line, counted from 1.
        column: The column in code points, counted from 1.
        which: Finds a program.

    Raises:
        EditorError: No editor is named or found.
    """
    named = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    variable = named or next(filter(which, _FALLBACKS), "")
    if not variable:
        raise EditorError(
            Message(N_("no editor was found: name yours in the variable EDITOR, as EDITOR=nano"))
        )
    display = bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))

    def real_name(name: str) -> str:
        return os.path.realpath(which(name) or name)

    command = editor_command(
        variable, path.absolute(), line, column, display=display, real_name=real_name
    )
    if which(command.argv[0]) is None:
        raise EditorError(
            Message(N_("the editor “{name}” is not installed"), {"name": command.argv[0]})
        )
    return command
