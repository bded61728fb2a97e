"""A passage, written down for a brief, anchors again at that very passage."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.article.anchoring import Anchor, Selector, anchor
from briefreader.article.load import Article, read_article
from briefreader.brief.building import build_brief
from briefreader.brief.document import parse_file
from briefreader.brief.findings import Report
from briefreader.brief.stubs import event_key, event_stub, quote_stub, shortest_quote, trimmed
from tests.projects import SHIPPED

SEEDS = sorted((SHIPPED / "seeds").glob("*.txt"))
ARTICLES = [read_article(SHIPPED, SHIPPED / "seeds", path.name) for path in SEEDS]
TWICE = Article("Air surut pada Rabu. Air surut pada Kamis. “Air surut,” katanya.\n\nAir surut")


def anchored(article: Article, stub: str) -> tuple[tuple[int, int], ...] | None:
    """Where the one quote of a stub anchors, after our own reader has read it."""
    parsed = parse_file(f"brief: 1\nevents:\n{stub}".encode())
    assert parsed.root is not None
    assert parsed.findings.worst is None, parsed.findings.sorted()
    (event,) = build_brief(parsed.root, {}, Report()).events.values()
    (quote,) = event.quotes
    (place,) = anchor(article.text, article.folded, [quote.selector])
    return place.parts if isinstance(place, Anchor) else None


@pytest.mark.parametrize("article", ARTICLES, ids=[path.stem[:3] for path in SEEDS])
def test_random_passages_of_the_articles(article: Article) -> None:
    dice = random.Random(7)
    length = len(article.text)
    for number in range(250):
        start = dice.randrange(length)
        end = min(length, start + dice.choice([1, 3, 8, 30, 120, 600]))
        span = trimmed(article, start, end)
        selector = shortest_quote(article, start, end)
        if span is None:
            assert selector is None
            continue
        assert selector is not None, article.text[start:end]
        stub = event_stub(selector, ())
        if number % 2:
            stub = f"  e:\n    quotes:\n{quote_stub(selector)}"
        assert anchored(article, stub) == (span,), stub


LETTERS = st.sampled_from("ab \n\u00a0…“”\"'—-e\u0301é\u200b\u00ad:#,[]{}.?0n")


@given(st.text(LETTERS, max_size=40), st.data())
def test_random_passages_of_odd_texts(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    article = Article(text)
    selector = shortest_quote(article, start, end)
    if selector is None:
        return
    assert anchored(article, event_stub(selector, ())) == (trimmed(article, start, end),)


@pytest.mark.parametrize(
    ("words", "number", "wanted"),
    [
        ("Rabu. Air", 0, Selector("Rabu. Air")),
        ("Air surut", 0, Selector("Air surut", suffix="pada Rabu.")),
        ("Air surut", 1, Selector("Air surut", suffix="pada Kamis.")),
        ("Air surut", 2, Selector("Air surut", suffix=",”")),
        ("Air surut", 3, Selector("Air surut", prefix="katanya.")),
    ],
)
def test_as_little_as_tells_it_apart(words: str, number: int, wanted: Selector) -> None:
    start = -1
    for _ in range(number + 1):
        start = TWICE.text.index(words, start + 1)
    assert shortest_quote(TWICE, start, start + len(words)) == wanted


def test_prefix_and_suffix_where_one_is_not_enough() -> None:
    article = Article("a x b. a x c. d x b. d x c.")
    start = article.text.index("x c")
    far = "a x b. a x c. d x b. d x c."
    assert article.text == far
    selector = shortest_quote(article, start, start + 1)
    assert selector is not None
    assert anchored(article, event_stub(selector, ())) == ((start, start + 1),)


def test_a_number_where_no_words_help() -> None:
    article = Article("ya " * 60)
    selector = shortest_quote(article, 90, 92)
    assert selector == Selector("ya", occurrence=31)


def test_blanks_at_the_ends_and_line_ends_inside() -> None:
    article = Article("Satu.\n\nDua  tiga.\n")
    assert shortest_quote(article, 4, 18) == Selector(". Dua tiga.")
    assert shortest_quote(article, 5, 7) is None


def test_half_a_letter_is_taken_whole() -> None:
    article = Article("cafe\u0301 baru")
    assert trimmed(article, 4, 7) == (3, 7)
    assert shortest_quote(article, 4, 7) == Selector("e\u0301 b")


def test_what_yaml_cannot_hold_is_refused() -> None:
    assert shortest_quote(Article("a\x1b[31mb c"), 0, 6) is None


def test_an_event_to_paste() -> None:
    stub = event_stub(Selector("Tanggul jebol pada Senin", suffix="malam"), {"other"})
    assert stub == (
        "  tanggul-jebol-pada-senin:\n"
        "    what: {id: TODO, en: TODO}\n"
        "    status: TODO\n"
        "    quotes:\n"
        "      - exact: Tanggul jebol pada Senin\n"
        "        suffix: malam\n"
    )


@pytest.mark.parametrize(
    ("words", "taken", "key"),
    [
        ("Tanggul Sungai Cibanyu jebol pada Senin malam", (), "tanggul-sungai-cibanyu-jebol-pada"),
        ("Jum’at café", (), "jumat-cafe"),
        ("2024", (), "event-2024"),
        ("No", (), "event-no"),
        ("……", (), "event"),
        ("Air", ("air", "air-2"), "air-3"),
    ],
)
def test_the_key_of_an_event(words: str, taken: tuple[str, ...], key: str) -> None:
    assert event_key(words, taken) == key
