"""Lists and numbers by CLDR: what is kept is what Babel has."""

import subprocess
import sys

import pytest
from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from briefreader.language import LOCALES, Message, OneOf, Percent, catalog
from briefreader.language.cldr import KEPT, looked_up, patterns

# Beside our own: two lists that end otherwise, other groups of digits, a blank before the percent.
OTHERS = ("jv", "ms", "ko", "de", "hi", "pt_PT")
NAMES = ["Putin", "Kim Jong Un", "{1}", "Ma’ruf, Amin"]


def test_every_locale_of_the_program_has_its_patterns_at_hand() -> None:
    assert set(KEPT) == set(LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_kept_is_what_cldr_has(locale: str) -> None:
    assert KEPT[locale] == looked_up(locale)


@pytest.mark.parametrize("locale", [*LOCALES, *OTHERS])
@pytest.mark.parametrize("count", range(5))
def test_a_list_is_joined_as_babel_joins_it(locale: str, count: int) -> None:
    names = [name for name in NAMES if count < 3 or "{" not in name][:count]
    words = catalog(locale)
    assert words.listed(names) == format_list(names, "standard", Locale.parse(locale))
    assert words.one_of(names) == format_list(names, "or", Locale.parse(locale))


@given(st.integers(-(10**12), 10**12), st.sampled_from([*LOCALES, "ko", "hi", "de"]))
def test_a_number_is_written_as_babel_writes_it(number: int, locale: str) -> None:
    assert patterns(locale).number(number) == format_decimal(number, locale=locale)


@pytest.mark.parametrize("locale", [*LOCALES, *OTHERS])
def test_a_percentage_is_written_as_babel_writes_it(locale: str) -> None:
    assert catalog(locale).percent(87) == format_percent(0.87, locale=locale)


@pytest.mark.parametrize("locale", ["xx", "", "../id"])
def test_a_locale_that_cldr_does_not_know_is_written_as_english(locale: str) -> None:
    assert patterns(locale) == KEPT["en"]


@given(st.lists(st.text(), max_size=6))
def test_a_name_in_a_list_is_never_read_as_a_pattern(names: list[str]) -> None:
    joined = catalog("id").listed(names)
    assert all(name in joined for name in names)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("id", "a, b, dan c; a atau b; 87%; 1.234 di baris 1234"),
        ("en", "a, b, and c; a or b; 87%; 1,234 di baris 1234"),
        ("en_GB", "a, b and c; a or b; 87%; 1,234 di baris 1234"),
        ("en_ID", "a, b and c; a or b; 87%; 1.234 di baris 1234"),
    ],
)
def test_what_fills_a_hole_is_written_in_the_language(locale: str, words: str) -> None:
    message = Message(
        "{all}; {one}; {like}; {count} di baris {line}",
        {
            "all": ("a", "b", "c"),
            "one": OneOf(("a", "b")),
            "like": Percent(87),
            "count": 1234,
            "line": 1234,
        },
    )
    assert message.text(catalog(locale)) == words


def test_the_locales_of_the_program_need_no_babel() -> None:
    program = (
        "import sys; from briefreader.language import LOCALES, catalog\n"
        "for locale in LOCALES:\n"
        "    words = catalog(locale)\n"
        "    words.listed('abcd'), words.one_of('abc'), words.number(10**7), words.percent(5)\n"
        "print('babel' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"
