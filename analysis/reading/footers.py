"""The totals that a sheet states itself, held against what its rows add up to."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.model import Footer

_CENT = 0.015
#: Notes after which a column no longer holds what the file added up.
_CHANGED = frozenset(
    {
        "repeated_total",
        "credit_sign_turned",
        "vat_taken_out",
        "vat_by_row",
        "columns_per_period",
        "columns_per_client",
        "rates_added_up",
        "net_reckoned",
    }
    | {"revenue_from_bookings", "invoices_from_bookings", "hours_in_seconds", "hours_in_minutes"}
    | {"hours_in_milliseconds"}
)


def footers_of(
    values: Mapping[str, pl.Series], is_total: pl.Series, counted: pl.Series, notes: tuple[str, ...]
) -> dict[str, Footer]:
    """Hold the stated totals of each column against the sums of its rows.

    Turns        the last total under a column, and its rows
    into         what is stated, and the nearest of what its rows add up to

    A stated total may be that of all rows above it, with what was carried over to the first of them, of those
    since the total before, or of all rows. Where any total under the column equals such a sum of any column,
    that one is given.

    Parameters
    ----------
    values : mapping of str to Series of Float64
        Columns that can be added up.
    is_total, counted : Series of Boolean
        Rows that state totals, and rows of the table.
    notes : tuple of str
        What was understood about the sheet.

    Returns
    -------
    dict of str to Footer
        Only columns with a total.

    Examples
    --------
    >>> values = {"amount": pl.Series([1.0, 2.0, 3.5])}
    >>> total = pl.Series([False, False, True])
    >>> footers_of(values, total, ~total, ())
    {'amount': Footer(stated=3.5, counted=3.0)}
    >>> carried, total = {"amount": pl.Series([5.0, 2.0, 7.0])}, pl.Series([True, False, True])
    >>> footers_of(carried, total, ~total, ())
    {'amount': Footer(stated=7.0, counted=7.0)}
    """
    if not is_total.any() or _CHANGED & set(notes):
        return {}
    last = int(counted.arg_true().max() or 0)  # type: ignore[arg-type]
    if not is_total.slice(last).any():  # totals that stand above their rows are no footer
        return {}
    sums = {name: float(series.filter(counted).sum() or 0.0) for name, series in values.items()}
    found: dict[str, Footer] = {}
    for name, series in values.items():
        frame = (
            pl.DataFrame(
                {"value": series, "total": is_total, "own": series.set(~counted, None).fill_null(0.0)}
            )
            .with_columns(above=pl.col("own").cum_sum())
            .filter(pl.col("total") & pl.col("value").is_not_null())
            .with_columns(since=pl.col("above") - pl.col("above").shift(1, fill_value=0.0))
        )
        if frame.is_empty():
            continue
        stated = frame["value"].to_list()
        carried = float(frame.filter(pl.col("above") == 0)["value"].sum())
        candidates = [
            (value, counted_sum)
            for value, above, since in zip(stated, frame["above"], frame["since"], strict=True)
            for counted_sum in (above, since, above and above + carried, *sums.values())
        ]
        nearest = min(candidates, key=lambda pair: abs(pair[0] - pair[1]))
        if abs(nearest[0] - nearest[1]) <= _CENT:
            found[name] = Footer(nearest[0], nearest[0])
        else:
            last, above = stated[-1], float(frame["above"][-1])
            found[name] = Footer(last, min((above, sums[name]), key=lambda each: abs(each - last)))
    return found
