"""`briefreader export`: briefs as one JSON object, for other programs."""

import argparse
from pathlib import Path

from briefreader.commands.exits import OK, USAGE
from briefreader.commands.paths import open_paths
from briefreader.commands.stream import print_safely
from briefreader.language import Catalog


def declare(parser: argparse.ArgumentParser, speech: Catalog) -> None:
    """Add the arguments of the command."""
    _ = speech.gettext
    parser.add_argument(
        "paths",
        metavar=_("PATH"),
        nargs="*",
        type=Path,
        help=_("briefs, or folders that hold “briefs” (default: this folder)"),
    )
    parser.add_argument(
        "--format", choices=("json",), default="json", help=_("the format (default: json)")
    )


def run(asked: argparse.Namespace, speech: Catalog) -> int:
    """Run the command; the exit status."""
    import json

    from briefreader.output.export import exported

    shelves = open_paths(asked.paths, speech)
    if shelves is None:
        return USAGE
    documents = [shelf.document(key) for shelf in shelves for key in shelf.keys]
    body = exported(documents, speech, shelves[0].memo)
    print_safely(json.dumps(body, ensure_ascii=False, indent=2), json=True)
    return OK
