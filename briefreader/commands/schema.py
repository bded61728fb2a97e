"""`briefreader schema`: the JSON Schema of a brief, by which an editor completes and checks."""

import argparse
import sys
from pathlib import Path

from briefreader.commands.exits import OK, refuse
from briefreader.commands.stream import utf8
from briefreader.language import N_, Catalog, Message, catalog

_NAMES = ("brief", "actors")


def declare(parser: argparse.ArgumentParser, speech: Catalog) -> None:
    """Add the arguments of the command."""
    _ = speech.gettext
    parser.add_argument(
        "name",
        nargs="?",
        choices=_NAMES,
        help=_("of what: a brief, or actors.yaml (default: brief; with --write both)"),
    )
    parser.add_argument(
        "--write",
        metavar=_("FOLDER"),
        nargs="?",
        const=Path(),
        type=Path,
        help=_(
            "put it beside the briefs of a folder, into briefs/.schema, instead of printing it "
            "(default: this folder)"
        ),
    )


def run(asked: argparse.Namespace, speech: Catalog) -> int:
    """Run the command; the exit status."""
    from briefreader.brief.schema import schema_text

    # A machine reads it first: its descriptions are English unless another language is asked for.
    told = speech if asked.lang else catalog("en")
    if asked.write is None:
        sys.stdout.write(schema_text(asked.name or "brief", told, ascii_only=not utf8()))
        return OK

    from briefreader.article.text import clean_line
    from briefreader.shelf.schemas import PlaceError, first_line, place_schema

    for name in (asked.name,) if asked.name else _NAMES:
        try:
            placed = place_schema(asked.write, name, schema_text(name, told))
        except PlaceError as error:
            return refuse(speech, error.message, error.help)
        sentence = N_("written: {path}") if placed.changed else N_("already there: {path}")
        print(Message(sentence, {"path": clean_line(str(placed.path))}).text(speech))
        print("  " + Message(_FIRST[name], {"line": first_line(name)}).text(speech))
    return OK


_FIRST = {
    "brief": N_("first line of each brief: {line}"),
    "actors": N_("first line of actors.yaml: {line}"),
}
