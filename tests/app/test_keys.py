"""Every key of the reader, and what it does."""

from pathlib import Path

import pytest
from textual.content import Content
from textual.events import Key
from textual.widgets import Input

from briefreader.app.screens.briefs import BriefsScreen
from briefreader.app.screens.details import DetailsScreen
from briefreader.app.screens.findings import FindingsScreen
from briefreader.app.screens.help import HelpScreen
from briefreader.app.screens.main import MainScreen
from briefreader.app.screens.palette import Palette
from briefreader.app.widgets.line_list import LineList
from briefreader.app.widgets.lines import LineStrip
from briefreader.app.widgets.prose import Prose
from tests.app.reading import (
    NARROW,
    NORMAL,
    main_screen,
    make_reader,
    press,
    reading,
    shown,
    whole_screen,
)
from tests.projects import SHIPPED, shipped_copy

TAMPANG = "004-tampang"


def titles(screen: MainScreen) -> list[str]:
    return [
        str(Content(str(screen.query_one(f"#{pane}").border_title)))
        for pane in ("actors", "events", "source", "summary")
    ]


def focused(screen: MainScreen) -> str | None:
    return screen.focused.id if screen.focused else None


async def test_it_opens_on_the_events_with_the_first_one_and_its_passage() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, _):
        screen = main_screen(app)
        assert focused(screen) == "events"
        assert screen.events.key == "pact"
        text = whole_screen(app)
        assert "Putin and Kim sign defence pact" in text
        assert "▌ Presiden Rusia Vladimir Putin" in text
        assert "Thursday, June 20, 2024 at 6:34 PM GMT+7" in text


@pytest.mark.parametrize("key", ["down", "j"])
async def test_down_selects_the_next_event(key: str) -> None:
    async with reading(SHIPPED, key, brief=TAMPANG) as (app, _):
        assert main_screen(app).events.key == "talks"
        assert "Putin and Kim talk for hours" in whole_screen(app)


@pytest.mark.parametrize("key", ["up", "k"])
async def test_up_selects_the_event_before(key: str) -> None:
    async with reading(SHIPPED, "down", "down", key, brief=TAMPANG) as (app, _):
        assert main_screen(app).events.key == "talks"


@pytest.mark.parametrize(("last", "first"), [("end", "home"), ("G", "g")])
async def test_the_edges_of_a_list(last: str, first: str) -> None:
    async with reading(SHIPPED, last, brief=TAMPANG) as (app, pilot):
        events = main_screen(app).events
        assert events.key == events.keys[-1]
        await press(pilot, first)
        assert events.key == events.keys[0]


@pytest.mark.parametrize("down", ["pagedown", "space"])
async def test_a_page_of_a_list(down: str) -> None:
    async with reading(SHIPPED, down, brief=TAMPANG) as (app, pilot):
        events = main_screen(app).events
        assert events.keys.index(events.key or "") > 2
        await press(pilot, "pageup")
        assert events.key == events.keys[0]


