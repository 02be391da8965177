"""What the owner noted stands beside the figures: it counts before the list, and it can expire."""

import pandas as pd
import pytest

from analysis import Journal, Settings, advise, problems_of, score, summarise
from analysis.goodbye.facts import gather
from analysis.goodbye.reasons import REASONS, suggested_reasons
from analysis.judgement import Judgement, ValueFit
from analysis.judging import JUDGED, break_even_chance, latest_start
from tests.ledgers import day, ledger

BOOK = ledger(
    clients="""
        client strategic      strategic_until values_fit growth reputation change_chance referred_by
        ann    opens_a_door   2025-03-31      yes        yes    -          0.2           -
        bob    first_of_many  -               -          -      -          -             ann
        cem    -              -               -          -      -          -             Ann
    """,
    invoices="""
        client amount invoiced_on cost
        ann    1000   2025-01-10  3000
        ann    1000   2025-12-10  3000
        bob    6000   2025-01-10  100
        bob    6000   2025-12-10  100
        cem    5000   2025-12-31  100
    """,
)


def judged(judgement: Judgement | None = None, client: str = "ann", **choices: object) -> pd.DataFrame:
    """The clients, with one judgement noted."""
    noted = Journal(judgements={} if judgement is None else {client: judgement})
    return summarise(BOOK, Settings(**choices), noted)


def test_a_strategic_reason_ends_on_its_last_day_and_says_so() -> None:
    later, then = judged(), judged(as_of=day("2025-03-31"))

    assert pd.isna(later.loc["ann", "strategic"])
    assert later.loc["ann", "strategic_expired"] == "opens a door"
    assert then.loc["ann", "strategic"] == "opens a door"
    assert pd.isna(then.loc["ann", "strategic_expired"])
    assert later.loc["bob", "strategic"] == "first of many"
    assert pd.isna(judged(Judgement(strategic="No"), "bob").loc["bob", "strategic"])


def test_what_was_noted_counts_before_what_the_list_says() -> None:
    noted = Judgement(
        strategic="Knows everybody",
        strategic_until=day("2027-01-01"),
        room_to_grow="no",
        change_chance=0.7,
        influence=3,
        referred_clients=4,
        referred_revenue=100.0,
    )
    row = judged(noted).loc["ann"]

    assert (row["strategic"], row["room_to_grow"]) == ("Knows everybody", "no")
    assert (row["change_chance"], row["influence"]) == (0.7, 3)
    assert (row["referrals"], row["referred_revenue"]) == (4.0, 100.0)
    plain = judged().loc["ann"]
    assert (plain["room_to_grow"], plain["change_chance"]) == ("yes", 0.2)


def test_referrals_are_counted_with_what_those_clients_bring_a_year() -> None:
    clients = judged()

    assert clients["referrals"].to_dict() == {"ann": 2.0, "bob": 0.0, "cem": 0.0}
    yearly = clients["revenue"] / clients["years"]
    assert clients.loc["ann", "referred_revenue"] == pytest.approx(yearly["bob"] + yearly["cem"])
    assert pd.isna(clients.loc["bob", "referred_revenue"])


def test_the_fit_is_the_least_of_the_fits_with_the_values_that_count() -> None:
    fits = {
        "Craft": ValueFit("yes"),
        "Open talk": ValueFit("no", "Kept the deadline from us", day("2025-06-01")),
        "Calm": ValueFit("doubt"),
    }
    fit = {
        own: judged(Judgement(fits=fits), own_values=own).loc["ann", "values_fit"]
        for own in (("Craft",), ("Craft", "Calm"), ("Craft", "Calm", "Open talk"), ())
    }

    assert list(fit.values()) == ["yes", "doubt", "no", "yes"]
    clients = judged(Judgement(fits=fits), own_values=("Open talk",))
    assert "values_misfit" in problems_of(clients)["ann"]


def test_a_mark_for_a_hard_rule_outweighs_every_figure() -> None:
    mark = Judgement(hard_rule="unethical", hard_rule_source="Two invoices", hard_rule_on=day("2025-11-01"))
    clients = score(judged(mark, "bob"))

    assert clients.loc["bob", "hard_rule_on"] == day("2025-11-01")
    assert advise(clients)["bob"] == "legal_check"
    assert "unethical" in problems_of(clients)["bob"]
    safe = score(judged(Judgement(hard_rule="safety"), "bob"))
    assert advise(safe)["bob"] == "safety_first"
    pd.testing.assert_frame_equal(
        clients[["financial_score", "burden_score"]], score(judged())[["financial_score", "burden_score"]]
    )


def test_incidents_set_the_mark_whenever_they_were_and_the_owner_overrules_it() -> None:
    book = ledger(
        incidents="""
            client happened_on kind
            ann    2024-02-01  bedreiging
            ann    2024-05-01  fraude
            bob    2025-01-01  fraude
            cem    2025-12-31  klacht
        """
    )
    found = summarise(book)
    kept = summarise(book, Settings(), Journal(judgements={"bob": Judgement(hard_rule="safety")}))

    assert found["hard_rule"].dropna().to_dict() == {"ann": "abuse", "bob": "unethical"}
    assert found.loc["ann", "hard_rule_on"] == day("2024-05-01")
    assert found["unethical"].to_dict() == {"ann": 1.0, "bob": 1.0, "cem": 0.0}
    assert kept.loc["bob", "hard_rule"] == "safety"


def test_waiting_pays_from_the_chance_at_which_it_breaks_even() -> None:
    """A loss of 4,000 a year, half a year to wait, and 10,000 a year if things change: 2,000 of 10,000."""
    assert break_even_chance(-4000.0, 10_000.0, 0.5) == pytest.approx(0.2)
    assert break_even_chance(-4000.0, 0.0, 0.5) is None
    assert break_even_chance(-4000.0, 1000.0, 1.0) is None
    assert break_even_chance(10.0, 0.0, 1.0) == 0.0

    target = {"target_contribution": 10_000.0}
    noted = Judgement(change_chance=0.5, change_on=day("2026-06-30"))
    sure = judged(noted, **target).loc["ann"]
    assert 0 < sure["break_even_chance"] < 0.5
    assert sure["worth_waiting"]
    hardly = judged(Judgement(change_chance=0.05, change_on=day("2026-06-30")), **target).loc["ann"]
    assert not hardly["worth_waiting"]
    past = judged(Judgement(change_chance=0.9, change_on=day("2025-06-30")), **target).loc["ann"]
    assert not past["worth_waiting"]


def test_a_later_value_pays_when_it_makes_up_for_the_wait_in_time() -> None:
    begins = latest_start(-4000.0, 6000.0, 5.0)

    assert begins == 3.0
    assert -4000.0 * begins + 6000.0 * (5.0 - begins) == 0.0
    assert latest_start(0.0, 6000.0, 5.0) == 5.0


def test_every_client_has_every_column_also_where_nothing_is_noted() -> None:
    bare = summarise(ledger(invoices="client amount\nann 10"))

    assert set(JUDGED) <= set(bare.columns)
    assert bare.loc["ann", list(JUDGED)].drop(["worth_waiting"]).isna().all()


@pytest.mark.parametrize(
    ("mark", "reason"), [("safety", "abuse"), ("abuse", "abuse"), ("unethical", "unethical")]
)
def test_a_mark_leads_the_goodbye_to_the_short_route(mark: str, reason: str) -> None:
    clients = judged(Judgement(hard_rule=mark), "bob")
    facts = gather(BOOK, clients, "bob", as_of=day("2025-12-31"))

    assert suggested_reasons(facts)[0] == reason
    assert REASONS[reason].hard
