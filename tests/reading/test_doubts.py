"""What may have been misread is told, with the way out; what is as it should be is not."""

from dataclasses import replace

import pytest

from analysis.correcting import NOTHING_READ
from analysis.language.language import LANGUAGES, Language
from analysis.reading import reread
from analysis.reading.doubts import DOUBTS, doubt_sentence, doubts
from analysis.reading.model import Corrections, Reading
from analysis.reading.oddities import CHECKS
from analysis.reading.prepared import prepared
from analysis.reading.text_files import read_text

INVOICES = "Klant;Factuurnummer;Factuurdatum"
NAMES = ("Bos", "Vis", "Mos", "Den", "Els")


def opened(text: str, corrections: Corrections | None = None) -> Reading:
    """One text file, read."""
    sheets = tuple(part for made in read_text("a.csv", text.encode()) for part in prepared(made))
    return reread(Reading(sheets, (), NOTHING_READ.ledger), corrections)


def invoices(header: str, *cells: str, rows: int = 10) -> str:
    """Invoices of five clients, one a day, with more columns: the cells in turn, ``{}`` the day."""
    told = [cells[n % len(cells)].replace("{}", str(n + 1)) for n in range(rows)]
    lines = [f"{NAMES[n % 5]};{n};{n + 1}-3-2025;{cell}" for n, cell in enumerate(told)]
    return "\n".join([f"{INVOICES};{header}", *lines, ""])


def hours(*cells: str, persons: str = "Ann") -> str:
    """Hours of one person, one row a day."""
    rows = [
        f"Bos;{day}-{month}-2025;{persons};{cells[day % len(cells)]}"
        for month in (1, 2)
        for day in range(2, 27)
    ]
    return "\n".join(["Klant;Datum;Medewerker;Uren", *rows, ""])


