"""A long brief that was written down: its events are made when they are looked at.

Thousands of events take a second to read and tens of megabytes to hold, and of them a person sees
a screenful. So what was read once is written down: for each event its node and the places of its
quotes, and for all of them together what has to be known at once, which is their order, whom they
involve, and what they mark in the article.

What is written down follows from the brief, its article and `actors.yaml`: whoever restores it
compares these, so nothing here can be stale.
"""

import json
import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from briefreader.article.anchoring import Anchor, Lost
from briefreader.article.load import Article
from briefreader.article.mentions import Mention
from briefreader.brief.building import build_brief, build_event
from briefreader.brief.document import Document
from briefreader.brief.evidence import Evidence
from briefreader.brief.findings import Edit, Finding, Fix, Lines, Related, Report
from briefreader.brief.in_order import involved, keys_in_order
from briefreader.brief.model import Actor, Event, Word
from briefreader.brief.packing import packed, unpacked
from briefreader.brief.silence import Ignore
from briefreader.brief.tree import Map, Node, Text
from briefreader.dates import DateWords, parse
from briefreader.language import Message, OneOf, Percent

Value = TypeVar("Value")
_MOST_MADE: Final = 512
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


class Stored(NamedTuple):
    """A document written down.

    Attributes:
        head: JSON of all but the events.
        events: JSON of each event, one after another.
    """

    head: bytes
    events: bytes


def store(document: Document, root: Map) -> Stored:
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
    order = [numbers[key] for key in keys_in_order(brief)]
    keys = list(brief.events)
    whose: dict[str, list[int]] = {}
    for number in order:
        for actor in involved(brief.events[keys[number]]):
            whose.setdefault(actor, []).append(number)
    rest = Map(root.start, root.end, [(k, v) for k, v in root.entries if k.text != _EVENTS])
    head = {
        "rest": packed(rest, text),
        "keys": keys,
        "ends": ends,
        "order": order,
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
    return Stored(_json(head), bytes(blob))


def restore(
    key: str, name: str, text: str, stored: Stored, shared: Mapping[str, Actor], article: Article
) -> Document:
    """The document that was written down.

    Args:
        key: The key of the brief.
        name: Its file, relative to the project's folder.
        text: The text of the file, the very same as it was.
        stored: What `store` gave.
        shared: The actors of `actors.yaml`, the very same.
        article: The article, the very same.

    Raises:
        AttributeError, LookupError, TypeError, ValueError: What was kept is damaged.
    """
    head = json.loads(stored.head)
    findings: tuple[Finding, ...] = _restored(head["findings"])
    for finding in findings:
        # The code of a rule that there is.
        _ = finding.severity
    brief = build_brief(unpacked(head["rest"], text), shared, Report())
    written = _Written(text, stored.events, head)
    return Document(
        key,
        name,
        Lines(text),
        brief._replace(events=StoredEvents(written)),
        article,
        Evidence(
            StoredQuotes(written),
            tuple(map(_restored, head["boilerplate"])),
            tuple(Mention(*mention) for mention in head["mentions"]),
            tuple((start, end) for start, end in head["furniture"]),
        ),
        findings,
        _restored(head["silenced"]),
        _restored(head["comments"]),
        advised=True,
    )


class _Made(NamedTuple):
    """An event, and the places of its quotes."""

    event: Event
    places: tuple[Anchor | Lost, ...]


class _Written:
    """What is written down of the events."""

    def __init__(self, text: str, events: bytes, head: Mapping[str, Any]) -> None:
        self.keys: tuple[str, ...] = tuple(head["keys"])
        self.numbers = {key: number for number, key in enumerate(self.keys)}
        self.order = array("I", head["order"])
        self.whose = {actor: array("I", numbers) for actor, numbers in head["whose"].items()}
        self.marks = array("I", head["marks"])
        self._text = text
        self._events = events
        self._ends = array("I", [0, *head["ends"]])
        numbers = [
            *self.order,
            *self.marks[::3],
            *(n for some in self.whose.values() for n in some),
        ]
        if (
            sorted(self.order) != list(range(len(self.keys)))
            or max(numbers, default=-1) >= len(self.keys)
            or len(self._ends) != len(self.keys) + 1
            or len(self.marks) % 3
        ):
            raise ValueError("not what was written")
        self._made: dict[str, _Made] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Written) and (self.keys, self._text, self._events) == (
            other.keys,
            other._text,
            other._events,
        )

    def __hash__(self) -> int:
        return hash(self._events)

    def made(self, key: str) -> "_Made":
        """An event and the places of its quotes; raises `KeyError` where there is none."""
        found = self._made.get(key)
        if found is None:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
            found = self._made[key] = self._make(key)
        return found

    def _make(self, key: str) -> "_Made":
        number = self.numbers[key]
        try:
            return self._read(number, key)
        except Exception:
            if os.environ.get("BRIEFREADER_TRACEBACK"):
                raise
            # Somebody has tampered with it: it is an event all the same, but says nothing.
            return _Made(Event(Word(key)), ())

    def _read(self, number: int, key: str) -> "_Made":
        start, end, node, places = json.loads(
            self._events[self._ends[number] : self._ends[number + 1]]
        )
        event = build_event(Text(start, end, key), unpacked(node, self._text, start), Report())
        if event is None:
            raise KeyError(key)
        return _Made(event, tuple(map(_restored, places)))


class _Stored(Mapping[str, Value]):
    """Something of each event by its key, in the order of the file."""

    def __init__(self, written: _Written) -> None:
        self._written = written

    def __iter__(self) -> Iterator[str]:
        return iter(self._written.keys)

    def __len__(self) -> int:
        return len(self._written.keys)

    def __contains__(self, key: object) -> bool:
        return key in self._written.numbers

    def __eq__(self, other: object) -> bool:
        # Not event by event, which would make all of them.
        if isinstance(other, type(self)):
            return self._written == other._written
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash(self._written)


class StoredEvents(_Stored[Event]):
    """The events."""

    def __getitem__(self, key: str) -> Event:
        return self._written.made(key).event

    def in_order(self, actor: str) -> Sequence[str]:
        """The keys in time order, of all events or those with an actor."""
        numbers = self._written.whose.get(actor, ()) if actor else self._written.order
        return [self._written.keys[number] for number in numbers]


class StoredQuotes(_Stored[tuple[Anchor | Lost, ...]]):
    """The places of the quotes of each event."""

    def __getitem__(self, key: str) -> tuple[Anchor | Lost, ...]:
        return self._written.made(key).places

    def passages(self) -> Iterator[tuple[str, int, int]]:
        """What is marked for each event: its key, start and end."""
        marks = iter(self._written.marks)
        for number, start, end in zip(marks, marks, marks, strict=True):
            yield self._written.keys[number], start, end


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
    if isinstance(value, DateWords):
        return ["DateWords", value.sentence]
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


def _restored(plain: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """The value that `_plain` was given."""
    if not isinstance(plain, list):
        return plain
    name, *parts = plain
    if name == "DateWords":
        return DateWords(parse(parts[0]))
    if name == "Message":
        return Message(parts[0], {hole: _restored(value) for hole, value in parts[1].items()})
    values = [_restored(part) for part in parts]
    if name == "frozenset":
        return frozenset(values)
    if not name:
        return tuple(values)
    kind = _CLASSES[name]
    return kind(values) if kind is OneOf else kind(*values)
