"""The briefs of a project, each opened when it is first asked for."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Final, NamedTuple

from briefreader.article.load import Article, ArticleError, read_article, read_confined
from briefreader.brief.document import (
    Document,
    make_document,
    make_shared_actors,
    parse_file,
    unreadable,
)
from briefreader.brief.findings import Finding, Lines
from briefreader.brief.model import Actor
from briefreader.brief.tree import Map
from briefreader.dates import display_key
from briefreader.language import N_, Message
from briefreader.shelf.last_good import is_broken, with_last_good
from briefreader.shelf.listing import brief_files, by_key
from briefreader.shelf.long_briefs import LONG
from briefreader.shelf.memo import Memo
from briefreader.shelf.names import BRIEFS, ENDINGS, SHARED, is_brief_name, is_yaml_name
from briefreader.shelf.record import News, Record
from briefreader.shelf.watching import Changes, Signature

_LISTS: Final = re.compile(rb"^(?=(?:actors|events):)", re.MULTILINE)


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


class _Read(NamedTuple):
    """A long brief as it was read, to be kept once it is checked."""

    document: Document
    root: Map
    shared: SharedActors


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
        self._paths = by_key(files)
        self.keys: tuple[str, ...] = tuple(self._paths)
        self._documents: dict[str, Document] = {}
        self._long: dict[str, _Read] = {}
        # Long briefs are read and checked beside the keys, which may bring news of their files.
        self._swapping = Lock()
        self._shared: SharedActors | None = None
        self._record = Record()
        self._record.seen = {str(path): None for path in files}

    def pass_over(self, files: Iterable[Path]) -> None:
        """Know of briefs of the folder that are not to stand on this shelf: they are no news."""
        self._record.seen |= {str(path): None for path in files}

    def read(self) -> Mapping[str, Signature | None]:
        """What was read: paths, with the signatures of that time. It is what a `Watch` asks."""
        return dict(self._record.seen)

    def refresh(self) -> News:
        """Forget all that was read, and list the folder again; an empty one stays as it was."""
        listed = set(map(str, self._paths.values()))
        here = set(map(str, brief_files(self.folder))) or listed
        return self.apply(
            Changes(frozenset(here | set(self._record.seen)), frozenset(listed - here))
        )

    def apply(self, changes: Changes) -> News:
        """Take note of changes. What they touch is read again when it is next asked for."""
        record, before = self._record, self._paths
        key_of = {str(path): key for key, path in before.items()}
        forgotten: set[str] = set()
        shared = False
        for path in changes.changed | changes.gone:
            folder, _, name = path.rpartition(os.sep)
            here = folder == str(self.folder)
            forgotten |= record.forget(path)
            shared |= here and is_yaml_name(name) and not is_brief_name(name)
            if here and is_brief_name(name):
                forgotten.add(path)
        arrived = {
            path for path in forgotten - set(key_of) - changes.gone if path in changes.changed
        }
        gone = set(key_of) & changes.gone
        if shared and self._read_other_actors():
            forgotten |= set(key_of)
        if arrived or gone:
            record.fresh |= arrived
            self._paths = by_key([Path(path) for path in set(key_of) - gone | arrived])
            self.keys = tuple(self._paths)
        for path, key in key_of.items():
            if path in forgotten or self._paths.get(key) != before[key]:
                with self._swapping:
                    record.keep(path, self._documents.pop(key, None))
                    self._long.pop(key, None)
        for path in (set(key_of) & forgotten | arrived) - gone:
            record.seen[path] = None
        return News(
            {key for key, path in self._paths.items() if str(path) in forgotten},
            set(before) - set(self._paths),
            self._renamed({key_of[path]: path for path in gone}),
            bool(arrived or gone),
            shared,
        )

    def _renamed(self, gone: Mapping[str, str]) -> dict[str, str]:
        """For files that are gone the keys of those that came while we watched and say the same."""
        said = {key: self._record.good(path) for key, path in gone.items()}
        new = [key for key, path in self._paths.items() if str(path) in self._record.fresh]
        return {
            key: other
            for key, document in said.items()
            if document is not None
            for other in new
            if self.document(other).lines.text == document.lines.text
        }

    def _read_other_actors(self) -> bool:
        """Read `actors.yaml` again; tell whether it says something else."""
        before, self._shared = self._shared, None
        if before is None:
            return False
        now = self.shared
        if before.actors and is_broken(now.findings):
            # As with briefs: a broken file takes nothing away.
            now = self._shared = now._replace(actors=before.actors)
        return now.actors != before.actors

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
            path = self._paths[key]
            looked = self._record.look(path)
            now = self._open(key)
            found = with_last_good(now, self._record.good(looked[0]))
            self._record.note(looked)
            self._documents[key] = found
        return found

    def checked(self, key: str) -> Document:
        """The document of a brief with all that is to be said of it."""
        document = self.document(key)
        if document.advised:
            return document
        checked = self._advised(document)
        with self._swapping:
            if self._documents.get(key) is not document:
                # The file has changed meanwhile; what was read of it is no longer asked for.
                return checked
            self._documents[key] = checked
            read = self._long.pop(key, None)
        # Not where the document is what the file once said.
        if read is not None and read.document is document:
            self._keep(key, checked, read)
        return checked

    def _keep(self, key: str, checked: Document, read: "_Read") -> None:
        """Keep a long brief. Whatever goes wrong with that is no reason to fail."""
        if is_broken((*checked.findings, *read.shared.findings)):
            return
        try:
            path, text = self._paths[key], read.shared.lines.text
            self.memo.long_briefs.keep(path, checked, read.root, text)
        except Exception:
            if os.environ.get("BRIEFREADER_TRACEBACK"):
                raise

    def _advised(self, document: Document) -> Document:
        from briefreader.brief.advice import advised

        try:
            return advised(document, self.shared.actors)
        except Exception as error:
            if os.environ.get("BRIEFREADER_TRACEBACK"):
                raise
            failed = _failure(document.key, document.name, error).findings
            return document._replace(findings=(*failed, *document.findings), advised=True)

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

    def has(self, key: str) -> bool:
        """Whether a brief stands on the shelf now."""
        return key in self._paths

    def unread(self) -> list[str]:
        """The keys of the briefs that were not read and checked yet, or have changed since."""
        read = self._documents
        return [key for key in self.keys if key not in read or not read[key].advised]

    def takes_long(self, key: str) -> bool:
        """Whether a brief is so large that what is still to be done with it takes a while."""
        read = self._documents.get(key)
        try:
            done = read is not None and read.advised
            return not done and self._paths[key].stat().st_size > LONG
        except OSError:
            return False

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
            if key in self._documents or not self.takes_long(key):
                return None
            looked = self._record.look(path)
            data = read_confined(self.root, path.parent, path.name)
        except (ArticleError, OSError):
            return None
        kept = self._kept(key, data)
        if kept is not None:
            self._record.note(looked)
            self._documents[key] = kept
            return None
        parts = _LISTS.split(data, maxsplit=1)
        if len(parts) == 1 or len(parts[0]) > LONG:
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
        kept = self._kept(key, data)
        if kept is not None:
            return kept
        try:
            shared, parsed = self.shared, self.memo.parse(data)
            document = make_document(
                key, name, parsed, shared.actors, lambda p: self._read(path, p)
            )
            if self._is_long(data) and isinstance(parsed.root, Map) and not parsed.findings.worst:
                self._long[key] = _Read(document, parsed.root, shared)
            return document
        except Exception as error:
            if os.environ.get("BRIEFREADER_TRACEBACK"):
                raise
            return _failure(key, name, error)

    def _is_long(self, data: bytes) -> bool:
        return self.memo.long_briefs.keeps and len(data) > LONG

    def _kept(self, key: str, data: bytes) -> Document | None:
        """What is kept of a long brief, if it still is all true."""
        if not self._is_long(data):
            return None
        path, shared = self._paths[key], self.shared
        try:
            return self.memo.long_briefs.find(
                path,
                key,
                path.relative_to(self.root).as_posix(),
                data,
                shared.actors,
                shared.lines.text,
                lambda p: self._read(path, p),
            )
        except Exception:
            if os.environ.get("BRIEFREADER_TRACEBACK"):
                raise
            return None

    def _read(self, brief: Path, path: str) -> Article:
        place = Path(os.path.normpath(brief.parent / path.replace("\0", "")))
        if not place.is_relative_to(self.root):
            return read_article(self.root, brief.parent, path)
        looked = self._record.look(place)
        try:
            return read_article(self.root, brief.parent, path)
        finally:
            self._record.note(looked, str(brief))

    def _read_shared(self) -> SharedActors:
        paths = [self.folder / f"{SHARED}{ending}" for ending in ENDINGS]
        for path in paths:
            self._record.note(self._record.look(path))
        for path in paths:
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


def _failure(key: str, name: str, error: Exception) -> Document:
    """A brief on which the program itself has failed."""
    sentence = N_("this brief cannot be read ({error}); please report it")
    return unreadable(key, name, Message(sentence, {"error": type(error).__name__}))
