"""The cells of one sheet column, taken apart by what kind of cell they are."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import polars as pl

from analysis.reading.repeated import repeated

_Found = TypeVar("_Found")

_ERRORS = (
    r"^#(?:DIV/0!|N/A|N/B|NV|NAME\?|NAAM\?|NOM\s?\?|NULL!|NUL!|NUM!|GETAL!|NOMBRE!|REF!|VERW!|BEZUG!|"
    r"VALUE!|WAARDE!|WERT!|VALEUR\s?!|VALOR!|DEEL/0!|SPILL!|CALC!|¡?[A-Z/0-9]+!)$"
    r"|^(?:Err|Fout|Erro)\s?:\s?\d{3}$"
)
_BEGIN_ERRORS = ("#", "Err", "Fout")
#: Of fewer rows, starting the threads takes longer than what they do.
_WORTH_THREADS = 2_000


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


def any_filled(columns: Mapping[str, Cells], names: Iterable[str], size: int) -> pl.Series:
    """Say of each row whether one of the columns named has anything in it.

    Examples
    --------
    >>> any_filled({"due_on": Cells(pl.Series(["1-2", None]))}, ("due_on", "paid_on"), 2).to_list()
    [True, False]
    """
    found = repeated(False, size)
    for name in names:
        if name in columns:
            found = found | columns[name].filled
    return found


def _number_text(numbers: pl.Series) -> pl.Series:
    whole = numbers.cast(pl.Int64, strict=False)
    as_whole = (whole.cast(pl.Float64) == numbers) & (numbers.abs() < 2**53)
    return pl.select(
        pl.when(as_whole).then(whole.cast(pl.String)).otherwise(numbers.cast(pl.String))
    ).to_series()


def _trimmed(texts: pl.Series) -> tuple[pl.Series, pl.Series | None]:
    """Give texts without blanks around and without error codes, and the error codes where there are any."""
    trimmed = texts.str.strip_chars()
    empty = trimmed == ""
    trimmed = trimmed.set(empty, None) if empty.any() else trimmed
    begins = pl.any_horizontal(pl.all().str.starts_with(sign) for sign in _BEGIN_ERRORS).any()
    if not trimmed.to_frame().select_seq(begins).item():
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
    nothing = repeated(None, len(column), pl.String)
    if kind == pl.Boolean:
        return Cells(nothing, flag=column)
    if kind == pl.Duration:
        return Cells(nothing, duration=column)
    if kind.is_temporal():
        return Cells(nothing, moment=column.cast(pl.Datetime("us")))
    if kind == pl.Null:
        return Cells(nothing)
    return Cells(nothing, number=column.cast(pl.Float64).fill_nan(None))


def each_column(names: Iterable[str], work: Callable[[str], _Found], *, rows: int) -> dict[str, _Found]:
    """Do the same for some columns, of many rows at the same time: Polars lets other threads run.

    Examples
    --------
    >>> each_column(["a", "b"], str.upper, rows=3)
    {'a': 'A', 'b': 'B'}
    >>> each_column(["a", "b"], str.upper, rows=1_000_000)
    {'a': 'A', 'b': 'B'}
    """
    names = list(names)
    if rows < _WORTH_THREADS:
        return {name: work(name) for name in names}
    with ThreadPoolExecutor() as threads:
        return dict(zip(names, threads.map(work, names), strict=True))


def _unless_empty(part: pl.Series | None) -> pl.Series | None:
    return None if part is None or part.null_count() == len(part) else part
