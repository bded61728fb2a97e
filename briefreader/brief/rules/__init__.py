"""The rules that a brief can break, each with a code that never changes its meaning.

`Y` is how YAML is written, `B1` the shape of a brief and its languages, `B2` its people, `B3` its
evidence, `B4` its dates.
"""

from typing import Final

from briefreader.brief.rules.dating import DATING
from briefreader.brief.rules.evidence import EVIDENCE
from briefreader.brief.rules.people import PEOPLE
from briefreader.brief.rules.rule import Rule, Severity
from briefreader.brief.rules.shape import SHAPE
from briefreader.brief.rules.writing import WRITING

__all__ = ["RULES", "Rule", "Severity"]

RULES: Final[dict[str, Rule]] = {**WRITING, **SHAPE, **PEOPLE, **EVIDENCE, **DATING}
