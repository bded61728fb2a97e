"""A document that was written down is the document, event by event and place by place."""

from collections.abc import Mapping
from typing import Any

import pytest

from briefreader.article.anchoring import Lost
from briefreader.brief.advice import advised
from briefreader.brief.document import Document, make_shared_actors, parse_file
from briefreader.brief.in_order import keys_in_order
from briefreader.brief.model import Actor, Word
from briefreader.brief.stored import StoredEvents, restore, store
from briefreader.brief.tree import Map
from briefreader.shelf.folder import open_shelf
from tests.projects import KEYS, SHIPPED
from tests.samples import ACTORS, BRIEF, Project, changed

FAULTY = changed(
    "Korban jiwa satu orang, suffix",
    "Korban jiwa dua orang, suffix",
    changed(
        "same_event: cibanyu-breach",
        "confidence: very  # brief: ignore[B111]",
        changed(
            "      - Tanggul Sungai Cibanyu jebol pada Senin (12/5) malam.",
            "      - Tanggul Sungai […] jebol pada Senin\n      - Air surut pada",
        ),
    ),
)


def shared(text: str = ACTORS) -> Mapping[str, Actor]:
    return make_shared_actors(parse_file(text.encode()))[0]


def again(document: Document, actors: Mapping[str, Actor]) -> Document:
    """The document as it comes back from what is kept of it."""
    root = parse_file(document.lines.text.encode()).root
    assert isinstance(root, Map)
    assert document.article is not None
    stored = store(document, root)
    text, article = document.lines.text, document.article
    return restore(document.key, document.name, text, stored, actors, article)


def spots(value: Any) -> Any:
    """Where every word of a value stands in the file."""
    if isinstance(value, Word):
        return (str(value), value.start, value.end)
    if isinstance(value, Mapping):
        return {spots(key): spots(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(map(spots, value))
    return value


def assert_same(found: Document, wanted: Document) -> None:
    assert found == wanted._replace(advised=True)
    assert isinstance(found.brief.events, StoredEvents)
    assert list(found.brief.events) == list(wanted.brief.events)
    assert spots(found.brief._replace(events={})) == spots(wanted.brief._replace(events={}))
    assert {key: spots(event) for key, event in found.brief.events.items()} == {
        str(key): spots(event) for key, event in wanted.brief.events.items()
    }
    assert dict(found.evidence.quotes) == dict(wanted.evidence.quotes)
    assert list(found.evidence.passages()) == list(wanted.evidence.passages())
    for actor in ("", *wanted.brief.actors, "nobody"):
        assert [*keys_in_order(found.brief, actor)] == [*keys_in_order(wanted.brief, actor)]
    assert "nothing" not in found.brief.events
    assert found.evidence.quotes.get("nothing") is None


@pytest.mark.parametrize("key", KEYS)
def test_the_shipped_briefs_come_back(key: str) -> None:
    shelf = open_shelf(SHIPPED)
    wanted = shelf.checked(key)
    assert_same(again(wanted, shelf.shared.actors), wanted)


def test_a_brief_full_of_faults_comes_back_with_all_that_is_said_of_them(project: Project) -> None:
    wanted = advised(project.open(FAULTY), shared())
    places = [place for quotes in wanted.evidence.quotes.values() for place in quotes]
    assert {place.reason for place in places if isinstance(place, Lost)} == {"missing", "ambiguous"}
    assert {len(place.parts) for place in places if not isinstance(place, Lost)} == {2}
    assert wanted.findings
    assert wanted.silenced
    assert wanted.comments
    found = again(wanted, shared())
    assert_same(found, wanted)
    assert list(map(repr, found.findings)) == list(map(repr, wanted.findings))


def test_two_that_say_the_same_are_equal_without_a_look_at_any_event(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = advised(project.open(), shared())
    one, other = again(wanted, shared()), again(wanted, shared())
    changed_one = again(
        advised(project.open(changed("deaths: 1", "deaths: 2")), shared()), shared()
    )
    monkeypatch.setattr(StoredEvents, "__getitem__", None)
    assert one == other
    assert hash(one.brief.events) == hash(other.brief.events)
    assert one != changed_one
    assert one.brief.events != changed_one.brief.events


def test_events_are_in_time_order_the_undated_last(project: Project) -> None:
    text = changed("    date: 2025-05-12\n", "", BRIEF)
    brief = project.open(text).brief
    assert keys_in_order(brief) == ["death", "breach"]
