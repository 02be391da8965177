"""Beside a finding: that invoices and hours cover different months, with one click to those in both."""

from dataclasses import replace

import streamlit as st

from analysis.language.language import Language
from analysis.period_choice import Period
from analysis.shared_months import DifferentMonths, different_months, different_months_sentence
from ui import places, session
from ui.period import FRAME_WIDGETS


def told(language: Language, page: str) -> None:
    """Say it where it is so; where only the months in both are shown, say that, with the way back."""
    chosen = session.settings().period
    found = _found(chosen)
    if found is not None:
        st.warning(different_months_sentence(found, language), icon=":material/event_busy:")
        _way_out(found, language, page)
        return
    whole = None if chosen.kind != "free" else _found(Period())
    if whole is not None and whole.shared == chosen:
        st.caption(language.text("Only the months that are in both your invoices and your hours."))
        st.button(
            language.text("Look at everything on file again"),
            key=f"{page}_all_months",
            on_click=_look_at,
            args=(Period(),),
        )


def _way_out(found: DifferentMonths, language: Language, page: str) -> None:
    shared = found.shared
    if shared is None or shared.first is None or shared.last is None:
        places.link(
            "your_data", language, label=language.text("No month is in both: bring in what is missing")
        )
        return
    st.button(
        language.text(
            "Look only at the months in both: {first} to {last}",
            first=language.date(shared.first),
            last=language.date(shared.last),
        ),
        key=f"{page}_shared_months",
        icon=":material/event_available:",
        on_click=_look_at,
        args=(shared,),
        wrap=True,
    )


def _found(period: Period) -> DifferentMonths | None:
    settings = replace(session.settings(), period=period)
    return session.reused(
        "different_months",
        (session.edition(), settings.as_of, period),
        lambda: different_months(session.ledger(), settings),
        most=2,
    )


def _look_at(period: Period) -> None:
    session.change(period=period)
    session.unseed(*FRAME_WIDGETS)
