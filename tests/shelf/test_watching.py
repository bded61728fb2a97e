"""Following files: what is believed, when, and what is not."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefreader.shelf.watching import ACTIVE, IDLE, NOTHING, Changes, Signature, Watch, signature

BRIEF = "brief: 1\ntitle: {id: Satu, en: One}\n" * 20


class Desk:
    """A folder of files, what was read of it, and a watch with a clock of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 0.0
        self.read: dict[str, Signature | None] = {}
        self.watch = Watch(str(folder), lambda: dict(self.read), lambda: self.now)

    def path(self, name: str) -> Path:
        return self.folder / name

    def write(self, name: str, text: str = BRIEF, read: bool = False) -> str:
        self.path(name).write_text(text, "utf-8")
        # Two writes within one tick of the clock of the file system.
        stamp = self.path(name).stat().st_mtime_ns + 1_000_000 * len(self.read) + len(text)
        os.utime(self.path(name), ns=(stamp, stamp))
        if read:
            self.take(name)
        return str(self.path(name))

    def take(self, *names: str) -> None:
        for name in names:
            self.read[str(self.path(name))] = signature(str(self.path(name)))

    def polls(self, most: int = 12) -> list[Changes]:
        """Look until something is believed, or until nothing is waited for."""
        told = []
        for _ in range(most):
            self.now += self.watch.interval
            told.append(self.watch.poll())
            if told[-1]:
                break
        return told

    def told(self) -> tuple[set[str], set[str]]:
        last = self.polls()[-1]
        return ({Path(p).name for p in last.changed}, {Path(p).name for p in last.gone})


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    for name in ("a.yaml", "b.yaml", "actors.yaml"):
        desk.write(name, read=True)
    return desk


def test_nothing_is_told_of_what_was_read(desk: Desk) -> None:
    assert all(poll == NOTHING for poll in desk.polls())
    assert desk.watch.interval == IDLE


def test_a_change_is_believed_when_it_was_seen_twice(desk: Desk) -> None:
    desk.write("a.yaml", "brief: 1\n")
    assert desk.watch.poll() == NOTHING
    assert desk.watch.interval == ACTIVE
    assert desk.watch.poll() == Changes(frozenset({str(desk.path("a.yaml"))}))


def test_it_is_told_until_it_was_read(desk: Desk) -> None:
    desk.write("a.yaml", "brief: 1\n")
    assert desk.told() == ({"a.yaml"}, set())
    assert desk.told() == ({"a.yaml"}, set())
    desk.take("a.yaml")
    assert desk.told() == (set(), set())


def test_a_change_between_reading_and_looking_is_not_missed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("a.yaml", read=True)
    desk.write("a.yaml", "brief: 1\n")
    assert desk.told() == ({"a.yaml"}, set())


def test_truncated_and_written_in_pieces(desk: Desk) -> None:
    for length in (0, 10, 200, 500, len(BRIEF)):
        desk.write("a.yaml", BRIEF[:length])
        desk.now += desk.watch.interval
        assert desk.watch.poll() == NOTHING, length
    assert desk.watch.poll().changed


def test_an_empty_file_is_waited_for(desk: Desk) -> None:
    desk.write("a.yaml", "")
    polls = desk.polls()
    assert len(polls) == 5
    assert polls[-1].changed


def test_a_burst_is_told_once_it_is_over(desk: Desk) -> None:
    for number in range(20):
        desk.write("a.yaml", f"brief: {number}\n" * (number + 1))
        assert desk.watch.poll() == NOTHING
    assert desk.watch.poll().changed


def test_vims_rename_and_replace(desk: Desk) -> None:
    path = desk.path("a.yaml")
    path.rename(desk.path("a.yaml~"))
    assert desk.watch.poll() == NOTHING
    desk.write("4913")
    desk.write(".a.yaml.swp")
    assert desk.watch.poll() == NOTHING
    desk.write("a.yaml", "brief: 1\n")
    desk.path("a.yaml~").unlink()
    assert desk.watch.poll() == NOTHING
    assert desk.told() == ({"a.yaml"}, set())
    desk.take("a.yaml")
    # And it has not gone deaf.
    path.rename(desk.path("a.yaml~"))
    desk.write("a.yaml", "brief: 2\n\n")
    assert desk.told() == ({"a.yaml"}, set())


def test_written_beside_and_put_in_its_place(desk: Desk) -> None:
    desk.write(".a.yaml.x7.tmp", "brief: 1\n")
    desk.path(".a.yaml.x7.tmp").replace(desk.path("a.yaml"))
    assert desk.told() == ({"a.yaml"}, set())


def test_a_file_is_gone_only_after_a_while(desk: Desk) -> None:
    desk.path("b.yaml").unlink()
    polls = desk.polls()
    assert len(polls) == 4
    assert {Path(p).name for p in polls[-1].gone} == {"b.yaml"}


