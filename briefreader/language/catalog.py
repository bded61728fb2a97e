"""Which language a person reads, and the catalogue of the interface's words in it.

Locale names follow POSIX (`id_ID.UTF-8`) and BCP 47 (`en-GB`) alike; both end as one of
`LOCALES`, whose names are those of CLDR.
"""

import gettext
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

DOMAIN: Final = "briefreader"
CATALOGUES: Final = Path(__file__).parent / "catalogues"
LOCALES: Final = ("id", "en", "en_GB")
"""The locales that the reader speaks; `en` is the English of the United States."""
FALLBACK: Final = "en"

_LONGEST_SUBTAG: Final = 8
_BRITISH_DATES: Final = frozenset({"AU", "GB", "HK", "IE", "IN", "MY", "NZ", "SG", "ZA"})


class Catalog:
    """The interface's words in one locale.

    Attributes:
        locale: One of `LOCALES`, or another CLDR locale for which a catalogue exists.
        language: The language subtag of the locale, as used for the keys of bilingual texts.
    """

    __slots__ = ("_translations", "language", "locale")

    def __init__(self, locale: str, translations: gettext.NullTranslations) -> None:
        self.locale = locale
        self.language = locale.partition("_")[0]
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

    def __repr__(self) -> str:
        return f"Catalog({self.locale!r})"


@lru_cache(maxsize=8)
def catalog(locale: str) -> Catalog:
    """The catalogue of a locale; English where there is none.

    Args:
        locale: A name that `resolve` gave.
    """
    translations = gettext.translation(DOMAIN, CATALOGUES, languages=[locale], fallback=True)
    return Catalog(locale, translations)


def resolve(name: str) -> str | None:
    """The locale of `LOCALES` that a name in POSIX or BCP 47 form asks for.

    Args:
        name: For example `id`, `id_ID.UTF-8`, `in` (the former code of Indonesian), `en-GB`.

    Returns:
        The locale, or `None` where the name asks for a language that the reader does not speak.
    """
    bare = name.strip().partition(".")[0].partition("@")[0].replace("-", "_")
    language, _, territory = bare.partition("_")
    language, territory = language.lower(), territory.upper()
    if language in {"id", "in", "ind"}:
        return "id"
    if language in {"en", "eng"}:
        return "en_GB" if territory in _BRITISH_DATES else "en"
    if not (language.isascii() and language.isalpha() and len(language) <= _LONGEST_SUBTAG):
        return None
    if (CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.mo").is_file():
        return language
    return None


def preferred(environment: Mapping[str, str]) -> str:
    """The locale that the environment asks for.

    The order is that of gettext and POSIX: `LANGUAGE` (a list parted by colons) counts only
    where the locale of messages is not the C locale; then `LC_ALL`, `LC_MESSAGES`, `LANG`.

    Args:
        environment: The variables of the process, as `os.environ`.

    Returns:
        One of `LOCALES`; `en` for what is unknown or not set.
    """
    chosen = next(
        (value for key in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(key))), ""
    )
    if chosen.partition(".")[0] not in {"", "C", "POSIX"}:
        for name in environment.get("LANGUAGE", "").split(":"):
            if name and (locale := resolve(name)):
                return locale
    return resolve(chosen) or FALLBACK
