"""Numbers as Indonesian and English texts write them, for comparing and not for reckoning."""

import re
from decimal import Decimal
from typing import Final

_NUMBER: Final = re.compile(r"(?<![\w.,])(?:Rp\.? ?|US\$|\$)?(\d+(?:[.,]\d+)*)(?![\d])")
_CLOCK: Final = re.compile(
    r"\b(?:pukul|jam|at)\s+\d{1,2}[.:]\d{2}(?:\s*[ap]\.?m\.?)?"
    r"|\b\d{1,2}[.:]\d{2}\s*(?:WIB|WITA|WIT|GMT|UTC|[ap]\.?m\.?\b)",
    re.IGNORECASE,
)
_WORDS: Final = {
    **dict.fromkeys(("nol", "zero", "none"), 0),
    **dict.fromkeys(("satu", "seorang", "sebuah", "one", "a", "an"), 1),
    **dict.fromkeys(("dua", "kedua", "two", "both", "second"), 2),
    **dict.fromkeys(("tiga", "ketiga", "three", "third"), 3),
    **dict.fromkeys(("empat", "keempat", "four", "fourth"), 4),
    **dict.fromkeys(("lima", "kelima", "five", "fifth"), 5),
    **dict.fromkeys(("enam", "keenam", "six", "sixth"), 6),
    **dict.fromkeys(("tujuh", "ketujuh", "seven", "seventh"), 7),
    **dict.fromkeys(("delapan", "kedelapan", "eight", "eighth"), 8),
    **dict.fromkeys(("sembilan", "kesembilan", "nine", "ninth"), 9),
    **dict.fromkeys(("sepuluh", "kesepuluh", "ten", "tenth"), 10),
    **dict.fromkeys(("sebelas", "eleven"), 11),
    **dict.fromkeys(("selusin", "twelve", "dozen"), 12),
    **dict.fromkeys(("seratus", "hundred"), 100),
    **dict.fromkeys(("seribu", "thousand"), 1000),
}
_SCALES: Final = {
    **dict.fromkeys(("ribu", "thousand"), 10**3),
    **dict.fromkeys(("juta", "million"), 10**6),
    **dict.fromkeys(("miliar", "milyar", "billion"), 10**9),
    **dict.fromkeys(("triliun", "trilyun", "trillion"), 10**12),
}
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_NEXT_WORD: Final = re.compile(r"[ \u00a0]?([^\W\d_]+)")
_MOST_DIGITS: Final = 30


def readings(number: str) -> frozenset[Decimal]:
    """What digits may mean: `1.610` is one thousand to some and less than two to others."""
    if len(number) > _MOST_DIGITS:
        return frozenset()
    found = set()
    for thousands, point in ((".", ","), (",", ".")):
        whole, _, rest = number.partition(point)
        groups = whole.split(thousands)
        if point in rest or thousands in rest:
            continue
        grouped = len(groups) > 1
        if all(len(group) == 3 for group in groups[1:]) and not (grouped and len(groups[0]) > 3):
            found.add(Decimal("".join(groups) + (f".{rest}" if rest else "")).normalize())
    return frozenset(found)


def values(text: str) -> frozenset[Decimal]:
    """Every number that a text may mean, in digits, with “juta” and its like, or in words."""
    found: set[Decimal] = set()
    for match in _NUMBER.finditer(text):
        meant = readings(match[1])
        found |= meant
        scale = _NEXT_WORD.match(text, match.end())
        if scale and scale[1].casefold() in _SCALES:
            found |= {(value * _SCALES[scale[1].casefold()]).normalize() for value in meant}
    for word in _LETTERS.findall(text.casefold()):
        if word in _WORDS:
            found.add(Decimal(_WORDS[word]).normalize())
    return frozenset(found)


def missing(text: str, other: str) -> list[str]:
    """The numbers in digits of a text that another text has neither in digits nor in words."""
    there = values(other)
    bare = _CLOCK.sub(" ", text)
    lost = []
    for match in _NUMBER.finditer(bare):
        meant = readings(match[1])
        if meant and not meant & there and match[1] not in lost:
            lost.append(match[1])
    return lost[:5]
