"""A program in a terminal that a person would look at: its screen, its modes, its sequences."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pyte

from tests.terminal.session import Chunk, Session

# What pyte would draw as text or trips over: questions for modes, the keyboard protocols of kitty
# and, from vim, of xterm.
_NOT_FOR_PYTE: Final = re.compile(rb"\x1b\[\?\d+\$p|\x1b\[[<>=]\d*u|\x1b\[>[\d;]*[mc]|\x1b\[\?\d*m")
_UNFINISHED: Final = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?\Z")
_MODES: Final = re.compile(rb"\x1b\[\?([\d;]+)([hl])")

ALTERNATE_SCREEN: Final = 1049
CURSOR: Final = 25
BRACKETED_PASTE: Final = 2004
MOUSE: Final = (1000, 1003, 1015, 1006)
FOCUS_REPORTS: Final = 1004


class Screen(Session):
    """A session whose bytes are drawn on a screen."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        size: tuple[int, int] = (120, 40),
        cwd: Path = Path("/"),
    ) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._rest = b""
        super().__init__(command, env, size=size, cwd=cwd)

    def received(self, chunk: Chunk) -> None:
        """Draw it; what was cut in the middle of a sequence waits for its end."""
        data = self._rest + chunk.data
        cut = _UNFINISHED.search(data)
        end = cut.start() if cut else len(data)
        self._rest = data[end:]
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", data[:end]))

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._screen.resize(lines=rows, columns=columns)
        super().resize(columns, rows)

    def scribble(self, text: str) -> None:
        """Write on the screen as another program would, in its middle."""
        self._stream.feed(f"\x1b[12;12H{text}".encode())

    @property
    def text(self) -> str:
        """The rows of the screen."""
        return "\n".join(row.rstrip() for row in self._screen.display)

    @property
    def colours(self) -> list[tuple[object, ...]]:
        """The cells of the screen, with their looks; of blanks only what is seen of them."""
        return [
            tuple(
                (cell.data, cell.bg, cell.reverse, cell.underscore)
                if cell.data == " "
                else (cell.data, cell.fg, cell.bg, cell.bold, cell.reverse, cell.underscore)
                for cell in (
                    self._screen.buffer[row][column] for column in range(self._screen.columns)
                )
            )
            for row in range(self._screen.lines)
        ]

    @property
    def prose(self) -> str:
        """The words of the screen, without frames, each with one blank after it."""
        return " ".join(re.sub(r"[\u2500-\u259f]", " ", self.text).split())

    def wait_for(self, *texts: str, timeout: float = 15.0) -> None:
        """Wait until all these texts are on the screen at once."""
        if not self.wait(lambda: all(text in self.text for text in texts), timeout):
            missing = [text for text in texts if text not in self.text]
            raise AssertionError(f"not on the screen: {missing}\n{self.text}")

    def wait_until_gone(self, text: str, timeout: float = 15.0) -> None:
        """Wait until a text is no longer on the screen."""
        if not self.wait(lambda: text not in self.text, timeout):
            raise AssertionError(f"still on the screen: {text}\n{self.text}")

    @property
    def modes(self) -> dict[int, bool]:
        """The private modes that the program has switched, as they are now."""
        modes = {}
        for match in _MODES.finditer(self.raw):
            for number in match[1].split(b";"):
                modes[int(number)] = match[2] == b"h"
        return modes

    @property
    def cursor_visible(self) -> bool:
        """Whether the cursor is seen."""
        return self.modes.get(CURSOR, True)
