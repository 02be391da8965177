"""The cost pools, and what each client costs: change an amount, and the lines follow."""

from collections.abc import Mapping
from typing import Any

from openpyxl.utils import get_column_letter

from analysis.costing.model import DRIVERS
from analysis.excel.cells import Formula, Header, Input, Paper, place

_POOLS = (
    Header("Cost pool"),
    Header("Shared out by"),
    Header("Amount over the time on file", "money"),
    Header("Falls away after how many months (empty: never)", "count"),
    Header("Falls away in time (1 is yes)", "count"),
    Header("Units", "number"),
    Header("Cost of one unit", "money"),
    Header("Charged to clients", "money"),
    Header("Not used by any client", "money"),
)
_BEFORE = (
    Header("Client"),
    Header("Contribution", "money"),
    Header("Other costs that fall away", "money"),
    Header("Other costs that stay", "money"),
)
_AFTER = (Header("After avoidable cost", "money"), Header("After full cost", "money"))
#: In which row of the pools the first one stands, and of the clients the first client.
_FIRST_POOL, _FIRST_CLIENT = 2, 4


def cost_sheets(paper: Paper, report: Mapping[str, Any]) -> dict[str, dict[str, Formula]]:
    """Add the cost pools and the costs of each client.

    Parameters
    ----------
    paper : Paper
    report : mapping
        Of :func:`analysis.report.report`.

    Returns
    -------
    dict
        ``avoidable`` and ``full`` → client → the formula that fetches it; without pools nothing is added
        and it is empty. Clients of whom a part is not known are left out.
    """
    pools = report["portfolio"]["pools"]
    if not pools:
        return {}
    costs = paper.sheet("Cost pools", _POOLS)
    clients = paper.sheet(
        "Costs per client", [*_BEFORE, *(pool["pool"] for pool in pools), *_AFTER], frozen="B4"
    )
    first, last = (get_column_letter(len(_BEFORE) + number) for number in (1, len(pools)))
    avoidable, full = (get_column_letter(len(_BEFORE) + len(pools) + number) for number in (1, 2))
    known = [client for client in report["clients"] if _is_known(client)]
    _write_pools(paper, costs, report["portfolio"], clients, len(known))

    units = ["", "money", "money", "money", *["share"] * len(pools), "money", "money"]
    for label, column in (("Amount over the time on file", "C"), ("Falls away in time (1 is yes)", "E")):
        there = [Formula(f"={place(costs, f'{column}{_FIRST_POOL + at}')}") for at in range(len(pools))]
        unit = "money" if column == "C" else "count"
        cells = [paper.language.text(label), None, None, None, *there, None, None]
        paper.row(clients, cells, ["", "", "", "", *[unit] * len(pools), "", ""])
    found: dict[str, dict[str, Formula]] = {"avoidable": {}, "full": {}}
    for row, client in enumerate(known, start=_FIRST_CLIENT):
        shares = [
            charged / pool["cost"] if pool["cost"] else 0.0
            for charged, pool in zip(client["charged"], pools, strict=True)
        ]
        own = f"{first}{row}:{last}{row},${first}$2:${last}$2"
        flags = f"${first}$3:${last}$3"
        lines = (
            Formula(f"=B{row}-C{row}-SUMPRODUCT({own},{flags})"),
            Formula(f"={avoidable}{row}-D{row}-SUMPRODUCT({own},1-{flags})"),
        )
        paper.row(clients, [client["name"], *_others(client, report), *shares, *lines], units)
        for line, column in (("avoidable", avoidable), ("full", full)):
            found[line][client["client"]] = Formula(f"={place(clients, f'{column}{row}')}")
    return found


def _is_known(client: Mapping[str, Any]) -> bool:
    figures = (client["contribution"], client["avoidable"], client["full"], *client["charged"])
    return all(figure is not None for figure in figures)


def _in_time(pool: Mapping[str, Any], horizon: float) -> bool:
    return pool["avoidable_after"] is not None and pool["avoidable_after"] <= horizon


def _others(client: Mapping[str, Any], report: Mapping[str, Any]) -> list[float]:
    """Give the contribution, and the costs beside the pools that fall away in time and that stay."""
    pools, horizon = report["portfolio"]["pools"], report["portfolio"]["horizon_months"]
    sums = {True: 0.0, False: 0.0}
    for charged, pool in zip(client["charged"], pools, strict=True):
        sums[_in_time(pool, horizon)] += charged
    falls_away = client["contribution"] - client["avoidable"] - sums[True]
    stays = client["avoidable"] - client["full"] - sums[False]
    return [client["contribution"], round(falls_away, 8), round(stays, 8)]


def _write_pools(paper: Paper, sheet: Any, portfolio: Mapping[str, Any], clients: Any, count: int) -> None:
    """Write a row per pool, and below them the months within which a cost must fall away to count."""
    pools = portfolio["pools"]
    units = [header.unit for header in _POOLS]
    horizon = f"$C${_FIRST_POOL + len(pools) + 1}"
    for at, pool in enumerate(pools):
        row = _FIRST_POOL + at
        column = get_column_letter(len(_BEFORE) + 1 + at)
        shares = place(clients, f"{column}{_FIRST_CLIENT}:{column}{_FIRST_CLIENT + max(count, 1) - 1}")
        values = (
            pool["pool"],
            paper.language.text(DRIVERS[pool["driver"]].label),
            Input(pool["cost"]),
            Input(pool["avoidable_after"]),
            Formula(f"=IF(ISNUMBER(D{row}),IF(D{row}<={horizon},1,0),0)"),
            None if not pool["rate"] else pool["cost"] / pool["rate"],
            Formula(f'=IF(F{row}>0,C{row}/F{row},"")'),
            Formula(f"=C{row}*SUM({shares})"),
            Formula(f"=C{row}-H{row}"),
        )
        paper.row(sheet, values, units)
    sheet.append([])
    within = paper.language.text("Costs that fall away within this many months count as avoidable")
    paper.row(sheet, [within, None, Input(portfolio["horizon_months"])], ["", "", "count"])
