"""Writing to a terminal that takes what it is given at once, later, or never."""

import asyncio
import os
import pty
import select
import threading
import tty
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from briefreader.app import writing
from briefreader.app.writing import TerminalWriter

LONG = "".join(f"{number:07}\n" for number in range(12_000))


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """The two ends of a terminal: the one that a person looks at, and the program's."""
    seen, written = pty.openpty()
    tty.setraw(written)
    yield seen, written
    for descriptor in (seen, written):
        with suppress(OSError):
            os.close(descriptor)


def run(
    written: int,
    act: Callable[[TerminalWriter], None],
    seconds: float = 0.0,
    lost: Callable[[], None] = lambda: None,
) -> None:
    """Do something with a writer, and let the loop turn for a while."""

    async def turn() -> None:
        writer = TerminalWriter(written, asyncio.get_running_loop(), lost)
        act(writer)
        await asyncio.sleep(seconds)
        writer.close()

    asyncio.run(turn())


def look(seen: int, length: int) -> str:
    """Read what is seen until it has a length, or nothing more comes."""
    data = b""
    while len(data) < length and select.select([seen], [], [], 5)[0]:
        data += os.read(seen, 1 << 16)
    return data.decode()


def test_what_is_written_is_seen_before_the_loop_turns(ends: tuple[int, int]):
    seen, written = ends
    found: list[str] = []

    def act(writer: TerminalWriter) -> None:
        writer.write("Pelaku · ")
        found.append(look(seen, len("Pelaku · ".encode())))

    run(written, act)
    assert found == ["Pelaku · "]


def test_who_writes_does_not_wait_for_who_reads(ends: tuple[int, int]):
    seen, written = ends
    found: list[str] = []
    # Nobody reads until all of it was written, which is more than a terminal holds.
    reading = threading.Thread(target=lambda: found.append(look(seen, len(LONG) + 4)))

    def act(writer: TerminalWriter) -> None:
        writer.write(LONG)
        writer.write("last")
        reading.start()

    run(written, act, 0.3)
    reading.join()
    assert found == [LONG + "last"]


def test_nothing_is_waited_for_when_all_is_written(ends: tuple[int, int]):
    seen, written = ends
    found: list[str] = []
    reading = threading.Thread(target=lambda: found.append(look(seen, len(LONG))))

    async def turn() -> bool:
        loop = asyncio.get_running_loop()
        writer = TerminalWriter(written, loop, lambda: None)
        writer.write(LONG)
        reading.start()
        await asyncio.sleep(0.3)
        # Else the loop would turn and turn.
        still = loop.remove_writer(writer._descriptor)
        writer.close()
        return still

    assert not asyncio.run(turn())
    reading.join()
    assert found == [LONG]


def test_what_is_left_is_written_at_the_end(ends: tuple[int, int]):
    seen, written = ends
    found: list[str] = []
    reading = threading.Thread(target=lambda: found.append(look(seen, len(LONG))))

    def act(writer: TerminalWriter) -> None:
        writer.write(LONG)
        reading.start()

    run(written, act)
    reading.join()
    assert found == [LONG]


def test_who_writes_far_ahead_waits(ends: tuple[int, int]):
    seen, written = ends
    found: list[str] = []
    begun = threading.Event()
    much = LONG * 5

    def read() -> None:
        begun.set()
        found.append(look(seen, len(much)))

    reading = threading.Timer(0.2, read)
    reading.start()
    waited: list[bool] = []

    def act(writer: TerminalWriter) -> None:
        # Without waiting, memory would grow as long as nobody reads.
        writer.write(much)
        waited.append(begun.is_set())

    run(written, act)
    reading.join()
    assert waited == [True]
    assert found == [much]


def test_the_mode_of_the_terminal_that_others_share_stays(ends: tuple[int, int]):
    _, written = ends
    modes: list[bool] = []
    run(written, lambda _: modes.append(os.get_blocking(written)))
    assert modes == [True]


def test_a_window_that_is_closed_takes_everything(ends: tuple[int, int]):
    seen, written = ends

    def act(writer: TerminalWriter) -> None:
        writer.write(LONG)
        os.close(seen)
        writer.write("nobody sees it")

    run(written, act, 0.1)


def test_a_pipe_is_no_terminal():
    reading, writing = os.pipe()
    with pytest.raises(OSError, match=r"."):
        run(writing, lambda writer: writer.write("x"))
    os.close(reading)
    os.close(writing)


def test_a_terminal_that_takes_nothing_does_not_hold_anybody_for_ever(
    ends: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, written = ends
    monkeypatch.setattr(writing, "_PATIENCE", 0.05)
    lost: list[bool] = []
    run(written, lambda writer: writer.write(LONG * 5), lost=lambda: lost.append(True))
    assert lost == [True]
    # Nor at the end.
    run(written, lambda writer: writer.write(LONG), lost=lambda: lost.append(True))
    assert lost == [True, True]
