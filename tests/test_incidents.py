"""Incidents in the summary: their number, their kinds and their weight."""

import re

import pytest

from analysis.incident_kinds import KINDS
from analysis.summary import summarise
from tests.ledgers import ledger, unknown


def test_no_incidents_is_known_where_there_is_a_table_of_them() -> None:
    invoices = "client amount\nann 10\nbob 5"
    with_table = summarise(
        ledger(invoices=invoices, incidents="client severity kind\nann 4 spoed\nann - klacht")
    )
    without = summarise(ledger(invoices=invoices))

    assert with_table["incidents"].to_dict() == {"ann": 2.0, "bob": 0.0}
    assert with_table["severity_points"].to_dict() == {"ann": 8.0, "bob": 0.0}
    assert with_table["rush"].to_dict() == {"ann": 1.0, "bob": 0.0}
    assert with_table.loc["ann", "rush_share"] == 0.5
    assert without["incidents"].isna().all()


def test_incidents_without_a_severity_or_kind_leave_these_unknown() -> None:
    clients = summarise(ledger(incidents="client\nann\nann"))

    assert clients.loc["ann", "incidents"] == 2.0
    assert unknown(clients.loc["ann", "severity_points"])
    assert unknown(clients.loc["ann", "abuse"])


def test_kinds_that_never_speak_of_rush_do_not_say_there_was_none() -> None:
    invoices = "client amount\nann 10\nbob 5"
    plain = summarise(ledger(invoices=invoices, incidents="client kind\nann Incident\nann Question"))
    telling = summarise(ledger(invoices=invoices, incidents="client kind\nann Incident\nann Urgent"))
    by_kind = ["rush", "rush_share", "chasing", "abuse", "unethical"]

    assert plain["incidents"].to_dict() == {"ann": 2.0, "bob": 0.0}
    assert plain[by_kind].isna().all(axis=None)
    assert telling["rush"].to_dict() == {"ann": 1.0, "bob": 0.0}
    assert telling[["chasing", "abuse", "unethical"]].isna().all(axis=None)  # of these nothing speaks


def test_a_helpdesk_shows_no_chasing_and_its_ordinary_questions_weigh_nothing() -> None:
    questions = "\n".join(["ann vraag 2025-01-05 -"] * 11 + ["ann vraag 2025-01-05 4"])
    book = ledger(
        invoices="client amount\nann 10\nbob 10",
        incidents=f"client kind happened_on severity\n{questions}\nann spoed 2025-02-05 -",
    )
    clients = summarise(book)

    assert clients["incidents"].to_dict() == {"ann": 13.0, "bob": 0.0}
    assert clients["weighing_incidents"].to_dict() == {"ann": 2.0, "bob": 0.0}
    assert clients["rush"].to_dict() == {"ann": 1.0, "bob": 0.0}
    assert clients[["chasing", "abuse", "unethical"]].isna().all(axis=None)


def test_rows_of_one_case_are_one_incident() -> None:
    clients = summarise(
        ledger(
            incidents="client case_number severity kind\nann c1 2 klacht\nann c1 5 schelden\nann - 1 klacht"
        )
    )

    assert clients.loc["ann", ["incidents", "severity_points", "abuse"]].to_list() == [2.0, 6.0, 1.0]


@pytest.mark.parametrize("kind", ["Purchase order", "Brush samples", "Anzahl falsch"])
def test_a_kind_that_only_holds_such_letters_is_not_taken_for_chasing_or_rush(kind: str) -> None:
    assert not any(re.search(pattern, kind.lower()) for pattern in KINDS.values())


@pytest.mark.parametrize(
    ("kind", "stands_for"),
    [("Betalingsherinnering", "chasing"), ("Rush job", "rush"), ("Zahlungserinnerung", "chasing")],
)
def test_kinds_are_known_by_the_stems_of_their_words(kind: str, stands_for: str) -> None:
    assert re.search(KINDS[stands_for], kind.lower())
