"""The Pareto curve, on tables small enough to check by hand."""

import pandas as pd
import pytest

from analysis import MissingColumnError, pareto_curve


def profits(**by_client: float | None) -> pd.DataFrame:
    """One row per client, in the order given: profits(ann=10, bob=60)."""
    return pd.DataFrame({"profit": pd.Series(by_client, dtype=float)}).rename_axis("client")


def test_shares_accumulate_from_the_best_client() -> None:
    curve = pareto_curve(profits(ann=10, bob=60, cem=30), "profit")

    assert list(curve.index) == ["bob", "cem", "ann"]
    assert list(curve["value_share"]) == pytest.approx([0.6, 0.9, 1.0])
    assert list(curve["client_share"]) == pytest.approx([1 / 3, 2 / 3, 1.0])
    assert list(curve["rank"]) == [1, 2, 3]


def test_losses_lift_the_curve_above_the_total() -> None:
    curve = pareto_curve(profits(loss=-50, gain=150), "profit")

    assert list(curve["value_share"]) == pytest.approx([1.5, 1.0])


def test_equal_clients_keep_their_order() -> None:
    odd_wins = profits(**{f"c{n}": n % 2 for n in range(40)})  # short runs sort stably by luck
    curve = pareto_curve(odd_wins, "profit")

    assert list(curve.index[:3]) == ["c1", "c3", "c5"]
    assert list(curve.index[-2:]) == ["c36", "c38"]


@pytest.mark.parametrize(
    "table",
    [profits(ann=0), profits(ann=5, bob=-5), profits(ann=-5)],
    ids=["all zero", "break-even", "a loss"],
)
def test_without_a_positive_total_there_is_money_but_no_share(table: pd.DataFrame) -> None:
    curve = pareto_curve(table, "profit")

    assert curve["value_share"].isna().all()
    assert curve["running_total"].iloc[-1] == pytest.approx(table["profit"].sum())


def test_a_client_without_a_value_is_left_out_and_not_taken_for_zero() -> None:
    curve = pareto_curve(profits(ann=None, bob=60, cem=40), "profit")

    assert list(curve.index) == ["bob", "cem"]
    assert list(curve["client_share"]) == [0.5, 1.0]


def test_a_wrong_column_is_named_with_the_ones_there_are() -> None:
    with pytest.raises(MissingColumnError, match=r"no column 'margin'\. The table has: profit"):
        pareto_curve(profits(ann=1), "margin")


def test_the_callers_table_is_left_alone() -> None:
    table = profits(ann=1, bob=2)
    before = table.copy()

    pareto_curve(table, "profit")

    pd.testing.assert_frame_equal(table, before)
