"""Which rows count, by the kind and the state of the document each of them is."""

from dataclasses import replace
from datetime import date

import pytest

from analysis.reading.apart import unsure_rows
from analysis.reading.model import Ledger
from analysis.reading.recognise import recognise
from tests.reading.made import INVOICES, amounts, cleaned, invoices, plan, reasons, sheet


@pytest.mark.parametrize(
    ("column", "word", "reason"),
    [
        ("Status", "Concept", "draft"),
        ("Status", "Geannuleerd", "cancelled"),
        ("Statut", "Proforma", "not_an_invoice"),
        ("Soort", "Offerte", "not_an_invoice"),
        ("Soort", "Payment", "not_an_invoice"),
        ("Status", "9 - Verwijderd", "deleted"),
        ("Statut", "Commande remboursée", "refunded"),
        ("Soort", "Leverantörsfaktura", "not_an_invoice"),
        ("Verwijderd", "ja", "deleted"),
        ("Storno-Datum", "3-1-2025", "cancelled"),
        ("Betaalstatus", "Terugbetaald", "refunded"),
        ("Statut de paiement", "Échoué", "failed_payment"),
        ("Status", "Offerte verzonden", "not_an_invoice"),
    ],
)
def test_what_is_not_invoiced_is_no_revenue(column: str, word: str, reason: str) -> None:
    ledger = cleaned(
        invoices(["Klant", "Nummer", column, "Bedrag"], ["Bos", "1", "", "10,00"], ["Bos", "2", word, "5,00"])
    )

    assert amounts(ledger) == [("bos", 10.0)]
    assert reasons(ledger) == [(3, column, word, reason)]
    assert ledger.sources[0].totals["amount"].set_apart == 5.0


def test_who_did_not_come_is_invoiced_only_where_there_is_an_invoice() -> None:
    rows = [["Bos", "9-1-2025", "Afgerond", "60,00"], ["Vos", "9-1-2025", "Niet verschenen", "45,00"]]
    booked = cleaned(invoices(["Klant", "Datum", "Status", "Bedrag"], *rows))
    header = ["Klant", "Datum", "Status", "Bedrag", "Factuurnummer"]
    made = sheet(header, *([*row, str(number)] for number, row in enumerate(rows)))
    invoiced = cleaned((made, plan(made, "invoices", {**INVOICES, "Factuurnummer": "invoice_number"})))

    assert amounts(booked) == [("bos", 60.0)]
    assert reasons(booked) == [(3, "Status", "Niet verschenen", "not_invoiced")]
    assert amounts(invoiced) == [("bos", 60.0), ("vos", 45.0)]


def test_a_list_of_open_items_says_by_its_title_that_all_of_it_is_open() -> None:
    rows = (["Klant", "Factuurnummer", "Vervaldatum", "Bedrag"], ["Bos", "F-1", "3-1-2025", "60,00"])
    titled = cleaned(invoices(*rows, file="Openstaande posten debiteuren.csv"))
    other = cleaned(invoices(*rows, file="Facturen.csv"))

    assert titled.tables["invoices"]["status"].to_list() == ["open"]
    assert "open_by_title" in titled.sources[0].notes
    assert "status" not in other.tables["invoices"].columns


def test_a_list_whose_days_late_all_end_on_one_day_is_of_what_was_open_then() -> None:
    header = ["Klant", "Factuurnummer", "Vervaldatum", "Bedrag", "Dagen te laat"]

    def read(*last: object) -> Ledger:
        """Three invoices, of which the last is as told."""
        made = sheet(
            header, ["Bos", "F-1", "3-3-2025", 60.0, 28], ["Vos", "F-2", "13-3-2025", 40.0, 18], list(last)
        )
        return cleaned((made, recognise([made])[0]))

    listed = read("Vis", "F-3", "20-4-2025", 30.0, 0)
    other_day = read("Vis", "F-3", "18-3-2025", 30.0, 11)
    not_late = read("Vis", "F-3", "20-3-2025", 30.0, 0)

    assert listed.tables["invoices"]["status"].to_list() == ["open"] * 3
    assert "open_by_days_late" in listed.sources[0].notes
    assert listed.sources[0].stated_on == date(2025, 3, 31)
    assert "status" not in other_day.tables["invoices"].columns
    assert "status" not in not_late.tables["invoices"].columns


@pytest.mark.parametrize("late", [20260331.0, 1e30, -1e9, 1e18])
def test_what_can_be_no_number_of_days_tells_no_day(late: float) -> None:
    header = ["Klant", "Factuurnummer", "Vervaldatum", "Bedrag", "Dagen te laat"]
    rows = [[f"K{day}", f"F-{day}", f"{day}-3-2025", 60.0, late] for day in (3, 4, 5, 6)]
    made = sheet(header, *rows)

    assert cleaned((made, recognise([made])[0])).sources[0].stated_on is None


