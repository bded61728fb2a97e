"""The room of the interface's own words: gettext, its catalogues, and sentences with holes.

English is the language of the source; every other language is a gettext catalogue in
`catalogues/LANGUAGE/LC_MESSAGES/briefreader.mo`. Nothing here knows of briefs or screens.
"""

from briefreader.language.catalog import LOCALES, Catalog, catalog, preferred, resolve
from briefreader.language.message import N_, Message

__all__ = ["LOCALES", "N_", "Catalog", "Message", "catalog", "preferred", "resolve"]
