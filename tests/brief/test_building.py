"""From values to the model."""

import pytest

from briefreader.article.anchoring import Selector
from briefreader.brief.document import make_shared_actors, parse_file
from briefreader.brief.model import Attribution, Brief
from tests.samples import ACTORS, BRIEF, Project, changed, told


def test_the_sample_is_read_whole(project: Project) -> None:
    brief = project.open().brief
    assert brief.title is not None
    assert brief.title.shown("en").text == "Cibanyu levee breached"
    assert brief.source.publisher == "Suara Contoh"
    assert brief.source.published is not None
    assert brief.source.published.text == "2025-05-13T09:10+07:00"
    assert brief.source.zone == "Asia/Jakarta"
    (part,) = brief.source.boilerplate
    assert part.kind == "related_link"
    assert part.quote.selector == Selector("Baca juga: Prakiraan Cuaca")
    assert brief.summary is not None
    assert brief.summary.shown("id").text.startswith("[[siti-rahmawati]] menyebut")
    assert list(brief.actors) == ["bpbd", "siti-rahmawati"]
    assert list(brief.events) == ["breach", "death"]


def test_an_event_is_read_whole(project: Project) -> None:
    events = project.open().brief.events
    breach, death = events["breach"], events["death"]
    assert str(breach.date.value if breach.date else None) == "2025-05-12"
    assert breach.status == "occurred"
    assert dict(breach.actors) == {"bpbd": "agent"}
    assert breach.same_event == "cibanyu-breach"
    assert breach.attribution is None
    assert death.attribution == Attribution("siti-rahmawati", "kata", "direct", ("bpbd",))  # type: ignore[arg-type]
    assert dict(death.measures) == {"deaths": "1"}
    assert [quote.selector for quote in death.quotes] == [
        Selector("Korban jiwa satu orang", suffix=",” kata Siti")
    ]


def test_texts_know_where_they_stand_in_the_file(project: Project) -> None:
    document = project.open()
    text = document.lines.text
    for event in document.brief.events.values():
        assert text[event.key.start : event.key.end] == event.key
        assert event.status is not None
        assert text[event.status.start : event.status.end] == event.status
        for quote in event.quotes:
            assert quote.selector.exact in text[quote.start : quote.end]
    (quote,) = document.brief.events["death"].quotes
    assert (
        text[quote.start : quote.end] == '{exact: Korban jiwa satu orang, suffix: ",” kata Siti"}'
    )


def test_what_actors_yaml_says_is_not_repeated(project: Project) -> None:
    actor = project.open().brief.actors["bpbd"]
    assert actor.kind == "public_body"
    assert actor.name is not None
    assert actor.name.shown("en").text == "Regional Disaster Agency"
    assert actor.aliases == ("BPBD",)


def test_what_the_brief_says_goes_on_top_of_actors_yaml(project: Project) -> None:
    more = "  bpbd:\n    role: {id: penyelamat, en: rescuer}\n    aliases: [Badan, BPBD]\n"
    actor = project.open(changed("  bpbd:\n", more)).brief.actors["bpbd"]
    assert actor.kind == "public_body"
    assert actor.role is not None
    assert actor.role.shown("en").text == "rescuer"
    assert actor.aliases == ("BPBD", "Badan")


def test_a_wrong_value_in_the_brief_does_not_take_away_the_shared_one(project: Project) -> None:
    document = project.open(changed("  bpbd:\n", "  bpbd:\n    kind: badan\n"))
    assert told(document) == ["B111 21:11"]
    assert document.brief.actors["bpbd"].kind == "public_body"


def test_an_actor_that_nobody_describes_is_told_with_what_is_missing(project: Project) -> None:
    document = project.open(changed("  bpbd:\n", "  bpbd:\n  polri:\n"))
    assert told(document) == ["B102 21:3"]
    assert "polri" in document.brief.actors


def test_a_key_that_could_not_be_read_is_not_called_missing(project: Project) -> None:
    document = project.open(changed("    kind: person\n", "    kind: person: x\n"))
    assert told(document) == ["Y040 22:11"]
    document = project.open(changed("  publisher: Suara Contoh", "  publisher: Suara: Contoh"))
    assert told(document) == ["Y040 6:14"]


def test_a_plain_list_of_actors_gives_them_the_role_other(project: Project) -> None:
    text = changed("actors: {bpbd: agent}", "actors: [bpbd, siti-rahmawati]")
    assert dict(project.open(text).brief.events["breach"].actors) == {
        "bpbd": "other",
        "siti-rahmawati": "other",
    }


def test_one_language_stands_in_for_the_other_and_says_so(project: Project) -> None:
    text = changed(
        "title: {id: Tanggul Cibanyu jebol, en: Cibanyu levee breached}", "title: {id: Tanggul}"
    )
    title = project.open(text).brief.title
    assert title is not None
    assert (title.shown("en").text, title.shown("en").language) == ("Tanggul", "id")
    assert (title.shown("id").text, title.shown("id").language) == ("Tanggul", "")


def test_a_text_without_language_is_shown_in_every_language(project: Project) -> None:
    name = project.open().brief.actors["siti-rahmawati"].name
    assert name is not None
    assert name.shown("en") == name.shown("id")
    assert name.shown("en").language == ""


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "Y003 1:1"),
        ("# hanya catatan\n", "Y003 1:1"),
        ("---\n", "Y003 1:1"),
        ("halo", "B100 1:1"),
        ("- a\n- b\n", "B100 1:1"),
        ("\x00", "Y005 1:1"),
    ],
)
def test_what_is_no_brief_at_all_is_told_once(project: Project, text: str, finding: str) -> None:
    document = project.open(text)
    assert told(document) == [finding]
    assert document.brief == Brief()


def test_a_file_of_other_keys_is_told_what_a_brief_has(project: Project) -> None:
    codes = [code.split()[0] for code in told(project.open("judul: a\nisi: b\n"))]
    assert sorted(set(codes)) == ["B101", "B102"]


def test_shared_actors_are_read_and_their_mistakes_told() -> None:
    actors, findings = make_shared_actors(parse_file(ACTORS.encode()))
    assert (list(actors), findings) == (["bpbd"], ())
    text = changed("    kind: public_body\n", "", ACTORS)
    actors, findings = make_shared_actors(parse_file(text.encode()))
    assert list(actors) == ["bpbd"]
    assert [found.code for found in findings] == ["B102"]


@pytest.mark.parametrize("text", ["", "- a\n", "x", "actors:\n", "actors: 1\n", "brief: 1\n"])
def test_shared_actors_that_are_none_are_told(text: str) -> None:
    actors, findings = make_shared_actors(parse_file(text.encode()))
    assert actors == {}
    assert findings


def test_the_sample_survives_a_change_of_style(project: Project) -> None:
    import yaml

    dumped = yaml.safe_dump(yaml.load(BRIEF, yaml.BaseLoader), default_flow_style=True, width=60)
    plain, styled = project.open(), project.open(dumped)
    assert told(styled) == []
    assert styled.evidence == plain.evidence
