"""Which language a person reads."""

from string import Formatter

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from briefreader.language import LOCALES, catalog, preferred, resolve
from briefreader.language.catalog import CATALOGUES, DOMAIN


@pytest.mark.parametrize(
    ("name", "locale"),
    [
        ("id", "id"),
        ("id_ID.UTF-8", "id"),
        ("id-ID", "id"),
        ("in", "id"),
        ("ind", "id"),
        ("ID", "id"),
        ("en", "en"),
        ("en_US.UTF-8", "en"),
        ("en_US", "en"),
        ("en-GB", "en_GB"),
        ("en_ID", "en_ID"),
        ("en-ID.UTF-8", "en_ID"),
        ("en_GB.UTF-8@euro", "en_GB"),
        ("en_au", "en_GB"),
        ("en_SG", "en_GB"),
        (" en ", "en"),
        ("xx", None),
        ("C", None),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("", None),
        ("_", None),
        (".", None),
        ("..", None),
        ("../../etc", None),
        ("/etc", None),
        ("a" * 5_000, None),
        ("\0", None),
        ("é", None),
    ],
)
def test_a_name_asks_for_a_locale(name: str, locale: str | None) -> None:
    assert resolve(name) == locale


@given(st.text())
def test_any_name_is_a_locale_or_none(name: str) -> None:
    found = resolve(name)
    assert found is None or found.replace("_", "").isalpha()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_locale_asks_for_itself(locale: str) -> None:
    assert resolve(locale) == locale
    assert catalog(locale).locale == locale
    assert catalog(locale).language == locale[:2]


@pytest.mark.parametrize(
    ("environment", "locale"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "en_GB.UTF-8"}, "en_GB"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "id_ID.UTF-8"}, "id"),
        ({"LC_MESSAGES": "id_ID.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "id:en"}, "id"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "xx:id"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LANGUAGE": "xx"}, "id"),
        ({"LANG": "C", "LANGUAGE": "id"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "id"}, "en"),
        ({"LANGUAGE": "id"}, "en"),
        ({"LANG": "xx_XX.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LC_ALL": "C", "LANG": "id_ID.UTF-8"}, "en"),
        ({"LANG": "en_ID.UTF-8"}, "en_ID"),
        ({"LANG": "en-GB"}, "en_GB"),
        ({"LANG": "in"}, "id"),
        ({"LANG": ""}, "en"),
        ({"LANG": "", "LANGUAGE": "id"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": ""}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "C:id"}, "id"),
        ({"LC_ALL": "xx", "LANG": "id_ID.UTF-8"}, "en"),
    ],
)
def test_the_environment_is_asked_in_the_order_of_gettext(
    environment: dict[str, str], locale: str
) -> None:
    assert preferred(environment) == locale


def test_an_unknown_sentence_stays_english() -> None:
    words = catalog("id")
    assert words.gettext("no such sentence") == "no such sentence"
    assert words.pgettext("nowhere", "no such sentence") == "no such sentence"


@pytest.mark.parametrize(("number", "form"), [(0, "dogs"), (1, "dog"), (2, "dogs")])
def test_english_has_a_form_for_one(number: int, form: str) -> None:
    assert catalog("en").ngettext("dog", "dogs", number) == form


def test_a_catalogue_is_read_once() -> None:
    assert catalog("id") is catalog("id")


def holes(sentence: str) -> set[str]:
    return {hole for _, hole, _, _ in Formatter().parse(sentence) if hole is not None}


def test_a_translation_has_no_hole_that_the_sentence_has_not() -> None:
    with (CATALOGUES / "id" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        translated = [message for message in read_po(file) if message.id and message.string]
    for message in translated:
        forms = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
        words = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        known = set().union(*map(holes, forms))
        assert all(holes(said or "") <= known for said in words), message.id
