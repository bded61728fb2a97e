"""`python -m tests.terminal.watched NOTES TEXT [ARGUMENT…]`: run the reader and watch its imports.

When a text is first written to the terminal, the names of all modules that are there by then go
to a file as JSON, each with the module and line that asked for it first. Nothing is imported here
that the reader does not import itself.
"""

import json
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType


class Notes(MetaPathFinder):
    """Finds no module, but notes who looked for it."""

    def __init__(self) -> None:
        self.askers: dict[str, str] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Note the asker: the nearest frame that is not of the import machinery."""
        frame = sys._getframe(1)
        while frame.f_back and "importlib" in frame.f_code.co_filename:
            frame = frame.f_back
        asker = f"{frame.f_globals.get('__name__')}:{frame.f_lineno}"
        self.askers.setdefault(name, asker)
        return None


def main() -> int:
    """Run the reader."""
    file, text, *arguments = sys.argv[1:]
    notes = Notes()
    sys.meta_path.insert(0, notes)
    write = os.write

    def watch(descriptor: int, data: bytes) -> int:
        if text.encode() in data and not Path(file).exists():
            modules = {name: notes.askers.get(name, "") for name in list(sys.modules)}
            Path(file).write_text(json.dumps(modules))
        return write(descriptor, data)

    os.write = watch  # type: ignore[assignment]
    from briefreader.cli import main as briefreader

    return briefreader(arguments)


if __name__ == "__main__":
    sys.exit(main())
