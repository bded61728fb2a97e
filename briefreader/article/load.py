"""Reading the article that a brief names, and no other file.

A brief is a stranger's file: the path in it may point anywhere. It is followed only to a regular
file of at most `MAX_BYTES` inside the project's folder, whatever links and `..` it is made of.
"""

import os
import stat
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final

from briefreader.article.folding import Folded, fold
from briefreader.article.text import EncodingError, clean, decode
from briefreader.language import N_, Message

MAX_BYTES: Final = 8 * 1024 * 1024


class ArticleError(Exception):
    """An article that cannot be read, and why.

    Attributes:
        message: The reason, for a person.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.sentence)
        self.message = message


class Article:
    """A source text, frozen as it was read.

    Attributes:
        text: The normalised text; every offset counts its code points.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Article) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    @cached_property
    def display(self) -> str:
        """The text as it may be shown: cleaned, code point for code point."""
        return clean(self.text)

    @cached_property
    def folded(self) -> Folded:
        """The text as quotes and searches are looked up in it."""
        return fold(self.text)


def read_article(root: Path, folder: Path, path: str) -> Article:
    """Read the article that a brief in `folder` calls `path`.

    Args:
        root: The project's folder; nothing outside of it is read.
        folder: The folder of the brief, inside `root`.
        path: The path as the brief gives it, relative to `folder`, with forward slashes.

    Raises:
        ArticleError: The path leads elsewhere, or to something that is not an article.
    """
    data = read_confined(root, folder, path)
    try:
        text = decode(data)
    except EncodingError as error:
        raise ArticleError(
            Message(
                N_("line {line}, column {column} of the article: {reason}"),
                {"line": error.line, "column": error.column, "reason": error.message},
            )
        ) from None
    return Article(text)


def read_confined(root: Path, folder: Path, path: str) -> bytes:
    """The bytes of a regular file inside `root`.

    Raises:
        ArticleError: See `read_article`.
    """
    target = _inside(root, folder, path)
    try:
        descriptor = _open_without_links(root.resolve(), target)
    except OSError as error:
        raise ArticleError(
            Message(
                N_("“{path}” cannot be opened: {reason}"),
                {"path": clean(path), "reason": os.strerror(error.errno or 0)},
            )
        ) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise ArticleError(Message(N_("“{path}” is not a file"), {"path": clean(path)}))
    with os.fdopen(descriptor, "rb") as file:
        # Read one byte past the limit instead of trusting the size: it may grow meanwhile.
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ArticleError(
            Message(
                N_("“{path}” is larger than {limit} MB"),
                {"path": clean(path), "limit": MAX_BYTES // 1024**2},
            )
        )
    return data


def _inside(root: Path, folder: Path, path: str) -> Path:
    outside = ArticleError(
        Message(N_("“{path}” leads out of the project's folder"), {"path": clean(path)})
    )
    if not path or "\0" in path:
        raise ArticleError(Message(N_("“{path}” is not a path"), {"path": clean(path)}))
    if PurePosixPath(path).is_absolute() or path.startswith(("~", "\\")) or ":" in path[:2]:
        raise outside
    home = root.resolve()
    try:
        lexical = Path(os.path.normpath(folder.resolve() / path))
        target = lexical.resolve(strict=True)
    except FileNotFoundError:
        if not lexical.is_relative_to(home):
            raise outside from None
        raise ArticleError(
            Message(N_("there is no file “{path}”"), {"path": clean(path)})
        ) from None
    except (OSError, RuntimeError, ValueError):
        raise ArticleError(Message(N_("“{path}” is not a path"), {"path": clean(path)})) from None
    if not lexical.is_relative_to(home) or not target.is_relative_to(home):
        raise outside
    if any(part.startswith(".") for part in target.relative_to(home).parts):
        # Where keys and histories are kept, no article is.
        raise outside
    return target


def _open_without_links(home: Path, target: Path) -> int:
    """Open `target` step by step from `home`, so that no link slipped in meanwhile is followed."""
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0)
    # A pipe or a device must not make us wait.
    last = flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    if os.open not in os.supports_dir_fd:
        return os.open(target, last)
    *folders, name = target.relative_to(home).parts or (".",)
    step = os.open(home, flags | os.O_DIRECTORY)
    try:
        for part in folders:
            deeper = os.open(part, flags | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=step)
            os.close(step)
            step = deeper
        return os.open(name, last, dir_fd=step)
    finally:
        os.close(step)
