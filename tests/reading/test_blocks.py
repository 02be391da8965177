"""The client above, below or once beside a block of rows, and what stands there that is no client."""

from tests.reading.made import INVOICES, amounts, cleaned, invoices, plan, reasons, sheet

HEADER = ["Klant", "Nummer", "Datum", "Bedrag"]


def test_the_client_above_its_block_is_filled_in() -> None:
    made = sheet(
        ["", "Transaction date", "Transaction type", "Num", "Amount"],
        ["Alvarez, Dana", None, None, None, None],
        [None, "01/02/2025", "Invoice", "1", "$1,045.50"],
        [None, "01/15/2025", "Invoice", "2", "$10.00"],
        ["Total for Alvarez, Dana", None, None, None, "$1,055.50"],
        ["Bos", None, None, None, None],
        [None, "01/20/2025", "Invoice", "3", "$5.00"],
        ["Total for Bos", None, None, None, "$5.00"],
        ["TOTAL", None, None, None, "$1,060.50"],
        ["Accrual basis Tuesday, March 5, 2025", None, None, None, None],
    )
    means = {
        "Transaction date": "invoiced_on",
        "Transaction type": "kind",
        "Num": "invoice_number",
        "Amount": "amount",
    }
    ledger = cleaned((made, plan(made, "invoices", means)))

    assert amounts(ledger) == [("alvarezdana", 1045.5), ("alvarezdana", 10.0), ("bos", 5.0)]
    assert [reason for *_, reason in reasons(ledger)] == [
        "group_row", "total_row", "group_row", "total_row", "total_row", "text_row",
    ]  # fmt: skip
    assert ledger.sources[0].totals["amount"].read == 1060.5
    assert ledger.sources[0].notes == ("client_from_block",)
    assert ledger.currencies == ("USD",)


def test_a_client_above_its_block_may_stand_in_the_column_of_the_number() -> None:
    made = sheet(
        ["Factuurnummer", "Factuurdatum", "Factuurbedrag"],
        ["Bos B.V.", None, None],
        ["1", "1-1-2025", "1,00"],
        ["2", "2-1-2025", "2,00"],
        ["Totaal Bos B.V.", None, "3,00"],
        ["Vis", None, None],
        ["3", "3-1-2025", "4,00"],
        ["Totaal Vis", None, "4,00"],
    )
    means = {"Factuurnummer": "invoice_number", "Factuurdatum": "invoiced_on", "Factuurbedrag": "amount"}

    assert amounts(cleaned((made, plan(made, "invoices", means)))) == [
        ("bos", 1.0),
        ("bos", 2.0),
        ("vis", 4.0),
    ]


def test_a_client_whose_name_begins_with_total_keeps_its_block() -> None:
    one = sheet(
        ["", "Date", "Num", "Amount"],
        ["Bos", None, None, None],
        [None, "01/05/2025", "1", "5.00"],
        ["Total for Bos", None, None, "$5.00"],
        ["Total Care Clinic", None, None, None],
        [None, "01/06/2025", "2", "7.00"],
        ["Total for Total Care Clinic", None, None, "$7.00"],
        ["TOTAL", None, None, "$12.00"],
    )
    means = {"Date": "invoiced_on", "Num": "invoice_number", "Amount": "amount"}

    ledger = cleaned((one, plan(one, "invoices", means)))

    assert set(ledger.names.values()) == {"Bos", "Total Care Clinic"}


def test_the_client_below_its_block_is_filled_in() -> None:
    made = sheet(
        ["Omschrijving", "Nummer", "Bedrag"],
        ["Advies", "1", "10,00"],
        ["Advies", "2", "20,00"],
        ["Totaal voor Jansen BV", None, "30,00"],
        ["Onderhoud", "3", "5,00"],
        ["Totaal voor Bos", None, "5,00"],
    )
    ledger = cleaned((made, plan(made, "invoices", INVOICES)))

    assert amounts(ledger) == [("jansen", 10.0), ("jansen", 20.0), ("bos", 5.0)]


def test_a_title_or_a_footer_is_no_client() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Periode 2025", None, None, None],
            [None, "1", "1-1-2025", "1,00"],
            [None, "2", "2-1-2025", "2,00"],
            ["Vis", "3", "3-1-2025", "3,00"],
        )
    )

    assert amounts(ledger) == [("vis", 3.0)]
    assert [reason for *_, reason in reasons(ledger)] == ["text_row", "no_client", "no_client"]


def test_months_above_their_blocks_are_no_clients() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Januari 2025", None, None, None],
            [None, "1", "1-1-2025", "1,00"],
            ["Februari 2025", None, None, None],
            [None, "2", "2-2-2025", "2,00"],
        )
    )

    assert [reason for *_, reason in reasons(ledger)] == ["text_row", "no_client", "text_row", "no_client"]


