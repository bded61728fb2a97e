"""Files of the person's cache and state: read with distrust, written as a whole or not at all."""

import json
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

LARGEST: Final = 16 * 1024 * 1024
"""Bytes of the largest file that is read."""


def read_bytes(path: Path) -> bytes | None:
    """What a regular file holds, `None` for anything amiss."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return None
            data = file.read(LARGEST + 1)
    except OSError:
        return None
    return data if len(data) <= LARGEST else None


def write_bytes(path: Path, data: bytes) -> None:
    """Replace a file as a whole, or leave it as it was: a full disk is no reason to fail."""
    # Who keeps such files elsewhere, and a link in their place, keeps the link.
    path = Path(os.path.realpath(path))
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary.write_bytes(data)
        temporary.replace(path)
    except (OSError, ValueError):
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def read_json(path: Path) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What a JSON file holds, `None` for anything amiss."""
    data = read_bytes(path)
    try:
        return None if data is None else json.loads(data)
    except (ValueError, RecursionError):
        return None


def write_json(path: Path, body: object) -> None:
    """Replace a JSON file as a whole, or leave it as it was."""
    try:
        # In ASCII: a name of a file that is not UTF-8 has halves of surrogate pairs in it.
        text = json.dumps(body, separators=(",", ":"))
    except (ValueError, RecursionError):
        return
    write_bytes(path, text.encode("ascii"))


def forget_the_oldest(folder: Path, pattern: str, most: int) -> None:
    """Delete of the files that match a pattern all but the latest."""
    with suppress(OSError):
        files = sorted(folder.glob(pattern), key=lambda file: file.stat().st_mtime)
        for file in files[:-most]:
            file.unlink(missing_ok=True)
