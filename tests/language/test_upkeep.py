"""What the upkeep of the catalogues finds, shown by making each mistake."""

from pathlib import Path

import pytest

from tests.test_house import tool

PLURAL = """\
msgid "{count} dog"
msgid_plural "{count} dogs"
msgstr[0] "{count} anjing"
"""


def report(tmp_path: Path, text: str, language: str = "id", rule: str = "") -> list[str]:
    """The problems of a catalogue with one sentence."""
    catalogues = tool("catalogues")
    template = catalogues.Catalog()
    template.add(("{count} dog", "{count} dogs"))
    path = tmp_path / language / "LC_MESSAGES" / "briefreader.po"
    path.parent.mkdir(parents=True)
    rule = rule or "nplurals=1; plural=0;"
    head = f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Plural-Forms: {rule}\\n"\n'
    path.write_text(f"{head}\n{text}", "utf-8")
    path.with_suffix(".mo").write_bytes(catalogues.compiled(path))
    problems: list[str] = catalogues.problems(path, template)
    return problems


def test_a_catalogue_without_a_mistake(tmp_path: Path) -> None:
    assert report(tmp_path, PLURAL) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PLURAL + 'msgstr[1] "{count} anjing-anjing"\n', "2 plural forms, not 1"),
        (PLURAL.replace("{count} anjing", ""), "not translated"),
        (PLURAL.replace("{count} anjing", "{jumlah} anjing"), "other placeholders"),
        ("#, fuzzy\n" + PLURAL, "fuzzy"),
        ("", "not in the catalogue"),
        (PLURAL + '\nmsgid "cat"\nmsgstr "kucing"\n', "no longer in the program"),
    ],
)
def test_a_mistake_is_found(tmp_path: Path, text: str, said: str) -> None:
    assert any(said in problem for problem in report(tmp_path, text))


def test_a_language_with_three_forms_needs_three(tmp_path: Path) -> None:
    rule = (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
        "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    )
    found = report(tmp_path, PLURAL, "ru", rule)
    assert any("1 plural forms, not 3" in problem for problem in found)


def test_the_rule_of_a_language_that_is_known_is_held(tmp_path: Path) -> None:
    found = report(tmp_path, PLURAL, "id", "nplurals=2; plural=(n != 1);")
    assert "the plural rule should be nplurals=1; plural=0;" in found


@pytest.mark.parametrize(
    "line",
    [
        'self.notify("Copied.", markup=False)',
        'self.notify(f"{count} hits", markup=False)',
        'Binding("x", "act", "do it")',
        'Binding("x", "act", N_("do it"), tooltip="Does it")',
        'parser.add_argument("--x", help="does it")',
        'print("Done.")',
        'print("Done: {x}".format(x=1))',
        'refuse(speech, Message("there is nothing"))',
        'self.query_one(X).border_title = Content("Title")',
        'bar.placeholder = "Search"',
        'Label("Text")',
        'Static(some if ready else "not ready")',
        'Piece("Here: " + name)',
        'card.field("Status", text)',
        'here.show(rows, empty="Nothing")',
        "title = f\"{_('Events')} {count}\"",
        "title = f\"{_('Events')} and more\"",
        'title = f"see {speech.gettext(name)}"',
        'title = _("Events") + " of today"',
    ],
)
def test_what_is_shown_untranslated_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "module.py").write_text(f"def run():\n    {line}\n", "utf-8")
    found = tool("literals").untranslated(tmp_path)
    assert len(found) == 1
    assert found[0].line == 2


@pytest.mark.parametrize(
    "line",
    [
        'self.notify(_("Copied."), markup=False)',
        'self.notify(_("{count} hits").format(count=count), markup=False)',
        'Binding("x,y", "act(1)", N_("do it"), tooltip=N_("Does it"), id="x")',
        'parser.add_argument("--x", metavar=_("PATH"), help=_("does it"))',
        'parser.add_argument("date", metavar="EDTF")',
        "print(text)",
        'Segment("▌ ")',
        'title = f"{sign} {name}"',
        'said = f"  {_(title)} ({severity})"',
        'card.field("Wikidata", text)',
        'refuse(speech, Message(N_("there is nothing")))',
    ],
)
def test_what_is_translated_is_not(tmp_path: Path, line: str) -> None:
    (tmp_path / "module.py").write_text(f"def run():\n    {line}\n", "utf-8")
    assert tool("literals").untranslated(tmp_path) == []


def test_nothing_is_shown_untranslated() -> None:
    assert tool("literals").untranslated() == []
