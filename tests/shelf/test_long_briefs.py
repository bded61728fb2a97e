"""What is kept of long briefs: never anything else than reading them would give."""

import os
from pathlib import Path

import pytest

from briefreader.brief.document import Document
from briefreader.brief.stored import StoredEvents
from briefreader.shelf import long_briefs, memo
from briefreader.shelf import shelf as shelf_module
from briefreader.shelf.folder import open_shelf
from briefreader.shelf.memo import Memo
from briefreader.shelf.shelf import Shelf
from tests.samples import ACTORS, BRIEF, SEED, Project, changed


@pytest.fixture(autouse=True)
def _every_brief_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (long_briefs, shelf_module, memo):
        monkeypatch.setattr(module, "LONG", 10)


@pytest.fixture
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache") / "memo.json"


def shelf(project: Project, cache: Path) -> Shelf:
    return open_shelf(project.root, Memo(cache))


def kept_of(project: Project, cache: Path) -> Path:
    """The file in which the brief is kept, after it was read and checked."""
    shelf(project, cache).checked("cibanyu")
    (file,) = (cache.parent / "long").iterdir()
    return file


def is_kept(document: Document) -> bool:
    return isinstance(document.brief.events, StoredEvents)


def test_a_long_brief_is_kept_once_it_is_checked(project: Project, cache: Path) -> None:
    first = shelf(project, cache)
    wanted = first.document("cibanyu")
    assert not (cache.parent / "long").exists()
    wanted = first.checked("cibanyu")
    again = shelf(project, cache)
    assert again.beginning("cibanyu") is None
    found = again.document("cibanyu")
    assert is_kept(found)
    assert not is_kept(wanted)
    assert found == wanted
    assert again.unread() == []
    assert again.checked("cibanyu") is found


def test_what_is_kept_is_followed_like_every_brief(project: Project, cache: Path) -> None:
    kept_of(project, cache)
    now = shelf(project, cache)
    now.document("cibanyu")
    assert set(now.read()) >= {
        str(project.briefs / "cibanyu.yaml"),
        str(project.root / "seeds" / SEED),
        str(project.briefs / "actors.yaml"),
    }


