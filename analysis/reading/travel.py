"""Kilometres among hours: a distance is no time, though it may be charged."""

from collections.abc import Iterator
from dataclasses import replace

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.numbers import on_unique
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows
from analysis.reading.words import bare

_SAYS_WHAT = frozenset({"description", "activity", "project", "product", "subject"})
_MONEY = ("billable_amount", "amount", "amount_with_tax")
_TRAVELLED = (
    r"^(?:gereden |zakelijke |aantal )?(?:kilometers?|km'?s?)$|^(?:km|kilometer)[- ]?vergoeding$|"
    r"^reiskosten(?:vergoeding)?$|^(?:mileage|miles|kilometres?)(?: driven)?$|^travel (?:costs?|expenses?)$|"
    r"^(?:gefahrene )?kilometer(?:geld|pauschale)?$|^fahrt?kosten$|"
    r"^frais (?:km|kilometriques|de deplacement)$|"
    r"^kilometr(?:es?|age)$|^kilometr(?:os?|aje)$|^gastos de (?:viaje|desplazamiento)$|^quilomet\w+$|"
    r"^despesas de (?:viagem|deslocacao)$"
)


def without_travel(rows: SheetRows) -> SheetRows:
    """Count no kilometres as hours.

    Turns        DOCK | Kilometers | 45 | 0.27
    into         a row set apart; where its amount counts, a row with that amount and no hours

    Parameters
    ----------
    rows : SheetRows

    Returns
    -------
    SheetRows
        The same where no cell that says what was done is a word for kilometres or the costs of travel, or
        nothing else was done: such a list may be of the time on the road.
    """
    if "hours" not in rows.values:
        return rows
    hours = rows.values["hours"].is_not_null() & rows.reason.is_null()
    for shown, header in _said(rows):
        which = hours & on_unique(shown, _are_travel)["value"].fill_null(False)
        if not which.any() or which.sum() == hours.sum():
            continue
        nothing = repeated(None, len(which), pl.Float64)
        charged = pl.select(
            pl.any_horizontal(rows.values.get(money, nothing).is_not_null() for money in _MONEY)
        ).to_series()
        apart = which & ~charged if rows.table.name == "invoices" else which
        values = {**rows.values, "hours": rows.values["hours"].set(which & ~apart, None)}
        return replace(
            rows,
            values=values,
            reason=rows.reason.set(apart, "travelled"),
            quoted=shown.zip_with(apart, rows.quoted),
            quoted_column=rows.quoted_column.set(apart, header),
            notes=rows.notes if (apart == which).all() else (*rows.notes, "travel_charged"),
        )
    return rows


def _said(rows: SheetRows) -> Iterator[tuple[pl.Series, str]]:
    """Give the cells of the columns that say what was done, each with its header."""
    for column in rows.plan.columns:
        told = column.means is None and not concepts_of(column.header).isdisjoint(_SAYS_WHAT)
        if told or column.means in _SAYS_WHAT:
            yield cells_of(rows.sheet.cells[str(column.position)]).shown, column.header


def _are_travel(texts: pl.Series) -> pl.DataFrame:
    return bare(texts).str.contains(_TRAVELLED).to_frame("value")