def test_days_late_that_end_on_the_day_of_payment_say_nothing_of_when_the_list_was_made() -> None:
    header = ["Klant", "Factuurnummer", "Vervaldatum", "Betaald op", "Bedrag", "Dagen te laat"]
    made = sheet(
        header, *([f"K{day}", f"F-{day}", f"{day}-3-2025", "20-3-2025", 9.0, 20 - day] for day in (3, 4, 5))
    )
    source = cleaned((made, recognise([made])[0])).sources[0]

    assert {"due_on", "paid_on", "days_late"} <= source.columns.keys()
    assert source.stated_on is None


@pytest.mark.parametrize("word", ["Recibo", "RG"])
def test_a_receipt_beside_its_invoices_is_no_invoice(word: str) -> None:
    rows = [["Bos", "FT/11", "Fatura", "675,00"], ["Bos", "RG/4", word, "675,00"]]
    beside = cleaned(invoices(["Klant", "Nummer", "Soort", "Bedrag"], *rows))
    alone = cleaned(invoices(["Klant", "Nummer", "Soort", "Bedrag"], rows[1]))

    assert amounts(beside) == [("bos", 675.0)]
    assert reasons(beside) == [(3, "Soort", word, "not_an_invoice")]
    assert amounts(alone) == [("bos", 675.0)]


@pytest.mark.parametrize("header", ["Belegtyp", "Soort document", "Type de pièce", "Document type"])
def test_a_credit_note_of_any_document_type_counts_below_zero(header: str) -> None:
    made = sheet(
        ["Customer", "Invoice number", "Invoice date", "Net amount", header],
        ["Bos", "1", "2026-01-05", "200.00", "Rechnung"],
        ["Bos", "2", "2026-01-09", "40.00", "Gutschrift"],
        ["Bos", "3", "2026-01-12", "10.00", "Avoir"],
    )
    (found,) = recognise([made])

    assert amounts(cleaned((made, found))) == [("bos", 200.0), ("bos", -40.0), ("bos", -10.0)]


def test_payments_that_failed_bring_no_money_in() -> None:
    made = sheet(
        ["Customer", "Invoice number", "Paid amount", "Paid on", "Status", "Captured"],
        ["Bos", "1", "49.00", "2026-01-04", "Paid", "true"],
        ["Bos", "2", "99.00", "2026-01-10", "Failed", "false"],
    )
    captured = replace(made, header=(*made.header[:4], "Mark", "Captured"))
    for one, quoted in ((made, ("Status", "Failed")), (captured, ("Captured", "false"))):
        means = {"Customer": "client", "Invoice number": "invoice_number", "Paid amount": "paid_amount"}
        ledger = cleaned((one, plan(one, "payments", means)))

        assert ledger.tables["payments"]["paid_amount"].to_list() == [49]
        assert reasons(ledger) == [(3, *quoted, "failed_payment")]


def test_what_was_paid_back_or_failed_counts_where_the_list_itself_takes_it_off_or_was_invoiced() -> None:
    header = ["Customer", "Order number", "Net amount", "Status"]
    means = {
        "Customer": "client",
        "Net amount": "amount",
        "Status": "status",
        "Order number": "invoice_number",
    }
    rows = [["Bos", "1", "200.00", "Refunded"], ["Bos", "2", "40.00", "Failed"]]
    taken_back = sheet(header, *rows, ["Bos", "3", "-200.00", "Paid"])
    owed = sheet([*header, "Due date"], *([*row, "2026-01-05"] for row in rows))

    assert amounts(cleaned((taken_back, plan(taken_back, "invoices", means)))) == [
        ("bos", 200.0),
        ("bos", -200.0),
    ]
    assert amounts(cleaned((owed, plan(owed, "invoices", means)))) == [("bos", 40.0)]


@pytest.mark.parametrize(
    ("table", "column", "fine", "word", "reason"),
    [
        ("hours", "Gelöscht", "Nein", "Ja", "deleted"),
        ("hours", "Status", "Worked", "Geplant", "not_worked"),
        ("hours", "Type", "Work", "Break", "not_worked"),
        ("hours", "Type", "TimeEntry", "ExpenseEntry", "not_worked"),
        ("hours", "Status", "Nagekomen", "Afgezegd", "not_worked"),
        ("clients", "Soort", "Klant", "Leverancier", "not_a_client"),
        ("clients", "Lifecycle stage", "Customer", "Lead", "not_yet_a_client"),
        ("clients", "Tipo de contacto", "Cliente", "Cliente potencial", "not_yet_a_client"),
        ("incidents", "Spam", "false", "true", "not_an_incident"),
        ("incidents", "Status", "Solved", "Deleted", "deleted"),
    ],
)
def test_rows_that_are_no_work_and_no_case_are_set_apart(
    table: str, column: str, fine: str, word: str, reason: str
) -> None:
    made = sheet(
        ["Klant", "Uren", "Datum", column], ["Bos", 2.0, "3-1-2025", fine], ["Bos", 1.0, "4-1-2025", word]
    )
    means = {"Klant": "client", "Uren": "hours", "Datum": "happened_on"}

    assert reasons(cleaned((made, plan(made, table, means)))) == [(3, column, word, reason)]


