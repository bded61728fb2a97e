"""What a YAML error means, in the words of whoever writes briefs."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefreader.brief.document import parse_file
from briefreader.brief.findings import Finding, Lines, Report
from briefreader.brief.syntax import explain
from briefreader.language import catalog

EN = catalog("en")


def only(text: str) -> tuple[Finding, str]:
    """The one finding of a broken text, and the source that it underlines."""
    parsed = parse_file(text.encode())
    (found,) = parsed.findings.sorted()
    return found, parsed.lines.text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "code", "underlined"),
    [
        ("title: Kremlin: tidak siap", "Y040", "Kremlin: tidak siap"),
        ("a:\n  - kata: dia: lagi\n", "Y040", "dia: lagi"),
        ("a: @kata dia", "Y041", "@kata dia"),
        ("a: [sic] kata dia", "Y041", "[sic] kata dia"),
        ("a: - x", "Y041", "-"),
        ("a:1\nb: 2", "Y042", "a:1"),
        ("a:\n  kind person\n  b: c", "Y042", "kind person"),
        ("a: 'Jum'at pagi'", "Y049", "at pagi'"),
        ('a: "Kami siap" kata dia', "Y049", "kata dia"),
        ('a: "dia', "Y048", '"dia'),
        ("a: [b, c\nd: e", "Y048", "[b, c"),
        ("a: {b: c\nd: e", "Y048", "{b: c"),
        ('a: "x \\q y"', "Y050", "\\q"),
        ("a: b\n  c: d", "Y051", "c: d"),
        ("a:\n  - b\n - c", "Y051", "- c"),
        ("a: | teks", "Y052", "teks"),
    ],
)
def test_the_fault_itself_is_underlined(text: str, code: str, underlined: str) -> None:
    found, source = only(text)
    assert (found.code, source) == (code, underlined)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("title: Kremlin: tidak", "put quotation marks around the whole text"),
        ("a: @kata", "put quotation marks around the whole text"),
        ("a:1\nb: 2", "with a space after the colon"),
        ("a: 'Jum'at'", "'…' around the whole text"),
        ("a: 'Jumat", "written twice, as in 'Jum''at'"),
        ("a: [b", "close it"),
        ('a: "\\q"', "use '…' instead"),
        ("a: b\n  c: d", "the same number of spaces"),
        ("a: | b", "put the text on the next line"),
        ("a: - b", "put each “- ” on a line of its own"),
    ],
)
def test_it_is_told_what_to_type_instead(text: str, advice: str) -> None:
    found, _ = only(text)
    assert found.help is not None
    assert advice in found.help.text(EN)


@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_the_place_holds_at_any_depth_and_below_other_text(indent: str) -> None:
    head = "# catatan 👍\nz: [1]\n"
    levels = {"": "", "  ": "x:\n", "    ": "x:\n  y:\n"}[indent]
    parsed = parse_file(f"{head}{levels}{indent}a: q: r\n".encode())
    (found,) = parsed.findings.sorted()
    lines = 3 + levels.count("\n")
    assert parsed.lines.place(found.start) == (lines, len(indent) + 4)


def test_an_error_without_a_place_is_told_at_the_beginning_of_its_part() -> None:
    report = Report()
    explain(yaml.YAMLError("?"), Lines("a: b\nc: d"), report, 5)
    assert [(f.code, f.start) for f in report.sorted()] == [("Y050", 5)]


@given(st.text(st.sampled_from("ab: -\n'\"[]{},&*!|>%@`#?\\~“"), max_size=50))
def test_every_yaml_error_is_explained_inside_of_the_file(text: str) -> None:
    try:
        list(yaml.parse(text, yaml.BaseLoader))
    except yaml.YAMLError as error:
        report = Report()
        explain(error, Lines(text), report)
        (found,) = report.sorted()
        assert 0 <= found.start <= found.end <= len(text) + 1
        assert found.message.text(EN).isprintable()