ODD = {
    "long_days": hours("30,5", "8"),
    "due_before_invoiced": invoices("Vervaldatum;Bedrag", "{}-2-2025;10,00"),
    "paid_before_invoiced": invoices("Betaald op;Bedrag", "{}-2-2025;10,00"),
    "years_apart": invoices("Vervaldatum;Bedrag", "{}-4-2025;10,00") + "Bos;99;1-3-1925;1-4-1925;5,00\n",
    "addresses_for_clients": "Klant;Factuurnummer;Factuurdatum;Bedrag\n"
    + "".join(f"p{n}@bureau.nl;{n};{n}-3-2025;10,00\n" for n in range(1, 9)),
    "one_client": "Klant;Factuurnummer;Factuurdatum;Bedrag;Contactpersoon\n"
    + "".join(f"Ons Bureau BV;{n};{n % 27 + 1}-3-2025;10,00;{NAMES[n % 5]}\n" for n in range(60)),
    "orders_counted": "Bestelnummer;Klant;Besteldatum;Bedrag\n"
    + "".join(f"{n};{NAMES[n % 5]};{n}-3-2025;10,00\n" for n in range(1, 9)),
    "quotes_counted": "Invoices and estimates\n\nDate;Customer;Amount\n"
    + "".join(f"{n}-3-2025;{NAMES[n % 5]};10.00\n" for n in range(13, 21)),
    "rows_unsure": invoices("Soort;Bedrag", "Offerte;10,00", "Verkoopfactuur;10,00", "Zebra;10,00", rows=15),
    "own_number": "Klantnummer;Factuurnummer;Factuurdatum;Artikel;Bedrag\n"
    + "".join(f"104711;{n};{n}-3-2025;Schroef;{n},00\n" for n in range(1, 25)),
    "rival_amounts": invoices("Bedrag;Totaal", "10,00;17,00"),
    "amounts_disagree": invoices("Netto;Bruto", "10,00;13,30", "20,00;29,10"),
    "vat_in_amount": invoices("Bedrag;Btw", "100,00;13,31", "200,00;29,17"),
    "discount_as_share": invoices("Aantal;Prijs;Korting", "2;85,00;10,00", "1;120,00;0", "3;60,00;0"),
    "discount_as_money": invoices("Aantal;Prijs;Korting", "2;85,00;7,35", "1;120,00;0", "3;60,00;0"),
    "untaxed_part": invoices("Netto;Btw;Diversen;Totaal", "10,00;2,10;3,00;15,10", "20,00;4,20;5,00;29,20"),
    "odd_tax": invoices("Bedrag;BTW", "10,00;4,10", "10,00;2,10"),
    "sum_row": invoices("Bedrag", "10,00", rows=6) + "Vis;7;7-3-2025;60,00\n",
    "stated_total": "Openstaande facturen\nTotaal openstaand: € 1.234,56\n\n" + invoices("Bedrag", "10,00"),
    "lone_date": invoices("Bedrag", "10,00", "12,00", rows=25) + "Bos;99;1-9-2026;11,00\n",
    "one_row": invoices("Bedrag", "10,00", "12,00", rows=25) + "Bos;99;1-3-2025;123456,00\n",
    "money_out": "Klant;Betaaldatum;Factuurnummer;Betaald bedrag\n"
    + "".join(f"{NAMES[n % 5]};{n}-3-2025;{n};{'-' * (n % 2)}10,00\n" for n in range(1, 15)),
    "headed_currency": "Klant;Nummer;Datum;Bedrag EUR;Valuta\n"
    + "".join(f"{NAMES[n % 5]};{n};{n}-3-2025;10,00;{'USD' if n % 2 else 'EUR'}\n" for n in range(1, 9)),
    "below_zero": invoices("Bedrag", "-10,00"),
    "footer_differs": invoices("Bedrag", "10,00") + "Totaal;;;110,00\n",
    "unknown_statuses": invoices("Status;Bedrag", "Definitief;10,00"),
    "rival_clients": "Factuurnummer;Factuurdatum;Patiënt;Factuur aan;Bedrag\n"
    + "".join(f"{n};{n}-3-2025;{NAMES[n % 5]};{NAMES[n % 3]} BV;10,00\n" for n in range(1, 17)),
    "guessed_client": "Ticketnummer;Aangemaakt op;Naam aanmelder;Onderwerp;Prioriteit\n"
    + "".join(f"{n};{n}-3-2025;{NAMES[n % 5]} {NAMES[n % 3]};Storing {n};Hoog\n" for n in range(1, 17)),
    "nobody": "Klant;Factuurnummer;Factuurdatum;Bedrag\n"
    + "".join(f"{('Kassaverkoop', 'Bos', 'Vis')[n % 3]};{n};{n}-3-2025;10,00\n" for n in range(1, 17)),
    "guessed_columns": "Klant;Datum;Medewerker;Hoe is het werken met deze klant? (1-5)\n"
    "Bos;1-3-2025;Ann;4\nVis;2-3-2025;Ann;5\nMos;3-3-2025;Bea;2\n",
    "other_kind": "Klant;Datum;Bedrag;Frequentie\n"
    + "".join(f"{NAMES[n % 5]};{n}-3-2025;{n},50;Maandelijks\n" for n in range(1, 9)),
    "revenue_unsaid": "Debiteur;Adres;Hoofdsom\n"
    + "".join(f"{name};Kade {n};{n}50,00\n" for n, name in enumerate(NAMES, 1)),
    "work_orders": "Klant;Datum;Monteur;Uren;Materiaal;Totaal\n"
    + "".join(f"{NAMES[n % 5]};{n}-3-2025;Ann;2,5;10,00;1{n}0,00\n" for n in range(1, 9)),
    "no_header": "".join(f"{n}-3-2025;{NAMES[n % 5]} BV;{n}17,50\n" for n in range(1, 9)),
    "clients_in_headers": "Uren 2025\n\nDatum;Bos;Vis;Mos;Totaal\n"
    + "".join(f"{n}-3-2025;2;;{n};{n + 2}\n" for n in range(1, 6)),
    "unused_amounts": "Debiteur;Woonplaats;Gwx\n"
    + "".join(f"{name};Kade;{n}50,{n}5\n" for n, name in enumerate(NAMES, 1)),
    "one_of_two": "Klant;Uren advies;Uren administratie\n"
    + "".join(f"{name};{n};{n % 3 + 2}\n" for n, name in enumerate(NAMES, 1)),
    "guessed_table": "Factuurnummer;Factuurdatum;Bedrag\nBos B.V.;;\n1;1-3-2025;10,00\n2;2-3-2025;20,00\n"
    "Vis;;\n3;3-3-2025;10,00\n4;4-3-2025;20,00\n",
}


