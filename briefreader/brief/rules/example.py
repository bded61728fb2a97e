"""The project that the examples of the rules speak of, and how an example becomes a whole brief."""

import re
from typing import Final

from briefreader.brief.rules.rule import Place, Rule

ARTICLE: Final = """\
Tanggul Sungai Cibanyu jebol pada Senin (12/5) malam, akhir bulan lalu air pernah naik.
Air masuk ke Desa Wanareja. Air surut pada Rabu. Air surut pada Kamis.
“Korban jiwa satu orang,” kata Siti, Selasa (13/5/2025).
Siti Rahmawati adalah kepala BPBD.
Baca juga: Prakiraan Cuaca
"""
"""`seeds/suara.txt`."""

ACTORS: Final = """\
brief: 1
actors:
  bpbd:
    kind: public_body
    name: {id: Badan Penanggulangan Bencana, en: Disaster Agency}
    aliases: [BPBD]
"""
"""`briefs/actors.yaml`."""

_BRIEF: Final = {
    "brief": "brief: 1\n",
    "title": "title: {id: Tanggul jebol, en: Levee breached}\n",
    "source": "source:\n",
    "actors": "actors:\n",
    "events": "events:\n",
}
_SOURCE: Final = {
    "text": "text: ../seeds/suara.txt\n",
    "publisher": "publisher: Suara Contoh\n",
    "language": "language: id\n",
    "published": "published: 2025-05-13T09:10+07:00\n",
    "boilerplate": "boilerplate:\n  - {kind: related_link, quote: 'Baca juga: Prakiraan Cuaca'}\n",
}
_ACTOR: Final = {"kind": "kind: person\n", "name": "name: Siti Rahmawati\n"}
_EVENT: Final = {
    "what": "what: {id: Tanggul jebol, en: The levee breached}\n",
    "status": "status: occurred\n",
    "attribution": "attribution: {source: siti, cue: kata}\n",
    "quotes": "quotes: [Tanggul Sungai Cibanyu jebol]\n",
}
_KEY: Final = re.compile(r"^([\w<-]+):", re.MULTILINE)


def whole(lines: str, place: Place) -> str:
    """The brief in which an example stands.

    Args:
        lines: The lines of the example.
        place: Where they stand.
    """
    if place == "file" and lines:
        return lines
    given: dict[Place, str] = {place: lines}
    parts = dict(_BRIEF)
    parts["source"] += _indented(_with(_SOURCE, given.get("source", "")), 2)
    parts["actors"] += "  siti:\n" + _indented(_with(_ACTOR, given.get("actor", "")), 4)
    parts["events"] += "  breach:\n" + _indented(_with(_EVENT, given.get("event", "")), 4)
    return _with(parts, given.get("brief", ""))


def shown(rule: Rule, lines: str) -> str:
    """The lines of an example below the keys that they belong to."""
    above = {"source": "source:\n", "actor": "actors:\n  siti:\n", "event": "events:\n  breach:\n"}
    margin = {"source": 2, "actor": 4, "event": 4}
    return above.get(rule.place, "") + _indented(lines, margin.get(rule.place, 0))


def _with(parts: dict[str, str], lines: str) -> str:
    """Parts by key, those left out that the lines give themselves, and then the lines."""
    own = set(_KEY.findall(lines))
    return "".join(part for key, part in parts.items() if key not in own) + lines


def _indented(lines: str, margin: int) -> str:
    # Not `splitlines`, which breaks a line at what an example shows to be invisible.
    parts = lines.removesuffix("\n").split("\n") if lines else []
    return "".join(f"{' ' * margin}{line}\n" for line in parts)
