"""Text as a scalar of YAML: in the shortest form that every reader takes for that very text.

Our own reader takes every scalar for text. Others do not: to them `no` is a truth value, `2024` a
number and `12:30` a count of minutes. What any schema of YAML 1.1 or 1.2 may take for something
else is put between quotation marks.
"""

import re
from collections.abc import Sequence
from typing import Final

from briefreader.article.text import replace_unsafe
from briefreader.brief.findings import Report
from briefreader.brief.nodes import read_nodes
from briefreader.brief.tree import Items, Map, Text

# Truth values, nulls, merge and value keys, numbers, times and dates: more than any schema has.
_NOT_TEXT: Final = re.compile(
    r"~|<<|=|null|true|false|yes|no|on|off|[yn]"
    r"|[-+]?\.?(?:inf|nan)"
    r"|[-+]?\.?\d[\d_.,:eExXoObBa-fA-FTtZz+\- ]*",
    re.IGNORECASE,
)

_BLOCK: Final = "a:\n  b: {}\n  c:\n    - {}\n"
_FLOW: Final = "a: {{b: {}, c: [{}]}}\n"
"""Where a scalar may stand: under a key and as an item, in lines and between brackets."""


def scalar(text: str, *, flow: bool = False) -> str:
    """A text as it is written into a YAML file, on one line.

    Args:
        text: The text.
        flow: Whether it stands between brackets or braces, where commas mean something.

    Returns:
        The text itself where that is safe, else the shorter one of `'…'` and `"…"`.
    """
    # Between brackets some parsers take every question mark for a sign of YAML.
    odd = _NOT_TEXT.fullmatch(text) or (flow and "?" in text)
    if text and not odd and _reads_as(text, text, flow):
        return text
    single, double = quoted(text, "'"), quoted(text, '"')
    if len(single) <= len(double) and _reads_as(single, text, flow):
        return single
    return double


def quoted(text: str, mark: str) -> str:
    """A text between quotation marks of YAML, `'` or `"`."""
    if mark == "'":
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{replace_unsafe(_escaped(text), _code)}"'


def wrapped(written: str, indent: str, used: int, width: int) -> str:
    """A scalar broken into lines, where that changes nothing.

    Args:
        written: The scalar, as `scalar` gives it.
        indent: What the lines after the first one begin with.
        used: Columns that the first line has before the scalar.
        width: Columns that a line may have.
    """
    lines: list[str] = []
    room = width - used
    for word in written.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += " " + word
            continue
        if lines:
            room = width - len(indent)
        lines.append(word)
    broken = f"\n{indent}".join(lines)
    whole = _value(written)
    return broken if whole is not None and _value(broken) == whole else written


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _code(character: str) -> str:
    code = ord(character)
    return "\\t" if character == "\t" else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _reads_as(written: str, text: str, flow: bool) -> bool:
    if "\n" in written:
        return False
    return _value(written) == text and (not flow or _value(written, _FLOW) == text)


def _value(written: str, template: str = _BLOCK) -> str | None:
    """What a scalar says as an item and as a value, if it says the same in both places."""
    report = Report()
    root = read_nodes(template.format(written, written), report)
    if report.worst is not None or not isinstance(root, Map):
        return None
    match _texts(root):
        case [value, item] if value == item:
            return value
    return None


def _texts(root: Map) -> Sequence[str | None]:
    """The texts below `a`: of `b`, and of the one item of `c`."""
    inner = root.entries[0][1]
    if not isinstance(inner, Map) or [key.text for key, _ in inner.entries] != ["b", "c"]:
        return ()
    value, items = inner.entries[0][1], inner.entries[1][1]
    if not isinstance(value, Text) or not isinstance(items, Items) or len(items.items) != 1:
        return ()
    item = items.items[0]
    return (value.text, item.text) if isinstance(item, Text) else ()
