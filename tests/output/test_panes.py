"""What the panes say, row by row."""

from collections.abc import Iterable

from briefreader.language import catalog
from briefreader.output.lines import Line, Row
from briefreader.output.panes import finding_rows
from briefreader.output.speech import Speech
from briefreader.shelf.memo import Memo
from tests.samples import Project, changed

EN = Speech(catalog("en"), Memo(None))
ID = Speech(catalog("id"), Memo(None))


def said(lines: Iterable[Line]) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def rows_said(rows: Iterable[Row]) -> list[str]:
    return said(line for row in rows for line in (*row.heading, *row.lines))


def test_a_finding_says_in_words_how_grave_it_is(project: Project) -> None:
    text = changed("publisher: Suara Contoh", "publisher: Suara Contoh #5")
    document = project.open(text.replace("status: occurred", "status: happened", 1))
    heads = [said(row.lines)[0] for row in finding_rows([document], EN)]
    assert any(head.startswith("error[B") for head in heads)
    assert any(head.startswith("warning[") for head in heads)
    heads = [said(row.lines)[0] for row in finding_rows([document], ID)]
    assert any(head.startswith("galat[B") for head in heads)
    assert any(head.startswith("peringatan[") for head in heads)
