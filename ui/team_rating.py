"""Asking the team: sheets to hand out and read back, or answers clicked here by who sits at the screen."""

from dataclasses import replace
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from analysis.columns import TABLES
from analysis.judgement import PLEASURE, Colleague, Rating
from analysis.language.language import Language
from analysis.rating_sheet import CLIENTS_A_SHEET, SCALES, rating_sheets
from analysis.team_voice import asked, note_rating
from ui import client_grid, places, session
from ui.words import write

#: Columns of the grid beside the name, in the order they are asked.
ANSWERS = ("pleasure", *SCALES)


def sheets(clients: pd.DataFrame, language: Language) -> None:
    """Let the owner say who is asked, and hand out one sheet for each."""
    st.subheader(language.text("A sheet for each colleague"), anchor=False)
    st.markdown(
        language.text(
            "Each colleague gets a page with your clients and fills it in within two minutes. Bring the "
            "sheets back all at once under “Your data”; they are recognised by themselves."
        )
    )
    team = asked(session.ledger(), session.settings())
    key = f"team_colleagues_{language.code}_{session.edition()}"
    listed = session.held(key, lambda: _listed(team))
    edited = st.data_editor(
        listed,
        column_config={
            "name": st.column_config.TextColumn(language.text("Name"), width="medium"),
            "role": st.column_config.TextColumn(language.text("Role"), width="medium"),
        },
        num_rows="dynamic",
        hide_index=True,
        key=key,
        placeholder="…",
        width=480,
        alt=language.text("Who is asked, with their roles"),
    )
    found = _colleagues(edited)
    if found != team:
        session.change(team=found)
    most = st.number_input(
        language.text("Clients on a sheet, at most"),
        min_value=5,
        max_value=500,
        value=CLIENTS_A_SHEET,
        key="team_sheet_clients",
        help=language.text("Those they worked for, where the hours tell; the largest first."),
        persist_state="session",
        width=240,
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            language.text("Download the sheets"),
            partial(
                rating_sheets,
                clients,
                _worked(),
                found or (Colleague(""),),
                language,
                made_on=session.today(),
                most=most,
            ),
            file_name=f"{language.text('ratings')}.zip",
            mime="application/zip",
            key="team_sheets",
            on_click="ignore",
            icon=":material/download:",
        )
        places.link("your_data", language, label=language.text("Bring the sheets back"))


def _listed(team: tuple[Colleague, ...]) -> pd.DataFrame:
    rows = [(each.name, each.role) for each in team]
    return pd.DataFrame(rows, columns=["name", "role"], dtype="object")


def _colleagues(edited: pd.DataFrame) -> tuple[Colleague, ...]:
    filled = edited.fillna("").astype("str")
    return tuple(
        Colleague(name.strip(), role.strip())
        for name, role in zip(filled["name"], filled["role"], strict=True)
        if name.strip()
    )


def _worked() -> pd.Series:
    """Give who worked for each client, as the hours name them."""
    hours = session.ledger().tables.get("hours")
    if hours is None or "person" not in hours.columns:
        return pd.Series([], index=pd.Index([], name="client"), dtype="str")
    people = hours.select("client", "person").drop_nulls().unique().sort("client", "person")
    return pd.Series(people["person"].to_list(), index=people["client"].to_list(), dtype="str")


