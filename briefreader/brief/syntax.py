"""What a YAML error means, in the words of whoever writes briefs.

libyaml says "did not find expected <block end>"; the line in question nearly always shows what
happened. The explanation starts from the line, and uses libyaml's words to know where to look.
"""

import re
from typing import TYPE_CHECKING, Final

from briefreader.article.text import clean_line
from briefreader.brief.findings import Lines, Report
from briefreader.language import N_, Message

if TYPE_CHECKING:
    import yaml

_VALUE: Final = re.compile(
    r"^(?P<lead>[ ]*(?:- +)*)(?:(?P<key>[^\s:#'\"][^:#]*?): +)?(?P<value>\S.*)$"
)
_AFTER_QUOTE: Final = re.compile(
    r"""^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?P<rest>\s*[^\s#,\]}:].*)$"""
)
# The C parser and the pure one word the same mistakes differently.
_ENDLESS: Final = re.compile("end of stream|document (?:indicator|separator)")
_HEADER: Final = re.compile("comment or (?:a )?line break|chomping or indentation")
_STRUCTURE: Final = re.compile("block end|expected key|'-' indicator|document start")
_HAS_KEY: Final = re.compile(r":(?:\s|$)")
_LAST_WORD: Final = re.compile(r"\S\s+(\w+)$")
_LONGEST_KEY: Final = 60
_INNER: Final = """
id en kind quote exact prefix suffix occurrence source cue type via name role
"""
_KEYS: Final = frozenset(_INNER.split())
"""The keys of what is written between braces."""
_CLOSER: Final = {"{": "}", "[": "]"}
_BARE_WORDS: Final = re.compile(r"^[ ]*[\w][^:#\"'{}\[\]]*$")
_NO_SPACE: Final = re.compile(r"^[ ]*(?:- +)*[\w-]+:[^\s:/]")

QUOTE_IT: Final = Message(
    N_("put quotation marks around the whole text, or write “>-” and the text on the next line")
)
_NEITHER: Final = N_("this line is neither a key with a colon nor the rest of a text")
_ADD_COLON: Final = Message(
    N_("write “key: value”, with a space after the colon, or indent the line")
)
_LINE_UP: Final = Message(N_("give the keys of one map the same number of spaces"))


def explain(error: "yaml.YAMLError", lines: Lines, report: Report, base: int = 0) -> None:
    """Report a YAML error.

    Args:
        error: What PyYAML raised.
        lines: The file.
        report: Takes the explanation.
        base: Offset in the file at which the text begins that PyYAML was given.
    """
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None) or mark
    problem = str(getattr(error, "problem", None) or "")
    if mark is None or start is None:
        report.add("Y050", Message(N_("this is not YAML")), (base, base))
        return
    here = min(base + mark.index, len(lines.text))
    began = min(base + start.index, here)
    if here and here == len(lines.text):
        here -= 1
    _Explanation(problem, lines, report, here, max(base, began), base).make()


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


