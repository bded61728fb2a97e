"""A driver that does not keep a person waiting when they quit."""

import sys
from typing import TYPE_CHECKING, Final

from textual.drivers.linux_driver import LinuxDriver

from briefreader.app.first_frame import Shown
from briefreader.app.picture import Picture

if TYPE_CHECKING:
    from textual.app import App

_ENTER: Final = "\x1b[?1049h"


class QuickDriver(LinuxDriver):
    """Textual's driver, except at the very end.

    Textual waits up to 0.2 seconds for its input thread, which sleeps in `select`. When the
    reader ends, `start` leaves by `os._exit` right after the terminal is restored, and the thread
    ends with the process; so nothing has to be waited for. For all else, as for suspending, the
    thread is still joined.

    Attributes:
        leaving: Whether the reader is about to end.
        picture: What the terminal shows.
    """

    leaving = False

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
        # Textual draws on the standard error, which a person may have sent to a file.
        if self._file is not None and not self._file.isatty() and sys.__stdout__ is not None:
            self._file = sys.__stdout__

    def start_application_mode(self) -> None:
        """Take the terminal, which shows nothing of ours yet, or no longer."""
        self.picture.forget()
        shown: Shown | None = getattr(self._app, "shown", None)
        if shown is None or shown.adopted:
            super().start_application_mode()  # type: ignore[no-untyped-call]
            return
        self._shown = shown
        shown.adopted = True
        self._entered = shown.frame is not None
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # What it found may be the raw mode of the first frame.
        self.attrs_before = shown.attributes

    def write(self, data: str) -> None:
        """Write to the terminal."""
        if self._entered and data == _ENTER:
            # Some terminals would empty the screen, though it is there already.
            self._entered = False
            return
        if self._shown is not None and data.startswith("\x1b[>"):
            self._shown.protocol = True
        super().write(data)

    def disable_input(self) -> None:
        """Stop reading keys."""
        if self.leaving:
            self._disable_mouse_support()
            self.exit_event.set()
            return
        super().disable_input()
