"""The reader from a wheel, away from the checkout: `python -m tests.terminal.wheel COMMAND`.

COMMAND is the `briefreader` of an environment in which nothing but the wheel is installed.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.terminal.screen import Screen
from tests.terminal.session import environment


def main(command: str) -> None:
    """Open the shipped briefs with `--demo`, in both languages, and quit."""
    with TemporaryDirectory() as home:
        env = environment(Path(home), lang="id_ID.UTF-8")
        words = [command, "--demo", "--brief", "004-tampang"]
        with Screen(words, env, size=(140, 40)) as screen:
            screen.wait_for("Kamis, 20 Juni 2024 pukul 18.34 WIB", "bantuan")
            screen.press("l")
            screen.wait_for("Thursday, June 20, 2024 at 6:34 PM GMT+7", "help")
            screen.press("q")
            status = screen.end()
    if status != 0:
        sys.exit(f"the reader of the wheel ended with {status}")
    print("The wheel opens the shipped briefs, and speaks both languages.")


if __name__ == "__main__":
    main(sys.argv[1])
