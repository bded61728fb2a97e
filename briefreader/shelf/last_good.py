"""What is shown of a brief that somebody has just broken: what it last said.

While a file is edited it is broken half of the time, and what was on the screen stays there.
"""

from collections.abc import Sequence

from briefreader.brief.document import Document
from briefreader.brief.evidence import gather
from briefreader.brief.findings import Finding


def is_broken(findings: Sequence[Finding]) -> bool:
    """Whether a file with these findings is broken as a whole.

    It is where it cannot be read, is not YAML (`Y…`) or has no keys (`B100`). What is only
    wrong in itself, as a date or a quote, is shown as far as it goes.
    """
    return any(
        finding.severity == "error" and (finding.code.startswith("Y") or finding.code == "B100")
        for finding in findings
    )


def with_last_good(now: Document, good: Document | None) -> Document:
    """What is shown of a brief: what it says now, or else what it last said.

    Args:
        now: The brief as the file has it.
        good: The brief as it was when it was last in order, if it ever was.

    Returns:
        Of a broken brief what it last said, with the lines and the findings of now. Of one that
        has lost its article, what it says now, held against the article that was there last.
    """
    if good is None:
        return now
    if is_broken(now.findings):
        return good._replace(lines=now.lines, findings=now.findings, behind=now.brief)
    if now.article is None and good.article is not None and now.findings:
        evidence = gather(now.brief, good.article)
        return now._replace(article=good.article, evidence=evidence)
    return now
