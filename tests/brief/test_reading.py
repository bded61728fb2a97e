"""From nodes to values: every mistake where it stands, and what to type instead."""

import pytest

from briefreader.brief.document import Document
from briefreader.brief.reading import excerpt, suggestion
from briefreader.language import catalog
from tests.samples import BRIEF, Project, changed, told

EN = catalog("en")
TITLE = "title: {id: Tanggul Cibanyu jebol, en: Cibanyu levee breached}"
QUOTE = "- Tanggul Sungai Cibanyu jebol pada Senin (12/5) malam."
DATE = "    date: 2025-05-12\n"


def underlined(document: Document) -> list[tuple[str, str]]:
    text = document.lines.text
    return [(found.code, text[found.start : found.end]) for found in document.findings]


def helps(document: Document) -> list[str]:
    return [found.help.text(EN) if found.help else "" for found in document.findings]


def test_the_sample_has_no_findings(project: Project) -> None:
    assert told(project.open()) == []


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        # Keys.
        ("  reliability", "", []),
        ("  publisher: Suara", "  publiser: Suara", [("B101", "publiser")]),
        ("    place: {id", "    tempat: {id", [("B101", "tempat")]),
        ("    note: Free", "    xyzzy: Free", [("B101", "xyzzy")]),
        ("brief: 1\n", "", [("B102", "title")]),
        ("    status: occurred\n    actors", "    actors", [("B102", "breach")]),
        ("exact: Korban jiwa satu orang, ", "", [("B102", "suffix")]),
        # Kinds.
        ("  publisher: Suara Contoh", "  publisher: [Suara]", [("B110", "Suara")]),
        ("  publisher: Suara Contoh", "  publisher: {Suara: Contoh}", [("B110", "Suara")]),
        ("  publisher: Suara Contoh", "  publisher:", [("B120", "publisher")]),
        ("  publisher: Suara Contoh", "  publisher: ''", [("B120", "''")]),
        ("    aliases: [Siti]", "    aliases: Siti", [("B110", "Siti")]),
        ("    aliases: [Siti]", "    aliases: {a: b}", [("B110", "a")]),
        ("    aliases: [Siti]", "    aliases: []", [("B120", "[]")]),
        ("measures: {deaths: 1}", "measures: 1", [("B110", "1")]),
        ("measures: {deaths: 1}", "measures: {deaths: {}}", [("B110", "{}")]),
        (
            "{source: siti-rahmawati, cue: kata, type: direct, via: [bpbd]}",
            "siti",
            [("B110", "siti")],
        ),
        (QUOTE, "- Kremlin: tidak", [("B110", "Kremlin")]),
        (QUOTE, "- [sic]", [("B110", "sic")]),
        # Values.
        ("brief: 1\n", "brief: 2\n", [("B111", "2")]),
        (
            "    status: occurred\n    actors",
            "    status: terjadi\n    actors",
            [("B111", "terjadi")],
        ),
        ("kind: person", "kind: orang", [("B111", "orang")]),
        ("{bpbd: agent}", "{bpbd: pelaku}", [("B111", "pelaku")]),
        (', suffix: ",” kata Siti"', ", occurrence: nol", [("B111", "nol")]),
        (', suffix: ",” kata Siti"', ", occurrence: '１'", [("B111", "'１'")]),
        ("Asia/Jakarta", "WIB", [("B403", "WIB")]),
        (DATE, "    date: 2025-02-30\n", [("B401", "30")]),
        (DATE, "    date: '2025-02-30'\n", [("B401", "'2025-02-30'")]),
        # Languages.
        (TITLE, "title: Cibanyu", []),
        (TITLE, "title: {id: Cibanyu}", [("B121", "title")]),
        (TITLE, "title: {en: Cibanyu}", [("B121", "title")]),
        (TITLE, "title: {id: a, eng: b}", [("B101", "eng")]),
        (TITLE, "title: {id: a, en: ''}", [("B120", "''")]),
        (TITLE, "title: {}", [("B120", "{}")]),
        (TITLE, "title: {id: a, en: b, ../../x: c}", [("B101", "../../x")]),
        (TITLE, "title: {id: a, en: b, %s: c}" % ("x" * 300), [("B101", "x" * 300)]),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    project: Project, old: str, new: str, findings: list[tuple[str, str]]
) -> None:
    text = changed(old, new) if old in BRIEF else BRIEF
    assert underlined(project.open(text)) == findings


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        ("  publisher: Suara", "  publiser: Suara", "did you mean “publisher”?"),
        ("    place: {id", "    tempat: {id", "did you mean “place”?"),
        ("events:", "peristiwa:", "did you mean “events”?"),
        ("    note: Free", "    xyzzy: Free", "the keys here are: what, date,"),
        (
            "    status: occurred\n    actors",
            "    status: ocurred\n    actors",
            "did you mean “occurred”?",
        ),
        ("kind: person", "kind: orang", "it is one of: person, organization"),
        ("    aliases: [Siti]", "    aliases: Siti", "put “- ” before it"),
        (QUOTE, "- Kremlin: tidak", "put quotation marks around “Kremlin: tidak”"),
        (QUOTE, "- [sic]", "put quotation marks around text that begins with “[”"),
        (TITLE, "title: {id: a}", "add “en: …”"),
        (DATE, "    date: 12 Mei 2025\n", "type 2025-05-12"),
        ("Asia/Jakarta", "WIB", "WIB is Asia/Jakarta"),
        ("brief: 1\n", "", "add the line “brief: 1”"),
        ("  publisher: Suara Contoh", "  publisher:", "give it one, or delete the key"),
    ],
)
def test_it_is_told_what_to_type_instead(project: Project, old: str, new: str, advice: str) -> None:
    assert any(advice in said for said in helps(project.open(changed(old, new))))


