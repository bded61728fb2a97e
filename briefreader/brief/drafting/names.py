"""Capitalised names in a news text: a guess at who may be an actor."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from briefreader.article.page import Line

_WORD: Final = r"[A-Z](?:[^\W\d_¹²³⁰-₟]|[’'-](?=[^\W\d_]))*"
_NAME: Final = re.compile(
    rf"(?<![\w.’'-]){_WORD}(?:[ \u00a0](?:(?:bin|binti|van|de|al) )?{_WORD})*"
)
_ACRONYM: Final = re.compile(r"[A-Z][A-Z0-9-]{1,7}")
_COMMON: Final = """
ada adapun agar akan akhirnya anda apa apakah atas bagi bagaimana bahkan bahwa banyak baru
beberapa begitu belum berbagai berdasarkan berikut bersama biasanya bila bisa bukan dalam
dan dari demikian dengan di dia dua enam hal hanya harus hari hingga ia ini itu jika juga
kami kamu karena kata kalau ke kedua kemudian kepada ketika kini kita lalu langkah lebih
maka masih melalui memang mengapa menurut mereka meski meskipun misalnya namun oleh pada
padahal para pihak pula saat salah sampai sangat saya sebab sebagai sebelum sebelumnya
sebuah sedangkan sehingga sejak sejauh sejumlah sekarang sekitar selain selama semua
sementara seorang seperti serta sesudah setelah setiap siapa situasi sudah sumber tapi telah
tentang terhadap tetapi tiga tidak untuk usai walau yang a about according after all also
although an and any are as at because before but by can could did do does during each every
for from further had has have he her here his how however i if in is it its last many may
meanwhile more most no not now of on one only or other our over people said says she
since so some such than that the their them then there these they this those though through
to two under until was we were what when where which while who why will with would yet you
your januari februari maret april mei juni juli agustus september oktober november desember
january february march may june july august october december senin selasa rabu kamis jumat
sabtu minggu monday tuesday wednesday thursday friday saturday sunday wib wita wit rp baca
"""
"""Words that begin sentences, and times: capitals that name nobody."""
_NO_NAME: Final = frozenset(_COMMON.split())
_OFFICE_WORDS: Final = """
Presiden Wakil Perdana Menteri Luar Dalam Negeri Pertahanan Keuangan Sekretaris Jenderal
Ketua Juru Bicara Penasihat Keamanan Nasional Gubernur Bupati Wali Kota Direktur Kepala
Bapak Ibu President Vice Prime Minister Foreign Defense Defence Secretary General Chairman
Spokesman Spokeswoman Spokesperson Governor Mayor Mr. Mrs. Ms. Dr. Prof.
"""
_OFFICES: Final = frozenset(_OFFICE_WORDS.split())
"""Words of an office, which stand before a name and are none."""
_MOST: Final = 15


class Named(NamedTuple):
    """A name that may be an actor's.

    Attributes:
        name: As it is written.
        times: How often.
    """

    name: str
    times: int


def names(lines: Sequence[Line], known: Sequence[tuple[int, int]]) -> list[Named]:
    """The names in some lines, the most frequent first.

    Args:
        lines: The lines of the article, without headline and furniture.
        known: Spans, ascending, of names whose bearers are known.
    """
    counts: Counter[str] = Counter()
    starts = [start for start, _ in known]
    for line in lines:
        # What is known parts the names around it: “Menteri Pertahanan Rusia Sergei Shoigu”.
        text = line.text
        for start, end in known[bisect_left(starts, line.start) : bisect_left(starts, line.end)]:
            first, last = start - line.start, end - line.start
            text = f"{text[:first]}{'|' * (last - first)}{text[last:]}"
        for match in _NAME.finditer(text):
            name = _bare(match[0].split(), _begins(text, match.start()))
            if len(name) > 1:
                counts[name] += 1
    whole = {name: count for name, count in counts.items() if not _is_part(name, counts)}
    likely = [
        Named(name, count)
        for name, count in whole.items()
        if " " in name or count > 1 or _ACRONYM.fullmatch(name)
    ]
    likely.sort(key=lambda named: -named.times)
    return likely[:_MOST]


def _bare(words: list[str], begins: bool) -> str:
    """A name without the titles before it, and without what only begins a sentence."""
    if begins and len(words) == 1 and not _ACRONYM.fullmatch(words[0]):
        return ""
    while words and (words[0].casefold() in _NO_NAME or words[0] in _OFFICES):
        words = words[1:]
    while words and (words[-1].casefold() in _NO_NAME or words[-1] in _OFFICES):
        words = words[:-1]
    return " ".join(words[:6])


def _begins(text: str, start: int) -> bool:
    """Whether a place is where a sentence begins, so that a capital says nothing."""
    before = text[:start].rstrip(" “\"'‘(")
    return not before or before[-1] in ".!?:–—-"


def _is_part(name: str, counts: Counter[str]) -> bool:
    """Whether a longer name among them has it as a part: “Shoigu” of “Sergei Shoigu”."""
    return " " not in name and any(name != other and name in other.split() for other in counts)
