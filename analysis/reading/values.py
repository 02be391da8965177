"""The cells of a column as values, and a reason where a cell cannot be what the column is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import polars as pl

from analysis.reading.dates import dates_from_numbers, day_first_evidence, read_dates
from analysis.reading.numbers import Marks, decimal_mark, marks, on_unique, read_numbers
from analysis.reading.words import read_currencies, read_flags, read_scores, read_statuses

#: Kinds of column whose cells are numbers.
NUMBER_KINDS = frozenset({"money", "number", "hours", "share", "count", "days", "score"})
MONEY = pl.Decimal(18, 4)
#: Polars type of each kind of column, once it stands in the ledger.
DTYPES: Mapping[str, pl.DataType] = {
    "key": pl.String(),
    "text": pl.String(),
    "status": pl.String(),
    "money": MONEY,
    "number": pl.Float64(),
    "hours": pl.Float64(),
    "share": pl.Float64(),
    "days": pl.Float64(),
    "score": pl.Float64(),
    "count": pl.Float64(),
    "date": pl.Date(),
    "flag": pl.Boolean(),
}

_LARGEST_MONEY = 1e13
_ERRORS = (
    r"^#(?:DIV/0!|N/A|N/B|NV|NAME\?|NAAM\?|NOM\s?\?|NULL!|NUL!|NUM!|GETAL!|NOMBRE!|REF!|VERW!|BEZUG!|"
    r"VALUE!|WAARDE!|WERT!|VALEUR\s?!|VALOR!|DEEL/0!|SPILL!|CALC!|¡?[A-Z/0-9]+!)$"
)
_NOTHING = r"(?i)^(?:[-–—]+|null|none|nan|n/a|n\.?v\.?t\.?|nvt|\(leeg\)|\(blank\))$"
_CLOCK = r"^(-?)(\d+):([0-5]\d)(?::([0-5]\d(?:[.,]\d+)?))?\s*(?:h|hrs?|u|uur|std\.?)?$"
_UNITS = (
    r"(?i)^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|u|uur|uren|std\.?|stunden?|heures?|"
    r"horas?)\.?)?\s*(?:en|and|und|et|,)?\s*"
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minuten|minutes?|minuto?s?)?\.?)?\s*(?:(\d+)\s*s(?:ec\w*)?\.?)?$"
)
_EXCEL_MIDNIGHT = datetime(1899, 12, 31)


@dataclass(frozen=True)
class Cells:
    """The cells of one sheet column, taken apart by what kind of cell they are.

    ``text`` holds no blank texts and none around; the others are None where no cell is of that kind.
    """

    text: pl.Series
    number: pl.Series | None = None
    moment: pl.Series | None = None
    duration: pl.Series | None = None
    flag: pl.Series | None = None
    error: pl.Series | None = None

    @property
    def filled(self) -> pl.Series:
        """Whether there is anything in the cell."""
        found = self.text.is_not_null()
        for part in (self.number, self.moment, self.duration, self.flag, self.error):
            if part is not None:
                found = found | part.is_not_null()
        return found

    @property
    def shown(self) -> pl.Series:
        """The cells as text, the way a reader would write them."""
        parts = [self.text]
        if self.number is not None:
            parts.append(_number_text(self.number))
        if self.moment is not None:
            day = self.moment.dt.to_string("%Y-%m-%d %H:%M:%S").str.strip_suffix(" 00:00:00")
            parts.append(day)
        if self.duration is not None:
            parts.append(_number_text(self.duration.dt.total_seconds(fractional=True) / 3600))
        if self.flag is not None:
            parts.append(self.flag.cast(pl.String))
        if self.error is not None:
            parts.append(self.error)
        return pl.select(pl.coalesce(*parts)).to_series() if len(parts) > 1 else self.text

    def at(self, rows: pl.Series) -> "Cells":
        """Give the cells of some rows, by place."""
        return Cells(
            self.text.gather(rows),
            *(
                None if part is None else part.gather(rows)
                for part in (self.number, self.moment, self.duration, self.flag, self.error)
            ),
        )


@dataclass(frozen=True)
class Values:
    """What a column's cells are: ``values`` (null where there is none) and ``wrong`` (a reason, or null)."""

    values: pl.Series
    wrong: pl.Series


