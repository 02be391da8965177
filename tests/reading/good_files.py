"""The same small table in every format, and the parts to make or change such files with."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

import openpyxl
import polars as pl
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

HEADER = ("Klant", "Bedrag", "Uren")
ROWS = [(f"Klant {number:02}", number * 12.5, number / 4) for number in range(1, 61)]
TEXT = "\n".join([";".join(HEADER), *(f"{a};{b};{c}" for a, b, c in ROWS)]) + "\n"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@cache
def good_xlsx() -> bytes:
    workbook = openpyxl.Workbook()
    for row in (HEADER, *ROWS):
        workbook.active.append(row)
    return with_shared_texts(saved(workbook.save))


def with_shared_texts(content: bytes) -> bytes:
    """Move the texts of a workbook to one part, as Excel does and openpyxl does not."""
    texts: list[bytes] = []

    def moved(found: re.Match[bytes]) -> bytes:
        texts.append(found[1])
        return b't="s"><v>%d</v></c>' % (len(texts) - 1)

    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rows, types = archive.read(sheet), archive.read("[Content_Types].xml")
        links = archive.read("xl/_rels/workbook.xml.rels")
    rows = re.sub(rb't="inlineStr"><is>(.*?)</is></c>', moved, rows)
    shared = (
        b'<sst xmlns="%s">' % MAIN.encode() + b"".join(b"<si>%s</si>" % text for text in texts) + b"</sst>"
    )
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    link = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    return with_parts(
        content,
        {
            sheet: rows,
            "xl/sharedStrings.xml": shared,
            "[Content_Types].xml": types.replace(
                b"</Types>", b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % kind
            ),
            "xl/_rels/workbook.xml.rels": links.replace(
                b"</Relationships>",
                b'<Relationship Id="rId99" Type="%s" Target="sharedStrings.xml"/></Relationships>' % link,
            ),
        },
    )


def good_xls() -> bytes:
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Blad1")
    for place, row in enumerate((HEADER, *ROWS)):
        for column, cell in enumerate(row):
            sheet.write(place, column, cell)
    return saved(workbook.save)


def good_parquet() -> bytes:
    return saved(pl.DataFrame(ROWS, schema=list(HEADER), orient="row").write_parquet)


def _ods_cell(cell: object) -> str:
    if isinstance(cell, str):
        return f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
    return (
        f'<table:table-cell office:value-type="float" office:value="{cell}">'
        f"<text:p>{cell}</text:p></table:table-cell>"
    )


def ods(rows: str, manifest: str = "") -> bytes:
    """Make an OpenDocument sheet of the XML of its rows."""
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{urn}:office:1.0" '
        f'xmlns:table="{urn}:table:1.0" xmlns:text="{urn}:text:1.0" '
        f'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        f'<office:body><office:spreadsheet><table:table table:name="Blad1">{rows}</table:table>'
        f"</office:spreadsheet></office:body></office:document-content>"
    )
    names = f'xmlns:manifest="{urn}:manifest:1.0"'
    manifest = manifest or f'<manifest:file-entry {names} manifest:full-path="/"/>'
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"<manifest:manifest {names}>{manifest}</manifest:manifest>".encode(),
            "content.xml": content.encode(),
        }
    )


def good_ods() -> bytes:
    return ods(
        "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in (HEADER, *ROWS)
        )
    )


def encrypted_xlsx(password: str) -> bytes:
    return saved(lambda out: OOXMLFile(io.BytesIO(good_xlsx())).encrypt(password, out))


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            # ZipInfo would turn a backslash into a slash where the system's own separator is one.
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def with_parts(content: bytes, changes: dict[str, bytes | None]) -> bytes:
    """Give a zip with some parts changed, added, or (None) left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    parts.update(changes)
    return zipped({name: part for name, part in parts.items() if part is not None})


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def workbook(*rows: list[object], formats: dict[str, str] | None = None) -> bytes:
    """Make a workbook of one sheet; ``formats`` gives cells a number format."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cell, number_format in (formats or {}).items():
        book.active[cell].number_format = number_format
    return saved(book.save)
