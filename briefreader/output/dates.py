"""The dates of a text as a person reads them: place, words, EDTF, meaning, basis."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from briefreader.article.text import clean_line
from briefreader.dates import FoundDate, Style, word
from briefreader.dates.zones import named_zone
from briefreader.language import N_, Catalog
from briefreader.output.width import cells

BASES: Final = {
    "stated": N_("stated"),
    "resolved": N_("resolved"),
    "unresolved": N_("unresolved"),
}
_WRONG: Final = N_("weekday is wrong")
_WIDEST: Final = 44
"""Cells to which a column of words is aligned; longer ones push the rest of their line."""


def date_lines(
    text: str, found: Sequence[FoundDate], speech: Catalog, zone: str | None
) -> Iterator[str]:
    """One line for each date, in columns.

    Args:
        text: The text in which they were found.
        found: The dates.
        speech: The language to speak.
        zone: The IANA zone in which clock times are worded, or `None`.
    """
    _ = speech.gettext
    if not found:
        yield _("No dates found.")
        return
    rows = [
        _row(date, place, speech, zone)
        for date, place in zip(found, _places(text, found), strict=True)
    ]
    widths = [min(max(cells(row[n]) for row in rows), _WIDEST) for n in range(4)]
    for row in rows:
        columns = (
            cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=False)
        )
        yield "  ".join((*columns, *row[4:])).rstrip()


def _row(date: FoundDate, place: str, speech: Catalog, zone: str | None) -> tuple[str, ...]:
    value, meaning = "—", ""
    if date.value is not None:
        value = str(date.value)
        named = named_zone(date.text)
        shown = named.name if named else zone
        meaning = f"({word(date.value, speech.locale, Style.LONG, shown)})"
    basis = speech.gettext(BASES[date.basis])
    wrong = (f"[{speech.gettext(_WRONG)}]",) if date.weekday_ok is False else ()
    return place, f"“{clean_line(date.text)}”", f"→ {value}", meaning, basis, *wrong


def _places(text: str, found: Sequence[FoundDate]) -> Iterator[str]:
    """Line and column of each, both from 1, in code points."""
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    for date in found:
        line = bisect_right(starts, date.start)
        yield f"{line}:{date.start - starts[line - 1] + 1}"
