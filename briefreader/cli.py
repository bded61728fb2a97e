"""The commands. Each imports what it needs when it runs, so that none waits for another's."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefreader import __version__
from briefreader.language import N_, Catalog, Message, catalog, preferred, resolve

if TYPE_CHECKING:
    import argparse

    from briefreader.brief.findings import Finding
    from briefreader.shelf.folder import Shelf
    from briefreader.shelf.memo import Memo

OK: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
OUR_FAULT: Final = 101
INTERRUPTED: Final = 130

_ARGPARSE_SAYS: Final = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("unrecognized arguments: %s"),
    N_("the following arguments are required: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("ignored explicit argument %r"),
    N_("invalid %(type)s value: %(value)r"),
)

_ENDINGS: Final = (".yaml", ".yml")
COMMANDS: Final = ("check", "date", "export")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: What follows the name of the program; by default that of the process.

    Returns:
        The exit status: 0 all is well, 1 findings, 2 wrong usage or nothing to read, 101 our
        own fault, 130 interrupted.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    _open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        # A locale without UTF-8 must not turn a quote into an exception.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace" if stream.isatty() else "backslashreplace")
    speech = catalog(_asked_locale(words) or preferred(os.environ))
    try:
        status = _run(words, speech)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; the interpreter must not complain while it ends.
        _forget_output()
        return OK
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else type(error).__name__
        _complain(speech, Message(N_("the system refuses: {reason}"), {"reason": reason}))
        _forget_output()
        return USAGE
    except Exception as error:
        if os.environ.get("BRIEFREADER_TRACEBACK"):
            raise
        _complain(
            speech,
            Message(
                N_("something went wrong inside of briefreader ({error}); please report it"),
                {"error": type(error).__name__},
            ),
        )
        return OUR_FAULT
    return status


def _open_missing_streams() -> None:
    """Give a stream that was closed before the start (`>&-`) somewhere to go."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def _forget_output() -> None:
    """Let what is still to be written go nowhere, so that the end of Python does not complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class ReaderWishes(NamedTuple):
    """What the command line asks of the reader.

    Attributes:
        folder: The project's folder; `None` for the present one.
        lang: A locale, or `None` for that of the state or the environment.
        brief: The key of the brief to open first.
        theme: The name of a theme.
        demo: Whether to read the shipped briefs.
    """

    folder: Path | None = None
    lang: str | None = None
    brief: str | None = None
    theme: str | None = None
    demo: bool = False


def _run(words: list[str], speech: Catalog) -> int:
    if not words or (len(words) == 1 and words[0] not in COMMANDS and _is_folder(words[0])):
        # Nothing to parse, and argparse with its words costs a start some milliseconds.
        return _read(ReaderWishes(Path(words[0]) if words else None), speech)
    _translate_argparse(speech)
    if words[0] == "--lang" and len(words) > 2 and words[2] in COMMANDS:
        # The language may stand before the command as well as behind it.
        words = [words[2], *words[:2], *words[3:]]
    if words[0] in COMMANDS:
        asked = _command_parser(words[0], speech).parse_args(words[1:])
        run = {"check": _check, "date": _date, "export": _export}[words[0]]
        return run(asked, _spoken(asked.lang, speech))
    wishes = ReaderWishes(**vars(_reader_parser(speech).parse_args(words)))
    return _read(wishes, _spoken(wishes.lang, speech))


def _is_folder(word: str) -> bool:
    from briefreader.shelf.folder import is_folder

    return not word.startswith("-") and is_folder(Path(word))


def _spoken(lang: str | None, speech: Catalog) -> Catalog:
    locale = resolve(lang) if lang else None
    return catalog(locale) if locale else speech


# --- what the command line may hold -----------------------------------------------------------


def _asked_locale(words: Sequence[str]) -> str | None:
    """The locale of `--lang`, looked for by hand: argparse's own words should be in it too."""
    for number, word in enumerate(words):
        if word == "--lang" and number + 1 < len(words):
            return resolve(words[number + 1])
        if word.startswith("--lang="):
            return resolve(word.removeprefix("--lang="))
    return None


def _translate_argparse(speech: Catalog) -> None:
    """Let argparse speak the language too: it asks gettext's default domain for its words."""
    import argparse

    translated = {"_": speech.gettext, "ngettext": speech.ngettext}
    for name, function in translated.items():
        setattr(argparse, name, function)


