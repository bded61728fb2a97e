"""Mentions: where the article names whom."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefreader.article.folding import fold
from briefreader.article.mentions import mentions


def found(text: str, *names: str, outside: list[tuple[int, int]] | None = None) -> list[str]:
    """The words that mention an actor with these names."""
    return [text[m.start : m.end] for m in mentions(fold(text), {"a": names}, outside or [])]


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("AS dan ASEAN, asal AS.", "AS", 2),
        ("Menteri AS-Jepang", "AS", 1),
        ("as As AS", "AS", 1),
        ("AS2 2AS _AS AS_", "AS", 0),
        ("Un, (Un) “Un” Un's Un’s", "Un", 5),
        ("Kim Jong-un", "Un", 0),
        ("Érik érik Eric", "Érik", 1),
        ("AS² dan NATO¹ tetapi AS2", "AS", 1),
        ("AéS", "A", 0),
        ("PT. Maju Tbk. dan PT Maju", "PT. Maju Tbk.", 1),
        ("C++ dan C", "C++", 1),
        ("biaya $5 dan a$5", "$5", 1),
        ("(TNI) TNI", "(TNI)", 1),
        (".* Kim", ".*", 1),
    ],
)
def test_a_name_is_a_whole_word_as_written(text: str, name: str, count: int) -> None:
    assert found(text, name) == [name] * count


def test_the_longest_name_is_one_mention() -> None:
    text = "Kim Jong Un bertemu Kim. Jong Un pergi."
    assert found(text, "Kim", "Kim Jong Un", "Jong Un") == ["Kim Jong Un", "Kim", "Jong Un"]


def test_the_longest_name_wins_over_another_actors() -> None:
    names = {"kim": ["Kim"], "un": ["Kim Jong Un"]}
    assert [m.actor for m in mentions(fold("Kim Jong Un dan Kim"), names)] == ["un", "kim"]


def test_a_longer_name_that_goes_on_otherwise_leaves_the_shorter() -> None:
    assert found("Kim Jong Il", "Kim Jong Un", "Kim Jong", "Kim") == ["Kim Jong"]
    assert found("Siti Rahmawatinya", "Siti Rahmawati", "Siti") == ["Siti"]


@pytest.mark.parametrize("gap", [" ", "\n", "  ", "\u00a0", " \n ", "\t"])
def test_a_name_may_be_broken_over_lines(gap: str) -> None:
    text = f"Kata Siti{gap}Rahmawati, Selasa"
    assert found(text, "Siti Rahmawati", "Siti") == [f"Siti{gap}Rahmawati"]


def test_blanks_in_the_name_itself_do_not_matter() -> None:
    assert found("Siti Rahmawati", " Siti \n Rahmawati ") == ["Siti Rahmawati"]


def test_a_shared_name_mentions_both_actors() -> None:
    shared = mentions(fold("Presiden hadir"), {"a": ["Presiden"], "b": ["Presiden", "Presiden"]})
    assert [(m.actor, m.start, m.end) for m in shared] == [("a", 0, 8), ("b", 0, 8)]


def test_what_is_not_the_article_mentions_nobody() -> None:
    text = "Siti pergi. Baca juga: Siti. Siti pulang."
    cut = (text.index("Baca"), text.index(" Siti pulang"))
    at = [m.start for m in mentions(fold(text), {"a": ["Siti"]}, [cut])]
    assert at == [0, text.rindex("Siti")]


def test_the_ends_of_what_is_outside_are_exact() -> None:
    text = "Siti Siti Siti"
    assert [m.start for m in mentions(fold(text), {"a": ["Siti"]}, [(5, 9)])] == [0, 10]
    assert [m.start for m in mentions(fold(text), {"a": ["Siti"]}, [(0, 4), (10, 14)])] == [5]
    assert [m.start for m in mentions(fold(text), {"a": ["Siti"]}, [(4, 5), (9, 10)])] == [0, 5, 10]


@pytest.mark.parametrize("names", [{}, {"a": []}, {"a": ["", "  ", "\n"]}])
def test_without_names_nobody_is_mentioned(names: dict[str, list[str]]) -> None:
    assert mentions(fold("Siti pergi"), names) == []


@given(
    st.text("ab -\n.", max_size=60),
    st.lists(st.text("ab -.", max_size=6), max_size=6),
)
@example("b a", ["b a", "b aa"])
def test_mentions_are_those_of_a_naive_search(text: str, names: list[str]) -> None:
    forms = sorted({" ".join(n.split()) for n in names} - {""}, key=lambda f: (-len(f), f))
    expected = []
    start = 0
    while start < len(text):
        for form in forms:
            pattern = r"(?<!\w)" + re.escape(form).replace(r"\ ", r"\s+") + r"(?!\w)"
            match = re.compile(pattern).match(text, start)
            if match:
                expected.append(match.span())
                start = match.end() - 1
                break
        start += 1
    got = [(m.start, m.end) for m in mentions(fold(text), {"a": names})]
    assert got == expected
    assert all(one[1] <= other[0] for one, other in pairwise(got))


def test_thousands_of_names_are_found_in_one_pass() -> None:
    names = {f"actor-{n}": [f"Warga {n}", f"Nomor{n} Desa"] for n in range(5_000)}
    text = " lalu ".join(f"Warga {n} dan Nomor{n}\nDesa" for n in range(0, 5_000, 5))
    got = mentions(fold(text), names)
    assert [m.actor for m in got] == [f"actor-{n}" for n in range(0, 5_000, 5) for _ in "ab"]


def test_typography_is_folded() -> None:
    assert found("Ma’ruf Amin hadir", "Ma'ruf Amin") == ["Ma’ruf Amin"]


def test_a_footnote_mark_is_not_part_of_the_name() -> None:
    assert found("Menurut New York Times¹, Kim", "New York Times") == ["New York Times"]


def test_a_name_in_a_script_without_blanks_is_found() -> None:
    text = "中国と日本大使館は発表した。Kim은 갔다. 北朝鮮のKimは、ASEANとAS。"
    names = {"embassy": ["日本大使館"], "kim": ["Kim"], "us": ["AS"], "north": ["北朝鮮"]}
    found = [(each.actor, text[each.start : each.end]) for each in mentions(fold(text), names)]
    assert found == [
        ("embassy", "日本大使館"),
        ("kim", "Kim"),
        ("north", "北朝鮮"),
        ("kim", "Kim"),
        ("us", "AS"),
    ]
