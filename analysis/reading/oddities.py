"""What cannot well be so: each check looks at one sheet and what became of it."""

from collections.abc import Callable

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.doubtful_clients import CHECKS_OF_CLIENTS
from analysis.reading.doubtful_kinds import CHECKS_OF_KINDS
from analysis.reading.doubtful_rows import CHECKS_OF_ROWS
from analysis.reading.doubtful_sums import CHECKS_OF_SUMS
from analysis.reading.headless import is_headless
from analysis.reading.hour_units import are_days_of_work
from analysis.reading.kind_marks import marks_against
from analysis.reading.recognise import LOW_CONFIDENCE
from analysis.reading.sheet_seen import Facts, SheetSeen
from analysis.reading.vat import rates_of_rows

_MOST_OF_A_DAY = 24.0
_SOME, _A_FEW, _MANY = 3, 5, 50
_SELDOM, _HALF, _MOSTLY, _NEARLY_ALL = 0.05, 0.5, 0.75, 0.9
_FAR = 6
_CENT = 0.015
_HALF_A_CENT, _WITH_VAT = 0.005, ("amount_with_tax", "tax")
#: Domains at which anybody may have an address.
_PUBLIC = (
    r"^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|aol|gmx|web|ziggo|kpnmail|planet|telenet|"
    r"skynet|proximus|orange|wanadoo|free|t-online|mail|proton|protonmail)\."
)
_SOMEBODY = frozenset(
    {"client_name", "company", "contact_name", "account", "name", "contact", "client_number"}
)
#: Columns that figures rest on.
_RESTED_ON = frozenset(
    {"amount", "amount_with_tax", "hours", "paid_amount", "pleasure", "invoiced_on", "worked_on"}
)


def _long_days(seen: SheetSeen) -> Facts:
    """More hours than a day has, of one person on one day."""
    if seen.source.table != "hours" or not seen.has("hours", "worked_on"):
        return
    rows = seen.rows.drop_nulls(["worked_on", "hours"])
    if not are_days_of_work(rows["worked_on"]):
        return
    # One who writes down a week at once has some long days; entries that long, or most days, are odd.
    for often, days in ((_SELDOM, rows.select("hours")), (_HALF, _days_of_persons(rows))):
        long = days.filter(pl.col("hours") > _MOST_OF_A_DAY)["hours"]
        if len(long) >= max(_SOME, often * days.height):
            yield "long_days", {"count": len(long), "header": seen.header("hours"), "most": float(long.max())}  # type: ignore[arg-type]
            return


def _days_of_persons(rows: pl.DataFrame) -> pl.DataFrame:
    """Add up the hours of each person on each day; none where the persons are not known."""
    if "person" not in rows.columns:
        return pl.DataFrame(schema={"hours": pl.Float64})
    return rows.drop_nulls("person").group_by("worked_on", "person").agg(pl.col("hours").sum())


def _turned_dates(seen: SheetSeen) -> Facts:
    """Due or paid before the invoice was made, in most rows."""
    for means, code in (("due_on", "due_before_invoiced"), ("paid_on", "paid_before_invoiced")):
        if seen.source.table != "invoices" or not seen.has(means, "invoiced_on"):
            continue
        both = seen.rows.select(means, "invoiced_on").drop_nulls()
        before = int((both[means] < both["invoiced_on"]).sum())
        if both.height >= _A_FEW and before > _MOSTLY * both.height:
            facts = {"first": seen.header(means), "second": seen.header("invoiced_on")}
            yield code, {"share": before / both.height, **facts}


def _years_apart(seen: SheetSeen) -> Facts:
    """Dates with years between them in which nothing happened."""
    for means in ("invoiced_on", "due_on", "paid_on", "worked_on", "happened_on"):
        if not seen.has(means):
            continue
        years = seen.rows[means].dt.year().drop_nulls().unique().sort()
        gaps = years.diff().fill_null(1)
        if len(years) > 1 and int(gaps.max()) >= _FAR:  # type: ignore[arg-type]
            place = int(gaps.arg_max() or 0)
            facts = {"first": int(years[place - 1]), "last": int(years[place])}
            yield "years_apart", {"header": seen.header(means), **facts}
            return


