"""The reasons a goodbye may give, and which of them the facts on file speak for."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from analysis.goodbye.record import GoodbyeFacts, Incident
from analysis.incident_kinds import KINDS

#: A letter gives no more reasons than this.
MOST_REASONS = 3

_YEAR = timedelta(days=365)
_COMPLAINT = "complain|klacht|klaag|dissatisf|ontevreden|beschwerd|reklam|plainte|r[ée]clamation|queja|reclam"


@dataclass(frozen=True)
class Reason:
    """One reason: what the owner picks, and what it stands for (both English source text).

    ``hard`` reasons skip the weighing: they lead to the short route, without goodwill or open door.
    """

    label: str
    meaning: str
    hard: bool = False


REASONS = MappingProxyType(
    {
        "late_payment": Reason("Late payment", "Invoices are paid well after their due date."),
        "scope_creep": Reason("More work than agreed", "The work outgrew the agreement and its price."),
        "expectations": Reason(
            "Expectations differ", "What you deliver keeps falling short of what the client hopes for."
        ),
        "values": Reason("Values differ", "You look at the work, or at doing business, in another way."),
        "unprofitable": Reason("No price that suits both", "The work costs more than it can bring in."),
        "strategic_mismatch": Reason("Another direction", "Your firm is moving towards other work."),
        "closing_service": Reason("We are closing the service", "You stop this service for everyone."),
        "pass_on": Reason("Better served elsewhere", "A colleague or another firm suits this client better."),
        "reprice_or_part": Reason("No agreement on the price", "A new price was proposed and not accepted."),
        "mutual": Reason("Decided together", "Both sides came to the same conclusion."),
        "capacity": Reason("Not enough time", "You cannot give the work the time it needs."),
        "abuse": Reason(
            "Conduct towards your people", "Threats, abuse or intimidation. Takes the short route.", True
        ),
        "unethical": Reason(
            "Something you will not be part of",
            "Takes the short route. The letter states no accusation; take advice first.",
            True,
        ),
    }
)


def last_year(incidents: tuple[Incident, ...], as_of: date) -> tuple[Incident, ...]:
    """Give the incidents of the twelve months up to ``as_of``; undated ones are left out."""
    return tuple(one for one in incidents if one.on and as_of - _YEAR < one.on <= as_of)


def complaints(facts: GoodbyeFacts) -> tuple[Incident, ...]:
    """Give the complaints of the last twelve months."""
    return tuple(one for one in last_year(facts.incidents, facts.as_of) if re.search(_COMPLAINT, one.kind))


def abuses(facts: GoodbyeFacts) -> tuple[Incident, ...]:
    """Give the incidents whose kind speaks of threats or abuse, whenever they happened."""
    return tuple(one for one in facts.incidents if re.search(KINDS["abuse"], one.kind))


def _pays_late(facts: GoodbyeFacts) -> bool:
    counted, late = len(facts.payment.counted), len(facts.payment.late)
    return late >= 3 and 3 * late >= counted and (facts.payment.mean_days_late or 0.0) >= 7


def _outgrew(facts: GoodbyeFacts) -> bool:
    hours = facts.hours
    return bool(hours and hours.unbilled and hours.worked >= 10 and hours.unbilled >= 0.2 * hours.worked)


def _surely_loses(facts: GoodbyeFacts) -> bool:
    """Whether the result lies below zero, also with the hours as low as they may be."""
    result = facts.figures.get("result", 0.0)
    return facts.figures.get("result_high", result) < 0


_SIGNS: dict[str, Callable[[GoodbyeFacts], bool]] = {
    "abuse": lambda facts: bool(abuses(facts)) or facts.hard_rule in ("abuse", "safety"),
    "unethical": lambda facts: facts.hard_rule == "unethical",
    "late_payment": _pays_late,
    "scope_creep": _outgrew,
    "expectations": lambda facts: len(complaints(facts)) >= 3,
    "unprofitable": _surely_loses,
}


def suggested_reasons(facts: GoodbyeFacts) -> tuple[str, ...]:
    """Name the reasons the facts on file speak for, the weightiest first; often none.

    ============== ========================================================================
    abuse          an incident of that kind, ever, or a mark for abuse or danger
    unethical      a mark for an act that may not be lawful or ethical; the letter states no accusation
    late_payment   at least three invoices and a third of them late, a week or more on average
    scope_creep    a fifth or more of at least ten hours was not billed
    expectations   three or more complaints in twelve months
    unprofitable   a result below zero, also where the hours are an estimate on the high side
    ============== ========================================================================

    Examples
    --------
    >>> from analysis.goodbye.record import Hours, Sender
    >>> hours = Hours(worked=100.0, unbilled=30.0, agreed=None, first_on=None, last_on=None, rows=4)
    >>> suggested_reasons(GoodbyeFacts("a", "Ada", date(2025, 3, 1), Sender(), hours=hours))
    ('scope_creep',)
    """
    return tuple(code for code, speaks in _SIGNS.items() if speaks(facts))
