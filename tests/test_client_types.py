"""Client types: made groups are found again, and noise is called noise."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import adjusted_rand_score

from analysis import NO_TYPES, TYPE_NAMES, TYPE_SIGNALS, client_types
from analysis.client_types import ClientTypes
from analysis.type_names import name_types


def portfolio_of(shape: np.ndarray) -> pd.DataFrame:
    """Clients from columns of standard normal size, in plausible units."""
    columns = {
        "revenue": np.exp(9 + 0.5 * shape[:, 0]),
        "margin": 0.2 + 0.08 * shape[:, 1],
        "hours_per_1000": 12 + 2 * shape[:, 2],
        "days_late": np.abs(9 + 3 * shape[:, 3]),
        "incidents": np.abs(4 + shape[:, 4]),
        "pleasure": (3.5 + 0.4 * shape[:, 5]).clip(1, 5),
    }
    index = pd.Index([f"c{place:04}" for place in range(len(shape))], name="client")
    return pd.DataFrame(columns, index=index).assign(known_months=24.0, years=1.0, incident_years=1.0)


def blobs(n: int, seed: int = 0) -> tuple[pd.DataFrame, np.ndarray]:
    """Three groups: who pays late, who takes hours without margin, who brings much with joy."""
    shape = np.random.default_rng(seed).normal(size=(n, 6))
    group = np.arange(n) % 3
    shape[group == 0, 3] += 9
    shape[group == 1, 2] += 6
    shape[group == 1, 1] -= 6
    shape[group == 2, 0] += 6
    shape[group == 2, 5] += 3
    return portfolio_of(shape), group


@cache
def types_of(n: int) -> ClientTypes:
    """Give the types of made groups, looked for once."""
    return client_types(blobs(n)[0])


@pytest.mark.parametrize("n", [24, 60, 200])
def test_made_groups_are_found_again(n: int) -> None:
    _, group = blobs(n)

    found = types_of(n)

    assert found.found
    assert adjusted_rand_score(group, found.labels) > 0.9
    assert found.stability is not None
    assert found.stability > 0.9
    assert set(found.profile.index) == {"late_payer", "time_eater", "star"}
    assert found.profile["count"].sum() == n
    assert found.labels[group == 0].mode().to_list() == ["late_payer"]


@pytest.mark.parametrize("n", [15, 45, 150])
@pytest.mark.parametrize("seed", range(3))
def test_noise_has_no_clear_types(n: int, seed: int) -> None:
    found = client_types(portfolio_of(np.random.default_rng(seed).normal(size=(n, 6))))

    assert not found.found
    assert found.reason == "no_clear_types"
    assert found.labels.isna().all()
    assert found.profile.empty


def test_few_clients_or_few_signals_say_so() -> None:
    clients, _ = blobs(24)
    only_margin = clients.assign(**{name: float("nan") for name in TYPE_SIGNALS if name != "margin"})
    alike = clients.assign(**{name: 5.0 for name in TYPE_SIGNALS if name != "margin"})
    all_equal = clients.assign(**dict.fromkeys(TYPE_SIGNALS, 5.0))

    assert client_types(all_equal).reason == "too_few_signals"
    assert client_types(clients.head(11)).reason == "too_few_clients"
    assert client_types(only_margin).reason == "too_few_signals"
    assert client_types(alike).reason == "too_few_signals"
    assert {"too_few_clients", "too_few_signals", "no_clear_types"} == set(NO_TYPES)


def test_the_same_seed_gives_the_same_types_whatever_the_order() -> None:
    clients, _ = blobs(24)

    first, second = types_of(24), client_types(clients.sample(frac=1, random_state=1))

    assert first.labels.to_dict() == second.labels.to_dict()
    pd.testing.assert_frame_equal(first.profile, second.profile)


def test_the_names_of_the_clients_settle_nothing() -> None:
    clients, _ = blobs(24)
    renamed = clients.set_index(pd.Index([f"x{key[::-1]}" for key in clients.index], name="client"))

    first, second = types_of(24), client_types(renamed)

    assert first.labels.to_list() == second.labels.to_list()
    pd.testing.assert_frame_equal(first.profile, second.profile)


def test_where_the_middle_half_is_all_equal_a_signal_still_has_a_spread() -> None:
    clients, _ = blobs(30)
    found = client_types(clients.assign(incidents=[0.0] * 28 + [3.0, 4.0]))

    assert found.found
    assert np.isfinite(found.shape.to_numpy()).all()
    for signal in found.signals:  # the picture never says other than the table
        ordered = found.shape[signal].loc[found.profile[signal].sort_values().index]
        assert ordered.is_monotonic_increasing


def test_a_client_of_whom_little_is_known_has_no_type() -> None:
    clients, _ = blobs(40)
    clients.loc["c0003", [*TYPE_SIGNALS]] = float("nan")

    found = client_types(clients)

    assert pd.isna(found.labels["c0003"])
    assert found.labels.notna().sum() == 39


def test_a_client_half_way_stands_between_two_types() -> None:
    clients, group = blobs(60)
    half_way = (clients[group == 0].mean() + clients[group == 1].mean()) / 2
    clients.loc["half"] = half_way

    found = client_types(clients)

    assert {found.labels["half"], found.between["half"]} == {"late_payer", "time_eater"}
    assert found.between.notna().sum() <= 3


def test_the_nearest_to_the_centre_belong_to_the_type() -> None:
    found = types_of(24)

    for name, nearest in found.nearest.items():
        assert len(nearest) == 3
        assert set(found.labels[list(nearest)]) == {name}


def test_names_follow_what_sets_a_type_apart_and_no_name_is_given_twice() -> None:
    columns = ["revenue", "margin", "hours_per_1000", "days_late", "incidents", "pleasure", "known_months"]
    centres = pd.DataFrame(
        [
            [0, 0, 0, 0, 2.0, -2.0, 0],
            [0, 0, 0, 0, 1.5, -1.5, 0],
            [0, 0, 0, 0, 0, 0, -2.0],
            [0, 0, 0, 0, 0, 0, 0],
        ],
        columns=columns,
    )
    typical = pd.DataFrame(
        [
            [1e4, 0.2, 10, 2, 12, 2, 24],
            [1e4, 0.2, 10, 2, 9, 2.5, 24],
            [1e4, 0.2, 10, 2, 1, 4, 5],
            [1e4, 0.2, 10, 2, 1, 4, 24],
        ],
        columns=columns,
    )
    names = name_types(centres, typical)

    assert names[0] == "hard_on_people"
    assert names[2:] == ["newcomer", "in_the_middle"]
    assert len(set(names)) == 4
    assert set(names) <= set(TYPE_NAMES)


def test_a_name_that_would_be_unfair_is_not_given() -> None:
    """The latest of prompt payers are no late payers."""
    centres = pd.DataFrame({"days_late": [3.0], "margin": [0.0]})

    assert name_types(centres, pd.DataFrame({"days_late": [4.0], "margin": [0.2]})) == ["in_the_middle"]
    assert name_types(centres, pd.DataFrame({"days_late": [25.0], "margin": [0.2]})) == ["late_payer"]


def test_types_claim_nothing_that_a_bare_list_of_invoices_does_not_tell() -> None:
    clients, group = blobs(60)
    unknown = ["margin", "hours_per_1000", "incidents", "pleasure"]
    found = client_types(clients.assign(**dict.fromkeys(unknown, float("nan"))))

    assert found.found
    assert set(found.signals) == {"revenue", "days_late"}
    for code in found.profile.index:
        assert all(set(group) & {"revenue", "days_late"} for group in TYPE_NAMES[code].claims), code
    assert {"late_payer", "large"} <= set(found.profile.index)
    assert found.labels[group == 0].mode().to_list() == ["late_payer"]


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"revenue": 2.0}, "large"),
        ({"revenue": -2.0}, "small"),
        ({"days_late": -2.0}, "prompt_payer"),
        ({"known_months": 2.0}, "long_standing"),
        ({"revenue": -2.0, "incidents": -1.0}, "small_and_steady"),
        ({"margin": 1.0, "incidents": -1.0}, "in_the_middle"),
        ({"margin": 2.0, "incidents": -2.0, "days_late": -1.0}, "quiet_strength"),
    ],
)
def test_each_name_needs_to_know_what_it_says(known: dict[str, float], name: str) -> None:
    values = {"revenue": 1e4, "margin": 0.3, "days_late": 1.0, "incidents": 1.0, "known_months": 48.0}
    typical = pd.DataFrame([{signal: values[signal] for signal in known}])

    assert name_types(pd.DataFrame([known]), typical) == [name]


def test_ten_thousand_clients_are_no_trouble() -> None:
    clients, group = blobs(10_000)

    found = client_types(clients)

    assert found.found
    assert adjusted_rand_score(group, found.labels) > 0.9
