"""Lists that hold the same rows, tell of each other, or hold what is no sale."""

from decimal import Decimal

import pytest

from tests.reading.made import INVOICES, cleaned, invoices, plan, sheet


def test_overlapping_exports_count_once() -> None:
    header = ["Klant", "Nummer", "Datum", "Bedrag"]
    january = invoices(
        header, ["Bos", "1", "1-1-2025", "1,00"], ["Bos", "2", "31-1-2025", "2,00"], file="a.csv"
    )
    february = invoices(
        header, ["Bos", "2", "31-1-2025", "2,00"], ["Bos", "3", "1-2-2025", "3,00"], file="b.csv"
    )
    ledger = cleaned(january, february)

    assert ledger.tables["invoices"]["invoice_number"].to_list() == ["1", "2", "3"]
    assert ledger.set_apart.select("file", "row", "value", "reason").rows() == [
        ("b.csv", 2, "2", "duplicate")
    ]
    assert ledger.sources[1].totals["amount"].set_apart == 2.0


def test_a_list_of_open_items_adds_to_the_invoices_and_not_to_the_revenue() -> None:
    all_of_them = invoices(
        ["Klant", "Nummer", "Datum", "Bedrag"],
        ["Bos", "1", "1-1-2025", "100,00"],
        ["Bos", "2", "2-1-2025", "50,00"],
        ["Vis", "3", "3-1-2025", "20,00"],
    )
    made = sheet(
        ["Relatie", "Factuur", "Factuurdatum", "Vervalt", "Factuurbedrag", "Saldo"],
        ["Bos", "2", "2-1-2025", "1-2-2025", "60,50", "60,50"],
        file="open.csv",
    )
    means = {
        "Relatie": "client", "Factuur": "invoice_number", "Factuurdatum": "invoiced_on", "Vervalt": "due_on",
        "Factuurbedrag": "amount", "Saldo": "open_amount",
    }  # fmt: skip
    ledger = cleaned(all_of_them, (made, plan(made, "invoices", means)))

    table = ledger.tables["invoices"]
    assert float(table["amount"].sum()) == 170.0
    assert [str(day) for day in table["due_on"]] == ["None", "2025-02-01", "None"]
    assert table["open_amount"].to_list() == [None, Decimal("60.5"), None]
    assert ledger.set_apart.select("file", "value", "reason").rows() == [("open.csv", "2", "known_invoice")]


@pytest.mark.parametrize(
    ("number", "often", "apart"),
    [(None, 6, 6), ("Nr.", 6, 6), ("Nr.", 15, 0)],
    ids=["no number", "numbers of another tool", "subscriptions of the same price"],
)
def test_sales_that_stand_in_another_list_count_once(number: str | None, often: int, apart: int) -> None:
    rows = [
        [f"{n}-1-2025", "Bos" if n % 2 else "Vis", str(n), f"{n % 6 + 1},50"] for n in range(1, often + 1)
    ]
    made = sheet(["Dag", "Wie", "Nr.", "Totaal"], *rows, file="verkopen.csv")
    means = {"Dag": "invoiced_on", "Wie": "client", "Totaal": "amount"} | (
        {number: "invoice_number"} if number else {}
    )
    numbered = [[who, f"F{nr}", day, amount] for day, who, nr, amount in rows]
    ledger = cleaned(
        invoices(["Klant", "Nummer", "Datum", "Bedrag"], *numbered, ["Vis", "F9", "9-1-2025", "9,00"]),
        (made, plan(made, "invoices", means)),
    )

    assert ledger.set_apart["reason"].to_list() == ["known_row"] * apart


