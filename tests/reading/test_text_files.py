"""Text files whose cells hold the very signs that part cells elsewhere."""

import pytest

from analysis.reading.model import Sheet
from analysis.reading.text_files import read_text


@pytest.mark.parametrize("quote", ["", '"'])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_signs_in_names_do_not_tell_what_parts_the_cells(delimiter: str, quote: str) -> None:
    names = ["<b>Vet</b>", "*[x](javascript:1)*", "=1+1|<script>", "L" * 180, f"A{delimiter} B", "A|B"]
    price = "12,50" if delimiter == ";" else "12.50"
    lines = [
        [f"2024-{number:04d}", quote + names[number % 6] + quote, "2024-01-15", price] for number in range(60)
    ]
    text = "\n".join(delimiter.join(line) for line in [["Factuurnummer", "Klant", "Datum", "Bedrag"], *lines])
    (sheet,) = read_text("a.csv", text.encode())

    assert isinstance(sheet, Sheet)
    assert sheet.header[:4] == ("Factuurnummer", "Klant", "Datum", "Bedrag")
    assert sheet.cells["1"].to_list()[:4] == names[:4]
    assert sheet.cells["3"].to_list()[:4] == [price] * 4
