"""Lines broken into rows of cells."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from briefreader.app.cells import wrap
from briefreader.output.lines import Line, Piece


class DrawnRow(NamedTuple):
    """One row of cells.

    Attributes:
        pieces: Its text.
        indent: Cells left free before it.
        aside: A short text at the right margin.
    """

    pieces: tuple[Piece, ...]
    indent: int = 0
    aside: str = ""


@lru_cache(maxsize=2048)
def broken(line: Line, width: int) -> tuple[DrawnRow, ...]:
    """The rows into which a line breaks.

    Args:
        line: The line.
        width: Cells that there are.
    """
    indent = min(line.indent, width // 3)
    hanging = min(line.hanging, width // 3)
    text = "".join(piece.text for piece in line.pieces)
    aside = cell_len(line.aside) + 1 if line.aside else 0
    spans = wrap(text, width - hanging, width - indent - aside)
    return tuple(
        DrawnRow(pieces, hanging if number else indent, "" if number else line.aside)
        for number, pieces in enumerate(_cut(line.pieces, spans))
    )


def _cut(pieces: Sequence[Piece], spans: Iterable[tuple[int, int]]) -> Iterable[tuple[Piece, ...]]:
    """The pieces that lie in each of some spans, which follow one another."""
    number = here = 0
    for start, end in spans:
        row = []
        while number < len(pieces):
            piece = pieces[number]
            text = piece.text[max(0, start - here) : max(0, end - here)]
            if text:
                row.append(piece._replace(text=text))
            if here + len(piece.text) > end:
                break
            here += len(piece.text)
            number += 1
        yield tuple(row)
