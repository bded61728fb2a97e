"""Writing to a terminal without waiting for it, and without a thread.

Textual hands what it draws to a thread, which gets its turn when the loop next rests: after the
messages that a key leaves behind. A terminal takes the few kilobytes of a frame at once; only what
it does not take has to wait, and that the loop does for us.
"""

import os
import select
from asyncio import AbstractEventLoop
from collections.abc import Callable
from contextlib import suppress
from typing import Final

_MOST_WAITING: Final = 1 << 18
"""Bytes that may wait for a slow terminal until whoever writes more has to wait as well."""
_PATIENCE: Final = 2.0
"""Seconds without a byte taken after which nobody seems to look at the terminal any longer."""


class TerminalWriter:
    """Writes to a terminal what it takes, and the rest as soon as it takes more.

    Args:
        descriptor: The terminal.
        loop: The loop that waits for it.
        lost: Called where a terminal that takes nothing has lost what was written to it.

    Raises:
        OSError: It is none, or cannot be opened by its name.
    """

    def __init__(self, descriptor: int, loop: AbstractEventLoop, lost: Callable[[], None]) -> None:
        # Opened once more: not to wait is a mark of what was opened, which the shell shares.
        name = os.ttyname(descriptor)
        self._descriptor = os.open(name, os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
        self._loop = loop
        self._lost = lost
        self._waiting = b""

    def write(self, text: str) -> None:
        """Write a text after all that was written before."""
        data = text.encode("utf-8", "replace")
        if not self._waiting:
            data = self._taken(data)
            if data:
                self._loop.add_writer(self._descriptor, self._go_on)
        self._waiting += data
        while len(self._waiting) > _MOST_WAITING:
            self._wait()

    def _taken(self, data: bytes) -> bytes:
        """Offer bytes to the terminal; what it did not take."""
        try:
            return data[os.write(self._descriptor, data) :]
        except BlockingIOError:
            return data
        except OSError:
            # The window is closed: nobody will ever see it.
            return b""

    def _go_on(self) -> None:
        self._waiting = self._taken(self._waiting)
        if not self._waiting:
            self._loop.remove_writer(self._descriptor)

    def _wait(self) -> None:
        """Wait until the terminal takes something; not for ever, as somebody may want to leave."""
        if select.select([], [self._descriptor], [], _PATIENCE)[1]:
            self._go_on()
        else:
            self._waiting = b""
            self._loop.remove_writer(self._descriptor)
            self._lost()

    def close(self) -> None:
        """Write what is left, as long as the terminal takes it."""
        while self._waiting:
            self._wait()
        self._loop.remove_writer(self._descriptor)
        with suppress(OSError):
            os.close(self._descriptor)
