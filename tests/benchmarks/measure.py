"""The measurements: starts, keys, memory, idleness, quitting."""

import re
import time
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Final, NamedTuple

from tests.terminal.session import Session

SIZE: Final = (120, 40)
SILENCE: Final = 0.03
_PATIENCE: Final = 30
_SEQUENCE: Final = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.")


class UnmeasuredError(Exception):
    """Something did not happen that was to be measured."""


@dataclass(frozen=True)
class Program:
    """A program that is measured.

    Attributes:
        name: What it is called where something is wrong.
        command: The program and its arguments.
        env: Its environment.
        texts: What its first screen shows.
        leave: The key that ends it.
    """

    name: str
    command: Sequence[str]
    env: Mapping[str, str]
    texts: Sequence[str]
    leave: str = "\x11"

    def start(self) -> Session:
        """Start it."""
        return Session(self.command, self.env, size=SIZE)


class Answer(NamedTuple):
    """What came of a key.

    Attributes:
        seconds: Until the screen was stable.
        first: Seconds until the first bytes.
        size: How many bytes.
    """

    seconds: float
    first: float
    size: int


@dataclass
class Samples:
    """Seconds and bytes, for each time that something was done."""

    seconds: list[float] = field(default_factory=list)
    firsts: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    def add(self, answer: Answer) -> None:
        """Add what came of a key."""
        self.seconds.append(answer.seconds)
        self.firsts.append(answer.first)
        self.sizes.append(answer.size)

    @property
    def p50(self) -> float:
        """The median in milliseconds."""
        return median(self.seconds) * 1000

    @property
    def p95(self) -> float:
        """The 95th percentile in milliseconds."""
        return quantiles(self.seconds, n=20, method="inclusive")[-1] * 1000

    @property
    def first(self) -> float:
        """The median of the milliseconds until the first bytes."""
        return median(self.firsts) * 1000

    @property
    def size(self) -> float:
        """The median of the bytes."""
        return median(self.sizes)


def shown(raw: bytes) -> str:
    """The text among the bytes that a terminal got."""
    return _SEQUENCE.sub(b"", raw).decode("utf-8", errors="replace")


def start(program: Program) -> float:
    """Seconds from the start of a program until its first screen has come."""
    with program.start() as session:
        return _content(program, session) - session.started


def first_answer(program: Program, key: str, text: str) -> float:
    """Seconds from the start of a program until it answers a key pressed at its first sign."""
    with program.start() as session:
        if not session.pump(_PATIENCE):
            raise UnmeasuredError(f"{program.name} shows nothing")
        session.send(key)
        while text not in shown(session.raw):
            if not session.pump(2.0):
                raise UnmeasuredError(f"{program.name} does not answer {key!r}")
        return session.chunks[-1].time - session.started


def _content(program: Program, session: Session, silence: float = 0.2) -> float:
    """Wait until a program has shown its texts and become silent; tell when it had shown them.

    The bytes are looked at afterwards, so that looking does not delay reading.
    """
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        session.settle(silence)
        if _has_all(program, session, len(session.chunks)):
            first = bisect_left(
                range(len(session.chunks)),
                True,
                key=lambda number: _has_all(program, session, number + 1),
            )
            return session.chunks[first].time
        if session.process.poll() is not None:
            break
    seen = shown(session.raw).strip()[-500:]
    raise UnmeasuredError(f"{program.name} did not show {list(program.texts)}, but: {seen}")


def _has_all(program: Program, session: Session, chunks: int) -> bool:
    text = shown(b"".join(chunk.data for chunk in session.chunks[:chunks]))
    return all(expected in text for expected in program.texts)


def calm(program: Program, seconds: float = 0.5) -> Session:
    """A program that has started, shown its screen and been silent for some seconds."""
    session = program.start()
    try:
        _content(program, session, seconds)
    except BaseException:
        session.close()
        raise
    return session


def press(session: Session, key: str, silence: float = SILENCE) -> Answer:
    """Press a key and wait for a stable screen."""
    before = len(session.chunks)
    pressed = session.send(key)
    if not session.pump(2.0):
        raise UnmeasuredError(f"nothing was drawn for the key {key!r}")
    session.settle(silence)
    chunks = session.chunks[before:]
    size = sum(len(chunk.data) for chunk in chunks)
    return Answer(chunks[-1].time - pressed, chunks[0].time - pressed, size)


def keys_in_turn(
    sessions: Sequence[Session], keys: Sequence[str], silence: float = SILENCE
) -> list[Samples]:
    """Press the same keys in several programs in turns."""
    samples = [Samples() for _ in sessions]
    for key in keys:
        for session, taken in zip(sessions, samples, strict=True):
            taken.add(press(session, key, silence))
    return samples


def up_and_down(entries: int, count: int, down: str = "\x1b[B", up: str = "\x1b[A") -> list[str]:
    """Keys that walk a list of some entries to its end and back, again and again."""
    way = [down] * (entries - 1) + [up] * (entries - 1)
    return [way[number % len(way)] for number in range(count)]


def in_turn(
    measures: Sequence[Callable[[], float]], rounds: int, discard: int = 1
) -> list[Samples]:
    """Measure several things in turns; the first rounds only warm the caches of the machine."""
    samples = [Samples() for _ in measures]
    for number in range(rounds + discard):
        for measure, taken in zip(measures, samples, strict=True):
            seconds = measure()
            if number >= discard:
                taken.seconds.append(seconds)
    return samples


def quitting(program: Program) -> float:
    """Seconds from the key that ends a program to the end of its process."""
    with calm(program) as session:
        pressed = session.send(program.leave)
        while session.process.poll() is None:
            session.pump(0.0005)
            if time.perf_counter() - pressed > 10:
                raise UnmeasuredError(f"{program.name} does not end")
        return time.perf_counter() - pressed


def memory(program: Program) -> tuple[float, float]:
    """Resident and proportional memory one second after the start, in MB."""
    with program.start() as session:
        _content(program, session, silence=1.0)
        folder = Path("/proc", str(session.process.pid))
        return (
            _kilobytes(folder / "status", "VmRSS:") / 1024,
            _kilobytes(folder / "smaps_rollup", "Pss:") / 1024,
        )


def _kilobytes(file: Path, name: str) -> int:
    for line in file.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    raise UnmeasuredError(f"{file} does not tell {name}")


def idleness(program: Program, seconds: float = 3.0) -> tuple[float, int]:
    """Milliseconds of processor time and bytes written while nothing happens."""
    with calm(program, seconds=1.0) as session:
        before = _processor_time(session)
        written = len(session.raw)
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            session.pump(left)
        return (_processor_time(session) - before) * 1000, len(session.raw) - written


def _processor_time(session: Session) -> float:
    threads = Path("/proc", str(session.process.pid), "task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9
