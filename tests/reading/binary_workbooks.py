"""Workbooks of binary records: ``.xlsb``, and ``.xls`` with and without a password, made in memory."""

import io
import struct
from collections.abc import Sequence
from datetime import date
from hashlib import md5

import xlwt
from msoffcrypto.method.rc4 import DocumentRC4
from xlwt.CompoundDoc import XlsDoc

from tests.reading.good_files import zipped

Cell = str | float | date | bool | None
Rows = Sequence[Sequence[Cell]]

#: The numbers of the records of an ``.xlsb`` that are written here ([MS-XLSB] 2.3).
_ROW, _ERROR, _BOOL, _REAL, _TEXT, _FORMAT = 0, 3, 4, 5, 6, 47
#: How an error is written in a cell ([MS-XLSB] 2.5.98.2).
_ERRORS = {"#DIV/0!": 7, "#N/A": 42}
_SHEET, _SHEET_END, _BOOK, _BOOK_END, _SHEETS, _SHEETS_END = 129, 130, 131, 132, 143, 144
_DATA, _DATA_END, _SIZE, _BOOK_FACTS, _SHEET_NAME = 145, 146, 148, 153, 156
_STYLES, _STYLES_END, _FORMATS, _FORMATS_END = 278, 279, 617, 618
_DAY_FORMAT = 14
_FIRST_DAY = date(1899, 12, 30)

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "application/vnd.ms-excel"


def as_xlsb(rows: Rows, sheet: str = "Blad1") -> bytes:
    """Write rows as a binary workbook of one sheet."""
    return zipped(
        {
            "[Content_Types].xml": (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Override PartName="/xl/workbook.bin" '
                f'ContentType="{_CONTENT}.sheet.binary.macroEnabled.main"/>'
                f'<Override PartName="/xl/worksheets/sheet1.bin" ContentType="{_CONTENT}.worksheet"/>'
                f'<Override PartName="/xl/styles.bin" ContentType="{_CONTENT}.styles"/></Types>'
            ).encode(),
            "_rels/.rels": _links({"officeDocument": "xl/workbook.bin"}),
            "xl/_rels/workbook.bin.rels": _links(
                {"worksheet": "worksheets/sheet1.bin", "styles": "styles.bin"}
            ),
            "xl/workbook.bin": b"".join(
                (
                    _record(_BOOK),
                    _record(_BOOK_FACTS, struct.pack("<II", 0, 0) + _wide("")),
                    _record(_SHEETS),
                    _record(_SHEET_NAME, struct.pack("<II", 0, 1) + _wide("rId1") + _wide(sheet)),
                    _record(_SHEETS_END),
                    _record(_BOOK_END),
                )
            ),
            "xl/styles.bin": b"".join(
                (
                    _record(_STYLES),
                    _record(_FORMATS, struct.pack("<I", 2)),
                    *(_record(_FORMAT, struct.pack("<HH12x", 0, number)) for number in (0, _DAY_FORMAT)),
                    _record(_FORMATS_END),
                    _record(_STYLES_END),
                )
            ),
            "xl/worksheets/sheet1.bin": _sheet(rows),
        }
    )


def _links(targets: dict[str, str]) -> bytes:
    links = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>'.encode()


def _sheet(rows: Rows) -> bytes:
    width = max(len(row) for row in rows)
    parts = [
        _record(_SHEET),
        _record(_SIZE, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1)),
        _record(_DATA),
    ]
    for place, row in enumerate(rows):
        parts.append(_record(_ROW, struct.pack("<IIHHBI", place, 0, 300, 0, 0, 0)))
        parts += [_cell(column, cell) for column, cell in enumerate(row) if cell is not None]
    return b"".join((*parts, _record(_DATA_END), _record(_SHEET_END)))


def _cell(column: int, cell: str | float | date | bool) -> bytes:
    where = struct.pack("<II", column, 1 if isinstance(cell, date) else 0)
    if cell in _ERRORS:
        return _record(_ERROR, where + bytes([_ERRORS[str(cell)]]))
    if isinstance(cell, str):
        return _record(_TEXT, where + _wide(cell))
    if isinstance(cell, bool):
        return _record(_BOOL, where + bytes([cell]))
    number = (cell - _FIRST_DAY).days if isinstance(cell, date) else cell
    return _record(_REAL, where + struct.pack("<d", number))


