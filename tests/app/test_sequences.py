"""A frame in fewer bytes leads to the same screen."""

from typing import Any

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from briefreader.app.sequences import shortened

COLOURS = st.sampled_from([None, "red", "#102030", "color(77)", "default", "bright_blue"])
STYLES = st.builds(
    Style,
    color=COLOURS,
    bgcolor=COLOURS,
    **{name: st.booleans() for name in ("bold", "dim", "italic", "underline", "reverse", "strike")},
)
TEXTS = st.text(alphabet="ab é漢 ", min_size=1, max_size=6)
PLACES = st.tuples(st.integers(1, 6), st.integers(1, 20)).map(lambda at: f"\x1b[{at[0]};{at[1]}H")
OTHERS = st.sampled_from(["\x1b[?2026h", "\x1b[?25l", "\x1b[K", "\x1b[2J"])
# Textual ends a row so, but never the last one of the screen, which would scroll.
ENDS = st.tuples(st.integers(1, 5), st.integers(1, 20)).map(
    lambda at: f"\x1b[{at[0]};{at[1]}H\r\n\x1b[{at[0] + 1};1H"
)
STRETCHES = st.builds(
    lambda style, text: style.render(text, color_system=ColorSystem.TRUECOLOR), STYLES, TEXTS
)
FRAMES = st.lists(st.one_of(STRETCHES, STRETCHES, STRETCHES, PLACES, ENDS, OTHERS), max_size=24)


def screen(data: str) -> tuple[Any, ...]:
    emulator = pyte.Screen(24, 6)
    pyte.Stream(emulator).feed(data)
    cells = [[emulator.buffer[row][column] for column in range(24)] for row in range(6)]
    return cells, emulator.cursor.attrs, (emulator.cursor.x, emulator.cursor.y)


@given(FRAMES)
def test_it_leads_to_the_same_screen(parts: list[str]) -> None:
    frame = "".join(parts) + "\x1b[0m"
    assert screen(shortened(frame)) == screen(frame)


@given(FRAMES)
def test_it_is_never_longer_and_a_second_time_changes_nothing(parts: list[str]) -> None:
    frame = "".join(parts) + "\x1b[0m"
    once = shortened(frame)
    assert len(once) <= len(frame) + len("\x1b[0m")
    assert screen(shortened(once)) == screen(once)


def test_a_colour_that_goes_on_is_said_once() -> None:
    style = Style(color="#102030", bgcolor="#405060")
    row = "".join(style.render(word) for word in ("satu ", "dua ", "tiga"))
    assert shortened(row) == "\x1b[38;2;16;32;48;48;2;64;80;96msatu dua tiga\x1b[0m"


def test_bold_ends_where_dim_goes_on() -> None:
    bold_dim, dim = Style(bold=True, dim=True), Style(dim=True)
    assert shortened(bold_dim.render("a") + dim.render("b")) == "\x1b[1;2ma\x1b[22;2mb\x1b[0m"


def test_a_place_that_is_left_at_once_is_not_gone_to() -> None:
    frame = "\x1b[3;9H\r\n\x1b[4;1H" + Segment("x").text + "\x1b[0m"
    assert shortened(frame) == "\x1b[4;1Hx"
