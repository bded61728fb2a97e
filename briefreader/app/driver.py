"""A driver that reads keys and writes frames where the app runs, and not in threads."""

import asyncio
import os
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from briefreader.app.first_frame import Shown
from briefreader.app.picture import Picture
from briefreader.app.writing import TerminalWriter

if TYPE_CHECKING:
    from textual.app import App

_ENTER: Final = "\x1b[?1049h"
_CHUNK: Final = 4096
_MOMENT: Final = 0.005
"""Seconds by which a clock may run behind another one."""


class QuickDriver(LinuxDriver):
    """Textual's driver for one loop.

    Textual reads keys in one thread and writes frames in another. Each has to be woken and to get
    its turn, and the one that reads is waited for at the end, up to 0.2 seconds. Here the one ends
    as soon as it is started, and the other one is given nothing to do.

    Attributes:
        picture: What the terminal shows.
    """

    def __init__(
        self,
        app: "App[None]",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.picture = Picture()
        self._entered = False
        self._shown: Shown | None = None
        self._writer: TerminalWriter | None = None
        self._parser = XTermParser(debug)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._ticking: asyncio.TimerHandle | None = None
        self._is_reading = False
        # Textual draws on the standard error, which a person may have sent to a file.
        if self._file is not None and not self._file.isatty() and sys.__stdout__ is not None:
            self._file = sys.__stdout__

    # --- its beginning and its end --------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Take the terminal, which shows nothing of ours yet, or no longer."""
        self.picture.forget()
        self._parser = XTermParser(self._debug)
        self._is_reading = True
        # Whoever is continued without having been suspended has one already.
        if self._file is not None and self._writer is None:
            with suppress(OSError):
                self._writer = TerminalWriter(self._file.fileno(), self._loop, self.picture.forget)
        shown: Shown | None = getattr(self._app, "shown", None)
        if shown is None or shown.adopted:
            before = self.attrs_before
            super().start_application_mode()  # type: ignore[no-untyped-call]
            # Whoever gave the terminal back may have left it raw.
            self.attrs_before = before or self.attrs_before
            return
        self._shown = shown
        shown.adopted = True
        self._entered = shown.frame is not None
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # What it found may be the raw mode of the first frame.
        self.attrs_before = shown.attributes

    def disable_input(self) -> None:
        """Stop reading keys."""
        self._is_reading = False
        self._loop.remove_reader(self.fileno)
        if self._ticking is not None:
            self._ticking.cancel()
        super().disable_input()

    def close(self) -> None:
        """Write what is left."""
        super().close()
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    # --- frames ---------------------------------------------------------------------------------

    def write(self, data: str) -> None:
        """Write to the terminal."""
        if self._entered and data == _ENTER:
            # Some terminals would empty the screen, though it is there already.
            self._entered = False
            return
        if self._shown is not None and data.startswith("\x1b[>"):
            self._shown.protocol = True
        if self._writer is not None:
            self._writer.write(data)
        else:
            super().write(data)

    # --- keys -----------------------------------------------------------------------------------

    def run_input_thread(self) -> None:
        """Have the loop read keys: the thread that Textual starts for it ends here."""
        self._loop.call_soon_threadsafe(self._begin_reading)

    def _begin_reading(self) -> None:
        if self._is_reading:
            self._loop.add_reader(self.fileno, self._read)

    def _read(self) -> None:
        try:
            data = os.read(self.fileno, _CHUNK)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            # The window is closed, and the signal that says so is on its way.
            self._loop.remove_reader(self.fileno)
            return
        text = self._decode(data)
        # Of a character of which only a part has come there is nothing yet, which to the parser
        # would be the end of all.
        if text:
            self._pass_on(self._parser.feed(text))
        if self._ticking is not None:
            self._ticking.cancel()
        # Is what has come the key Escape, or the beginning of a sequence?
        self._ticking = self._loop.call_later(constants.ESCAPE_DELAY + _MOMENT, self._tick)

    def _tick(self) -> None:
        self._pass_on(self._parser.tick())

    def _pass_on(self, messages: Iterable[Message]) -> None:
        """Send on what the parser has found.

        Some sequences that no keyboard sends are too much for it, and it stops for good: they are
        left out, and another parser goes on.
        """
        try:
            for message in messages:
                self.process_message(message)
        except Exception:  # noqa: BLE001 - whatever it stumbles over
            self._parser = XTermParser(self._debug)

    def send_message(self, message: Message) -> None:
        """Send what a person does to the app."""
        self._app.post_message(message)
