"""Dates as EDTF values, and their wording in a language."""
