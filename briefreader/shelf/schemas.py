"""The schemas beside the briefs, where an editor finds them.

The first line of a brief names its schema relative to the brief, so both move together. Only what
is asked for is written, only inside of the folder that was named, and through no link: a folder
may be a stranger's.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from briefreader.article.text import clean_line
from briefreader.language import N_, Message
from briefreader.shelf.names import BRIEFS

PLACE: Final = ".schema"
_STEP: Final = os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY | os.O_NOFOLLOW


class PlaceError(Exception):
    """A schema that cannot be placed, and why.

    Attributes:
        message: The reason, for a person.
        help: What to do.
    """

    def __init__(self, message: Message, help: Message | None = None) -> None:  # noqa: A002
        super().__init__(message.sentence)
        self.message = message
        self.help = help


class Placed(NamedTuple):
    """A schema that stands where it belongs.

    Attributes:
        path: Its file.
        changed: Whether it was written; otherwise it stood there already.
    """

    path: Path
    changed: bool


def first_line(name: str) -> str:
    """The line of a YAML file by which an editor finds a schema."""
    return f"# yaml-language-server: $schema={PLACE}/{name}.json"


def place_schema(place: Path, name: str, text: str) -> Placed:
    """Put a schema beside the briefs of a project, as a whole or not at all.

    Args:
        place: The project's folder, which holds `briefs/`, or the folder of briefs itself.
        name: The name of the schema.
        text: The schema.

    Raises:
        PlaceError: There is no folder of briefs, or a link stands in the way.
        OSError: The system refuses.
    """
    root = place.resolve()
    folder = root if root.name == BRIEFS else root / BRIEFS
    path = place / folder.relative_to(root) / PLACE / f"{name}.json"
    if not place.is_dir():
        shown = {"folder": clean_line(str(place))}
        raise PlaceError(Message(N_("there is no folder “{folder}”"), shown))
    if not folder.is_dir():
        raise PlaceError(
            Message(N_("“{folder}” has no folder “briefs”"), {"folder": clean_line(str(place))}),
            Message(N_("make a folder “briefs” there, or name the folder that has one")),
        )
    try:
        descriptor = _opened(folder)
    except OSError:
        raise PlaceError(_in_the_way(path.parent)) from None
    try:
        return Placed(path, _put(descriptor, f"{name}.json", text.encode(), path))
    finally:
        os.close(descriptor)


def _in_the_way(path: Path) -> Message:
    sentence = N_("“{path}” is a link, or not what it should be: nothing is written through it")
    return Message(sentence, {"path": clean_line(str(path))})


def _opened(folder: Path) -> int:
    """The folder of the schemas, opened step by step so that no link is followed."""
    briefs = os.open(folder, _STEP)
    try:
        with suppress(FileExistsError):
            os.mkdir(PLACE, dir_fd=briefs)
        return os.open(PLACE, _STEP, dir_fd=briefs)
    finally:
        os.close(briefs)


def _put(folder: int, name: str, data: bytes, path: Path) -> bool:
    """Write a file of an open folder unless it is there already; whether it was written."""
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
            raise PlaceError(_in_the_way(path))
        descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder)
        with os.fdopen(descriptor, "rb") as file:
            if file.read(len(data) + 1) == data:
                return False
    temporary = f".{name}.{os.getpid()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    try:
        with os.fdopen(os.open(temporary, flags, 0o644, dir_fd=folder), "wb") as file:
            file.write(data)
        os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise
    return True
