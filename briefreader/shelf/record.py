"""What was read of a project: which file when, for which brief, and what it said in order."""

from collections.abc import Mapping, Set
from pathlib import Path
from typing import NamedTuple

from briefreader.brief.document import Document
from briefreader.shelf.last_good import is_broken
from briefreader.shelf.watching import Signature, signature


class News(NamedTuple):
    """What has changed on a shelf.

    Attributes:
        changed: Keys of the briefs that are to be shown anew.
        gone: Keys of the briefs that are no longer there.
        renamed: For keys that are gone those under which the same brief has come back.
        listed: Whether other briefs stand on the shelf than before.
        shared: Whether `actors.yaml` has changed.
    """

    changed: Set[str]
    gone: Set[str]
    renamed: Mapping[str, str]
    listed: bool
    shared: bool


class Record:
    """Files by their paths.

    Attributes:
        seen: The signature that each file had when it was read; `None` for a brief that is only
            known by its name.
        fresh: Briefs that came after the shelf was opened.
    """

    def __init__(self) -> None:
        self.seen: dict[str, Signature | None] = {}
        self.fresh: set[str] = set()
        self._users: dict[str, set[str]] = {}
        self._good: dict[str, Document] = {}

    def look(self, path: Path) -> tuple[str, Signature]:
        """The signature of a file that is going to be read.

        It is noted after reading: a file that changes meanwhile differs from it.
        """
        return str(path), signature(str(path))

    def note(self, looked: tuple[str, Signature], brief: str | None = None) -> None:
        """Note that a file was read, be it for a brief.

        Of an article that several briefs have read, the first signature counts: what has changed
        since then, has changed for one of them.
        """
        path, found = looked
        if brief is None:
            self.seen[path] = found
        else:
            self.seen.setdefault(path, found)
            self._users.setdefault(path, set()).add(brief)

    def forget(self, path: str) -> set[str]:
        """Forget a file that is not a brief; the briefs for which it was read."""
        self.seen.pop(path, None)
        return self._users.pop(path, set())

    def keep(self, path: str, document: Document | None) -> None:
        """Keep what a brief says that is going to be read again, if it is in order."""
        if document is not None and not is_broken(document.findings):
            self._good[path] = document

    def good(self, path: str) -> Document | None:
        """What a brief last said when it was in order."""
        return self._good.get(path)