def _wide(text: str) -> bytes:
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def _record(number: int, content: bytes = b"") -> bytes:
    """Number and length seven bits a byte, the lowest first, then the content."""
    head = [number] if number < 128 else [number & 0x7F | 0x80, number >> 7]
    length = len(content)
    while length > 127:
        head.append(length & 0x7F | 0x80)
        length >>= 7
    return bytes([*head, length]) + content


def as_xls(rows: Rows) -> bytes:
    """Write rows as a workbook of Excel 97."""
    out = io.BytesIO()
    _book(rows).save(out)
    return out.getvalue()


def _book(rows: Rows) -> xlwt.Workbook:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Blad1")
    day = xlwt.easyxf(num_format_str="DD-MM-YYYY")
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write(place, column, cell, day)
            elif cell is not None:
                sheet.write(place, column, cell)
    return book


#: Records of an ``.xls`` that stay as they are in a protected workbook ([MS-XLS] 2.2.10).
_BEGIN, _PASSWORD, _PLACE_OF_SHEET, _INTERFACE = 0x0809, 0x002F, 0x0085, 0x00E1
_PLAIN = (_BEGIN, _PASSWORD, _INTERFACE)
_BLOCK = 1024


def locked_xls(rows: Rows, password: str) -> bytes:
    """Write rows as a workbook of Excel 97 encrypted by RC4, as Excel itself did until 2003."""
    salt, proof = bytes(range(16)), bytes(range(16, 32))
    sealed = DocumentRC4.decrypt(password, salt, io.BytesIO(proof + md5(proof).digest())).read()
    lock = struct.pack("<HHH", 1, 1, 1) + salt + sealed
    stream, added = _book(rows).get_biff_data(), 4 + len(lock)
    records: list[tuple[int, bytes]] = []
    place = 0
    while place < len(stream):
        number, size = struct.unpack_from("<HH", stream, place)
        content = stream[place + 4 : place + 4 + size]
        if number == _PLACE_OF_SHEET:
            content = struct.pack("<I", struct.unpack_from("<I", content)[0] + added) + content[4:]
        records.append((number, content))
        if place == 0:
            records.append((_PASSWORD, lock))
        place += 4 + size
    clear = b"".join(bytes(4) + content for _, content in records)
    # The same stream of bytes locks and unlocks.
    secret = DocumentRC4.decrypt(password, salt, io.BytesIO(clear), blocksize=_BLOCK).read()
    locked, place = b"", 0
    for number, content in records:
        hidden = secret[place + 4 : place + 4 + len(content)]
        kept = len(content) if number in _PLAIN else 4 if number == _PLACE_OF_SHEET else 0
        locked += struct.pack("<HH", number, len(content)) + content[:kept] + hidden[kept:]
        place += 4 + len(content)
    # What follows up to a full sector is read as empty records of four bytes: one of fewer brings it in step.
    in_step = struct.pack("<HH", 0, -len(locked) % 4) + bytes(-len(locked) % 4)
    out = io.BytesIO()
    XlsDoc().save(out, locked + in_step)
    return out.getvalue()


def as_old_xls(rows: Rows) -> bytes:
    """Write texts, numbers and days as Excel 2 did: records one after another, in the Windows code page."""
    formats = (b"General", b"dd-mm-yyyy")
    records = [(9, struct.pack("<HH", 2, 0x10)), *((0x1E, bytes([len(one)]) + one) for one in formats)]
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                words = cell.encode("cp1252")
                records.append((4, struct.pack("<HH3xB", place, column, len(words)) + words))
            elif cell is not None:
                is_day = isinstance(cell, date)
                value = (cell - _FIRST_DAY).days if isinstance(cell, date) else cell
                records.append((3, struct.pack("<HHxBxd", place, column, int(is_day), value)))
    return b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in [*records, (10, b"")])
