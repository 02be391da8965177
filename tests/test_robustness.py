"""How sure a field is, against brute force and by hand."""

from dataclasses import replace
from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import AXES, FIELDS, SIGNALS, Settings, robustness, score, summarise, weighted_mean
from analysis.robustness import CLOSE_BELOW, VERDICTS, WEIGHT_SETS, weight_sets
from analysis.scoring import point_matrix
from tests.ledgers import ledger

#: Clients well inside and between the fields, and some about whom less is known.
LISTED = """
    client  revenue cost  days_late rating complaints
    bright  10000   4000  0         5      0
    middle  10000   8500  85        4      5
    close   10000   9400  2         3      14
    torn    10000   9600  0         4      25
    dull    10000   11000 80        2      12
    gloomy  10000   13000 95        1      30
    patchy  10000   8800  -         3      -
    silent  10000   9000  -         -      -
    dutiful 10000   8000  30        2      2
"""
AIMS = Settings(target_contribution=1000.0, target_rate=80.0)


@cache
def clients() -> pd.DataFrame:
    return summarise(ledger(clients=LISTED))


def weighted(choice: Settings, name: str, weight: float) -> Settings:
    return replace(choice, weights={**choice.weights, name: weight})


def test_the_share_of_weight_sets_is_what_brute_force_counts() -> None:
    table, choice = clients(), replace(AIMS, financial_border=45.0, burden_border=40.0)
    points, field = point_matrix(table, choice), score(table, choice)["field"]
    drawn = {}
    for place, axis in enumerate(AXES):
        names = [name for name, signal in SIGNALS.items() if signal.axis == axis]
        weights = np.array([SIGNALS[name].weight for name in names])
        drawn[axis] = (names, weight_sets(weights, 7 + place).tolist())

    def high(known: list[tuple[int, float]], weights: list[float], border: float) -> bool:
        total = sum(weights[place] * each for place, each in known)
        return total / sum(weights[place] for place, _ in known) >= border - 1e-9

    found = robustness(table, choice, seed=7)["stays"]
    for client in ("close", "torn", "dutiful"):
        stands = FIELDS[str(field[client])]
        sides = []
        for axis, border, stands_high in (
            ("financial", 45.0, stands.financial_high),
            ("burden", 40.0, stands.burden_high),
        ):
            names, sets = drawn[axis]
            cells = enumerate(points.loc[client, names].to_list())
            known = [(place, each) for place, each in cells if not pd.isna(each)]
            sides.append([high(known, weights, border) == stands_high for weights in sets])
        held = [all(pair) for pair in zip(*sides, strict=True)]
        assert found[client] == sum(held) / WEIGHT_SETS
    assert 0 < found.min() < CLOSE_BELOW < found.max() == 1.0


def test_just_past_the_named_weight_the_client_moves_and_no_smaller_change_does_it() -> None:
    table, choice = clients(), AIMS
    before, found = score(table, choice)["field"], robustness(table, choice)
    moved = found[found["weight"].notna()]
    assert len(moved) >= 3
    for client, row in moved.iterrows():
        name, now, needed = row["weight"], row["weight_now"], row["weight_needed"]
        past, short = needed + 1e-6 * np.sign(needed - now), now + 0.999 * (needed - now)
        fields = {
            weight: score(table, weighted(choice, name, max(0.0, weight)))["field"][client]
            for weight in (past, short)
        }
        assert fields == {past: row["weight_field"], short: before[client]}

        # The same change of share for any other weight of either axis leaves the client where it is.
        change = abs(row["share_needed"] - row["share_now"]) * 0.999
        known = point_matrix(table, choice).loc[client].notna()
        for other in SIGNALS.values():
            rest = sum(
                each.weight
                for each in SIGNALS.values()
                if each.axis == other.axis and each.name != other.name and known[each.name]
            )
            share = other.weight / (rest + other.weight)
            for turned in (share - change, share + change):
                if known[other.name] and rest > 0 and 0 <= turned < 1:
                    weight = rest * turned / (1 - turned)
                    elsewhere = score(table, weighted(choice, other.name, weight))["field"][client]
                    assert elsewhere == before[client], (client, other.name, weight)


