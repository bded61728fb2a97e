"""The app: the shelf, the language, the theme, and the screen on top."""

import signal
from asyncio import get_running_loop
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Final

from rich.console import RenderableType
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.driver import Driver
from textual.screen import Screen
from textual.strip import Strip

from briefreader.app.compositing import Drawn, colours_of
from briefreader.app.first_frame import Circumstances, Shown
from briefreader.app.keys import key_name
from briefreader.app.picture import Picture
from briefreader.app.screens.main import MainScreen
from briefreader.app.sequences import FrameRow
from briefreader.app.speech import SpeakingScreen
from briefreader.app.theme import DARK, LIGHT
from briefreader.app.widgets.lines import LineView
from briefreader.language import N_, catalog, languages
from briefreader.output.speech import Speech
from briefreader.shelf.shelf import Shelf
from briefreader.shelf.state import Place, State

_PALETTE_ROWS: Final = 8
_FEW_BRIEFS: Final = 50


class Reader(App[None]):
    """The reader of briefs.

    Args:
        shelf: The briefs.
        state: Where the person was.
        locale: The locale to begin in.
        brief: The key of the brief to open; by default the one last open.
        theme: The name of a theme; by default the one last chosen.
        shown: The frame that the terminal shows already, if it does.

    Attributes:
        shown: The same.
        left: The frame with which the reader may begin next time, once it was left, and what that
            frame follows from.
    """

    TITLE = "briefreader"
    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (76, "-normal"),
        (120, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (26, "-high")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "l", "app.language", N_("language"), tooltip=N_("Change the language"), id="language"
        ),
        Binding(
            "T",
            "app.themes",
            N_("colours"),
            tooltip=N_("Choose the colours"),
            show=False,
            id="themes",
        ),
        Binding(
            "ctrl+p",
            "app.command_palette",
            N_("commands"),
            tooltip=N_("Find a command by its name"),
            show=False,
            priority=True,
            id="commands",
        ),
        Binding(
            "question_mark,f1",
            "help",
            N_("help"),
            tooltip=N_("Show what every key does"),
            id="help",
        ),
        Binding("q", "app.quit", N_("quit"), tooltip=N_("Quit the reader"), id="quit"),
        # Also where letters are typed.
        Binding(
            "ctrl+q",
            "app.quit",
            N_("quit"),
            tooltip=N_("Quit the reader"),
            priority=True,
            id="quit.anywhere",
        ),
    ]

    def __init__(
        self,
        shelf: Shelf,
        state: State,
        locale: str,
        brief: str | None = None,
        theme: str | None = None,
        shown: Shown | None = None,
    ) -> None:
        self.shown = shown
        self._held = shown is not None and shown.frame is not None
        self.left: tuple[Circumstances, list[FrameRow]] | None = None
        self.shelf = shelf
        self.state = state
        self.speech = Speech(catalog(locale), shelf.memo)
        self._spoken = {self.speech.catalog.language: locale}
        self._first = brief or state.brief
        self._settled = False
        self._first_of: LineView | None = None
        self._first_keys: frozenset[str] = frozenset()
        super().__init__()
        self.animation_level = "none"
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        wanted = theme or state.theme or DARK.name
        # Set without its watcher, which would have all rules parsed and applied once more.
        known = wanted if wanted in self.available_themes else DARK.name
        self.set_reactive(Reader.theme, known)
        self._theme_at_start = known
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)

    def refresh_css(self, animate: bool = True) -> None:
        """Apply the style sheet anew, if the colours have changed since.

        Textual asks for it at the start of every app, when nothing has changed yet.
        """
        colours = self.get_css_variables()
        if colours != self._colours:
            self._colours = colours
            super().refresh_css(animate)

    def get_driver_class(self) -> type[Driver]:
        """The driver of the terminal, quick to leave where that can be."""
        chosen = super().get_driver_class()
        if chosen.__name__ == "LinuxDriver":
            from briefreader.app.driver import QuickDriver

            return QuickDriver
        return chosen

    @property
    def _picture(self) -> Picture | None:
        """What the terminal shows; nothing is known of that of another driver."""
        return getattr(self._driver, "picture", None)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Write of a frame what the terminal does not show yet."""
        if self._held:
            # Better than what is not whole yet is what is shown.
            return
        if self._picture is not None and isinstance(renderable, CompositorUpdate):
            renderable = Drawn(renderable, screen.outer_size, self._picture)
        super()._display(screen, renderable)

    def prepare(self, strips: Sequence[Strip]) -> None:
        """Make ready to be written what may be shown soon."""
        if self._picture is not None:
            self._picture.prepare(strips, colours_of(self.console))

    def _release(self) -> None:
        """Draw from now on, over the frame that is shown."""
        if self._held:
            self._held = False
            self.screen.refresh()

    async def on_event(self, event: events.Event) -> None:
        """Answer what was done before all was drawn."""
        frame = self.shown.frame if self.shown is not None else None
        resized = isinstance(event, events.Resize) and frame and event.size != frame.size
        if resized or isinstance(event, events.Key | events.MouseDown):
            self._release()
        if isinstance(event, events.Key) and await self._answer(event):
            return
        await super().on_event(event)

    async def _answer(self, event: events.Key) -> bool:
        """Have a view answer a key at once, if it waits for nothing else; tell whether it did.

        Textual would send it the key, for which it would have to be woken.
        """
        screen = self.screen
        focused = screen.focused
        if event.is_forwarded or not isinstance(focused, LineView) or not focused.is_free:
            return False
        self.app_focus = True
        if self._first_of is not focused:
            # What is bound before all else depends on nothing but where the focus is.
            self._first_of = focused
            self._first_keys = frozenset(
                key
                for _, bindings in screen._binding_chain  # noqa: SLF001 - as the app does it
                for key, bound in bindings.key_to_bindings.items()
                if any(binding.priority for binding in bound)
            )
        if event.key in self._first_keys and await self._check_bindings(event.key, priority=True):
            return True
        return await focused.answer(event)

    @property
    def is_settled(self) -> bool:
        """Whether the first frames are over."""
        return self._settled

    def on_resize(self) -> None:
        """Draw all anew: nobody knows what a window shows that was resized, be it back again."""
        if self._settled:
            self.forget_picture()
            self.screen.refresh()

    def forget_picture(self) -> None:
        """Write the next frame as a whole."""
        if self._picture is not None:
            self._picture.forget()

    def get_default_screen(self) -> Screen[None]:
        """The screen that is shown first."""
        key = self._first
        if key not in self.shelf.keys:
            few = len(self.shelf.keys) <= _FEW_BRIEFS
            key = (self.shelf.by_publication() if few else self.shelf.keys)[0]
        # With the classes that the size will give it, so that the first layout is the right one.
        sizes = [
            next(name for least, name in reversed(breakpoints) if length >= least)
            for breakpoints, length in (
                (self.HORIZONTAL_BREAKPOINTS, self.size.width),
                (self.VERTICAL_BREAKPOINTS, self.size.height),
            )
        ]
        return MainScreen(key, self.state.places.get(key, Place()).pane, sizes)

    def on_mount(self) -> None:
        """Do after the first frame what need not be done before it."""
        self.call_after_refresh(self.set_timer, 0.05, self._settle)
        from briefreader.app.driver import QuickDriver

        if isinstance(self._driver, QuickDriver):
            # A window that is closed, a machine that goes down: leave as with `q`.
            for number in (signal.SIGHUP, signal.SIGTERM):
                get_running_loop().add_signal_handler(number, self._leave)
        if self.shown is not None:
            self.shown.taken = True

    def _leave(self) -> None:
        self.call_later(self.action_quit)

    def _settle(self) -> None:
        import gc

        self._settled = True
        self._release()
        # What is there now stays: the collector need not look at it again.
        gc.freeze()
        gc.enable()
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                self.run_worker(screen.settle(), group="settle")
                screen.draw_ahead()
                self.run_worker(screen.follow(), group="follow")

    # --- language -----------------------------------------------------------------------------

    def action_language(self) -> None:
        """Speak the next language."""
        spoken = languages()
        here = self.speech.catalog.language
        place = spoken.index(here) + 1 if here in spoken else 0
        following = spoken[place % len(spoken)]
        # Who reads the English of Britain comes back to it, not to that of the United States.
        self.speak(self._spoken.get(following, following))

    def speak(self, locale: str) -> None:
        """Speak a locale from now on, in every screen that is open."""
        self.speech = Speech(catalog(locale), self.shelf.memo)
        self._spoken[self.speech.catalog.language] = locale
        self.state.locale = locale
        with self.batch_update():
            for screen in self.screen_stack:
                if isinstance(screen, SpeakingScreen):
                    screen.speak_in_place()
        self.refresh_bindings()
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                screen.draw_ahead()

    # --- commands -----------------------------------------------------------------------------

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the command palette offers: everything that has a key here."""
        _ = self.speech.catalog.gettext
        seen = set()
        for active in screen.active_bindings.values():
            binding = active.binding
            if not binding.description or binding.system or binding.action in seen:
                continue
            seen.add(binding.action)
            description = active.tooltip or binding.description
            # Found by the word of the key bar as well as by what it says at length.
            name = description[:1].upper() + description[1:]
            if binding.description.casefold() not in name.casefold():
                name = f"{name} ({binding.description})"
            where = active.node

            async def run(action: str = binding.action, where: object = where) -> None:
                await self.run_action(action, where)  # type: ignore[arg-type]

            yield SystemCommand(
                name, _("Key: {key}").format(key=key_name(binding, self.speech.catalog)), run
            )

    def action_command_palette(self) -> None:
        """Find a command by its name."""
        from briefreader.app.screens.palette import Palette

        if self.use_command_palette and self._room_for_palette():
            self.push_screen(
                Palette(placeholder=self.speech.catalog.gettext("Search for commands…"))
            )

    def _room_for_palette(self) -> bool:
        """Whether the palette is not open yet and has the rows that it needs."""
        return not isinstance(self.screen, CommandPalette) and self.size.height >= _PALETTE_ROWS

    def action_themes(self) -> None:
        """Choose the colours."""
        if not self._room_for_palette():
            return
        from textual.theme import ThemeProvider

        from briefreader.app.screens.palette import Palette

        self.push_screen(
            Palette(
                providers=[ThemeProvider],
                placeholder=self.speech.catalog.gettext("Search for colours…"),
            )
        )

    def action_help(self) -> None:
        """Show what every key does."""
        from briefreader.app.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_help_quit(self) -> None:
        """Say how to quit, for hands that press Ctrl+C."""
        self.notify(self.speech.catalog.gettext("Press q to quit."), markup=False)

    async def edit(self, name: str, place: tuple[int, int]) -> None:
        """Open a file in the person's editor, and show what has become of it.

        Args:
            name: The file, relative to the project's folder.
            place: Line and column, both counted from 1.
        """
        from briefreader.app.editing import open_in_editor

        await open_in_editor(self, self.shelf.root / name, place)
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                await screen.look(sure=True)

    def copy(self, text: str, said: str) -> None:
        """Send a text to the clipboard, and say so."""
        from briefreader.app.clipboard import copy_natively

        self.copy_to_clipboard(text)
        self.run_worker(lambda: copy_natively(text), thread=True, group="clipboard")
        self.notify(said, markup=False, timeout=3)

    def keep(self) -> None:
        """Write the state and the memo."""
        if self.theme != self._theme_at_start:
            self.state.theme = self.theme
        self.state.save()
        self.shelf.memo.save()

    def _leave_frame(self, screen: MainScreen) -> None:
        """Note the frame with which the reader may begin next time."""
        alone = len(self.screen_stack) == 1 and not self._held and screen.is_at_rest
        if self._picture is None or not alone or not screen.is_as_left:
            return
        screen.draw_changes()
        rows = self._picture.rows()
        if rows is not None:
            place = self.state.places.get(self.state.brief, Place())
            locale, size = self.speech.catalog.locale, self.size
            left = Circumstances(self.state.brief, place, locale, self.theme, (*size,))
            self.left = left, rows

    async def action_quit(self) -> None:
        """Quit."""
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                screen.remember()
                self._leave_frame(screen)
        self.exit()
