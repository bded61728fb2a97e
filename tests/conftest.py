"""What several rooms' tests start from."""

from pathlib import Path

import pytest

from tests.samples import Project, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The invented project of `tests.samples`, on disk."""
    return make_project(tmp_path)
