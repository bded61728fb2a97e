"""The first draft of a brief: what the page says, and nothing that it does not say."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.article.anchoring import Anchor
from briefreader.article.load import Article
from briefreader.article.page import furniture, headline, lines_of, sentences
from briefreader.brief.advice import advised
from briefreader.brief.document import Document, make_document, parse_file
from briefreader.brief.drafting import drafted, read_page
from briefreader.brief.drafting.names import names
from briefreader.brief.model import Actor
from briefreader.cli import main
from briefreader.dates import parse
from briefreader.language import catalog
from briefreader.shelf.folder import open_shelf
from tests.projects import KEYS, SHIPPED, shipped_copy

Captured = pytest.CaptureFixture[str]
SEEDS = sorted((SHIPPED / "seeds").glob("*.txt"))
SHELF = open_shelf(SHIPPED)
SHARED = SHELF.shared.actors
ENGLISH = catalog("en")


def draft(text: str, shared: dict[str, Actor] | None = None) -> Document:
    article = Article(text)
    written = drafted(article, "../seeds/a.txt", shared or {}, {}, ENGLISH)
    parsed = parse_file(written.encode())
    document = make_document("a", "briefs/a.yaml", parsed, shared or {}, lambda _: article)
    return advised(document, shared or {})


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
def test_the_draft_of_a_real_article_lacks_only_what_a_person_must_decide(seed: Path) -> None:
    document = draft(seed.read_text("utf-8"), SHARED)
    assert {finding.code for finding in document.findings} == {"B103"}
    assert document.brief.events
    for places in document.evidence.quotes.values():
        assert all(isinstance(place, Anchor) for place in places)
    assert all(isinstance(place, Anchor) for place in document.evidence.boilerplate)


@pytest.mark.parametrize(("seed", "key"), zip(SEEDS, KEYS, strict=True))
def test_what_the_page_says_is_what_the_shipped_brief_says(seed: Path, key: str) -> None:
    page = read_page(Article(seed.read_text("utf-8")))
    source = SHELF.document(key).brief.source
    assert (page.headline.text if page.headline else None) == source.headline
    stated = source.published if source.published_basis == "stated" else None
    assert (page.published.value if page.published else None) == (stated.value if stated else None)
    assert not page.english
    assert page.publisher
    assert source.publisher
    squeezed = page.publisher.casefold().replace(" ", "").removesuffix(".com")
    assert squeezed.startswith(
        source.publisher.casefold().replace(" ", "").removesuffix(".com")[:6]
    )


@pytest.mark.parametrize(("seed", "key"), zip(SEEDS, KEYS, strict=True))
def test_every_dated_sentence_is_proposed_as_the_brief_dates_it(seed: Path, key: str) -> None:
    proposed = {
        (str(event.date.value) if event.date else None, event.date_text)
        for event in draft(seed.read_text("utf-8"), SHARED).brief.events.values()
    }
    texts = {text for _, text in proposed}
    for event in SHELF.document(key).brief.events.values():
        if event.date_basis == "stated" and event.date and event.date_text in texts:
            assert (str(event.date.value), event.date_text) in proposed


def test_names_are_seen_beside_known_ones_and_without_their_office() -> None:
    text = (
        "Menteri Pertahanan Rusia Sergei Shoigu tiba. Kata Shoigu, Rusia siap. Pada Senin Jean H "
        "Lee dari Wilson Centre berbicara dengan DPRK. Dalam rapat itu Kirby hadir, lalu Kirby "
        "pergi."
    )
    place = text.index("Rusia")
    found = [named.name for named in names(lines_of(text), [(place, place + 5)])]
    assert set(found) >= {"Sergei Shoigu", "Jean H Lee", "Wilson Centre", "DPRK", "Kirby"}
    assert not {"Menteri", "Senin", "Kata Shoigu", "Dalam", "Pada Senin Jean H Lee"} & set(found)


def test_furniture_is_told_by_kind() -> None:
    page = (
        "Judul Berita Yang Panjang Sekali\n\nOleh: Siti\nFoto: Antara\n- Iklan -\n"
        "Isi berita ini panjang. Foto itu beredar luas.\nBaca juga: Yang lain\n3 Min Read\n"
        "Foto itu beredar luas.\n12 Komentar\nSiapa saja\n"
    )
    told = {part.line.text: part.kind for part in furniture(lines_of(page))}
    assert told == {
        "Oleh: Siti": "byline",
        "Foto: Antara": "caption",
        "- Iklan -": "advertisement",
        "Baca juga: Yang lain": "related_link",
        "3 Min Read": "byline",
        "12 Komentar": "comments",
        "Siapa saja": "other",
    }
    head = headline(lines_of(page), set())
    assert head is not None
    assert head.text == "Judul Berita Yang Panjang Sekali"


def test_sentences_are_parted_but_not_at_initials_and_titles() -> None:
    (line,) = lines_of("Kata Dr. Ani, J. Kirby pergi. “Ia siap.” Lalu 2.500 orang datang! Selesai.")
    assert [sentence.text for sentence in sentences(line)] == [
        "Kata Dr. Ani, J. Kirby pergi.",
        "“Ia siap.",
        "Lalu 2.500 orang datang!",
        "Selesai.",
    ]


def test_an_english_article_is_drafted_in_english() -> None:
    text = (
        "Leaders Sign A Pact In Pyongyang Today\n\nJune 20, 2024\n\nPYONGYANG - The leaders of the "
        "two countries signed a pact on Wednesday, and it was the first of its kind in the world "
        "since the war. President Joan Doe said that she was there on June 18.\n"
    )
    article = Article(text)
    written = drafted(article, "../seeds/a.txt", {}, {}, ENGLISH)
    assert "  language: en\n" in written
    assert "  en: Leaders Sign A Pact In Pyongyang Today\n" in written
    assert "published: 2024-06-20\n" in written
    assert "    date: 2024-06-19\n    date_text: Wednesday\n    date_basis: resolved\n" in written
    assert "name: Joan Doe" in written


def test_a_publication_that_is_given_is_not_said_to_be_stated() -> None:
    article = Article("Rapat besar digelar kemarin di Jakarta.\n")
    written = drafted(article, "a.txt", {}, {}, ENGLISH, parse("2024-06-20"))
    assert "published_basis: inferred\n  note: TODO" in written
    assert "date: 2024-06-19\n    date_text: kemarin\n    date_basis: resolved" in written


def test_without_a_publication_a_relative_date_gets_none() -> None:
    written = drafted(Article("Rapat digelar kemarin.\n"), "a.txt", {}, {}, ENGLISH)
    assert "date_text: kemarin\n    status" in written
    assert "    date:" not in written


PIECES = (
    "Senin (12/5) kemarin|Rapat|: |#1|- |“Kita”|Joko Widodo|12 Mei 2024.|{x}|[y]|\n|\n\n|'s|\t|é"
    "|Baca juga: X|\x1b[2J|\u2028|TODO|pukul 09.00 WIB| |. |Air naik|! Ya|1/2|@a|&b|*c"
)
TEXTS = st.lists(st.sampled_from(PIECES.replace("|", "\0").split("\0")), max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_draft_of_any_text_is_a_brief_whose_evidence_is_found(text: str) -> None:
    document = draft(text, SHARED)
    allowed = {"B103", "B204", "B304", "B305", "B402"}
    assert {finding.code for finding in document.findings} <= allowed
    for places in document.evidence.quotes.values():
        assert all(isinstance(place, Anchor) for place in places)


# --- the command ----------------------------------------------------------------------------------


def test_the_command_writes_where_it_is_told_and_never_over_anything(
    capsys: Captured, tmp_path: Path
) -> None:
    root = shipped_copy(tmp_path)
    (root / "briefs" / "004-tampang.yaml").unlink()
    article, brief = SEEDS[4], root / "briefs" / "neu.yaml"
    assert main(["new", str(root / "seeds" / article.name), "-o", str(brief)]) == 0
    written = brief.read_text("utf-8")
    assert f"  text: ../seeds/{article.name}\n" in written
    assert "  kim-jong-un:\n" in written
    assert main(["check", str(root), "--ignore", "B103"]) == 0
    assert main(["new", str(root / "seeds" / article.name), "-o", str(brief)]) == 2
    assert "already" in capsys.readouterr().err
    assert brief.read_text("utf-8") == written


def test_the_command_knows_the_actors_of_the_other_briefs(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = shipped_copy(tmp_path)
    monkeypatch.chdir(root)
    (root / "seeds" / "neu.txt").write_text("Jens Stoltenberg berbicara kemarin.\n", "utf-8")
    assert main(["new", "seeds/neu.txt"]) == 0
    out = capsys.readouterr().out
    assert "  jens-stoltenberg:\n    kind: person\n    name: Jens Stoltenberg\n" in out
    assert "text: ../seeds/neu.txt" in out


def test_the_command_refuses_what_is_no_article(capsys: Captured, tmp_path: Path) -> None:
    assert main(["new", str(tmp_path)]) == 2
    assert main(["new", str(tmp_path / "nowhere.txt")]) == 2
    (tmp_path / "a.txt").write_text("x")
    assert main(["new", str(tmp_path / "a.txt"), "--published", "gestern"]) == 2
    assert main(["new", str(tmp_path / "a.txt"), "-o", str(tmp_path / "no" / "b.yaml")]) == 2
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert err.count("briefreader:") == 4


def test_furniture_that_comes_again_and_again_is_told_by_its_number() -> None:
    document = draft("Judul Artikel Yang Cukup Panjang\n" + "Baca juga: Prakiraan Cuaca\n" * 400)
    places = document.evidence.boilerplate
    assert len(places) == 100
    assert all(isinstance(place, Anchor) for place in places)
    assert len({place.start for place in places if isinstance(place, Anchor)}) == 100


def test_keys_that_a_stranger_chose_are_not_written(tmp_path: Path) -> None:
    root = shipped_copy(tmp_path)
    (root / "briefs" / "evil.yaml").write_text(
        'brief: 1\nactors:\n  "a\\n  evil: 1":\n    kind: person\n    name: Rapat Besar\n', "utf-8"
    )
    (root / "seeds" / "neu.txt").write_text("Rapat Besar digelar kemarin.\n", "utf-8")
    brief = root / "briefs" / "neu.yaml"
    assert main(["new", str(root / "seeds" / "neu.txt"), "-o", str(brief)]) == 0
    assert "evil" not in brief.read_text("utf-8")
