"""The days of a goodbye fall on working days, and never before the notice has run."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.goodbye import Choices, GoodbyeFacts, Sender, schedule
from analysis.goodbye.schedule import UnknownCountryError, end_of_notice, is_working_day

FACTS = GoodbyeFacts("c", "Ada Ltd", date(2025, 4, 30), Sender())
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@settings(deadline=None)
@given(DAYS, st.integers(0, 200), st.sampled_from(["NL", "BE"]), st.booleans())
def test_the_last_day_is_a_working_day_on_which_the_notice_has_run(
    notice_on: date, days: int, country: str, month_end: bool
) -> None:
    end_on = end_of_notice(notice_on, days, country, month_end=month_end)

    assert is_working_day(end_on, country)
    assert end_on >= notice_on + timedelta(days=days)


@pytest.mark.parametrize(
    ("day", "country", "working"),
    [
        (date(2025, 5, 29), "NL", False),  # Ascension Day
        (date(2025, 5, 1), "BE", False),  # Labour Day
        (date(2025, 5, 1), "NL", True),
        (date(2025, 4, 26), "NL", False),  # King's Day, a Saturday that year
        (date(2025, 11, 11), "BE", False),  # Armistice Day
        (date(2025, 11, 12), "BE", True),
        (date(2025, 8, 25), "GB", False),  # the summer bank holiday
        (date(2025, 8, 4), "GB", True),  # a holiday in Scotland alone
    ],
)
def test_holidays_of_each_country_are_known(day: date, country: str, working: bool) -> None:
    assert is_working_day(day, country) is working


def test_another_country_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnknownCountryError, match="no public holidays for country 'XX'"):
        is_working_day(date(2025, 1, 2), "XX")


@pytest.mark.parametrize(
    ("changes", "end_on", "rule"),
    [
        ({}, date(2025, 6, 30), "assumed"),
        ({"notice_days": 60}, date(2025, 7, 31), "notice"),
        ({"notice_days": 0, "month_end": False}, date(2025, 5, 12), "notice"),
        ({"contract": "fixed", "contract_ends_on": date(2025, 12, 31)}, date(2025, 12, 31), "fixed_end"),
        ({"immediate": True}, date(2025, 5, 12), "immediate"),
        ({"end_on": date(2025, 5, 31)}, date(2025, 5, 31), "by_hand"),
        ({"talk_on": date(2025, 6, 10)}, date(2025, 7, 31), "assumed"),
    ],
)
def test_the_last_day_follows_its_rule(changes: dict[str, object], end_on: date, rule: str) -> None:
    days = schedule(FACTS, replace(Choices(written_on=date(2025, 5, 12)), **changes))

    assert (days.end_on, days.rule) == (end_on, rule)


def test_nothing_is_to_be_paid_before_it_is_due() -> None:
    from tests.goodbye.situations import SITUATIONS

    made = SITUATIONS["pass_on_to_a_colleague"]
    days = schedule(made.facts, made.choices("nl"))

    assert days.pay_by >= max(one.due_on for one in made.facts.open_invoices if one.due_on)


@settings(deadline=None)
@given(DAYS)
def test_the_days_named_in_a_letter_are_working_days_in_their_order(written_on: date) -> None:
    days = schedule(FACTS, Choices(written_on=written_on))

    for day in (days.end_on, days.answer_by, days.successor_by, days.handover_on, days.final_invoice_on):
        assert is_working_day(day, "NL")
    assert days.dated_on < days.successor_by <= days.handover_on <= days.end_on < days.final_invoice_on
    assert days.end_on < days.look_back_on < days.year_on