@pytest.mark.parametrize("number", [{}, {"Nummer": "invoice_number"}], ids=["name", "number of the client"])
def test_what_a_client_owes_in_all_counts_only_where_no_invoice_tells_it(number: dict[str, str]) -> None:
    rows = [["D1", "Bos", "30,00"], ["D2", "Vis", "5,00"]]
    balances = sheet(["Nummer", "Wie", "Open"], *rows, file="saldi.csv")
    alone = (balances, plan(balances, "invoices", {"Wie": "client", "Open": "open_amount"} | number))
    rows = [["Bos", "1", "2-1-2025", "30,00", "open"], ["Vis", "2", "3-1-2025", "5,00", "open"]]

    assert cleaned(alone).tables["invoices"]["open_amount"].sum() == 35
    beside = cleaned(invoices(["Klant", "Nummer", "Datum", "Bedrag", "Status"], *rows), alone)
    assert [(source.rows_used, source.why) for source in beside.sources] == [(2, None), (0, "sums")]


@pytest.mark.parametrize(
    ("file", "header", "signs", "revenue"),
    [
        ("credits.csv", "Creditnummer", (1, 1), 70.0),
        ("Gutschriften.csv", "Nr.", (1, 1), 70.0),
        ("Notes de crédit.csv", "N° NC", (1, 1), 70.0),
        ("avoirs.csv", "Nr.", (-1, 1), 110.0),  # the signs mean what they say
        ("facturen en creditnota's.csv", "Nr.", (1, 1), 130.0),
        ("facturen.csv", "Nr.", (1, 1), 130.0),
    ],
)
def test_a_list_of_credit_notes_alone_is_taken_off(
    file: str, header: str, signs: tuple[int, int], revenue: float
) -> None:
    rows = [[f"C{n}", "Bos", f"{n}-2-2025", f"{sign * 10 * n},00"] for n, sign in enumerate(signs, 1)]
    made = sheet([header, "Klant", "Datum", "Bedrag"], *rows, file=file)
    means = {header: "invoice_number", "Klant": "client", "Datum": "invoiced_on", "Bedrag": "amount"}
    first = invoices(["Klant", "Nummer", "Datum", "Bedrag"], ["Bos", "1", "1-1-2025", "100,00"])
    ledger = cleaned(first, (made, plan(made, "invoices", means)))

    assert float(ledger.tables["invoices"]["amount"].sum()) == revenue


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Richting", ("uit", "in")),
        ("Omschrijving", ("Verkoopfactuur 1", "Inkoopfactuur Staples")),
        ("Direction", ("Outgoing", "Incoming")),
        ("Sens", ("vente", "achat")),
    ],
)
def test_what_was_bought_is_no_sale(header: str, told: tuple[str, str]) -> None:
    rows = [["Bos", "1", "10,00", told[0]], ["Vis", "2", "20,00", told[1]], ["Bos", "3", "30,00", told[0]]]
    rows.append(["Mol", "4", "40,00", told[1]])
    ledger = cleaned(invoices(["Klant", "Nummer", "Bedrag", header], *rows))

    assert ledger.set_apart.select("row", "column", "value", "reason").rows() == [
        (3, header, told[1], "not_an_invoice"),
        (5, header, told[1], "not_an_invoice"),
    ]
    assert float(ledger.tables["invoices"]["amount"].sum()) == 40.0


def test_orders_that_were_invoiced_count_as_invoices() -> None:
    rows = [[f"SO{n}", "Bos" if n % 2 else "Vis", f"{n}-1-2025", f"{n},50"] for n in range(1, 7)]
    made = sheet(["Bestelnummer", "Klant", "Datum", "Totaal"], *rows, file="orders.csv")
    means = {"Bestelnummer": "invoice_number", "Klant": "client", "Datum": "invoiced_on", "Totaal": "amount"}
    numbered = [[who, f"F{nr}", f"2{day}", amount] for nr, who, day, amount in rows]
    ledger = cleaned(
        (made, plan(made, "invoices", means)),
        invoices(["Klant", "Nummer", "Datum", "Bedrag"], *numbered),
    )

    assert ledger.set_apart.select("file", "reason").unique().rows() == [("orders.csv", "known_row")]
    assert float(ledger.tables["invoices"]["amount"].sum()) == 24.0