def click(clients: pd.DataFrame, language: Language) -> None:
    """Let one person answer here; they see their own answers alone, and only where they chose so."""
    st.subheader(language.text("Or answer here"), anchor=False)
    team = {each.name: each for each in asked(session.ledger(), session.settings())}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            language.text("Who are you?"),
            list(team),
            index=None,
            accept_new_options=True,
            key="team_rater",
            placeholder=language.text("Choose or type a name"),
            persist_state="session",
            width=260,
        )
        role = st.text_input(
            language.text("Your role"),
            value=team[name].role if name in team else "",
            key=f"team_role_{name}",
            width=220,
        )
        shown = st.toggle(
            language.text("Others may see my own answers"), key=f"team_shown_{name}", value=False
        )
    if not name:
        return
    rater = Rating("", 0.0, rater=name, role=role.strip(), shown=shown)
    given = tuple(each for each in session.journal().ratings if each.rater == name)
    if given:
        latest = max(each.rated_on for each in given if each.rated_on)
        st.caption(
            language.plural(
                "You have answered for {count} client, last on {day}. A new answer replaces the old one.",
                "You have answered for {count} clients, last on {day}. A new answer replaces the old one.",
                len({each.client for each in given}),
                day=write(latest, "date", language),
            )
        )
    _grid(clients, rater, given if shown else (), language)


def _grid(clients: pd.DataFrame, rater: Rating, known: tuple[Rating, ...], language: Language) -> None:
    words = {number: language.text(sentence) for number, sentence in PLEASURE.items()}
    key = f"team_grid_{language.code}_{session.edition()}_{rater.rater}_{rater.shown}"
    start = session.held(key, lambda: _start(clients, known, words))
    columns: dict[str, object] = {
        "pleasure": st.column_config.SelectboxColumn(
            language.text("What are they like to work with?"), options=list(words.values()), width="medium"
        ),
    }
    for question, scale in SCALES.items():
        columns[question] = st.column_config.SelectboxColumn(
            language.text(TABLES["ratings"].column(question).label),
            options=[1, 2, 3, 4, 5],
            help=language.text(scale),
            width="small",
        )
    alt = language.text("Your own answers, client by client")
    edits = client_grid.typed(start, columns, language, key=key, alt=alt, most=420)
    numbers = {word: float(number) for number, word in words.items()}
    noted = answered(session.journal().ratings, start, edits, rater, numbers, session.today())
    if noted != session.journal().ratings:
        session.record(ratings=noted)
        st.rerun()


def _start(clients: pd.DataFrame, known: tuple[Rating, ...], words: dict[int, str]) -> pd.DataFrame:
    """Give the grid to fill in: the person's own answers where they may be seen, else nothing."""
    table = pd.DataFrame({"name": clients["name"]}, index=clients.index)
    for question in ANSWERS:
        values = {each.client: getattr(each, question) for each in known}
        table[question] = pd.Series(values, dtype="object").reindex(clients.index)
    table["pleasure"] = [None if pd.isna(score) else words[round(score)] for score in table["pleasure"]]
    return table


def answered(
    ratings: tuple[Rating, ...],
    start: pd.DataFrame,
    edits: dict[int, dict[str, object]],
    rater: Rating,
    numbers: dict[str, float],
    day: date,
) -> tuple[Rating, ...]:
    """Put what one person changed in the grid among the ratings; an emptied answer is taken back.

    Parameters
    ----------
    ratings : tuple of Rating
        Those there are.
    start : DataFrame, index ``client``
        What the grid began with.
    edits : mapping of int to mapping
        Row → column → new value, as Streamlit's editor tells it.
    rater : Rating
        Who answers: its rater, role and whether it may be shown.
    numbers : mapping of str to float
        Word → score.
    day : date
        On which they answer.

    Returns
    -------
    tuple of Rating
    """
    for row, changed in sorted(edits.items()):
        client = str(start.index[int(row)])
        answers = {question: start[question].iloc[int(row)] for question in ANSWERS} | changed
        word = answers.pop("pleasure")
        mine = [each for each in ratings if (each.client, each.rater) == (client, rater.rater)]
        if not isinstance(word, str):
            ratings = tuple(each for each in ratings if each not in mine)
            continue
        scores = {name: None if pd.isna(value) else float(str(value)) for name, value in answers.items()}
        new = replace(rater, client=client, pleasure=numbers[word], rated_on=day, **scores)
        if new not in ratings:
            ratings = note_rating(ratings, new)
    return ratings
