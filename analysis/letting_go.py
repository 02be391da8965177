"""What if we let them go: the portfolio before and after, and who hangs together with whom."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.by_client import sum_of_known
from analysis.concentration import concentration
from analysis.costing.money_gone import MoneyGone, money_gone
from analysis.errors import UnknownClientError


@dataclass(frozen=True)
class Standing:
    """A portfolio in the figures letting go changes. Unknown is None.

    Attributes
    ----------
    clients : int
    revenue, result, hours, incidents : float or None
        In total, over the clients of whom it is known.
    revenue_per_year, result_per_year, hours_per_year : float or None
        The sum over clients of what each brings or takes in a year of its own time.
    largest_share, top_3_share, hhi, gini : float or None
        Of revenue; None where the total is zero or less.
    effective_hourly_rate : float or None
        Of the clients whose revenue and hours are both known.
    """

    clients: int
    revenue: float | None
    result: float | None
    hours: float | None
    incidents: float | None
    revenue_per_year: float | None
    result_per_year: float | None
    hours_per_year: float | None
    largest_share: float | None
    top_3_share: float | None
    hhi: float | None
    gini: float | None
    effective_hourly_rate: float | None


@dataclass(frozen=True)
class Link:
    """A client that may leave too: linked to one that goes by ``group`` or ``referred_by``."""

    client: str
    to: str
    because: str


@dataclass(frozen=True)
class LettingGo:
    """The portfolio before and after, and who may follow.

    Attributes
    ----------
    gone : tuple of str
    before, after : Standing
    linked : tuple of Link
        Clients that stay, but hang together with one that goes.
    money : MoneyGone or None
        What letting them go does to your money in a year; None where a line of one of them is not known.
    """

    gone: tuple[str, ...]
    before: Standing
    after: Standing
    linked: tuple[Link, ...]
    money: MoneyGone | None = None


def let_go(
    clients: pd.DataFrame, gone: Sequence[str], *, freed_income: float = 0.0, goodwill: float = 0.0
) -> LettingGo:
    """Compare the portfolio with and without some clients.

    Turns        client | <metrics>, years, group, referred_by, …
    into         a :class:`LettingGo`

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` or :func:`score` returns it. Not changed.
    gone : sequence of str
        Keys of those let go.
    freed_income : float
        What the room, tools or places that come free bring in a year.
    goodwill : float
        What is given away once at the parting: a credit note, free hours of handing over.

    Returns
    -------
    LettingGo
        Money in the currency of the upload. In ``before`` and ``after`` the cost of the hours goes with the
        client; ``money`` tells which costs really fall away, and when.

    Raises
    ------
    UnknownClientError

    Examples
    --------
    >>> import polars as pl
    >>> from analysis.reading.model import Ledger
    >>> from analysis.summary import summarise
    >>> rows = pl.DataFrame({"client": ["ann", "bob"], "amount": [100.0, 50.0]})
    >>> clients = summarise(Ledger({"invoices": rows}, {"ann": "Ann", "bob": "Bob"}, pl.DataFrame()))
    >>> let_go(clients, ["ann"]).after.revenue
    50.0
    """
    for client in gone:
        if client not in clients.index:
            raise UnknownClientError(client=client)
    staying = clients.drop(index=list(dict.fromkeys(gone)))
    return LettingGo(
        gone=tuple(dict.fromkeys(gone)),
        before=_standing(clients),
        after=_standing(staying),
        linked=_linked(clients, gone),
        money=money_gone(clients.loc[list(dict.fromkeys(gone))], freed_income, goodwill),
    )


def _standing(clients: pd.DataFrame) -> Standing:
    revenue = concentration(clients["revenue"])
    known = clients[clients["revenue"].notna() & (clients["hours"] > 0)]
    earned = known["revenue"] - known["direct_cost"].fillna(0.0)
    return Standing(
        clients=len(clients),
        revenue=sum_of_known(clients["revenue"]),
        result=sum_of_known(clients["result"]),
        hours=sum_of_known(clients["hours"]),
        incidents=sum_of_known(clients["incidents"]),
        revenue_per_year=sum_of_known(clients["revenue"] / clients["years"]),
        result_per_year=sum_of_known(clients["result"] / clients["years"]),
        hours_per_year=sum_of_known(clients["hours"] / clients["years"]),
        largest_share=revenue.largest_share,
        top_3_share=revenue.top_3_share,
        hhi=revenue.hhi,
        gini=revenue.gini,
        effective_hourly_rate=None if known.empty else float(earned.sum() / known["hours"].sum()),
    )


def _linked(clients: pd.DataFrame, gone: Sequence[str]) -> tuple[Link, ...]:
    """Find who is of one group with somebody that goes, or was brought in by or brought in them."""
    groups = _plain(clients["group"])
    brought_by = _plain(clients["referred_by"])
    names = _plain(clients["name"])
    links = []
    for leaver in dict.fromkeys(gone):
        known_as = {str(leaver).lower(), names[leaver]}
        for client in clients.index.difference(list(gone)):
            known_too = {str(client).lower(), names[client]}
            if groups[leaver] and groups[client] == groups[leaver]:
                links.append(Link(str(client), leaver, "group"))
            elif brought_by[client] in known_as or brought_by[leaver] in known_too:
                links.append(Link(str(client), leaver, "referred_by"))
    return tuple(links)


def _plain(texts: pd.Series) -> dict[str, str]:
    plain = texts.astype("str").str.strip().str.lower().where(texts.notna(), "")
    return {str(client): str(text) for client, text in plain.items()}
