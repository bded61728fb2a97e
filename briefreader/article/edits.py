"""Where a place of a text is, after somebody has edited the text."""

from collections.abc import Callable


def moved(old: str, new: str) -> Callable[[int], int]:
    """Tell for offsets of a text where they are in what has become of it.

    What is the same at the beginning and at the end stays in its place there; what lies between
    is taken for one edit, and a place in it for where the edit begins.

    Args:
        old: The text as it was.
        new: The text as it is.

    Returns:
        A function from an offset in code points of `old` to one of `new`.
    """
    room = min(len(old), len(new))
    head = _longest(room, lambda n: old[:n] == new[:n])
    tail = _longest(room - head, lambda n: old[len(old) - n :] == new[len(new) - n :])

    def place(offset: int) -> int:
        if offset >= len(old) - tail:
            return offset - len(old) + len(new)
        return min(offset, head)

    return place


def _longest(most: int, same: Callable[[int], bool]) -> int:
    """The largest number up to `most` for which something holds that holds for all below it."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if same(middle):
            low = middle
        else:
            high = middle - 1
    return low