def test_a_client_that_stands_once_as_in_merged_cells_is_filled_down() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", "1", "1-1-2025", "1,00"],
            [None, "2", "2-1-2025", "2,00"],
            [None, "3", "3-1-2025", "3,00"],
            ["Vis", "4", "4-1-2025", "4,00"],
            [None, "5", "5-1-2025", "5,00"],
        )
    )

    assert amounts(ledger) == [("bos", 1.0), ("bos", 2.0), ("bos", 3.0), ("vis", 4.0), ("vis", 5.0)]


def test_a_payment_of_nobody_continues_no_other() -> None:
    made = sheet(
        ["Customer", "Invoice number", "Paid on", "Amount"],
        ["Bos", "1", "1-1-2025", "100,00"],
        ["Vis", "2", "2-1-2025", "250,00"],
        [None, None, "5-1-2025", "-339,25"],
    )
    means = {
        "Invoice number": "invoice_number",
        "Paid on": "paid_on",
        "Amount": "paid_amount",
        "Customer": "client",
    }
    ledger = cleaned((made, plan(made, "payments", means)))

    assert ledger.tables["payments"]["client"].to_list() == ["bos", "vis"]
    assert reasons(ledger) == [(4, "Invoice number", "", "empty_cell")]


def test_a_missing_client_is_not_made_up() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", "1", "1-1-2025", "1,00"],
            ["Bos", "2", "2-1-2025", "2,00"],
            [None, "3", "3-1-2025", "3,00"],
            ["Vis", "4", "4-1-2025", "4,00"],
        )
    )

    assert reasons(ledger) == [(4, "Klant", "", "no_client")]


def test_people_of_ones_own_firm_above_their_hours_are_no_clients() -> None:
    made = sheet(
        ["Date", "Task", "Time"],
        ["Employee: Ann Bos", None, None],
        ["05-01-2025", "Design", "3,50"],
        ["Client: Vis", None, None],
        ["06-01-2025", "Design", "2,00"],
    )
    means = {"Date": "worked_on", "Task": "activity", "Time": "hours"}
    ledger = cleaned((made, plan(made, "hours", means)))
    assert ledger.names == {"vis": "Vis"}

    titled = sheet(
        ["Date", "Task", "Time"],
        ["Ann Bos", None, None],
        ["05-01-2025", "Design", "3,50"],
        ["Tom Vis", None, None],
        ["06-01-2025", "Design", "2,00"],
        above=["Time by employee"],
    )
    ledger = cleaned((titled, plan(titled, "hours", means)))
    assert ledger.names == {}
    assert {reason for *_, reason in reasons(ledger)} == {"group_row", "no_client"}


def test_a_total_with_the_word_behind_the_name_counts_for_nothing() -> None:
    made = sheet(
        HEADER,
        ["Bos", "1", "1-1-2025", "5,00"],
        [None, "2", "2-1-2025", "6,00"],
        ["Bos Total", None, None, "11,00"],
        ["Vis", "3", "3-1-2025", "7,00"],
        ["Vis Total", None, None, "7,00"],
    )
    means = {"Klant": "client", "Nummer": "invoice_number", "Datum": "invoiced_on", "Bedrag": "amount"}

    assert amounts(cleaned((made, plan(made, "invoices", means)))) == [
        ("bos", 5.0),
        ("bos", 6.0),
        ("vis", 7.0),
    ]


def test_a_credit_note_on_a_debtor_is_no_payment_and_a_booking_at_the_bank_is() -> None:
    made = sheet(
        ["Klant", "Datum", "Stuk", "Dagboek", "Debet", "Credit"],
        ["Bos", "1-1-2025", "V1", "V1", "100,00", None],
        ["Bos", "2-1-2025", "B1", "B1", None, "100,00"],
        ["Bos", "3-1-2025", "NC 7", "V1", None, "40,00"],
        ["Vis", "4-1-2025", "V2", "V1", "60,00", None],
    )
    means = {
        "Klant": "client",
        "Datum": "invoiced_on",
        "Stuk": "invoice_number",
        "Dagboek": "journal",
        "Debet": "debit",
        "Credit": "credit",
    }

    ledger = cleaned((made, plan(made, "invoices", means)))
    assert float(ledger.tables["invoices"]["amount_with_tax"].sum()) == 120.0


def test_a_client_whose_name_ends_in_total_is_kept_where_its_figure_happens_to_be_a_sum() -> None:
    made = sheet(
        ["Customer", "Revenue"],
        ["Station Total", "250,00"],
        ["Bos", "200,00"],
        ["Vis", "50,00"],
        ["Total", "500,00"],
    )
    ledger = cleaned((made, plan(made, "clients", {"Customer": "client", "Revenue": "revenue"})))

    assert sorted(ledger.names.values()) == ["Bos", "Station Total", "Vis"]
