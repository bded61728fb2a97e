"""The table of keys in the guide, made from the declaration of the fields.

python .ci/keys.py     write it into briefs/README.md
"""

import re
from pathlib import Path

from briefreader.brief.fields import (
    ACTOR,
    ATTRIBUTION,
    BOILERPLATE,
    BRIEF,
    EVENT,
    QUOTE,
    SOURCE,
    ChoiceKind,
    MapKind,
    RecordKind,
)

GUIDE = Path(__file__).resolve().parent.parent / "briefs" / "README.md"
TITLES = (
    ("A brief", BRIEF),
    ("`source`", SOURCE),
    ("A part of `boilerplate`", BOILERPLATE),
    ("An actor", ACTOR),
    ("An event", EVENT),
    ("`attribution`", ATTRIBUTION),
    ("A quote, where the words alone are not enough", QUOTE),
)


def table(record: RecordKind) -> list[str]:
    """The rows for one record; a key in bold must be there."""
    rows = ["| key | |", "|---|---|"]
    for field in record.fields:
        name = f"**`{field.name}`**" if field.required else f"`{field.name}`"
        told = field.description
        kind = field.kind.value if isinstance(field.kind, MapKind) else field.kind
        if isinstance(kind, ChoiceKind) and len(kind.choices) > 1:
            choices = (f"`{value}` ({meaning})" for value, meaning in kind.choices.items())
            told = f"{told}: {'; '.join(choices)}"
        rows.append(f"| {name} | {told} |")
    return rows


def keys() -> str:
    """All tables."""
    parts = []
    for title, record in TITLES:
        parts += [f"### {title}", "", *table(record), ""]
    return "Keys in bold must be there.\n\n" + "\n".join(parts).rstrip()


def filled(guide: str) -> str:
    """The guide with the tables in their place."""
    return re.sub(
        r"(<!-- keys: [^\n]*-->\n).*(\n<!-- end of keys -->)",
        lambda match: f"{match[1]}{keys()}{match[2]}",
        guide,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    GUIDE.write_text(filled(GUIDE.read_text("utf-8")), encoding="utf-8")
