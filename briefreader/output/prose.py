"""Markdown of a brief as lines: paragraphs, lists, emphasis; actors and dates in the language.

`[[key]]` becomes the name of the actor and leads to it; `{{EDTF}}` becomes the wording of the
date. Nothing else leads anywhere: links and images of Markdown are shown as their text and
address, HTML as text.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from briefreader.article.text import clean, clean_line
from briefreader.brief.document import Document
from briefreader.brief.model import Localized
from briefreader.brief.references import REFERENCE
from briefreader.dates import EdtfError, Style, ZoneError, parse
from briefreader.output.lines import Line, Part, Piece
from briefreader.output.speech import Speech

if TYPE_CHECKING:
    from markdown_it.token import Token

_MOST_CHARACTERS: Final = 100_000


def prose_lines(text: Localized | None, document: Document, speech: Speech) -> list[Line]:
    """The lines of a bilingual Markdown text, with an empty one between paragraphs."""
    if text is None:
        return []
    shown = text.shown(speech.catalog.language)
    kept = shown.text[:_MOST_CHARACTERS]
    if len(kept) < len(shown.text):
        kept += " …"
    lines = _Prose(document, speech).lines(clean(kept))
    if shown.language:
        mark = Line((Piece(f"[{shown.language.upper()}]", Part.FAINT),))
        return [mark, *lines]
    return lines


class _Prose:
    def __init__(self, document: Document, speech: Speech) -> None:
        self._document = document
        self._speech = speech

    def lines(self, text: str) -> list[Line]:
        if not _MARKUP.search(REFERENCE.sub("", text)):
            return self._plain(text)
        return self._marked(text)

    def _plain(self, text: str) -> list[Line]:
        """Paragraphs without any mark of Markdown, which most summaries are: no parser needed."""
        lines: list[Line] = []
        for paragraph in re.split(r"\n\s*\n", text.strip()):
            if lines:
                lines.append(Line(()))
            lines.append(Line(tuple(self._pieces(" ".join(paragraph.split()), Part.PLAIN))))
        return lines

    def _marked(self, text: str) -> list[Line]:
        from markdown_it import MarkdownIt

        # No HTML, and no plug-ins: what is not CommonMark is text.
        parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).disable("reference")
        lines: list[Line] = []
        lists: list[int | None] = []
        prefix = ""
        part = Part.PLAIN
        for token in parser.parse(text):
            match token.type:
                case "bullet_list_open":
                    lists.append(None)
                case "ordered_list_open":
                    lists.append(int(token.attrGet("start") or 1))
                case "bullet_list_close" | "ordered_list_close":
                    lists.pop()
                case "list_item_open":
                    number = lists[-1]
                    prefix = "• " if number is None else f"{number}. "
                    if number is not None:
                        lists[-1] = number + 1
                case "heading_open":
                    part = Part.STRONG
                case "heading_close":
                    part = Part.PLAIN
                case "hr":
                    lines.append(Line((Piece("───", Part.FAINT),)))
                case "fence" | "code_block" | "html_block":
                    lines += [Line((Piece(row),), indent=2) for row in token.content.splitlines()]
                case "inline":
                    if lines and not prefix:
                        lines.append(Line(()))
                    indent = 2 * max(0, len(lists) - 1)
                    pieces = self._inline(token.children or (), part)
                    if prefix:
                        pieces.insert(0, Piece(prefix, Part.FAINT))
                    hanging = indent + len(prefix) if prefix else indent
                    lines.append(Line(tuple(pieces), indent=indent, hanging=hanging))
                    prefix = ""
        return lines

    def _inline(self, tokens: "Sequence[Token]", part: Part) -> list[Piece]:
        pieces: list[Piece] = []
        text = ""
        strong = 0
        address = ""
        for token in tokens:
            match token.type:
                case "text" | "code_inline" | "html_inline":
                    text += token.content
                    continue
                case "softbreak" | "hardbreak":
                    text += " "
                    continue
                case "image":
                    text += f"{token.content} ({token.attrGet('src') or ''})"
                    continue
                case "link_open":
                    address = str(token.attrGet("href") or "")
                    continue
                case "link_close":
                    text += f" ({address})" if address else ""
                    continue
            pieces += self._pieces(text, Part.STRONG if strong else part)
            text = ""
            strong += token.nesting
        return [*pieces, *self._pieces(text, Part.STRONG if strong else part)]

    def _pieces(self, text: str, part: Part) -> list[Piece]:
        pieces = []
        start = 0
        for match in REFERENCE.finditer(text):
            if match.start() > start:
                pieces.append(Piece(clean_line(text[start : match.start()]), part))
            piece = self._reference(match)
            before = text[: match.start()].rstrip()
            if piece.part is Part.LINK and _SENTENCE_BEGINS.search(before):
                # “the United States” begins a sentence as any other word does.
                piece = piece._replace(text=piece.text[:1].upper() + piece.text[1:])
            pieces.append(piece)
            start = match.end()
        if start < len(text):
            pieces.append(Piece(clean_line(text[start:]), part))
        return pieces

    def _reference(self, match: re.Match[str]) -> Piece:
        if match[1] is not None:
            key = match[1].strip()
            if key in self._document.brief.actors:
                return Piece(
                    self._speech.name(self._document.brief, key), Part.LINK, f"actor:{key}"
                )
            return Piece(clean_line(match[0]), Part.ERROR)
        try:
            value = parse(match[2].strip())
            return Piece(self._speech.value(value, Style.LONG), Part.DATE)
        except (EdtfError, ZoneError):
            return Piece(clean_line(match[0]), Part.ERROR)


_SENTENCE_BEGINS: Final = re.compile(r"(?:^|[.!?…][”’\")]?)$")
_MARKUP: Final = re.compile(
    r"[*_`#<>\[\]!|~\\]|^[ ]*(?:[-+]|\d+[.)])\s|^ {4}|&\w+;|^[ ]*[=-]{2,}[ ]*$", re.MULTILINE
)
