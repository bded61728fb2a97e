"""A rule explained: what it says, why, an example that breaks it and one that does not."""

from briefreader.article.text import name_of, replace_unsafe
from briefreader.brief.rules import RULES
from briefreader.brief.rules.example import shown
from briefreader.language import N_, Catalog
from briefreader.output.findings import PLAIN, SEVERITIES, Paint

_WRONG, _RIGHT = N_("Wrong:"), N_("Right:")


def explanation(code: str, catalog: Catalog, paint: Paint = PLAIN) -> str:
    """The explanation of a rule, over several lines.

    Args:
        code: A key of `RULES`.
        catalog: The language to speak.
        paint: Colours, where the output is a terminal that wants them.
    """
    rule, _ = RULES[code], catalog.gettext
    tone = paint.error if rule.severity == "error" else paint.warning
    parts = [
        f"{tone}{_(SEVERITIES[rule.severity])}[{code}]{paint.off}: "
        f"{paint.strong}{_(rule.title)}{paint.off}",
        _(rule.why),
    ]
    for heading, lines in ((_WRONG, rule.bad), (_RIGHT, rule.good)):
        if lines:
            example = "".join(
                f"    {_visible(line)}\n"
                for line in shown(rule, lines).removesuffix("\n").split("\n")
            )
            parts.append(f"{paint.faint}{_(heading)}{paint.off}\n{example}".rstrip("\n"))
    return "\n\n".join(parts) + "\n"


def rule_list(catalog: Catalog, paint: Paint = PLAIN) -> str:
    """Every rule on a line: code, what breaks it, and whether it is a warning only."""
    said = []
    for code, rule in RULES.items():
        tone = paint.error if rule.severity == "error" else paint.warning
        severity = catalog.gettext(SEVERITIES[rule.severity])
        said.append(f"{tone}{code}{paint.off}  {catalog.gettext(rule.title)} ({severity})\n")
    return "".join(said)


def _visible(line: str) -> str:
    """A line of an example, with a name for what nobody could see in it."""
    return replace_unsafe(line, lambda sign: f"⟨{name_of(sign).split(' ')[0]}⟩")
