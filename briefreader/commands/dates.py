"""`briefreader dates`: the dates of a news text, and the EDTF that each comes to."""

import argparse
import sys
from typing import TYPE_CHECKING

from briefreader.commands.exits import OK, refuse
from briefreader.language import N_, Catalog, Message

if TYPE_CHECKING:
    from briefreader.dates import Edtf, FoundDate


def declare(parser: argparse.ArgumentParser, speech: Catalog) -> None:
    """Add the arguments of the command."""
    _ = speech.gettext
    parser.add_argument(
        "file", metavar=_("FILE"), help=_("the text of an article; - for standard input")
    )
    parser.add_argument(
        "--published",
        metavar="EDTF",
        help=_("when it was published: what “kemarin” and “Kamis (12/10)” lean on"),
    )
    parser.add_argument(
        "--zone",
        metavar=_("AREA/CITY"),
        help=_("the IANA time zone of clock times beside which the text names none"),
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help=_("the format (default: text)"),
    )


def run(asked: argparse.Namespace, speech: Catalog) -> int:
    """Run the command; the exit status."""
    from briefreader.article.load import ArticleError
    from briefreader.dates import EdtfError, ZoneError, find_dates, find_zone

    try:
        published = _published(asked.published)
        if asked.zone is not None:
            find_zone(asked.zone)
        text = _text(asked.file)
    except EdtfError as error:
        reason = N_("“{date}” is not a date of publication: {reason}")
        values = {"date": asked.published, "reason": error.message}
        return refuse(speech, Message(reason, values), error.help)
    except ZoneError as error:
        hint = N_("WIB is Asia/Jakarta, WITA is Asia/Makassar, WIT is Asia/Jayapura")
        return refuse(speech, error.message, Message(hint))
    except ArticleError as error:
        return refuse(speech, error.message)
    found = find_dates(text, published, asked.zone)
    if asked.format == "json":
        _print_json(found)
    else:
        _print_text(text, found, speech, asked.zone)
    return OK


def _published(date: str | None) -> "Edtf | None":
    from briefreader.dates import parse

    return None if date is None else parse(date)


def _text(name: str) -> str:
    """The normalised text of a file, or of standard input."""
    from pathlib import Path

    from briefreader.article.named import read_named, read_stream

    return read_stream(sys.stdin.buffer, "-") if name == "-" else read_named(Path(name))


def _print_json(found: "list[FoundDate]") -> None:
    import json

    from briefreader.commands.stream import print_safely

    dates = [
        {
            "start": date.start,
            "end": date.end,
            "text": date.text,
            "edtf": None if date.value is None else str(date.value),
            "basis": date.basis.value,
            "weekday_ok": date.weekday_ok,
        }
        for date in found
    ]
    print_safely(json.dumps({"dates": dates}, ensure_ascii=False, indent=2), json=True)


def _print_text(text: str, found: "list[FoundDate]", speech: Catalog, zone: str | None) -> None:
    from briefreader.output.dates import date_lines

    for line in date_lines(text, found, speech, zone):
        print(line)
