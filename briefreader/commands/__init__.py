"""The commands. Each declares its arguments and runs; each imports what it needs when it runs."""

from typing import Final

from briefreader.language import N_

COMMANDS: Final = {
    "check": N_("Say what is wrong with briefs: where, why, and what to type instead."),
    "date": N_("Print how a date in EDTF (ISO 8601-2) reads."),
    "dates": N_("Find the dates of a news text, and propose EDTF for each."),
    "export": N_("Print briefs as one JSON object, for other programs."),
    "new": N_("Draft a brief from the text of an article."),
    "schema": N_("Print the JSON Schema of a brief or of actors.yaml, for editors."),
}
"""Every command but the reader, with what it does; each is a module of this package."""
