"""Weighing, against published examples."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import ranked, tie_weight, weighted_mean
from analysis.weighing import points_on_scale

#: The weighted sum model as in https://en.wikipedia.org/wiki/Weighted_sum_model.
WEIGHTS = {"c1": 0.20, "c2": 0.15, "c3": 0.40, "c4": 0.25}
ALTERNATIVES = pd.DataFrame(
    {"c1": [25, 10, 30], "c2": [20, 30, 10], "c3": [15, 20, 30], "c4": [30, 30, 10]}, index=["A1", "A2", "A3"]
)


def test_the_published_weighted_sum_comes_out_with_its_tie() -> None:
    scores = weighted_mean(ALTERNATIVES, WEIGHTS)

    assert scores.to_dict() == pytest.approx({"A1": 21.5, "A2": 22.0, "A3": 22.0})
    assert ranked(scores).to_dict() == {"A2": 1.0, "A3": 1.0, "A1": 3.0}


def test_a_tie_that_differs_in_the_last_digit_of_a_float_is_still_a_tie() -> None:
    assert ranked(pd.Series([0.1 + 0.2, 0.3, 0.2])).to_list() == [1.0, 1.0, 3.0]


def test_two_criteria_tie_at_the_weight_in_closed_form() -> None:
    """A (.9, .2) and B (.4, .8) under weights (w, 1 - w) tie at w = 6/11."""
    first, second = {"x": 0.9, "y": 0.2}, {"x": 0.4, "y": 0.8}

    weight = tie_weight(first, second, {"x": 0.5, "y": 0.5}, "x")

    assert weight == pytest.approx(6 / 11)
    table = pd.DataFrame([first, second])
    tied = weighted_mean(table, {"x": 6 / 11, "y": 5 / 11})
    assert tied[0] == pytest.approx(tied[1])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"x": 2.0, "y": 2.0}, {"x": 1.0, "y": 1.0}),
        ({"x": 3.0, "y": 2.0}, {"x": 1.0, "y": 1.0}),
        ({"x": 2.0, "y": 2.0}, {"x": 2.0, "y": 2.0}),
    ],
    ids=["dominated alike", "dominated", "equal"],
)
def test_no_weight_makes_a_dominated_or_equal_one_tie(
    first: dict[str, float], second: dict[str, float]
) -> None:
    assert tie_weight(first, second, {"x": 1, "y": 1}, "x") is None


def test_the_weight_of_a_missing_factor_goes_to_the_rest_in_proportion() -> None:
    """Default weights 25/20/20/20/15 with the second missing: 25/80, 20/80, 20/80, 15/80."""
    weights = {"a": 25, "b": 20, "c": 20, "d": 20, "e": 15}
    row = pd.DataFrame([{"a": 80.0, "b": None, "c": 40.0, "d": 60.0, "e": 20.0}])

    assert weighted_mean(row, weights)[0] == pytest.approx((80 * 25 + 40 * 20 + 60 * 20 + 20 * 15) / 80)


def test_nothing_known_or_no_weight_left_is_no_score() -> None:
    table = pd.DataFrame({"a": [None, 10.0], "b": [None, None]}, dtype=float)

    assert weighted_mean(table, {"a": 1, "b": 1}).isna().to_list() == [True, False]
    assert weighted_mean(table, {"a": 0, "b": 1}).isna().all()


def test_a_scale_is_level_beyond_its_ends() -> None:
    points = points_on_scale(np.array([-9.0, 0, 5, 10, 15, 99]), ((0, 100), (10, 40), (20, 0)))

    assert points.tolist() == [100, 100, 70, 40, 20, 0]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.floats(0, 100) | st.none(), min_size=1, max_size=8))
def test_the_mean_lies_between_the_least_and_the_most_of_what_is_known(cells: list[float | None]) -> None:
    row = pd.DataFrame([{f"s{place}": cell for place, cell in enumerate(cells)}], dtype=float)
    known = [cell for cell in cells if cell is not None]

    score = weighted_mean(row, {f"s{place}": place + 1 for place in range(len(cells))})[0]

    if known:
        assert min(known) - 1e-9 <= score <= max(known) + 1e-9
    else:
        assert pd.isna(score)
