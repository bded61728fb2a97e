"""The order of names: the one by which a person looks for a name in a list.

Indonesian and English both sort by the letters of the basic alphabet, whatever their case and
their accents, and pass over quotation marks and points: the root order of CLDR, but for what no
name of a brief needs. Scripts follow each other as Unicode has them.
"""

import unicodedata
from typing import TypeAlias

CollationKey: TypeAlias = tuple[str, str, str, str]


def collation_key(name: str) -> CollationKey:
    """What to compare two names by.

    First by their letters and digits (NFKD, without accents), digits before letters; then by
    accents, then lower case before capitals, at last the code points: no two names that differ
    are equal.
    """
    apart = unicodedata.normalize("NFKD", name)
    words = "".join(_weighed(sign) for sign in apart.casefold())
    return " ".join(words.split()), apart.casefold(), apart.swapcase(), name


def _weighed(sign: str) -> str:
    """A code point as it counts: letters and digits as they are, what parts words as a blank."""
    if sign.isalnum():
        return sign
    return " " if sign.isspace() or unicodedata.category(sign) == "Pd" else ""