def test_all_mistakes_of_a_file_are_told_at_once_in_its_order(project: Project) -> None:
    text = changed("Asia/Jakarta", "WIB")
    text = changed("kind: person", "kind: orang", text)
    text = changed("    place: {id", "    tempat: {id", text)
    text = changed(DATE, "    date: 2025-02-30\n", text)
    text = changed("publisher: Suara Contoh", "publisher: 'Suara", text)
    document = project.open(text)
    assert [found.code for found in document.findings] == ["Y048", "B403", "B111", "B401", "B101"]
    starts = [found.start for found in document.findings]
    assert starts == sorted(starts)


def test_a_language_that_could_not_be_read_is_not_called_missing(project: Project) -> None:
    document = project.open(changed(TITLE, "title:\n  id: Tanggul: jebol\n  en: Levee"))
    assert told(document) == ["Y040 4:7"]
    assert document.brief.title is not None
    assert document.brief.title.shown("id").language == "en"


def test_what_is_right_is_kept_beside_what_is_wrong(project: Project) -> None:
    text = changed(DATE, "    date: 2025-02-30\n")
    text = changed("kind: person", "kind: orang", text)
    brief = project.open(text).brief
    assert brief.events["breach"].date is None
    assert brief.events["breach"].date_text == "Senin (12/5) malam"
    assert brief.actors["siti-rahmawati"].kind is None
    assert brief.actors["siti-rahmawati"].aliases == ("Siti",)


def test_one_thing_without_its_dash_is_read_all_the_same(project: Project) -> None:
    document = project.open(changed("    aliases: [Siti]", "    aliases: Siti"))
    assert document.brief.actors["siti-rahmawati"].aliases == ("Siti",)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a\n b", "a b"),
        ("a\x1b[31m", "a␛[31m"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("x" * 1_000_000, "x" * 59 + "…"),
    ],
)
def test_an_excerpt_is_one_clean_short_line(raw: str, shown: str) -> None:
    assert excerpt(raw) == shown


@pytest.mark.parametrize(
    ("word", "known", "wanted"),
    [
        ("pubisher", ["publisher", "place"], "did you mean “publisher”?"),
        ("TANGGAL", ["date", "place"], "did you mean “date”?"),
        ("tanggal", ["place"], None),
        ("zzz", ["publisher"], None),
        ("", ["publisher"], None),
        ("x" * 100_000, ["publisher"], None),
    ],
)
def test_a_near_word_is_proposed(word: str, known: list[str], wanted: str | None) -> None:
    said = suggestion(word, known)
    assert (said and said.text(EN)) == wanted
