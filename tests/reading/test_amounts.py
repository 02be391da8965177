"""What an invoice row is worth: lines, tax, credit notes and bookings, on handfuls of rows."""

from dataclasses import replace
from datetime import datetime

import pytest

from analysis.reading import read
from analysis.reading.model import Corrections
from analysis.reading.recognise import recognise
from tests.reading.layouts import layouts
from tests.reading.made import INVOICES, amounts, cleaned, invoices, plan, reasons, sheet


def test_rows_that_continue_an_invoice_take_over_its_client_and_number() -> None:
    made = sheet(
        ["Klant", "Nummer", "Datum", "Artikel", "Aantal", "Prijs"],
        ["Bos", "1", "1-1-2025", "Uren", "2", "100,00"],
        [None, None, None, "Reiskosten", "1", "50,00"],
        ["Vis", "2", "2-1-2025", "Uren", "1", "10,00"],
    )
    ledger = cleaned((made, plan(made, "invoices", INVOICES)))

    table = ledger.tables["invoices"]
    assert amounts(ledger) == [("bos", 200.0), ("bos", 50.0), ("vis", 10.0)]
    assert table["invoice_number"].to_list() == ["1", "1", "2"]
    assert ledger.sources[0].notes == ("continued_invoices", "amount_from_lines")


@pytest.mark.parametrize("left", [[], ["400,00", "0,00", "0,00"]])
def test_an_invoice_paid_in_two_equal_parts_is_paid(left: list[str]) -> None:
    rows = [
        ["Bos", "1", "800,00", "16-3-2025", "400,00", *left[:1]],
        ["Bos", "1", "800,00", "20-3-2025", "400,00", *left[1:2]],
        ["Vis", "2", "70,00", "20-3-2025", "70,00", *left[2:]],
    ]
    header = ["Klant", "Nummer", "Bedrag", "Betaald op", "Betaald", *(["Te betalen"] if left else [])]
    ledger = cleaned(invoices(header, *rows))

    table = ledger.tables["invoices"]
    assert (table["amount"].sum(), table["paid_amount"].sum(), table["open_amount"].sum()) == (870, 870, 0)


def test_what_is_called_open_of_a_paid_invoice_says_nothing() -> None:
    rows = [["Bos", str(n), f"{n}-1-2025", "100,00", "121,00", "121,00", f"{n}-2-2025"] for n in range(1, 5)]
    ledger = cleaned(
        invoices(["Klant", "Nummer", "Datum", "Bedrag", "Totaal incl.", "Te betalen", "Betaald op"], *rows)
    )

    assert "open_amount" not in ledger.tables["invoices"].columns
    assert "running_balance" in ledger.sources[0].notes


def test_an_invoice_total_on_each_line_counts_once() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Aantal", "Prijs", "Bedrag"],
            ["Bos", "1", "2", "10,00", "25,00"],
            ["Bos", "1", "1", "5,00", "25,00"],
            ["Vis", "2", "1", "7,00", "7,00"],
        )
    )

    assert ledger.tables["invoices"]["amount"].to_list() == [25, None, 7]
    assert ledger.sources[0].rows_used == 3
    assert ledger.sources[0].totals["amount"].read == 32.0
    assert "repeated_total" in ledger.sources[0].notes


def test_equal_lines_of_one_invoice_are_lines() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Aantal", "Prijs"],
            ["Bos", "1", "1", "10,00"],
            ["Bos", "1", "1", "10,00"],
            ["Bos", "1", "3", "1,00"],
        )
    )

    assert [amount for _, amount in amounts(ledger)] == [10.0, 10.0, 3.0]


def test_an_amount_is_quantity_times_price_less_the_discount() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Aantal", "Prijs", "Korting"], ["Bos", "3", "10,00", "10%"], ["Vis", "2", "0,3333", ""]
        )
    )

    assert amounts(ledger) == [("bos", 27.0), ("vis", 0.6666)]


def test_an_amount_with_tax_is_brought_to_net_where_the_tax_is_known() -> None:
    ledger = cleaned(invoices(["Klant", "Totaal incl.", "BTW"], ["Bos", "121,00", "21,00"]))

    assert amounts(ledger) == [("bos", 100.0)]
    assert ledger.sources[0].notes == ("amount_less_tax",)


@pytest.mark.parametrize(("number", "kind"), [("2", "Creditnota"), ("Nota de crédito NC 2026/2", "")])
def test_credit_notes_written_as_positive_amounts_are_turned(number: str, kind: str) -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Soort", "Bedrag"],
            ["Bos", "1", "Factuur", "10,00"],
            ["Bos", number, kind, "4,00"],
            ["Bos", "3", "Factuur", "1,00"],
        )
    )

    assert amounts(ledger) == [("bos", 10.0), ("bos", -4.0), ("bos", 1.0)]
    assert ledger.tables["invoices"]["kind"].to_list() == ["invoice", "credit", "invoice"]
    assert "credit_sign_turned" in ledger.sources[0].notes


