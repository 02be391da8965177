"""Hours that name a project and no client: the grid that says which client each project is for."""

from collections.abc import Mapping

import pandas as pd
import polars as pl
import streamlit as st

from analysis.language.language import Language
from analysis.reading.model import Corrections, Ledger
from analysis.reading.own_work import own_work_questions
from analysis.reading.persons import compared_name
from analysis.reading.projects import likely_clients, projects_without_client, with_clients_of_projects
from analysis.reading.remembered import fingerprint
from ui import session, setting_right, what_changed

#: What the question is called, and what work for no client is (English source texts).
TITLE = "Which client is each project for?"
OWN_WORK = "Our own work"
#: In pixels, so that the client stays in sight on a phone.
_WIDTHS = {"project": 150, "hours": 70, "client": 150, "typed": 150}


def ask(language: Language) -> None:
    """Ask which client each project is for, say what came of the answers, and leave them to be changed."""
    corrections = session.workspace().corrections
    projects = listed()
    if projects.empty:
        return
    answered = any(project in corrections.projects for project in projects.index)
    left = bool(projects["client"].isna().any()) or not answered
    steps = session.steps()
    just_said = bool(steps) and steps[-1].before.projects != steps[-1].after.projects
    with st.expander(language.text(TITLE), expanded=left or just_said, icon=":material/help:"):
        own = language.text(OWN_WORK)
        if answered:
            st.success(became(projects, corrections.own_work, language), icon=":material/check:")
        else:
            st.markdown(_asked(projects, own, language))
        names = session.ledger().names
        likely = likely_clients(dict.fromkeys(projects.index[projects["client"].isna()]), names)
        if not answered:
            likely |= dict.fromkeys(own_work_among(projects), own)
        if likely:
            st.caption(
                language.plural(
                    "One is filled in already, by what the project is called. Look whether it is right: it "
                    "holds once you click.",
                    "{count} are filled in already, by what the projects are called. Look whether they are "
                    "right: they hold once you click.",
                    len(likely),
                )
            )
        _grid(projects, likely, own, language)
        if answered:
            st.caption(what_changed.how_long(language))


def listed() -> pd.DataFrame:
    """Give the projects that need a client, or got one, as ``projects_without_client`` does."""
    corrections = session.workspace().corrections
    return session.reused(
        "projects", session.edition(), lambda: projects_without_client(session.reading(), corrections)
    )


def stand_for_clients() -> bool:
    """Whether projects count as clients, because no file names one."""
    return any("projects_as_clients" in source.notes for source in session.ledger().sources)


def own_work_among(projects: pd.DataFrame) -> tuple[str, ...]:
    """Give the projects that are called what people call their own work."""
    rows = pl.DataFrame({"client": projects.index.to_list(), "hours": projects["hours"].to_list()})
    book = Ledger({"hours": rows}, {name: name for name in projects.index}, pl.DataFrame())
    return tuple(asked.name for asked in own_work_questions(book, Corrections()))


def _asked(projects: pd.DataFrame, own: str, language: Language) -> str:
    """Word the question, with how much waits for the answer."""
    if stand_for_clients():
        return language.text(
            "No file names a client, so for now each project stands for one. Choose the same client for "
            "projects that belong together, or type its name, and choose “{own}” for what is for no client.",
            own=own,
        )
    return language.text(
        "{hours} hours name a project and no client. Choose the client of each project, or type one that is "
        "not in the list; choose “{own}” for what is for no client. What you leave empty stays out of the "
        "figures.",
        hours=_written(projects["hours"].sum(), language),
        own=own,
    )


def became(projects: pd.DataFrame, own_work: Mapping[str, bool], language: Language) -> str:
    """Say what the answers came to, in hours: of clients, of the firm itself, and still of nobody.

    Parameters
    ----------
    projects : DataFrame
        As :func:`analysis.reading.projects.projects_without_client` gives it.
    own_work : mapping of str to bool
        Client key → whether that is the firm's own work.
    language : Language
    """
    keys = compared_name(pl.Series(projects["client"].to_list(), dtype=pl.String)).to_pandas()
    own = keys.map(own_work).fillna(False).astype(bool).to_numpy()
    nobody = projects["client"].isna().to_numpy()
    hours = projects["hours"]
    clients = keys[~own & ~nobody].nunique()
    said = []
    if clients:
        said.append(
            language.plural(
                "{hours} hours now count for {count} client.",
                "{hours} hours now count for {count} clients.",
                clients,
                hours=_written(hours[~own & ~nobody].sum(), language),
            )
        )
    if own.any():
        ours = _written(hours[own].sum(), language)
        said.append(language.text("{hours} hours are your own work, for no client.", hours=ours))
    if nobody.any():
        said.append(
            language.plural(
                "{hours} hours of {count} project without a client stay out of the figures.",
                "{hours} hours of {count} projects without a client stay out of the figures.",
                int(nobody.sum()),
                hours=_written(hours[nobody].sum(), language),
            )
        )
    return " ".join(said)


def _grid(projects: pd.DataFrame, likely: dict[str, str], own: str, language: Language) -> None:
    """Draw the grid, and take over what it says once the button is clicked."""
    clients = pd.Series({**projects["client"], **likely}, dtype="object").reindex(projects.index)
    start = pd.DataFrame(
        {
            "project": projects.index,
            "hours": [_written(hours, language) for hours in projects["hours"]],
            "client": clients.astype("object").to_numpy(),
            "typed": pd.Series([None] * len(projects), dtype="object"),
        }
    )
    names = sorted(session.ledger().names.values(), key=str.casefold)
    options = list(dict.fromkeys([own, *names, *start["client"].dropna(), *projects.index]))
    mark = fingerprint([f"{project}={client}" for project, client in clients.items()])[:8]
    with st.form("your_data_projects_form", border=False):
        edited = st.data_editor(
            start,
            column_config={
                "project": st.column_config.TextColumn(
                    language.text("Project"), disabled=True, width=_WIDTHS["project"]
                ),
                "hours": st.column_config.TextColumn(
                    language.text("Hours"), disabled=True, width=_WIDTHS["hours"], alignment="right"
                ),
                "client": st.column_config.SelectboxColumn(
                    language.text("Client"), options=options, width=_WIDTHS["client"]
                ),
                "typed": st.column_config.TextColumn(
                    language.text("Or type another client"), width=_WIDTHS["typed"]
                ),
            },
            hide_index=True,
            placeholder="…",
            # Named after what it begins with: an answer to another question leaves what was filled in alone.
            key=f"your_data_projects_{language.code}_{mark}",
            alt=language.text("A grid that says which client each project is for"),
        )
        sent = st.form_submit_button(language.text("Use this"), key="your_data_projects_use")
    if sent:
        typed = edited["typed"].astype("object").where(edited["typed"].notna(), "").str.strip()
        said = edited["client"].where(typed == "", typed).astype("object")
        answers = {
            project: None if pd.isna(client) else str(client)
            for project, client in zip(edited["project"], said, strict=True)
        }
        setting_right.correct(with_clients_of_projects(session.workspace().corrections, answers, own))
        st.rerun()


def _written(hours: float, language: Language) -> str:
    return language.number(hours, 0 if round(hours, 2) == round(hours) else 2)
