"""Starting the reader: what has to happen before Textual is imported, and after it has ended."""

import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

from briefreader.app.first_frame import (
    DEFAULT_THEME,
    Circumstances,
    Shown,
    keep_frame,
    recall_frame,
    show,
    terminal_size,
)
from briefreader.shelf.shelf import Shelf
from briefreader.shelf.state import Place, State


class UnknownThemeError(Exception):
    """There is no theme of the name that was asked for.

    Attributes:
        names: The themes that there are.
    """

    def __init__(self, names: list[str]) -> None:
        super().__init__(names)
        self.names = names


def run_reader(
    shelf: Shelf, state: State, locale: str, brief: str | None, theme: str | None, frames: Path
) -> NoReturn:
    """Run the reader until the person quits, then end the process.

    Args:
        shelf: The briefs.
        state: Where the person was.
        locale: The locale to begin in.
        brief: The key of the brief to open; by default the one last open.
        theme: The name of a theme; by default the one last chosen.
        frames: The folder in which what was last seen is kept.

    Raises:
        UnknownThemeError: There is no such theme.
    """
    if sys.__stdout__ is not None and sys.__stderr__ is not None and not sys.__stdout__.isatty():
        # Textual draws on the one and takes the size of the other.
        os.dup2(sys.__stderr__.fileno(), sys.__stdout__.fileno())
    # A key makes some thousand objects that are gone right after it: looking for cycles can wait.
    # What lives longer is looked at more often than by default: a dialog leaves cycles behind.
    gc.set_threshold(50_000, 5, 2)
    # Frames wait for one another at 60 a second: what needs two would be seen a frame late.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    # Meant for those who develop with Textual; a wrong value would end the reader at its start.
    for name in ("TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM"):
        os.environ.pop(name, None)

    shown = _first_frame(shelf, state, locale, brief, theme, frames)
    _import_asyncio()
    try:
        from briefreader.app.reader import Reader

        app = Reader(shelf, state, locale, brief, theme, shown)
        if theme is not None and theme not in app.available_themes:
            raise UnknownThemeError(sorted(app.available_themes))
        app.run()
    finally:
        if shown is not None:
            shown.restore()
    app.keep()
    if app.left is not None:
        keep_frame(frames, shelf, *app.left)
    sys.stdout.flush()
    sys.stderr.flush()
    # The terminal is restored and everything is written. Taking the interpreter apart would only
    # keep the person waiting.
    os._exit(app.return_code or 0)


def _import_asyncio() -> None:
    """Import asyncio without TLS, which nothing here speaks and which takes its time to load.

    It is made for interpreters that have none. Whoever asks for `ssl` later gets it.
    """
    if "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio
    finally:
        del sys.modules["ssl"]
    del asyncio


def _first_frame(
    shelf: Shelf, state: State, locale: str, brief: str | None, theme: str | None, frames: Path
) -> Shown | None:
    """Show what was last seen, if that is what will be seen now, and look after the terminal."""
    key = brief or state.brief
    size = terminal_size()
    if key not in shelf.keys or size is None:
        return show(None)
    place = state.places.get(key, Place())
    asked = Circumstances(key, place, locale, theme or state.theme or DEFAULT_THEME, size)
    frame = recall_frame(frames, shelf, asked)
    return show(frame)
