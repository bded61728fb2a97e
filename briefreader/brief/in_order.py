"""The events of a brief in time order, and those of an actor."""

from collections.abc import Mapping, Sequence, Set
from typing import Protocol, runtime_checkable

from briefreader.brief.model import Brief, Event
from briefreader.dates import display_key


@runtime_checkable
class Ordered(Protocol):
    """Events that know their order, so that none has to be looked at for it."""

    def in_order(self, actor: str) -> Sequence[str]:
        """The keys of the events, or of those with an actor, as `keys_in_order` gives them."""
        raise NotImplementedError


def keys_in_order(brief: Brief, actor: str = "") -> Sequence[str]:
    """The keys of the events in time order, the undated last.

    Args:
        brief: The brief.
        actor: Only the events that involve this one, if any is given: who takes part, who says
            it, and through whom it came.
    """
    events: Mapping[str, Event] = brief.events
    if isinstance(events, Ordered):
        return events.in_order(actor)
    chosen = [event for event in events.values() if not actor or actor in involved(event)]
    dated = [(event.date, event.key) for event in chosen if event.date is not None]
    dated.sort(key=lambda one: display_key(one[0].value))
    return [*(key for _, key in dated), *(event.key for event in chosen if event.date is None)]


def involved(event: Event) -> Set[str]:
    """The keys of all who take part in an event, say it, or pass it on."""
    said = event.attribution
    voices = () if said is None else tuple(filter(None, (said.source, *said.via)))
    return {*event.actors, *voices}
