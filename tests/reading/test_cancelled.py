"""What was cancelled or never invoiced: by a status, by the row that takes it off, or by a remark."""

import pytest

from analysis.language import Language
from analysis.reading.doubts import doubts
from analysis.reading.prepared import prepared
from analysis.report import report
from analysis.settings import Settings
from tests.reading.test_kept_by_hand import sheet_of, understood

HEADER = "Factuurnummer;Factuurdatum;Klant;Bedrag excl. btw;Status;Opmerking"
FIRST = "1;3-1-2026;Bos;100;Betaald;\n2;4-1-2026;Vis;40;Betaald;met spoed"


def revenue(*rows: str) -> tuple[float, int]:
    (source,) = understood(*prepared(sheet_of("\n".join([HEADER, FIRST, *rows])))).ledger.sources
    return float(source.totals["amount"].used), source.rows_set_apart


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        # both the invoice and the row that cancels it stand in the list
        (["3;5-1-2026;Bos;69;Geannuleerd;", "4;6-1-2026;Bos;-69;Betaald;"], (140.0, 0)),
        # nothing takes it off, or what does is cancelled as well
        (["3;5-1-2026;Bos;69;Geannuleerd;"], (140.0, 1)),
        (["3;5-1-2026;Bos;69;Geannuleerd;", "4;6-1-2026;Bos;-69;Geannuleerd;"], (140.0, 2)),
        # the credit note is of the invoice that was paid, or of another client
        (["3;5-1-2026;Bos;100;Geannuleerd;", "4;6-1-2026;Bos;-100;Betaald;"], (40.0, 1)),
        (["3;5-1-2026;Bos;69;Geannuleerd;", "4;6-1-2026;Vis;-69;Betaald;"], (71.0, 1)),
        # it says which invoice it cancels
        (["F3;5-1-2026;Bos;100;Geannuleerd;", "4;6-1-2026;Bos;-100;Betaald;van F3"], (140.0, 0)),
    ],
)
def test_a_cancelled_invoice_counts_where_a_row_takes_it_off(
    rows: list[str], found: tuple[float, int]
) -> None:
    assert revenue(*rows) == found


@pytest.mark.parametrize(
    ("remark", "apart"),
    [
        ("vervallen, niet gefactureerd", 1),
        ("Geannuleerd", 1),
        ("nog niet gefactureerd", 1),
        ("vervallen", 0),
        ("afspraak geannuleerd en verzet", 0),
        ("niet vergeten", 0),
    ],
)
def test_a_remark_may_say_that_nothing_was_invoiced(remark: str, apart: int) -> None:
    assert revenue(f";5-1-2026;Bos;69;;{remark}") == (140.0 if apart else 209.0, apart)


def test_lines_below_a_list_of_clients_are_no_clients() -> None:
    rows = (
        "Naam;Plaats;E-mail\nBos;Ede;a@b.nl\nVis;Epe;c@d.nl\nKok;Ede;e@f.nl\n\nVertrouwelijk\nStudio X 2026"
    )
    (source,) = understood(*prepared(sheet_of(rows, file="Klanten.xlsx"))).ledger.sources

    assert (source.table, source.rows_used, source.rows_set_apart) == ("clients", 3, 2)


PAID = "Factuurnummer;Factuurdatum;Klant;Bedrag excl. btw;{header}\n"


@pytest.mark.parametrize(
    ("header", "marks", "open_"),
    [
        ("Betaald", ["ja", "", "ja", ""], 60.0),
        ("Cobrada", ["x", "x", "x", ""], 40.0),
        ("Betaald", ["ja", "nee", "ja", ""], 20.0),
        ("Betaald", ["1-2-2026", "", "3-2-2026", ""], 60.0),
        ("Geboekt", ["ja", "", "ja", ""], None),
    ],
)
def test_an_invoice_without_the_mark_of_payment_is_open(
    header: str, marks: list[str], open_: float | None
) -> None:
    rows = "\n".join(f"{n};{n}-1-2026;Klant {n};{n}0;{mark}" for n, mark in enumerate(marks, start=1))
    reading = understood(*prepared(sheet_of(PAID.format(header=header) + rows)))

    found = report(reading, Settings(), language=Language("nl"))["portfolio"]["open_amount"]
    assert found == open_


@pytest.mark.parametrize(
    ("word", "worked"), [("À planifier", 3.0), ("nog in te plannen", 3.0), ("Résolu", 7.0), ("En cours", 7.0)]
)
def test_work_that_is_still_to_be_planned_is_no_work(word: str, worked: float) -> None:
    done = "date;client;intervention;heures;statut\n2-9-2026;Bos;a;1,0;Résolu\n3-9-2026;Vis;b;2,0;Résolu"
    rows = f"{done}\n4-9-2026;Bos;c;4,0;{word}"
    reading = understood(*prepared(sheet_of(rows)))

    assert reading.ledger.tables["hours"]["hours"].sum() == worked


@pytest.mark.parametrize("word", ["Awaiting Approval", "Ter goedkeuring", "Aguardando aprovação", "Perdido"])
def test_sales_that_wait_for_approval_or_were_lost_are_asked_about(word: str) -> None:
    rows = "\n".join(f"{n};{n}-1-2026;Klant {n};{n}0;Betaald;" for n in range(1, 5))
    waiting = "\n".join(f"{n};{n}-1-2026;Klant {n};{n}0;{word};" for n in (5, 6))
    reading = understood(*prepared(sheet_of(f"{HEADER}\n{rows}\n{waiting}")))

    assert "rows_unsure" in {doubt.code for doubt in doubts(reading)}
