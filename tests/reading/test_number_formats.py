"""The currency that the numbers of a workbook show without a word of it in the cells."""

from io import BytesIO

import openpyxl
import pytest

from analysis.reading import read
from tests.reading.good_files import saved

HEADER = ["Klant", "Factuurnummer", "Factuurdatum", "Bedrag"]


def workbook(*formats: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADER)
    for place, number_format in enumerate(formats):
        sheet.append([f"Klant {place}", str(place), "31-1-2026", 100.5 + place])
        sheet.cell(place + 2, 4).number_format = number_format
    return saved(book.save)


@pytest.mark.parametrize(
    ("formats", "currencies"),
    [
        (["#,##0.00 €"] * 3, ("EUR",)),
        (['_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ '] * 3, ("EUR",)),
        (["[$€-413] #,##0.00"] * 3, ("EUR",)),
        (["[$£-809]#,##0.00"] * 3, ("GBP",)),
        (["#,##0.00 [$CHF]", "General"], ("CHF",)),
        (["[$€-413] #,##0.00", "[$£-809]#,##0.00"], ()),
        (['#,##0.00 "km"'] * 3, ()),
        (["#,##0.00", "[Red]0.00"], ()),
    ],
)
def test_the_format_of_the_amounts_tells_their_currency(
    formats: list[str], currencies: tuple[str, ...]
) -> None:
    assert read([("facturen.xlsx", workbook(*formats))]).ledger.currencies == currencies


def test_a_column_of_currencies_goes_before_the_format() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook("#,##0.00 €", "#,##0.00 €")))
    sheet = book.active
    assert sheet is not None
    for row, cell in enumerate(["Valuta", "USD", "USD"], start=1):
        sheet.cell(row, 5).value = cell

    assert read([("facturen.xlsx", saved(book.save))]).ledger.currencies == ("USD",)
