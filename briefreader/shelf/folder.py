"""The folder of briefs: finding it, listing it, opening what is in it."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from briefreader.article.load import Article, ArticleError, read_article, read_confined
from briefreader.article.text import clean_line
from briefreader.brief.document import (
    Document,
    make_document,
    make_shared_actors,
    parse_file,
    unreadable,
)
from briefreader.brief.findings import Finding, Lines
from briefreader.brief.model import Actor
from briefreader.dates import display_key
from briefreader.language import N_, Message
from briefreader.shelf.memo import Memo

BRIEFS: Final = "briefs"
SHARED: Final = "actors"
_ENDINGS: Final = (".yaml", ".yml")
_LARGE: Final = 256 * 1024
_LISTS: Final = re.compile(rb"^(?=(?:actors|events):)", re.MULTILINE)


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


class SharedActors(NamedTuple):
    """`actors.yaml`: its actors, and what is wrong with it.

    Attributes:
        name: The file, relative to the project's folder.
        lines: The text of the file.
        actors: The actors by key.
        findings: What is wrong, in the order of the file.
    """

    name: str
    lines: Lines
    actors: dict[str, Actor]
    findings: tuple[Finding, ...]


class CheckedText(NamedTuple):
    """The text of a file, and what is wrong with it."""

    lines: Lines
    findings: tuple[Finding, ...]


class Shelf:
    """All briefs of a project, each opened when it is first asked for.

    Attributes:
        root: The project's folder; no text outside of it is read.
        folder: The folder of the briefs, inside of `root`.
        keys: The keys of the briefs: the names of their files without the ending, sorted.
        memo: What is remembered from the last time.
    """

    def __init__(self, root: Path, folder: Path, files: Sequence[Path], memo: Memo) -> None:
        self.root = root
        self.folder = folder
        self.memo = memo
        self._paths = _by_key(files)
        self.keys: tuple[str, ...] = tuple(self._paths)
        self._documents: dict[str, Document] = {}
        self._shared: SharedActors | None = None

    def refresh(self) -> None:
        """Forget what was read, and list the folder again; an empty one stays as it was."""
        self._documents.clear()
        self._shared = None
        files = brief_files(self.folder)
        if files:
            self._paths = _by_key(files)
            self.keys = tuple(self._paths)

    @property
    def shared(self) -> SharedActors:
        """The actors that the briefs share; none where there is no `actors.yaml`."""
        if self._shared is None:
            self._shared = self._read_shared()
        return self._shared

    def document(self, key: str) -> Document:
        """The document of a brief. Never raises for a key of `keys`."""
        found = self._documents.get(key)
        if found is None:
            found = self._documents[key] = self._open(key)
        return found

    def checked(self, key: str) -> Document:
        """The document of a brief with all that is to be said of it."""
        document = self.document(key)
        if not document.advised:
            document = self._documents[key] = self._advised(document)
        return document

    def _advised(self, document: Document) -> Document:
        from briefreader.brief.advice import advised

        try:
            return advised(document, self.shared.actors)
        except Exception:
            if os.environ.get("BRIEFREADER_TRACEBACK"):
                raise
            return document._replace(advised=True)

    def read_as(self, path: Path, data: bytes) -> CheckedText:
        """What would be said of a file of this folder if it held these bytes.

        Args:
            path: A brief, or `actors.yaml`.
            data: What it would hold.
        """
        if path.stem == SHARED:
            parsed = parse_file(data)
            return CheckedText(parsed.lines, make_shared_actors(parsed)[1])
        name = path.name
        with suppress(ValueError):
            name = path.relative_to(self.root).as_posix()
        document = make_document(
            path.stem, name, parse_file(data), self.shared.actors, lambda p: self._read(path, p)
        )
        document = self._advised(document)
        return CheckedText(document.lines, document.findings)

    def path(self, key: str) -> Path:
        """The file of a brief."""
        return self._paths[key]

    def beginning(self, key: str) -> Document | None:
        """The beginning of a large brief that has not been opened: what it is about, its article.

        Thousands of events take a while to read; who opens such a brief sees its title, summary
        and source first.

        Returns:
            The document without actors, events and findings; `None` where the brief is open
            already, or small enough to be opened at once.
        """
        path = self._paths[key]
        try:
            if key in self._documents or path.stat().st_size <= _LARGE:
                return None
            data = read_confined(self.root, path.parent, path.name)
        except (ArticleError, OSError):
            return None
        parts = _LISTS.split(data, maxsplit=1)
        if len(parts) == 1 or len(parts[0]) > _LARGE:
            return None
        name = path.relative_to(self.root).as_posix()
        parsed = self.memo.parse(parts[0])
        document = make_document(key, name, parsed, {}, lambda p: self._read(path, p))
        return document._replace(findings=())

    def by_publication(self) -> list[str]:
        """The keys in the order of publication, the undated last. Opens every brief."""
        return sorted(self.keys, key=self._rank)

    def _rank(self, key: str) -> tuple[object, ...]:
        published = self.document(key).brief.source.published
        if published is None:
            return (1, key)
        return (0, display_key(published.value), key)

    def _open(self, key: str) -> Document:
        path = self._paths[key]
        name = path.relative_to(self.root).as_posix()
        try:
            data = read_confined(self.root, path.parent, path.name)
        except ArticleError as error:
            return unreadable(key, name, error.message)
        try:
            parsed = self.memo.parse(data)
            return make_document(
                key, name, parsed, self.shared.actors, lambda p: self._read(path, p)
            )
        except Exception as error:
            if os.environ.get("BRIEFREADER_TRACEBACK"):
                raise
            sentence = N_("this brief cannot be read ({error}); please report it")
            return unreadable(key, name, Message(sentence, {"error": type(error).__name__}))

    def _read(self, brief: Path, path: str) -> Article:
        return read_article(self.root, brief.parent, path)

    def _read_shared(self) -> SharedActors:
        for ending in _ENDINGS:
            path = self.folder / f"{SHARED}{ending}"
            if path.is_symlink() or path.exists():
                name = path.relative_to(self.root).as_posix()
                try:
                    data = read_confined(self.root, self.folder, path.name)
                except ArticleError as error:
                    findings = unreadable(SHARED, name, error.message).findings
                    return SharedActors(name, Lines(""), {}, findings)
                parsed = self.memo.parse(data)
                actors, findings = make_shared_actors(parsed)
                return SharedActors(name, parsed.lines, actors, findings)
        return SharedActors(f"{BRIEFS}/{SHARED}.yaml", Lines(""), {}, ())


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


def open_files(paths: Sequence[Path], memo: Memo | None = None) -> list[Shelf]:
    """The shelves on which single brief files stand, with only those files on them.

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
        shelves.append(Shelf(root, folder, files, memo or Memo(None)))
    return shelves


def virtual_shelf(path: Path) -> Shelf:
    """The shelf on which a file would stand, be it there or not; nothing else is on it."""
    folder = path.parent.resolve()
    return Shelf(folder.parent if folder.name == BRIEFS else folder, folder, [], Memo(None))


def brief_files(folder: Path) -> list[Path]:
    """The files of a folder that are briefs: YAML, not hidden, not `actors.yaml`."""
    try:
        names = [entry for entry in folder.iterdir() if entry.suffix in _ENDINGS]
    except OSError:
        return []
    return sorted(
        path
        for path in names
        if not path.name.startswith(".") and path.stem != SHARED and not path.is_dir()
    )


def _by_key(files: Sequence[Path]) -> dict[str, Path]:
    paths: dict[str, Path] = {}
    for path in sorted(files):
        # Two files that differ only in their ending are two briefs all the same.
        paths[path.name if path.stem in paths else path.stem] = path
    return paths
