"""Which rules are asked for: `--select`, `--ignore`, `--explain`."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefreader.brief.findings import Finding
from briefreader.brief.rules import RULES
from briefreader.language import N_, Message


class UnknownRuleError(Exception):
    """There is no such rule.

    Attributes:
        message: The reason, for a person.
        help: The nearest rule, or where to find them.
    """

    def __init__(self, code: str) -> None:
        from difflib import get_close_matches

        from briefreader.brief.reading import excerpt

        near = get_close_matches(code.upper()[:20], list(RULES), n=1)
        super().__init__(code)
        self.message = Message(N_("there is no rule “{code}”"), {"code": excerpt(code)})
        self.help = Message(N_("briefreader check --explain all lists the rules"))
        if near:
            self.help = Message(N_("did you mean “{word}”?"), {"word": near[0]})


class Selection(NamedTuple):
    """The rules of which a person wants to hear.

    Attributes:
        select: Codes or their beginnings; none for all.
        ignore: Codes or their beginnings that are left out.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def of(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that are wanted. The longer of two beginnings that fit decides."""
        return [finding for finding in findings if self._wants(finding.code)]

    def _wants(self, code: str) -> bool:
        chosen = max((len(part) for part in self.select if code.startswith(part)), default=-1)
        left_out = max((len(part) for part in self.ignore if code.startswith(part)), default=-1)
        if self.select and chosen < 0:
            return False
        return chosen > left_out or left_out < 0


def codes(words: Sequence[str] | None) -> tuple[str, ...]:
    """The codes of an option that may be given several times, each time with commas.

    Raises:
        UnknownRuleError: No rule begins like one of them.
    """
    found = []
    for word in words or ():
        for part in word.replace(",", " ").split():
            code = part.upper()
            if not any(rule.startswith(code) for rule in RULES):
                raise UnknownRuleError(part)
            found.append(code)
    return tuple(found)
