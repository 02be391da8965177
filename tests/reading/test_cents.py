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


def test_sums_in_cents_that_add_up_are_not_taken_for_euros() -> None:
    said = ("number", "customer", "issue_date", "subtotal_cents", "tax_cents", "total_cents")
    rows = [(str(n), "Bos", f"2026-01-{n:02}", 1000 * n, 210 * n, 1210 * n) for n in range(10, 25)]
    columns = {str(place): list(cells) for place, cells in enumerate(zip(*rows, strict=True))}
    cells = pl.DataFrame({"row": list(range(2, 17)), **columns})
    (sheet,) = prepared(Sheet("facturen.csv", "", (), said, cells))
    (plan,) = recognise([sheet])

    means = {column.means: column.header for column in plan.columns if column.means}
    assert {name: means[name] for name in ("amount", "tax", "amount_with_tax")} == {
        "amount": "subtotal (=)",
        "tax": "tax (=)",
        "amount_with_tax": "total (=)",
    }


def test_an_amount_with_parts_of_a_cent_is_none_in_cents() -> None:
    sheet = sheet_of("amount_cents", "2100.50", "75.50", "1290.00")

    assert prepared(sheet)[0] is sheet
