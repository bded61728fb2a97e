"""What gives way where there is little room, and what takes no more than it needs."""

import pytest

from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.line_list import LineList
from briefreader.app.widgets.prose import Prose
from tests.app.reading import reading, whole_screen
from tests.projects import KEYS, SHIPPED


async def test_a_dialog_is_as_high_as_what_it_shows() -> None:
    async with reading(SHIPPED, "b", size=(140, 45)) as (app, pilot):
        frame = app.screen.query_one("#dialog")
        rows = app.screen.query_one(LineList)
        assert frame.region.height == 2 * len(KEYS) + 2
        assert rows.max_scroll_y == 0
        await pilot.resize_terminal(60, 10)
        await pilot.pause()
        assert frame.region.height == 9
        assert rows.max_scroll_y > 0
        await pilot.resize_terminal(140, 45)
        await pilot.pause()
        assert frame.region.height == 2 * len(KEYS) + 2


@pytest.mark.parametrize(
    ("width", "there", "missing"),
    [
        (200, ["menjelang pilpres AS  ", "Sabtu, 25 Mei 2024"], []),
        (140, ["kampanye militer", "25 Mei 2024"], ["Sabtu, 25"]),
        (60, ["NBC beritakan", "Prestasi Karya Mandiri"], ["2024"]),
    ],
)
async def test_the_date_is_short_before_the_title_is_cut(
    width: int, there: list[str], missing: list[str]
) -> None:
    async with reading(SHIPPED, size=(width, 30), locale="id", brief="000-prestasi") as (app, _):
        first = whole_screen(app).splitlines()[0]
        assert [text for text in there if text not in first] == []
        assert [text for text in missing if text in first] == []


async def test_what_is_said_again_stays_where_it_is() -> None:
    """A mouse asks for a row between two frames, when nothing has been drawn since."""
    async with reading(SHIPPED, "2", "i") as (app, _):
        prose = app.screen.query_one(Prose)
        before = prose.render_line(0).text
        assert before.strip()
        assert isinstance(app.screen, Dialog)
        app.screen.speak()
        assert prose.render_line(0).text == before
