"""A sentence that is translated when it is shown, not when it is made.

The core makes findings and reasons without knowing who will read them; a `Message` carries the
English sentence with named holes (`{quote}`) and what goes into them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from briefreader.language.catalog import Catalog


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a sentence for the catalogue without translating it."""
    return sentence


class OneOf(tuple[str, ...]):
    """Texts of which one is meant: “a, b or c”."""

    __slots__ = ()


class Percent(int):
    """A number of hundredths: “87%”."""

    __slots__ = ()


Value: TypeAlias = "str | int | tuple[str, ...] | Message"
_PLACES: Final = frozenset({"line", "column"})
"""Holes for the number of a place, which is written without groups, as after a colon."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of the interface, with what fills its holes.

    Attributes:
        sentence: The English sentence, marked with `N_`; holes are `{name}`.
        values: What fills the holes: document text as it stands, counts, percentages, texts to
            be listed (all of them; `OneOf` them), or other messages.
    """

    sentence: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, catalog: "Catalog") -> str:
        """The sentence in the language of `catalog`, its holes filled."""
        filled = {name: _worded(name, value, catalog) for name, value in self.values.items()}
        # One pass, so that a brace inside a document's text is never read as a hole.
        return catalog.gettext(self.sentence).format_map(filled)


def _worded(name: str, value: Value, catalog: "Catalog") -> str:
    match value:
        case str():
            return value
        case Message():
            return value.text(catalog)
        case OneOf():
            return catalog.one_of(value)
        case tuple():
            return catalog.listed(value)
        case Percent():
            return catalog.percent(value)
    return str(value) if name in _PLACES else catalog.number(value)
