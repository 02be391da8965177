"""Files that a reader must survive, each made here by code: name → bytes and what must come of it.

``table``: every cell of ``ROWS`` must be there. ``problem``: it must be said that something is wrong.
``either``: all cells, or a problem; never fewer cells in silence. Where ``kept`` is given, it names the texts
that stand for all cells, and ``rows`` how many rows there are.
"""

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import NamedTuple

import openpyxl
import polars as pl
import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

HEADER = ("Klant", "Bedrag", "Uren")
ROWS = [(f"Klant {number:02}", number * 12.5, number / 4) for number in range(1, 61)]

_TEXT = "\n".join([";".join(HEADER), *(f"{a};{b};{c}" for a, b, c in ROWS)]) + "\n"
_BOOK_2003 = b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class Hostile(NamedTuple):
    name: str
    content: bytes
    outcome: str
    password: str | None = None
    kept: tuple[str, ...] = ()
    rows: int = 0


#: What stands in the files that do not hold ``ROWS``: the texts that must be found, and the number of rows.
_KEPT = {
    "corners only.xlsx": (("1.0", "2.0"), 2),
    "number that is none.xlsx": (("abc",), 0),
    "number too large.xlsx": (("inf",), 0),
    "reference to row zero.xlsx": (("1.0",), 1),
    "zeros in cells.csv": (("Klant\0 07", "Klant 60"), 60),
    "quotes only.csv": (('"' * 498,), 1),
    "one quote.csv": (('"',), 0),
    "quote left open.csv": (('"Klant 05', "Klant 06", "Klant 60"), 60),
    "two quotes left open.csv": (('"Klant 03', "Klant 04", "Klant 57", 'Klant 58"'), 60),
    "longer rows.csv": (("Klant 30", "375.0", "7.5", "Klant 60"), 60),
    "cell of two million signs.csv": (("x" * 2_000_000, "Klant 60"), 61),
    "bytes that are no utf-8.csv": (("Klant 08", "Klant 60"), 60),
    "cells that span a milliard.html": (("Klant 60", "750.0", "15.0"), 60),
    "utf-16 of odd length.csv": (("Klant 01", "Klant 60"), 60),
}


def good_xlsx() -> bytes:
    workbook = openpyxl.Workbook()
    for row in (HEADER, *ROWS):
        workbook.active.append(row)
    return with_shared_texts(_bytes(workbook.save))


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
        b'<sst xmlns="%s">' % _MAIN.encode() + b"".join(b"<si>%s</si>" % text for text in texts) + b"</sst>"
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
    return _bytes(workbook.save)


def good_parquet() -> bytes:
    return _bytes(pl.DataFrame(ROWS, schema=list(HEADER), orient="row").write_parquet)


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
    return _bytes(lambda out: OOXMLFile(io.BytesIO(good_xlsx())).encrypt(password, out))


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


def xlsx_with_sheet(rows: str, before: str = "") -> bytes:
    """Make a workbook whose one sheet is this XML."""
    sheet = f'{before}<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return with_parts(good_xlsx(), {"xl/worksheets/sheet1.xml": sheet.encode()})


