"""Scores and fields, on ledgers small enough to check by hand."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import (
    AXES,
    FIELDS,
    METRICS,
    SIGNALS,
    MissingColumnError,
    Settings,
    score,
    signal_points,
    summarise,
)
from analysis.quadrants import what_would_move
from analysis.scoring import UnusableScaleError, UnusableWeightError
from tests.ledgers import day, ledger

INVOICES = """
    client amount invoiced_on
    rich   12000  2024-01-31
    rich   12000  2025-01-31
    thin   12000  2024-01-31
    thin   12000  2025-01-31
    tough  12000  2024-01-31
    tough  12000  2025-01-31
    sour   12000  2024-01-31
    sour   12000  2025-01-31
    fresh  500    2025-01-15
"""
ANSWERS = Settings(
    hour_cost=60.0,
    hours_per_month={"rich": 10, "thin": 40, "tough": 10, "sour": 40, "fresh": 2},
    pleasure={"rich": 5, "thin": 5, "tough": 1, "sour": 1, "fresh": 5},
)


def test_an_invoice_list_and_two_answers_make_the_quadrants_stand() -> None:
    scored = score(summarise(ledger(invoices=INVOICES), ANSWERS), ANSWERS)

    assert scored["field"].dropna().to_dict() == {
        "rich": "cherish",
        "thin": "grow_or_reprice",
        "tough": "repair",
        "sour": "part_with",
    }
    # 24,000 less 13 months of 10 hours at 60: a margin of 67.5 %, beyond the end of the scale.
    assert scored.loc["rich", "margin"] == pytest.approx(0.675)
    assert scored.loc["rich", "burden_score"] == 0.0
    assert scored.loc["sour", "burden_score"] == 100.0


def test_a_bare_invoice_list_has_no_field() -> None:
    bare = score(summarise(ledger(invoices=INVOICES)))

    assert bare["field"].isna().all()
    assert bare["burden_score"].isna().all()
    assert (bare["burden_signals"] == 0).all()


def test_one_axis_is_not_enough() -> None:
    only_money = replace(ANSWERS, pleasure={})
    only_joy = replace(ANSWERS, hours_per_month={}, hour_cost=None)
    book = ledger(invoices=INVOICES)

    assert score(summarise(book, only_money), only_money)["field"].isna().all()
    assert score(summarise(book, only_joy), only_joy)["field"].isna().all()


def test_a_client_known_for_under_six_months_has_no_field_until_the_owner_says_so() -> None:
    clients = summarise(ledger(invoices=INVOICES), ANSWERS)

    assert pd.isna(score(clients, ANSWERS).loc["fresh", "field"])
    assert score(clients, replace(ANSWERS, minimum_months=0.0)).loc["fresh", "field"] == "cherish"


def test_half_a_year_of_invoices_is_enough_for_who_was_there_from_the_start() -> None:
    rows = "client amount invoiced_on\nann 1 2025-01-31\nann 1 2025-06-30\nbob 1 2025-03-31\nbob 1 2025-06-30"
    clients = summarise(ledger(invoices=rows))

    assert clients.loc["ann", "known_months"] == 6.0
    assert clients.loc["bob", "known_months"] < 3.0


def test_the_client_list_knows_how_long_a_client_is_there() -> None:
    rows = "client amount invoiced_on\nann 100 2025-01-31\nbob 10 2025-03-31"
    clients = summarise(ledger(invoices=rows, clients="client since_on\nbob 2020-03-31"))

    assert clients.loc["bob", "known_months"] == 60.0


def test_without_any_date_a_field_is_given_all_the_same() -> None:
    listed = ledger(clients="client revenue cost rating\nann 10000 2000 5\nbob 10000 12000 1")
    scored = score(summarise(listed), Settings())

    assert scored["field"].to_dict() == {"ann": "cherish", "bob": "part_with"}


def test_a_score_on_the_border_is_high() -> None:
    clients = summarise(ledger(clients="client revenue cost rating\nann 1000 900 3"))

    scored = score(clients, Settings(burden_border=40.0))

    assert scored.loc["ann", ["financial_score", "burden_score"]].to_list() == pytest.approx([50.0, 40.0])
    assert scored.loc["ann", "field"] == "repair"


def test_good_portfolios_may_have_nobody_to_part_with() -> None:
    """Scales are fixed: the least of good clients is still good."""
    rows = "client revenue cost rating\n" + "\n".join(f"c{n} 1000 {100 + n} 5" for n in range(20))

    assert set(score(summarise(ledger(clients=rows)))["field"]) == {"cherish"}


def test_no_fact_stands_on_both_axes() -> None:
    facts = {
        axis: {fact for each in SIGNALS.values() if each.axis == axis for fact in each.source}
        for axis in AXES
    }

    assert not facts["financial"] & facts["burden"]
    assert all(facts.values())


def test_every_signal_stands_on_a_metric_and_a_usable_scale() -> None:
    for signal in SIGNALS.values():
        assert signal.axis in AXES
        assert signal.metric in METRICS
        assert signal.source, signal.name
        assert [at for at, _ in signal.anchors] == sorted({at for at, _ in signal.anchors})
        assert {0, 100} <= {points for _, points in signal.anchors} <= set(range(101))


def test_the_four_fields_cover_the_plane() -> None:
    places = [(field.financial_high, field.burden_high) for field in FIELDS.values()]

    assert sorted(places) == [(False, False), (False, True), (True, False), (True, True)]


def test_the_hourly_rate_is_held_against_the_owners_target() -> None:
    book = ledger(invoices="client amount\nann 9000", hours="client hours\nann 100")

    def points(choice: Settings) -> float:
        taken = signal_points(summarise(book, choice), choice).set_index("signal")
        return float(taken.loc["hourly_rate", "points"])

    assert points(Settings(target_rate=100.0)) == pytest.approx(50.0)  # 90 is 0.9 of the target
    assert points(Settings(hour_cost=80.0)) == pytest.approx(50.0)  # the target is 1.25 × 80
    assert points(Settings(target_rate=200.0)) == pytest.approx(0.0)
    assert pd.isna(points(Settings()))


def test_figures_that_add_up_are_taken_per_year_of_the_clients_own_time() -> None:
    rows = "client happened_on severity\n" + "\n".join(
        f"ann 20{23 + n // 12}-{n % 12 + 1:02}-15 2" for n in range(24)
    )
    clients = summarise(ledger(incidents=rows))
    taken = signal_points(clients).set_index("signal")

    assert clients.loc["ann", ["incidents", "incident_years"]].to_list() == pytest.approx(
        [24.0, 2.0], rel=0.01
    )
    assert taken.loc["incidents", "value"] == pytest.approx(12.0, rel=0.01)
    assert taken.loc["severity", "value"] == pytest.approx(24.0, rel=0.01)


def test_incidents_kept_for_a_shorter_time_are_divided_by_that_time() -> None:
    late = "\n".join(f"bob 2025-{month:02}-15" for month in range(7, 13))
    invoices = (
        "client amount invoiced_on\nann 1 2024-01-31\nann 1 2025-12-31\nbob 1 2024-01-31\nbob 1 2025-12-31"
    )
    clients = summarise(ledger(invoices=invoices, incidents=f"client happened_on\n{late}"))

    assert clients.loc["bob", "years"] == 2.0
    assert clients.loc["bob", "incident_years"] == pytest.approx(0.55, abs=0.05)


def test_the_breakdown_adds_up_to_the_score() -> None:
    clients = summarise(ledger(invoices=INVOICES), ANSWERS)
    taken = signal_points(clients, ANSWERS)
    scored = score(clients, ANSWERS)

    weighed = taken.assign(part=taken["points"].fillna(0) * taken["share"])
    whole = weighed.pivot_table(index="client", columns="axis", values="part", aggfunc="sum")
    for axis in AXES:
        assert whole[axis].to_dict() == pytest.approx(scored[f"{axis}_score"].to_dict())
        shares = taken[taken["axis"] == axis].groupby("client")["share"].sum()
        assert shares.to_list() == pytest.approx([1.0] * 5)


def test_a_weight_of_nought_leaves_a_signal_out() -> None:
    chosen = replace(
        ANSWERS, weights={name: 0.0 for name in SIGNALS if name != "margin" and name != "pleasure"}
    )
    scored = score(summarise(ledger(invoices=INVOICES), chosen), chosen)

    assert (scored.loc[["rich", "sour"], "signals_used"] == 2).all()
    # 24,000 less 520 hours at 60: a margin of -30 %, below the scale.
    assert scored.loc["sour", "financial_score"] == 0.0


def test_impossible_weights_scales_and_tables_are_refused_with_a_sentence() -> None:
    clients = summarise(ledger(invoices=INVOICES))

    with pytest.raises(UnusableWeightError, match="A weight is 0 or more"):
        score(clients, Settings(weights={"margin": -1.0}))
    with pytest.raises(UnusableScaleError, match="each above the one before"):
        score(clients, Settings(anchors={"margin": ((0.4, 100.0), (-0.2, 0.0))}))
    with pytest.raises(MissingColumnError, match="no column 'margin'"):
        score(clients.drop(columns="margin"))


def test_a_changed_scale_changes_the_points() -> None:
    clients = summarise(ledger(clients="client revenue cost rating\nann 1000 900 3"))

    easy = score(clients, Settings(anchors={"margin": ((0.0, 0.0), (0.1, 100.0))}))

    assert easy.loc["ann", "financial_score"] == pytest.approx(100.0)


@pytest.mark.parametrize("client", ["rich", "thin", "tough", "sour"])
def test_what_would_move_a_client_moves_it(client: str) -> None:
    clients = summarise(ledger(invoices=INVOICES), ANSWERS)
    near = replace(ANSWERS, financial_border=45.0, burden_border=55.0)

    move = what_would_move(clients, client, near)

    assert move is not None
    assert move.field != score(clients, near).loc[client, "field"]
    if move.signal == "pleasure":
        assert move.needed is not None
        changed = clients.assign(pleasure=clients["pleasure"].where(clients.index != client, move.needed))
        assert score(changed, near).loc[client, "field"] == move.field


def test_the_signal_that_has_to_move_least_is_named() -> None:
    book = ledger(clients="client revenue cost rating complaints\nann 1000 500 2 10")

    move = what_would_move(summarise(book), "ann")

    # 75 points of joy and 66.7 of ten incidents: (40·75 + 15·66.7)/55 = 72.7, so 22.8 down: 31.4 of joy.
    assert move is not None
    assert (move.axis, move.field, move.signal) == ("burden", "cherish", "pleasure")
    assert move.points == pytest.approx(-22.83, abs=0.01)
    assert move.needed == pytest.approx(2 + 31.39 / 35, abs=0.01)


def test_nothing_moves_a_client_without_a_field() -> None:
    assert what_would_move(summarise(ledger(invoices=INVOICES), ANSWERS), "fresh", ANSWERS) is None


#: The columns a score looks at, with the direction that is better.
BETTER = {
    "margin": 1,
    "result": 1,
    "effective_hourly_rate": 1,
    "unbilled_share": -1,
    "days_late": -1,
    "growth": 1,
    "pleasure": 1,
    "severity_points": -1,
    "weighing_incidents": -1,
    "rush": -1,
    "chasing": -1,
}


def made_up(rows: list[list[float]]) -> pd.DataFrame:
    """Clients with these values in the columns of ``BETTER``, for two years."""
    table = pd.DataFrame(rows, columns=list(BETTER), dtype=float).rename_axis("client")
    table.index = pd.Index([f"c{place}" for place in range(len(rows))], name="client")
    return table.assign(years=2.0, incident_years=2.0, known_months=24.0, hours_cost=600.0, hours=10.0)


CELLS = st.lists(st.floats(-50, 150), min_size=len(BETTER), max_size=len(BETTER))


@settings(deadline=None, max_examples=30)
@given(CELLS, st.lists(st.floats(0, 40), min_size=len(BETTER), max_size=len(BETTER)))
def test_a_dominated_client_never_scores_better(cells: list[float], worse: list[float]) -> None:
    dominated = [cell - way * less for cell, less, way in zip(cells, worse, BETTER.values(), strict=True)]

    scored = score(made_up([cells, dominated]))

    assert scored.loc["c1", "financial_score"] <= scored.loc["c0", "financial_score"] + 1e-9
    assert scored.loc["c1", "burden_score"] >= scored.loc["c0", "burden_score"] - 1e-9


@settings(deadline=None, max_examples=30)
@given(st.lists(CELLS, min_size=2, max_size=6), st.integers(0, 99))
def test_the_order_of_clients_and_of_weights_changes_nothing(rows: list[list[float]], seed: int) -> None:
    table = made_up(rows)
    chosen = Settings(weights={name: float(place) for place, name in enumerate(SIGNALS)})
    turned = Settings(weights=dict(reversed(chosen.weights.items())))

    shuffled = score(table.sample(frac=1, random_state=seed), turned)

    pd.testing.assert_frame_equal(shuffled.loc[table.index], score(table, chosen))


@settings(deadline=None, max_examples=30)
@given(CELLS)
def test_equal_clients_have_equal_scores(cells: list[float]) -> None:
    scored = score(made_up([cells, cells]))

    assert scored.loc["c0"].drop("field").to_list() == scored.loc["c1"].drop("field").to_list()


@settings(deadline=None, max_examples=30)
@given(CELLS, st.sampled_from([name for name in SIGNALS if SIGNALS[name].metric in BETTER]))
def test_a_missing_signal_leaves_the_mean_of_what_is_known(cells: list[float], gone: str) -> None:
    table = made_up([cells])
    table[SIGNALS[gone].metric] = float("nan")
    taken = signal_points(table).set_index("signal")

    own = taken[(taken["axis"] == SIGNALS[gone].axis) & taken["points"].notna()]
    expected = (own["points"] * own["weight"]).sum() / own["weight"].sum()

    assert score(table).loc["c0", f"{SIGNALS[gone].axis}_score"] == pytest.approx(expected)
    assert taken.loc[gone, "share"] == 0.0


def test_scoring_leaves_the_callers_table_alone() -> None:
    clients = summarise(ledger(invoices=INVOICES), Settings(as_of=day("2025-06-30")))
    before = clients.copy()

    score(clients, ANSWERS)

    pd.testing.assert_frame_equal(clients, before)
