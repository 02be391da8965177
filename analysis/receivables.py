"""What is still to be paid: how old it is, and how many days of revenue it amounts to."""

from datetime import date, timedelta
from typing import Any, Literal

import narwhals as nw
import pandas as pd
import polars as pl

from analysis.by_client import beside
from analysis.columns import SETTLED
from analysis.in_period import in_period
from analysis.periods import as_of
from analysis.reading.model import Ledger, Source
from analysis.reading.vat import says_without_vat
from analysis.rows import day_number, documents
from analysis.settings import Settings

#: The brackets of age, by days past due: the last day of each; what is not due yet goes before them, what
#: has no due date behind them, and last, below zero, what is left of credit notes or was paid too much.
BRACKETS = {"to_30": 30, "to_60": 60, "to_90": 90, "over_90": None}
#: All of them with their names (English source text), in the order they are shown.
AGES: dict[str, str] = {
    "not_due": "Not due yet",
    "to_30": "1 to 30 days late",
    "to_60": "31 to 60 days late",
    "to_90": "61 to 90 days late",
    "over_90": "More than 90 days late",
    "no_due_date": "Without a due date",
    "credit": "Credit notes and overpayments",
}
#: Whether what is owed holds the VAT (English source text).
OWED_VAT: dict[str | None, str] = {
    "included": "What is still to be paid: with VAT.",
    "excluded": "What is still to be paid: without VAT, because the files do not state it.",
    "partly": "What is still to be paid: with VAT where the files state it, and otherwise as on file.",
    None: "What is still to be paid: as on file, which does not say whether VAT is in it.",
}
OwedVat = Literal["included", "excluded", "partly"]
#: Days sales outstanding looks back this long.
LOOK_BACK = 365
#: Over fewer days of invoices nothing is said.
SHORTEST = 90


def payment_rows(ledger: Ledger, settings: Settings | None = None) -> pl.DataFrame:
    """Give one row per invoice or credit note of the chosen period, with what it says about payment.

    Turns        a ledger
    into         client, invoice_number, invoiced_on, due_on, paid_on, value, credit, open, late, days,
                 days_after, outstanding, dispute, … as :func:`analysis.rows.documents` adds them

    Parameters
    ----------
    ledger : Ledger
    settings : Settings, optional

    Returns
    -------
    DataFrame
        Empty where there are no invoices.
    """
    settings = settings or Settings()
    frame = documents(in_period(ledger, settings), settings, as_of(ledger, settings))
    return pl.DataFrame(schema=_NO_ROWS) if frame is None else frame.collect().to_native()


def age_brackets(rows: pl.DataFrame, day: date | None) -> pd.DataFrame:
    """Put what is still to be paid in brackets by its age.

    Turns        one row per invoice, as :func:`payment_rows` gives them
    into         client | not_due, to_30, to_60, to_90, over_90, no_due_date, credit

    Parameters
    ----------
    rows : DataFrame
    day : date or None
        The as-of date; without one no age is known.

    Returns
    -------
    DataFrame, index ``client``
        Amounts in the currency of the upload; each client's add up to its open amount. Only clients with
        something open. The due day itself is not late yet.

    Examples
    --------
    >>> rows = pl.DataFrame(
    ...     {"client": ["a", "a"], "open": [True, True], "outstanding": [10.0, 5.0],
    ...      "due_on": [date(2025, 1, 1), date(2025, 3, 1)]}
    ... )
    >>> age_brackets(rows, date(2025, 2, 15)).loc["a", ["to_60", "not_due"]].to_list()
    [10.0, 5.0]
    """
    past = pl.lit(day_number(day), dtype=pl.Int64) - pl.col("due_on").cast(pl.Date).cast(pl.Int32).cast(
        pl.Int64
    )
    rows, left = _with_overdue_apart(rows), pl.col("outstanding")
    bracket = (
        pl.when(left < 0)
        .then(pl.lit("credit"))
        .when("not_due")
        .then(pl.lit("not_due"))
        .when(past.is_null())
        .then(pl.lit("no_due_date"))
        .when(past <= 0)
        .then(pl.lit("not_due"))
    )
    for name, most in BRACKETS.items():
        bracket = bracket.when(past <= most if most is not None else pl.lit(True)).then(pl.lit(name))
    found = (
        rows.filter((pl.col("open").fill_null(False) & left.is_not_null()) | (left < 0))
        .with_columns(bracket=bracket)
        .group_by("client", "bracket")
        .agg(left.sum())
        .to_pandas()
    )
    wide = found.pivot_table(index="client", columns="bracket", values="outstanding", aggfunc="sum")
    return wide.reindex(columns=list(AGES)).fillna(0.0).rename_axis(columns=None).sort_index()


