"""The wording held against another implementation of CLDR: `Intl` of Node.js (ICU)."""

import json
import re
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from briefreader.dates import Style, parse, word

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


@pytest.fixture(scope="module")
def answers() -> list[str]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed: the wording is not compared with ICU")
    questions = [
        (LANGUAGES[locale], options, first, last) for locale, _, options, first, last in cases()
    ]
    done = subprocess.run(
        [node, "-e", PROGRAM],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    version, texts = json.loads(done.stdout)
    if not any("Mei" in text for text in texts):
        pytest.skip(f"this Node.js (ICU {version}) has no Indonesian: nothing to compare with")
    return list(texts)


def test_days_months_and_intervals_are_worded_as_by_icu(answers: list[str]) -> None:
    differing = []
    for (locale, style, _, first, last), theirs in zip(cases(), answers, strict=True):
        text = first if first == last else f"{first}/{last}"
        ours = word(parse(text), locale, style)
        if normal(ours) != normal(theirs):
            differing.append((locale, style.value, text, ours, theirs))
    assert differing == []
