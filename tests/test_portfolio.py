"""The portfolio in totals, and the findings chosen from it."""

import pytest

from analysis import FINDINGS, Finding, Settings, finding_sentence, findings, portfolio, score, summarise
from analysis.language.language import LANGUAGES, Language
from analysis.missing_answers import missing_answers
from analysis.reading.model import Ledger
from analysis.receivables import age_brackets, payment_rows
from tests.ledgers import day, ledger

BOOK = ledger(
    ("EUR",),
    invoices="""
        client amount invoiced_on due_on     paid_on    currency
        ann    700.10 2024-01-10  2024-01-24 2024-02-03 EUR
        ann    -0.10  2024-02-10  2024-02-24 2024-05-24 EUR
        bob    200    2024-06-10  2024-06-24 2024-06-20 EUR
        cem    100    2025-01-10  2025-01-24 -          EUR
    """,
    hours="client hours worked_on cost_rate\nann 5 2024-01-05 50\nbob 5 2024-06-05 50\ncem 1 2025-01-07 50",
    incidents="client happened_on\nann 2024-03-01\nann 2024-03-02\nbob 2024-04-01",
    ratings="client pleasure\nann 4\nbob 1\ncem 5",
)


def test_totals_and_payment_over_all_invoices() -> None:
    whole = portfolio(BOOK, summarise(BOOK))

    assert (whole.clients, whole.revenue, whole.hours, whole.incidents, whole.invoices) == (
        3,
        1000.0,
        11.0,
        3,
        4,
    )
    assert whole.result == 450.0
    assert (whole.first_on, whole.last_on) == (day("2024-01-05"), day("2025-01-10"))
    assert whole.as_of == day("2025-01-10")
    # Late by ten days; four days early; not yet due on the as-of date. The credit note is left out.
    assert (whole.late_invoices, whole.judged_invoices, whole.share_late) == (1, 2, 0.5)
    assert (whole.mean_days_late, whole.mean_days_late_judged) == pytest.approx((10 / 3, 10 / 2))
    assert whole.mean_days_late_of_late == 10.0
    assert whole.days_late_weighted == pytest.approx((10 * 700.1 - 4 * 200) / 900.1)
    assert (whole.currency, whole.currencies) == ("EUR", {"EUR": {"revenue": 1000.0, "invoices": 4}})


def test_the_concentration_of_each_value_counts_who_carries_it() -> None:
    spread = portfolio(BOOK, summarise(BOOK)).concentration

    assert {name: found.n for name, found in spread.items()} == {
        "revenue": 3,
        "result": 3,
        "hours": 3,
        "incidents": 2,
        "joy": 3,
        "contribution": 3,
        "avoidable": 3,
        "full": 3,
    }
    assert (spread["revenue"].largest, spread["revenue"].largest_share) == ("ann", 0.7)


def test_mixed_currencies_have_their_own_sums_and_no_total() -> None:
    mixed = ledger(("EUR", "USD"), invoices="client amount currency\nann 10 EUR\nbob 5 USD\nbob 6 USD")
    whole = portfolio(mixed, summarise(mixed))

    assert (whole.revenue, whole.currency) == (None, None)
    assert whole.currencies == {
        "EUR": {"revenue": 10.0, "invoices": 1},
        "USD": {"revenue": 11.0, "invoices": 2},
    }
    assert whole.concentration["revenue"].n == 0
    told = ledger(
        ("EUR", "USD"),
        invoices="client amount currency status\nann 10 EUR paid\nbob 5 USD open\nbob 6 USD paid",
    )
    assert portfolio(told, summarise(told)).open_amount is None
    assert (
        portfolio(told, summarise(told, Settings(currency="EUR")), Settings(currency="EUR")).open_amount == 0
    )
    chosen = Settings(currency="USD")
    assert portfolio(mixed, summarise(mixed, chosen), chosen).revenue == 11.0


def test_what_is_not_known_is_none_and_not_nought() -> None:
    bare = ledger(invoices="client amount\nann 10")
    whole = portfolio(bare, summarise(bare))

    assert (whole.result, whole.hours, whole.incidents, whole.late_invoices) == (None, None, None, None)
    assert (whole.mean_days_late, whole.days_late_weighted, whole.as_of, whole.first_on) == (
        None,
        None,
        None,
        None,
    )


def test_nothing_on_file_has_no_figures() -> None:
    whole = portfolio(ledger(), summarise(ledger()))

    assert (whole.clients, whole.revenue, whole.concentration["revenue"].n) == (0, None, 0)
    assert findings(score(summarise(ledger())), whole) == ()


def told(book: Ledger, settings: Settings) -> list[str]:
    scored = score(summarise(book, settings), settings)
    return [found.code for found in findings(scored, portfolio(book, scored, settings))]


def test_five_findings_from_a_full_ledger() -> None:
    assert told(BOOK, Settings()) == [
        "few_bring_most",
        "one_client_weighs",
        "losses_eat",
        "paid_late",
        "look_first",
    ]


def test_a_largest_client_that_is_small_is_said_to_weigh_little() -> None:
    rows = "\n".join(f"client{number} {100 + number}" for number in range(30))
    book = ledger(invoices=f"client amount\n{rows}")
    scored = score(summarise(book, Settings()), Settings())
    _, one, *_ = findings(scored, portfolio(book, scored, Settings()))
    assert finding_sentence(one, Language("en")) == (
        "Nobody weighs heavily: the largest client, Client29, brings 4% of revenue."
    )


