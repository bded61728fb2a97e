"""The passage that comes nearest to a quote that the article does not have.

A suggestion for the person who edits, with its likeness; never an anchor.
"""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import islice
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"\w+")
_WORTH_SAYING: Final = 0.6
_MOST_WORDS: Final = 60
_MOST_READ: Final = 1_000_000
_WINDOWS: Final = 4
_VOTERS: Final = 16
_COMMON: Final = 5_000
_MOST_COMPARED: Final = 300
_PUNCTUATION: Final = ".,;:!?()[]“”\"'‘’…"


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


class Passages:
    """A text in which passages are sought, cut into words once.

    Args:
        text: The normalised article; of one beyond a million code points only the beginning.
    """

    def __init__(self, text: str) -> None:
        self._spots = [match.span() for match in _WORD.finditer(text, 0, _MOST_READ)]
        self._words = [text[start:end].casefold() for start, end in self._spots]

    def nearest(self, quote: str) -> Passage | None:
        """The passage most like a quote, or `None` where nothing comes near.

        Args:
            quote: The quote; of a long one the first sixty words count.
        """
        wanted = [match[0].casefold() for match in islice(_WORD.finditer(quote), _MOST_WORDS)]
        if not wanted:
            return None
        best: Passage | None = None
        for first in _windows(self._words, wanted):
            last = min(len(self._words), first + len(wanted) + len(wanted) // 2 + 2)
            fitting = _fit(self._words[first:last], wanted)
            if fitting is None:
                continue
            start, end, likeness = fitting
            if likeness >= _WORTH_SAYING and (best is None or likeness > best.likeness):
                spots = self._spots[first + start], self._spots[first + end - 1]
                best = Passage(spots[0][0], spots[1][1], likeness)
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
    # The rarest words tell where, the common ones only how much there is to count.
    rarest = sorted(frequency, key=lambda word: frequency[word])[:_VOTERS]
    voters = {word for word in rarest if frequency[word] <= _COMMON}
    votes: Counter[int] = Counter()
    step = max(1, len(wanted) // 4)
    for here, word in enumerate(words):
        for number in places[word][:8] if word in voters else ():
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


class Change(NamedTuple):
    """Where two texts differ: what the one has, and what the other has in its place."""

    written: str
    there: str


def changes_between(written: str, there: str) -> list[Change]:
    """Two texts, stretch of words by stretch: what is the same in both, and what is not."""
    ours, theirs = written.split()[:_MOST_COMPARED], there.split()[:_MOST_COMPARED]
    # A passage begins and ends with a word: a full stop behind it is no difference.
    bare = (
        [word.strip(_PUNCTUATION) for word in ours],
        [word.strip(_PUNCTUATION) for word in theirs],
    )
    matcher = SequenceMatcher(None, *bare, autojunk=False)
    changes = []
    for kind, i, j, k, m in matcher.get_opcodes():
        passage = " ".join(theirs[k:m])
        changes.append(Change(passage if kind == "equal" else " ".join(ours[i:j]), passage))
    return changes


def differences(written: str, there: str) -> list[Change]:
    """The stretches of words in which two texts differ."""
    return [change for change in changes_between(written, there) if change.written != change.there]
