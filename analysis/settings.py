"""What the owner chose: costs, targets, weights, scales and borders; and what was tried with a client."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from analysis.costing.model import Costing
from analysis.judgement import Colleague, Decision, Judgement, Rating
from analysis.late_interest.rates import LateInterest
from analysis.period_choice import Period
from analysis.stored import from_json, to_json

#: The owner's target rate where none was chosen, as a multiple of what an hour costs.
TARGET_MARKUP = 1.25
#: The yearly result one client should bring where no target was chosen: this many hours at cost.
TARGET_HOURS = 40.0


@dataclass(frozen=True)
class Settings:
    """Every choice the figures depend on. Frozen: change one with ``dataclasses.replace``.

    Attributes
    ----------
    hour_cost : float or None
        What an hour of work costs, where the files do not say. In the currency of the upload.
    target_rate : float or None
        What an hour should bring; ``None`` takes 1.25 times what an hour costs.
    target_contribution : float or None
        The yearly result one client should bring; ``None`` takes 40 hours at what an hour costs.
    credit_rate : float or None
        What borrowed money costs the owner in a year, as a fraction; ``None`` leaves that cost unknown.
    hours_per_month : mapping of str to float
        Client → the owner's estimate of hours a month, used where no hours are on file.
    pleasure : mapping of str to float
        Client → how working with them is, 1 (hard going) to 5 (a joy): one rating more.
    weights : mapping of str to float
        Signal → weight, only where it differs from the one in ``SIGNALS``.
    anchors : mapping of str to tuple of (float, float)
        Signal → its scale as (value, points) pairs, only where it differs.
    financial_border, burden_border : float
        Where high begins on each axis, 0 to 100. A score on the border is high.
    minimum_months : float
        No field is given to a client known for a shorter time.
    as_of : date or None
        The day the figures look back from; ``None`` takes the latest day on file.
    currency : str or None
        Where the files hold several currencies: the one to look at. The rows in others then stay out of the
        money figures.
    unnamed_currency : str or None
        What the amounts are in where the files name no currency; ``None`` while nothing was chosen.
    own_values : tuple of str
        What the owner's firm stands for, at most five; each client is weighed against them.
    team : tuple of Colleague
        Who is asked how working with the clients is.
    costing : Costing
        What serving clients costs: cost pools, capacity, and how sure the hours are.
    period : Period
        The days the figures are about; everything by default.
    late_interest : LateInterest
        Whose law holds for a claim on late payment, rates the owner looked up, and which clients are large.
    disputes : mapping of str to str
        Invoice (``client|invoice number``) → ``open``, ``founded``, ``unfounded`` or ``none``, where it is
        otherwise than the files say.

    Examples
    --------
    >>> Settings(hour_cost=60.0).target_for(None)
    75.0
    >>> Settings.from_json(Settings(hour_cost=60.0).to_json()).hour_cost
    60.0
    """

    hour_cost: float | None = None
    target_rate: float | None = None
    target_contribution: float | None = None
    credit_rate: float | None = None
    hours_per_month: Mapping[str, float] = field(default_factory=dict)
    pleasure: Mapping[str, float] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    anchors: Mapping[str, tuple[tuple[float, float], ...]] = field(default_factory=dict)
    financial_border: float = 50.0
    burden_border: float = 50.0
    minimum_months: float = 6.0
    as_of: date | None = None
    currency: str | None = None
    unnamed_currency: str | None = None
    own_values: tuple[str, ...] = ()
    team: tuple[Colleague, ...] = ()
    costing: Costing = field(default_factory=Costing)
    period: Period = field(default_factory=Period)
    late_interest: LateInterest = field(default_factory=LateInterest)
    disputes: Mapping[str, str] = field(default_factory=dict)

    def target_for(self, cost_on_file: float | None) -> float | None:
        """Give what an hour should bring: chosen, else 1.25 times what an hour costs; None if unknown."""
        if self.target_rate is not None:
            return self.target_rate
        cost = self.hour_cost if self.hour_cost is not None else cost_on_file
        return None if cost is None else cost * TARGET_MARKUP

    def contribution_for(self, cost_on_file: float | None) -> float | None:
        """Give the yearly result one client should bring: chosen, else 40 hours at cost; None if unknown."""
        if self.target_contribution is not None:
            return self.target_contribution
        cost = self.hour_cost if self.hour_cost is not None else cost_on_file
        return None if cost is None else cost * TARGET_HOURS

    def to_json(self) -> str:
        """Write the settings as JSON, with the version of their layout."""
        return to_json(self)

    @classmethod
    def from_json(cls, text: str) -> "Settings":
        """Read settings back from :meth:`to_json`; raises UnreadableSettingsError where it cannot."""
        return from_json(cls, text)


@dataclass(frozen=True)
class Attempt:
    """One thing that was tried with a client: a talk, new terms, a new price, another contact."""

    client: str
    on: date
    kind: str
    note: str = ""


@dataclass(frozen=True)
class Outcome:
    """How a talk about parting ended.

    ``outcome`` is ``ends``, ``stays`` (under conditions) or ``reprice``; ``review_on`` is the day on which
    the conditions or the new price are looked at.
    """

    client: str
    on: date
    outcome: str
    review_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Journal:
    """What the owner noted down beside the figures.

    Attributes
    ----------
    attempts : tuple of Attempt
        What was tried, dated.
    exceptions : mapping of str to str
        Client → the written reason why no attempt is needed (safety, abuse, unreachable …).
    outcomes : tuple of Outcome
        How talks about parting ended, dated.
    ratings : tuple of Rating
        How working with each client is, clicked in the app; those on file stand in the ledger.
    judgements : mapping of str to Judgement
        Client → what the owner knows that no file tells.
    decisions : tuple of Decision
        What was decided about a client, and by whom.
    """

    attempts: tuple[Attempt, ...] = ()
    exceptions: Mapping[str, str] = field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()
    ratings: tuple[Rating, ...] = ()
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()

    def attempted(self, client: str) -> bool:
        """Whether something dated was tried with this client, or a written exception stands."""
        return client in self.exceptions or any(attempt.client == client for attempt in self.attempts)

    def to_json(self) -> str:
        """Write the journal as JSON, with the version of its layout."""
        return to_json(self)

    @classmethod
    def from_json(cls, text: str) -> "Journal":
        """Read a journal back from :meth:`to_json`; raises UnreadableSettingsError where it cannot."""
        return from_json(cls, text)