def test_where_every_invoice_is_late_the_finding_says_so() -> None:
    book = ledger(
        invoices="""
        client amount due_on     paid_on
        ann       100 2025-01-10 2025-01-20
        bob       100 2025-01-10 2025-01-30"""
    )
    scored = score(summarise(book, Settings()), Settings())
    found = findings(scored, portfolio(book, scored, Settings()))
    late = next(one for one in found if one.code == "all_paid_late")
    assert late.facts == {"count": 2, "days": 15.0}
    assert finding_sentence(late, Language("en")) == "All 2 invoices were or are late, by 15 days on average."
    assert "paid_late" not in [one.code for one in found]


def test_where_no_day_of_payment_is_known_no_share_is_late() -> None:
    """Of what was paid nobody knows whether it was late, so all that are judged are late by selection."""
    book = ledger(
        invoices="""
        client amount due_on     status
        ann       100 2025-01-10 paid
        ann       100 2025-02-10 paid
        bob       100 2025-01-10 open"""
    )
    settings = Settings(as_of=day("2025-03-01"))
    scored = score(summarise(book, settings), settings)
    whole = portfolio(book, scored, settings)
    assert (whole.late_invoices, whole.judged_invoices, whole.share_late) == (1, 1, None)
    assert whole.only_late_known
    found = [one.code for one in findings(scored, whole)]
    assert "late_of_unknown" in found
    assert "all_paid_late" not in found


def test_of_a_list_of_open_items_alone_no_share_is_late() -> None:
    """Who pays on time is not on it, so all that are judged are late by selection."""
    book = ledger(
        invoices="""
        client amount due_on     open_amount
        ann    100    2025-01-10 100
        ann    100    2025-02-10 40
        bob    100    2025-04-10 100"""
    )
    settings = Settings(as_of=day("2025-03-01"))
    scored = score(summarise(book, settings), settings)
    whole = portfolio(book, scored, settings)
    assert (whole.late_invoices, whole.judged_invoices, whole.share_late) == (2, 2, None)
    assert scored["share_late"].isna().all()
    assert "late_of_unknown" in [one.code for one in findings(scored, whole)]


def test_what_a_balance_says_is_overdue_is_overdue_and_the_rest_is_not_due() -> None:
    book = ledger(
        invoices="""
        client open_amount overdue_amount
        ann    100         100
        bob    80          30
        cem    50          0"""
    )
    scored = score(summarise(book, Settings()), Settings())
    whole = portfolio(book, scored, Settings())
    ages = age_brackets(payment_rows(book), None).sum()
    assert (whole.open_amount, whole.overdue_amount, whole.late_invoices) == (230, 130, 2)
    assert scored["overdue_amount"].to_dict() == {"ann": 100, "bob": 30, "cem": 0}
    assert ages[ages != 0].to_dict() == {"not_due": 100, "no_due_date": 130}


def test_a_bare_list_says_what_would_complete_it() -> None:
    bare = ledger(invoices="client amount\nann 10\nbob 5")

    assert told(bare, Settings()) == [
        "few_bring_most",
        "one_client_weighs",
        "result_unknown",
        "burden_unknown",
    ]
    worked = ledger(invoices="client amount\nann 10\nbob 5", hours="client hours\nann 1\nbob 1")
    scored = score(summarise(worked))
    asked = next(each for each in findings(scored, portfolio(worked, scored)) if "answers" in each.facts)
    assert asked.facts["answers"] == ("hour_cost",)  # the hours are there: they are not asked for again
    scored = score(summarise(bare, Settings(hour_cost=50.0)))
    assert missing_answers(scored, Settings(hour_cost=50.0)) == ("hours", "pleasure")


def test_the_heaviest_for_the_least_are_named_first() -> None:
    book = ledger(clients="client revenue cost rating\nann 100 180 1\nbob 100 150 2\ncem 1000 10 5")
    scored = score(summarise(book))

    last = findings(scored, portfolio(book, scored))[-1]

    assert (last.code, last.facts["names"]) == ("look_first", ("Ann", "Bob"))
    losses = findings(scored, portfolio(book, scored))[2]
    assert (losses.facts["loss"], losses.facts["client"]) == (130.0, "Ann")  # who costs most is named


def test_abuse_goes_before_everything_else() -> None:
    book = ledger(incidents="client kind\nann bedreiging\nbob klacht")
    scored = score(summarise(book))

    assert findings(scored, portfolio(book, scored))[-1].facts["names"] == ("Ann",)


SAMPLE_FACTS = {
    "count": 2,
    "clients": 45,
    "share": 0.714,
    "client": "Ann",
    "three": 0.5,
    "loss": 1234.5,
    "least": 160.0,
    "most": 640.0,
    "judged": 80,
    "days": 12.4,
    "hours": 12.34,
    "middle": 5.0,
    "rating": 4.75,
    "names": ("Ann", "Bob"),
    "answers": ("hour_cost", "hours"),
}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", FINDINGS)
def test_every_finding_reads_as_a_sentence_in_every_language(kind: str, code: str) -> None:
    sentence = finding_sentence(Finding(kind, SAMPLE_FACTS), Language(code), "EUR")

    assert sentence.endswith(".")
    assert "{" not in sentence


def test_the_owners_own_ratio_as_a_sentence() -> None:
    ratio = Finding("few_bring_most", {"count": 9, "clients": 45, "share": 0.714})

    assert (
        finding_sentence(ratio, Language("nl"))
        == "9 van uw 45 klanten brengen 71\N{NO-BREAK SPACE}% van de omzet in."
    )
