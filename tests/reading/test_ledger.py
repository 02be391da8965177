"""Tables that tell about each other, and the account of several sheets together."""

from datetime import date

import polars as pl
import pytest

from analysis.reading.model import Corrections, Ledger, Sheet, SheetPlan
from analysis.reading.recognise import recognise
from analysis.rows import documents
from analysis.settings import Settings
from tests.reading.made import INVOICES, cleaned, invoices, plan, sheet

PAYMENTS = {"Klant": "client", "Nummer": "invoice_number", "Betaald": "paid_amount", "Datum": "paid_on"}
HOURS = {"Klant": "client", "Project": "project", "Uren": "hours", "Datum": "worked_on"}


def payments(
    *rows: list[str | None], header: tuple[str, ...] = ("Nummer", "Betaald", "Datum")
) -> tuple[Sheet, SheetPlan]:
    made = sheet(header, *rows, file="payments.csv")
    return made, plan(made, "payments", PAYMENTS)


def hours(
    *rows: list[str | None], header: tuple[str, ...] = ("Klant", "Project", "Uren")
) -> tuple[Sheet, SheetPlan]:
    made = sheet(header, *rows, file="hours.csv")
    return made, plan(made, "hours", HOURS)


def paid(ledger: Ledger) -> list[tuple[str | None, float | None, str | None]]:
    """The day paid, what is open and the status of each invoice row."""
    rows = ledger.tables["invoices"].select("paid_on", "open_amount", "status").rows()
    return [
        (str(day) if day else None, None if due is None else float(due), status) for day, due, status in rows
    ]


def paid_status(ledger: Ledger) -> list[tuple[float, str]]:
    """What is open, and the status of each invoice row."""
    return [
        (float(due), status)
        for due, status in ledger.tables["invoices"].select("open_amount", "status").rows()
    ]


def test_payments_tell_when_an_invoice_was_paid_and_what_is_open() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Datum", "Bedrag"],
            ["Bos", "001", "1-1-2025", "100,00"],
            ["Bos", "002", "1-1-2025", "50,00"],
            ["Vis", "003", "1-2-2025", "20,00"],
        ),
        payments(
            ["1", "60,00", "1-1-2025"],
            ["1", "40,00", "15-1-2025"],
            ["2", "20,00", "20-1-2025"],
        ),
    )

    assert paid(ledger) == [("2025-01-15", 0.0, "paid"), (None, 30.0, "part_paid"), (None, 20.0, "open")]


def test_a_refund_opens_an_invoice_again() -> None:
    ledger = cleaned(
        invoices(["Klant", "Nummer", "Bedrag"], ["Bos", "1", "100,00"]),
        payments(["1", "100,00", "1-1-2025"], ["1", "-30,00", "2-1-2025"]),
    )

    assert paid(ledger) == [(None, 30.0, "part_paid")]


def test_the_amount_with_tax_is_what_must_be_paid() -> None:
    ledger = cleaned(
        invoices(["Klant", "Nummer", "Totaal incl.", "BTW"], ["Bos", "1", "121,00", "21,00"]),
        payments(["1", "100,00", "1-1-2025"]),
    )

    assert paid(ledger) == [(None, 21.0, "part_paid")]


def test_what_the_invoices_say_themselves_goes_first() -> None:
    made = sheet(["Klant", "Nummer", "Bedrag", "Betaald op"], ["Bos", "1", "100,00", "3-1-2025"])
    ledger = cleaned(
        (made, plan(made, "invoices", {**INVOICES, "Betaald op": "paid_on"})),
        payments(["1", "100,00", "9-1-2025"]),
    )

    assert paid(ledger)[0][0] == "2025-01-03"


