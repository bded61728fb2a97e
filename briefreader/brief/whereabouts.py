"""Where in its file stands what is selected, for an editor to be opened there.

Of a brief that is broken, what is shown is older than the file. So everything is looked for by its
name in what the file says now, then in its text, and never by an offset of before.
"""

import re

from briefreader.brief.document import Document
from briefreader.brief.model import Brief


def event_place(document: Document, key: str, quote: int | None = None) -> tuple[int, int]:
    """Line and column of an event, or of one of its quotes.

    Args:
        document: The brief.
        key: The key of the event.
        quote: The number of the quote, counted from 0; `None` for the event itself.

    Returns:
        Both counted from 1, the column in code points.
    """
    event = _now(document).events.get(key)
    if event is None:
        return _by_name(document, key)
    if quote is not None and quote < len(event.quotes):
        return _place(document, event.quotes[quote].start)
    return _place(document, event.key.start)


def actor_place(document: Document, key: str) -> tuple[int, int] | None:
    """Line and column of an actor, `None` where this brief does not declare it."""
    actor = _now(document).actors.get(key)
    if actor is not None:
        return _place(document, actor.key.start)
    return _by_name(document, key) if document.behind is not None else None


def summary_place(document: Document, language: str) -> tuple[int, int]:
    """Line and column of the summary in a language, or of the summary, or of the beginning."""
    summary = _now(document).summary
    if summary is not None:
        word = summary.texts.get(language) or next(iter(summary.texts.values()))
        return _place(document, word.start)
    return _by_name(document, "summary")


def first_finding_place(document: Document) -> tuple[int, int]:
    """Line and column of the first thing that is wrong, or the beginning of the file."""
    return _place(document, document.findings[0].start if document.findings else 0)


def _now(document: Document) -> Brief:
    return document.brief if document.behind is None else document.behind


def _by_name(document: Document, key: str) -> tuple[int, int]:
    found = re.search(rf"^ *(['\"]?)({re.escape(key)})\1 *:", document.lines.text, re.MULTILINE)
    return _place(document, found.start(2)) if found else first_finding_place(document)


def _place(document: Document, offset: int) -> tuple[int, int]:
    return document.lines.place(max(0, min(offset, len(document.lines.text))))
