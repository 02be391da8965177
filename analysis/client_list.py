"""What the client list adds: facts about the client, and ready-made totals where no rows tell."""

import pandas as pd
import polars as pl

from analysis.by_client import beside
from analysis.columns import CLIENT_TOTALS
from analysis.judgement import ANSWER_WORDS
from analysis.metric import Metric
from analysis.metrics import METRICS
from analysis.reading.model import Ledger
from analysis.reading.typed_rows import TYPED_FILE
from analysis.rows import table_rows
from analysis.settings import Settings

#: What is known of a client as such.
FACTS = (
    "segment",
    "contact",
    "email",
    "client_number",
    "contract",
    "notice_days",
    "strategic",
    "strategic_until",
    "group",
    "referred_by",
    "values_fit",
    "reputation",
    "change_chance",
    "language",
    "since_on",
)
#: Ready-made totals that add up over several rows of one client, and those that are a mean.
_ADDED = tuple(name for name in CLIENT_TOTALS if name != "days_late")
_MEANT = ("days_late", "rating")
#: What a case tells beside that there was one; a number of complaints does not.
_OF_CASES = ("weighing_incidents", "severity_points", "rush", "chasing", "abuse", "unethical")
#: What stands for no reason at all.
SAID_NO = ("", "-", "n.v.t.", "none", *ANSWER_WORDS["no"])


def with_client_list(clients: pd.DataFrame, ledger: Ledger, settings: Settings) -> pd.DataFrame:
    """Add the facts of the client list, and its totals where there are no rows to add up.

    Turns        client | every metric that is a sum over rows, result_on_file
    into         the same, completed, with ``FACTS`` and ``room_to_grow``

    A total of the list is left alone where rows tell the same: it may be of another period. Ratings are no
    totals and complete each other. What was typed in by hand fills every gap that rows leave in that client.

    Parameters
    ----------
    clients : DataFrame, index ``client``
        Not changed.
    ledger : Ledger
    settings : Settings

    Returns
    -------
    DataFrame, index ``client``
        Facts that are not known are missing. A ``strategic`` that says no is missing too.
    """
    rows = table_rows(ledger, "clients", settings)
    if rows is None:
        nothing = pd.Series(None, clients.index, dtype="object")
        return clients.assign(**dict.fromkeys(FACTS, nothing), room_to_grow=nothing)
    listed = _by_client(rows, clients.index)
    clients = clients.assign(**{name: listed[name] for name in (*FACTS, "room_to_grow")})
    said_no = clients["strategic"].astype("str").str.strip().str.lower().isin(SAID_NO)
    clients["strategic"] = clients["strategic"].where(~said_no, None)
    for metric in METRICS.values():
        if metric.ready and not _told_by_rows(metric, ledger):
            clients[metric.name] = clients[metric.name].fillna(listed[f"ready_{metric.ready}"])
    by_hand = typed_in(ledger)
    if not by_hand.is_empty():
        clients = _with_typed(
            clients, _by_client(rows.join(by_hand, on=["source", "row"], how="semi"), clients.index)
        )
    return clients.assign(result_on_file=clients["result_on_file"].fillna(listed["ready_result"]))


def typed_in(ledger: Ledger) -> pl.DataFrame:
    """Give the rows of clients that were typed in by hand, with at least one figure.

    Parameters
    ----------
    ledger : Ledger

    Returns
    -------
    DataFrame
        The columns of the client list; no rows where nothing was typed in.

    Examples
    --------
    >>> typed_in(Ledger({}, {}, pl.DataFrame())).is_empty()
    True
    """
    rows = ledger.tables.get("clients")
    places = [place for place, source in enumerate(ledger.sources) if source.file == TYPED_FILE]
    if rows is None or not places:
        return pl.DataFrame()
    figures = [pl.col(name).is_not_null() for name in (*_ADDED, *_MEANT) if name in rows.columns]
    return rows.filter(pl.col("source").is_in(places) & (pl.any_horizontal(figures) if figures else False))


def referrals(clients: pd.DataFrame) -> pd.Series:
    """Count how many clients each client brought in, by the name or key that the others give.

    Missing for all where nobody's referrer is on file.
    """
    if clients["referred_by"].isna().all():
        return pd.Series(float("nan"), index=clients.index)
    said = clients["referred_by"].dropna().astype("str").str.strip().str.lower().value_counts()
    by_name = clients["name"].astype("str").str.strip().str.lower().map(said)
    by_key = clients.index.to_series().astype("str").str.lower().map(said)
    return by_name.fillna(by_key).fillna(0.0).astype(float)


def _by_client(rows: pl.DataFrame, index: pd.Index) -> pd.DataFrame:
    """Bring the rows of a list together: facts from the first that has them, totals added, means taken."""
    found = rows.group_by("client", maintain_order=True).agg(
        pl.col(*FACTS).drop_nulls().first(),
        pl.col("growth").drop_nulls().first().alias("room_to_grow"),
        *[_sum_if_any(name).alias(f"ready_{name}") for name in _ADDED],
        *[pl.col(name).cast(pl.Float64).mean().alias(f"ready_{name}") for name in _MEANT],
    )
    return beside(index, found)


def _with_typed(clients: pd.DataFrame, typed: pd.DataFrame) -> pd.DataFrame:
    """Fill what rows leave open by what was typed in by hand.

    No case on file counts as none, unless complaints were typed in: then how heavy they were is unknown.
    """
    only_typed = clients["incidents"].fillna(0.0).eq(0) & typed["ready_complaints"].gt(0)
    clients.loc[only_typed, ["incidents", *_OF_CASES]] = float("nan")
    ready = {metric.name: typed[f"ready_{metric.ready}"] for metric in METRICS.values() if metric.ready}
    return clients.assign(**{name: clients[name].fillna(values) for name, values in ready.items()})


def _sum_if_any(name: str) -> pl.Expr:
    values = pl.col(name).cast(pl.Float64)
    return pl.when(values.count() > 0).then(values.sum())


def _told_by_rows(metric: Metric, ledger: Ledger) -> bool:
    """Whether rows tell this metric, so that a total in the client list may be another period's."""
    if metric.table == "ratings":
        return False
    if metric.table == "cases" or metric.ready in ("revenue", "invoice_count"):
        return {"documents": "invoices", "cases": "incidents"}[metric.table] in ledger.tables
    places = [place.split(".") for place in metric.source if not place.startswith("clients.")]
    return any(table in ledger.tables and column in ledger.tables[table].columns for table, column in places)
