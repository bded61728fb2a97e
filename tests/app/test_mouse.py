"""Everything that a mouse does."""

from textual.events import MouseScrollDown
from textual.widget import Widget

from briefreader.app.screens.briefs import BriefsScreen
from briefreader.app.screens.help import HelpScreen
from tests.app.reading import NARROW, main_screen, reading, whole_screen
from tests.projects import SHIPPED

TAMPANG = "004-tampang"


def place_of(widget: Widget, words: str) -> tuple[int, int]:
    """Where words stand in a widget, in cells from its upper left corner."""
    for y in range(widget.size.height):
        text = widget.render_line(y).text
        if words in text:
            inside = widget.content_region.offset - widget.region.offset
            return text.index(words) + inside.x + 1, y + inside.y
    raise AssertionError(f"{words!r} is not shown")


async def test_a_click_selects_an_event_and_a_double_click_opens_it() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        spot = place_of(screen.events, "talk for hours")
        await pilot.click("#events", offset=spot)
        await pilot.pause()
        assert screen.events.key == "talks"
        await pilot.click("#events", offset=spot, times=2)
        await pilot.pause()
        assert screen.focused is screen.source


async def test_a_click_in_the_source_puts_the_caret_there() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        await pilot.click("#source", offset=place_of(screen.source, "Pyongyang, pada"))
        await pilot.pause()
        assert screen.document.article is not None
        assert screen.source.caret == screen.document.article.text.index("Pyongyang, pada") + 1
        assert "talk for hours" in whole_screen(app)


async def test_a_double_click_selects_a_word_and_a_triple_click_a_paragraph() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        spot = place_of(screen.source, "Pyongyang, pada")
        await pilot.click("#source", offset=spot, times=2)
        await pilot.pause()
        assert screen.get_selected_text() == "Pyongyang"
        await pilot.click("#source", offset=spot, times=3)
        await pilot.pause()
        text = screen.get_selected_text() or ""
        assert text.startswith("Presiden Rusia Vladimir Putin")
        assert text.endswith("(19/6/2024).")


async def test_dragging_selects_exactly_the_source() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        first = place_of(screen.source, "Langkah ini")
        last = place_of(screen.source, "Kesepakatan itu")
        await pilot.mouse_down("#source", offset=(first[0] - 1, first[1]))
        await pilot.hover("#source", offset=(last[0] + 4, last[1]))
        await pilot.mouse_up("#source", offset=(last[0] + 4, last[1]))
        await pilot.pause()
        assert screen.document.article is not None
        selected = screen.get_selected_text() or ""
        assert selected in screen.document.article.text
        assert selected.startswith("Langkah ini menandai")
        assert "\n" not in selected


async def test_the_bars_can_be_clicked() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        await pilot.click("#keys", offset=place_of(screen.query_one("#keys"), "help"))
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape")
        await pilot.click("#title", offset=place_of(screen.query_one("#title"), "Putin and Kim"))
        await pilot.pause()
        assert isinstance(app.screen, BriefsScreen)
        await pilot.press("escape")
        await pilot.click("#title", offset=place_of(screen.query_one("#title"), "EN"))
        await pilot.pause()
        assert app.speech.catalog.language == "id"


async def test_the_tabs_can_be_clicked() -> None:
    async with reading(SHIPPED, brief=TAMPANG, size=NARROW) as (app, pilot):
        screen = main_screen(app)
        await pilot.click("#tabs", offset=place_of(screen.query_one("#tabs"), "Source"))
        await pilot.pause()
        assert screen.focused is screen.source


async def test_a_link_can_be_clicked() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        await pilot.click("#summary", offset=place_of(screen.query_one("#summary"), "Kim Jong Un"))
        await pilot.pause()
        assert screen.actors.key == "kim-jong-un"


async def test_the_wheel_scrolls_the_source() -> None:
    async with reading(SHIPPED, brief=TAMPANG, size=(100, 30)) as (app, pilot):
        source = main_screen(app).source
        before = source.scroll_offset.y
        await pilot._post_mouse_events([MouseScrollDown], "#source", (5, 5), 0)
        await pilot.pause()
        assert source.scroll_offset.y > before
