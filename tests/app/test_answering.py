"""Keys are answered at once, each in its turn and once."""

import pytest
from textual.events import Key

from briefreader.app.reader import Reader
from briefreader.app.widgets.bars import Banner
from briefreader.app.widgets.search_bar import SearchBar
from tests.app.reading import WIDE, main_screen, reading, whole_screen
from tests.projects import SHIPPED

TAMPANG = "004-tampang"


async def test_a_view_answers_before_any_message_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered: list[str] = []
    answer = Reader._answer

    async def watched(reader: Reader, event: object) -> bool:
        done = await answer(reader, event)  # type: ignore[arg-type]
        answered.append(f"{getattr(event, 'key', '')} {done}")
        return done

    monkeypatch.setattr(Reader, "_answer", watched)
    async with reading(SHIPPED, "2", brief=TAMPANG) as (app, pilot):
        answered.clear()
        events = main_screen(app).events
        before = events.key
        await pilot.press("down")
        assert answered == ["down True"]
        assert events.key != before
        # What no binding knows goes the way of all keys.
        await pilot.press("ö")
        assert {*answered[1:]} == {"ö False"}


async def test_keys_without_a_pause_are_answered_in_their_order() -> None:
    async with reading(SHIPPED, "2", "home", brief=TAMPANG) as (app, pilot):
        keys = list(main_screen(app).events.keys)
        await pilot.press("j", "j", "k", "j", "1", "j", "2", "j")
        await pilot.pause()
        screen = main_screen(app)
        assert screen.actors.key
        kept = list(screen.events.keys)
        assert kept != keys
        assert screen.events.key in kept


async def test_a_busy_view_is_not_asked_twice_at_once() -> None:
    async with reading(SHIPPED, "3", brief=TAMPANG) as (app, _):
        source = main_screen(app).source
        assert source.is_free
        source._is_busy = True
        assert not source.is_free
        source._is_busy = False
        source.post_message(source.Opened(source))
        assert not source.is_free


async def test_a_title_on_a_border_is_what_textual_would_draw() -> None:
    async with reading(SHIPPED, "1", brief="002-jfid") as (app, pilot):
        events = main_screen(app).events
        for _ in range(5):
            await pilot.press("down")
            first = whole_screen(app).splitlines()
            events._rims.clear()
            assert whole_screen(app).splitlines() == first


@pytest.mark.parametrize(
    ("size", "keys"),
    [((60, 20), "2 G 3 J l J l K l"), (WIDE, "2 G 3 z J l J l K l")],
    ids=["narrow", "zoomed"],
)
async def test_a_list_that_is_not_seen_may_be_of_another_brief(
    size: tuple[int, int], keys: str
) -> None:
    async with reading(SHIPPED, *keys.split(), size=size, brief="002-jfid") as (app, pilot):
        await pilot.press("2")
        await pilot.pause()
        screen = main_screen(app)
        assert screen.events.keys == screen._open.keys


@pytest.mark.parametrize("keys", ["1 j enter j", "2 j enter j j", "s right enter j"])
async def test_keys_behind_enter_are_for_where_it_has_led_to(keys: str) -> None:
    places = []
    for pause in (True, False):
        async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
            for key in keys.split():
                app.post_message(Key(key, None))
                if pause:
                    await pilot.pause()
            await pilot.pause()
            screen = main_screen(app)
            places.append((screen._pane, screen.events.key, screen.actors.key, screen.source.caret))
    assert places[0] == places[1]


async def test_the_caret_goes_to_where_an_actor_is_first_named() -> None:
    async with reading(SHIPPED, "1", brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        mentions = screen.document.evidence.mentions
        for _ in screen.actors.keys[1:]:
            await pilot.press("down")
            starts = [each.start for each in mentions if each.actor == screen.actors.key]
            if starts:
                assert screen.source.caret == min(starts)


@pytest.mark.parametrize(
    ("width", "hint"), [(120, "f shows all: 2 errors"), (60, "2 errors · f"), (50, "f")]
)
def test_the_key_of_the_banner_is_always_in_sight(width: int, hint: str) -> None:
    banner = Banner()
    banner._text = "line 12: B111 “ocurred” is not a value of “status”"
    banner._hints = ("f shows all: 2 errors", "2 errors · f", "f")
    shown = "".join(segment.text for segment in banner.segments(width))
    assert len(shown) == width
    assert shown.endswith(f" {hint}")
    assert shown.startswith("line 12: B111")


async def test_letters_behind_the_slash_are_searched_for() -> None:
    async with reading(SHIPPED, "3", brief=TAMPANG) as (app, pilot):
        for key in ("slash", "K", "i", "m"):
            app.post_message(Key(key, "/" if key == "slash" else key))
        await pilot.pause()
        await pilot.pause()
        assert app.screen.query_one(SearchBar).value == "Kim"
