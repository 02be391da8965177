"""Journals and account cards: which bookings are revenue, and on which side it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from analysis.distinct import all_different
from analysis.reading.amounts import CREDIT_NUMBER
from analysis.reading.repeated import repeated
from analysis.reading.words import bare, read_kinds

_REVENUE = (
    r"omzet|opbrengst|verkop|revenue|sales|income|erlos|umsatz|vente|produit|prestation|ingreso|venda|receita"
)
_DEBTOR = r"debiteur|receivable|debitor|forderung|handelsdeb|client|klant|customer|deudor"
_NEITHER = (
    r"btw|vat\b|tva|mwst|umsatzsteuer|iva\b|tax|cost of|inkoop|kosten|creditor|crediteur|leverancier|"
    r"payable|bank"
)
_PAYMENT_JOURNAL = (
    r"^(?:[bk]\d+$|bank|bnk|bq|kas|kasse|caisse|cash|banque|banco|ban|memo\w*|od|pay\w*|zahl\w*)"
    r"|^(?:fin|tre|enc|rgt|reg|cob|rec|cai|caj)\w*$|bank|betal|paiement"
    r"|^(?:kbc|ing|bnp|bnpp|fortis|belfius|argenta|crelan|axa|rabo|abn|amro|sns|asn|knab|bunq|triodos|revolut)\b"
)
_CREDIT_JOURNAL = r"^(?:(?:v?cn|v?nc|v?kn|ncv|ncc|av|avo|gs|nk)\d*|(?:cred|avoir|abono|gut|stor)\w*)$"
_DEBIT_SIDE = r"^(?:d|s|deb\w*|soll)$"
_CREDIT_SIDE = r"^(?:c|h|k|cr|cred\w*|haben)$"
#: Chart of accounts → what its revenue and debtor accounts begin with; the first that shows both or its
#: revenue is taken.
_CHARTS = {
    "fr": (r"^7[0-5]", r"^41[0-8]"),
    "be": (r"^7[0-4]", r"^40[0-7]"),
    "nl": (r"^8", r"^1[123]\d"),
    "de": (r"^4\d{3}(?:\D|$)", r"^[1-6]\d{4}(?:\D|$)"),
}
#: Credit notes are rarer than this; where more stands on the credit side, it is what was paid.
_MANY_CREDITS, _SOME_CREDITS, _SEVERAL = 0.25, 4, 2
_CENT = 0.005
#: Columns that tell whether an invoice is still open.
TELL_OF_PAYMENT = frozenset({"status", "paid_on", "open_amount", "paid_amount"})
_CONTRA = re.compile("gegen|contra|tegen|contre|offset", re.IGNORECASE)
_OF_INVOICES = re.compile(r"fa[ck]t|invoice|rechnung|fatura", re.IGNORECASE)
#: What the other rows of the same invoice tell about it.
_SHARED = ("client", "client_number", "vat_number", "due_on", "paid_on")


@dataclass(frozen=True)
class Bookings:
    """What bookings say about revenue.

    Attributes
    ----------
    values : mapping of str to Series
        The values, with ``amount`` or ``amount_with_tax`` worked out and clients filled in.
    elsewhere : Series of Boolean
        Bookings on other accounts of the same invoices.
    payments : Series of Boolean
        Bookings that are payments.
    notes : tuple of str
    """

    values: Mapping[str, pl.Series]
    elsewhere: pl.Series
    payments: pl.Series
    notes: tuple[str, ...] = ()


def has_bookings(values: Mapping[str, pl.Series]) -> bool:
    """Say whether the amounts stand on a debit and a credit side, or on several accounts.

    Invoices with and without VAT beside a side are none: there the side only tells credit notes apart. The
    account on which the revenue of each is booked changes nothing about that.
    """
    if "debit" in values or "credit" in values:
        return True
    if values.keys() >= {"amount", "amount_with_tax"} and "ledger_account" not in values:
        return False
    if values.keys() >= {"amount", "amount_with_tax", "tax", "invoice_number", "ledger_account"}:
        return set(_roles_of_accounts(values["ledger_account"]).unique()) != {"revenue"}
    if "amount" not in values and "amount_with_tax" not in values:
        return False
    if "ledger_account" in values and "debit_credit" not in values:
        accounts = _roles_of_accounts(values["ledger_account"])
        return set(accounts.drop_nulls().unique()) == {"revenue", "debtor"}
    return "debit_credit" in values


def with_sides_turned(values: Mapping[str, pl.Series]) -> Mapping[str, pl.Series]:
    """Turn the amounts of credit notes, told by the side that the fewest rows have, where none is below zero.

    Turns        amount 100, 40 under the sides D and C
    into         amount 100, -40
    """
    if "debit_credit" not in values:
        return values
    side = bare(values["debit_credit"])
    sides = [side.str.contains(pattern).fill_null(False) for pattern in (_CREDIT_SIDE, _DEBIT_SIDE)]
    back = min(sides, key=pl.Series.sum)
    summed = [name for name in ("amount", "amount_with_tax", "tax") if name in values]
    if not back.any() or any((values[name].filter(back) < 0).any() for name in summed):
        return values
    return {**values, **{name: (-values[name]).zip_with(back, values[name]) for name in summed}}


def booked_amounts(
    values: Mapping[str, pl.Series], headers: Mapping[str, str], about: str, counted: pl.Series
) -> Bookings:
    """Work out revenue from bookings.

    Turns        debit, credit (or an amount and its side), ledger_account, journal
    into         amount (credit − debit on revenue accounts), else amount_with_tax (debit − credit on debtors)

    Parameters
    ----------
    values : mapping of str to Series
    headers : mapping of str to str
        Canonical column → header: the account may be the contra account.
    about : str
        The file's name and the lines above the header: they may name the account.
    counted : Series of Boolean
        Rows of the table.

    Returns
    -------
    Bookings
    """
    size = len(counted)
    no = repeated(False, size)
    values = _with_accounts(values)
    debit = _net_debit(values, size).set(~counted, None)
    role = _roles(values, about, debit, size)
    booked = {**values}
    revenue = (role == "revenue").fill_null(False) & counted
    if revenue.any() and _CONTRA.search(headers.get("ledger_account", "")):
        booked.pop("amount", None)
        booked["amount_with_tax"] = debit.set(~revenue, None)
        return Bookings(booked, counted & ~revenue, no, ("invoices_from_bookings",))
    if revenue.any():
        if "ledger_account" in values and not _signed(values, debit, revenue):
            debit = -debit
        booked = _shared_over_invoices(_without_names_of_accounts(booked, role))
        booked["amount"] = (-debit).set(~revenue, None)
        booked.pop("amount_with_tax", None)
        return Bookings(booked, counted & ~revenue, no, ("revenue_from_bookings",))
    debtor = (role == "debtor").fill_null(False) & counted
    payments = debtor & _are_payments(values, debit, headers.get("invoice_number", ""))
    booked.pop("amount", None)
    booked["amount_with_tax"] = debit.set(~debtor | payments, None)
    booked |= _settled(booked, debit, payments)
    return Bookings(booked, counted & ~debtor, payments, ("invoices_from_bookings",))


def _net_debit(values: Mapping[str, pl.Series], size: int) -> pl.Series:
    """Debit less credit of each row, null where neither is filled."""
    nothing = repeated(None, size, pl.Float64)
    if "debit" in values or "credit" in values:
        frame = pl.DataFrame({"debit": values.get("debit", nothing), "credit": values.get("credit", nothing)})
        return frame.select(
            pl.when(pl.any_horizontal(pl.all().is_not_null())).then(
                pl.col("debit").fill_null(0.0) - pl.col("credit").fill_null(0.0)
            )
        ).to_series()
    amount = values.get("amount", values.get("amount_with_tax", nothing))
    if "debit_credit" not in values:
        return amount
    side = bare(values["debit_credit"])
    credit = side.str.contains(_CREDIT_SIDE).fill_null(False)
    known = credit | side.str.contains(_DEBIT_SIDE).fill_null(False)
    if not (amount.filter(credit) > 0).any():  # the amounts carry their side as a sign already
        return amount
    return (-amount).zip_with(credit, amount).set(~known, None)


def _signed(values: Mapping[str, pl.Series], debit: pl.Series, revenue: pl.Series) -> bool:
    """Whether revenue stands below zero, as it does where the debit side is above zero."""
    if "debit" in values or "credit" in values or "debit_credit" in values:
        return True
    return int((debit.filter(revenue) < 0).sum()) * 2 >= int(revenue.sum())


def _roles(values: Mapping[str, pl.Series], about: str, debit: pl.Series, size: int) -> pl.Series:
    """``revenue``, ``debtor`` or null for every row: by its account, else by what the sheet says it is."""
    if "ledger_account" in values:
        roles = _roles_of_accounts(values["ledger_account"])
        if roles.null_count() < size:
            return roles
    said = bare(pl.Series([about]))
    if said.str.contains(_DEBTOR).item():
        whole = "debtor"
    elif said.str.contains(_REVENUE).item():
        whole = "revenue"
    else:
        credit = float((-debit.filter(debit < 0)).sum())
        whole = "revenue" if credit > 2 * float(debit.filter(debit > 0).sum()) else "debtor"
    return repeated(whole, size, pl.String)


def _roles_of_accounts(numbers: pl.Series) -> pl.Series:
    """``revenue``, ``debtor`` or null for ledger accounts, by their names or their place in the chart."""
    accounts = bare(numbers).to_frame("account")
    codes = accounts["account"].drop_nulls().unique()
    revenue_code, debtor_code = next(
        (
            patterns
            for patterns in _CHARTS.values()
            if codes.str.contains(patterns[0]).any() and codes.str.contains(patterns[1]).any()
        ),
        next((p for p in _CHARTS.values() if codes.str.contains(p[0]).any()), ("^$", "^$")),
    )
    account = pl.col("account")
    return accounts.select(
        pl.when(account.str.contains(_NEITHER))
        .then(None)
        .when(account.str.contains(_REVENUE))
        .then(pl.lit("revenue"))
        .when(account.str.contains(_DEBTOR))
        .then(pl.lit("debtor"))
        .when(account.str.contains(revenue_code))
        .then(pl.lit("revenue"))
        .when(account.str.contains(debtor_code))
        .then(pl.lit("debtor"))
    ).to_series()


def _are_payments(values: Mapping[str, pl.Series], debit: pl.Series, numbered: str) -> pl.Series:
    """On a debtor's account the credit side holds payments, but for credit notes from the sales journal.

    Where the column of numbers is headed as that of invoices, a payment bears the number of what it pays or
    none: what has a number of its own there is a credit note.
    """
    on_credit = (debit < 0).fill_null(False)
    credit_notes = repeated(False, len(debit))
    if "kind" in values:
        kinds = read_kinds(values["kind"])
        if kinds.is_in(["invoice", "credit"]).any() and (kinds == "payment").any():
            return on_credit & ~(kinds == "credit").fill_null(False)
        credit_notes = (kinds == "credit").fill_null(False)
    if "invoice_number" in values:
        credit_notes = credit_notes | values["invoice_number"].str.contains(CREDIT_NUMBER).fill_null(False)
    on_credit = on_credit & ~credit_notes
    if "journal" in values:
        journals = bare(values["journal"])
        by_journal = journals.str.contains(_PAYMENT_JOURNAL).fill_null(False)
        if by_journal.any() or journals.drop_nulls().n_unique() < _SEVERAL:
            return by_journal
        on_credit = on_credit & ~journals.str.contains(_CREDIT_JOURNAL).fill_null(False)
    paid, rows = int(on_credit.sum()), len(debit.drop_nulls())
    if "invoice_number" not in values or (paid >= _SOME_CREDITS and paid > _MANY_CREDITS * rows):
        return on_credit
    numbers = values["invoice_number"].filter(debit.is_not_null())
    if _OF_INVOICES.search(numbered) and not numbers.has_nulls() and all_different(numbers):
        return repeated(False, len(debit))
    frame = pl.DataFrame(
        {
            "number": values["invoice_number"],
            "debit": debit,
            "series": values["invoice_number"].str.replace_all(r"\d", "0"),
            "client": values.get("client", repeated("", len(debit), pl.String)),
        }
    )
    invoiced = (pl.col("debit") > 0).any()
    own = invoiced.over("number") & pl.col("number").is_not_null()
    elsewhere = pl.col("number").is_null() | ~invoiced.over("series")
    settled = invoiced.over("client", pl.col("debit").abs())
    return on_credit & frame.select((own | elsewhere | settled).fill_null(False)).to_series()


def _settled(values: Mapping[str, pl.Series], debit: pl.Series, payments: pl.Series) -> dict[str, pl.Series]:
    """Say which invoices are paid, and when, by the mark that ties them to payments of the same client.

    An invoice without a mark is open, and so is one whose mark does not add up to nothing.
    """
    marks = values.get("settlement")
    if marks is None or not TELL_OF_PAYMENT.isdisjoint(values) or not marks.filter(payments).count():
        return {}
    nobody = repeated("", len(marks), pl.String)
    rows = pl.DataFrame(
        {
            "mark": marks,
            "client": values.get("client_number", values.get("client", nobody)),
            "debit": debit,
            "payment": payments,
            "day": values.get("invoiced_on", repeated(None, len(marks), pl.Date)),
        }
    )
    settled = (
        rows.drop_nulls("mark")
        .group_by("mark", "client")
        .agg(
            left=pl.col("debit").sum().abs(),
            paid=pl.col("payment").any(),
            paid_on=pl.col("day").filter("payment").max(),
        )
        .filter(pl.col("paid") & (pl.col("left") < _CENT))
    )
    found = rows.join(settled, on=["mark", "client"], how="left", nulls_equal=True, maintain_order="left")
    status = found.select(pl.when("paid").then(pl.lit("paid")).otherwise(pl.lit("open"))).to_series()
    return {"status": status, "paid_on": found["paid_on"]}


def _with_accounts(values: Mapping[str, pl.Series]) -> Mapping[str, pl.Series]:
    """Take what seemed the numbers of clients for accounts, where an invoice stands on debtor and revenue."""
    if "ledger_account" in values or not {"client_number", "invoice_number"} <= values.keys():
        return values
    rows = pl.DataFrame(
        {"number": values["invoice_number"], "role": _roles_of_accounts(values["client_number"])}
    )
    both = rows.drop_nulls().group_by("number").agg(both=pl.col("role").n_unique() == 2)
    if not both.height or not both["both"].all():
        return values
    return {**values, "ledger_account": values["client_number"]}


def _without_names_of_accounts(values: dict[str, pl.Series], role: pl.Series) -> dict[str, pl.Series]:
    """Leave out the names of accounts that are no debtor's, where the clients are names of accounts."""
    if "client" not in values or "ledger_account" not in values:
        return values
    debtor = (role == "debtor").fill_null(False)
    names = set(values["client"].filter(debtor).drop_nulls())
    others = set(values["client"].filter(~debtor).drop_nulls())
    if not names or not others or names & others:
        return values
    parts = [name for name in _SHARED[:2] if name in values]
    told = {name: values[name].set(~debtor, None) for name in parts}
    return {**values, **told}


def _shared_over_invoices(values: dict[str, pl.Series]) -> dict[str, pl.Series]:
    """Let the rows of one invoice tell each other the client and the days, where they agree."""
    if "invoice_number" not in values:
        return values
    shared = [name for name in _SHARED if name in values]
    frame = pl.DataFrame({"_number": values["invoice_number"], **{name: values[name] for name in shared}})
    agreed = [
        pl.when(pl.col(name).drop_nulls().n_unique() == 1).then(pl.col(name).drop_nulls().first())
        for name in shared
    ]
    told = frame.drop_nulls("_number").group_by("_number").agg(agreed)
    found = frame.join(told, on="_number", how="left", maintain_order="left", suffix="_told")
    return {
        **values,
        **{name: found.select(pl.coalesce(name, f"{name}_told")).to_series() for name in shared},
    }
