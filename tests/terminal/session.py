"""A program in a pseudo-terminal: its bytes with their times, its keys, its end.

Nothing is emulated here, and no question of the program is answered. All three streams of the
program are the terminal, which is its controlling one, as in a real window.
"""

import fcntl
import os
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from subprocess import Popen
from types import TracebackType
from typing import Any, Final, NamedTuple, Self

PROJECT: Final = Path(__file__).resolve().parents[2]
READER: Final = (sys.executable, "-m", "briefreader")
_KEPT: Final = ("PATH", "SYSTEMROOT", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "PYTHONPYCACHEPREFIX")
_CHUNK: Final = 1 << 16


class Chunk(NamedTuple):
    """What one read gave.

    Attributes:
        time: When, by `time.perf_counter`.
        data: The bytes.
    """

    time: float
    data: bytes


def environment(home: Path, *, lang: str = "id_ID.UTF-8", **more: str) -> dict[str, str]:
    """A controlled environment, whose home, state and cache lie in a folder of their own.

    Args:
        home: The folder; its parts are made when the program wants them.
        lang: The locale.
        more: Further variables.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": lang,
        "PYTHONPATH": str(PROJECT),
        # As over ssh: what is copied stays out of the clipboard of whoever runs the tests.
        "SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22",
        **more,
    }


class Session:
    """A program that runs in a terminal.

    Args:
        command: The program and its arguments.
        env: Its environment.
        size: Columns and rows.
        cwd: Its folder.

    Attributes:
        chunks: Everything that it has written, as it came.
        env: Its environment.
        started: When it was started, by `time.perf_counter`.
        before: The attributes of the terminal before it was started.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        size: tuple[int, int] = (120, 40),
        cwd: Path = Path("/"),
    ) -> None:
        self.chunks: list[Chunk] = []
        self.env = dict(env)
        self._master, self._slave = os.openpty()
        self._fit(size)
        self.before = self.attributes
        self.started = time.perf_counter()
        self.process = Popen(
            command,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env=self.env,
            cwd=cwd,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the program, if it still runs, and the terminal."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()

    def hang_up(self) -> None:
        """Close the window: the program gets SIGHUP, and its terminal is gone."""
        for descriptor in {self._master, self._slave} - {-1}:
            os.close(descriptor)
        self._master = self._slave = -1

    # --- what it writes -----------------------------------------------------------------------

    @property
    def raw(self) -> bytes:
        """Everything that it has written."""
        return b"".join(chunk.data for chunk in self.chunks)

    def pump(self, timeout: float = 0.0) -> bool:
        """Take what it has written.

        Args:
            timeout: How many seconds to wait for something, if there is nothing.

        Returns:
            Whether there was anything.
        """
        readable, _, _ = select.select([self._master], [], [], timeout)
        if not readable:
            return False
        try:
            data = os.read(self._master, _CHUNK)
        except OSError:
            return False
        chunk = Chunk(time.perf_counter(), data)
        self.chunks.append(chunk)
        self.received(chunk)
        return True

    def received(self, chunk: Chunk) -> None:
        """Called with everything that comes; for subclasses."""

    def wait(self, happened: Callable[[], bool], timeout: float = 10.0) -> bool:
        """Take what it writes until something has happened; tell whether it has."""
        end = time.perf_counter() + timeout
        while not happened():
            left = end - time.perf_counter()
            if left <= 0:
                return False
            ended = self.process.poll() is not None
            self.pump(min(left, 0.05))
            while self.pump():
                pass
            if ended:
                return happened()
        return True

    def settle(self, silence: float = 0.05, timeout: float = 10.0) -> None:
        """Take what it writes until it has been silent for some seconds."""
        end = time.perf_counter() + timeout
        while self.pump(silence) and time.perf_counter() < end:
            pass

    # --- what it is told ------------------------------------------------------------------------

    def send(self, keys: str) -> float:
        """Press keys, given as a terminal sends them.

        Returns:
            When, by `time.perf_counter`.
        """
        now = time.perf_counter()
        os.write(self._master, keys.encode())
        return now

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the screen has become still."""
        for key in keys:
            self.send(key)
            self.pump(0.1)
            # Escape is told from the beginning of a sequence by a tenth of a second of nothing.
            self.settle(0.15 if key == "\x1b" else 0.03)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._fit((columns, rows))
        os.killpg(self.process.pid, signal.SIGWINCH)

    def _fit(self, size: tuple[int, int]) -> None:
        columns, rows = size
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    # --- its end ----------------------------------------------------------------------------------

    @property
    def attributes(self) -> list[Any]:
        """The attributes of the terminal, as `termios.tcgetattr` gives them."""
        return termios.tcgetattr(self._master)

    @property
    def unread(self) -> int:
        """How many bytes were typed that nobody has read; whoever comes next will."""
        buffer = fcntl.ioctl(self._slave, termios.FIONREAD, struct.pack("i", 0))
        return int(struct.unpack("i", buffer)[0])

    def end(self, timeout: float = 10.0) -> int:
        """Wait until the program has ended.

        Returns:
            Its exit status; that of a program ended by a signal is the negative signal.
        """
        self.wait(lambda: self.process.poll() is not None, timeout)
        while self.pump():
            pass
        status = self.process.poll()
        assert status is not None, f"still running after {timeout} seconds"
        return status


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
