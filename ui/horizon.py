"""What the owner expects of a client later on, set by a slider, and how long waiting for it would pay."""

import math
from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.judgement import Judgement
from analysis.judging import latest_start
from analysis.language.language import Language
from ui import session, show
from ui.words import write

#: The least a slider of amounts goes up to, and in how many steps.
_LEAST, _STEPS = 1_000.0, 100
#: Years one can look ahead.
_YEARS = 10


def ask(clients: pd.DataFrame, client: str, language: Language, currency: str | None) -> None:
    """Let the owner say what a client will bring later on, and tell what that means for waiting."""
    row = clients.loc[client]
    now = float(row["result"] / row["years"])
    held = session.journal().judgements.get(client, Judgement()).horizon_value or 0.0
    most = reach(held, 2 * now, 2 * float(row["revenue"] / row["years"]))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = session.seeded(f"client_horizon_{session.edition()}_{client}", float(held))
        expected = st.slider(
            language.text("What you expect of it later on, a year"),
            0.0,
            most,
            step=most / _STEPS,
            format="euro" if currency == "EUR" else "localized",
            key=key,
            help=language.text(
                "This is no part of the scores. It is the same amount as on the page of your team."
            ),
            on_change=lambda: _keep(client, session.widget(key)),
            width=420,
        )
        if expected:
            years = st.slider(
                language.text("How many years you look ahead"),
                1,
                _YEARS,
                5,
                key="client_horizon_years",
                persist_state="session",
                width=300,
            )
    if expected:
        st.markdown(show.plain(_told(now, expected, years, language, currency)))


def reach(*amounts: float) -> float:
    """Give a round amount no smaller than any of these: 1, 2 or 5 times a power of ten.

    Examples
    --------
    >>> reach(0.0, -80_000.0, float("nan"), 30_000.0)
    100000.0
    >>> reach(float("nan"))
    1000.0
    """
    most = max([_LEAST, *(abs(amount) for amount in amounts if not math.isnan(amount))])
    power = 10.0 ** math.floor(math.log10(most))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= most)


def _told(now: float, expected: float, years: int, language: Language, currency: str | None) -> str:
    """Word what the later value means beside what the client brings now."""
    if math.isnan(now):
        return language.text("What it brings now is not known, so there is nothing to hold this against.")
    if now >= 0:
        return language.plural(
            "In {count} year it brings {now} as it goes now, and {later} as you expect it later on.",
            "In {count} years it brings {now} as it goes now, and {later} as you expect it later on.",
            years,
            now=write(now * years, "money", language, currency),
            later=write(expected * years, "money", language, currency),
        )
    return language.plural(
        "Looking {count} year ahead, waiting pays if that begins within {time} years; until then it costs "
        "{loss} a year.",
        "Looking {count} years ahead, waiting pays if that begins within {time} years; until then it costs "
        "{loss} a year.",
        years,
        time=language.number(latest_start(now, expected, years), 1),
        loss=write(-now, "money", language, currency),
    )


def _keep(client: str, expected: float) -> None:
    """Note what is expected; nothing takes the note back."""
    judgements = session.journal().judgements
    own = replace(judgements.get(client, Judgement()), horizon_value=expected or None)
    session.record(judgements={**judgements, client: own})
