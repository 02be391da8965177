"""The client above, below or once beside a block of rows, and what stands there that is no client."""

import pytest

from analysis.reading.groups import with_groups_apart
from analysis.reading.recognise import recognise
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


@pytest.mark.parametrize(
    ("header", "rows", "used", "apart"),
    [
        (  # the client above its invoices, in the column of their numbers, in columns by age
            "Relatie / factuur;Factuurdatum;0-30;31-60;Openstaand",
            "Bos;;30,00;10,00;40,00|F-001;2-1-2026;30,00;;30,00|F-002;5-1-2026;;10,00;10,00|"
            "Vis;;5,01;;5,01|F-003;6-1-2026;5,01;;5,01|Zand;;;7,00;7,00|F-004;7-1-2026;;4,00;4,00|"
            "F-005;8-1-2026;;3,00;3,00|Totaal;;35,01;17,00;52,01",
            [("bos", 30.0), ("bos", 10.0), ("vis", 5.01), ("zand", 4.0), ("zand", 3.0)],
            4,
        ),
        (  # client, project and work, each level with its sum; a cent lost in rounding
            "Klant;Project;Datum;Medewerker;Uren",
            "Bos;;;;6,01|;Web;;;3|;;2-1-2026;Ann;1|;;3-1-2026;Tom;2|;App;;;3|;;4-1-2026;Ann;1,5|"
            ";;5-1-2026;Tom;1,5|Vis;;;;4|;Web;;;4|;;6-1-2026;Ann;1|;;7-1-2026;Tom;3",
            [("bos", 1.0), ("bos", 2.0), ("bos", 1.5), ("bos", 1.5), ("vis", 1.0), ("vis", 3.0)],
            5,
        ),
        (  # the sum below the invoices, without a word that says so
            "Code;Client;Num;Date;Montant HT",
            "11;Bos;1;2/1/2026;10|11;Bos;2;3/1/2026;20|11;Bos;;;30|12;Vis;3;4/1/2026;4|12;Vis;4;5/1/2026;8|"
            "12;Vis;;;12",
            [("bos", 10.0), ("bos", 20.0), ("vis", 4.0), ("vis", 8.0)],
            2,
        ),
        (  # all levels in one column, as a pivot table writes them
            "Klant;Uren",
            "Bos;30|Web;10|App;20|Vis;5|Web;2|Site;3|Mol;9|Web;4|Test;5|Zand;4|App;4",
            [("bos", 10.0), ("bos", 20.0), ("vis", 2.0), ("vis", 3.0), ("mol", 4.0), ("mol", 5.0),
             ("zand", 4.0)],
            4,
        ),
        (  # the sum of each invoice, which names no client
            "Klant;Factuurnummer;Factuurdatum;Omschrijving;Bedrag",
            "Bos;25701;2-1-2026;Werk;10|Bos;25701;2-1-2026;Reis;20|;;;Totaal factuur 25701;30|"
            "Vis;25702;3-1-2026;Werk;4|Vis;25702;3-1-2026;Reis;8|;;;Totaal factuur 25702;12",
            [("bos", 10.0), ("bos", 20.0), ("vis", 4.0), ("vis", 8.0)],
            2,
        ),
        (  # a deposit without a day that happens to be the sum of the two below it
            "Klant;Factuurnummer;Factuurdatum;Bedrag",
            "Bos;1;2-1-2026;10|Vis;2;;30|Bos;3;3-1-2026;10|Vis;4;4-1-2026;20|Bos;5;5-1-2026;6|Vis;6;;9|"
            "Bos;7;6-1-2026;8",
            [("bos", 10.0), ("vis", 30.0), ("bos", 10.0), ("vis", 20.0), ("bos", 6.0), ("vis", 9.0),
             ("bos", 8.0)],
            0,
        ),
    ],
)  # fmt: skip
def test_rows_that_hold_the_sums_of_others_count_for_nothing_and_name_them(
    header: str, rows: str, used: list[tuple[str, float]], apart: int
) -> None:
    told = [[cell or None for cell in row.split(";")] for row in rows.split("|")]
    made = with_groups_apart(sheet(header.split(";"), *told))
    ledger = cleaned((made, recognise([made])[0]))
    measure = {"Openstaand": "open_amount", "Uren": "hours"}.get(header.rsplit(";")[-1], "amount")
    (table,) = ledger.tables.values()

    assert [(client, float(value)) for client, value in table.select("client", measure).iter_rows()] == used
    assert [reason for *_, reason in reasons(ledger)] == ["total_row"] * apart


def test_the_same_words_beside_each_sum_name_nobody_and_the_lines_above_the_blocks_do() -> None:
    rows = (
        "Entidade: 0001 - Bos Lda;;;|2/1/2026;FT 1;1/2/2026;10|3/1/2026;FT 2;2/2/2026;20|"
        ";;Total da entidade;30|Entidade: 0002 - Vis Lda;;;|4/1/2026;FT 3;3/2/2026;4|"
        "5/1/2026;FT 4;4/2/2026;8|;;Total da entidade;12"
    )
    told = [[cell or None for cell in row.split(";")] for row in rows.split("|")]
    made = with_groups_apart(sheet(["Data", "Documento", "Vencimento", "Valor"], *told))
    table = cleaned((made, recognise([made])[0])).tables["invoices"]

    assert table["client"].to_list() == ["bos", "bos", "vis", "vis"]
    assert [float(amount) for amount in table["amount"]] == [10.0, 20.0, 4.0, 8.0]
