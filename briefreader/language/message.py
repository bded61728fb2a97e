"""A sentence that is translated when it is shown, not when it is made.

The core makes findings and reasons without knowing who will read them; a `Message` carries the
English sentence with named holes (`{quote}`) and what goes into them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefreader.language.catalog import Catalog


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a sentence for the catalogue without translating it."""
    return sentence


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of the interface, with what fills its holes.

    Attributes:
        sentence: The English sentence, marked with `N_`; holes are `{name}`.
        values: What fills the holes: document text as it stands, numbers, or other messages.
    """

    sentence: str
    values: Mapping[str, "str | int | Message"] = field(default_factory=dict)

    def text(self, catalog: "Catalog") -> str:
        """The sentence in the language of `catalog`, its holes filled."""
        filled = {
            name: value.text(catalog) if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        # One pass, so that a brace inside a document's text is never read as a hole.
        return catalog.gettext(self.sentence).format_map(filled)
