"""What an hour should bring: where the target comes from, and the place to choose another."""

import pandas as pd
import streamlit as st

from analysis.hour_cost import cost_of_an_hour
from analysis.language.language import Language
from analysis.settings import TARGET_MARKUP
from ui import questions, session


def ask(clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Ask what an hour should bring; empty takes what an hour costs and a quarter more, and that is said."""
    cost = cost_of_an_hour(clients, session.settings())
    questions.amount(
        "target_rate",
        "client_target_rate",
        language.text("What should an hour of work bring you?"),
        language,
        placeholder="" if cost is None else language.typed(cost * TARGET_MARKUP, 2),
    )
    if session.settings().target_rate is None and cost is not None:
        st.caption(
            language.text(
                "Until you fill this in: what an hour costs you, {cost}, plus {share}.",
                cost=language.money(cost, currency, 2),
                share=language.percent(TARGET_MARKUP - 1),
            )
        )