def compound_file(streams_name: str = "Workbook", *, loop: bool = True) -> bytes:
    """Make a compound file of two sectors whose allocation table points at itself."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 0 if loop else 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108
    name = streams_name.encode("utf-16-le")
    table = struct.pack("<II", 0, 1) + name + bytes(504 - len(name))
    return header + table


def _bytes(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


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


def _flipped(content: bytes, seed: int, flips: int = 1) -> bytes:
    chance = random.Random(seed)
    changed = bytearray(content)
    for _ in range(flips):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _laughs(root: str) -> str:
    entities = '<!ENTITY a0 "haha">' + "".join(
        f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10)
    )
    return f'<?xml version="1.0"?><!DOCTYPE {root} [{entities}]>'


def _cells(*cells: str) -> str:
    return '<row r="1">' + "".join(cells) + "</row>"


def _workbooks() -> list[Hostile]:
    xlsx = good_xlsx()
    found = [
        Hostile(f"cut off at {share} %.xlsx", xlsx[: len(xlsx) * share // 100], "problem")
        for share in (1, 10, 30, 50, 70, 90, 99)
    ]
    found += [Hostile(f"one bit flipped {seed}.xlsx", _flipped(xlsx, seed), "either") for seed in range(12)]
    found += [
        Hostile(f"forty bits flipped {seed}.xlsx", _flipped(xlsx, seed, 40), "either") for seed in range(4)
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
        "laughing sheet": (xlsx_with_sheet(_cells("<c><v>&a9;</v></c>"), _laughs("worksheet")), "problem"),
        "laughing texts": (
            with_parts(
                xlsx, {"xl/sharedStrings.xml": _laughs("sst").encode() + b"<sst><si><t>&a9;</t></si></sst>"}
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


def _older_formats() -> list[Hostile]:
    xls, open_document, parquet = good_xls(), good_ods(), good_parquet()
    found = []
    for ending, content in (("xls", xls), ("ods", open_document), ("parquet", parquet)):
        found += [
            Hostile(f"cut off at {share} %.{ending}", content[: len(content) * share // 100], "either")
            for share in (20, 60, 95)
        ]
        found += [
            Hostile(f"flipped {seed}.{ending}", _flipped(content, seed, 3), "either") for seed in range(3)
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
        "Excel 4.xls": (b"\x09\x04\x06\x00\x00\x04\x10\x00\x00\x00" + bytes(40), "problem"),
        "seventeen milliard cells.ods": (ods(repeated + "</table:table-row>"), "problem"),
        "content cut off.ods": (with_parts(open_document, {"content.xml": b"<office:document"}), "problem"),
        "encrypted.ods": (ods("", locked), "problem"),
        "laughing.ods": (
            with_parts(open_document, {"content.xml": _laughs("x").encode() + b"<x>&a9;</x>"}),
            "problem",
        ),
    }
    return found + [Hostile(name, content, outcome) for name, (content, outcome) in more.items()]


def _texts() -> list[Hostile]:
    text = _TEXT.encode()
    lines = _TEXT.splitlines(keepends=True)
    open_quote = "".join([*lines[:5], lines[5].replace("Klant", '"Klant'), *lines[6:]]).encode()
    two_quotes = "".join(
        [
            *lines[:3],
            lines[3].replace("Klant", '"Klant'),
            *lines[4:58],
            lines[58].replace(";", '";', 1),
            *lines[59:],
        ]
    ).encode()
    table = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in (HEADER, *ROWS))
    page = f"<html><body><table>{table}</table></body></html>".encode()
    found: dict[str, tuple[bytes, str]] = {
        "nothing.csv": (b"", "problem"),
        "spaces.csv": (b"  \r\n \t \n", "problem"),
        "mark only.csv": (b"\xef\xbb\xbf", "problem"),
        "mark of utf-16 only.csv": (b"\xff\xfe", "problem"),
        "zeros.csv": (bytes(5000), "problem"),
        "zeros in cells.csv": (text.replace(b"Klant 07", b"Klant\x00 07"), "either"),
        "separators only.csv": (b";;;;\n" * 50, "problem"),
        "quotes only.csv": (b'"' * 999, "either"),
        "one quote.csv": (b'"', "either"),
        "quote left open.csv": (open_quote, "either"),
        "two quotes left open.csv": (two_quotes, "either"),
        "longer rows.csv": (text.replace(b"Klant 30;", b"Klant 30;;;;;;"), "either"),
        "row of a hundred thousand cells.csv": (text + b";" * 100_000 + b"x\n", "problem"),
        "cell of two million signs.csv": (text + b"x" * 2_000_000 + b";1;2\n", "either"),
        "line ends mixed.csv": (text.replace(b"\n", b"\r\n", 20), "table"),
        "line ends of an old Mac.csv": (text.replace(b"\n", b"\r"), "table"),
        "no line end at the end.csv": (text.rstrip(b"\n"), "table"),
        "bytes that are no utf-8.csv": (text.replace(b"Klant 09", b"Kl\xff\xfent 09"), "either"),
        "utf-16 of odd length.csv": (_TEXT.encode("utf-16")[:-1], "either"),
        "utf-16 without a mark.csv": (_TEXT.encode("utf-16-le"), "table"),
        "utf-16 the other way round.csv": (b"\xfe\xff" + _TEXT.encode("utf-16-be"), "table"),
        "utf-32.csv": (_TEXT.encode("utf-32"), "table"),
        "noise.csv": (random.Random(5).randbytes(20_000), "problem"),
        "picture.xlsx": (b"\x89PNG\r\n\x1a\n" + bytes(500), "problem"),
        "printed.csv": (b"%PDF-1.7\n" + b"1 0 obj\n" * 90, "problem"),
        "program.xls": (b"MZ\x90\x00" + bytes(900), "problem"),
        "document.xlsx": (
            zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}),
            "problem",
        ),
        "text named.xlsx": (text, "table"),
        "text named.xls": (text.replace(b";", b"\t"), "table"),
        "page named.xls": (page, "table"),
        "workbook named.csv": (good_xlsx(), "table"),
        "old workbook named.xlsx": (good_xls(), "table"),
        "open document named.xlsx": (good_ods(), "table"),
        "parquet named.csv": (good_parquet(), "table"),
        "page without a table.xls": (b"<html><body><p>Niets</p></body></html>", "problem"),
        "page cut off.xls": (page[: len(page) // 2], "either"),
        "page nested deeply.html": (b"<html><table>" + b"<div>" * 200_000, "problem"),
        "page of nested tables.html": (b"<html>" + b"<table><tr><td>" * 5_000 + b"x", "either"),
        "cells that span a milliard.html": (
            page.replace(b"Klant 60</td>", b'Klant 60</td><td colspan="999999999">'),
            "either",
        ),
        "workbook of 2003 cut off.xls": (
            b'<?xml version="1.0"?>' + _BOOK_2003 + b"<Worksheet>",
            "problem",
        ),
        "workbook of 2003 that laughs.xls": (
            _laughs("Workbook").encode() + _BOOK_2003 + b"<Worksheet><Table><Row><Cell>"
            b"<Data>&a9;</Data></Cell></Row></Table></Worksheet></Workbook>",
            "problem",
        ),
        "workbook of 2003 with an index of a milliard.xls": (
            b'<w:Workbook xmlns:w="urn:schemas-microsoft-com:office:spreadsheet"><w:Worksheet><w:Table>'
            b'<w:Row w:Index="1000000000"><w:Cell><w:Data w:Type="Number">1</w:Data></w:Cell></w:Row>'
            b"</w:Table></w:Worksheet></w:Workbook>",
            "problem",
        ),
    }
    return [Hostile(name, content, outcome) for name, (content, outcome) in found.items()]


def _archives() -> list[Hostile]:
    text = _TEXT.encode()
    found: dict[str, tuple[bytes, str]] = {
        "nothing in it.zip": (zipped({}), "problem"),
        "zip in a zip.zip": (zipped({"a.zip": zipped({"a.csv": text})}), "problem"),
        "paths that climb.zip": (zipped({"../../../etc/cron.d/x.csv": text}), "table"),
        "paths of Windows.zip": (zipped({"C:\\Export\\klanten.csv": text}), "table"),
        "with litter.zip": (zipped({"__MACOSX/._a.csv": b"\0\5", "a.csv": text}), "table"),
        "cut off.zip": (zipped({"a.csv": text})[:-40], "problem"),
        "flipped.zip": (_flipped_inside(zipped({"a.csv": text})), "problem"),
        "one good and one bad.zip": (zipped({"a.csv": text, "b.pdf": b"%PDF-1.7"}), "problem"),
        "five hundred empty files.zip": (zipped({f"{n}.csv": b"" for n in range(500)}), "problem"),
    }
    return [Hostile(name, content, outcome) for name, (content, outcome) in found.items()]


def _flipped_inside(content: bytes) -> bytes:
    return content[:80] + bytes([content[80] ^ 0x10]) + content[81:]


def hostile_files() -> list[Hostile]:
    """Make them all."""
    made = [*_workbooks(), *_older_formats(), *_texts(), *_archives()]
    return [
        one._replace(kept=_KEPT[one.name][0], rows=_KEPT[one.name][1]) if one.name in _KEPT else one
        for one in made
    ]
