"""Nodes as plain lists, to be written down and read again without YAML.

Most of what a brief says stands in its file as it is: of such a text only the place is written.
"""

from typing import Any

from briefreader.brief.tree import Items, Map, Node, Text


def packed(node: Node, text: str, base: int = 0) -> list[Any]:
    """A node as lists, numbers and strings.

    Args:
        node: The node, all of which could be read.
        text: The file that it is of.
        base: The offset from which places are counted.
    """
    start, end = node.start - base, node.end - base
    if isinstance(node, Text):
        if text[node.start : node.end] == node.text:
            # Neither in quotation marks nor a block: these stand there otherwise.
            return [start, end]
        kind = "plain" if node.plain else "folded" if node.folded else ""
        return [start, end, node.text, kind]
    if isinstance(node, Map):
        flat = [packed(part, text, base) for entry in node.entries for part in entry]
        return [start, end, flat, "map"]
    return [start, end, [packed(item, text, base) for item in node.items], "list"]


def unpacked(kept: list[Any], text: str, base: int = 0) -> Node:
    """The node that `packed` was given.

    Raises:
        LookupError, TypeError, ValueError: It is something else.
    """
    start, end = kept[0] + base, kept[1] + base
    if len(kept) == 2:
        return Text(start, end, text[start:end])
    content, kind = kept[2:]
    if isinstance(content, str):
        return Text(start, end, content, kind == "plain", kind == "folded")
    parts = [unpacked(part, text, base) for part in content]
    if kind == "map":
        keys = [key for key in parts[::2] if isinstance(key, Text)]
        return Map(start, end, list(zip(keys, parts[1::2], strict=True)))
    return Items(start, end, parts)
