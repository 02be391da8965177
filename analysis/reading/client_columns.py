"""Tables with a row for each day or period and a column for each client: clients become rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from analysis.reading.added_columns import NAME_OF_HEADING, added, in_language_of, named
from analysis.reading.cells import column_of
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.evidence import evidence_of
from analysis.reading.headed_periods import period_in
from analysis.reading.headers import exact_matches
from analysis.reading.model import Sheet
from analysis.reading.period_columns import (
    adds_up,
    figures,
    filled_cells,
    is_duration,
    is_nothing,
    plain_cell,
)
from analysis.reading.row_labels import say_clients
from analysis.reading.sheet_per_client import SAYS_WHO, rows_of_totals
from analysis.reading.titles import title_hints, year_in_titles
from analysis.reading.totals import total_words

_MOST_PERIODS, _MOST_ROWS, _MOST_COLUMNS, _SAMPLE = 400, 20_000, 100, 400
_FIRST, _SOME_CLIENTS, _MOSTLY, _NEARLY_ALL = 3, 2, 0.6, 0.9
_PENNY = 0.006
_A_DAY = 24.0
#: Behind the headers that stand in no file.
_BELOW = "(|)"
_WHOLE_DATE = re.compile(r"\d{4}-\d{2}-(\d{2})\b")
#: "3-3" and "03/03." below a title with the year.
_WITHOUT_YEAR = r"^\s*\d{1,2}[-/.]\d{1,2}\.?\s*$"


@dataclass(frozen=True)
class _Grid:
    """Where what stands: the day or period of a row, the clients, and what goes along with each row."""

    when: int
    clients: tuple[int, ...]
    along: tuple[int, ...]
    totals: tuple[int, ...]
    numbers: Mapping[int, pl.Series]


def with_clients_in_rows(sheet: Sheet) -> Sheet:
    """Turn a table with a column per client round, so that each client has rows of its own.

    Turns        Maand | Bos BV | Vis & Co
                 2025-01 | 100 | 200
    into         Klant | 2025-01
                 Bos BV | 100
                 Vis & Co | 200
    and          Datum | Bos BV | Vis & Co | Totaal
                 3-3-2025 | 2 | 1,5 | 3,5
    into         Datum | Klant | Rij in het bestand (|) | Uren (|)
                 3-3-2025 | Bos BV | 2 | 2
                 3-3-2025 | Vis & Co | 2 | 1,5

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where no column holds days or periods, where a column of figures is none of the clients
        nor their total, or where neither the titles nor the names say that the columns are of clients. Where
        a title speaks of hours, names that nothing shows to be those of clients are taken for them, under a
        header of ``NAME_OF_HEADING``.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["2025-01", "2025-02"], "1": ["1", "2"], "2": ["3", None]})
    >>> made = with_clients_in_rows(Sheet("a.csv", "", (), ("Maand", "Bos BV", "Vis NV"), cells))
    >>> made.header, made.cells.drop("row").rows()
    (('Klant', '2025-01', '2025-02'), [('Bos BV', '1', '2'), ('Vis NV', '3', None)])
    """
    grid = _grid(sheet)
    if grid is None:
        return sheet
    sure = say_clients(sheet, [sheet.header[place] for place in grid.clients])
    hints = title_hints(sheet)
    if not sure and "hours" not in hints:
        return sheet
    client = named("client", sheet.header) if sure else in_language_of(sheet.header, NAME_OF_HEADING)
    labels = [label or "" for label in cells_of(sheet.cells[str(grid.when)]).shown]
    last = len(labels) - int(bool(rows_of_totals(sheet.cells).tail(1).item()))
    one_each = len({*labels[:last]}) == last <= _MOST_PERIODS
    if one_each and all(map(period_in, labels[:last])) and not _are_days(labels[:last]):
        return _turned(sheet, grid, labels, client)
    return _below_one_another(sheet, grid, hints, client)


def is_below_a_client(header: str) -> bool:
    """Whether a column was added by :func:`with_clients_in_rows`.

    Examples
    --------
    >>> is_below_a_client("Uren (|)"), is_below_a_client("Uren")
    (True, False)
    """
    return header.endswith(f" {_BELOW}")


def _grid(sheet: Sheet) -> _Grid | None:
    names, size = sheet.header, sheet.cells.height
    if (
        not 1 < size <= _MOST_ROWS
        or not _SOME_CLIENTS < len(names) <= _MOST_COLUMNS
        or any(concepts_of(name) & SAYS_WHO for name in names)
    ):
        return None
    when = next((place for place in range(_FIRST) if _holds_days(sheet, place)), None)
    if when is None:
        return None
    filled = {place: filled_cells(sheet.cells[str(place)]) for place in range(len(names))}
    totals = total_words(pl.Series(names))["wholly"].fill_null(False).to_list()
    numbers: dict[int, pl.Series] = {}
    clients, others = [], []
    for place, name in enumerate(names):
        read = figures(sheet.cells[str(place)])
        is_figures = read.count() >= _MOSTLY * filled[place]
        if is_figures and filled[place]:
            numbers[place] = read
        if name and is_figures and not (totals[place] or exact_matches(name) or period_in(name)):
            clients.append(place)
        else:
            others.append(place)
    told = [names[place] for place in clients]
    if (
        when in clients
        or sum(bool(filled[place]) for place in clients) < _SOME_CLIENTS
        or clients[-1] - clients[0] >= len(clients)
        or len({*told}) < len(told)
    ):
        return None
    numbers = {place: numbers.get(place, pl.Series([None] * size, dtype=pl.Float64)) for place in clients} | {
        place: read for place, read in numbers.items() if place not in clients
    }
    last = clients[-1]  # figures before the clients are numbers of weeks or rows
    sums = [
        place for place in others if place in numbers and place != when and (totals[place] or place > last)
    ]
    if not all(adds_up(place, clients, numbers) for place in sums):
        return None
    along = [place for place in others if place not in sums and filled[place]]
    return _Grid(when, tuple(clients), tuple(along), tuple(sums), numbers)


def _holds_days(sheet: Sheet, place: int) -> bool:
    """Whether nearly all cells of a column are days or periods, but for those of totals."""
    cells = sheet.cells.head(_SAMPLE)
    column = cells.filter(~rows_of_totals(cells))[str(place)]
    shown = cells_of(column).shown.drop_nulls()
    if not len(shown):
        return False
    is_period = sum(period_in(label) is not None for label in shown)
    without_year = shown.str.contains(_WITHOUT_YEAR).sum() if year_in_titles(sheet) else 0
    return max(evidence_of(column).date, is_period / len(shown), without_year / len(shown)) >= _NEARLY_ALL


def _are_days(labels: Sequence[str]) -> bool:
    """Whether labels are dates that are not all the first or all the last days of months."""
    days = [found[1] for label in labels if (found := _WHOLE_DATE.match(label))]
    return len(days) == len(labels) and any(day != "01" for day in days) and any(day < "28" for day in days)


def _turned(sheet: Sheet, grid: _Grid, labels: Sequence[str], client: str) -> Sheet:
    """Give each client one row, with a column for each period."""
    places = [*grid.clients, *grid.totals]
    cells = [[plain_cell(cell) for cell in sheet.cells[str(place)]] for place in places]
    turned = {
        "row": pl.Series(range(2, len(places) + 2), dtype=pl.Int64),
        "0": pl.Series([sheet.header[place] for place in places]),
        **{str(place + 1): column_of([each[place] for each in cells]) for place in range(len(labels))},
    }
    return replace(sheet, header=(client, *labels), cells=pl.DataFrame(turned))


def _below_one_another(sheet: Sheet, grid: _Grid, hints: Mapping[str, float], client: str) -> Sheet:
    """Give each client a row for each day on which something stands below its name."""
    totals = _total_rows(sheet, grid)
    measure = None if totals is None else _measure(sheet, grid, totals, hints)
    if totals is None or measure is None:
        return sheet
    cells = {place: [plain_cell(cell) for cell in sheet.cells[str(place)]] for place in grid.clients}
    remarks = [sheet.cells[str(place)] for place in grid.along if place > grid.clients[-1]]
    remarked = [cells_of(each).filled.to_list() for each in remarks]
    lines: list[tuple[int, int | None]] = []
    for line, is_total in enumerate(totals):
        here = [place for place in grid.clients if not is_total and not is_nothing(cells[place][line])]
        lines += [(line, place) for place in here]
        if is_total or (not here and any(says[line] for says in remarked)):
            lines.append((line, None))
    kept = sheet.cells[pl.Series([line for line, _ in lines], dtype=pl.UInt32)]
    along = [kept[str(place)] for place in grid.along]
    own = [sheet.header[place] for place in grid.along]
    when = grid.along.index(grid.when)
    along[when] = _with_year(along[when], year_in_titles(sheet))
    if "date" not in concepts_of(own[when]):
        own[when] = named("day", sheet.header)
    columns = [
        *along,
        pl.Series([None if place is None else sheet.header[place] for _, place in lines], dtype=pl.String),
        kept["row"].cast(pl.Float64),
        column_of([None if place is None else cells[place][line] for line, place in lines]),
    ]
    header = (*own, client, added("row", _BELOW, sheet.header), added(measure, _BELOW, sheet.header))
    rows = pl.Series("row", range(2, len(lines) + 2), dtype=pl.Int64)
    made = [column.alias(str(place)) for place, column in enumerate(columns)]
    return replace(sheet, header=header, cells=pl.DataFrame([rows, *made]))


def _measure(sheet: Sheet, grid: _Grid, totals: Sequence[bool], hints: Mapping[str, float]) -> str | None:
    """Say whether hours or amounts stand below the clients; None where nothing tells."""
    told = hints.keys() & {"hours", "invoices"}
    filled = [place for place in grid.clients if grid.numbers[place].count()]
    if told == {"hours"} or all(is_duration(sheet.cells[str(place)]) for place in filled):
        return "hours"
    if told == {"invoices"}:
        return "amount"
    rows = ~pl.Series(totals)
    numbers = [grid.numbers[place].filter(rows).drop_nulls() for place in filled]
    return "hours" if all(bool(each.is_between(0, _A_DAY).all()) for each in numbers) else None


def _with_year(days: pl.Series, year: int | None) -> pl.Series:
    """Write the year that a title tells behind a day and a month without one."""
    if year is None or days.dtype != pl.String:
        return days
    day, mark = days.str.strip_chars(" ."), days.str.extract("([-/.])")
    without = days.str.contains(_WITHOUT_YEAR)
    whole = pl.format("{}{}{}", day, mark, pl.lit(year))
    return pl.select(pl.when(without).then(whole).otherwise(days)).to_series()


def _total_rows(sheet: Sheet, grid: _Grid) -> list[bool] | None:
    """Say which rows are totals; None where one is the sum neither of all rows above nor of its own part."""
    dated = cells_of(sheet.cells[str(grid.when)]).filled
    filled = pl.select(pl.any_horizontal(*(grid.numbers[place].is_not_null() for place in grid.clients)))
    totals = rows_of_totals(sheet.cells) | (~dated & filled.to_series())
    begin = 0
    for line in totals.arg_true():
        for place in grid.clients:
            stated = grid.numbers[place][int(line)]
            above = grid.numbers[place].set(totals, None).head(line)
            sums = (float(rows.sum()) for rows in (above, above[begin:]))
            if stated is not None and all(abs(stated - each) > _PENNY for each in sums):
                return None
        begin = int(line) + 1
    return totals.to_list()
