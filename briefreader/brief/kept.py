"""A long brief as it is kept: its events are made when they are looked at.

Thousands of events take a second to read and tens of megabytes to hold, and of them a person sees
a screenful. So what was read once is written down: for each event its node and the places of its
quotes, and for all of them together what has to be known at once, which is their order, whom they
involve, and what they mark in the article.

What is kept follows from the brief, its article and `actors.yaml`: whoever keeps it compares
these, so nothing here can be stale.
"""

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from briefreader.article.anchoring import Anchor, Lost
from briefreader.article.load import Article
from briefreader.article.mentions import Mention
from briefreader.brief.building import build_brief, build_event
from briefreader.brief.document import Document
from briefreader.brief.evidence import Evidence
from briefreader.brief.findings import Edit, Finding, Fix, Lines, Related, Report
from briefreader.brief.in_order import involved, keys_in_order
from briefreader.brief.model import Actor, Event
from briefreader.brief.packing import packed, unpacked
from briefreader.brief.silence import Ignore
from briefreader.brief.tree import Map, Node, Text
from briefreader.language import Message, OneOf, Percent

_MADE: Final = 512
"""Events that are held; a screen shows some dozens."""
_EVENTS: Final = "events"
_CLASSES: Final[Mapping[str, type[Any]]] = {
    kind.__name__: kind
    for kind in (
        Anchor,
        Edit,
        Finding,
        Fix,
        Ignore,
        Lost,
        Mention,
        Message,
        OneOf,
        Percent,
        Related,
    )
}


class Kept(NamedTuple):
    """A document written down.

    Attributes:
        head: JSON of all but the events.
        events: JSON of each event, one after another.
    """

    head: bytes
    events: bytes


def keep(document: Document, root: Map) -> Kept:
    """Write a document down.

    Args:
        document: A brief that is in order, with all that is to be said of it.
        root: The node of its file.
    """
    text, brief, evidence = document.lines.text, document.brief, document.evidence
    entries = {key.text: (key, node) for key, node in _event_entries(root)}
    ends, blob = [], bytearray()
    for key in brief.events:
        at, node = entries[key]
        places = [_plain(place) for place in evidence.quotes.get(key, ())]
        blob += _json([at.start, at.end, packed(node, text, at.start), places])
        ends.append(len(blob))
    numbers = {key: number for number, key in enumerate(brief.events)}
    whose: dict[str, list[int]] = {}
    for key in keys_in_order(brief):
        for actor in involved(brief.events[key]):
            whose.setdefault(actor, []).append(numbers[key])
    rest = Map(root.start, root.end, [(k, v) for k, v in root.entries if k.text != _EVENTS])
    head = {
        "rest": packed(rest, text),
        "keys": list(brief.events),
        "ends": ends,
        "order": [numbers[key] for key in keys_in_order(brief)],
        "whose": whose,
        "marks": [
            number
            for key, start, end in evidence.passages()
            for number in (numbers[key], start, end)
        ],
        "boilerplate": [_plain(place) for place in evidence.boilerplate],
        "furniture": evidence.furniture,
        "mentions": evidence.mentions,
        "findings": _plain(document.findings),
        "silenced": _plain(document.silenced),
        "comments": _plain(document.comments),
    }
    return Kept(_json(head), bytes(blob))


def look_up(
    key: str, name: str, text: str, kept: Kept, shared: Mapping[str, Actor], article: Article
) -> Document:
    """The document that was written down.

    Args:
        key: The key of the brief.
        name: Its file, relative to the project's folder.
        text: The text of the file, the very same as it was.
        kept: What `keep` gave.
        shared: The actors of `actors.yaml`, the very same.
        article: The article, the very same.

    Raises:
        AttributeError, LookupError, TypeError, ValueError: What was kept is damaged.
    """
    head = json.loads(kept.head)
    brief = build_brief(unpacked(head["rest"], text), shared, Report())
    table = _Table(text, kept.events, head)
    return Document(
        key,
        name,
        Lines(text),
        brief._replace(events=KeptEvents(table)),
        article,
        Evidence(
            KeptQuotes(table),
            tuple(map(_made, head["boilerplate"])),
            tuple(Mention(*mention) for mention in head["mentions"]),
            tuple((start, end) for start, end in head["furniture"]),
        ),
        _made(head["findings"]),
        _made(head["silenced"]),
        _made(head["comments"]),
        advised=True,
    )


