"""The rules of what a brief may hold, and in which language."""

from typing import Final

from briefreader.brief.rules.rule import Rule
from briefreader.language import N_

SHAPE: Final[dict[str, Rule]] = {
    "B100": Rule(
        "error",
        N_("not a brief"),
        N_("The file is a list or a text; a brief is a map of keys."),
        "- satu\n- dua\n",
        "",
        "file",
    ),
    "B101": Rule(
        "error",
        N_("an unknown key"),
        N_("It would be passed over. “briefreader schema” lets your editor complete the keys."),
        "palce: Wanareja\n",
        "place: Wanareja\n",
    ),
    "B102": Rule(
        "error",
        N_("a missing key"),
        N_("Without it the brief cannot be shown or cannot be understood."),
        "source:\n  text: ../seeds/suara.txt\n  publisher: Suara Contoh\n",
        "source:\n  text: ../seeds/suara.txt\n  publisher: Suara Contoh\n  language: id\n",
        "brief",
    ),
    "B103": Rule(
        "error",
        N_("something left to do"),
        N_("“TODO” marks what a person must still decide, as in a draft of “briefreader new”."),
        "status: TODO\n",
        "status: occurred\n",
    ),
    "B110": Rule(
        "error",
        N_("the wrong kind of value"),
        N_("A text where there must be a list, a map where there must be a text, and the like."),
        "quotes:\n  Siti Rahmawati: kepala BPBD\n  Siti: satu orang\n",
        "quotes:\n  - Siti Rahmawati adalah kepala\n",
    ),
    "B111": Rule(
        "error",
        N_("a value that is not allowed"),
        N_("The key takes only certain words; briefs/README.md lists them."),
        "status: occured\n",
        "status: occurred\n",
    ),
    "B120": Rule(
        "error",
        N_("no text where there must be some"),
        N_("The key has no value. After “|” and “>” the text must be indented more than its key."),
        "note: |\nplace: Wanareja\n",
        "note: |\n  satu\nplace: Wanareja\n",
    ),
    "B121": Rule(
        "warning",
        N_("text in only one of the two languages"),
        N_("Whoever reads the other language sees this one, with a mark."),
        "what: {id: Tanggul jebol}\n",
        "what: {id: Tanggul jebol, en: The levee breached}\n",
    ),
    "B122": Rule(
        "warning",
        N_("a sentence that is the same in both languages"),
        N_(
            "A text without id and en is shown as it is in every language. That is right for a "
            "name, not for a sentence."
        ),
        "what: Tanggul jebol pada malam hari\n",
        "what: {id: Tanggul jebol pada malam hari, en: The levee breached at night}\n",
    ),
    "B123": Rule(
        "warning",
        N_("numbers, dates or actors that differ between the languages"),
        N_("The two texts should say the same: compare their numbers, {{dates}} and [[actors]]."),
        "what: {id: 93 rumah terendam, en: 39 houses flooded}\n",
        "what: {id: 93 rumah terendam, en: 93 houses flooded}\n",
    ),
    "B124": Rule(
        "warning",
        N_("text in the wrong language"),
        N_("What stands under id is English, or the reverse: perhaps the two were exchanged."),
        "what:\n  id: The levee of the river breached in the night\n  en: The levee breached\n",
        "what:\n  id: Tanggul sungai itu jebol pada malam hari\n  en: The levee breached\n",
    ),
}