@pytest.mark.parametrize("journals", [("VEN", "NCV", "FIN"), ("1", "NC1", "2")])
def test_a_ledger_of_clients_tells_credit_notes_from_payments_by_their_journal(
    journals: tuple[str, str, str],
) -> None:
    sold, credited, paid = journals
    made = sheet(
        ["Jnl", "N° doc.", "Client", "Débit", "Crédit"],
        [sold, "1", "Bos", "120,00", None],
        [credited, "7", "Bos", None, "20,00"],
        [paid, "101", "Bos", None, "100,00"],
        [sold, "2", "Vis", "60,00", None],
        [paid, "102", "Vis", None, "60,00"],
        file="historique clients.csv",
    )
    means = ("journal", "invoice_number", "client", "debit", "credit")
    ledger = cleaned((made, plan(made, "invoices", dict(zip(made.header, means, strict=True)))))

    assert [float(one) for one in ledger.tables["invoices"]["amount_with_tax"]] == [120.0, -20.0, 60.0]


def test_a_mark_that_ties_an_invoice_to_its_payment_says_what_is_paid_and_when() -> None:
    made = sheet(
        ["Klant", "Dagboek", "Documentnr.", "Boekdatum", "Debet", "Credit", "Lettering"],
        ["Bos", "VER", "1", "1-1-2025", "120,00", None, "0001"],
        ["Bos", "VER", "2", "2-1-2025", "80,00", None, None],
        ["Bos", "KBC", "26001", "9-2-2025", None, "120,00", "0001"],
        ["Vis", "VER", "3", "3-1-2025", "60,00", None, "0001"],
        ["Vis", "KBC", "26002", "9-3-2025", None, "50,00", "0001"],
        ["Vis", "VCN", "4", "4-1-2025", None, "5,00", None],
        file="historiek klanten.csv",
    )
    means = ("client", "journal", "invoice_number", "invoiced_on", "debit", "credit", "settlement")
    ledger = cleaned((made, plan(made, "invoices", dict(zip(made.header, means, strict=True)))))

    told = ledger.tables["invoices"].select("amount", "status", "paid_on").rows()
    assert [(float(amount), status, day and day.isoformat()) for amount, status, day in told] == [
        (120.0, "paid", "2025-02-09"),
        (80.0, "open", None),
        (60.0, "open", None),
        (-5.0, "open", None),
    ]
    assert [reason for *_, reason in reasons(ledger)] == ["not_an_invoice", "not_an_invoice"]


def test_credit_notes_below_zero_stay_as_they_are() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Soort", "Bedrag"],
            ["Bos", "1", "Factuur", "10,00"],
            ["Bos", "2", "Creditnota", "-4,00"],
        )
    )

    assert amounts(ledger) == [("bos", 10.0), ("bos", -4.0)]


def test_a_journal_gives_revenue_once_and_its_client_from_the_debtors_row() -> None:
    made = sheet(
        ["JournalCode", "EcritureDate", "CompteNum", "CompAuxLib", "PieceRef", "Debit", "Credit", "DateLet"],
        ["VE", "20250105", "411000", "Dupont", "F1", "120,00", "0,00", "20250201"],
        ["VE", "20250105", "706000", None, "F1", "0,00", "100,00", None],
        ["VE", "20250105", "445710", None, "F1", "0,00", "20,00", None],
        ["BQ", "20250201", "512000", None, "F1", "120,00", "0,00", None],
        ["BQ", "20250201", "411000", "Dupont", "F1", "0,00", "120,00", "20250201"],
    )
    means = {
        "JournalCode": "journal", "EcritureDate": "invoiced_on", "CompteNum": "ledger_account",
        "CompAuxLib": "client", "PieceRef": "invoice_number", "Debit": "debit", "Credit": "credit",
        "DateLet": "paid_on",
    }  # fmt: skip
    ledger = cleaned((made, plan(made, "invoices", means)))

    assert amounts(ledger) == [("dupont", 100.0)]
    assert str(ledger.tables["invoices"]["paid_on"][0]) == "2025-02-01"
    assert {reason for *_, reason in reasons(ledger)} == {"other_account"}


def test_on_a_debtors_card_the_credit_side_is_a_payment() -> None:
    made = sheet(
        ["Klant", "Nummer", "Datum", "Debet", "Credit"],
        ["Jansen", "F1", "1-1-2025", "121,00", None],
        ["Jansen", "F1", "1-2-2025", None, "121,00"],
        ["Bos", "F2", "3-2-2025", "50,00", None],
    )
    ledger = cleaned((made, plan(made, "invoices", {**INVOICES, "Debet": "debit", "Credit": "credit"})))

    assert amounts(ledger) == [("jansen", 121.0), ("bos", 50.0)]
    assert [reason for *_, reason in reasons(ledger)] == ["not_an_invoice"]