def test_two_criteria_tie_with_the_border_at_six_elevenths() -> None:
    """A (.9, .2) against the level of B on both, as published: (.9 - .4, .2 - .8) tie at w = 6/11."""
    listed = ledger(clients="client revenue cost days_late rating\nann 1000 660 48 5")
    lines = {"margin": ((0, 0), (0.34, 0.9), (1, 100)), "days_late": ((0, 100), (48, 0.2), (90, 0))}
    levels = Settings(
        anchors=lines, weights={"margin": 1, "days_late": 1, "growth": 0}, financial_border=6 / 11 * 0.7 + 0.2
    )

    row = robustness(summarise(listed), levels).loc["ann"]

    assert (row["weight"], row["weight_field"]) == ("margin", "cherish")
    assert row["share_now"] == pytest.approx(1 / 2)
    assert row["share_needed"] == pytest.approx(6 / 11)


def test_who_has_every_point_on_one_side_stays_whatever_the_weights() -> None:
    found = robustness(clients()).loc["gloomy"]

    assert (found["stays"], found["verdict"], found["weight"]) == (1.0, "firm", None)


def test_without_a_field_there_is_no_verdict_but_the_number_that_would_give_one() -> None:
    table = clients()
    found = robustness(table)

    assert score(table)["field"].isna().to_dict()["silent"]
    assert found.loc["silent", ["stays", "verdict", "weight", "unknown_chance"]].isna().all()
    assert found.loc["silent", "unknown"] == "pleasure"
    young = robustness(table.assign(known_months=2.0))
    assert young.loc["silent", "unknown"] is None


def test_the_unknown_most_worth_knowing_is_the_one_that_changes_the_field_most_often() -> None:
    table, choice = clients(), AIMS
    before, known = score(table, choice)["field"]["patchy"], point_matrix(table, choice).loc["patchy"].notna()
    aims = {"target_rate": choice.target_rate, "target_contribution": choice.target_contribution, "": 1.0}
    chances = {}
    for signal in SIGNALS.values():
        if known[signal.name]:
            continue
        at, points = zip(*sorted(signal.anchors, key=lambda pair: pair[1]), strict=True)
        values = np.interp(np.linspace(0, 100, 51), points, at) * aims[signal.relative_to]
        tried = pd.concat([table.loc[["patchy"]]] * 51).assign(**{signal.metric: values})
        chances[signal.name] = (score(tried, choice)["field"] != before).mean()
    found = robustness(table, choice).loc["patchy"]

    assert {"days_late", "severity", "hourly_rate"} <= set(chances)
    assert 0 < chances[found["unknown"]] == max(chances.values())
    assert found["unknown_chance"] == pytest.approx(max(chances.values()), abs=0.02)


def test_the_same_seed_gives_the_same_answer_and_the_weights_lie_around_the_owners() -> None:
    table = clients()

    pd.testing.assert_frame_equal(robustness(table), robustness(table))
    drawn = weight_sets(np.array([25.0, 75.0]))
    assert np.quantile(drawn[:, 0], [0.05, 0.95]) == pytest.approx([0.10, 0.41], abs=0.015)
    assert set(robustness(table)["verdict"].dropna()) <= set(VERDICTS)


@settings(deadline=None, max_examples=8)
@given(
    st.permutations(list(range(8))),
    st.permutations(list(SIGNALS)),
    st.lists(st.integers(0, 60), min_size=11, max_size=11),
)
def test_the_order_of_clients_and_of_weights_changes_nothing(
    order: list[int], names: list[str], weights: list[int]
) -> None:
    table = clients()
    chosen = dict(zip(SIGNALS, map(float, weights), strict=True))
    shuffled = {name: chosen[name] for name in names}

    straight = score(table, Settings(weights=chosen))
    turned = score(table.iloc[order], Settings(weights=shuffled))
    pd.testing.assert_frame_equal(straight.loc[turned.index], turned)
    firm = robustness(table, Settings(weights=chosen))
    other = robustness(table.iloc[order], Settings(weights=shuffled))
    pd.testing.assert_frame_equal(firm.loc[other.index], other)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=3, max_size=3),
    st.lists(st.integers(1, 60), min_size=3, max_size=3),
)
def test_a_dominated_client_never_scores_better_and_equals_score_the_same(
    pairs: list[tuple[float, float]], weights: list[int]
) -> None:
    names = ["margin", "days_late", "growth"]
    rows = pd.DataFrame(
        {"better": [max(pair) for pair in pairs], "worse": [min(pair) for pair in pairs]}, index=names
    ).T
    rows.loc["same"] = rows.loc["worse"]

    scores = weighted_mean(rows, dict(zip(names, map(float, weights), strict=True)))

    assert scores["worse"] <= scores["better"] + 1e-9
    assert scores["worse"] == scores["same"]
