"""A finding as a person reads it."""

import pytest

from briefreader.brief.findings import Finding, Lines, Related
from briefreader.language import Message, catalog
from briefreader.output.findings import finding_text
from briefreader.output.width import cells

ENGLISH = catalog("en")


def text_of(text: str, start: int, end: int, **more: object) -> list[str]:
    finding = Finding("B301", Message("it is wrong"), start, end, **more)  # type: ignore[arg-type]
    return finding_text("a.yaml", Lines(text), finding, ENGLISH).splitlines()


def test_code_place_line_caret_and_help() -> None:
    said = text_of("a: 1\nkey: wrong\n", 10, 15, help=Message("type “right”"))
    assert said == [
        "error[B301]: it is wrong",
        "  --> a.yaml:2:6",
        "  |",
        "2 | key: wrong",
        "  |      ^^^^^",
        "  |",
        "  = help: type “right”",
    ]


def test_the_caret_stands_right_under_wide_characters() -> None:
    said = text_of("kata: 北朝鮮 salah\n", 10, 15)
    assert said[3].index("salah") == 4 + 10
    assert cells(said[3][: said[3].index("salah")]) == said[4].index("^")


def test_a_related_place_is_shown_with_what_is_there() -> None:
    said = text_of("a: 1\nb: 2\na: 3\n", 10, 11, related=(Related(Message("the first one"), 0, 1),))
    assert "1 | a: 1" in said
    assert "  | - the first one" in said


@pytest.mark.parametrize("length", [200, 20_000])
def test_a_long_line_is_cut_so_that_the_fault_is_seen(length: int) -> None:
    text = "x" * length + "HERE" + "y" * length
    said = text_of(text, length, length + 4)
    assert all(cells(line) < 120 for line in said)
    assert said[3][said[4].index("^") :].startswith("HERE")
    assert "^^^^" in said[4]


def test_a_fault_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    said = text_of("a: |\n  b\n  c\n", 3, 12)
    assert said[4].rstrip().endswith("^")
    assert len(said[4]) <= len(said[3])


def test_what_steers_a_terminal_is_made_visible() -> None:
    assert "\x1b" not in "\n".join(text_of("a: \x1b[31m\n", 3, 4))
