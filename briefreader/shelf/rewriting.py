"""Writing a person's file, because they asked for it: at once or not at all."""

import os
import stat
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from briefreader.brief.findings import Edit, Finding, Fix, Lines
from briefreader.brief.splices import in_raw, spliced
from briefreader.shelf.shelf import Shelf

_ONE_BY_ONE: Final = 30
"""So many fixes that do not go together are tried by themselves; each reads the file again."""


class ChangedError(Exception):
    """The file is not what it was when it was read."""


class Mended(NamedTuple):
    """A file with what could be mended mended.

    Attributes:
        before: The bytes of the file.
        after: The bytes that it should have.
        fixed: The findings that are gone.
    """

    before: bytes
    after: bytes
    fixed: tuple[Finding, ...]


def mended(shelf: Shelf, path: Path, lines: Lines, findings: Sequence[Finding]) -> Mended | None:
    """Work out the safe fixes of a file, each proved by reading the result back.

    Args:
        shelf: The shelf on which it stands.
        path: The file.
        lines: Its text as it was checked.
        findings: What is wrong with it.

    Returns:
        `None` where nothing can be mended. Nothing is written.

    Raises:
        ChangedError: The file holds another text by now.
    """
    fixable = [finding for finding in findings if finding.fix and finding.fix.safe]
    if not fixable:
        return None
    before = path.read_bytes()
    try:
        raw = before.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if shelf.read_as(path, before).lines != lines:
        raise ChangedError
    after = _proved(shelf, path, raw, fixable)
    fixed = fixable
    if after is None:
        # Together they do not go: one after the other, each that does.
        fixed = []
        for finding in fixable[:_ONE_BY_ONE]:
            attempt = _proved(shelf, path, raw, [*fixed, finding])
            if attempt is not None:
                fixed, after = [*fixed, finding], attempt
    return Mended(before, after, tuple(fixed)) if after is not None else None


def _proved(shelf: Shelf, path: Path, raw: str, fixed: Sequence[Finding]) -> bytes | None:
    """The file with fixes made, if they mend what they should and break nothing."""
    fixes: list[Fix] = [finding.fix for finding in fixed if finding.fix]
    edits: list[Edit] = [edit for fix in fixes for edit in fix.edits]
    after = spliced(raw, in_raw(raw, edits)).encode("utf-8")
    old = Counter(finding.code for finding in shelf.read_as(path, raw.encode("utf-8")).findings)
    read = shelf.read_as(path, after)
    hidden = _hidden(read.lines, fixed)
    new = Counter(
        finding.code
        for finding in read.findings
        if not (finding.code.startswith("B") and read.lines.place(finding.start)[0] in hidden)
    )
    # Of many of one kind only the first are told: as many more may come to light.
    return after if all(new[code] <= old[code] for code in new) else None


def _hidden(lines: Lines, fixed: Sequence[Finding]) -> range | set[int]:
    """The rows on which mistakes of meaning may come to light, as nobody could read them before.

    Below a key that was misspelt nothing was read; what was no YAML hid whatever it liked.
    """
    rows: set[int] = set()
    texts = lines.text.split("\n")
    for finding in fixed:
        if finding.code.startswith("Y"):
            return range(1, len(texts) + 1)
        if finding.fix is None:
            continue
        # A fix stays within its row, so rows are the same before and after it.
        for row in {lines.place(edit.start)[0] for edit in finding.fix.edits}:
            margin = _indent(texts[row - 1])
            rows.add(row)
            for below, text in enumerate(texts[row:], row + 1):
                if text.strip() and _indent(text) <= margin:
                    break
                rows.add(below)
    return rows


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def write(path: Path, before: bytes, after: bytes) -> None:
    """Replace a file as a whole, keeping its mode and a link that leads to it.

    Args:
        path: The file, or a link to it.
        before: What it must hold now.
        after: What it is to hold.

    Raises:
        ChangedError: It holds something else.
        OSError: It cannot be written.
    """
    target = path.resolve(strict=True)
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        if target.read_bytes() != before:
            raise ChangedError
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
