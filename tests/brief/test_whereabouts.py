"""Where an editor is opened: at what is selected, in the file as it is now."""

import pytest

from briefreader.brief.document import Document
from briefreader.brief.whereabouts import (
    actor_place,
    event_place,
    first_finding_place,
    summary_place,
)
from briefreader.shelf.last_good import with_last_good
from tests.samples import BRIEF, Project, changed


def line_of(document: Document, place: tuple[int, int] | None) -> str:
    assert place is not None
    return document.lines.line(place[0])[place[1] - 1 :]


@pytest.fixture
def document(project: Project) -> Document:
    return project.open()


def test_an_event_and_its_quotes(document: Document) -> None:
    assert line_of(document, event_place(document, "death")) == "death:"
    assert line_of(document, event_place(document, "breach", 0)).startswith("Tanggul Sungai")
    assert line_of(document, event_place(document, "death", 0)).startswith("{exact: Korban")
    assert line_of(document, event_place(document, "death", 7)) == "death:"


def test_an_actor(document: Document) -> None:
    assert line_of(document, actor_place(document, "siti-rahmawati")) == "siti-rahmawati:"
    assert line_of(document, actor_place(document, "bpbd")) == "bpbd:"
    assert actor_place(document, "nobody") is None


def test_the_summary_in_each_language(document: Document) -> None:
    row, _ = summary_place(document, "en")
    assert document.lines.line(row) == "  en: >-"
    row, _ = summary_place(document, "id")
    assert document.lines.line(row) == "  id: >-"
    without = document._replace(brief=document.brief._replace(summary=None))
    assert line_of(without, summary_place(without, "id")) == "summary:"


def test_the_first_finding(project: Project, document: Document) -> None:
    assert first_finding_place(document) == (1, 1)
    wrong = project.open(changed("status: occurred\n    attribution", "status: x\n    attribution"))
    assert line_of(wrong, first_finding_place(wrong)) == "x"


@pytest.mark.parametrize("above", ["", "# one\n# two\n"])
def test_what_is_broken_is_looked_for_in_the_file_of_now(
    project: Project, document: Document, above: str
) -> None:
    text = above + changed("title: {id: Tanggul", 'title: {id: "Tanggul')
    shown = with_last_good(project.open(text), document)
    assert shown.behind is not None
    assert line_of(shown, event_place(shown, "death")) == "death:"
    assert line_of(shown, event_place(shown, "breach", 0)).startswith("Tanggul Sungai")
    assert line_of(shown, actor_place(shown, "bpbd")) == "bpbd:"


def test_what_the_reading_has_lost_is_looked_for_by_its_name(
    project: Project, document: Document
) -> None:
    # Nothing below the broken line is read as a key of an event.
    text = BRIEF.replace("  death:\n    what: {id", '  death:\n    what: "{id')
    shown = with_last_good(project.open(text), document)
    assert line_of(shown, event_place(shown, "death")) == "death:"


def test_never_beyond_the_file(project: Project, document: Document) -> None:
    shown = with_last_good(project.open("brief: 1\ntitle: 'x\n"), document)
    for place in (
        event_place(shown, "death", 0),
        actor_place(shown, "siti-rahmawati"),
        summary_place(shown, "id"),
    ):
        assert place is not None
        assert place[0] <= 3
