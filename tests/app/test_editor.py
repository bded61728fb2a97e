"""What every editor is told to open a file at a line."""

from pathlib import Path

import pytest

from briefreader.app.editor import Command, EditorError, editor_command, find_command

PATH = Path("/p/briefs/a b.yaml")
P = str(PATH)
WHERE = f"{P}:12:5"


@pytest.mark.parametrize(
    ("variable", "arguments"),
    [
        ("vi", ["+12", P]),
        ("vim", ["+12", P]),
        ("nvim", ["+12", P]),
        ("view", ["+12", P]),
        ("/usr/bin/vim.basic", ["+12", P]),
        ("vim -u NONE", ["+12", P]),
        ("nano", ["+12,5", P]),
        ("pico", ["+12", P]),
        ("emacs", ["+12:5", P]),
        ("emacs -nw", ["+12:5", P]),
        ("emacs-29.1 -nw", ["+12:5", P]),
        ("emacsclient -t", ["+12:5", P]),
        ("micro", ["+12:5", P]),
        ("hx", [WHERE]),
        ("helix", [WHERE]),
        ("kak", ["+12:5", P]),
        ("ed", [P]),
        ("some-editor --flag", [P]),
        ("'/Applications/My Editor/bin/ed' -x", [P]),
    ],
)
def test_editors_of_the_terminal(variable: str, arguments: list[str]) -> None:
    command = editor_command(variable, PATH, 12, 5)
    assert list(command.argv[-len(arguments) :]) == arguments
    assert command.suspends


@pytest.mark.parametrize(
    ("variable", "arguments"),
    [
        ("gvim", ["+12", P]),
        ("vim -g", ["+12", P]),
        ("code", ["--goto", WHERE]),
        ("code --wait", ["--goto", WHERE]),
        ("code-insiders", ["--goto", WHERE]),
        ("codium", ["--goto", WHERE]),
        ("cursor -w", ["--goto", WHERE]),
        ("zed", [WHERE]),
        ("zeditor --wait", [WHERE]),
        ("subl -n -w", [WHERE]),
        ("mate -w", ["--line", "12:5", P]),
        ("gedit", ["+12:5", P]),
        ("kate", ["--line", "12", "--column", "5", P]),
        ("emacsclient -c", ["+12:5", P]),
        ("emacsclient -n", ["+12:5", P]),
    ],
)
def test_editors_with_windows(variable: str, arguments: list[str]) -> None:
    command = editor_command(variable, PATH, 12, 5)
    assert list(command.argv[-len(arguments) :]) == arguments
    assert not command.suspends


def test_the_arguments_of_the_variable_come_first() -> None:
    command = editor_command("'/my bin/code' --wait -r", PATH, 1, 1)
    assert command.argv == ("/my bin/code", "--wait", "-r", "--goto", f"{P}:1:1")


@pytest.mark.parametrize(("display", "suspends"), [(False, True), (True, False)])
def test_emacs_has_windows_where_there_is_a_display(display: bool, suspends: bool) -> None:
    assert editor_command("emacs", PATH, 1, 1, display=display).suspends is suspends
    assert editor_command("emacs -nw", PATH, 1, 1, display=display).suspends


def test_nothing_is_passed_through_a_shell() -> None:
    command = editor_command("vim -c 'echo $HOME'; rm -rf *", PATH, 1, 1)
    assert command.argv == ("vim", "-c", "echo $HOME;", "rm", "-rf", "*", "+1", P)


def test_braces_of_a_name_stay() -> None:
    path = Path("/p/{line}.yaml")
    assert editor_command("hx", path, 3, 4).argv == ("hx", "/p/{line}.yaml:3:4")


@pytest.mark.parametrize("variable", ["vim 'x", '"', "''"])
def test_quotation_marks_that_do_not_match(variable: str) -> None:
    with pytest.raises(EditorError):
        editor_command(variable, PATH, 1, 1)


def found(*names: str):
    return lambda name: f"/bin/{name}" if name in names else None


def test_visual_comes_before_editor() -> None:
    environ = {"VISUAL": "hx", "EDITOR": "nano"}
    assert find_command(environ, PATH, 1, 1, found("hx", "nano")).argv[0] == "hx"
    assert find_command({"VISUAL": " ", "EDITOR": "nano"}, PATH, 1, 1, found("nano")) == Command(
        ("nano", "+1,1", P), True
    )


def test_without_a_variable_the_first_that_there_is() -> None:
    assert find_command({}, PATH, 2, 1, found("vi", "vim")).argv == ("vim", "+2", P)
    assert find_command({}, PATH, 2, 1, found("editor", "vim")).argv[0] == "editor"


def test_what_debian_calls_editor_is_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nano").write_text("#!/bin/sh\n")
    (tmp_path / "nano").chmod(0o755)
    (tmp_path / "editor").symlink_to(tmp_path / "nano")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_command({}, PATH, 2, 1).argv == ("editor", "+2,1", P)


def test_no_editor_at_all() -> None:
    with pytest.raises(EditorError, match="EDITOR"):
        find_command({}, PATH, 1, 1, found())


def test_an_editor_that_is_not_there() -> None:
    with pytest.raises(EditorError, match="not installed"):
        find_command({"EDITOR": "nirgends -x"}, PATH, 1, 1, found("vi"))


def test_a_relative_path_that_looks_like_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    command = find_command({"EDITOR": "vi"}, Path("-c q.yaml"), 1, 1, found("vi"))
    assert command.argv[-1].startswith("/")