@dataclass(frozen=True)
class Habits:
    """How the writer of a sheet writes: what is decided once for all its columns.

    Attributes
    ----------
    marks : Marks
        What all number columns together say about the decimal mark.
    day_first : bool
        Whether ``1/2/2024`` is the first of February, where the column does not tell.
    day_first_fixed : bool
        The user said so: no column may decide otherwise.
    from_text : bool
        The cells come from a text file.
    """

    marks: Marks = field(default_factory=Marks)
    day_first: bool = True
    day_first_fixed: bool = False
    from_text: bool = False


def _number_text(numbers: pl.Series) -> pl.Series:
    whole = numbers.cast(pl.Int64, strict=False)
    as_whole = (whole.cast(pl.Float64) == numbers) & (numbers.abs() < 2**53)
    return pl.select(
        pl.when(as_whole).then(whole.cast(pl.String)).otherwise(numbers.cast(pl.String))
    ).to_series()


def _trimmed(texts: pl.Series) -> tuple[pl.Series, pl.Series | None]:
    """Give texts without blanks around and without error codes, and the error codes where there are any."""
    trimmed = texts.str.strip_chars("\ufeff\u200b \t\r\n\u00a0\u202f\u2007")
    trimmed = trimmed.set(trimmed == "", None)
    hashes = trimmed.str.starts_with("#").fill_null(False)
    if not hashes.any():
        return trimmed, None
    errors = trimmed.str.contains(_ERRORS).fill_null(False)
    if not errors.any():
        return trimmed, None
    return trimmed.set(errors, None), trimmed.set(~errors, None)


def cells_of(column: pl.Series) -> Cells:
    """Take the cells of one sheet column apart.

    Parameters
    ----------
    column : Series
        Of one of the types that :class:`~analysis.reading.model.Sheet` allows.

    Returns
    -------
    Cells

    Examples
    --------
    >>> cells_of(pl.Series([" Jansen\u00a0", ""])).text.to_list()
    ['Jansen', None]
    """
    nothing = pl.repeat(None, len(column), dtype=pl.String, eager=True)
    kind = column.dtype
    if isinstance(kind, pl.Struct):
        names = {field.name for field in kind.fields}
        text, text_errors = _trimmed(column.struct.field("text"))
        errors = column.struct.field("error") if "error" in names else None
        if errors is not None and text_errors is not None:
            errors = pl.select(pl.coalesce(errors, text_errors)).to_series()
        parts = {name: column.struct.field(name) for name in ("number", "moment") if name in names}
        found = errors if errors is not None else text_errors
        return Cells(
            text,
            number=_unless_empty(parts.get("number")),
            moment=_unless_empty(parts.get("moment")),
            error=_unless_empty(found),
        )
    if kind == pl.String:
        text, errors = _trimmed(column)
        return Cells(text, error=errors)
    if kind == pl.Boolean:
        return Cells(nothing, flag=column)
    if kind == pl.Duration:
        return Cells(nothing, duration=column)
    if kind.is_temporal():
        return Cells(nothing, moment=column.cast(pl.Datetime("us")))
    if kind == pl.Null:
        return Cells(nothing)
    return Cells(nothing, number=column.cast(pl.Float64).fill_nan(None))


def _unless_empty(part: pl.Series | None) -> pl.Series | None:
    return None if part is None or part.null_count() == len(part) else part


def _coalesced(first: pl.Series, *others: pl.Series | None) -> pl.Series:
    there = [part for part in others if part is not None]
    return pl.select(pl.coalesce(first, *there)).to_series() if there else first


def _values(cells: Cells, values: pl.Series, reason: str, blank: pl.Series | None = None) -> Values:
    """Name what is wrong: an error code, or a filled cell that gave no value and does not say "nothing"."""
    lost = values.is_null()
    if not lost.any():
        return Values(values, pl.repeat(None, len(values), dtype=pl.String, eager=True))
    lost = lost & cells.filled
    if blank is not None:
        lost = lost & ~blank.fill_null(False)
    error = cells.error.is_not_null() if cells.error is not None else pl.lit(False)
    wrong = pl.select(
        pl.when(error & lost).then(pl.lit("error_cell")).when(lost).then(pl.lit(reason))
    ).to_series()
    return Values(values, wrong)


def number_marks(cells: Cells) -> Marks:
    """Count what the text cells of a number column say about the decimal mark."""
    return marks(cells.text) if cells.text.null_count() < len(cells.text) else Marks()


