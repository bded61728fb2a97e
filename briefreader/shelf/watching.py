"""Following files while they are edited, by looking at them again and again.

Looking works on every file system, also where nobody tells of changes, and never goes deaf after
a rename. A change is believed when two looks in a row saw the same time, size and inode: whoever
truncates a file and writes it anew is not believed before it is whole, and most beginnings of a
brief are valid YAML. A file without a byte, or one that is missing, is waited for a little longer:
editors empty files, and move them away for a moment, when they save.
"""

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from briefreader.shelf.names import is_yaml_name

ACTIVE: Final = 0.25
"""Seconds between two looks while somebody edits."""
IDLE: Final = 1.0
"""Seconds between two looks while nobody does."""
_ACTIVE_FOR: Final = 10.0
_SEEN_BEFORE_BELIEVED: Final = 2
_SEEN_EMPTY: Final = 5
_MISSED_BEFORE_GONE: Final = 4
# A folder so large that a look takes long is looked at less often: at most this share of a core.
_SHARE: Final = 0.02
_LONGEST: Final = 5.0


class Signature(NamedTuple):
    """What tells one state of a file from another without reading it.

    Attributes:
        modified: When it was last written, in nanoseconds.
        size: How many bytes it has; -1 for a file that is not there.
        inode: Its number on the file system, which a rename brings along.
    """

    modified: int
    size: int
    inode: int


MISSING: Final = Signature(0, -1, 0)


def signature(path: str) -> Signature:
    """The present signature of a file, wherever links lead; `MISSING` if there is none."""
    try:
        # Thousands of files are looked at in a second, and a `Path` costs more than the look.
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        # A link that leads nowhere is there all the same, and is told as one.
        return Signature(0, 0, 0) if Path(path).is_symlink() else MISSING
    return Signature(status.st_mtime_ns, status.st_size, status.st_ino)


class Changes(NamedTuple):
    """What has changed since the files were read.

    Attributes:
        changed: Files with other contents, and files that are new, by their paths.
        gone: Files that are no more.
    """

    changed: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.changed or self.gone)


NOTHING: Final = Changes()


class Watch:
    """Looks at the YAML files of a folder, and at the articles that were read.

    Args:
        folder: The folder of the briefs.
        read: Tells what was read: paths with the signature at that time, `None` for a file that
            is only known by its name. What differs from it is a change, so nothing is missed
            between reading a file and looking at it, and nothing is told twice.
        clock: Tells the time in seconds.
    """

    def __init__(
        self,
        folder: str,
        read: Callable[[], Mapping[str, Signature | None]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._read = read
        self._clock = clock
        self._waiting: dict[str, tuple[Signature, int]] = {}
        self._active_until = clock()
        self._cost = 0.0

    @property
    def interval(self) -> float:
        """Seconds until the next look is due."""
        active = bool(self._waiting) or self._clock() < self._active_until
        return max(ACTIVE if active else IDLE, min(self._cost / _SHARE, _LONGEST))

    @property
    def cost(self) -> float:
        """Seconds that the last look took."""
        return self._cost

    def poll(self, sure: bool = False) -> Changes:
        """Look once.

        Args:
            sure: Whether what is seen is believed at once, as right after an editor has ended.

        Returns:
            What is believed to have changed. It is told again until it has been read again.
        """
        began = self._clock()
        read = self._read()
        present = self._look(read)
        if present is None:
            # A folder that cannot be looked into, as one on a network, tells of no file.
            return NOTHING
        differing: dict[str, Signature] = {}
        for path, now in present.items():
            then = read.get(path, MISSING)
            if then is not None and then != now:
                differing[path] = now
        for path, then in read.items():
            if path not in present and then != MISSING:
                differing[path] = MISSING
        waiting: dict[str, tuple[Signature, int]] = {}
        changed: set[str] = set()
        gone: set[str] = set()
        for path, now in differing.items():
            before, seen = self._waiting.get(path, (None, 0))
            seen = seen + 1 if before == now else 1
            if sure or seen >= _wanted(now):
                (gone if now == MISSING else changed).add(path)
            else:
                waiting[path] = (now, seen)
        # What only has another name now is not waited for twice.
        arrived = {differing[path] for path in changed if path not in read}
        for path in [path for path, (now, _) in waiting.items() if now == MISSING]:
            if read.get(path) in arrived:
                del waiting[path]
                gone.add(path)
        self._waiting = waiting
        now_is = self._clock()
        self._cost = now_is - began
        if differing:
            self._active_until = now_is + _ACTIVE_FOR
        return Changes(frozenset(changed), frozenset(gone))

    def _look(self, read: Mapping[str, Signature | None]) -> dict[str, Signature] | None:
        """The signatures of the files that there are; those never read stay without a look."""
        present: dict[str, Signature] = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    if not is_yaml_name(entry.name) or _is_folder(entry):
                        continue
                    path = entry.path
                    if read.get(path, MISSING) is None:
                        present[path] = MISSING
                        continue
                    present[path] = signature(path)
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError:
            return None
        for path, then in read.items():
            if then is not None and path not in present and not self._is_here(path):
                now = signature(path)
                if now != MISSING:
                    present[path] = now
        return present

    def _is_here(self, path: str) -> bool:
        return path.rpartition(os.sep)[0] == self._folder and is_yaml_name(
            path.rpartition(os.sep)[2]
        )


def _wanted(now: Signature) -> int:
    if now == MISSING:
        return _MISSED_BEFORE_GONE
    return _SEEN_EMPTY if now.size == 0 else _SEEN_BEFORE_BELIEVED


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
