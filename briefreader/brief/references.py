"""References in the Markdown of a brief: `[[actor]]` and `{{date}}`."""

import re
from typing import Final

REFERENCE: Final = re.compile(r"\[\[([^\[\]\n]{1,100})\]\]|\{\{([^{}\n]{1,100})\}\}")
"""Group 1 is the key of an actor, group 2 a date in EDTF."""
