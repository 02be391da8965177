"""The fields that note a dated thing about a client: what it was, on which day, and in a few words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from analysis.language.language import Language
from ui import session
from ui.words import day_format


@dataclass(frozen=True)
class Noted:
    """What was filled in: the kind, the day, the words, and who, where that was asked."""

    kind: str
    on: date
    note: str
    by: str = ""


@dataclass(frozen=True)
class Who:
    """The question who it was, in the reader's language, and what is said where nobody was named."""

    question: str
    missing: str


def ask(
    name: str,
    question: str,
    kinds: Mapping[str, str],
    keep: Callable[[Noted], None],
    language: Language,
    *,
    who: Who | None = None,
) -> None:
    """Draw the fields; what was filled in stands there until it is kept, also when the page is left.

    Parameters
    ----------
    name : str
        What the keys of the fields begin with: another for each client, as what is half written stays theirs.
    question : str
        What kind it was, in the reader's language.
    kinds : mapping of str to str
        What can be chosen (English source text).
    keep : function
        Called with what was noted, before the page is drawn anew.
    language : Language
    who : Who, optional
        Asks for a name, without which nothing is noted.
    """
    with st.container():
        st.selectbox(
            question,
            list(kinds),
            format_func=lambda kind: language.text(kinds[kind]),
            key=session.seeded(f"{name}_kind", next(iter(kinds))),
            persist_state="session",
        )
        if who is not None:
            by = session.seeded(f"{name}_by", "")
            st.text_input(who.question, key=by, persist_state="session")
        st.date_input(
            language.text("On which day?"),
            format=day_format(language),
            key=session.seeded(f"{name}_on", session.today()),
            persist_state="session",
        )
        note = session.seeded(f"{name}_note", "")
        st.text_input(language.text("In a few words, facts only"), key=note, persist_state="session")
        st.button(language.text("Note it"), key=f"{name}_submit", on_click=_keep, args=(name, keep, who))
        if who is not None and session.has_widget(f"{name}_refused"):
            st.warning(who.missing)
            session.unseed(f"{name}_refused")


def _keep(name: str, keep: Callable[[Noted], None], who: Who | None) -> None:
    """Keep what was filled in and empty the fields, unless nobody was named. For callbacks."""
    kind, on, note = (session.widget(f"{name}_{field}") for field in ("kind", "on", "note"))
    by = session.widget(f"{name}_by").strip() if who is not None else ""
    if who is not None and not by:
        session.fill(f"{name}_refused", True)
        return
    keep(Noted(kind, on, note.strip(), by))
    session.unseed(*(f"{name}_{field}" for field in ("kind", "on", "note", "by")))
