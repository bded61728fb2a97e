"""The brief that is open, and what is selected in it: what the screen knows, without a screen."""

from collections.abc import Iterable, Sequence, Set

from briefreader.app.marks import ACTOR, EVENT, FURNITURE
from briefreader.app.widgets.bars import PaneTitle
from briefreader.article.anchoring import Anchor
from briefreader.brief.document import Document
from briefreader.brief.in_order import Ordered, involved, keys_in_order
from briefreader.output.events import event_details, passage_details
from briefreader.output.lines import Line
from briefreader.output.panes import actor_details
from briefreader.output.prose import prose_lines
from briefreader.output.speech import Speech
from briefreader.shelf.state import Place


class OpenBrief:
    """A brief with a selection.

    Args:
        document: The brief.
        place: Where somebody left it, as far as it still is there.

    Attributes:
        document: The brief.
        actor: Key of the actor whose events are kept; empty for all.
        event: Key of the event that is selected; empty where there is none.
        quote: Which of the anchored quotes of the event is looked at, counted from 0.
        keys: The keys of the events that are kept, in time order.
    """

    def __init__(self, document: Document, place: Place) -> None:
        self.document = document
        self.actor = place.actor if place.actor in document.brief.actors else ""
        self.event = place.event
        self.quote = 0
        self.keys: Sequence[str] = ()
        self._missed = Place()
        self._firsts: dict[str, int] | None = None
        self._involved: dict[str, Set[str]] | None = None
        self._keep_an_event()

    def followed(self, document: Document) -> "OpenBrief":
        """What is open once the file has changed, with the same selected as far as it is there.

        What was selected and is there no longer is selected again should it come back, as it does
        after half a file was saved, unless something else has been chosen meanwhile.
        """
        place = Place(self._missed.event or self.event, self._missed.actor or self.actor)
        now = OpenBrief(document, place)
        if place.actor != now.actor:
            now._missed.actor = place.actor
        if now.event == place.event:
            anchors = len(now.anchors)
            now.quote = min(self.quote, max(0, anchors - 1)) if place.event == self.event else 0
        else:
            now._missed.event = place.event
            now.select_event_near(self)
        return now

    def select_event_near(self, before: "OpenBrief") -> None:
        """Select what has become of the event selected before: another key, or its neighbour."""
        old, new = before.document.brief, self.document.brief
        order, kept = [*before.keys], {*self.keys}
        if before.event not in order:
            return
        quotes = [quote.selector for quote in old.events[before.event].quotes]
        for key in kept - set(order):
            if quotes and [quote.selector for quote in new.events[key].quotes] == quotes:
                self.event = key
                return
        here = order.index(before.event)
        near = (key for key in (*order[here:], *reversed(order[:here])) if key in kept)
        self.event = next(near, self.event)

    def select_actor(self, key: str) -> None:
        """Keep the events with an actor, or all of them for an empty key.

        A key of another brief, which a message may bring that was sent before this one was
        opened, changes nothing; so with `select_event`.
        """
        if not key or key in self.document.brief.actors:
            self._missed = Place()
            self.actor = key
            self._keep_an_event()

    def select_event(self, key: str) -> None:
        """Select an event, and its first quote."""
        if key in self.document.brief.events:
            self._missed = Place()
            self.event, self.quote = key, 0

    def step(self, step: int) -> bool:
        """Look at the next quote of the event, or a previous one; tell whether there is any."""
        count = len(self.anchors)
        if count:
            self.quote = (self.quote + step) % count
        return bool(count)

    @property
    def anchors(self) -> list[Anchor]:
        """The places of the event's quotes, of those that have one."""
        places = self.document.evidence.quotes.get(self.event, ())
        return [place for place in places if isinstance(place, Anchor)]

    @property
    def passages(self) -> tuple[list[tuple[int, int]], int]:
        """The spans of the event's quotes, and the number of the one that is looked at."""
        anchors = self.anchors
        spans = [part for anchor in anchors for part in anchor.parts]
        return spans, sum(len(anchor.parts) for anchor in anchors[: self.quote])

    @property
    def passage(self) -> tuple[tuple[int, int], ...]:
        """The spans of the quote that is looked at; none where the event has lost all."""
        anchors = self.anchors
        return anchors[min(self.quote, len(anchors) - 1)].parts if anchors else ()

    @property
    def _number(self) -> int:
        """The number of the quote that is looked at among all of the event's, lost ones too."""
        places = self.document.evidence.quotes.get(self.event, ())
        found = [number for number, place in enumerate(places) if isinstance(place, Anchor)]
        return found[min(self.quote, len(found) - 1)] if found else 0

    @property
    def number(self) -> int | None:
        """The number of the quote that is looked at, once another than the first is; or none."""
        return self._number if self.quote else None

    def passage_at(self, offset: int, labels: Iterable[str]) -> tuple[tuple[int, int], ...]:
        """The spans of the quote that an offset lies in, which has these marks; or none.

        Of several that of the selected event comes first.
        """
        labels = frozenset(labels)
        key = self.event if EVENT + self.event in labels else self.event_here(labels)
        places = self.document.evidence.quotes.get(key, ())
        number = self.quote_at(key, offset)
        place = places[number] if number is not None else None
        return place.parts if isinstance(place, Anchor) else ()

    def quote_at(self, key: str, offset: int) -> int | None:
        """The number of the quote of an event that an offset of the article lies in."""
        places = self.document.evidence.quotes.get(key, ())
        for number, place in enumerate(places):
            if isinstance(place, Anchor) and any(a <= offset < b for a, b in place.parts):
                return number
        return None

    @property
    def first_mention(self) -> int | None:
        """Where the actor is first named."""
        if self._firsts is None:
            mentions = self.document.evidence.mentions
            self._firsts = {mention.actor: mention.start for mention in reversed(mentions)}
        return self._firsts.get(self.actor)

    def details(self, speech: Speech, on_actor: bool) -> list[Line]:
        """What is selected, in a few lines."""
        if on_actor and self.actor:
            return actor_details(self.document, self.actor, speech)
        if self.event:
            return event_details(self.document, self.event, speech, self._number)
        return []

    def here(self, offset: int, labels: Iterable[str], speech: Speech) -> list[Line]:
        """What is annotated at an offset of the article, which has these marks."""
        ordered = sorted(labels)
        events = [label.removeprefix(EVENT) for label in ordered if label.startswith(EVENT)]
        actors = [label.removeprefix(ACTOR) for label in ordered if label.startswith(ACTOR)]
        boilerplate = self._boilerplate(offset) if FURNITURE in labels else None
        return passage_details(self.document, events, actors, speech, boilerplate)

    def _boilerplate(self, offset: int) -> str:
        """The kind of boilerplate at an offset, empty where the brief does not say it."""
        document = self.document
        parts = zip(document.brief.source.boilerplate, document.evidence.boilerplate, strict=False)
        for part, place in parts:
            if isinstance(place, Anchor) and any(a <= offset < b for a, b in place.parts):
                return part.kind or ""
        return ""

    def event_here(self, labels: Iterable[str]) -> str:
        """An event whose passage has these marks: the one after the selected one, if several."""
        keys = sorted(label.removeprefix(EVENT) for label in labels if label.startswith(EVENT))
        if not keys:
            return ""
        return keys[(keys.index(self.event) + 1) % len(keys)] if self.event in keys else keys[0]

    def summary(self, speech: Speech) -> list[Line]:
        """The summary of the brief, then its notes."""
        brief = self.document.brief
        lines = prose_lines(brief.summary, self.document, speech)
        for note in (brief.source.note, brief.note):
            if note is not None:
                lines += [Line(()), *prose_lines(note, self.document, speech)]
        return lines

    def titles(self, speech: Speech) -> dict[str, PaneTitle]:
        """The titles of the panes, with how much is in them."""
        _ = speech.catalog.gettext
        brief = self.document.brief
        actors = _("Actors {count}").format(count=speech.number(len(brief.actors)))
        count = speech.number(len(brief.events))
        if self.actor:
            shown = speech.number(len(self.keys))
            events = _("Events {shown} of {count}").format(shown=shown, count=count)
        else:
            events = _("Events {count}").format(count=count)
        return {
            "actors": PaneTitle(actors, _("Actors")),
            "events": PaneTitle(events, _("Events")),
            "source": PaneTitle(_("Source"), _("Source")),
            "summary": PaneTitle(_("Summary"), _("Summary")),
        }

    def _keep_an_event(self) -> None:
        self.keys = self._kept()
        if self.event not in self.keys:
            self.event = "".join(self.keys[:1])
            self.quote = 0

    def _kept(self) -> Sequence[str]:
        """The keys of the events that are kept: those of an actor in the order of all."""
        brief = self.document.brief
        if isinstance(brief.events, Ordered):
            return brief.events.in_order(self.actor)
        if self._involved is None:
            self._involved = {key: involved(brief.events[key]) for key in keys_in_order(brief)}
        if not self.actor:
            return list(self._involved)
        return [key for key, actors in self._involved.items() if self.actor in actors]
