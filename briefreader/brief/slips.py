"""Slips of the finger: which of the words that are near one another can only be the same."""

from typing import Final

_WORDS: Final = frozenset({"county", "parson"})
"""Words of their own that are one letter away from one of ours."""


def is_slip(written: str, meant: str) -> bool:
    """Whether a word is another one with one letter wrong, missing, too many or exchanged.

    “Impossible” is near “possible”, and says the opposite: a slip leaves the first letter as it is.

    Args:
        written: What was typed.
        meant: What it is near to.
    """
    word = written.casefold()
    if word == meant:
        return True
    if word[:1] != meant[:1] or word in _WORDS:
        return False
    return _one_apart(word, meant)


def _one_apart(one: str, other: str) -> bool:
    """Whether the distance of Damerau and Levenshtein is one."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest, tail = one[start:], other[start:]
    exchanged = rest[:2] == tail[:2][::-1] and rest[2:] == tail[2:]
    return rest[1:] == tail[1:] or rest[1:] == tail or rest == tail[1:] or exchanged