def _add_language(parser: "argparse.ArgumentParser", speech: Catalog) -> None:
    parser.add_argument(
        "--lang",
        metavar="id|en|en_GB",
        type=_language,
        help=speech.gettext("language of texts, dates and messages (default: that of the locale)"),
    )


def _language(name: str) -> str:
    locale = resolve(name)
    if locale is None:
        import argparse

        raise argparse.ArgumentTypeError("id | en | en_GB")
    return locale


def _reader_parser(speech: Catalog) -> "argparse.ArgumentParser":
    _ = speech.gettext
    from briefreader.parser import Parser

    parser = Parser(
        prog="briefreader",
        description=_("Read the briefs of a folder: actors, dated events, and their sentences."),
        epilog=_(
            "Other commands: briefreader check, briefreader export, briefreader date; "
            "each has its own --help."
        ),
        allow_abbrev=False,
    )
    parser.add_argument(
        "folder",
        metavar=_("FOLDER"),
        nargs="?",
        type=Path,
        help=_("the folder that holds “briefs” and the articles (default: this one)"),
    )
    _add_language(parser, speech)
    parser.add_argument("--brief", metavar=_("NAME"), help=_("the brief to open first"))
    parser.add_argument("--theme", metavar=_("NAME"), help=_("the colours of the reader"))
    parser.add_argument(
        "--demo", action="store_true", help=_("read the five briefs that come with the program")
    )
    parser.add_argument("--version", action="version", version=f"briefreader {__version__}")
    return parser


def _command_parser(command: str, speech: Catalog) -> "argparse.ArgumentParser":
    _ = speech.gettext
    descriptions = {
        "check": _("Say what is wrong with briefs: where, why, and what to type instead."),
        "export": _("Print briefs as one JSON object, for other programs."),
        "date": _("Print how a date in EDTF (ISO 8601-2) reads."),
    }
    from briefreader.parser import Parser

    parser = Parser(
        prog=f"briefreader {command}", description=descriptions[command], allow_abbrev=False
    )
    _add_language(parser, speech)
    if command == "date":
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
        return parser
    parser.add_argument(
        "paths",
        metavar=_("PATH"),
        nargs="*",
        type=Path,
        help=_("briefs, or folders that hold “briefs” (default: this folder)"),
    )
    if command == "export":
        parser.add_argument(
            "--format", choices=("json",), default="json", help=_("the format (default: json)")
        )
    return parser


# --- the commands -------------------------------------------------------------------------------


def _read(asked: ReaderWishes, speech: Catalog) -> int:
    from briefreader.shelf.folder import ShelfError, is_folder, is_there, open_shelf
    from briefreader.shelf.places import cache_file, demo_folder, state_file
    from briefreader.shelf.state import State

    if asked.demo and asked.folder:
        return _refuse(speech, Message(N_("--demo brings its own folder; leave FOLDER out")))
    folder, brief = asked.folder or Path(), asked.brief
    if folder.suffix in _ENDINGS and not is_folder(folder) and is_there(folder):
        # A brief by its path: the folder that it is in, opened at it.
        folder, brief = folder.absolute().parent, folder.stem
    if brief is not None and brief.endswith(_ENDINGS):
        brief = brief.rpartition(".")[0]
    memo = _memo(cache_file())
    try:
        shelf = open_shelf(demo_folder() if asked.demo else folder, memo)
    except ShelfError as error:
        return _refuse(speech, error.message, _meant_command(str(folder)) or error.help)
    if brief is not None and brief not in shelf.keys:
        from briefreader.brief.reading import excerpt, suggestion

        return _refuse(
            speech,
            Message(N_("there is no brief “{name}” here"), {"name": excerpt(brief)}),
            suggestion(brief, shelf.keys)
            or Message(N_("the briefs here are: {names}"), {"names": ", ".join(shelf.keys[:20])}),
        )
    terminal = sys.stdin.isatty() and (sys.stdout.isatty() or sys.stderr.isatty())
    # What calls itself dumb cannot be drawn on.
    if not terminal or os.environ.get("TERM") in {"dumb", "unknown"}:
        return _refuse(
            speech,
            Message(N_("the reader needs a terminal")),
            Message(N_("for other programs there are briefreader export and briefreader check")),
        )
    state = State(state_file(), shelf.root)
    locale = speech.locale if asked.lang else state.locale or speech.locale

    from briefreader.app.start import UnknownThemeError, run_reader

    try:
        return run_reader(shelf, state, locale, brief, asked.theme)
    except UnknownThemeError as error:
        from briefreader.brief.reading import excerpt, suggestion

        return _refuse(
            speech,
            Message(N_("there are no colours “{name}”"), {"name": excerpt(asked.theme or "")}),
            suggestion(asked.theme or "", error.names)
            or Message(N_("the colours are: {names}"), {"names": ", ".join(error.names)}),
        )


