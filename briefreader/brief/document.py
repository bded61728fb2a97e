"""A brief with everything that belongs to it: its file, its article, its evidence, its findings."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefreader.article.load import Article, ArticleError
from briefreader.brief.building import build_brief, build_shared_actors
from briefreader.brief.checks import check_dates, check_evidence, check_people, check_prose
from briefreader.brief.evidence import Evidence, gather
from briefreader.brief.findings import Finding, Lines, Report
from briefreader.brief.model import Actor, Brief
from briefreader.brief.silence import (
    Ignore,
    check_ignores,
    check_todo,
    heard,
    ignores,
    without_echoes,
)
from briefreader.brief.tree import Node
from briefreader.language import N_, Message

ArticleReader = Callable[[str], Article]


class Parsed(NamedTuple):
    """A YAML file as nodes.

    Attributes:
        lines: The text of the file.
        root: The node of its document, if anything could be read.
        findings: What is wrong with it as YAML.
    """

    lines: Lines
    root: Node | None
    findings: Report


class Document(NamedTuple):
    """A brief, and all that follows from it and its article.

    Attributes:
        key: The name of its file, without the ending.
        name: The file, relative to the project's folder, with forward slashes.
        lines: The text of the file.
        brief: What it says, as far as it could be read.
        article: The article, if it could be read.
        evidence: Where in the article everything stands.
        findings: What is wrong with it, in the order of the file.
        silenced: What is wrong too, but a comment of the file says to ignore it.
        comments: Those comments.
        advised: Whether the advice is among the findings.
        behind: What the file says now, where that is broken and all else but its lines and
            findings is what it last said.
    """

    key: str
    name: str
    lines: Lines
    brief: Brief
    article: Article | None
    evidence: Evidence
    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...] = ()
    comments: tuple[Ignore, ...] = ()
    advised: bool = False
    behind: Brief | None = None


def parse_file(data: bytes) -> Parsed:
    """Read the bytes of a YAML file into nodes. Never raises, whatever the bytes are."""
    # Not needed where the memo has the nodes already, as it has at most starts.
    from briefreader.brief.nodes import read_nodes
    from briefreader.brief.scan import scan

    report = Report()
    text = scan(data, report)
    root = None
    if text is not None:
        found = Report()
        root = read_nodes(text, found)
        _take_but_echoes(found, report, Lines(text))
    return Parsed(Lines(text or ""), root, report)


def _take_but_echoes(found: Report, report: Report, lines: Lines) -> None:
    """Take the mistakes of YAML, but not that a line with a tab for spaces does not line up."""
    tabs = {lines.place(finding.start)[0] for finding in report.sorted() if finding.code == "Y007"}
    for finding in found.sorted():
        if finding.code != "Y051" or lines.place(finding.start)[0] not in tabs:
            report.take(finding)


def make_document(
    key: str, name: str, parsed: Parsed, shared: Mapping[str, Actor], read: ArticleReader
) -> Document:
    """Work out all that belongs to a brief.

    Args:
        key: The name of the file, without the ending.
        name: The file, relative to the project's folder.
        parsed: The file.
        shared: The actors of `actors.yaml`.
        read: Reads the article at a path that the brief gives; raises `ArticleError`.
    """
    report = Report()
    report.extend(parsed.findings)
    brief = build_brief(parsed.root, shared, report)
    check_people(brief, shared, report)
    check_dates(brief, report)
    check_prose(brief, parsed.lines.text, report)
    article, evidence = None, Evidence()
    path = brief.source.text
    if path is not None:
        try:
            article = read(path)
        except ArticleError as error:
            report.add(
                "B305",
                error.message,
                (path.start, path.end),
                help=Message(N_("the path is relative to this file, as ../seeds/article.txt")),
            )
        else:
            evidence = gather(brief, article)
            check_evidence(brief, article, evidence, report)
    check_todo(parsed.lines, report)
    comments = ignores(parsed.lines, parsed.root)
    told, silenced = heard(without_echoes(report.sorted(), parsed.lines), comments, parsed.lines)
    return Document(
        key,
        name,
        parsed.lines,
        brief,
        article,
        evidence,
        tuple(told),
        tuple(silenced),
        tuple(comments),
    )


def make_shared_actors(parsed: Parsed) -> tuple[dict[str, Actor], tuple[Finding, ...]]:
    """The actors that `actors.yaml` declares, and what is wrong with it."""
    report = Report()
    report.extend(parsed.findings)
    actors = build_shared_actors(parsed.root, report)
    check_todo(parsed.lines, report)
    comments = ignores(parsed.lines, parsed.root)
    told, silenced = heard(without_echoes(report.sorted(), parsed.lines), comments, parsed.lines)
    whole = Report()
    for finding in told:
        whole.take(finding)
    check_ignores(comments, silenced, parsed.lines, whole)
    return actors, whole.sorted()


def unreadable(key: str, name: str, message: Message) -> Document:
    """The document of a file that could not be opened at all."""
    report = Report()
    report.add("Y001", message, (0, 0))
    return Document(key, name, Lines(""), Brief(), None, Evidence(), report.sorted())
