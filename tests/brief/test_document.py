"""A brief with everything that belongs to it."""

import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.article.text import clean
from briefreader.brief.document import make_shared_actors, parse_file, unreadable
from briefreader.brief.findings import MOST_FINDINGS, Lines, Report
from briefreader.brief.rules import RULES
from briefreader.language import Message, catalog
from tests.brief.test_nodes import damaged
from tests.samples import ACTORS, BRIEF, Project, told

EN = catalog("en")


def assert_presentable(project: Project, data: bytes) -> None:
    """Whatever the bytes: a document, its findings in order, in the file, and fit to be shown."""
    document = project.open(data)
    starts = [found.start for found in document.findings]
    assert starts == sorted(starts)
    counts = Counter(found.code for found in document.findings)
    assert max(counts.values(), default=0) <= MOST_FINDINGS
    for found in document.findings:
        assert 0 <= found.start <= found.end <= len(document.lines.text)
        assert found.code in RULES
        assert document.lines.place(found.start)[0] <= len(document.lines.starts)
        for message in (found.message, found.help, *(r.message for r in found.related)):
            if message is not None:
                assert clean(message.text(EN)) == message.text(EN)
    assert list(document.evidence.quotes) == (
        list(document.brief.events) if document.article else []
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes_make_a_document(project: Project, data: bytes) -> None:
    assert_presentable(project, data)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_the_sample_with_a_stretch_of_anything_in_it_makes_a_document(
    project: Project, data: st.DataObject
) -> None:
    raw = BRIEF.encode()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 60)))
    assert_presentable(project, raw[:start] + data.draw(st.binary(max_size=20)) + raw[end:])


@pytest.mark.parametrize("seed", range(4))
def test_slips_of_the_hand_never_raise(project: Project, seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(80):
        assert_presentable(project, damaged(BRIEF, rng).encode())


@pytest.mark.parametrize("seed", range(2))
def test_slips_in_the_shared_actors_never_raise(project: Project, seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(60):
        text = damaged(ACTORS, rng)
        actors, findings = make_shared_actors(parse_file(text.encode()))
        document = project.open(BRIEF, text)
        assert set(document.brief.actors) == {"bpbd", "siti-rahmawati"}
        assert findings or "bpbd" in actors or len(actors) == 1


def tokens() -> st.SearchStrategy[str]:
    """Values of every wrong kind, for every key of a brief."""
    keys = [
        "brief",
        "title",
        "source",
        "text",
        "actors",
        "events",
        "quotes",
        "exact",
        "occurrence",
        "date",
        "attribution",
        "via",
        "measures",
        "boilerplate",
        "quote",
        "id",
        "en",
        "bpbd",
        "kind",
        "name",
        "aliases",
        "status",
        "published",
        "zone",
        "summary",
        "x" * 300,
        "a/b",
        "\\0",
        "é",
        "",
    ]
    scalars = st.sampled_from(
        ["1", "", "''", "2025-05-12", "bpbd", '"\\0"', "[]", "{}", "x: y", "../seeds"]
    )
    return st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda i: "[" + ", ".join(i) + "]")
            | st.lists(st.tuples(st.sampled_from(keys), inner), max_size=4).map(
                lambda i: "{" + ", ".join(f'"{key}": {value}' for key, value in i) + "}"
            )
        ),
        max_leaves=10,
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.dictionaries(
        st.sampled_from(["brief", "title", "source", "summary", "actors", "events", "note"]),
        tokens(),
    )
)
def test_values_of_any_kind_under_any_key_make_a_document(
    project: Project, values: dict[str, str]
) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in values.items())
    assert_presentable(project, text.encode())


def test_the_findings_of_a_file_are_bounded(project: Project) -> None:
    document = project.open(BRIEF + "".join(f"xyzzy{n}: 1\n" for n in range(1_000)))
    assert len(document.findings) == MOST_FINDINGS


def test_a_file_that_cannot_be_opened_is_a_document_with_its_reason() -> None:
    document = unreadable("a", "briefs/a.yaml", Message("gone"))
    assert (document.key, document.name) == ("a", "briefs/a.yaml")
    assert told(document) == ["Y001 1:1"]
    assert document.findings[0].message.text(EN) == "gone"
    assert document.article is None


@given(st.text("ab\n é", max_size=40))
def test_every_offset_has_a_line_and_a_column(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.place(offset)
        assert line == text[:offset].count("\n") + 1
        assert column == len(text[:offset].rpartition("\n")[2]) + 1
        assert lines.line(line) == text.split("\n")[line - 1]


def test_the_gravest_finding_is_told() -> None:
    report = Report()
    assert report.worst is None
    report.add("Y060", Message("a"), (0, 1))
    assert report.worst == "warning"
    report.add("B101", Message("b"), (0, 1))
    assert report.worst == "error"
