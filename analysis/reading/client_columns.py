"""Tables with a row for each day or period and a column for each client: turned, clients become rows."""

from dataclasses import replace

import polars as pl

from analysis.reading.added_columns import named
from analysis.reading.cells import column_of
from analysis.reading.column_cells import cells_of
from analysis.reading.dates import read_dates
from analysis.reading.evidence import rough_numbers
from analysis.reading.headed_periods import period_in
from analysis.reading.headers import exact_matches
from analysis.reading.model import Sheet
from analysis.reading.period_columns import plain_cell
from analysis.reading.row_labels import say_clients
from analysis.reading.totals import total_words

_MOST_ROWS, _SOME_CLIENTS, _NEARLY_ALL = 400, 2, 0.9


def with_clients_in_rows(sheet: Sheet) -> Sheet:
    """Turn a table with a column per client round, so that each client has a row.

    Turns        Maand | Bos BV | Vis & Co
                 2025-01 | 100 | 200
    into         Klant | 2025-01
                 Bos BV | 100
                 Vis & Co | 200

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where the first column holds no days or periods, each once, where another header is
        known, or where neither a title nor the names say that the columns are of clients.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["2025-01", "2025-02"], "1": ["1", "2"], "2": ["3", None]})
    >>> made = with_clients_in_rows(Sheet("a.csv", "", (), ("Maand", "Bos BV", "Vis NV"), cells))
    >>> made.header, made.cells.drop("row").rows()
    (('Klant', '2025-01', '2025-02'), [('Bos BV', '1', '2'), ('Vis NV', '3', None)])
    """
    size, names = sheet.cells.height, list(sheet.header[1:])
    if (
        not 1 < size <= _MOST_ROWS
        or len(names) < _SOME_CLIENTS
        or not all(names)
        or len({*names}) < len(names)
    ):
        return sheet
    totals = total_words(pl.Series(names))["wholly"].to_list()
    clients = [name for name, is_total in zip(names, totals, strict=True) if not is_total]
    if len(clients) < _SOME_CLIENTS or any(map(exact_matches, clients)) or not say_clients(sheet, clients):
        return sheet
    first = cells_of(sheet.cells["0"])
    days = read_dates(first.shown, day_first=True)["day"]
    days = days if first.moment is None else first.moment.dt.date()
    last = size - int(total_words(first.shown.tail(1))["wholly"].fill_null(True).item())
    labels = [label or "" for label in first.shown]
    if not all(map(period_in, labels[:last])):
        labels = [day.isoformat() if day else label for day, label in zip(days, labels, strict=True)]
        if days.head(last).null_count():
            return sheet
    if len({*labels[:last]}) < last:
        return sheet
    columns = [sheet.cells[str(place)] for place in range(1, len(sheet.header))]
    numbers = [sum(number is not None for number in rough_numbers(column)) for column in columns]
    if sum(numbers) < _NEARLY_ALL * sum(int(cells_of(column).filled.sum()) for column in columns):
        return sheet
    cells = [[plain_cell(cell) for cell in column] for column in columns]
    turned = {
        "row": pl.Series(range(2, len(names) + 2), dtype=pl.Int64),
        "0": pl.Series(names),
        **{str(place + 1): column_of([each[place] for each in cells]) for place in range(size)},
    }
    header = (named("client", sheet.header), *labels)
    return replace(sheet, header=header, cells=pl.DataFrame(turned))
