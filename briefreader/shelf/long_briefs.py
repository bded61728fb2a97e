"""Long briefs as they were last read, one file for each in the person's cache folder.

Where brief, article and `actors.yaml` are what they were, what is kept stands for reading them.
Their digests tell; and a file that is damaged is as good as none.
"""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from briefreader.article.load import Article, ArticleError
from briefreader.article.text import EncodingError, decode
from briefreader.brief.document import Document
from briefreader.brief.model import Actor
from briefreader.brief.tree import Map
from briefreader.shelf.files import LARGEST, forget_the_oldest, read_bytes, write_bytes

LONG: Final = 256 * 1024
"""Bytes from which on a brief is long: reading one takes longer than a person notices."""
_MOST_FILES: Final = 16
_MOST_BYTES: Final = LARGEST - 4096
"""What is longer, with its first line, would not be read again."""


class LongBriefs:
    """What is kept of long briefs.

    Args:
        folder: Where; `None` for nowhere.
        made_by: What the kept things depend on beside brief, article and actors.
    """

    def __init__(self, folder: Path | None, made_by: str) -> None:
        self._folder = folder
        self._made_by = made_by

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return self._folder is not None

    def find(
        self,
        path: Path,
        key: str,
        name: str,
        data: bytes,
        shared: Mapping[str, Actor],
        actors_file: str,
        read: Callable[[str], Article],
    ) -> Document | None:
        """The document of a brief, if it is kept and nothing has changed.

        Args:
            path: The brief.
            key: Its key.
            name: Its file, relative to the project's folder.
            data: What the file holds now.
            shared: The actors of `actors.yaml`.
            actors_file: The text of `actors.yaml`.
            read: Reads the article at a path that the brief gives; raises `ArticleError`.
        """
        kept = read_bytes(_file(self._folder, path)) if self._folder is not None else None
        if kept is None:
            return None
        # Not needed where no brief is long.
        from zlib import crc32

        from briefreader.brief.stored import Stored, restore

        try:
            first, _, rest = kept.partition(b"\n")
            told = json.loads(first)
            if told["made_by"] != self._made_by or told["sum"] != crc32(rest):
                return None
            text = decode(data)
            if told["brief"] != _digest(text.encode()) or told["actors"] != _digest(
                actors_file.encode()
            ):
                return None
            article = read(told["text"])
            if told["article"] != _digest(article.text.encode()):
                return None
            head = told["head"]
            return restore(key, name, text, Stored(rest[:head], rest[head:]), shared, article)
        except (ArticleError, AttributeError, EncodingError, LookupError, TypeError, ValueError):
            return None

    def keep(self, path: Path, document: Document, root: Map, actors_file: str) -> None:
        """Keep a document that has just been read from its file, with all that is said of it."""
        if self._folder is None or document.article is None or document.brief.source.text is None:
            return
        from zlib import crc32

        from briefreader.brief.stored import store

        head, events = store(document, root)
        if len(head) + len(events) > _MOST_BYTES:
            return
        told = {
            "made_by": self._made_by,
            "brief": _digest(document.lines.text.encode()),
            "actors": _digest(actors_file.encode()),
            "text": document.brief.source.text,
            "article": _digest(document.article.text.encode()),
            "head": len(head),
            "sum": crc32(head + events),
        }
        data = json.dumps(told).encode("ascii") + b"\n" + head + events
        write_bytes(_file(self._folder, path), data)
        forget_the_oldest(self._folder, "*.brief", _MOST_FILES)


def _file(folder: Path, path: Path) -> Path:
    return folder / f"{_digest(os.fsencode(path))}.brief"


def _digest(data: bytes) -> str:
    from hashlib import blake2b

    return blake2b(data, digest_size=16).hexdigest()
