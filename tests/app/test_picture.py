"""What is written of a frame leads any terminal to that frame, and is no more than needs be."""

from typing import Any

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefreader.app.cells import _NARROW
from briefreader.app.first_frame import Frame, written
from briefreader.app.picture import _SURE, Picture, Placed, _cells

WIDTH, HEIGHT = 24, 5
COLOURS = st.sampled_from([None, "red", "#102030", "color(77)", "default", "bright_blue"])
STYLES = st.builds(
    Style,
    color=COLOURS,
    bgcolor=COLOURS,
    **{name: st.booleans() for name in ("bold", "dim", "italic", "underline", "reverse", "strike")},
)
TEXTS = st.text(alphabet="ab é漢│ ", min_size=1, max_size=7)
SEGMENTS = st.tuples(TEXTS, STYLES).map(lambda parts: Segment(*parts))
STRIPS = st.lists(SEGMENTS, min_size=1, max_size=5).map(Strip)
PLACED = st.builds(Placed.whole, st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), STRIPS)


def cropped(placed: Placed) -> Placed:
    column, row, strip, _, _ = placed
    return Placed.whole(column, row, strip.crop(0, WIDTH - column))


FRAMES = st.lists(st.lists(PLACED.map(cropped), max_size=6), min_size=1, max_size=4)


class Terminal:
    """An emulated terminal, which follows what is written."""

    def __init__(self) -> None:
        self.emulator = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.emulator)

    def feed(self, data: str) -> None:
        self.stream.feed(data)

    @property
    def cells(self) -> list[list[Any]]:
        """Of blanks only what is seen of them."""
        return [
            [self._seen(self.emulator.buffer[row][column]) for column in range(WIDTH)]
            for row in range(HEIGHT)
        ]

    @staticmethod
    def _seen(cell: Any) -> Any:
        if cell.data == " " and not (cell.underscore or cell.reverse or cell.strikethrough):
            return (" ", cell.bg)
        return cell


def whole(strips: list[Placed]) -> str:
    """The same as Textual would write it: every strip in its place, in full."""
    return "".join(
        f"\x1b[{row + 1};{column + 1}H"
        + "".join(
            (segment.style or Style.null()).render(segment.text, color_system=ColorSystem.TRUECOLOR)
            for segment in strip
        )
        for column, row, strip, _, _ in strips
    )


def background() -> list[Placed]:
    blank = Strip([Segment(" " * WIDTH, Style())])
    return [Placed.whole(0, row, blank) for row in range(HEIGHT)]


def write(picture: Picture, strips: list[Placed]) -> str:
    return picture.frame((WIDTH, HEIGHT), strips, ColorSystem.TRUECOLOR)


@given(FRAMES)
def test_it_leads_to_the_same_screen(frames: list[list[Placed]]) -> None:
    picture, mine, theirs = Picture(), Terminal(), Terminal()
    for strips in [background(), *frames]:
        # A half of a wide character that is covered is nobody's: Textual never leaves one.
        strips = halves_covered(strips)
        mine.feed(write(picture, strips))
        theirs.feed(whole(strips))
        assert mine.cells == theirs.cells


@given(st.text(alphabet="aé漢กำ👨👩☎❤1⃣\u200d\ufe0f\u0301◽ ", min_size=1, max_size=12))
def test_a_strip_takes_as_many_cells_as_its_widget_counted(text: str) -> None:
    strip = Strip([Segment(text), Segment("|")])
    cells = _cells(strip, ColorSystem.TRUECOLOR).cells
    texts = [text for text, _ in cells]
    assert len(cells) == strip.cell_length
    # But for what has no width and nothing that it belongs to, nothing is left out.
    assert text.lstrip("\u200d\ufe0f\u0301⃣") in "".join(texts) or "".join(texts) in f"{text}|"


def test_what_is_surely_narrow_takes_one_cell() -> None:
    for code in range(0x20, 0x30000):
        character = chr(code)
        if _SURE.fullmatch(character) or _NARROW.fullmatch(character):
            assert cell_len(character) == 1, hex(code)


def halves_covered(strips: list[Placed]) -> list[Placed]:
    """Each strip on rows of its own, with blanks over all else of the row."""
    rows = {placed.row: placed for placed in strips}
    return [
        Placed.whole(
            0,
            row,
            Strip([Segment(" " * placed.column, Style()), *placed.strip]).adjust_cell_length(
                WIDTH, Style()
            ),
        )
        for row, placed in rows.items()
    ]


@given(FRAMES)
def test_a_frame_that_is_shown_already_is_not_written(frames: list[list[Placed]]) -> None:
    picture = Picture()
    for strips in [background(), *frames]:
        write(picture, strips)
        assert write(picture, strips) == ""


