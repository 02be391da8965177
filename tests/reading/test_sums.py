"""What adds up in a row says which amounts are with VAT, without it, and what was taken off."""

from decimal import Decimal

import pytest

from analysis.reading.prepared import prepared
from analysis.reading.rate_columns import with_rates_added_up
from analysis.reading.recognise import recognise
from tests.reading.made import cleaned, sheet

#: Numbers of pieces with the price of one, VAT of 21 per cent in it.
PIECES = [(1, 121), (2, 121), (1, 242), (3, 242), (1, Decimal("60.50")), (4, Decimal("60.50"))]


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
        ("Valuta;Bedrag excl. btw;Btw;HC Bedrag excl. btw", True),
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


def test_amounts_in_one_currency_are_all_in_that_where_those_in_their_own_stand_beside_them() -> None:
    cells = ["USD;110;100", "EUR;50;50", "EUR;30;30", "USD;220;200"]
    rows = [["Bos", str(place), "1-1-2025", *cell.split(";")] for place, cell in enumerate(cells)]
    header = "Number;Invoice Date;Currency;Untaxed Amount in Currency;Untaxed Amount Signed"
    made = sheet(["Customer", *header.split(";")], *rows)
    ledger = cleaned((made, recognise([made])[0]))

    assert ledger.currencies == ("EUR",)
    assert [float(amount) for amount in ledger.tables["invoices"]["amount"]] == [100, 50, 30, 200]


