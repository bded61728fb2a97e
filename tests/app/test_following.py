"""The reader while its files are edited: everything stays in its place."""

import os
from asyncio import CancelledError, sleep
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefreader.app.reader import Reader
from briefreader.app.screens.briefs import BriefsScreen
from briefreader.app.screens.findings import FindingsScreen
from briefreader.app.widgets.bars import Banner
from briefreader.app.widgets.search_bar import SearchBar
from tests.app.reading import NORMAL, main_screen, make_reader, press, reading, whole_screen
from tests.projects import shipped_copy

TAMPANG = "004-tampang"
FILE = "briefs/004-tampang.yaml"
SEED = "seeds/004_24db7247ff5575ea.txt"
TITLE = "en: Putin and Kim sign defence pact"
BROKEN = ("title:", 'title: "')


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shipped_copy(tmp_path)


def edit(root: Path, old: str, new: str, name: str = FILE) -> None:
    """Replace the first such words of a file, in place."""
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    stamp = path.stat().st_mtime_ns + 5_000_000
    os.utime(path, ns=(stamp, stamp))


async def look(app: Reader, pilot: Pilot[None]) -> None:
    """Have the reader see what has changed."""
    await pilot.pause()
    await main_screen(app).look(sure=True)
    for _ in range(4):
        await pilot.pause(0.02)


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    """Wait for something that comes by itself."""
    for _ in range(200):
        if happened():
            return
        await pilot.pause(0.05)
    raise AssertionError("it never happened")


def banner(app: Reader) -> str:
    return main_screen(app).query_one(Banner)._text


async def test_it_follows_by_itself(root: Path) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        await pilot.pause(0.2)
        edit(root, TITLE, "en: Changed")
        await until(pilot, lambda: "Changed" in whole_screen(app))


async def test_place_selection_pane_and_language_stay(root: Path) -> None:
    keys = ("l", "1", "down", "down", "2", "down", "3", "g", "w", "w", "v", "w", "w")
    async with reading(root, *keys, brief=TAMPANG, size=NORMAL) as (app, pilot):
        screen = main_screen(app)
        before = (
            screen.actors.key,
            screen.events.key,
            screen.source.caret,
            screen.source.selected,
            screen.source.selecting,
            screen.source.scroll_offset,
            screen.events.scroll_offset,
            screen.focused,
            app.speech.catalog.language,
        )
        assert before[3] is not None
        edit(root, "title:\n", "# a comment\n# and another\ntitle:\n")
        edit(root, "id: Putin dan Kim teken pakta pertahanan", "id: Judul baru")
        await look(app, pilot)
        assert "Judul baru" in whole_screen(app)
        assert before == (
            screen.actors.key,
            screen.events.key,
            screen.source.caret,
            screen.source.selected,
            screen.source.selecting,
            screen.source.scroll_offset,
            screen.events.scroll_offset,
            screen.focused,
            app.speech.catalog.language,
        )


async def test_the_quote_that_is_looked_at_stays(root: Path) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        while len(screen._open.anchors) < 2:
            await press(pilot, "down")
        await press(pilot, "n")
        event = screen.events.key
        edit(root, TITLE, "en: Changed")
        await look(app, pilot)
        assert (screen.events.key, screen._open.quote) == (event, 1)


async def test_a_list_scrolled_by_wheel_stays(root: Path) -> None:
    async with reading(root, brief=TAMPANG, size=NORMAL) as (app, pilot):
        screen = main_screen(app)
        screen.events.scroll_to(y=12, animate=False, force=True)
        await pilot.pause()
        edit(root, "en: Putin and Kim talk for hours", "en: They talk for ever and ever and ever")
        await look(app, pilot)
        assert screen.events.scroll_offset.y == 12