def test_a_balance_that_runs_per_client_is_not_what_is_open() -> None:
    layout = next(one for one in layouts("invoicing") if "running balance" in one.name)
    made = layout.as_sheet()
    (taken,) = recognise([made])
    ledger = cleaned((made, taken))

    assert sum(amount for _, amount in amounts(ledger)) == 2151.0
    assert "open_amount" not in ledger.tables["invoices"].columns
    assert "running_balance" in ledger.sources[0].notes
    chosen = Corrections(columns={(made.file, made.name, made.header.index("Balance")): "open_amount"})
    kept = cleaned((made, recognise([made], chosen)[0]), corrections=chosen)
    assert "open_amount" in kept.tables["invoices"].columns


@pytest.mark.parametrize(
    ("balances", "runs"),
    [
        (["10,00", "30,00", "35,00", "36,00"], True),
        (["110,00", "130,00", "135,00", "136,00"], True),  # on top of what stood open before
        (["36,00", "26,00", "6,00", "1,00"], True),  # the newest row first
        (["10,00", "20,00", "5,00", "1,00"], False),
        (["10,00", "0,00", "5,00", "0,00"], False),
        (["10,00", "30,00", "35,00", "1,00"], False),
    ],
)
def test_a_balance_runs_where_each_step_is_an_amount(balances: list[str], runs: bool) -> None:
    rows = zip(["Bos", "Vis", "Bos", "Mos"], ["10,00", "20,00", "5,00", "1,00"], balances, strict=True)
    made = sheet(["Klant", "Bedrag", "Saldo"], *rows)
    ledger = cleaned((made, plan(made, "invoices", {**INVOICES, "Saldo": "open_amount"})))

    assert ("open_amount" not in ledger.tables["invoices"].columns) is runs


def test_a_group_and_its_count_is_no_invoice() -> None:
    ledger = cleaned(
        invoices(
            ["Nummer", "Klant", "Datum", "Bedrag"],
            ["juni 2025 (2)", None, None, "15,00"],
            ["1", "Bos", "1-6-2025", "10,00"],
            ["2", "Vis", "2-6-2025", "5,00"],
        )
    )

    assert reasons(ledger) == [(2, "", "juni 2025 (2)", "total_row")]
    assert ledger.sources[0].totals["amount"].read == 15.0


def test_against_a_revenue_account_the_client_is_on_the_other_side() -> None:
    made = sheet(
        ["Umsatz", "Soll/Haben", "Konto", "Gegenkonto", "Belegdatum"],
        ["119,00", "S", "10012", "8400", "1401"],
        ["19,00", "H", "10012", "8400", "2002"],
    )
    header = {
        "Umsatz": "amount_with_tax", "Soll/Haben": "debit_credit", "Konto": "client",
        "Gegenkonto": "ledger_account", "Belegdatum": "invoiced_on",
    }  # fmt: skip
    bookings = replace(made, above=(("EXTF", "20240301", "20240101", "20241231"),))
    ledger = cleaned((bookings, plan(bookings, "invoices", header)))

    assert amounts(ledger) == [("10012", 119.0), ("10012", -19.0)]
    assert [str(day) for day in ledger.tables["invoices"]["invoiced_on"]] == ["2024-01-14", "2024-02-20"]


def test_of_signed_bookings_on_several_accounts_only_revenue_counts() -> None:
    made = sheet(
        ["Nummer", "Rekening", "Klant", "Bedrag"],
        ["1", "400000", "KORENB", "121.00"],
        ["1", "700000", "KORENB", "-100.00"],
        ["1", "451000", "KORENB", "-21.00"],
    )
    ledger = cleaned((made, plan(made, "invoices", {**INVOICES, "Rekening": "ledger_account"})))

    assert amounts(ledger) == [("korenb", 100.0)]


def test_the_side_of_a_booking_gives_its_sign() -> None:
    made = sheet(
        ["Klant", "Belegfeld", "Umsatz", "S/H"],
        ["Jansen", "F1", "119,00", "S"],
        ["Jansen", "F2", "19,00", "H"],
    )
    means = {"Klant": "client", "Belegfeld": "invoice_number", "Umsatz": "amount", "S/H": "debit_credit"}
    ledger = cleaned((made, plan(made, "invoices", means)))

    assert amounts(ledger) == [("jansen", 119.0), ("jansen", -19.0)]


