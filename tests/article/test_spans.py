"""The index of spans must answer as a look at every span would."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefreader.article.spans import Span, SpanIndex

SPANS = st.lists(
    st.builds(Span, st.integers(0, 30), st.integers(0, 34), st.sampled_from("abcd")), max_size=12
)


def covering(spans: list[Span[str]], offset: int) -> frozenset[str]:
    return frozenset(span.label for span in spans if span.start <= offset < span.end)


@given(SPANS)
def test_every_code_point_has_the_labels_that_cover_it(spans: list[Span[str]]) -> None:
    index = SpanIndex(spans)
    assert [index.at(i) for i in range(-2, 40)] == [covering(spans, i) for i in range(-2, 40)]


@given(SPANS, st.integers(0, 36), st.integers(0, 36))
def test_runs_fill_the_stretch_without_gaps(spans: list[Span[str]], start: int, end: int) -> None:
    runs = list(SpanIndex(spans).runs(start, end))
    spelt = [labels for first, last, labels in runs for _ in range(first, last)]
    assert spelt == [covering(spans, i) for i in range(start, end)]
    assert all(first < last for first, last, _ in runs)
    if start < end:
        assert [first for first, _, _ in runs] == [start, *(last for _, last, _ in runs[:-1])]
        assert runs[-1][1] == end
    else:
        assert runs == []


@given(SPANS, st.integers(0, 36), st.integers(0, 36))
def test_a_stretch_is_covered_by_whatever_touches_it(
    spans: list[Span[str]], start: int, end: int
) -> None:
    expected = frozenset().union(*(covering(spans, i) for i in range(start, end)))
    assert SpanIndex(spans).covering(start, end) == expected


@given(SPANS, st.integers(-2, 36))
def test_the_next_and_the_previous_begin_are_the_nearest(
    spans: list[Span[str]], offset: int
) -> None:
    index = SpanIndex(spans)
    begins = {span.start for span in spans if span.end > span.start}
    assert index.next_begin(offset) == min((b for b in begins if b > offset), default=None)
    assert index.previous_begin(offset) == max((b for b in begins if b < offset), default=None)


def test_an_index_of_nothing_covers_nothing() -> None:
    index: SpanIndex[str] = SpanIndex([])
    assert index.at(5) == frozenset()
    assert list(index.runs(2, 7)) == [(2, 7, frozenset())]
    assert index.next_begin(0) is None
    assert index.previous_begin(9) is None


def test_equal_labels_that_overlap_end_with_the_last_of_them() -> None:
    index = SpanIndex([Span(0, 5, "a"), Span(3, 9, "a")])
    assert index.at(4) == index.at(8) == {"a"}
    assert index.at(9) == frozenset()


@given(SPANS)
def test_a_label_has_the_stretches_that_it_covers(spans: list[Span[str]]) -> None:
    index = SpanIndex(spans)
    for label in "abcde":
        found = index.of(label)
        assert {i for start, end in found for i in range(start, end)} == {
            i for i in range(40) if label in covering(spans, i)
        }
        # In order, and apart from one another.
        assert all(before[1] < after[0] for before, after in pairwise(found))