async def test_a_new_event_above_moves_nothing_under_the_cursor(root: Path) -> None:
    async with reading(root, "end", brief=TAMPANG, size=NORMAL) as (app, pilot):
        events = main_screen(app).events
        assert events._rows
        row = events._rows.first(events._cursor) - events.scroll_offset.y
        new = "events:\n  new:\n    what: {id: Baru, en: New}\n    date: 2024-01-01\n"
        quote = "    status: occurred\n    quotes: [kemitraan strategis]\n"
        edit(root, "events:\n", new + quote)
        await look(app, pilot)
        assert "new" in events.keys
        assert events._rows
        assert events._rows.first(events._cursor) - events.scroll_offset.y == row


async def test_a_broken_brief_keeps_its_view_under_a_banner(root: Path) -> None:
    async with reading(root, "down", "down", brief=TAMPANG) as (app, pilot):
        before = whole_screen(app)
        edit(root, *BROKEN)
        await look(app, pilot)
        said = "the quotation mark here is never closed"
        assert banner(app) == f"shown as before · line 3: Y048 {said}"
        assert main_screen(app).events.key == "alliance"
        assert "Putin and Kim sign defence pact" in whole_screen(app)
        edit(root, *reversed(BROKEN))
        await look(app, pilot)
        assert banner(app) == ""
        assert whole_screen(app) == before


async def test_an_event_that_comes_back_is_selected_again(root: Path) -> None:
    async with reading(root, "end", brief=TAMPANG) as (app, pilot):
        events = main_screen(app).events
        key = events.key
        text = (root / FILE).read_text("utf-8")
        cut = text.index(f"\n  {key}:")
        edit(root, text[cut:], "\n")
        await look(app, pilot)
        assert events.key != key
        assert events.key == events.keys[-1]
        (root / FILE).write_text(text, "utf-8")
        await look(app, pilot)
        assert events.key == key


async def test_what_was_chosen_meanwhile_stays_chosen(root: Path) -> None:
    async with reading(root, "end", brief=TAMPANG) as (app, pilot):
        events = main_screen(app).events
        text = (root / FILE).read_text("utf-8")
        edit(root, text[text.index(f"\n  {events.key}:") :], "\n")
        await look(app, pilot)
        await press(pilot, "home")
        (root / FILE).write_text(text, "utf-8")
        await look(app, pilot)
        assert events.key == "pact"


async def test_another_key_for_the_event_is_followed(root: Path) -> None:
    async with reading(root, "down", "down", brief=TAMPANG) as (app, pilot):
        edit(root, "\n  alliance:", "\n  aliansi:")
        await look(app, pilot)
        assert main_screen(app).events.key == "aliansi"