def _with_overdue_apart(rows: pl.DataFrame) -> pl.DataFrame:
    """Give a balance of which only a part is overdue two rows; ``not_due`` marks the part that is not."""
    rows = rows.with_columns(not_due=pl.lit(value=False))
    if "overdue_amount" not in rows.columns:
        return rows
    late = pl.col("overdue_amount").cast(pl.Float64)
    balance = (late.is_not_null() & (pl.col("outstanding") > 0)).fill_null(value=False)
    return pl.concat(
        [
            rows.filter(~balance),
            rows.filter(balance).with_columns(outstanding=late),
            rows.filter(balance).with_columns(
                outstanding=pl.col("outstanding") - late, not_due=pl.lit(value=True)
            ),
        ]
    )


def days_sales_outstanding(
    ledger: Ledger,
    settings: Settings,
    keys: pd.Index,
    day: date | None,
    *,
    rows: nw.LazyFrame[Any] | None = None,
) -> pd.Series:
    """Reckon how many days of revenue are still to be paid, over everything on file.

    Turns        the invoices of the ledger
    into         client | days

    Parameters
    ----------
    ledger : Ledger
        Everything on file: a balance on one day belongs to no period.
    settings : Settings
    keys : Index
        The clients.
    day : date or None
        The as-of date.
    rows : LazyFrame, optional
        What :func:`analysis.rows.documents` gives of the ledger, where that was made before.

    Returns
    -------
    Series, index ``client``
        Open amount ÷ invoiced in the last year × 365; missing where nothing was invoiced in that year, where
        it is not known what is open, and where the invoices on file go back less than 90 days. Where they go
        back less than a year, the days they go back count in place of the year. Open amounts include VAT
        where it is on file, and then what was invoiced does so too; an invoice of which it is not known is
        scaled by the ratio of the others. Where no VAT is on file, or the open amounts on file are without
        it, both are taken without.
    """
    found = _balances(ledger, day, documents(ledger, settings, day) if rows is None else rows)
    return _outstanding_days(beside(keys, found).astype(float), ledger, day)


def days_sales_outstanding_of_all(ledger: Ledger, settings: Settings, day: date | None) -> float | None:
    """Reckon the same over all clients together; None where it is not known."""
    found = _balances(ledger, day, documents(ledger, settings, day))
    summed = found.drop("client").to_pandas().astype(float).sum(min_count=1).to_frame().T
    days = _outstanding_days(summed.assign(client="").set_index("client"), ledger, day)
    return None if days.dropna().empty else float(days.iloc[0])


def _balances(ledger: Ledger, day: date | None, frame: nw.LazyFrame[Any] | None) -> pl.DataFrame:
    """Give per client what is open and what was invoiced in the year up to ``day``, with VAT or without."""
    if frame is None or day is None:
        return pl.DataFrame(schema={"client": pl.String, "open": pl.Float64, "invoiced": pl.Float64})
    rows: pl.LazyFrame = frame.to_native()  # so that only the columns asked for are reckoned
    if not {"amount_with_tax", "tax"}.isdisjoint(ledger.tables["invoices"].columns):
        rows = _with_vat(rows)
    on, value = pl.col("invoiced_on").cast(pl.Date), pl.col("value")
    lately = pl.when((on > day - timedelta(days=LOOK_BACK)) & (on <= day)).then(value)
    rows = rows.select("client", open=pl.col("outstanding"), invoiced=lately)
    known = pl.col("open").is_not_null().any()
    summed = rows.group_by("client").agg(
        pl.when(known).then(pl.col("open").sum()).alias("open"), pl.col("invoiced").sum()
    )
    return summed.collect()


