"""When an invoice is due, where the file tells in how many days it should be paid."""

from datetime import date

import pytest

from analysis.reading.doubts import doubts
from analysis.reading.model import Reading
from analysis.summary import summarise
from tests.reading.test_client_columns import read_as

HEADER = "Datum;Debiteur;Bedrag;Factuurnummer;{};Betaald op"
ROWS = "31-01-2026;Bos;150,00;F1;{};05-03-2026\n13-02-2026;Vis;200,00;F2;{};20-02-2026\n"


def read_with(header: str, *terms: str) -> Reading:
    """Two paid invoices with a term each."""
    return read_as("facturen.csv", f"{HEADER.format(header)}\n{ROWS.format(*terms)}")


@pytest.mark.parametrize(
    ("header", "terms"),
    [
        ("Betaaltermijn", ("30", "14")),
        ("Betalingstermijn (dagen)", ("30 dagen", "14 dagen netto")),
        ("Terms", ("Net 30", "14 days")),
        ("Zahlungsziel", ("30 Tage netto", "14 Tage")),
        ("Conditions de paiement", ("30 jours", "14 jours date de facture")),
        ("Plazo de pago", ("30 días", "14 días fecha factura")),
        ("Prazo de pagamento", ("30 dias", "14 dias")),
    ],
)
def test_the_due_date_is_the_invoice_date_and_the_term(header: str, terms: tuple[str, str]) -> None:
    reading = read_with(header, *terms)
    assert reading.ledger.tables["invoices"]["due_on"].to_list() == [date(2026, 3, 2), date(2026, 2, 27)]
    assert "due_from_term" in reading.ledger.sources[0].notes
    assert doubts(reading) == ()
    assert summarise(reading.ledger)["days_late"].to_dict() == {"bos": 3, "vis": 0}


def test_a_term_that_is_no_number_of_days_leaves_the_due_date_unknown_and_is_set_apart() -> None:
    rows = "".join(f"{n:02}-01-2026;Bos;10,00;F{n};30;05-03-2026\n" for n in range(1, 9))
    odd = "09-01-2026;Bos;10,00;F9;30 dagen einde maand;05-03-2026\n"
    reading = read_as("facturen.csv", f"{HEADER.format('Betaaltermijn')}\n{rows}{odd}")
    assert reading.ledger.tables["invoices"]["due_on"].null_count() == 1
    assert reading.ledger.set_apart.select("value", "row_used").rows() == [("30 dagen einde maand", True)]


@pytest.mark.parametrize(
    ("header", "terms"),
    [("Betaaltermijn;Vervaldatum", ("30;10-2-2026", "14;20-2-2026")), ("Gem betaaltermijn", ("30", "14"))],
    ids=["a due date is told", "what came of it"],
)
def test_no_due_date_is_reckoned_where_one_is_told_or_the_days_are_no_agreement(
    header: str, terms: tuple[str, str]
) -> None:
    assert "due_from_term" not in read_with(header, *terms).ledger.sources[0].notes
