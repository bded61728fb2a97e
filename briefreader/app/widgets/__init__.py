"""The reader's own widgets, built on Textual's line API."""
