"""A screen that follows the files of its brief, and all other briefs, while they are edited."""

from asyncio import Lock, sleep, to_thread
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from briefreader.app.marks import marks
from briefreader.app.open_brief import OpenBrief
from briefreader.app.screens.passages import PassageScreen
from briefreader.app.widgets.bars import Banner
from briefreader.app.widgets.line_list import LineList
from briefreader.article.text import clean_line
from briefreader.brief.document import Document
from briefreader.output.finding_rows import BannerText, CheckedFile, banner_text
from briefreader.shelf.record import News
from briefreader.shelf.watching import Watch

_PATIENCE: Final = 0.1
_BREATH: Final = 0.005
"""Seconds left to the keys between two briefs that are read in the background."""
_NOTICED: Final = 0.01
"""Seconds from which on looking at the files would be felt in the keys."""


class FollowingScreen(PassageScreen):
    """A screen whose brief changes under it.

    Args:
        key: The brief to begin with.
        classes: The classes of the screen.
    """

    def __init__(self, key: str, classes: str) -> None:
        super().__init__(key, classes)
        self._order: list[str] = []
        self._number = 0
        self._reading = False
        self._gone = False
        self._looking = Lock()

    def expect_order(self, order: Sequence[str]) -> None:
        """Take this for the order of the briefs, as long as it is not known."""
        if set(order) == set(self.reader.shelf.keys):
            self._order = list(order)

    def _show_brief(self, key: str) -> None:
        """Show another brief."""
        raise NotImplementedError

    def _show_title(self) -> None:
        """Show what is open, and its number among the briefs."""
        raise NotImplementedError

    # --- reading beside the keys -----------------------------------------------------------------

    @property
    def _over(self) -> bool:
        """Whether the reader is ending, and there is nothing left to show anything in.

        What works beside the keys asks after each wait: Textual takes the widgets away first, and
        ends the workers then.
        """
        return not self.app.is_running

    async def settle(self) -> None:
        """After the first frame, and after changes: read what is unread, one between two keys."""
        shelf = self.reader.shelf
        for key in shelf.unread():
            while key == self._key and self._reading:
                # It is being read already.
                await sleep(_PATIENCE)
            if not shelf.has(key):
                continue
            # One that takes long is read beside the keys, the others between them.
            if shelf.takes_long(key):
                await to_thread(shelf.checked, key)
            else:
                shelf.checked(key)
            if key == self._key and not self._gone:
                await self._show_again(key)
            await sleep(_BREATH)
            if self._over:
                break
        if self._over:
            return
        if not shelf.unread():
            self._order = shelf.by_publication()
        self._show_title()
        self._tell_dialogs()

    # --- following -------------------------------------------------------------------------------

    @cached_property
    def _watch(self) -> Watch:
        shelf = self.reader.shelf
        return Watch(str(shelf.folder), shelf.read)

    async def follow(self) -> None:
        """Look at the files from time to time, for as long as the screen is there."""
        while True:
            await sleep(self._watch.interval)
            await self.look()

    async def look(self, sure: bool = False) -> None:
        """Look at the files now, and show what has changed.

        Args:
            sure: Whether what is seen is believed at once, as when an editor has just ended.
        """
        async with self._looking:
            if self._watch.cost > _NOTICED:
                changes = await to_thread(self._watch.poll, sure)
            else:
                changes = self._watch.poll(sure)
            if changes and not self._over:
                await self.take(self.reader.shelf.apply(changes))

    async def take(self, news: News) -> None:
        """Show what has changed, with everything else in its place."""
        shelf, state = self.reader.shelf, self.reader.state
        for old, new in news.renamed.items():
            if old in state.places:
                state.places[new] = state.places.pop(old)
            if old in state.read:
                state.read ^= {old, new}
        named = news.renamed.get(self._key, self._key)
        other_name = named != self._key
        if other_name:
            self._key = state.brief = named
        self._gone = not shelf.has(self._key)
        renamed = (news.renamed.get(key, key) for key in self._order)
        self._order = [key for key in renamed if shelf.has(key)]
        if not self._gone and (self._key in news.changed or other_name):
            await self._show_again(self._key)
        if self._over:
            return
        with self.app.batch_update():
            self.speak_in_place()
            self._tell_dialogs()
        if news.changed or news.listed:
            # Of the app: word of a worker to a screen below another has the upper one drawn anew.
            self.app.run_worker(self.settle(), group="settle", exclusive=True)

    async def _show_again(self, key: str) -> None:
        shelf = self.reader.shelf
        if self._reading:
            # It is being read, and will be shown when it was.
            return
        if shelf.takes_long(key):
            await to_thread(shelf.document, key)
        if key == self._key and shelf.has(key) and not self._over:
            before, document = self.document, shelf.document(key)
            if document.brief is before.brief and document.evidence is before.evidence:
                # Only more is said of it, as when the advice has been worked out.
                self._open.document = document
                self._show_banner()
            elif document != before:
                with self.app.batch_update():
                    self._put(document)

    def _put(self, document: Document) -> None:
        """Put the brief, as it is now, in the place of what it was."""
        before = self.document
        self._open: OpenBrief = self._open.followed(document)
        old = before.article.text if before.article else ""
        new = document.article.text if document.article else ""
        if new != old:
            from briefreader.article.edits import moved

            place = moved(old, new)
            display = document.article.display if document.article else ""
            if old:
                self.source.change(new, display, marks(document), place)
            else:
                # No place of an article that was not there is worth keeping.
                self.source.show(new, display, marks(document))
            if self._search.words and document.article:
                if self._search.spans:
                    self._search.start = place(self._search.spans[self._search.current][0])
                self._search.look(document, self._search.words)
                self.source.set_hits(self._search.spans, self._search.current)
        elif document.evidence != before.evidence:
            self.source.remark(marks(document))
        self.speak_in_place()
        self._mark(reveal=not old and bool(new))

    def speak_in_place(self) -> None:
        """Say everything anew, with the lists where they were on the screen."""
        actors, events = (self.query_one(name, LineList) for name in ("#actors", "#events"))
        with actors.still(), events.still():
            self.speak()

    def _tell_dialogs(self) -> None:
        from briefreader.app.screens.dialog import Dialog

        for screen in self.app.screen_stack:
            if isinstance(screen, Dialog):
                screen.follow()

    def checked_files(self) -> tuple[CheckedFile, CheckedFile]:
        """The files whose findings concern this brief."""
        return self.document, self.reader.shelf.shared

    def _show_banner(self) -> None:
        """Show what is wrong, in a line."""
        self.query_one(Banner).show(*self._banner(), "briefs" if self._gone else "findings")

    def _banner(self) -> BannerText:
        """What is wrong, in a line; empty for nothing."""
        if self._gone:
            said = self.catalog.gettext("{file} is gone; this is what it last said")
            return BannerText(said.format(file=clean_line(self.document.name)))
        return banner_text(self.checked_files(), self.reader.speech, self.document.behind is None)

    # --- going to other briefs -------------------------------------------------------------------

    def briefs_in_order(self) -> list[str]:
        """The briefs that there are, by publication."""
        if not self._order:
            self._order = self.reader.shelf.by_publication()
        return self._order

    def action_briefs(self) -> None:
        """List all briefs."""
        from briefreader.app.screens.briefs import BriefsScreen

        self.remember()
        self.app.push_screen(BriefsScreen(self.briefs_in_order, self._key), self._chosen)

    def _chosen(self, key: str | None) -> None:
        if key is not None and key != self._key and self.reader.shelf.has(key):
            self._show_brief(key)

    def action_brief(self, step: int) -> None:
        """Open the next brief by publication, or the previous one."""
        self.remember()
        order = self.briefs_in_order()
        if not order:
            return
        if self._key in order:
            number = order.index(self._key) + step
        else:
            # From the place that it had before it was gone.
            number = self._number if step > 0 else self._number - 1
        self._show_brief(order[number % len(order)])

    async def action_reload(self) -> None:
        """Read the files again, in the place where one is, and draw the screen as a whole."""
        self.reader.forget_picture()
        self.refresh()
        async with self._looking:
            await self.take(self.reader.shelf.refresh())

    def remember(self) -> None:
        """Note the place for the next time."""
        raise NotImplementedError
