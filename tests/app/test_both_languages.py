"""A walk through every screen in each language, on which nothing of the other one is found.

The documents of the walk are made of words that are none in either language.
"""

import json
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefreader.app.reader import Reader
from tests.app.reading import NARROW, NORMAL, WIDE, press, reading, whole_screen
from tests.language.strangers import messages, strangers, words_of
from tests.projects import SHIPPED

ARTICLE = """\
Qzavi Bruxo Tnemp

Qzavi Bruxo plonk vrimt (12/5). Zwolf Kpemi glonx.
Drumf: Vlaxi
Vzorp Kpemi snarf.
"""
BRIEF = """\
brief: 1
title: {id: Qzavi Bruxo, en: Qzavi Bruxo}
source:
  text: ../seeds/qzavi.txt
  publisher: Vlaxi
  language: id
  published: 2025-05-13T09:10+07:00
  zone: Asia/Jakarta
  published_basis: inferred
  note: {id: Vlaxi Tnemp., en: Vlaxi Tnemp.}
  boilerplate:
    - {kind: related_link, quote: "Drumf: Vlaxi"}
summary: {id: "[[qz]] vrimt, {{2025-05}}.", en: "[[qz]] vrimt, {{2025-05}}."}
actors:
  qz:
    {kind: person, name: Qzavi, aliases: [Bruxo, Tnemp], role: {id: Xu, en: Xu}, affiliation: kp,
      wikidata: Q42}
  kp: {kind: public_body, name: Kpemi}
  vz: {kind: media, name: Vzorp}
events:
  one:
    what: {id: Qzavi vrimt, en: Qzavi vrimt}
    date: 2025-05-12
    date_text: (12/5)
    date_basis: resolved
    place: Vlaxi
    status: occurred
    attribution: {source: kp, cue: glonx, type: indirect, via: [vz, qz]}
    actors: {qz: agent, kp: recipient}
    quotes: [Qzavi Bruxo plonk vrimt, Zwolf]
    note: {id: Vlaxi., en: Vlaxi.}
  two:
    what: {id: Kpemi snarf, en: Kpemi snarf}
    date: "[2025-05~,2025-06]"
    date_basis: inferred
    status: denied
    attribution: {source: vz, type: own_observation}
    quotes: [Vzorp Kpemi snarf.]
  three:
    what: {id: Kpemi, en: Kpemi}
    status: planned
    quotes: [Kpemi glonx]
"""
# In which each wrong line is wrong in another way.
FAULTY = (
    BRIEF.replace("2025-05-12", "12/5/2025")
    .replace("status: denied", "status: dened")
    .replace("via: [vz, qz]", "via: [vz, gnork]")
    .replace("publisher: Vlaxi", "publsher: Vlaxi")
    .replace("wikidata: Q42", "wikidata: Qx, zonk: [a]")
    .replace("[Vzorp Kpemi snarf.]", "[Vzorp Kpemi snorf blimp., Kpemi, Vzarp Kpemi snarf]")
    .replace("zone: Asia/Jakarta", "zone: WIB")
    .replace("[[qz]]", "[[qq]]", 1)
    .replace("{id: Kpemi, en: Kpemi}", "{id: Kpemi}")
)
LANGUAGES = ("id", "en")
NOT_IN_A_LANGUAGE = {"textual", "light", "dark", "ansi"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "qzavi.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "briefs" / "qz.yaml").write_text(BRIEF, "utf-8")
    (tmp_path / "briefs" / "zz.yaml").write_text(FAULTY, "utf-8")
    return tmp_path


def everything_said(app: Reader) -> str:
    """What a person can see or call up: the screen, what its keys do, tooltips, notifications."""
    said = [whole_screen(app)]
    for active in app.screen.active_bindings.values():
        said += [active.binding.description, active.tooltip]
    said += [str(widget.tooltip) for widget in app.screen.query("*") if widget.tooltip]
    said += [notification.message for notification in app._notifications]
    said += [notification.title for notification in app._notifications]
    said += [f"{command.title} · {command.help}" for command in app.get_system_commands(app.screen)]
    return "\n·\n".join(said)


@asynccontextmanager
async def walking(
    folder: Path, locale: str, size: tuple[int, int] = WIDE, brief: str = "qz"
) -> AsyncIterator[tuple[Reader, Pilot[None]]]:
    async with reading(folder, locale=locale, size=size, brief=brief) as (app, pilot):
        yield app, pilot


def words_of_the_format() -> set[str]:
    """The keys and values that YAML itself has, in whatever language it is spoken of."""
    text = (SHIPPED / "briefs" / ".schema" / "brief.json").read_text("utf-8")
    found: set[str] = set()
    schema = json.loads(text)
    waiting = [schema]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            found |= (
                {*one.get("properties", {})} if isinstance(one.get("properties"), dict) else set()
            )
            found |= {word for word in one.get("enum", ()) if isinstance(word, str)}
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return {words_of(word) for word in found}


FORMAT = words_of_the_format()


def check(app: Reader, locale: str, where: str, ignored: Collection[str] = ()) -> None:
    found = strangers(everything_said(app), locale) - NOT_IN_A_LANGUAGE - set(ignored)
    assert found == set(), where
    # Whatever Textual says of a key: in the catalogue, be it a single word.
    known = {form for pair in messages() for form in pair[LANGUAGES[::-1].index(locale)]}
    for active in app.screen.active_bindings.values():
        assert {active.binding.description, active.tooltip} - {""} <= known, where


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("size", [WIDE, NORMAL, NARROW], ids=["wide", "normal", "narrow"])
async def test_the_panes(folder: Path, locale: str, size: tuple[int, int]) -> None:
    async with walking(folder, locale, size) as (app, pilot):
        check(app, locale, "at the start")
        for key in (
            "1",
            "down",
            "2",
            "down",
            "n",
            "3",
            "down",
            "a",
            "v",
            "4",
            "z",
            "escape",
            "tab",
        ):
            await press(pilot, key)
            check(app, locale, f"after {key}")


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("brief", ["qz", "zz"])
async def test_the_dialogs(folder: Path, locale: str, brief: str) -> None:
    async with walking(folder, locale, brief=brief) as (app, pilot):
        for keys in (
            "i",
            "f",
            "question_mark",
            "b",
            "1 down i",
            "3 question_mark",
            "4 question_mark",
        ):
            await press(pilot, *keys.split())
            assert len(app.screen_stack) == 2, keys
            ignored = FORMAT if keys == "f" else ()
            check(app, locale, keys, ignored)
            for _ in range(4):
                await press(pilot, "pagedown")
                check(app, locale, keys, ignored)
            await press(pilot, "escape")


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_the_search(folder: Path, locale: str) -> None:
    async with walking(folder, locale) as (app, pilot):
        await press(pilot, "slash")
        check(app, locale, "asked")
        await press(pilot, *"Kpemi")
        check(app, locale, "found")
        await press(pilot, *"qq")
        check(app, locale, "not found")
        await press(pilot, "ctrl+p")
        await pilot.pause(0.3)
        check(app, locale, "the palette over the search")


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("opener", ["ctrl+p", "T"])
async def test_the_palette(folder: Path, locale: str, opener: str) -> None:
    async with walking(folder, locale) as (app, pilot):
        await press(pilot, opener)
        await pilot.pause(0.3)
        check(app, locale, opener)
        await press(pilot, *"qqqq")
        await pilot.pause(0.7)
        check(app, locale, "nothing matches")


@pytest.mark.parametrize("locale", LANGUAGES)
async def test_what_is_notified(folder: Path, locale: str) -> None:
    async with walking(folder, locale) as (app, pilot):
        await press(pilot, "y", "c", "ctrl+c")
        assert len(app._notifications) >= 2
        check(app, locale, "copied")
    (folder / "briefs" / "qz.yaml").write_text(BRIEF.partition("events:")[0], "utf-8")
    async with walking(folder, locale) as (app, pilot):
        await press(pilot, "y", "r")
        check(app, locale, "nothing to copy")


@pytest.mark.parametrize(("here", "there"), [("id", "en"), ("en", "id")])
async def test_the_walk_would_find_it(folder: Path, here: str, there: str) -> None:
    """The same walk in one language, looked at as if it were the other."""
    async with walking(folder, here) as (app, pilot):
        for keys in ("3", "question_mark", "escape b"):
            await press(pilot, *keys.split())
            assert len(strangers(everything_said(app), there)) > 5
