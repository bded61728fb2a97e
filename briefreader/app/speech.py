"""What makes a screen speak the language that was chosen, live.

Textual keeps the descriptions of bindings in frozen objects made when a class is; the footer, the
help and the palette all read them from one property of the screen. So they are translated there,
Textual's own among them.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import ActiveBinding
from textual.screen import Screen, ScreenResultType

from briefreader.app.drawing import DrawingScreen
from briefreader.language import N_, Catalog
from briefreader.output.lines import Part

if TYPE_CHECKING:
    from briefreader.app.reader import Reader

_TEXTUAL_SAYS = (
    N_("Quit"),
    N_("Quit the app and return to the command prompt."),
    N_("palette"),
    N_("Open the command palette"),
    N_("Focus Next"),
    N_("Focus Previous"),
    N_("Copy selected text"),
    N_("Exit the command palette"),
    N_("Next command"),
    N_("Select command"),
    # The row of the search and that of the palette.
    N_("Cut selected text"),
    N_("Delete all to the left"),
    N_("Delete all to the right"),
    N_("Delete character left"),
    N_("Delete character right"),
    N_("Delete left to start of word"),
    N_("Delete right to start of word"),
    N_("Go to bottom"),
    N_("Go to end"),
    N_("Go to start"),
    N_("Go to top"),
    N_("Move cursor left"),
    N_("Move cursor left a word"),
    N_("Move cursor left a word and select"),
    N_("Move cursor left and select"),
    N_("Move cursor right a word"),
    N_("Move cursor right a word and select"),
    N_("Move cursor right and select"),
    N_("Move cursor right or accept the completion suggestion"),
    N_("Page Down"),
    N_("Page Left"),
    N_("Page Right"),
    N_("Page Up"),
    N_("Paste text from the clipboard"),
    N_("Scroll Down"),
    N_("Scroll Up"),
    N_("Scroll Left"),
    N_("Scroll Right"),
    N_("Select all"),
    N_("Select line end"),
    N_("Select line start"),
    N_("Submit"),
)


class SpeakingScreen(DrawingScreen[ScreenResultType]):
    """A screen in the language of the reader, with the looks that all its widgets share."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *Screen.COMPONENT_CLASSES,
        *(f"line--{part}" for part in Part),
        "list--cursor",
        "list--cursor-blurred",
        "source--furniture",
        "source--gutter",
        "source--event",
        "source--mention",
        "source--hit",
        "source--current",
        "source--caret",
        "source--selection",
        "bar--strong",
        "bar--key",
        "bar--active",
    }

    @property
    def reader(self) -> "Reader":
        """The app."""
        return cast("Reader", self.app)

    @property
    def catalog(self) -> Catalog:
        """The words of the interface."""
        return self.reader.speech.catalog

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings that count now, described in the language."""
        return translated(super().active_bindings, self.catalog)

    def speak(self) -> None:
        """Say everything anew, as the language has changed."""

    def speak_in_place(self) -> None:
        """Say everything anew, where it stands."""
        self.speak()


def translated(bindings: dict[str, ActiveBinding], catalog: Catalog) -> dict[str, ActiveBinding]:
    """Bindings with descriptions and tooltips in a language."""
    _ = catalog.gettext
    return {
        key: active._replace(
            binding=replace(
                active.binding,
                description=_(active.binding.description) if active.binding.description else "",
            ),
            tooltip=_(active.tooltip) if active.tooltip else "",
        )
        for key, active in bindings.items()
    }
