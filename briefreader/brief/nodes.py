"""YAML as people write it, read strictly into nodes that know where they stand.

PyYAML's event stream is the ground: it is as fast as composing, never recurses, and shows the
anchors, tags and aliases that composed nodes hide. Every scalar is text. What YAML offers beyond
maps, lists and text is refused with a reason: duplicate keys, anchors, aliases, tags, merge
keys, several documents. Two limits keep a hostile file from costing anything: `MAX_DEPTH` and
`MAX_NODES`.

libyaml stops at the first mistake. The keys of the top level begin at the left margin, so each
stretch from one to the next is then read by itself: the sound ones are shown, and each broken
one tells of its own mistake.
"""

import re
from itertools import islice
from typing import Any, Final, NoReturn, Protocol

from briefreader.article.text import clean, clean_line, name_of, steers
from briefreader.brief.damage import warn_of_damage
from briefreader.brief.findings import Lines, Related, Report
from briefreader.brief.tree import Items, Map, Node, Text
from briefreader.language import N_, Message

MAX_DEPTH: Final = 24
MAX_NODES: Final = 200_000

# How deep a broken part is taken apart: section, event, field.
_SALVAGE_DEPTH: Final = 3
# Of a file with more parts than this only the first are salvaged.
_MOST_PARTS: Final = 20_000
_KEY_LINE: Final = re.compile(r"^( *)([^\s#\-{}\[\],&*!|>'\"%@`][^\n]*?):(?=[ \t]|$)", re.MULTILINE)
# The pure parser takes every “?” in a flow collection for a sign, also that of `[Siapa?, Apa?]`.
_QUESTION: Final = re.compile(r"(?<=[^\s\[{,])\?")
_STAND_IN: Final = "\ue03f"
# What PyYAML says from 6.0.4 on of more than a thousand levels.
_TOO_DEEP: Final = "exceeded maximum nesting depth"


def read_nodes(text: str, report: Report) -> Node | None:
    """Read a YAML file into nodes.

    Args:
        text: The normalised text of the file, of which `scan` has found nothing unreadable.
        report: Takes every mistake.

    Returns:
        The node of the document, with as much in it as could be read; `None` for nothing.
    """
    import yaml

    attempt = Report()
    try:
        root = _Reading(text, attempt).document()
    except yaml.YAMLError as error:
        attempt = Report()
        root = _Salvage(text).stretch(0, len(text), attempt, _SALVAGE_DEPTH)
        if attempt.worst != "error":
            from briefreader.brief.syntax import explain

            explain(error, Lines(text), attempt)
    except _LimitReached:
        root = None
    if root is not None:
        warn_of_damage(root, text, attempt)
    report.extend(attempt)
    return root


class _Salvage:
    """What can be saved of a file that YAML refuses, key by key.

    Args:
        text: The whole file.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._room = _MOST_PARTS

    def stretch(self, start: int, end: int, report: Report, depth: int) -> Map | None:
        """Read the parts of a stretch of lines that holds a mistake.

        Args:
            start: Where the stretch begins, at a line.
            end: Where it ends.
            report: Takes the mistakes.
            depth: How many levels of keys may still be taken apart.
        """
        keys = self._keys(start, end, depth)
        if not keys:
            return None
        ends = [*(key.start() for key in keys), end][1:]
        blocks = [
            self._part(key, stop, report, depth) for key, stop in zip(keys, ends, strict=True)
        ]
        if _has_content(self._text[start : keys[0].start()]):
            # Before the first key at the margin: perhaps keys that are indented too far.
            blocks.insert(0, self._lines_before(start, keys[0].start(), report))
        found: dict[str, tuple[Text, Node]] = {}
        for block in blocks:
            for key, value in block.entries if block else ():
                if key.text in found:
                    _report_twice(key, found[key.text][0], report)
                else:
                    found[key.text] = key, value
        whole = self._room > 0 and all(block is not None and block.whole for block in blocks)
        return Map(keys[0].start(2), end, list(found.values()), whole)

    def _keys(self, start: int, end: int, depth: int) -> list[re.Match[str]]:
        """The lines with the keys of a stretch; of the whole file those furthest left."""
        margins = (len(line[1]) for line in _KEY_LINE.finditer(self._text, start, end))
        margin = min(margins, default=0) if depth == _SALVAGE_DEPTH else next(margins, 0)
        lines = _KEY_LINE.finditer(self._text, start, end)
        keys = list(islice((line for line in lines if len(line[1]) == margin), self._room))
        self._room -= len(keys)
        return keys

    def _part(self, key: re.Match[str], end: int, report: Report, depth: int) -> Map | None:
        """Read one key with its value, or of a broken value the keys that are sound."""
        import yaml

        attempt = Report()
        try:
            part = self._read(key.start(), end, attempt)
        except yaml.YAMLError as error:
            attempt = Report()
            inner = None
            line_end = self._text.find("\n", key.end(), end)
            if depth and line_end >= 0 and not self._text[key.end() : line_end].strip():
                inner = self.stretch(line_end + 1, end, attempt, depth - 1)
            if attempt.worst != "error":
                from briefreader.brief.syntax import explain

                explain(error, self._lines, attempt, key.start())
            report.extend(attempt)
            if inner is None:
                return None
            name = key[2].rstrip()
            text = Text(key.start(2), key.start(2) + len(name), name)
            return Map(text.start, end, [(text, inner._replace(whole=False))])
        report.extend(attempt)
        return part

    def _lines_before(self, start: int, end: int, report: Report) -> Map | None:
        import yaml

        attempt = Report()
        try:
            part = self._read(start, end, attempt)
        except yaml.YAMLError as error:
            attempt = Report()
            from briefreader.brief.syntax import explain

            explain(error, self._lines, attempt, start)
            part = None
        report.extend(attempt)
        return part

    def _read(self, start: int, end: int, report: Report) -> Map | None:
        try:
            part = _Reading(self._text[start:end], report, start).document()
        except _LimitReached:
            return None
        return part if isinstance(part, Map) else None


def _has_content(text: str) -> bool:
    return any(line.strip() and line.lstrip()[0] != "#" for line in text.splitlines())


class _Mark(Protocol):
    index: int


class _Event(Protocol):
    """What the classes of `yaml.events` have, which the stubs do not all tell."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None


