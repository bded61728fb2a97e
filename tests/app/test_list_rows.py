"""The rows of a list, of which a long one breaks only those in sight."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.app.breaking import DrawnRow
from briefreader.app.list_rows import BrokenEntries, ListRows
from briefreader.app.widgets.line_list import LineList
from briefreader.output import events
from briefreader.output.lines import LazyRows, Line, Piece, Row
from tests.app.reading import NARROW, NORMAL, WIDE, main_screen, press, reading
from tests.app.test_large import large_project
from tests.projects import SHIPPED

WIDTH = 12
ENTRIES = st.lists(
    st.tuples(st.lists(st.integers(0, 40), min_size=1, max_size=3), st.booleans()),
    min_size=1,
    max_size=60,
)
SHAPES = Sequence[tuple[list[int], bool]]


def entries(shapes: SHAPES) -> list[Row]:
    return [
        Row(
            f"k{number}",
            tuple(Line((Piece(f"{number} " + "ab " * length),)) for length in lengths),
            (Line((Piece(f"heading {number}"),)),) if headed else (),
        )
        for number, (lengths, headed) in enumerate(shapes)
    ]


def all_rows(rows: ListRows) -> list[DrawnRow]:
    return [rows.row(number) for number in range(len(rows))]


def lazily(all_entries: Sequence[Row]) -> LazyRows:
    return LazyRows([row.key for row in all_entries], all_entries.__getitem__)


@given(ENTRIES)
def test_every_row_belongs_to_the_entry_that_it_stands_in(shapes: SHAPES) -> None:
    rows = ListRows(entries(shapes), WIDTH)
    for entry in range(len(shapes)):
        assert rows.first(entry) <= rows.body(entry) < rows.end(entry)
        for row in range(rows.first(entry), rows.end(entry)):
            assert rows.entry_at(row) == entry
        text = "".join(piece.text for piece in rows.row(rows.body(entry)).pieces)
        assert text.startswith(f"{entry} ")
    assert rows.end(len(shapes) - 1) == len(rows)
    assert not rows.measure(0, len(rows))


@given(ENTRIES, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30)), max_size=8))
@settings(max_examples=200)
def test_what_was_measured_is_what_a_short_list_shows(
    shapes: SHAPES, windows: list[tuple[int, int]]
) -> None:
    short = all_rows(ListRows(entries(shapes), WIDTH))
    long = ListRows(lazily(entries(shapes)), WIDTH)
    for top, height in windows:
        top = min(top, len(long) - 1)
        here = long.entry_at(top), top - long.first(long.entry_at(top))
        moved = long.measure(top, top + height)
        # The entry at the top stays where it was.
        assert long.first(here[0]) == top - here[1]
        assert not long.measure(top, top + height)
        if moved:
            top = min(top, len(long) - 1)
        seen = [long.row(row) for row in range(top, min(top + height, len(long)))]
        if here[1] < len(long._entry(here[0]).rows):
            runs = [short[start : start + len(seen)] for start in range(len(short))]
            assert seen in runs
    long.measure(0, 10_000)
    assert all_rows(long) == short


def test_of_a_long_list_little_is_made() -> None:
    made: list[int] = []
    all_entries = entries([([3], True)] * 5_000)

    def make(number: int) -> Row:
        made.append(number)
        return all_entries[number]

    rows = ListRows(LazyRows([row.key for row in all_entries], make), WIDTH)
    rows.measure(7_000, 7_040)
    assert len(rows) > 9_000
    assert len(made) < 60


def test_rows_of_a_long_list_are_a_sequence() -> None:
    all_entries = entries([([1], False)] * 5)
    rows = lazily(all_entries)
    assert list(rows) == all_entries
    assert rows[-1] == all_entries[-1]
    assert rows[1:3] == all_entries[1:3]
    with pytest.raises(IndexError):
        rows[5]


def top_key(view: LineList) -> str:
    assert view._rows
    return view.keys[view._rows.entry_at(view.scroll_offset.y)]


def seen(view: LineList) -> list[DrawnRow]:
    rows, top = view._rows, view.scroll_offset.y
    assert rows
    return [rows.row(row) for row in range(top, min(top + view.size.height, len(rows)))]


KEYS = (
    "end home down down pagedown pagedown up pageup pagedown pagedown pagedown l end up up pageup l"
)


@pytest.mark.parametrize("size", [WIDE, NORMAL, NARROW], ids=["wide", "normal", "narrow"])
async def test_a_long_list_shows_at_every_key_a_stretch_with_the_cursor(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shipped events as a long list, against the same as a short one."""
    whole: dict[str, list[Any]] = {}
    async with reading(SHIPPED, "2", size=size, brief="002-jfid") as (app, pilot):
        view = main_screen(app).events
        for key in ("", "l"):
            await press(pilot, *filter(None, [key]))
            assert view._rows
            whole[app.speech.catalog.language] = all_rows(view._rows)
    monkeypatch.setattr(events, "MANY", 3)
    async with reading(SHIPPED, "2", size=size, brief="002-jfid") as (app, pilot):
        view = main_screen(app).events
        for key in KEYS.split():
            await press(pilot, key)
            shown, rows = seen(view), whole[app.speech.catalog.language]
            assert shown in [rows[n : n + len(shown)] for n in range(len(rows))], key
            height = view.scrollable_content_region.height
            assert len(shown) == min(height, len(rows)), key
            assert view._rows
            top = view.scroll_offset.y
            assert top <= view._rows.first(view._cursor), key
            assert view._rows.end(view._cursor) <= top + height, key


