"""The team's voice: means by age, spread by role, and nobody's own answer given away."""

import pandas as pd
import pytest

from analysis import Journal, Settings, summarise
from analysis.judgement import Colleague, Rating
from analysis.team_voice import (
    RoleView,
    all_ratings,
    asked,
    note_rating,
    response,
    team_voice,
    with_noted_ratings,
)
from tests.ledgers import ON_ANN, day, ledger

BOOK = ledger(
    invoices="client amount invoiced_on\nann 100 2025-12-31\nbob 50 2025-12-31",
    ratings=f"""{ON_ANN}
        ann    Old   delivery 2025-01-01 2
        bob    Sam   sales    2025-12-01 3
    """,
)
NOTHING = Journal()


def rated(*answers: tuple[str, str, float], shown: tuple[str, ...] = ()) -> pd.DataFrame:
    """Ratings of one client as (person, role, score)."""
    return pd.DataFrame(
        [
            {
                "client": "ann",
                "person": person,
                "role": role,
                "pleasure": score,
                "weight": 1.0,
                "shown": person in shown,
                "rated_on": None,
            }
            for person, role, score in answers
        ]
    )


def views_of(ratings: pd.DataFrame) -> tuple[RoleView, ...]:
    """The roles of the one client rated."""
    return team_voice(ratings).loc["ann", "roles"]


def voices(journal: Journal = NOTHING, **choices: object) -> pd.DataFrame:
    """What the team says of Ann and Bob."""
    return team_voice(all_ratings(BOOK, journal, Settings(**choices), as_of=day("2025-12-31")))


def test_a_rating_older_than_90_days_counts_half_and_is_told() -> None:
    ann = voices().loc["ann"]

    assert ann["mean"] == pytest.approx((5 + 4 + 1 + 2 + 0.5 * 2) / 4.5)
    assert (ann["old"], ann["count"], ann["people"]) == (1, 5, 5)
    assert summarise(BOOK).loc["ann", "pleasure"] == pytest.approx(ann["mean"])
    fresh = summarise(BOOK, Settings(as_of=day("2025-03-31"))).loc["ann", "pleasure"]
    assert fresh == pytest.approx(14 / 5)


def test_the_spread_by_role_is_the_message() -> None:
    ann = voices().loc["ann"]

    assert [(view.roles, view.count) for view in ann["roles"]] == [(("sales",), 2), (("delivery",), 3)]
    assert ann["roles"][0].mean == 4.5
    assert ann["spread"] == pytest.approx(4.5 - (1 + 2 + 0.5 * 2) / 2.5)
    assert ann["apart"]
    assert ann["rather_not"] == 3


def test_few_answers_are_told_apart() -> None:
    assert voices()["few"].to_dict() == {"ann": False, "bob": True}


def test_a_role_of_one_person_is_taken_together_with_others() -> None:
    views = views_of(rated(("a", "sales", 5), ("b", "owner", 4), ("c", "design", 1), ("d", "design", 2)))

    assert [view.roles for view in views] == [("owner", "sales"), ("design",)]
    alone = views_of(
        rated(("b", "owner", 4), ("c", "design", 1), ("d", "design", 2), ("e", "build", 2), ("f", "build", 3))
    )
    assert [view.roles for view in alone] == [("build", "owner"), ("design",)]


def test_nobody_can_be_read_from_a_single_answer_unless_they_choose() -> None:
    one = rated(("a", "sales", 5))

    assert views_of(one) == ()
    assert [view.mean for view in views_of(rated(("a", "sales", 5), shown=("a",)))] == [5.0]
    both = rated(("a", "sales", 5), ("b", "design", 1), shown=("a",))
    assert [view.roles for view in views_of(both)] == [("design", "sales")]


def test_ratings_clicked_in_the_app_join_those_on_file() -> None:
    journal = Journal(
        ratings=(Rating("bob", 5.0, "Kim", "sales", day("2025-12-30")), Rating("gone", 1.0, "Kim"))
    )
    together = with_noted_ratings(BOOK, journal)

    assert len(together.tables["ratings"]) == 7
    assert summarise(BOOK, Settings(), journal).loc["bob", ["pleasure", "pleasure_count"]].to_list() == [
        4.0,
        2.0,
    ]
    assert voices(journal).loc["bob", "mean"] == 4.0
    bare = ledger(invoices="client amount\nbob 50")
    assert summarise(bare, Settings(), journal).loc["bob", "pleasure"] == 5.0


def test_the_grid_of_the_owner_is_one_answer_more() -> None:
    bob = voices(pleasure={"bob": 5.0}).loc["bob"]

    assert (bob["mean"], bob["count"]) == (4.0, 2)
    assert summarise(BOOK, Settings(pleasure={"bob": 5.0})).loc["bob", "pleasure"] == 4.0


def test_a_new_rating_takes_the_place_of_a_recent_one_by_the_same_person() -> None:
    first = Rating("bob", 2.0, "Kim", "sales", day("2025-12-01"))
    again = Rating("bob", 4.0, "Kim", "sales", day("2025-12-20"))
    later = Rating("bob", 5.0, "Kim", "sales", day("2026-06-01"))
    other = Rating("bob", 1.0, "Lee", "sales", day("2025-12-01"))

    assert note_rating((first, other), again) == (other, again)
    assert note_rating((again,), later) == (again, later)


def test_who_names_another_role_afterwards_still_answers_once() -> None:
    first = Rating("bob", 2.0, "Kim", "", day("2025-12-01"))
    again = Rating("bob", 4.0, "Kim", "sales", day("2025-12-01"))
    unnamed = Rating("bob", 2.0, "", "sales", day("2025-12-01"))
    elsewhere = Rating("bob", 4.0, "", "delivery", day("2025-12-01"))

    assert note_rating((first,), again) == (again,)
    assert note_rating((unnamed,), elsewhere) == (unnamed, elsewhere)


def test_who_was_asked_and_who_answered() -> None:
    book = ledger(hours="client hours person role\nann 1 Sam sales\nann 1 Pim office\nbob 2 sue sales")
    ratings = all_ratings(BOOK, NOTHING, Settings(), as_of=None)

    assert asked(book, Settings()) == (
        Colleague("Pim", "office"),
        Colleague("Sam", "sales"),
        Colleague("sue", "sales"),
    )
    assert asked(book, Settings(team=(Colleague("Kim"),))) == (Colleague("Kim"),)
    assert response(ratings, asked(book, Settings())) == (5, 6)


def test_no_ratings_at_all_give_an_empty_table() -> None:
    nothing = all_ratings(ledger(invoices="client amount\nbob 50"), NOTHING, Settings(), as_of=None)

    assert nothing.empty
    assert team_voice(nothing).empty
