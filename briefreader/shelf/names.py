"""What the files of a folder of briefs are called."""

from typing import Final

BRIEFS: Final = "briefs"
SHARED: Final = "actors"
ENDINGS: Final = (".yaml", ".yml")


def is_yaml_name(name: str) -> bool:
    """Whether a file of this name is a brief or `actors.yaml`.

    Editors keep files of their own beside the one that they save: `.a.yaml.swp`, `a.yaml~`,
    `4913`, `.#a.yaml`, `#a.yaml#`, `a.yaml.tmp`. None of them is.
    """
    return name.endswith(ENDINGS) and not name.startswith((".", "#"))


def is_brief_name(name: str) -> bool:
    """Whether a file of this name is a brief."""
    return is_yaml_name(name) and name.rpartition(".")[0] != SHARED
