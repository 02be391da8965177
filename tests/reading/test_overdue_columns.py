"""What is overdue beside what is open: a part of it, in money."""

import pytest

from analysis.reading.recognise import recognise
from tests.reading.made import cleaned, sheet

ROWS = (["Bos", 100.0, 40.0], ["Vis", 80.5, 0.0], ["Mos", 20.0, 20.0])


def means(*header: str, rows: tuple[list[object], ...] = ROWS) -> dict[str, str | None]:
    made = sheet(list(header), *rows)
    return {column.header: column.means for column in recognise([made])[0].columns}


@pytest.mark.parametrize(
    ("open_", "overdue"),
    [
        ("Saldo", "Achterstallig"),
        ("Openstaand", "Vervallen bedrag"),
        ("Balance", "Overdue balance"),
        ("Outstanding", "Overdue"),
        ("Offener Betrag", "Überfällig"),
        ("Solde", "Montant échu"),
        ("Saldo pendiente", "Importe vencido"),
        ("Em aberto", "Vencido"),
    ],
)
def test_the_overdue_part_of_what_is_open_is_known(open_: str, overdue: str) -> None:
    found = means("Customer", open_, overdue)

    assert (found[open_], found[overdue]) == ("open_amount", "overdue_amount")


def test_days_or_more_than_is_open_are_no_overdue_amount() -> None:
    whole = (["Bos", 100.0, 40.0], ["Vis", 80.0, 0.0], ["Mos", 20.0, 15.0])
    more = (["Bos", 100.0, 140.5], ["Vis", 80.0, 0.0], ["Mos", 20.0, 20.0])

    assert means("Customer", "Outstanding", "Overdue", rows=whole)["Overdue"] == "days_late"
    assert means("Customer", "Outstanding", "Overdue", rows=more)["Overdue"] != "overdue_amount"
    assert means("Customer", "Outstanding", "Days overdue")["Days overdue"] != "overdue_amount"


def test_a_balance_in_another_currency_is_no_currency() -> None:
    rows = (["Bos", 100.0, 40.0, 40.0], ["Vis", 80.5, 0.0, 0.0], ["Mos", 20.0, 20.0, 20.0])
    made = sheet(["Klant", "Saldo", "Achterstallig", "Achterstallig in valuta"], *rows)
    (plan,) = recognise([made])
    table = cleaned((made, plan)).tables[plan.table or ""]

    assert plan.position("currency") is None
    assert float(table["overdue_amount"].sum()) == 60.0


@pytest.mark.parametrize("total", [0, 4, 8])
@pytest.mark.parametrize(("shares", "meant"), [(1.0, "open_amount"), (2.0, "amount")])
def test_a_total_that_ages_make_up_is_open_wherever_it_stands(total: int, shares: float, meant: str) -> None:
    header = ["Invoice Number", "Customer", "Invoice Date", "Due Date", "Current", "1-30", "31-60", "Over 60"]
    parts = [(10.0, 0.0, 0.0, 0.0), (0.0, 20.0, 0.0, 0.0), (0.0, 0.0, 30.0, 0.0), (0.0, 0.0, 0.0, 40.0)]
    rows = [
        [f"F-{place}", f"Klant {place}", f"2025-01-0{place + 1}", f"2025-02-0{place + 1}", *part]
        for place, part in enumerate(parts)
    ]
    header.insert(total, "Total")
    for row, part in zip(rows, parts, strict=True):
        row.insert(total, sum(part) * shares)
    expected = "open_amount" if total == 8 else meant

    assert means(*header, rows=tuple(rows))["Total"] == expected
