"""The five shipped briefs, held against their articles."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from briefreader.article.anchoring import Anchor
from briefreader.brief.model import Event
from briefreader.cli import main
from briefreader.dates import Date, parse, weekday, weekday_named
from briefreader.shelf.folder import open_shelf
from briefreader.shelf.shelf import Shelf
from tests.projects import KEYS, SHIPPED

SEEDS = {
    "000_85b88b25ec65c91d.txt": "e277f4382a84ddb9599cb129037fd6fc5a1da78f11d9c9375a1b3c78efa03e15",
    "001_c9bb95b512f293c3.txt": "e65ad8fa041302153f00ee870548c27800cc6665633380aee337b0b1efd929b3",
    "002_e02669d256bd932c.txt": "7b322744f8578d2f830bc8917b55d397b4711e8d42ac29e11055aa8c6fb5f1fa",
    "003_2ed8a68eee3b228c.txt": "1b1a9e771b9c0da95ab22dba4da4aa3bf0fc7c7b9ef375cff33c4ee08965ddd0",
    "004_24db7247ff5575ea.txt": "834d189262400cd3ee033c51671496bca0fc8a432186ea69ef9e283be9dfe65c",
}


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return open_shelf(SHIPPED)


@pytest.mark.parametrize(("name", "digest"), SEEDS.items())
def test_an_article_is_as_it_was_given(name: str, digest: str) -> None:
    assert sha256((SHIPPED / "seeds" / name).read_bytes()).hexdigest() == digest


def test_there_is_one_brief_for_each_article(shelf: Shelf) -> None:
    assert shelf.keys == KEYS
    read = {Path(shelf.document(key).brief.source.text or "").name for key in shelf.keys}
    assert read == set(SEEDS)


@pytest.mark.parametrize("key", KEYS)
def test_nothing_is_wrong_with_a_shipped_brief(shelf: Shelf, key: str) -> None:
    assert [finding.code for finding in shelf.document(key).findings] == []


def test_nothing_is_wrong_with_the_shared_actors(shelf: Shelf) -> None:
    assert shelf.shared.actors
    assert shelf.shared.findings == ()


@pytest.mark.parametrize("key", KEYS)
def test_every_quote_anchors_in_exactly_one_place(shelf: Shelf, key: str) -> None:
    document = shelf.document(key)
    assert document.article is not None
    for event in document.brief.events.values():
        places = document.evidence.quotes[event.key]
        assert len(places) == len(event.quotes) > 0
        for quote, place in zip(event.quotes, places, strict=True):
            assert isinstance(place, Anchor)
            assert place.match == "exact"
            assert document.article.text[place.start : place.end] == quote.selector.exact
            if quote.selector.occurrence is None and not quote.selector.suffix:
                assert document.article.text.count(quote.selector.exact) == 1


@pytest.mark.parametrize("key", KEYS)
def test_every_actor_is_named_in_both_languages_and_has_a_kind(shelf: Shelf, key: str) -> None:
    for actor in shelf.document(key).brief.actors.values():
        assert actor.kind
        assert actor.name
        assert all(actor.name.shown(language).language == "" for language in ("id", "en"))


@pytest.mark.parametrize("key", KEYS)
def test_what_is_said_of_an_event_is_said_in_both_languages(shelf: Shelf, key: str) -> None:
    for event in shelf.document(key).brief.events.values():
        assert event.status
        for text in (event.what, event.place, event.note):
            if text is not None:
                assert all(text.shown(language).language == "" for language in ("id", "en"))


def dated_events(shelf: Shelf) -> list[Event]:
    return [
        event
        for key in shelf.keys
        for event in shelf.document(key).brief.events.values()
        if event.date is not None
    ]


def test_every_date_says_from_what_it_is_known(shelf: Shelf) -> None:
    assert len(dated_events(shelf)) > 10
    for event in dated_events(shelf):
        assert event.date_basis
        if event.date_basis == "stated":
            assert event.date_text


def test_every_weekday_that_an_article_writes_beside_a_date_is_that_of_the_date() -> None:
    months = (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    )
    numbers = {name: number for number, name in enumerate(months.split(), 1)}
    found = []
    for name in SEEDS:
        text = (SHIPPED / "seeds" / name).read_text("utf-8")
        for match in re.finditer(r"(\w+),? \(?(\d{1,2}) (\w+) (\d{4})", text):
            if match[3] in numbers and (named := weekday_named(match[1])):
                found.append((named, int(match[4]), numbers[match[3]], int(match[2])))
        for match in re.finditer(r"(\w+),? \((\d{1,2})/(\d{1,2})/(\d{4})\)", text):
            if named := weekday_named(match[1]):
                found.append((named, int(match[4]), int(match[3]), int(match[2])))
    assert len(found) == 3
    for named, year, month, day in found:
        date = parse(f"{year}-{month:02}-{day:02}")
        assert isinstance(date, Date)
        assert weekday(date.earliest) == named.weekday


def test_no_date_of_an_undated_article_is_worked_out_from_its_publication(shelf: Shelf) -> None:
    for key in shelf.keys:
        brief = shelf.document(key).brief
        if brief.source.published is None:
            assert not any(event.date_basis == "resolved" for event in brief.events.values())


def test_an_event_that_several_briefs_share_is_told_by_at_least_two(shelf: Shelf) -> None:
    told: dict[str, set[str]] = {}
    for key in shelf.keys:
        for event in shelf.document(key).brief.events.values():
            if event.same_event:
                told.setdefault(event.same_event, set()).add(key)
    assert len(told) >= 4
    assert all(len(keys) >= 2 for keys in told.values())


@pytest.mark.parametrize("key", KEYS)
def test_every_actor_is_spoken_of(shelf: Shelf, key: str) -> None:
    document = shelf.document(key)
    mentioned = {mention.actor for mention in document.evidence.mentions}
    involved = {
        actor
        for event in document.brief.events.values()
        for actor in (
            *event.actors,
            *((event.attribution.source, *event.attribution.via) if event.attribution else ()),
        )
    }
    assert set(document.brief.actors) <= mentioned
    assert set(document.brief.actors) <= involved | {
        actor.affiliation for actor in document.brief.actors.values()
    }


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_export_holds_what_the_briefs_say(
    capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    assert main(["export", str(SHIPPED), "--lang", lang]) == 0
    briefs = json.loads(capsys.readouterr().out)["briefs"]
    assert [brief["key"] for brief in briefs] == list(KEYS)
    for brief in briefs:
        text = (SHIPPED / "briefs" / brief["source"]["text"]).read_text("utf-8")
        for event in brief["events"]:
            for quote in event["quotes"]:
                assert text[quote["start"] : quote["end"]] == quote["exact"]
        for actor in brief["actors"]:
            for mention in actor["mentions"]:
                assert text[mention["start"] : mention["end"]].strip()
    tampang = briefs[-1]
    assert (
        tampang["source"]["published_localized"]
        == {
            "id": "Kamis, 20 Juni 2024 pukul 18.34 WIB",
            "en": "Thursday, June 20, 2024 at 6:34 PM GMT+7",
        }[lang]
    )
