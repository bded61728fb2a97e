"""A terminal reader for briefs of news: actors, dated events, and the sentence that says so."""

from typing import Final

__version__: Final = "0.1.0"
