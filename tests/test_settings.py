"""What the owner chose: frozen, saved and reopened, refused with a sentence where it is damaged."""

from dataclasses import FrozenInstanceError

import pytest

from analysis import Attempt, Journal, Settings
from analysis.judgement import Colleague, Judgement, Rating, ValueFit
from analysis.stored import UnreadableSettingsError
from tests.ledgers import day

CHOSEN = Settings(
    hour_cost=62.5,
    target_rate=95.0,
    credit_rate=0.08,
    hours_per_month={"bakkerij jansen": 12.0},
    pleasure={"bakkerij jansen": 4.0},
    weights={"margin": 10.0},
    anchors={"margin": ((-0.1, 0.0), (0.3, 100.0))},
    burden_border=60.0,
    minimum_months=3.0,
    as_of=day("2025-06-30"),
    currency="EUR",
)


def test_settings_come_back_as_they_were_saved() -> None:
    assert Settings.from_json(CHOSEN.to_json()) == CHOSEN
    assert Settings.from_json(Settings().to_json()) == Settings()


def test_a_journal_comes_back_as_it_was_saved() -> None:
    journal = Journal(
        (Attempt("ann", day("2025-03-01"), "talk", "Prijs besproken – later verder"),), {"bob": "Threats"}
    )

    assert Journal.from_json(journal.to_json()) == journal
    assert journal.attempted("ann")
    assert journal.attempted("bob")
    assert not journal.attempted("cem")


def test_what_people_say_of_clients_comes_back_as_it_was_saved() -> None:
    noted = Journal(
        ratings=(Rating("ann", 4.0, "Sam", "sales", day("2026-01-09"), respect=5.0, shown=True),),
        judgements={
            "ann": Judgement(
                fits={"Open talk": ValueFit("doubt", "Left a question open", day("2026-02-01"))},
                strategic="Opens a door",
                strategic_until=day("2027-01-01"),
                change_chance=0.4,
                influence=2,
            )
        },
    )

    assert Journal.from_json(noted.to_json()) == noted
    chosen = Settings(own_values=("Open talk", "Craft"), team=(Colleague("Sam", "sales"),))
    assert Settings.from_json(chosen.to_json()) == chosen


@pytest.mark.parametrize(
    "stored",
    [
        "no json",
        "[1, 2]",
        '{"version": 2}',
        '{"version": 1, "colour": "red"}',
        '{"version": 1, "as_of": "yesterday"}',
        '{"version": 1, "pleasure": {"ann": "fine"}}',
        '{"version": 1, "anchors": {"margin": [1, 2]}}',
        '{"version": 1, "weights": 3}',
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(stored: str) -> None:
    with pytest.raises(UnreadableSettingsError, match="These settings cannot be read"):
        Settings.from_json(stored)


@pytest.mark.parametrize(
    "stored", ["{", '{"version": 9}', '{"attempts": [{"client": "ann"}]}', '{"attempts": 3}']
)
def test_a_damaged_journal_is_refused_too(stored: str) -> None:
    with pytest.raises(UnreadableSettingsError):
        Journal.from_json(stored)


def test_settings_are_replaced_and_never_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        CHOSEN.hour_cost = 1.0  # type: ignore[misc]


def test_targets_follow_the_cost_of_an_hour_until_they_are_chosen() -> None:
    assert Settings(hour_cost=60.0).target_for(None) == 75.0
    assert Settings().target_for(80.0) == 100.0
    assert Settings(hour_cost=60.0, target_rate=90.0).target_for(80.0) == 90.0
    assert Settings().target_for(None) is None
    assert Settings(hour_cost=60.0).contribution_for(None) == 2400.0
    assert Settings(target_contribution=5000.0).contribution_for(None) == 5000.0
