"""What people say, for the report: ratings, judgements and marks of each client, and the client types."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import pandas as pd

from analysis.client_types import ClientTypes
from analysis.judgement import Judgement
from analysis.periods import as_of
from analysis.reading.model import Ledger
from analysis.settings import Journal, Settings
from analysis.team_voice import all_ratings, team_voice
from analysis.type_choice import type_choice

#: What is told of each client beside its figures.
VOICE_KEYS = ("between_type", "ratings", "judgements", "hard_rule", "decisions")
#: What is known of a client beside the figures, noted or from the client list.
_KNOWN = (
    *("strategic", "strategic_until", "strategic_expired", "values_fit", "room_to_grow", "reference"),
    *("early_adopter", "referrals", "referred_revenue", "horizon_value", "association"),
    *("association_source", "association_on", "influence", "influence_note", "change_chance", "change_on"),
    *("break_even_chance", "worth_waiting"),
)


def voice_of_each(
    ledger: Ledger, clients: pd.DataFrame, journal: Journal, settings: Settings
) -> dict[str, pd.Series]:
    """Give what people say of each client.

    Turns        rows of ratings, and client | judgements, hard_rule, …
    into         ``ratings``, ``judgements``, ``hard_rule`` and ``decisions``: client | plain values

    Parameters
    ----------
    ledger : Ledger
    clients : DataFrame, index ``client``
        As :func:`analysis.summary.summarise` returns it with this journal. Not changed.
    journal : Journal
    settings : Settings

    Returns
    -------
    dict of str to Series
        ``ratings`` is None where nobody rated the client, and tells nobody's own answer; ``judgements`` holds
        what is known only; ``hard_rule`` is None without a mark.
    """
    said = team_voice(all_ratings(ledger, journal, settings, as_of=as_of(ledger, settings)))
    told = {client: _ratings(row) for client, row in said.to_dict("index").items()}
    rows = clients.to_dict("index")
    return {
        "ratings": pd.Series({client: told.get(client) for client in rows}, dtype="object"),
        "judgements": pd.Series(
            {
                client: _judgement(row, journal.judgements.get(str(client)), settings)
                for client, row in rows.items()
            },
            dtype="object",
        ),
        "decisions": pd.Series(
            {
                client: [asdict(each) for each in journal.decisions if each.client == client]
                for client in rows
            },
            dtype="object",
        ),
        "hard_rule": pd.Series({client: _mark(row) for client, row in rows.items()}, dtype="object"),
    }


def types_of_all(found: ClientTypes, scored: pd.DataFrame) -> dict[str, Any]:
    """Give the client types under the names of the report: ``type_stability`` and ``types``."""
    types = []
    if found.found:
        choice = type_choice(found, scored)
        for code, row in found.profile.iterrows():
            types.append(
                {
                    "type": code,
                    "count": int(row["count"]),
                    "typical": {name: row[name] for name in found.signals},
                    "nearest": list(found.nearest[str(code)]),
                    "choice": choice.loc[str(code), "choice"],
                }
            )
    return {
        "type_stability": {
            "found": found.found,
            "why_not": found.reason,
            "adjusted_rand_index": found.stability,
            "silhouette": found.silhouette,
        },
        "types": types,
    }


def _ratings(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {
        "mean": row["mean"],
        "n": row["count"],
        "people": row["people"],
        "spread": row["spread"],
        "rather_not": row["rather_not"],
        "older_than_90_days": row["old"],
        "few": row["few"],
        "roles": [{"roles": list(view.roles), "mean": view.mean, "n": view.count} for view in row["roles"]],
    }


def _judgement(row: Mapping[Any, Any], noted: Judgement | None, settings: Settings) -> dict[str, Any]:
    known = {name: row[name] for name in _KNOWN if not _is_unknown(row[name])}
    if noted is not None and noted.fits:
        known["fits"] = {
            value: asdict(noted.fits[value]) for value in settings.own_values if value in noted.fits
        }
    return known


def _is_unknown(value: Any) -> bool:
    return bool(pd.isna(value)) or value is False


def _mark(row: Mapping[Any, Any]) -> dict[str, Any] | None:
    if pd.isna(row["hard_rule"]):
        return None
    return {"kind": row["hard_rule"], "on": row["hard_rule_on"], "source": row["hard_rule_source"]}
