"""Accounts of one event in several briefs, held against each other."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Final, NamedTuple

from briefreader.brief.document import Document
from briefreader.brief.findings import Finding, Related
from briefreader.brief.model import Dated
from briefreader.brief.reading import excerpt
from briefreader.brief.silence import heard
from briefreader.dates import DateWords, overlaps
from briefreader.language import N_, Message

_MOST_ACCOUNTS: Final = 30
_DATED_FACTS: Final = frozenset({"occurred", "ongoing", "denied"})
"""A plan may well have had another date than what came of it."""


class _Account(NamedTuple):
    document: Document
    date: Dated


def disagreements(documents: Iterable[Document]) -> dict[str, list[Finding]]:
    """Where briefs date the same event so that both cannot be right.

    Args:
        documents: The briefs.

    Returns:
        The findings by the key of the brief in which they are.
    """
    accounts: defaultdict[str, list[_Account]] = defaultdict(list)
    for document in documents:
        for event in document.brief.events.values():
            if event.same_event and event.date and event.status in _DATED_FACTS:
                accounts[event.same_event].append(_Account(document, event.date))
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for key, told in accounts.items():
        for one, other in combinations(told[:_MOST_ACCOUNTS], 2):
            if one.document is not other.document and not overlaps(
                one.date.value, other.date.value
            ):
                found[one.document.key].append(_finding(key, one, other))
                found[other.document.key].append(_finding(key, other, one))
    by_key = {document.key: document for account in accounts.values() for document, _ in account}
    return {
        key: heard(findings, by_key[key].comments, by_key[key].lines)[0]
        for key, findings in found.items()
    }


def _finding(key: str, here: _Account, there: _Account) -> Finding:
    row, column = there.document.lines.place(there.date.text.start)
    return Finding(
        "B409",
        Message(
            N_("here “{event}” has the date {date}, in {file} it is {other}"),
            {
                "event": excerpt(key),
                "date": DateWords(here.date.value),
                "file": there.document.name,
                "other": DateWords(there.date.value),
            },
        ),
        here.date.text.start,
        here.date.text.end,
        Message(N_("one of the two is wrong, or the outlets differ; or it is not the same event")),
        (Related(Message(N_("the other date")), 0, 0, there.document.name, row, column),),
    )
