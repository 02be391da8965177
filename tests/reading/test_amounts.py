"""What an invoice row is worth: lines, tax, credit notes and bookings, on handfuls of rows."""

from dataclasses import replace

import pytest

from analysis.reading.model import Corrections
from analysis.reading.prepared import prepared
from analysis.reading.rate_columns import with_rates_added_up
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


def test_an_invoice_paid_in_two_equal_parts_is_paid() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Bedrag", "Betaald op", "Betaald"],
            ["Bos", "1", "800,00", "16-3-2025", "400,00"],
            ["Bos", "1", "800,00", "20-3-2025", "400,00"],
            ["Vis", "2", "70,00", "20-3-2025", "70,00"],
        )
    )

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


@pytest.mark.parametrize(
    ("header", "rows", "net", "tax"),
    [
        (
            "Omzet hoog;Omzet laag;Btw hoog;Btw laag",
            ["100;50;21;4,50", "0;10;0;0,90"],
            [150, 10],
            [25.5, 0.9],
        ),
        ("Basis 21%;Basis 6%;BTW 21%;BTW 6%", ["100;50;21;3", "0;10;0;0,60"], [150, 10], [24, 0.6]),
        ("Omzet 21%;Omzet 9%;Btw 21%;Btw 9%", ["121;109;21;9", "121;0;21;0"], [200, 100], [30, 21]),
        ("Totaal incl. btw;Btw hoog;Btw laag", ["230;21;9", "109;0;9"], [200, 100], [30, 9]),
        ("Netto 19%;Netto 7%;Netto;USt", ["100;50;150;22,50", "0;10;10;0,70"], [150, 10], [22.5, 0.7]),
    ],
)
def test_amounts_in_a_column_per_rate_of_tax_are_added_up(
    header: str, rows: list[str], net: list[float], tax: list[float]
) -> None:
    told = [["Bos", "1", "1-1-2025", *rows[0].split(";")], ["Vis", "2", "2-1-2025", *rows[1].split(";")]]
    made = with_rates_added_up(sheet(["Klant", "Factuurnummer", "Factuurdatum", *header.split(";")], *told))
    table = cleaned((made, recognise([made])[0])).tables["invoices"]

    assert [float(amount) for amount in table["amount"]] == net
    assert [float(amount) for amount in table["tax"]] == tax


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Valuta;Bedrag excl. btw;Btw;Bedrag in EUR", True),
        ("Valuta;Bedrag excl. btw;Btw;Net amount (base currency)", True),
        ("Valuta;Bedrag excl. btw;Btw;Opmerking", False),
    ],
)
def test_amounts_in_several_currencies_count_in_the_one_that_stands_beside_them(
    header: str, told: bool
) -> None:
    cells = ["USD;110;11;100", "EUR;50;5;50", "EUR;30;3;30", "USD;220;22;200"]
    rows = [["Bos", str(place), "1-1-2025", *cell.split(";")] for place, cell in enumerate(cells)]
    made = sheet(["Klant", "Factuurnummer", "Factuurdatum", *header.split(";")], *rows)
    ledger = cleaned((made, recognise([made])[0]))

    table = ledger.tables["invoices"]
    assert ledger.currencies == (("EUR",) if told else ("EUR", "USD"))
    assert [float(amount) for amount in table["amount"]] == (
        [100, 50, 30, 200] if told else [110, 50, 30, 220]
    )
    assert [float(tax) for tax in table["tax"]] == ([10, 5, 3, 20] if told else [11, 5, 3, 22])
    assert ("one_currency" in ledger.sources[0].notes) == told


@pytest.mark.parametrize(
    ("header", "rows", "net"),
    [
        ("Netto;Rabatt;Brutto", "100;10;107,10|50;0;59,50|80;8;85,68", "90|50|72"),
        ("Subtotal;Discount;Tax;Total", "100;10;18;108|-50;-5;-9;-54|80;0;16;96", "90|-45|80"),
        ("Base imponible;IVA;IRPF;Total", "100;21;15;106|50;10,50;0;60,50|80;16,80;12;84,80", "100|50|80"),
        ("Base;IVA;Retención;Total", "100;21;-15;106|50;10,50;0;60,50|80;16,80;-12;84,80", "100|50|80"),
        ("Total HT;TVA;Timbre;Total TTC", "100;20;1;121|50;10;1;61|80;16;1;97", "100|50|80"),
        ("Subtotal;CGST;SGST;Total", "100;9;9;118|50;4,50;4,50;59|80;7,20;7,20;94,40", "100|50|80"),
        ("Subtotaal;Vracht;Btw;Totaal", "100;10;22;132|50;0;10;60|80;5;17;102", "110|50|85"),
        ("Bruto bedrag;Korting;Netto bedrag", "100;10;90|50;0;50|80;8;72", "90|50|72"),
        ("Labour;Parts;VAT;Total", "100;10;22;132|50;0;10;60|80;5;17;102", "110|50|85"),
        ("Bedrag;Waarvan btw", "121;21|60,50;10,50|109;9", "100|50|100"),
        ("Bedrag;Btw", "100;21|50;10,50|100;9", "100|50|100"),
        ("Totaal;Te betalen", "100;121|50;60,50|80;96,80", "100|50|80"),
        ("Gross;Tax;Fee;Net", "120;20;3;117|60;10;2,10;57,90|96;16;2,50;93,50", "100|50|80"),
        ("Aantal;Prijs;Korting;Regel", "2;50;7,35;92,65|1;50;0;50|4;20;8,15;71,85", "92.65|50|71.85"),
        ("Aantal;Prijs;Korting", "2;50;7,35|1;50;0|4;20;8,15", "92.65|50|71.85"),
        ("Aantal;Prijs;Kortingsbedrag;Totaal", "2;50;10;108,90|1;50;0;60,50|4;20;8;87,12", "90|50|72"),
        ("Aantal;Prijs;Korting", "2;50;10|1;50;0|4;20;5", "90|50|76"),
    ],
)  # fmt: skip
def test_what_adds_up_says_what_was_sold(header: str, rows: str, net: str) -> None:
    told = [["Bos", str(n), f"{n}-1-2025", *row.split(";")] for n, row in enumerate(rows.split("|"), 1)]
    (made,) = prepared(sheet(["Klant", "Factuurnummer", "Factuurdatum", *header.split(";")], *told))
    table = cleaned((made, recognise([made])[0])).tables["invoices"]

    assert [float(amount) for amount in table["amount"]] == [float(amount) for amount in net.split("|")]
    assert prepared(made)[0] is made


