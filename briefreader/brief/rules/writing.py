"""The rules of how YAML is written."""

from typing import Final

from briefreader.brief.rules.rule import Rule
from briefreader.language import N_

_BRACKETS: Final = "[" * 26 + "]" * 26

WRITING: Final[dict[str, Rule]] = {
    "Y001": Rule(
        "error",
        N_("the file cannot be read"),
        N_("The system does not let the program read it: look at its permissions, or its link."),
    ),
    "Y002": Rule(
        "error",
        N_("the file is too large or nested too deeply"),
        N_("No brief is like that; the limits keep a damaged or hostile file from costing time."),
        f"note: {_BRACKETS}\n",
        "note: Some text.\n",
        "brief",
    ),
    "Y003": Rule(
        "error",
        N_("the file is empty"),
        N_("A brief has at least a title and a source; briefs/README.md has one to copy."),
        "# nothing but a comment\n",
        "",
        "file",
    ),
    "Y004": Rule(
        "error",
        N_("the file is not UTF-8"),
        N_("Letters such as “ and é were saved in another encoding. Save the file as UTF-8."),
    ),
    "Y005": Rule(
        "error",
        N_("a control character"),
        N_(
            "Nobody sees it, and it could steer a terminal. It comes along with copied text, or "
            "by an escape such as \\x1b between double quotation marks."
        ),
        'note: "bel\\x07"\n',
        "note: bel\n",
    ),
    "Y006": Rule(
        "error",
        N_("an invisible line separator"),
        N_("YAML breaks the line there, no editor shows it: what follows becomes another key."),
        "note: satu\u2028dua\n",
        "note: satu dua\n",
    ),
    "Y007": Rule(
        "error",
        N_("a tab or a no-break space where YAML wants spaces"),
        N_("It looks like a space but is not one. Set your editor to indent YAML with spaces."),
        "place:\t Wanareja\n",
        "place: Wanareja\n",
    ),
    "Y010": Rule(
        "error",
        N_("a key twice"),
        N_("One of the two would silently be lost; neither is a safe guess."),
        "status: occurred\nstatus: planned\n",
        "status: planned\n",
    ),
    "Y020": Rule(
        "error",
        N_("a YAML tag"),
        N_("A word that begins with “!” tells YAML what type a value is. Briefs need none."),
        "note: !penting sekali\n",
        'note: "!penting sekali"\n',
    ),
    "Y021": Rule(
        "error",
        N_("a YAML anchor"),
        N_("A word that begins with “&” is taken away from the text, as the name of a value."),
        "note: &penting sekali\n",
        'note: "&penting sekali"\n',
    ),
    "Y022": Rule(
        "error",
        N_("a YAML alias"),
        N_("A word that begins with “*” stands for another value. Briefs repeat what they mean."),
        "note: *penting\n",
        'note: "*penting"\n',
    ),
    "Y023": Rule(
        "error",
        N_("a merge key"),
        N_("“<<” brings in the keys of another map, which nobody who reads the file sees."),
        "<<: {status: planned}\n",
        "status: planned\n",
    ),
    "Y024": Rule(
        "error",
        N_("a key that is not plain text"),
        N_("Brackets and braces at the beginning of a key make a list or a map of it."),
        "actors: {[siti]: agent}\n",
        "actors: {siti: agent}\n",
    ),
    "Y030": Rule(
        "error",
        N_("a second document in the file"),
        N_("“---” at the margin begins another document of YAML; what follows would be lost."),
        "note: satu\n---\nsummary: dua\n",
        "note: satu\nsummary: dua\n",
        "brief",
    ),
    "Y040": Rule(
        "error",
        N_("a colon inside text without quotation marks"),
        N_("“: ” makes a key of what stands before it."),
        "note: Siti: satu orang\n",
        'note: "Siti: satu orang"\n',
    ),
    "Y041": Rule(
        "error",
        N_("text that begins with a sign of YAML"),
        N_("The signs @ ` % and a few others mean something to YAML at the beginning of a text."),
        "note: @siti menulis\n",
        'note: "@siti menulis"\n',
    ),
    "Y042": Rule(
        "error",
        N_("a key without a colon"),
        N_("A key, a colon, a space, the value: “status: planned”."),
        "note: satu\nplace Wanareja\nstatus: planned\n",
        "note: satu\nplace: Wanareja\nstatus: planned\n",
    ),
    "Y048": Rule(
        "error",
        N_("a quotation mark or bracket that is not closed"),
        N_("All that follows is taken for a part of the text, up to the end of the file."),
        'note: "satu\n',
        'note: "satu"\n',
    ),
    "Y049": Rule(
        "error",
        N_("text after a closing quotation mark"),
        N_(
            "The second quotation mark ends the text. Put the whole of it into marks of the other "
            "kind."
        ),
        'note: "Kami siap" kata dia\n',
        "note: '\"Kami siap\" kata dia'\n",
    ),
    "Y050": Rule(
        "error",
        N_("not YAML"),
        N_("Something that none of the other rules explains."),
        'note: "\\q"\n',
        "note: '\\q'\n",
    ),
    "Y051": Rule(
        "error",
        N_("indentation that does not line up"),
        N_("The keys of one map begin in the same column."),
        "note: satu\n  place: dua\n",
        "note: satu\nplace: dua\n",
    ),
    "Y052": Rule(
        "error",
        N_("text on the line of a | or >"),
        N_("After “|” or “>” the text begins on the next line, indented."),
        "note: | satu\n  dua\n",
        "note: |\n  satu\n  dua\n",
    ),
    "Y060": Rule(
        "warning",
        N_("text that YAML takes for a comment"),
        N_("A “#” after a space begins a comment, and the rest of the line is lost."),
        "note: kasus #5 ditutup\n",
        'note: "kasus #5 ditutup"\n',
    ),
    "Y061": Rule(
        "warning",
        N_("a dash without a space"),
        N_("Without a space after its dash, an item of a list is the beginning of a text."),
        "note: -satu\n",
        'note: "-satu"\n',
    ),
    "Y062": Rule(
        "warning",
        N_("an ignored rule that nothing breaks"),
        N_("The comment hides a finding that is not there any more; it could hide a new one."),
        "place: Wanareja  # brief: ignore[B301]\n",
        "place: Wanareja\n",
    ),
}
