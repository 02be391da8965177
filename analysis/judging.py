"""What the owner knows beside the figures, joined to the clients: beside the scores, never in them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import narwhals as nw
import pandas as pd

from analysis.client_list import SAID_NO
from analysis.judgement import Judgement
from analysis.reading.model import Ledger
from analysis.rows import cases
from analysis.scoring import targets
from analysis.settings import Journal, Settings

#: From worst to best.
FITS = ("no", "doubt", "yes")
#: Fields of a judgement that stand in a column of their own as they are.
_PLAIN = (
    *("horizon_value", "reference", "early_adopter", "association", "association_source", "association_on"),
    *("influence", "influence_note", "change_on"),
)
#: What every client has a column for once judgements are joined.
JUDGED = (
    *("strategic", "strategic_until", "strategic_expired", "values_fit", "room_to_grow", "change_chance"),
    *("referrals", "referred_revenue", *_PLAIN, "hard_rule", "hard_rule_on", "hard_rule_source"),
    *("break_even_chance", "worth_waiting"),
)


def judged(
    clients: pd.DataFrame,
    journal: Journal | None = None,
    settings: Settings | None = None,
    *,
    as_of: date | None,
) -> pd.DataFrame:
    """Join what the owner noted to the clients; what was noted counts before what a client list says.

    Turns        client | strategic, strategic_until, values_fit, room_to_grow, change_chance, referrals,
                 hard_kind, hard_day, result, years, revenue, referred_by, name, …
    into         client | the same, with ``JUDGED``

    Parameters
    ----------
    clients : DataFrame, index ``client``
        One row per client, with the facts of the client list and of :func:`hard_cases`. Not changed.
    journal : Journal, optional
    settings : Settings, optional
        Its ``own_values`` are those that count; its target says what a client should bring.
    as_of : date or None
        The day a reason may have expired on; None where no day is known, and then none has.

    Returns
    -------
    DataFrame, index ``client``
        ``strategic`` is missing once its last day has passed; the reason then stands in
        ``strategic_expired``. ``values_fit`` is the least of the fits with the own values. ``hard_rule`` is
        one of ``HARD_RULE_KINDS`` or missing: as the owner marked it, else from the kinds of the incidents.
        ``referred_revenue`` is what the clients it brought in bring a year, money of the upload.
        ``break_even_chance`` (a fraction) is what the chance of change must be for waiting to pay, see
        :func:`break_even_chance`; ``worth_waiting`` is true where the chance noted is at least that and its
        day is still to come.
    """
    journal, settings = journal or Journal(), settings or Settings()
    known = clients.index.intersection(list(journal.judgements))
    said = {str(client): journal.judgements[str(client)] for client in known}

    def typed(name: str) -> pd.Series:
        return _column(clients.index, {client: getattr(each, name) for client, each in said.items()})

    reason, until = typed("strategic"), typed("strategic_until")
    listed = pd.to_datetime(clients["strategic_until"]).dt.date.astype("object")
    until = until.where(reason.notna() | until.notna(), listed.where(listed.notna(), None))
    reason = reason.where(reason.notna(), clients["strategic"])
    reason = reason.mask(reason.astype("str").str.strip().str.lower().isin(SAID_NO), None)
    over = _where_known(until, lambda day: _is_past(day, as_of)) & reason.notna()
    fit = _column(clients.index, {client: _worst(each, settings) for client, each in said.items()})
    growth, count, brought = typed("room_to_grow"), typed("referred_clients"), typed("referred_revenue")
    chance = typed("change_chance").astype(float)
    columns = {
        "strategic": reason.where(~over, None),
        "strategic_until": until,
        "strategic_expired": reason.where(over, None),
        "values_fit": fit.where(fit.notna(), clients["values_fit"]),
        "room_to_grow": growth.where(growth.notna(), clients["room_to_grow"]),
        "change_chance": chance.fillna(clients["change_chance"].astype(float)),
        "referrals": count.astype(float).fillna(clients["referrals"]),
        "referred_revenue": brought.astype(float).fillna(_brought_in(clients)),
        **{name: typed(name) for name in _PLAIN},
        **_hard_rules(clients, typed),
    }
    columns["break_even_chance"] = _break_even(clients, columns["change_on"], settings, as_of)
    to_come = _where_known(columns["change_on"], lambda day: _is_past(as_of, day))
    columns["worth_waiting"] = to_come & (columns["change_chance"] >= columns["break_even_chance"])
    # Joined at once: adding them one by one leaves the table in pieces.
    return pd.concat(
        [clients.drop(columns=clients.columns.intersection(list(columns))), pd.DataFrame(columns)], axis=1
    )


def break_even_chance(result_a_year: float, target_a_year: float, years: float) -> float | None:
    """Give the chance of change from which waiting pays.

    Waiting costs what the client falls short of nothing until that day: −result × years. If things change,
    the client brings its target in the year after. Waiting pays where chance × target ≥ cost.

    Parameters
    ----------
    result_a_year, target_a_year : float
        Money of the upload.
    years : float
        Until the day by which things may have changed.

    Returns
    -------
    float or None
        A fraction; 0 where waiting costs nothing. None where even certainty would not pay within a year, or
        where there is no target to reach.

    References
    ----------
    The expected value of a choice, Bernoulli (1738); the year after the change is a rule of our own.

    Examples
    --------
    >>> break_even_chance(-2000.0, 5000.0, 0.5)
    0.2
    >>> break_even_chance(300.0, 5000.0, 0.5), break_even_chance(-9000.0, 2000.0, 1.0)
    (0.0, None)
    """
    cost = max(0.0, -result_a_year) * max(0.0, years)
    if cost == 0:
        return 0.0
    if target_a_year <= 0 or cost > target_a_year:
        return None
    return cost / target_a_year


def latest_start(result_a_year: float, later_a_year: float, years: float) -> float:
    """Give within how many years a later value must begin for the wait to pay.

    Until it begins the client brings its result of now, from then on what is expected; over the years looked
    ahead both together must not come below zero: result × start + later × (years − start) ≥ 0.

    Parameters
    ----------
    result_a_year, later_a_year : float
        Money of the upload; what is expected later is above zero.
    years : float
        How far one looks ahead.

    Returns
    -------
    float
        0 to ``years``; all of them where waiting costs nothing.

    References
    ----------
    The time it takes until money spent comes back (payback); that it must within the years chosen is a rule
    of our own.

    Examples
    --------
    >>> latest_start(-2000.0, 3000.0, 5.0)
    3.0
    >>> latest_start(300.0, 3000.0, 5.0)
    5.0
    """
    if result_a_year >= 0:
        return years
    return years * later_a_year / (later_a_year - result_a_year)


def _break_even(
    clients: pd.DataFrame, change_on: pd.Series, settings: Settings, as_of: date | None
) -> pd.Series:
    """Reckon the chance from which waiting pays, for each client with a day by which things may change."""
    chances: dict[str, Any] = {}
    dated = clients[change_on.notna() & clients["result"].notna()]
    target = targets(clients, settings)["target_contribution"] if not dated.empty else None
    if as_of is not None and target is not None:
        for client, row in dated.iterrows():
            years = (change_on[str(client)] - as_of).days / 365.25
            chances[str(client)] = break_even_chance(float(row["result"] / row["years"]), target, years)
    return _column(clients.index, chances).astype(float)


def _hard_rules(clients: pd.DataFrame, typed: Any) -> dict[str, pd.Series]:
    """Give the mark that no weight offsets: as the owner set it, else from the kinds of the incidents."""
    marked = typed("hard_rule")
    return {
        "hard_rule": marked.where(marked.notna(), clients["hard_kind"]),
        "hard_rule_on": typed("hard_rule_on").where(marked.notna(), clients["hard_day"]),
        "hard_rule_source": typed("hard_rule_source").where(marked.notna(), None),
    }


def hard_cases(ledger: Ledger, settings: Settings, keys: pd.Index) -> pd.DataFrame:
    """Find who has a case of abuse, danger or an unethical act on file, whenever that was.

    Turns        rows of incidents
    into         client | hard_kind (``abuse`` before ``unethical``, or missing), hard_day (of the latest)
    """
    found = pd.DataFrame({"hard_kind": None, "hard_day": None}, index=keys, dtype="object")
    frame = cases(ledger, settings)
    if frame is None:
        return found
    hard = frame.filter((nw.col("abusive") > 0) | (nw.col("unlawful") > 0)).group_by("client")
    rows = hard.agg(nw.col("abusive", "hard_rule_day").max()).collect()
    for client, abusive, day in rows.iter_rows():
        found.loc[client, "hard_kind"] = "abuse" if abusive else "unethical"
        found.loc[client, "hard_day"] = None if day is None else date(1970, 1, 1) + timedelta(days=day)
    return found


def _brought_in(clients: pd.DataFrame) -> pd.Series:
    """Add up what the clients that one brought in bring a year; missing where it brought in none."""
    by = clients["referred_by"].astype("str").str.strip().str.lower()
    yearly = (clients["revenue"] / clients["years"]).where(clients["referred_by"].notna())
    added = yearly.groupby(by).sum(min_count=1)
    by_name = clients["name"].astype("str").str.strip().str.lower().map(added)
    return by_name.fillna(clients.index.to_series().astype("str").str.lower().map(added)).astype(float)


def _worst(judgement: Judgement, settings: Settings) -> str | None:
    fits = [judgement.fits[value].fit for value in settings.own_values if value in judgement.fits]
    return min((fit for fit in fits if fit in FITS), key=FITS.index, default=None)


def _where_known(days: pd.Series, holds: Callable[[Any], bool]) -> pd.Series:
    """Say of each day whether something holds; of an unknown day nothing does."""
    return days.dropna().map(holds).reindex(days.index, fill_value=False).astype(bool)


def _is_past(day: Any, as_of: Any) -> bool:
    """Whether the first of two days lies before the second; unknown days lie nowhere."""
    return bool(pd.notna(day) and pd.notna(as_of) and day < as_of)


def _column(index: pd.Index, values: Mapping[str, Any]) -> pd.Series:
    filled = {client: value for client, value in values.items() if value not in (None, "")}
    if not filled:
        return pd.Series(float("nan"), index=index, dtype="object")
    return pd.Series(filled, dtype="object").reindex(index)
