"""Which table a sheet is and which column is which: every known layout, and sheets that mislead."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache

import polars as pl
import pytest

from analysis.reading.clean import clean
from analysis.reading.ignored import IGNORED
from analysis.reading.model import Corrections, Sheet, SheetPlan
from analysis.reading.reasons import REASONS
from analysis.reading.recognise import LOW_CONFIDENCE, recognise
from tests.reading.layouts import ANY, Layout, layouts
from tests.reading.made import sheet

EVERY_LAYOUT = layouts(
    "beside_the_client",
    "bookkeeping",
    "invoicing",
    "hours_and_tickets",
    "lists",
    "misleading",
    "more_invoicing",
    "more_hours_and_tickets",
    "fresh",
    "homemade",
    "more_languages",
    "neighbours",
    "in_blocks",
)


def plan_of(sheet: Sheet, corrections: Corrections | None = None) -> SheetPlan:
    (plan,) = recognise([sheet], corrections)
    return plan


def found(plan: SheetPlan) -> dict[str, str]:
    """Canonical column → header."""
    return {column.means: column.header for column in plan.columns if column.means is not None}


@cache
def recognised(layout: Layout) -> tuple[Sheet, SheetPlan]:
    sheet = layout.as_sheet()
    return sheet, plan_of(sheet)


@pytest.mark.parametrize("layout", EVERY_LAYOUT, ids=lambda layout: layout.name)
def test_a_known_layout_needs_no_click(layout: Layout) -> None:
    sheet, plan = recognised(layout)

    assert plan.table == layout.table
    assert layout.why in (ANY, plan.why)
    means = found(plan)
    assert {name: means.get(name) for name in layout.means} == dict(layout.means)
    assert not set(layout.not_used) & set(means.values())
    if layout.day_first is not None:
        assert (plan.day_first, plan.day_first_unsure) == (layout.day_first, False)
    has_a_meaning_for_each_column(plan, sheet)


def has_a_meaning_for_each_column(plan: SheetPlan, sheet: Sheet) -> None:
    """See to it that a plan is whole: each column once, no meaning twice, a reason if there is no table."""
    assert [column.header for column in plan.columns] == list(sheet.header)
    used = [column.means for column in plan.columns if column.means is not None]
    assert len(used) == len(set(used))
    assert (plan.table is None) == (plan.why is not None)
    assert plan.why is None or plan.why in IGNORED
    assert all(0 <= column.confidence <= 1 for column in plan.columns)


@pytest.mark.parametrize("layout", EVERY_LAYOUT, ids=lambda layout: layout.name)
def test_no_layout_loses_a_row_or_a_cent(layout: Layout) -> None:
    made, plan = recognised(layout)
    ledger = clean([made], [plan])

    source = ledger.sources[0]
    assert source.rows_read == source.rows_used + source.rows_set_apart == made.cells.height
    for total in source.totals.values():
        assert total.read == pytest.approx(total.used + total.set_apart, abs=0.0001)
    if source.table is not None:
        apart = ledger.set_apart.filter(~pl.col("row_used"))
        assert apart["row"].n_unique() == source.rows_set_apart
        assert set(apart["reason"]) <= set(REASONS)


INVOICES = next(layout for layout in EVERY_LAYOUT if layout.name == "Teamleader, invoices")


def sheet_of(text: str, file: str = "export.csv", sheet: str = "") -> Sheet:
    return Layout("", file, text, sheet=sheet).as_sheet()


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_columns_changes_nothing(seed: int) -> None:
    sheet = INVOICES.as_sheet()
    order = pl.Series(range(len(sheet.header))).shuffle(seed).to_list()
    cells = sheet.cells.select("row", *(pl.col(str(old)).alias(str(new)) for new, old in enumerate(order)))
    shuffled = replace(sheet, header=tuple(sheet.header[old] for old in order), cells=cells)

    assert found(plan_of(shuffled)) == found(plan_of(sheet))


def test_columns_nobody_knows_change_nothing() -> None:
    sheet = INVOICES.as_sheet()
    cells = sheet.cells.with_columns(pl.lit("zzz").alias(str(len(sheet.header))))
    wider = replace(sheet, header=(*sheet.header, "Qwrtzx"), cells=cells)

    assert found(plan_of(wider)) == found(plan_of(sheet))


def test_a_corrected_table_finds_its_columns_anew() -> None:
    sheet = sheet_of("Klant;Datum;Bedrag\nJansen;14-01-2024;10,00\nDe Boer;15-01-2024;20,00\n")
    plan = plan_of(sheet, Corrections(tables={sheet.key: "payments"}))

    assert (plan.table, plan.confidence) == ("payments", 1.0)
    assert found(plan) == {"client": "Klant", "paid_on": "Datum", "paid_amount": "Bedrag"}


def test_a_sheet_the_user_left_out_stays_out() -> None:
    sheet = INVOICES.as_sheet()
    plan = plan_of(sheet, Corrections(tables={sheet.key: None}))

    assert (plan.table, plan.why, found(plan)) == (None, "left_out", {})


def test_a_corrected_column_is_sure_and_gives_its_meaning_to_no_other() -> None:
    sheet = INVOICES.as_sheet()
    gross = sheet.header.index("Totaal incl. BTW")
    plan = plan_of(sheet, Corrections(columns={(*sheet.key, gross): "amount"}))

    assert found(plan)["amount"] == "Totaal incl. BTW"
    assert plan.columns[gross].confidence == 1.0
    assert "Totaal excl. BTW" not in found(plan).values()


def test_a_column_the_user_left_unused_stays_unused() -> None:
    sheet = INVOICES.as_sheet()
    status = sheet.header.index("Status")
    plan = plan_of(sheet, Corrections(columns={(*sheet.key, status): None}))

    assert "status" not in found(plan)


def test_the_user_decides_the_order_of_day_and_month() -> None:
    sheet = sheet_of("Klant;Factuurdatum;Bedrag\nJansen;01/02/2024;10,00\nDe Boer;03/04/2024;20,00\n")
    plan = plan_of(sheet, Corrections(day_first={sheet.key: False}))

    assert (plan.day_first, plan.day_first_unsure) == (False, False)


def test_dates_that_could_be_either_way_are_said_to_be() -> None:
    text = "{};{};{}\nJansen;01/02/2024;10,00\nDe Boer;03/04/2024;20,00\n"
    dutch = plan_of(sheet_of(text.format("Klant", "Factuurdatum", "Bedrag")))
    english = plan_of(sheet_of(text.format("Customer", "Invoice date", "Amount").replace(",", ".")))

    assert (dutch.day_first, dutch.day_first_unsure) == (True, True)
    assert (english.day_first, english.day_first_unsure) == (False, True)


def test_one_date_column_settles_its_siblings() -> None:
    plan = plan_of(
        sheet_of(
            "Customer;Invoice date;Due date;Amount\nJansen;01/02/2024;01/31/2024;10.00\n"
            "Boer;03/04/2024;04/03/2024;20.00\n"
        )
    )

    assert (plan.day_first, plan.day_first_unsure) == (False, False)


def test_columns_that_each_prove_their_own_order_keep_it_and_only_the_others_follow_the_user() -> None:
    text = (
        "Klant;Factuurdatum;Vervaldatum;Bedrag{more}\n"
        "Jansen;31/01/2024;02/28/2024;10,00{one}\nDe Boer;03/02/2024;03/05/2024;20,00{other}\n"
    )
    both = sheet_of(text.format(more="", one="", other=""))
    plan = plan_of(both)
    assert (plan.day_first_unsure, plan.day_first_settled) == (False, True)

    third = sheet_of(text.format(more=";Betaaldatum", one=";02/03/2024", other=";04/03/2024"))
    asked = plan_of(third)
    assert (asked.day_first_unsure, asked.day_first_settled) == (True, False)
    for day_first, paid in ((True, date(2024, 3, 2)), (False, date(2024, 2, 3))):
        corrections = Corrections(day_first={third.key: day_first})
        invoice = (
            clean([third], recognise([third], corrections), corrections).tables["invoices"].row(0, named=True)
        )
        days = tuple(invoice[name] for name in ("invoiced_on", "due_on", "paid_on"))
        assert days == (date(2024, 1, 31), date(2024, 2, 28), paid)


def test_rows_in_time_order_settle_it_where_no_day_is_above_twelve() -> None:
    days = ("05/01", "09/01", "02/02", "08/02", "11/02", "03/03", "12/03", "01/04", "10/04", "04/05")
    rows = "".join(f"Jansen;{day}/2024;1.00\n" for day in days)
    plan = plan_of(sheet_of(f"Customer;Invoice date;Amount\n{rows}"))

    assert (plan.day_first, plan.day_first_unsure) == (True, False)


def test_dates_that_settle_themselves_ask_nothing() -> None:
    plan = plan_of(sheet_of("Klant;Factuurdatum;Bedrag\nJansen;2024-01-02;10,00\nDe Boer;2024-03-04;20,00\n"))

    assert (plan.day_first, plan.day_first_unsure) == (None, False)


def test_an_unnamed_client_column_is_guessed_with_a_low_confidence() -> None:
    sheet = sheet_of(
        "Factuurnummer;Factuurdatum;Qwrtzx;Bedrag\n"
        "1;14-01-2024;Jansen B.V.;10,00\n2;15-01-2024;De Boer;20,00\n"
        "3;16-01-2024;Jansen B.V.;10,00\n4;17-01-2024;De Boer;20,00\n5;18-01-2024;Mulder V.O.F.;30,00\n"
    )
    plan = plan_of(sheet)
    (client,) = (column for column in plan.columns if column.means == "client")

    assert client.header == "Qwrtzx"
    assert client.confidence < LOW_CONFIDENCE
    assert plan.confidence < LOW_CONFIDENCE


@pytest.mark.parametrize(
    ("amount", "tax", "means"),
    [("121,00", "21,00", "amount_with_tax"), ("100,00", "21,00", "amount")],
)
def test_an_amount_beside_its_tax_shows_whether_the_tax_is_in_it(amount: str, tax: str, means: str) -> None:
    sheet = sheet_of(
        f"Klant;Factuurnummer;Bedrag;Btw\nJansen;1;{amount};{tax}\nDe Boer;2;{amount};{tax}\n"
        f"Jansen;3;{amount};{tax}\n"
    )

    assert found(plan_of(sheet))[means] == "Bedrag"


def test_a_payment_list_is_told_from_an_invoice_list_by_its_title() -> None:
    text = (
        "Client,Invoice Number,Amount,Date\nJansen,1,10.00,2024-01-14\nDe Boer,2,20.00,2024-01-15\n"
        "Jansen,3,5.00,2024-02-15\n"
    )

    assert plan_of(sheet_of(text, "payments.csv")).table == "payments"
    assert plan_of(sheet_of(text, "invoices.csv")).table == "invoices"


def test_a_list_of_projects_with_several_a_client_holds_hours() -> None:
    text = (
        "Client,Project,Total Hours,Billable Hours,Billable Amount,Budget,Total Costs\n"
        "Jansen,A,10.0,9.0,900.0,20.0,400.0\nJansen,B,5.0,5.0,500.0,10.0,200.0\n"
        "De Boer,C,1.0,0.0,0.0,5.0,40.0\n"
    )

    assert plan_of(sheet_of(text)).table == "hours"
    assert plan_of(sheet_of(text.replace("Jansen,B", "Mulder,B"))).table == "clients"


def test_number_cells_and_moments_are_understood_as_well_as_texts() -> None:
    sheet = INVOICES.as_sheet()
    dates = [str(sheet.header.index(name)) for name in ("Factuurdatum", "Vervaldatum")]
    amounts = [
        str(sheet.header.index(name)) for name in ("Totaal incl. BTW", "Totaal excl. BTW", "BTW bedrag")
    ]
    typed = sheet.cells.with_columns(
        *(pl.col(name).str.to_datetime("%d/%m/%Y", time_unit="us") for name in dates),
        *(pl.col(name).str.replace(",", ".").cast(pl.Float64) for name in amounts),
    )
    plan = plan_of(replace(sheet, cells=typed, from_text=False))

    assert found(plan) == found(plan_of(sheet))
    assert plan.day_first is None


def test_a_price_is_the_amount_where_nothing_says_how_many_were_sold() -> None:
    sheet = sheet_of(
        "Klant;Factuurnummer;Factuurdatum;Prijs\nJansen;1;14-01-2024;100,00\nDe Boer;2;15-01-2024;50,00\n"
    )
    plan = plan_of(sheet)

    assert (plan.table, found(plan)["amount"]) == ("invoices", "Prijs")


def test_who_sent_a_message_is_only_perhaps_the_client() -> None:
    sheet = sheet_of(
        "Meldingnummer;Aanmelder;Aanmaakdatum;Prioriteit;Status\nM1;Els;14-01-2024;Hoog;Open\n"
        "M2;Jan;15-01-2024;Laag;Gesloten\n"
    )
    (client,) = (column for column in plan_of(sheet).columns if column.means == "client")

    assert client.confidence < LOW_CONFIDENCE


def test_a_hidden_sheet_is_left_out_until_the_user_chooses_its_table() -> None:
    hidden = replace(INVOICES.as_sheet(), hidden=True)
    corrections = Corrections(tables={hidden.key: "invoices"})

    assert (plan_of(hidden).table, plan_of(hidden).why) == (None, "hidden")
    assert plan_of(hidden, corrections).table == "invoices"


def invoices_of(header: str, names: list[str], rows: int = 24) -> Sheet:
    """Give a list of invoices whose client, if any, stands under a header of choice."""
    columns = {
        "row": pl.int_range(2, rows + 2, dtype=pl.Int64, eager=True),
        "0": [f"2024-{number:04d}" for number in range(rows)],
        "1": [names[number % len(names)] for number in range(rows)],
        "2": [f"{number % 27 + 1:02d}-01-2024" for number in range(rows)],
        "3": [f"{100 + number},50" for number in range(rows)],
    }
    headers = ("Factuurnummer", header, "Factuurdatum", "Totaalprijs excl. btw")
    return Sheet("facturen.csv", "", (), headers, pl.DataFrame(columns), from_text=True)


@pytest.mark.parametrize("header", ["Contact", "Naam", "Bedrijf"])
def test_the_only_column_that_names_somebody_is_the_client_of_a_single_client(header: str) -> None:
    plan = plan_of(invoices_of(header, ["Bakkerij Jansen"]))

    assert plan.table == "invoices"
    assert found(plan)["client"] == header
    assert plan.columns[1].confidence < LOW_CONFIDENCE


def test_a_contact_that_is_a_firm_is_surely_the_client_of_a_single_client() -> None:
    plan = plan_of(invoices_of("Contact", ["Bakkerij Jansen B.V."]))

    assert found(plan)["client"] == "Contact"
    assert plan.columns[1].confidence >= LOW_CONFIDENCE


@pytest.mark.parametrize(("total", "means"), [("{}", {"amount"}), ("7", set())])
def test_numbered_items_are_the_order_only_together(total: str, means: set[str]) -> None:
    lines = [f"Klant {n};1;{n},00;2;5,00;{total.format(f'{n + 10},00')}" for n in range(1, 7)]
    sheet = sheet_of("\n".join(["Naam;Aantal_1;Prijs_1;Aantal_2;Prijs_2;Kosten", *lines]))
    plan = plan_of(sheet, Corrections(tables={sheet.key: "invoices"}))

    assert {"amount", "quantity", "unit_price"} & set(found(plan)) == means
    assert means == set() or found(plan)["amount"] == "Kosten"


def test_a_column_the_user_left_unused_is_not_guessed_again() -> None:
    sheet = invoices_of("Contact", ["Bakkerij Jansen"])
    corrections = Corrections(tables={sheet.key: "invoices"}, columns={("facturen.csv", "", 1): None})

    assert "client" not in found(plan_of(sheet, corrections))


@pytest.mark.parametrize("header", ["Klant", "Contact"])
def test_odd_and_very_long_names_are_names_all_the_same(header: str) -> None:
    names = [
        "<b>Vet</b>" * 20,
        "*[x](javascript:1)*" * 5,
        "=1+1|<script>",
        "L" * 180,
        "\N{GRINNING FACE}",
        "A; B",
    ]
    plan = plan_of(invoices_of(header, names, rows=6))

    assert plan.table == "invoices"
    assert found(plan)["client"] == header
    assert plan.columns[1].confidence < LOW_CONFIDENCE


def test_what_was_paid_of_the_invoices_beside_it_is_payments() -> None:
    """Alone, such a list is as good as the invoices; beside them, an invoice may be paid in two parts."""
    invoiced = sheet(
        ["Rechnungsnummer", "Kunde", "Datum", "Netto", "MwSt", "Brutto"],
        ["2026-1", "Sommer", datetime(2026, 1, 15), 100.0, 19.0, 119.0],
        ["2026-2", "Linde", datetime(2026, 1, 19), 200.0, 38.0, 238.0],
        ["2026-3", "Adler", datetime(2026, 1, 23), 300.0, 57.0, 357.0],
        name="Rechnungen",
    )
    paid = sheet(
        ["Rechnungsnummer", "Kunde", "Zahlungsdatum", "Nettobetrag", "MwSt", "Bruttobetrag"],
        ["2026-1", "Sommer", datetime(2026, 2, 1), 50.0, 9.5, 59.5],
        ["2026-1", "Sommer", datetime(2026, 2, 15), 30.0, 5.7, 35.7],
        ["2026-2", "Linde", datetime(2026, 2, 13), 200.0, 38.0, 238.0],
        name="Eingang",
    )
    assert [plan.table for plan in recognise([paid])] == ["invoices"]
    plans = recognise([invoiced, paid])
    assert [plan.table for plan in plans] == ["invoices", "payments"]
    ledger = clean([invoiced, paid], plans)
    assert ledger.set_apart.is_empty()
    assert ledger.tables["invoices"]["open_amount"].to_list()[:2] == [Decimal("23.8"), 0]
    said = Corrections(tables={paid.key: "invoices"})
    assert [plan.table for plan in recognise([invoiced, paid], said)] == ["invoices", "invoices"]
