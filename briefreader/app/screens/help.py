"""Help: what every key does, and what the signs mean."""

from typing import Any, Final

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from briefreader.app.keys import by_action
from briefreader.app.screens.dialog import Dialog
from briefreader.app.widgets.lines import LineView
from briefreader.app.widgets.prose import Prose
from briefreader.output.lines import Line, Part, Piece
from briefreader.output.speech import STATUS_NAMES, STATUS_SIGNS

_FOCUS: Final = frozenset({"app.focus_next", "app.focus_previous"})


class HelpScreen(Dialog):
    """The keys of the screen below.

    Args:
        below: That screen.
    """

    def __init__(self, below: Screen[Any]) -> None:
        super().__init__()
        self._below = below

    def body(self) -> Widget:
        """Prose."""
        return Prose(id="help")

    def title_text(self) -> str:
        """What the frame says."""
        return self.catalog.gettext("Help")

    def fill(self) -> None:
        """The keys, the signs, the gutter, the files."""
        _ = self.catalog.gettext
        lines: list[Line] = []
        below = [
            one
            for one in self._below.active_bindings.values()
            # A dialog has but one thing to go to.
            if one.binding.action not in _FOCUS or not isinstance(self._below, Dialog)
        ]
        groups = {
            self._pane_title(): [one for one in below if isinstance(one.node, LineView)],
            _("On this screen"): [one for one in below if isinstance(one.node, Screen)],
            _("Everywhere"): [one for one in below if isinstance(one.node, App)],
        }
        for title, bindings in groups.items():
            actions = by_action(bindings, self.catalog)
            if actions:
                lines += [self._head(title), *self._keys(actions), Line(())]
        lines += [self._head(_("What the signs before the events mean"))]
        for status, sign in STATUS_SIGNS.items():
            lines.append(
                Line((Piece(f"{sign} ", Part.SIGN), Piece(_(STATUS_NAMES[status]))), indent=2)
            )
        lines += [Line(()), self._head(_("What stands beside the source"))]
        for sign, meaning in (
            ("▌", _("a passage of the selected event")),
            ("│", _("a passage of another event")),
            ("·", _("on the page, but not part of the article")),
        ):
            lines.append(Line((Piece(f"{sign} ", Part.SIGN), Piece(meaning)), indent=2, hanging=4))
        lines += [
            Line(()),
            self._head(_("The files")),
            Line(
                (
                    Piece(
                        _(
                            "Briefs are YAML files that you write and edit in your own editor; "
                            "briefs/README.md shows how. The reader never changes them. "
                            "“briefreader check” says what is wrong with them."
                        )
                    ),
                ),
                indent=2,
                hanging=2,
            ),
        ]
        self.query_one(Prose).show(lines)

    def _pane_title(self) -> str:
        """Which pane it is, where there are several."""
        _ = self.catalog.gettext
        names = {
            "actors": _("Actors"),
            "events": _("Events"),
            "source": _("Source"),
            "summary": _("Summary"),
        }
        focused = self._below.focused
        name = names.get(focused.id or "") if focused is not None else None
        return _("In the pane “{pane}”").format(pane=name) if name else _("Moving")

    def _keys(self, actions: list[tuple[str, str, str]]) -> list[Line]:
        width = max(len(keys) for keys, _description, _action in actions) + 2
        return [
            Line(
                (Piece(keys.ljust(width), Part.DATE), Piece(_upper(description))),
                indent=2,
                hanging=width + 2,
            )
            for keys, description, _action in actions
        ]

    def _head(self, text: str) -> Line:
        return Line((Piece(text, Part.STRONG),))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