class _Explanation:
    """The error at hand: libyaml's words, where it noticed, where it had begun."""

    def __init__(
        self, problem: str, lines: Lines, report: Report, here: int, began: int, base: int
    ) -> None:
        self.problem = problem
        self.lines = lines
        self.report = report
        self.here = here
        self.began = began
        self.first = lines.place(base)[0]

    def make(self) -> None:
        """Try what the lines show, from the surest sign to the vaguest."""
        for attempt in (
            self._tab,
            self._unclosed,
            self._colon_inside,
            self._after_quote,
            self._block_header,
            self._odd_start,
            self._no_colon,
            self._escape,
            self._indentation,
        ):
            if attempt():
                return
        number, _ = self.lines.place(self.here)
        self._say(
            "Y050",
            N_("YAML cannot make sense of this line: {problem}"),
            self._content(number),
            problem=clean_line(self.problem) or "?",
        )

    def _say(
        self,
        code: str,
        sentence: str,
        span: tuple[int, int],
        help: Message | None = None,  # noqa: A002 - as in Report.add
        **values: str,
    ) -> bool:
        self.report.add(code, Message(sentence, values), span, help=help)
        return True

    def _content(self, number: int) -> tuple[int, int]:
        """The span of a line without its indentation."""
        line = self.lines.line(number)
        start = self.lines.starts[number - 1]
        return start + len(line) - len(line.lstrip()), start + len(line.rstrip())

    def _suspects(self) -> list[int]:
        """The lines to look at: where libyaml noticed, where it began, and the one before."""
        noticed, began = self.lines.place(self.here)[0], self.lines.place(self.began)[0]
        return list(dict.fromkeys(n for n in (noticed, began, noticed - 1) if n >= self.first))

    def _value(self, number: int) -> tuple[re.Match[str], int] | None:
        match = _VALUE.match(self.lines.line(number))
        return (match, self.lines.starts[number - 1]) if match else None

    def _tab(self) -> bool:
        if "tab" not in self.problem:
            return False
        return self._say(
            "Y007",
            N_("a tab, where YAML wants spaces"),
            (self.here, self.here + 1),
            Message(N_("use spaces")),
        )

    def _unclosed(self) -> bool:
        if not _ENDLESS.search(self.problem):
            if "expected ',' or" not in self.problem:
                return False
            line_end = self.lines.text.find("\n", self.began)
            rest = self.lines.text[self.began : line_end if line_end >= 0 else None]
            if _CLOSER.get(rest[:1], "\n") in rest:
                return self._inside_brackets()
            number = self.lines.place(self.began)[0]
            return self._say(
                "Y048",
                N_("“{bracket}” opens a list or a map of YAML here, and nothing closes it"),
                (self.began, self._content(number)[1]),
                Message(N_("close it, or put quotation marks around the text")),
                bracket=self.lines.text[self.began : self.began + 1],
            )
        number = self.lines.place(self.began)[0]
        return self._say(
            "Y048",
            N_("the quotation mark here is never closed"),
            (self.began, max(self.began + 1, self._content(number)[1])),
            Message(N_("close it; inside '…' an apostrophe is written twice, as in 'Jum''at'")),
        )

    def _inside_brackets(self) -> bool:
        """What is wrong between brackets that are closed."""
        number = self.lines.place(self.here)[0]
        end = max(self.here + 1, self._content(number)[1])
        if self.lines.text[self.here : self.here + 1] == ":":
            before = self.lines.text[max(0, self.here - _LONGEST_KEY) : self.here]
            key = _LAST_WORD.search(before)
            if key is not None and key[1] in _KEYS:
                return self._say(
                    "Y050",
                    N_("between brackets a comma is missing before “{key}”"),
                    (self.here - len(key[1]), self.here),
                    Message(N_("write “, {key}: …”"), {"key": key[1]}),
                    key=key[1],
                )
            return self._say(
                "Y040",
                N_("“: ” inside text without quotation marks makes YAML see another key"),
                (self.here, self.here + 1),
                Message(N_("put quotation marks around the text that has the colon")),
            )
        return self._say(
            "Y050",
            N_("between brackets a comma is missing before this, or quotation marks around it"),
            (self.here, end),
            Message(N_("part the entries by commas; put quotation marks around text with commas")),
        )

    def _colon_inside(self) -> bool:
        if "mapping values are not allowed" not in self.problem:
            return False
        number, _ = self.lines.place(self.here)
        line_start = self.lines.starts[number - 1]
        found = self._value(number)
        for above in (number, number - 1):
            if above >= self.first and _NO_SPACE.match(self.lines.line(above)):
                return self._say(
                    "Y042",
                    N_("there is no space after the colon of this key"),
                    self._content(above),
                    Message(N_("write “key: value”, with a space after the colon")),
                )
        if self._lacks_colon(number - 1):
            return self._say("Y042", _NEITHER, self._content(number - 1), _ADD_COLON)
        if found is None or found[0]["key"] is None:
            # The line before was meant to go on: its text runs into this one.
            return self._say(
                "Y051",
                N_("this line does not line up with the ones above"),
                self._content(number),
                _LINE_UP,
            )
        start = line_start + found[0].start("value")
        if not start <= self.here:
            return self._say(
                "Y051",
                N_("this key is indented, but the line above already has its value"),
                self._content(number),
                _LINE_UP,
            )
        return self._say(
            "Y040",
            N_("“: ” inside text without quotation marks makes YAML see another key"),
            (start, self._content(number)[1]),
            QUOTE_IT,
        )

    def _lacks_colon(self, number: int) -> bool:
        """Whether a line looks like a key without its colon: it does not go on with a text."""
        if number < self.first:
            return False
        line = self.lines.line(number)
        if not line.strip() or _HAS_KEY.search(line) or line.lstrip()[0] in "-#":
            return False
        before = self.lines.line(number - 1).rstrip() if number > self.first else ""
        if not before or before.endswith(":"):
            return True
        return bool(_HAS_KEY.search(before)) and _margin(before) >= _margin(line)

    def _after_quote(self) -> bool:
        if not _STRUCTURE.search(self.problem):
            return False
        for number in self._suspects():
            found = self._value(number)
            if found is None:
                continue
            rest = _AFTER_QUOTE.match(found[0]["value"])
            if rest:
                offset = found[1] + found[0].start("value")
                start = offset + rest.start("rest")
                start += len(rest["rest"]) - len(rest["rest"].lstrip())
                return self._say(
                    "Y049",
                    N_("the text goes on after its closing quotation mark"),
                    (start, offset + rest.end("rest")),
                    Message(
                        N_(
                            "put '…' around the whole text if it holds \", or write “>-” and the "
                            "text on the next line"
                        )
                    ),
                )
        return False

    def _block_header(self) -> bool:
        if not _HEADER.search(self.problem):
            return False
        number = self.lines.place(self.here)[0]
        return self._say(
            "Y052",
            N_("after “|” or “>” the text begins on the next line"),
            (self.here, max(self.here + 1, self._content(number)[1])),
            Message(N_("put the text on the next line, indented")),
        )

    def _odd_start(self) -> bool:
        for number in self._suspects():
            found = self._value(number)
            if found is None:
                continue
            value = found[0]["value"]
            sign = value[0]
            if sign in "@`%*&!|>[{}],?" and not (
                sign in "|>" and value.rstrip("+-0123456789") == sign
            ):
                start = found[1] + found[0].start("value")
                if sign in "[{" and value.rstrip()[-1:] in "]}":
                    continue
                return self._say(
                    "Y041",
                    N_("text cannot begin with “{sign}”, which is a sign of YAML"),
                    (start, self._content(number)[1]),
                    QUOTE_IT,
                    sign=sign,
                )
        if "sequence entries are not allowed" in self.problem:
            return self._say(
                "Y041",
                N_("a list cannot begin on the line of its key"),
                (self.here, self.here + 1),
                Message(N_("put each “- ” on a line of its own, under the key")),
            )
        return False

    def _no_colon(self) -> bool:
        if "expected ':'" not in self.problem:
            return False
        number = self.lines.place(self.began)[0]
        return self._say("Y042", _NEITHER, self._content(number), _ADD_COLON)

    def _escape(self) -> bool:
        if "escape" not in self.problem:
            return False
        start = max(0, self.lines.text.rfind("\\", 0, self.here + 1))
        return self._say(
            "Y050",
            N_('“\\” inside "…" begins an escape, and this is none'),
            (start, start + 2),
            Message(N_("use '…' instead, where “\\” is only itself")),
        )

    def _indentation(self) -> bool:
        if not _STRUCTURE.search(self.problem):
            return False
        number = self.lines.place(self.here)[0]
        line = self.lines.line(number)
        if _NO_SPACE.match(line):
            return self._say(
                "Y042",
                N_("there is no space after the colon of this key"),
                self._content(number),
                Message(N_("write “key: value”, with a space after the colon")),
            )
        above = self.lines.line(number - 1).lstrip() if number > self.first else ""
        if above.startswith("#") and _BARE_WORDS.match(line):
            return self._say(
                "Y042",
                N_("the comment above has ended the text that this line would go on"),
                self._content(number),
                Message(N_("put the comment before the text or behind it")),
            )
        if _BARE_WORDS.match(line):
            return self._say("Y042", _NEITHER, self._content(number), _ADD_COLON)
        return self._say(
            "Y051",
            N_("the indentation of this line does not line up with the lines above"),
            self._content(number),
            _LINE_UP,
        )
