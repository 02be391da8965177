"""Formulas whose outcome was never stored: their cells look empty to every reader."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

from analysis.reading.archives import open_archive, stream_part

_FORMULA = re.compile(rb"<c\b([^>]*)>(?:<f[^>]*>[^<]*</f>|<f[^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")


def formulas_without_values(content: bytes) -> dict[str, int]:
    """Count, per part of the workbook, the formulas whose outcome was never stored."""
    counts: dict[str, int] = {}
    with open_archive(content) as archive:
        for part in archive.infolist():
            if "worksheets/" not in part.filename.lower():
                continue
            count = 0
            for piece in stream_part(archive, part, b"</c>"):
                if b"<f" in piece:
                    count += sum(b't="str"' not in found for found in _FORMULA.findall(piece))
            if count:
                counts[part.filename] = count
    return counts


def sheet_names(content: bytes) -> dict[str, str]:
    """Give part of the workbook → the name of the sheet in it."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        book = archive.read("xl/workbook.xml").decode("utf-8", errors="replace")
        links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", errors="replace")
    parts = {
        link.get("Id"): "xl/" + (link.get("Target") or "").removeprefix("/xl/")
        for link in ElementTree.fromstring(links)
    }
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    sheets = ElementTree.fromstring(book).iter(
        "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet"
    )
    return {parts.get(sheet.get(relation), ""): sheet.get("name") or "" for sheet in sheets}
