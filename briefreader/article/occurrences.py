"""Every place of every needle in a text, for thousands of needles at once."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

# The longer the beginning that is compared first, the fewer needles share it.
_HEADS: Final = (128, 64, 32, 12, 5)
_WORD: Final = re.compile(r"\b\w")
_INNER_WORD: Final = re.compile(r"(?<=\W)\w")
# Above this many code points read, one pass that knows all needles beats a search for each.
_WORTH_A_PASS: Final = 4_000_000
# A quote that stands in more places than this is no evidence of any of them.
_MOST_PLACES: Final = 1_000
# Code points compared before giving up: about a second. Only a text made to hurt gets there.
_BUDGET: Final = 600_000_000


def occurrences(text: str, needles: Sequence[str]) -> list[list[int] | None]:
    """Where each needle stands in the text, overlapping places too.

    Args:
        text: The text to search.
        needles: What to look for; an empty one stands nowhere.

    Returns:
        For each needle the offsets of its first thousand occurrences, ascending; `None` where
        the search was given up because the text and the needles are made to keep it busy.
    """
    if len(text) * len(needles) < _WORTH_A_PASS:
        return _each(text, needles)
    return _all(text, needles)


def _each(text: str, needles: Sequence[str]) -> list[list[int] | None]:
    """A search for every needle."""
    budget = _BUDGET
    found: list[list[int] | None] = []
    for needle in needles:
        if budget < 0:
            found.append(None)
            continue
        places: list[int] = []
        start = text.find(needle) if needle else -1
        while start >= 0 and len(places) < _MOST_PLACES:
            places.append(start)
            start = text.find(needle, start + 1)
        budget -= len(text) + len(needle) * len(places)
        found.append(places)
    return found


def _all(text: str, needles: Sequence[str]) -> list[list[int] | None]:
    """One pass over the beginnings of the text's words.

    A needle with a word that begins inside of it can only stand where that word begins in the
    text. So the needles wait in tables, under the first code points from that word on.
    """
    waiting: dict[int, defaultdict[str, list[tuple[int, int]]]] = {
        head: defaultdict(list) for head in _HEADS
    }
    wordless: list[int] = []
    found: list[list[int] | None] = [[] for _ in needles]
    for number, needle in enumerate(needles):
        word = _INNER_WORD.search(needle)
        inside = word.start() if word else len(needle)
        head = next((head for head in _HEADS if len(needle) - inside >= head), None)
        if head:
            waiting[head][needle[inside : inside + head]].append((number, inside))
        else:
            wordless.append(number)
    for number, places in zip(wordless, _each(text, [needles[n] for n in wordless]), strict=True):
        found[number] = places
    tables = [(head, table) for head, table in waiting.items() if table]
    budget = _BUDGET
    for match in _WORD.finditer(text):
        here = match.start()
        for head, table in tables:
            for number, inside in table.get(text[here : here + head], ()):
                places = found[number]
                if places is None or len(places) == _MOST_PLACES:
                    continue
                budget -= 100
                if budget < 0:
                    found[number] = None
                elif here >= inside and text.startswith(needles[number], here - inside):
                    budget -= len(needles[number])
                    places.append(here - inside)
    return found
