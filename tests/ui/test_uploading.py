"""Bringing files in: passwords, progress, what is asked, remembered, typed in and taken back."""

from io import BytesIO

from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from analysis.language.language import Language
from tests.ui.visitor import arrive, shown, table, without_errors

DUTCH = Language("nl")
INVOICES = (
    b"Factuurnummer;Klant;Factuurdatum;Bedrag excl. btw\n"
    b"1;Bakkerij Zon;10-01-2025;1.000,50\n"
    b"2;Drukkerij Linde;14-03-2025;500,00\n"
)


def uploaded(*files: tuple[str, bytes]) -> AppTest:
    """Give a Dutch visitor who has just brought in files."""
    visitor = arrive("nl")
    for name, content in files:
        visitor.file_uploader[0].upload(name, content)
    return visitor.run()


def protected(password: str) -> bytes:
    """Make a workbook of invoices that opens with a password only."""
    workbook, plain, locked = Workbook(), BytesIO(), BytesIO()
    for line in INVOICES.decode().splitlines():
        workbook.active.append(line.split(";"))
    workbook.save(plain)
    OOXMLFile(plain).encrypt(password, locked)
    return locked.getvalue()


def test_a_protected_workbook_opens_with_its_password_and_says_when_it_is_another() -> None:
    visitor = uploaded(("facturen.csv", INVOICES), ("geheim.xlsx", protected("Zomer2025")))
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv"]
    assert "geheim\\.xlsx" in visitor.warning[0].value

    visitor.text_input(key="your_data_password_geheim.xlsx").set_value("zomer")
    visitor.button(key="your_data_open_geheim.xlsx").click().run()
    without_errors(visitor)
    assert "geheim\\.xlsx" in visitor.warning[0].value
    assert "hoofdletters" in visitor.warning[0].value
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv"]

    visitor.text_input(key="your_data_password_geheim.xlsx").set_value("Zomer2025")
    visitor.button(key="your_data_open_geheim.xlsx").click().run()
    without_errors(visitor)
    assert len(visitor.warning) == 0
    assert list(table(visitor, "your_data_sources")["file"]) == ["facturen.csv", "geheim.xlsx"]
    assert "Zomer2025" not in shown(visitor)
