"""Places of a text, found again after an edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.article.edits import moved

SHORT = st.text("ab\n", max_size=12)


@pytest.mark.parametrize(
    ("old", "new", "offset", "there"),
    [
        ("abcdef", "abcdef", 3, 3),
        ("abcdef", "xxabcdef", 3, 5),
        ("abcdef", "abcdefxx", 3, 3),
        ("abcdef", "cdef", 4, 2),
        ("abcdef", "abXXef", 3, 2),
        ("abcdef", "abXXef", 4, 4),
        ("abcdef", "", 4, 0),
        ("", "abc", 0, 3),
        ("aaaa", "aa", 4, 2),
    ],
)
def test_where_a_place_is(old: str, new: str, offset: int, there: int) -> None:
    assert moved(old, new)(offset) == there


@given(SHORT, SHORT, SHORT, SHORT)
def test_what_is_around_an_edit_stays(head: str, out: str, put: str, tail: str) -> None:
    old, new = head + out + tail, head + put + tail
    place = moved(old, new)
    places = [place(offset) for offset in range(len(old) + 1)]
    assert places == sorted(places)
    assert all(0 <= there <= len(new) for there in places)
    assert places[-1] == len(new)