async def test_an_article_that_changes_keeps_the_caret_at_its_words(root: Path) -> None:
    keys = ("slash", *"Pyongyang", "enter", "3")
    async with reading(root, *keys, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        caret = screen.source.caret
        assert screen.document.article is not None
        words = screen.document.article.text[caret : caret + 9]
        edit(root, "Tampang", "Tampang, koran\n\nkita", SEED)
        await look(app, pilot)
        text = screen.document.article.text
        assert "kita" in text
        caret = screen.source.caret
        assert text[caret : caret + 9] == words == "Pyongyang"
        assert screen._search.spans[screen._search.current][0] == caret


async def test_an_article_that_changes_stays_scrolled_to_its_place(root: Path) -> None:
    async with reading(root, "3", "end", brief=TAMPANG, size=NORMAL) as (app, pilot):
        source = main_screen(app).source
        source.scroll_to(y=20, animate=False, force=True)
        await pilot.pause()
        before = source._text[source._rows.starts[20] :][:40]
        edit(root, "Tampang", "Tampang\n\nKata pengantar.\n\n", SEED)
        await look(app, pilot)
        top = source.scroll_offset.y
        assert top > 20
        assert source._text[source._rows.starts[top] :][:40] == before


async def test_an_article_that_comes_back_is_shown_at_the_passage(root: Path) -> None:
    text = (root / SEED).read_bytes()
    (root / SEED).unlink()
    async with reading(root, "down", "down", brief=TAMPANG, size=NORMAL) as (app, pilot):
        screen = main_screen(app)
        assert f"The article “../{SEED}” cannot" in whole_screen(app)
        await press(pilot, "l")
        assert f"Artikel “../{SEED}” tidak" in whole_screen(app)
        (root / SEED).write_bytes(text)
        await look(app, pilot)
        assert screen.document.article is not None
        assert screen.source.caret == screen._open.passage[0][0] > 0
        assert "▌" in whole_screen(app)


async def test_the_search_that_is_typed_stays(root: Path) -> None:
    async with reading(root, "slash", *"Korea", brief=TAMPANG) as (app, pilot):
        edit(root, TITLE, "en: Changed")
        await look(app, pilot)
        screen = main_screen(app)
        bar = screen.query_one(SearchBar)
        assert bar.value == "Korea"
        assert bar.has_focus
        assert screen._search.spans
        assert "Hit 1 of" in whole_screen(app)
        assert "Changed" in whole_screen(app)


async def test_the_zoom_stays(root: Path) -> None:
    async with reading(root, "3", "z", brief=TAMPANG) as (app, pilot):
        edit(root, TITLE, "en: Changed")
        await look(app, pilot)
        assert not main_screen(app).actors.is_on_screen


async def test_the_findings_are_listed_anew(root: Path) -> None:
    async with reading(root, "f", brief=TAMPANG) as (app, pilot):
        edit(root, *BROKEN)
        await look(app, pilot)
        assert isinstance(app.screen, FindingsScreen)
        assert "Y048" in whole_screen(app)
        edit(root, *reversed(BROKEN))
        await look(app, pilot)
        assert "Nothing is wrong with this brief." in whole_screen(app)


async def test_the_findings_of_the_shared_actors_are_listed_anew(root: Path) -> None:
    async with reading(root, "f", brief=TAMPANG) as (app, pilot):
        edit(root, "actors:", "actors: [", "briefs/actors.yaml")
        await look(app, pilot)
        assert "actors.yaml:" in whole_screen(app)


async def test_the_list_of_briefs_is_made_anew(root: Path) -> None:
    async with reading(root, "b", brief=TAMPANG) as (app, pilot):
        edit(root, TITLE, "en: Changed")
        (root / "briefs" / "005-new.yaml").write_text("brief: 1\n", "utf-8")
        (root / "briefs" / "000-prestasi.yaml").unlink()
        await look(app, pilot)
        assert isinstance(app.screen, BriefsScreen)
        seen = whole_screen(app)
        assert "Changed" in seen
        assert "005-new" in seen
        assert "NBC reports" not in seen
        assert "of 5 read" in seen


async def test_the_card_shows_what_the_file_says_now(root: Path) -> None:
    async with reading(root, "i", brief=TAMPANG) as (app, pilot):
        edit(root, "place: Pyongyang", "place: Wonsan")
        await look(app, pilot)
        assert "Wonsan" in whole_screen(app)
        edit(root, "\n  pact:", "\n  pakta:")
        await look(app, pilot)
        assert "The file no longer has this." in whole_screen(app)


async def test_a_brief_that_is_deleted_stays_until_it_is_left(root: Path) -> None:
    async with reading(root, "down", brief=TAMPANG) as (app, pilot):
        (root / FILE).unlink()
        await look(app, pilot)
        assert banner(app) == "briefs/004-tampang.yaml is gone; this is what it last said"
        assert "–/4" in whole_screen(app)
        assert main_screen(app).events.key == "talks"
        await press(pilot, "J")
        assert app.state.brief == "002-jfid"
        assert banner(app) == ""
        await press(pilot, "K")
        assert app.state.brief == "000-prestasi"


async def test_a_brief_that_comes_back_is_shown_again(root: Path) -> None:
    async with reading(root, "down", brief=TAMPANG) as (app, pilot):
        text = (root / FILE).read_text("utf-8")
        (root / FILE).unlink()
        await look(app, pilot)
        (root / FILE).write_text(text.replace(TITLE, "en: Changed"), "utf-8")
        await look(app, pilot)
        assert banner(app) == ""
        assert "Changed" in whole_screen(app)
        assert main_screen(app).events.key == "talks"
        assert "3/5" in whole_screen(app)


async def test_all_briefs_are_deleted(root: Path) -> None:
    async with reading(root, "down", brief=TAMPANG) as (app, pilot):
        for path in (root / "briefs").glob("*.yaml"):
            path.unlink()
        await look(app, pilot)
        assert "is gone" in banner(app)
        await press(pilot, "J", "K", "r", "b", "escape", "l", "l", "f", "escape", "e", "down")
        assert "Putin and Kim sign defence pact" in whole_screen(app)


async def test_a_renamed_brief_is_followed(root: Path) -> None:
    async with reading(root, "down", "down", brief=TAMPANG) as (app, pilot):
        (root / FILE).rename(root / "briefs" / "900-putin.yaml")
        await look(app, pilot)
        assert banner(app) == ""
        assert app.state.brief == "900-putin"
        assert main_screen(app).events.key == "alliance"
        assert app.state.read == {"900-putin"}
        assert "/5" in whole_screen(app)


async def test_shared_actors_change(root: Path) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        edit(root, "en: North Korea", "en: The North", "briefs/actors.yaml")
        await look(app, pilot)
        assert "The North" in whole_screen(app)
        edit(root, "actors:", "actors: [", "briefs/actors.yaml")
        await look(app, pilot)
        assert "actors.yaml" in banner(app)
        assert "The North" in whole_screen(app)


async def test_another_date_of_publication_changes_the_order(root: Path) -> None:
    async with reading(root, brief=TAMPANG) as (app, pilot):
        await until(pilot, lambda: "3/5" in whole_screen(app))
        edit(root, "published: 2024-06-20", "published: 2014-06-20")
        await look(app, pilot)
        await until(pilot, lambda: "1/5" in whole_screen(app))


@pytest.mark.parametrize("keys", [(), ("f",), ("b",), ("i",), ("3",)])
async def test_what_changes_nothing_draws_nothing(
    root: Path, keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(root, *keys, brief=TAMPANG) as (app, pilot):
        await pilot.pause(0.3)
        drawn: list[object] = []
        display: Callable[..., None] = app._display

        def note(screen: object, renderable: object) -> None:
            drawn.append(renderable)
            display(screen, renderable)

        monkeypatch.setattr(app, "_display", note)
        edit(root, "brief: 1", "brief: 1 # the version")
        await look(app, pilot)
        assert main_screen(app).document.lines.line(2) == "brief: 1 # the version"
        assert drawn == []


async def test_a_large_brief_is_followed_without_a_flash(root: Path) -> None:
    path = root / FILE
    text = path.read_text("utf-8")
    path.write_text(text + "note: >-\n" + "  kata kata kata kata\n" * 20_000, "utf-8")
    async with reading(root, "down", "down", brief=TAMPANG) as (app, pilot):
        await until(pilot, lambda: bool(main_screen(app).events.key))
        await press(pilot, "home", "down", "down")
        assert main_screen(app).events.key == "alliance"
        edit(root, TITLE, "en: Changed")
        await look(app, pilot)
        assert "Changed" in whole_screen(app)
        assert main_screen(app).events.key == "alliance"


@pytest.mark.parametrize("pauses", range(8))
async def test_the_reader_may_end_while_it_reads_and_follows(root: Path, pauses: int) -> None:
    app = make_reader(root, brief=TAMPANG)
    async with app.run_test() as pilot:
        await pilot.pause()
        workers = [app.run_worker(main_screen(app).settle()), app.run_worker(settled(app, root))]
        for _ in range(pauses):
            await sleep(0.004)
    # What was still at work was ended, and has not failed.
    errors = [worker.error for worker in workers]
    assert all(error is None or isinstance(error, CancelledError) for error in errors)


async def settled(app: Reader, root: Path) -> None:
    edit(root, "Putin dan Kim meneken", "Putin dan Kim menandatangani")
    await main_screen(app).look(sure=True)
