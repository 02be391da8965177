"""Tables with a column per day, week, month, quarter or year: each filled cell becomes a row with a date."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import polars as pl

from analysis.reading.added_columns import added
from analysis.reading.cells import Cell, ErrorCell, column_of
from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of, matches
from analysis.reading.evidence import rough_numbers
from analysis.reading.headed_periods import Period, headed_periods, period_in
from analysis.reading.model import Sheet
from analysis.reading.quantities import read_durations
from analysis.reading.titles import title_hints
from analysis.reading.totals import total_words

#: Behind the headers that stand in no file: told by a title, or guessed.
_TOLD, _GUESSED = "(*)", "(?)"
_WHO = (frozenset({"client_name", "client_number", "company"}), frozenset({"project"}))
_WORKED = frozenset({"hours", "decimal_hours"})
_EARNED = frozenset({"amount", "net_amount", "monetary"})
#: What a title may speak of that is neither revenue nor hours.
_OTHER = frozenset(
    {"purchases", "expenses", "quotes", "deals", "products", "bank", "payments", "incidents", "ratings"}
    | {"contacts", "costs", "staff", "log", "returns"}
)
_LEAST = {"day": 4, "week": 2, "month": 3, "quarter": 2, "year": 2}
#: More than this nobody works for one client.
_MOST_HOURS = {"day": 24.0, "week": 80.0}
#: What may stand beside the periods on every row.
_BESIDE = frozenset({"client_number", "client_name", "rate"})
_BESIDE |= {"document_number", "code", "postal_code", "phone", "vat_number", "registration_number"}
_MOSTLY = 0.8
_PENNY = 0.006
_CLOCK = r"^\d{1,4}:\d{2}(?::\d{2})?$"
_A_DAY = r"^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\s*$"
_NOTHING = re.compile(r"\s*[-–—]*\s*")


def with_row_per_period(sheet: Sheet) -> Sheet:
    """Turn a sheet with a column per month, quarter or year into one with a row per client and period.

    Turns        Bos | 100 | 200       under  Client | 2025-01 | 2025-02
    into         Bos | 31-1-2025 | 100 and Bos | 28-2-2025 | 200

    Blank cells and zeros are no rows, though each row of the file keeps at least one, then without
    a date. Columns and rows of totals are not counted; a row of totals stays to be set apart. Rows are
    numbered anew, and keep their row of the file in a column.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where it is no such table, or where a month has no year, a total does not add up,
        other figures stand beside the periods, or the title speaks of a budget, of costs and the like.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": [10.0], "2": [None], "3": [5.0]})
    >>> turned = with_row_per_period(Sheet("omzet 2025.csv", "", (), ("Klant", "Jan", "Feb", "Mrt"), cells))
    >>> turned.header
    ('Klant', 'Rij in het bestand (*)', 'Datum (*)', 'Omzet (*)')
    >>> turned.cells["2"].dt.date().to_list(), turned.cells["3"].to_list()
    ([datetime.date(2025, 1, 31), datetime.date(2025, 3, 31)], [10.0, 5.0])
    """
    headed = headed_periods(sheet)
    if len(headed) < 2 or not sheet.cells.height:
        return sheet
    concepts = {
        place: concepts_of(header) for place, header in enumerate(sheet.header) if place not in headed
    }
    who_is = [place for who in _WHO for place, found in concepts.items() if found & who]
    client = next(
        iter(who_is if not sheet.subtotals else who_is[::-1]), None
    )  # that of the groups comes last
    hints = title_hints(sheet)
    both = hints.keys() & {"hours", "invoices"}
    if client is None or "budget" in hints or (hints.keys() & _OTHER and not both):
        return sheet
    amounts = {place: figures(sheet.cells[str(place)]) for place in range(len(sheet.header))}
    periods = _finest(headed, amounts, sheet)
    if not periods:
        return sheet
    left = _others(set(concepts), periods, concepts, amounts, sheet)
    totals = _total_rows(sheet, client, [amounts[place] for place in periods])
    if left is None or totals is None:
        return sheet
    kind = next(iter(periods.values())).kind
    headers = [sheet.header[place] for place in periods]
    named = [header for header in headers if kind != "day" and period_in(header) is None]
    told = {match.concept for header in named for match in matches(header)}
    if told and not told & (_WORKED | _EARNED):
        return sheet
    if told & _WORKED:
        both = {"hours"}
    elif told:
        both = {"invoices"}
    timed = all(is_duration(sheet.cells[str(place)]) for place in periods) or (
        kind == "day" and not both and _fit_a(kind, [amounts[place] for place in periods])
    )
    as_hours = "hours" in both or timed or (not both and _fit_a(kind, [amounts[place] for place in periods]))
    mark = _TOLD if len(both) == 1 or (timed and not both) else _GUESSED
    measure = "hours" if as_hours and "invoices" not in both else "amount"
    own = [sheet.header[place] for place in left]
    header = (*own, added("row", _TOLD, own), added("day", _TOLD, own), added(measure, mark, own))
    cells, lines = _turned(sheet, left, totals, periods)
    again = cells["row"].filter(sheet.is_subtotal.gather(lines))
    return replace(sheet, header=header, cells=cells, subtotals=tuple(again.to_list()))


def is_turned(header: str) -> bool:
    """Whether a column was added by :func:`with_row_per_period`.

    Examples
    --------
    >>> is_turned("Omzet (*)"), is_turned("Omzet")
    (True, False)
    """
    return header.endswith((f" {_TOLD}", f" {_GUESSED}"))


def is_guessed_measure(header: str) -> bool:
    """Whether :func:`with_row_per_period` could not tell revenue from hours.

    Examples
    --------
    >>> is_guessed_measure("Omzet (?)"), is_guessed_measure("Omzet (*)")
    (True, False)
    """
    return header.endswith(f" {_GUESSED}")


def _finest(dated: Mapping[int, Period], amounts: Mapping[int, pl.Series], sheet: Sheet) -> dict[int, Period]:
    """Keep the finest periods, where every coarser one is a total of those in it; else nothing."""
    kind = min({period.kind for period in dated.values()}, key=list(_LEAST).index)
    finest = {place: period for place, period in dated.items() if period.kind == kind}
    if len(finest) < _LEAST[kind] or len(set(finest.values())) < len(finest):
        return {}
    filled = sum(filled_cells(sheet.cells[str(place)]) for place in finest)
    if not filled or sum(amounts[place].count() for place in finest) < _MOSTLY * filled:
        return {}
    for place, period in dated.items():
        inside = [other for other, fine in finest.items() if period.holds(fine)]
        if place not in finest and not adds_up(place, inside, amounts):
            return {}
    return finest


def adds_up(place: int, parts: Sequence[int], amounts: Mapping[int, pl.Series]) -> bool:
    """Whether a column is the sum of others, in every row.

    Parameters
    ----------
    place : int
    parts : sequence of int
    amounts : mapping of int to Series of Float64
        Place of a column → its figures.

    Returns
    -------
    bool

    Examples
    --------
    >>> adds_up(2, [0, 1], {place: pl.Series([number]) for place, number in enumerate((1.0, 2.5, 3.5))})
    True
    """
    if not parts:
        return False
    total = pl.select(pl.sum_horizontal(*(amounts[part] for part in parts))).to_series()
    return bool(((total - amounts[place].fill_null(0.0)).abs() < _PENNY).all())


def _others(
    places: set[int],
    periods: Mapping[int, Period],
    concepts: Mapping[int, frozenset[str]],
    amounts: Mapping[int, pl.Series],
    sheet: Sheet,
) -> list[int] | None:
    """Give the columns that go along with each row; None where one of them holds figures of its own."""
    kept = []
    for place in sorted(places):
        filled = filled_cells(sheet.cells[str(place)])
        numeric = filled > 0 and amounts[place].count() >= _MOSTLY * filled
        if not numeric or concepts[place] & _BESIDE:
            kept.append(place)
        elif not adds_up(place, list(periods), amounts) and not _is_of_one(place, periods, amounts):
            return None
    return kept


def _is_of_one(place: int, periods: Mapping[int, Period], amounts: Mapping[int, pl.Series]) -> bool:
    """Whether a column says what stands under the periods one by one, such as the fee of a month."""
    own = amounts[place]
    rows = [
        (one == own, one.is_not_null() & (one != 0) & own.is_not_null())
        for one in (amounts[other] for other in periods)
    ]
    same, known = (
        sum(int(each.fill_null(value=False).sum()) for each in some) for some in zip(*rows, strict=True)
    )
    return known > 0 and same >= _MOSTLY * known


def _total_rows(sheet: Sheet, client: int, amounts: Sequence[pl.Series]) -> list[bool] | None:
    """Say which rows are totals: proven, without a client or named so; None where one is not the sum."""
    named, proven = cells_of(sheet.cells[str(client)]), sheet.is_subtotal
    totals = (total_words(named.text)["wholly"].fill_null(False) | ~named.filled) & ~proven
    for column in amounts:
        sum_of_rest = float(column.filter(~totals & ~proven).sum() or 0.0)
        if not ((column.filter(totals).fill_null(0.0) - sum_of_rest).abs() < _PENNY).all():
            return None
    return (totals | proven).to_list()


def figures(column: pl.Series) -> pl.Series:
    """Read the numbers of a column, durations as hours; a day is no number.

    Parameters
    ----------
    column : Series
        Of one of the types that :class:`~analysis.reading.model.Sheet` allows.

    Returns
    -------
    Series of Float64

    Examples
    --------
    >>> figures(pl.Series(["1:30", "2,25", "-", "1-3-2025"])).to_list()
    [1.5, 2.25, None, None]
    """
    if column.dtype == pl.Duration:
        return column.dt.total_seconds() / 3600
    found = pl.Series(rough_numbers(column), dtype=pl.Float64)
    text = cells_of(column).text
    found = found.set(text.str.contains(_A_DAY).fill_null(False), None)
    spans = read_durations(text.set(~text.str.contains(_CLOCK).fill_null(False), None))
    return spans.zip_with(spans.is_not_null(), found)


def _fit_a(kind: str, amounts: Sequence[pl.Series]) -> bool:
    """Whether figures can be the hours of a day or a week."""
    most = _MOST_HOURS.get(kind)
    return most is not None and all(bool(each.drop_nulls().is_between(0, most).all()) for each in amounts)


def is_duration(column: pl.Series) -> bool:
    """Whether a column holds nothing but durations.

    Examples
    --------
    >>> is_duration(pl.Series(["1:30", None])), is_duration(pl.Series(["1:30", "2"]))
    (True, False)
    """
    if column.dtype == pl.Duration:
        return True
    text = cells_of(column).text.drop_nulls()
    return bool(len(text)) and bool(text.str.contains(_CLOCK).all())


def filled_cells(column: pl.Series) -> int:
    """Count the cells with anything but a dash in them.

    Examples
    --------
    >>> filled_cells(pl.Series(["-", "", "2"]))
    1
    """
    cells = cells_of(column)
    return int((cells.filled & ~cells.text.str.contains(r"^[-–—]+$").fill_null(False)).sum())


def _turned(
    sheet: Sheet, left: Sequence[int], totals: Sequence[bool], periods: Mapping[int, Period]
) -> tuple[pl.DataFrame, pl.Series]:
    """Lay the cells of the periods under one another, row by row; give also the row that each comes from."""
    columns = {place: [plain_cell(cell) for cell in sheet.cells[str(place)]] for place in periods}
    lines: list[int] = []
    days: list[datetime | None] = []
    amounts: list[Cell] = []
    last = max(periods)
    for line, is_total in enumerate(totals):
        if is_total:
            lines, days, amounts = [*lines, line], [*days, None], [*amounts, None]
            continue
        filled = [place for place in periods if not is_nothing(columns[place][line])]
        kept = filled or [last]
        lines.extend([line] * len(kept))
        days.extend(periods[place].last_day if filled else None for place in kept)
        amounts.extend(columns[place][line] for place in kept)
    along = sheet.cells[pl.Series(lines, dtype=pl.UInt32)]
    size = len(left)
    cells = pl.DataFrame(
        [
            pl.Series("row", range(2, len(lines) + 2), dtype=pl.Int64),
            *(along[str(place)].alias(str(new)) for new, place in enumerate(left)),
            along["row"].cast(pl.Float64).alias(str(size)),
            pl.Series(str(size + 1), days, dtype=pl.Datetime("us")),
            column_of(amounts).alias(str(size + 2)),
        ]
    )
    return cells, pl.Series(lines, dtype=pl.UInt32)


def plain_cell(cell: object) -> Cell:
    """Give a cell of a column, be it one of mixed cells, as one value."""
    if isinstance(cell, dict):
        code = cell.get("error")
        found = (cell.get(name) for name in ("text", "number", "moment"))
        return ErrorCell(code) if code else next((value for value in found if value is not None), None)
    return cell  # type: ignore[return-value]


def is_nothing(cell: Cell) -> bool:
    """Whether a cell holds nothing, a dash or a zero.

    Examples
    --------
    >>> is_nothing("0,00"), is_nothing(None), is_nothing("vrij")
    (True, True, False)
    """
    if isinstance(cell, str):
        return (
            _NOTHING.fullmatch(cell) is not None or re.fullmatch(r"0+(?:[.,]0+)?", cell.strip()) is not None
        )
    if isinstance(cell, timedelta):
        return not cell
    return cell is None or (isinstance(cell, int | float) and cell == 0)