def test_a_file_that_comes_back_was_never_gone(desk: Desk) -> None:
    stamp = desk.path("b.yaml").stat()
    desk.path("b.yaml").rename(desk.path("b.yaml~"))
    desk.watch.poll()
    desk.watch.poll()
    desk.path("b.yaml~").rename(desk.path("b.yaml"))
    assert desk.path("b.yaml").stat().st_mtime_ns == stamp.st_mtime_ns
    assert desk.told() == (set(), set())


def test_a_new_name_is_told_together_with_the_loss_of_the_old_one(desk: Desk) -> None:
    desk.path("b.yaml").rename(desk.path("c.yaml"))
    polls = desk.polls()
    assert len(polls) == 2
    assert {Path(p).name for p in polls[-1].changed} == {"c.yaml"}
    assert {Path(p).name for p in polls[-1].gone} == {"b.yaml"}


def test_a_new_file(desk: Desk) -> None:
    desk.write("c.yml")
    assert desk.told() == ({"c.yml"}, set())


@pytest.mark.parametrize(
    "name",
    [".b.yaml.swp", "b.yaml~", "4913", ".#b.yaml", "#b.yaml#", "b.yaml.tmp", ".b.yaml", "b.txt"],
)
def test_the_files_of_editors_are_not_briefs(desk: Desk, name: str) -> None:
    desk.write(name)
    assert desk.told() == (set(), set())


def test_a_folder_is_not_a_brief(desk: Desk) -> None:
    desk.path("c.yaml").mkdir()
    assert desk.told() == (set(), set())


def test_the_shared_actors(desk: Desk) -> None:
    desk.write("actors.yaml", "brief: 1\n")
    assert desk.told() == ({"actors.yaml"}, set())


def test_a_brief_that_nobody_has_opened_is_not_looked_at(desk: Desk) -> None:
    desk.read[str(desk.path("b.yaml"))] = None
    desk.write("b.yaml", "brief: 1\n")
    assert desk.told() == (set(), set())
    desk.path("b.yaml").unlink()
    assert desk.told() == (set(), {"b.yaml"})


def test_an_article_elsewhere(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    article = tmp_path_factory.mktemp("seeds") / "article.txt"
    desk.read[str(article)] = signature(str(article))
    assert desk.told() == (set(), set())
    article.write_text("Tanggul jebol", "utf-8")
    assert desk.told() == ({"article.txt"}, set())
    desk.read[str(article)] = signature(str(article))
    article.unlink()
    assert desk.told() == (set(), {"article.txt"})


def test_a_link_that_leads_nowhere_is_told_once(desk: Desk) -> None:
    desk.path("c.yaml").symlink_to("nowhere")
    assert desk.told() == ({"c.yaml"}, set())
    desk.take("c.yaml")
    assert desk.told() == (set(), set())


def test_a_link_to_a_file_that_changes(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    target = tmp_path_factory.mktemp("elsewhere") / "target.yaml"
    target.write_text(BRIEF, "utf-8")
    desk.path("c.yaml").symlink_to(target)
    desk.take("c.yaml")
    target.write_text(BRIEF + "#", "utf-8")
    assert desk.told() == ({"c.yaml"}, set())


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    folder.rename(folder.with_name("away"))
    yield
    folder.with_name("away").rename(folder)


def test_a_folder_that_is_away_for_a_moment(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    desk = Desk(tmp_path / "briefs")
    desk.write("a.yaml", read=True)
    with closed(desk.folder):
        desk.watch.poll()
        desk.watch.poll()
    assert desk.told() == (set(), set())
    with closed(desk.folder):
        assert desk.told() == (set(), {"a.yaml"})


def test_what_is_sure_is_believed_at_once(desk: Desk) -> None:
    desk.write("a.yaml", "brief: 1\n")
    desk.path("b.yaml").unlink()
    changes = desk.watch.poll(sure=True)
    assert {Path(p).name for p in changes.changed} == {"a.yaml"}
    assert {Path(p).name for p in changes.gone} == {"b.yaml"}


def test_somebody_who_edits_is_looked_after_more_often(desk: Desk) -> None:
    desk.write("a.yaml", "brief: 1\n")
    desk.polls()
    desk.take("a.yaml")
    desk.watch.poll()
    assert desk.watch.interval == ACTIVE
    desk.now += 11
    assert desk.watch.interval == IDLE


def test_a_folder_that_takes_long_is_looked_at_less_often(tmp_path: Path) -> None:
    times = iter([0.0, 0.0, 0.05, 0.05, 60.0])
    watch = Watch(str(tmp_path), dict, lambda: next(times))
    watch.poll()
    assert watch.interval == pytest.approx(2.5)


def test_ten_thousand_files_are_cheap(tmp_path: Path) -> None:
    read: dict[str, Signature | None] = {}
    for number in range(10_000):
        path = tmp_path / f"{number:05}.yaml"
        path.touch()
        read[str(path)] = signature(str(path))
    watch = Watch(str(tmp_path), lambda: read)
    assert watch.poll() == NOTHING
    assert watch.cost < 1
