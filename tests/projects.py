"""The shipped project, for tests that read the real thing."""

from pathlib import Path
from shutil import copytree, ignore_patterns

SHIPPED = Path(__file__).resolve().parent.parent
KEYS = ("000-prestasi", "001-ayosemarang", "002-jfid", "003-jabarekspres", "004-tampang")


def shipped_copy(folder: Path) -> Path:
    """A copy of the shipped project, to be changed as a test likes."""
    for name in ("briefs", "seeds"):
        copytree(SHIPPED / name, folder / name, ignore=ignore_patterns("*.md"))
    return folder
