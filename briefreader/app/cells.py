"""Text in cells: breaking paragraphs into rows, cutting to a width.

Rows are offsets into the text, so that a place in a row is a place in the text. No Textual here,
and no styles: only Rich's table of how wide characters are.
"""

import re
from typing import Final

from rich.cells import cell_len

# Characters of which every one takes one cell; a text of these is broken by counting.
_NARROW: Final = re.compile(
    "[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2400-\u2426\u25a0-\u25fc\u25ff\ufffd]*"
)
_MOST_MARKS: Final = 8
_EMOJI_STYLE: Final = "\ufe0f"


def is_narrow(text: str) -> bool:
    """Whether each code point of the text takes one cell."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def wrap(text: str, width: int, first: int | None = None) -> list[tuple[int, int]]:
    """Break a paragraph into rows at its spaces, and within a word only where it must be.

    Args:
        text: Cleaned text without line feeds.
        width: Cells of a row, at least 1.
        first: Cells of the first row, where that is another width.

    Returns:
        Start and end of each row in code points; the spaces at which it breaks are in none.
        An empty paragraph has one empty row.
    """
    width = max(1, width)
    room = width if first is None else max(1, first)
    if is_narrow(text):
        return _wrap_narrow(text, width, room)
    return _wrap_wide(text, width, room)


def _wrap_narrow(text: str, width: int, room: int) -> list[tuple[int, int]]:
    rows = []
    start, length = 0, len(text)
    find = text.rfind
    while length - start > room:
        cut = find(" ", start + 1, start + room + 1)
        if cut < 0:
            rows.append((start, start + room))
            start += room
        else:
            rows.append((start, cut))
            start = cut + 1
            while start < length and text[start] == " ":
                start += 1
        room = width
    rows.append((start, length))
    return rows


def _wrap_wide(text: str, width: int, room: int) -> list[tuple[int, int]]:
    rows = []
    start = used = 0
    space = -1
    marks = 0
    offset, length = 0, len(text)
    while offset < length:
        character = text[offset]
        size = cell_len(character)
        if size == 1 and text[offset + 1 : offset + 2] == _EMOJI_STYLE:
            # A sign that is asked for as a picture takes two cells.
            size = 2
        if character == " ":
            space = offset
        # Marks without a width stay with what they mark, but not without end.
        marks = 0 if size else marks + 1
        if (used + size > room and size) or marks > _MOST_MARKS * room:
            if character == " ":
                rows.append((start, offset))
                start = offset + 1
            elif space > start:
                rows.append((start, space))
                start = space + 1
            else:
                rows.append((start, max(offset, start + 1)))
                start = max(offset, start + 1)
            while start < length and text[start] == " ":
                start += 1
            offset, used, space, marks, room = start, 0, -1, 0, width
            continue
        used += size
        offset += 1
    rows.append((start, length))
    return rows


def cut(text: str, width: int) -> str:
    """A text on one row of at most `width` cells, with “…” where something was left out."""
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = text[: width + 8]
    while kept and cell_len(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def offset_at(text: str, cell: int) -> int:
    """The code point of a row that lies at a cell, its length where the cell is behind it."""
    if is_narrow(text):
        return max(0, min(cell, len(text)))
    used = 0
    for offset, character in enumerate(text):
        used += cell_len(character)
        if used > cell:
            return offset
    return len(text)