def read_values(
    cells: Cells, kind: str, header: str = "", habits: Habits | None = None, own: Marks | None = None
) -> Values:
    """Turn the cells of one column into values of its kind.

    Turns        cells as they stand
    into         values: Float64 for numbers of any kind (money too), Date, Boolean or String

    Money stays Float64 here, because a unit price may hold more than four decimals; it becomes
    ``Decimal(18, 4)`` in the ledger. Shares become fractions, durations hours, scores 1 to 5.

    Parameters
    ----------
    cells : Cells
    kind : str
        The column's kind (``analysis.columns``).
    header : str
        The header cell: it may say minutes or percent.
    habits : Habits, optional
        What was decided for the sheet.
    own : Marks, optional
        What the column says about its decimal mark, where that was counted before.

    Returns
    -------
    Values

    Examples
    --------
    >>> read_values(cells_of(pl.Series(["1.250,50", "n.v.t."])), "money").wrong.to_list()
    [None, 'not_a_number']
    """
    habits = habits or Habits()
    if kind == "date":
        return _read_dates(cells, habits)
    if kind == "flag":
        numbers = None if cells.number is None else cells.number != 0
        return _values(cells, _coalesced(read_flags(cells.text), cells.flag, numbers), "not_yes_or_no")
    if kind == "status":
        return _values(cells, read_statuses(cells.shown), "error_cell")
    if kind in ("key", "text"):
        shown = replace(cells, error=None).shown
        if kind == "key" and shown.str.contains(_NOTHING).any():
            shown = shown.set(shown.str.contains(_NOTHING).fill_null(False), None)
        return _values(cells, shown, "error_cell", blank=cells.text.str.contains(_NOTHING))
    return _read_numbers(cells, kind, header, habits, own)


def _read_dates(cells: Cells, habits: Habits) -> Values:
    day_first = habits.day_first
    blank = None
    days = pl.repeat(None, len(cells.text), dtype=pl.Date, eager=True)
    if cells.text.null_count() < len(cells.text):
        if not habits.day_first_fixed:
            first, second = day_first_evidence(cells.text)
            day_first = first > second if first != second else day_first
        found = read_dates(cells.text, day_first=day_first)
        days, blank = found["day"], found["blank"]
    numbers = None if cells.number is None else dates_from_numbers(cells.number)
    moments = None
    if cells.moment is not None:
        whole = cells.moment.dt.date()
        moments = whole.set(whole < date(1901, 1, 1), None)
    return _values(cells, _coalesced(days, moments, numbers), "not_a_date", blank)


def _read_numbers(cells: Cells, kind: str, header: str, habits: Habits, own: Marks | None) -> Values:
    size = len(cells.text)
    values = cells.number if cells.number is not None else pl.repeat(None, size, dtype=pl.Float64, eager=True)
    blank = None
    if cells.text.null_count() < size:
        mark, _ = decimal_mark(number_marks(cells) if own is None else own, habits.marks)
        found = read_numbers(cells.text, mark, units=kind in ("number", "days", "count"))
        texts = found["value"]
        if kind in ("share", "number"):
            texts = (texts / 100).zip_with(found["percent"], texts)
        elif kind != "score":
            texts = texts.set(found["percent"], None)
        if kind == "hours":
            texts = _coalesced(_read_durations(cells.text.set(texts.is_not_null(), None)), texts)
        if kind == "score":
            texts = _coalesced(read_scores(cells.text), texts)
        blank = cells.text.str.contains(r"^[-–—]+$" if kind in ("money", "hours") else _NOTHING)
        values = _coalesced(values, texts)
        if kind == "share":
            values = _as_shares(values, found["percent"], header, habits.from_text)
    elif kind == "share":
        values = _as_shares(values, pl.repeat(False, size, eager=True), header, habits.from_text)
    if kind == "hours":
        values = _as_hours(cells, values, header)
    reason = "not_a_number"
    if kind == "money":
        values = values.set(values.abs() >= _LARGEST_MONEY, None)
    if kind == "score":
        return _as_scores(cells, values, blank)
    return _values(cells, values, reason, blank)


