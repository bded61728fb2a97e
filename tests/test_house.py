"""The rules of the house, as tests: what is told is true, and what is apart stays apart."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest

from briefreader.article.load import read_article
from briefreader.brief.document import make_document, parse_file
from briefreader.dates import (
    DateSet,
    DateTime,
    Edtf,
    Interval,
    Limit,
    Precision,
    Qualifier,
    Style,
    Unit,
    Unspecified,
    parse,
    word,
)
from tests.projects import SHIPPED

PACKAGE = SHIPPED / "briefreader"
MODULES = sorted(PACKAGE.rglob("*.py"))


def tool(name: str) -> ModuleType:
    """A script of `.ci`."""
    spec = importlib.util.spec_from_file_location(name, SHIPPED / ".ci" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme = (SHIPPED / "README.md").read_text("utf-8")
    commands = re.findall(r"^python3 -m venv .*$", readme, re.MULTILINE)
    assert len(commands) == 2
    run = (SHIPPED / ".ci" / "run").read_text("utf-8").splitlines()
    assert commands[0].endswith(".venv/bin/briefreader")
    assert commands[1] in run


def test_the_picture_of_the_readme_is_one_that_the_tests_hold() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (SHIPPED / "README.md").read_text("utf-8"))
    assert len(pictures) == 1
    assert (SHIPPED / unquote(pictures[0])).is_file()
    assert "__snapshots__" in pictures[0]


def test_the_catalogues_are_whole_and_compiled() -> None:
    catalogues = tool("catalogues")
    template = catalogues.extracted()
    assert len(template) > 300
    for path in catalogues.catalogue_files():
        assert catalogues.problems(path, template) == []


def test_the_guide_has_every_key_of_the_declaration() -> None:
    guide = (SHIPPED / "briefs" / "README.md").read_text("utf-8")
    assert tool("keys").filled(guide) == guide
    assert "@@" not in guide


def test_the_list_of_checks_is_made_from_the_rules() -> None:
    rules = tool("rules")
    assert (SHIPPED / "briefs" / "CHECKS.md").read_text("utf-8") == rules.text()


def test_the_example_of_the_guide_is_a_brief_without_a_finding(tmp_path: Path) -> None:
    guide = (SHIPPED / "briefs" / "README.md").read_text("utf-8")
    article = re.search(r"```text\n(.*?)```", guide, re.DOTALL)
    brief = re.search(r"```yaml\n(brief: 1.*?)```", guide, re.DOTALL)
    assert article
    assert brief
    (tmp_path / "briefs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "suara.txt").write_text(article[1], encoding="utf-8")
    document = make_document(
        "example",
        "briefs/example.yaml",
        parse_file(brief[1].encode()),
        {},
        lambda path: read_article(tmp_path, tmp_path / "briefs", path),
    )
    assert [(finding.code, finding.message.sentence) for finding in document.findings] == []
    assert set(document.brief.events) == {"breach", "death"}


def dates_of_the_guide() -> list[tuple[str, str, str]]:
    guide = (SHIPPED / "briefs" / "README.md").read_text("utf-8")
    rows = re.findall(
        r"^\| `\"?([^`\"]+)\"?` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", guide, re.MULTILINE
    )
    return [(value, indonesian, english) for value, indonesian, english in rows]


@pytest.mark.parametrize(("value", "indonesian", "english"), dates_of_the_guide())
def test_a_date_of_the_guide_reads_as_it_says(value: str, indonesian: str, english: str) -> None:
    date = parse(value)
    assert word(date, "id", Style.FULL, "Asia/Jakarta") == indonesian
    assert word(date, "en", Style.FULL, "Asia/Jakarta") == english


def kinds_of(value: Edtf) -> set[str]:
    """In what ways a date is more, or less, than a day."""
    match value:
        case Interval(start=start, end=end):
            ends = [one for one in (start, end) if not isinstance(one, Limit)]
            same = len({one.precision for one in ends}) == 1
            kinds = {"one precision" if same else "two precisions"} if len(ends) == 2 else set()
            kinds |= {f"start {start!r}"} if isinstance(start, Limit) else set()
            kinds |= {f"end {end!r}"} if isinstance(end, Limit) else set()
            return kinds.union(*map(kinds_of, ends))
        case DateSet(members=members, every=every):
            whose = "all" if every else "one"
            return {
                f"{whose} {'up to' if isinstance(one.start, Limit) else 'from'}"
                if isinstance(one, Interval)
                else f"{whose} of several"
                for one in members
            }
        case DateTime():
            return {"clock"}
        case Unspecified(unit=unit):
            return {repr(unit), repr(value.qualifier)}
    return {repr(value.precision), repr(value.qualifier)}


def test_the_table_of_dates_has_every_kind_of_inexactness() -> None:
    shown = set().union(*(kinds_of(parse(value)) for value, _, _ in dates_of_the_guide()))
    q, p = Qualifier, Precision
    wanted = {repr(one) for one in (q.EXACT, q.UNCERTAIN, q.APPROXIMATE, q.BOTH, *Unit)}
    wanted |= {repr(one) for one in (p.DAY, p.MONTH, p.QUARTER, p.SEASON, p.HALF, p.YEAR)}
    wanted |= {f"{place} {limit!r}" for place in ("start", "end") for limit in Limit}
    wanted |= {
        f"{who} {what}" for who in ("all", "one") for what in ("up to", "from", "of several")
    }
    assert wanted | {"clock", "one precision", "two precisions"} == shown


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_holds_one_idea(path: Path) -> None:
    text = path.read_text("utf-8")
    code = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    assert len(code) <= 380
    assert text.startswith(('"""', 'r"""'))


def test_only_the_app_imports_textual() -> None:
    for path in MODULES:
        if "app" not in path.relative_to(PACKAGE).parts:
            assert not re.search(
                r"^\s*(?:from|import) (?:textual|rich)\b", path.read_text("utf-8"), re.MULTILINE
            )


def test_no_text_reaches_a_widget_as_markup() -> None:
    """Widgets that read markup get no string, and what says something turns it off."""
    for path in (PACKAGE / "app").rglob("*.py"):
        text = path.read_text("utf-8")
        assert not re.search(r"\b(?:Static|Label|Button|OptionList|Collapsible|Select)\(", text)
        for call in re.findall(r"\.notify\((?:[^()]|\([^()]*\))*\)", text):
            assert "markup=False" in call
        for title in re.findall(r"border_(?:sub)?title = (.*)", text):
            assert title.startswith("Content(")
        assert "from_markup" not in text


def test_no_file_names_the_machine_that_it_was_made_on() -> None:
    for path in SHIPPED.rglob("*"):
        if path.suffix in {".py", ".toml", ".md", ".yaml", ".tcss", ".po"} and not any(
            part.startswith(".venv") or part in {"build", "dist"} for part in path.parts
        ):
            text = path.read_text("utf-8", errors="replace")
            assert not re.search(r"(?<![\w.])/(?:root|home|Users|work)/\w", text), path


def test_the_package_runs_as_a_module() -> None:
    assert importlib.util.find_spec("briefreader.__main__") is not None
    assert sys.version_info >= (3, 11)


def test_no_picture_that_is_kept_is_empty() -> None:
    """An app that has crashed is an empty screen, which would be kept like any other."""
    pictures = list((SHIPPED / "tests" / "app" / "__snapshots__").rglob("*.svg"))
    assert pictures
    for picture in pictures:
        texts = re.findall(r"<text [^>]*>([^<]*)</text>", picture.read_text("utf-8"))
        letters = [letter for text in texts for letter in text if letter.isalpha()]
        assert len(letters) > 100, picture.name
