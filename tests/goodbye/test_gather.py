"""The facts of a goodbye, gathered from small ledgers."""

from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pytest

from analysis.errors import UnknownClientError
from analysis.goodbye import Sender, gather, suggest, suggested_reasons
from analysis.goodbye.facts import contract_kind
from analysis.goodbye.names import addressee
from analysis.goodbye.record import GoodbyeFacts
from analysis.reading.model import Ledger
from analysis.settings import Attempt, Journal
from tests.goodbye.situations import hours, incident, invoice

AS_OF = date(2025, 4, 30)


def facts(journal: Journal | None = None, **tables: list[dict[str, Any]]) -> GoodbyeFacts:
    """Gather the facts of client c from the rows of some tables."""
    frames = {name: pl.DataFrame(rows, infer_schema_length=None) for name, rows in tables.items()}
    clients = pd.DataFrame(index=pd.Index(["c"], name="client"))
    return gather(
        Ledger(frames, {"c": "Ada Ltd"}, pl.DataFrame()), clients, "c", as_of=AS_OF, journal=journal
    )


def test_lines_of_one_invoice_are_added_up() -> None:
    line = invoice("7", date(2025, 3, 1), 100.0)
    found = facts(invoices=[line, {**line, "amount": 50.0, "tax": 10.5}]).open_invoices

    assert [(one.number, one.open_amount) for one in found] == [("7", 181.5)]


def test_an_open_amount_repeated_on_each_line_counts_once() -> None:
    line = {**invoice("7", date(2025, 3, 1), 100.0), "open_amount": 181.5}

    assert facts(invoices=[line, line]).open_invoices[0].open_amount == 181.5


def test_equal_instalments_of_one_invoice_are_each_open() -> None:
    rows = [
        {**invoice("7", date(2025, 2, 1), 50.0), "due_on": date(2025, month, 1), "open_amount": 50.0}
        for month in (3, 4, 9)
    ]
    found = facts(invoices=rows).open_invoices

    assert [(one.number, one.open_amount, one.days_late) for one in found] == [
        ("7", 50.0, 60),
        ("7", 50.0, 29),
        ("7", 50.0, 0),
    ]


def test_an_amount_known_without_vat_only_says_so() -> None:
    row = {**invoice("7", date(2025, 3, 1), 100.0), "tax": None}
    found = facts(invoices=[row]).open_invoices[0]

    assert (found.open_amount, found.open_is_net) == (100.0, True)


@pytest.mark.parametrize("status", ["paid", "credited"])
def test_what_is_settled_by_word_is_not_open(status: str) -> None:
    row = {**invoice("7", date(2025, 3, 1), 100.0), "status": status, "open_amount": 121.0}

    assert facts(invoices=[row]).open_invoices == ()


def test_days_late_count_from_the_due_date_and_early_is_none_late() -> None:
    rows = [
        invoice("1", date(2025, 1, 1), 10.0, paid_after=12),
        invoice("2", date(2025, 1, 2), 10.0, paid_after=-3),
        invoice("3", date(2025, 3, 1), 10.0),
    ]

    assert [one.days_late for one in facts(invoices=rows).invoices] == [12, 0, 30]


def test_an_invoice_that_is_not_due_yet_says_nothing_about_payment() -> None:
    found = facts(invoices=[invoice("1", date(2025, 4, 20), 10.0)])

    assert found.payment.counted == ()
    assert len(found.open_invoices) == 1


def test_credit_notes_and_disputed_invoices_are_never_late() -> None:
    rows = [
        {**invoice("1", date(2025, 1, 1), -10.0), "disputed": False},
        {**invoice("2", date(2025, 1, 1), 10.0), "disputed": True},
    ]

    assert [one.days_late for one in facts(invoices=rows).invoices] == [None, None]


def test_rows_of_other_clients_stay_out() -> None:
    other = {**invoice("9", date(2025, 1, 1), 999.0), "client": "d"}

    assert facts(invoices=[invoice("1", date(2025, 1, 1), 10.0), other]).open_invoices[0].number == "1"


def test_unbilled_hours_are_those_that_are_not_billable() -> None:
    found = facts(hours=hours(100.0, 30.0)).hours

    assert found is not None
    assert (found.worked, found.unbilled, found.first_on) == (100.0, 30.0, date(2024, 9, 2))


def test_hours_that_say_nothing_about_billing_leave_it_unknown() -> None:
    found = facts(hours=[{"client": "c", "hours": 8.0, "worked_on": date(2025, 1, 6)}]).hours

    assert found is not None
    assert found.unbilled is None


def test_the_year_before_counts_only_where_it_is_on_file_as_a_whole() -> None:
    def worked(*days: date) -> list[dict[str, Any]]:
        return [{"client": "c", "hours": 8.0, "worked_on": day} for day in days]

    two_years = facts(hours=worked(date(2023, 5, 20), date(2024, 3, 1), date(2024, 9, 2))).hours
    eighteen_months = facts(hours=worked(date(2023, 11, 1), date(2024, 9, 2))).hours

    assert two_years is not None
    assert (two_years.worked, two_years.year_before, two_years.grew) == (8.0, 16.0, False)
    assert eighteen_months is not None
    assert eighteen_months.year_before is None