def _read_durations(texts: pl.Series) -> pl.Series:
    """Read ``1:30``, ``01:30:00``, ``1h 30m``, ``1,5 uur`` and ``90 min`` as hours."""

    def read(different: pl.Series) -> pl.DataFrame:
        clock = different.str.extract_groups(_CLOCK).struct.unnest().with_columns(pl.all().replace("", None))
        units = different.str.extract_groups(_UNITS).struct.unnest()
        lettered = different.str.contains("[A-Za-z]")

        def number(part: pl.Series) -> pl.Series:
            return part.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)

        sign = clock["1"].replace_strict("-", -1.0, default=1.0, return_dtype=pl.Float64)
        on_clock = sign * (
            number(clock["2"]) + number(clock["3"]) / 60 + number(clock["4"]).fill_null(0.0) / 3600
        )
        hours, minutes, seconds = (number(units[place]) for place in ("1", "2", "3"))
        spelled = hours.fill_null(0.0) + minutes.fill_null(0.0) / 60 + seconds.fill_null(0.0) / 3600
        spelled = spelled.set(~lettered | (hours.is_null() & minutes.is_null() & seconds.is_null()), None)
        return pl.DataFrame({"value": pl.select(pl.coalesce(on_clock, spelled)).to_series()})

    return on_unique(texts, read)["value"]


def _as_hours(cells: Cells, values: pl.Series, header: str) -> pl.Series:
    """Bring duration cells, clock cells, day fractions and minutes to hours."""
    durations = moments = None
    if cells.duration is not None:
        durations = cells.duration.dt.total_seconds(fractional=True) / 3600
    if cells.moment is not None:
        moments = _hours_of_moments(cells.moment)
    words = header.lower()
    if "minut" in words or "(min" in words:
        values = values / 60
    elif "second" in words or "(sec" in words:
        values = values / 3600
    elif cells.number is not None and durations is None and _are_day_fractions(cells.number):
        values = _coalesced(cells.number * 24, values)
    return _coalesced(values, durations, moments)


def _hours_of_moments(moments: pl.Series) -> pl.Series:
    """Hours of cells in a clock format: Excel writes them as moments from 31 December 1899 on."""
    since = (moments - _EXCEL_MIDNIGHT).dt.total_seconds(fractional=True) / 3600
    since = (since % 24).zip_with(since < 0, since)
    return since.set(since > 24 * 365 * 5, None)


def _are_day_fractions(numbers: pl.Series) -> bool:
    """Whether the numbers are Excel times: below a day, whole minutes, and no tidy decimals."""
    used = numbers.filter(numbers != 0)
    if len(used) < 2 or not ((used > 0) & (used < 1)).all():
        return False
    minutes = used * 1440
    whole = (minutes - minutes.round()).abs() < 1e-6
    tidy = (used * 100 - (used * 100).round()).abs() < 1e-9
    return bool(whole.all()) and int(tidy.sum()) * 2 < len(used)


def _as_shares(values: pl.Series, percent: pl.Series, header: str, from_text: bool) -> pl.Series:
    """Bring percentages to fractions: by the sign in the cell, else by the size of the column's numbers."""
    bare_numbers = values.set(percent, None)
    says_percent = any(word in header.lower() for word in ("%", "perc", "proz", "pct", "pour cent", "porc"))
    largest = bare_numbers.abs().max()
    above_one = isinstance(largest, float) and largest > 1
    in_points = above_one or (from_text and says_percent)
    return _coalesced(bare_numbers / 100, values) if in_points else values


def _as_scores(cells: Cells, values: pl.Series, blank: pl.Series | None) -> Values:
    """Bring scores out of ten or a hundred to 1 to 5; outside the scale is set apart."""
    above = int((values > 5).sum())
    known = len(values) - values.null_count()
    if above * 10 > known:
        top = 10.0 if not (values > 10).any() else 100.0
        inside = values.set(~values.is_between(0, top), None)
        lowest = 1.0 if top == 10.0 and not (inside < 1).any() else 0.0
        scaled = 1 + (inside - lowest) * 4 / (top - lowest)
    else:
        scaled = values.set(~values.is_between(1, 5), None)
    found = _values(cells, scaled, "not_a_number", blank)
    outside = values.is_not_null() & scaled.is_null()
    return Values(scaled, found.wrong.set(outside, "out_of_range"))


def currency_of(cells: Cells, header: str) -> pl.Series:
    """Give the currency of each amount cell: its own sign, else the header's."""
    signed = cells.text.set(cells.text.str.contains(r"^[-+\d.,'’() \u00a0]*$").fill_null(False), None)
    own = read_currencies(signed)
    of_header = read_currencies(pl.Series([header])).item()
    return own.fill_null(of_header) if of_header is not None else own
