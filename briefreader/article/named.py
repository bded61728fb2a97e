"""Reading a text that a person names on the command line: where it lies is their business.

Unlike the article that a brief names (`load`), it may lie anywhere; like it, it is a regular file
of at most `MAX_BYTES` in UTF-8, and nothing makes us wait.
"""

import os
import stat
from pathlib import Path
from typing import IO

from briefreader.article.load import MAX_BYTES, ArticleError
from briefreader.article.text import EncodingError, clean, decode
from briefreader.language import N_, Message, Value


def read_named(path: Path) -> str:
    """The normalised text of a file.

    Raises:
        ArticleError: It is not there, no regular file, too large, or not UTF-8.
    """
    shown = clean(str(path))
    try:
        # A pipe or a device must not make us wait.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        raise ArticleError(Message(N_("there is no file “{path}”"), {"path": shown})) from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno or 0) if isinstance(error, OSError) else str(error)
        sentence = N_("“{path}” cannot be opened: {reason}")
        raise ArticleError(Message(sentence, {"path": shown, "reason": reason})) from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise ArticleError(Message(N_("“{path}” is not a file"), {"path": shown}))
    with os.fdopen(descriptor, "rb") as file:
        return read_stream(file, shown)


def read_stream(stream: IO[bytes], name: str) -> str:
    """The normalised text of an open file, called `name` in what is said of it.

    Raises:
        ArticleError: It is too large, or not UTF-8.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        sentence = N_("“{path}” is larger than {limit} MB")
        raise ArticleError(Message(sentence, {"path": name, "limit": MAX_BYTES // 1024**2}))
    try:
        return decode(data)
    except EncodingError as error:
        sentence = N_("line {line}, column {column} of the article: {reason}")
        where: dict[str, Value] = {"line": error.line, "column": error.column}
        raise ArticleError(Message(sentence, where | {"reason": error.message})) from None
