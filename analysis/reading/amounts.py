"""What an invoice row is worth: one net amount, counted once, with the right sign."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from analysis.distinct import all_different
from analysis.reading.repeated import repeated
from analysis.reading.words import bare, read_kinds

#: Amounts that may be repeated on every line of an invoice.
_MAY_REPEAT = ("amount", "amount_with_tax", "tax", "open_amount", "paid_amount", "cost", "result")
_PER_INVOICE = ("open_amount", "paid_amount")
_SAYS_TOTAL = re.compile(
    r"total|totaal|gesamt|summe|som\b|invoice ?amount|factuurbedrag|rechnungsbetrag|brut|ttc|balance|"
    r"saldo|solde",
    re.IGNORECASE,
)
_SAYS_LINE = re.compile(r"line|regel|item|position|ligne|l[ií]nea|linha|zeile|artikel|×", re.IGNORECASE)
#: What the numbers of credit notes begin with.
CREDIT_NUMBER = (
    r"(?i)^(?:CN|CRN|RINV|CREDIT|CRED)[-/ ._]?\d|^NC[-/ ._]|^(?:credit ?(?:note|memo|nota|factuur)|avoir|"
    r"nota d[ei] cr\w+|gutschrift|storno|kreditnota|rechnungskorrektur|factura rectificativa|abono)\b"
)
#: A receipt, which in a list without invoices may be all there is: the "recibo verde" of who works alone.
_RECEIPT = r"^(?:recibo|rg|quittance|quittung|kwitantie)\b"
_PENNY = 0.015
_ALIKE = 0.9


@dataclass(frozen=True)
class Amounts:
    """The money columns of invoice rows, made to add up.

    Attributes
    ----------
    columns : mapping of str to Series of Float64
        ``amount`` and every other money column, each amount on one row only.
    kind : Series of String
        ``invoice``, ``credit``, ``payment``, ``quote`` or ``bill``.
    covered : Series of Boolean
        Rows without an amount of their own, because another row of the same invoice carries it.
    notes : tuple of str
    """

    columns: Mapping[str, pl.Series]
    kind: pl.Series
    covered: pl.Series
    notes: tuple[str, ...] = ()


def invoice_amounts(
    values: Mapping[str, pl.Series], headers: Mapping[str, str], counted: pl.Series, *, apart: bool = False
) -> Amounts:
    """Give each invoice row its net amount.

    Turns        amount, or quantity × unit_price × (1 − discount), or amount_with_tax − tax
    into         amount, without tax where known, credit notes below zero

    Parameters
    ----------
    values : mapping of str to Series
        Canonical column → values (Float64 for money; ``invoice_number``, ``kind``, ``status`` String).
    headers : mapping of str to str
        Canonical column → header as in the file.
    counted : Series of Boolean
        Rows of the table; totals, repeated headers and duplicates are not.
    apart : bool
        Whether it is known that no two rows have the same invoice number.

    Returns
    -------
    Amounts
    """
    size = len(counted)
    money = {name: series.set(~counted, None) for name, series in values.items() if name in _MAY_REPEAT}
    number = values.get("invoice_number")
    invoice = None if number is None or apart else _shared(number)
    notes: list[str] = []
    lines = _line_amounts(values, size)
    if invoice is not None:
        parts = "paid_amount" in money and _are_parts(money["paid_amount"], values, invoice)
        for name, series in money.items():
            if parts and name == "paid_amount":
                continue
            if parts or _is_repeated(name, series, invoice, lines, headers.get(name, "")):
                left = parts and name == "open_amount"
                money[name] = _first_only(_after_all(series, invoice) if left else series, invoice)
                notes.append("repeated_total")
    amount, basis = _net_amount(money, lines, invoice, size)
    notes += [basis] if basis else []
    covered = _covered(amount, invoice)
    kind = _kinds(values, number, size)
    amount, kind, turned = _with_sign(amount, kind, invoice)
    if turned:
        notes.append("credit_sign_turned")
        for name in ("amount_with_tax", "tax", "open_amount", "paid_amount", "cost", "result"):
            if name in money:
                turn = ((kind == "credit") & (money[name] > 0)).fill_null(False)
                money[name] = (-money[name]).zip_with(turn, money[name])
    for name, series in values.items():
        if name in money:
            money[name] = pl.select(pl.when(counted).then(money[name]).otherwise(series)).to_series()
    if amount.null_count() < size or "amount" in values:
        alone, _ = _net_amount(
            {name: values[name] for name in _MAY_REPEAT if name in values}, lines, None, size
        )
        money["amount"] = pl.select(pl.when(counted).then(amount).otherwise(alone)).to_series()
    return Amounts(money, kind, covered & counted, tuple(dict.fromkeys(notes)))


def _shared(number: pl.Series) -> pl.Series | None:
    """Give invoices on more than one row a number, null for the others; None where none is."""
    known = number.drop_nulls()
    if all_different(known):
        return None
    frame = number.to_frame("number")
    several = known.to_frame("number").group_by("number").len().filter(pl.col("len") > 1).select("number")
    places = several.with_columns(invoice=pl.int_range(pl.len(), dtype=pl.Int64))
    return frame.join(places, on="number", how="left", maintain_order="left")["invoice"]


def _line_amounts(values: Mapping[str, pl.Series], size: int) -> pl.Series:
    if "quantity" not in values or "unit_price" not in values:
        return repeated(None, size, pl.Float64)
    found = values["quantity"] * values["unit_price"]
    if "discount" in values:
        found = found * (1 - values["discount"].fill_null(0.0))
    return found.round(4)


def _is_repeated(name: str, series: pl.Series, number: pl.Series, lines: pl.Series, header: str) -> bool:
    """Whether the invoice's own total stands on each of its lines."""
    frame = pl.DataFrame({"number": number, "value": series, "line": lines}).drop_nulls(["number", "value"])
    if all_different(frame["number"]):
        return False
    invoices = (
        frame.group_by("number")
        .agg(
            rows=pl.len(),
            different=pl.col("value").n_unique(),
            value=pl.col("value").first(),
            line_sum=pl.col("line").sum(),
            line_known=pl.col("line").is_not_null().all(),
            is_line=((pl.col("line") - pl.col("value")).abs() < _PENNY).all().fill_null(False),
        )
        .filter((pl.col("rows") > 1) & (pl.col("value") != 0))
    )
    if invoices.is_empty() or (invoices["different"] > 1).any():
        return False
    if name in _PER_INVOICE:
        return True
    known = invoices.filter(pl.col("line_known"))
    if name in ("amount", "amount_with_tax") and len(known):
        if known["is_line"].all():
            return False
        sums = ((known["line_sum"] - known["value"]).abs() < _PENNY).sum()
        if sums * 2 >= len(known):
            return True
    if _SAYS_LINE.search(header):
        return False
    return bool(_SAYS_TOTAL.search(header)) or len(invoices) >= 5


