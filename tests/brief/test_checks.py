"""What is wrong with a brief beyond its shape: people, evidence, dates."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.article.anchoring import Anchor, Lost
from briefreader.brief.advice import advised
from briefreader.brief.evidence import Evidence
from briefreader.brief.evidence import _merged as merged
from briefreader.language import catalog
from tests.samples import ACTORS, ARTICLE, BRIEF, SEED, Project, changed, told

EN = catalog("en")
QUOTE = "- Tanggul Sungai Cibanyu jebol pada Senin (12/5) malam."
DATE = "    date: 2025-05-12\n"
AT = "    date_text: Senin (12/5) malam\n"


def said(project: Project, text: str) -> list[str]:
    """Message and help of every finding."""
    return [
        found.message.text(EN) + (" | " + found.help.text(EN) if found.help else "")
        for found in project.open(text).findings
    ]


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("{bpbd: agent}", "{bpdb: agent}", "B201 35:14"),
        ("{bpbd: agent}", "[bpbd, tni]", "B201 35:20"),
        ("source: siti-rahmawati", "source: polri", "B201 43:27"),
        ("via: [bpbd]", "via: [bpbd, antara]", "B201 43:80"),
        ("affiliation: bpbd", "affiliation: polri", "B201 26:18"),
    ],
)
def test_an_actor_that_nobody_declares_is_told_where_it_is_named(
    project: Project, old: str, new: str, finding: str
) -> None:
    assert told(project.open(changed(old, new))) == [finding]


def test_a_near_actor_is_proposed(project: Project) -> None:
    (line,) = said(project, changed("{bpbd: agent}", "{bpdb: agent}"))
    assert line.endswith("did you mean “bpbd”?")


@pytest.mark.parametrize("padding", ["", "#" * 5_000 + "\n"], ids=["short", "long"])
def test_an_affiliation_that_only_actors_yaml_gives_is_of_no_concern(
    project: Project, padding: str
) -> None:
    actors = padding + ACTORS + "    affiliation: negara\n"
    assert told(project.open(BRIEF, actors)) == []


def test_a_lost_quote_is_told_with_the_nearest_passage(project: Project) -> None:
    text = changed(QUOTE, "- Tanggul Sungai Cibanyu jebol pada Selasa (12/5) malam.")
    assert told(project.open(text)) == ["B301 38:9"]
    (line,) = said(project, text)
    assert "line 3 of the article is 89% alike: it has “Senin” for your “Selasa”" in line


def test_a_quote_without_a_near_passage_is_told_alone(project: Project) -> None:
    (line,) = said(project, changed(QUOTE, "- Presiden menandatangani undang-undang itu."))
    assert line == "the article does not have “Presiden menandatangani undang-undang itu.”"


@pytest.mark.parametrize(
    ("quote", "codes", "part"),
    [
        ("- Air surut pada", ["B303"], "stands in several places of the article: lines 8 and 8"),
        (
            "- {exact: Air surut pada, occurrence: 3}",
            ["B303"],
            "not stand in the article that often",
        ),
        ("- {exact: Air surut pada, suffix: Senin}", ["B301"], "not with this prefix and suffix"),
        ("- Prakiraan Cuaca", ["B307"], "marked as boilerplate"),
        ("- {exact: Air surut pada, suffix: Rabu}", [], ""),
        ("- {exact: Air surut pada, occurrence: 2}", [], ""),
        ("- tanggul itu […] dirawat", [], ""),
        ("- 'Korban jiwa satu orang,\" kata Siti'", [], ""),
    ],
)
def test_a_quote_must_have_its_one_place(
    project: Project, quote: str, codes: list[str], part: str
) -> None:
    document = project.open(changed(QUOTE, quote))
    assert [found.code for found in document.findings] == codes
    assert all(part in found.message.text(EN) for found in document.findings)


def test_boilerplate_must_have_its_one_place_too(project: Project) -> None:
    assert told(project.open(changed('"Baca juga: Prakiraan Cuaca"', "Baca selengkapnya"))) == [
        "B301 13:35"
    ]


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("date_text: Senin (12/5) malam", "date_text: Senin (12/5) pagi", "B306 31:16"),
        ("cue: kata", "cue: ujar", "B306 43:48"),
        ("headline: Tanggul Cibanyu Jebol,", "headline: Tanggul Cibanyu Ambrol,", "B306 7:13"),
    ],
)
def test_words_given_as_the_articles_must_stand_in_it(
    project: Project, old: str, new: str, finding: str
) -> None:
    assert told(project.open(changed(old, new))) == [finding]


def test_typography_makes_no_difference_to_words_of_the_article(project: Project) -> None:
    text = changed("date_text: Senin (12/5) malam", "date_text: Senin\u00a0(12/5) malam")
    assert told(project.open(text)) == []


@pytest.mark.parametrize(
    ("date", "words", "wrong"),
    [
        ("2025-05-12", "Senin (12/5) malam", False),
        ("2025-05-13", "Senin (12/5) malam", True),
        ("2025-05-13", "Selasa (13/5/2025)", False),
        ("2025-05-14", "Rabu", False),
        ("2025-05-15", "Rabu", True),
        ("2025-05", "Rabu", False),
        ("2025-05-12/2025-05-13", "Rabu", False),
        ("2025-05-14", "Tuesday", True),
        ("2025-05-13", "Tuesday", False),
    ],
)
def test_the_weekday_in_the_article_must_be_that_of_the_date(
    project: Project, date: str, words: str, wrong: bool
) -> None:
    (project.root / "seeds" / SEED).write_text(ARTICLE + "Tuesday.\n", encoding="utf-8")
    text = changed(DATE, f"    date: {date}\n")
    text = changed(AT, f"    date_text: {words}\n", text)
    assert told(project.open(text)) == (["B402 31:16"] if wrong else [])


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        (SEED, "nihil.txt", "there is no file"),
        ("../seeds/" + SEED, "../../../etc/passwd", "leads out of the project's folder"),
        ("../seeds/" + SEED, "/etc/passwd", "leads out of the project's folder"),
        ("../seeds/" + SEED, "../seeds", "is not a file"),
    ],
)
def test_an_article_that_cannot_be_read_is_told_at_its_path(
    project: Project, old: str, new: str, part: str
) -> None:
    document = project.open(changed(old, new))
    assert told(document) == ["B305 5:9"]
    assert part in document.findings[0].message.text(EN)
    assert document.article is None
    assert document.evidence == Evidence()
    assert list(document.brief.events) == ["breach", "death"]


def test_an_article_that_is_not_utf8_is_told_with_line_and_column(project: Project) -> None:
    (project.root / "seeds" / SEED).write_bytes(b"satu\nKata \x93Kami\x94")
    document = project.open()
    assert told(document) == ["B305 5:9"]
    assert document.findings[0].message.text(EN).startswith("line 2, column 6 of the article")


def test_the_evidence_of_the_sample_stands_where_it_is_said(project: Project) -> None:
    document = project.open()
    assert document.article is not None
    text = document.article.text
    (breach,) = document.evidence.quotes["breach"]
    assert isinstance(breach, Anchor)
    assert text[breach.start : breach.end] == QUOTE.removeprefix("- ")
    named = [(m.actor, text[m.start : m.end]) for m in document.evidence.mentions]
    assert named == [
        ("siti-rahmawati", "Siti"),
        ("siti-rahmawati", "Siti Rahmawati"),
        ("bpbd", "BPBD"),
    ]


def test_a_name_in_the_boilerplate_is_no_mention(project: Project) -> None:
    text = changed("    aliases: [Siti]", "    aliases: [Siti, Cuaca]")
    document = project.open(text)
    assert document.article is not None
    assert "Cuaca" in document.article.text
    assert len(document.evidence.mentions) == 3


def test_only_so_many_neighbours_of_lost_quotes_are_sought(project: Project) -> None:
    lost = "\n".join(f"      - Tanggul Sungai Cibanyu jebol pada {n}" for n in range(40))
    document = project.open(changed("      " + QUOTE, lost))
    with_help = [found for found in document.findings if found.help is not None]
    assert len(document.findings) == 40
    assert len(with_help) == 20
    assert all(isinstance(place, Lost) for place in document.evidence.quotes["breach"])


SPANS = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=6)


@given(SPANS, st.integers(0, 26), st.integers(1, 6))
def test_a_span_is_in_the_boilerplate_as_soon_as_it_touches_it(
    parts: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = [(first, first + size) for first, size in parts]
    covered = {place for first, last in spans for place in range(first, last)}
    evidence = Evidence(furniture=merged(spans))
    assert {p for first, last in evidence.furniture for p in range(first, last)} == covered
    assert all(one[1] < other[0] for one, other in pairwise(evidence.furniture))
    touches = any(place in covered for place in range(start, start + length))
    assert evidence.in_furniture(start, start + length) == touches


def test_a_quote_in_several_places_is_told_with_what_tells_them_apart(project: Project) -> None:
    text = changed(QUOTE, "- Air surut pada")
    (line,) = said(project, text)
    assert line.endswith("add for line 8 “suffix: Rabu.”, for line 8 “suffix: Kamis.”")
    for suffix in ("Rabu", "Kamis"):
        assert (
            told(project.open(changed(QUOTE, f"- {{exact: Air surut pada, suffix: {suffix}}}")))
            == []
        )


@pytest.mark.parametrize(
    ("date", "words", "codes"),
    [
        ("2025-05-14", "Rabu", []),
        ("2025-05-07", "Rabu", []),
        ("2025-05-14", "Rabu lalu", ["B407"]),
        ("2025-05-07", "Rabu depan", ["B407"]),
    ],
)
def test_a_bare_weekday_may_be_the_last_one_or_the_next(
    project: Project, date: str, words: str, codes: list[str]
) -> None:
    (project.root / "seeds" / SEED).write_text(f"{ARTICLE}\nRapat digelar {words}.\n", "utf-8")
    text = changed(f"{DATE}{AT}", f"    date: {date}\n    date_text: {words}\n")
    document = advised(project.open(text), {})
    assert [found.code for found in document.findings if found.code == "B407"] == codes


def test_a_text_with_a_few_words_of_its_own_language_may_be_in_the_other(project: Project) -> None:
    text = changed("en: Cibanyu levee breached}", "en: Tanggul yang jebol dan itu pada the desa}")
    assert "B124" in [found.code for found in advised(project.open(text), {}).findings]
