"""The list of clients: field, problems and advice in words, searched, each a click from its own page."""

import pandas as pd
import streamlit as st

from analysis.advice import ADVICE, advise
from analysis.language.language import Language
from analysis.problems import PROBLEMS, problems_of
from analysis.quadrants import FIELDS
from ui import places, session, show
from ui.words import Shown

#: So many things that stand out fit in a row.
MOST_NAMED = 2
COLUMNS = {
    "name": Shown("Client", pinned=True, width=155),
    "field_label": Shown("Field", width=95),
    "advice_label": Shown("Advice", width=115),
    "revenue": Shown("Revenue", "money", width=85),
    "result": Shown("Result", "money", width=85),
    "problem_labels": Shown("What stands out", width=215),
}
#: What takes the place of revenue and result where no client has them, first what is known.
WORK_COLUMNS = {
    "hours": Shown("Hours", "hours", width=85),
    "incidents": Shown("Incidents", "count", width=85),
    "open_amount": Shown("Still open", "money", width=85),
    "share": Shown("Share", "share", width=85),
}
#: What the list begins with: the most revenue or, where no client has any, the first of these that is known.
LARGEST = {
    None: "Most revenue",
    "hours": "Most hours",
    "incidents": "Most incidents",
    "open_amount": "Most still to be paid",
}
#: Beside the result where it rests on estimates.
RESULT_LIES = {
    "result_low": Shown("Result at least", "money", width=85),
    "result_high": Shown("Result at most", "money", width=85),
}


def field_label(field: str | None, language: Language) -> str:
    """Name a field; a client without one is not yet known well enough."""
    return language.text(FIELDS[field].label) if field in FIELDS else language.text("Too little known")


def told(clients: pd.DataFrame, problems: pd.Series, language: Language) -> pd.DataFrame:
    """Add the words of field, problems and advice to scored clients.

    Turns        client | field, …, and client | codes of problems
    into         client | …, field_label, problem_labels, advice_label
    """
    advice = advise(clients, session.journal(), session.settings())
    return clients.assign(
        field_label=[field_label(field, language) for field in clients["field"]],
        problem_labels=[
            _in_a_row([language.text(PROBLEMS[code].label) for code in codes])
            for codes in problems[clients.index]
        ],
        advice_label=[language.text(ADVICE[code].label) for code in advice],
    )


def _in_a_row(labels: list[str]) -> str:
    """Join labels as one phrase: a capital at its beginning alone."""
    return ", ".join(
        label if not place else label[:1].lower() + label[1:] for place, label in enumerate(labels)
    )


def show_list(clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Show the clients that fit the search; the button in a row leads to that client's page."""
    needle = st.text_input(
        language.text("Search for a client"),
        key="overview_search",
        placeholder=language.text("Part of a name"),
        persist_state="session",
        width=320,
    )
    problems = problems_of(clients, session.settings())  # of all: some rules hold a client against the others
    every = told(_ordered(clients, problems, language), problems, language)
    rows = every[every["name"].str.contains(needle or "", case=False, regex=False)]
    if rows.empty:
        st.markdown(language.text("No client has that in its name."))
        return
    estimated = (rows["result_low"] < rows["result_high"]).any()
    columns = COLUMNS | RESULT_LIES if estimated else COLUMNS
    work = _only_work(every)
    if work is not None:
        columns = _with("revenue", (work, "share"))
        rows = rows.assign(share=rows[work] / every[work].sum())
    elif every["result"].isna().all():
        columns = _with("result", ("hours",) if every["hours"].notna().any() else ())
    if every["field"].isna().all():  # what is known comes first, where a phone shows it
        verdicts = {name: columns[name] for name in ("field_label", "advice_label")}
        columns = {name: shown for name, shown in columns.items() if name not in verdicts} | verdicts
    show.table(
        rows.assign(problem_labels=[_foremost(codes, language) for codes in problems[rows.index]]),
        columns,
        language,
        alt=language.text("Your clients, with field, what stands out and advice"),
        key="overview_clients",
        currency=currency,
        opens=(language.text("View"), _view, tuple(rows.index)),
        row_height=66,
    )
    show.downloads(rows, columns, "clients", language, currency=currency)


def _only_work(clients: pd.DataFrame) -> str | None:
    """Give what stands in for revenue where no client has any: hours, incidents, what is open, or nothing."""
    if clients[["revenue", "result"]].notna().any(axis=None):
        return None
    return next((name for name in LARGEST if name and clients[name].sum() > 0), None)


def _with(unknown: str, known: tuple[str, ...]) -> dict[str, Shown]:
    """Give the columns with what is known in the place of what is not, and of the result."""
    shown = {name: column for name, column in COLUMNS.items() if name not in (unknown, "result")}
    last = shown.popitem()
    return shown | {name: WORK_COLUMNS[name] for name in known} | dict([last])


def _ordered(clients: pd.DataFrame, problems: pd.Series, language: Language) -> pd.DataFrame:
    """Put the clients in the order of choice: by revenue, or by how much of them stands out."""
    work = _only_work(clients)
    orders = {"revenue": language.text(LARGEST[work]), "problems": language.text("Most that stands out")}
    order = st.segmented_control(
        language.text("Top of the list"),
        list(orders),
        default="revenue",
        required=True,
        format_func=orders.get,
        key="overview_order",
        persist_state="session",
    )
    if order == "revenue":
        return clients if work is None else clients.sort_values(work, ascending=False, kind="stable")
    counts = problems.map(len)
    return clients.loc[counts.sort_values(ascending=False, kind="stable").index]


def _foremost(codes: tuple[str, ...], language: Language) -> str:
    """Name the first few things that stand out of a client, and how many more there are."""
    labels = [language.text(PROBLEMS[code].label) for code in codes]
    more = len(labels) - MOST_NAMED
    if more > 1:
        labels = [*labels[:MOST_NAMED], language.plural("{count} more", "{count} others", more)]
    return _in_a_row(labels)


def _view(clients: tuple[str, ...]) -> None:
    """Go to the client whose button was clicked."""
    session.choose_client(clients[session.widget("overview_clients_open").row])
    places.go("client")
