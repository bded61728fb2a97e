"""Driving the reader: an app on a project, with a pilot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from briefreader.app.reader import Reader
from briefreader.app.screens.main import MainScreen
from briefreader.app.widgets.lines import LineStrip, LineView
from briefreader.shelf.folder import open_shelf
from briefreader.shelf.memo import Memo
from briefreader.shelf.state import State

WIDE, NORMAL, NARROW = (140, 45), (100, 30), (60, 20)


def make_reader(
    root: Path,
    locale: str = "en",
    brief: str | None = None,
    theme: str | None = None,
    state: Path | None = None,
) -> Reader:
    """The app on a project."""
    return Reader(open_shelf(root, Memo(None)), State(state, root), locale, brief, theme)


@asynccontextmanager
async def reading(
    root: Path,
    *keys: str,
    size: tuple[int, int] = WIDE,
    locale: str = "en",
    brief: str | None = None,
    state: Path | None = None,
) -> AsyncIterator[tuple[Reader, Pilot[None]]]:
    """The app while it runs, after some keys."""
    app = make_reader(root, locale, brief, state=state)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, *keys)
        yield app, pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after another, letting each do its work."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def main_screen(app: Reader) -> MainScreen:
    """The screen of the brief."""
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def shown(view: LineView | LineStrip) -> str:
    """What a widget draws, row by row."""
    height = view.size.height
    if isinstance(view, LineView):
        height = view.scrollable_content_region.height
    strips = view.render_lines(view.size.region.reset_offset)[: max(height, 0)]
    return "\n".join(strip.text.rstrip() for strip in strips)


def whole_screen(app: Reader) -> str:
    """The screen as text."""
    width, height = app.size
    rows = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width].rstrip() for strip in rows[:height])
