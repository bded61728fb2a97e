"""The room of the interface's own words: gettext, its catalogues, and sentences with holes.

English is the language of the source; every other language is a gettext catalogue in
`catalogues/LANGUAGE/LC_MESSAGES/briefreader.mo`, and README.md tells how one is added. Lists,
numbers and the order of names follow CLDR. Nothing here knows of briefs or screens.
"""

from briefreader.language.catalog import (
    LANGUAGES,
    LOCALES,
    Catalog,
    catalog,
    catalogue_folders,
    languages,
    preferred,
    resolve,
)
from briefreader.language.message import N_, Message, OneOf, Percent, Value

__all__ = [
    "LANGUAGES",
    "LOCALES",
    "N_",
    "Catalog",
    "Message",
    "OneOf",
    "Percent",
    "Value",
    "catalog",
    "catalogue_folders",
    "languages",
    "preferred",
    "resolve",
]
