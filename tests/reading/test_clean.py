"""Rows that are used and rows set apart, on sheets small enough to add up by hand."""

from datetime import datetime

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.columns import TABLES
from analysis.reading.model import Corrections, Ledger
from tests.reading.made import amounts, cleaned, invoices, plan, reasons, sheet

HEADER = ["Klant", "Nummer", "Datum", "Bedrag"]


def test_each_row_is_used_or_set_apart_with_its_reason() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", "1", "31-1-2025", "1.000,00"],
            [None, "2", "1-2-2025", "50,00"],
            ["Vis", "3", "1-2-2025", "onbekend"],
            ["Vis", "4", "1-2-2025", None],
            ["Bos", "1", "31-1-2025", "1.000,00"],
            ["Totaal", None, None, "1.050,00"],
        )
    )

    assert amounts(ledger) == [("bos", 1000.0)]
    assert reasons(ledger) == [
        (3, "Klant", "", "no_client"),
        (4, "Bedrag", "onbekend", "not_a_number"),
        (5, "Bedrag", "", "empty_cell"),
        (6, "Nummer", "1", "duplicate"),
        (7, "", "Totaal", "total_row"),
    ]
    source = ledger.sources[0]
    assert (source.rows_read, source.rows_used, source.rows_set_apart) == (6, 1, 5)
    total = source.totals["amount"]
    assert (total.read, total.used, total.set_apart) == (2050.0, 1000.0, 1050.0)


def test_a_wrong_cell_that_is_not_needed_does_not_cost_the_row_its_money() -> None:
    ledger = cleaned(invoices([*HEADER, "Vervaldatum"], ["Bos", "1", "31-1-2025", "10,00", "31-2-2025"]))

    assert amounts(ledger) == [("bos", 10.0)]
    assert ledger.tables["invoices"]["due_on"].to_list() == [None]
    assert ledger.set_apart.row(0, named=True) == {
        "file": "file.csv",
        "sheet": "",
        "row": 2,
        "column": "Vervaldatum",
        "value": "31-2-2025",
        "reason": "not_a_date",
        "row_used": True,
    }
    assert ledger.sources[0].rows_set_apart == 0


def test_an_error_cell_is_set_apart_with_its_code() -> None:
    ledger = cleaned(invoices(["Klant", "Bedrag"], ["Bos", 10.0], ["Vis", "#DIV/0!"]))

    assert reasons(ledger) == [(3, "Bedrag", "#DIV/0!", "error_cell")]


def test_a_client_called_total_is_a_client() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Total Care BV", "1", "1-1-2025", "10,00"],
            ["Total", "2", "2-1-2025", "20,00"],
            ["Summe", None, None, "30,00"],
        )
    )

    assert amounts(ledger) == [("totalcare", 10.0), ("total", 20.0)]
    assert reasons(ledger) == [(4, "", "Summe", "total_row")]


def test_a_client_called_total_is_a_client_without_other_keys_too() -> None:
    ledger = cleaned(
        invoices(["Klant", "Bedrag"], ["Total Care BV", "10,00"], ["Bos", "20,00"], ["Totaal", "30,00"])
    )

    assert amounts(ledger) == [("totalcare", 10.0), ("bos", 20.0)]


@pytest.mark.parametrize(
    "label",
    ["Totaal", "TOTAL", "Subtotaal", "Eindtotaal", "Grand total", "Gesamt", "Zwischensumme", "Summe",
     "Total général", "Sous-total", "Total geral", "Suma", "Totaal vorige pagina", "Übertrag",
     "À reporter", "Totaal januari 2025", "Summa", "Totaal Bos"],
)  # fmt: skip
def test_totals_are_known_in_six_languages(label: str) -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", "1", "1-1-2025", "10,00"],
            [label, None, None, "10,00"],
            ["Vis", "2", "2-1-2025", "5,00"],
        )
    )

    assert amounts(ledger) == [("bos", 10.0), ("vis", 5.0)]
    assert reasons(ledger) == [(3, "", label, "total_row")]


def test_a_total_may_say_how_many_invoices_it_is_of() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", "1", "1-1-2025", "10,00"],
            ["Vis", "2", "2-1-2025", "5,00"],
            ["2 facturen", "Totaal", None, "15,00"],
        )
    )

    assert amounts(ledger) == [("bos", 10.0), ("vis", 5.0)]
    assert [row[3] for row in reasons(ledger)] == ["total_row"]


