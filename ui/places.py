"""The pages in the order a visitor walks them, and the links between them."""

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import streamlit as st

from analysis.language.language import Language

_FOLDER = Path(__file__).parent.parent / "pages"


@dataclass(frozen=True)
class Place:
    """One page.

    Attributes
    ----------
    name : str
        The file's name without ``.py``, and what the address shows.
    title, about : str
        English source texts: the title, and in one sentence what the page is for.
    icon : str
        A Material Symbols code.
    needs_data : bool
        Whether there is nothing to see before a file is read.
    """

    name: str
    title: str
    icon: str
    about: str
    needs_data: bool = True

    @property
    def path(self) -> Path:
        """Where the page's script stands."""
        return _FOLDER / f"{self.name}.py"

    def page(self, language: Language, *, default: bool = False) -> st.Page:
        """Give the page as Streamlit knows it, titled in a language."""
        return st.Page(
            self.path,
            title=language.text(self.title),
            icon=self.icon,
            help=language.text(self.about),
            default=default,
        )


PLACES: dict[str, Place] = {
    place.name: place
    for place in (
        Place(
            "your_data",
            "Your data",
            ":material/upload_file:",
            "Bring in what your own tools export, and see what was understood of it.",
            needs_data=False,
        ),
        Place(
            "overview",
            "Overview",
            ":material/space_dashboard:",
            "Your clients in five figures and five sentences, and where each of them stands.",
        ),
        Place(
            "pareto",
            "Few and many",
            ":material/leaderboard:",
            "How few of your clients bring how much of your revenue, result, hours or joy.",
        ),
        Place(
            "costs",
            "What clients cost you",
            ":material/payments:",
            "What there is to pay, what an hour costs, and what is left of each client after which costs.",
        ),
        Place(
            "payment",
            "Late payment",
            ":material/schedule:",
            "How late you are paid, what is open and how old it is, what it costs, and what you may claim.",
        ),
        Place(
            "quadrants",
            "Quadrants",
            ":material/bubble_chart:",
            "What each client brings against what working with them asks of you and your team.",
        ),
        Place(
            "client_types",
            "Client types",
            ":material/category:",
            "Which kinds of clients you have, and what is typical of each.",
        ),
        Place(
            "team",
            "Your team's voice",
            ":material/groups:",
            "What your colleagues say of each client, role by role, and what you know beside the figures.",
        ),
        Place(
            "client",
            "One client",
            ":material/person_search:",
            "Everything on file about one client: figures, history, scores and why.",
        ),
        Place(
            "what_if",
            "What if",
            ":material/balance:",
            "What is left of revenue, result, hours and dependence when clients leave.",
        ),
        Place(
            "goodbye",
            "Goodbye",
            ":material/waving_hand:",
            "A phone script, a confirmation and a letter to part decently, drafted from your own facts.",
        ),
        Place(
            "method",
            "How we calculate",
            ":material/calculate:",
            "Every formula with its source.",
            needs_data=False,
        ),
    )
}


def link(name: str, language: Language, *, label: str | None = None, **query: str) -> None:
    """Draw a link to a page, with its own title unless another label is given."""
    place = PLACES[name]
    shown = label or language.text(place.title)
    st.page_link(str(place.path), label=shown, icon=place.icon, query_params=query or None)


def go(name: str) -> NoReturn:
    """Leave for another page."""
    st.switch_page(str(PLACES[name].path))
