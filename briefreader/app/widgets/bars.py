"""The bars of one row: title, panes, keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefreader.app.cells import cut
from briefreader.app.widgets.edged import foreground

_NONE: Final = Style.null()


class Key(NamedTuple):
    """A key and what it does.

    Attributes:
        key: How the key is shown.
        label: What it does.
        action: The action that a click runs.
    """

    key: str
    label: str
    action: str


class PaneTitle(NamedTuple):
    """The title of a pane.

    Attributes:
        full: With how much is in it.
        short: What it is called, where there is no room for more.
    """

    full: str
    short: str


class Bar(Widget):
    """One row of stretches, of which some can be clicked."""

    @dataclass
    class Pressed(Message):
        """A stretch was clicked."""

        bar: "Bar"
        action: str

        @property
        def control(self) -> "Bar":
            """The bar."""
            return self.bar

    def look(self, name: str) -> Style:
        """A style of the bar, without a background."""
        return foreground(self.screen.get_component_rich_style(f"bar--{name}"))

    def segments(self, width: int) -> list[Segment]:
        """What the bar shows at a width in cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The row of the bar."""
        width = self.size.width
        strip = Strip(self.segments(width) if y == 0 else [])
        return strip.adjust_cell_length(width).apply_style(self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        action = event.style.meta.get("press")
        if isinstance(action, str):
            self.post_message(self.Pressed(self, action))


def pressable(style: Style, action: str) -> Style:
    """A style that carries the action which a click runs."""
    return style + Style.from_meta({"press": action})


class TitleBar(Bar):
    """What is open: title, outlet and date, its number among the briefs, the language."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = self._number = self._language = ""
        self._sources: Sequence[str] = ("",)

    def show(self, title: str, sources: Sequence[str], number: str, language: str) -> None:
        """Show these texts, all of them cleaned; of the sources the longest one that fits."""
        before = (self._title, self._sources, self._number, self._language)
        if (title, sources, number, language) != before:
            self._title, self._sources = title, sources
            self._number, self._language = number, language
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """Title at the left, the rest at the right.

        The outlet is as full as it can be beside the whole title. Where there is no room for both,
        its date is short; where that takes more than two thirds, it has none.
        """
        counter, tongue = f"  {self._number} ", f" {self._language}"
        room = width - cell_len(counter) - cell_len(tongue)
        beside, most = room - cell_len(self._title) - 2, room * 2 // 3 - 2
        fitting = [text for text in self._sources[:-1] if cell_len(text) <= beside]
        fitting += [text for text in self._sources[-2:] if cell_len(text) <= most]
        outlet = fitting[0] if fitting else cut(self._sources[-1], most) if most > 12 else ""
        name = cut(self._title, room - cell_len(outlet) - 2)
        gap = max(0, room - cell_len(name) - cell_len(outlet))
        return [
            Segment(name, pressable(self.look("strong"), "briefs")),
            Segment(" " * gap),
            Segment(outlet),
            Segment(counter, pressable(self.look("key"), "briefs")),
            Segment(tongue, pressable(self.look("strong"), "app.language")),
        ]


class PaneTabs(Bar):
    """The panes by their numbers, where only one of them is seen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._tabs: Sequence[tuple[str, PaneTitle]] = ()
        self._active = ""

    def show(self, tabs: Sequence[tuple[str, PaneTitle]], active: str) -> None:
        """Show these panes, given by id and title, of which one is active."""
        if (tabs, active) != (self._tabs, self._active):
            self._tabs, self._active = tabs, active
            self.refresh()

    def activate(self, name: str) -> None:
        """Show another pane as the active one."""
        self.show(self._tabs, name)

    def segments(self, width: int) -> list[Segment]:
        """The titles in a row, shortened where they do not fit."""
        texts = [f" {number} {title.full} " for number, (_, title) in enumerate(self._tabs, 1)]
        if sum(map(cell_len, texts)) > width:
            # How much is in them can be missed first.
            texts = [
                cut(f" {number} {title.short}", width // len(texts)) + " "
                for number, (_, title) in enumerate(self._tabs, 1)
            ]
        return [
            Segment(
                text,
                pressable(
                    self.look("active") if name == self._active else Style.null(), f"pane('{name}')"
                ),
            )
            for text, (name, _) in zip(texts, self._tabs, strict=True)
        ]


class KeyBar(Bar):
    """The keys that matter here, as many as fit."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._keys: Sequence[Key] = ()

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys, the most important first."""
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """Keys and labels, until the row is full; the last of them always has its place."""
        if not self._keys:
            return []
        last = self._keys[-1]
        room = width - cell_len(f"{last.key} {last.label}")
        segments: list[Segment] = []
        for key in self._keys[:-1]:
            size = cell_len(f"{key.key} {key.label}  ")
            if size > room:
                break
            room -= size
            segments += self._pair(key)
        return [*segments, *self._pair(last)]

    def _pair(self, key: Key) -> list[Segment]:
        return [
            Segment(key.key, pressable(self.look("key"), key.action)),
            Segment(f" {key.label}", pressable(Style.null(), key.action)),
            Segment("  "),
        ]


class Banner(Bar):
    """One row that tells what is wrong with the brief, and the key that shows it."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._text = ""
        self._hints: Sequence[str] = ()
        self._action = ""

    def show(self, text: str, hints: Sequence[str], action: str) -> None:
        """Show a cleaned text, or nothing for an empty one.

        Args:
            text: The text.
            hints: How to see more, cleaned, from the fullest to the shortest.
            action: What a click does.
        """
        if (text, hints, action) != (self._text, self._hints, self._action):
            self._text, self._hints, self._action = text, hints, action
            self.set_class(bool(text), "-shown")
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The text, cut to the row, and at its end the fullest hint that leaves it room."""
        room, hint = width, ""
        for hint in self._hints:
            room = width - cell_len(hint) - 2
            if room >= min(cell_len(self._text), width * 2 // 3):
                break
        text = cut(self._text, max(1, room))
        style = pressable(Style(bold=True), self._action)
        if not hint:
            return [Segment(text, style)]
        gap = max(1, width - cell_len(text) - cell_len(hint))
        return [Segment(text, style), Segment(" " * gap + hint, pressable(_NONE, self._action))]