def test_a_draft_is_set_apart_whatever_its_payment_status_says() -> None:
    made = sheet(
        ["Customer", "Invoice number", "Invoice date", "Net amount", "Status", "Payment status"],
        ["Bos", "1", "2026-01-05", "200.00", "Posted", "Paid"],
        ["Bos", "2", "2026-01-09", "40.00", "Draft", "Not paid"],
    )
    means = {"Customer": "client", "Net amount": "amount", "Payment status": "status"}
    ledger = cleaned((made, plan(made, "invoices", means)))

    assert amounts(ledger) == [("bos", 200.0)]
    assert reasons(ledger) == [(3, "Status", "Draft", "draft")]


def test_the_status_of_the_payment_goes_before_that_of_the_parcel() -> None:
    made = sheet(
        ["Bestelnummer", "Klant", "Datum", "Totaal", "Status", "Betaalstatus"],
        *([f"#{n}", f"Klant {n % 4}", f"{n}-3-2025", f"{n},00", "delivered", "paid"] for n in range(1, 20)),
        ["#20", "Klant 1", "20-3-2025", "9,00", "cancelled", "pending"],
    )
    (found,) = recognise([made])
    ledger = cleaned((made, found))

    assert set(ledger.tables["invoices"]["status"]) == {"paid"}
    assert reasons(ledger) == [(21, "Status", "cancelled", "cancelled")]


def test_the_lines_of_a_draft_are_no_sale_either() -> None:
    heads = invoices(
        ["Klant", "Nummer", "Datum", "Status", "Bedrag"],
        *(["Bos", f"F-{n}", f"{n}-1-2025", "Concept" if n == 3 else "Betaald", "20,00"] for n in range(1, 7)),
        file="facturen.csv",
    )
    lines = invoices(
        ["Klant", "Nummer", "Datum", "Omschrijving", "Bedrag"],
        *(["Bos", f"F-{n}", f"{n}-1-2025", text, "10,00"] for n in range(1, 7) for text in ("Werk", "Reis")),
        file="regels.csv",
    )
    ledger = cleaned(heads, lines)

    assert sum(amount for _, amount in amounts(ledger)) == 100.0
    assert sorted(reason for row, *_, reason in reasons(ledger) if reason == "draft") == ["draft"] * 3


def test_a_word_where_the_day_of_payment_belongs_says_whether_it_was_paid() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Bedrag", "Betaald op"],
            ["Bos", "1", "10,00", "3-1-2025"],
            ["Bos", "2", "20,00", "ja"],
            ["Vis", "3", "30,00", "nog niet"],
            ["Vis", "4", "40,00", "zie mail"],
        )
    )

    assert ledger.tables["invoices"]["status"].to_list() == [None, "paid", "open", None]
    assert [(value, reason) for *_, value, reason in reasons(ledger)] == [("zie mail", "not_a_date")]


@pytest.mark.parametrize(("word", "asked"), [("Overdue", 0), ("Te laat", 0), ("Verlopen", 2)])
def test_what_is_past_due_was_invoiced_and_what_ran_out_may_not_have_been(word: str, asked: int) -> None:
    rows = [
        ["Bos", "1-1-2025", "10,00", "Betaald"],
        *([["Vis", f"{n}-1-2025", "20,00", word] for n in (2, 3)]),
    ]
    made = sheet(["Klant", "Datum", "Bedrag", "Status"], *rows)
    taken = plan(
        made, "invoices", {"Klant": "client", "Datum": "invoiced_on", "Bedrag": "amount", "Status": "status"}
    )

    found = unsure_rows(made, taken, cleaned((made, taken)).tables["invoices"])
    assert sum(len(words) for _, words in found) == asked


def test_a_side_beside_invoices_tells_their_credit_notes() -> None:
    header = ["Document", "Datum", "Klant", "D/C", "Netto", "Btw", "Totaal"]
    rows = [
        [f"2600{n}", f"{n}-1-2025", "Bos", "D", f"{n}0,00", f"{n * 2.1:.2f}", f"{n * 12.1:.2f}"]
        for n in range(1, 9)
    ]
    rows.append(["26009", "9-1-2025", "Bos", "C", "20,00", "4.20", "24.20"])
    made = sheet(header, *([cell.replace(".", ",") for cell in row] for row in rows))
    (found,) = recognise([made])

    assert sum(amount for _, amount in amounts(cleaned((made, found)))) == 360.0 - 20.0


@pytest.mark.parametrize(
    ("header", "kinds", "counted"),
    [
        ("doc_type", ["sales", "purchase", "service"], [True, False, True]),
        ("Bilagstype", ["Salg", "Køb", "Kreditnota fra leverandør"], [True, False, False]),
    ],
)
def test_sales_and_service_count_and_purchases_do_not(
    header: str, kinds: list[str], counted: list[bool]
) -> None:
    rows = [[f"Klant {place}", str(place), "1-1-2025", "100,00", kind] for place, kind in enumerate(kinds)]
    made = sheet(["Klant", "Factuurnummer", "Factuurdatum", "Bedrag", header], *rows)
    ledger = cleaned((made, recognise([made])[0]))

    used = ledger.tables["invoices"]["client"].to_list()
    assert used == [f"klant{place}" for place, counts in enumerate(counted) if counts]
