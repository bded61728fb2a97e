"""Where on this machine things are kept that are not the project's."""

from pathlib import Path
from typing import Final

_NAME: Final = "briefreader"


def cache_file() -> Path:
    """The memo: what can be worked out again. Honours `XDG_CACHE_HOME`."""
    from platformdirs import user_cache_path

    return user_cache_path(_NAME) / "memo.json"


def state_file() -> Path:
    """The person's state: where they were. Honours `XDG_STATE_HOME`."""
    from platformdirs import user_state_path

    return user_state_path(_NAME) / "state.json"


def demo_folder() -> Path:
    """The folder of the shipped briefs: inside of the installed package, or the checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "demo"
    return shipped if shipped.is_dir() else package.parent
