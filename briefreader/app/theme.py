"""The reader's own colours: quiet, with one accent for dates and one for what is selected."""

from typing import Final

from textual.theme import Theme

from briefreader.app.first_frame import DEFAULT_THEME

DARK: Final = Theme(
    name=DEFAULT_THEME,
    primary="#7aa2c9",
    secondary="#9aa5b1",
    accent="#d9a35b",
    foreground="#d8dce2",
    background="#15181d",
    surface="#15181d",
    panel="#2a3038",
    success="#86b37c",
    warning="#e0b25a",
    error="#e4776f",
    dark=True,
)
LIGHT: Final = Theme(
    name="briefreader-light",
    primary="#1f5f99",
    secondary="#56616d",
    accent="#8f5200",
    foreground="#22262b",
    background="#faf9f6",
    surface="#faf9f6",
    panel="#d9d6cd",
    success="#2f6b2a",
    warning="#8a5a00",
    error="#b3261e",
    dark=False,
)
