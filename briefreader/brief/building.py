"""From values to the model."""

from collections.abc import Mapping
from typing import Any

from briefreader.article.anchoring import Selector
from briefreader.brief.fields import ACTOR, BRIEF, EVENT, SHARED_ACTORS
from briefreader.brief.findings import Report
from briefreader.brief.model import (
    Actor,
    Attribution,
    Boilerplate,
    Brief,
    Event,
    Quote,
    Source,
    Word,
)
from briefreader.brief.reading import Record, read_value
from briefreader.brief.tree import Map, Node, Text
from briefreader.language import N_, Message


def build_brief(root: Node | None, shared: Mapping[str, Actor], report: Report) -> Brief:
    """The brief that a file holds, as far as it could be read.

    Args:
        root: The node of the file.
        shared: The actors of `actors.yaml` by key.
        report: Takes the mistakes.
    """
    if not isinstance(root, Map):
        _report_no_keys(root, BRIEF.name, report)
        return Brief()
    record = read_value(root, BRIEF, _head(root), BRIEF.name, report)
    if not isinstance(record, Record):
        return Brief()
    return Brief(
        title=record.get("title"),
        source=_source(record.get("source")),
        summary=record.get("summary"),
        actors={
            key: _actor(key, value, shared, report)
            for key, value in (record.get("actors") or {}).items()
        },
        events={key: _event(key, value) for key, value in (record.get("events") or {}).items()},
        note=record.get("note"),
    )


def build_event(key: Text, node: Node, report: Report) -> Event | None:
    """A single event, `None` where it cannot be read.

    Args:
        key: The node of its key.
        node: Its node.
        report: Takes the mistakes.
    """
    record = read_value(node, EVENT, (key.start, key.end), key.text, report)
    return _event(Word(key.text, key.start, key.end), record) if record is not None else None


def build_shared_actors(root: Node | None, report: Report) -> dict[str, Actor]:
    """The actors that `actors.yaml` declares, by key."""
    if not isinstance(root, Map):
        _report_no_keys(root, SHARED_ACTORS.name, report)
        return {}
    record = read_value(root, SHARED_ACTORS, _head(root), SHARED_ACTORS.name, report)
    values = (record.get("actors") or {}) if isinstance(record, Record) else {}
    return {key: _own(key, value) for key, value in values.items()}


def _report_no_keys(root: Node | None, name: str, report: Report) -> None:
    if report.worst == "error":
        return
    code, sentence = "B100", N_("this file is not {wanted}: it has no keys")
    if root is None or root.start == root.end:
        code, sentence = "Y003", N_("this file is empty; it should be {wanted}")
    report.add(
        code,
        Message(sentence, {"wanted": Message(name)}),
        (0, 0),
        help=Message(N_("briefs/README.md shows a whole one to copy")),
    )


def _head(root: Map) -> tuple[int, int]:
    if root.entries:
        key = root.entries[0][0]
        return key.start, key.end
    return 0, 0


def _source(record: Record | None) -> Source:
    if record is None:
        return Source()
    values = dict(record.values)
    values["boilerplate"] = tuple(
        Boilerplate(item.get("kind"), _quote(item.get("quote")))
        for item in record.get("boilerplate") or ()
        if item.get("quote") is not None
    )
    return Source(**values)


def _quote(record: Record) -> Quote:
    selector = Selector(
        record.get("exact") or "",
        record.get("prefix") or "",
        record.get("suffix") or "",
        record.get("occurrence"),
    )
    return Quote(selector, record.start, record.end)


def _own(key: Word, record: Record) -> Actor:
    values = dict(record.values)
    values["aliases"] = tuple(record.get("aliases") or ())
    return Actor(key, **values)


def _actor(key: Word, record: Record, shared: Mapping[str, Actor], report: Report) -> Actor:
    """An actor of a brief: what the brief says, on top of what `actors.yaml` says."""
    common = shared.get(key)
    if common is not None:
        here = {name: value for name, value in record.values.items() if value is not None}
        here["aliases"] = tuple(dict.fromkeys((*common.aliases, *(record.get("aliases") or ()))))
        return common._replace(key=key, **here)
    if not record.values and record.whole:
        report.add(
            "B102",
            Message(N_("actors.yaml does not know “{actor}”"), {"actor": key}),
            (key.start, key.end),
            help=Message(N_("give its kind and name here, or declare it there")),
        )
        return _own(key, record)
    for declared in ACTOR.fields:
        if record.whole and declared.required and declared.name not in record.values:
            report.add(
                "B102",
                Message(
                    N_("“{actor}” has no “{key}” here, and actors.yaml does not know it"),
                    {"actor": key, "key": declared.name},
                ),
                (key.start, key.end),
                help=Message(
                    N_("add “{key}”: {description}"),
                    {"key": declared.name, "description": Message(declared.description)},
                ),
            )
    return _own(key, record)


def _event(key: Word, record: Record) -> Event:
    values: dict[str, Any] = dict(record.values)
    said: Record | None = record.get("attribution")
    if said is not None:
        values["attribution"] = Attribution(
            said.get("source"), said.get("cue"), said.get("type"), tuple(said.get("via") or ())
        )
    values["actors"] = {
        actor: role for actor, role in (record.get("actors") or {}).items() if role is not None
    }
    values["measures"] = record.get("measures") or {}
    values["quotes"] = tuple(
        _quote(item) for item in record.get("quotes") or () if item.get("exact") is not None
    )
    return Event(key, **values)
