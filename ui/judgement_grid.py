"""What the owner knows that no file tells, typed in a grid, one subject at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from analysis.judgement import MOST_VALUES, Judgement, ValueFit
from analysis.language.language import Language
from ui import client_grid, session, show
from ui.words import day_format

#: Answers to choose from, and the marks no weight offsets (English source text).
FITS = {"yes": "Yes", "doubt": "Doubt", "no": "No"}
MARKS = {"abuse": "Abuse", "unethical": "Unlawful or unethical", "safety": "Danger to people"}
INFLUENCE = {0: "0: none", 1: "1: a little", 2: "2: some", 3: "3: many listen"}


@dataclass(frozen=True)
class Asked:
    """One column of the grid: the field of a judgement, what stands above it, and how it is typed."""

    field: str
    label: str
    kind: str = "text"


@dataclass(frozen=True)
class Subject:
    """What a grid is about: its title, and what is asked."""

    title: str
    asked: tuple[Asked, ...]


#: The subjects, in the order they are offered (English source text).
SUBJECTS: dict[str, Subject] = {
    "fits": Subject(
        "Your values",
        (
            Asked("fit", "Fits this value", "fit"),
            Asked("observation", "What you saw"),
            Asked("observed_on", "On which day", "date"),
        ),
    ),
    "strategic": Subject(
        "Why keep",
        (
            Asked("strategic", "Strategic because"),
            Asked("strategic_until", "Until", "date"),
            Asked("horizon_value", "Expected later, a year", "money"),
            Asked("room_to_grow", "Room to grow", "fit"),
        ),
    ),
    "name": Subject(
        "What they bring beside money",
        (
            Asked("referred_clients", "Clients they brought in", "count"),
            Asked("referred_revenue", "Those bring, a year", "money"),
            Asked("reference", "A name to be proud of", "fit"),
            Asked("early_adopter", "First to try something new", "fit"),
        ),
    ),
    "association": Subject(
        "Their name and voice",
        (
            Asked("association", "Being linked to them harms because"),
            Asked("association_source", "Says who"),
            Asked("association_on", "On which day", "date"),
            Asked("influence", "Influence", "influence"),
            Asked("influence_note", "What they could say"),
        ),
    ),
    "change": Subject(
        "Chance of change",
        (Asked("change_chance", "Chance (%)", "share"), Asked("change_on", "By which day", "date")),
    ),
    "hard_rule": Subject(
        "What nothing offsets",
        (
            Asked("hard_rule", "Mark", "mark"),
            Asked("hard_rule_source", "Known from"),
            Asked("hard_rule_on", "On which day", "date"),
        ),
    ),
}


#: What the files may tell too, and is shown until the owner types something else: field → columns.
_ON_FILE = {
    "strategic": ["strategic", "strategic_expired"],
    "strategic_until": ["strategic_until"],
    "referred_clients": ["referrals"],
    "referred_revenue": ["referred_revenue"],
    "change_chance": ["change_chance"],
}


def ask(clients: pd.DataFrame, language: Language) -> None:
    """Let the owner note what is known of each client, one subject at a time."""
    st.markdown(
        language.text(
            "What you note here stands beside the scores and is no part of them. A strategic reason, a "
            "chance of change and a mark that nothing offsets do change the advice; it then says so."
        )
    )
    _own_values(language)
    titles = {name: language.text(each.title) for name, each in SUBJECTS.items()}
    subject = st.segmented_control(
        language.text("Note something about"),
        list(SUBJECTS),
        default="strategic",
        required=True,
        format_func=titles.__getitem__,
        key="team_subject",
        persist_state="session",
    )
    value = _which_value(language) if subject == "fits" else ""
    if subject != "fits" or value:
        _grid(clients, subject, value, language)
    show.reckoned(language, "judgements", "break_even_chance", "hard_rules")


def _own_values(language: Language) -> None:
    key = session.seeded("team_own_values", list(session.settings().own_values))
    st.multiselect(
        language.text("Your own values, at most five"),
        list(session.settings().own_values),
        select_all=False,
        key=key,
        max_selections=MOST_VALUES,
        accept_new_options=True,
        placeholder=language.text("Type a value, for instance: craftsmanship"),
        on_change=lambda: session.change(own_values=tuple(session.widget(key))),
        persist_state="session",
    )


def _which_value(language: Language) -> str:
    own = session.settings().own_values
    if not own:
        st.info(language.text("Name your own values above first."))
        return ""
    return st.segmented_control(
        language.text("Which value?"),
        own,
        default=own[0],
        required=True,
        key="team_value",
        persist_state="session",
    )


def _grid(clients: pd.DataFrame, subject: str, value: str, language: Language) -> None:
    asked = SUBJECTS[subject].asked
    words = _words(language)
    key = f"team_judgement_{language.code}_{session.edition()}_{subject}_{value}"
    start = session.held(key, lambda: start_of(clients, session.journal().judgements, asked, value, words))
    columns = {each.field: _column(language.text(each.label), each.kind, words, language) for each in asked}
    alt = language.text("What you know of each client")
    edits = client_grid.typed(start, columns, language, key=key, alt=alt, most=520)
    before = session.journal().judgements
    noted = edited(before, start, edits, asked, value, words)
    if noted != before:
        session.record(judgements=noted)
        st.rerun()


def _words(language: Language) -> dict[str, dict[str, Any]]:
    """Give the words to choose from, by kind of answer: word → what it stands for."""
    return {
        "fit": {language.text(word): code for code, word in FITS.items()},
        "mark": {language.text(word): code for code, word in MARKS.items()},
        "influence": {language.text(word): code for code, word in INFLUENCE.items()},
    }


def _column(label: str, kind: str, words: Mapping[str, Mapping[str, Any]], language: Language) -> Any:
    if kind in words:
        return st.column_config.SelectboxColumn(label, options=list(words[kind]), width="small")
    if kind == "date":
        return st.column_config.DateColumn(label, format=day_format(language), width="small")
    if kind == "share":
        return st.column_config.NumberColumn(label, min_value=0, max_value=100, step=1, width="small")
    if kind in ("money", "count"):
        return st.column_config.NumberColumn(label, min_value=0, step=1, width="small")
    return st.column_config.TextColumn(label, width="medium", max_chars=300)


def start_of(
    clients: pd.DataFrame,
    judgements: Mapping[str, Judgement],
    asked: tuple[Asked, ...],
    value: str,
    words: Mapping[str, Mapping[str, Any]],
) -> pd.DataFrame:
    """Give the grid to begin with: what was noted, else what the files tell, and a client's name.

    Turns        client | name, and the columns of ``_ON_FILE``
    into         client | name, a column per field asked, as it is typed
    """
    table = pd.DataFrame({"name": clients["name"]}, index=clients.index)
    for each in asked:
        shown = {}
        for client, judgement in judgements.items():
            held = judgement.fits.get(value, ValueFit("")) if value else judgement
            shown[client] = _as_typed(getattr(held, each.field), each.kind, words)
        column = pd.Series(shown, dtype="object").reindex(clients.index)
        if each.field in _ON_FILE:
            known = clients[_ON_FILE[each.field]].bfill(axis="columns").iloc[:, 0]
            known = known.where(known.notna() & (known != 0), None)
            if each.kind == "share":
                known = known.astype(float) * 100
            column = column.where(column.notna(), known)
        if each.kind == "date":
            table[each.field] = pd.to_datetime(column)
        else:
            numeric = each.kind in ("money", "count", "share")
            table[each.field] = column.astype(float) if numeric else column
    return table


def _as_typed(held: Any, kind: str, words: Mapping[str, Mapping[str, Any]]) -> Any:
    if held in (None, ""):
        return None
    if kind in words:
        return next((word for word, code in words[kind].items() if code == held), None)
    return held * 100 if kind == "share" else held


def edited(
    judgements: Mapping[str, Judgement],
    start: pd.DataFrame,
    edits: Mapping[int, Mapping[str, Any]],
    asked: tuple[Asked, ...],
    value: str,
    words: Mapping[str, Mapping[str, Any]],
) -> dict[str, Judgement]:
    """Put what was typed in the grid among the judgements; an emptied cell takes it back.

    Parameters
    ----------
    judgements : mapping of str to Judgement
        Those there are. Not changed.
    start : DataFrame, index ``client``
        What the grid began with.
    edits : mapping of int to mapping
        Row → column → new value, as Streamlit's editor tells it.
    asked : tuple of Asked
    value : str
        The own value the grid is about, "" for another subject.
    words : mapping of str to mapping
        Kind of answer → word → what it stands for.

    Returns
    -------
    dict of str to Judgement
    """
    kinds = {each.field: each.kind for each in asked}
    noted = dict(judgements)
    for row, changed in edits.items():
        client = str(start.index[int(row)])
        known = {name: _meant(typed, kinds[name], words) for name, typed in changed.items() if name in kinds}
        judgement = noted.get(client, Judgement())
        if value:
            fit = replace(judgement.fits.get(value, ValueFit("")), **known)
            judgement = replace(judgement, fits={**judgement.fits, value: fit})
        else:
            judgement = replace(judgement, **known)
        noted[client] = judgement
    return {client: judgement for client, judgement in noted.items() if judgement != Judgement()}


def _meant(typed: Any, kind: str, words: Mapping[str, Mapping[str, Any]]) -> Any:
    """Give what a typed cell stands for; an empty one is "" for words and None for numbers and days."""
    empty = typed is None or typed == ""
    if kind in words and not empty:
        return words[kind][typed]
    if kind == "date":
        return None if empty else _day(typed)
    if kind in ("money", "share", "count", "influence"):
        if empty:
            return None
        return typed / 100 if kind == "share" else int(typed) if kind == "count" else float(typed)
    return "" if empty else str(typed).strip()


def _day(typed: Any) -> date:
    """Give a day as the editor hands it over: as text, or as a moment."""
    if isinstance(typed, datetime):
        return typed.date()
    return typed if isinstance(typed, date) else date.fromisoformat(str(typed)[:10])
