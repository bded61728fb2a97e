"""What of the one language stands in a text of the other."""

import re
from collections.abc import Sequence
from functools import lru_cache

from babel.messages.pofile import read_po

from briefreader.language.catalog import CATALOGUES, DOMAIN

HOLE = re.compile(r"\{[^{}]*\}|%\([^)]*\)[a-z]|%[a-z]|\\n")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|'[^']*'")
LEAST = 4
# Words that no sentence of a language goes without, and that are none in the other.
SMALL_WORDS = {
    "en": [
        "the",
        "of",
        "and",
        "is",
        "are",
        "not",
        "to",
        "with",
        "for",
        "from",
        "that",
        "this",
        "which",
        "be",
        "by",
        "on",
        "has",
        "have",
        "what",
        "how",
        "or",
        "it",
        "an",
        "does",
        "shows",
        "all",
        "its",
        "one",
        "another",
        "else",
        "where",
        "who",
        "was",
        "were",
    ],
    "id": [
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "untuk",
        "dengan",
        "pada",
        "adalah",
        "tidak",
        "itu",
        "ini",
        "oleh",
        "atau",
        "belum",
        "sudah",
        "akan",
        "dalam",
        "bukan",
        "lain",
        "semua",
        "satu",
        "apa",
        "siapa",
        "tanpa",
        "setiap",
        "bila",
        "agar",
        "serta",
    ],
}


@lru_cache(maxsize=1)
def messages() -> list[tuple[list[str], list[str]]]:
    """Every sentence in both languages, in all its forms."""
    with (CATALOGUES / "id" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        found = [message for message in read_po(file) if message.id]
    return [(forms(message.id), forms(message.string)) for message in found]


def forms(text: str | Sequence[str] | None) -> list[str]:
    """One sentence, or each of its plural forms."""
    return [text] if isinstance(text, str) else list(text or ())


def words_of(text: str) -> str:
    """A text as its words, one blank between them, in lower case."""
    return " ".join(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.casefold()))


def parts(sentence: str) -> set[str]:
    """What of a sentence stands whole on the screen: its stretches between holes and quotations."""
    stretches = re.split(r"[;:.·()]|\s[–—]\s", HOLE.sub(";", QUOTED.sub(";", sentence)))
    return {words for one in stretches if len(words := words_of(one)) >= LEAST}


@lru_cache(maxsize=2)
def phrases(language: str) -> dict[str, re.Pattern[str]]:
    """The phrases of a language that the other one never uses, by their first word."""
    english = set().union(*(parts(one) for ours, _ in messages() for one in ours))
    indonesian = set().union(*(parts(one) for _, theirs in messages() for one in theirs))
    own, other = (english, indonesian) if language == "en" else (indonesian, english)
    everything = f" {' | '.join(other)} "
    by_head: dict[str, set[str]] = {}
    for phrase in own:
        if f" {phrase} " not in everything:
            by_head.setdefault(phrase.partition(" ")[0], set()).add(phrase)
    return {
        head: re.compile("|".join(rf" {re.escape(one)} " for one in sorted(found, key=len)))
        for head, found in by_head.items()
    }


def strangers(text: str, language: str) -> set[str]:
    """The phrases and small words of the other language in a text of this one.

    What stands in quotation marks is a name of the format, or of a document.
    """
    other = "en" if language == "id" else "id"
    words = f" {words_of(QUOTED.sub(' ', text))} "
    found = {small for small in SMALL_WORDS[other] if f" {small} " in words}
    for head in set(words.split()):
        if head in phrases(other):
            found |= {match.strip() for match in phrases(other)[head].findall(words)}
    return found
