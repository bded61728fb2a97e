"""What a frame says to the terminal, said in fewer bytes: over a slow line they are the wait.

Textual writes each stretch of a row as colours, text, reset. Two thirds of a frame are colours
that the terminal has already, and places to which it has already gone. What comes out of
`shortened` leads any terminal to the same screen, as long as no line feed was meant to scroll it:
Textual ends a row with one, but never the last row of the screen.
"""

import re
from functools import lru_cache
from typing import Final

# Select Graphic Rendition, Cursor Position and line feeds (ECMA-48), and any other sequence.
_SEQUENCE: Final = re.compile(r"\x1b\[([0-9;]*)m|(\x1b\[[0-9;]*H|\r?\n)|(\x1b(?:\[[^@-~]*.|.))")
_PLACES: Final = re.compile(r"(?:\x1b\[[0-9;]*H|\r?\n)+(?=\x1b\[[0-9;]*H)")
_RESET: Final = "\x1b[0m"

_ENDS: Final = "1>22 2>22 3>23 4>24 5>25 6>25 7>27 8>28 9>29 21>24 51>54 52>54 53>55"
_END: Final = dict(pair.split(">") for pair in _ENDS.split())
"""The attributes that Rich writes, each with what ends it."""

Rendition = tuple[str, str, frozenset[str]]
_PLAIN: Final[Rendition] = ("39", "49", frozenset())


def shortened(data: str) -> str:
    """A frame without what the terminal knows already.

    Args:
        data: What is to be written; its colours are reset at its end, as Textual's are.

    Returns:
        The same picture. What is neither text, nor a colour, nor a place stays as it is.
    """
    if _RESET not in data:
        return data
    written: list[str] = []
    shown = asked = _PLAIN
    last = 0
    for match in _SEQUENCE.finditer(data):
        if match.start() > last:
            written += [_change(shown, asked), data[last : match.start()]]
            shown = asked
        last = match.end()
        sgr, place, other = match.groups()
        if sgr is not None:
            asked = _after(asked, sgr)
        elif place is not None:
            written.append(place)
        else:
            # Whatever it does, it does it in the colours in which it was meant to.
            written += [_change(shown, asked), other]
            shown = asked
    if last < len(data):
        written += [_change(shown, asked), data[last:]]
        shown = asked
    written.append(_change(shown, asked))
    return _PLACES.sub("", "".join(written))


@lru_cache(maxsize=4096)
def _after(rendition: Rendition, sgr: str) -> Rendition:
    """The rendition after an SGR sequence with these parameters."""
    foreground, background, flags = rendition
    codes = (sgr or "0").split(";")
    number = 0
    while number < len(codes):
        code = codes[number] or "0"
        if code in {"38", "48"}:
            length = 3 if codes[number + 1 : number + 2] == ["5"] else 5
            colour = ";".join(codes[number : number + length])
            if code == "38":
                foreground = colour
            else:
                background = colour
            number += length
            continue
        value = int(code)
        if value == 0:
            foreground, background, flags = _PLAIN
        elif 30 <= value <= 39 or 90 <= value <= 97:
            foreground = code
        elif 40 <= value <= 49 or 100 <= value <= 107:
            background = code
        elif code in _END:
            flags |= {code}
        else:
            flags = frozenset(flag for flag in flags if _END[flag] != code)
        number += 1
    return foreground, background, flags


@lru_cache(maxsize=4096)
def _change(shown: Rendition, asked: Rendition) -> str:
    """The sequence that leads from one rendition to another; empty where they are the same."""
    if shown == asked:
        return ""
    if asked == _PLAIN:
        return _RESET
    ended = {_END[flag] for flag in shown[2] - asked[2]}
    # What ends one attribute may end another, as bold and dim, which then begins again.
    begun = {flag for flag in asked[2] if flag not in shown[2] or _END[flag] in ended}
    codes = sorted(ended, key=int) + sorted(begun, key=int)
    codes += [new for new, old in zip(asked[:2], shown[:2], strict=True) if new != old]
    return f"\x1b[{';'.join(codes)}m"
