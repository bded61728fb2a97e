"""Reading the article that a brief names, and no other file."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefreader.article import load
from briefreader.article.load import Article, ArticleError, read_article, read_confined
from briefreader.language import catalog


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project beside a secret that no brief may read."""
    root = tmp_path / "project"
    (root / "briefs").mkdir(parents=True)
    (root / "seeds" / "2025").mkdir(parents=True)
    (root / "seeds" / "a.txt").write_bytes("Korban “satu”.\n".encode())
    (root / "seeds" / "2025" / "b.txt").write_bytes(b"b")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (tmp_path / "project-secrets").mkdir()
    (tmp_path / "project-secrets" / "s.txt").write_bytes(b"secret")
    return root


def read(root: Path, path: str) -> Article:
    return read_article(root, root / "briefs", path)


def refusal(root: Path, path: str) -> str:
    with pytest.raises(ArticleError) as caught:
        read(root, path)
    return caught.value.message.text(catalog("en"))


@pytest.mark.parametrize(
    "path",
    [
        "../seeds/a.txt",
        "../seeds/./a.txt",
        "../seeds/2025/../a.txt",
        "../briefs/../seeds/a.txt",
        "..//seeds//a.txt",
        "../../project/seeds/a.txt",
    ],
)
def test_an_article_inside_of_the_project_is_read(root: Path, path: str) -> None:
    article = read(root, path)
    assert article.text == "Korban “satu”.\n"


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "//etc/passwd",
        "../../secret.txt",
        "../seeds/../../secret.txt",
        "../../project-secrets/s.txt",
        "../../../../../../../../etc/passwd",
        "../../nowhere.txt",
        "../..",
        "~/secret.txt",
        "~root/x",
        "\\\\server\\share",
        "C:\\secret.txt",
        "C:secret.txt",
        "/dev/null",
        "/dev/zero",
    ],
)
def test_what_lies_outside_of_the_project_is_not_read(root: Path, path: str) -> None:
    assert "leads out of the project's folder" in refusal(root, path)


@pytest.mark.parametrize(
    "path",
    ["", "\0", "a\0.txt", "../seeds/a.txt/b", "x" * 5_000, "x/" * 3_000],
    ids=["empty", "nul", "nul inside", "below a file", "long", "deep"],
)
def test_what_is_no_path_is_refused(root: Path, path: str) -> None:
    said = refusal(root, path)
    assert "is not a path" in said or "there is no file" in said


def test_a_missing_article_is_told_as_missing(root: Path) -> None:
    assert refusal(root, "../seeds/c.txt") == "there is no file “../seeds/c.txt”"


@pytest.mark.parametrize("path", ["..", ".", "../seeds", "../seeds/2025/", ""])
def test_a_folder_is_not_an_article(root: Path, path: str) -> None:
    assert "not a" in refusal(root, path)


def test_a_link_to_a_file_outside_is_not_followed(root: Path) -> None:
    (root / "seeds" / "link.txt").symlink_to(root.parent / "secret.txt")
    assert "leads out" in refusal(root, "../seeds/link.txt")


def test_a_link_to_a_folder_outside_is_not_followed(root: Path) -> None:
    (root / "seeds" / "out").symlink_to(root.parent / "project-secrets")
    assert "leads out" in refusal(root, "../seeds/out/s.txt")


def test_a_link_out_and_dots_back_in_do_not_lead_past_the_check(root: Path) -> None:
    (root / "seeds" / "out").symlink_to(root.parent / "project-secrets")
    assert "there is no file" in refusal(root, "../seeds/out/../secret.txt")


def test_a_link_to_a_device_is_not_read(root: Path) -> None:
    (root / "seeds" / "null.txt").symlink_to("/dev/null")
    assert "leads out" in refusal(root, "../seeds/null.txt")


def test_a_link_that_stays_inside_is_followed(root: Path) -> None:
    (root / "seeds" / "same.txt").symlink_to("a.txt")
    (root / "links").symlink_to("seeds")
    assert read(root, "../seeds/same.txt").text == read(root, "../seeds/a.txt").text
    assert read(root, "../links/a.txt").text == read(root, "../seeds/a.txt").text


