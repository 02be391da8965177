"""Behind every picture stands a table, with shares where there are any, and its downloads."""

import pytest

from tests.ui.visitor import arrive, go_to, sample, table, without_errors


def test_the_steps_of_the_waterfall_end_at_what_is_left() -> None:
    visitor = arrive("nl", sample("nl"), page="costs")
    without_errors(visitor)

    rows = table(visitor, "costs_waterfall_table")
    assert rows["share"].iloc[0] == 1.0
    assert rows["left"].iloc[-1] == pytest.approx(781_414.49, abs=0.01)
    assert rows["left_share"].iloc[-1] == pytest.approx(781_414.49 / 2_662_848.99, abs=1e-6)
    assert len(table(visitor, "costs_one_waterfall_table")) >= 3


def test_quarters_shares_and_months_are_there_too() -> None:
    visitor = arrive("nl", sample("nl"))

    quarters = table(go_to(visitor, "payment"), "payment_quarters_table")
    assert list(quarters["quarter"])[-1] == "K3 2026"
    assert len(quarters) == 8

    truth = table(go_to(visitor, "pareto"), "pareto_truth_table")
    assert truth["share"].tolist()[0] == pytest.approx(0.59, abs=0.005)
    assert "Kim, Singh and Winer (2017), Marketing Letters 28(4)" in set(truth["source"])

    months = table(go_to(visitor, "client"), "client_history_table")
    assert months["running_share"].iloc[-1] == pytest.approx(1.0)
    assert months["share"].sum() == pytest.approx(1.0)
    without_errors(visitor)