def test_an_invoice_paid_in_full_is_paid_whatever_its_status_says() -> None:
    header = ["Klant", "Nummer", "Bedrag", "Status", "Vervaldatum"]
    rows = [["Bos", str(number), "100,00", "Deels betaald", "1-3-2025"] for number in range(1, 5)]
    ledger = cleaned(
        invoices(header, *rows, ["Bos", "5", "100,00", "Gecrediteerd", "1-3-2025"]),
        payments(
            ["1", "40,00", "1-2-2025"],
            ["1", "60,00", "1-3-2025"],
            ["2", "100,00", "6-3-2025"],
            ["3", "40,00", "1-3-2025"],
            ["5", "100,00", "1-3-2025"],
            ["9", "1,00", "1-1-2025"],
        ),
    )

    assert paid(ledger)[:3] == [
        ("2025-03-01", 0.0, "paid"),
        ("2025-03-06", 0.0, "paid"),
        (None, 60.0, "part_paid"),
    ]
    assert ledger.tables["invoices"]["status"].to_list()[3:] == ["part_paid", "credited"]
    rows_late = documents(ledger, Settings(), date(2025, 4, 1))
    assert rows_late is not None
    late = dict(rows_late.select("invoice_number", "days").collect().rows())
    assert (late["1"], late["2"], late["3"]) == (0.0, 5.0, 31.0)


def test_lines_of_one_invoice_are_paid_together_and_open_once() -> None:
    ledger = cleaned(
        invoices(["Klant", "Nummer", "Bedrag"], ["Bos", "1", "60,00"], ["Bos", "1", "40,00"]),
        payments(["1", "70,00", "1-1-2025"]),
    )

    assert [due for _, due, _ in paid(ledger)] == [30.0, None]
    assert [float(amount) for amount in ledger.tables["invoices"]["amount"]] == [60.0, 40.0]


def test_what_was_paid_tells_what_is_open() -> None:
    made = sheet(
        ["Klant", "Nummer", "Totaal incl.", "BTW", "Voldaan"],
        ["Bos", "1", "121,00", "21,00", "121,00"],
        ["Bos", "2", "121,00", "21,00", "21,00"],
        ["Vis", "3", "12,10", "2,10", "0,00"],
    )
    ledger = cleaned((made, plan(made, "invoices", {**INVOICES, "Voldaan": "paid_amount"})))

    assert paid_status(ledger) == [(0.0, "paid"), (100.0, "part_paid"), (12.1, "open")]


def test_a_payment_of_an_unknown_invoice_is_kept_and_listed() -> None:
    ledger = cleaned(
        invoices(["Klant", "Nummer", "Bedrag"], ["Bos", "1", "100,00"]),
        payments(["801", "-400,00", "1-1-2025"], ["801", "-400,00", "1-1-2025"]),
    )

    assert ledger.tables["payments"].height == 2
    assert (
        ledger.set_apart.select("value", "reason", "row_used").rows()
        == [("801", "unknown_invoice", True)] * 2
    )
    assert ledger.sources[1].rows_used == 2


def test_a_payment_is_of_the_invoice_of_its_own_client_where_numbers_are_shared() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Bedrag"],
            ["Bos", "1", "100,00"],
            ["Vis", "1", "40,00"],
            ["Bos", "2", "60,00"],
            ["Vis", "2", "70,00"],
        ),
        payments(
            ["Vis", "1", "40,00", "5-1-2025"],
            [None, "2", "60,00", "6-1-2025"],
            [None, "1", "9,00", "7-1-2025"],
            header=("Klant", "Nummer", "Betaald", "Datum"),
        ),
    )

    assert paid(ledger) == [
        (None, 100.0, "open"),
        ("2025-01-05", 0.0, "paid"),
        ("2025-01-06", 0.0, "paid"),
        (None, 70.0, "open"),
    ]
    assert ledger.set_apart.select("value", "reason", "row_used").rows() == [("1", "several_invoices", True)]


def test_a_payment_finds_its_invoice_by_a_number_within_a_text_or_without_its_prefix() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Nummer", "Bedrag"],
            ["Bos", "F2025-001", "100,00"],
            ["Vis", "F2025-002", "40,00"],
            ["Mos", "F2025-003", "60,00"],
        ),
        payments(
            ["Betaling factuur F2025-001, Bos", "100,00", "5-1-2025"],
            ["2025-002", "40,00", "6-1-2025"],
            ["F2025-001 en F2025-003", "9,00", "7-1-2025"],
        ),
    )

    assert [day for day, _, _ in paid(ledger)] == ["2025-01-05", "2025-01-06", None]
    assert ledger.set_apart["reason"].to_list() == ["unknown_invoice"]


def test_payments_take_the_client_of_their_invoice() -> None:
    ledger = cleaned(
        invoices(["Klant", "Nummer", "Bedrag"], ["Bos", "1", "100,00"]),
        payments(["01", "100,00", "1-1-2025"]),
    )

    assert ledger.tables["payments"]["client"].to_list() == ["bos"]


