"""The files to measure with: a full sheet of made-up invoices, as a workbook and as European text."""

import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO

_HEADER = ("Klant", "Factuurnummer", "Factuurdatum", "Vervaldatum", "Bedrag", "Uren", "Aantal")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DAY_ZERO = date(1899, 12, 30)


def _values(rows: int) -> Iterator[tuple[str, str, int, int, float, float, int]]:
    for place in range(rows):
        day = 44_562 + place % 900
        yield (
            f"Klant {place % 20_000}", f"F{place:07d}", day, day + 30,
            (place * 7_919 % 500_000) / 100, (place * 31 % 80) / 10, place % 7,
        )  # fmt: skip


def workbook(rows: int, *, above: int = 0, as_text: bool = False) -> bytes:
    """Make a workbook as Excel stores it: two texts, two dates, three numbers, or everything as text."""
    texts: dict[str, int] = {}

    def text(words: str) -> str:
        return f'<c t="s"><v>{texts.setdefault(words, len(texts))}</v></c>'

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for place in range(above):
                sheet.write(f"<row>{text(f'Omzet {place}')}</row>".encode())
            sheet.write(f"<row>{''.join(map(text, _HEADER))}</row>".encode())
            for name, number, first, last, amount, hours, count in _values(rows - above):
                if as_text:
                    cells = "".join(map(text, _as_text((name, number, first, last, amount, hours, count))))
                else:
                    cells = text(name) + text(number)
                    cells += f'<c s="1"><v>{first}</v></c><c s="1"><v>{last}</v></c>'
                    cells += f"<c><v>{amount}</v></c><c><v>{hours}</v></c><c><v>{count}</v></c>"
                sheet.write(f"<row>{cells}</row>".encode())
            sheet.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{words}</t></si>" for words in texts)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{shared}</sst>')
        for name, part in _other_parts().items():
            archive.writestr(name, part)
    return out.getvalue()


def _other_parts() -> dict[str, str]:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
        '<sheet name="Facturen" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
    }


def _as_text(row: tuple[str, str, int, int, float, float, int]) -> list[str]:
    """Write a row as a European export does."""
    name, number, first, last, amount, hours, count = row
    days = [(_DAY_ZERO + timedelta(day)).strftime("%d-%m-%Y") for day in (first, last)]
    money = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    return [name, number, *days, money, str(hours).replace(".", ","), str(count)]


def european_csv(rows: int) -> bytes:
    """Make the same rows as European text."""
    lines = [";".join(_HEADER), *(";".join(_as_text(row)) for row in _values(rows))]
    return "\r\n".join(lines).encode("cp1252")
