"""What was worked out once and is the same every time: parsed files, worded dates.

Both are pure: the nodes of a file follow from its bytes, the wording of a date from its EDTF, the
locale and the style. So nothing here can be stale, and a start that finds all it needs here
shows the same first frame without importing YAML and Babel, which cost more than all the rest.

The memo is one JSON file in the person's cache folder. A damaged one is ignored. What is kept of
long briefs follows from more than one file, and stands beside it.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from briefreader import __version__
from briefreader.article.text import EncodingError, decode, steers
from briefreader.brief.document import Parsed, parse_file
from briefreader.brief.findings import Lines, Report
from briefreader.brief.packing import packed, unpacked
from briefreader.dates import Edtf, Style, word
from briefreader.language import catalogue_folders
from briefreader.shelf.files import read_json, write_json
from briefreader.shelf.long_briefs import LONG, LongBriefs

_FORMAT: Final = 3
_PROGRAM: Final = Path(__file__).parent.parent
_MOST_FILES: Final = 64
_MOST_WORDINGS: Final = 4_000


class Memo:
    """A memo, read when it is made and written by `save`.

    Args:
        path: The file; `None` for a memo that forgets.

    Attributes:
        made_by: What the remembered things depend on beside their own input.
        long_briefs: What is kept of long briefs, in files of their own.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.made_by = _made_by() if path is not None else ""
        self.long_briefs = LongBriefs(path and path.parent / "long", self.made_by)
        self._files: dict[str, Any] = {}
        self._wordings: dict[str, str] = {}
        self._used: dict[str, Any] = {}
        self._changed = False
        if path is not None:
            self._load(path)

    def parse(self, data: bytes) -> Parsed:
        """`parse_file`, remembered for files without a mistake."""
        try:
            text = decode(data)
        except EncodingError:
            return parse_file(data)
        # The text itself is the key: nothing can be taken for another, and no hash is needed.
        kept = self._files.get(text)
        if kept is not None:
            self._used[text] = kept
            try:
                return Parsed(Lines(text), unpacked(kept, text), Report())
            except (LookupError, TypeError, ValueError):
                del self._files[text]
        parsed = parse_file(data)
        if parsed.root is None or parsed.findings.worst is not None or len(data) > LONG:
            return parsed
        # Where tabs were read as blanks, the bytes alone do not give the lines.
        if parsed.lines.text == text:
            self._files[text] = self._used[text] = packed(parsed.root, text)
            self._changed = True
        return parsed

    def word(self, value: Edtf, locale: str, style: Style, zone: str | None = None) -> str:
        """`briefreader.dates.word`, remembered."""
        question = f"{value}|{locale}|{style}|{zone or ''}"
        wording = self._wordings.get(question)
        if not isinstance(wording, str) or steers(wording):
            wording = self._wordings[question] = word(value, locale, style, zone)
            self._changed = True
        return wording

    def save(self) -> None:
        """Write the memo, if there is anything new in it. A full disk is no reason to fail."""
        if self._path is None or not self._changed:
            return
        others = {text: tree for text, tree in self._files.items() if text not in self._used}
        files = dict([*others.items(), *reversed(self._used.items())][-_MOST_FILES:])
        wordings = dict(list(self._wordings.items())[-_MOST_WORDINGS:])
        body = {"made_by": self.made_by, "files": files, "wordings": wordings}
        write_json(self._path, body)
        self._changed = False

    def _load(self, path: Path) -> None:
        body = read_json(path)
        if not isinstance(body, dict) or body.get("made_by") != self.made_by:
            return
        files, wordings = body.get("files"), body.get("wordings")
        if isinstance(files, dict) and isinstance(wordings, dict):
            self._files, self._wordings = files, wordings


def _made_by() -> str:
    """What the remembered things depend on beside their own input.

    That is this program, CLDR, the catalogues, and for what is shown first, Textual.
    """
    made = [origin for name in ("babel", "textual") if (origin := _origin(name))]
    for folder in catalogue_folders():
        made += sorted(folder.glob("*/LC_MESSAGES/*.mo"))
    times = [*map(_changed, made), *_modules(str(_PROGRAM))]
    return f"{_FORMAT} {__version__} {len(times)} {sum(times)}"


def _modules(folder: str) -> Iterator[int]:
    """When each module and style sheet below a folder was last written, in nanoseconds."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".tcss")):
                with suppress(OSError):
                    yield entry.stat().st_mtime_ns
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                yield from _modules(entry.path)


def _origin(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(spec.origin) if spec is not None and spec.origin else None


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
