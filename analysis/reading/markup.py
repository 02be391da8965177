"""Tables in HTML, which some programs call ``.xls``, and Excel's own XML of 2003."""

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes

from lxml import etree, html

from analysis.reading.cells import Cell, ErrorCell
from analysis.reading.encodings import encoding_of
from analysis.reading.model import Problem, Sheet
from analysis.reading.sheets import MOST_COLUMNS, sheet_from_rows
from analysis.reading.trouble import UnreadableError

_XML_2003 = "{urn:schemas-microsoft-com:office:spreadsheet}"
_MOST_SPAN = 1_000


def read_markup(file: str, content: bytes) -> Iterator[Sheet | Problem]:
    """Give a sheet for each table of a page, or each sheet of an XML workbook.

    Raises
    ------
    UnreadableError
        There is no table with anything in it.
    """
    if content.startswith(b"MIME-Version:"):
        content = _page_in_mail(content)
    found = False
    sheets = (
        _xml_sheets(content) if b"urn:schemas-microsoft-com:office:spreadsheet" in content[:20_000] else None
    )
    for number, (name, rows) in enumerate(sheets or _html_tables(content), start=1):
        if any(cell not in (None, "") for row in rows for cell in row):
            found = True
            yield sheet_from_rows(file, name or str(number), rows, from_text=sheets is None)
    if not found:
        raise UnreadableError("no_table")
    if sheets is None and content.lower().count(b"<table") > content.lower().count(b"</table"):
        raise UnreadableError("damaged")


def _page_in_mail(content: bytes) -> bytes:
    """Take the page out of a web archive, which is a page sent as mail."""
    for part in message_from_bytes(content).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and b"<table" in page.lower():
                return page
    raise UnreadableError("no_table")


def _html_tables(content: bytes) -> list[tuple[str, list[list[Cell]]]]:
    encoding = encoding_of(content)
    text = content.decode(encoding, errors="replace")
    if text.lstrip().startswith("<?xml"):
        text = text[text.index("?>") + 2 :] if "?>" in text else text
    page = html.document_fromstring(text, parser=html.HTMLParser(huge_tree=False))
    tables = [table for table in page.iter("table") if not any(True for _ in table.iterdescendants("table"))]
    names = [""] if len(tables) == 1 else [str(number) for number in range(1, len(tables) + 1)]
    return [(name, _html_rows(table)) for name, table in zip(names, tables, strict=True)]


def _html_rows(table: etree._Element) -> list[list[Cell]]:
    """Give the texts of a table; a cell that spans rows or columns stands in the first of them."""
    rows: list[list[Cell]] = []
    taken: dict[int, int] = {}
    for line in table.iter("tr"):
        row: list[Cell] = []
        for cell in line.iter("td", "th"):
            while taken.get(len(row), 0) > len(rows):
                row.append(None)
            place = len(row)
            row.append(" ".join("".join(cell.itertext()).split()))
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            row.extend([None] * (across - 1))
            for column in range(place, place + across):
                taken[column] = len(rows) + down
            if len(row) > MOST_COLUMNS:
                raise UnreadableError("too_wide", columns=len(row), limit=MOST_COLUMNS)
        rows.append(row)
    return rows


def _span(cell: etree._Element, name: str) -> int:
    said = cell.get(name, "1").strip()
    return min(max(int(said), 1), _MOST_SPAN) if said.isdecimal() and len(said) < 6 else 1


def _xml_sheets(content: bytes) -> list[tuple[str, list[list[Cell]]]]:
    try:
        book = etree.fromstring(
            content.strip(), parser=etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        )
    except etree.XMLSyntaxError:
        raise UnreadableError("damaged") from None
    return [
        (page.get(f"{_XML_2003}Name", ""), _xml_rows(page)) for page in book.iter(f"{_XML_2003}Worksheet")
    ]


def _xml_rows(page: etree._Element) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for line in page.iter(f"{_XML_2003}Row"):
        rows.extend([] for _ in range(_index(line, 1_048_576) - 1 - len(rows)))
        row: list[Cell] = []
        for cell in line.iter(f"{_XML_2003}Cell"):
            row.extend([None] * (_index(cell, MOST_COLUMNS) - 1 - len(row)))
            data = cell.find(f"{_XML_2003}Data")
            row.append(None if data is None else _xml_value(data))
            across = cell.get(f"{_XML_2003}MergeAcross", "0")
            row.extend([None] * (min(int(across), _MOST_SPAN) if across.isdecimal() else 0))
        rows.append(row)
    return rows


def _index(element: etree._Element, most: int) -> int:
    said = element.get(f"{_XML_2003}Index", "0")
    if not said.isdecimal() or len(said) > 9 or int(said) > most:
        raise UnreadableError("damaged")
    return int(said)


def _xml_value(data: etree._Element) -> Cell:
    text = "".join(data.itertext())
    kind = data.get(f"{_XML_2003}Type")
    if kind == "Number":
        return float(text)
    if kind == "DateTime":
        return datetime.fromisoformat(text)
    if kind == "Boolean":
        return text.strip() == "1"
    return ErrorCell(text) if kind == "Error" else text