def test_on_the_credit_side_of_a_debtor_a_number_of_its_own_is_a_payment() -> None:
    made = sheet(
        ["Debiteur", "Stuk", "Debet", "Credit"],
        ["Jansen", "F-1", "121,00", ""],
        ["Jansen", "B-1", "", "100,00"],
        ["Jansen", "F-2", "", "21,00"],
        ["Vis", "F-3", "50,00", ""],
        ["Vis", "F-4", "", "50,00"],
    )
    means = {"Debiteur": "client", "Stuk": "invoice_number", "Debet": "debit", "Credit": "credit"}
    ledger = cleaned((made, plan(made, "invoices", means)))

    # B-1 follows no number of an invoice, F-4 is as much as the invoice before it; F-2 is a credit note.
    assert amounts(ledger) == [("jansen", 121.0), ("jansen", -21.0), ("vis", 50.0)]


@pytest.mark.parametrize(("total", "net"), [("125,00", 100.0), ("150,00", 125.0)])
def test_tax_that_is_in_the_amount_as_well_is_taken_out(total: str, net: float) -> None:
    header = ["Klant", "Nummer", "Bedrag", "Btw", "Totaal incl."]
    made = sheet(header, ["Bos", "1", "125,00", "25,00", total], ["Vis", "2", "60,00", "0,00", "60,00"])
    means = {**INVOICES, "Btw": "tax", "Totaal incl.": "amount_with_tax"}

    assert amounts(cleaned((made, plan(made, "invoices", means)))) == [("bos", net), ("vis", 60.0)]


def test_invoices_with_vat_and_their_account_of_revenue_are_no_bookings() -> None:
    """There the side only tells credit notes apart, wherever their revenue was booked."""
    made = sheet(
        [
            "Klant",
            "Factuurnummer",
            "Factuurdatum",
            "Excl",
            "Btw",
            "Totaal",
            "Debet / credit",
            "Grootboeknummer",
        ],
        ["Bos", "1", "1-1-2026", 100.0, 21.0, 121.0, "D", "8010"],
        ["Vis", "2", "2-1-2026", 50.0, 10.5, 60.5, "D", "8010"],
        ["Vis", "3", "3-1-2026", 20.0, 4.2, 24.2, "C", "8010"],
    )
    table = cleaned((made, recognise([made])[0])).tables["invoices"]
    assert [float(amount) for amount in table["amount"]] == [100, 50, -20]


def test_what_has_an_invoice_number_of_its_own_on_the_credit_side_is_a_credit_note() -> None:
    """Of payments the same column bears the number of what they pay, or none."""
    header = ["Factuurnummer", "Factuurdatum", "Debiteurennaam", "Totaal bedrag", "Debet / credit"]
    rows = [[f"F{day}", datetime(2026, 1, day), "Bos", 100.0 + day, "D"] for day in range(1, 9)]
    own = sheet(header, *rows, ["C9", datetime(2026, 1, 9), "Bos", 103.0, "C"])
    table = cleaned((own, recognise([own])[0])).tables["invoices"]
    assert sum(table["amount"]) == 836 - 103
    paid = sheet(header, *rows, ["F3", datetime(2026, 1, 9), "Bos", 103.0, "C"])
    table = cleaned((paid, recognise([paid])[0])).tables["invoices"]
    assert sum(table["amount"]) == 836


def test_a_sign_in_the_header_of_what_is_open_tells_the_currency() -> None:
    made = sheet(["Debiteur", "Factuurnr", "Vervaldatum", "Openstaand (€)"], ["Bos", "1", "1-1-2026", 100.0])
    assert cleaned((made, recognise([made])[0])).currencies == ("EUR",)


def test_what_was_refunded_of_an_order_is_taken_off_and_the_sums_agree() -> None:
    header = "Order;Date;Customer;Net;VAT;Total;Refunded amount"
    rows = (
        "1;2025-03-01;Bos;100;21;121;0\n2;2025-03-03;Vis;200;42;242;242\n3;2025-03-05;Bos;50;10.5;60.5;12.1"
    )
    ledger = read([("orders.csv", f"{header}\n{rows}\n".encode())]).ledger

    (source,) = ledger.sources
    assert [float(amount) for amount in ledger.tables["invoices"]["amount"]] == [100.0, 0.0, 40.0]
    assert "refunds_taken_off" in source.notes
    total = source.totals["amount"]
    assert (total.read, total.used, total.set_apart) == (140.0, 140.0, 0.0)


def test_refunds_in_rows_of_their_own_are_not_taken_off_twice() -> None:
    rows = "1;2025-03-01;Bos;121;0\n2;2025-03-03;Vis;242;42\n3;2025-03-05;Vis;-42;0"
    ledger = read([("orders.csv", f"Order;Date;Customer;Total;Refunded amount\n{rows}\n".encode())]).ledger

    assert float(ledger.tables["invoices"]["amount"].sum()) == 321.0
