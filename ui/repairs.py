"""What would repair a client, the lightest move first, each with what it brings in a year."""

import pandas as pd
import streamlit as st

from analysis.costing.repair import REPAIRS, Repair, repair_ladder
from analysis.costing.scope import agreed_against_worked
from analysis.in_period import in_period
from analysis.language.language import Language
from ui import session, show, target
from ui.words import Shown

AGREED = {
    "project": Shown("Project", pinned=True),
    "agreed": Shown("Agreed hours", "hours"),
    "worked": Shown("Hours worked", "hours"),
    "over": Shown("Hours beyond the agreement", "hours"),
}


def ladder(clients: pd.DataFrame, client: str, language: Language, currency: str | None) -> None:
    """Say what is missing to the target, and list the moves with their price tag."""
    with show.problems(language):
        found = repair_ladder(clients, client, session.settings())
    if found.gap is not None and found.target_rate is not None:
        target.ask(clients, language, currency)
        rate = language.money(found.target_rate, currency, 2)
        st.markdown(
            language.text("An hour already brings your target of {rate} here.", rate=rate)
            if found.gap <= 0
            else language.text(
                "{gap} a year is missing for an hour to bring your target of {rate}. "
                "The lightest move first:",
                gap=language.money(found.gap, currency),
                rate=rate,
            )
        )
    for step in found.steps:
        st.markdown(f"- {sentence(step, language, currency)}")
    if found.gap is not None or found.steps:
        return
    if pd.notna(clients.loc[client, "effective_hourly_rate"]):
        target.ask(clients, language, currency)
        st.markdown(
            language.text("Once you say so, this shows what is missing to it, and what would bring it.")
        )
    else:
        st.markdown(language.text("Too little is known about this client's hours and revenue to say."))


def sentence(step: Repair, language: Language, currency: str | None) -> str:
    """Word one move with its figures."""
    if step.name == "new_rate" and step.volume is None:
        return language.text(
            "Raise the price by {size}: that brings {effect} a year.",
            size=language.percent(step.size, 1),
            effect=language.money(step.effect, currency),
        )
    size = {
        "new_rate": language.percent(step.size, 1),
        "minimum_fee": language.money(step.size, currency),
        "scope_letter": language.number(step.size, _decimals(step.size)),
    }.get(step.name, language.number(step.size))
    rate = language.money(step.effect / step.size, currency, 2) if step.size else ""
    volume = "" if step.volume is None else language.percent(step.volume, 1)
    effect = language.money(step.effect, currency)
    return language.text(REPAIRS[step.name].sentence, size=size, effect=effect, volume=volume, rate=rate)


def _decimals(hours: float) -> int:
    """Give how many decimals hours need, two at most."""
    return next(count for count in (0, 1, 2) if count == 2 or round(hours, count) == round(hours, 2))


def agreements(client: str, language: Language) -> None:
    """Set the hours agreed beside the hours worked, project by project, where anything was agreed."""
    found = agreed_against_worked(in_period(session.ledger(), session.settings()))
    own = found[found["client"] == client]
    if own.empty:
        return
    over = float(own["over"].astype(float).clip(lower=0).sum())
    show.finding(
        language.text("{hours} hours were worked beyond what was agreed.", hours=language.number(over, 1))
        if over > 0
        else language.text("The work stayed within what was agreed.")
    )
    alt = language.text("Hours agreed and worked, by project")
    show.table(own.astype({"over": float}), AGREED, language, alt=alt, key="client_agreements")
