"""The card of details on a narrow terminal."""

from briefreader.app.widgets.prose import Prose
from tests.app.reading import press, reading, shown
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
