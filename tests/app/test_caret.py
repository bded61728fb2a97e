"""Where the caret goes when something else is selected, and what the strip says of its place."""

import os
from pathlib import Path

import pytest

from briefreader.app.widgets.lines import LineStrip
from briefreader.output.events import says_so_text
from tests.app.reading import NARROW, NORMAL, main_screen, press, reading, shown
from tests.projects import SHIPPED, shipped_copy
from tests.samples import Project, changed

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


async def test_the_next_annotation_is_never_furniture(project: Project) -> None:
    async with reading(project.root, "3", "g") as (app, pilot):
        screen = main_screen(app)
        article = screen.document.article
        assert article is not None
        link = article.text.index("Baca juga")
        seen = {0: 0}
        for key in ("a", "A"):
            for _ in range(20):
                await press(pilot, key)
                seen[screen.source.caret] = 0
        assert len(seen) > 4
        assert link not in seen


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Not part of the article · link to another article"),
        ("id", "Bukan bagian dari artikel · tautan ke artikel lain"),
    ],
)
async def test_the_strip_says_that_furniture_is_no_part_of_the_article(
    project: Project, locale: str, said: str
) -> None:
    async with reading(project.root, "3", "g", locale=locale) as (app, pilot):
        screen = main_screen(app)
        await press(pilot, "down", "down", "down", "down", "down", "down", "down")
        while "furniture" not in screen.source.labels_here():
            await press(pilot, "up")
        assert shown(screen.query_one("#details", LineStrip)).split("\n")[0].strip() == said


@pytest.mark.parametrize("size", [NORMAL, NARROW], ids=["normal", "narrow"])
async def test_the_strip_has_room_for_who_says_so(size: tuple[int, int]) -> None:
    async with reading(SHIPPED, brief=TAMPANG, size=size) as (app, pilot):
        screen = main_screen(app)
        for key in screen.events.keys:
            screen.events.go_to(key)
            screen._select_event(key)
            await pilot.pause()
            strip = " ".join(shown(screen.query_one("#details", LineStrip)).split())
            assert (
                says_so_text(screen.document.brief, screen.document.brief.events[key], app.speech)
                in strip
            )


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "This is the only quote of this event."),
        ("id", "Ini satu-satunya kutipan peristiwa ini."),
    ],
)
async def test_n_says_that_there_is_only_one_quote(
    project: Project, locale: str, said: str
) -> None:
    async with reading(project.root, "n", locale=locale) as (app, _):
        assert [note.message for note in app._notifications] == [said]
        assert main_screen(app).source.caret == main_screen(app)._open.passage[0][0]


async def test_n_does_not_call_a_quote_the_only_one_beside_a_lost_one(project: Project) -> None:
    quote = "      - Tanggul Sungai Cibanyu jebol pada Senin (12/5) malam.\n"
    project.write(changed(quote, f"{quote}      - Tidak pernah tertulis di sini.\n"))
    async with reading(project.root, "n") as (app, _):
        said = "This is the only quote of this event that the article has."
        assert [note.message for note in app._notifications] == [said]


async def test_n_says_nothing_where_there_is_another_quote() -> None:
    async with reading(SHIPPED, "n", brief=TAMPANG) as (app, _):
        assert not list(app._notifications)