def _with_vat(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Give the value and what is outstanding both with VAT, or both without it.

    Turns        value, to_pay, stated_gross, outstanding, open_amount, open
    into         the same, with value and outstanding changed

    Without where the open amounts on file are so: where one is exactly its invoice without VAT and none is
    more than that.
    """
    value, asked = pl.col("value"), pl.col("stated_gross")
    left, taxed = pl.col("open_amount").cast(pl.Float64), (asked - value).abs() > SETTLED
    counted = taxed & (left > SETTLED) & (value > 0)
    more = (counted & (left > value + SETTLED)).any()
    same = (counted & ((left - value).abs() <= SETTLED)).any()
    ratio = asked.sum() / value.filter(asked.is_not_null()).sum()
    whole = asked.fill_null(value * pl.when(ratio.is_finite()).then(ratio).otherwise(1.0))
    stated = pl.col("outstanding").is_null() | left.is_not_null() | ~pl.col("open")
    with_vat = more | ~same
    return rows.with_columns(
        value=pl.when(with_vat).then(whole).otherwise(value),
        outstanding=pl.when(stated)
        .then(pl.col("outstanding"))
        .otherwise(pl.when(with_vat).then(whole).otherwise(value)),
    )


def vat_in_what_is_owed(rows: pl.DataFrame, ledger: Ledger) -> OwedVat | None:
    """Say whether what is still to be paid holds the VAT.

    Parameters
    ----------
    rows : DataFrame
        As :func:`payment_rows` gives them.
    ledger : Ledger
        Its sheets of invoices say what their amounts are, where no invoice shows its VAT.

    Returns
    -------
    str or None
        ``included``, ``excluded``, or ``partly`` where the invoices differ. None where nothing is open, or
        where the files do not say.

    Examples
    --------
    >>> rows = pl.DataFrame({"open": [True, True], "outstanding": [121.0, 60.0],
    ...                      "with_vat": [True, None], "stated_gross": [121.0, 242.0]})
    >>> vat_in_what_is_owed(rows, Ledger({}, {}, pl.DataFrame()))
    'included'
    """
    owed = rows.filter(pl.col("open").fill_null(False) & (pl.col("outstanding") > 0))
    said = set(owed["with_vat"].drop_nulls().to_list())
    # What is left of an invoice paid in part looks like no whole amount: it is as the others are, else with.
    unsaid = owed.filter(pl.col("with_vat").is_null())
    if len(unsaid) and unsaid["stated_gross"].is_not_null().all():
        said = said or {True}
    elif len(unsaid):
        of_sheets = {_said_by_sheet(source) for source in ledger.sources if source.table == "invoices"}
        said |= of_sheets or {None}
    if len(said) > 1:
        return "partly"
    if not said or said == {None}:
        return None
    return "included" if said == {True} else "excluded"


def _said_by_sheet(source: Source) -> bool | None:
    """Tell whether the amounts of a sheet hold the VAT; None where it does not say."""
    if source.amounts_include_vat is not None:
        return source.amounts_include_vat > 0
    if "amount_with_tax" in source.notes:
        return True
    return False if says_without_vat(source.columns.get("amount", "")) else None


def _outstanding_days(balances: pd.DataFrame, ledger: Ledger, day: date | None) -> pd.Series:
    """Divide the balances; over how many days depends on how far the invoices go back."""
    invoices = ledger.tables.get("invoices")
    first = None if invoices is None or "invoiced_on" not in invoices else invoices["invoiced_on"].min()
    if day is None or not isinstance(first, date):
        return pd.Series(float("nan"), index=balances.index)
    back = min(LOOK_BACK, (day - pd.Timestamp(first).date()).days + 1)
    usable = (balances["invoiced"] > 0) & (back >= SHORTEST)
    return (balances["open"] / balances["invoiced"] * back).where(usable)


_NO_ROWS = {
    "client": pl.String,
    "invoice_number": pl.String,
    **dict.fromkeys(("invoiced_on", "due_on", "paid_on"), pl.Date),
    **dict.fromkeys(("value", "to_pay", "stated_gross", "days", "days_after", "days_judged"), pl.Float64),
    **dict.fromkeys(("outstanding", "weighted_days", "weight"), pl.Float64),
    **dict.fromkeys(("credit", "open", "late", "judged", "with_vat"), pl.Boolean),
    "dispute": pl.String,
}
