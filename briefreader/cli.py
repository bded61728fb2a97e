"""The command line: which command is meant, in which language it speaks, and how it ends."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefreader import __version__
from briefreader.commands import COMMANDS
from briefreader.commands.exits import INTERRUPTED, OK, OUR_FAULT, USAGE, complain
from briefreader.language import (
    LOCALES,
    N_,
    Catalog,
    Message,
    OneOf,
    catalog,
    languages,
    preferred,
    resolve,
)

if TYPE_CHECKING:
    import argparse

_ARGPARSE_SAYS: Final = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("unrecognized arguments: %s"),
    N_("the following arguments are required: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("ignored explicit argument %r"),
    N_("invalid %(type)s value: %(value)r"),
)


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
        complain(speech, Message(N_("the system refuses: {reason}"), {"reason": reason}))
        _forget_output()
        return USAGE
    except Exception as error:
        if os.environ.get("BRIEFREADER_TRACEBACK"):
            raise
        complain(
            speech,
            Message(
                N_("something went wrong inside of briefreader ({error}); please report it"),
                {"error": type(error).__name__},
            ),
        )
        return OUR_FAULT
    finally:
        gc.enable()
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


def _run(words: list[str], speech: Catalog) -> int:
    if not words or (len(words) == 1 and words[0] not in COMMANDS and _is_folder(words[0])):
        # Nothing to parse, and argparse with its words costs a start some milliseconds.
        gc.disable()
        from briefreader.commands import read

        return read.run(read.ReaderWishes(Path(words[0]) if words else None), speech)
    _translate_argparse(speech)
    if words[0] == "--lang" and len(words) > 2 and words[2] in COMMANDS:
        # The language may stand before the command as well as behind it.
        words = [words[2], *words[:2], *words[3:]]
    if words[0] in COMMANDS:
        return _run_command(words[0], words[1:], speech)
    # Until the first screen tens of thousands of objects are made, none of which is garbage.
    gc.disable()
    from briefreader.commands import read

    wishes = read.ReaderWishes(**vars(_reader_parser(speech).parse_args(words)))
    return read.run(wishes, _spoken(wishes.lang, speech))


def _run_command(name: str, words: Sequence[str], speech: Catalog) -> int:
    from importlib import import_module

    from briefreader.parser import Parser

    command = import_module(f"briefreader.commands.{name}")
    parser = Parser(
        prog=f"briefreader {name}",
        description=speech.gettext(COMMANDS[name]),
        allow_abbrev=False,
    )
    _add_language(parser, speech)
    command.declare(parser, speech)
    asked = parser.parse_args(words)
    status: int = command.run(asked, _spoken(asked.lang, speech))
    return status


def _is_folder(word: str) -> bool:
    from briefreader.shelf.listing import is_folder

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
        metavar="|".join(_locales()),
        type=lambda name: _language(name, speech),
        help=speech.gettext("language of texts, dates and messages (default: that of the locale)"),
    )


def _locales() -> tuple[str, ...]:
    """What `--lang` may name: the locales of the program, and the languages that were added."""
    return tuple(dict.fromkeys((*LOCALES, *languages())))


def _language(name: str, speech: Catalog) -> str:
    locale = resolve(name)
    if locale is None:
        import argparse

        known = Message(N_("the languages are: {languages}"), {"languages": OneOf(_locales())})
        raise argparse.ArgumentTypeError(known.text(speech))
    return locale


def _reader_parser(speech: Catalog) -> "argparse.ArgumentParser":
    import argparse

    from briefreader.parser import Parser

    _ = speech.gettext

    parser = Parser(
        prog="briefreader",
        description=_("Read the briefs of a folder: actors, dated events, and their sentences."),
        epilog="\n".join(
            [
                _("Other commands; each has its own --help:"),
                *(f"  {name:<7} {_(what)}" for name, what in COMMANDS.items()),
            ]
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
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
    parser.add_argument(
        "--version",
        action="version",
        version=f"briefreader {__version__}",
        # Said here, as argparse has these words ready before it is translated.
        help=_("show program's version number and exit"),
    )
    return parser