@pytest.mark.parametrize("form", ["{} - {}", "{} {}", "{}: {}", "{1} ({0})", "{1} [#{0}]"])
def test_a_number_within_the_name_is_no_part_of_it(form: str) -> None:
    names = [("1001", "Bakkerij Jansen B.V."), ("1002", "3M Nederland"), ("D103", "Vis")]
    ledger = cleaned(
        invoices(["Klant", "Bedrag"], *[[form.format(*name), "10,00"] for name in names]),
        hours(["BAKKERIJ JANSEN", "Site", "1:30"], ["3M Nederland", "Site", "1:00"]),
    )

    assert sorted(ledger.names) == ["3mnederland", "bakkerijjansen", "vis"]


def test_a_number_in_some_names_is_part_of_them() -> None:
    ledger = cleaned(invoices(["Klant", "Bedrag"], ["112 Motors", "10,00"], ["Vis", "5,00"], ["Bos", "5,00"]))

    assert "112 Motors" in ledger.names.values()


def test_the_same_client_in_invoices_and_hours_has_one_key() -> None:
    ledger = cleaned(
        invoices(["Klant", "Bedrag"], ["Bakkerij Jansen B.V.", "10,00"]),
        hours(["BAKKERIJ JANSEN", "Site", "1:30"]),
    )

    assert ledger.tables["hours"]["client"].to_list() == ledger.tables["invoices"]["client"].to_list()
    assert ledger.joins[0].spellings == ("BAKKERIJ JANSEN", "Bakkerij Jansen B.V.")
    assert ledger.joins[0].sources == (0, 1)


def test_hours_without_a_client_fall_back_on_the_project() -> None:
    ledger = cleaned(hours(["Bos", "Website", "1,0"], [None, "website", "2,0"], [None, "Huisstijl", "3,0"]))

    assert ledger.tables["hours"].select("client", "hours").rows() == [("bos", 1.0), ("bos", 2.0)]
    assert ledger.set_apart.select("value", "reason").rows() == [("Huisstijl", "no_client")]
    assert ledger.sources[0].notes == ("clients_from_projects",)


def test_a_project_of_two_clients_tells_nothing() -> None:
    ledger = cleaned(hours(["Bos", "Website", "1,0"], ["Vis", "Website", "1,0"], [None, "Website", "2,0"]))

    assert ledger.sources[0].rows_set_apart == 1


def test_projects_can_be_given_a_client_by_the_user() -> None:
    ledger = cleaned(
        invoices(["Klant", "Bedrag"], ["Bos", "10,00"]),
        hours([None, "Huisstijl", "3,0"]),
        corrections=Corrections(projects={"Huisstijl": "Bos"}),
    )

    assert ledger.tables["hours"]["client"].to_list() == ["bos"]


def test_the_client_list_has_one_row_a_client() -> None:
    made = sheet(["Klant", "Omzet", "Segment"], ["Bos BV", "10,00", None], ["bos", "5,00", "Zorg"])
    ledger = cleaned(
        (made, plan(made, "clients", {"Klant": "client", "Omzet": "revenue", "Segment": "segment"}))
    )

    table = ledger.tables["clients"]
    assert table.select("client", "revenue", "segment").row(0) == ("bos", 15, "Zorg")
    assert ledger.sources[0].rows_used == 2


def test_payments_go_before_a_list_of_open_items_that_is_contradicted() -> None:
    header = ["Klant", "Nummer", "Datum", "Bedrag", "Saldo"]
    means = {**INVOICES, "Saldo": "open_amount"}
    listed = sheet(header, ["Bos", "1", "1-1-2025", "100,00", "0,00"], file="invoices.csv")
    still_open = sheet([*header, "Rest"], ["Bos", "1", "1-1-2025", "100,00", "40,00", None], file="open.csv")
    parts = [(one, plan(one, "invoices", means)) for one in (listed, still_open)]

    assert paid(cleaned(*parts, payments(["1", "100,00", "9-1-2025"]))) == [("2025-01-09", 0.0, "paid")]


def test_numbers_that_begin_again_each_year_are_other_invoices() -> None:
    one = invoices(["Klant", "Nummer", "Datum", "Bedrag"], ["Bos", "1", "1-1-2024", "100,00"])
    other = invoices(["Klant", "Datum", "Nummer", "Bedrag"], ["Bos", "1-1-2025", "1", "50,00"], file="b.csv")

    assert cleaned(one, other).tables["invoices"].height == 2