def test_a_cell_that_nothing_can_be_taken_off_is_named() -> None:
    rows = [["Bos", str(n), "1-1-2025", "100,00", "5,00", "114,95"] for n in range(20)]
    header = ["Klant", "Factuurnummer", "Factuurdatum", "Netto", "Korting", "Bruto"]
    (made,) = prepared(sheet(header, *rows, ["Vis", "10", "1-1-2025", "veel", "5,00", "121,00"]))
    ledger = cleaned((made, recognise([made])[0]))

    assert ledger.set_apart.select("column", "value", "reason").rows() == [
        ("Netto (+)", "veel", "not_a_number")
    ]
    assert "net_reckoned" in ledger.sources[0].notes


def test_a_cell_per_rate_that_is_no_number_is_named() -> None:
    rows = [["Bos", str(number), "1-1-2025", "100,00", "5,00"] for number in range(9)]
    header = ["Klant", "Factuurnummer", "Factuurdatum", "Netto 21%", "Netto 9%"]
    made = with_rates_added_up(sheet(header, *rows, ["Vis", "10", "1-1-2025", "10,00", "veel"]))
    ledger = cleaned((made, recognise([made])[0]))

    assert ledger.set_apart.select("column", "value", "reason").rows() == [
        ("Netto (=)", "veel", "not_a_number")
    ]
    assert ledger.sources[0].totals["amount"].used == 945.0


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


def test_credit_notes_below_zero_stay_as_they_are() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Soort", "Bedrag"],
            ["Bos", "1", "Factuur", "10,00"],
            ["Bos", "2", "Creditnota", "-4,00"],
        )
    )

    assert amounts(ledger) == [("bos", 10.0), ("bos", -4.0)]


@pytest.mark.parametrize(
    ("column", "word", "reason"),
    [
        ("Status", "Concept", "draft"),
        ("Status", "Geannuleerd", "cancelled"),
        ("Soort", "Offerte", "not_an_invoice"),
        ("Soort", "Payment", "not_an_invoice"),
        ("Status", "9 - Verwijderd", "deleted"),
        ("Statut", "Commande remboursée", "refunded"),
        ("Soort", "Leverantörsfaktura", "not_an_invoice"),
        ("Verwijderd", "ja", "deleted"),
        ("Storno-Datum", "3-1-2025", "cancelled"),
        ("Betaalstatus", "Terugbetaald", "refunded"),
        ("Statut de paiement", "Échoué", "failed_payment"),
    ],
)
def test_what_is_not_invoiced_is_no_revenue(column: str, word: str, reason: str) -> None:
    ledger = cleaned(
        invoices(["Klant", "Nummer", column, "Bedrag"], ["Bos", "1", "", "10,00"], ["Bos", "2", word, "5,00"])
    )

    assert amounts(ledger) == [("bos", 10.0)]
    assert reasons(ledger) == [(3, column, word, reason)]
    assert ledger.sources[0].totals["amount"].set_apart == 5.0


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
        ("hours", "Status", "Nagekomen", "Afgezegd", "not_worked"),
        ("clients", "Soort", "Klant", "Leverancier", "not_a_client"),
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


def test_a_discount_in_a_few_rows_only_is_taken_off_all_the_same() -> None:
    header = ["Number", "Date", "Customer Name", "Subtotal", "Total Discount Amount", "Tax", "Total"]
    rows = [
        [f"INV-{n}", f"2026-03-{n:02}", f"Client {n % 4}", "100.00", off, tax, total]
        for n, (off, tax, total) in enumerate(
            [("0.00", "20.00", "120.00")] * 19 + [("10.00", "18.00", "108.00"), ("5.00", "19.00", "114.00")],
            1,
        )
    ]
    (made,) = prepared(sheet(header, *rows))

    ledger = cleaned((made, recognise([made])[0]))

    assert float(ledger.tables["invoices"]["amount"].sum()) == 2085.0


def test_an_order_on_several_lines_with_vat_in_its_total_counts_once_without_it() -> None:
    header = ["Name", "Created at", "Billing Name", "Subtotal", "Shipping", "Taxes", "Total"]
    header += ["Lineitem quantity", "Lineitem price"]
    rows: list[list[str | None]] = []
    for n in range(1, 7):
        total, tax = f"{n * 109}.00", f"{n * 9}.00"
        day = f"2026-03-{n:02}"
        rows += [[f"#{n}", day, f"Client {n % 3}", total, "0.00", tax, total, "1", f"{n * 60}.00"]]
        rows += [[f"#{n}", day, None, None, None, None, None, "1", f"{n * 49}.00"]]
    (made,) = prepared(sheet(header, *rows))

    ledger = cleaned((made, recognise([made])[0]))

    assert float(ledger.tables["invoices"]["amount"].sum()) == 2100.0
