"""Spans that overlap, turned into runs that do not.

The index answers in logarithmic time what a reader asks while moving: what is marked here, where
does the next mark begin, which stretch is drawn in one style.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Label = TypeVar("Label", bound=Hashable)


class Span(NamedTuple, Generic[Label]):
    """A labelled stretch of the text, `start` up to but not including `end`, in code points."""

    start: int
    end: int
    label: Label


class SpanIndex(Generic[Label]):
    """Disjoint runs, each with the set of labels that cover it.

    Built once in `O(n log n)` by a sweep over the ends of the spans.
    """

    __slots__ = ("_begins", "_labels", "_of", "_starts")

    def __init__(self, spans: Iterable[Span[Label]]) -> None:
        edges: dict[int, tuple[list[Label], list[Label]]] = {}
        for span in spans:
            if span.end > span.start:
                edges.setdefault(span.start, ([], []))[0].append(span.label)
                edges.setdefault(span.end, ([], []))[1].append(span.label)
        self._starts: list[int] = [0]
        self._labels: list[frozenset[Label]] = [frozenset()]
        self._begins: list[int] = []
        self._of: dict[Label, list[tuple[int, int]]] | None = None
        covering: dict[Label, int] = {}
        pool: dict[frozenset[Label], frozenset[Label]] = {}
        for offset in sorted(edges):
            begun, ended = edges[offset]
            for label in ended:
                covering[label] -= 1
                if not covering[label]:
                    del covering[label]
            for label in begun:
                covering[label] = covering.get(label, 0) + 1
            if begun:
                self._begins.append(offset)
            labels = frozenset(covering)
            # Most runs have the labels of many others: one set serves them all.
            labels = pool.setdefault(labels, labels)
            if self._starts[-1] == offset:
                self._labels[-1] = labels
            else:
                self._starts.append(offset)
                self._labels.append(labels)

    def at(self, offset: int) -> frozenset[Label]:
        """The labels that cover the code point at `offset`."""
        return self._labels[bisect_right(self._starts, offset) - 1] if offset >= 0 else frozenset()

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int, frozenset[Label]]]:
        """The runs between two offsets, cut to fit, in order and without gaps."""
        run = bisect_right(self._starts, start) - 1
        while start < end:
            stop = self._starts[run + 1] if run + 1 < len(self._starts) else end
            yield start, min(stop, end), self._labels[run]
            start, run = stop, run + 1

    def covering(self, start: int, end: int) -> frozenset[Label]:
        """All labels that cover at least one code point between two offsets."""
        found: set[Label] = set()
        for _, _, labels in self.runs(start, end):
            found |= labels
        return frozenset(found)

    def of(self, label: Label) -> Sequence[tuple[int, int]]:
        """The stretches that have a label, in order; those of it that touch are one."""
        if self._of is None:
            self._of = {}
            for start, end, labels in zip(
                self._starts, self._starts[1:], self._labels, strict=False
            ):
                for each in labels:
                    spans = self._of.setdefault(each, [])
                    if spans and spans[-1][1] == start:
                        spans[-1] = spans[-1][0], end
                    else:
                        spans.append((start, end))
        return self._of.get(label, ())

    def next_begin(self, offset: int) -> int | None:
        """Where the first span after `offset` begins."""
        place = bisect_right(self._begins, offset)
        return self._begins[place] if place < len(self._begins) else None

    def previous_begin(self, offset: int) -> int | None:
        """Where the last span before `offset` begins."""
        place = bisect_left(self._begins, offset)
        return self._begins[place - 1] if place else None
