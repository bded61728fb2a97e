"""A look at the bytes of a file before YAML sees them.

libyaml tells of a bad byte only how far from the start it is, takes a line separator that nobody
can see for a new line, and disagrees with the pure Python parser about tabs. So these are found
here, each at its line and column, and YAML reads only what both parsers read alike.
"""

import re
from itertools import islice
from typing import Final

from briefreader.article.text import EncodingError, decode, name_of, normalise
from briefreader.brief.findings import MOST_FINDINGS, Edit, Fix, Lines, Report
from briefreader.language import N_, Message

MAX_BYTES: Final = 4 * 1024 * 1024

# What YAML calls printable, less the separators that break lines only for YAML.
_SUSPECT: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\ufeff]"
)
_BLANK: Final = re.compile(r"^[ \t]+$", re.MULTILINE)
_FALSE_SPACES: Final = "[\t\u00a0\u2000-\u200a\u202f\u3000]"
_NOT_INDENT: Final = re.compile(rf"^((?: |- )*)({_FALSE_SPACES}+)(?=[^\n])", re.MULTILINE)
_NOT_AFTER_COLON: Final = re.compile(rf"^((?: |- )*[\w.][\w.-]*:)({_FALSE_SPACES}+)", re.MULTILINE)


def scan(data: bytes, report: Report) -> str | None:
    """The text of a file, as far as YAML may read it.

    What YAML could not take, or would take for something else than a person does, is reported
    and replaced by a space, so that the rest of the file is read and every offset holds.

    Args:
        data: The bytes of the file.
        report: Takes what is wrong.

    Returns:
        The normalised text; `None` where there is nothing that could be read.
    """
    if len(data) > MAX_BYTES:
        report.add(
            "Y002",
            Message(N_("the file is larger than {limit} MB"), {"limit": MAX_BYTES // 1024**2}),
            (0, 0),
        )
        return None
    try:
        text = decode(data)
    except EncodingError as error:
        if error.line == error.column == 1 and data[:1] in b"\xfe\xff":
            report.add("Y004", error.message, (0, 0))
            return None
        text = normalise(data.decode("utf-8", errors="replace"))
        offset = Lines(text).starts[error.line - 1] + error.column - 1
        report.add("Y004", error.message, (offset, offset + 1))
    for match in islice(_SUSPECT.finditer(text), MOST_FINDINGS):
        _suspect(match, report)
    text = _SUSPECT.sub(" ", text)
    # A line of blanks with a tab among them is a blank line to everyone but libyaml.
    text = _BLANK.sub(lambda match: " " * len(match[0]), text)
    for pattern in (_NOT_INDENT, _NOT_AFTER_COLON):
        for match in islice(pattern.finditer(text), MOST_FINDINGS):
            _not_space(match, report)
        text = pattern.sub(lambda match: match[1] + " " * len(match[2]), text)
    # Elsewhere a tab is a blank to a person, but not to every build of PyYAML.
    return text.replace("\t", " ")


def _blanks(match: re.Match[str]) -> str:
    """What stands for false spaces: before a key as many spaces as the line above begins with."""
    if match[1] or not match[2].startswith("\t"):
        return " " * len(match[2])
    above = match.string[: match.start()].rstrip().rpartition("\n")[2]
    return " " * (len(above) - len(above.lstrip(" "))) or " " * len(match[2])


def _suspect(match: re.Match[str], report: Report) -> None:
    code, sentence = "Y005", N_("{name} is a control character")
    if match[0] in "\x85\u2028\u2029":
        code, sentence = "Y006", N_("{name} is a line separator that nobody can see")
    elif match[0] == "\ufeff":
        sentence = N_("a byte order mark inside of the file ({name})")
    report.add(
        code,
        Message(sentence, {"name": name_of(match[0])}),
        match.span(),
        help=Message(N_("delete it; such characters come along with copied text")),
        fix=Fix((Edit(*match.span(), " " if code == "Y006" else ""),)),
    )


def _not_space(match: re.Match[str], report: Report) -> None:
    name = "U+0009 TAB" if match[2][0] == "\t" else name_of(match[2][0])
    report.add(
        "Y007",
        Message(N_("{name} looks like a space, but YAML does not take it for one"), {"name": name}),
        match.span(2),
        help=Message(N_("use spaces")),
        fix=Fix((Edit(*match.span(2), _blanks(match)),)),
    )
