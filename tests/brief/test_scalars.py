"""Text written as a scalar of YAML reads as that very text, to us and to others."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefreader.brief.scalars import scalar, wrapped

PRINTABLE = st.text(
    st.characters(blacklist_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp", "Zs"])
    | st.sampled_from(" :#-,[]{}'\"\\&*!|>%@`?"),
    max_size=24,
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Tanggul jebol", "Tanggul jebol"),
        ("pukul 18.34 WIB", "pukul 18.34 WIB"),
        ("no", "'no'"),
        ("Yes", "'Yes'"),
        ("null", "'null'"),
        ("~", "'~'"),
        ("", "''"),
        ("2024", "'2024'"),
        ("12:30", "'12:30'"),
        ("2024-06-19", "'2024-06-19'"),
        ("1e3", "'1e3'"),
        (".5", "'.5'"),
        ("0x1F", "'0x1F'"),
        ("<<", "'<<'"),
        ("Baca juga: Cuaca", "'Baca juga: Cuaca'"),
        ("kasus #5", "'kasus #5'"),
        ("[[siti]] berkata", "'[[siti]] berkata'"),
        ("Jum'at", "Jum'at"),
        ("'Jum'at': ya", "\"'Jum'at': ya\""),
        ("- satu", "'- satu'"),
        ("a\nb", '"a\\nb"'),
        (" a", "' a'"),
        ("tebak: \\", "'tebak: \\'"),
    ],
)
def test_the_shortest_form_that_is_safe(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize("text", ["satu, dua", "[x]", "a}", "a{b", "Siapa?"])
def test_between_brackets_commas_and_brackets_are_quoted(text: str) -> None:
    assert scalar(text, flow=True) == f"'{text}'"


@given(PRINTABLE)
def test_any_reader_reads_it_as_that_text(text: str) -> None:
    assert yaml.safe_load(f"a: {scalar(text)}\n") == {"a": text}
    assert yaml.safe_load(f"- {scalar(text)}\n") == [text]
    assert yaml.safe_load(f"[{scalar(text, flow=True)}]\n") == [text]


@given(st.lists(PRINTABLE.filter(lambda word: word.strip() == word != ""), max_size=20))
def test_breaking_lines_changes_nothing(words: list[str]) -> None:
    text = " ".join(" ".join(words).split())
    broken = wrapped(scalar(text), "        ", 6, 30)
    assert yaml.safe_load(f"a:\n  b:\n    - {broken}\n") == {"a": {"b": [text]}}


def test_long_text_is_broken_within_the_width() -> None:
    broken = wrapped("kata " * 30 + "akhir", "      ", 6, 40)
    lines = broken.split("\n")
    assert len(lines) > 3
    assert len(lines[0]) + 6 <= 40
    assert all(len(line) <= 40 for line in lines[1:])