class _Table:
    """What is kept of the events."""

    def __init__(self, text: str, events: bytes, head: Mapping[str, Any]) -> None:
        self.keys: tuple[str, ...] = tuple(head["keys"])
        self.numbers = {key: number for number, key in enumerate(self.keys)}
        self.order = array("I", head["order"])
        self.whose = {actor: array("I", numbers) for actor, numbers in head["whose"].items()}
        self.marks = array("I", head["marks"])
        self._text = text
        self._events = events
        self._ends = array("I", [0, *head["ends"]])
        self.made = lru_cache(_MADE)(self._make)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Table) and (self.keys, self._text, self._events) == (
            other.keys,
            other._text,
            other._events,
        )

    def __hash__(self) -> int:
        return hash(self._events)

    def _make(self, key: str) -> tuple[Event, tuple[Anchor | Lost, ...]]:
        number = self.numbers[key]
        start, end, node, places = json.loads(
            self._events[self._ends[number] : self._ends[number + 1]]
        )
        event = build_event(Text(start, end, key), unpacked(node, self._text, start), Report())
        if event is None:
            raise KeyError(key)
        return event, tuple(map(_made, places))


class KeptEvents(Mapping[str, Event]):
    """The events, in the order of the file."""

    def __init__(self, table: _Table) -> None:
        self._table = table

    def __getitem__(self, key: str) -> Event:
        return self._table.made(key)[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.keys)

    def __len__(self) -> int:
        return len(self._table.keys)

    def __contains__(self, key: object) -> bool:
        return key in self._table.numbers

    def __eq__(self, other: object) -> bool:
        # Not event by event, which would make all of them.
        if isinstance(other, KeptEvents):
            return self._table == other._table
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash(self._table)

    def in_order(self, actor: str) -> Sequence[str]:
        """The keys in time order, of all events or those with an actor."""
        numbers = self._table.whose.get(actor, ()) if actor else self._table.order
        return [self._table.keys[number] for number in numbers]


class KeptQuotes(Mapping[str, tuple[Anchor | Lost, ...]]):
    """The places of the quotes of each event."""

    def __init__(self, table: _Table) -> None:
        self._table = table

    def __getitem__(self, key: str) -> tuple[Anchor | Lost, ...]:
        return self._table.made(key)[1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.keys)

    def __len__(self) -> int:
        return len(self._table.keys)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, KeptQuotes):
            return self._table == other._table
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash(self._table)

    def passages(self) -> Iterator[tuple[str, int, int]]:
        """What is marked for each event: its key, start and end."""
        marks = iter(self._table.marks)
        for number, start, end in zip(marks, marks, marks, strict=True):
            yield self._table.keys[number], start, end


def _event_entries(root: Map) -> Iterator[tuple[Text, Node]]:
    for key, node in root.entries:
        if key.text == _EVENTS and isinstance(node, Map):
            yield from node.entries


def _json(value: object) -> bytes:
    # In ASCII: a text of the file may have halves of surrogate pairs in it.
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """A value of a document as lists: the name of its class, and what is in it."""
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, Message):
        return ["Message", value.sentence, {k: _plain(v) for k, v in value.values.items()}]
    if isinstance(value, Percent):
        return ["Percent", int(value)]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, frozenset):
        return ["frozenset", *sorted(value)]
    if not isinstance(value, tuple):
        raise TypeError(type(value).__name__)
    name = type(value).__name__ if type(value) is not tuple else ""
    return [name, *map(_plain, value)]


def _made(plain: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """The value that `_plain` was given."""
    if not isinstance(plain, list):
        return plain
    name, *parts = plain
    if name == "Message":
        return Message(parts[0], {hole: _made(value) for hole, value in parts[1].items()})
    values = [_made(part) for part in parts]
    if name == "frozenset":
        return frozenset(values)
    if not name:
        return tuple(values)
    kind = _CLASSES[name]
    return kind(values) if kind is OneOf else kind(*values)
