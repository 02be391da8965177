"""What is still open before a text can go: gaps, the sixteen points, and advice that never locks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.goodbye import KINDS, Choices, GoodbyeFacts, Sender, Task, draft, suggest
from analysis.goodbye.completeness import GAPS, completeness, missing
from analysis.goodbye.open_points import LEGAL_CHECKS, legal_checks, open_points
from analysis.language import Language
from tests.goodbye.situations import AGENCY, AS_OF, SITUATIONS, TALK, WRITTEN

LATE = SITUATIONS["late_payer"]
EMPTY = GoodbyeFacts("c", "Ada Ltd", AS_OF, Sender())


def test_gaps_are_named_and_stand_in_brackets() -> None:
    gaps = {kind: {gap.code for gap in missing(EMPTY, Choices(written_on=WRITTEN), kind)} for kind in KINDS}

    assert gaps["mail"] == {"sender_name", "sender_firm", "sender_reach", "contact", "email"}
    assert "new_rate" in gaps["price_rise"]
    assert "agreed_scope" in gaps["scope"]
    assert "conditions" in gaps["improvement"]
    assert set().union(*gaps.values()) == set(GAPS)
    assert "[uw naam]" in draft("mail", EMPTY, Choices(written_on=WRITTEN))


def test_a_complete_set_of_facts_leaves_no_gap() -> None:
    assert missing(LATE.facts, LATE.choices("nl"), "letter") == ()


def test_the_sixteen_points_are_filled_not_applicable_or_missing() -> None:
    choices = LATE.choices("nl")
    states = {point.code: point.state for point in completeness(LATE.facts, choices)}

    assert len(states) == 16
    assert {code for code, state in states.items() if state == "missing"} == {
        "finished",
        "unfinished",
        "deadlines",
    }
    waived = replace(choices, not_applicable=frozenset({"finished", "unfinished", "deadlines"}))
    assert {point.state for point in completeness(LATE.facts, waived)} == {"filled", "not_applicable"}


def test_open_points_advise_and_never_stand_in_the_text() -> None:
    choices = replace(suggest(LATE.facts, written_on=WRITTEN), goodwill=100.0, alternatives=("X",))
    found = open_points(LATE.facts, choices, Language("nl"))
    text = draft("letter", LATE.facts, choices)

    assert [point.code for point in found] == [
        "no_talk",
        "contract_unchecked",
        "sleep_on_it",
        "goodwill_late_payer",
        "goodwill_credit_note",
        "alternatives_unasked",
        "open_invoices",
    ]
    assert all(point.sentence not in text for point in found)


def test_the_advice_against_parting_and_the_largest_client_are_open_points() -> None:
    choices = LATE.choices("en")
    weighty = replace(LATE.facts, field="cherish", advice="cherish", revenue_share=0.31, is_largest=True)
    found = {point.code: point.sentence for point in open_points(weighty, choices, Language("en"))}

    assert found["advice_against"].startswith("Your own figures put this client in “Cherish”.")
    assert found["largest_client"] == "This is your largest client, with 31% of your revenue."
    assert draft("mail", weighty, choices) == draft("mail", LATE.facts, choices)
    early = replace(weighty, field="part_with", advice="repair_first", attempts=())
    found = {point.code: point.sentence for point in open_points(early, choices, Language("en"))}
    assert found["not_yet"].startswith("The advice is not to part yet.")
    assert found.keys().isdisjoint({"advice_against", "no_attempt"})
    parting = replace(weighty, field="part_with", advice="part_with", revenue_share=0.09)
    codes = {point.code for point in open_points(parting, choices, Language("en"))}
    assert codes.isdisjoint({"advice_against", "largest_client"})


@pytest.mark.parametrize(("age", "outdated"), [(31, False), (32, True)])
def test_old_figures_do_not_say_what_is_open_today(age: int, outdated: bool) -> None:
    made = SITUATIONS["values"]
    choices = replace(made.choices("en"), written_on=AS_OF + timedelta(days=age))
    codes = {point.code for point in open_points(made.facts, choices, Language("en"))}

    assert ("outdated" in codes) is outdated
    assert ("no invoices were outstanding" not in draft("mail", made.facts, choices)) is outdated


def test_a_fixed_contract_is_an_open_point_until_its_end_is_known() -> None:
    choices = replace(suggest(LATE.facts, written_on=WRITTEN), contract="fixed")
    known = replace(choices, contract_ends_on=date(2025, 12, 31))

    assert "fixed_term" in {point.code for point in open_points(LATE.facts, choices, Language("en"))}
    assert "fixed_term" not in {point.code for point in open_points(LATE.facts, known, Language("en"))}


@pytest.mark.parametrize("country", LEGAL_CHECKS)
def test_the_law_is_something_to_check_and_no_advice(country: str) -> None:
    assert (
        legal_checks(country, Language("nl"))[-1]
        == "Dit is een lijst van wat u kunt nakijken, geen juridisch advies."
    )


def test_a_task_without_a_day_and_too_much_goodwill_are_open_points() -> None:
    generous = replace(LATE.facts, sender=replace(AGENCY, most_goodwill=50.0))
    choices = replace(LATE.choices("en"), ours=(Task("the manual"),), goodwill=100.0)
    found = {point.code: point.sentence for point in open_points(generous, choices, Language("en"))}

    assert found["undated"] == "There is no date yet for: the manual."
    assert "€100.00 is more than the €50.00" in found["goodwill_over_maximum"]
    states = {point.code: point.state for point in completeness(generous, choices)}
    assert states["unfinished"] == "missing"
    dated = replace(choices, ours=(Task("the manual", TALK),), goodwill=50.0)
    codes = {point.code for point in open_points(generous, dated, Language("en"))}
    assert codes.isdisjoint({"undated", "goodwill_over_maximum"})


def test_the_text_is_to_be_read_again_after_a_nights_sleep() -> None:
    begun = replace(LATE.choices("en"), begun_on=WRITTEN)
    next_day = replace(begun, written_on=WRITTEN + timedelta(days=1))

    assert "sleep_on_it" in {point.code for point in open_points(LATE.facts, begun, Language("en"))}
    assert "sleep_on_it" not in {point.code for point in open_points(LATE.facts, next_day, Language("en"))}
