"""Occurrences: the search for each and the pass for all must find the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.article import occurrences as module
from briefreader.article.occurrences import occurrences

TEXTS = st.text(alphabet="ab .-", max_size=80)
NEEDLES = st.lists(st.text(alphabet="ab .-", max_size=12), max_size=8)
WORDS = st.lists(
    st.sampled_from(["kata", "dia,", "itu", "tidak", "-", "“Kami", "siap”"]), max_size=60
)


def brute(text: str, needle: str) -> list[int]:
    """Every place by looking at every place."""
    if not needle:
        return []
    return [start for start in range(len(text)) if text.startswith(needle, start)]


@pytest.fixture(params=["each", "all"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of searching, whatever the size of the text."""
    monkeypatch.setattr(module, "_WORTH_A_PASS", 0 if request.param == "all" else 10**12)
    return str(request.param)


@pytest.mark.parametrize("worth", [0, 10**12])
@settings(max_examples=200)
@given(text=TEXTS, needles=NEEDLES)
def test_short_needles_are_found_wherever_they_stand(
    worth: int, text: str, needles: list[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_WORTH_A_PASS", worth)
        assert occurrences(text, needles) == [brute(text, needle) for needle in needles]


@pytest.mark.parametrize("worth", [0, 10**12])
@given(words=WORDS, cuts=st.lists(st.tuples(st.integers(0, 300), st.integers(1, 90)), max_size=6))
def test_passages_cut_out_of_a_text_are_found_in_it(
    worth: int, words: list[str], cuts: list[tuple[int, int]]
) -> None:
    text = " ".join(words)
    needles = [text[start : start + length] for start, length in cuts]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_WORTH_A_PASS", worth)
        assert occurrences(text, needles) == [brute(text, needle) for needle in needles]


@pytest.mark.parametrize(
    ("text", "needle", "places"),
    [
        ("aaaa", "aa", [0, 1, 2]),
        ("kata kata kata kata", "kata kata", [0, 5, 10]),
        ("abc", "abcd", []),
        ("abc", "", []),
        ("", "a", []),
        ("mengatakan bahwa", "takan bahwa", [5]),
        ("... kata dia", "... kata", [0]),
    ],
)
def test_places_overlap_and_begin_anywhere(
    way: str, text: str, needle: str, places: list[int]
) -> None:
    assert occurrences(text, [needle]) == [places]


def test_a_needle_asked_for_twice_is_answered_twice(way: str) -> None:
    assert occurrences("satu dua satu", ["satu", "dua", "satu"]) == [[0, 9], [5], [0, 9]]


def test_a_needle_that_stands_everywhere_is_not_counted_to_the_end(way: str) -> None:
    (found,) = occurrences("kata dia " * 5_000, ["kata dia"])
    assert found == list(range(0, 9_000, 9))


def test_the_search_is_given_up_when_it_costs_too_much(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BUDGET", 1_000)
    needles = [f"kata dia {number}" for number in range(50)]
    text = "kata dia " * 200 + " ".join(needles)
    found = occurrences(text, needles)
    assert found[-1] is None
    for places, needle in zip(found, needles, strict=True):
        assert places is None or places == brute(text, needle)


def test_thousands_of_needles_in_a_long_text_are_found_in_one_pass() -> None:
    sentences = [f"Pada hari ke-{n} warga desa nomor {n * 7} mengungsi." for n in range(2_000)]
    text = " ".join(sentences)
    assert len(text) * len(sentences) > module._WORTH_A_PASS
    found = occurrences(text, sentences)
    assert [places and len(places) for places in found] == [1] * 2_000
    assert all(
        places and text.startswith(sentence, places[0])
        for places, sentence in zip(found, sentences, strict=True)
    )
