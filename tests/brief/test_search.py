"""Finding what an article says in its language by what a brief calls it in another."""

import itertools

import pytest

from briefreader.brief.document import Document
from briefreader.brief.search import called_so, hits
from tests.samples import ACTORS, BRIEF, Project, changed

ARTICLE = "Rusia dan Moskow. “Rusia” lagi; Rusiawan. Kim Jong Un, Kim, korban satu.\n"
NAMED = """\
actors:
  rusia: {kind: country, name: {id: Rusia, en: Russia}, aliases: [Moskow]}
  kim: {kind: person, name: {id: Kim Jong Un, en: Supreme Leader Kim Jong-un}, aliases: [Kim]}
  bpbd:
"""


@pytest.fixture
def document(project: Project) -> Document:
    (project.root / "seeds" / "suara-20250513.txt").write_text(ARTICLE, "utf-8")
    return project.open(changed("actors:\n  bpbd:\n", NAMED))


def found(document: Document, words: str) -> list[str]:
    assert document.article is not None
    return [
        document.article.text[hit.start : hit.end] + (f" ({hit.actor})" if hit.actor else "")
        for hit in hits(document, words)
    ]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Russia", ["Rusia (rusia)", "Moskow (rusia)", "Rusia (rusia)"]),
        ("russ", ["Rusia (rusia)", "Moskow (rusia)", "Rusia (rusia)"]),
        ("Rusia", ["Rusia", "Moskow (rusia)", "Rusia", "Rusia"]),
        ("Moskow", ["Rusia (rusia)", "Moskow", "Rusia (rusia)"]),
        ("leader", ["Kim Jong Un (kim)", "Kim (kim)"]),
        ("Jong", ["Jong", "Kim (kim)"]),
        ("Un,", ["Un,"]),
        ("Kim Jong-un", ["Kim Jong Un (kim)", "Kim (kim)"]),
        ("ussia", []),
        ("korban", ["korban"]),
        ("", []),
        (".*", []),
    ],
)
def test_a_name_in_any_language_finds_the_mentions(
    document: Document, words: str, places: list[str]
) -> None:
    assert found(document, words) == places


def test_hits_are_in_order_and_apart(document: Document) -> None:
    for words in ("Rusia", "ki", "un", "i", "Kim Jong Un, Kim"):
        places = hits(document, words)
        assert all(one.end <= other.start for one, other in itertools.pairwise(places))


def test_one_letter_means_no_name(document: Document) -> None:
    assert called_so(document, "R") == set()
    assert called_so(document, "Ru") == {"rusia"}


def test_names_of_the_shared_file_count_too(project: Project) -> None:
    project.write(ACTORS, "actors.yaml")
    assert called_so(project.open(BRIEF), "regional disaster") == {"bpbd"}
