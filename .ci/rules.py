"""The list of all checks, `briefs/CHECKS.md`, made from the rules themselves.

python .ci/rules.py    write it anew
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "briefs" / "CHECKS.md"
FAMILIES = {
    "Y": "How YAML is written",
    "B1": "What a brief may hold, and in which language",
    "B2": "People",
    "B3": "Evidence",
    "B4": "Dates",
}
HEAD = """\
# What `briefreader check` looks for

<!-- made by .ci/rules.py from the rules; a test holds the two together -->
Each rule has a code that never changes its meaning. `briefreader check --explain CODE` says the
same as this page, in your language; `--select` and `--ignore` choose rules by their codes or by how
they begin (`B3`). An error keeps something from being shown, or would show it falsely; a warning is
worth a look. `# brief: ignore[CODE]` behind a value, or on the line above it, silences a rule.


What `--fix` mends by itself is marked “mended by `--fix`”; it writes only what reads back sound.
"""
FIXABLE = {"B101", "B111", "B302", "Y005", "Y006", "Y007", "Y062"}


def text() -> str:
    """The page."""
    from briefreader.article.text import name_of, replace_unsafe
    from briefreader.brief.rules import RULES
    from briefreader.brief.rules.example import ARTICLE, shown

    def block(lines: str) -> str:
        safe = replace_unsafe(
            lines.rstrip("\n"), lambda c: c if c == "\n" else f"⟨{name_of(c).split()[0]}⟩"
        )
        return f"```yaml\n{safe}\n```\n"

    parts = [HEAD, "\nThe examples speak of this article:\n\n```text\n", ARTICLE, "```\n"]
    for family, heading in FAMILIES.items():
        parts.append(f"\n## {heading}\n")
        for code, rule in RULES.items():
            if not code.startswith(family):
                continue
            mended = "; mended by `--fix`" if code in FIXABLE else ""
            parts.append(
                f"\n### {code}: {rule.title}\n\n{rule.severity.capitalize()}{mended}. {rule.why}\n"
            )
            for word, lines in (("Wrong", rule.bad), ("Right", rule.good)):
                if lines:
                    parts.append(f"\n{word}:\n\n{block(shown(rule, lines))}")
    return "".join(parts)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    GUIDE.write_text(text(), encoding="utf-8")
