"""Which language a person reads, and the catalogue of the interface's words in it.

Locale names follow POSIX (`id_ID.UTF-8`) and BCP 47 (`en-GB`) alike; both end as one of
`LOCALES`, whose names are those of CLDR, or as a further language that has a catalogue.
"""

import gettext
import os
import struct
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from briefreader.language.cldr import patterns

DOMAIN: Final = "briefreader"
CATALOGUES: Final = Path(__file__).parent / "catalogues"
FURTHER: Final = "BRIEFREADER_CATALOGUES"
"""The variable of the environment that names a folder with further catalogues."""
LOCALES: Final = ("id", "en", "en_GB", "en_ID")
"""The locales that come with the program; `en` is the English of the United States."""
LANGUAGES: Final = ("id", "en")
"""The languages of these."""
FALLBACK: Final = "en"

_LONGEST_SUBTAG: Final = 8
_BRITISH_DATES: Final = frozenset({"AU", "GB", "HK", "IE", "IN", "MY", "NZ", "SG", "ZA"})


class Catalog:
    """The interface's words in one locale.

    Attributes:
        locale: One of `LOCALES`, or another locale for which a catalogue exists.
        language: The language subtag of the locale, as used for the keys of bilingual texts.
        cldr: The locale of CLDR whose dates, lists and numbers it uses: its own, or the one that
            the header `X-CLDR-Locale` of its catalogue names.
    """

    __slots__ = ("_translations", "cldr", "language", "locale")

    def __init__(self, locale: str, translations: gettext.NullTranslations) -> None:
        self.locale = locale
        self.language = locale.partition("_")[0]
        self.cldr = translations.info().get("x-cldr-locale") or locale
        self._translations = translations

    def gettext(self, message: str) -> str:
        """The translation of `message`, or `message` itself where the catalogue has none."""
        return self._translations.gettext(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form that goes with `number`, by the plural rule of the language."""
        return self._translations.ngettext(singular, plural, number)

    def pgettext(self, context: str, message: str) -> str:
        """The translation of `message` as it is used in `context`."""
        return self._translations.pgettext(context, message)

    def listed(self, texts: Iterable[str]) -> str:
        """Texts of which all are meant, as the language joins them: “a, b and c”."""
        return patterns(self.cldr).both.of(tuple(texts))

    def one_of(self, texts: Iterable[str]) -> str:
        """Texts of which one is meant: “a, b or c”."""
        return patterns(self.cldr).either.of(tuple(texts))

    def number(self, number: int) -> str:
        """A count as the locale writes it: 1,234 or 1.234."""
        return patterns(self.cldr).number(number) if number > 999 else str(number)

    def percent(self, percent: int) -> str:
        """A number of hundredths as the locale writes it."""
        return patterns(self.cldr).percentage(percent)

    def __repr__(self) -> str:
        return f"Catalog({self.locale!r})"


@lru_cache(maxsize=8)
def catalog(locale: str) -> Catalog:
    """The catalogue of a locale; English where there is none.

    Args:
        locale: A name that `resolve` gave.
    """
    # A language of its own, as Javanese, must not be looked for under its parts.
    file = _compiled(locale) or _compiled(locale.partition("_")[0])
    if file is None:
        return Catalog(locale, gettext.NullTranslations())
    try:
        with file.open("rb") as opened:
            return Catalog(locale, gettext.GNUTranslations(opened))
    except (OSError, ValueError, struct.error):
        # A damaged file of a person's own: the interface is still there, in English.
        return Catalog(locale, gettext.NullTranslations())


def catalogue_folders() -> list[Path]:
    """The folders in which catalogues are looked for: that of the program, then a person's own.

    A person's own is the one that the environment variable `BRIEFREADER_CATALOGUES` names.
    """
    further = os.environ.get(FURTHER, "")
    return [CATALOGUES, Path(further)] if further else [CATALOGUES]


def languages() -> tuple[str, ...]:
    """The languages that the reader speaks: `LANGUAGES`, then those that have been added."""
    found = {
        file.parent.parent.name
        for folder in catalogue_folders()
        for file in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    }
    return (*LANGUAGES, *sorted(name for name in found - {*LANGUAGES} if resolve(name) == name))


def _compiled(language: str) -> Path | None:
    """The compiled catalogue of a language, `None` where it has none."""
    for folder in catalogue_folders():
        file = folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if file.is_file():
            return file
    return None


def resolve(name: str) -> str | None:
    """The locale that a name in POSIX or BCP 47 form asks for.

    Args:
        name: For example `id`, `id_ID.UTF-8`, `in` (the former code of Indonesian), `en-GB`.
            English is that of the United States, of Indonesia (`en_ID`: the day first, and WIB
            for a zone), or of Britain for all who write dates as it does.

    Returns:
        The locale, or `None` where the name asks for a language that the reader does not speak.
    """
    bare = name.strip().partition(".")[0].partition("@")[0].replace("-", "_")
    language, _, territory = bare.partition("_")
    language, territory = language.lower(), territory.upper()
    if language in {"id", "in", "ind"}:
        return "id"
    if language in {"en", "eng"}:
        return f"en_{territory}" if f"en_{territory}" in LOCALES else _english(territory)
    if not (language.isascii() and language.isalpha() and len(language) <= _LONGEST_SUBTAG):
        return None
    return language if _compiled(language) else None


def _english(territory: str) -> str:
    return "en_GB" if territory in _BRITISH_DATES else "en"


def preferred(environment: Mapping[str, str]) -> str:
    """The locale that the environment asks for.

    The order is that of gettext and POSIX: `LANGUAGE` (a list parted by colons) counts only
    where the locale of messages is not the C locale; then `LC_ALL`, `LC_MESSAGES`, `LANG`.

    Args:
        environment: The variables of the process, as `os.environ`.

    Returns:
        A locale as of `resolve`; `en` for what is unknown or not set.
    """
    chosen = next(
        (value for key in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(key))), ""
    )
    if chosen.partition(".")[0] not in {"", "C", "POSIX"}:
        for name in environment.get("LANGUAGE", "").split(":"):
            if name and (locale := resolve(name)):
                return locale
    return resolve(chosen) or FALLBACK
