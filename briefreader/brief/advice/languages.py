"""What is amiss between the two languages of a text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from briefreader.brief.advice.numbers import missing
from briefreader.brief.findings import Finding, Related, Report
from briefreader.brief.model import ANY, Brief, Localized, Word
from briefreader.brief.reading import excerpt
from briefreader.brief.references import REFERENCE
from briefreader.language import N_, Message

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEW: Final = 3
"""Fewer words than these may well be the same in both languages: a name, a place, an office."""
_ID: Final = """
yang dan di ke dari untuk dengan pada adalah akan tidak itu ini oleh para dalam
telah sebagai juga bahwa atau karena kepada hari setelah tentang sudah dapat
antara
"""
_EN: Final = """
the of and to in on for with is are was were that by from at has have had will
as its their his her would which who after about not be been an
"""
_COMMON: Final = {"id": frozenset(_ID.split()), "en": frozenset(_EN.split())}


def check_languages(brief: Brief, text: str, known: Sequence[Finding], report: Report) -> None:
    """Compare the two languages of every text of a brief.

    Args:
        brief: The brief.
        text: The text of its file; what comes from another file is passed over.
        known: What was found before: a text with a mistake differs because of it.
        report: Takes the findings.
    """
    faults = sorted(finding.start for finding in known)
    for name, localized, sentence in _texts(brief):
        words = {
            language: word
            for language, word in localized.texts.items()
            if text[word.start : word.end]
        }
        if sentence and ANY in words:
            _check_plain(name, words[ANY], report)
        for language, word in words.items():
            if language in _COMMON:
                _check_language(language, word, report)
        faulty = any(_holds(word, faults) for word in words.values())
        if "id" in words and "en" in words and not faulty:
            _compare(name, words["id"], words["en"], report)


def _texts(brief: Brief) -> Iterator[tuple[str, Localized, bool]]:
    """Every bilingual text with the name of its key, and whether it must be in both languages."""
    found: list[tuple[str, Localized | None, bool]] = [
        ("title", brief.title, True),
        ("summary", brief.summary, True),
        ("note", brief.note, False),
        ("note", brief.source.note, False),
    ]
    for actor in brief.actors.values():
        found += [("role", actor.role, True), ("name", actor.name, False)]
        found += [("note", actor.note, False)]
    for event in brief.events.values():
        found += [("what", event.what, True), ("place", event.place, False)]
        found += [("note", event.note, False)]
    return ((name, localized, both) for name, localized, both in found if localized is not None)


def _holds(word: Word, offsets: Sequence[int]) -> bool:
    """Whether one of some ascending offsets lies in a text."""
    return bisect_left(offsets, word.start) < bisect_left(offsets, word.end)


def _check_plain(name: str, word: Word, report: Report) -> None:
    if len(_WORD.findall(word)) >= _FEW:
        report.add(
            "B122",
            Message(N_("“{name}” is the same text in both languages"), {"name": name}),
            (word.start, word.end),
            help=Message(N_("write {example}"), {"example": "{id: …, en: …}"}),
        )


def _check_language(language: str, word: Word, report: Report) -> None:
    other = "en" if language == "id" else "id"
    words = [found.casefold() for found in _WORD.findall(word)]
    own = sum(found in _COMMON[language] for found in words)
    strange = sum(found in _COMMON[other] for found in words)
    if strange >= _FEW and strange > 2 * own:
        sentence = N_("this text under “id” seems to be English")
        if language == "en":
            sentence = N_("this text under “en” seems to be Indonesian")
        report.add("B124", Message(sentence), (word.start, word.end))


def _compare(name: str, indonesian: Word, english: Word, report: Report) -> None:
    only_id = tuple(map(excerpt, dict.fromkeys(_differing(indonesian, english))))
    only_en = tuple(map(excerpt, dict.fromkeys(_differing(english, indonesian))))
    if only_id or only_en:
        sentence = N_("“{name}” differs: only under “id” {indonesian}; only under “en” {english}")
        if not only_id:
            sentence = N_("“{name}” differs: only under “en” {english}")
        elif not only_en:
            sentence = N_("“{name}” differs: only under “id” {indonesian}")
        report.add(
            "B123",
            Message(sentence, {"name": name, "indonesian": only_id, "english": only_en}),
            (english.start, english.end),
            help=Message(N_("what stands in the one should stand in the other")),
            related=(Related(Message(N_("the other text")), indonesian.start, indonesian.end),),
        )


def _differing(text: Word, other: Word) -> Iterable[str]:
    """What one of two texts has and the other has not: references, then numbers."""
    ours = {match[0].replace(" ", "") for match in REFERENCE.finditer(text)}
    theirs = {match[0].replace(" ", "") for match in REFERENCE.finditer(other)}
    yield from sorted(ours - theirs)
    yield from missing(REFERENCE.sub(" ", text), REFERENCE.sub(" ", other))