def test_currencies_are_told_apart_and_counted() -> None:
    ledger = cleaned(
        invoices(
            ["Klant", "Bedrag", "Valuta"],
            ["Bos", "1,00", "Euro - EUR"],
            ["Bos", "2,00", "€"],
            ["Vis", "3,00", "USD"],
        )
    )

    assert ledger.tables["invoices"]["currency"].to_list() == ["EUR", "EUR", "USD"]
    assert ledger.currencies == ("EUR", "USD")


def test_amounts_are_in_the_currency_that_their_header_names() -> None:
    made = sheet(["Klant", "neto_clp", "moneda"], ["Bos", "10", "CLP"], ["Vis", "20", "USD"])
    means = {"Klant": "client", "neto_clp": "amount", "moneda": "currency"}
    ledger = cleaned((made, plan(made, "invoices", means)))

    assert ledger.currencies == ("CLP",)


def test_a_sheet_that_is_left_out_is_accounted_for() -> None:
    made = sheet(["Notitie"], ["hallo"])
    left = SheetPlan(made.file, made.name, None, (), why="scratch")
    ledger = cleaned((made, left))

    source = ledger.sources[0]
    assert (source.table, source.why, source.rows_read, source.rows_set_apart) == (None, "scratch", 1, 1)
    assert ledger.tables == {}


def test_tables_hold_canonical_columns_and_where_each_row_stood() -> None:
    ledger = cleaned(invoices(["Klant", "Nummer", "Bedrag", "Opmerking"], ["Bos", "1", "10,00", "x"]))

    table = ledger.tables["invoices"]
    assert table.columns == ["client", "amount", "invoice_number", "kind", "source", "row"]
    assert table.schema["amount"] == pl.Decimal(18, 4)
    assert table.select("source", "row").row(0) == (0, 2)


@pytest.mark.parametrize(("file", "table"), [("payments.csv", "payments"), ("extra.csv", "invoices")])
def test_a_list_called_payments_with_the_numbers_of_the_invoices_beside_it_is_one(
    file: str, table: str
) -> None:
    numbers = [str(number) for number in range(1, 7)]
    days = [[f"Klant {number}", number, "100,00", "2025-01-01", "2025-02-01"] for number in numbers]
    made = sheet(["Client", "Invoice Number", "Amount", "Invoice Date", "Due Date"], *days, file="all.csv")
    rows = [[f"Klant {number}", number, "100,00", "2025-01-20"] for number in numbers[:4]]
    beside = sheet(["Client", "Invoice Number", "Amount", "Date"], *rows, file=file)

    assert [plan.table for plan in recognise([made, beside])] == ["invoices", table]


def receipts(days: list[str], *, way: bool) -> Sheet:
    header = ["Date", "Client", "Montant", "Facture", *(["Mode de règlement"] if way else [])]
    rows = [
        [day, f"Klant {place}", "121,00", str(place), *(["Virement"] if way else [])]
        for place, day in enumerate(days)
    ]
    return sheet(header, *rows, file="recettes.csv")


@pytest.mark.parametrize(
    ("days", "way", "table", "sure"),
    [
        (["2025-01-20", "2025-01-11", "2025-02-03", "2025-01-28"], True, "payments", True),
        (["2025-01-20", "2025-01-11", "2025-02-03", "2025-01-28"], False, "payments", False),
        (["2025-01-03"] * 4, True, "invoices", True),  # all booked on one day of the month
        (["2025-01-01"] * 4, True, "invoices", True),
    ],
    ids=["paid by", "later", "equally late", "same day"],
)
def test_amounts_of_invoices_on_several_later_days_are_payments(
    days: list[str], way: bool, table: str, sure: bool
) -> None:
    header = ["N° Facture", "Client", "Date", "Montant HT", "TVA", "TTC"]
    rows = [[str(n), f"Klant {n}", "2025-01-01", "100,00", "21,00", "121,00"] for n in range(6)]
    plans = recognise([sheet(header, *rows, file="factures.csv"), receipts(days, way=way)])

    assert [plan.table for plan in plans] == ["invoices", table]
    assert (plans[1].confidence > 0.5) == sure
