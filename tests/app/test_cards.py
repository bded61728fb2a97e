"""The card and the strip of details on a narrow terminal."""

import pytest

from briefreader.app.reader import Reader
from briefreader.app.widgets.prose import Prose
from tests.app.reading import NARROW, main_screen, make_reader, press, reading, shown, whole_screen
from tests.projects import SHIPPED
from tests.samples import Project


async def test_what_is_broken_off_hangs_under_the_value(project: Project) -> None:
    async with reading(project.root, "end", "i", size=(40, 40)) as (app, pilot):
        rows = shown(app.screen.query_one(Prose)).split("\n")
        label = next(number for number, row in enumerate(rows) if row.strip() == "Who says so")
        value = rows[label + 1 : label + 3]
        assert " ".join(row.strip() for row in value).startswith("Siti Rahmawati, via Regional")
        assert {len(row) - len(row.lstrip()) for row in value} == {4}
        await pilot.resize_terminal(60, 40)
        await pilot.pause()
        rows = shown(app.screen.query_one(Prose)).split("\n")
        label = next(number for number, row in enumerate(rows) if "Who says so" in row)
        column = rows[label].index("Siti")
        assert rows[label + 1][:column].strip() == ""
        assert rows[label + 1][column] != " "
        await press(pilot, "escape")


def strip_and_list(app: Reader) -> tuple[str, str]:
    """What stands at the left of the strip and of the list above it, as colour or sign."""
    strip, above = app.screen.query_one("#details"), main_screen(app).events
    looks = []
    for widget in (strip, above):
        x, y = widget.region.x, widget.region.bottom - 1
        style = app.screen._compositor.get_style_at(x, y)
        sign = whole_screen(app).split("\n")[y][x : x + 1]
        looks.append(f"{sign.replace('▌', ' ')} {style.bgcolor}")
    return looks[0], looks[1]


@pytest.mark.parametrize("theme", ["briefreader-dark", "briefreader-light", "ansi-dark"])
@pytest.mark.parametrize("plain", [False, True], ids=["colours", "no colours"])
async def test_the_strip_does_not_read_as_a_row_of_the_list(
    monkeypatch: pytest.MonkeyPatch, theme: str, plain: bool
) -> None:
    if plain:
        monkeypatch.setenv("NO_COLOR", "1")
    app = make_reader(SHIPPED, "en", "004-tampang", theme)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        strip, above = strip_and_list(app)
        if plain:
            assert strip[0] != above[0]
        assert strip != above
        # Nothing of it costs a row: title, tabs, list, three rows of the strip, keys.
        assert main_screen(app).events.scrollable_content_region.height == NARROW[1] - 6