def _odd_clients(seen: SheetSeen) -> Facts:
    """Addresses at one domain for clients, or one client in nearly all rows of a long list."""
    if "client" not in seen.rows.columns or not seen.header("client"):
        return
    counts = seen.rows["client"].drop_nulls().value_counts(sort=True)
    names = counts["client"].replace_strict(seen.names, default=None, return_dtype=pl.String)
    domains = names.str.extract(r"^[^@\s]+@([^@\s]+\.[^@\s]+)$").str.to_lowercase().drop_nulls()
    own = domains.filter(~domains.str.contains(_PUBLIC)).value_counts(sort=True)
    if own.height and counts.height >= _A_FEW and own["count"][0] > _HALF * counts.height:
        share, domain = own["count"][0] / counts.height, own[own.columns[0]][0]
        yield "addresses_for_clients", {"share": share, "header": seen.header("client"), "domain": domain}
    most, total = int(counts["count"].max() or 0), int(counts["count"].sum() or 0)  # type: ignore[arg-type]
    if total >= _MANY and most > _NEARLY_ALL * total:
        other = _other_client_column(seen)
        if other is not None:
            yield "one_client", {"share": most / total, "client": names[0] or "", "other": other}


def _other_client_column(seen: SheetSeen) -> str | None:
    """Find a column that is not used and that may name the client: several names, by its header."""
    for column in seen.plan.columns:
        if column.means is not None or not concepts_of(column.header) & _SOMEBODY:
            continue
        texts = cells_of(seen.sheet.cells[str(column.position)]).text.drop_nulls()
        if texts.n_unique() >= _A_FEW and len(texts) >= _HALF * seen.sheet.cells.height:
            return column.header
    return None


def _below_zero(seen: SheetSeen) -> Facts:
    """Nothing but negative revenue."""
    if seen.source.table != "invoices" or not seen.has("amount"):
        return
    amounts = seen.rows["amount"].drop_nulls()
    amounts = amounts.filter(amounts != 0)
    if "credit_sign_turned" in seen.source.notes and (seen.rows["kind"] == "credit").all():
        return
    if len(amounts) >= _A_FEW and int((amounts < 0).sum()) > _NEARLY_ALL * len(amounts):
        yield "below_zero", {"header": seen.header("amount")}


def _footers(seen: SheetSeen) -> Facts:
    """Totals of the file that its rows do not add up to."""
    for means, footer in seen.source.footers.items():
        difference = footer.stated - footer.counted
        used = seen.source.totals[means].used if means in seen.source.totals else footer.counted
        if abs(footer.stated - float(used)) <= _CENT:
            continue  # what was set apart does not count for the file either
        # The VAT of each row is rounded, that of the total once.
        rounded = _HALF_A_CENT * seen.source.rows_used if means in _WITH_VAT else 0.0
        if abs(difference) > max(_CENT, rounded):
            facts = {"stated": footer.stated, "counted": footer.counted, "difference": abs(difference)}
            yield "footer_differs", {"header": seen.header(means), **facts}
            return


def _several_rates(seen: SheetSeen) -> Facts:
    """One rate of VAT taken out, where a column tells several."""
    if not seen.source.amounts_include_vat or "vat_taken_out" not in seen.source.notes:
        return
    for column in seen.plan.columns:
        if column.means is None and "tax_rate" in concepts_of(column.header):
            several = cells_of(seen.sheet.cells[str(column.position)]).shown.drop_nulls().n_unique() > 1
            if several and rates_of_rows(seen.sheet, seen.plan) is None:
                yield "several_rates", {"header": column.header}
                return


def _guessed(seen: SheetSeen) -> Facts:
    """Guess of a table, or of a column that figures rest on, that only little speaks for."""
    if is_headless(seen.sheet.header):
        yield "no_header", {}
        return
    if seen.plan.confidence < LOW_CONFIDENCE:
        other = marks_against(seen.plan.table or "", seen.sheet.header)
        yield ("other_kind", {"words": tuple(other[:_A_FEW])}) if other else ("guessed_table", {})
    words = [
        column.header
        for column in seen.plan.columns
        if column.means in _RESTED_ON and column.confidence < LOW_CONFIDENCE and column.header.strip()
    ]
    if words:
        yield "guessed_columns", {"words": tuple(words)}


def _payments_alone(seen: SheetSeen) -> Facts:
    """Payments that name no invoice."""
    if seen.source.table != "payments":
        return
    if "invoice_number" not in seen.rows.columns or seen.rows["invoice_number"].is_null().all():
        yield "payments_alone", {}


#: What kind of list it is, is asked first: what its columns mean hangs on that.
CHECKS: tuple[Callable[[SheetSeen], Facts], ...] = (
    _guessed,
    _long_days,
    _turned_dates,
    _years_apart,
    _odd_clients,
    _below_zero,
    _footers,
    _several_rates,
    _payments_alone,
    *CHECKS_OF_ROWS,
    *CHECKS_OF_CLIENTS,
    *CHECKS_OF_KINDS,
    *CHECKS_OF_SUMS,
)
