"""The passage that comes nearest to a quote that the article does not have.

A suggestion for the person who edits, with its likeness; never an anchor.
"""

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"\w+")
_WORTH_SAYING: Final = 0.6
_MOST_WORDS: Final = 200
_WINDOWS: Final = 4


class Passage(NamedTuple):
    """A stretch of the article, and how like it is to what was looked for.

    Attributes:
        start: Offset of its first code point.
        end: Offset just past its last.
        likeness: From 0 to 1: the ratio of Ratcliff and Obershelp over words.
    """

    start: int
    end: int
    likeness: float


def nearest(text: str, quote: str) -> Passage | None:
    """The passage most like a quote, or `None` where nothing comes near.

    Args:
        text: The normalised article.
        quote: The quote; of a very long one only the first words count.
    """
    wanted = [match[0].casefold() for match in _WORD.finditer(quote)][:_MOST_WORDS]
    if not wanted:
        return None
    spots = list(_WORD.finditer(text))
    words = [spot[0].casefold() for spot in spots]
    best: Passage | None = None
    for first in _windows(words, wanted):
        last = min(len(words), first + len(wanted) + len(wanted) // 2 + 2)
        passage = _fit(words[first:last], wanted)
        if passage is None:
            continue
        start, end, likeness = passage
        if likeness >= _WORTH_SAYING and (best is None or likeness > best.likeness):
            best = Passage(spots[first + start].start(), spots[first + end - 1].end(), likeness)
    return best


def _windows(words: list[str], wanted: list[str]) -> list[int]:
    """Where the stretches begin that share the most words with the quote.

    Every word of the text that the quote has too votes for the place where the quote would then
    begin; common words have a small voice.
    """
    places: dict[str, list[int]] = {}
    for number, word in enumerate(wanted):
        places.setdefault(word, []).append(number)
    frequency = Counter(word for word in words if word in places)
    votes: Counter[int] = Counter()
    step = max(1, len(wanted) // 4)
    for here, word in enumerate(words):
        for number in places.get(word, ())[:8]:
            votes[max(0, here - number) // step] += 1000 // frequency[word] + 1
    return [max(0, bucket * step - step) for bucket, _ in votes.most_common(_WINDOWS)]


def _fit(window: list[str], wanted: list[str]) -> tuple[int, int, float] | None:
    matcher = SequenceMatcher(None, window, wanted, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    # Words of the quote before the first match and after the last have their likes, changed,
    # in the text: take as many there.
    start = max(0, blocks[0].a - blocks[0].b)
    tail = blocks[-1]
    end = min(len(window), tail.a + tail.size + len(wanted) - tail.b - tail.size)
    return start, end, SequenceMatcher(None, window[start:end], wanted, autojunk=False).ratio()
