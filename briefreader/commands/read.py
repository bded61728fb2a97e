"""`briefreader`: the reader itself."""

import os
import sys
from pathlib import Path
from typing import Final, NamedTuple

from briefreader.commands import COMMANDS
from briefreader.commands.exits import refuse
from briefreader.language import N_, Catalog, Message

_ENDINGS: Final = (".yaml", ".yml")


class ReaderWishes(NamedTuple):
    """What the command line asks of the reader.

    Attributes:
        folder: The project's folder; `None` for the present one.
        lang: A locale, or `None` for that of the state or the environment.
        brief: The key of the brief to open first.
        theme: The name of a theme.
        demo: Whether to read the shipped briefs.
    """

    folder: Path | None = None
    lang: str | None = None
    brief: str | None = None
    theme: str | None = None
    demo: bool = False


def run(asked: ReaderWishes, speech: Catalog) -> int:
    """Open the reader; the exit status."""
    from briefreader.shelf.folder import ShelfError, open_shelf
    from briefreader.shelf.listing import is_folder, is_there
    from briefreader.shelf.memo import Memo
    from briefreader.shelf.places import cache_file, demo_folder, state_file
    from briefreader.shelf.state import State

    if asked.demo and asked.folder:
        return refuse(speech, Message(N_("--demo brings its own folder; leave FOLDER out")))
    folder, brief = asked.folder or Path(), asked.brief
    if folder.suffix in _ENDINGS and not is_folder(folder) and is_there(folder):
        # A brief by its path: the folder that it is in, opened at it.
        folder, brief = folder.absolute().parent, folder.stem
    if brief is not None and brief.endswith(_ENDINGS):
        brief = brief.rpartition(".")[0]
    cache = cache_file()
    memo = Memo(cache)
    try:
        shelf = open_shelf(demo_folder() if asked.demo else folder, memo)
    except ShelfError as error:
        return refuse(speech, error.message, _meant_command(str(folder)) or error.help)
    if brief is not None and brief not in shelf.keys:
        from briefreader.brief.reading import excerpt, suggestion

        return refuse(
            speech,
            Message(N_("there is no brief “{name}” here"), {"name": excerpt(brief)}),
            suggestion(brief, shelf.keys)
            or Message(N_("the briefs here are: {names}"), {"names": tuple(shelf.keys[:20])}),
        )
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    # What is closed would become whatever is opened next.
    terminal = None not in streams and sys.stdin.isatty()
    terminal = terminal and (sys.stdout.isatty() or sys.stderr.isatty())
    # What calls itself dumb cannot be drawn on.
    if not terminal or os.environ.get("TERM") in {"dumb", "unknown"}:
        return refuse(
            speech,
            Message(N_("the reader needs a terminal")),
            Message(N_("for other programs there are briefreader export and briefreader check")),
        )
    state = State(state_file(), shelf.root)
    locale = speech.locale if asked.lang else state.locale or speech.locale

    from briefreader.app.start import UnknownThemeError, run_reader

    try:
        return run_reader(shelf, state, locale, brief, asked.theme, cache.parent / "frames")
    except UnknownThemeError as error:
        from briefreader.brief.reading import excerpt, suggestion

        return refuse(
            speech,
            Message(N_("there are no colours “{name}”"), {"name": excerpt(asked.theme or "")}),
            suggestion(asked.theme or "", error.names)
            or Message(N_("the colours are: {names}"), {"names": tuple(error.names)}),
        )


def _meant_command(word: str) -> Message | None:
    """“Did you mean …?” for a command that was misspelt."""
    from briefreader.brief.reading import suggestion

    return suggestion(word, list(COMMANDS))
