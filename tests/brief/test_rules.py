"""Every rule tells of itself: an example breaks it, and it alone; the other breaks nothing."""

import pytest

from briefreader.article.load import read_article
from briefreader.brief.advice import advised
from briefreader.brief.document import Document, make_document, make_shared_actors, parse_file
from briefreader.brief.rules import RULES
from briefreader.brief.rules.example import ACTORS, ARTICLE, whole
from briefreader.language import catalog
from briefreader.output.explaining import explanation, rule_list

WITHOUT_EXAMPLE = {"Y001", "Y004", "B308", "B409"}
"""No few lines can show them; they have tests of their own."""


@pytest.fixture
def read(tmp_path):
    (tmp_path / "briefs").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "suara.txt").write_text(ARTICLE, encoding="utf-8")
    shared, findings = make_shared_actors(parse_file(ACTORS.encode()))
    assert findings == ()

    def read(text: str) -> Document:
        document = make_document(
            "example",
            "briefs/example.yaml",
            parse_file(text.encode()),
            shared,
            lambda path: read_article(tmp_path, tmp_path / "briefs", path),
        )
        return advised(document, shared)

    return read


EXAMPLES = [code for code, rule in RULES.items() if rule.bad]


def test_nearly_every_rule_has_an_example() -> None:
    assert set(RULES) - set(EXAMPLES) == WITHOUT_EXAMPLE


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_wrong_example_breaks_the_rule_and_no_other(code: str, read) -> None:
    rule = RULES[code]
    document = read(whole(rule.bad, rule.place))
    assert {finding.code for finding in document.findings} == {code}
    assert document.findings[0].severity == rule.severity


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_right_example_breaks_nothing(code: str, read) -> None:
    rule = RULES[code]
    document = read(whole(rule.good, rule.place))
    assert [(found.code, found.message.sentence) for found in document.findings] == []


@pytest.mark.parametrize("locale", ["id", "en"])
@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_explained_in_both_languages(code: str, locale: str) -> None:
    speech = catalog(locale)
    text = explanation(code, speech)
    assert f"[{code}]" in text
    assert speech.gettext(RULES[code].why) in text
    assert all(character.isprintable() or character == "\n" for character in text)
    assert (f"{speech.gettext('Wrong:')}\n" in text) == bool(RULES[code].bad)
    assert code in rule_list(speech)


def test_what_the_guide_says_is_mended_is_what_has_a_safe_fix(read) -> None:
    from tests.test_house import tool

    fixable = {
        finding.code
        for code in EXAMPLES
        for finding in read(whole(RULES[code].bad, RULES[code].place)).findings
        if finding.fix is not None and finding.fix.safe
    }
    # An escape between quotation marks is a control character too, but not one to be cut out.
    assert fixable | {"Y005"} == tool("rules").FIXABLE
