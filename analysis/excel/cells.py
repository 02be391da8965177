"""How cells are written: text as text, numbers in the reader's notation, formulas only where we made them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.numbers import get_currency_symbol
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname

from analysis.export import written_cell
from analysis.language.language import Language

#: How numbers of a unit are shown; Excel puts in the signs of the reader's own computer.
_FORMATS = {
    "share": "0.0%",
    "points": "0",
    "hours": "#,##0.0",
    "days": "0.0",
    "ratio": "0.000",
    "count": "#,##0",
    "number": "#,##0.0",
    "score": "0.0",
    "times": "0.0",
    "months": "0.0",
    "exact": "#,##0.00",
}
_MONEY = frozenset({"money", "rate"})
#: The place Excel knows a language by, for money.
_PLACES = {"nl": "413", "en": "809"}
_BOLD = Font(bold=True)
#: What the reader may change: blue figures on pale blue.
_INPUT_FONT, _INPUT_FILL = Font(color="1F4E9E"), PatternFill("solid", fgColor="E8F0FB")
_NARROWEST, _NAMES = 13, 34


def number_format(unit: str, language: Language, currency: str | None) -> str | None:
    """Give the Excel number format of a unit; None where Excel may choose.

    Parameters
    ----------
    unit : str
        As in ``METRICS`` and ``TABLES``.
    language : Language
    currency : str or None
        Of money; None where it is not known, or where there are several.

    Returns
    -------
    str or None

    Examples
    --------
    >>> number_format("money", Language("nl"), "EUR"), number_format("share", Language("nl"), None)
    ('[$€-413] #,##0.00', '0.0%')
    """
    if unit not in _MONEY:
        return _FORMATS.get(unit)
    if currency is None or not re.fullmatch("[A-Z]{3}", currency):
        return "#,##0.00"
    symbol = get_currency_symbol(currency, language.code)
    return f"[${symbol}-{_PLACES.get(language.code, '')}] #,##0.00"


class Formula(str):
    """A formula of our own making. Any other text stays text, whatever it begins with."""


@dataclass(frozen=True)
class Input:
    """A number the reader may change."""

    value: float | None


@dataclass(frozen=True)
class Header:
    """One column: what stands above it (English source text), and its unit."""

    label: str
    unit: str = ""


@dataclass(frozen=True)
class Paper:
    """The workbook being written, its language, and how money is shown in it.

    Attributes
    ----------
    workbook : openpyxl Workbook, write-only
    language : Language
    currency : str or None
        Of all money; None where there are several.
    """

    workbook: Any
    language: Language
    currency: str | None

    def shape(self, unit: str) -> str | None:
        """Give the number format of a unit."""
        return number_format(unit, self.language, self.currency)

    def sheet(self, label: str, headers: Sequence[Header | str], *, frozen: str | None = "B2") -> Any:
        """Add a sheet with a row of headers."""
        sheet = self.workbook.create_sheet(self.language.text(label))
        sheet.freeze_panes = frozen
        shown = [each if isinstance(each, str) else self.language.text(each.label) for each in headers]
        for place, (header, text) in enumerate(zip(headers, shown, strict=True)):
            named = isinstance(header, Header) and not header.unit
            width = _NAMES if named and place < 2 else max(_NARROWEST, min(len(text), 40) + 3)
            sheet.column_dimensions[get_column_letter(place + 1)].width = width
        sheet.append([written_cell(sheet, text, font=_BOLD) for text in shown])
        return sheet

    def row(self, sheet: Any, values: Iterable[Any], units: Iterable[str]) -> None:
        """Add a row of values, each shown in its unit."""
        cells = zip(values, units, strict=True)
        sheet.append([self.cell(sheet, value, self.shape(unit)) for value, unit in cells])

    def cell(self, sheet: Any, value: Any, shape: str | None) -> Any:
        """Make a cell of a value, a :class:`Formula` or an :class:`Input`."""
        if isinstance(value, Formula):
            cell = WriteOnlyCell(sheet, str(value))
            cell.data_type = "f"
        elif isinstance(value, Input):
            cell = written_cell(sheet, value.value)
            cell.font, cell.fill = _INPUT_FONT, _INPUT_FILL
        else:
            return written_cell(sheet, value, shape=shape)
        if shape is not None:
            cell.number_format = shape
        return cell


def table(paper: Paper, label: str, headers: Mapping[str, Header], rows: Iterable[Mapping[str, Any]]) -> Any:
    """Add a sheet with one row per mapping; what a mapping lacks stays empty."""
    sheet = paper.sheet(label, list(headers.values()))
    units = [header.unit for header in headers.values()]
    count = 1
    for row in rows:
        paper.row(sheet, [row.get(name) for name in headers], units)
        count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headers))}{count}"
    return sheet


def place(sheet: Any, cell: str) -> str:
    """Name a cell or range of another sheet."""
    return f"{quote_sheetname(sheet.title)}!{cell}"


def letter(headers: Iterable[str], name: str) -> str:
    """Give the letter of a column."""
    found: str = get_column_letter(list(headers).index(name) + 1)
    return found
