"""How sure a client's field is, in words."""

import pandas as pd
import streamlit as st

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from analysis.robustness import VERDICTS, robustness
from analysis.scoring import point_matrix, signal_values, targets
from analysis.settings import Settings
from analysis.signals import SIGNALS
from ui import client_list
from ui.sliders import HEAVIEST
from ui.words import Shown

#: The columns of the table behind the quadrants.
COLUMNS = {
    "name": Shown("Client", pinned=True, width=210),
    "sure_field": Shown("Field", width=150),
    "field_label": Shown("By your weights", width=150),
    "stays": Shown("Stays with other weights", "share"),
    "financial_score": Shown("Financial result (0 to 100)", "points"),
    "burden_score": Shown("Burden on people (0 to 100)", "points"),
    "signals_used": Shown("Signals known", "count"),
    "revenue": Shown("Revenue", "money"),
}


def told(clients: pd.DataFrame, settings: Settings, language: Language) -> pd.DataFrame:
    """Add to scored clients how sure their field is.

    Turns        client | field, …
    into         client | …, field_label, sure_field, stays
    """
    sure = robustness(clients, settings)
    labels = [client_list.field_label(field, language) for field in clients["field"]]
    close = language.text(VERDICTS["too_close"])
    firm = sure["verdict"].ne("too_close")
    return clients.assign(
        field_label=labels,
        sure_field=[label if held else close for label, held in zip(labels, firm, strict=True)],
        stays=sure["stays"],
    )


def show(clients: pd.DataFrame, client: str, settings: Settings, language: Language) -> None:
    """Say how sure one client's field is, which weight decides, and what is worth finding out."""
    points = point_matrix(clients, settings).loc[[client]]
    row = robustness(clients.loc[[client]], settings, points=points).loc[client]
    lines = [_stays(row, clients.loc[client, "field"], language), _weight(row, language)]
    st.markdown(
        "  \n".join(line for line in [*lines, _unknown(row, clients, client, settings, language)] if line)
    )


def _stays(row: pd.Series, field: str | None, language: Language) -> str:
    if row["verdict"] is None:
        return ""
    places = {"share": language.percent(row["stays"]), "field": language.text(FIELDS[str(field)].label)}
    if row["verdict"] == "too_close":
        return language.text(
            "**Too close to call**: with other weights it stays in “{field}” in {share} of the cases.",
            **places,
        )
    return language.text(
        "**Firm**: with other weights it stays in “{field}” in {share} of the cases.", **places
    )


def _weight(row: pd.Series, language: Language) -> str:
    if row["verdict"] is None:
        return ""
    if row["weight"] is None or row["weight_needed"] > HEAVIEST:
        return language.text("No single slider can move it to another field.")
    sentence = (
        "Let “{signal}” weigh more than {needed} (now {now}) and this client moves to “{field}”; no other "
        "slider does that sooner."
        if row["weight_needed"] > row["weight_now"]
        else "Let “{signal}” weigh less than {needed} (now {now}) and this client moves to “{field}”; no "
        "other slider does that sooner."
    )
    return language.text(
        sentence,
        signal=language.text(SIGNALS[row["weight"]].label),
        needed=language.number(row["weight_needed"]),
        now=language.number(row["weight_now"]),
        field=language.text(FIELDS[row["weight_field"]].label),
    )


def _unknown(
    row: pd.Series, clients: pd.DataFrame, client: str, settings: Settings, language: Language
) -> str:
    """Say which unknown is most worth finding out: a signal, or the target its scale waits for."""
    if row["unknown"] is None:
        return ""
    signal = SIGNALS[row["unknown"]]
    name = f"“{language.text(signal.label)}”"
    aimless = signal.relative_to and not targets(clients, settings)[signal.relative_to]
    if aimless and pd.notna(signal_values(clients.loc[[client]])[signal.name].iloc[0]):
        name = language.text("what an hour costs you")
    if pd.isna(row["unknown_chance"]):
        return language.text("Most worth finding out: {unknown}. Without it there is no field.", unknown=name)
    return language.text(
        "Most worth finding out: {unknown}. In {chance} of all outcomes that would change the field.",
        unknown=name,
        chance=language.percent(row["unknown_chance"]),
    )
