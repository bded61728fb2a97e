"""Where a person was, kept from one time to the next."""

from pathlib import Path

import pytest

from briefreader.shelf.state import Place, State


def test_it_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.json"
    state = State(path, tmp_path)
    state.brief, state.locale, state.theme = "a", "id", "briefreader-light"
    state.read = {"a", "b"}
    state.places["a"] = Place("breach", "siti", 42, "source", "CARET", {"source": 7})
    state.order = ["b", "a"]
    state.save()
    again = State(path, tmp_path)
    assert (again.brief, again.locale, again.theme) == ("a", "id", "briefreader-light")
    assert again.read == {"a", "b"}
    assert again.places == {"a": Place("breach", "siti", 42, "source", "CARET", {"source": 7})}
    assert again.order == ["b", "a"]


def test_projects_do_not_mix(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    for name in ("one", "two"):
        state = State(path, tmp_path / name)
        state.brief = name
        state.save()
    assert State(path, tmp_path / "one").brief == "one"
    assert State(path, tmp_path / "two").brief == "two"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"projects": []}',
        '{"projects": {"%s": {"read": 3, "places": {"a": {"caret": -1}}, "brief": []}}}',
        "[" * 100_000,
        "\ufeff\x00",
    ],
)
def test_a_damaged_file_is_ignored(tmp_path: Path, text: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(text % tmp_path if "%s" in text else text, encoding="utf-8")
    state = State(path, tmp_path)
    assert (state.brief, state.read) == ("", set())
    assert all(place == Place() for place in state.places.values())
    state.brief = "a"
    state.save()
    assert State(path, tmp_path).brief == "a"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    State(tmp_path / "file" / "state.json", tmp_path).save()
    State(None, tmp_path).save()


def test_a_link_in_its_place_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    link = tmp_path / "state.json"
    link.symlink_to(tmp_path / "dotfiles" / "state.json")
    state = State(link, tmp_path)
    state.brief = "a"
    state.save()
    assert link.is_symlink()
    assert State(link, tmp_path).brief == "a"
