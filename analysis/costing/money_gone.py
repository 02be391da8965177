"""What letting clients go does to your money: what falls away now, later and never."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import pandas as pd

from analysis.hour_cost import mean_hour_cost


@dataclass(frozen=True)
class MoneyGone:
    """The money of a year that goes with some clients, and what is spared. All per year, but for goodwill.

    Attributes
    ----------
    contribution : float
        What they bring after direct cost: it goes at once.
    spared_now, spared_later : float
        Costs that fall away at once, and after ``later_months`` on average.
    later_months : float
    stays : float
        Costs that were charged to them and stay.
    spared_beside_hours : float
        The part of what is spared that hours do not drive.
    hours : float
        Hours that come free, on file or estimated.
    freed_income : float
        What comes in for the room that comes free.
    goodwill : float
        Given away once.
    off_low, off_high : float
        How much more and how much less may be spared, where hours or costs are estimates.
    full : float
        Their result after full cost.
    """

    contribution: float
    spared_now: float
    spared_later: float
    later_months: float
    stays: float
    spared_beside_hours: float
    hours: float
    freed_income: float
    goodwill: float
    off_low: float
    off_high: float
    full: float

    @property
    def change(self) -> float:
        """What a year brings more (or, below zero, less) once everything that can be spared is spared."""
        return self.spared_now + self.spared_later + self.freed_income - self.contribution

    @property
    def change_low(self) -> float:
        """The same where the estimates turn out the other way: less is spared."""
        return self.change - self.off_low

    @property
    def change_high(self) -> float:
        """The same where the estimates turn out so that more is spared."""
        return self.change + self.off_high

    @property
    def while_people_stay(self) -> float:
        """What a year brings more or less as long as freed hours are paid for and not sold again."""
        return self.spared_beside_hours + self.freed_income - self.contribution

    @property
    def before_spared(self) -> float:
        """What a year brings more or less as long as only the costs that fall away at once are spared."""
        return self.spared_now + self.freed_income - self.contribution

    @property
    def first_year(self) -> float:
        """What the first year brings more or less: costs as soon as they are spared, less goodwill."""
        part = max(0.0, 12.0 - self.later_months) / 12.0
        return self.before_spared + self.spared_later * part - self.goodwill


def money_gone(gone: pd.DataFrame, freed_income: float = 0.0, goodwill: float = 0.0) -> MoneyGone | None:
    """Add up what goes and what is spared when clients go, in a year of each client's own time.

    Turns        client | contribution, cost_now, cost_later, cost_never, cost_of_hours, later_months, …
    into         a :class:`MoneyGone`

    Parameters
    ----------
    gone : DataFrame, index ``client``
        The rows of those who go, as :func:`summarise` returns them.
    freed_income : float
        A year.
    goodwill : float
        Once.

    Returns
    -------
    MoneyGone or None
        None where nobody goes, or a line of one of them is not known.

    References
    ----------
    Relevant costs of dropping a customer: Horngren, Datar and Rajan, Cost accounting: a managerial emphasis.
    """
    if gone.empty or gone["full"].isna().any():
        return None

    def yearly(values: pd.Series) -> float:
        return fsum(values / gone["years"])

    later = yearly(gone["cost_later"])
    waited = yearly(gone["cost_later"] * gone["later_months"].fillna(0.0))
    spared = gone["cost_now"] + gone["cost_later"]
    return MoneyGone(
        contribution=yearly(gone["contribution"]),
        spared_now=yearly(gone["cost_now"]),
        spared_later=later,
        later_months=waited / later if later > 0 else 0.0,
        stays=yearly(gone["cost_never"]),
        spared_beside_hours=yearly(spared - gone["cost_of_hours"]),
        hours=yearly(gone["hours"].fillna(0.0) + gone["unlogged_hours"]),
        freed_income=freed_income,
        goodwill=goodwill,
        off_low=yearly(gone["avoidable_high"] - gone["avoidable"]),
        off_high=yearly(gone["avoidable"] - gone["avoidable_low"]),
        full=yearly(gone["full"]),
    )


@dataclass(frozen=True)
class Goodwill:
    """What is given away once at a parting.

    Attributes
    ----------
    credit : float
        The amount of a credit note, before VAT.
    hours : float
        Free hours of handing over.
    hour_cost : float or None
        What one of these hours costs; None where that is not known.
    """

    credit: float
    hours: float
    hour_cost: float | None

    @property
    def amount(self) -> float | None:
        """What it costs in all; None where hours are given of which the cost is not known."""
        if self.hours <= 0:
            return self.credit
        return None if self.hour_cost is None else self.credit + self.hours * self.hour_cost


def goodwill(clients: pd.DataFrame, gone: Sequence[str], credit: float, hours: float) -> Goodwill:
    """Reckon what is given away once at a parting, its hours at what an hour for those who go costs.

    Turns        client | hours, hours_cost
    into         a :class:`Goodwill`

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` returns it. Not changed. Where those who go have no hours at a cost, an hour
        costs what it does for all clients together.
    gone : sequence of str
        Keys of those let go.
    credit : float
        The amount of a credit note, before VAT.
    hours : float
        Free hours of handing over.

    Returns
    -------
    Goodwill
        Money in the currency of the upload.

    Examples
    --------
    >>> worked = pd.DataFrame({"hours": [10.0, 5.0], "hours_cost": [500.0, 400.0]}, index=["ann", "bob"])
    >>> goodwill(worked, ["ann"], 200, 4).amount
    400.0
    """
    own = mean_hour_cost(clients.loc[list(gone)])
    return Goodwill(credit, hours, mean_hour_cost(clients) if own is None else own)
