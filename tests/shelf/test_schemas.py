"""The schemas beside the briefs: placed where an editor looks, and nowhere else."""

import os
from pathlib import Path

import pytest

from briefreader.brief.schema import ROOTS, schema_text
from briefreader.cli import main
from briefreader.shelf.folder import open_shelf
from briefreader.shelf.places import demo_folder
from briefreader.shelf.schemas import PlaceError, first_line, place_schema
from tests.samples import Project

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("inside", [False, True])
def test_it_is_placed_beside_the_briefs(project: Project, inside: bool) -> None:
    place = project.briefs if inside else project.root
    placed = place_schema(place, "brief", "{}\n")
    assert placed.path == project.briefs / ".schema" / "brief.json"
    assert placed.changed
    assert placed.path.read_text("utf-8") == "{}\n"
    assert not place_schema(place, "brief", "{}\n").changed
    assert place_schema(place, "brief", "{}").changed
    assert [path.name for path in placed.path.parent.iterdir()] == ["brief.json"]


def test_no_brief_is_made_of_it(project: Project) -> None:
    before = open_shelf(project.root).keys
    place_schema(project.root, "brief", "{}")
    assert open_shelf(project.root).keys == before


@pytest.mark.parametrize("linked", ["briefs", "briefs/.schema", "briefs/.schema/brief.json"])
def test_nothing_is_written_through_a_link(tmp_path: Path, linked: str) -> None:
    root, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    link = root / linked
    link.parent.mkdir(parents=True, exist_ok=True)
    target = elsewhere / "brief.json"
    if link.suffix:
        target.write_text("mine")
    link.symlink_to(target if link.suffix else elsewhere)
    with pytest.raises(PlaceError):
        place_schema(root, "brief", "{}")
    assert [path.read_text() for path in elsewhere.iterdir()] == (["mine"] if link.suffix else [])


def test_a_pipe_in_its_place_is_left_alone(project: Project) -> None:
    (project.briefs / ".schema").mkdir()
    os.mkfifo(project.briefs / ".schema" / "brief.json")
    with pytest.raises(PlaceError):
        place_schema(project.root, "brief", "{}")


def test_the_command_places_both_and_says_the_first_lines(
    capsys: Captured, project: Project
) -> None:
    assert main(["schema", "--write", str(project.root)]) == 0
    out = capsys.readouterr().out
    for name in ROOTS:
        path = project.briefs / ".schema" / f"{name}.json"
        assert path.read_text("utf-8") == schema_text(name)
        assert f"written: {path}\n" in out
        assert first_line(name) in out
    assert main(["schema", "actors", "--write", str(project.root), "--lang", "id"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("ditulis: ")
    assert "brief.json" not in out
    assert "Versi formatnya." in (project.briefs / ".schema" / "actors.json").read_text("utf-8")


def test_a_folder_without_briefs_is_exit_2(capsys: Captured, tmp_path: Path) -> None:
    assert main(["schema", "--write", str(tmp_path)]) == 2
    assert "has no folder “briefs”" in capsys.readouterr().err
    assert main(["schema", "--write", str(tmp_path / "none")]) == 2
    assert "there is no folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_command_prints_english_unless_asked_otherwise(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text("brief")
    assert main(["schema", "actors"]) == 0
    assert capsys.readouterr().out == schema_text("actors")
    assert main(["schema", "--lang", "id"]) == 0
    assert "Versi formatnya." in capsys.readouterr().out


def test_every_shipped_brief_names_a_schema_that_is_there() -> None:
    for path in sorted((demo_folder() / "briefs").glob("*.yaml")):
        line = path.read_text("utf-8").partition("\n")[0]
        name = "actors" if path.stem == "actors" else "brief"
        assert line == first_line(name)
        assert (path.parent / line.partition("$schema=")[2]).is_file()
