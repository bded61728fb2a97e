"""`python -m tests.benchmarks`: measure everything and print the table."""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

import yaml

from briefreader.brief.document import parse_file
from briefreader.shelf.folder import open_shelf
from tests.benchmarks.material import write_project
from tests.benchmarks.measure import (
    Program,
    Samples,
    UnmeasuredError,
    calm,
    first_answer,
    idleness,
    in_turn,
    keys_in_turn,
    memory,
    press,
    quitting,
    start,
    up_and_down,
)
from tests.benchmarks.table import Row, show
from tests.terminal.session import PROJECT, READER, environment

HERE: Final = Path(__file__).parent
BRIEF: Final = "002-jfid"
PAGE_DOWN, PAGE_UP = "\x1b[6~", "\x1b[5~"
LONG, SHORT = (1_000_000, 5_000), (5_000, 25)


class Bench:
    """The programs, and what is measured of them.

    Args:
        folder: An empty folder for everything that is written.
        quick: Whether fewer rounds are enough.
    """

    def __init__(self, folder: Path, quick: bool) -> None:
        self._folder = folder
        self._rounds = 5 if quick else 11
        self._keys = 24 if quick else 80
        self._fresh = count()
        env = environment(folder / "home")
        self._shelf = open_shelf(PROJECT)
        document = self._shelf.document(BRIEF)
        title, event = document.brief.title, next(iter(document.brief.events.values()))
        assert title
        assert event.what
        assert document.article
        self._actors = len(document.brief.actors) + 1
        self._events = len(document.brief.events)
        texts = [
            title.shown("id").text,
            event.what.shown("id").text[:20],
            document.article.text[:24],
        ]
        self.empty = Program(
            "E", [sys.executable, str(HERE / "empty_app.py")], env, ["Nothing but this line"]
        )
        self.reader = Program(
            "the reader", [*READER, str(PROJECT), "--brief", BRIEF], env, texts, leave="q"
        )
        self._warm(self.reader)

    def _list(self, entries: int) -> Program:
        return Program(
            "O",
            [sys.executable, str(HERE / "list_app.py"), str(entries)],
            self.empty.env,
            ["Entry number 0 "],
        )

    def _fresh_reader(self, **more: str) -> Program:
        """The reader as it starts for the first time in its life."""
        env = environment(self._folder / f"fresh-{next(self._fresh)}", **more)
        return Program("the reader", self.reader.command, env, self.reader.texts, leave="q")

    def _warm(self, program: Program) -> None:
        """Let a program write its memo, in both languages, and compile what it imports."""
        with calm(program) as session:
            for _ in range(2):
                press(session, "l", silence=0.5)
            session.send(program.leave)
            session.end()

    # --- the measurements -------------------------------------------------------------------------

    def starts(self) -> Iterator[Row]:
        """Starting."""
        frameless = self._without_frames(self.reader)
        empty, kept, drawn, answered, cold = in_turn(
            [
                lambda: start(self.empty),
                lambda: start(self.reader),
                lambda: start(frameless),
                lambda: first_answer(self.reader, "l", "Events "),
                lambda: start(self._fresh_reader()),
            ],
            self._rounds,
        )
        yield _ratio("start to the first brief, as it was left", kept, empty, 1.4, 1.25)
        yield _ratio("the same where something has changed", drawn, empty, 1.4, 1.25)
        yield _ratio("to the answer to a first key", answered, empty, None)
        yield _ratio("the same without a memo", cold, empty, None)
        bare, first = in_turn(
            [
                lambda: start(self._uncompiled(self.empty)),
                lambda: start(self._uncompiled(self.reader)),
            ],
            2,
            discard=0,
        )
        yield _ratio("the same, nothing compiled", first, bare, None)

    def _without_frames(self, program: Program) -> Program:
        """A program that has its memo, but cannot keep what it showed last."""
        home = self._folder / f"frameless-{next(self._fresh)}"
        (home / "cache" / "briefreader").mkdir(parents=True)
        (home / "cache" / "briefreader" / "frames").write_text("")
        env = environment(home)
        frameless = Program(program.name, program.command, env, program.texts, program.leave)
        self._warm(frameless)
        return frameless

    def _uncompiled(self, program: Program) -> Program:
        """A program that finds no compiled module, neither its own nor Textual's."""
        home = self._folder / f"fresh-{next(self._fresh)}"
        env = environment(home, PYTHONPYCACHEPREFIX=str(home / "compiled"))
        return Program(program.name, program.command, env, program.texts, program.leave)

    def lists(self) -> Iterator[Row]:
        """A key in each of the lists, beside a list of Textual's of the same length."""
        briefs = len(self._shelf.keys)
        for name, entries, keys in (
            ("actors", self._actors, "1"),
            ("events", self._events, "2"),
            ("briefs", briefs, "b"),
        ):
            with calm(self.reader) as session, calm(self._list(entries)) as other:
                session.send(keys)
                session.settle(0.2)
                walk = up_and_down(entries, self._keys)
                # The list of briefs begins at the one that is open.
                session.press(*["\x1b[A"] * (entries - 1 if name == "briefs" else 0))
                mine, theirs = keys_in_turn([session, other], walk)
            yield _key_ratio(f"key in the {name} ({entries})", mine, theirs, 1.0, 0.6)
            yield Row(
                "the same, to its first bytes",
                f"p50 {mine.first:.1f} ms",
                f"O {theirs.first:.1f} ms",
                mine.first / theirs.first,
            )
            yield _size(f"bytes for a key in the {name}", mine, theirs, 3.0)
            if name == "events":
                yield _time("selecting an event", mine, 50)

    def source(self) -> Iterator[Row]:
        """A page down or up in the source, beside a list of Textual's."""
        with calm(self.reader) as session, calm(self._list(100)) as other:
            session.send("3")
            session.settle(0.2)
            keys = up_and_down(2, self._keys, PAGE_DOWN, PAGE_UP)
            mine, theirs = keys_in_turn([session, other], keys)
        yield _key_ratio("page down in the source", mine, theirs, 1.0)
        yield _size("bytes for a page down", mine, theirs, None)

    def language(self) -> Iterator[Row]:
        """Changing the language: the first time without a memo, and from then on."""
        with calm(self.reader) as session:
            (mine,) = keys_in_turn([session], ["l"] * max(12, self._keys // 2), silence=0.05)
        yield _time("changing the language", mine, 50)
        first = Samples()
        for _ in range(max(3, self._rounds // 2)):
            with calm(self._fresh_reader()) as session:
                first.add(press(session, "l", silence=0.1))
        yield _time("the same, first time without a memo", first, None)

    def sizes(self) -> Iterator[Row]:
        """A megabyte with 5,000 annotations beside 5 KB with 25."""
        long, short = self._made("long", *LONG), self._made("short", *SHORT)
        cold_long, cold_short = in_turn(
            [lambda: start(self._forgetful(long)), lambda: start(self._forgetful(short))],
            max(3, self._rounds // 3),
            discard=0,
        )
        # What was seen last would be there at once, however long the brief: it is to be opened.
        long, short = self._without_frames(long), self._without_frames(short)
        one, other = in_turn([lambda: start(long), lambda: start(short)], self._rounds)
        yield _ratio("opening 1 MB and 5,000 events", one, other, 1.5, name="5 KB")
        yield _ratio("the same without a memo", cold_long, cold_short, None, name="5 KB")
        (rss, _), (small, _) = memory(long), memory(short)
        yield Row("memory for it", f"{rss:.1f} MB", f"5 KB {small:.1f} MB", rss - small, "MB", 20)
        with calm(long, 1.0) as session, calm(short, 1.0) as beside:
            walk = up_and_down(20, self._keys)
            mine, theirs = keys_in_turn([session, beside], walk)
            yield _key_ratio("key in its events", mine, theirs, None, name="5 KB")
            for each in (session, beside):
                each.send("3")
                each.settle(0.3)
            keys = up_and_down(2, self._keys, PAGE_DOWN, PAGE_UP)
            mine, theirs = keys_in_turn([session, beside], keys)
            yield _key_ratio("page down in it", mine, theirs, None, name="5 KB")
            mine, theirs = keys_in_turn([session, beside], ["l"] * 6, silence=0.2)
            yield _key_ratio("changing its language", mine, theirs, None, name="5 KB")

    def _made(self, name: str, size: int, events: int) -> Program:
        root = self._folder / name
        write_project(root, size, events)
        (document,) = map(open_shelf(root).document, ["flood"])
        if document.findings:
            row, _ = document.lines.place(document.findings[0].start)
            message = document.findings[0].message.sentence
            raise UnmeasuredError(f"{name}: line {row}: {message}")
        texts = [f"Catatan banjir nomor {events}", "Banjir ke-0 di", "BPBD melaporkan"]
        return Program(
            f"the {name} brief",
            [*READER, str(root)],
            environment(self._folder / f"home-{name}"),
            texts,
            leave="q",
        )

    def _forgetful(self, program: Program) -> Program:
        env = environment(self._folder / f"fresh-{next(self._fresh)}")
        return Program(program.name, program.command, env, program.texts, program.leave)

    def reading(self) -> Iterator[Row]:
        """Reading the shipped briefs strictly, beside PyYAML's C loader without any positions."""
        files = [self._shelf.path(key).read_bytes() for key in self._shelf.keys]

        def strict() -> float:
            begun = time.perf_counter()
            for data in files:
                parse_file(data)
            return time.perf_counter() - begun

        def loose() -> float:
            begun = time.perf_counter()
            for data in files:
                yaml.load(data, yaml.CSafeLoader)
            return time.perf_counter() - begun

        mine, theirs = in_turn([strict, loose], self._rounds * 4, discard=3)
        yield _ratio("strict reading of the five briefs", mine, theirs, 2.0, name="yaml.load")

    def weight(self) -> Iterator[Row]:
        """Memory, quitting, idleness."""
        mine, theirs = memory(self.reader), memory(self.empty)
        for name, one, other, most in (
            ("memory with the five briefs", mine[0], theirs[0], 1.5),
            ("the same, shared pages divided", mine[1], theirs[1], None),
        ):
            yield Row(name, f"{one:.1f} MB", f"E {other:.1f} MB", one / other, "x", most)
        quick, slow = in_turn(
            [lambda: quitting(self.reader), lambda: quitting(self.empty)], self._rounds, discard=0
        )
        yield _ratio("quitting", quick, slow, 0.5)
        work, written = idleness(self.reader)
        other_work, _ = idleness(self.empty)
        yield Row("idle for 3 s: bytes", f"{written}", "", written, "bytes", 0)
        yield Row("idle for 3 s: processor", f"{work:.1f} ms", f"E {other_work:.1f} ms", work, "ms")


# --- rows -----------------------------------------------------------------------------------------


def _ratio(
    what: str,
    mine: Samples,
    theirs: Samples,
    most: float | None,
    better: float | None = None,
    name: str = "E",
) -> Row:
    return Row(
        what,
        f"{mine.p50:.1f} ms",
        f"{name} {theirs.p50:.1f} ms",
        mine.p50 / theirs.p50,
        "x",
        most,
        better,
    )


def _key_ratio(
    what: str,
    mine: Samples,
    theirs: Samples,
    most: float | None,
    better: float | None = None,
    name: str = "O",
) -> Row:
    return Row(
        what,
        f"p50 {mine.p50:.1f} p95 {mine.p95:.1f} ms",
        f"{name} {theirs.p50:.1f} / {theirs.p95:.1f} ms",
        mine.p95 / theirs.p95,
        "x",
        most,
        better,
    )


def _size(what: str, mine: Samples, theirs: Samples, most: float | None) -> Row:
    return Row(
        what,
        f"p50 {mine.size / 1024:.1f} max {max(mine.sizes) / 1024:.1f} KB",
        f"O {theirs.size / 1024:.1f} KB",
        mine.size / 1024,
        "KB",
        most,
    )


def _time(what: str, mine: Samples, most: float | None) -> Row:
    return Row(what, f"p50 {mine.p50:.1f} p95 {mine.p95:.1f} ms", "", mine.p95, "ms", most)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    asked = parser.parse_args()
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), asked.quick)
        for measure in (
            bench.starts,
            bench.lists,
            bench.source,
            bench.language,
            bench.sizes,
            bench.reading,
            bench.weight,
        ):
            title = (measure.__doc__ or "").splitlines()[0]
            rows: list[Row] = []
            try:
                rows += measure()
            except UnmeasuredError as error:
                print(f"\nCould not be measured: {error}", file=sys.stderr)
                status = 1
            if rows:
                show(title, rows)
    return status


if __name__ == "__main__":
    sys.exit(main())
