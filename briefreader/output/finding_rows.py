"""What is wrong with a brief, as the reader shows it: a banner, rows, counts."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from briefreader.article.text import clean_line
from briefreader.brief.findings import Finding, Lines, with_todo_last
from briefreader.output.lines import Line, Part, Piece, Row
from briefreader.output.speech import Speech
from briefreader.shelf.last_good import is_broken

_EXCERPT: Final = 500


class CheckedFile(Protocol):
    """A file with findings: a brief, or `actors.yaml`."""

    @property
    def name(self) -> str:
        """The file, relative to the project's folder."""

    @property
    def lines(self) -> Lines:
        """Its text."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it."""


def findings_text(file: CheckedFile, speech: Speech) -> str:
    """How much is wrong with a file, and the gravest of it; empty for nothing."""
    if not file.findings:
        return ""
    _, gravest = gravest_of([file])
    return speech.catalog.gettext("{counts}: line {line}, {code} {message}").format(
        counts=_counts_text(file.findings, speech),
        line=file.lines.place(gravest.start)[0],
        code=gravest.code,
        message=clean_line(gravest.message.text(speech.catalog)),
    )


class BannerText(NamedTuple):
    """What stands above a brief of which something is to be said.

    Attributes:
        text: What it is.
        hints: How to see more, from the fullest to the shortest.
    """

    text: str = ""
    hints: Sequence[str] = ()


def banner_text(files: Sequence[CheckedFile], speech: Speech, current: bool = True) -> BannerText:
    """What is the gravest that is wrong with some files, and how much more; empty for nothing.

    Args:
        files: The files, of which the first is the one that is shown.
        speech: The language.
        current: Whether what is shown is what the files say now.
    """
    _ = speech.catalog.gettext
    findings = [finding for file in files for finding in file.findings]
    if not findings:
        return BannerText()
    file, gravest = gravest_of(files)
    line = speech.number(file.lines.place(gravest.start)[0])
    place = _("line {line}").format(line=line)
    if file is not files[0]:
        place = f"{clean_line(file.name.rpartition('/')[2])}, {place}"
    # What is wrong comes first, and stays where the row is short.
    parts = [f"{place}: {gravest.code} {clean_line(gravest.message.text(speech.catalog))}"]
    if not current:
        parts.insert(0, _("shown as before"))
    counts = _counts_text(findings, speech)
    full = _("f shows it")
    if len(findings) > 1:
        full = _("f shows all: {counts}").format(counts=counts)
    return BannerText(" · ".join(parts), (full, f"{counts} · f", "f"))


def gravest_of(files: Iterable[CheckedFile]) -> tuple[CheckedFile, Finding]:
    """The gravest finding of files, the first of these, and the file that it is in."""
    return min(told(files), key=lambda pair: _lightness(pair[1]))


def _lightness(finding: Finding) -> int:
    """From what keeps a brief from being read, over errors and what is left to do, to warnings."""
    if finding.severity != "error":
        return 3
    if is_broken([finding]):
        return 0
    return 2 if finding.code == "B103" else 1


def _counts_text(findings: Sequence[Finding], speech: Speech) -> str:
    """How many errors and warnings there are, each where there are any."""
    catalog = speech.catalog
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    counts = {
        "errors": catalog.ngettext("{count} error", "{count} errors", errors).format(
            count=catalog.number(errors)
        ),
        "warnings": catalog.ngettext("{count} warning", "{count} warnings", warnings).format(
            count=catalog.number(warnings)
        ),
    }
    if errors and warnings:
        return catalog.gettext("{errors}, {warnings}").format_map(counts)
    return counts["errors" if errors else "warnings"]


def told(files: Iterable[CheckedFile]) -> list[tuple[CheckedFile, Finding]]:
    """The findings of files in the order in which they are told: what is left to do comes last."""
    return [
        (file, finding)
        for file in files
        for part in with_todo_last(file.findings)
        for finding in part
    ]


def finding_rows(files: Iterable[CheckedFile], speech: Speech) -> list[Row]:
    """The findings of files: the place, what is wrong, what to type instead."""
    return [
        Row(str(number), tuple(_finding_lines(file, finding, speech)))
        for number, (file, finding) in enumerate(told(files))
    ]


def _finding_lines(file: CheckedFile, finding: Finding, speech: Speech) -> Iterable[Line]:
    # Not needed where nothing is wrong.
    from briefreader.output.findings import SEVERITIES

    row, column = file.lines.place(finding.start)
    part = Part.ERROR if finding.severity == "error" else Part.WARNING
    message = clean_line(finding.message.text(speech.catalog))
    # The word, too: colour alone would not tell an error from a warning.
    severity = speech.catalog.gettext(SEVERITIES[finding.severity])
    head = Piece(f"{severity}[{finding.code}] ", part)
    yield Line((head, Piece(message, Part.STRONG)), hanging=5)
    yield Line((Piece(f"{clean_line(file.name)}:{row}:{column}", Part.FAINT),), indent=5)
    excerpt = clean_line(file.lines.line(row)[:_EXCERPT]).strip() if file.lines.text else ""
    if excerpt:
        yield Line((Piece(excerpt),), indent=5, hanging=5)
    if finding.help is not None:
        advice = clean_line(finding.help.text(speech.catalog))
        yield Line((Piece(f"→ {advice}", Part.DATE),), indent=5, hanging=7)
