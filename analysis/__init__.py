"""What Klantkompas reckons, in the order data flows; knows nothing of screens.

The table of contents: ``from analysis import summarise`` works for every name below, and a name is only
imported when it is asked for, so that ``python -m analysis.reading`` starts at once.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.advice import ADVICE as ADVICE
    from analysis.advice import advise as advise
    from analysis.client_types import NO_TYPES as NO_TYPES
    from analysis.client_types import TYPE_SIGNALS as TYPE_SIGNALS
    from analysis.client_types import ClientTypes as ClientTypes
    from analysis.client_types import client_types as client_types
    from analysis.columns import TABLES as TABLES
    from analysis.concentration import Concentration as Concentration
    from analysis.concentration import concentration as concentration
    from analysis.concentration import concentrations as concentrations
    from analysis.correcting import corrected as corrected
    from analysis.correcting import with_files as with_files
    from analysis.correcting import without_file as without_file
    from analysis.costing.break_even import break_even_price as break_even_price
    from analysis.costing.break_even import break_even_volume as break_even_volume
    from analysis.costing.break_even import refill as refill
    from analysis.costing.capacity import department as department
    from analysis.costing.charge import charge as charge
    from analysis.costing.matrix import hours_matrix as hours_matrix
    from analysis.costing.matrix import silent_roles as silent_roles
    from analysis.costing.model import Costing as Costing
    from analysis.costing.model import CostPool as CostPool
    from analysis.costing.repair import repair_ladder as repair_ladder
    from analysis.costing.scope import agreed_against_worked as agreed_against_worked
    from analysis.costing.statement import statement as statement
    from analysis.costing.statement import waterfall as waterfall
    from analysis.coverage import Coverage as Coverage
    from analysis.coverage import coverage as coverage
    from analysis.errors import AnalysisError as AnalysisError
    from analysis.errors import MissingColumnError as MissingColumnError
    from analysis.findings import FINDINGS as FINDINGS
    from analysis.findings import Finding as Finding
    from analysis.findings import finding_sentence as finding_sentence
    from analysis.findings import findings as findings
    from analysis.first_invoices import first_invoices as first_invoices
    from analysis.history import monthly_history as monthly_history
    from analysis.in_period import in_period as in_period
    from analysis.late_interest.claims import late_claims as late_claims
    from analysis.late_interest.rates import LateInterest as LateInterest
    from analysis.letting_go import LettingGo as LettingGo
    from analysis.letting_go import Standing as Standing
    from analysis.letting_go import let_go as let_go
    from analysis.metric import Metric as Metric
    from analysis.metrics import METRICS as METRICS
    from analysis.pareto import PARETO_VALUES as PARETO_VALUES
    from analysis.pareto import pareto_curve as pareto_curve
    from analysis.payment_trend import payment_by_quarter as payment_by_quarter
    from analysis.payment_trend import payment_trend as payment_trend
    from analysis.period_choice import Period as Period
    from analysis.periods import as_of as as_of
    from analysis.portfolio import Portfolio as Portfolio
    from analysis.portfolio import portfolio as portfolio
    from analysis.problems import PROBLEMS as PROBLEMS
    from analysis.problems import problems_of as problems_of
    from analysis.quadrants import FIELDS as FIELDS
    from analysis.quadrants import Field as Field
    from analysis.quadrants import Move as Move
    from analysis.quadrants import score as score
    from analysis.quadrants import what_would_move as what_would_move
    from analysis.reading.model import Corrections as Corrections
    from analysis.reading.model import Ledger as Ledger
    from analysis.reading.model import Reading as Reading
    from analysis.receivables import age_brackets as age_brackets
    from analysis.receivables import payment_rows as payment_rows
    from analysis.robustness import robustness as robustness
    from analysis.scoring import signal_points as signal_points
    from analysis.settings import Attempt as Attempt
    from analysis.settings import Journal as Journal
    from analysis.settings import Settings as Settings
    from analysis.signals import AXES as AXES
    from analysis.signals import SIGNALS as SIGNALS
    from analysis.signals import Signal as Signal
    from analysis.stability import compared as compared
    from analysis.stability import stability as stability
    from analysis.summary import summarise as summarise
    from analysis.truth_check import own_ratios as own_ratios
    from analysis.type_names import TYPE_NAMES as TYPE_NAMES
    from analysis.weighing import ranked as ranked
    from analysis.weighing import tie_weight as tie_weight
    from analysis.weighing import weighted_mean as weighted_mean
    from analysis.workspace import Workspace as Workspace

#: Public name → the module that holds it, in the order data flows.
_CONTENTS = {
    # What goes wrong, and what the reader can mend.
    "AnalysisError": "errors",
    "MissingColumnError": "errors",
    # Files to ledger (see ``analysis.reading`` for reading itself).
    "TABLES": "columns",
    "Corrections": "reading.model",
    "Reading": "reading.model",
    "Ledger": "reading.model",
    # What the owner chose and noted.
    "Settings": "settings",
    "Attempt": "settings",
    "Journal": "settings",
    "Workspace": "workspace",
    # Files that come and go, and what the owner set right in them.
    "with_files": "correcting",
    "without_file": "correcting",
    "corrected": "correcting",
    # Ledger to clients.
    "as_of": "periods",
    "Period": "period_choice",
    "in_period": "in_period",
    "METRICS": "metrics",
    "Metric": "metric",
    "summarise": "summary",
    # What serving clients costs.
    "CostPool": "costing.model",
    "Costing": "costing.model",
    "department": "costing.capacity",
    "charge": "costing.charge",
    "statement": "costing.statement",
    "waterfall": "costing.statement",
    "hours_matrix": "costing.matrix",
    "silent_roles": "costing.matrix",
    "agreed_against_worked": "costing.scope",
    # Clients to scored clients.
    "AXES": "signals",
    "SIGNALS": "signals",
    "Signal": "signals",
    "weighted_mean": "weighing",
    "tie_weight": "weighing",
    "ranked": "weighing",
    "signal_points": "scoring",
    "FIELDS": "quadrants",
    "Field": "quadrants",
    "score": "quadrants",
    "Move": "quadrants",
    "what_would_move": "quadrants",
    "robustness": "robustness",
    # Questions a reader asks.
    "PARETO_VALUES": "pareto",
    "pareto_curve": "pareto",
    "Concentration": "concentration",
    "concentration": "concentration",
    "concentrations": "concentration",
    "own_ratios": "truth_check",
    "compared": "stability",
    "stability": "stability",
    "payment_rows": "receivables",
    "age_brackets": "receivables",
    "payment_by_quarter": "payment_trend",
    "payment_trend": "payment_trend",
    "first_invoices": "first_invoices",
    "LateInterest": "late_interest.rates",
    "late_claims": "late_interest.claims",
    "PROBLEMS": "problems",
    "problems_of": "problems",
    "ADVICE": "advice",
    "advise": "advice",
    "TYPE_NAMES": "type_names",
    "TYPE_SIGNALS": "client_types",
    "NO_TYPES": "client_types",
    "ClientTypes": "client_types",
    "client_types": "client_types",
    "break_even_volume": "costing.break_even",
    "break_even_price": "costing.break_even",
    "repair_ladder": "costing.repair",
    "refill": "costing.break_even",
    "Standing": "letting_go",
    "LettingGo": "letting_go",
    "let_go": "letting_go",
    "monthly_history": "history",
    "Portfolio": "portfolio",
    "portfolio": "portfolio",
    "FINDINGS": "findings",
    "Finding": "findings",
    "findings": "findings",
    "finding_sentence": "findings",
    "Coverage": "coverage",
    "coverage": "coverage",
}

__all__ = list(_CONTENTS)


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _CONTENTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_CONTENTS[name]}"), name)


class _TableOfContents(ModuleType):
    """Keeps a public name what it is when the submodule of the same name is imported.

    ``portfolio`` is a function and the module it lives in; importing the module would bind it over the
    function.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _CONTENTS or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _TableOfContents


def __dir__() -> list[str]:
    """List the public names."""
    return sorted([*globals(), *_CONTENTS])
