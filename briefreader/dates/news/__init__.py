"""Dates as the news writes them, found in a text: the way in is `find_dates`.

A text becomes lexemes, one letter each (`lexemes`, by the tables of `vocabulary`); regular
expressions over these letters find the forms that a date has (`forms`); what a match says, with
what stands beside it, is read into a `Saying` (`reading`, `days`, `periods`, `context`); and
`resolving` makes an EDTF value of it, with the day of publication where the words lean on it.

It is a hint for the author of a brief, and never decides in silence: what the words do not say
stays unresolved, and nothing becomes finer than they say.
"""
