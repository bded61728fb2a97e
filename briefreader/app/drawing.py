"""A screen that draws what has changed, when it is asked to."""

from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from briefreader.app.compositing import LineCompositor


class DrawingScreen(Screen[ScreenResultType]):
    """A screen drawn line by line, which need not wait to be drawn.

    Attributes:
        awaited: What is going to have the focus: keys are for it already.
    """

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._compositor: LineCompositor = LineCompositor()
        self.awaited: Widget | None = None

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is left to be done: no message, no place to be found, no frame."""
        return not (
            self._layout_required
            or self._scroll_required
            or self._callbacks
            or self.app._batch_count  # noqa: SLF001 - has no other name
            or self.message_queue_size
            or any(widget.message_queue_size for widget in self.walk_children())
        )

    def draw_changes(self) -> None:
        """Draw now what has changed.

        Textual does so when each widget has sent a message about it and a timer has come round.
        Where rows have to find other places first, it is left to that.
        """
        if not self.is_current or self._layout_required or self._scroll_required:
            return
        if not self.app._batch_count:  # noqa: SLF001 - has no other name
            self._compositor.take_note()
            self._compositor_refresh()
