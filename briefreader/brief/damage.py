"""What YAML reads without a word of complaint, and otherwise than a person does."""

import re
from typing import Final

from briefreader.brief.findings import Report
from briefreader.brief.tree import Items, Map, Node
from briefreader.language import N_, Message

# A comment has a blank after its sign; “#5” and “#banjir” were meant as text.
_LIKELY_TEXT: Final = re.compile(r"[ \t]+(#[^\s#!][^\n]*)")
_MAY_BE_TEXT: Final = re.compile(r"[ \t]#[^\s#!]|^[ ]*-[^\W\d]|: +-[^\W\d]", re.MULTILINE)
_NO_SPACE_AFTER_DASH: Final = re.compile(r"-[^\W\d]")


def warn_of_damage(root: Node, text: str, report: Report) -> None:
    """Warn of text that was meant, but stands behind “ #”, as in `kasus #5 ditutup`."""
    if not _MAY_BE_TEXT.search(text):
        return
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Map):
            waiting += [value for _, value in node.entries]
        elif isinstance(node, Items):
            waiting += node.items
        elif node.plain and _NO_SPACE_AFTER_DASH.match(node.text):
            report.add(
                "Y061",
                Message(N_("without a space after its dash this is text, not an item of a list")),
                (node.start, node.end),
                help=Message(N_("write “- ” with a space, or put quotation marks around the text")),
            )
        elif node.plain and (match := _LIKELY_TEXT.match(text, node.end)):
            report.add(
                "Y060",
                Message(N_("from “ #” on, YAML takes this for a comment")),
                (match.start(1), match.end(1)),
                help=Message(
                    N_("put quotation marks around the text, or a space after “#” in a comment")
                ),
            )
