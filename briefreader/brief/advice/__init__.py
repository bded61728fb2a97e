"""Advice: what is amiss with a brief that can be read and shown all the same.

It is worked out after the first frame; what keeps a brief from being shown is found before, by
`briefreader.brief.checks`.
"""

from collections.abc import Mapping

from briefreader.brief.advice.dating import check_times
from briefreader.brief.advice.evidence import check_quotes
from briefreader.brief.advice.languages import check_languages
from briefreader.brief.advice.people import check_actors, check_aliases, check_named
from briefreader.brief.document import Document
from briefreader.brief.findings import Report
from briefreader.brief.model import Actor
from briefreader.brief.silence import check_ignores, heard, without_echoes


def advised(document: Document, shared: Mapping[str, Actor]) -> Document:
    """A document with all that is to be said of it.

    Args:
        document: The document, with the findings of `make_document`.
        shared: The actors of `actors.yaml`.
    """
    if document.behind is not None:
        # What is shown is not what the file says now.
        return document._replace(advised=True)
    report = Report()
    text = document.lines.text
    # What cannot be read may speak of everybody, and so may what is still to be written.
    unfinished = any(
        finding.code in {"B102", "B103"} or finding.code.startswith("Y0")
        for finding in document.findings
        if finding.severity == "error"
    )
    check_actors(document.brief, shared, text, report, unfinished=unfinished)
    check_languages(document.brief, text, document.findings, report)
    check_times(document.brief, document.findings, report)
    if document.article is not None:
        check_aliases(document.brief, shared, document.article, report)
        check_named(document.brief, shared, document.article, document.evidence, report)
        check_quotes(document.brief, document.article, document.evidence, document.lines, report)
    told, silenced = heard(
        without_echoes(report.sorted(), document.lines), document.comments, document.lines
    )
    whole = Report()
    for finding in (*document.findings, *told):
        whole.take(finding)
    check_ignores(document.comments, (*document.silenced, *silenced), document.lines, whole)
    return document._replace(
        findings=whole.sorted(), silenced=(*document.silenced, *silenced), advised=True
    )
