"""The files that a command was given, and how they are named to the person."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefreader.commands.exits import complain
from briefreader.language import N_, Catalog, Message

if TYPE_CHECKING:
    from briefreader.shelf.shelf import Shelf


def open_paths(paths: Sequence[Path], speech: Catalog) -> "list[Shelf] | None":
    """The shelves of folders and single files; a complaint and `None` where one is not there."""
    from briefreader.article.text import clean
    from briefreader.shelf.folder import ShelfError, open_files, open_shelf
    from briefreader.shelf.listing import is_folder, is_there
    from briefreader.shelf.memo import Memo

    memo = Memo(None)
    shelves, files = [], []
    for path in paths or (Path(),):
        if is_folder(path) or not is_there(path):
            if path.suffix in {".yaml", ".yml"} and not is_folder(path):
                complain(
                    speech,
                    Message(N_("there is no file “{path}”"), {"path": clean(str(path))}),
                )
                return None
            try:
                shelves.append(open_shelf(path, memo))
            except ShelfError as error:
                complain(speech, error.message, error.help)
                return None
        else:
            files.append(path)
    return shelves + open_files(files, memo)


def shown_path(shelf: "Shelf", name: str) -> str:
    """A path that a person can click or paste: relative to where they are, if it is below."""
    path = shelf.root / name
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
