"""What was cancelled or never invoiced: by a status, by the row that takes it off, or by a remark."""

import pytest

from analysis.reading.prepared import prepared
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
