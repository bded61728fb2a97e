"""What a rule is: a code that never changes its meaning, a reason, and two examples."""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]
Place = Literal["file", "brief", "source", "actor", "event"]


class Rule(NamedTuple):
    """One rule.

    Attributes:
        severity: `error` where something cannot be shown or would be shown falsely.
        title: What breaks it, in a few words; marked for translation.
        why: Why that matters, and what to do; marked for translation.
        bad: YAML that breaks it; empty where no few lines can.
        good: The same, as it should be.
        place: Where these lines stand: they are the whole file, or keys of the brief, of its
            source, of an actor or of an event.
    """

    severity: Severity
    title: str
    why: str
    bad: str = ""
    good: str = ""
    place: Place = "event"
