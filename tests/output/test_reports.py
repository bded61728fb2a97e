"""Findings as other programs read them."""

import json
import re
from pathlib import Path

import pytest

from briefreader.brief.findings import Edit, Finding, Fix, Lines, Related
from briefreader.language import Message, catalog
from briefreader.output.reports import (
    Checked,
    as_json,
    concise,
    github,
    sarif,
    statistics_text,
)

ENGLISH = catalog("en")
LINES = Lines("brief: 1\ntitle: 北朝鮮, 50%: ocurred\nlast: x\n")
WRONG = Finding(
    "B111",
    Message("it is {part}: wrong, 50%"),
    26,
    33,
    Message("did you mean “occurred”?"),
    (
        Related(Message("the first"), 0, 5),
        Related(Message("elsewhere"), 0, 0, "briefs/b,c.yaml", 7, 3),
    ),
    Fix((Edit(26, 33, "occurred"),)),
)
WRONG = WRONG._replace(message=Message("it is {part}: wrong, 50%", {"part": "here"}))
MILD = Finding("Y060", Message("a comment"), 34, 38)
FILE = Checked("briefs/a b.yaml", LINES, [MILD, WRONG])
CLEAN = Checked("briefs/clean.yaml", Lines("brief: 1\n"), [])


def test_concise_is_one_line_for_each_as_vim_and_emacs_read_it() -> None:
    assert concise([FILE, CLEAN], ENGLISH).splitlines() == [
        "briefs/a b.yaml:3:1: warning[Y060] a comment",
        "briefs/a b.yaml:2:18: error[B111] it is here: wrong, 50%",
    ]


def test_a_file_name_cannot_begin_another_line() -> None:
    file = FILE._replace(name="a\nb\x1b[2J.yaml")
    (first, _) = concise([file], ENGLISH).splitlines()
    assert first == "a b␛[2J.yaml:3:1: warning[Y060] a comment"


def test_json_has_the_shape_that_was_promised() -> None:
    (mild, wrong) = json.loads(as_json([FILE, CLEAN], ENGLISH))
    assert wrong == {
        "code": "B111",
        "severity": "error",
        "message": "it is here: wrong, 50%",
        "filename": "briefs/a b.yaml",
        "location": {"row": 2, "column": 18},
        "end_location": {"row": 2, "column": 25},
        "help": "did you mean “occurred”?",
        "related": [
            {
                "message": "the first",
                "filename": "briefs/a b.yaml",
                "location": {"row": 1, "column": 1},
                "end_location": {"row": 1, "column": 6},
            },
            {
                "message": "elsewhere",
                "filename": "briefs/b,c.yaml",
                "location": {"row": 7, "column": 3},
                "end_location": {"row": 7, "column": 3},
            },
        ],
        "fix": {
            "applicability": "safe",
            "edits": [
                {
                    "content": "occurred",
                    "location": {"row": 2, "column": 18},
                    "end_location": {"row": 2, "column": 25},
                }
            ],
        },
    }
    assert (mild["help"], mild["related"], mild["fix"]) == (None, [], None)
    assert json.loads(as_json([CLEAN], ENGLISH)) == []


def test_github_gets_the_errors_first_and_escaped() -> None:
    first, second = github([FILE, CLEAN], ENGLISH).splitlines()
    assert first == (
        "::error title=briefreader (B111),file=briefs/a b.yaml,line=2,col=18,endLine=2,"
        "endColumn=25::it is here: wrong, 50%25%0Adid you mean “occurred”?"
    )
    assert second.startswith("::warning title=briefreader (Y060),")
    named = github([FILE._replace(name="a,b:c%.yaml")], ENGLISH)
    assert "file=a%2Cb%3Ac%25.yaml," in named


def test_sarif_tells_rules_places_and_fixes() -> None:
    log = json.loads(sarif([FILE, CLEAN], ENGLISH))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["B111", "Y060"]
    _, wrong = run["results"]
    assert rules[wrong["ruleIndex"]]["id"] == wrong["ruleId"] == "B111"
    place = wrong["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "briefs/a%20b.yaml"
    assert place["region"] == {"startLine": 2, "startColumn": 18, "endLine": 2, "endColumn": 25}
    (change,) = wrong["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "occurred"}
    elsewhere = wrong["relatedLocations"][1]["physicalLocation"]
    assert elsewhere["artifactLocation"]["uri"] == "briefs/b%2Cc.yaml"


def test_statistics_count_the_rules_the_most_frequent_first() -> None:
    file = FILE._replace(findings=[MILD, WRONG, WRONG])
    first, second = statistics_text([file, CLEAN], ENGLISH).splitlines()
    assert re.match(r"2 +B111 +\* +", first)
    assert re.match(r"1 +Y060 +a|1 +Y060 +text", second)


@pytest.mark.parametrize("locale", ["id", "en"])
def test_severities_and_codes_stay_english(locale: str) -> None:
    speech = catalog(locale)
    assert "error[B111]" in concise([FILE], speech)
    assert json.loads(as_json([FILE], speech))[1]["severity"] == "error"
    assert json.loads(sarif([FILE], speech))["runs"][0]["results"][1]["level"] == "error"


def test_the_log_is_valid_where_the_schema_of_sarif_is_at_hand() -> None:
    """Held against the schema of OASIS, for whoever keeps a copy of it beside the tests."""
    import os

    schema = os.environ.get("BRIEFREADER_SARIF_SCHEMA")
    if not schema:
        pytest.skip("BRIEFREADER_SARIF_SCHEMA does not name a copy of sarif-schema-2.1.0.json")
    import jsonschema

    jsonschema.validate(
        json.loads(sarif([FILE, CLEAN], ENGLISH)), json.loads(Path(schema).read_text("utf-8"))
    )
