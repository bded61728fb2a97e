"""Why a text is not a date: the error that `parse` raises."""

from briefreader.language import Message, catalog


class EdtfError(ValueError):
    """A text that is not EDTF, or that means no day of the calendar.

    Attributes:
        message: The reason, in the words of a news editor.
        start: Where the fault begins in the text, in code points; `None` where it has no place.
        end: Where it ends.
        help: What to type instead, where that can be told.
    """

    def __init__(
        self,
        message: Message,
        start: int | None = None,
        end: int | None = None,
        advice: Message | None = None,
    ) -> None:
        super().__init__(message, start, end, advice)
        self.message = message
        self.start = start
        self.end = end
        self.help = advice

    def __str__(self) -> str:
        return self.message.text(catalog("en"))