def _are_parts(paid: pl.Series, values: Mapping[str, pl.Series], number: pl.Series) -> bool:
    """Whether invoices on several rows were paid in as many parts, which make up their total."""
    totals = [values[name] for name in ("amount_with_tax", "amount") if name in values]
    if not totals:
        return False
    sums = (
        pl.DataFrame({"number": number, "paid": paid, "total": totals[0]})
        .drop_nulls()
        .group_by("number")
        .agg(pl.col("paid").sum(), pl.col("total").first(), alike=pl.col("total").n_unique(), rows=pl.len())
        .filter((pl.col("rows") > 1) & (pl.col("total") != 0))
    )
    whole = int(((sums["paid"] - sums["total"]).abs() < _PENNY).sum())
    return bool((sums["alike"] == 1).all()) and whole * 2 > sums.height


def _first_only(series: pl.Series, number: pl.Series) -> pl.Series:
    frame = pl.DataFrame({"number": number, "value": series})
    first = (pl.col("value").is_not_null()).cum_sum().over("number") == 1
    return frame.select(
        pl.when(pl.col("number").is_null() | (first & pl.col("value").is_not_null())).then("value")
    ).to_series()


def _after_all(left: pl.Series, number: pl.Series) -> pl.Series:
    """Give what is left of an invoice after all its payments; each row says what is left after its own."""
    frame = pl.DataFrame({"number": number, "left": left})
    least = pl.col("left").sort_by(pl.col("left").abs(), nulls_last=True).first().over("number")
    return frame.select(pl.when(pl.col("number").is_null()).then("left").otherwise(least)).to_series()


def _net_amount(
    money: Mapping[str, pl.Series], lines: pl.Series, number: pl.Series | None, size: int
) -> tuple[pl.Series, str | None]:
    nothing = repeated(None, size, pl.Float64)
    amount = money.get("amount", nothing)
    basis = None
    with_tax = money.get("amount_with_tax")
    tax = money.get("tax")
    if with_tax is not None and tax is not None and _tax_is_inside(amount, tax, with_tax):
        return (with_tax - tax.fill_null(0.0)).fill_null(amount).round(4), "amount_less_tax"
    fallback = lines
    if fallback.null_count() == size and with_tax is not None:
        fallback = with_tax - tax.fill_null(0.0) if tax is not None else with_tax
        if amount.null_count() == size:
            basis = "amount_less_tax" if tax is not None else "amount_with_tax"
    elif fallback.null_count() < size and amount.null_count() == size:
        basis = "amount_from_lines"
    if number is not None and amount.null_count() < size:
        carried = (
            pl.DataFrame({"number": number, "known": amount.is_not_null()})
            .select((pl.col("known").any().over("number") & pl.col("number").is_not_null()).fill_null(False))
            .to_series()
        )
        fallback = fallback.set(carried, None)
    return pl.select(pl.coalesce(amount, fallback)).to_series().round(4), basis


