"""Text from outside is only text, in every widget and on every screen."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.app.widgets.line_list import LineList
from briefreader.app.widgets.lines import LineView
from tests.app.reading import NORMAL, main_screen, press, reading, whole_screen
from tests.samples import ARTICLE, BRIEF, SEED, Project

EVIL = [
    "[/]",
    "[/red]",
    "[bold red]Jakarta[/]",
    "[@click=app.quit]klik[/]",
    "[link=file:///etc/passwd]x[/link]",
    "$(touch x) `x` {0} {title} %s",
    "[[siti-rahmawati",
    "{{2025-05-13",
    "\u202egnijalp\u202c \u200bx",
]


def brief_with(text: str) -> str:
    """The sample brief with a text in every field that takes any."""
    quoted = "'" + text.replace("'", "''") + "'"
    brief = BRIEF
    for old in ("Tanggul Cibanyu jebol", "Suara Contoh", "Kepala BPBD", "Desa Wanareja"):
        brief = brief.replace(f": {old}", f": {quoted}")
    return brief.replace("note: Free Markdown.", f"note: {quoted}").replace(
        "measures: {deaths: 1}", f"measures: {{{quoted}: {quoted}}}"
    )


@pytest.mark.parametrize("text", EVIL)
async def test_it_is_shown_as_it_is_written(project: Project, text: str) -> None:
    project.write(brief_with(text))
    (project.root / "seeds" / SEED).write_text(f"{text}\n{ARTICLE}", encoding="utf-8")
    async with reading(project.root, locale="id", size=NORMAL) as (app, pilot):
        screen = main_screen(app)
        seen = whole_screen(app)
        await press(
            pilot, "3", "g", "1", "down", "i", "escape", "2", "i", "escape", "s", "f", "escape"
        )
        await press(pilot, "b", "escape", "l", "y", "c", "slash", *"[/]", "enter", "escape")
        assert app.is_running
        assert app.screen is screen
        visible = text.translate({0x202E: "\ufffd", 0x202C: "\ufffd", 0x200B: "\u00b7"})
        assert visible[:12] in seen.replace("…", "")
        for pattern in ("\u202e", "\x1b"):
            assert pattern not in whole_screen(app)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=200))
async def test_no_article_puts_a_control_character_on_the_screen(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    root: Path = tmp_path_factory.mktemp("article")
    from tests.samples import make_project

    project = make_project(root)
    (root / "seeds" / SEED).write_text(f"{text}\n{ARTICLE}", encoding="utf-8")
    async with reading(root, "3", "g", size=(80, 24)) as (app, _):
        source = main_screen(app).source
        for row in range(min(40, source.virtual_size.height)):
            drawn = "".join(segment.text for segment in source.draw(row, 70))
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", drawn)
        assert project.root.is_dir()


async def test_no_widget_carries_an_action_from_a_file(project: Project) -> None:
    project.write(brief_with("[@click=app.quit]klik[/]"))
    async with reading(project.root, size=NORMAL) as (app, _):
        for view in app.screen.query(LineView):
            for y in range(view.size.height):
                for segment in view.render_line(y):
                    meta = segment.style.meta if segment.style else {}
                    assert "@click" not in meta
                    assert set(meta) <= {"offset", "target"}


async def test_a_broken_brief_is_listed_and_read_as_far_as_it_can_be(project: Project) -> None:
    project.write(BRIEF.replace("    what: {id: Satu", "    what: [sic] {id: Satu"))
    project.write("%\x00\x01 not yaml: [", "rusak.yaml")
    project.write("", "kosong.yaml")
    async with reading(project.root, brief="cibanyu") as (app, pilot):
        assert "The Cibanyu levee breached" in whole_screen(app)
        assert "line 4" in whole_screen(app)
        assert "f shows it" in whole_screen(app)
        await press(pilot, "b")
        keys = app.screen.query_one(LineList).keys
        assert set(keys) == {"cibanyu", "rusak", "kosong"}
        text = whole_screen(app)
        assert "this file is empty" in text
        await press(pilot, "escape", "J", "J", "J", "1", "down", "i", "2", "i", "3", "y", "f")
        assert app.is_running


async def test_an_event_that_has_lost_its_sentence_is_shown_as_lost(project: Project) -> None:
    project.write(BRIEF.replace("jebol pada Senin (12/5) malam.\n", "runtuh pada Senin kemarin.\n"))
    async with reading(project.root, brief="cibanyu") as (app, pilot):
        text = whole_screen(app)
        assert "1 quote lost" in text
        assert "▌ Tanggul" not in text
        await press(pilot, "i")
        assert "Not found in the article:" in whole_screen(app)


async def test_a_brief_without_its_article_is_still_read(project: Project) -> None:
    (project.root / "seeds" / SEED).unlink()
    async with reading(project.root, brief="cibanyu") as (app, pilot):
        text = whole_screen(app)
        assert f"The article “../seeds/{SEED}” cannot be read." in text
        assert "lost" not in text
        assert "The Cibanyu levee breached" in text
        await press(
            pilot, "3", "down", "space", "G", "g", "v", "right", "y", "slash", *"a", "enter"
        )
        assert app.is_running


async def test_mistakes_in_the_shared_actors_are_shown_too(project: Project) -> None:
    project.write("brief: 1\nactors:\n  bpbd:\n    kind: agency\n    name: BPBD\n", "actors.yaml")
    async with reading(project.root, brief="cibanyu") as (app, pilot):
        assert "actors.yaml, line 4: B111" in whole_screen(app)
        await press(pilot, "f")
        assert "briefs/actors.yaml:4:11" in whole_screen(app)