def test_a_total_without_a_word_is_known_by_its_sum() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", "1", "1-1-2025", "10,00"],
            ["Vis", "2", "2-1-2025", "5,00"],
            [None, None, None, "15,00"],
        )
    )

    assert reasons(ledger) == [(4, "", "", "total_row")]
    assert ledger.sources[0].totals["amount"].read == 15.0


def test_the_label_of_a_total_may_stand_in_a_column_without_a_name() -> None:
    ledger = cleaned(
        invoices(
            ["", *HEADER],
            [None, "Bos", "1", "1-1-2025", "10,00"],
            ["Totaal", None, None, None, "10,00"],
        )
    )

    assert reasons(ledger) == [(3, "", "Totaal", "total_row")]


def test_a_repeated_header_and_a_footer_are_no_rows() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", "1", "1-1-2025", "10,00"],
            HEADER,
            ["Vis", "2", "2-1-2025", "5,00"],
            ["Afgedrukt op 3 januari", None, None, None],
        )
    )

    assert amounts(ledger) == [("bos", 10.0), ("vis", 5.0)]
    assert [reason for *_, reason in reasons(ledger)] == ["header_row", "text_row"]


def test_one_row_per_event_counts_once_per_case() -> None:
    made = sheet(
        ["Klant", "Zaak", "Datum", "Ernst", "Status"],
        ["Bos", "T1", "3-1-2025", "2", "Closed"],
        ["Bos", "T1", "1-1-2025", "4", "Open"],
        ["Vis", "T2", "2-1-2025", "1", "Open"],
    )
    means = {
        "Klant": "client",
        "Zaak": "case_number",
        "Datum": "happened_on",
        "Ernst": "severity",
        "Status": "status",
    }
    ledger = cleaned((made, plan(made, "incidents", means)))

    assert (
        ledger.tables["incidents"].select("client", "case_number", "severity", "status").rows()
        == [
            ("vis", "T2", 1.0, "open"),
            ("bos", "T1", 4.0, "closed"),
        ]
        or ledger.tables["incidents"].height == 2
    )
    case = ledger.tables["incidents"].filter(pl.col("case_number") == "T1").row(0, named=True)
    assert (str(case["happened_on"]), case["severity"], case["status"]) == ("2025-01-01", 4.0, "closed")
    assert ledger.sources[0].rows_used == 3


def test_first_and_last_name_make_a_client() -> None:
    made = sheet(["Voornaam", "Achternaam"], ["Dana", "Alvarez"], [None, "Bos"])
    ledger = cleaned((made, plan(made, "clients", {"Voornaam": "first_name", "Achternaam": "last_name"})))

    assert ledger.tables["clients"]["client"].to_list() == ["danaalvarez", "bos"]


def test_a_receivables_list_without_amounts_keeps_what_is_open() -> None:
    made = sheet(["Klant", "Saldo"], ["Jansen", "121,00"], ["Totaal", "121,00"])
    ledger = cleaned((made, plan(made, "invoices", {"Klant": "client", "Saldo": "open_amount"})))

    table = ledger.tables["invoices"]
    assert "amount" not in table.columns
    assert [float(amount) for amount in table["open_amount"]] == [121.0]


def test_what_the_user_said_of_the_dates_is_followed() -> None:
    made = invoices(HEADER, ["Bos", "1", "1/2/2025", "10,00"])
    ledger = cleaned(made, corrections=Corrections(day_first={("file.csv", ""): False}))

    assert str(ledger.tables["invoices"]["invoiced_on"][0]) == "2025-01-02"


def test_number_and_date_cells_of_a_workbook_are_taken_as_they_are() -> None:
    ledger = cleaned(
        invoices(
            HEADER,
            ["Bos", 536365.0, datetime(2025, 1, 31), 1.234],
            ["Vis", 2.0, datetime(2025, 2, 1), 5.0],
            file="f.xlsx",
        )
    )

    assert amounts(ledger) == [("bos", 1.234), ("vis", 5.0)]
    assert ledger.tables["invoices"]["invoice_number"].to_list() == ["536365", "2"]


@pytest.mark.parametrize("table", TABLES)
def test_a_sheet_without_any_known_column_loses_no_row(table: str) -> None:
    made = sheet(["Een", "Twee"], ["x", None], ["y", "1"])
    ledger = cleaned((made, plan(made, table, {})))

    assert (ledger.sources[0].rows_used, ledger.sources[0].rows_set_apart) == (0, 2)
    assert ledger.set_apart["row"].to_list() == [2, 3]


