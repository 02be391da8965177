"""Amounts told in whole cents."""

import polars as pl
import pytest

from analysis.reading.model import Sheet
from analysis.reading.prepared import prepared
from analysis.reading.recognise import recognise


def sheet_of(header: str, *amounts: str) -> Sheet:
    """Make a list of invoices with one column of amounts."""
    cells = pl.DataFrame(
        {
            "row": list(range(2, len(amounts) + 2)),
            "0": [f"2026-{place}" for place, _ in enumerate(amounts)],
            "1": ["Bos", "Kok", "Vos"][: len(amounts)],
            "2": ["2026-01-14", "2026-02-03", "2026-02-28"][: len(amounts)],
            "3": list(amounts),
        }
    )
    return Sheet("facturen.csv", "", (), ("Invoice number", "Client", "Invoice date", header), cells)


@pytest.mark.parametrize(
    "header", ["amount_cents", "Total (cents)", "Bedrag in eurocent", "Montant en centimes"]
)
def test_amounts_in_cents_are_read_as_whole_ones(header: str) -> None:
    (sheet,) = prepared(sheet_of(header, "210000", "7550", "129000"))
    (plan,) = recognise([sheet])

    means = {column.means: column.position for column in plan.columns}
    assert means["amount"] == 4
    assert sheet.cells["4"].to_list() == [2100.0, 75.5, 1290.0]
    assert plan.columns[3].means is None


def test_an_amount_with_parts_of_a_cent_is_none_in_cents() -> None:
    sheet = sheet_of("amount_cents", "2100.50", "75.50", "1290.00")

    assert prepared(sheet)[0] is sheet
