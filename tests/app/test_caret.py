"""Where the caret goes when something else is selected, and what the strip says of its place."""

import os
from pathlib import Path

from briefreader.app.widgets.lines import LineStrip
from tests.app.reading import NORMAL, main_screen, press, reading, shown
from tests.projects import SHIPPED, shipped_copy

TAMPANG = "004-tampang"


async def test_selecting_an_actor_puts_the_caret_on_the_first_mention() -> None:
    async with reading(SHIPPED, "1", "down", brief=TAMPANG, size=NORMAL) as (app, pilot):
        screen = main_screen(app)
        while screen.actors.key != "jens-stoltenberg":
            await press(pilot, "down")
        first = screen.document.article.text.index("Stoltenberg") if screen.document.article else 0
        assert first - len("Jens ") == screen.source.caret
        assert "Here: " not in shown(screen.query_one("#details", LineStrip))
        top = screen.source.scroll_offset.y
        await press(pilot, "3", "down")
        assert screen.source.scroll_offset.y == top


async def test_reading_the_file_again_leaves_the_caret_of_an_actor(tmp_path: Path) -> None:
    root = shipped_copy(tmp_path)
    async with reading(root, "1", "down", "3", "g", "w", brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        assert screen._open.actor
        caret = screen.source.caret
        path = root / "briefs" / f"{TAMPANG}.yaml"
        text = path.read_text("utf-8").replace("en: Putin and Kim sign", "en: They sign", 1)
        path.write_text(text, "utf-8")
        os.utime(path, ns=(path.stat().st_mtime_ns + 5_000_000,) * 2)
        await screen.look(sure=True)
        await pilot.pause(0.05)
        title = screen.document.brief.title
        assert title is not None
        assert title.texts["en"].startswith("They sign")
        assert screen.source.caret == caret
