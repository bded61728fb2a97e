"""The glossary is what the catalogue does."""

import re

import pytest

from tests.language.strangers import messages
from tests.projects import SHIPPED

GLOSSARY = SHIPPED / "briefreader" / "language" / "glossary.md"


def terms() -> list[tuple[str, str, str, str]]:
    rows = re.findall(
        r"^\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$", GLOSSARY.read_text("utf-8"), re.M
    )
    return [
        (one.strip(), two.strip(), what.strip(), unwanted.strip())
        for one, two, what, unwanted in rows[2:]
    ]


SENTENCES = [(" ".join(ours), " ".join(theirs)) for ours, theirs in messages()]


def test_the_glossary_has_terms_and_each_once() -> None:
    english = [term for term, *_ in terms()]
    assert len(english) > 40
    assert len(set(english)) == len(english)


@pytest.mark.parametrize(("english", "indonesian"), [row[:2] for row in terms()])
def test_a_pair_of_terms_is_used_together(english: str, indonesian: str) -> None:
    here = re.compile(rf"\b{re.escape(english)}(?:s|es)?\b", re.IGNORECASE)
    # Indonesian adds to a word at its end: peristiwanya, berkasnya.
    there = re.compile(rf"\b{re.escape(indonesian)}(?:nya)?\b", re.IGNORECASE)
    assert any(here.search(one) and there.search(other) for one, other in SENTENCES)


@pytest.mark.parametrize("row", terms(), ids=lambda row: row[0])
def test_what_is_not_to_be_used_is_not_used(row: tuple[str, str, str, str]) -> None:
    for word in filter(None, map(str.strip, row[3].split(","))):
        unwanted = re.compile(rf"\b{re.escape(word)}(?:nya)?\b", re.IGNORECASE)
        assert [other for _, other in SENTENCES if unwanted.search(other)] == []
