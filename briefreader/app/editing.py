"""Handing the terminal to the person's editor, and taking it back."""

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import FrameType
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

from briefreader.app.editor import Command, EditorError, find_command
from briefreader.article.text import clean_line
from briefreader.language import N_, Message

if TYPE_CHECKING:
    from briefreader.app.reader import Reader

_PATIENCE: Final = 6.0


async def open_in_editor(reader: "Reader", path: Path, place: tuple[int, int]) -> None:
    """Open a file in the person's editor; one of the terminal has it until it ends.

    Args:
        reader: The app.
        path: The file.
        place: Line and column, both counted from 1.
    """
    if not _exists(path):
        _say(reader, Message(N_("there is no file “{path}”"), {"path": path.name}))
        return
    try:
        command = find_command(os.environ, path, *place)
    except EditorError as error:
        _say(reader, error.message)
        return
    if not command.suspends:
        _run_beside(reader, command)
        return
    problem: Message | None = None
    try:
        # Nothing may be raised in there: Textual would not take the terminal back.
        with reader.suspend():
            problem = run_in_terminal(command.argv)
    except SuspendNotSupported:
        problem = Message(
            N_("no editor can be opened from here; the place is {file}, line {line}"),
            {"file": path.name, "line": place[0]},
        )
    if problem is not None:
        _say(reader, problem)


def run_in_terminal(argv: Sequence[str]) -> Message | None:
    """Run an editor in the terminal until it ends; what went wrong, if anything did."""
    # Ctrl+C is for the editor. A handler, unlike SIG_IGN, is not handed on to it.
    before = {
        number: signal.signal(number, _leave_alone) for number in (signal.SIGINT, signal.SIGQUIT)
    }
    try:
        status = subprocess.call(argv)  # noqa: S603 - what the person has named, and no shell
    except (OSError, ValueError) as error:
        return _not_started(argv, error)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return _ended(argv, status)


def _leave_alone(number: int, frame: FrameType | None) -> None:
    """Do nothing on a signal."""


def _run_beside(reader: "Reader", command: Command) -> None:
    """Start an editor that has its own window, and tell if it fails."""
    try:
        process = subprocess.Popen(  # noqa: S603 - what the person has named, and no shell
            command.argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        _say(reader, _not_started(command.argv, error))
        return

    def wait() -> None:
        problem = _ended(command.argv, process.wait())
        if problem is not None:
            with suppress(RuntimeError):
                reader.call_from_thread(_say, reader, problem)

    # Whoever quits the reader does not wait for the editor.
    Thread(target=wait, name="editor", daemon=True).start()


def _not_started(argv: Sequence[str], error: Exception) -> Message:
    reason = os.strerror(error.errno or 0) if isinstance(error, OSError) else type(error).__name__
    return Message(
        N_("the editor “{name}” could not be started: {reason}"),
        {"name": argv[0], "reason": reason},
    )


def _ended(argv: Sequence[str], status: int) -> Message | None:
    if not status:
        return None
    return Message(
        N_("the editor “{name}” ended with status {status}"), {"name": argv[0], "status": status}
    )


def _say(reader: "Reader", message: Message) -> None:
    said = clean_line(message.text(reader.speech.catalog))
    reader.notify(said[:1].upper() + said[1:], markup=False, severity="warning", timeout=_PATIENCE)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A link to a name that no file can have, a folder that may not be looked into.
        return False
