"""Drafting: from an article to a brief that a person goes through."""

from briefreader.brief.drafting.draft import Draft, drafted, read_page

__all__ = ["Draft", "drafted", "read_page"]
