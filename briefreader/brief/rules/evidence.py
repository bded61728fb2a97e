"""The rules of the evidence."""

from typing import Final

from briefreader.brief.rules.rule import Rule
from briefreader.language import N_

EVIDENCE: Final[dict[str, Rule]] = {
    "B301": Rule(
        "error",
        N_("a quote that the article does not have"),
        N_(
            "A quote is copied from the article, letter for letter; only typography may differ. "
            "A passage that comes near is shown, but never taken for it."
        ),
        "quotes: [Tanggul Sungai Citarum jebol]\n",
        "quotes: [Tanggul Sungai Cibanyu jebol]\n",
    ),
    "B302": Rule(
        "warning",
        N_("a quote that differs in typography"),
        N_(
            "The article has it with other quotation marks, dashes or spaces. It is found all the "
            "same; “check --fix” writes it as the article does."
        ),
        "quotes: ['\"Korban jiwa satu orang,\" kata Siti']\n",
        "quotes: ['“Korban jiwa satu orang,” kata Siti']\n",
    ),
    "B303": Rule(
        "error",
        N_("a quote that stands in several places"),
        N_(
            "Which one is the evidence? Quote more of the sentence, or what stands before or after."
        ),
        "quotes: [Air surut pada]\n",
        "quotes: [Air surut pada Rabu]\n",
    ),
    "B304": Rule(
        "warning",
        N_("a quote too short to prove anything"),
        N_("One or two short words could stand anywhere; quote the sentence that says so."),
        "quotes: [Siti R]\n",
        "quotes: [Siti Rahmawati adalah kepala]\n",
    ),
    "B305": Rule(
        "error",
        N_("an article that cannot be read"),
        N_("The path is relative to the brief, and leads to a text inside the project's folder."),
        "source:\n  text: ../seeds/suarra.txt\n  publisher: Suara Contoh\n  language: id\n",
        "source:\n  text: ../seeds/suara.txt\n  publisher: Suara Contoh\n  language: id\n",
        "brief",
    ),
    "B306": Rule(
        "error",
        N_("words that the article does not have"),
        N_("“headline”, “date_text” and “cue” are the article's own words, letter for letter."),
        "date_text: Senin malam\n",
        "date_text: Senin (12/5) malam\n",
    ),
    "B307": Rule(
        "error",
        N_("a quote from what is not the article"),
        N_("The passage is marked as boilerplate: a link or an advertisement proves nothing."),
        'quotes: ["Baca juga: Prakiraan Cuaca"]\n',
        "quotes: [Air masuk ke Desa Wanareja]\n",
    ),
    "B308": Rule(
        "warning",
        N_("more mentions than can be shown"),
        N_("An alias as short as “a” is found everywhere."),
    ),
    "B309": Rule(
        "warning",
        N_("an alias that the article does not have"),
        N_(
            "Aliases are the forms under which this article names the actor, whole words, as "
            "written."
        ),
        "aliases: [Bu Siti]\n",
        "aliases: [Siti]\n",
        "actor",
    ),
    "B310": Rule(
        "warning",
        N_("a number that no quote has"),
        N_("What “measures” says must stand in the quotes, in digits or in words."),
        "measures: {houses: 93}\nquotes: [Air masuk ke Desa Wanareja]\n",
        "measures: {deaths: 1}\nquotes: [Korban jiwa satu orang]\n",
    ),
}
