"""What is the matter with a client: plain problems, each found by one rule on known figures."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.judgement import answered
from analysis.scoring import targets
from analysis.settings import Settings

_SAID_BAD = ("negative", "negatief", "bad", "slecht", "poor", "harmful", "schadelijk", "-1")


@dataclass(frozen=True, eq=False)
class ClientProblem:
    """One thing that can be the matter.

    Attributes
    ----------
    name : str
        The code.
    label, explanation : str
        What a reader sees, and one sentence on the rule (source text of the catalogue).
    applies : function
        (clients, targets) → one yes or no per client; unknown is no.
    reason : bool
        Whether it is one of the reasons that count when clients are put in order.
    """

    name: str
    label: str
    explanation: str
    applies: Callable[[pd.DataFrame, dict[str, float | None]], pd.Series]
    reason: bool = True


def _below_target(clients: pd.DataFrame, aims: dict[str, float | None]) -> pd.Series:
    aim = aims["target_rate"]
    if aim is None:
        return pd.Series(False, index=clients.index)
    return clients["effective_hourly_rate_high"] < 0.8 * aim


def _harms(clients: pd.DataFrame, _: dict[str, float | None]) -> pd.Series:
    said = clients["reputation"].astype("str").str.strip().str.lower()
    return said.isin(_SAID_BAD) | clients["association"].notna()


def _a_year(clients: pd.DataFrame, column: str) -> pd.Series:
    return clients[column] / clients["incident_years"]


PROBLEMS: dict[str, ClientProblem] = {
    problem.name: problem
    for problem in (
        ClientProblem(
            "abuse",
            "Abuse or danger",
            "Abuse of your people, or danger to them, was noted. No result makes up for that.",
            lambda clients, _: clients["hard_rule"].isin(("abuse", "safety")),
        ),
        ClientProblem(
            "unethical",
            "Possibly unlawful or unethical",
            "An act that may not be lawful or ethical was noted. No result makes up for that.",
            lambda clients, _: (clients["hard_rule"] == "unethical") | (clients["unethical"] > 0),
        ),
        ClientProblem(
            "loss_making",
            "Costs more than it brings",
            "The result is below zero.",
            lambda clients, _: clients["result_high"] < 0,
        ),
        ClientProblem(
            "contributes_below_full_cost",
            "Loses after full cost, yet contributes",
            "Below zero after the costs that stay, but it helps to pay them: without it you have less.",
            lambda clients, _: (clients["full_high"] < 0) & (clients["avoidable_low"] > 0),
            reason=False,
        ),
        ClientProblem(
            "low_rate",
            "Hours bring too little",
            "An hour brings less than 80% of your target rate.",
            _below_target,
        ),
        ClientProblem(
            "late_payer",
            "Pays late",
            "Invoices are paid 14 days late or more on average.",
            lambda clients, _: clients["days_late"] >= 14,
        ),
        ClientProblem(
            "unbilled_work",
            "Much unbilled work",
            "A fifth or more of the hours was not invoiced.",
            lambda clients, _: clients["unbilled_share"] >= 0.2,
        ),
        ClientProblem(
            "many_incidents",
            "Many incidents",
            "There are eight or more incidents a year, ordinary questions left out.",
            lambda clients, _: _a_year(clients, "weighing_incidents") >= 8,
        ),
        ClientProblem(
            "always_rush",
            "Rush and evening work",
            "There are four or more cases of rush, evening or weekend work a year.",
            lambda clients, _: _a_year(clients, "rush") >= 4,
        ),
        ClientProblem(
            "chasing",
            "Has to be chased",
            "Somebody has to chase a payment or an answer four or more times a year.",
            lambda clients, _: _a_year(clients, "chasing") >= 4,
        ),
        ClientProblem(
            "no_joy",
            "Hard going to work with",
            "Working with them is rated 2 or lower on average.",
            lambda clients, _: clients["pleasure"] <= 2,
        ),
        ClientProblem(
            "shrinking",
            "Brings less than before",
            "Revenue fell by a quarter or more in a year.",
            lambda clients, _: clients["growth"] <= -0.25,
        ),
        ClientProblem(
            "worsening",
            "Getting heavier",
            "Of late there were at least twice as many incidents as in the same time before.",
            lambda clients, _: clients["trend"] == "worsening",
        ),
        ClientProblem(
            "values_misfit",
            "Does not fit your values",
            "You noted that this client does not fit your values.",
            lambda clients, _: clients["values_fit"].map(answered).eq("no"),
        ),
        ClientProblem(
            "bad_reputation",
            "Bad for your name",
            "You noted that being linked to this client does you no good.",
            _harms,
        ),
        ClientProblem(
            "dependence",
            "You depend on this client",
            "More than a quarter of your revenue comes from here. A rule of thumb, not a law.",
            lambda clients, _: clients["revenue"] > 0.25 * clients["revenue"].sum(),
            reason=False,
        ),
        ClientProblem(
            "overdue",
            "Has overdue invoices",
            "There is money that should have been paid by now.",
            lambda clients, _: clients["overdue_amount"] > 0,
            reason=False,
        ),
    )
}


def problems_of(clients: pd.DataFrame, settings: Settings | None = None) -> pd.Series:
    """Name what is the matter with each client, by the rules of ``PROBLEMS``.

    Turns        client | <metrics>, …
    into         client | tuple of codes, in the order of ``PROBLEMS``

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` or :func:`score` returns it. Not changed.
    settings : Settings, optional

    Returns
    -------
    Series of tuple of str, index ``client``
        A rule whose figures are not known finds nothing.
    """
    aims = targets(clients, settings or Settings())
    table = np.column_stack(
        [problem.applies(clients, aims).to_numpy(dtype=bool) for problem in PROBLEMS.values()]
    )
    # Few clients differ in which rules apply to them: each combination is worded once.
    combinations, place = np.unique(table, axis=0, return_inverse=True)
    codes = [tuple(name for name, yes in zip(PROBLEMS, row, strict=True) if yes) for row in combinations]
    return pd.Series([codes[at] for at in place], index=clients.index, dtype="object", name="problems")