@pytest.mark.parametrize(("code", "text"), ODD.items(), ids=ODD)
def test_what_cannot_well_be_so_is_told_in_every_language(code: str, text: str) -> None:
    found = doubts(opened(text))

    assert [doubt.code for doubt in found] == [code]
    for language in map(Language, LANGUAGES):
        assert "a.csv" in doubt_sentence(found[0], language)


@pytest.mark.parametrize(
    ("firms", "told"), [(8, ["rival_clients"]), (2, [])], ids=["more firms", "fewer firms"]
)
def test_a_firm_is_doubted_beside_a_name_that_several_firms_share(firms: int, told: list[str]) -> None:
    rows = "".join(
        f"{n};{n}-3-2025;{NAMES[n % 4]};Firma {'ABCDEFGH'[n % firms]};10,00\n" for n in range(1, 17)
    )

    found = doubts(opened(f"Factuurnummer;Factuurdatum;Klantnaam;Bedrijf;Bedrag\n{rows}"))

    assert [doubt.code for doubt in found] == told


@pytest.mark.parametrize(
    ("header", "told"), [("Bedrijfsnaam", []), ("Debiteur", ["rival_clients"])], ids=["company", "debtor"]
)
def test_people_beside_a_company_are_not_asked_about(header: str, told: list[str]) -> None:
    people = ["Ann Bos", "Bea Vis", "Cas Kok", "Dirk Mol", "Eva Smit", "Fay Prins"]
    rows = "".join(
        f"{n};{n}-3-2025;{people[n % 6]};{('Vos BV', 'Meer NV', 'Duin BV')[n % 3]};10,00\n"
        for n in range(1, 17)
    )

    found = doubts(opened(f"Factuurnummer;Factuurdatum;Klantnaam;{header};Bedrag\n{rows}"))

    assert [doubt.code for doubt in found] == told


def test_one_rate_of_tax_for_all_is_doubted_where_a_column_tells_several() -> None:
    text = invoices("Bedrag incl. btw;Btw-code", "121,00;Hoog", "109,00;Laag")

    answered = Corrections(amounts_include_vat={("a.csv", ""): 0.21})
    assert [doubt.code for doubt in doubts(opened(text, answered))] == ["several_rates"]


