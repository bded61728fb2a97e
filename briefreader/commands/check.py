"""`briefreader check`: what is wrong with briefs, where, why, and what to type instead."""

import argparse
from pathlib import Path

from briefreader.commands.exits import FINDINGS, OK, USAGE
from briefreader.commands.paths import open_paths, shown_path
from briefreader.commands.stream import wants_colour
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


def run(asked: argparse.Namespace, speech: Catalog) -> int:
    """Run the command; the exit status."""
    from briefreader.brief.findings import Finding
    from briefreader.output.findings import COLOURED, PLAIN, finding_text, totals_text

    shelves = open_paths(asked.paths, speech)
    if shelves is None:
        return USAGE
    paint = COLOURED if wants_colour() else PLAIN
    found: list[Finding] = []
    files = 0
    for shelf in shelves:
        shared = shelf.shared
        there = shared.lines.text or shared.findings
        checked = [(shared.name, shared.lines, shared.findings)] if there else []
        checked += [
            (document.name, document.lines, document.findings)
            for document in map(shelf.document, shelf.keys)
        ]
        files += len(checked)
        for name, lines, findings in checked:
            for finding in findings:
                print(finding_text(shown_path(shelf, name), lines, finding, speech, paint))
                print()
            found += findings
    print(totals_text(found, files, speech))
    return FINDINGS if found else OK
