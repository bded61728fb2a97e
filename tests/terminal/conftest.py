"""The shipped briefs in a folder of their own, and the reader in a terminal."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copytree

import pytest

from tests.terminal.screen import Screen
from tests.terminal.session import PROJECT, READER, environment

Opener = Callable[..., Screen]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with the shipped briefs."""
    for name in ("briefs", "seeds"):
        copytree(PROJECT / name, tmp_path / "project" / name)
    return tmp_path / "project"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the reader keeps state and cache; made when it first does."""
    return tmp_path / "home"


@pytest.fixture
def open_reader(home: Path) -> Iterator[Opener]:
    """Starts the reader with arguments; further names are those of `environment`, and `size`."""
    with ExitStack() as stack:

        def start(*arguments: str | Path, size: tuple[int, int] = (140, 40), **env: str) -> Screen:
            command = [*READER, *map(str, arguments)]
            return stack.enter_context(Screen(command, environment(home, **env), size=size))

        yield start
