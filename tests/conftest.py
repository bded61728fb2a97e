"""What several rooms' tests start from, and what keeps them from the machine that they run on."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.samples import Project, make_project

# Machines differ in speed, and what is slow is shown by the benchmarks.
settings.register_profile("tests", deadline=None, max_examples=60)
settings.load_profile("tests")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The invented project of `tests.samples`, on disk."""
    return make_project(tmp_path)


@pytest.fixture(autouse=True)
def isolated(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep state and cache out of the person's own folders, and the locale out of the tests."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "TEXTUAL_THEME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("BRIEFREADER_TRACEBACK", "1")
