"""The portfolio's costs in one view: the three lines in total, the pools, and what nobody used."""

from dataclasses import dataclass
from math import fsum

import pandas as pd

from analysis.costing.charge import Charged, PoolCost, charge
from analysis.costing.lines import LINES, Part, parts_of, when_spared
from analysis.in_period import in_period
from analysis.reading.model import Ledger
from analysis.settings import Settings


@dataclass(frozen=True)
class Line:
    """One result line in total, over the clients of whom it is known.

    Attributes
    ----------
    amount, low, high : float or None
    clients : int
        Of how many clients it is known.
    below_zero, unsure : int
        How many lie below zero for sure, and of how many it is not known on which side they lie.
    """

    amount: float | None
    low: float | None
    high: float | None
    clients: int
    below_zero: int
    unsure: int


@dataclass(frozen=True, eq=False)
class Statement:
    """What serving the clients cost over the time on file.

    Attributes
    ----------
    lines : dict of str to Line
        For each of ``LINES``.
    charged : Charged
        The pools.
    parts : tuple of Part
        The cost to serve of each client.
    """

    lines: dict[str, Line]
    charged: Charged
    parts: tuple[Part, ...]

    @property
    def pools(self) -> tuple[PoolCost, ...]:
        """The pools, in the order given."""
        return self.charged.pools

    @property
    def unused_cost(self) -> float | None:
        """What unused capacity cost; None where the capacity is not known."""
        idle = [each.unused for each in self.pools if each.capacity is not None]
        return fsum(idle) if idle else None

    @property
    def used_hours(self) -> float:
        """Hours used by all clients together, estimates included."""
        return self.charged.used_hours

    @property
    def practical_hours(self) -> float | None:
        """Hours in which work could have been done."""
        return self.charged.practical_hours


def statement(clients: pd.DataFrame, ledger: Ledger, settings: Settings | None = None) -> Statement:
    """Add up what serving the clients cost.

    Turns        clients with their lines, and the ledger
    into         a :class:`Statement`

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` or :func:`score` returns it, with the same settings. Not changed.
    ledger : Ledger
    settings : Settings, optional

    Returns
    -------
    Statement
        Money in the currency of the upload.
    """
    settings = settings or Settings()
    chosen = in_period(ledger, settings)
    charged = charge(clients, chosen, settings)
    return Statement(
        lines={line: _line(clients, line) for line in LINES},
        charged=charged,
        parts=parts_of(clients, charged, chosen, settings),
    )


def _line(clients: pd.DataFrame, line: str) -> Line:
    known = clients[clients[line].notna()]
    low, high = known[f"{line}_low"], known[f"{line}_high"]
    return Line(
        amount=fsum(known[line]) if len(known) else None,
        low=fsum(low) if len(known) else None,
        high=fsum(high) if len(known) else None,
        clients=len(known),
        below_zero=int((high < 0).sum()),
        unsure=int(((low < 0) & (high >= 0) & (low < high)).sum()),
    )


@dataclass(frozen=True)
class Step:
    """One step from revenue down to what is left.

    Attributes
    ----------
    name : str
        A key of ``STEPS``, or the name of a pool.
    amount : float
        Below zero where it is taken off; the height itself for a total.
    total : bool
        Whether it is a level reached, such as a result line.
    """

    name: str
    amount: float
    total: bool = False


#: Step → what a reader sees (English source text).
STEPS: dict[str, str] = {
    "revenue": "Revenue",
    "direct_cost": "Direct cost",
    "goodwill": "Goodwill",
    "contribution": "Contribution",
    "own_hours": "Hours at what they cost",
    "events": "Invoices, reminders and cases",
    "late_money": "Cost of late payment",
    "avoidable": "After avoidable cost",
    "full": "After full cost",
    "unused": "Unused capacity",
    "left": "What is left",
    "goes": "Contribution that goes",
    "spared_now": "Costs spared at once",
    "spared_later": "Costs spared later",
    "freed": "What the freed room brings",
    "change": "Difference a year",
}


def waterfall(
    clients: pd.DataFrame, found: Statement, settings: Settings | None = None, client: str | None = None
) -> tuple[Step, ...]:
    """Go from revenue to what is left, step by step: of one client, or of all whose lines are known.

    Costs that fall away with the client come before those that stay; for the portfolio, unused capacity
    comes last and belongs to nobody. It is left out where revenue or hours are known of a client whose lines
    are not: what is left then is not known either.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As for :func:`statement`.
    found : Statement
    settings : Settings, optional
    client : str, optional
        The key; without it the portfolio.

    Returns
    -------
    tuple of Step
        The amounts between two totals add up to their difference. Empty where no line is known.
    """
    settings = settings or Settings()
    rows = clients[clients["full"].notna()]
    rows = rows if client is None else rows.loc[rows.index == client]
    if rows.empty:
        return ()
    sooner: list[Step] = []
    later: list[Step] = []
    for part in found.parts:
        stays = when_spared(part.after, settings.costing) == "cost_never"
        step = Step(part.name, -fsum(part.money.reindex(rows.index).fillna(0.0)))
        (later if stays else sooner).append(step)
    steps = [
        Step("revenue", fsum(rows["revenue"]), total=True),
        Step("direct_cost", -fsum(rows["direct_cost"].fillna(0.0))),
        Step("goodwill", -fsum(rows["goodwill"])),
        Step("contribution", fsum(rows["contribution"]), total=True),
        *sooner,
        Step("avoidable", fsum(rows["avoidable"]), total=True),
        *later,
        Step("full", fsum(rows["full"]), total=True),
    ]
    # Of the whole firm alone: unused hours cannot be taken off the revenue of some of its clients.
    unknown = clients["full"].isna() & clients[["revenue", "hours"]].notna().any(axis="columns")
    if client is None and found.pools and not unknown.any():
        unused = fsum(each.unused for each in found.pools)
        steps += [Step("unused", -unused), Step("left", fsum(rows["full"]) - unused, total=True)]
    return tuple(step for step in steps if step.total or abs(step.amount) >= 0.005)
