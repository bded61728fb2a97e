"""The wording held against another implementation of CLDR: `Intl` of Node.js (ICU)."""

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from briefreader.brief.references import REFERENCE
from briefreader.dates import Style, parse, word
from briefreader.language import catalog
from briefreader.shelf.folder import open_shelf
from tests.projects import SHIPPED

LANGUAGES = {"id": "id", "en": "en-US", "en_GB": "en-GB"}
OPTIONS = {
    # Not `dateStyle: full`, which pads the day in Indonesian.
    Style.FULL: {"weekday": "long", "year": "numeric", "month": "long", "day": "numeric"},
    Style.LONG: {"year": "numeric", "month": "long", "day": "numeric"},
    Style.MEDIUM: {"year": "numeric", "month": "short", "day": "numeric"},
    Style.COMPACT: {"weekday": "short", "year": "numeric", "month": "short", "day": "numeric"},
}
MONTHS = {
    Style.LONG: {"year": "numeric", "month": "long"},
    Style.MEDIUM: {"year": "numeric", "month": "short"},
}
PROGRAM = """
const questions = JSON.parse(require("fs").readFileSync(0, "utf8"));
const answers = questions.map(([language, options, first, last]) => {
  const format = new Intl.DateTimeFormat(language, {timeZone: "UTC", ...options});
  return first === last ? format.format(new Date(first))
                        : format.formatRange(new Date(first), new Date(last));
});
console.log(JSON.stringify([process.versions.icu, answers]));
"""
SINGLE_DAYS = [date(2019, 1, 3) + timedelta(days=41 * step) for step in range(60)]
LENGTHS = [1, 2, 9, 29, 45, 200, 370]


def cases() -> list[tuple[str, Style, dict[str, str], str, str]]:
    """Locale, style, options of Intl, first and last date in EDTF."""
    days = [(day, day) for day in SINGLE_DAYS]
    days += [(day, day + timedelta(days=many)) for day in SINGLE_DAYS[::4] for many in LENGTHS]
    months = [("2024-05", "2024-05"), ("2024-05", "2024-06"), ("2023-12", "2024-01")]
    return [
        (locale, style, options, str(first), str(last))
        for locale in LANGUAGES
        for table, spans in ((OPTIONS, days), (MONTHS, months))
        for style, options in table.items()
        for first, last in spans
    ]


def normal(text: str) -> str:
    """Without what differs between versions of CLDR: which space, and how many round a dash."""
    return re.sub(r"\s*–\s*", "–", re.sub(r"\s+", " ", text))


def asked(questions: Sequence[tuple[str, dict[str, str], str, str]]) -> list[str]:
    """The answers of Intl; the test is skipped, and says so, where there is none."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed: the wording is not compared with ICU")
    done = subprocess.run(
        [node, "-e", PROGRAM],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    version, texts = json.loads(done.stdout)
    if not any("Mei" in text or "Juni" in text for text in texts):
        pytest.skip(f"this Node.js (ICU {version}) has no Indonesian: nothing to compare with")
    return list(texts)


def test_days_months_and_intervals_are_worded_as_by_icu() -> None:
    answers = asked(
        [(LANGUAGES[locale], options, first, last) for locale, _, options, first, last in cases()]
    )
    differing = []
    for (locale, style, _, first, last), theirs in zip(cases(), answers, strict=True):
        text = first if first == last else f"{first}/{last}"
        ours = word(parse(text), locale, style)
        if normal(ours) != normal(theirs):
            differing.append((locale, style.value, text, ours, theirs))
    assert differing == []


# --- the dates of the shipped briefs --------------------------------------------------------------

SHAPES = {
    r"(D)": "{date}",
    r"(D)[?]": "{date} (uncertain)",
    r"(D)~": "around {date}",
    r"(D)%": "around {date} (uncertain)",
    r"(D)/[.][.]": "since {date}",
    r"(D)/": "from {date} (end not known)",
    r"[.][.]/(D)": "until {date}",
    r"/(D)": "until {date} (start not known)",
    r"\[[.][.](D)\]": "{date} or earlier",
    r"\[(D)[.][.]\]": "{date} or later",
    r"(D)/(D)": "",
    r"(DT\d\d:\d\d(?:[+]\d\d:\d\d))": "{date}",
}
"""What a brief may hold, with the sentence around the date; an interval is asked for as a whole."""
FIELDS = {
    4: {"year": "numeric"},
    7: {"year": "numeric", "month": "long"},
    10: OPTIONS[Style.FULL],
}
CLOCK = {
    **OPTIONS[Style.FULL],
    "hour": "numeric",
    "minute": "2-digit",
    "timeZoneName": "short",
    "timeZone": "Asia/Jakarta",
}


def shipped_dates() -> list[str]:
    """Every date of every shipped brief: of events, of publication, and inside of prose."""
    shelf = open_shelf(SHIPPED)
    found: set[str] = set()
    for key in shelf.keys:
        document = shelf.document(key)
        dates = [event.date for event in document.brief.events.values()]
        dates.append(document.brief.source.published)
        found |= {str(date.text) for date in dates if date is not None}
        found |= {match[2].strip() for match in REFERENCE.finditer(document.lines.text) if match[2]}
    return sorted(found)


def taken_apart(text: str) -> tuple[str, dict[str, str], str, str]:
    """The sentence for a date, the options of Intl, and the first and last date to ask for."""
    for shape, sentence in SHAPES.items():
        if match := re.fullmatch(shape.replace("D", r"\d{4}(?:-\d\d){0,2}"), text):
            first, last = match[1], match[match.lastindex or 1]
            return sentence or "{date}", FIELDS.get(len(first), CLOCK), first, last
    raise AssertionError(f"no shape for {text}: add one")


def test_every_date_of_a_shipped_brief_is_worded_as_by_icu() -> None:
    dates = shipped_dates()
    assert len(dates) > 12
    kinds = {taken_apart(text)[0] for text in dates}
    assert len(kinds) > 3
    every = [(locale, text) for locale in (*LANGUAGES, "en_ID") for text in dates]
    names = {**LANGUAGES, "en_ID": "en-ID"}
    answers = asked([(names[locale], *taken_apart(text)[1:]) for locale, text in every])
    differing = []
    for (locale, text), answer in zip(every, answers, strict=True):
        sentence = catalog(locale).gettext(taken_apart(text)[0])
        theirs = normal(sentence.format(date=answer))
        ours = normal(word(parse(text), locale, Style.FULL, "Asia/Jakarta"))
        if ours != theirs:
            differing.append((locale, text, ours, theirs))
    assert differing == []
