"""The first frame, shown before Textual is imported.

Importing Textual and drawing for the first time take a fifth of a second. Where a person left the
reader, and nothing has changed since, what they will see is what they saw last: it was kept, and
is written at once. Textual draws over it when it is ready: all of it, as nobody knows what else
was written to the terminal meanwhile.

Nothing is shown that may not be true: every file that was read, the place, the language, the
colours and the terminal have to be what they were. Keys that are pressed meanwhile wait in the
terminal's queue, as it is in raw mode already.
"""

import errno
import os
import re
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from itertools import accumulate
from pathlib import Path
from types import FrameType
from typing import Any, Final, NamedTuple, TextIO

from briefreader.app.sequences import FrameRow, Pen
from briefreader.article.text import clean
from briefreader.shelf.files import forget_the_oldest, read_json, write_json
from briefreader.shelf.shelf import Shelf
from briefreader.shelf.state import Place
from briefreader.shelf.watching import signature

_MOST_FILES: Final = 200
"""Files that are looked at before the first frame; more would take longer than they save."""
_MOST_PROJECTS: Final = 16
_CODE: Final = re.compile("(?:;?[0-9]{1,3}(?:;[0-9]{1,3}){0,30})?")
_LOOKS: Final = frozenset({"TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "FORCE_COLOR"})
_ENTER: Final = "\x1b[?1049h\x1b[?25l\x1b[0m"
_LEAVE: Final = "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
# What Textual asks for beside that: mouse, focus, pastes.
_LEAVE_TEXTUAL: Final = "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?2004l"

_LEAVE_PROTOCOL: Final = "\x1b[<u"
"""Ends the keyboard protocol of kitty, if it was begun."""
_PATIENCE: Final = 0.03
"""Seconds in which is written what was given to be written before, where a thread does that."""

DEFAULT_THEME: Final = "briefreader-dark"
"""The name of the colours where none were chosen."""


class Frame(NamedTuple):
    """A frame that was kept.

    Attributes:
        size: Columns and rows.
        rows: The rows.
    """

    size: tuple[int, int]
    rows: Sequence[FrameRow]


class Circumstances(NamedTuple):
    """What a first frame follows from, beside the files that were read.

    Attributes:
        brief: The key of the brief.
        place: Where in it.
        locale: The locale.
        theme: The name of the theme.
        size: Columns and rows of the terminal.
    """

    brief: str
    place: Place
    locale: str
    theme: str
    size: tuple[int, int]

    def told(self, shelf: Shelf) -> dict[str, Any]:
        """As JSON gives it back."""
        looks = {
            name: value
            for name, value in sorted(os.environ.items())
            if name in _LOOKS or name.startswith("TEXTUAL_")
        }
        return {
            "made_by": shelf.memo.made_by,
            "terminal": looks,
            "root": str(shelf.root),
            "briefs": list(shelf.keys),
            "brief": self.brief,
            "place": asdict(self.place),
            "locale": self.locale,
            "theme": self.theme,
            "size": list(self.size),
        }


def keep_frame(
    folder: Path, shelf: Shelf, circumstances: Circumstances, rows: Sequence[FrameRow]
) -> None:
    """Keep a frame for the next start.

    Args:
        folder: Where, in the person's cache.
        shelf: The briefs, of which the files that were read are noted.
        circumstances: What the frame shows.
        rows: The frame.
    """
    read = shelf.read()
    if len(read) > _MOST_FILES:
        return
    if any(seen is None or seen != signature(path) for path, seen in read.items()):
        # What has not been read yet may have its say in the frame, as in the order of the briefs.
        return
    files = {path: [*signature(path), _changed(path)] for path in read}
    body = {"of": circumstances.told(shelf), "files": files, "rows": rows}
    write_json(_file(folder, shelf), body)
    forget_the_oldest(folder, "*.json", _MOST_PROJECTS)


def recall_frame(folder: Path, shelf: Shelf, circumstances: Circumstances) -> Frame | None:
    """The frame that was kept, if it is what would be shown now."""
    kept = read_json(_file(folder, shelf))
    try:
        if kept["of"] != circumstances.told(shelf):
            return None
        if any([*signature(path), _changed(path)] != seen for path, seen in kept["files"].items()):
            return None
        rows = [(text, [(code, count) for code, count in runs]) for text, runs in kept["rows"]]
        fits = len(rows) == circumstances.size[1] and all(
            _is_row(*row, circumstances.size[0]) for row in rows
        )
    except (AttributeError, LookupError, TypeError, ValueError):
        return None
    return Frame(circumstances.size, rows) if fits else None


def _changed(path: str) -> int:
    """When anything of a file was last changed, in nanoseconds.

    Who sets back the time of writing does not set back this one.
    """
    try:
        return Path(path).stat().st_ctime_ns
    except (OSError, ValueError):
        return 0


def _file(folder: Path, shelf: Shelf) -> Path:
    from zlib import crc32

    return folder / f"{crc32(os.fsencode(shelf.root)):08x}.json"


def _is_row(text: str, runs: Sequence[tuple[str, int]], width: int) -> bool:
    return (
        len(text) == width == sum(count for _, count in runs)
        and clean(text) == text
        and "\n" not in text
        and all(_CODE.fullmatch(code) and type(count) is int and count > 0 for code, count in runs)
    )


def written(frame: Frame) -> str:
    """What draws a frame on a terminal of its size."""
    pen = Pen()
    for number, (text, runs) in enumerate(frame.rows):
        ends = accumulate(count for _, count in runs)
        pieces = [
            (text[end - count : end], code) for end, (code, count) in zip(ends, runs, strict=True)
        ]
        pen.write(0, number, pieces, len(text))
    pen.rest()
    return "".join(pen.written)


class Shown:
    """The terminal until the app takes over: with a frame, and then in raw mode, or as it was.

    Whatever ends the program before that leaves the terminal as it was.

    Attributes:
        frame: The frame, `None` for none.
        attributes: The attributes that the terminal had (termios), to be restored at the end.
        adopted: Whether Textual has begun to draw over it.
        protocol: Whether it has begun the keyboard protocol of kitty.
        taken: Whether the app has taken over, and restores all that is to be restored.
    """

    def __init__(self, frame: Frame | None, attributes: list[Any], keys: int, output: int) -> None:
        self._keys = keys
        self.frame = frame
        self.attributes = attributes
        self.adopted = self.protocol = self.taken = False
        self._output = output
        for number in _SIGNALS:
            signal.signal(number, self._leave)

    def restore(self) -> None:
        """Leave the terminal as it was."""
        if self.taken:
            return
        self.taken = True
        if self.frame is None and not self.adopted:
            return
        import termios

        with suppress(OSError):
            leave = _LEAVE
            if self.adopted:
                time.sleep(_PATIENCE)
                leave = _LEAVE_TEXTUAL + _LEAVE_PROTOCOL * self.protocol + _LEAVE
            os.write(self._output, leave.encode("ascii"))
        with suppress(termios.error):
            termios.tcsetattr(self._keys, termios.TCSANOW, self.attributes)

    def _leave(self, number: int, frame: FrameType | None) -> None:
        del frame
        self.restore()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


_SIGNALS: Final = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]


def terminal_size(environment: Mapping[str, str] = os.environ) -> tuple[int, int] | None:
    """Columns and rows of the terminal, `None` where Textual might take others."""
    if environment.get("COLUMNS") or environment.get("LINES"):
        return None
    try:
        columns, rows = os.get_terminal_size(_descriptor(sys.__stdout__))
    except (OSError, ValueError):
        return None
    return columns, rows


def _descriptor(file: TextIO | None) -> int:
    """The number of a standard file.

    Raises:
        OSError, ValueError: There is none.
    """
    if file is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return file.fileno()


def show(frame: Frame | None) -> Shown | None:
    """Show a frame, with the terminal in raw mode from then on.

    Args:
        frame: The frame; `None` to show nothing, and only to look after the terminal.

    Returns:
        What is shown; `None` where that cannot be, and nothing was done.
    """
    data = b"" if frame is None else (_ENTER + written(frame)).encode()
    try:
        import termios
    except ImportError:
        return None
    try:
        keys, output = _descriptor(sys.__stdin__), _descriptor(sys.__stderr__)
        if not (os.isatty(keys) and os.isatty(output)) or os.tcgetpgrp(keys) != os.getpgrp():
            # In the background nothing is drawn.
            return None
        before = termios.tcgetattr(keys)
        if frame is None:
            return Shown(None, before, keys, output)
        raw = termios.tcgetattr(keys)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        termios.tcsetattr(keys, termios.TCSANOW, raw)
    except (OSError, ValueError, termios.error):
        return None
    shown = Shown(frame, before, keys, output)
    try:
        while data:
            data = data[os.write(output, data) :]
    except OSError:
        shown.restore()
        return None
    return shown
