"""Workbooks that a reader must survive: damaged, lying about themselves, or made to fill its memory."""

import io
import random
import struct
import zipfile
import zlib

from tests.reading.binary_workbooks import as_old_xls
from tests.reading.good_files import (
    HEADER,
    MAIN,
    ROWS,
    encrypted_xlsx,
    good_ods,
    good_parquet,
    good_xls,
    good_xlsx,
    ods,
    with_parts,
)
from tests.reading.hostile_files import Hostile, flipped, laughs


def hostile_workbooks() -> list[Hostile]:
    xlsx = good_xlsx()
    found = [
        Hostile(f"cut off at {share} %.xlsx", xlsx[: len(xlsx) * share // 100], "problem")
        for share in (1, 10, 30, 50, 70, 90, 99)
    ]
    found += [Hostile(f"one bit flipped {seed}.xlsx", flipped(xlsx, seed), "either") for seed in range(12)]
    found += [
        Hostile(f"forty bits flipped {seed}.xlsx", flipped(xlsx, seed, 40), "either") for seed in range(4)
    ]
    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(xlsx)) as archive:
        rows = archive.read(sheet)
        shared = archive.read("xl/sharedStrings.xml")
    found += [
        Hostile(f"without {part.rsplit('/', 1)[1]}.xlsx", with_parts(xlsx, {part: None}), outcome)
        for part, outcome in (
            ("xl/workbook.xml", "problem"),
            ("xl/_rels/workbook.xml.rels", "problem"),
            ("xl/styles.xml", "either"),
            ("xl/sharedStrings.xml", "problem"),
            (sheet, "problem"),
        )
    ]
    text = b"<si><t>"
    far = '<c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c>'
    more = {
        "without content types": (with_parts(xlsx, {"[Content_Types].xml": None}), "either"),
        "sheet cut off": (with_parts(xlsx, {sheet: rows[: len(rows) // 2]}), "problem"),
        "sheet of zeros": (with_parts(xlsx, {sheet: bytes(5000)}), "problem"),
        "sheet of noise": (with_parts(xlsx, {sheet: random.Random(1).randbytes(5000)}), "problem"),
        "texts cut off": (with_parts(xlsx, {"xl/sharedStrings.xml": shared[: len(shared) // 2]}), "problem"),
        "texts too few": (
            with_parts(xlsx, {"xl/sharedStrings.xml": shared[: shared.rindex(text)] + b"</sst>"}),
            "problem",
        ),
        "dimension lies small": (with_parts(xlsx, {sheet: _dimension(rows, b"A1:A1")}), "table"),
        "dimension lies large": (with_parts(xlsx, {sheet: _dimension(rows, b"A1:XFD1048576")}), "table"),
        "dimension is nonsense": (with_parts(xlsx, {sheet: _dimension(rows, b"!!:??")}), "either"),
        "corners only": (xlsx_with_sheet(_cells(far)), "either"),
        "laughing sheet": (xlsx_with_sheet(_cells("<c><v>&a9;</v></c>"), laughs("worksheet")), "problem"),
        "laughing texts": (
            with_parts(
                xlsx, {"xl/sharedStrings.xml": laughs("sst").encode() + b"<sst><si><t>&a9;</t></si></sst>"}
            ),
            "problem",
        ),
        "outside entity": (
            xlsx_with_sheet(
                _cells('<c r="A1" t="str"><v>&leak;</v></c>'),
                '<!DOCTYPE worksheet [<!ENTITY leak SYSTEM "file:///etc/passwd">]>',
            ),
            "problem",
        ),
        "nested deeply": (xlsx_with_sheet("<row>" * 100_000), "problem"),
        "text number out of range": (xlsx_with_sheet(_cells('<c r="A1" t="s"><v>99999</v></c>')), "problem"),
        "number that is none": (xlsx_with_sheet(_cells('<c r="A1"><v>abc</v></c>')), "either"),
        "number too large": (xlsx_with_sheet(_cells('<c r="A1"><v>1e999</v></c>')), "either"),
        "reference beyond the sheet": (xlsx_with_sheet(_cells('<c r="ZZZZ1"><v>1</v></c>')), "either"),
        "reference to row zero": (xlsx_with_sheet(_cells('<c r="A0"><v>1</v></c>')), "either"),
        "reference back to front": (xlsx_with_sheet(_cells('<c r="1A"><v>1</v></c>')), "either"),
        "no cells": (xlsx_with_sheet(""), "problem"),
        "a million blank rows": (xlsx_with_sheet("<row/>" * 1_048_576), "problem"),
        "bomb": (bomb(), "problem"),
        "bomb that says it is small": (bomb(said=1000), "problem"),
        "bomb that says it is nothing": (bomb(said=0), "problem"),
        "twice the same part": (_twice(xlsx, sheet), "either"),
        "windows paths": (_backslashed(xlsx), "table"),
        "something before the zip": (b"MZ" + bytes(500) + xlsx, "problem"),
        "something after the zip": (xlsx + bytes(300), "either"),
    }
    found += [Hostile(f"{name}.xlsx", content, outcome) for name, (content, outcome) in more.items()]
    secret = encrypted_xlsx("Geheim 1")
    return [
        *found,
        Hostile("password wanted.xlsx", secret, "problem"),
        Hostile("password wrong.xlsx", secret, "problem", "geheim 1"),
        Hostile("password right.xlsx", secret, "table", "Geheim 1"),
        Hostile("encrypted and cut off.xlsx", secret[: len(secret) // 2], "problem", "Geheim 1"),
    ]


def hostile_older_workbooks() -> list[Hostile]:
    xls, open_document, parquet = good_xls(), good_ods(), good_parquet()
    old = as_old_xls((HEADER, *ROWS))
    found = [
        Hostile(f"Excel 2 cut off at {share} %.xls", old[: len(old) * share // 100], "problem")
        for share in (20, 60, 95)
    ]
    for ending, content in (("xls", xls), ("ods", open_document), ("parquet", parquet)):
        found += [
            Hostile(f"cut off at {share} %.{ending}", content[: len(content) * share // 100], "either")
            for share in (20, 60, 95)
        ]
        found += [
            Hostile(f"flipped {seed}.{ending}", flipped(content, seed, 3), "either") for seed in range(3)
        ]
    row = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
    repeated = row + 'table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    entry = '<manifest:file-entry manifest:full-path="content.xml">'
    locked = f"{entry}<manifest:encryption-data/></manifest:file-entry>"
    more: dict[str, tuple[bytes, str]] = {
        "allocation loop.xls": (compound_file(), "problem"),
        "allocation loop without directory.xls": (compound_file(loop=False), "problem"),
        "loop of encryption.xls": (compound_file("EncryptedPackage"), "problem"),
        "header only.xls": (compound_file()[:512], "problem"),
        "zeros after the header.xls": (xls[:512] + bytes(len(xls) - 512), "problem"),
        "document of Word.xls": (compound_file("WordDocument"), "problem"),
        "Excel 2.xls": (old, "table"),
        "Excel 2 with noise behind.xls": (old + random.Random(1).randbytes(500), "problem"),
        "chart of Excel 2.xls": (b"\x09\x00\x04\x00\x02\x00\x20\x00\x0a\x00\x00\x00", "problem"),
        "Excel 4.xls": (b"\x09\x04\x06\x00\x00\x04\x10\x00\x00\x00" + bytes(40), "problem"),
        "seventeen milliard cells.ods": (ods(repeated + "</table:table-row>"), "problem"),
        "content cut off.ods": (with_parts(open_document, {"content.xml": b"<office:document"}), "problem"),
        "encrypted.ods": (ods("", locked), "problem"),
        "laughing.ods": (
            with_parts(open_document, {"content.xml": laughs("x").encode() + b"<x>&a9;</x>"}),
            "problem",
        ),
    }
    return found + [Hostile(name, content, outcome) for name, (content, outcome) in more.items()]


def xlsx_with_sheet(rows: str, before: str = "") -> bytes:
    """Make a workbook whose one sheet is this XML."""
    sheet = f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return with_parts(good_xlsx(), {"xl/worksheets/sheet1.xml": sheet.encode()})


def _cells(*cells: str) -> str:
    return '<row r="1">' + "".join(cells) + "</row>"


def compound_file(streams_name: str = "Workbook", *, loop: bool = True) -> bytes:
    """Make a compound file of two sectors whose allocation table points at itself."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 0 if loop else 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108
    name = streams_name.encode("utf-16-le")
    table = struct.pack("<II", 0, 1) + name + bytes(504 - len(name))
    return header + table


def _deflated(pattern: bytes, times: int) -> bytes:
    """Deflate a pattern, repeated without ever unpacking it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(pattern) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(pattern) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * (times - 1) + packer.flush(zlib.Z_FINISH)


def bomb(said: int | None = None) -> bytes:
    """Make a workbook whose sheet unpacks to 3 GB; the archive says so, or names another size."""
    million = b"<row/>" * 170_000
    packed = _deflated(million, 3_000)
    size = len(million) * 3_000 if said is None else said
    base = with_parts(good_xlsx(), {"xl/worksheets/sheet1.xml": None})
    name = b"xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(base)) as archive:
        directory_at = archive.start_dir
        count = len(archive.infolist())
    end = base.rindex(b"PK\x05\x06")
    sizes = struct.pack("<III", 0, len(packed), size)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes + struct.pack("<HH", len(name), 0)
    entry = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 33) + sizes
    entry += struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, directory_at) + name
    directory = base[directory_at:end] + entry
    start = directory_at + len(local) + len(name) + len(packed)
    closing = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(directory), start, 0)
    return base[:directory_at] + local + name + packed + directory + closing


def _dimension(rows: bytes, reference: bytes) -> bytes:
    start = rows.index(b'<dimension ref="') + len(b'<dimension ref="')
    return rows[:start] + reference + rows[rows.index(b'"', start) :]


def _twice(content: bytes, part: str) -> bytes:
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a") as archive:
        # What is not known to be there is not warned about.
        archive.NameToInfo.pop(part)
        archive.writestr(part, b"<worksheet/>")
    return out.getvalue()


def _backslashed(content: bytes) -> bytes:
    """Rename the parts as some Windows programs do, in place: both names are equally long."""
    changed = content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            changed = changed.replace(name.encode(), name.replace("/", "\\").encode())
    return changed
