"""What is wrong with a file, where, and what to type instead."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from briefreader.language import Message

if TYPE_CHECKING:
    from briefreader.brief.rules.rule import Severity


class Related(NamedTuple):
    """Another place that a finding speaks of.

    Attributes:
        message: What is there.
        start: Offset in the text of the file, in code points.
        end: Offset just past it.
        file: Another file in which it is, relative to the project's folder; empty for the same.
        row: There the line, from 1; the offsets then mean nothing.
        column: There the column, from 1, in code points.
    """

    message: Message
    start: int
    end: int
    file: str = ""
    row: int = 0
    column: int = 0


class Edit(NamedTuple):
    """A replacement in a file.

    Attributes:
        start: Offset of what is replaced in the normalised text, in code points.
        end: Offset just past it.
        content: What comes in its place.
    """

    start: int
    end: int
    content: str


class Fix(NamedTuple):
    """How a finding can be mended.

    Attributes:
        edits: The replacements, ascending and apart from each other.
        safe: Whether it only writes otherwise what the file says, or what it can only mean.
    """

    edits: tuple[Edit, ...]
    safe: bool = True


class Finding(NamedTuple):
    """One thing that is wrong with a file.

    Attributes:
        code: The rule, a key of `RULES`.
        message: What is wrong, in the words of whoever writes briefs.
        start: Offset of the fault in the normalised text of the file, in code points.
        end: Offset just past it; the same as `start` where something is missing.
        help: What to type instead.
        related: Other places that matter, as the first of two equal keys.
        fix: How it can be mended, where that is known.
    """

    code: str
    message: Message
    start: int
    end: int
    help: Message | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def severity(self) -> "Severity":
        """How bad it is: an `error` keeps something from being shown."""
        # The rules with all their words are not needed where nothing is wrong.
        from briefreader.brief.rules import RULES

        return RULES[self.code].severity


class Lines:
    """The lines of a text, for telling offsets as a person counts.

    Attributes:
        text: The normalised text of the file.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    @cached_property
    def starts(self) -> Sequence[int]:
        """The offset at which each line begins."""
        starts = [0]
        start = self.text.find("\n")
        while start >= 0:
            starts.append(start + 1)
            start = self.text.find("\n", start + 1)
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, the column in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line feed."""
        start = self.starts[number - 1]
        end = self.starts[number] - 1 if number < len(self.starts) else len(self.text)
        return self.text[start:end]


MOST_FINDINGS: Final = 500
"""A file is not blamed for more of one kind than this: what follows is noise."""


class Report:
    """The findings of one file, as they are made."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        # Counted by rule, so that many warnings, or many that are ignored, hide no error.
        self._counts: Counter[str] = Counter()

    def add(
        self,
        code: str,
        message: Message,
        span: tuple[int, int],
        *,
        help: Message | None = None,  # noqa: A002 - the word that the reader of a finding sees
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Note a fault at `span`, offsets in code points of the file's text."""
        self.take(Finding(code, message, span[0], span[1], help, related, fix))

    def take(self, finding: Finding) -> None:
        """Note a fault that was found elsewhere."""
        self._counts[finding.code] += 1
        if self._counts[finding.code] <= MOST_FINDINGS:
            self._findings.append(finding)

    def extend(self, other: "Report") -> None:
        """Take over the findings of another report on the same file."""
        for finding in other.sorted():
            self.take(finding)

    def sorted(self) -> tuple[Finding, ...]:
        """The findings in the order of the file."""
        return tuple(sorted(self._findings, key=lambda finding: (finding.start, finding.code)))

    @property
    def worst(self) -> Literal["error", "warning"] | None:
        """The gravest severity so far."""
        return worst(self._findings)


def with_todo_last(findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Findings apart from those that only say that something is left to do.

    Of these a draft has dozens, among which a mistake would not be seen.
    """
    todo = [finding for finding in findings if finding.code == "B103"]
    return [finding for finding in findings if finding.code != "B103"], todo


def worst(findings: Sequence[Finding]) -> Literal["error", "warning"] | None:
    """The gravest severity among findings, `None` where there are none."""
    if any(finding.severity == "error" for finding in findings):
        return "error"
    return "warning" if findings else None
