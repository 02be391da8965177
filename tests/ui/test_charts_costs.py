"""The pictures of costs: every figure checked in full, with many clients and nasty names."""

import pandas as pd
import pytest

from analysis.costing.charge import Charged, PoolCost
from analysis.costing.model import CostPool
from analysis.costing.statement import Statement, Step
from analysis.language.language import Language
from tests.ui.portfolio import NASTY, scored, strings, texts, valid
from ui.charts.capacity import capacity_chart, capacity_finding
from ui.charts.hours_matrix import matrix_chart, matrix_finding
from ui.charts.lines import HIGHEST, LOWEST, lines_chart, lines_finding
from ui.charts.paper import NothingToDrawError
from ui.charts.waterfall import waterfall_alt, waterfall_chart

NL, EN = Language("nl"), Language("en")
STEPS = (
    Step("revenue", 1000.0, total=True),
    Step("direct_cost", -300.0),
    Step("contribution", 700.0, total=True),
    Step(NASTY, -900.0),
    Step("full", -200.0, total=True),
)


def statement(used: float, able: float | None) -> Statement:
    """A statement of which only the hours are known, and that the unused ones cost 250."""
    idle = PoolCost(CostPool("Pay", 1000.0), 1000.0, 750.0, 250.0, used, able, None)
    charged = Charged((idle,), pd.DataFrame(), pd.Series(dtype=float), used, able)
    return Statement({}, charged, ())


def lines(count: int) -> pd.DataFrame:
    """Clients with three lines."""
    clients = scored(count)
    full = clients["result"]
    return clients.assign(
        contribution=clients["revenue"],
        avoidable=full + 50,
        full=full,
        full_low=full - 10,
        full_high=full + 10,
        avoidable_low=full + 40,
    )


def test_each_step_hangs_from_where_the_one_before_ended() -> None:
    figure = valid(waterfall_chart(STEPS, EN, currency="EUR"))
    bars = figure.data[0]

    assert list(bars.base) == [0, 1000, 0, 700, 0]
    assert list(bars.x) == [1000, -300, 700, -900, -200]
    assert texts(figure)[2] == "<b>Contribution: €700</b>"
    assert "<a" not in "".join(strings(figure.to_dict()))
    assert "After full cost -€200" in waterfall_alt(STEPS, EN, currency="EUR")
    with pytest.raises(NothingToDrawError):
        waterfall_chart((), EN)


def test_used_and_unused_hours() -> None:
    figure = valid(capacity_chart(statement(90, 120), NL))

    assert [list(trace.x) for trace in figure.data] == [[90], [30]]
    assert texts(figure) == [
        "Voor klanten: 90 uur (75\N{NO-BREAK SPACE}%)",
        "Onbenut: 30 uur (25\N{NO-BREAK SPACE}%)",
    ]
    assert capacity_finding(statement(90, 120), EN, currency="EUR") == (
        "Of 120 hours in which work can be done, 90 went to clients; "
        "the unused hours cost €250, charged to no client."
    )
    assert "more hours went" in capacity_finding(statement(130, 120), EN).lower()
    with pytest.raises(NothingToDrawError):
        capacity_chart(statement(90, None), NL)


@pytest.mark.parametrize(("count", "rows"), [(3, 3), (45, 45), (4500, LOWEST + HIGHEST)])
def test_few_and_many_clients_stay_readable(count: int, rows: int) -> None:
    clients = lines(count)
    figure = valid(lines_chart(clients, NL, currency="EUR"))

    assert len(figure.data[1].y) == rows
    assert list(figure.data[3].x)[:3] == clients["full"].nsmallest(3).to_list()
    assert figure.layout.height < 1000  # little more than one screen, however many there are


def test_an_interval_over_zero_is_said_to_be_unknown() -> None:
    clients = lines(3).assign(full=[-50.0, 5.0, 90.0], full_low=[-60, -5, 80], full_high=[-40, 15, 100])

    assert lines_finding(clients.assign(avoidable_low=[1, 1, 1]), EN) == (
        "1 of 3 clients is below zero after full cost. 1 of them still helps to pay what stays. "
        "For 1 client it is not known, as its hours or costs are estimates."
    )
    with pytest.raises(NothingToDrawError):
        lines_finding(clients.assign(full=float("nan")), EN)


def test_hours_by_role_gather_what_is_small() -> None:
    matrix = pd.DataFrame(
        {f"role {n}": [float(n)] * 40 for n in range(12, 0, -1)}, index=[f"c{n}" for n in range(40)]
    )
    figure = valid(matrix_chart(matrix, EN, names={"c0": NASTY}))

    assert len(figure.data[0].x) == 8
    assert len(figure.data[0].y) == 31
    assert figure.layout.yaxis.ticktext[-1] == "The others"
    assert matrix_finding(matrix, EN) == "Most hours go to role 12: 15% of 3,120 hours."
    with pytest.raises(NothingToDrawError):
        matrix_chart(pd.DataFrame(), EN)
