"""Finding the folder of briefs, and opening it."""

from collections.abc import Sequence
from pathlib import Path

from briefreader.article.text import clean_line
from briefreader.language import N_, Message
from briefreader.shelf.listing import brief_files, is_folder
from briefreader.shelf.memo import Memo
from briefreader.shelf.names import BRIEFS, ENDINGS, SHARED
from briefreader.shelf.shelf import Shelf


class ShelfError(Exception):
    """There are no briefs where they were looked for.

    Attributes:
        message: The reason, for a person.
        help: How to begin.
    """

    def __init__(self, message: Message, help: Message) -> None:  # noqa: A002
        super().__init__(message.sentence)
        self.message = message
        self.help = help


def open_shelf(place: Path, memo: Memo | None = None) -> Shelf:
    """Open the briefs of a folder.

    Args:
        place: The project's folder, which holds `briefs/`, or the folder of briefs itself.
        memo: What is remembered; by default nothing.

    Raises:
        ShelfError: There are no briefs.
    """
    shown = {"folder": clean_line(str(place))}
    begin = Message(
        N_("put briefs into a folder “briefs”, or see how it looks with: briefreader --demo")
    )
    if not is_folder(place):
        raise ShelfError(Message(N_("there is no folder “{folder}”"), shown), begin)
    root = place.resolve()
    folder = root / BRIEFS
    if not folder.is_dir():
        if root.name != BRIEFS:
            raise ShelfError(Message(N_("“{folder}” has no folder “briefs”"), shown), begin)
        root, folder = root.parent, root
    files = brief_files(folder)
    if not files:
        raise ShelfError(Message(N_("the folder “briefs” in “{folder}” is empty"), shown), begin)
    return Shelf(root, folder, files, memo or Memo(None))


def open_files(paths: Sequence[Path], memo: Memo | None = None) -> list[Shelf]:
    """The shelves on which single files stand, with only those briefs on them.

    `actors.yaml` is no brief, and is read with every shelf: given alone, it stands there alone.

    Args:
        paths: Files that exist.
        memo: What is remembered; by default nothing.
    """
    by_folder: dict[Path, list[Path]] = {}
    for path in paths:
        resolved = path.parent.resolve() / path.name
        by_folder.setdefault(resolved.parent, []).append(resolved)
    shelves = []
    for folder, files in by_folder.items():
        root = folder.parent if folder.name == BRIEFS else folder
        briefs = [path for path in files if path.stem != SHARED or path.suffix not in ENDINGS]
        shelf = Shelf(root, folder, briefs, memo or Memo(None))
        shelf.pass_over(set(brief_files(folder)) - set(briefs))
        shelves.append(shelf)
    return shelves


def virtual_shelf(path: Path) -> Shelf:
    """The shelf on which a file would stand, be it there or not; nothing else is on it."""
    folder = path.parent.resolve()
    return Shelf(folder.parent if folder.name == BRIEFS else folder, folder, [], Memo(None))
