"""Anchoring: the one place of a quote, or the admission that it has none."""

import string
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.article import anchoring as module
from briefreader.article.anchoring import Anchor, Lost, Selector, anchor
from briefreader.article.folding import fold

TEXT = (
    "Korban jiwa satu orang. Kata Siti, air surut pada Rabu. Kata Budi, air surut pada Kamis.\n"
    "“Kami siap,” kata Jum’at. Air surut pada Kamis, tulis laporan itu."
)


def place(exact: str, text: str = TEXT, **context: Any) -> Anchor | Lost:
    selector = Selector(exact, **context)
    (found,) = anchor(text, fold(text), [selector])
    return found


def passages(exact: str, text: str = TEXT, **context: Any) -> list[str]:
    found = place(exact, text, **context)
    assert isinstance(found, Anchor)
    return [text[start:end] for start, end in found.parts]


def test_a_quote_that_stands_once_is_anchored_there() -> None:
    found = place("Korban jiwa satu orang.")
    assert found == Anchor(((0, 23),), "exact")
    assert (found.start, found.end) == (0, 23)


@pytest.mark.parametrize(
    ("exact", "match", "passage"),
    [
        ('"Kami siap," kata Jum\'at', "normalized", "“Kami siap,” kata Jum’at"),
        ("“Kami siap,” kata Jum’at", "exact", "“Kami siap,” kata Jum’at"),
        ("pada Kamis. “Kami", "normalized", "pada Kamis.\n“Kami"),
        ("Korban\u00a0jiwa", "normalized", "Korban jiwa"),
        (" Korban jiwa ", "normalized", "Korban jiwa"),
        ("Kor\u00adban jiwa", "normalized", "Korban jiwa"),
    ],
)
def test_typography_makes_no_difference_but_is_told(exact: str, match: str, passage: str) -> None:
    found = place(exact)
    assert isinstance(found, Anchor)
    assert found.match == match
    assert TEXT[found.start : found.end] == passage


def test_a_quote_that_stands_in_several_places_is_lost_with_all_of_them() -> None:
    found = place("air surut pada")
    assert found == Lost(
        "ambiguous", tuple(i for i in range(len(TEXT)) if TEXT.startswith("air surut pada", i))
    )
    assert len(found.places) == 2


@pytest.mark.parametrize(
    "context",
    [
        {"prefix": "Budi,"},
        {"prefix": "Kata Budi, "},
        {"suffix": "Kamis"},
        {"suffix": " Kamis."},
        {"occurrence": 2},
        {"prefix": "Budi,", "suffix": "Kamis", "occurrence": 1},
    ],
)
def test_context_tells_one_place_from_its_likes(context: dict[str, Any]) -> None:
    found = place("air surut pada", **context)
    assert isinstance(found, Anchor)
    assert found.start == TEXT.index("air surut pada Kamis")


@pytest.mark.parametrize("context", [{"prefix": "Ani,"}, {"suffix": "Senin"}])
def test_context_that_fits_nowhere_loses_the_quote_but_tells_where_it_stands(
    context: dict[str, Any],
) -> None:
    found = place("air surut pada", **context)
    assert isinstance(found, Lost)
    assert found.reason == "missing"
    assert len(found.places) == 2


def test_wrong_context_loses_even_a_unique_quote() -> None:
    found = place("Korban jiwa", prefix="Tidak ada")
    assert found == Lost("missing", (0,))


def test_a_prefix_must_stand_flush_before_the_quote() -> None:
    assert isinstance(place("surut pada Rabu", prefix="Siti,"), Lost)
    assert isinstance(place("surut pada Rabu", prefix="air"), Anchor)
    assert isinstance(place("surut pada Rabu", prefix="r"), Anchor)


def test_a_suffix_must_stand_flush_behind_the_quote() -> None:
    assert isinstance(place("Kata Siti, air", suffix="pada"), Lost)
    assert isinstance(place("Kata Siti, air", suffix="surut"), Anchor)


@pytest.mark.parametrize("occurrence", [0, 3, -1, 99])
def test_an_occurrence_that_there_is_not_loses_the_quote(occurrence: int) -> None:
    found = place("air surut pada", occurrence=occurrence)
    assert isinstance(found, Lost)
    assert found.reason == "occurrence"
    assert len(found.places) == 2


def test_occurrences_are_counted_among_those_that_fit_the_context() -> None:
    text = "a x b x c x"
    found = place("x", text, prefix="b", occurrence=1)
    assert isinstance(found, Anchor)
    assert found.start == 6


def test_case_and_digits_count() -> None:
    assert place("korban jiwa satu orang") == Lost("missing")
    assert place("Korban jiwa 1 orang") == Lost("missing")


@pytest.mark.parametrize("exact", ["", "  ", "\u200b", "\n"])
def test_nothing_is_nowhere(exact: str) -> None:
    assert place(exact) == Lost("empty")


def test_one_letter_changed_anywhere_loses_the_quote() -> None:
    quote = "Kata Siti, air surut pada Rabu."
    for number, letter in enumerate(quote):
        for other in "xQ7":
            if letter != other:
                assert place(quote[:number] + other + quote[number + 1 :]) == Lost("missing")
        if letter != " ":
            assert place(quote[:number] + letter + letter + quote[number + 1 :]) == Lost("missing")


