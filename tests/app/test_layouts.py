"""How the screens look: pictures of them, held against the ones that were looked at.

After a change that is meant, look at the report and run with `--snapshot-update`.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.app.reading import NARROW, NORMAL, WIDE, make_reader, press
from tests.projects import SHIPPED
from tests.samples import BRIEF, Project

Compare = Callable[..., bool]


def then(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """What is done before the picture is taken."""

    async def run(pilot: Pilot[None]) -> None:
        await pilot.pause(0.1)
        await press(pilot, *keys)
        await pilot.pause(0.05)

    return run


@pytest.mark.parametrize("locale", ["id", "en"])
@pytest.mark.parametrize("size", [WIDE, NORMAL, NARROW], ids=["wide", "normal", "narrow"])
def test_the_reader(snap_compare: Compare, size: tuple[int, int], locale: str) -> None:
    app = make_reader(SHIPPED, locale, "004-tampang")
    assert snap_compare(app, terminal_size=size, run_before=then("down"))


@pytest.mark.parametrize("theme", ["briefreader-light", "ansi-dark", "ansi-light"])
def test_the_reader_in_other_colours(snap_compare: Compare, theme: str) -> None:
    app = make_reader(SHIPPED, "en", "002-jfid", theme)
    assert snap_compare(app, terminal_size=NORMAL, run_before=then("1", "down"))


def test_the_reader_without_colours(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_reader(SHIPPED, "id", "002-jfid")
    assert snap_compare(app, terminal_size=NORMAL, run_before=then("down"))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("search", ("slash", *"Korea")),
        ("caret", ("3", "down", "v", "down", "down")),
        ("summary", ("s", "right")),
        ("zoom", ("3", "z")),
        ("help", ("question_mark",)),
        ("briefs", ("b",)),
        ("event", ("i",)),
        ("actor", ("1", "down", "i")),
    ],
)
def test_the_other_screens(snap_compare: Compare, name: str, keys: tuple[str, ...]) -> None:
    app = make_reader(SHIPPED, "id", "004-tampang")
    assert snap_compare(app, terminal_size=NORMAL, run_before=then(*keys))


@pytest.mark.parametrize("keys", [(), ("f",)], ids=["banner", "findings"])
def test_a_brief_with_mistakes(
    snap_compare: Compare, project: Project, keys: tuple[str, ...]
) -> None:
    project.write(
        BRIEF.replace("status: occurred", "status: happened", 1)
        .replace("Tanggul Sungai Cibanyu jebol pada", "Tanggul Sungai Cibanyu ambrol pada")
        .replace("date: 2025-05-12\n", "date: 12/5/2025\n")
    )
    app: Any = make_reader(project.root, "en")
    assert snap_compare(app, terminal_size=NORMAL, run_before=then(*keys))