@pytest.mark.parametrize(
    ("done", "not_yet"),
    [
        ("Gefactureerd", "In uitvoering"),
        ("Facturé", "Terminé"),
        ("berechnet", "fertig"),
        ("Invoiced", "Ready"),
    ],
)
def test_work_that_its_status_calls_not_yet_invoiced_is_no_revenue(done: str, not_yet: str) -> None:
    header = ["Klant", "Ordernr", "Bedrag", "Status"]
    rows = [["Bos", "1", "10,00", done], ["Vis", "2", "20,00", not_yet], ["Bos", "3", "30,00", done]]
    made = sheet(header, *rows, ["Mol", "4", "5,00", "Betaald"], file="orders.csv")
    means = {"Klant": "client", "Ordernr": "invoice_number", "Bedrag": "amount", "Status": "status"}
    ledger = cleaned((made, plan(made, "invoices", means)))

    assert ledger.set_apart.select("row", "value", "reason").rows() == [(3, not_yet, "not_invoiced")]
    assert float(ledger.tables["invoices"]["amount"].sum()) == 45.0


@pytest.mark.parametrize(
    ("header", "private"),
    [
        (["Bedrijf", "Voornaam", "Achternaam"], [None, "Piet", "Kok"]),
        (["Société", "Nom", "Prénom"], [None, "Kok", "Piet"]),
        (["Firma", "Vorname", "Name"], [None, "Piet", "Kok"]),
        (["Empresa", "Nombre", "Apellidos"], [None, "Piet", "Kok"]),
        (["Klantnaam", "Contactpersoon", "Plaats"], ["-", "Piet Kok", "Ede"]),
        (["Bedrijf", "Naam", "Plaats"], [None, "Piet Kok", "Ede"]),
    ],
)
def test_who_bought_without_a_company_is_the_client(header: list[str], private: list[str | None]) -> None:
    rows = [["Bos BV", "Ann", "Bos", "1,00"], [*private, "2,00"]]
    made = sheet([*header, "Bedrag"], *rows)
    ledger = cleaned((made, plan(made, "invoices", {header[0]: "client", "Bedrag": "amount"})))

    assert sorted(ledger.names.values()) == ["Bos BV", "Piet Kok"]


@pytest.mark.parametrize(("who", "clients"), [("Klant", ["Bos BV", "Piet Kok"]), ("Melder", ["Bos BV"])])
def test_who_called_without_a_company_is_a_client_where_the_header_says_so(
    who: str, clients: list[str]
) -> None:
    made = sheet(["Nummer", "Bedrijf", who], ["1", "Bos BV", "Ann Bos"], ["2", None, "Piet Kok"])
    ledger = cleaned((made, plan(made, "incidents", {"Nummer": "case_number", "Bedrijf": "client"})))

    assert sorted(ledger.names.values()) == clients


@pytest.mark.parametrize("open_items_first", [True, False])
def test_a_list_of_open_items_goes_before_a_balance_of_nothing(open_items_first: bool) -> None:
    header = ["Klant", "Nummer", "Datum", "Bedrag", "Saldo"]
    means = {**INVOICES, "Saldo": "open_amount"}
    listed = sheet(header, ["Bos", "1", "1-1-2025", "100,00", "0,00"], file="invoices.csv")
    still_open = sheet([*header, "Rest"], ["Bos", "1", "1-1-2025", "100,00", "40,00", None], file="open.csv")
    parts = [(one, plan(one, "invoices", means)) for one in (listed, still_open)]
    ledger = cleaned(*(reversed(parts) if open_items_first else parts))

    assert ledger.tables["invoices"].select("amount", "open_amount").rows() == [(100, 40)]
    said = ledger.set_apart.filter(file="invoices.csv").select("column", "value", "reason", "row_used").rows()
    reason = "known_open_differs" if open_items_first else "open_differs"
    assert said == [("Saldo", "0,00", reason, not open_items_first)]


