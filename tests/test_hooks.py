"""What other tools are told of this program: pre-commit, and the set-ups in briefs/EDITORS.md."""

import json
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from briefreader.commands import COMMANDS
from briefreader.shelf.schemas import first_line
from tests.projects import SHIPPED

EDITORS = (SHIPPED / "briefs" / "EDITORS.md").read_text("utf-8")
CONCISE = """\
briefs/a.yaml:3:5: error[B401]: February 2025 has 28 days, so there is no 30: type 2025-02
briefs/a.yaml:7:1: warning[B121]: “title” has no text in English
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", EDITORS, re.DOTALL | re.MULTILINE)


def test_the_hook_runs_a_command_that_there_is() -> None:
    (hook,) = yaml.safe_load((SHIPPED / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, command, *_ = shlex.split(hook["entry"])
    assert program == "briefreader"
    assert command in COMMANDS
    assert hook["id"] == "briefreader-check"
    assert hook["language"] == "python"
    for path, belongs in {
        "briefs/a.yaml": True,
        "briefs/actors.yml": True,
        "news/briefs/a.yaml": True,
        "seeds/a.txt": True,
        "briefs/README.md": False,
        "briefs/.schema/brief.json": False,
        "mybriefs/a.yaml": False,
    }.items():
        assert bool(re.search(hook["files"], path)) is belongs, path
    assert hook["pass_filenames"] is False
    assert hook["id"] in EDITORS


def test_the_set_ups_are_well_formed() -> None:
    assert [tomllib.loads(block) for block in blocks("toml")]
    (settings,) = (json.loads(block) for block in blocks("json"))
    places = list(settings["yaml.schemas"])
    assert all((SHIPPED / place).is_file() for place in places)
    for block in blocks("yaml"):
        if not block.startswith("#"):
            assert yaml.safe_load(block)
    assert first_line("brief") in EDITORS
    assert first_line("actors") in EDITORS


def test_every_command_of_the_set_ups_is_there() -> None:
    named = set(
        re.findall(
            r"briefreader\\? ([a-z]+)\b",
            "\n".join(re.findall(r"`[^`]+`|```.*?```", EDITORS, re.DOTALL)),
        )
    )
    assert named <= set(COMMANDS)
    assert {"check", "schema"} <= named


@pytest.mark.parametrize("editor", ["vim", "nvim"])
def test_vim_finds_the_place_of_a_concise_line(editor: str, tmp_path: Path) -> None:
    """With the lines of the guide, and a program that answers as `check` does."""
    if shutil.which(editor) is None:
        pytest.skip(f"NOT TRIED: no {editor} on the path")
    (set_up,) = blocks("vim")
    program = tmp_path / "briefreader"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\ncat {tmp_path}/said\nexit 1\n')
    program.chmod(0o755)
    (tmp_path / "said").write_text(CONCISE, encoding="utf-8")
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "a.yaml").write_text("a: 1\n" * 9)
    (tmp_path / "vimrc").write_text("filetype plugin on\n" + set_up, encoding="utf-8")
    script = (
        "silent make | redir! > found | silent for found in getqflist() | "
        "silent echo found.valid bufname(found.bufnr) found.lnum found.col | endfor | redir END"
    )
    (tmp_path / "script.vim").write_text(script.replace(" | ", "\n") + "\nqa!\n")
    subprocess.run(
        [editor, "-es", "-u", "vimrc", "-i", "NONE", "briefs/a.yaml", "-c", "source script.vim"],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path), "TERM": "xterm"},
        timeout=30,
        check=False,
        capture_output=True,
    )
    assert (tmp_path / "asked").read_text().split() == ["check", "--format", "concise"]
    found = (tmp_path / "found").read_text().split("\n")
    assert [line for line in found if line] == ["1 briefs/a.yaml 3 5", "1 briefs/a.yaml 7 1"]


def test_emacs_finds_the_place_of_a_concise_line(tmp_path: Path) -> None:
    if shutil.which("emacs") is None:
        pytest.skip("NOT TRIED: no emacs on the path")
    (set_up,) = blocks("elisp")
    (tmp_path / "said").write_text(CONCISE, encoding="utf-8")
    (tmp_path / "set-up.el").write_text(set_up, encoding="utf-8")
    (tmp_path / "try.el").write_text(
        """
(define-derived-mode yaml-mode text-mode "YAML")
(defun eglot-ensure () nil)
(load-file "set-up.el")
(with-temp-buffer (yaml-mode) (princ (format "asked %s\n" compile-command)))
(require 'compile)
(with-temp-buffer
  (insert-file-contents "said")
  (compilation-mode)
  (compilation--ensure-parse (point-max))
  (goto-char (point-min))
  (while (not (eobp))
    (let ((message (get-text-property (point) 'compilation-message)))
      (when message
        (let ((loc (compilation--message->loc message)))
          (princ (format "%s %s %s\n" (caar (compilation--loc->file-struct loc))
                         (compilation--loc->line loc) (compilation--loc->col loc))))))
    (forward-line 1)))
""",
        encoding="utf-8",
    )
    done = subprocess.run(
        ["emacs", "--batch", "-Q", "-l", "try.el"],
        cwd=tmp_path,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"},
        timeout=60,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout.splitlines() == [
        "asked briefreader check --format concise",
        "briefs/a.yaml 3 5",
        "briefs/a.yaml 7 1",
    ], done.stderr
