"""Findings for programs: editors, CI, other tools. Keys, codes and severities stay English."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from briefreader import __version__
from briefreader.article.text import clean_line
from briefreader.brief.findings import Finding, Lines
from briefreader.brief.rules import RULES
from briefreader.language import Catalog

_SARIF_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


class Checked(NamedTuple):
    """A file that was checked.

    Attributes:
        name: The file as the person can find it, relative to where they are.
        lines: Its text.
        findings: What is wrong with it.
    """

    name: str
    lines: Lines
    findings: Sequence[Finding]


def concise(files: Iterable[Checked], catalog: Catalog) -> str:
    """One line for each finding, `path:line:column: severity[CODE] message`.

    So vim's `errorformat`, Emacs' compilation mode and problem matchers read it.
    """
    return "".join(
        f"{_place(file, finding)}: {finding.severity}[{finding.code}] {_said(finding, catalog)}\n"
        for file, finding in _each(files)
    )


def github(files: Iterable[Checked], catalog: Catalog) -> str:
    """Workflow commands of GitHub Actions, the errors first: it shows only ten of a kind."""
    found = sorted(_each(files), key=lambda pair: pair[1].severity != "error")
    said = []
    for file, finding in found:
        (row, column), (end_row, end_column) = _ends(file, finding)
        properties = {
            "title": f"briefreader ({finding.code})",
            "file": clean_line(file.name),
            "line": str(row),
            "col": str(column),
            "endLine": str(end_row),
            "endColumn": str(end_column),
        }
        listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        said.append(f"::{finding.severity} {listed}::{_command(_advice(finding, catalog))}\n")
    return "".join(said)


def as_json(files: Iterable[Checked], catalog: Catalog) -> str:
    """A list of findings as JSON, in the shape that ruff gives to its own."""
    return json.dumps(
        [_record(file, finding, catalog) for file, finding in _each(files)],
        ensure_ascii=False,
        indent=2,
    )


def sarif(files: Iterable[Checked], catalog: Catalog) -> str:
    """A log in the Static Analysis Results Interchange Format, 2.1.0 (OASIS)."""
    found = list(_each(files))
    codes = sorted({finding.code for _, finding in found})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": RULES[code].title},
            "fullDescription": {"text": RULES[code].why},
            "defaultConfiguration": {"level": RULES[code].severity},
        }
        for code in codes
    ]
    run = {
        "tool": {"driver": {"name": "briefreader", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(file, finding, codes, catalog) for file, finding in found],
    }
    return json.dumps(
        {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
    )


REPORTS: Final[dict[str, Callable[[Iterable[Checked], Catalog], str]]] = {
    "concise": concise,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}
"""The formats for programs, by name."""


def statistics_text(files: Iterable[Checked], catalog: Catalog) -> str:
    """How often each rule was broken, the most frequent first."""
    counted = Counter(finding.code for _, finding in _each(files))
    width = len(catalog.number(max(counted.values(), default=0)))
    fixable = {finding.code for _, finding in _each(files) if finding.fix and finding.fix.safe}
    return "".join(
        f"{catalog.number(count):>{width}}  {code}  {'*' if code in fixable else ' '}  "
        f"{catalog.gettext(RULES[code].title)}\n"
        for code, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    )


def _each(files: Iterable[Checked]) -> Iterable[tuple[Checked, Finding]]:
    return ((file, finding) for file in files for finding in file.findings)


def _said(finding: Finding, catalog: Catalog) -> str:
    return clean_line(finding.message.text(catalog))


def _helped(finding: Finding, catalog: Catalog) -> str | None:
    return clean_line(finding.help.text(catalog)) if finding.help else None


def _advice(finding: Finding, catalog: Catalog) -> str:
    """What is wrong, and on a second line what to type instead."""
    helped = _helped(finding, catalog)
    return _said(finding, catalog) + (f"\n{helped}" if helped else "")


def _place(file: Checked, finding: Finding) -> str:
    row, column = file.lines.place(finding.start)
    return f"{clean_line(file.name)}:{row}:{column}"


def _ends(file: Checked, finding: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
    return file.lines.place(finding.start), file.lines.place(max(finding.start, finding.end))


def _record(file: Checked, finding: Finding, catalog: Catalog) -> dict[str, Any]:
    start, end = _ends(file, finding)
    fix = None
    if finding.fix is not None:
        fix = {
            "applicability": "safe" if finding.fix.safe else "unsafe",
            "edits": [
                {
                    "content": edit.content,
                    "location": _location(file.lines.place(edit.start)),
                    "end_location": _location(file.lines.place(edit.end)),
                }
                for edit in finding.fix.edits
            ],
        }
    related = []
    for other in finding.related:
        first = (other.row, other.column) if other.file else file.lines.place(other.start)
        last = first if other.file else file.lines.place(other.end)
        related.append(
            {
                "message": clean_line(other.message.text(catalog)),
                "filename": other.file or file.name,
                "location": _location(first),
                "end_location": _location(last),
            }
        )
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": _said(finding, catalog),
        "filename": file.name,
        "location": _location(start),
        "end_location": _location(end),
        "help": _helped(finding, catalog),
        "related": related,
        "fix": fix,
    }


def _location(place: tuple[int, int]) -> dict[str, int]:
    return {"row": place[0], "column": place[1]}


def _property(value: str) -> str:
    return _command(value).replace(":", "%3A").replace(",", "%2C")


def _command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _result(
    file: Checked, finding: Finding, codes: Sequence[str], catalog: Catalog
) -> dict[str, Any]:
    start, end = _ends(file, finding)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity,
        "message": {"text": _advice(finding, catalog)},
        "locations": [{"physicalLocation": _physical(file.name, start, end)}],
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "message": {"text": clean_line(other.message.text(catalog))},
                "physicalLocation": _physical(
                    other.file or file.name,
                    (other.row, other.column) if other.file else file.lines.place(other.start),
                    (other.row, other.column) if other.file else file.lines.place(other.end),
                ),
            }
            for other in finding.related
        ]
    if finding.fix is not None and finding.fix.safe:
        changes = [
            {
                "deletedRegion": _region(file.lines.place(edit.start), file.lines.place(edit.end)),
                "insertedContent": {"text": edit.content},
            }
            for edit in finding.fix.edits
        ]
        result["fixes"] = [
            {
                "artifactChanges": [
                    {"artifactLocation": {"uri": _uri(file.name)}, "replacements": changes}
                ]
            }
        ]
    return result


def _physical(name: str, start: tuple[int, int], end: tuple[int, int]) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(name)}, "region": _region(start, end)}


def _region(start: tuple[int, int], end: tuple[int, int]) -> dict[str, int]:
    return {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
    }


def _uri(name: str) -> str:
    return quote(name.replace("\\", "/").encode("utf-8", errors="surrogateescape"))
