"""The signals: what each of the two scores looks at, on which scale and with which weight."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.metrics import METRICS

#: A scale: (value, points) pairs, values ascending.
Anchors = tuple[tuple[float, float], ...]

#: Financial: high is good. Burden: high is heavy.
AXES = ("financial", "burden")


@dataclass(frozen=True)
class Signal:
    """One thing a score looks at.

    Attributes
    ----------
    name : str
    axis : str
        ``financial`` (high is good) or ``burden`` (high is heavy). No fact stands on both.
    metric : str
        The metric it is made of, a key of ``METRICS``.
    label, meaning : str
        What a reader sees, and one sentence on how it counts (source text of the catalogue).
    unit : str
        The unit of its value: as its metric, or per year of the client's own time where ``years`` is set.
    anchors : tuple of (value, points)
        The scale: points between two anchors lie on the line between them, beyond the ends they stay.
    weight : float
        Its weight among the signals of its axis, before normalising.
    core : bool
        Whether it can carry a verdict: a field needs at least one core signal known on each axis.
    years : str
        The column of years the metric is divided by: ``years``, ``incident_years`` or "" for none.
    relative_to : str
        ``target_rate`` or ``target_contribution`` where the scale is in multiples of the owner's target.
    """

    name: str
    axis: str
    metric: str
    label: str
    meaning: str
    unit: str
    anchors: Anchors
    weight: float
    core: bool = False
    years: str = ""
    relative_to: str = ""

    @property
    def source(self) -> tuple[str, ...]:
        """The facts it rests on, as ``table.column``."""
        return METRICS[self.metric].source


SIGNALS: dict[str, Signal] = {
    signal.name: signal
    for signal in (
        Signal(
            "margin",
            "financial",
            "margin",
            "Margin",
            "What is left of each euro of revenue.",
            "share",
            ((-0.2, 0), (0.4, 100)),
            30,
            core=True,
        ),
        Signal(
            "contribution",
            "financial",
            "result",
            "Result a year",
            "The yearly result, as a multiple of what you want one client to bring.",
            "money",
            ((-2, 0), (0, 35), (1, 50), (10, 100)),
            25,
            core=True,
            years="years",
            relative_to="target_contribution",
        ),
        Signal(
            "hourly_rate",
            "financial",
            "effective_hourly_rate",
            "Effective hourly rate",
            "What an hour brings, as a multiple of your target rate.",
            "rate",
            ((0.5, 0), (0.9, 50), (1.4, 100)),
            25,
            core=True,
            relative_to="target_rate",
        ),
        Signal(
            "unbilled",
            "financial",
            "unbilled_share",
            "Unbilled work",
            "The part of the hours that was not invoiced.",
            "share",
            ((0, 100), (0.15, 60), (0.5, 0)),
            10,
        ),
        Signal(
            "days_late",
            "financial",
            "days_late",
            "Late payment",
            "Mean days paid after the due date; early counts as 0.",
            "days",
            ((0, 100), (14, 70), (30, 45), (90, 0)),
            10,
        ),
        Signal(
            "growth",
            "financial",
            "growth",
            "Growth",
            "Revenue of the last year against the year before.",
            "share",
            ((-0.5, 0), (0, 50), (0.5, 100)),
            5,
        ),
        Signal(
            "pleasure",
            "burden",
            "pleasure",
            "Pleasure in the work",
            "What they are like to work with, turned round: 5 weighs nothing, 1 weighs most.",
            "score",
            ((1, 100), (2, 75), (3, 40), (4, 15), (5, 0)),
            40,
            core=True,
        ),
        Signal(
            "severity",
            "burden",
            "severity_points",
            "Weight of the incidents",
            "The severities of the incidents of one year, added up.",
            "points",
            ((0, 0), (8, 30), (20, 60), (50, 100)),
            25,
            core=True,
            years="incident_years",
        ),
        Signal(
            "incidents",
            "burden",
            "weighing_incidents",
            "Incidents beside questions",
            "Incidents in a year, without ordinary questions.",
            "count",
            ((0, 0), (3, 30), (8, 60), (20, 100)),
            15,
            core=True,
            years="incident_years",
        ),
        Signal(
            "rush",
            "burden",
            "rush",
            "Rush and evening work",
            "Cases of rush, evening or weekend work in a year.",
            "count",
            ((0, 0), (2, 30), (6, 70), (12, 100)),
            10,
            years="incident_years",
        ),
        Signal(
            "chasing",
            "burden",
            "chasing",
            "Chasing",
            "Times a year somebody had to chase a payment or an answer.",
            "count",
            ((0, 0), (2, 30), (6, 70), (12, 100)),
            10,
            years="incident_years",
        ),
    )
}


def judge_by(names: Iterable[str]) -> bool:
    """Whether known signals are enough to judge by: a core one is among them.

    Examples
    --------
    >>> judge_by(["margin", "growth"]), judge_by([])
    (True, False)
    """
    return any(SIGNALS[name].core for name in names)
