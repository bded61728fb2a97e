"""The Markdown of a brief."""

import pytest

from briefreader.brief.model import ANY, Dated, Localized, Word
from briefreader.dates import Style, parse
from briefreader.language import catalog
from briefreader.output.lines import Line, Part
from briefreader.output.prose import prose_lines
from briefreader.output.speech import Speech
from briefreader.shelf.memo import Memo
from tests.samples import ACTORS, BRIEF, Project


def lines_of(project: Project, text: str, locale: str = "en") -> list[Line]:
    speech = Speech(catalog(locale), Memo(None))
    return prose_lines(Localized({ANY: Word(text)}), project.open(), speech)


def plain(lines: list[Line]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def test_actors_and_dates_read_in_the_language(project: Project) -> None:
    text = "[[bpbd]] lapor {{2025-05-13}}."
    assert plain(lines_of(project, text)) == ["Regional Disaster Agency lapor May 13, 2025."]
    assert plain(lines_of(project, text, "id")) == [
        "Badan Penanggulangan Bencana Daerah lapor 13 Mei 2025."
    ]
    (line,) = lines_of(project, text)
    assert [(piece.part, piece.target) for piece in line.pieces][:1] == [(Part.LINK, "actor:bpbd")]


@pytest.mark.parametrize("text", ["[[siapa]]", "{{kemarin}}", "{{2025-02-30}}"])
def test_what_leads_nowhere_is_shown_as_it_is_written(project: Project, text: str) -> None:
    (line,) = lines_of(project, text)
    assert [(piece.text, piece.part, piece.target) for piece in line.pieces] == [
        (text, Part.ERROR, "")
    ]


def test_paragraphs_lists_and_emphasis(project: Project) -> None:
    text = "# Judul\n\nSatu **dua**\ntiga.\n\n- a\n- b\n  1. c\n\n`kode`"
    assert plain(lines_of(project, text)) == [
        "Judul",
        "",
        "Satu dua tiga.",
        "• a",
        "• b",
        "1. c",
        "",
        "kode",
    ]
    parts = {piece.text: piece.part for line in lines_of(project, text) for piece in line.pieces}
    assert parts["Judul"] is Part.STRONG
    assert parts["dua"] is Part.STRONG
    assert parts["Satu "] is Part.PLAIN


def test_no_link_of_markdown_leads_anywhere(project: Project) -> None:
    text = "[klik](https://contoh.id/?a) ![gambar](https://contoh.id/x) <b>tebal</b>"
    lines = lines_of(project, text)
    assert plain(lines) == ["klik (https://contoh.id/?a) gambar (https://contoh.id/x) <b>tebal</b>"]
    assert not any(piece.target for line in lines for piece in line.pieces)


def test_a_text_that_only_the_other_language_has_says_so(project: Project) -> None:
    speech = Speech(catalog("en"), Memo(None))
    text = Localized({"id": Word("Satu")})
    assert plain(prose_lines(text, project.open(), speech)) == ["[ID]", "Satu"]


def test_a_name_that_begins_a_sentence_begins_with_a_capital(project: Project) -> None:
    actors = ACTORS.replace("en: Regional Disaster Agency", "en: the agency")
    speech = Speech(catalog("en"), Memo(None))
    text = Localized({ANY: Word("[[bpbd]] spoke. [[bpbd]] left; [[bpbd]] is [[bpbd]].")})
    assert plain(prose_lines(text, project.open(BRIEF, actors), speech)) == [
        "The agency spoke. The agency left; the agency is the agency."
    ]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2024-02-19T09:00+07:00", "19 Februari 2024 pukul 09.00 WIB"),
        ("2024-06-19T09:00+09:00", "19 Juni 2024 pukul 09.00 GMT+9"),
        ("2024-02-19", "19 Februari 2024"),
    ],
)
def test_an_event_has_the_clock_of_its_own_place(value: str, said: str) -> None:
    speech = Speech(catalog("id"), Memo(None))
    assert speech.event_date(Dated(parse(value), Word(value)), Style.LONG, "Asia/Jakarta") == said