@pytest.mark.parametrize(
    "text",
    [
        hours("8", "7,5"),
        hours("8", *["7"] * 30, "25"),
        invoices("Vervaldatum;Betaald op;Bedrag", "{}-4-2025;{}-5-2025;10,00", "{}-4-2025;1-1-2025;10,00"),
        invoices("Status;Bedrag", "Betaald;10,00", "Openstaand;10,00"),
        invoices("Bedrag", "10,00", "-10,00"),
        invoices("Soort;Bedrag", "Creditnota;-1,00", "Voorschot;10,00", "Eindafrekening;10,00"),
        invoices("Bedrag", "10,00", "12,00", rows=25) + "Bos;99;1-9-2025;199,00\n",
        "Bestelnummer;Klant;Besteldatum;Betaald op;Bedrag\n"
        + "".join(f"{n};{NAMES[n % 5]};{n}-3-2025;{n}-3-2025;10,00\n" for n in range(1, 9)),
        "Bestelnummer;Klant;Besteldatum;Status;Betaalmethode;Bedrag\n"
        + "".join(f"{n};{NAMES[n % 5]};{n}-3-2025;Afgerond;iDEAL;10,00\n" for n in range(1, 9)),
        "Bestelnummer;Klant;Besteldatum;Status;Excl;Btw;Totaal\n"
        + "".join(f"{n};{NAMES[n % 5]};{n}-3-2025;Afgerond;10,00;2,10;12,10\n" for n in range(1, 9)),
        "Factuurnr;Debiteur;Boekstuk;Vervaldatum;Openstaand\n"
        + "".join(f"{n};{NAMES[n % 5]};{n}-3-2025;{n + 14}-3-2025;10,00\n" for n in range(1, 9)),
        "Reservering;Gast;Aankomst;Status;Bedrag\n"
        + "".join(f"{n};{NAMES[n % 5]} Bos;{n}-3-2025;Uitgecheckt;10,00\n" for n in range(1, 9)),
        invoices("Bedrag", "10,00") + "Totaal;;;100,00\n",
        invoices(
            "Bedrijf;Contactpersoon;Bezorgnaam;Bedrag", "Ons BV;Ann;Ann Bos;10,00", "Ons BV;Bea;Els;10,00"
        ),
        invoices("Bedrag;BTW", "10,00;2,10") + "Totaal excl.;;;100,00;\nTotaal;;;121,00;\n",
        "Totaal openstaand: € 100,00\n\n" + invoices("Bedrag", "10,00"),
        "Totaal;€ 60,00\nTotaal 2025: 10 facturen\n\n" + invoices("Bedrag;Open", "10,00;6,00"),
        "Ticketnummer;Aangemaakt op;Aanvrager;Onderwerp;Prioriteit\n"
        + "".join(
            f"{n};{n}-3-2025;{('Hotel Bos', 'Garage Vis', 'Bakkerij Mos')[n % 3]};Storing {n};Hoog\n"
            for n in range(1, 17)
        ),
        invoices("Betaald;Bedrag", "Y;10,00", "C;10,00", ";10,00"),
        "Klant;Omzet;Omzet vorig jaar;Uren;Uren begroot\n"
        + "".join(f"{name};{n}0;{n}5;{n};{n + 1}\n" for n, name in enumerate(NAMES, 1)),
        invoices("Bedrag", "10,00", rows=5) + "Subtotaal;;;50,00\nBos;9;9-3-2025;1,00\nTotaal;;;51,00\n",
    ],
)
def test_what_is_as_it_should_be_is_not_doubted(text: str) -> None:
    assert doubts(opened(text)) == ()


@pytest.mark.parametrize(("later", "told"), [("2025", True), ("2026", False)])
def test_lists_that_agree_in_part_are_doubted_unless_they_are_of_different_years(
    later: str, told: bool
) -> None:
    work = [f"{NAMES[n % 4]};{n}-3-2025;{n},50" for n in range(1, 9)]
    sums = [f"{NAMES[n]};{n + 100};6-3-{later};{(13, 7, 9, 12)[n]},00" for n in range(4)]
    files = {"a.csv": ["Klant;Datum;Bedrag", *work], "b.csv": ["Klant;Factuurnr;Factuurdatum;Totaal", *sums]}
    sheets = [one for name, lines in files.items() for one in read_text(name, "\n".join(lines).encode())]

    found = doubts(reread(Reading(tuple(sheets), (), NOTHING_READ.ledger)))

    assert ("same_money" in [doubt.code for doubt in found]) == told


@pytest.mark.parametrize(("numbers", "told"), [(0, True), (100, False)])
def test_lists_with_invoices_of_the_same_numbers_are_doubted(numbers: int, told: bool) -> None:
    sold = [f"{NAMES[n % 4]};{n};{n}-3-2025;{n}0,50" for n in range(1, 9)]
    ordered = [f"{NAMES[n % 4]};{n + numbers};{n + 5}-3-2025;{n}1,00" for n in range(1, 7)]
    files = {
        "a.csv": ["Klant;Factuurnr;Datum;Bedrag", *sold],
        "b.csv": ["Klant;Factuur;Dag;Waarde", *ordered],
    }
    sheets = [one for name, lines in files.items() for one in read_text(name, "\n".join(lines).encode())]

    found = doubts(reread(Reading(tuple(sheets), (), NOTHING_READ.ledger)))

    assert [doubt.file for doubt in found if doubt.code == "same_numbers"] == ["b.csv"] * told


