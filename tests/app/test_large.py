"""A brief of thousands of events: what it is about is shown before all of it is read."""

from pathlib import Path

from tests.app.reading import main_screen, press, reading, whole_screen
from tests.samples import make_project

COUNT = 2_500


def large_project(folder: Path) -> Path:
    """A project with one brief of many events, each with a quote of its own."""
    project = make_project(folder)
    sentences = [f"Kejadian nomor {number} tercatat di Mekarjati." for number in range(COUNT)]
    (folder / "seeds" / "besar.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    events = "\n".join(
        f"  e{number}:\n    what: {{id: Kejadian {number}, en: Event {number}}}\n"
        f"    date: 2024-{number % 12 + 1:02}\n    date_basis: inferred\n    status: occurred\n"
        f"    quotes:\n      - {sentence}"
        for number, sentence in enumerate(sentences)
    )
    project.write(
        "brief: 1\ntitle: {id: Banyak kejadian, en: Many events}\nsource:\n"
        "  text: ../seeds/besar.txt\n  publisher: Suara Contoh\n  language: id\n"
        f"summary: {{id: Ringkas., en: In short.}}\nevents:\n{events}\n",
        "besar.yaml",
    )
    return folder


async def test_the_beginning_comes_first_and_then_all_of_it(tmp_path: Path) -> None:
    async with reading(large_project(tmp_path), brief="besar") as (app, pilot):
        screen = main_screen(app)
        assert "Many events" in whole_screen(app)
        assert "Kejadian nomor 0 tercatat" in whole_screen(app)
        assert "Reading…" in whole_screen(app) or screen.document.brief.events
        for _ in range(200):
            if screen.document.brief.events:
                break
            await pilot.pause(0.05)
        await pilot.pause()
        assert len(screen.events.keys) == COUNT
        assert screen.document.findings == ()
        await press(pilot, "end", "J", "K", "l")
        assert screen.events.key == screen.events.keys[-1]
        assert "Banyak kejadian" in whole_screen(app)


async def test_a_small_brief_is_opened_at_once(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    async with reading(project.root) as (app, _):
        assert app.shelf.beginning("cibanyu") is None
        assert main_screen(app).document.brief.events