def row_of(*parts: tuple[str, Style], row: int = 1) -> list[Placed]:
    return [Placed.whole(0, row, Strip([Segment(text, style) for text, style in parts]))]


RED, PLAIN = Style(color="red"), Style()


def test_only_the_word_that_changes_is_written() -> None:
    picture = Picture()
    write(picture, [*background(), *row_of(("satu dua tiga", PLAIN))])
    assert write(picture, row_of(("satu DUA tiga", PLAIN))) == "\x1b[2;6HDUA"


def test_what_is_far_apart_in_a_row_is_jumped_to() -> None:
    picture = Picture()
    write(picture, [*background(), *row_of(("a234567890z", PLAIN))])
    assert write(picture, row_of(("A234567890Z", PLAIN))) == "\x1b[2;1HA\x1b[9CZ"


def test_colours_are_changed_once_and_given_back() -> None:
    picture = Picture()
    write(picture, background())
    written = write(picture, row_of(("ab", RED), ("cd", RED), ("e", PLAIN)))
    assert written == "\x1b[2;1H\x1b[31mabcd\x1b[0me"


def test_a_colour_that_blanks_do_not_show_is_not_said() -> None:
    picture = Picture()
    write(picture, background())
    written = write(picture, row_of(("a", RED), (" ", Style(bold=True)), ("b", RED)))
    assert written == "\x1b[2;1H\x1b[31ma b\x1b[0m"


def test_a_blank_in_another_colour_is_not_written_again() -> None:
    picture = Picture()
    write(picture, [*background(), *row_of(("a b", RED))])
    assert write(picture, row_of(("a", RED), (" b", Style(color="red", bold=True)))) == (
        "\x1b[2;3H\x1b[1;31mb\x1b[0m"
    )
    on_blue = Style(color="red", bgcolor="blue")
    assert "\x1b[2;2H" in write(picture, row_of(("a", RED), (" ", on_blue), ("b", RED)))


def test_a_row_with_a_wide_character_is_written_strip_by_strip() -> None:
    picture = Picture()
    left, right = Strip([Segment("漢字 a", PLAIN)]), Strip([Segment("kanan", PLAIN)])
    beside = Placed.whole(10, 1, right)
    write(picture, [*background(), Placed.whole(0, 1, left), beside])
    changed = Strip([Segment("漢字 b", PLAIN)])
    # Wherever a terminal puts it, what stands behind it is told its place from the margin.
    written = write(picture, [Placed.whole(0, 1, changed), beside])
    assert written == "\x1b[2;1H漢字 b\x1b[2;7H    \x1b[2;11Hkanan\x1b[2;16H" + " " * 9
    assert write(picture, [Placed.whole(0, 1, changed), beside]) == ""


def test_what_is_forgotten_or_of_another_size_is_written_as_a_whole() -> None:
    picture = Picture()
    first = write(picture, background())
    assert write(picture, background()) == ""
    picture.forget()
    assert write(picture, background()) == first
    wider = [Placed.whole(0, 0, Strip([Segment(" " * 30, Style())]))]
    assert picture.frame((30, 1), wider, ColorSystem.TRUECOLOR).endswith(" " * 30)


def test_a_strip_that_is_drawn_later_covers_the_one_before() -> None:
    picture, terminal = Picture(), Terminal()
    above = Placed.whole(3, 1, Strip([Segment("ATAS")]))
    strips = [*background(), *row_of(("bawah bawah", PLAIN)), above]
    terminal.feed(write(picture, strips))
    assert terminal.emulator.display[1].rstrip() == "bawATASawah"


def test_half_a_wide_character_is_not_left_where_the_other_is_covered() -> None:
    picture, terminal = Picture(), Terminal()
    below, above = Strip([Segment("a漢字漢z")]), Strip([Segment("XX")])
    terminal.feed(
        write(picture, [*background(), Placed.whole(0, 1, below), Placed.whole(2, 1, above)])
    )
    assert terminal.emulator.display[1].rstrip() == "a XX 漢z"


def test_where_a_joined_picture_is_covered_nothing_of_it_is_left() -> None:
    picture = Picture()
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    write(picture, [*background(), *row_of((f"{family} ab ID", PLAIN))])
    assert [text for text, _ in picture.cells[1][:8]] == [family, "", " ", "a", "b", " ", "I", "D"]
    written = write(picture, [Placed.whole(1, 1, Strip([Segment("X")]))])
    assert written == "\x1b[2;1H X ab ID" + " " * (WIDTH - 8)


def test_a_row_that_was_unsure_is_written_once_as_a_whole() -> None:
    picture = Picture()
    write(picture, [*background(), *row_of(("กำ loremips ", PLAIN))])
    written = write(picture, row_of(("toast ", PLAIN)))
    assert written.startswith("\x1b[2;1Htoast ")
    assert len(written) == len("\x1b[2;1H") + WIDTH
    assert write(picture, row_of(("toasT ", PLAIN))) == "\x1b[2;5HT"


