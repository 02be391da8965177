"""What would repair a client: moves from light to firm, each with what it brings in a year."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.costing.break_even import break_even_volume
from analysis.errors import UnknownClientError
from analysis.scoring import targets
from analysis.settings import Settings


@dataclass(frozen=True)
class RepairKind:
    """One move: its code, what a reader sees, and the sentence with its figures (English source text)."""

    name: str
    label: str
    sentence: str


REPAIRS: dict[str, RepairKind] = {
    kind.name: kind
    for kind in (
        RepairKind(
            "scope_letter",
            "Put in writing what is in it",
            "Put in writing what is in it, and invoice what goes beyond: {size} hours a year at {rate} bring "
            "{effect}.",
        ),
        RepairKind(
            "prepayment",
            "Ask for payment in advance",
            "Ask for payment in advance or on a shorter term: late payment costs you {effect} a year.",
        ),
        RepairKind(
            "minimum_fee",
            "A minimum for each invoice",
            "Bring the mean invoice up to {size}: that brings {effect} a year.",
        ),
        RepairKind(
            "new_rate",
            "A new price",
            "Raise the price by {size}: that brings {effect} a year; {volume} of the work may fall away "
            "before it brings less than now.",
        ),
        RepairKind(
            "hours_cap",
            "A limit to the hours",
            "Keep to {size} hours a year: the hours above that cost you {effect} a year.",
        ),
    )
}


@dataclass(frozen=True)
class Repair:
    """One move for one client.

    Attributes
    ----------
    name : str
        A key of ``REPAIRS``.
    effect : float
        Money a year.
    size : float
        How far: hours a year, money an invoice or a fraction of the price.
    reaches : bool
        Whether it closes the gap to the target by itself.
    volume : float or None
        For a price rise: the fraction of the work that may fall away.
    """

    name: str
    effect: float
    size: float
    reaches: bool
    volume: float | None = None


@dataclass(frozen=True)
class Ladder:
    """What a client lacks and what would repair it.

    Attributes
    ----------
    target_rate : float or None
        What an hour should bring.
    gap : float or None
        Money a year that is missing for it; 0 or less where nothing is. None where it is not known.
    steps : tuple of Repair
        The lightest first.
    """

    target_rate: float | None
    gap: float | None
    steps: tuple[Repair, ...]


_NEEDED = (
    *("revenue", "direct_cost", "hours", "hours_cost", "invoices", "avoidable", "financing_cost", "years"),
    *("scope_creep_hours", "scope_creep_at_rate"),
)


def repair_ladder(clients: pd.DataFrame, client: str, settings: Settings | None = None) -> Ladder:
    """Give the moves that would bring a client to the target rate, the lightest first, with their price tag.

    Turns        client | revenue, direct_cost, hours, hours_cost, scope_creep_hours, financing_cost, …
    into         a :class:`Ladder`

    What is missing in a year is hours × target rate − (revenue − direct cost). A price rise and a minimum fee
    are sized to close that gap, and so is the limit to the hours; writing down what is in it and payment in
    advance bring what goes lost there now.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` or :func:`score` returns it: all of them, as the target rests on all.
    client : str
    settings : Settings, optional

    Raises
    ------
    UnknownClientError

    Examples
    --------
    >>> import polars as pl
    >>> from analysis.reading.model import Ledger
    >>> from analysis.summary import summarise
    >>> tables = {
    ...     "invoices": pl.DataFrame({"client": ["ann"], "amount": [900.0]}),
    ...     "hours": pl.DataFrame({"client": ["ann"], "hours": [10.0]}),
    ... }
    >>> chosen = Settings(hour_cost=80.0)
    >>> clients = summarise(Ledger(tables, {"ann": "Ann"}, pl.DataFrame()), chosen)
    >>> found = repair_ladder(clients, "ann", chosen)
    >>> found.gap, [step.name for step in found.steps]
    (100.0, ['minimum_fee', 'new_rate', 'hours_cap'])
    """
    if client not in clients.index:
        raise UnknownClientError(client=client)
    settings = settings or Settings()
    aim = targets(clients, settings)["target_rate"]
    own = clients[list(_NEEDED)].astype(float).loc[[client]].to_dict("records")[0]
    years = own["years"]
    earned = (own["revenue"] - (own["direct_cost"] if own["direct_cost"] > 0 else 0.0)) / years
    hours = own["hours"] / years
    gap = None if aim is None or pd.isna(hours) or pd.isna(earned) else hours * aim - earned
    missing = gap if gap is not None and gap > 0 else None
    found: list[Repair] = []
    beyond = own["scope_creep_hours"] / years
    worth = own["scope_creep_at_rate"] / years
    if beyond > 0:
        worth = beyond * aim if pd.isna(worth) and aim is not None else worth
        if pd.notna(worth):
            found.append(Repair("scope_letter", worth, beyond, missing is not None and worth >= missing))
    late = own["financing_cost"] / years
    if late >= 1:
        found.append(Repair("prepayment", late, late, missing is not None and late >= missing))
    if missing is not None and aim is not None:
        found += _sized(own, missing, earned / aim, hours)
    return Ladder(aim, gap, tuple(found))


def _sized(own: Mapping[Hashable, float], gap: float, affordable_hours: float, hours: float) -> list[Repair]:
    """Size the moves that close the gap by themselves."""
    found = []
    years, revenue = own["years"], own["revenue"]
    if own["invoices"] > 0 and revenue > 0:
        found.append(Repair("minimum_fee", gap, (revenue + gap * years) / own["invoices"], True))
    if revenue > 0:
        rise, margin = gap * years / revenue, own["avoidable"] / revenue
        volume = -break_even_volume(rise, margin) if margin > 0 else None
        found.append(Repair("new_rate", gap, rise, True, volume))
    cost = own["hours_cost"] / own["hours"] if own["hours"] > 0 else float("nan")
    if pd.notna(cost) and affordable_hours > 0:
        found.append(Repair("hours_cap", (hours - affordable_hours) * cost, affordable_hours, True))
    return found
