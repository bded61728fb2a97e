"""What is drawn of a screen after a change is what a whole frame of it would show."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from textual._compositor import Compositor

from briefreader.app.compositing import LinesUpdate, _apart, _placed
from briefreader.app.picture import Picture
from briefreader.app.reader import Reader
from tests.app.reading import reading
from tests.projects import SHIPPED

WALK = "down down 1 down down down 3 pagedown a a 4 pagedown z z l b down escape slash a n escape"


def texts(picture: Picture) -> list[str]:
    return ["".join(text for text, _ in row) for row in picture.cells]


@pytest.mark.parametrize("size", [(140, 45), (60, 20)], ids=["wide", "narrow"])
async def test_what_is_drawn_piece_by_piece_is_the_whole(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frames as they come, put together, against a frame made anew after each key."""
    shown = Picture()
    pieces = 0
    display = Reader._display

    def watched(reader: Reader, screen: Any, renderable: Any) -> None:
        nonlocal pieces
        strips = renderable and _placed(renderable)
        if strips and not reader._batch_count:
            pieces += isinstance(renderable, LinesUpdate)
            shown.frame(screen.outer_size, strips, ColorSystem.TRUECOLOR)
        display(reader, screen, renderable)

    monkeypatch.setattr(Reader, "_display", watched)
    async with reading(SHIPPED, size=size, brief="004-tampang") as (app, pilot):
        for key in WALK.split():
            await pilot.press(key)
            await pilot.pause(0.05)
            whole = Picture()
            update = Compositor.render_full_update(app.screen._compositor)
            strips = _placed(update)
            assert strips is not None
            whole.frame(app.screen.outer_size, strips, ColorSystem.TRUECOLOR)
            assert texts(shown) == texts(whole), key
            assert shown.cells == whole.cells, key
    assert pieces > 10


async def test_a_picture_of_the_screen_in_a_file_is_whole() -> None:
    async with reading(SHIPPED, brief="004-tampang") as (app, pilot):
        for simplify in (False, True):
            picture = app.export_screenshot(simplify=simplify)
            assert "Tampang" in picture
            assert "Jens" in picture
        await pilot.pause()


EDGES = st.lists(st.integers(0, 8), min_size=2, max_size=2, unique=True).map(sorted)
BOXES = st.lists(st.builds(lambda x, y: (x[0], y[0], x[1], y[1]), EDGES, EDGES), max_size=6)


def cells(box: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    left, top, right, bottom = box
    return [(x, y) for x in range(left, right) for y in range(top, bottom)]


@given(BOXES)
def test_boxes_that_are_taken_apart_cover_the_same_cells_once(
    boxes: list[tuple[int, int, int, int]],
) -> None:
    covered = [cell for box in _apart(boxes) for cell in cells(box)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {cell for box in boxes for cell in cells(box)}


async def test_a_key_draws_only_what_it_touches(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[LinesUpdate] = []
    display = Reader._display

    def watched(reader: Reader, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, LinesUpdate):
            drawn.append(renderable)
        display(reader, screen, renderable)

    async with reading(SHIPPED, "2", brief="004-tampang") as (app, pilot):
        monkeypatch.setattr(Reader, "_display", watched)
        events, details = (app.screen.query_one(name) for name in ("#events", "#details"))
        await pilot.press("end")
        places = [placed for update in drawn for placed in update.placed]
        assert places
        # The border above the list is not touched by it, nor are the actors.
        left = {placed.row for placed in places if placed.column < events.region.right}
        assert min(left) > events.region.y
        assert {placed.row for placed in places} & {*range(details.region.y, details.region.bottom)}
        # And no cell is drawn twice in a frame.
        for update in drawn:
            each = [
                (placed.row, column)
                for placed in update.placed
                for column in range(placed.column, placed.column + placed.end - placed.start)
            ]
            assert len(each) == len(set(each))
