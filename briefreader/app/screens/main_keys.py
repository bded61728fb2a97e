"""The keys of the screen of a brief."""

from typing import Final

from textual.binding import Binding, BindingType

from briefreader.language import N_

MAIN_BINDINGS: Final[list[BindingType]] = [
    Binding("b", "briefs", N_("briefs"), tooltip=N_("List all briefs"), id="briefs"),
    Binding("J", "brief(1)", N_("next"), tooltip=N_("Next brief"), show=False, id="brief.next"),
    Binding(
        "K",
        "brief(-1)",
        N_("previous"),
        tooltip=N_("Previous brief"),
        show=False,
        id="brief.last",
    ),
    Binding("tab", "next_pane(1)", N_("pane"), tooltip=N_("Next pane"), id="pane.next"),
    Binding(
        "shift+tab",
        "next_pane(-1)",
        tooltip=N_("Previous pane"),
        description=N_("previous pane"),
        show=False,
        id="pane.last",
    ),
    Binding(
        "1",
        "pane('actors')",
        N_("actors"),
        tooltip=N_("Go to the actors"),
        show=False,
        id="pane.actors",
    ),
    Binding(
        "2",
        "pane('events')",
        N_("events"),
        tooltip=N_("Go to the events"),
        show=False,
        id="pane.events",
    ),
    Binding(
        "3",
        "pane('source')",
        N_("source"),
        tooltip=N_("Go to the source"),
        show=False,
        id="pane.source",
    ),
    Binding(
        "4,s",
        "pane('summary')",
        N_("summary"),
        tooltip=N_("Go to the summary"),
        id="pane.summary",
    ),
    Binding(
        "i",
        "details",
        N_("details"),
        tooltip=N_("Show everything about what is selected"),
        id="details",
    ),
    Binding("slash", "search", N_("search"), tooltip=N_("Search in the source"), id="search"),
    Binding(
        "n",
        "next(1)",
        N_("next"),
        tooltip=N_("Next quote of the event, or next hit"),
        show=False,
        id="next",
    ),
    Binding(
        "N",
        "next(-1)",
        N_("previous"),
        tooltip=N_("Previous quote of the event, or previous hit"),
        show=False,
        id="last",
    ),
    Binding("y", "copy", N_("copy"), tooltip=N_("Copy the passage"), show=False, id="copy"),
    Binding(
        "c",
        "cite",
        N_("cite"),
        tooltip=N_("Copy the passage with outlet and date"),
        show=False,
        id="cite",
    ),
    Binding(
        "f",
        "findings",
        N_("findings"),
        tooltip=N_("Show what is wrong with this brief"),
        show=False,
        id="findings",
    ),
    Binding(
        "z",
        "zoom",
        N_("zoom"),
        tooltip=N_("Give the whole screen to this pane, or take it back"),
        show=False,
        id="zoom",
    ),
    Binding(
        "escape",
        "back",
        N_("back"),
        tooltip=N_("End the search, the selection or the zoom; show all events"),
        show=False,
        id="back",
    ),
]
