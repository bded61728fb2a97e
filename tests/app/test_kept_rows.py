"""Rows that a view keeps are those that it would draw anew; and they are there at once."""

import random
from typing import Any

import pytest
from rich.segment import Segment

from briefreader.app.list_rows import BrokenEntries
from briefreader.app.reader import Reader
from briefreader.app.widgets.edged import Edged
from briefreader.app.widgets.line_list import LineList
from briefreader.app.widgets.lines import LineView
from briefreader.app.widgets.marked_text import MarkedText
from briefreader.app.widgets.row_scroll_bar import RowScrollBar
from tests.app.reading import NARROW, NORMAL, WIDE, main_screen, reading
from tests.projects import SHIPPED

KEYS = "down up pagedown pageup end home enter 1 2 3 4 tab l z a n N escape right left"


def drawn(app: Reader) -> list[list[Segment]]:
    return [list(strip.simplify()) for strip in app.screen._compositor.render_strips()]


def forget(app: Reader) -> None:
    """Empty every store of what was drawn, and of the colours that it was drawn in."""
    for widget in app.screen.query(Edged):
        widget._rims.clear()
        widget._seen.clear()
        widget._base = widget._ground = widget._edged_at = None
        widget.parts.clear()
        if isinstance(widget, LineView):
            widget.forget_rows()
            bar = widget._vertical_scrollbar
            if isinstance(bar, RowScrollBar):
                bar.forget()
                bar._colours.clear()
        if isinstance(widget, LineList | MarkedText):
            widget._looks.clear()
        if isinstance(widget, LineList):
            widget._broken = BrokenEntries(1)
            widget.lay_out(widget._laid_out[0])
        if isinstance(widget, MarkedText):
            widget._marks.clear()
            widget._naming.clear()


@pytest.mark.parametrize("size", [WIDE, NORMAL, NARROW], ids=["wide", "normal", "narrow"])
@pytest.mark.parametrize("seed", range(3))
async def test_what_is_kept_is_what_would_be_drawn(size: tuple[int, int], seed: int) -> None:
    chance = random.Random(seed)
    async with reading(SHIPPED, size=size, brief="002-jfid") as (app, pilot):
        for step in range(24):
            key = chance.choice(KEYS.split())
            if step % 8 == 7:
                app.theme = chance.choice(["briefreader-dark", "briefreader-light", "dracula"])
            elif step % 8 == 3:
                await pilot.resize_terminal(size[0] - chance.randrange(4), size[1])
            else:
                await pilot.press(key)
            await pilot.pause()
            kept = drawn(app)
            forget(app)
            assert kept == drawn(app), key


@pytest.mark.parametrize("theme", ["briefreader-light", "ansi-light"])
async def test_nothing_is_kept_from_another_theme(theme: str) -> None:
    async with reading(SHIPPED, brief="002-jfid") as (app, pilot):
        app.theme = theme
        await pilot.pause()
        kept = drawn(app)
        forget(app)
        assert kept == drawn(app)


async def test_what_a_key_changes_is_drawn_before_the_next_message(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    frames = []
    display = Reader._display

    def watched(reader: Reader, screen: Any, renderable: Any) -> None:
        frames.append(renderable)
        display(reader, screen, renderable)

    async with reading(SHIPPED, "2", brief="002-jfid") as (app, _):
        monkeypatch.setattr(Reader, "_display", watched)
        main_screen(app).events.action_move(1)
        # Nothing was awaited: no message was handled, no timer has come.
        (frame,) = frames
        text = "\n".join(placed.strip.text for placed in frame.placed)
        assert "▌" in text
        details = app.screen.query_one("#details")
        shown = [placed.row for placed in frame.placed]
        assert set(range(details.region.y, details.region.bottom)) <= set(shown)


async def test_a_row_that_has_come_to_another_place_is_not_drawn_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawings = 0
    draw = LineList.draw

    def counted(view: LineList, row: int, width: int) -> list[Segment]:
        nonlocal drawings
        drawings += view.id == "events"
        return draw(view, row, width)

    async with reading(SHIPPED, "1", brief="002-jfid") as (app, pilot):
        monkeypatch.setattr(LineList, "draw", counted)
        rows = app.screen.query_one("#events").size.height
        for key in ("down", "down", "up", "up"):
            await pilot.press(key)
            await pilot.pause()
        # Four lists were shown that have most of their rows in common with the first.
        assert 0 < drawings < rows


async def test_who_is_named_where_is_looked_up_anew_at_another_width() -> None:
    async with reading(SHIPPED, "1", "down", "down", "up", size=NORMAL, brief="002-jfid") as (
        app,
        pilot,
    ):
        await pilot.resize_terminal(NORMAL[0] - 20, NORMAL[1])
        await pilot.pause()
        for key in ("down", "up", "down"):
            await pilot.press(key)
            await pilot.pause()
            kept = drawn(app)
            forget(app)
            assert kept == drawn(app), key


async def test_a_shorter_list_has_its_bar_and_its_place() -> None:
    async with reading(SHIPPED, "3", brief="002-jfid") as (app, _):
        source = main_screen(app).source
        width, count = source._laid_out
        source.take_count(width, count + 500)
        assert source.vertical_scrollbar.window_virtual_size == count + 500
        source.scroll_to(y=count + 400, animate=False, force=True)
        source.take_count(width, count)
        assert source.vertical_scrollbar.window_virtual_size == count
        assert source.scroll_offset.y == source.max_scroll_y


@pytest.mark.parametrize("length", [0, 1, 20, 28, 31, 34, 36, 40, 200])
async def test_a_title_of_any_length_is_drawn_as_textual_would(length: int) -> None:
    async with reading(SHIPPED, brief="002-jfid", size=NORMAL) as (app, _):
        events = main_screen(app).events
        width = events.region.width
        events.entitle("2 " + "x" * length)
        mine = events._rim(0, width)
        assert mine.cell_length == len(mine.text) == width
        events._rims.clear()
        assert list(mine.simplify()) == list(events._rim(0, width).simplify())