async def test_thousands_of_events_are_walked_from_end_to_end(tmp_path: Path) -> None:
    async with reading(large_project(tmp_path), "2", brief="besar", size=NORMAL) as (app, pilot):
        screen = main_screen(app)
        for _ in range(200):
            if screen.document.brief.events:
                break
            await pilot.pause(0.05)
        view = screen.events
        for key in ("end", "home", "end", "pageup", "up", "home", "pagedown"):
            await press(pilot, key)
            assert view._rows
            top, height = view.scroll_offset.y, view.scrollable_content_region.height
            assert top <= view._rows.first(view._cursor)
            assert view._rows.end(view._cursor) <= top + height
            assert len(seen(view)) >= height
        # By the mouse, too.
        view.scroll_to(y=view.virtual_size.height // 2, animate=False, force=True)
        await pilot.pause()
        top, height = view.scroll_offset.y, view.scrollable_content_region.height
        assert view._rows
        assert not view._rows.measure(top, top + height)
        await pilot.click(view, offset=(6, 5))
        entry = view._cursor
        assert 500 < entry < 2_000
        assert screen._open.event == view.keys[entry]


async def test_what_is_at_the_top_of_a_long_list_stays_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where other rows are shown in the place of these, and the cursor is out of sight."""
    monkeypatch.setattr(events, "MANY", 3)
    async with reading(SHIPPED, "2", "end", size=NARROW, brief="002-jfid") as (app, pilot):
        view = main_screen(app).events
        assert view._rows
        for entry in (18, 9, 4):
            view.scroll_to(y=view._rows.first(entry), animate=False, force=True)
            await pilot.pause()
            top = top_key(view)
            await press(pilot, "l")
            assert top_key(view) == top
            place = view.top
            view.scroll_to(y=0, animate=False, force=True)
            view.relayout()
            view.scroll_to(y=view.row_of(place or 0), animate=False, force=True)
            await pilot.pause()
            assert top_key(view) == top


def uneven(count: int, seed: int) -> list[Row]:
    chance = random.Random(seed)
    return entries(
        [([chance.choice([0, 2, 9, 40, 90])], chance.random() < 0.4) for _ in range(count)]
    )


def cursor_row(view: LineList) -> int:
    """The row of the screen at which the cursor begins."""
    assert view._rows
    return view._rows.body(view._cursor) - view.scroll_offset.y


def assert_in_sight(view: LineList) -> None:
    assert view._rows
    top, height = view.scroll_offset.y, view.scrollable_content_region.height
    assert not view._rows.measure(top, top + height)
    assert top <= view._rows.body(view._cursor)
    if view._rows.end(view._cursor) - view._rows.first(view._cursor) <= height:
        assert view._rows.end(view._cursor) <= top + height


@pytest.mark.parametrize("seed", range(6))
async def test_the_cursor_of_an_uneven_list_stays_in_sight(seed: int) -> None:
    chance = random.Random(seed)
    async with reading(SHIPPED, "2", size=NORMAL, brief="002-jfid") as (app, pilot):
        view = main_screen(app).events
        view._moved = None
        all_entries = uneven(900, seed)
        view.show(lazily(all_entries))
        for _ in range(12):
            keys = chance.choice(
                ["end", "home", "pagedown pagedown", "down down down", "pageup up"]
            )
            await press(pilot, *keys.split())
            assert_in_sight(view)
            before = cursor_row(view)
            if chance.random() < 0.5:
                with view.still():
                    view.show(lazily(all_entries))
                await pilot.pause()
                assert cursor_row(view) == before
            else:
                size = chance.choice([(60, 20), (121, 28), (100, 30), (80, 24), (140, 45)])
                await pilot.resize_terminal(*size)
                await pilot.pause()
                await pilot.pause()
            assert_in_sight(view)


@given(ENTRIES, st.data())
def test_what_was_broken_for_one_list_is_the_same_in_another(
    shapes: SHAPES, data: st.DataObject
) -> None:
    shared, everything = BrokenEntries(WIDTH), entries(shapes)
    for _ in range(3):
        some = [row for row in everything if data.draw(st.booleans())]
        assert all_rows(ListRows(some, shared)) == all_rows(ListRows(some, WIDTH))
