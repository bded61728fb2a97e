"""The table that is printed."""

from collections.abc import Sequence
from typing import NamedTuple

_HEAD = ("what", "measured", "beside", "is", "at most", "better", "")


class Row(NamedTuple):
    """A measurement beside its budget.

    Attributes:
        what: What was measured.
        measured: What came out, for a person.
        beside: What it is compared with, for a person; empty for nothing.
        value: The number that the budget is about: a ratio, or milliseconds, kilobytes.
        unit: The unit of that number, `x` for a ratio.
        most: The budget; `None` where there is none.
        better: What is aimed at, where it is less than the budget.
    """

    what: str
    measured: str
    beside: str
    value: float
    unit: str = "x"
    most: float | None = None
    better: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the number keeps to the budget."""
        if self.most is None:
            return ""
        if self.value > self.most:
            return "OVER"
        return "good" if self.better is not None and self.value <= self.better else "ok"

    def cells(self) -> tuple[str, ...]:
        """The row in text."""
        most, better = (
            "" if limit is None else f"{limit:g} {self.unit}" for limit in (self.most, self.better)
        )
        is_ = f"{self.value:.2f} {self.unit}"
        return self.what, self.measured, self.beside, is_, most, better, self.verdict


def show(title: str, rows: Sequence[Row]) -> None:
    """Print some rows under a title."""
    table = [_HEAD, *(row.cells() for row in rows)]
    widths = [max(len(cells[column]) for cells in table) for column in range(len(_HEAD))]
    print(f"\n{title}")
    for cells in table:
        padded = [
            cell.rjust(width) if column > 2 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ]
        print("  ".join(padded).rstrip(), flush=True)
