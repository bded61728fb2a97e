"""A driver that does not keep a person waiting when they quit."""

from textual.drivers.linux_driver import LinuxDriver


class QuickDriver(LinuxDriver):
    """Textual's driver, except at the very end.

    Textual waits up to 0.2 seconds for its input thread, which sleeps in `select`. When the
    reader ends, `start` leaves by `os._exit` right after the terminal is restored, and the thread
    ends with the process; so nothing has to be waited for. For all else, as for suspending, the
    thread is still joined.

    Attributes:
        leaving: Whether the reader is about to end.
    """

    leaving = False

    def disable_input(self) -> None:
        """Stop reading keys."""
        if self.leaving:
            self._disable_mouse_support()
            self.exit_event.set()
            return
        super().disable_input()
