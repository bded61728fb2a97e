"""Findings as a person reads them: code, place, the line, a caret under the fault, what to type."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from briefreader.article.text import clean, clean_line
from briefreader.brief.findings import Finding, Lines
from briefreader.language import N_, Catalog, Message
from briefreader.output.width import cells

_MOST_CELLS: Final = 100
_AROUND: Final = 200


class Paint(NamedTuple):
    """The escape sequences of a terminal for each part of a message; empty for none.

    Attributes:
        error: Begins what tells of an error.
        warning: Begins what tells of a warning.
        strong: Begins what is said.
        faint: Begins the frame.
        off: Ends any of these.
    """

    error: str = ""
    warning: str = ""
    strong: str = ""
    faint: str = ""
    off: str = ""


PLAIN: Final = Paint()
COLOURED: Final = Paint("\x1b[1;31m", "\x1b[1;33m", "\x1b[1m", "\x1b[36m", "\x1b[0m")

SEVERITIES: Final = {"error": N_("error"), "warning": N_("warning")}


def finding_text(
    name: str, lines: Lines, finding: Finding, catalog: Catalog, paint: Paint = PLAIN
) -> str:
    """A finding in full, over several lines.

    Args:
        name: The file, as the person named it.
        lines: The text of the file.
        finding: The finding.
        catalog: The language to speak.
        paint: Colours, where the output is a terminal that wants them.
    """
    row, column = lines.place(finding.start)
    tone = paint.error if finding.severity == "error" else paint.warning
    severity = catalog.gettext(SEVERITIES[finding.severity])
    said = [
        f"{tone}{severity}[{finding.code}]{paint.off}: "
        f"{paint.strong}{clean(finding.message.text(catalog))}{paint.off}",
        f"  {paint.faint}-->{paint.off} {clean_line(name)}:{row}:{column}",
    ]
    near = [other for other in finding.related if not other.file]
    margin = len(str(max([row, *(lines.place(other.start)[0] for other in near)])))
    bar = f"{paint.faint}{' ' * margin} |{paint.off}"
    if lines.text:
        said.append(bar)
        said += _excerpt(lines, finding.start, finding.end, "^", "", margin, tone, paint)
        for other in near:
            note = clean_line(other.message.text(catalog))
            said += _excerpt(lines, other.start, other.end, "-", note, margin, paint.faint, paint)
        said.append(bar)
    for other in finding.related:
        if other.file:
            note = clean_line(other.message.text(catalog))
            place = f"{clean_line(other.file)}:{other.row}:{other.column}"
            said.append(f"{paint.faint}{' ' * margin} ={paint.off} {note}: {place}")
    if finding.help is not None:
        help_word = catalog.pgettext("finding", "help")
        said.append(
            f"{paint.faint}{' ' * margin} ={paint.off} {paint.strong}{help_word}{paint.off}: "
            f"{clean(finding.help.text(catalog))}"
        )
    return "\n".join(said)


_MOST_LINES: Final = 30


def todo_text(
    name: str, lines: Lines, findings: Sequence[Finding], catalog: Catalog, paint: Paint = PLAIN
) -> str:
    """What is left to do in a file: the first of it in full, of the rest the lines.

    Args:
        name: The file, as the person named it.
        lines: The text of the file.
        findings: The findings that say so, in the order of the file.
        catalog: The language to speak.
        paint: Colours, where the output is a terminal that wants them.
    """
    first = finding_text(name, lines, findings[0], catalog, paint)
    if len(findings) == 1:
        return first
    rows = list(dict.fromkeys(lines.place(finding.start)[0] for finding in findings[1:]))
    more = Message(
        catalog.ngettext(
            "{count} more is left to do, in line {rows}",
            "{count} more are left to do, in the lines {rows}",
            len(findings) - 1,
        ),
        {
            "count": len(findings) - 1,
            "rows": ", ".join(map(str, rows[:_MOST_LINES])) + (" …" if rows[_MOST_LINES:] else ""),
        },
    )
    margin = " " * len(str(lines.place(findings[0].start)[0]))
    return f"{first}\n{paint.faint}{margin} ={paint.off} {more.text(catalog)}"


def _excerpt(
    lines: Lines, start: int, end: int, mark: str, note: str, margin: int, tone: str, paint: Paint
) -> list[str]:
    row, column = lines.place(start)
    # Of a line of megabytes only what is around the fault is looked at.
    before = max(0, column - 1 - _AROUND)
    line = clean(lines.line(row)[before : column + _AROUND])
    first = column - 1 - before
    last = max(first + 1, min(len(line), first + max(1, end - start)))
    # A long line is cut so that the fault is seen, with a little of what stands before it.
    cut = 0
    while cut < first and cells(line[cut:last]) > _MOST_CELLS:
        cut += 1
    if cut:
        cut = min(first, cut + 1)
    mark_of_cut = "…" if cut or before else ""
    shown = mark_of_cut + line[cut:]
    lead = cells(mark_of_cut + line[cut:first])
    while cells(shown) > _MOST_CELLS + 1:
        shown = shown[: max(1, len(shown) - 1 - (len(shown) > 4 * _MOST_CELLS) * (len(shown) // 2))]
    width = max(1, min(cells(line[first:last]), cells(shown) - lead))
    number = f"{paint.faint}{row:>{margin}} |{paint.off}"
    bar = f"{paint.faint}{' ' * margin} |{paint.off}"
    carets = f"{bar} {' ' * lead}{tone}{mark * width}{' ' + note if note else ''}{paint.off}"
    return [f"{number} {shown}".rstrip(), carets]


def totals_text(findings: Iterable[Finding], files: int, catalog: Catalog) -> str:
    """The last line: how many findings in how many files."""
    counted = list(findings)
    errors = sum(finding.severity == "error" for finding in counted)
    warnings = len(counted) - errors
    looked_at = Message(
        catalog.ngettext("{count} file read", "{count} files read", files), {"count": files}
    )
    if not counted:
        return catalog.gettext("No findings; {files}.").format(files=looked_at.text(catalog))
    fixable = sum(finding.fix is not None and finding.fix.safe for finding in counted)
    parts = {
        "errors": catalog.ngettext("{count} error", "{count} errors", errors).format(
            count=catalog.number(errors)
        ),
        "warnings": catalog.ngettext("{count} warning", "{count} warnings", warnings).format(
            count=catalog.number(warnings)
        ),
        "files": looked_at.text(catalog),
    }
    totals = catalog.gettext("{errors}, {warnings}; {files}.").format_map(parts)
    if not fixable:
        return totals
    mend = catalog.ngettext(
        "{count} can be mended with --fix.", "{count} can be mended with --fix.", fixable
    )
    return f"{totals} {mend.format(count=catalog.number(fixable))}"
