"""The nodes of a YAML file: text, maps and lists that know where they stand."""

from typing import NamedTuple, TypeAlias


class Text(NamedTuple):
    """A scalar: text, whatever it looks like.

    Attributes:
        start: Offset of its first code point in the file.
        end: Offset just past its last.
        text: What it says.
        plain: Whether it stands without quotation marks and not as a block.
        folded: Whether it is a “>” block, in which an empty line has become one line feed.
    """

    start: int
    end: int
    text: str
    plain: bool = True
    folded: bool = False


class Map(NamedTuple):
    """A mapping.

    Attributes:
        start: Offset of its first code point in the file.
        end: Offset just past its last.
        entries: Keys and values in the order of the file, no key twice.
        whole: Whether everything of it could be read; if not, what is missing may be there.
    """

    start: int
    end: int
    entries: "list[tuple[Text, Node]]"
    whole: bool = True


class Items(NamedTuple):
    """A sequence.

    Attributes:
        start: Offset of its first code point in the file.
        end: Offset just past its last.
        items: The items in the order of the file.
    """

    start: int
    end: int
    items: "list[Node]"


Node: TypeAlias = Text | Map | Items
