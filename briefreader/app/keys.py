"""How keys are written for a person, and which of them the help shows in what order."""

from collections.abc import Iterable
from typing import Final

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.screen import Screen

from briefreader.app.widgets.bars import Key
from briefreader.language import N_, Catalog

_NAMES: Final = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "enter": "⏎",
    "question_mark": "?",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
}
_WORDS: Final = {
    "escape": N_("Esc"),
    "tab": N_("Tab"),
    "space": N_("Space"),
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
    "home": N_("Home"),
    "end": N_("End"),
}

_LAST: Final = {"quit": 1, "help": 2}
"""What stands at the end of the bar, by the name of the action."""


def key_name(binding: Binding, catalog: Catalog) -> str:
    """How the first key of a binding is written."""
    if binding.key_display:
        return binding.key_display
    key = binding.key.split(",")[0]
    *modifiers, last = key.split("+")
    name = _NAMES.get(last) or (catalog.gettext(_WORDS[last]) if last in _WORDS else last)
    prefix = "".join("^" if modifier == "ctrl" else "⇧" for modifier in modifiers)
    return f"{prefix}{name}"


def by_action(bindings: Iterable[ActiveBinding], catalog: Catalog) -> list[tuple[str, str, str]]:
    """The bindings with all keys of one action together: keys, description, action."""
    keys: dict[str, list[str]] = {}
    descriptions: dict[str, str] = {}
    for active in bindings:
        binding = active.binding
        if binding.description and not binding.system and "super" not in binding.key:
            keys.setdefault(binding.action, []).append(key_name(binding, catalog))
            descriptions[binding.action] = active.tooltip or binding.description
    return [
        (" ".join(dict.fromkeys(names)), descriptions[action], action)
        for action, names in keys.items()
    ]


def bar_keys(bindings: Iterable[ActiveBinding], catalog: Catalog) -> list[Key]:
    """The keys for the bar: one for each action that wants to be seen there."""
    keys: dict[str, Key] = {}
    for active in bindings:
        binding = active.binding
        if binding.show and binding.description and not binding.system:
            name = key_name(binding, catalog)
            shown = keys.get(binding.action)
            # Of several keys for one thing the letter is shown, as the easiest to find.
            if shown is None or (len(name) == 1 and name.isalpha()):
                keys[binding.action] = Key(name, binding.description, qualified(active))
    # What does not fit is left out from the end: quitting before the language, the help never.
    return sorted(keys.values(), key=lambda key: _LAST.get(key.action.rpartition(".")[2], 0))


def qualified(active: ActiveBinding) -> str:
    """The action of a binding, with the name of whose action it is."""
    action = active.binding.action
    if "." in action.partition("(")[0]:
        return action
    owner = active.node
    whose = (
        "app" if isinstance(owner, App) else "screen" if isinstance(owner, Screen) else "focused"
    )
    return f"{whose}.{action}"
