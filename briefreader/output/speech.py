"""A language, and how the words of a brief read in it."""

from collections.abc import Iterable
from typing import Final

from briefreader.article.text import clean_line
from briefreader.brief.model import Brief, Dated, Localized
from briefreader.dates import DateTime, Edtf, Style, ZoneError
from briefreader.dates.zones import local_time
from briefreader.language import N_, Catalog
from briefreader.shelf.memo import Memo

STATUS_SIGNS: Final = {
    "occurred": "●",
    "ongoing": "◐",
    "planned": "○",
    "possible": "◌",
    "denied": "×",
    "cancelled": "÷",
    "unknown": "?",
}
STATUS_NAMES: Final = {
    "occurred": N_("occurred"),
    "ongoing": N_("ongoing"),
    "planned": N_("planned"),
    "possible": N_("possible"),
    "denied": N_("denied"),
    "cancelled": N_("cancelled"),
    "unknown": N_("unknown"),
}
ROLE_NAMES: Final = {
    "agent": N_("acting"),
    "patient": N_("acted upon"),
    "recipient": N_("receiving"),
    "speaker": N_("speaking"),
    "other": N_("involved"),
}
BASIS_NAMES: Final = {
    "stated": N_("date stated"),
    "resolved": N_("date worked out from the publication"),
    "inferred": N_("date inferred"),
}
SHORT_BASES: Final = {"resolved": N_("worked out"), "inferred": N_("inferred")}
KIND_NAMES: Final = {
    "person": N_("person"),
    "organization": N_("organization"),
    "public_body": N_("public body"),
    "country": N_("country"),
    "media": N_("media"),
    "group": N_("group"),
}
TYPE_NAMES: Final = {
    "direct": N_("in their own words"),
    "indirect": N_("in the words of the article"),
    "document": N_("in writing"),
    "own_observation": N_("seen by the outlet"),
}
BOILERPLATE_NAMES: Final = {
    "advertisement": N_("advertisement"),
    "byline": N_("byline"),
    "caption": N_("caption"),
    "comments": N_("comments"),
    "navigation": N_("navigation"),
    "related_link": N_("link to another article"),
}


class Speech:
    """A language, and how texts, names and dates read in it.

    Attributes:
        catalog: The words of the interface.
    """

    def __init__(self, catalog: Catalog, memo: Memo) -> None:
        self.catalog = catalog
        self._memo = memo

    def text(self, text: Localized | None) -> str:
        """A bilingual text on one line; one that only the other language has is marked with it."""
        if text is None:
            return ""
        shown = text.shown(self.catalog.language)
        line = clean_line(shown.text)
        return f"{line} [{shown.language.upper()}]" if shown.language else line

    def date(self, dated: Dated, style: Style, zone: str | None = None) -> str:
        """The wording of a date."""
        try:
            return self._memo.word(dated.value, self.catalog.locale, style, zone)
        except ZoneError:
            # A system without any zones: the offset of the date says enough.
            return self._memo.word(dated.value, self.catalog.locale, style)

    def event_date(self, dated: Dated, style: Style, zone: str | None) -> str:
        """The wording of the date of an event, in the zone of its article where that is its own.

        A clock time in Pyongyang is not turned into that of Jakarta, where the article appeared.
        """
        value = dated.value
        if zone is None or not isinstance(value, DateTime):
            return self.date(dated, style)
        try:
            there = local_time(value, zone)
        except ZoneError:
            return self.date(dated, style)
        clock = value.clock
        own = clock.offset is None or there.offset == clock.offset * 60
        return self.date(dated, style, zone if own else None)

    def value(self, value: Edtf, style: Style) -> str:
        """The wording of a date that no field holds, as one inside of a summary."""
        return self._memo.word(value, self.catalog.locale, style)

    def name(self, brief: Brief, key: str) -> str:
        """The name of an actor; the key where it has none."""
        actor = brief.actors.get(key)
        return (self.text(actor.name) if actor else "") or clean_line(key)

    def listed(self, texts: Iterable[str]) -> str:
        """Texts joined as the language joins them: “a, b and c”."""
        return self.catalog.listed(texts)

    def number(self, number: int) -> str:
        """A count as the locale writes it."""
        return self.catalog.number(number)

    def word(self, names: dict[str, str], value: str | None) -> str:
        """A word of a fixed list in the language, empty for none."""
        return self.catalog.gettext(names[value]) if value in names else ""
