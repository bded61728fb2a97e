"""What Textual's driver may write to a terminal, and so what it may not."""

import re
from typing import Final

_KNOWN: Final = re.compile(
    r"\x1b\[(?:\d{1,3}(?:;\d{1,3})*)?m"  # a look
    r"|\x1b\[\d+;\d+H|\x1b\[\d+C"  # the place of the cursor
    r"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004)[hl]"  # the modes of a full screen
    r"|\x1b\[\?(?:2026|2048)\$p"  # may frames be synchronized, and sizes be told?
    r"|\x1b\[>25u|\x1b\[<u"  # the keyboard protocol of kitty, on and off
    r"|\x1b\]22;[a-z-]*\x07"  # the shape of the pointer
    r"|\r\n"
)
_CLIPBOARD: Final = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/]*=*)(?:\x07|\x1b\\)")
# Controls, what makes text read in another order than it stands, and what nobody sees.
_STEERING: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_AROUND: Final = 20


def foreign(raw: bytes) -> list[str]:
    """All that may steer a terminal and is not the driver's, each with what stands around it.

    What goes to the clipboard counts as foreign too.
    """
    text = _KNOWN.sub("", raw.decode("utf-8", errors="surrogateescape"))
    return [
        text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        for match in _STEERING.finditer(text)
    ]


def split_clipboard(raw: bytes) -> tuple[bytes, list[bytes]]:
    """The bytes without what goes to the clipboard, and that, in base64."""
    text = raw.decode("utf-8", errors="surrogateescape")
    copied = [match[1].encode() for match in _CLIPBOARD.finditer(text)]
    return _CLIPBOARD.sub("", text).encode("utf-8", errors="surrogateescape"), copied
