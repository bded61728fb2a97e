"""Findings as the reader shows them: in words how grave, and the gravest before the first."""

from briefreader.language import catalog
from briefreader.output.finding_rows import banner_text, finding_rows, findings_text
from briefreader.output.speech import Speech
from briefreader.shelf.memo import Memo
from tests.samples import Project, changed

EN = Speech(catalog("en"), Memo(None))
ID = Speech(catalog("id"), Memo(None))


def test_a_finding_says_in_words_how_grave_it_is(project: Project) -> None:
    text = changed("publisher: Suara Contoh", "publisher: Suara Contoh #5")
    document = project.open(text.replace("status: occurred", "status: happened", 1))
    heads = [row.lines[0].pieces[0].text for row in finding_rows([document], EN)]
    assert any(head.startswith("error[B") for head in heads)
    assert any(head.startswith("warning[") for head in heads)
    heads = [row.lines[0].pieces[0].text for row in finding_rows([document], ID)]
    assert any(head.startswith("galat[B") for head in heads)
    assert any(head.startswith("peringatan[") for head in heads)


def test_the_gravest_is_named_and_not_the_first(project: Project) -> None:
    text = changed("publisher: Suara Contoh", "publisher: Suara Contoh #5")
    text = changed("    status: occurred\n    actors", "    status: TODO\n    actors", text)
    document = project.open(text)
    assert findings_text(document, EN).startswith("1 error, 1 warning: line 34, B103 ")
    text = changed("type: direct", "type: spoken", text)
    document = project.open(text)
    assert findings_text(document, EN).startswith("2 errors, 1 warning: line 43, B111 ")
    assert findings_text(document, ID).startswith("2 galat, 1 peringatan: baris 43, B111 ")
    said = banner_text([document], EN)
    assert said.text.startswith("line 43: B111 ")
    assert said.hints == (
        "f shows all: 2 errors, 1 warning",
        "2 errors, 1 warning · f",
        "f",
    )
    assert banner_text([document], ID).hints[0] == "f menampilkan semua: 2 galat, 1 peringatan"
    document = project.open(text + "note: 'never closed\n")
    assert " Y0" in banner_text([document], EN).text


def test_an_error_in_the_shared_actors_comes_before_a_warning_in_the_brief(
    project: Project,
) -> None:
    brief = project.open(changed("publisher: Suara Contoh", "publisher: Suara Contoh #5"))
    shared = project.open(changed("kind: person", "kind: human"))._replace(
        name="briefs/actors.yaml"
    )
    said = banner_text([brief, shared], EN)
    assert said.text.startswith("actors.yaml, line ")
    assert said.hints[0] == "f shows all: 1 error, 1 warning"
