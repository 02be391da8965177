"""Lists that give only the day of the month, under a title or a line that names the month."""

import re

import polars as pl

from analysis.reading.added_columns import added
from analysis.reading.column_cells import cells_of
from analysis.reading.dates import month_numbers
from analysis.reading.headers import normalise
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated
from analysis.reading.titles import year_in_titles
from analysis.reading.words import bare

#: Behind the header of the added column: it stands in no file.
_MADE = "(·)"
_DAY = re.compile(r"dag|day|tag|jour|dia|giorno|datum|date|fecha|data|d|dat|op|dd")
_A_DAY = r"^(?:0?[1-9]|[12]\d|3[01])(?:\.0)?\.?$"
_NEARLY_ALL, _MOST_ROWS = 0.8, 20_000


def with_days_of_months(sheet: Sheet) -> Sheet:
    """Add the date of each row where its day stands in a column, its month above it and the year in a title.

    Turns        dag | klant | uren   below "Uren maart 2025", or below a line "maart"
    into         the same, and Datum (·): 2025-03-03

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where no column holds only days of a month, or no month or year is named.

    Examples
    --------
    >>> cells = pl.DataFrame({"row": [2, 3], "0": ["3", "12"], "1": ["Bos", "Vis"]})
    >>> made = with_days_of_months(Sheet("uren 2025.csv", "maart", (), ("dag", "klant"), cells))
    >>> made.header[-1], made.cells["2"].to_list()
    ('Datum (·)', ['2025-03-03', '2025-03-12'])
    """
    place = next((at for at, name in enumerate(sheet.header) if _DAY.fullmatch(normalise(name))), None)
    year = year_in_titles(sheet) if place is not None else None
    if place is None or year is None or not 1 < sheet.cells.height <= _MOST_ROWS:
        return sheet
    shown = cells_of(sheet.cells[str(place)]).shown.str.strip_chars()
    days = shown.str.extract(r"^(\d{1,2})").set(~shown.str.contains(_A_DAY), None).cast(pl.Int64)
    others = shown.drop_nulls()
    others = others.filter(~others.str.contains(_A_DAY) & others.str.contains(r"\d"))
    if days.drop_nulls().n_unique() <= 1 or len(others) > (1 - _NEARLY_ALL) * days.count():
        return sheet
    months = _months(sheet, shown)
    told = days.is_not_null() & months.is_not_null()
    if not told.any() or int(told.sum()) < _NEARLY_ALL * days.count():
        return sheet
    parts = pl.DataFrame({"month": months, "day": days})
    dates = parts.select(pl.format("{}-{}-{}", pl.lit(year), "month", "day")).to_series()
    dates = dates.str.to_date("%Y-%m-%d", strict=False).dt.strftime("%Y-%m-%d")
    return sheet.with_column(added("day", _MADE, sheet.header), dates)


def _months(sheet: Sheet, shown: pl.Series) -> pl.Series:
    """Give the month of each row: that of the last line above it that names one, else that of the titles."""
    texts = [name for name, kind in sheet.cells.schema.items() if name != "row" and kind != pl.Float64]
    filled = pl.select(
        pl.sum_horizontal(
            cells_of(sheet.cells[name]).filled.cast(pl.Int64) for name in sheet.cells.columns if name != "row"
        )
    ).to_series()
    lines = repeated(None, len(shown), pl.Int64)
    for name in texts:
        named = _month_of(cells_of(sheet.cells[name]).shown).set(filled != 1, None)
        lines = lines.zip_with(lines.is_not_null(), named)
    titles = [sheet.name, *(cell for line in sheet.above for cell in line)]
    words = pl.Series(
        [word for title in titles for word in re.split(r"[^\w]+", title) if word], dtype=pl.String
    )
    found = _month_of(words).drop_nulls().unique()
    month = found[0] if len(found) == 1 else None
    titled = repeated(month, len(shown), pl.Int64)
    return pl.select(pl.coalesce(lines.forward_fill(), titled)).to_series()


def _month_of(texts: pl.Series) -> pl.Series:
    """Give the month that a text is the name of, with a year behind it or not."""
    names = bare(texts).str.replace(r"\W*(?:19|20)\d{2}$", "").str.replace_all(r"\W", "")
    return names.replace_strict(month_numbers(), default=None, return_dtype=pl.Int64)
