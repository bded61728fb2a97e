"""Drawing rows that are out of sight before anybody goes there, while nothing else is to be done.

A key then finds most of what it brings into sight drawn already.
"""

from asyncio import sleep
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from textual.strip import Strip

from briefreader.app.widgets.lines import LineView

_PAUSE: Final = 0.25
"""Seconds without which nobody would be left alone who is just pressing keys."""
_BREATH: Final = 0.004
"""Seconds between two lots, in which a key is answered."""


async def draw_ahead(views: Iterable[LineView], prepare: Callable[[Sequence[Strip]], None]) -> None:
    """Draw rows of some views.

    Args:
        views: The views.
        prepare: Does with rows what is done before they are written.
    """
    await sleep(_PAUSE)
    for view in views:
        if not view.is_attached:
            return
        for strips in view.ahead():
            prepare(strips)
            await sleep(_BREATH)
            if not view.is_attached:
                return
