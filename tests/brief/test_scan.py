"""The look at the bytes of a file before YAML sees them."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.article.text import normalise
from briefreader.brief import scan as module
from briefreader.brief.findings import MOST_FINDINGS, Lines, Report
from briefreader.brief.scan import scan
from briefreader.language import catalog

NASTY = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("a: -\n\r\t\x00\x1b\x7f\x85\u2028\ufeff\u00a0\u3000\ufffe"),
    )
)


def scanned(data: str | bytes) -> tuple[str | None, list[str]]:
    """The text that is left, and the findings as `CODE line:column`."""
    report = Report()
    text = scan(data if isinstance(data, bytes) else data.encode(), report)
    lines = Lines(text or "")
    places = [(found.code, *lines.place(found.start)) for found in report.sorted()]
    return text, [f"{code} {line}:{column}" for code, line, column in places]


@pytest.mark.parametrize(
    ("raw", "left", "told"),
    [
        ("a: b\n", "a: b\n", []),
        ("\ufeffa: b\r\nc: d\re: f", "a: b\nc: d\ne: f", []),
        ("a: “Jum’at” 👩‍👧 naïve\u00a0ya", "a: “Jum’at” 👩‍👧 naïve\u00a0ya", []),
        ("a: \x00b", "a:  b", ["Y005 1:4"]),
        ("a: b\nc: \x1b[31m", "a: b\nc:  [31m", ["Y005 2:4"]),
        ("a: \x7fb\x9bc", "a:  b c", ["Y005 1:4", "Y005 1:6"]),
        ("a: x\x0cy\x0bz", "a: x y z", ["Y005 1:5", "Y005 1:7"]),
        ("a: x\u2028b: y", "a: x b: y", ["Y006 1:5"]),
        ("a: x\x85b\u2029c", "a: x b c", ["Y006 1:5", "Y006 1:7"]),
        ("a: x\n\ufeffb: y", "a: x\n b: y", ["Y005 2:1"]),
        ("a: \ufffe\uffff", "a:   ", ["Y005 1:4", "Y005 1:5"]),
        ("\tb: c", " b: c", ["Y007 1:1"]),
        ("a:\n \t b: c", "a:\n   b: c", ["Y007 2:2"]),
        ("a:\n\u00a0\u00a0b: c", "a:\n  b: c", ["Y007 2:1"]),
        ("a:\n  \u3000b: c", "a:\n   b: c", ["Y007 2:3"]),
        ("a:\n- \u2003b", "a:\n-  b", ["Y007 2:3"]),
        ("a:\tb", "a: b", ["Y007 1:3"]),
        ("a:\u00a0b", "a: b", ["Y007 1:3"]),
        ("- key:\u202f x", "- key:  x", ["Y007 1:7"]),
        ("a: b\n \t \nc: d", "a: b\n   \nc: d", []),
        ("a: b\t\nc: x\ty # \tz", "a: b \nc: x y #  z", []),
    ],
)
def test_what_yaml_would_misread_is_told_and_blanked(raw: str, left: str, told: list[str]) -> None:
    assert scanned(raw) == (left, told)


@given(NASTY)
def test_every_offset_holds(raw: str) -> None:
    text, _ = scanned(raw)
    original = normalise(raw)
    assert text is not None
    assert len(text) == len(original)
    for before, after in zip(original, text, strict=True):
        assert after in (before, " ")
        assert (before == "\n") == (after == "\n")


@given(NASTY)
def test_what_is_left_is_sound(raw: str) -> None:
    text, _ = scanned(raw)
    assert text is not None
    assert scanned(text.removeprefix("\ufeff")) == (text.removeprefix("\ufeff"), [])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", text)


@given(st.binary(max_size=80))
def test_any_bytes_are_left_as_text_or_refused(data: bytes) -> None:
    text, told = scanned(data)
    assert text is not None or told


def test_a_byte_that_is_not_utf8_is_told_and_the_rest_is_read() -> None:
    text, told = scanned(b"a: b\r\nc: \x93Kami\x94\nd: e\n")
    assert told == ["Y004 2:4"]
    assert text == "a: b\nc: \ufffdKami\ufffd\nd: e\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_file_in_another_encoding_is_refused_as_a_whole(encoding: str) -> None:
    text, told = scanned("brief: 1\n".encode(encoding))
    assert text is None
    assert told == ["Y004 1:1"]


def test_a_file_beyond_the_limit_is_refused_as_a_whole() -> None:
    assert scanned(b"a" * module.MAX_BYTES) == ("a" * module.MAX_BYTES, [])
    assert scanned(b"a" * (module.MAX_BYTES + 1)) == (None, ["Y002 1:1"])


def test_a_suspect_character_is_named() -> None:
    report = Report()
    scan("a: \u2028\n\tb: \u00a0\n".encode(), report)
    said = [found.message.text(catalog("en")) for found in report.sorted()]
    assert said[0].startswith("U+2028 LINE SEPARATOR")
    assert said[1].startswith("U+0009 TAB looks like a space")


@pytest.mark.parametrize(
    "data",
    [
        b"\0" * 2_000_000,
        b"a\0" * 1_000_000,
        b"\t\n" * 500_000,
        b"\ta\n" * 500_000,
        b" " * 2_000_000,
        b"- " * 1_000_000,
        b"a" * 2_000_000,
        b"\xff" * 2_000_000,
        "\u00a0a\n".encode() * 300_000,
    ],
    ids=["NUL", "UTF-16", "blank tabs", "tabs", "blanks", "dashes", "one word", "no UTF-8", "NBSP"],
)
def test_a_hostile_file_is_scanned_soon_and_blamed_a_bounded_number_of_times(data: bytes) -> None:
    began = time.process_time()
    _, told = scanned(data)
    assert len(told) <= MOST_FINDINGS
    assert time.process_time() - began < 5
