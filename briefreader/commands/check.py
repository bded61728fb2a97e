"""`briefreader check`: what is wrong with briefs, where, why, and what to type instead."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefreader.commands.exits import FINDINGS, OK, USAGE, complain, refuse
from briefreader.commands.paths import open_paths, shown_path
from briefreader.commands.stream import print_safely, wants_colour
from briefreader.language import N_, Catalog, Message

if TYPE_CHECKING:
    from briefreader.brief.findings import Finding, Lines
    from briefreader.commands.selecting import Selection
    from briefreader.output.reports import Checked
    from briefreader.shelf.shelf import Shelf

_FORMATS: Final = ("full", "concise", "json", "github", "sarif")
_STDIN: Final = "-"


def declare(parser: argparse.ArgumentParser, speech: Catalog) -> None:
    """Add the arguments of the command."""
    _ = speech.gettext
    parser.add_argument(
        "paths",
        metavar=_("PATH"),
        nargs="*",
        type=Path,
        help=_(
            "briefs, folders that hold “briefs”, or - for standard input (default: this folder)"
        ),
    )
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default="full",
        help=_("how findings are told (default: full)"),
    )
    parser.add_argument(
        "--select",
        metavar=_("CODE"),
        action="append",
        help=_("only these rules, as B3 or B301,B402"),
    )
    parser.add_argument(
        "--ignore", metavar=_("CODE"), action="append", help=_("all rules but these")
    )
    parser.add_argument(
        "--explain", metavar=_("CODE"), help=_("explain a rule, or list them for “all”, and end")
    )
    parser.add_argument(
        "--fix", action="store_true", help=_("write the fixes that are safe into the files")
    )
    parser.add_argument(
        "--diff", action="store_true", help=_("print what --fix would change, and write nothing")
    )
    parser.add_argument(
        "--watch", action="store_true", help=_("check again whenever a file changes, until Ctrl+C")
    )
    parser.add_argument(
        "--statistics", action="store_true", help=_("tell how often each rule is broken")
    )
    parser.add_argument(
        "--stdin-filename",
        metavar=_("PATH"),
        type=Path,
        help=_("the file that standard input stands for"),
    )
    parser.add_argument(
        "--error-on-warning", action="store_true", help=_("end with status 1 for a warning too")
    )


class _File(NamedTuple):
    """A file with its findings, and where it is."""

    shelf: "Shelf"
    path: Path
    name: str
    lines: "Lines"
    findings: "Sequence[Finding]"


def run(asked: argparse.Namespace, speech: Catalog) -> int:
    """Run the command; the exit status."""
    from briefreader.commands.selecting import Selection, UnknownRuleError, codes

    if asked.explain is not None:
        return _explain(asked.explain, speech)
    try:
        selection = Selection(codes(asked.select), codes(asked.ignore))
    except UnknownRuleError as error:
        return refuse(speech, error.message, error.help)
    from_stdin = [str(path) for path in asked.paths] == [_STDIN]
    if not from_stdin and any(str(path) == _STDIN for path in asked.paths):
        return refuse(speech, Message(N_("“-” stands for standard input, and then alone")))
    if from_stdin and (asked.fix or asked.diff or asked.watch):
        return refuse(speech, Message(N_("standard input can be checked, not mended or watched")))
    if from_stdin:
        return _report(asked, [_stdin(asked.stdin_filename, selection)], speech)
    if asked.watch and (asked.fix or asked.diff):
        return refuse(speech, Message(N_("--watch mends nothing: leave out --fix and --diff")))
    if asked.watch:
        return _watch(asked, selection, speech)
    files = _files(asked, selection, speech)
    if files is None:
        return USAGE
    if asked.diff:
        _diff(files)
        return _status(asked, files)
    if asked.fix:
        _fix(files, speech)
        files = _files(asked, selection, speech) or []
    return _report(asked, files, speech)


def _files(
    asked: argparse.Namespace, selection: "Selection", speech: Catalog
) -> list[_File] | None:
    from briefreader.shelf.accounts import disagreements

    shelves = open_paths(asked.paths, speech)
    if shelves is None:
        return None
    files: list[_File] = []
    for shelf in shelves:
        shared = shelf.shared
        if shared.lines.text or shared.findings:
            path = shelf.root / shared.name
            name = shown_path(shelf, shared.name)
            files.append(_File(shelf, path, name, shared.lines, selection.of(shared.findings)))
        documents = [shelf.checked(key) for key in shelf.keys]
        between = disagreements(documents)
        for document in documents:
            found = sorted(
                [*document.findings, *between.get(document.key, ())],
                key=lambda finding: (finding.start, finding.code),
            )
            files.append(
                _File(
                    shelf,
                    shelf.path(document.key),
                    shown_path(shelf, document.name),
                    document.lines,
                    selection.of(found),
                )
            )
    return files


def _stdin(filename: Path | None, selection: "Selection") -> _File:
    from briefreader.brief.scan import MAX_BYTES
    from briefreader.shelf.folder import virtual_shelf
    from briefreader.shelf.names import BRIEFS

    here = Path.cwd()
    folder = here / BRIEFS if (here / BRIEFS).is_dir() else here
    path = here / filename if filename else folder / "stdin.yaml"
    shelf = virtual_shelf(path)
    read = shelf.read_as(path, sys.stdin.buffer.read(MAX_BYTES + 1))
    name = str(filename) if filename else "<stdin>"
    return _File(shelf, path, name, read.lines, selection.of(read.findings))


# --- what is said ---------------------------------------------------------------------------------


def _report(asked: argparse.Namespace, files: Sequence[_File], speech: Catalog) -> int:
    from briefreader.brief.findings import with_todo_last
    from briefreader.output.findings import (
        COLOURED,
        PLAIN,
        finding_text,
        todo_text,
        totals_text,
    )
    from briefreader.output.reports import REPORTS, statistics_text

    checked = list(_checked(files))
    if asked.statistics:
        print_safely(statistics_text(checked, speech), end="")
    elif asked.format != "full":
        text = REPORTS[asked.format](checked, speech)
        escaped = asked.format in {"json", "sarif"}
        print_safely(text, json=escaped, end="\n" if escaped else "")
        return _status(asked, files)
    else:
        paint = COLOURED if wants_colour() else PLAIN
        for file in checked:
            first, left = with_todo_last(file.findings)
            for finding in first:
                print_safely(finding_text(file.name, file.lines, finding, speech, paint) + "\n")
            if left:
                print_safely(todo_text(file.name, file.lines, left, speech, paint) + "\n")
    found = [finding for file in files for finding in file.findings]
    print_safely(totals_text(found, len(files), speech))
    return _status(asked, files)


def _checked(files: Sequence[_File]) -> "Iterator[Checked]":
    from briefreader.output.reports import Checked

    for file in files:
        yield Checked(file.name, file.lines, file.findings)


def _status(asked: argparse.Namespace, files: Sequence[_File]) -> int:
    from briefreader.brief.findings import worst

    gravest = worst([finding for file in files for finding in file.findings])
    failed = gravest == "error" or (gravest is not None and asked.error_on_warning)
    return FINDINGS if failed else OK


def _explain(code: str, speech: Catalog) -> int:
    from briefreader.brief.rules import RULES
    from briefreader.commands.selecting import UnknownRuleError
    from briefreader.output.explaining import explanation, rule_list
    from briefreader.output.findings import COLOURED, PLAIN

    paint = COLOURED if wants_colour() else PLAIN
    if code.casefold() == "all":
        print_safely(rule_list(speech, paint), end="")
        return OK
    if code.upper() not in RULES:
        error = UnknownRuleError(code)
        return refuse(speech, error.message, error.help)
    print_safely(explanation(code.upper(), speech, paint), end="")
    return OK


# --- mending --------------------------------------------------------------------------------------


def _fix(files: Sequence[_File], speech: Catalog) -> None:
    """Write the safe fixes, and tell of each file on standard error."""
    from briefreader.shelf.rewriting import ChangedError, mended, write

    for file in files:
        shown = {"file": file.name}
        try:
            result = mended(file.shelf, file.path, file.lines, file.findings)
            if result is None:
                continue
            write(file.path, result.before, result.after)
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else type(error).__name__
            sentence = N_("“{path}” cannot be written: {reason}")
            complain(speech, Message(sentence, {"path": file.name, "reason": reason}))
            continue
        except ChangedError:
            complain(
                speech,
                Message(N_("“{file}” has changed meanwhile and is left as it is"), shown),
                Message(N_("run the command again")),
            )
            continue
        count = len(result.fixed)
        said = speech.ngettext(
            "{count} finding mended in “{file}”", "{count} findings mended in “{file}”", count
        )
        complain(speech, Message(said, {"count": count, **shown}))


def _diff(files: Sequence[_File]) -> None:
    """Print what the safe fixes would change, as a unified diff."""
    from difflib import unified_diff

    from briefreader.article.text import clean
    from briefreader.shelf.rewriting import ChangedError, mended

    for file in files:
        try:
            result = mended(file.shelf, file.path, file.lines, file.findings)
        except ChangedError:
            result = None
        if result is None:
            continue
        before = result.before.decode("utf-8").splitlines(keepends=True)
        after = result.after.decode("utf-8").splitlines(keepends=True)
        for line in unified_diff(before, after, f"a/{file.name}", f"b/{file.name}"):
            print_safely(clean(line.rstrip("\r\n")))


# --- watching -------------------------------------------------------------------------------------


def _watch(asked: argparse.Namespace, selection: "Selection", speech: Catalog) -> int:
    """Check again whenever a file changes, as the reader sees it."""
    from time import sleep

    from briefreader.shelf.watching import Watch

    watches: list[Watch] = []
    told = None
    while True:
        files = _files(asked, selection, speech)
        if files is not None:
            _report(asked, files, speech)
            print_safely(speech.gettext("Watching for changes; Ctrl+C ends it."), flush=True)
            watches = [
                Watch(str(shelf.folder), shelf.read)
                for shelf in dict.fromkeys(file.shelf for file in files)
            ]
            told = None
        elif not watches:
            return USAGE
        seen = [watch.poll() for watch in watches]
        while not any(seen) or seen == told:
            sleep(min(watch.interval for watch in watches))
            seen = [watch.poll() for watch in watches]
        told = seen
