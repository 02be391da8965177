"""The cost pools as a table to fill in: each with its amount, driver, and when it falls away."""

import re

import pandas as pd
import streamlit as st

from analysis.costing.model import DRIVERS, KINDS, PERIOD_LABELS, CostPool
from analysis.costing.sheet import pools_in_use
from analysis.language.language import Language
from ui import costs_asked, session
from ui.costs_asked import AVOIDABLE, changed, costing

#: Amounts as people type them: with or without thousands, decimals after a comma or a point.
_AMOUNT = re.compile(r"^\s*\d{1,3}(?:[.,\s]?\d{3})*(?:[.,]\d{1,2})?\s*$")
_COLUMNS = ("name", "amount", "period", "kind", "driver", "avoidable", "of")


def amount_typed(text: str) -> float | None:
    """Read an amount as people type it; None where it is none.

    Examples
    --------
    >>> amount_typed("45.000,00"), amount_typed("1,250.5"), amount_typed("3 500"), amount_typed("-")
    (45000.0, 1250.5, 3500.0, None)
    """
    if not _AMOUNT.match(text):
        return None
    plain = re.sub(r"\s", "", text)
    decimals = re.search(r"[.,](\d{1,2})$", plain)
    whole = plain[: decimals.start()] if decimals else plain
    return float(re.sub(r"[.,]", "", whole) + (f".{decimals[1]}" if decimals else ""))


def grid(language: Language) -> None:
    """Let the cost pools be filled in and changed; a row counts once it has a name and an amount."""
    words = _words(language)
    key = grid_key(language)
    start = session.held(key, lambda: _rows(words, language))
    edited = st.data_editor(
        start,
        column_config={
            "name": st.column_config.TextColumn(language.text("Cost pool"), width="medium"),
            "amount": st.column_config.TextColumn(
                language.text("Amount"), validate=_AMOUNT.pattern, alignment="right"
            ),
            "period": st.column_config.SelectboxColumn(
                language.text("How often"), options=list(words["period"].values())
            ),
            "kind": st.column_config.SelectboxColumn(
                language.text("Kind"), options=list(words["kind"].values())
            ),
            "driver": st.column_config.SelectboxColumn(
                language.text("Shared out by"), options=list(words["driver"].values())
            ),
            "avoidable": st.column_config.SelectboxColumn(
                language.text("Falls away"), options=list(words["avoidable"].values())
            ),
            "of": st.column_config.TextColumn(language.text("Activity or role"), width="small"),
        },
        num_rows="dynamic",
        hide_index=True,
        key=key,
        placeholder="",
        alt=language.text("The cost pools, to fill in and change"),
    )
    if costing().pools or not edited.equals(start):
        _keep(edited, words)
    waiting = int((edited["name"].fillna("").str.strip().ne("") & edited["amount"].fillna("").eq("")).sum())
    if waiting:
        st.caption(
            language.plural(
                "{count} pool waits for its amount.", "{count} pools wait for their amount.", waiting
            )
        )


def grid_key(language: Language) -> str:
    """Give the key of the table, which is another one in another language and for other files."""
    return f"costs_pools_{language.code}_{session.edition()}"


def other_way(language: Language) -> None:
    """Let both ways to fill in costs begin from what was said so far; for callbacks."""
    costs_asked.other_way()
    session.unseed(grid_key(language), f"{grid_key(language)}_held")


def _words(language: Language) -> dict[str, dict[object, str]]:
    """Give the words to choose from, by column and code."""
    used = {pool.avoidable_after for pool in pools_in_use(session.ledger(), costing(), session.currency())}
    other = {
        months: language.text("after {months} months", months=language.number(months))
        for months in sorted(months for months in used - AVOIDABLE.keys() if months is not None)
    }
    return {
        "period": {name: language.text(label) for name, label in PERIOD_LABELS.items()},
        "kind": {name: language.text(kind.label) for name, kind in KINDS.items()},
        "driver": {name: language.text(driver.label) for name, driver in DRIVERS.items()},
        "avoidable": {months: language.text(label) for months, label in AVOIDABLE.items()} | other,
    }


def _rows(words: dict[str, dict[object, str]], language: Language) -> pd.DataFrame:
    """Give the pools in use in words: those typed in, else those of the sheet of costs."""
    pools = pools_in_use(session.ledger(), costing(), session.currency())
    return pd.DataFrame(
        [
            {
                "name": pool.name,
                "amount": language.number(pool.amount, 0 if pool.amount == round(pool.amount) else 2),
                "period": words["period"][pool.period],
                "kind": words["kind"][pool.kind],
                "driver": words["driver"][pool.driver],
                "avoidable": words["avoidable"][pool.avoidable_after],
                "of": pool.of,
            }
            for pool in pools
        ],
        columns=list(_COLUMNS),
        dtype="object",
    )


def _keep(edited: pd.DataFrame, words: dict[str, dict[object, str]]) -> None:
    """Put the complete rows in the settings; what is not chosen follows from the kind."""
    codes = {column: {word: code for code, word in known.items()} for column, known in words.items()}
    pools = []
    for row in edited.to_dict("records"):
        name = str(row["name"] or "").strip() if pd.notna(row["name"]) else ""
        amount = amount_typed(str(row["amount"])) if pd.notna(row["amount"]) else None
        if not name or amount is None:
            continue
        kind = KINDS[str(codes["kind"].get(row["kind"], "other"))]
        avoidable = codes["avoidable"].get(row["avoidable"], kind.avoidable_after)
        pools.append(
            CostPool(
                name,
                amount,
                str(codes["period"].get(row["period"], "month")),
                kind.name,
                str(codes["driver"].get(row["driver"], kind.driver)),
                avoidable if avoidable is None else float(str(avoidable)),
                str(row["of"]).strip() if pd.notna(row["of"]) else "",
            )
        )
    found = tuple(pools)
    if found != pools_in_use(session.ledger(), costing(), session.currency()):
        changed(pools=found)
        st.rerun()
