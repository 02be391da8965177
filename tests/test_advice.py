"""One piece of advice per client: hard rules first, repair before a goodbye."""

import pandas as pd
import pytest

from analysis import ADVICE, Attempt, Journal, Settings, advise
from tests.ledgers import day


def client(**known: object) -> pd.DataFrame:
    """One scored client, with what the advice looks at."""
    facts = {
        "hard_rule": None,
        "worth_waiting": False,
        "known_months": 24.0,
        "field": "part_with",
        "trend": None,
        "strategic": None,
        "margin": -0.1,
        "result_low": -100.0,
        "result_high": -100.0,
    }
    return pd.DataFrame([facts | known], index=pd.Index(["ann"], name="client"))


TRIED = Journal((Attempt("ann", day("2025-01-01"), "talk"),))
EXCUSED = Journal(exceptions={"ann": "Cannot be reached"})


@pytest.mark.parametrize(
    ("known", "journal", "advice"),
    [
        ({"hard_rule": "abuse", "field": "cherish"}, Journal(), "safety_first"),
        ({"hard_rule": "safety", "known_months": 1.0}, TRIED, "safety_first"),
        ({"hard_rule": "unethical", "field": "cherish"}, TRIED, "legal_check"),
        ({"known_months": 5.9, "field": None}, Journal(), "too_young"),
        ({"field": None}, Journal(), "get_to_know"),
        ({"field": None, "known_months": float("nan")}, Journal(), "get_to_know"),
        ({"field": "cherish"}, Journal(), "cherish"),
        ({"field": "grow_or_reprice"}, Journal(), "reprice"),
        ({"field": "grow_or_reprice", "margin": 0.3}, Journal(), "grow"),
        ({"field": "repair"}, Journal(), "good_talk"),
        ({"field": "repair", "trend": "improving"}, Journal(), "wait_and_see"),
        ({"trend": "improving"}, TRIED, "wait_and_see"),
        ({"trend": "worsening"}, TRIED, "part_with"),
        ({"strategic": "First in its trade"}, TRIED, "strategic_exception"),
        ({"worth_waiting": True}, TRIED, "await_change"),
        ({"result_high": 50.0}, TRIED, "reckon_first"),
        ({"result_low": 50.0, "result_high": 90.0}, TRIED, "part_with"),
        ({"worth_waiting": True, "field": "cherish"}, TRIED, "cherish"),
        ({}, Journal(), "repair_first"),
        ({}, Journal((Attempt("bob", day("2025-01-01"), "talk"),)), "repair_first"),
        ({}, TRIED, "part_with"),
        ({}, EXCUSED, "part_with"),
    ],
)
def test_the_first_rule_that_applies_gives_the_advice(
    known: dict[str, object], journal: Journal, advice: str
) -> None:
    assert advise(client(**known), journal)["ann"] == advice
    assert advice in ADVICE


def test_the_owner_decides_what_too_young_is() -> None:
    young = client(known_months=3.0, field="cherish")

    assert advise(young)["ann"] == "too_young"
    assert advise(young, settings=Settings(minimum_months=2.0))["ann"] == "cherish"
