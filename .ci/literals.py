"""What is shown to a person and does not pass through the catalogues.

    python .ci/literals.py    list it, and fail if there is any

A literal with a letter in it that is handed to something that shows it must be wrapped in `_()`,
`N_()` or another function of gettext. And no sentence is glued from pieces: an f-string that holds
a translated piece and anything else cannot be turned round by another language.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefreader"

GETTEXT = {"_", "N_", "gettext", "ngettext", "pgettext"}
ALL = range(20)
SHOWN: dict[str, tuple[range, set[str]]] = {
    # The function or class: which positions are shown, and which keywords.
    "ArgumentTypeError": (range(1), set()),
    "Binding": (range(2, 3), {"description", "tooltip"}),
    "Content": (range(1), set()),
    "Key": (range(1, 2), set()),
    "Message": (range(1), {"sentence"}),
    "Option": (range(1), set()),
    "Palette": (range(0), {"placeholder"}),
    "Parser": (range(0), {"description", "epilog"}),
    "Piece": (range(1), set()),
    "SearchBar": (range(1), {"placeholder"}),
    "Segment": (range(1), set()),
    "SystemCommand": (range(2), {"title", "help"}),
    "Text": (range(1), set()),
    "_empty": (range(1), set()),
    "_head": (range(1), set()),
    "add_argument": (range(0), {"help", "metavar"}),
    "complain": (range(1, 3), set()),
    "copy": (range(1, 2), {"said"}),
    "field": (range(2), {"label", "text"}),
    "notify": (range(1), {"title"}),
    "pieces": (range(1), {"label"}),
    "print": (ALL, set()),
    "print_safely": (range(1), set()),
    "refuse": (range(1, 3), set()),
    "show": (range(1), {"empty"}),
    **{
        name: (range(1), {"label", "prompt", "placeholder", "tooltip", "title"})
        for name in ("Button", "Checkbox", "Input", "Label", "Select", "Static", "Tab", "TabPane")
    },
}
"""What shows its arguments."""
ATTRIBUTES = {"border_title", "border_subtitle", "placeholder", "tooltip", "sub_title"}
"""What is shown when it is set."""
ALLOWED = {
    # Names of formats, files, sites and our own program are the same in every language.
    "EDTF",
    "Wikidata",
    "briefreader: ",
}


class Found(NamedTuple):
    """Something that is shown without having been translated."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        """The place and what is there, as a compiler tells it."""
        place = self.path.relative_to(ROOT) if self.path.is_relative_to(ROOT) else self.path
        return f"{place}:{self.line}: {self.what}"


def untranslated(folder: Path = PACKAGE) -> list[Found]:
    """All of it, in the modules of a folder."""
    return [found for path in sorted(folder.rglob("*.py")) for found in _of_module(path)]


def _of_module(path: Path) -> Iterator[Found]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWN:
            positions, keywords = SHOWN[_name(node.func)]
            given = [node.args[at] for at in positions if at < len(node.args)]
            given += [one.value for one in node.keywords if one.arg in keywords]
            for argument in given:
                for text in _literals(argument):
                    yield Found(path, argument.lineno, f"not translated: {text!r}")
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Attribute) and target.attr in ATTRIBUTES
            for target in node.targets
        ):
            for text in _literals(node.value):
                yield Found(path, node.lineno, f"not translated: {text!r}")
        if isinstance(node, ast.JoinedStr | ast.BinOp) and _glued(node):
            yield Found(path, node.lineno, f"glued from pieces: {ast.unparse(node)}")


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """The literals with letters of an expression, but for those that are translated."""
    match node:
        case ast.Constant(value=str() as text):
            if _wordy(text):
                yield text
        case ast.Call(func=ast.Attribute(value=ast.Constant() | ast.JoinedStr() as base)):
            yield from _literals(base)
        case ast.Call():
            return
        case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                if not isinstance(part, ast.FormattedValue):
                    yield from _literals(part)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.IfExp(body=body, orelse=otherwise):
            yield from _literals(body)
            yield from _literals(otherwise)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _literals(value)


def _wordy(text: str) -> bool:
    return text not in ALLOWED and any(character.isalpha() for character in text)


def _glued(node: ast.JoinedStr | ast.BinOp) -> bool:
    """Whether a translated literal, or any translated piece beside words, is part of something."""
    if isinstance(node, ast.BinOp):
        parts: list[ast.expr] = [node.left, node.right] if isinstance(node.op, ast.Add) else []
        others = [part for part in parts if not _translates(part)]
        return any(map(_translates_literal, parts)) and any(
            isinstance(part, ast.JoinedStr | ast.Constant) and list(_literals(part))
            for part in others
        )
    values = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
    words = any(True for part in node.values for _ in _literals(part))
    if any(map(_translates_literal, values)):
        return words or len(values) > 1
    return words and any(map(_translates, values))


def _translates(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and (
        _name(node.func) in GETTEXT
        or (isinstance(node.func, ast.Attribute) and _translates(node.func.value))
    )


def _translates_literal(node: ast.expr) -> bool:
    return _translates(node) and any(
        isinstance(one, ast.Constant) and isinstance(one.value, str) for one in ast.walk(node)
    )


if __name__ == "__main__":
    everything = untranslated()
    for one in everything:
        print(one)
    sys.exit(bool(everything))
