"""Where a person was: the last brief, the place in each, the language, what has been read.

Kept in the person's state folder and never in the briefs. One JSON file for all projects; a
damaged one is ignored, and what another window wrote meanwhile for another project stays.
"""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from briefreader.language import resolve
from briefreader.shelf.files import read_json, write_json

_MOST_PROJECTS: Final = 50


@dataclass(slots=True)
class Place:
    """Where in a brief somebody was.

    Attributes:
        event: Key of the event that was selected, or empty.
        actor: Key of the actor that was selected, or empty.
        caret: Offset of the caret in the article, in code points.
        pane: The pane that had the focus.
        told: What the strip told of, or empty for what was selected.
        tops: By pane what was at its top: an offset in the article, the number of a row elsewhere.
    """

    event: str = ""
    actor: str = ""
    caret: int = 0
    pane: str = ""
    told: str = ""
    tops: dict[str, int] = field(default_factory=dict)


class State:
    """The state for one project.

    Args:
        path: The file; `None` for a state that is not kept.
        root: The project's folder.

    Attributes:
        brief: Key of the brief last open, or empty.
        locale: The locale last chosen, or empty.
        theme: The theme last chosen, or empty.
        read: Keys of the briefs that have been read.
        places: The place in each brief by key.
        order: The keys of the briefs by publication, as they were last in order.
    """

    def __init__(self, path: Path | None, root: Path) -> None:
        self._path = path
        self._root = str(root)
        everything = _load(path)
        mine = _mapping(_mapping(everything.get("projects")).get(self._root))
        self.brief = _text(mine.get("brief"))
        self.locale = resolve(_text(everything.get("locale"))) or ""
        self.theme = _text(everything.get("theme"))
        self.read = set(_texts(mine.get("read")))
        self.order = _texts(mine.get("order"))
        self.places = {
            key: _place(_mapping(place)) for key, place in _mapping(mine.get("places")).items()
        }

    def save(self) -> None:
        """Write the state. A full disk or a missing folder is no reason to fail."""
        if self._path is None:
            return
        everything = _load(self._path)
        projects = _mapping(everything.get("projects"))
        projects.pop(self._root, None)
        projects[self._root] = {
            "brief": self.brief,
            "read": sorted(self.read),
            "order": self.order,
            "places": {key: asdict(place) for key, place in self.places.items()},
        }
        body = {
            "locale": self.locale,
            "theme": self.theme,
            "projects": dict(list(projects.items())[-_MOST_PROJECTS:]),
        }
        write_json(self._path, body)


def _load(path: Path | None) -> dict[str, Any]:
    return {} if path is None else _mapping(read_json(path))


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _place(kept: dict[str, Any]) -> Place:
    return Place(
        _text(kept.get("event")),
        _text(kept.get("actor")),
        _number(kept.get("caret")),
        _text(kept.get("pane")),
        _text(kept.get("told")),
        {pane: _number(top) for pane, top in _mapping(kept.get("tops")).items()},
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) and 0 <= value < 2**40 else 0
