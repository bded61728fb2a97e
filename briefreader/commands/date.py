"""`briefreader date`: how a date in EDTF reads."""

import argparse

from briefreader.commands.exits import FINDINGS, OK, complain
from briefreader.language import N_, Catalog, Message


def declare(parser: argparse.ArgumentParser, speech: Catalog) -> None:
    """Add the arguments of the command."""
    _ = speech.gettext
    parser.add_argument("date", metavar="EDTF", help=_("the date, as 2024-05 or 2022-02-24/.."))
    parser.add_argument(
        "--style",
        choices=("full", "long", "medium", "short"),
        default="full",
        help=_("how much of it is spelled out (default: full)"),
    )
    parser.add_argument(
        "--zone", metavar=_("AREA/CITY"), help=_("the IANA time zone of a clock time")
    )


def run(asked: argparse.Namespace, speech: Catalog) -> int:
    """Run the command; the exit status."""
    from briefreader.dates import EdtfError, Style, ZoneError, parse, word

    try:
        value = parse(asked.date)
        print(word(value, speech.locale, Style(asked.style), asked.zone))
    except EdtfError as error:
        complain(speech, error.message, error.help)
        return FINDINGS
    except ZoneError as error:
        hint = N_("WIB is Asia/Jakarta, WITA is Asia/Makassar, WIT is Asia/Jayapura")
        complain(speech, error.message, Message(hint))
        return FINDINGS
    return OK
