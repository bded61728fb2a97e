"""Text from outside: decoding, normalising, and what may reach a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.article.text import (
    EncodingError,
    clean,
    clean_line,
    decode,
    name_of,
    normalise,
    steers,
)
from briefreader.language import catalog

ANYTHING = st.text(
    st.one_of(
        st.characters(exclude_categories=[]),
        st.sampled_from("\x1b\x07\x08\x7f\x9b\x85\u2028\u202e\u2066\u200b\u00ad\ufeff\t\r\n a"),
    )
)
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(ANYTHING)
def test_cleaned_text_has_the_same_length(text: str) -> None:
    assert len(clean(text)) == len(text)


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
def test_cleaned_text_steers_nothing_and_hides_nothing(text: str) -> None:
    for character in clean(text):
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in BIDI
        assert character not in "\u061c\u200b\u200e\u200f\u2060\u00ad\ufeff"
        assert not 0xE0000 <= ord(character) <= 0xE007F


@given(ANYTHING)
def test_text_that_is_fit_to_be_shown_is_left_alone(text: str) -> None:
    for before, after in zip(text, clean(text), strict=True):
        assert before == after or steers(before) or before == "\t"


@given(ANYTHING)
def test_cleaned_text_can_be_written_and_is_one_line_where_it_must_be(text: str) -> None:
    assert clean(text).encode().decode() == clean(text)
    assert len(clean_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mmerah\x07", "␛[31mmerah␇"),
        ("\x1b]52;c;aGFp\x07", "␛]52;c;aGFp␇"),
        ("a\x00b", "a␀b"),
        ("a\rb", "a␍b"),
        ("a\tb", "a b"),
        ("a\nb", "a\nb"),
        ("\x7f", "␡"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x85b", "a\ufffdb"),
        ("a\u2028b\u2029c", "a b c"),
        ("user\u202egpj.exe", "user\ufffdgpj.exe"),
        ("\u2066a\u2069", "\ufffda\ufffd"),
        ("ke\u00adluarga\u200b\ufeff", "ke·luarga··"),
        ("\ud800", "\ufffd"),
        ("\U000e0041", "\ufffd"),
        ("👩\u200d👧 “Jum’at” naïve 漢字 [/red]", "👩\u200d👧 “Jum’at” naïve 漢字 [/red]"),
        ("dua\u00a0orang", "dua\u00a0orang"),
        ("", ""),
    ],
)
def test_what_steers_a_terminal_gets_a_stand_in(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_a_line_has_no_line_feeds() -> None:
    assert clean_line("a\nb\x1b") == "a b␛"


@pytest.mark.parametrize(
    ("text", "offset"), [("aman\n", None), ("a\tb", None), ("a\tb\x1b", 3), ("ab\u202e", 2)]
)
def test_the_first_steering_character_is_told(text: str, offset: int | None) -> None:
    found = steers(text)
    assert (found.start() if found else None) == offset


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\x1b", "U+001B"),
        ("a", "U+0061 LATIN SMALL LETTER A"),
    ],
)
def test_a_character_is_named_as_it_can_be_looked_up(character: str, name: str) -> None:
    assert name_of(character) == name


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufeffa", "a"),
        ("\ufeff\ufeffa", "\ufeffa"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\n\rb", "a\n\nb"),
        ("", ""),
    ],
)
def test_line_ends_and_the_byte_order_mark_are_normalised(raw: str, text: str) -> None:
    assert normalise(raw) == text
    assert decode(raw.encode()) == text


@given(st.text())
def test_utf8_is_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode()) == normalise(text)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\x93Kami", 1, 1),
        (b"Kata \x93Kami", 1, 6),
        ("Érik\r\nkata ".encode() + b"\x94", 2, 6),
        ("\ufeffab".encode() + b"\xff", 1, 3),
        (b"a\r\xe9", 2, 1),
        ("漢".encode()[:2], 1, 1),
        (b"a\n\xc0\xaf", 2, 1),
        (b"\xed\xa0\x80", 1, 1),
    ],
)
def test_what_is_not_utf8_is_told_at_its_line_and_column(
    data: bytes, line: int, column: int
) -> None:
    with pytest.raises(EncodingError) as caught:
        decode(data)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_a_byte_of_windows_1252_is_told_as_what_it_was_meant_to_be() -> None:
    with pytest.raises(EncodingError) as caught:
        decode(b"\x93Kami")
    said = caught.value.message.text(catalog("en"))
    assert "0x93" in said
    assert "“" in said


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_refused_by_its_name(encoding: str) -> None:
    with pytest.raises(EncodingError) as caught:
        decode("\ufeffJudul".encode(encoding) if encoding != "utf-16" else "Judul".encode(encoding))
    assert "UTF-16" in caught.value.message.text(catalog("en"))
    assert (caught.value.line, caught.value.column) == (1, 1)


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_told_where_they_are_not(data: bytes) -> None:
    caught, text = None, ""
    try:
        text = decode(data)
    except EncodingError as error:
        caught = error
    if caught is not None:
        lines = data.decode("utf-8", errors="replace").count("\n") + data.count(b"\r") + 1
        assert 1 <= caught.line <= lines
        assert caught.column >= 1
        assert clean(caught.message.text(catalog("en"))) == caught.message.text(catalog("en"))
    assert "\r" not in text
