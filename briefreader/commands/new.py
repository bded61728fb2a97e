"""`briefreader new`: the first draft of a brief, from the text of an article."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from briefreader.commands.exits import OK, complain, refuse
from briefreader.commands.stream import print_safely
from briefreader.language import N_, Catalog, Message

if TYPE_CHECKING:
    from briefreader.brief.model import Actor


def declare(parser: argparse.ArgumentParser, speech: Catalog) -> None:
    """Add the arguments of the command."""
    _ = speech.gettext
    parser.add_argument(
        "article", metavar=_("ARTICLE"), type=Path, help=_("the text of an article")
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("FILE"),
        type=Path,
        help=_("the brief to write, which must not be there yet (default: standard output)"),
    )
    parser.add_argument(
        "--published",
        metavar="EDTF",
        help=_("when it was published, where the text itself does not say so"),
    )


def run(asked: argparse.Namespace, speech: Catalog) -> int:
    """Run the command; the exit status."""
    from briefreader.article.load import Article, ArticleError
    from briefreader.article.named import read_named
    from briefreader.article.text import clean, steers
    from briefreader.brief.drafting import drafted
    from briefreader.dates import EdtfError, parse
    from briefreader.shelf.names import BRIEFS

    folder = asked.output.parent if asked.output else Path(BRIEFS)
    shown = {"path": clean(str(asked.output))}
    if asked.output is not None and os.path.lexists(asked.output):
        return refuse(
            speech,
            Message(N_("“{path}” is there already, and is left as it is"), shown),
            Message(N_("give another name, or delete the file")),
        )
    try:
        published = None if asked.published is None else parse(asked.published)
        article = Article(read_named(asked.article))
    except EdtfError as error:
        reason = N_("“{date}” is not a date of publication: {reason}")
        values = {"date": asked.published, "reason": error.message}
        return refuse(speech, Message(reason, values), error.help)
    except ArticleError as error:
        return refuse(speech, error.message)
    path = Path(os.path.relpath(asked.article.resolve(), folder.resolve())).as_posix()
    if steers(path):
        return refuse(
            speech,
            Message(N_("the name “{path}” holds what no brief can name"), {"path": clean(path)}),
            Message(N_("give the article another name")),
        )
    shared, others = _known(folder)
    text = drafted(article, path, shared, others, speech, published)
    if asked.output is None:
        print_safely(text, end="")
        return OK
    try:
        if folder.name == BRIEFS:
            # A project begins with its first brief.
            folder.mkdir(exist_ok=True)
        # Never over another file, be it made since we looked.
        with asked.output.open("x", encoding="utf-8", newline="\n") as file:
            try:
                file.write(text)
                file.flush()
            except OSError:
                asked.output.unlink()
                raise
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else type(error).__name__
        sentence = N_("“{path}” cannot be written: {reason}")
        return refuse(speech, Message(sentence, {**shown, "reason": reason}))
    complain(speech, Message(N_("written: {path}"), shown))
    return OK


def _known(folder: Path) -> "tuple[dict[str, Actor], dict[str, Actor]]":
    """The actors of `actors.yaml`, and those that the briefs of the folder declare."""
    from briefreader.shelf.listing import brief_files
    from briefreader.shelf.memo import Memo
    from briefreader.shelf.shelf import Shelf

    resolved = folder.resolve()
    shelf = Shelf(resolved.parent, resolved, brief_files(resolved), Memo(None))
    others: dict[str, Actor] = {}
    for key in shelf.keys:
        for name, actor in shelf.document(key).brief.actors.items():
            if actor.name is not None and actor.kind is not None:
                others.setdefault(str(name), actor)
    shared = shelf.shared.actors
    return shared, {key: actor for key, actor in others.items() if key not in shared}