def test_a_link_is_never_written() -> None:
    picture = Picture()
    style = Style(link="http://example.invalid/")
    assert "http" not in write(picture, [*background(), *row_of(("teks", style))])


@given(FRAMES)
def test_the_rows_of_a_picture_draw_the_same_screen(frames: list[list[Placed]]) -> None:
    picture, mine, theirs = Picture(), Terminal(), Terminal()
    for strips in [background(), *frames]:
        mine.feed(write(picture, halves_covered(strips)))
        kept = picture.rows()
        if kept is None:
            assert any("漢" in text for row in picture.cells for text, _ in row)
            continue
        theirs.feed("\x1b[2J" + written(Frame((WIDTH, HEIGHT), kept)))
        assert theirs.cells == mine.cells


def test_of_a_terminal_of_which_nothing_is_known_nothing_is_kept() -> None:
    picture = Picture()
    assert picture.rows() is None
    write(picture, [Placed.whole(0, 1, Strip([Segment("a")]))])
    assert picture.rows() is None
    write(picture, background())
    assert picture.rows() is not None


def test_what_the_shell_has_left_is_not_mixed_in() -> None:
    assert write(Picture(), background()).startswith("\x1b[0m")


def test_another_part_of_the_same_strip_is_another_thing() -> None:
    picture = Picture()
    strip = Strip([Segment("abcdefgh")])
    write(picture, background())
    write(picture, [Placed(0, 1, strip, 0, 8)])
    assert write(picture, [Placed(0, 1, strip, 4, 8)]) == "\x1b[2;1Hefgh"
    assert write(picture, [Placed(0, 1, strip, 4, 6)]) == ""
    assert write(picture, [Placed(0, 1, strip, 0, 4)]) == "\x1b[2;1Habcd"


def test_what_was_covered_is_drawn_again_when_it_comes_back() -> None:
    picture = Picture()
    below, above = row_of(("bawah", PLAIN)), Placed.whole(1, 1, Strip([Segment("XX")]))
    write(picture, background())
    write(picture, below)
    assert write(picture, [*below, above]) == "\x1b[2;2HXX"
    assert write(picture, below) == "\x1b[2;2Haw"


def test_what_is_wider_than_the_screen_ends_with_it() -> None:
    picture = Picture()
    write(picture, background())
    wide = [Placed.whole(WIDTH - 2, 1, Strip([Segment("abcd")]))]
    assert write(picture, wide) == f"\x1b[2;{WIDTH - 1}Hab"
    assert {len(row) for row in picture.cells} == {WIDTH}
    short = [Placed(0, 1, Strip([Segment("ab")]), 0, 6)]
    assert write(picture, short) == "\x1b[2;1Hab"
    assert {len(row) for row in picture.cells} == {WIDTH}


def test_a_strip_that_covers_another_is_all_that_is_known_there() -> None:
    picture = Picture()
    left = row_of(("kiri", PLAIN))
    write(picture, background())
    write(picture, [*left, Placed.whole(6, 1, Strip([Segment("kanan")]))])
    assert write(picture, row_of(("panjang", PLAIN)))
    assert write(picture, left) == "\x1b[2;1Hkiri"


@given(FRAMES)
def test_strips_beside_one_another_lead_to_the_same_screen(frames: list[list[Placed]]) -> None:
    """Strips that do not overlap, some of them again and again, as widgets keep them."""
    picture, mine, theirs = Picture(), Terminal(), Terminal()
    kept: dict[tuple[int, int], Placed] = {}
    for strips in [background(), *frames, *frames]:
        beside: list[Placed] = []
        for placed in strips:
            if "漢" in placed.strip.text:
                continue
            part = kept.setdefault((placed.column, placed.row), placed)
            ends = part.column + part.strip.cell_length
            if all(
                other.row != part.row
                or other.column >= ends
                or other.column + other.strip.cell_length <= part.column
                for other in beside
            ):
                beside.append(part)
        mine.feed(write(picture, beside))
        theirs.feed(whole(beside))
        assert mine.cells == theirs.cells


def test_what_stands_behind_a_wide_character_is_told_its_place_again() -> None:
    picture = Picture()
    write(picture, background())
    edge = Placed.whole(10, 1, Strip([Segment("│")]))
    write(picture, [Placed.whole(0, 1, Strip([Segment("a" * 10)])), edge])
    # Only the text is handed in, but a terminal may have drawn it over the border.
    written = write(picture, [Placed.whole(0, 1, Strip([Segment("🇮🇩 漢 b   ")]))])
    assert "\x1b[2;11H│" in written
    written = write(picture, [Placed.whole(0, 1, Strip([Segment("漢 🇮🇩 c   ")]))])
    assert "\x1b[2;11H│" in written
