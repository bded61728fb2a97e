"""The files of a folder of briefs."""

from collections.abc import Sequence
from pathlib import Path

from briefreader.shelf.names import is_brief_name


def is_there(place: Path) -> bool:
    """Whether there is something at a path, be it a broken link."""
    try:
        place.lstat()
    except (OSError, ValueError):
        return False
    return True


def is_folder(place: Path) -> bool:
    """Whether there is a folder at a path."""
    try:
        return place.is_dir()
    except (OSError, ValueError):
        # A name too long, a folder that may not be looked into.
        return False


def brief_files(folder: Path) -> list[Path]:
    """The files of a folder that are briefs: YAML, not hidden, not `actors.yaml`."""
    try:
        names = [entry for entry in folder.iterdir() if is_brief_name(entry.name)]
    except OSError:
        return []
    return sorted(path for path in names if not is_folder(path))


def by_key(files: Sequence[Path]) -> dict[str, Path]:
    """Files by the keys of their briefs: their names without the ending."""
    paths: dict[str, Path] = {}
    for path in sorted(files):
        # Two files that differ only in their ending are two briefs all the same.
        paths[path.name if path.stem in paths else path.stem] = path
    return paths
