"""The rules that a brief can break, each with a code that never changes its meaning.

`Y` is how YAML is written, `B1` the shape of a brief, `B2` its people, `B3` its evidence, `B4`
its dates.
"""

from typing import Final, Literal, NamedTuple

from briefreader.language import N_

Severity = Literal["error", "warning"]


class Rule(NamedTuple):
    """One rule.

    Attributes:
        severity: `error` where something cannot be shown or would be shown falsely.
        title: What breaks it, in a few words; marked for translation.
    """

    severity: Severity
    title: str


RULES: Final[dict[str, Rule]] = {
    "Y001": Rule("error", N_("the file cannot be read")),
    "Y002": Rule("error", N_("the file is too large or nested too deeply")),
    "Y003": Rule("error", N_("the file is empty")),
    "Y004": Rule("error", N_("the file is not UTF-8")),
    "Y005": Rule("error", N_("a control character")),
    "Y006": Rule("error", N_("an invisible line separator")),
    "Y007": Rule("error", N_("a tab or a no-break space where YAML wants spaces")),
    "Y010": Rule("error", N_("a key twice")),
    "Y020": Rule("error", N_("a YAML tag")),
    "Y021": Rule("error", N_("a YAML anchor")),
    "Y022": Rule("error", N_("a YAML alias")),
    "Y023": Rule("error", N_("a merge key")),
    "Y024": Rule("error", N_("a key that is not plain text")),
    "Y030": Rule("error", N_("a second document in the file")),
    "Y040": Rule("error", N_("a colon inside text without quotation marks")),
    "Y041": Rule("error", N_("text that begins with a sign of YAML")),
    "Y042": Rule("error", N_("a key without a colon")),
    "Y048": Rule("error", N_("a quotation mark or bracket that is not closed")),
    "Y049": Rule("error", N_("text after a closing quotation mark")),
    "Y050": Rule("error", N_("not YAML")),
    "Y051": Rule("error", N_("indentation that does not line up")),
    "Y052": Rule("error", N_("text on the line of a | or >")),
    "Y060": Rule("warning", N_("text that YAML takes for a comment")),
    "B100": Rule("error", N_("not a brief")),
    "B101": Rule("error", N_("an unknown key")),
    "B102": Rule("error", N_("a missing key")),
    "B110": Rule("error", N_("the wrong kind of value")),
    "B111": Rule("error", N_("a value that is not allowed")),
    "B120": Rule("error", N_("no text where there must be some")),
    "B121": Rule("warning", N_("text in only one of the two languages")),
    "B201": Rule("error", N_("an actor that nobody declares")),
    "B301": Rule("error", N_("a quote that the article does not have")),
    "B303": Rule("error", N_("a quote that stands in several places")),
    "B305": Rule("error", N_("an article that cannot be read")),
    "B306": Rule("error", N_("words that the article does not have")),
    "B307": Rule("error", N_("a quote from what is not the article")),
    "B308": Rule("warning", N_("more mentions than can be shown")),
    "B401": Rule("error", N_("not a date")),
    "B402": Rule("error", N_("a weekday that is not that of the date")),
    "B403": Rule("error", N_("an unknown time zone")),
}
