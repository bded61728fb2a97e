"""Made-up projects of any size: an article of numbered sentences, and a brief that quotes them."""

from pathlib import Path
from typing import Final

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
BPBD_EVERY: Final = 10


def write_project(root: Path, size: int, events: int) -> None:
    """Write a project with one brief, `flood`.

    Args:
        root: Its folder.
        size: About how many bytes the article has.
        events: How many events the brief has; each quotes a sentence of its own.
    """
    sentences = []
    length = 0
    while length < size:
        sentences.append(_sentence(len(sentences)))
        length += len(sentences[-1]) + 1
    (root / "briefs").mkdir(parents=True)
    (root / "seeds").mkdir()
    paragraphs = [" ".join(sentences[start : start + 6]) for start in range(0, len(sentences), 6)]
    (root / "seeds" / "article.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    step = len(sentences) / events
    entries = [_event(number, sentences[int(number * step)]) for number in range(events)]
    brief = _HEAD.format(events=events) + "".join(entries)
    (root / "briefs" / "flood.yaml").write_text(brief, encoding="utf-8")


def _sentence(number: int) -> str:
    who = "BPBD mencatat bahwa" if number % BPBD_EVERY == 0 else "Warga melaporkan bahwa"
    place = _PLACES[number % len(_PLACES)]
    return f"{who} air sungai di Desa {place} naik {number} sentimeter dalam catatan {number}."


def _event(number: int, quote: str) -> str:
    return _EVENT.format(
        number=number,
        place=_PLACES[number % len(_PLACES)],
        year=2000 + number % 25,
        month=number % 12 + 1,
        day=number % 28 + 1,
        quote=quote,
    )
