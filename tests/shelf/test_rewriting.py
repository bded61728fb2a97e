"""Mending a file: what is said to be safe, and not a byte more."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.article.text import normalise
from briefreader.brief.findings import Edit
from briefreader.brief.slips import is_slip
from briefreader.brief.splices import in_raw, spliced
from briefreader.shelf.folder import open_shelf
from briefreader.shelf.rewriting import ChangedError, mended, write
from tests.projects import shipped_copy

KEY = "004-tampang"


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    return shipped_copy(tmp_path) / "briefs" / f"{KEY}.yaml"


def mend(path: Path) -> tuple[bytes, list[str]] | None:
    shelf = open_shelf(path.parent)
    document = shelf.checked(path.stem)
    result = mended(shelf, path, document.lines, document.findings)
    return None if result is None else (result.after, [found.code for found in result.fixed])


@pytest.mark.parametrize(
    ("right", "wrong", "codes"),
    [
        ("status: unknown", "status: unkown", ["B111"]),
        ("    place: Pyongyang\n", "    palce: Pyongyang\n", ["B101"]),
        ("    place: Pyongyang\n", "    place:\u00a0Pyongyang\n", None),
        ("publisher: Tampang\n", "publisher: Tam\x07pang\n", ["Y005"]),
        ("publisher: Tampang\n", "publisher: Tampang  # brief: ignore[B301]\n", ["Y062"]),
        ('oleh Kim sebagai "aliansi"', "oleh Kim sebagai “aliansi”", ["B302"]),
    ],
)
def test_a_safe_fix_gives_back_the_sound_file(
    brief: Path, right: str, wrong: str, codes: list[str] | None
) -> None:
    sound = brief.read_bytes()
    assert right.encode() in sound
    brief.write_bytes(sound.replace(right.encode(), wrong.encode(), 1))
    result = mend(brief)
    assert result is not None
    after, fixed = result
    if codes is None:
        assert after == sound.replace(right.encode(), wrong.replace("\u00a0", " ").encode(), 1)
    else:
        assert (after, fixed) == (sound, codes)


@pytest.mark.parametrize(
    ("right", "wrong", "codes"),
    [
        ("\nevents:\n", "\nevent:\n", ["B101"]),
        ("    attribution: {", "\t attribution: {", ["Y007"]),
    ],
)
def test_what_was_hidden_may_come_to_light(
    brief: Path, right: str, wrong: str, codes: list[str]
) -> None:
    """A mistake below a misspelt key is no reason to leave the key as it is."""
    text = brief.read_text("utf-8").replace("status: unknown", "status: foretold")
    assert right in text
    brief.write_text(text.replace(right, wrong, 1), "utf-8")
    result = mend(brief)
    assert result is not None
    assert right.encode() in result[0]
    assert b"foretold" in result[0]
    assert result[1] == codes


def test_a_mend_that_makes_a_mistake_elsewhere_is_none(brief: Path) -> None:
    """Where the near name is right by its letters only, what it breaks tells against it."""
    text = brief.read_text("utf-8")
    other = "    same_event: putin-kim-talks-pyongyang\n"
    assert other in text
    brief.write_text(text.replace(other, f"{other}{other.replace('same_event', 'same_evnt')}", 1))
    result = mend(brief)
    assert result is None or b"same_evnt" in result[0]


def test_line_ends_and_the_byte_order_mark_stay(brief: Path) -> None:
    sound = b"\xef\xbb\xbf" + brief.read_bytes().replace(b"\n", b"\r\n")
    brief.write_bytes(sound.replace(b"status: unknown", b"status: unkown"))
    result = mend(brief)
    assert result is not None
    assert result[0] == sound


def test_what_is_only_a_guess_is_not_written(brief: Path) -> None:
    brief.write_bytes(brief.read_bytes().replace(b"kim-jong-un: agent", b"kim-jong-unn: agent", 1))
    assert mend(brief) is None


def test_a_fix_that_would_break_something_else_is_left_out(brief: Path) -> None:
    text = brief.read_bytes()
    # “palce” is “place”, but this event has a place already.
    broken = text.replace(b"    place: Pyongyang\n", b"    place: Pyongyang\n    palce: Seoul\n", 1)
    brief.write_bytes(broken.replace(b"status: unknown", b"status: unkown"))
    result = mend(brief)
    assert result is not None
    assert result == (broken, ["B111"])


def test_several_fixes_go_together(brief: Path) -> None:
    sound = brief.read_bytes()
    broken = sound.replace(b"status: unknown", b"status: unkown")
    broken = broken.replace(b"    place: Pyongyang\n", b"    tempat: Pyongyang\n")
    brief.write_bytes(broken)
    result = mend(brief)
    assert result is not None
    assert (result[0], sorted(result[1])) == (sound, ["B101", "B101", "B111"])


def test_a_file_that_changed_since_it_was_checked_is_refused(brief: Path) -> None:
    brief.write_bytes(brief.read_bytes().replace(b"status: unknown", b"status: unkown"))
    shelf = open_shelf(brief.parent)
    document = shelf.checked(KEY)
    brief.write_bytes(brief.read_bytes() + b"# saved by somebody\n")
    with pytest.raises(ChangedError):
        mended(shelf, brief, document.lines, document.findings)


def test_writing_keeps_the_mode_and_the_link(tmp_path: Path) -> None:
    target = tmp_path / "real.yaml"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    write(link, b"old", b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.yaml", "real.yaml"]


def test_writing_refuses_what_is_not_there_any_more(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"other")
    with pytest.raises(ChangedError):
        write(path, b"old", b"new")
    assert path.read_bytes() == b"other"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@given(st.text("ab\r\n\ufeff é", max_size=30), st.data())
def test_an_edit_of_the_normalised_text_is_that_edit_of_the_file(
    raw: str, data: st.DataObject
) -> None:
    text = normalise(raw)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = Edit(start, end, "X")
    assert normalise(spliced(raw, in_raw(raw, [edit]))) == normalise(
        spliced(text, [edit])
    ) or text.startswith("\ufeff")


@given(st.text("abc", max_size=12), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12))))
def test_edits_that_overlap_are_not_made_twice(text: str, spans: list[tuple[int, int]]) -> None:
    edits = [Edit(min(span), max(span), "X") for span in spans if max(span, default=0) <= len(text)]
    after = spliced(text, edits)
    assert after.count("X") <= len(edits)
    assert set(after) <= {*text, "X"}


def test_a_fix_that_does_not_read_back_soundly_is_not_made(brief: Path) -> None:
    # Before the tab stands the item of a list: its indentation is not that of the key.
    quote = b"Korea Utara, Pyongyang, pada Rabu (19/6/2024)\n"
    text = brief.read_bytes()
    assert text.count(quote) == 1
    brief.write_bytes(text.replace(quote, quote + b"\tplace: Seoul\n"))
    assert mend(brief) is None


@pytest.mark.parametrize("word", ["occured", "ocurred", "occurredd", "occurerd", "Occurred"])
def test_one_wrong_letter_is_a_slip(word: str) -> None:
    assert is_slip(word, "occurred")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("impossible", "possible"), ("slow", "low"), ("defined", "denied"), ("county", "country")],
)
def test_another_word_is_none(word: str, meant: str) -> None:
    assert not is_slip(word, meant)
