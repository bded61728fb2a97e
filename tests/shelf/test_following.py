"""A shelf that takes note of changes, and what it shows of a brief that is broken."""

import os
from pathlib import Path

import pytest

from briefreader.brief.document import Document
from briefreader.brief.findings import Finding
from briefreader.language import Message
from briefreader.shelf.folder import open_shelf
from briefreader.shelf.last_good import is_broken
from briefreader.shelf.record import News
from briefreader.shelf.shelf import Shelf
from briefreader.shelf.watching import Changes, Watch
from tests.projects import shipped_copy
from tests.samples import ACTORS, ARTICLE, BRIEF, SEED, Project, changed

KEY = "cibanyu"
UNCLOSED = changed("title: {id: Tanggul", 'title: {id: "Tanggul')


class Followed:
    """A shelf with all its briefs read, and a watch on it."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.shelf: Shelf = open_shelf(project.root)
        self.watch = Watch(str(self.shelf.folder), self.shelf.read)
        for key in self.shelf.keys:
            self.shelf.document(key)
        self._stamp = 0

    def write(self, text: str, name: str = "cibanyu.yaml") -> News:
        self._touch(self.project.write(text, name))
        return self.news()

    def article(self, text: str) -> News:
        path = self.project.root / "seeds" / SEED
        path.write_text(text, "utf-8")
        self._touch(path)
        return self.news()

    def _touch(self, path: Path) -> None:
        self._stamp += 1
        stamp = path.stat().st_mtime_ns + self._stamp
        os.utime(path, ns=(stamp, stamp))

    def news(self) -> News:
        return self.shelf.apply(self.watch.poll(sure=True))

    def document(self, key: str = KEY) -> Document:
        return self.shelf.document(key)


@pytest.fixture
def followed(project: Project) -> Followed:
    return Followed(project)


def codes(document: Document) -> list[str]:
    return [finding.code for finding in document.findings]


def test_nothing_new(followed: Followed) -> None:
    document = followed.document()
    assert followed.news() == News(set(), set(), {}, False, False)
    assert followed.document() is document


def test_a_change_is_read_and_nothing_else_is(followed: Followed) -> None:
    followed.write(BRIEF, "other.yaml")
    other = followed.document("other")
    news = followed.write(changed("en: One death", "en: A death"))
    assert news == News({KEY}, set(), {}, False, False)
    what = followed.document().brief.events["death"].what
    assert what is not None
    assert what.shown("en").text == "A death"
    assert followed.document("other") is other
    assert not followed.watch.poll(sure=True)


def test_a_new_brief(followed: Followed) -> None:
    news = followed.write(BRIEF, "aa.yaml")
    assert news == News({"aa"}, set(), {}, True, False)
    assert followed.shelf.keys == ("aa", KEY)


def test_a_brief_that_is_gone(followed: Followed) -> None:
    followed.write(BRIEF, "other.yaml")
    (followed.project.briefs / "cibanyu.yaml").unlink()
    news = followed.news()
    assert (news.gone, news.listed) == ({KEY}, True)
    assert followed.shelf.keys == ("other",)
    assert not followed.shelf.has(KEY)


def test_all_briefs_are_gone_and_come_back(followed: Followed) -> None:
    (followed.project.briefs / "cibanyu.yaml").unlink()
    assert followed.news().gone == {KEY}
    assert followed.shelf.keys == ()
    assert followed.write(BRIEF).changed == {KEY}
    assert followed.document().findings == ()


def test_another_name_for_the_same_brief(followed: Followed) -> None:
    path = followed.project.briefs / "cibanyu.yaml"
    path.rename(path.with_name("banjir.yaml"))
    news = followed.news()
    assert news.renamed == {KEY: "banjir"}
    assert news.gone == {KEY}
    assert followed.document("banjir").key == "banjir"


def test_a_new_brief_that_says_something_else_is_not_the_old_one(followed: Followed) -> None:
    (followed.project.briefs / "cibanyu.yaml").unlink()
    followed.project.write(BRIEF + "# more\n", "banjir.yaml")
    assert followed.news().renamed == {}


def test_a_shared_actor_is_renamed_in_all_briefs(followed: Followed) -> None:
    news = followed.write(ACTORS.replace("Regional Disaster Agency", "The Agency"), "actors.yaml")
    assert news == News({KEY}, set(), {}, False, True)
    name = followed.document().brief.actors["bpbd"].name
    assert name is not None
    assert name.shown("en").text == "The Agency"


def test_a_comment_among_the_shared_actors_touches_no_brief(followed: Followed) -> None:
    document = followed.document()
    news = followed.write("# who is who\n" + ACTORS, "actors.yaml")
    assert news == News(set(), set(), {}, False, True)
    assert followed.document() is document
    assert not followed.watch.poll(sure=True)


def test_broken_shared_actors_keep_their_names(followed: Followed) -> None:
    before = followed.shelf.shared.actors
    followed.write(ACTORS.replace("name: {id", 'name: {id: "'), "actors.yaml")
    assert [finding.code[0] for finding in followed.shelf.shared.findings] == ["Y"]
    assert followed.shelf.shared.actors == before
    assert before["bpbd"].name is not None
    assert codes(followed.document()) == []
    followed.write(ACTORS, "actors.yaml")
    assert followed.shelf.shared.findings == ()


def test_shared_actors_in_two_files_do_not_keep_it_busy(followed: Followed) -> None:
    followed.write(ACTORS, "actors.yml")
    assert not followed.watch.poll(sure=True)


def test_an_article_that_changes(followed: Followed) -> None:
    news = followed.article("Kata pengantar.\n\n" + ARTICLE)
    assert news.changed == {KEY}
    article = followed.document().article
    assert article is not None
    assert article.text.startswith("Kata pengantar.")
    assert codes(followed.document()) == []


def test_an_article_that_two_briefs_read_at_different_times(followed: Followed) -> None:
    path = followed.project.root / "seeds" / SEED
    path.write_text("Baru.\n\n" + ARTICLE, "utf-8")
    # A brief that comes meanwhile reads the new article; the other one still has the old.
    other = str(followed.project.write(BRIEF, "other.yaml"))
    followed.shelf.apply(Changes(frozenset({other})))
    article = followed.document("other").article
    assert article is not None
    assert article.text.startswith("Baru.")
    followed.news()
    article = followed.document().article
    assert article is not None
    assert article.text.startswith("Baru.")


def test_an_article_that_is_gone_stays_to_be_read(followed: Followed) -> None:
    before = followed.document()
    (followed.project.root / "seeds" / SEED).unlink()
    followed.news()
    document = followed.document()
    assert codes(document) == ["B305"]
    assert (document.article, document.evidence) == (before.article, before.evidence)
    # What is changed in the brief is seen all the same.
    followed.write(changed("en: One death", "en: A death"))
    what = followed.document().brief.events["death"].what
    assert what is not None
    assert what.shown("en").text == "A death"
    followed.article(ARTICLE)
    assert codes(followed.document()) == []


@pytest.mark.parametrize(
    "text",
    [
        UNCLOSED,
        "",
        "just words",
        "- a\n- list\n",
        BRIEF.replace("events:", "events"),
        BRIEF + "title: again\n",
        "\x00\x01",
    ],
)
def test_a_broken_brief_shows_what_it_last_said(followed: Followed, text: str) -> None:
    before = followed.document()
    followed.write(text)
    document = followed.document()
    assert document.behind is not None
    assert (document.brief, document.article) == (before.brief, before.article)
    assert document.evidence == before.evidence
    assert document.findings
    assert document.lines.text != before.lines.text
    # Broken in another way: still what it said when it was in order.
    followed.write(text + "\n  x: [")
    assert followed.document().brief == before.brief
    followed.write(BRIEF)
    assert followed.document() == before


def test_a_file_that_may_not_be_read_shows_what_it_last_said(followed: Followed) -> None:
    before = followed.document()
    path = followed.project.briefs / "cibanyu.yaml"
    path.unlink()
    path.symlink_to("/dev/null")
    followed.news()
    assert codes(followed.document()) == ["Y001"]
    assert followed.document().brief == before.brief


def test_a_mistake_in_one_field_shows_the_rest_as_it_is(followed: Followed) -> None:
    followed.write(changed("en: One death", "en: A death").replace("2025-05-12\n", "12/5/2025\n"))
    document = followed.document()
    assert document.behind is None
    assert codes(document) == ["B401"]
    assert document.brief.events["breach"].date is None


def test_a_brief_that_was_never_in_order_is_shown_as_far_as_it_goes(project: Project) -> None:
    project.write(UNCLOSED)
    followed = Followed(project)
    assert followed.document().behind is None
    assert "death" in followed.document().brief.events


@pytest.mark.parametrize(
    ("codes", "broken"),
    [
        ([], False),
        (["Y048"], True),
        (["Y001"], True),
        (["B100"], True),
        (["Y060"], False),
        (["B101", "B102", "B305", "B401"], False),
        (["B401", "Y010"], True),
    ],
)
def test_what_is_broken_as_a_whole(codes: list[str], broken: bool) -> None:
    assert is_broken([Finding(code, Message("m"), 0, 0) for code in codes]) is broken


def test_reading_all_again_keeps_what_was_good(followed: Followed) -> None:
    before = followed.document()
    followed.project.write(UNCLOSED)
    news = followed.shelf.refresh()
    assert news.changed == {KEY}
    assert followed.document().brief == before.brief


def test_a_shelf_of_single_files_is_not_told_of_the_others(tmp_path: Path) -> None:
    from briefreader.shelf.folder import open_files
    from briefreader.shelf.watching import Watch

    folder = shipped_copy(tmp_path) / "briefs"
    (shelf,) = open_files([folder / "004-tampang.yaml"])
    shelf.checked("004-tampang")
    watch = Watch(str(shelf.folder), shelf.read)
    (folder / "002-jfid.yaml").write_text("brief: 1\n")
    assert not any(watch.poll() for _ in range(4))
    (folder / "004-tampang.yaml").write_text("brief: 1\n")
    assert any(watch.poll() for _ in range(4))