@pytest.mark.parametrize(
    ("header", "rows", "left"),
    [
        ("Klant;Maand;Bedrag", "Bos;1-1-2026;13,00|Vis;1-1-2026;5,00|Bos;1-2-2026;7,25", 0),
        ("Relatie;Omzet", "BOS B.V.;20,25|Vis;11,00|Mol;4,50", 0),  # all the time
        ("Relatie;Omzet", "BOS B.V.;13,00|Vis;5,00|Mol;4,50", 0),  # January alone
        ("Relatie;Omzet", "Bos;40|Vis;70|Mol;10", 3),  # round, and other money
        ("Relatie;Omzet", "Bos;20|Vis;10|Mol;0|Rob;30", 1),  # rounded to tens
        ("Relatie;Omzet", "Bos;20,25|Vis;11,00|Mol;4,50|Zand;9,00", 1),  # of whom nothing else tells
        ("Relatie;Omzet", "Bos;20,25|Vis;12,00|Mol;6,50", 3),  # other money
        ("Klant;Dag;Omzet", "Bos;1-1-2025;20,25|Vis;2-1-2025;11,00|Mol;3-1-2025;4,50", 3),  # another year
    ],
)
def test_sums_of_the_rows_of_another_list_count_once(header: str, rows: str, left: int) -> None:
    detail = invoices(
        ["Klant", "Nummer", "Datum", "Bedrag"],
        *(["Bos", "1", "2-1-2026", "10,00"], ["Bos", "2", "3-1-2026", "3,00"]),
        *(["Vis", "3", "4-1-2026", "5,00"], ["Bos", "4", "5-2-2026", "7,25"]),
        *(["Vis", "5", "6-2-2026", "6,00"], ["Mol", "6", "7-1-2026", "4,50"]),
        *([["Rob", "7", "8-1-2026", "31,00"], ["Mol", "8", "8-1-2026", "-3,00"]] if "Rob" in rows else []),
    )
    made = sheet(header.split(";"), *(row.split(";") for row in rows.split("|")), file="per klant.csv")
    means = {"Klant": "client", "Relatie": "client", "Maand": "invoiced_on", "Dag": "invoiced_on"}
    means |= {"Bedrag": "amount", "Omzet": "amount"}
    ledger = cleaned((made, plan(made, "invoices", means)), detail)

    assert (ledger.tables["invoices"]["source"] == 0).sum() == left
    known = rows.count("|") + 1 - left if left else 0
    assert ledger.set_apart["reason"].to_list() == ["known_sum"] * known
    assert (ledger.sources[0].why == "sums") == (left == 0)


def test_a_later_export_of_the_same_invoices_is_followed() -> None:
    header = ["Klant", "Nummer", "Datum", "Bedrag", "Status"]
    means = {**INVOICES, "Status": "status"}
    june = sheet(header, ["Bos", "1", "1-6-2026", "1,00", "open"], ["Vis", "1", "1-6-2026", "3,00", "open"])
    rows = [["Bos", "1", "1-6-2026", "1,00", "betaald"], ["Bos", "2", "1-7-2026", "2,00", "open"]]
    july = sheet(header, *rows, file="july.csv")
    ledger = cleaned(*((one, plan(one, "invoices", means)) for one in (june, july)))

    assert ledger.tables["invoices"].select("client", "amount", "status").rows() == [
        ("vis", 3, "open"), ("bos", 1, "paid"), ("bos", 2, "open"),
    ]  # fmt: skip
    assert ledger.set_apart.select("file", "reason").rows() == [("file.csv", "known_later")]


def test_hours_of_two_people_in_sheets_alike_are_no_doubles_where_few_of_them_agree() -> None:
    header, means = ["Klant", "Datum", "Uren"], {"Klant": "client", "Datum": "worked_on", "Uren": "hours"}
    days = [[name, f"{day}-3-2025", "2"] for day in (3, 4, 5) for name in ("Bos", "Vis")]
    parts = [
        sheet(header, *rows, file=f"{name}.csv")
        for name, rows in {
            "ann": days,
            "tom": [*days[:2], ["Bos", "4-3-2025", "3"], ["Vis", "5-3-2025", "1"]],
        }.items()
    ]

    ledger = cleaned(*((made, plan(made, "hours", means)) for made in parts))
    again = cleaned(
        *((made, plan(made, "hours", means)) for made in (parts[0], sheet(header, *days, file="b.csv")))
    )

    assert (ledger.tables["hours"].height, ledger.set_apart.height) == (10, 0)
    assert again.tables["hours"].height == 6
