"""What is drawn of a screen after a change is what a whole frame of it would show."""

from typing import Any

import pytest
from rich.color import ColorSystem
from textual._compositor import Compositor

from briefreader.app.compositing import LinesUpdate, _placed
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
