"""Small sheets made in memory, for tests of what happens after a file was opened."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import polars as pl

from analysis.correcting import NOTHING_READ
from analysis.reading import reread
from analysis.reading.clean import clean
from analysis.reading.model import ColumnPlan, Corrections, Ledger, Problem, Reading, Sheet, SheetPlan
from analysis.reading.text_files import read_text

Cell = str | float | datetime | None


def sheet(
    header: Sequence[str],
    *rows: Sequence[Cell],
    file: str = "file.csv",
    name: str = "",
    above: Sequence[str] = (),
) -> Sheet:
    """A sheet whose header stands in row 1; a column of texts and numbers keeps each cell's type."""
    columns = {"row": pl.Series("row", range(2, len(rows) + 2), dtype=pl.Int64)}
    for place in range(len(header)):
        columns[str(place)] = _column([row[place] for row in rows]).alias(str(place))
    cells = pl.DataFrame(columns)
    lines = tuple((line,) for line in above)
    return Sheet(file, name, lines, tuple(header), cells, from_text=file.endswith("csv"))


def _column(cells: Sequence[Cell]) -> pl.Series:
    kinds = {type(cell) for cell in cells if cell is not None}
    if kinds <= {str}:
        return pl.Series(cells, dtype=pl.String)
    if kinds <= {float, int}:
        return pl.Series(cells, dtype=pl.Float64)
    if kinds == {datetime}:
        return pl.Series(cells, dtype=pl.Datetime("us"))
    parts = [
        {
            "text": cell if isinstance(cell, str) and not cell.startswith("#") else None,
            "number": float(cell) if isinstance(cell, (int, float)) else None,
            "moment": cell if isinstance(cell, datetime) else None,
            "error": cell if isinstance(cell, str) and cell.startswith("#") else None,
        }
        for cell in cells
    ]
    fields = {"text": pl.String, "number": pl.Float64, "moment": pl.Datetime("us"), "error": pl.String}
    return pl.Series(parts, dtype=pl.Struct(fields))


def plan(of: Sheet, table: str, means: Mapping[str, str], day_first: bool | None = None) -> SheetPlan:
    """What a sheet is taken to be: header → canonical column."""
    columns = tuple(ColumnPlan(place, header, means.get(header)) for place, header in enumerate(of.header))
    return SheetPlan(of.file, of.name, table, columns, day_first=day_first)


def cleaned(*parts: tuple[Sheet, SheetPlan], corrections: Corrections | None = None) -> Ledger:
    """The ledger of some sheets with their plans."""
    return clean([one for one, _ in parts], [other for _, other in parts], corrections)


#: A file of three invoices whose header does not say whether VAT is in the amount, and its key.
KEY = ("facturen.csv", "")
GROSS = (
    "Klant;Nummer;Factuurdatum;Bedrag\nBos;1;31-1-2025;121,00\nVis;2;1-2-2025;9,99\nVis;3;1-2-2025;33,33\n"
)

INVOICES = {
    "Klant": "client",
    "Klantnummer": "client_number",
    "BTW-nummer": "vat_number",
    "Nummer": "invoice_number",
    "Datum": "invoiced_on",
    "Vervaldatum": "due_on",
    "Bedrag": "amount",
    "Status": "status",
    "Soort": "kind",
    "Valuta": "currency",
    "Aantal": "quantity",
    "Prijs": "unit_price",
    "Korting": "discount",
    "Totaal incl.": "amount_with_tax",
    "BTW": "tax",
    "Te betalen": "open_amount",
    "Betaald": "paid_amount",
    "Betaald op": "paid_on",
}


def invoices(
    header: Sequence[str],
    *rows: Sequence[Cell],
    file: str = "file.csv",
    name: str = "",
    above: Sequence[str] = (),
) -> tuple[Sheet, SheetPlan]:
    """An invoice sheet with Dutch headers, and its plan."""
    made = sheet(header, *rows, file=file, name=name, above=above)
    return made, plan(made, "invoices", INVOICES)


def reasons(ledger: Ledger) -> list[tuple[int, str, str, str]]:
    """Row, column, value and reason of what was set apart."""
    return ledger.set_apart.select("row", "column", "value", "reason").rows()


def amounts(ledger: Ledger) -> list[tuple[str, float]]:
    """Client and amount of the invoice rows, in order."""
    return [
        (client, float(amount))
        for client, amount in ledger.tables["invoices"].select("client", "amount").rows()
    ]


def opened(text: str, file: str = "facturen.csv", corrections: Corrections | None = None) -> Reading:
    """Read one text file."""
    return reading_of(read_text(file, text.encode()), corrections)


def reading_of(parts: Iterable[Sheet | Problem], corrections: Corrections | None = None) -> Reading:
    """Understand sheets that were read already."""
    sheets = tuple(part for part in parts if isinstance(part, Sheet))
    return reread(Reading(sheets, (), NOTHING_READ.ledger), corrections)
