"""The rules of who appears in a brief."""

from typing import Final

from briefreader.brief.rules.rule import Rule
from briefreader.language import N_

_ACTOR: Final = "    kind: person\n    name: {name}\n    role: {{id: Warga, en: Resident}}\n"

PEOPLE: Final[dict[str, Rule]] = {
    "B201": Rule(
        "error",
        N_("an actor that nobody declares"),
        N_(
            "Every actor stands under “actors:” of the brief; one of actors.yaml needs only its "
            "key."
        ),
        "actors: {sti: agent}\n",
        "actors: {siti: agent}\n",
    ),
    "B202": Rule(
        "warning",
        N_("an actor that nothing speaks of"),
        N_("No event, attribution, affiliation or text of the brief refers to it."),
        "actors:\n  siti:\n    kind: person\n    name: Siti Rahmawati\n  bpbd:\n",
        "actors:\n  siti:\n    kind: person\n    name: Siti Rahmawati\n    affiliation: bpbd\n  "
        "bpbd:\n",
        "brief",
    ),
    "B203": Rule(
        "warning",
        N_("an actor that actors.yaml declares otherwise"),
        N_(
            "A brief may give a shared actor another role; kind, name and Wikidata item are one "
            "for all."
        ),
        "actors:\n  siti:\n    kind: person\n    name: Siti Rahmawati\n    affiliation: bpbd\n"
        "  bpbd:\n    kind: media\n",
        "actors:\n  siti:\n    kind: person\n    name: Siti Rahmawati\n    affiliation: bpbd\n"
        "  bpbd:\n",
        "brief",
    ),
    "B204": Rule(
        "warning",
        N_("two actors with the same name"),
        N_("A mention in the article can belong to only one of them."),
        "actors:\n  siti:\n    kind: person\n    name: Siti Rahmawati\n    affiliation: bpbd\n"
        "    aliases: [BPBD]\n  bpbd:\n",
        "actors:\n  siti:\n    kind: person\n    name: Siti Rahmawati\n    affiliation: bpbd\n"
        "    aliases: [Siti]\n  bpbd:\n",
        "brief",
    ),
    "B205": Rule(
        "warning",
        N_("somebody in a quote who is not among the actors"),
        N_("Somebody of actors.yaml, or with a title before the name, is named in the evidence."),
        "events:\n  head:\n    what: {id: Siti kepala BPBD, en: Siti heads the BPBD}\n"
        "    status: occurred\n    actors: [siti]\n"
        "    quotes: [Siti Rahmawati adalah kepala BPBD]\n",
        "actors:\n  siti:\n    kind: person\n    name: Siti Rahmawati\n  bpbd:\n"
        "events:\n  head:\n    what: {id: Siti kepala BPBD, en: Siti heads the BPBD}\n"
        "    status: occurred\n    actors: [siti, bpbd]\n"
        "    quotes: [Siti Rahmawati adalah kepala BPBD]\n",
        "brief",
    ),
}
