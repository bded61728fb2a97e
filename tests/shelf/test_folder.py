"""The folder of briefs: finding it, listing it, opening what is in it."""

import os
from pathlib import Path

import pytest

from briefreader.language import catalog
from briefreader.shelf.folder import ShelfError, open_files, open_shelf
from briefreader.shelf.listing import brief_files
from briefreader.shelf.shelf import Shelf
from tests.samples import ACTORS, BRIEF, Project, changed

EN = catalog("en")


def refusal(place: Path) -> str:
    with pytest.raises(ShelfError) as caught:
        open_shelf(place)
    assert "briefreader --demo" in caught.value.help.text(EN)
    return caught.value.message.text(EN)


def codes(shelf: Shelf, key: str) -> list[str]:
    return [found.code for found in shelf.document(key).findings]


def test_the_briefs_of_a_project_are_found(project: Project) -> None:
    project.write(BRIEF, "b.yml")
    project.write("x", ".hidden.yaml")
    project.write("x", "notes.txt")
    project.write("x", "README.md")
    (project.briefs / "folder.yaml").mkdir()
    shelf = open_shelf(project.root)
    assert shelf.keys == ("b", "cibanyu")
    assert shelf.root == project.root.resolve()
    assert shelf.path("b").name == "b.yml"


def test_the_folder_of_briefs_may_be_named_itself(project: Project) -> None:
    assert open_shelf(project.briefs).root == open_shelf(project.root).root
    assert open_shelf(project.briefs).keys == ("cibanyu",)


def test_a_brief_is_opened_with_its_article_and_the_shared_actors(project: Project) -> None:
    document = open_shelf(project.root).document("cibanyu")
    assert document.findings == ()
    assert document.name == "briefs/cibanyu.yaml"
    assert document.article is not None
    assert document.brief.actors["bpbd"].kind == "public_body"


def test_a_brief_is_opened_once(project: Project) -> None:
    shelf = open_shelf(project.root)
    assert shelf.document("cibanyu") is shelf.document("cibanyu")


def test_where_there_are_no_briefs_it_is_said_how_to_begin(tmp_path: Path) -> None:
    assert "there is no folder" in refusal(tmp_path / "nowhere")
    assert "has no folder “briefs”" in refusal(tmp_path)
    (tmp_path / "briefs").mkdir()
    assert "is empty" in refusal(tmp_path)
    (tmp_path / "briefs" / "actors.yaml").write_text(ACTORS, encoding="utf-8")
    assert "is empty" in refusal(tmp_path)
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "there is no folder" in refusal(tmp_path / "file")


def test_a_refusal_does_not_repeat_what_steers_a_terminal(tmp_path: Path) -> None:
    assert "\x1b" not in refusal(tmp_path / "\x1b[31m")


def test_a_brief_with_mistakes_is_listed_and_readable(project: Project) -> None:
    project.write(changed("kind: person", "kind: orang"))
    project.write("\x00\x01", "binary.yaml")
    shelf = open_shelf(project.root)
    assert codes(shelf, "cibanyu") == ["B111"]
    assert "Y005" in codes(shelf, "binary")


def test_a_brief_that_leads_out_of_the_project_is_not_opened(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.yaml"
    secret.write_text(BRIEF, encoding="utf-8")
    (project.briefs / "link.yaml").symlink_to(secret)
    shelf = open_shelf(project.root)
    assert codes(shelf, "link") == ["Y001"]
    assert shelf.document("link").brief.title is None


@pytest.mark.parametrize("name", ["pipe.yaml", "gone.yaml"])
def test_what_is_not_a_file_is_listed_as_unreadable(project: Project, name: str) -> None:
    if name == "pipe.yaml":
        os.mkfifo(project.briefs / name)
    else:
        (project.briefs / name).symlink_to("nowhere.yaml")
    assert codes(open_shelf(project.root), name.removesuffix(".yaml")) == ["Y001"]


def test_a_brief_deleted_meanwhile_is_a_document_that_says_so(project: Project) -> None:
    shelf = open_shelf(project.root)
    shelf.path("cibanyu").unlink()
    assert codes(shelf, "cibanyu") == ["Y001"]


def test_without_shared_actors_only_their_own_are_known(project: Project) -> None:
    (project.briefs / "actors.yaml").unlink()
    shelf = open_shelf(project.root)
    assert shelf.shared.actors == {}
    assert shelf.shared.findings == ()
    assert codes(shelf, "cibanyu") == ["B102"]


def test_mistakes_of_the_shared_actors_are_told_once_and_there(project: Project) -> None:
    project.write(changed("kind: public_body", "kind: badan", ACTORS), "actors.yaml")
    shelf = open_shelf(project.root)
    assert [found.code for found in shelf.shared.findings] == ["B111"]
    assert shelf.shared.name == "briefs/actors.yaml"
    assert codes(shelf, "cibanyu") == []


def test_shared_actors_that_lead_out_are_not_read(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "actors.yaml"
    secret.write_text(ACTORS, encoding="utf-8")
    (project.briefs / "actors.yaml").unlink()
    (project.briefs / "actors.yaml").symlink_to(secret)
    shelf = open_shelf(project.root)
    assert shelf.shared.actors == {}
    assert [found.code for found in shelf.shared.findings] == ["Y001"]


def test_briefs_are_ordered_by_publication_the_undated_last(project: Project) -> None:
    def dated(value: str) -> str:
        return changed("  published: 2025-05-13T09:10+07:00\n", value)

    project.write(dated("  published: 2024\n"), "z.yaml")
    project.write(dated(""), "a.yaml")
    project.write(dated("  published: 2025-05-14\n"), "b.yaml")
    project.write("", "c.yaml")
    assert open_shelf(project.root).by_publication() == ["z", "cibanyu", "b", "a", "c"]


def test_single_files_stand_on_the_shelf_of_their_folder(project: Project, tmp_path: Path) -> None:
    other = project.write(BRIEF, "other.yaml")
    project.write(BRIEF, "third.yaml")
    loose = project.root / "loose"
    loose.mkdir()
    (loose / "x.yaml").write_text(BRIEF, encoding="utf-8")
    shelves = open_files([project.briefs / "cibanyu.yaml", other, loose / "x.yaml"])
    assert [shelf.keys for shelf in shelves] == [("cibanyu", "other"), ("x",)]
    assert codes(shelves[0], "other") == []
    assert "B305" in codes(shelves[1], "x")


def test_the_files_of_a_folder_that_is_none_are_none(tmp_path: Path) -> None:
    assert brief_files(tmp_path / "nowhere") == []
