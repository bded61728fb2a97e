"""Sentences with holes."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefreader
from briefreader.language import N_, Message, catalog

EN = catalog("en")
SOURCES = sorted(Path(briefreader.__file__).parent.rglob("*.py"))


def test_holes_are_filled() -> None:
    message = Message("“{key}” in line {line}", {"key": "a", "line": 3})
    assert message.text(EN) == "“a” in line 3"


def test_a_message_fills_a_hole_of_another() -> None:
    inner = Message("a {thing}", {"thing": "map"})
    assert Message("must be {wanted}", {"wanted": inner}).text(EN) == "must be a map"


@given(st.text())
def test_what_fills_a_hole_is_never_read_for_holes(text: str) -> None:
    assert Message("<{a}>", {"a": text, "b": "no"}).text(EN) == f"<{text}>"


@pytest.mark.parametrize("text", ["{b}", "{", "}", "{}", "{0}", "{a.__class__}", "%s", "{{a}}"])
def test_braces_in_a_document_stay(text: str) -> None:
    assert Message("<{a}>", {"a": text}).text(EN) == f"<{text}>"


def test_a_marked_sentence_is_itself() -> None:
    assert N_("there is no folder") == "there is no folder"


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """Every sentence that a source file marks for translation."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield node.lineno, argument.value


def test_every_marked_sentence_has_holes_with_plain_names() -> None:
    wrong = []
    found = 0
    for path in SOURCES:
        for line, sentence in sentences(path):
            found += 1
            for _, hole, form, conversion in Formatter().parse(sentence):
                if hole is not None and (not hole.isidentifier() or form or conversion):
                    wrong.append(f"{path.name}:{line}: {sentence}")
    assert wrong == []
    assert found > 50
