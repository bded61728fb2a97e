"""Breaking text into rows: nothing lost, nothing too wide, whatever the text is."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefreader.app.cells import cut, is_narrow, offset_at, wrap
from briefreader.app.rows import Rows
from briefreader.article.text import clean

WORDS = st.text(st.sampled_from("abc  –“”é한字😀\u0301\u200d"), max_size=80)


@given(WORDS, st.integers(1, 30), st.integers(1, 30))
def test_rows_hold_the_whole_text_in_order_but_for_the_spaces_at_their_ends(
    text: str, width: int, first: int
) -> None:
    rows = wrap(text, width, first)
    assert rows[0][0] == 0 or not text[: rows[0][0]].strip(" ")
    for (_, end), (start, _) in itertools.pairwise(rows):
        assert end <= start
        assert not text[end:start].strip(" ")
    assert rows[-1][1] == len(text)
    assert "".join(text[start:end] for start, end in rows).replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.integers(2, 30))
def test_no_row_is_wider_than_there_is_room(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        row = text[start:end]
        assert cell_len(row) <= width or len(row) == 1


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(1, 20))
def test_any_text_can_be_broken(text: str, width: int) -> None:
    paragraph = clean(text).replace("\n", " ")
    rows = wrap(paragraph, width)
    assert rows
    assert all(0 <= start <= end <= len(paragraph) for start, end in rows)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_what_is_called_narrow_takes_one_cell_each(text: str) -> None:
    cleaned = clean(text).replace("\n", " ")
    if is_narrow(cleaned):
        assert cell_len(cleaned) == len(cleaned)


def test_a_word_is_broken_only_where_it_must_be() -> None:
    assert wrap("satu dua tiga", 8) == [(0, 8), (9, 13)]
    assert wrap("panjangsekali ya", 7) == [(0, 7), (7, 13), (14, 16)]
    assert wrap("", 7) == [(0, 0)]
    assert wrap("北朝鮮のミサイル", 6) == [(0, 3), (3, 6), (6, 8)]


def test_marks_without_width_do_not_make_a_row_without_end() -> None:
    assert len(wrap("a" + "\u0301" * 10_000, 10)) > 50


@given(WORDS, st.integers(0, 40))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width


def test_the_offset_at_a_cell() -> None:
    assert [offset_at("a字b", cell) for cell in range(5)] == [0, 1, 1, 2, 3]


@given(st.lists(WORDS, max_size=6), st.integers(2, 20), st.data())
def test_every_offset_lies_in_its_row(
    paragraphs: list[str], width: int, data: st.DataObject
) -> None:
    text = "\n".join(paragraphs)
    rows = Rows(text, width)
    offset = data.draw(st.integers(0, len(text)))
    row = rows.row_of(offset)
    assert rows.starts[row] <= offset or row == 0
    assert row + 1 == len(rows) or offset < rows.starts[row + 1]
    paragraph = rows.paragraph_of(offset)
    assert text.count("\n", 0, offset) == paragraph
    assert rows.paragraph_start(paragraph) == text.rfind("\n", 0, offset) + 1