def _meant_command(word: str) -> Message | None:
    """“Did you mean …?” for a command that was misspelt."""
    from briefreader.brief.reading import suggestion

    return suggestion(word, COMMANDS)


def _check(asked: "argparse.Namespace", speech: Catalog) -> int:
    from briefreader.output.findings import COLOURED, PLAIN, finding_text, totals_text

    shelves = _shelves(asked.paths, speech)
    if shelves is None:
        return USAGE
    paint = COLOURED if _wants_colour() else PLAIN
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
                print(finding_text(_shown_path(shelf, name), lines, finding, speech, paint))
                print()
            found += findings
    print(totals_text(found, files, speech))
    return FINDINGS if found else OK


def _export(asked: "argparse.Namespace", speech: Catalog) -> int:
    import json

    from briefreader.article.text import replace_unsafe
    from briefreader.output.export import exported

    shelves = _shelves(asked.paths, speech)
    if shelves is None:
        return USAGE
    documents = [shelf.document(key) for shelf in shelves for key in shelf.keys]
    body = exported(documents, speech, shelves[0].memo)
    # Escapes instead of characters, so that the bytes are the same in every locale.
    text = json.dumps(body, ensure_ascii=not _utf8(), indent=2)
    print(replace_unsafe(text, lambda character: json.dumps(character)[1:-1]))
    return OK


def _date(asked: "argparse.Namespace", speech: Catalog) -> int:
    from briefreader.dates import EdtfError, Style, ZoneError, parse, word

    try:
        value = parse(asked.date)
        print(word(value, speech.locale, Style(asked.style), asked.zone))
    except EdtfError as error:
        _complain(speech, error.message, error.help)
        return FINDINGS
    except ZoneError as error:
        hint = N_("WIB is Asia/Jakarta, WITA is Asia/Makassar, WIT is Asia/Jayapura")
        _complain(speech, error.message, Message(hint))
        return FINDINGS
    return OK


# --- what they share ------------------------------------------------------------------------------


def _shelves(paths: Sequence[Path], speech: Catalog) -> "list[Shelf] | None":
    """The shelves of folders and single files; a complaint and `None` where one is not there."""
    from briefreader.article.text import clean
    from briefreader.shelf.folder import (
        ShelfError,
        is_folder,
        is_there,
        open_files,
        open_shelf,
    )
    from briefreader.shelf.memo import Memo

    memo = Memo(None)
    shelves, files = [], []
    for path in paths or (Path(),):
        if is_folder(path) or not is_there(path):
            if path.suffix in {".yaml", ".yml"} and not is_folder(path):
                _complain(
                    speech,
                    Message(N_("there is no file “{path}”"), {"path": clean(str(path))}),
                )
                return None
            try:
                shelves.append(open_shelf(path, memo))
            except ShelfError as error:
                _complain(speech, error.message, error.help)
                return None
        else:
            files.append(path)
    return shelves + open_files(files, memo)


def _memo(path: Path) -> "Memo":
    from briefreader.shelf.memo import Memo

    return Memo(path)


def _shown_path(shelf: "Shelf", name: str) -> str:
    """A path that a person can click or paste: relative to where they are, if it is below."""
    path = shelf.root / name
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (
        sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    )


def _utf8() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def _complain(speech: Catalog, message: Message, help: Message | None = None) -> None:  # noqa: A002
    from briefreader.article.text import clean_line

    # A file name or an argument may hold anything.
    print(f"briefreader: {clean_line(message.text(speech))}", file=sys.stderr)
    if help is not None:
        print(f"  {clean_line(help.text(speech))}", file=sys.stderr)


def _refuse(speech: Catalog, message: Message, help: Message | None = None) -> int:  # noqa: A002
    _complain(speech, message, help)
    return USAGE
