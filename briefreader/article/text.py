"""Text from outside, made fit to be read and to be shown.

Two steps, and every string of a document passes through both before a person sees it:

* `decode` turns the bytes of a file into normalised text, or says at which line and column they
  are not UTF-8. All offsets of the project count code points in that text.
* `clean` replaces, one for one, what could steer a terminal or hide from the eye: control
  characters, bidirectional overrides, invisible separators. One for one, so that offsets hold.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from briefreader.language import N_, Message

_BOM: Final = "\ufeff"
_INVISIBLE: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u200b\u2060\u3164\uffa0\ufeff"
)


class EncodingError(ValueError):
    """Bytes that are not the UTF-8 text they should be.

    Attributes:
        message: What is wrong, for a person.
        line: Line of the first such byte, counted from 1.
        column: Column in code points, counted from 1.
    """

    def __init__(self, message: Message, line: int, column: int) -> None:
        super().__init__(message.sentence)
        self.message = message
        self.line = line
        self.column = column


def normalise(text: str) -> str:
    """Text without a byte order mark, every line end a single line feed."""
    text = text.removeprefix(_BOM)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def decode(data: bytes) -> str:
    """The normalised text of a file.

    Raises:
        EncodingError: The bytes are not UTF-8; the message names what they look like.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise EncodingError(
            Message(N_("this file is UTF-16: save it as UTF-8, as editors, git and grep expect")),
            1,
            1,
        )
    try:
        return normalise(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = normalise(data[: error.start].decode("utf-8"))
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        byte = data[error.start]
        looks_like = bytes([byte]).decode("cp1252", errors="replace")
        message = Message(
            N_("byte 0x{byte} is not UTF-8; in Windows-1252 it would be “{character}”"),
            {"byte": f"{byte:02X}", "character": clean(looks_like)},
        )
        raise EncodingError(message, line, column) from None


# Control characters but the line feed; marks, embeddings, overrides and isolates that make text
# read in another order than it stands (CVE-2021-42574); separators that would break a row where
# none was counted; invisible and deprecated format characters, tags, halves of surrogate pairs.
_UNSAFE: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\uffa0"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """Text that cannot steer a terminal, of the same length in code points.

    Controls become their Unicode pictures (ESC is “␛”), a tab one space, what reorders text
    “\ufffd”, what is invisible “·”. Line feeds stay. Idempotent.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in "\t\u2028\u2029":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    # Invisible, and of a width on which terminals do not agree: shown as a dot.
    return "\u00b7" if match[0] in _INVISIBLE else "\ufffd"


def replace_unsafe(text: str, stand_in: Callable[[str], str]) -> str:
    """A text with something else for each character that `clean` would replace."""
    return _UNSAFE.sub(lambda match: stand_in(match[0]), text)


def clean_line(text: str) -> str:
    """`clean` for a place of one line: line feeds become spaces too."""
    return clean(text).replace("\n", " ")


def steers(text: str) -> "re.Match[str] | None":
    """The first character of `text` that `clean` would replace, other than a tab."""
    for match in _UNSAFE.finditer(text):
        if match[0] != "\t":
            return match
    return None


def name_of(character: str) -> str:
    """A character as a person can look it up: `U+200B ZERO WIDTH SPACE`."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}" if name else code