@pytest.mark.parametrize(("begin", "told"), [("INK-", True), ("VF", False)])
def test_a_second_list_with_other_clients_and_other_numbers_is_doubted(begin: str, told: bool) -> None:
    due = [f"Leverancier {n % 3};{begin}{n};{n}-3-2025;10,00" for n in range(1, 7)]
    owed = [f"{NAMES[n % 4]};VF{n};{n}-3-2025;{n},50" for n in range(1, 9)]
    sheets = [
        replace(one, file="a.xlsx", name=name)
        for name, rows in {"Open": due, "Te ontvangen": owed}.items()
        for one in read_text(name, "\n".join(["Bedrijf;Factuurnr;Deadline;Bedrag", *rows]).encode())
    ]
    sheets[1] = replace(sheets[1], header=("Klant", *sheets[1].header[1:]))

    found = doubts(reread(Reading(tuple(sheets), (), NOTHING_READ.ledger)))

    assert [doubt.sheet for doubt in found if doubt.code == "other_clients"] == ["Open"] * told


def test_payments_count_as_sales_where_no_list_holds_invoices() -> None:
    text = """Name;Date;Gross;Amount refunded;Fee;Type;Status
Bos;14-2-2025;121.00;21.00;-3.00;Payment;Completed
Vis;15-2-2025;60.00;0;-3.00;Payment;Completed
Vis;16-2-2025;-10.00;0;0;Refund;Completed
Mos;17-2-2025;40.00;0;0;Payment;Pending
Shop;18-2-2025;-200.00;0;0;Payment;Completed
"""
    alone = opened(text)
    said = opened(text, Corrections(tables={("a.csv", ""): "payments"}))

    assert alone.ledger.tables["invoices"]["amount"].to_list() == [100, 60, -10]
    assert alone.ledger.set_apart["reason"].to_list() == ["failed_payment", "not_an_invoice"]
    assert "payments_as_sales" in alone.ledger.sources[0].notes
    assert [doubt.code for doubt in doubts(said)] == ["payments_alone"]
    assert "invoices" not in said.ledger.tables


def test_every_doubt_has_a_file_that_raises_it() -> None:
    assert set(DOUBTS) == {
        *ODD,
        "several_rates",
        "same_money",
        "same_numbers",
        "other_clients",
        "payments_alone",
    }
    assert len(CHECKS) == 27


@pytest.mark.parametrize(("stated", "told"), [("121,03", []), ("121,30", ["footer_differs"])])
def test_a_total_that_rounds_its_vat_once_does_not_differ(stated: str, told: list[str]) -> None:
    text = invoices("Bedrag;BTW;Incl", "10,00;2,10;12,10", rows=10) + f"Totaal;;;100,00;21,00;{stated}\n"
    assert [doubt.code for doubt in doubts(opened(text))] == told


@pytest.mark.parametrize(
    ("callers", "client"),
    [
        (("Pol, van der, A.", "Smit, B.", "Jansen, T."), "Vestiging"),
        (("Receptie", "Receptie", "Receptie"), "Vestiging"),
        (("Bos Bouw", "Vis Advies", "Mos Groen"), "Aanmelder"),
    ],
    ids=["persons", "one role", "firms"],
)
def test_the_place_that_calls_a_helpdesk_is_asked_about_where_persons_call(
    callers: tuple[str, ...], client: str
) -> None:
    rows = [f"M{n};{n}-3-2026;{callers[n % 3]};Huis {NAMES[n % 4]};Storing {n}" for n in range(1, 17)]
    reading = opened("\n".join(["Meldingnummer;Aanmaakdatum;Aanmelder;Vestiging;Korte omschrijving", *rows]))
    (plan,) = reading.plans
    assert [column.header for column in plan.columns if column.means == "client"] == [client]
    assert len(doubts(reading)) == 1


def test_amounts_without_a_number_of_who_brings_nothing_in_may_be_a_bank_statement() -> None:
    rows = [f"{n}-3-2025;{'-' if n % 3 == 0 else ''}10,00;{NAMES[n % 3]}" for n in range(1, 17)]
    statement = "\n".join(["datum;bedrag;debiteur", *rows])
    assert [doubt.code for doubt in doubts(opened(statement))] == ["money_out"]
    returned = statement.replace(NAMES[0], NAMES[1])
    assert doubts(opened(returned)) == ()
