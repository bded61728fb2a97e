"""How much room the words of a date may take: four lengths as in CLDR, and one between."""

from enum import StrEnum


class Style(StrEnum):
    """How much room a date may take."""

    FULL = "full"
    """With the weekday: Thursday, June 20, 2024."""
    LONG = "long"
    """June 20, 2024."""
    MEDIUM = "medium"
    """Jun 20, 2024."""
    SHORT = "short"
    """6/20/24."""
    COMPACT = "compact"
    """With the weekday, both abbreviated: Thu, Jun 20, 2024."""