async def test_enter_goes_from_actor_to_events_to_source() -> None:
    async with reading(SHIPPED, "1", "enter", brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        assert focused(screen) == "events"
        await press(pilot, "enter")
        assert focused(screen) == "source"


async def test_tab_goes_round_the_panes_and_back() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        seen = []
        for _ in range(4):
            await press(pilot, "tab")
            seen.append(focused(screen))
        assert seen == ["source", "summary", "actors", "events"]
        await press(pilot, "shift+tab")
        assert focused(screen) == "actors"


@pytest.mark.parametrize(
    ("key", "pane"),
    [("1", "actors"), ("2", "events"), ("3", "source"), ("4", "summary"), ("s", "summary")],
)
async def test_a_number_goes_to_its_pane(key: str, pane: str) -> None:
    async with reading(SHIPPED, key, brief=TAMPANG) as (app, _):
        assert focused(main_screen(app)) == pane


async def test_the_summary_key_comes_back_to_the_source() -> None:
    async with reading(SHIPPED, "s", "s", brief=TAMPANG, size=NORMAL) as (app, _):
        screen = main_screen(app)
        assert focused(screen) == "source"
        assert screen.source.display


async def test_an_actor_keeps_the_events_with_them_and_marks_the_mentions() -> None:
    async with reading(SHIPPED, "1", brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        while screen.actors.key != "jens-stoltenberg":
            await press(pilot, "down")
        events = screen.document.brief.events
        kept = screen.events.keys
        assert "stoltenberg-concern" in kept
        assert "pact" not in kept
        assert titles(screen)[1] == f"2 Events {len(kept)} of {len(events)}"
        row = next(
            number
            for number in range(screen.source.virtual_size.height)
            if "Jens Stoltenberg"
            in "".join(piece.text for piece in screen.source.draw(number, 100))
        )
        styles = {
            segment.text: segment.style
            for segment in screen.source.draw(row, 100)
            if segment.style is not None
        }
        name = next(text for text in styles if "Jens Stoltenberg" in text)
        assert styles[name].underline
        await press(pilot, "escape")
        assert titles(screen)[1] == f"2 Events {len(events)}"
        assert screen.actors.key == ""


async def test_n_shows_the_next_quote_of_the_event() -> None:
    async with reading(SHIPPED, "n", brief=TAMPANG) as (app, pilot):
        assert "quote 2 of 2" in whole_screen(app)
        await press(pilot, "n")
        assert "quote 1 of 2" in whole_screen(app)
        await press(pilot, "N")
        assert "quote 2 of 2" in whole_screen(app)


async def test_l_turns_everything_and_keeps_the_place() -> None:
    async with reading(SHIPPED, "down", "n", brief="000-prestasi") as (app, pilot):
        screen = main_screen(app)
        before = (screen.events.key, screen.source.scroll_offset, focused(screen))
        await press(pilot, "l")
        text = whole_screen(app)
        assert (screen.events.key, screen.source.scroll_offset, focused(screen)) == before
        brief = screen.document.brief
        assert titles(screen) == [
            f"1 Pelaku {len(brief.actors)}",
            f"2 Peristiwa {len(brief.events)}",
            "3 Sumber",
            "4 Ikhtisar",
        ]
        assert "Rusia dan Korea Utara menjalin hubungan dekat" in text
        assert "sejak Feb 2022" in text
        assert "bantuan" in text
        assert app.state.locale == "id"
        await press(pilot, "l")
        assert "since Feb 2022" in whole_screen(app)


async def test_search_finds_marks_steps_and_ends() -> None:
    async with reading(SHIPPED, "slash", *"aliansi", brief=TAMPANG) as (app, pilot):
        assert "Hit 1 of 1 for “aliansi”" in whole_screen(app)
        await press(pilot, "enter")
        screen = main_screen(app)
        assert focused(screen) == "source"
        assert screen.source.caret == (
            screen.document.article.text.index("aliansi") if screen.document.article else -1
        )
        await press(pilot, "g", "slash", *"KOREA", "enter")
        assert "Hit 1 of" in whole_screen(app)
        first = screen.source.caret
        await press(pilot, "n")
        assert "Hit 2 of" in whole_screen(app)
        assert screen.source.caret > first
        await press(pilot, "N")
        assert screen.source.caret == first
        await press(pilot, "escape")
        assert "Hit" not in whole_screen(app)


async def test_search_finds_who_is_called_so_in_the_other_language() -> None:
    async with reading(SHIPPED, "slash", *"Russia", brief="000-prestasi") as (app, pilot):
        screen = main_screen(app)
        article = screen.document.article
        assert article
        assert "Russia" not in article.text
        start, end = screen._search.spans[0]
        assert article.text[start:end] == "Rusia"
        assert "for “Russia”: Russia is named" in shown(screen.query_one("#details", LineStrip))
        here = screen._search.current
        await press(pilot, "enter", "n")
        assert screen._search.current == here + 1


async def test_the_english_of_britain_is_come_back_to() -> None:
    async with reading(SHIPPED, "l", locale="en_GB") as (app, pilot):
        assert app.speech.catalog.locale == "id"
        await press(pilot, "l")
        assert app.speech.catalog.locale == "en_GB"
        assert app.state.locale == "en_GB"


async def test_search_says_that_there_is_nothing_and_escape_leaves_it() -> None:
    async with reading(SHIPPED, "slash", *"zzz", brief=TAMPANG) as (app, pilot):
        assert "Nothing found for “zzz”." in whole_screen(app)
        await press(pilot, "escape")
        assert not main_screen(app).query(Input)
        assert "Nothing found" not in whole_screen(app)


async def test_moving_in_the_source_tells_what_is_annotated_there() -> None:
    async with reading(SHIPPED, "3", "g", brief=TAMPANG) as (app, pilot):
        assert "Not part of the article" in whole_screen(app)
        await press(pilot, "a", "a", "a")
        text = whole_screen(app)
        assert "Here: " in text
        await press(pilot, "A")
        assert main_screen(app).source.caret > 0


async def test_the_caret_moves_by_row_letter_word_and_page() -> None:
    async with reading(SHIPPED, "3", "g", brief=TAMPANG) as (app, pilot):
        source = main_screen(app).source
        text = main_screen(app).document.article
        assert text is not None
        await press(pilot, "right")
        assert source.caret == 1
        await press(pilot, "left")
        assert source.caret == 0
        await press(pilot, "w")
        assert source.caret == text.text.index("Putin")
        await press(pilot, "W")
        assert source.caret == 0
        await press(pilot, "down", "down")
        assert source.caret == text.text.index("Putin")
        await press(pilot, "up")
        assert source.caret == len("Tampang\n")
        await press(pilot, "G")
        assert source.caret == len(text.text)
        top = source.scroll_offset.y
        await press(pilot, "pageup")
        assert source.scroll_offset.y < top
        await press(pilot, "pagedown")
        assert source.scroll_offset.y == top
        await press(pilot, "home", "k")
        assert source.caret == 0


async def test_selecting_with_the_keyboard_copies_exactly_the_source() -> None:
    async with reading(SHIPPED, "3", "g", "down", "down", "v", brief=TAMPANG) as (app, pilot):
        await press(pilot, *("down",) * 12)
        screen = main_screen(app)
        span = screen.source.selected
        assert span is not None
        assert screen.document.article is not None
        await press(pilot, "y")
        assert app.clipboard == screen.document.article.text[slice(*span)]
        assert "\n\n" in app.clipboard
        assert screen.source.selected is None


async def test_y_copies_the_passage_and_c_the_citation() -> None:
    async with reading(SHIPPED, "down", "y", brief=TAMPANG, locale="id") as (app, pilot):
        quote = "pembicaraan berjam-jam di ibu kota Korea Utara, Pyongyang, pada Rabu (19/6/2024)"
        assert app.clipboard == quote
        await press(pilot, "c")
        assert app.clipboard == f"“{quote}” (Tampang · 20 Juni 2024 pukul 18.34 WIB)"


async def test_z_zooms_the_pane_and_back() -> None:
    async with reading(SHIPPED, "3", "z", brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        assert screen.source.size.width > 130
        assert not screen.actors.is_on_screen
        await press(pilot, "z")
        assert screen.actors.is_on_screen
        await press(pilot, "z", "escape")
        assert screen.actors.is_on_screen


async def test_one_pane_at_a_time_where_it_is_narrow() -> None:
    async with reading(SHIPPED, brief=TAMPANG, size=NARROW) as (app, pilot):
        screen = main_screen(app)
        for key, pane in (("1", "actors"), ("3", "source"), ("4", "summary"), ("2", "events")):
            await press(pilot, key)
            seen = [
                name
                for name in ("actors", "events", "source", "summary")
                if screen.query_one(f"#{name}").is_on_screen
            ]
            assert seen == [pane]


async def test_b_lists_the_briefs_by_publication_and_opens_one() -> None:
    async with reading(SHIPPED, "b", brief=TAMPANG) as (app, pilot):
        assert isinstance(app.screen, BriefsScreen)
        here = app.screen.query_one(LineList)
        assert here.keys == [
            "001-ayosemarang",
            "000-prestasi",
            "004-tampang",
            "002-jfid",
            "003-jabarekspres",
        ]
        assert here.key == TAMPANG
        await press(pilot, "down", "enter")
        assert "US fears North Korea will sell arms" in whole_screen(app)
        assert app.state.read == {TAMPANG, "002-jfid"}


async def test_u_marks_a_brief_as_read_or_not() -> None:
    async with reading(SHIPPED, "b", "u", brief=TAMPANG) as (app, pilot):
        assert app.state.read == set()
        await press(pilot, "u")
        assert app.state.read == {TAMPANG}


@pytest.mark.parametrize("key", ["escape", "q", "b"])
async def test_the_list_of_briefs_closes(key: str) -> None:
    async with reading(SHIPPED, "b", key, brief=TAMPANG) as (app, _):
        assert isinstance(app.screen, MainScreen)


async def test_capital_j_and_k_go_to_the_next_brief_and_back() -> None:
    async with reading(SHIPPED, "J", brief=TAMPANG) as (app, pilot):
        assert app.state.brief == "002-jfid"
        assert "4/5" in whole_screen(app)
        await press(pilot, "K")
        assert app.state.brief == TAMPANG


async def test_a_brief_is_found_again_where_it_was_left() -> None:
    async with reading(SHIPPED, "down", "down", "J", "K", brief=TAMPANG) as (app, _):
        assert main_screen(app).events.key == "alliance"


async def test_i_shows_everything_about_an_event_and_leads_on() -> None:
    async with reading(SHIPPED, "i", brief=TAMPANG) as (app, pilot):
        assert isinstance(app.screen, DetailsScreen)
        text = whole_screen(app)
        assert "Wednesday, June 19, 2024" in text
        assert "date inferred" in text
        await press(pilot, "right", "enter")
        screen = main_screen(app)
        assert isinstance(app.screen, MainScreen)
        assert focused(screen) == "actors"
        assert screen.actors.key == "vladimir-putin"
        await press(pilot, "i")
        assert "President of Russia" in whole_screen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, MainScreen)


async def test_a_link_of_the_summary_leads_to_its_actor() -> None:
    async with reading(SHIPPED, "4", "right", "right", "enter", brief=TAMPANG) as (app, _):
        screen = main_screen(app)
        assert screen.actors.key == "kim-jong-un"
        assert focused(screen) == "actors"


async def test_f_shows_the_findings(tmp_path: Path) -> None:
    async with reading(SHIPPED, "f", brief=TAMPANG) as (app, _pilot):
        assert isinstance(app.screen, FindingsScreen)
        assert "Nothing is wrong with this brief." in whole_screen(app)


@pytest.mark.parametrize(
    ("locale", "here", "there"), [("en", "Help", "Bantuan"), ("id", "Bantuan", "Help")]
)
async def test_help_changes_its_language(locale: str, here: str, there: str) -> None:
    async with reading(SHIPPED, "question_mark", brief=TAMPANG, locale=locale) as (app, pilot):
        words = {"en": "Change the language", "id": "Ganti bahasa"}
        other = "id" if locale == "en" else "en"
        assert here in whole_screen(app)
        assert words[locale] in whole_screen(app)
        await press(pilot, "l")
        assert there in whole_screen(app)
        assert words[other] in whole_screen(app)
        assert words[locale] not in whole_screen(app)


async def test_keys_typed_faster_than_messages_travel_do_no_harm() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, pilot):
        await pilot.press("down", "J", "down", "K", "1", "down", "J", "end", "J")
        await pilot.pause()
        screen = main_screen(app)
        assert screen.events.key in screen.document.brief.events


async def test_what_the_strip_tells_stays_when_the_language_changes() -> None:
    async with reading(SHIPPED, "slash", *"Korea", "enter", "l", brief=TAMPANG) as (app, pilot):
        assert "Hasil 1 dari" in whole_screen(app)
        await press(pilot, "escape", "3", "g", "l")
        assert "Not part of the article" in whole_screen(app)


async def test_enter_in_the_source_selects_the_event_there() -> None:
    async with reading(SHIPPED, "3", brief=TAMPANG) as (app, pilot):
        screen = main_screen(app)
        assert screen.document.article is not None
        start = screen.document.article.text.index("Kekhawatiran juga diungkapkan")
        while screen.source.caret < start:
            await press(pilot, "a")
        await press(pilot, "enter")
        assert screen.events.key in {"stoltenberg-concern", "potential-support"}
        await press(pilot, "i")
        assert "Stoltenberg" in whole_screen(app)


async def test_r_reads_the_files_again_in_the_same_place(tmp_path: Path) -> None:
    root = shipped_copy(tmp_path)
    async with reading(root, "down", "down", brief=TAMPANG) as (app, pilot):
        path = root / "briefs" / "004-tampang.yaml"
        text = path.read_text("utf-8")
        path.write_text(text.replace("en: Putin and Kim sign defence pact", "en: Changed"), "utf-8")
        (root / "briefs" / "005-new.yaml").write_text("brief: 1\n", "utf-8")
        await press(pilot, "r")
        assert main_screen(app).events.key == "alliance"
        seen = whole_screen(app)
        assert "Changed" in seen
        assert "/6" in seen


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_an_event_leads_to_its_passage_where_only_one_pane_is_seen(
    size: tuple[int, int],
) -> None:
    async with reading(SHIPPED, "z", "2", "end", "enter", brief=TAMPANG, size=size) as (app, pilot):
        await pilot.pause()
        assert "▌" in whole_screen(app)


async def test_resizing_keeps_what_is_looked_at() -> None:
    async with reading(SHIPPED, "end", brief=TAMPANG) as (app, pilot):
        for size in ((100, 30), (60, 20), (140, 45)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            assert "▌" in whole_screen(app)


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_names_every_key_and_every_sign(key: str) -> None:
    async with reading(SHIPPED, key, brief=TAMPANG) as (app, pilot):
        assert isinstance(app.screen, HelpScreen)
        prose = app.screen.query_one(Prose)
        said = "\n".join("".join(piece.text for piece in row.pieces) for row in prose._drawn)
        for words in ("Change the language", "Search in the source", "Quit the reader", "denied"):
            assert words in said
        await press(pilot, "end", "home", "pagedown", "pageup", "down", "up", "l")
        assert "Bantuan" in whole_screen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, MainScreen)


async def test_every_action_has_a_key_a_place_in_the_help_and_in_the_palette() -> None:
    async with reading(SHIPPED, brief=TAMPANG) as (app, _):
        screen = main_screen(app)
        commands = {command.title for command in app.get_system_commands(screen)}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.system or binding.action == "screen.copy_text":
                continue  # Textual's own
            assert binding.description, binding
            assert binding.id, binding
            told = active.tooltip or binding.description
            title = told[:1].upper() + told[1:]
            assert any(command.startswith(title) for command in commands)


async def test_the_palette_speaks_the_language_and_runs_a_command() -> None:
    async with reading(SHIPPED, "ctrl+p", brief=TAMPANG, locale="id") as (app, pilot):
        assert isinstance(app.screen, Palette)
        await pilot.pause(0.3)
        text = whole_screen(app)
        assert "Cari perintah…" in text
        assert "Ganti bahasa" in text
        await press(pilot, *"Ganti bahasa")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert app.speech.catalog.language == "en"


async def test_the_palette_says_in_the_language_that_nothing_matches() -> None:
    async with reading(SHIPPED, "ctrl+p", brief=TAMPANG, locale="id") as (app, pilot):
        await press(pilot, *"qqqqzz")
        await pilot.pause(1.2)
        assert "Tidak ada yang cocok" in whole_screen(app)


async def test_capital_t_chooses_the_colours() -> None:
    async with reading(SHIPPED, "T", brief=TAMPANG) as (app, pilot):
        await pilot.pause(0.3)
        await press(pilot, *"briefreader-light")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert app.theme == "briefreader-light"


async def test_ctrl_c_copies_a_selection_and_otherwise_says_how_to_quit() -> None:
    async with reading(SHIPPED, "ctrl+c", brief=TAMPANG) as (app, pilot):
        await pilot.pause(0.2)
        assert [note.message for note in app._notifications] == ["Press q to quit."]


async def test_q_quits_and_keeps_the_place(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    async with reading(SHIPPED, "down", "l", "q", brief=TAMPANG, state=state) as (app, _):
        assert not app.is_running or app._exit
        app.keep()
    async with reading(SHIPPED, locale="id", state=state) as (app, _):
        assert app.state.brief == TAMPANG
        assert main_screen(app).events.key == "talks"
        assert app.state.locale == "id"


async def test_choosing_an_actor_selects_one_of_their_events() -> None:
    async with reading(SHIPPED, "1", brief="002-jfid") as (app, pilot):
        screen = main_screen(app)
        for _ in screen.actors.keys[1:]:
            await press(pilot, "down")
            assert screen._open.event == screen.events.key
            assert screen._open.event in screen.events.keys


async def test_keys_behind_that_of_a_pane_are_for_that_pane() -> None:
    async with reading(SHIPPED, "2", brief="002-jfid") as (app, pilot):
        screen = main_screen(app)
        # As when they are typed at once: none waits for what the one before it has caused.
        for key in ("1", "j", "j"):
            app.post_message(Key(key, key))
        await pilot.pause(0.2)
        assert screen.actors.key == screen.actors.keys[2]
        assert screen.focused is screen.actors
        assert screen.events.key == screen._open.event


async def test_what_is_copied_in_the_source_is_what_the_caret_is_in() -> None:
    async with reading(SHIPPED, "2", "3", "home", "a", brief="001-ayosemarang") as (app, pilot):
        screen = main_screen(app)
        await press(pilot, "a", "a", "a")
        here = screen._open.passage_at(screen.source.caret, screen.source.labels_here())
        assert here
        assert here != screen._open.passage
        await press(pilot, "y")
        copied = app.clipboard
        assert copied == " […] ".join(screen.source.passage(*part) for part in here)
        assert copied[:20] in whole_screen(app)
        # Where nothing is annotated, nothing is copied.
        await press(pilot, "home", "y")
        assert app.clipboard == copied


async def test_the_hint_for_selecting_ends_with_it() -> None:
    async with reading(SHIPPED, "3", "v", "down", brief="001-ayosemarang") as (app, pilot):
        assert "Selecting:" in whole_screen(app)
        await press(pilot, "escape")
        assert "Selecting:" not in whole_screen(app)
        await press(pilot, "v", "down", "y")
        assert "Selecting:" not in whole_screen(app)


async def test_what_is_typed_right_behind_the_key_of_the_search_is_sought() -> None:
    async with reading(SHIPPED, "3", brief="002-jfid") as (app, pilot):
        for key in ("slash", "K", "i", "m"):
            app.post_message(Key(key, key if len(key) == 1 else "/"))
        await pilot.pause(0.3)
        assert app.screen.query_one(Input).value == "Kim"
        assert main_screen(app)._search.words == "Kim"


async def test_the_reader_ends_from_the_palette_too() -> None:
    async with reading(SHIPPED, "ctrl+p") as (app, pilot):
        assert isinstance(app.screen, Palette)
        await press(pilot, "ctrl+q")
        assert app._exit


async def test_the_summary_has_its_rows_from_the_first_frame_on() -> None:
    app = make_reader(SHIPPED, brief="002-jfid")
    heights = []
    async with app.run_test(size=(140, 45)) as pilot:
        summary = main_screen(app).query_one("#summary")
        heights.append(summary.styles.height)
        await pilot.pause(0.3)
        heights.append(summary.styles.height)
    assert heights[0] == heights[1]