def test_the_callers_sheets_are_left_alone() -> None:
    made = invoices(HEADER, ["Bos", "1", "1-1-2025", "10,00"], ["Totaal", None, None, "10,00"])
    before = made[0].cells.clone()

    cleaned(made)

    assert made[0].cells.equals(before)


CLIENTS = ["Bos", "Vis BV", "vis", "Total Care BV", None, "Totaal"]
AMOUNTS = ["10,00", "-3,55", "1.234,56", "n.v.t.", None, "0,01", "€ 5,-"]
DATES = ["1-1-2025", "31-12-2024", "31-2-2025", None]
rows_of_invoices = st.lists(
    st.tuples(
        st.sampled_from(CLIENTS),
        st.sampled_from(["1", "2", "3", None]),
        st.sampled_from(DATES),
        st.sampled_from(AMOUNTS),
    ),
    min_size=1,
    max_size=15,
)


def nothing_is_lost(ledger: Ledger, rows: int) -> None:
    """See to it that each row is used or set apart, and that every total is made of both."""
    source = ledger.sources[0]
    assert source.rows_read == source.rows_used + source.rows_set_apart == rows
    for total in source.totals.values():
        assert total.read == pytest.approx(total.used + total.set_apart, abs=0.0001)
    apart = ledger.set_apart.filter(~pl.col("row_used"))
    assert apart["row"].n_unique() == source.rows_set_apart
    used = ledger.tables["invoices"].height if "invoices" in ledger.tables else 0
    assert used == source.rows_used


@settings(deadline=None, max_examples=18)
@given(rows_of_invoices, st.permutations(range(4)), st.booleans())
def test_nothing_is_lost_whatever_the_rows_and_other_columns_change_nothing(
    rows: list[tuple[str | None, ...]], order: list[int], more: bool
) -> None:
    header = [HEADER[place] for place in order] + (["Opmerking"] if more else [])
    shuffled = [[row[place] for place in order] + ([None] if more else []) for row in rows]
    one, other = cleaned(invoices(HEADER, *rows)), cleaned(invoices(header, *shuffled))

    nothing_is_lost(one, len(rows))
    nothing_is_lost(other, len(rows))
    assert one.names == other.names
    assert one.sources[0].totals == other.sources[0].totals
    assert one.tables.keys() == other.tables.keys()
    for name, table in one.tables.items():
        assert table.equals(other.tables[name].select(table.columns))


def test_what_cancels_an_invoice_that_counts_is_a_credit_note() -> None:
    ledger = cleaned(
        invoices(
            [*HEADER, "Status"],
            ["Bos", "1", "1-1-2025", "100,00", "Betaald"],
            ["Bos", "2", "9-1-2025", "-100,00", "Storno"],
            ["Vis", "3", "1-1-2025", "50,00", "Geannuleerd"],
            ["Vis", "4", "9-1-2025", "-50,00", "Geannuleerd"],
            ["Vis", "5", "9-1-2025", "-50,00", "Geannuleerd"],
            ["Mus", "6", "1-1-2025", "70,00", "Geannuleerd"],
            ["Mus", "6", "2-1-2025", "-30,00", "Geannuleerd"],
            ["Uil", "7", "2-1-2025", "50,00", "Geannuleerd"],
        )
    )

    assert amounts(ledger) == [("bos", 100.0), ("bos", -100.0), ("vis", -50.0)]
    assert ledger.tables["invoices"]["kind"].to_list() == ["invoice", "credit", "credit"]
    assert [row for row, *_, reason in reasons(ledger) if reason == "cancelled"] == [4, 5, 7, 8, 9]
    source = ledger.sources[0]
    assert "cancelled_by_credit" in source.notes
    total = source.totals["amount"]
    assert (total.read, total.used, total.set_apart) == (40.0, -50.0, 90.0)


def test_cancelled_invoices_without_what_cancels_them_stay_out() -> None:
    ledger = cleaned(
        invoices(
            [*HEADER, "Status"],
            ["Bos", "1", "1-1-2025", "100,00", "Betaald"],
            ["Bos", "2", "9-1-2025", "100,00", "Storno"],
        )
    )

    assert amounts(ledger) == [("bos", 100.0)]
    assert "cancelled_by_credit" not in ledger.sources[0].notes