class _LimitReached(Exception):  # noqa: N818 - it ends a loop, nobody sees it
    """The file goes beyond a limit; the report has it."""


class _Reading:
    """One pass over the events of a document."""

    def __init__(self, text: str, report: Report, base: int = 0) -> None:
        self._text = text
        self._report = report
        self._base = base

    def document(self) -> Node | None:
        import yaml

        # Written as one loop over a stack: this is what every start of the reader waits for.
        pure = not hasattr(yaml, "CBaseLoader")
        loader: Any
        if pure:
            loader = yaml.BaseLoader(_QUESTION.sub(_STAND_IN, self._text))
        else:
            loader = yaml.CBaseLoader(self._text)
        next_event = loader.get_event
        scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
        opening = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
        closing = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        base, count = self._base, 0
        root: Node | None = None
        earlier: Node | None = None
        stack: list[_Open] = []
        try:
            while True:
                event = next_event()
                kind = type(event)
                node: Node
                if kind is scalar:
                    start = event.start_mark.index
                    if event.anchor is not None or event.tag is not None:
                        self._refuse_properties(event)
                    style = event.style
                    plain = not style
                    end = event.end_mark.index
                    if style == "|" or style == ">":
                        end = start + len(self._text[start:end].rstrip())
                    elif start == end:
                        start = end = self._after_key(start)
                    value = event.value.replace(_STAND_IN, "?") if pure else event.value
                    node = Text(start + base, end + base, value, plain, style == ">")
                    if style == '"' and steers(event.value):
                        node = self._unsteered(node)
                elif kind in opening:
                    if len(stack) >= MAX_DEPTH:
                        self._too_much(
                            self._span(event), N_("nested more than {limit} deep"), MAX_DEPTH
                        )
                    if event.anchor is not None or event.tag is not None:
                        self._refuse_properties(event)
                    start = event.start_mark.index + base
                    stack.append(_Open(start, kind is opening[0], event.flow_style))
                    continue
                elif kind in closing:
                    node = self._close(stack.pop(), event)
                elif kind is alias:
                    self._refuse(
                        event, "Y022", N_("“*{name}” is read as a YAML alias"), str(event.anchor)
                    )
                    start = event.start_mark.index + base
                    node = Text(start, event.end_mark.index + base, f"*{event.anchor}")
                elif kind is yaml.DocumentStartEvent:
                    if root is not None:
                        self._report.add(
                            "Y030",
                            Message(N_("a second document starts here; a brief is one document")),
                            self._span(event),
                            help=Message(N_("remove the “---”, or indent it as part of the text")),
                        )
                        earlier, root = self._joined(earlier, root), None
                    continue
                elif kind is yaml.StreamEndEvent:
                    return self._joined(earlier, root)
                else:
                    continue
                count += 1
                if count > MAX_NODES:
                    self._too_much(
                        self._span(event), N_("more than {limit} keys and values"), MAX_NODES
                    )
                if not stack:
                    root = node
                else:
                    self._place(stack[-1], node)
        except yaml.scanner.ScannerError as error:
            if error.problem != _TOO_DEEP or error.problem_mark is None:
                raise
            # It reads ahead: a thousand levels are too many for it before one is told to us.
            place = error.problem_mark.index + self._base
            self._too_much((place, place + 1), N_("nested more than {limit} deep"), MAX_DEPTH)
        except ValueError as error:
            # The pure parser, of an escape like "\\U00110000"; the C parser calls it a mistake.
            raise yaml.MarkedYAMLError(
                problem=f"escape: {error}", problem_mark=loader.get_mark()
            ) from error
        finally:
            loader.dispose()

    def _joined(self, earlier: Node | None, later: Node | None) -> Node | None:
        """Two documents as the one that was meant: what stands behind a “---” is not lost."""
        if not isinstance(earlier, Map) or not isinstance(later, Map):
            return earlier or later
        entries = list(earlier.entries)
        first = {key.text: key for key, _ in entries}
        for key, value in later.entries:
            if key.text in first:
                _report_twice(key, first[key.text], self._report)
            else:
                entries.append((key, value))
        return Map(earlier.start, later.end, entries)

    def _place(self, parent: "_Open", node: Node) -> None:
        if not parent.is_map:
            parent.items.append(node)
        elif parent.key is not None:
            parent.entries.append((parent.key, node))
            parent.key = None
        elif parent.refused:
            parent.refused = False
        elif not isinstance(node, Text):
            self._report.add(
                "Y024",
                Message(N_("a key must be text, not a list or a map")),
                (node.start, node.end),
                help=Message(N_("put quotation marks around text that holds brackets or braces")),
            )
            parent.refused = True
        elif node.text == "<<" and node.plain:
            self._report.add(
                "Y023", Message(N_("merge keys are not part of a brief")), (node.start, node.end)
            )
            parent.refused = True
        elif node.text in parent.keys:
            _report_twice(node, parent.keys[node.text], self._report)
            parent.refused = True
        else:
            parent.keys[node.text] = node
            parent.key = node

    def _close(self, opened: "_Open", event: _Event) -> Node:
        end = event.end_mark.index + self._base
        children = opened.items or [value for _, value in opened.entries[-1:]]
        if children and not opened.flow:
            # A block ends for libyaml where the next thing begins: give back blanks and comments.
            end = children[-1].end
        if opened.is_map:
            return Map(opened.start, end, opened.entries)
        return Items(opened.start, end, opened.items)

    def _unsteered(self, node: Text) -> Text:
        """Refuse what could steer a terminal and came in by an escape of YAML."""
        raw = self._text[node.start - self._base : node.end - self._base]
        for character in dict.fromkeys(node.text):
            if character not in raw and steers(character):
                self._report.add(
                    "Y005",
                    Message(N_("{name} is a control character"), {"name": name_of(character)}),
                    (node.start, node.end),
                    help=Message(N_("leave out the escape that makes it")),
                )
                return node._replace(text=clean(node.text))
        return node

    def _after_key(self, place: int) -> int:
        """Where what is empty stands: right after its key, on which the parsers do not agree."""
        while self._text[place - 1 : place] == " ":
            place -= 1
        return place

    def _span(self, event: _Event) -> tuple[int, int]:
        start = event.start_mark.index
        end = max(start + 1, min(event.end_mark.index, self._line_end(start)))
        return start + self._base, end + self._base

    def _line_end(self, start: int) -> int:
        end = self._text.find("\n", start)
        return end if end >= 0 else len(self._text)

    def _too_much(self, span: tuple[int, int], sentence: str, limit: int) -> NoReturn:
        self._report.add("Y002", Message(sentence, {"limit": limit}), span)
        raise _LimitReached

    def _refuse_properties(self, event: _Event) -> None:
        if event.anchor is not None:
            self._refuse(event, "Y021", N_("“&{name}” is read as a YAML anchor"), event.anchor)
        if event.tag is not None:
            self._refuse(event, "Y020", N_("“{name}” is read as a YAML tag"), event.tag)

    def _refuse(self, event: _Event, code: str, sentence: str, name: str) -> None:
        self._report.add(
            code,
            Message(sentence, {"name": clean_line(name)}),
            self._span(event),
            help=Message(N_("if it is part of the text, put quotation marks around the text")),
        )


class _Open:
    """A map or a list whose end has not come yet."""

    __slots__ = ("entries", "flow", "is_map", "items", "key", "keys", "refused", "start")

    def __init__(self, start: int, is_map: bool, flow: bool) -> None:
        self.start = start
        self.is_map = is_map
        self.flow = flow
        self.entries: list[tuple[Text, Node]] = []
        self.items: list[Node] = []
        self.keys: dict[str, Text] = {}
        self.key: Text | None = None
        self.refused = False


def _report_twice(key: Text, first: Text, report: Report) -> None:
    report.add(
        "Y010",
        Message(N_("the key “{key}” stands here a second time"), {"key": clean_line(key.text)}),
        (key.start, key.end),
        help=Message(N_("keep one of the two, or give one another name")),
        related=(Related(Message(N_("the first one")), first.start, first.end),),
    )