@pytest.mark.parametrize("change", ["brief", "article", "actors", "program"])
def test_a_change_of_anything_that_it_follows_from_is_seen(
    project: Project, cache: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_of(project, cache)
    if change == "brief":
        project.write(changed("deaths: 1", "deaths: 2"))
    elif change == "article":
        seed = project.root / "seeds" / SEED
        seed.write_text("x" + seed.read_text(encoding="utf-8"), encoding="utf-8")
    elif change == "actors":
        project.write(ACTORS.replace("[BPBD]", "[BPBD, Warga]"), "actors.yaml")
    else:
        monkeypatch.setattr(memo, "_FORMAT", 10_000)
    now = shelf(project, cache)
    found = now.checked("cibanyu")
    assert not is_kept(found)
    assert found == open_shelf(project.root).checked("cibanyu")
    # And that is kept from now on.
    assert is_kept(shelf(project, cache).document("cibanyu"))


def test_a_kept_brief_without_its_article_has_no_article(project: Project, cache: Path) -> None:
    kept_of(project, cache)
    (project.root / "seeds" / SEED).unlink()
    found = shelf(project, cache).document("cibanyu")
    assert found.article is None
    assert [finding.code for finding in found.findings] == ["B305"]


def test_damage_is_as_good_as_nothing_kept(project: Project, cache: Path) -> None:
    file = kept_of(project, cache)
    whole = file.read_bytes()
    wanted = open_shelf(project.root).checked("cibanyu")
    damages = [b"", b"\n", b"{}\n", b"[]\n[]", b"\xff" * 40, whole[:-1], whole + b"x"]
    for cut in range(0, len(whole), 97):
        damages.append(whole[:cut])
        damages.append(whole[:cut] + bytes([whole[cut] ^ 1]) + whole[cut + 1 :])
    for damage in damages:
        file.write_bytes(damage)
        assert shelf(project, cache).checked("cibanyu") == wanted, damage[:200]
    assert file.read_bytes() == whole


def test_a_broken_brief_is_not_kept(project: Project, cache: Path) -> None:
    project.write(changed("kind: person", "kind: person: x"))
    shelf(project, cache).checked("cibanyu")
    project.write("")
    shelf(project, cache).checked("cibanyu")
    project.write(BRIEF)
    project.write("a: [", "actors.yaml")
    shelf(project, cache).checked("cibanyu")
    assert not (cache.parent / "long").exists()


def test_what_a_broken_brief_last_said_is_not_kept_as_what_it_says(
    project: Project, cache: Path
) -> None:
    now = shelf(project, cache)
    now.document("cibanyu")
    path = project.write(changed("kind: person", "kind: person: x"))
    now.refresh()
    assert now.checked("cibanyu").brief.events
    assert not (cache.parent / "long").exists()
    path.write_text(BRIEF, encoding="utf-8")
    now.refresh()
    now.checked("cibanyu")
    assert len(list((cache.parent / "long").iterdir())) == 1


def test_an_article_that_was_gone_for_a_while_is_not_missed_later(
    project: Project, cache: Path
) -> None:
    now = shelf(project, cache)
    now.document("cibanyu")
    seed = project.root / "seeds" / SEED
    text = seed.read_text(encoding="utf-8")
    seed.unlink()
    now.refresh()
    assert "B305" in {finding.code for finding in now.checked("cibanyu").findings}
    seed.write_text(text, encoding="utf-8")
    assert shelf(project, cache).checked("cibanyu").findings == ()


def test_what_is_kept_is_read_once_at_the_beginning(project: Project, cache: Path) -> None:
    file = kept_of(project, cache)
    now = shelf(project, cache)
    assert now.beginning("cibanyu") is None
    file.unlink()
    assert is_kept(now.document("cibanyu"))
    assert str(project.briefs / "cibanyu.yaml") in {p for p, seen in now.read().items() if seen}


def test_nothing_is_kept_without_a_place_for_it(project: Project) -> None:
    for _ in range(2):
        assert not is_kept(open_shelf(project.root).checked("cibanyu"))


def test_a_place_that_cannot_be_written_to_is_no_reason_to_fail(
    project: Project, cache: Path
) -> None:
    (cache.parent / "long").write_text("", encoding="utf-8")
    assert shelf(project, cache).checked("cibanyu").brief.events


def test_only_the_latest_are_kept(
    project: Project, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_briefs, "_MOST_FILES", 2)
    first = kept_of(project, cache)
    os.utime(first, (1, 1))
    project.write(BRIEF, "b.yaml")
    project.write(BRIEF, "c.yaml")
    now = shelf(project, cache)
    now.checked("b")
    now.checked("c")
    files = list((cache.parent / "long").iterdir())
    assert len(files) == 2
    assert first not in files


def test_what_changes_while_it_is_checked_is_neither_shown_nor_kept(
    project: Project, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Checking runs beside the keys: meanwhile the file is saved, and read again."""
    now = shelf(project, cache)
    advise = Shelf._advised
    later = changed("{id: Satu korban jiwa, en: One death}", "{id: Dua korban jiwa, en: Two}")

    def slowly(self: Shelf, document: Document) -> Document:
        found = advise(self, document)
        if document.lines.text == BRIEF:
            project.write(later)
            self.refresh()
            self.document("cibanyu")
        return found

    monkeypatch.setattr(Shelf, "_advised", slowly)
    now.checked("cibanyu")
    assert now.document("cibanyu").lines.text == later
    assert now.unread() == ["cibanyu"]
    now.checked("cibanyu")
    project.write(BRIEF)
    monkeypatch.setattr(Shelf, "_advised", advise)
    again = shelf(project, cache)
    wanted = again.document("cibanyu").brief.events["death"].what
    assert wanted is not None
    assert wanted.shown("en").text == "One death"


def test_what_cannot_be_kept_is_no_reason_to_fail(
    project: Project, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("e7")

    monkeypatch.delenv("BRIEFREADER_TRACEBACK", raising=False)
    monkeypatch.setattr(long_briefs.LongBriefs, "keep", fail)
    assert shelf(project, cache).checked("cibanyu").advised
    monkeypatch.setattr(long_briefs.LongBriefs, "find", fail)
    assert shelf(project, cache).checked("cibanyu").advised


def test_what_would_not_be_read_again_is_not_written(
    project: Project, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_briefs, "_MOST_BYTES", 100)
    shelf(project, cache).checked("cibanyu")
    assert not (cache.parent / "long").exists()