def test_a_link_to_itself_is_refused(root: Path) -> None:
    (root / "seeds" / "loop.txt").symlink_to("loop.txt")
    assert "is not a path" in refusal(root, "../seeds/loop.txt")


def test_a_dangling_link_is_refused(root: Path) -> None:
    (root / "seeds" / "gone.txt").symlink_to("nowhere.txt")
    assert "there is no file" in refusal(root, "../seeds/gone.txt")


def test_a_link_slipped_in_after_the_check_is_not_followed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "seeds" / "link.txt").symlink_to(root.parent / "secret.txt")
    (root / "seeds" / "out").symlink_to(root.parent / "project-secrets")
    for target in ("link.txt", "out/s.txt"):
        monkeypatch.setattr(load, "_inside", lambda root, folder, path: root / "seeds" / path)
        assert "cannot be opened" in refusal(root, target)


def test_a_project_reached_through_a_link_is_read(root: Path) -> None:
    alias = root.parent / "alias"
    alias.symlink_to(root)
    assert read(alias, "../seeds/a.txt").text == "Korban “satu”.\n"


def test_a_pipe_does_not_make_the_reader_wait(root: Path) -> None:
    os.mkfifo(root / "seeds" / "pipe.txt")
    assert refusal(root, "../seeds/pipe.txt") == "“../seeds/pipe.txt” is not a file"


def test_a_socket_is_not_an_article(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "seeds")  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert "cannot be opened" in refusal(root, "../seeds/s")


def test_no_descriptor_stays_open(root: Path) -> None:
    os.mkfifo(root / "seeds" / "pipe.txt")
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else None
    if before is None:
        pytest.skip("this system does not list descriptors")
    for path in ("../seeds/a.txt", "../seeds/pipe.txt", "../seeds", "../seeds/nowhere.txt"):
        for _ in range(3):
            try:
                read(root, path)
            except ArticleError:
                continue
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_file_up_to_the_limit_is_read_and_no_larger_one(root: Path) -> None:
    path = root / "seeds" / "big.txt"
    with path.open("wb") as file:
        file.truncate(load.MAX_BYTES)
    assert len(read_confined(root, root / "seeds", "big.txt")) == load.MAX_BYTES == 8 * 1024 * 1024
    with path.open("ab") as file:
        file.write(b"x")
    assert refusal(root, "../seeds/big.txt") == "“../seeds/big.txt” is larger than 8 MB"


def test_an_article_is_normalised(root: Path) -> None:
    data = "\ufeffsatu\r\ndua\rtiga\n".encode()
    (root / "seeds" / "crlf.txt").write_bytes(data)
    article = read(root, "../seeds/crlf.txt")
    assert article.text == "satu\ndua\ntiga\n"


def test_an_article_that_is_not_utf8_is_told_with_line_and_column(root: Path) -> None:
    (root / "seeds" / "old.txt").write_bytes(b"satu\r\nKata \x93Kami\x94")
    assert refusal(root, "../seeds/old.txt").startswith(
        "line 2, column 6 of the article: byte 0x93"
    )


def test_an_article_is_shown_clean_and_of_the_same_length(root: Path) -> None:
    (root / "seeds" / "esc.txt").write_bytes("a\x1b[31mb\u202ec".encode())
    article = read(root, "../seeds/esc.txt")
    assert article.text == "a\x1b[31mb\u202ec"
    assert article.display == "a␛[31mb\ufffdc"


def test_a_refusal_never_repeats_what_steers_a_terminal(root: Path) -> None:
    assert "\x1b" not in refusal(root, "\x1b]0;judul\x07")
    assert "\x1b" not in refusal(root, "/\x1b[31m")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["..", ".", "seeds", "a.txt", "briefs", "project", "out", "", "~", "2025"]),
        max_size=8,
    )
)
def test_no_path_leads_out_or_raises_anything_else(root: Path, parts: list[str]) -> None:
    link = root / "seeds" / "out"
    if not link.is_symlink():
        link.symlink_to(root.parent)
    try:
        article = read(root, "/".join(parts))
    except ArticleError:
        return
    assert article.text != "secret"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20))
def test_any_text_for_a_path_is_refused_with_a_reason(root: Path, path: str) -> None:
    assert refusal(root, path + "?")
