"""What the owner says about costs: the pools, what drives them, and when they can be avoided."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.errors import AnalysisError

#: How often the amount of a pool is paid in a year.
PERIODS: dict[str, float] = {"month": 12.0, "quarter": 4.0, "year": 1.0}

#: Period → what a reader sees (English source text).
PERIOD_LABELS: dict[str, str] = {"month": "a month", "quarter": "a quarter", "year": "a year"}


@dataclass(frozen=True)
class CostKind:
    """A kind of cost pool.

    Attributes
    ----------
    name, label : str
        The code, and what a reader sees (English source text).
    driver : str
        What it is shared out by, where nothing else is said.
    avoidable_after : float or None
        After how many months it can be avoided, where nothing else is said; None is never.
    """

    name: str
    label: str
    driver: str
    avoidable_after: float | None


KINDS: dict[str, CostKind] = {
    kind.name: kind
    for kind in (
        CostKind("people", "People", "hours", 3.0),
        CostKind("office", "Office", "hours", None),
        CostKind("tools", "Tools", "hours", 12.0),
        CostKind("acquisition", "Winning clients", "new_clients", 0.0),
        CostKind("administration", "Administration", "invoices", 6.0),
        CostKind("other", "Other costs", "hours", None),
    )
}


@dataclass(frozen=True)
class Driver:
    """What makes a cost grow, and how a client's part of it is counted.

    Attributes
    ----------
    name, label : str
        The code, and what a reader sees (English source text).
    table : str
        The table it is counted in, whose own period the cost is taken over; "" is everything on file.
    """

    name: str
    label: str
    table: str


DRIVERS: dict[str, Driver] = {
    driver.name: driver
    for driver in (
        Driver("hours", "Hours worked", "hours"),
        Driver("activity", "Hours of one activity or role", "hours"),
        Driver("invoices", "Number of invoices", "invoices"),
        Driver("reminders", "Number of reminders", "incidents"),
        Driver("complaints", "Number of incidents", "incidents"),
        Driver("rush", "Rush and evening work", "incidents"),
        Driver("revenue", "Share of revenue", "invoices"),
        Driver("clients", "Each client alike", ""),
        Driver("new_clients", "New clients", ""),
    )
}

#: What can have a cost or minutes of its own each time it happens, beside the hours on the timesheets.
EVENTS = ("invoices", "reminders", "complaints", "rush")


class UnusableCostError(AnalysisError):
    """A cost or a number beside it is below zero or endless."""

    sentence = "'{what}' cannot be {value}. Fill in an amount of zero or more."


class UnusablePartError(UnusableCostError):
    """A part of a whole is not between nothing and all of it."""

    sentence = "'{what}' cannot be {value}. Fill in a part between 0% and 100%."


class UnknownCostWordError(UnusableCostError):
    """A period, driver or kind of a pool is not one of those there are."""

    sentence = "'{what}' cannot have '{value}'. Choose one of: {known}."


@dataclass(frozen=True)
class CostPool:
    """One cost the firm has, whoever its clients are.

    Attributes
    ----------
    name : str
        As the owner calls it.
    amount : float
        What it costs in one period, in the currency of the upload.
    period : str
        A key of ``PERIODS``.
    kind : str
        A key of ``KINDS``. A pool of people takes the place of the cost of an hour on file.
    driver : str
        A key of ``DRIVERS``: what it is shared out by.
    avoidable_after : float or None
        After how many months it falls away when the work does: 0 is now, None is never.
    of : str
        For the driver ``activity``: the activity or role whose hours count.
    """

    name: str
    amount: float
    period: str = "year"
    kind: str = "other"
    driver: str = "hours"
    avoidable_after: float | None = None
    of: str = ""

    @property
    def yearly(self) -> float:
        """What it costs in a year."""
        return self.amount * PERIODS[self.period]


@dataclass(frozen=True)
class Costing:
    """What the owner says about what serving clients costs. Everything has a default.

    Attributes
    ----------
    pools : tuple of CostPool
        As typed in; where there are none, those of the sheet of costs count.
    paid_hours : float or None
        Hours paid for in a month, of everybody together; None leaves unused capacity unknown.
    practical_share : float
        The part of the paid hours in which work can be done.
    hours_avoidable_after : float or None
        After how many months hours that fall away are no longer paid for: 0 is now, None is never.
    horizon_months : float
        Costs that can be avoided within this time count as avoidable.
    minutes_per, cost_per : mapping of str to float
        One of ``EVENTS`` → minutes, or money, each of them takes beside what is on the timesheets.
    role_hours : mapping of str to float
        Role that logs nothing → estimated hours a month, over all clients together.
    acquisition_months : float
        Over how many months winning a client is spread.
    goodwill : mapping of str to float
        Client → what was given away beside credit notes.
    hours_margin : float
        How far the hours on the timesheets may be off, as a fraction either way.
    estimate_margin : float
        How far estimated hours may be off, as a fraction either way.
    cost_margin : float
        How far the costs as given may be off, as a fraction either way.

    Examples
    --------
    >>> Costing(pools=(CostPool("Rent", 1000, "month", "office"),)).pools[0].yearly
    12000.0
    """

    pools: tuple[CostPool, ...] = ()
    paid_hours: float | None = None
    practical_share: float = 0.8
    hours_avoidable_after: float | None = 3.0
    horizon_months: float = 12.0
    minutes_per: Mapping[str, float] = field(default_factory=dict)
    cost_per: Mapping[str, float] = field(default_factory=dict)
    role_hours: Mapping[str, float] = field(default_factory=dict)
    acquisition_months: float = 36.0
    goodwill: Mapping[str, float] = field(default_factory=dict)
    hours_margin: float = 0.0
    estimate_margin: float = 0.25
    cost_margin: float = 0.0


def check(costing: Costing) -> Costing:
    """Give the costing back; raises UnusableCostError where a number or a word in it cannot be used."""
    for pool in costing.pools:
        if not (pool.amount >= 0 and pool.amount < float("inf")):
            raise UnusableCostError(what=pool.name, value=pool.amount)
        for value, known in ((pool.period, PERIODS), (pool.driver, DRIVERS), (pool.kind, KINDS)):
            if value not in known:
                raise UnknownCostWordError(what=pool.name, value=value, known=", ".join(known))
    if not 0 < costing.practical_share <= 1:
        raise UnusablePartError(what="practical_share", value=costing.practical_share)
    for name in ("hours_margin", "estimate_margin", "cost_margin"):
        if not 0 <= getattr(costing, name) < 1:
            raise UnusablePartError(what=name, value=getattr(costing, name))
    positive = {"paid_hours": costing.paid_hours or 0.0, **costing.role_hours, **costing.goodwill}
    positive |= {**costing.minutes_per, **costing.cost_per, "acquisition_months": costing.acquisition_months}
    for name, number in positive.items():
        if not 0 <= number < float("inf"):
            raise UnusableCostError(what=name, value=number)
    return costing
