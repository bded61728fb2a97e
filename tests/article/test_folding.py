"""Folding: what counts as the same text, and the way back from it."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefreader.article.folding import fold, fold_quote

# What folding is about, much denser than in any article.
TRICKY = st.text(
    alphabet="aAeé1 .,'\"-\n\t\r\u00a0\u2009\u3000\u2028\u00ad\u200b\u200d\u2060\ufeff"
    "…‘’ʼ“”„«»″‑–—−`´"
    "\u0301\u0323\u0308\u1fef\u1ffd\u1100\u1161\u11a8漢👍🏽",
    max_size=30,
)


# Without the marks that NFC puts in another order: their places hold for the whole character only.
ONE_ORDER = TRICKY.map(lambda text: text.replace("\u0323", ""))


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Jum’at", "Jum'at"),
        ("Jumʼat", "Jum'at"),
        ("Jum`at", "Jum'at"),
        ("Ma´ruf", "Ma'ruf"),
        ("‘kata’ ‚dia‛ 5′", "'kata' 'dia' 5'"),
        ("“Kami siap,” katanya", '"Kami siap," katanya'),
        ("„a‟ «b» 5″", '"a" "b" 5"'),
        ("anak‑anak", "anak-anak"),
        ("2024–2025 — −3 ‐ ‒", "2024-2025 - -3 - -"),
        ("tetapi…", "tetapi..."),
        ("… siap …", "... siap ..."),
        ("dua\u00a0orang", "dua orang"),
        ("dua \u2009\u3000 orang", "dua orang"),
        ("baris\nbaru\r\n\tlagi", "baris baru lagi"),
        ("ke\u00adlu\u00adarga", "keluarga"),
        ("\ufeffawal\u200b akhir\u2060", "awal akhir"),
        ("a \u200b b", "a b"),
        ("a\u200b\n\u200bb", "a b"),
        ("cafe\u0301", "caf\u00e9"),
        ("caf\u00e9", "caf\u00e9"),
        ("e\u00ad\u0301", "\u00e9"),
        ("’\u0301 \u00ad", "'\u0301 "),
        ("\u1112\u1161\u11ab", "한"),
        ("m² ½ ﬁ", "m² ½ ﬁ"),
        ("KASUS Kasus 1.000,50", "KASUS Kasus 1.000,50"),
        ("", ""),
    ],
)
def test_typography_folds_and_nothing_else_does(raw: str, folded: str) -> None:
    assert fold(raw).text == folded


def test_a_quote_loses_the_blanks_at_its_ends() -> None:
    assert fold_quote("\n  “Kami\u00a0siap” \u200b") == '"Kami siap"'


@given(TRICKY)
@example("’\u0301 \u00ad")
@example("a\u00ad\u0301")
@example("\u1fef\u0301")
def test_folding_twice_is_folding_once(raw: str) -> None:
    once = fold(raw).text
    assert fold(once).text == once


@given(TRICKY)
@example("\u0301\u0323 …\u0301\u0323")
def test_composed_and_decomposed_text_fold_alike(raw: str) -> None:
    assert fold(raw).text == fold(unicodedata.normalize("NFC", raw)).text


@given(TRICKY)
def test_the_runs_ascend_and_reach_the_end_of_both_texts(raw: str) -> None:
    folded = fold(raw)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.raw) == sorted(folded.raw)
    assert len(folded.starts) == len(folded.raw)
    assert (folded.starts[-1], folded.raw[-1]) == (len(folded.text), len(raw))


@given(TRICKY)
def test_offsets_ascend_and_stay_inside_of_the_raw_text(raw: str) -> None:
    folded = fold(raw)
    starts = [folded.start(offset) for offset in range(len(folded.text))]
    ends = [folded.end(offset) for offset in range(1, len(folded.text) + 1)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(raw) for start, end in zip(starts, ends, strict=True))


@settings(max_examples=200)
@given(ONE_ORDER, st.data())
def test_the_raw_span_of_a_folded_slice_folds_back_to_it(raw: str, data: st.DataObject) -> None:
    folded = fold(raw)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    # An ellipsis, an accent or a run of blanks comes back as a whole.
    while start > 0 and folded.start(start - 1) == folded.start(start):
        start -= 1
    while end < len(folded.text) and folded.end(end + 1) == folded.end(end):
        end += 1
    first, last = folded.span(start, end)
    again = fold(raw[first:last]).text
    assert again.strip(" ") == folded.text[start:end].strip(" ")


@pytest.mark.parametrize(
    ("raw", "part", "span"),
    [
        ("kata…dia", "...", (4, 5)),
        ("kata…dia", ".", (4, 5)),
        ("dua   orang", "orang", (6, 11)),
        ("dua   orang", "a o", (2, 7)),
        ("ke\u00adlu\u00adarga", "kelu", (0, 5)),
        ("cafe\u0301s", "\u00e9", (3, 5)),
        ("cafe\u0301s", "s", (5, 6)),
    ],
)
def test_a_folded_place_is_found_in_the_raw_text(
    raw: str, part: str, span: tuple[int, int]
) -> None:
    folded = fold(raw)
    start = folded.text.index(part)
    assert folded.span(start, start + len(part)) == span


@pytest.mark.parametrize("piece", [" ", "\u00ad", "…", "e\u0301", "\u00ad ", "a\u00ad", "\n\u200b"])
def test_a_megabyte_of_one_thing_folds_at_once(piece: str) -> None:
    folded = fold(piece * (1_000_000 // len(piece)))
    assert folded.raw[-1] >= 999_999
