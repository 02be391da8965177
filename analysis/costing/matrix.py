"""All hours of all departments: client by role or activity, and who logged nothing."""

import re
from dataclasses import dataclass

import pandas as pd
import polars as pl

from analysis.reading.model import Ledger


@dataclass(frozen=True)
class Role:
    """A kind of work every firm has, and the words that tell it was logged.

    Attributes
    ----------
    name, label : str
        The code, and what a reader sees (English source text).
    words : str
        A pattern over lower-case roles and activities, in the languages files come in.
    """

    name: str
    label: str
    words: str


ROLES: dict[str, Role] = {
    role.name: role
    for role in (
        Role(
            "owner", "The owner", r"eigenaar|owner|directeur|director|dga|partner|inhaber|g[ée]rant|founder"
        ),
        Role(
            "sales", "Sales and quotations", r"verkoop|sales|offerte|quot|account|klantcontact|vente|vertrieb"
        ),
        Role("marketing", "Marketing", r"marketing|communicat|content|reclame|werbung"),
        Role(
            "bookkeeping",
            "Bookkeeping and office",
            r"boekhoud|administr|account|bookkeep|finance|kantoor|office|secretar|compta|buchhalt|backoffice",
        ),
        Role("support", "Support and questions", r"support|helpdesk|service|klantcontact|onderhoud|beheer"),
    )
}


def hours_matrix(ledger: Ledger, by: str = "role") -> pd.DataFrame:
    """Add up the hours of each client by role or activity.

    Turns        client, hours, role or activity
    into         client × role, hours

    Parameters
    ----------
    ledger : Ledger
    by : str
        ``role`` or ``activity``.

    Returns
    -------
    DataFrame, index ``client``
        One column per name, most hours first; clients by hours. Hours that name none stand under "".
        Empty without hours, or where the column is not on file.

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["ann", "ann"], "hours": [2.0, 3.0], "role": ["design", "sales"]})
    >>> hours_matrix(Ledger({"hours": rows}, {"ann": "Ann"}, pl.DataFrame())).loc["ann"].to_dict()
    {'sales': 3.0, 'design': 2.0}
    """
    rows = ledger.tables.get("hours")
    if rows is None or by not in rows.columns or rows[by].count() == 0:
        return pd.DataFrame(index=pd.Index([], name="client"))
    long = (
        rows.select("client", pl.col(by).cast(pl.String).str.strip_chars().fill_null("").alias("by"), "hours")
        .group_by("client", "by")
        .agg(pl.col("hours").cast(pl.Float64).sum())
        .to_pandas()
    )
    wide = long.pivot_table(index="client", columns="by", values="hours", aggfunc="sum").fillna(0.0)
    columns = wide.sum().sort_index().sort_values(ascending=False, kind="stable").index
    order = wide.sum(axis="columns").sort_index().sort_values(ascending=False, kind="stable").index
    return wide.loc[order, columns].rename_axis(columns=None)


def silent_roles(ledger: Ledger) -> tuple[str, ...]:
    """Name who logged nothing: kinds of work every firm has, and roles that rate clients but log no hours.

    Returns
    -------
    tuple of str
        Keys of ``ROLES``, then roles as they stand on file. Empty where there are no hours with a role or
        activity: then nothing can be said.
    """
    rows = ledger.tables.get("hours")
    named = [name for name in ("role", "activity") if rows is not None and name in rows.columns]
    if rows is None or not named:
        return ()
    logged = {
        text.strip().lower()
        for name in named
        for text in rows[name].drop_nulls().cast(pl.String).unique().to_list()
    }
    if not logged:
        return ()
    silent = [role.name for role in ROLES.values() if not any(re.search(role.words, text) for text in logged)]
    ratings = ledger.tables.get("ratings")
    if ratings is not None and "role" in ratings.columns:
        raters = {text.strip() for text in ratings["role"].drop_nulls().unique().to_list()}
        known = [re.compile(role.words) for role in ROLES.values()]
        silent += sorted(
            text
            for text in raters
            if text and text.lower() not in logged and not any(words.search(text.lower()) for words in known)
        )
    return tuple(silent)