def test_a_deleted_sentence_is_never_attached_to_its_like() -> None:
    quote = "Kata Siti, air surut pada Rabu."
    assert isinstance(place(quote), Anchor)
    assert place(quote, TEXT.replace(quote, "")) == Lost("missing")


def test_a_repeated_sentence_turns_an_anchor_into_an_ambiguity() -> None:
    quote = "Kata Siti, air surut pada Rabu."
    assert isinstance(place(quote), Anchor)
    found = place(quote, TEXT + " " + quote)
    assert isinstance(found, Lost)
    assert found.reason == "ambiguous"


@pytest.mark.parametrize(
    ("exact", "parts"),
    [
        ("Korban jiwa […] orang", ["Korban jiwa", "orang"]),
        ("Korban jiwa [...] orang", ["Korban jiwa", "orang"]),
        ("Korban […] satu […] Rabu", ["Korban", "satu", "Rabu"]),
        ("[…] Korban jiwa […]", ["Korban jiwa"]),
        ("Kata Siti […] Rabu", ["Kata Siti", "Rabu"]),
    ],
)
def test_words_left_out_make_several_parts_in_order(exact: str, parts: list[str]) -> None:
    assert passages(exact) == parts


def test_an_elided_quote_is_not_exact() -> None:
    found = place("Korban jiwa […] orang")
    assert isinstance(found, Anchor)
    assert found.match == "normalized"


@pytest.mark.parametrize(
    "exact",
    ["orang […] Korban jiwa", "Korban […] Senin", "Senin […] Korban", "[…]", "Korban … orang"],
)
def test_parts_out_of_order_or_missing_lose_the_quote(exact: str) -> None:
    assert place(exact) == Lost("missing")


def test_what_is_left_out_is_no_longer_than_its_reach() -> None:
    def text(gap: int) -> str:
        return "awal" + "x" * gap + "akhir"

    assert isinstance(place("awal […] akhir", text(400)), Anchor)
    assert place("awal […] akhir", text(401)) == Lost("missing")


def test_an_elided_quote_with_two_beginnings_is_ambiguous_until_told_apart() -> None:
    found = place("Kata […] air surut")
    assert isinstance(found, Lost)
    assert found.reason == "ambiguous"
    assert passages("Kata […] air surut", prefix="orang.") == ["Kata", "air surut"]
    assert passages("Kata […] air surut pada", suffix="Kamis", occurrence=1) == [
        "Kata",
        "air surut pada",
    ]
    assert isinstance(place("Kata […] air surut", prefix="Senin"), Lost)


def test_brackets_that_the_article_prints_itself_are_quoted_as_they_are() -> None:
    text = "Ia berkata […] lalu pergi. Ia berkata dusta lalu pergi."
    assert passages("berkata […] lalu", text) == ["berkata […] lalu"]


def test_each_selector_gets_its_own_answer_in_order() -> None:
    selectors = [
        Selector("Korban"),
        Selector("nihil"),
        Selector("air surut pada", occurrence=1),
        Selector("air surut pada", occurrence=2),
        Selector("air surut pada"),
        Selector("Korban"),
    ]
    found = anchor(TEXT, fold(TEXT), selectors)
    assert [type(one) for one in found] == [Anchor, Lost, Anchor, Anchor, Lost, Anchor]
    assert found[0] == found[5]
    assert found[2] != found[3]


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["air", "surut", "kata", "dia", "pada"]), min_size=1, max_size=40),
    st.data(),
)
def test_any_passage_anchors_where_it_is_unique_and_only_there(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end].strip()
    found = place(quote, text)
    places = [i for i in range(len(text)) if quote and text.startswith(quote, i)]
    match found:
        case Anchor():
            assert [(i, i + len(quote)) for i in places] == list(found.parts)
        case Lost("empty"):
            assert not quote
        case Lost("ambiguous"):
            assert list(found.places) == places[: len(found.places)]
            assert len(places) > 1
        case _:
            pytest.fail(f"{quote!r} of the text itself is {found}")


@given(
    st.text(string.ascii_lowercase + " ….[]\u00a0", max_size=60),
    st.text(string.ascii_lowercase + " ….[]", max_size=20),
)
def test_whatever_is_anchored_folds_to_what_was_quoted(text: str, quote: str) -> None:
    found = place(quote, text)
    if isinstance(found, Anchor) and len(found.parts) == 1 and "[" not in quote:
        assert fold(text[found.start : found.end]).text.strip() == fold(quote).text.strip()


def test_the_places_of_an_ambiguous_quote_are_told_up_to_a_bound() -> None:
    found = place("a", "a" * 5_000)
    assert isinstance(found, Lost)
    assert found.places == tuple(range(module._PLACES_TOLD))


@pytest.mark.parametrize(
    "exact",
    ["a […] a", " […] ".join("a" * 2_000), "a"],
    ids=["elided", "elided often", "in every place"],
)
def test_a_hostile_text_does_not_keep_the_search_busy(exact: str) -> None:
    text = "a" * 300_000
    found = anchor(text, fold(text), [Selector(exact, suffix=str(n)) for n in range(100)])
    assert all(isinstance(one, Lost) for one in found)


def test_an_elided_search_that_was_given_up_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_STEPS", 1)
    assert place("Korban jiwa […] orang") == Lost("skipped")


def test_a_search_that_was_given_up_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "occurrences", lambda text, needles: [None] * len(needles))
    assert place("Korban jiwa") == Lost("skipped")
