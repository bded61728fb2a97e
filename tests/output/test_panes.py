"""What the panes say, row by row."""

from collections.abc import Iterable

from briefreader.brief.document import Document
from briefreader.brief.in_order import keys_in_order
from briefreader.language import catalog
from briefreader.output.details import actor_card, event_card
from briefreader.output.events import EventRows, event_details, passage_details
from briefreader.output.lines import Line, Row
from briefreader.output.panes import actor_rows, no_article_text
from briefreader.output.speech import Speech
from briefreader.shelf.memo import Memo
from tests.samples import Project, changed

EN = Speech(catalog("en"), Memo(None))
ID = Speech(catalog("id"), Memo(None))


def events_said(document: Document) -> list[str]:
    return rows_said(EventRows(document, EN).rows(keys_in_order(document.brief)))


def said(lines: Iterable[Line]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def rows_said(rows: Iterable[Row]) -> list[str]:
    return said(line for row in rows for line in (*row.heading, *row.lines))


def test_without_an_article_nothing_is_lost_and_nobody_is_counted(project: Project) -> None:
    document = project.open(changed("suara-20250513.txt", "nowhere.txt"))
    assert document.article is None
    assert not [
        text
        for text in rows_said(EventRows(document, EN).rows(keys_in_order(document.brief)))
        if "lost" in text
    ]
    assert {line.aside for row in actor_rows(document, EN)[1:] for line in row.lines} == {""}
    card = said(event_card(document, "death", EN))
    assert card.count("Not looked up: there is no article.") == 1
    assert "Not found in the article:" not in card
    assert not [text for text in said(actor_card(document, "bpbd", EN)) if "Mentions" in text]


def test_what_is_not_in_the_article_is_still_lost(project: Project) -> None:
    document = project.open(changed("exact: Korban jiwa satu", "exact: Korban jiwa dua"))
    assert [
        text
        for text in rows_said(EventRows(document, EN).rows(keys_in_order(document.brief)))
        if "1 quote lost" in text
    ]
    assert "Not found in the article:" in said(event_card(document, "death", EN))


def test_a_missing_article_is_named_with_what_to_do(project: Project) -> None:
    document = project.open(changed("suara-20250513.txt", "nowhere.txt"))
    text = no_article_text(document, EN)
    assert "“../seeds/nowhere.txt” cannot be read" in text
    assert "source.text" in text
    text = no_article_text(document, ID)
    assert "“../seeds/nowhere.txt” tidak dapat dibaca" in text
    document = project.open(changed("  text: ../seeds/suara-20250513.txt\n", ""))
    assert "names no article" in no_article_text(document, EN)


def test_the_strip_says_first_what_then_who_says_so_then_when(project: Project) -> None:
    death = said(event_details(project.open(), "death", EN, 0))
    assert death[:3] == [
        "One death",
        "occurred · according to Siti Rahmawati, via Regional Disaster Agency",
        "Monday, May 12 – Tuesday, May 13, 2025",
    ]
    breach = said(event_details(project.open(), "breach", EN, 0))
    assert breach == [
        "The Cibanyu levee breached",
        "occurred · according to Suara Contoh",
        "Monday, May 12, 2025 · date stated · Wanareja",
        "written “Senin (12/5) malam”",
        "Regional Disaster Agency (acting)",
    ]


def test_where_nobody_else_says_so_the_outlet_does(project: Project) -> None:
    document = project.open()
    assert "according to Suara Contoh" in said(passage_details(document, ["breach"], [], EN))[0]
    assert "menurut Suara Contoh" in said(passage_details(document, ["breach"], [], ID))[0]
    document = project.open(changed("  publisher: Suara Contoh\n", ""))
    assert "according to the article" in said(event_details(document, "breach", EN, 0))[1]


def test_all_actors_have_no_number_among_the_mentions(project: Project) -> None:
    rows = actor_rows(project.open(), EN)
    assert [row.lines[0].aside for row in rows] == ["", "2×", "1×"]


def test_the_card_of_an_actor_dates_the_events(project: Project) -> None:
    document = project.open(changed("    date: 2025-05-12/2025-05-13\n", ""))
    card = said(actor_card(document, "bpbd", EN))
    assert any("● Mon, May 12, 2025 · The Cibanyu levee breached" in line for line in card)
    assert any("● undated · One death" in line for line in card)


def test_the_card_says_once_that_somebody_says_so(project: Project) -> None:
    card = "\n".join(said(event_card(project.open(), "death", EN)))
    assert "Who says so   Siti Rahmawati, via Regional Disaster Agency\n" in card
    card = "\n".join(said(event_card(project.open(), "death", ID)))
    assert "Menurut       Siti Rahmawati, melalui Badan Penanggulangan Bencana Daerah\n" in card


def test_a_long_label_does_not_run_into_its_value(project: Project) -> None:
    card = said(
        event_card(project.open(changed("{deaths: 1}", "{rumah_yang_terendam: 93}")), "death", EN)
    )
    assert "rumah_yang_terendam 93" in card
