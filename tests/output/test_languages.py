"""What only the other language has is shown all the same, and marked with that language."""

import re
from collections.abc import Iterable

import pytest

from briefreader.brief.document import Document
from briefreader.brief.in_order import keys_in_order
from briefreader.language import catalog
from briefreader.output.details import actor_card, event_card
from briefreader.output.events import EventRows, event_details, passage_details
from briefreader.output.lines import Line, Row
from briefreader.output.panes import actor_details, actor_rows, brief_row, title_text
from briefreader.output.prose import prose_lines
from briefreader.output.speech import Speech
from briefreader.shelf.memo import Memo
from tests.samples import BRIEF, Project

EN = Speech(catalog("en"), Memo(None))
ID = Speech(catalog("id"), Memo(None))


@pytest.fixture
def document(project: Project) -> Document:
    """The sample without a word of Indonesian but for what the article says."""
    text = re.sub(r"\{id: [^,}]*, (en: [^}]*)\}", r"{\1}", BRIEF)
    text = re.sub(r"\n +id: >-\n.*", "", text)
    document = project.open(text.replace("name: Siti Rahmawati", "name: {en: Siti Rahmawati}"))
    assert document.brief.title
    return document


def said(lines: Iterable[Line]) -> str:
    return "\n".join("".join(piece.text for piece in line.pieces) for line in lines)


def rows_said(rows: Iterable[Row]) -> str:
    return said(line for row in rows for line in (*row.heading, *row.lines))


def everywhere(document: Document, speech: Speech) -> dict[str, str]:
    """Every place that shows names, titles, roles, places or events."""
    brief = document.brief
    return {
        "title": title_text(document, speech),
        "briefs": rows_said([brief_row(document, speech, read=False)]),
        "actors": rows_said(actor_rows(document, speech)),
        "actor": said(actor_details(document, "siti-rahmawati", speech)),
        "actor card": said(actor_card(document, "siti-rahmawati", speech)),
        "events": rows_said(EventRows(document, speech).rows(keys_in_order(document.brief))),
        "event": said(event_details(document, "breach", speech, 0)),
        "event card": said(event_card(document, "breach", speech)),
        "here": said(passage_details(document, ["breach"], ["siti-rahmawati"], speech)),
        "summary": said(prose_lines(brief.summary, document, speech)),
        "link": said(prose_lines(brief.summary, document, speech)[1:]),
    }


def test_it_is_marked_wherever_it_is_shown(document: Document) -> None:
    unmarked = [place for place, text in everywhere(document, ID).items() if "[EN]" not in text]
    assert unmarked == []


def test_what_is_there_in_the_language_is_not_marked(document: Document) -> None:
    marked = [place for place, text in everywhere(document, EN).items() if "[EN]" in text]
    assert marked == []


def test_actors_named_equally_often_stand_in_the_order_of_their_names(project: Project) -> None:
    actors = (
        "  zulu: {kind: person, name: {id: Émile, en: Zulu}}\n"
        "  alfa: {kind: person, name: {id: “Zaenal”, en: Alfa}}\n"
        "  Mike: {kind: person, name: {id: fajar, en: mike}}\n"
    )
    document = project.open(BRIEF.replace("actors:\n  bpbd:\n", f"actors:\n{actors}  bpbd:\n", 1))
    orders = [[row.key for row in actor_rows(document, speech)] for speech in (ID, EN)]
    assert [key for key in orders[0] if key in {"zulu", "alfa", "Mike"}] == ["zulu", "Mike", "alfa"]
    assert [key for key in orders[1] if key in {"zulu", "alfa", "Mike"}] == ["alfa", "Mike", "zulu"]
