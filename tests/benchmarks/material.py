"""Made-up projects of any size: an article of numbered sentences, and a brief that quotes them."""

from pathlib import Path
from random import Random
from typing import Final

_TEXT: Final = """\
air sungai naik lagi setelah hujan deras semalam dan warga desa mulai mengungsi ke balai
kecamatan petugas mencatat tinggi muka sejak pagi hingga sore jembatan utama ditutup untuk
kendaraan berat sementara bantuan pangan dikirim melalui jalur utara karena jalan selatan
masih tergenang sekolah libur pasar sepi listrik padam relawan membuka dapur umum kepala
daerah meminta semua pihak tetap waspada terhadap banjir susulan yang mungkin datang malam
"""
_WORDS: Final = _TEXT.split()
_PLACES: Final = ("Wanareja", "Cibanyu", "Sukamaju", "Karangsari", "Mekarjaya", "Tanjungsari")
_HEAD: Final = """\
brief: 1
title: {{id: Catatan banjir nomor {events}, en: Flood notes number {events}}}
source:
  text: ../seeds/article.txt
  publisher: Suara Contoh
  language: id
  published: 2025-05-13T09:10+07:00
  zone: Asia/Jakarta
  published_basis: stated
summary:
  id: Ada {events} catatan dari {{{{2025-05-13}}}}.
  en: There are {events} notes of {{{{2025-05-13}}}}.
actors:
  bpbd:
    kind: public_body
    name: {{id: Badan Penanggulangan Bencana Daerah, en: Regional Disaster Agency}}
    aliases: [BPBD]
events:
"""
_EVENT: Final = """\
  e{number}:
    what: {{id: Banjir ke-{number} di {place}, en: Flood no. {number} in {place}}}
    date: {year}-{month:02}-{day:02}
    date_basis: inferred
    status: occurred
    actors: {{bpbd: agent}}
    quotes:
      - {quote}
"""


def write_project(root: Path, size: int, events: int) -> None:
    """Write a project with one brief, `flood`.

    Args:
        root: Its folder.
        size: About how many bytes the article has.
        events: How many events the brief has; each quotes a sentence of its own.
    """
    chance = Random(size)
    sentences: list[str] = []
    length = 0
    while length < size:
        sentences.append(_sentence(len(sentences), chance))
        length += len(sentences[-1]) + 1
    (root / "briefs").mkdir(parents=True)
    (root / "seeds").mkdir()
    paragraphs = [" ".join(sentences[start : start + 6]) for start in range(0, len(sentences), 6)]
    (root / "seeds" / "article.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    step = len(sentences) / events
    entries = [_event(number, sentences[int(number * step)]) for number in range(events)]
    brief = _HEAD.format(events=events) + "".join(entries)
    (root / "briefs" / "flood.yaml").write_text(brief, encoding="utf-8")


def _sentence(number: int, chance: Random) -> str:
    words = " ".join(chance.choices(_WORDS, k=chance.randint(6, 18)))
    who = "BPBD" if number % 10 == 0 else "Warga"
    return f"{who} melaporkan {words} di catatan {number}."


def _event(number: int, quote: str) -> str:
    return _EVENT.format(
        number=number,
        place=_PLACES[number % len(_PLACES)],
        year=2000 + number % 25,
        month=number % 12 + 1,
        day=number % 28 + 1,
        quote=quote,
    )