def test_rows_of_one_case_are_one_incident() -> None:
    first = {**incident(date(2025, 2, 2), "Klacht", 2, "bel"), "case_number": "T1"}
    second = {**incident(date(2025, 2, 1), "Klacht", 4, "mail"), "case_number": "T1"}
    found = facts(incidents=[first, second]).incidents

    assert [(one.on, one.severity) for one in found] == [(date(2025, 2, 1), 4.0)]


def test_attempts_of_others_stay_out_and_come_in_order() -> None:
    journal = Journal(
        (
            Attempt("c", date(2025, 3, 1), "talk"),
            Attempt("d", date(2025, 2, 1), "talk"),
            Attempt("c", date(2025, 1, 1), "talk"),
        ),
        {"c": "unreachable"},
    )
    found = facts(journal, invoices=[invoice("1", date(2025, 1, 1), 10.0)])

    assert [one.on for one in found.attempts] == [date(2025, 1, 1), date(2025, 3, 1)]
    assert found.exception == "unreachable"


def test_an_uploaded_name_cannot_change_the_shape_of_a_letter() -> None:
    clients = pd.DataFrame(
        {"contact": ["Ada\n\n- free of charge\ue000x\ue001"]}, index=pd.Index(["c"], name="client")
    )
    found = gather(Ledger({}, {"c": "Ada\r\nLtd"}, pl.DataFrame()), clients, "c", as_of=AS_OF)

    assert (found.name, found.contact) == ("Ada Ltd", "Ada - free of charge x")


def test_an_unknown_client_is_named() -> None:
    with pytest.raises(UnknownClientError, match="no client 'x'"):
        gather(
            Ledger({}, {}, pl.DataFrame()), pd.DataFrame(index=pd.Index([], name="client")), "x", as_of=AS_OF
        )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Onbepaalde duur", "indefinite"),
        ("bepaalde tijd", "fixed"),
        ("CDI (indéterminé)", "indefinite"),
        ("project", "fixed"),
        ("mondeling", ""),
    ],
)
def test_contracts_are_told_apart_by_their_words(words: str, kind: str) -> None:
    assert contract_kind(words) == kind


@pytest.mark.parametrize(
    ("contact", "first", "surname", "gender"),
    [
        ("Peter Jansen", "Peter", "Jansen", ""),
        ("P. Jansen", "", "Jansen", ""),
        ("de heer P. van den Berg", "", "van den Berg", "man"),
        ("Mevrouw Anna de Vries", "Anna", "de Vries", "woman"),
        ("mr. A. Smit", "", "Smit", ""),
        ("Mrs Smith", "", "Smith", "woman"),
        ("", "", "", ""),
    ],
)
def test_names_are_taken_apart_without_guessing(contact: str, first: str, surname: str, gender: str) -> None:
    found = addressee(contact)

    assert (found.first, found.surname, found.gender) == (first, surname, gender)


def test_reasons_are_suggested_only_where_the_facts_speak_for_them() -> None:
    late = [invoice(str(n), date(2025, n, 1), 10.0, paid_after=20) for n in (1, 2)]

    assert suggested_reasons(facts(invoices=late)) == ()
    assert suggested_reasons(facts(invoices=[*late, invoice("3", date(2025, 3, 1), 10.0)])) == (
        "late_payment",
    )


def test_abuse_goes_before_everything() -> None:
    found = facts(hours=hours(100.0, 30.0), incidents=[incident(date(2025, 1, 1), "Bedreiging", 5, "")])

    assert suggested_reasons(found) == ("abuse", "scope_creep")


def test_the_sender_is_empty_until_it_is_filled_in() -> None:
    assert facts().sender == Sender()


def test_the_largest_client_is_told_with_its_share_of_revenue() -> None:
    clients = pd.DataFrame(
        {"revenue": [300.0, 100.0, None], "field": ["cherish", None, None]},
        index=pd.Index(["a", "b", "c"], name="client"),
    )
    ledger = Ledger({}, {}, pl.DataFrame())
    a, b, c = (gather(ledger, clients, client, as_of=AS_OF) for client in clients.index)

    assert (a.is_largest, a.revenue_share, a.field) == (True, 0.75, "cherish")
    assert (b.is_largest, b.revenue_share, b.field) == (False, 0.25, "")
    assert (c.is_largest, c.revenue_share) == (False, None)


@pytest.mark.parametrize(
    ("listed", "language"),
    [("English", "en"), ("ENG", "en"), ("Néerlandais", "nl"), ("nl_BE", "nl"), ("Klingon", ""), ("xx", "")],
)
def test_a_goodbye_starts_in_the_language_the_client_list_names(listed: str, language: str) -> None:
    found = facts(clients=[{"client": "c", "language": listed}])

    assert found.language == language
    for page in ("nl", "en"):
        assert suggest(found, written_on=AS_OF, language=page).language == (language or page)
