"""The currency that cells of a workbook show by their number format: ``#,##0.00 €``."""

import html
import re
import zipfile
from collections import defaultdict
from io import BytesIO
from xml.etree import ElementTree

import polars as pl

from analysis.reading.archives import DAMAGE
from analysis.reading.formulas import sheet_names
from analysis.reading.words import read_currencies

_STYLES = "xl/styles.xml"
_FORMAT, _STYLE = re.compile(r"<numFmt\b[^>]*>"), re.compile(r"<xf\b[^>]*>")
_IN_CELLS = re.compile(r"<cellXfs\b.*?</cellXfs>", re.DOTALL)
_ID, _CODE = re.compile(r'\bnumFmtId="(\d+)"'), re.compile(r'\bformatCode="([^"]*)"')
#: A cell that holds a number: one of text says what its text is.
_NUMBER = re.compile(
    rb'<c\b(?![^>]*\bt="(?:s|str|inlineStr|b|e)")[^>]*\bs="(\d+)"[^>]*>\s*(?:<f[^>]*>[^<]*</f>\s*)?<v>'
)
#: What a format shows for other values, or what only sets its place: dates, colours, conditions.
_SHOWN = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]|\"([^\"]*)\"|([€£¥₹₽₺$]|zł|Kč)")


def currencies_of_sheets(head: bytes) -> dict[str, str]:
    """Say in which currency the numbers of each sheet are shown.

    Parameters
    ----------
    head : bytes
        The first rows of an ``.xlsx``, as :func:`analysis.reading.archives.head_of_workbook` gives them.

    Returns
    -------
    dict of str to str
        Name of the sheet → code of the currency; without sheets that show none, or several.
    """
    try:
        with zipfile.ZipFile(BytesIO(head)) as archive:
            if _STYLES not in archive.namelist():
                return {}
            styles = _currencies_of_styles(archive.read(_STYLES).decode("utf-8", errors="replace"))
            if not styles:
                return {}
            found: dict[str, set[str]] = defaultdict(set)
            for part in archive.namelist():
                if "worksheets/" in part.lower():
                    used = {int(style) for style in _NUMBER.findall(archive.read(part))}
                    found[part] |= {styles[style] for style in used & styles.keys()}
        names = sheet_names(head)
        return {names.get(part, ""): codes.pop() for part, codes in found.items() if len(codes) == 1}
    except (*DAMAGE, KeyError, ElementTree.ParseError):
        return {}


def _currencies_of_styles(styles: str) -> dict[int, str]:
    """Give the place of each style of cells that shows a currency → its code."""
    shown = {}
    for tag in _FORMAT.findall(styles):
        number, code = _ID.search(tag), _CODE.search(tag)
        if number and code:
            words = [
                word for found in _SHOWN.findall(html.unescape(code[1])) for word in found if word.strip()
            ]
            shown[number[1]] = " ".join(words)
    codes = dict(zip(shown, read_currencies(pl.Series([*shown.values()], dtype=pl.String)), strict=True))
    cells = _IN_CELLS.search(styles)
    of_cells = [_ID.search(tag) for tag in _STYLE.findall(cells[0])] if cells else []
    named = {place: codes.get(number[1]) for place, number in enumerate(of_cells) if number}
    return {place: code for place, code in named.items() if code}
