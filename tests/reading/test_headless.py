"""Lists without a header: read by their cells, asked about, and no row taken for one."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from analysis.reading import Corrections, Reading, read
from analysis.reading.doubts import doubts

INVOICES = """F2025-001;5-1-2025;Bakkerij Jansen;1.250,00;betaald
F2025-002;9-1-2025;Garage Smit BV;480,50;betaald
F2025-003;15-1-2025;Cafe Oase;99,00;open
F2025-004;20-1-2025;Bakkerij Jansen;1.050,00;betaald
F2025-005;28-1-2025;Garage Smit BV;680,50;open
"""
HOURS = """2025-01-05,Acme Ltd,Design,2.5
2025-01-06,Brown & Co,Design,3
2025-01-07,Acme Ltd,Support,1
2025-01-09,Acme Ltd,Design,4.25
"""
JOBS = """5-1-2025;Fam. Jansen;dakgoot;3,00 uur;€ 140,00
9-1-2025;Garage Smit;schilderwerk;8,00 uur;€ 372,25
15-1-2025;Fam. Jansen;hek;2,50 uur;€ 112,50
20-1-2025;VvE Lindehof;deur;1,00 uur;€ 45,00
"""


def opened(text: str) -> Reading:
    return read([("a.csv", text.encode())])


@pytest.mark.parametrize("title", ["", "Klussen 2025\n\n"])
@pytest.mark.parametrize(
    ("text", "revenue", "hours", "clients"),
    [
        (INVOICES, 3560.0, None, {"Bakkerij Jansen", "Garage Smit BV", "Cafe Oase"}),
        (HOURS, None, 10.75, {"Acme Ltd", "Brown & Co"}),
        (JOBS, 669.75, 14.5, {"Fam. Jansen", "Garage Smit", "VvE Lindehof"}),
    ],
)
def test_a_list_without_a_header_is_read_by_its_cells_and_asked_about(
    text: str, revenue: float | None, hours: float | None, clients: set[str], title: str
) -> None:
    reading = opened(title + text)
    tables = reading.ledger.tables

    assert (float(tables["invoices"]["amount"].sum()) if "invoices" in tables else None) == revenue
    assert (tables["hours"]["hours"].sum() if "hours" in tables else None) == hours
    assert {*reading.ledger.names.values()} == clients
    (source,) = reading.ledger.sources
    assert source.rows_used == len(text.splitlines())
    assert [doubt.code for doubt in doubts(reading)] == ["no_header"]


def test_a_list_with_a_header_is_not_asked_about() -> None:
    assert doubts(opened("Nummer;Datum;Klant;Bedrag;Status\n" + INVOICES)) == ()


def test_notes_beside_a_table_stay_out() -> None:
    book = Workbook()
    table, notes = book.active, book.create_sheet("kladblok")
    for line in ("Nummer;Datum;Klant;Bedrag;Status\n" + INVOICES).splitlines():
        table.append(line.split(";"))
    for line in JOBS.splitlines():
        notes.append(line.split(";"))
    file = BytesIO()
    book.save(file)
    reading = read([("a.xlsx", file.getvalue())])

    assert [(source.table, source.why) for source in reading.ledger.sources] == [
        ("invoices", None),
        (None, "scratch"),
    ]
    counted = read([("a.xlsx", file.getvalue())], Corrections(tables={("a.xlsx", "kladblok"): "hours"}))
    assert counted.ledger.tables["hours"]["hours"].sum() == 14.5
