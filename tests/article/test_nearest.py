"""The passage nearest to a quote that the article does not have."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.article.nearest import Passage, Passages

TEXT = (
    "Tanggul Sungai Cibanyu jebol pada Senin malam. Air masuk ke Desa Wanareja. "
    "Korban jiwa satu orang, kata kepala badan itu. Warga mengungsi ke balai desa."
)


def nearest(text: str, quote: str) -> Passage | None:
    return Passages(text).nearest(quote)


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        (
            "Tanggul Sungai Cibanyu jebol pada Selasa malam",
            "Tanggul Sungai Cibanyu jebol pada Senin malam",
        ),
        (
            "korban jiwa dua orang kata kepala badan itu",
            "Korban jiwa satu orang, kata kepala badan itu",
        ),
        ("Air masuk Desa Wanareja", "Air masuk ke Desa Wanareja"),
        ("Warga mengungsi ke balai kota", "Warga mengungsi ke balai desa"),
        ("Para warga mengungsi ke balai desa.", "itu. Warga mengungsi ke balai desa"),
    ],
)
def test_a_changed_sentence_is_found_as_the_article_has_it(quote: str, passage: str) -> None:
    near = nearest(TEXT, quote)
    assert near is not None
    assert TEXT[near.start : near.end] == passage
    assert 0.6 <= near.likeness < 1


def test_the_sentence_itself_is_perfectly_like() -> None:
    near = nearest(TEXT, "Air masuk ke Desa Wanareja.")
    assert near is not None
    assert near.likeness == 1
    assert TEXT[near.start : near.end] == "Air masuk ke Desa Wanareja"


def test_the_better_of_two_likes_is_proposed() -> None:
    text = "Air surut di desa pada hari Rabu. " * 3 + "Air surut di kota pada hari Kamis."
    near = nearest(text, "Air surut di kota pada hari Jumat")
    assert near is not None
    assert text[near.start : near.end] == "Air surut di kota pada hari Kamis"


@pytest.mark.parametrize("quote", ["", "…", "Presiden menandatangani undang-undang baru", "Rabu"])
def test_where_nothing_comes_near_nothing_is_proposed(quote: str) -> None:
    assert nearest(TEXT, quote) is None


def test_in_an_empty_article_nothing_is_near() -> None:
    assert nearest("", "kata dia") is None


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["air", "surut", "kata", "dia", "pada", "itu"]), max_size=40),
    st.text("airsut kdp.", max_size=30),
)
def test_what_is_proposed_stands_in_the_article_between_words(words: list[str], quote: str) -> None:
    text = " ".join(words)
    near = nearest(text, quote)
    if near is not None:
        assert 0 <= near.start < near.end <= len(text)
        assert set(text[near.start : near.end].split()) <= set(words)
        assert 0.6 <= near.likeness <= 1


def test_a_long_article_and_a_long_quote_do_not_take_long() -> None:
    near = nearest("kata dia itu air surut pada hari " * 20_000 + TEXT, "kata siapa itu " * 5_000)
    assert near is None or near.likeness < 1
