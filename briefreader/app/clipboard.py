"""Putting text on the clipboard, in every way that may reach it.

A terminal program cannot know whether the terminal took OSC 52; so on the machine at which a
person sits the system's own tool is asked as well.
"""

import os
import subprocess
from collections.abc import Mapping
from shutil import which
from typing import Final

_TOOLS: Final = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
    ("TERMUX_VERSION", ("termux-clipboard-set",)),
    ("WSL_DISTRO_NAME", ("clip.exe",)),
)
_PATIENCE: Final = 2.0


def native_tool(environment: Mapping[str, str]) -> list[str] | None:
    """The command that fills the clipboard of this machine; `None` where nobody sits at it."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    for variable, command in _TOOLS:
        if not variable or environment.get(variable):
            program = which(command[0])
            if program:
                return [program, *command[1:]]
    return None


def copy_natively(text: str) -> None:
    """Hand a text to the system's clipboard tool, if there is one. Failing is no fault."""
    command = native_tool(os.environ)
    if command is None:
        return
    try:
        subprocess.run(  # noqa: S603 - a fixed command found on the path, the text on its input
            command,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return