def _tax_is_inside(amount: pl.Series, tax: pl.Series, with_tax: pl.Series) -> bool:
    """Whether what was taken for the amount without tax is the amount with it wherever tax was charged."""
    taxed = (tax != 0).fill_null(False) & amount.is_not_null() & with_tax.is_not_null()
    same = (amount - with_tax).abs() < _PENNY
    return bool(taxed.any() and int(same.filter(taxed).sum()) >= _ALIKE * int(taxed.sum()))


def _covered(amount: pl.Series, number: pl.Series | None) -> pl.Series:
    if number is None or not amount.null_count():
        return repeated(False, len(amount))
    return (
        pl.DataFrame({"number": number, "amount": amount})
        .select(
            pl.col("amount").is_null()
            & pl.col("number").is_not_null()
            & pl.col("amount").is_not_null().any().over("number")
        )
        .to_series()
    )


def _kinds(values: Mapping[str, pl.Series], number: pl.Series | None, size: int) -> pl.Series:
    words = values.get("kind")
    kinds = read_kinds(words) if words is not None else repeated(None, size, pl.String)
    if words is not None and (kinds == "invoice").any():
        receipts = bare(words).str.contains(_RECEIPT).fill_null(False) & kinds.is_null()
        kinds = kinds.set(receipts, "payment")
    if number is None:
        return kinds
    prefixed = number.str.contains(CREDIT_NUMBER).fill_null(False)
    if not prefixed.any() or int(prefixed.sum()) * 2 >= size:
        return kinds
    return kinds.set(prefixed & (kinds.is_null() | (kinds == "invoice")), "credit")


def _with_sign(
    amount: pl.Series, kind: pl.Series, number: pl.Series | None
) -> tuple[pl.Series, pl.Series, bool]:
    """Turn credit notes that the file writes as positive amounts, and name the negative invoices credits."""
    credit = (kind == "credit").fill_null(False)
    of_credits = amount.filter(credit)
    turned = bool(credit.any()) and not (of_credits < 0).any() and bool((of_credits > 0).any())
    if turned:
        amount = (-amount).zip_with(credit, amount)
    kind = kind.fill_null("invoice")
    if (amount < 0).any():
        whole = amount
        if number is not None:
            whole = (
                pl.DataFrame({"number": number, "amount": amount})
                .select(
                    pl.when(pl.col("number").is_null())
                    .then("amount")
                    .otherwise(pl.col("amount").sum().over("number"))
                )
                .to_series()
            )
        kind = kind.set((kind == "invoice") & (whole < 0).fill_null(False), "credit")
    return amount, kind, turned


def duplicate_rows(cells: pl.DataFrame, number: pl.Series, counted: pl.Series) -> pl.Series:
    """Say which rows repeat an earlier row with the same number, cell for cell.

    In a file with one row per invoice *line* equal lines are lines, not duplicates: such a file is one in
    which more than a twentieth of the numbers stand on rows that differ.

    Parameters
    ----------
    cells : DataFrame
        The sheet's rows, without the row numbers.
    number : Series of String
        The invoice number.
    counted : Series of Boolean
        Rows of the table.

    Returns
    -------
    Series of Boolean
        True on the second and later of equal rows.

    Examples
    --------
    >>> cells = pl.DataFrame({"0": ["1", "1", "2"], "1": ["a", "a", "b"]})
    >>> duplicate_rows(cells, cells["0"], pl.Series([True] * 3)).to_list()
    [False, True, False]
    """
    nothing = repeated(False, len(number))
    known = counted & number.is_not_null()
    if all_different(number.set(~known, None)):
        return nothing
    frame = pl.DataFrame(
        {"number": number, "hash": cells.hash_rows(), "place": pl.int_range(0, len(number), eager=True)}
    )
    frame = frame.filter(known)
    numbers = frame.group_by("number").agg(rows=pl.len(), different=pl.col("hash").n_unique())
    if int((numbers["different"] > 1).sum()) * 20 > len(numbers):
        return nothing
    later = frame.filter(pl.struct("number", "hash").is_first_distinct().not_())["place"]
    return nothing.clone().scatter(later, True) if len(later) else nothing
