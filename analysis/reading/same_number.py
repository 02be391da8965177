"""Invoices that bear the same number: one invoice on several rows, or several invoices."""

import polars as pl

from analysis.distinct import all_different
from analysis.reading.invoice_numbers import compared_number
from analysis.reading.repeated import repeated

_SAME = ("client", "invoice_number", "kind")
_AMOUNTS, _DAY = ("amount", "amount_with_tax"), "invoiced_on"


def told_by(invoices: pl.DataFrame) -> pl.Series:
    """Give the sheet of each invoice that has its number from another invoice of that client elsewhere.

    Two sheets mean the same invoice where its amount (net or with VAT, lines added, to the cent) or its day
    agrees, or where neither is known to both; otherwise each keeps its own.

    Parameters
    ----------
    invoices : DataFrame
        ``client``, ``invoice_number`` and ``source``; ``kind``, amounts and ``invoiced_on`` where known.

    Returns
    -------
    Series of Int64
        The first sheet that means the same invoice; null where no other sheet has the number.

    Examples
    --------
    >>> rows = {"client": ["ann"] * 2, "invoice_number": ["1"] * 2, "source": [0, 1]}
    >>> told_by(pl.DataFrame({**rows, "amount": [1.0, 1.0]})).to_list()
    [0, 0]
    >>> told_by(pl.DataFrame({**rows, "amount": [1.0, 2.0]})).to_list()
    [0, 1]
    """
    absent = {
        "kind": pl.String,
        **dict.fromkeys(_AMOUNTS, pl.Float64),
        _DAY: pl.Date,
    }
    rows = invoices.with_columns(
        pl.lit(None, dtype).alias(name) for name, dtype in absent.items() if name not in invoices.columns
    ).with_columns(pl.col("kind").fill_null(""))
    nothing = repeated(None, len(rows), pl.Int64).alias("told_by")
    if rows["source"].n_unique() < 2:
        return nothing
    facts = (
        rows.lazy()
        .filter(pl.col("invoice_number").is_not_null())
        .group_by(*_SAME, "source")
        .agg(
            *[
                pl.when(pl.col(name).count() > 0).then(pl.col(name).sum().cast(pl.Float64).round(2))
                for name in _AMOUNTS
            ],
            pl.col(_DAY).max(),
        )
        .filter(pl.len().over(*_SAME) > 1)
        .collect()
    )
    if facts.is_empty():
        return nothing
    pairs = facts.join(facts, on=_SAME, suffix="_other")
    facts_of = [(pl.col(one), pl.col(f"{other}_other")) for one in _AMOUNTS for other in _AMOUNTS]
    facts_of.append((pl.col(_DAY), pl.col(f"{_DAY}_other")))
    agree = pl.any_horizontal(*[(one == other).fill_null(False) for one, other in facts_of])
    known = pl.any_horizontal(*[one.is_not_null() & other.is_not_null() for one, other in facts_of])
    told = (
        pairs.filter(agree | ~known | (pl.col("source") == pl.col("source_other")))
        .group_by(*_SAME, "source")
        .agg(told_by=pl.col("source_other").min())
    )
    return (
        rows.select(*_SAME, "source")
        .join(told, on=[*_SAME, "source"], how="left", maintain_order="left")["told_by"]
        .cast(pl.Int64)
    )


def invoice_keys(invoices: pl.DataFrame) -> pl.Series:
    """Give each row the key of its invoice: its number, with more where several invoices bear that.

    Turns        client | invoice_number
                 ann    | 0012
                 bob    | 12
    into         "12 ann" and "12 bob"; of a number that stands for one invoice the number alone

    Parameters
    ----------
    invoices : DataFrame
        As for :func:`told_by`; ``client`` and ``source`` may be absent.

    Returns
    -------
    Series of String
        Null where the row has no number.

    Examples
    --------
    >>> invoice_keys(pl.DataFrame({"client": ["ann", "bob"], "invoice_number": ["0012", "12"]})).to_list()
    ['12 ann', '12 bob']
    """
    number = compared_number(invoices["invoice_number"]).alias("number")
    if "client" not in invoices.columns or all_different(number):
        return number
    told = repeated(None, len(invoices), pl.Int64)
    if "source" in invoices.columns:
        told = told_by(invoices.with_columns(invoice_number=number))
    parts = pl.DataFrame({"number": number, "client": invoices["client"], "told": told})
    different = parts.drop_nulls("number").unique()
    apart = pl.concat_str("number", "client", "told", separator=" ", ignore_nulls=True)
    several = (
        different.group_by("number").len().filter(pl.col("len") > 1).select("number", several=pl.lit(True))
    )
    if several.is_empty():
        return number
    return parts.join(several, on="number", how="left", maintain_order="left").select(
        pl.when(pl.col("several")).then(apart).otherwise("number").alias("number")
    )["number"]
