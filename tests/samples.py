"""A complete, valid, invented project: the article, a brief of it, and the shared actors."""

from dataclasses import dataclass
from pathlib import Path

from briefreader.article.load import Article, read_article
from briefreader.brief.document import Document, make_document, make_shared_actors, parse_file

ARTICLE = """\
Tanggul Cibanyu Jebol, 93 Rumah Terendam

Tanggul Sungai Cibanyu jebol pada Senin (12/5) malam. Air masuk ke Desa Wanareja.
“Korban jiwa satu orang,” kata Siti, Selasa (13/5/2025). Siti Rahmawati adalah kepala BPBD.

Baca juga: Prakiraan Cuaca

Warga membantah tanggul itu tidak dirawat. Air surut pada Rabu. Air surut pada Kamis.
"""

ACTORS = """\
brief: 1
actors:
  bpbd:
    kind: public_body
    name: {id: Badan Penanggulangan Bencana Daerah, en: Regional Disaster Agency}
    aliases: [BPBD]
"""

BRIEF = """\
# yaml-language-server: $schema=../brief.schema.json
brief: 1
title: {id: Tanggul Cibanyu jebol, en: Cibanyu levee breached}
source:
  text: ../seeds/suara-20250513.txt
  publisher: Suara Contoh
  headline: Tanggul Cibanyu Jebol, 93 Rumah Terendam
  language: id
  published: 2025-05-13T09:10+07:00
  zone: Asia/Jakarta
  published_basis: stated
  boilerplate:
    - {kind: related_link, quote: "Baca juga: Prakiraan Cuaca"}
summary:
  id: >-
    [[siti-rahmawati]] menyebut satu korban jiwa pada {{2025-05-13}}.
  en: >-
    [[siti-rahmawati]] reported one death on {{2025-05-13}}.
actors:
  bpbd:
  siti-rahmawati:
    kind: person
    name: Siti Rahmawati
    aliases: [Siti]
    role: {id: Kepala BPBD, en: Head of the disaster agency}
    affiliation: bpbd
events:
  breach:
    what: {id: Tanggul Cibanyu jebol, en: The Cibanyu levee breached}
    date: 2025-05-12
    date_text: Senin (12/5) malam
    date_basis: stated
    place: {id: Desa Wanareja, en: Wanareja}
    status: occurred
    actors: {bpbd: agent}
    same_event: cibanyu-breach
    quotes:
      - Tanggul Sungai Cibanyu jebol pada Senin (12/5) malam.
  death:
    what: {id: Satu korban jiwa, en: One death}
    date: 2025-05-12/2025-05-13
    status: occurred
    attribution: {source: siti-rahmawati, cue: kata, type: direct, via: [bpbd]}
    measures: {deaths: 1}
    quotes:
      - {exact: Korban jiwa satu orang, suffix: ",” kata Siti"}
    note: Free Markdown.
"""

SEED = "suara-20250513.txt"


@dataclass(frozen=True)
class Project:
    """A project's folder on disk, with one brief in it."""

    root: Path

    @property
    def briefs(self) -> Path:
        return self.root / "briefs"

    def write(self, text: str, name: str = "cibanyu.yaml") -> Path:
        """Write a file beside the brief, or the brief itself."""
        path = self.briefs / name
        path.write_bytes(text.encode())
        return path

    def article(self, path: str) -> Article:
        return read_article(self.root, self.briefs, path)

    def open(self, brief: str | bytes = BRIEF, actors: str = ACTORS) -> Document:
        """The document of a brief, given as its text, with the article and actors on disk."""
        data = brief.encode() if isinstance(brief, str) else brief
        shared, _ = make_shared_actors(parse_file(actors.encode()))
        parsed = parse_file(data)
        return make_document("cibanyu", "briefs/cibanyu.yaml", parsed, shared, self.article)


def make_project(root: Path) -> Project:
    """Lay out the whole project in an empty folder."""
    project = Project(root)
    project.briefs.mkdir()
    (root / "seeds").mkdir()
    (root / "seeds" / SEED).write_bytes(ARTICLE.encode())
    project.write(BRIEF)
    project.write(ACTORS, "actors.yaml")
    return project


def changed(old: str, new: str, text: str = BRIEF) -> str:
    """The sample with one passage replaced, which must stand in it exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
    return text.replace(old, new)


def told(document: Document) -> list[str]:
    """The findings as `CODE line:column`, in their order."""
    return [
        f"{found.code} {line}:{column}"
        for found in document.findings
        for line, column in [document.lines.place(found.start)]
    ]
