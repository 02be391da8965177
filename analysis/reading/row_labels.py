"""Tables that call their first column "Row labels", or nothing: clients, where title or cells say so."""

import re
from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.added_columns import named, named_in
from analysis.reading.column_cells import cells_of
from analysis.reading.evidence import evidence_of
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.names import has_legal_form
from analysis.reading.titles import is_of_open_items

#: What a spreadsheet program calls the first column of a pivot → in which language.
_LABELS = {
    "rijlabels": "nl",
    "row labels": "en",
    "zeilenbeschriftungen": "de",
    "etiquettes de lignes": "fr",
    "etiquetas de fila": "es",
    "rotulos de linha": "pt",
}
_PER_CLIENT = re.compile(
    r"\b(?:per|by|pro|je|nach|par|por|op)[ _-](?:klant|relatie|debiteur|customer|client|kunde|debitor)|"
    r"klantomzet|kundenumsatz|klant(?:en)?(?:uren|overzicht|lijst)",
    re.IGNORECASE,
)
_SOME_FIRMS, _NEARLY_ALL, _FIRST_ROWS = 0.3, 0.9, 500


def with_row_labels_named(sheet: Sheet) -> Sheet:
    """Call the first column of a pivot table, or of a report that gives it no name, what it holds: clients.

    Turns        Rijlabels | Som van Uren, in "Uren per klant.xlsx"
    into         Klant | Som van Uren
    and          (nothing) | Current | 1-30 | Total, below "A/R Aging Summary"
    into         Client | Current | 1-30 | Total

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where it is no pivot, or neither a title nor the names say that it is of clients.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": [2.0]})
    >>> with_row_labels_named(Sheet("per klant.xlsx", "", (), ("Rijlabels", "Som van Uren"), cells)).header
    ('Klant', 'Som van Uren')
    """
    if _lacks_a_label(sheet):
        names = cells_of(sheet.cells["0"]).text.drop_nulls().unique().to_list()
        if is_of_open_items(sheet) or say_clients(sheet, names):
            return replace(sheet, header=(named("client", sheet.header), *sheet.header[1:]))
        return sheet
    place = next((place for place, header in enumerate(sheet.header) if normalise(header) in _LABELS), None)
    if place is None:
        return sheet
    if not say_clients(sheet, cells_of(sheet.cells[str(place)]).text.drop_nulls().unique().to_list()):
        return sheet
    client = named_in(_LABELS[normalise(sheet.header[place])], "client")
    return replace(sheet, header=(*sheet.header[:place], client, *sheet.header[place + 1 :]))


def _lacks_a_label(sheet: Sheet) -> bool:
    """Whether the first column has no name and holds texts, beside nothing but columns of figures that do."""
    first, *others = sheet.header or ("",)
    if first or not others or not all(others) or not sheet.cells.height:
        return False
    told, *figures = (evidence_of(sheet.cells[name].head(_FIRST_ROWS)) for name in sheet.cells.columns[1:])
    return told.text >= _NEARLY_ALL and all(seen.number >= _NEARLY_ALL for seen in figures if seen.size)


def say_clients(sheet: Sheet, names: Sequence[str]) -> bool:
    """Tell whether a title says that figures are by client, or enough of the names are those of firms.

    Parameters
    ----------
    sheet : Sheet
    names : sequence of str

    Returns
    -------
    bool
    """
    above = (cell for line in sheet.above for cell in line if cell)
    said = any(_PER_CLIENT.search(text) for text in (sheet.file, sheet.name, *above))
    firms = int(has_legal_form(pl.Series(names, dtype=pl.String)).sum())
    return said or firms > _SOME_FIRMS * len(names)
