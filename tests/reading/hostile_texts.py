"""Texts, pages and archives that a reader must survive."""

import random

from tests.reading.good_files import (
    HEADER,
    ROWS,
    TEXT,
    good_ods,
    good_parquet,
    good_xls,
    good_xlsx,
    zipped,
)
from tests.reading.hostile_files import Hostile, laughs

_BOOK_2003 = b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'


def hostile_texts() -> list[Hostile]:
    text = TEXT.encode()
    lines = TEXT.splitlines(keepends=True)
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
        "utf-16 of odd length.csv": (TEXT.encode("utf-16")[:-1], "either"),
        "utf-16 without a mark.csv": (TEXT.encode("utf-16-le"), "table"),
        "utf-16 the other way round.csv": (b"\xfe\xff" + TEXT.encode("utf-16-be"), "table"),
        "utf-32.csv": (TEXT.encode("utf-32"), "table"),
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
            laughs("Workbook").encode() + _BOOK_2003 + b"<Worksheet><Table><Row><Cell>"
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


def hostile_archives() -> list[Hostile]:
    text = TEXT.encode()
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
