"""How many cells of a terminal a text takes."""

import unicodedata


def cells(text: str) -> int:
    """The width of a text in terminal cells: two for wide East Asian characters, none for marks.

    By the East Asian Width of Unicode (UAX #11); ambiguous characters count as one.
    """
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )
