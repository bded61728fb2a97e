"""Where a pane was scrolled to, it is found again: in the next start, and from another brief."""

from pathlib import Path

import pytest

from tests.app.reading import NARROW, NORMAL, WIDE, main_screen, press, reading, whole_screen
from tests.projects import SHIPPED


def tops(app: object) -> dict[str | None, int]:
    screen = main_screen(app)  # type: ignore[arg-type]
    return {view.id: view.scroll_offset.y for view in screen._views}


@pytest.mark.parametrize("size", [WIDE, NORMAL, NARROW], ids=["wide", "normal", "narrow"])
async def test_the_next_start_looks_as_the_last_one_did(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    state = tmp_path / "state.json"
    keys = ("2", "down", "down", "down", "3", "pagedown", "pagedown", "down", "2")
    async with reading(SHIPPED, *keys, size=size, brief="002-jfid", state=state) as (app, pilot):
        # Away from the passage that is selected, as with a mouse.
        main_screen(app).source.scroll_relative(y=3, animate=False, force=True)
        await pilot.pause(0.3)
        left, seen = tops(app), whole_screen(app)
        await app.action_quit()
        app.keep()
    assert left["source"]
    async with reading(SHIPPED, size=size, state=state) as (app, pilot):
        await pilot.pause(0.3)
        assert whole_screen(app) == seen
        if size == NARROW:
            # Where only one pane is seen, the others follow when they are.
            await press(pilot, "3")
            await pilot.pause(0.3)
            await press(pilot, "2")
        assert tops(app) == left


async def test_a_brief_that_one_comes_back_to_is_where_it_was(tmp_path: Path) -> None:
    async with reading(SHIPPED, "3", "pagedown", brief="002-jfid", size=NORMAL) as (app, pilot):
        await pilot.pause(0.3)
        left, seen = tops(app), whole_screen(app)
        assert left["source"]
        await press(pilot, "J", "K")
        await pilot.pause(0.3)
        assert tops(app) == left
        assert whole_screen(app) == seen


async def test_who_has_pressed_a_key_is_not_taken_back(tmp_path: Path) -> None:
    async with reading(SHIPPED, "3", brief="002-jfid", size=NORMAL) as (app, pilot):
        source = main_screen(app).source
        source.return_to(source._rows.starts[-1])
        assert source._wanted is not None
        await press(pilot, "home")
        await pilot.resize_terminal(NORMAL[0], NORMAL[1] - 4)
        await pilot.pause()
        assert source.scroll_offset.y == 0


async def test_who_has_scrolled_elsewhere_is_not_taken_back() -> None:
    """A place that cannot be reached yet is wanted no longer once something else is shown."""
    async with reading(SHIPPED, "2", brief="002-jfid", size=NORMAL) as (app, pilot):
        source = main_screen(app).source
        source.return_to(source._rows.starts[-1])
        assert source._wanted is not None
        await press(pilot, "down", "down", "down", "down")
        assert source.top == source._rows.starts[source.scroll_offset.y]
        source.return_to(source._rows.starts[-1])
        source.scroll_relative(y=-3, animate=False, force=True)
        await pilot.pause()
        assert source.top == source._rows.starts[source.scroll_offset.y]


async def test_the_strip_tells_again_what_it_told(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    async with reading(SHIPPED, "3", "home", brief="002-jfid", state=state) as (app, pilot):
        await pilot.pause()
        told = app.screen.query_one("#details")
        before = [str(line) for line in told._lines]  # type: ignore[attr-defined]
        assert main_screen(app)._told.name == "CARET"
        await app.action_quit()
        app.keep()
    async with reading(SHIPPED, state=state) as (app, pilot):
        await pilot.pause()
        told = app.screen.query_one("#details")
        assert [str(line) for line in told._lines] == before  # type: ignore[attr-defined]


async def test_an_order_of_other_briefs_is_not_believed() -> None:
    async with reading(SHIPPED, brief="002-jfid") as (app, _):
        screen = main_screen(app)
        screen._order = []
        screen.expect_order(["002-jfid", "nothing"])
        assert screen._order == []
        screen.expect_order(list(app.shelf.keys))
        assert screen._order == list(app.shelf.keys)
