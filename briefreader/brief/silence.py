"""Findings that a person does not want to hear of: `# brief: ignore[CODE]` in the file.

The comment speaks of the findings that begin on its line; on a line of its own, of those on the
next. Without codes it speaks of all of them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from briefreader.brief.findings import Edit, Finding, Fix, Lines, Report
from briefreader.brief.tree import Items, Map, Node
from briefreader.language import N_, Message

_IGNORE: Final = re.compile(r"#[ ]*brief:[ ]*ignore(?:\[([A-Z0-9, ]*)\])?(?=\s|$)")
_TODO: Final = re.compile(r"\bTODO\b")
BETWEEN_BRIEFS: Final = frozenset({"B409"})
"""Rules that one brief alone cannot break: whoever reads one file does not see them broken."""
_ONE_VALUE: Final = 400
"""A finding on more code points than this is not about one value that was left to do."""


class Ignore(NamedTuple):
    """One comment.

    Attributes:
        start: Offset of the comment.
        end: Offset just past it.
        row: The line of which it speaks, from 1.
        codes: The rules, none for all.
    """

    start: int
    end: int
    row: int
    codes: frozenset[str]


def ignores(lines: Lines, root: Node | None) -> list[Ignore]:
    """The comments of a file that silence findings.

    Args:
        lines: The file.
        root: Its node: what stands inside of a text is no comment.
    """
    # Hardly a file has any: the nodes are not gone through for nothing.
    matches = list(_IGNORE.finditer(lines.text))
    if not matches:
        return []
    spans = sorted(_texts(root))
    found = []
    for match in matches:
        before = lines.text[max(0, match.start() - 1) : match.start()]
        inside = bisect_right(spans, (match.start(), len(lines.text))) - 1
        if before.strip() or (inside >= 0 and match.start() < spans[inside][1]):
            continue
        row, column = lines.place(match.start())
        alone = not lines.line(row)[: column - 1].strip()
        codes = frozenset(code.strip() for code in (match[1] or "").split(",") if code.strip())
        found.append(Ignore(*match.span(), row + alone, codes))
    return found


def _texts(root: Node | None) -> Iterator[tuple[int, int]]:
    """The spans of all texts of a file, keys and values."""
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, Map):
            for key, value in node.entries:
                waiting += (key, value)
        elif isinstance(node, Items):
            waiting += node.items
        else:
            yield node.start, node.end


def heard(
    findings: Iterable[Finding], comments: Sequence[Ignore], lines: Lines
) -> tuple[list[Finding], list[Finding]]:
    """The findings that are to be told, and those that a comment silences."""
    if not comments:
        return list(findings), []
    codes_of: dict[int, list[frozenset[str]]] = {}
    for comment in comments:
        codes_of.setdefault(comment.row, []).append(comment.codes)
    told: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        here = codes_of.get(lines.place(finding.start)[0], ())
        silent = any(not codes or finding.code in codes for codes in here)
        (silenced if silent else told).append(finding)
    return told, silenced


def check_ignores(
    comments: Sequence[Ignore], silenced: Iterable[Finding], lines: Lines, report: Report
) -> None:
    """Report the comments that silence nothing."""
    quiet: dict[int, set[str]] = {}
    for finding in silenced:
        quiet.setdefault(lines.place(finding.start)[0], set()).add(finding.code)
    for comment in comments:
        if comment.codes & BETWEEN_BRIEFS:
            continue
        here = quiet.get(comment.row, set())
        if not (here & comment.codes if comment.codes else here):
            report.add(
                "Y062",
                Message(N_("nothing here breaks the rule that this comment ignores")),
                (comment.start, comment.end),
                help=Message(N_("delete the comment")),
                fix=Fix((_removal(comment, lines),)),
            )


def _removal(comment: Ignore, lines: Lines) -> Edit:
    """The comment with the blanks before it, or its whole line where it has one to itself."""
    row, _ = lines.place(comment.start)
    begin = lines.starts[row - 1]
    before = lines.text[begin : comment.start]
    end = lines.text.find("\n", comment.end)
    end = len(lines.text) if end < 0 else end
    if lines.text[comment.end : end].strip():
        # Something more is said behind it.
        return Edit(comment.start, comment.end, "#")
    if not before.strip():
        return Edit(begin, min(end + 1, len(lines.text)), "")
    return Edit(begin + len(before.rstrip()), end, "")


def check_todo(lines: Lines, report: Report) -> None:
    """Report every `TODO`, in a value or in a comment."""
    for match in _TODO.finditer(lines.text):
        report.add(
            "B103",
            Message(N_("something is left to do here")),
            match.span(),
            help=Message(N_("decide it, and take the word TODO away")),
        )


def without_echoes(findings: Iterable[Finding], lines: Lines) -> list[Finding]:
    """Findings, without those on values that are still to be written.

    “TODO” is no status and stands in no article; to say so beside B103 would be noise.
    """
    spots = [match.start() for match in _TODO.finditer(lines.text)]
    if not spots:
        return list(findings)
    return [
        finding
        for finding in findings
        if finding.code == "B103"
        or finding.code.startswith("Y")
        or finding.end - finding.start > _ONE_VALUE
        or bisect_left(spots, finding.start)
        == bisect_left(spots, max(finding.end, finding.start + 1))
    ]
