"""What is on the page of an article beside the article: recognised by how such lines begin.

A guess, for the first draft of a brief; a person decides. The forms are those of Indonesian and
English news sites, line by line, and only what cannot well be a sentence of the article.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefreader.article.text import steers

_FURNITURE: Final = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "related_link",
            r"(?:baca|lihat|simak|tonton) (?:juga|selengkapnya|artikel)\b|(?:read|see|watch) also\b"
            r"|(?:berita|artikel|kiriman) (?:terkait|serupa|lainnya|populer)\b"
            r"|related (?:news|posts?)\b"
            r"|baca berita lainnya",
        ),
        (
            "advertisement",
            r"\W*(?:advertisement|advertisment|iklan|adv|sponsored|scroll to continue.*)\W*$"
            r"|(?:lanjutkan|scroll) .*(?:membaca|content|konten)\b",
        ),
        (
            "comments",
            r"tinggalkan balasan|leave a (?:reply|comment)|\d+ (?:komentar|comments?)$|komentar$"
            r"|belum ada komentar|alamat email anda tidak akan|your email address will not"
            r"|simpan nama, email",
        ),
        (
            "caption",
            r"(?:sumber )?(?:foto|gambar|photo|image|ilustrasi|dokumentasi|dok\.)\b.{0,160}$",
        ),
        (
            "byline",
            r"(?:penulis|editor|reporter|pewarta|oleh|by)\s*[:|].{0,80}$|by [A-Z].{0,80}$"
            r"|\d+ min(?:ute)?s? read$|\d+ menit (?:baca|membaca)$|.{0,40}\bBy .{0,80}$",
        ),
        (
            "navigation",
            r"(?:halaman|tags?|topik|terkini|terpopuler|bagikan|share|share this article|home"
            r"|beranda"
            r"|selanjutnya|berikutnya|sebelumnya|next|previous|follow us|ikuti kami)\s*:?\s*[\d ]*$"
            r"|<\d+>$|#\w+(?:\s+#\w+)*$|[\d\s]{1,12}$",
        ),
        ("other", r"polling$|newsletter$|berlangganan\b.{0,60}$|subscribe\b.{0,60}$"),
    )
)
_SENTENCE_END: Final = re.compile(r"[.!?][”\"')]?$")
_DATELINE: Final = re.compile(
    r"^(?:[A-Z][\w’'. ]{2,30}, )?(?P<outlet>[A-Z][\w]*(?:[ .][A-Z0-9][\w]*){0,3}"
    r"|[a-z0-9-]+(?:\.[a-z]{2,})*)\s*[–—-]\s+(?=[A-Z“\"])"
)
_LONGEST_HEADLINE: Final = 160
_FEWEST_WORDS: Final = 4
_PARAGRAPH: Final = 120
"""A line of more code points than this is a paragraph of the article."""
_HEAD: Final = 12
"""Lines in which headline and date of publication stand, if they stand anywhere."""


class Line(NamedTuple):
    """A line with something on it.

    Attributes:
        start: Offset of its first sign in the text, in code points.
        end: Offset just past its last.
        text: What it says, without blanks at its ends.
    """

    start: int
    end: int
    text: str


class Furniture(NamedTuple):
    """A line of the page that is not the article, and what sort of thing it is."""

    kind: str
    line: Line


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold something."""
    found, start = [], 0
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            first = start + len(raw) - len(raw.lstrip())
            found.append(Line(first, first + len(bare), bare))
        start += len(raw) + 1
    return found


def furniture(lines: list[Line]) -> list[Furniture]:
    """The lines that look like furniture, in the order of the text."""
    found = []
    last = max((n for n, line in enumerate(lines) if len(line.text) > _PARAGRAPH), default=0)
    below = False
    for number, line in enumerate(lines):
        kind = next((kind for kind, pattern in _FURNITURE if pattern.match(line.text)), None)
        if kind == "caption" and line.text.endswith("."):
            # “Foto itu beredar luas.” is a sentence.
            kind = None
        # Under a comment form nothing of the article follows.
        below = below or (number > last and kind in {"comments", "other"})
        if kind is not None or below:
            found.append(Furniture(kind or "other", line))
    return found


def headline(lines: list[Line], taken: set[int]) -> Line | None:
    """The line that looks like the headline: short, of several words, before the article.

    Args:
        lines: The lines of the page.
        taken: Where lines begin that are something else.
    """
    for line in lines[:_HEAD]:
        if len(line.text) > _LONGEST_HEADLINE:
            # Here the article begins.
            return None
        words = line.text.split()
        full_stop = _SENTENCE_END.search(line.text) and not line.text.endswith(("?", "!"))
        if steers(line.text):
            continue
        if line.start not in taken and len(words) >= _FEWEST_WORDS and not full_stop:
            return line
    return None


def outlet(lines: list[Line], taken: set[int], head: Line | None) -> str | None:
    """The outlet: before a dash in the first sentence, or in a line of its own above the headline.

    Args:
        lines: The lines of the page.
        taken: Where lines begin that are something else.
        head: The headline.
    """
    for line in lines[: 2 * _HEAD]:
        match = _DATELINE.match(line.text) if line.start not in taken else None
        if match:
            return match["outlet"].strip()
    first = lines[0] if lines else None
    if first and head and first.start < head.start and first.start not in taken:
        words = first.text.split()
        if len(words) < _FEWEST_WORDS and all(word[0].isupper() for word in words):
            return first.text
    return None


def sentences(line: Line) -> Iterator[Line]:
    """The sentences of a line, with their places in the text."""
    start = 0
    for match in _BREAK.finditer(line.text):
        yield _part(line, start, match.start())
        start = match.end()
    yield _part(line, start, len(line.text))


_BREAK: Final = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|No|St|dr)\.)(?<!Prof\.)[”\"’']?\s+(?=[A-Z“\"‘])"
)


def _part(line: Line, start: int, end: int) -> Line:
    return Line(line.start + start, line.start + end, line.text[start:end])