@pytest.mark.parametrize(
    ("header", "rows", "net"),
    [
        ("Netto;Rabatt;Brutto", "100;10;107,10|50;0;59,50|80;8;85,68", "90|50|72"),
        ("Subtotal;Discount;Tax;Total", "100;10;18;108|-50;-5;-9;-54|80;0;16;96", "90|-45|80"),
        ("Base imponible;IVA;IRPF;Total", "100;21;15;106|50;10,50;0;60,50|80;16,80;12;84,80", "100|50|80"),
        ("Base;IVA;Retención;Total", "100;21;-15;106|50;10,50;0;60,50|80;16,80;-12;84,80", "100|50|80"),
        ("B.Impon;Imp.IVA;Imp.Req;Importe", "100;21;5;126|50;10,50;0;60,50|80;16,80;4;100,80", "100|50|80"),
        ("Total HT;TVA;Timbre;Total TTC", "100;20;1;121|50;10;1;61|80;16;1;97", "100|50|80"),
        ("Subtotal;CGST;SGST;Total", "100;9;9;118|50;4,50;4,50;59|80;7,20;7,20;94,40", "100|50|80"),
        ("Subtotaal;Vracht;Btw;Totaal", "100;10;22;132|50;0;10;60|80;5;17;102", "110|50|85"),
        ("Bruto bedrag;Korting;Netto bedrag", "100;10;90|50;0;50|80;8;72", "90|50|72"),
        ("Bedrag;Korting;Bedrag na korting", "100;10;90|50;0;50|80;8;72", "90|50|72"),
        ("Vast bedrag;Bedrag;Btw;Totaal", ";100;21;121|;50;10,50;60,50|80;80;16,80;96,80", "100|50|80"),
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


@pytest.mark.parametrize(
    ("header", "rows", "left"),
    [
        ("Total;Credited;Paid;Due", "100;20;80;0|50;0;0;50|80;30;0;50|60;10;20;30", "0|50|50|30"),
        ("Btw;Te betalen;Saldo;Netto", "21;121;0;100|10,50;60,50;60,50;50|16,80;96,80;0;80", "0|60.5|0"),
        (
            "Bruto;Base imponible;IVA;Líquido;Betaald",
            "110;100;21;121;0|60;50;10,50;60,50;9|90;80;16,80;96,80;0",
            "121|51.5|96.8",
        ),
        ("Rest (u);Bedrag;Betaald", "9;100;100|5;50;0|7;80;30", "0|50|50"),
    ],
)
def test_what_adds_up_says_what_is_left(header: str, rows: str, left: str) -> None:
    told = [["Bos", str(n), f"{n}-1-2025", *row.split(";")] for n, row in enumerate(rows.split("|"), 1)]
    made = sheet(["Klant", "Factuurnummer", "Factuurdatum", *header.split(";")], *told)
    table = cleaned((made, recognise([made])[0])).tables["invoices"]

    assert [float(amount) for amount in table["open_amount"]] == [float(amount) for amount in left.split("|")]


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


@pytest.mark.parametrize(
    ("header", "worth", "expected"),
    [
        ("Aantal;Stukprijs incl. btw", "piece", ("121", "121")),
        ("Aantal;Prijs (incl. btw);Btw %", "piece", ("100", "121")),
        ("Aantal;Prix TTC;TVA %", "piece", ("100", "121")),
        ("Aantal;Prijs excl. btw;Prijs incl. btw", "piece", ("100", "121")),
        ("Aantal;Prijs", "piece", ("121", None)),
        ("Aantal;Prijs", "line", ("121", None)),
        ("Aantal;Prijs incl. btw;Btw %", "line", ("100", "121")),
        ("Aantal;Stukprijs;Stukprijs incl. btw", "piece", ("100", "121")),
        ("Aantal;PVP;Btw %", "piece", ("100", "121")),
    ],
)
def test_a_price_is_that_of_a_piece_unless_the_rows_show_that_it_is_that_of_the_line(
    header: str, worth: str, expected: tuple[str, str | None]
) -> None:
    pieces = [(name, number, price) for name in ("Bos", "Vis") for number, price in PIECES]
    rows = []
    for day, (name, number, price) in enumerate(pieces, start=1):
        shown = price * number if worth == "line" else price
        prices = [shown / Decimal("1.21"), shown] if "Stukprijs;" in header or "excl" in header else [shown]
        rate = ["21"] if "%" in header else []
        told = [f"{one:.2f}".replace(".", ",") for one in prices]
        rows.append([name, f"{day}-3-2025", str(number), *told, *rate])
    (made,) = prepared(sheet(["Klant", "Datum", *header.split(";")], *rows))
    totals = cleaned((made, recognise([made])[0])).sources[0].totals

    sold = sum(number * price for _, number, price in pieces)
    found = [totals[name].used if name in totals else None for name in ("amount", "amount_with_tax")]
    assert found == [share and sold * Decimal(share) / 121 for share in expected]


@pytest.mark.parametrize(
    ("header", "net"),
    [
        ("Qty;Price excl. VAT;Amount excl. VAT", [200.0, 150.0, 80.0, 30.0]),
        ("Qty;Unit price (incl. tax);VAT %;Total", [160.0, 120.0, 64.0, 24.0]),
        ("Qty;Prix TTC;Taux TVA;Montant TTC", [160.0, 120.0, 64.0, 24.0]),
    ],
)
def test_what_a_line_is_worth_is_not_its_price(header: str, net: list[float]) -> None:
    lines = [(2, 100), (3, 50), (1, 80), (3, 10)]
    rate = ["25"] if "%" in header or "Taux" in header else []
    rows = [
        [name, f"{day}-3-2025", str(number), str(price), *rate, str(number * price)]
        for day, (name, (number, price)) in enumerate(
            zip(("Bos", "Vis", "Bos", "Vis"), lines, strict=True), 1
        )
    ]
    (made,) = prepared(sheet(["Client", "Date", *header.split(";")], *rows))
    ledger = cleaned((made, recognise([made])[0]))

    assert [float(one) for one in ledger.tables["invoices"]["amount"]] == net


@pytest.mark.parametrize(
    ("header", "extra"),
    [
        ("Valor Total;Valor Produtos;Frete", "200"),
        ("Importe total;Importe productos;Portes", "15"),
        ("Total;Products Amount;Shipping", "20"),
        ("Totaal;Artikelen;Verzendkosten", "7,50"),
    ],
)
def test_what_is_charged_for_sending_is_part_of_the_sale_and_no_fee(header: str, extra: str) -> None:
    more = float(extra.replace(",", "."))
    sums = [(100.0 + 10 * n, more if n % 2 else 0.0) for n in range(12)]
    rows = [
        [f"Klant {n % 3}", str(n), f"{n + 1}-1-2026", goods + sent, goods, sent]
        for n, (goods, sent) in enumerate(sums)
    ]
    made = sheet(["Klant", "Factuurnummer", "Factuurdatum", *header.split(";")], *rows)
    ledger = cleaned((made, recognise([made])[0]))

    assert ledger.sources[0].columns["amount"] == header.split(";")[0]
    assert float(ledger.tables["invoices"]["amount"].sum()) == sum(map(sum, sums))
    assert "payments_as_sales" not in ledger.sources[0].notes


@pytest.mark.parametrize(
    ("kinds", "amount"), [(["Acompte", "Solde", "Récurrent"], "Net à payer"), (["A", "B", "A"], "Total HT")]
)
def test_a_deposit_with_an_invoice_of_its_own_counts_once(kinds: list[str], amount: str) -> None:
    sums = [(300, 0, 300), (1000, 300, 700), (120, 0, 120)]
    rows = [
        [f"F-{n}", "Kali", kind, *parts, f"{n + 1}-2-2026"]
        for n, (kind, parts) in enumerate(zip(kinds, sums, strict=True))
    ]
    made = sheet(["Numéro", "Client", "Type", "Total HT", "Acompte déduit", "Net à payer", "Date"], *rows)
    ledger = cleaned((made, recognise([made])[0]))

    assert ledger.sources[0].columns["amount"] == amount
    assert "amount_with_tax" not in ledger.sources[0].columns
