"""From sheets and their plans to the ledger: every row used, or set apart with its reason."""

from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.codes_in_names import with_codes_apart
from analysis.reading.doubles import told_of_doubles
from analysis.reading.hours_and_amounts import hours_of_invoices
from analysis.reading.known_sums import is_nothing_but_sums
from analysis.reading.ledger import SET_APART, left_out, missing_cells, set_apart_of, source_of, table_of
from analysis.reading.model import Corrections, Ledger, Sheet, SheetPlan, Source
from analysis.reading.overlaps import counted_once
from analysis.reading.own_work import without_own_work
from analysis.reading.payments import (
    clients_of_payments,
    loose_payments,
    with_paid_amounts,
    with_payments,
)
from analysis.reading.persons import IDENTITY
from analysis.reading.relations import one_per_case, one_per_client, projects_to_clients
from analysis.reading.repeated import repeated
from analysis.reading.rows import SheetRows, rows_of
from analysis.reading.travel import without_travel
from analysis.reading.values import MONEY
from analysis.reading.who import Clients, resolve
from analysis.reading.words import bare


def clean(
    sheets: Sequence[Sheet], plans: Sequence[SheetPlan], corrections: Corrections | None = None
) -> Ledger:
    """Turn sheets into the ledger, and account for every row.

    Turns        cells as they stand in the files
    into         canonical tables with typed values and client keys, and the rows set apart

    ``rows_read = rows_used + rows_set_apart`` in every source, and ``read = used + set_apart`` in every
    column that adds up. Rows that share a case number become one incident, and rows of the client list
    that are one client become one; all of them count as used.

    Parameters
    ----------
    sheets : sequence of Sheet
    plans : sequence of SheetPlan
        One for each sheet, in any order.
    corrections : Corrections, optional
        ``apart``, ``together``, ``names``, ``own_work``, ``projects`` and ``day_first`` are followed here.

    Returns
    -------
    Ledger
    """
    corrections = corrections or Corrections()
    plan_of = {plan.key: plan for plan in plans}
    parts: dict[int, SheetRows] = {}
    for source, sheet in enumerate(sheets):
        plan = plan_of.get(sheet.key)
        if plan is not None and plan.table is not None:
            parts[source] = without_travel(rows_of(sheet, plan, corrections))
    parts = counted_once(parts)
    sums = {
        source
        for source, rows in parts.items()
        if rows.sheet.key not in corrections.tables and is_nothing_but_sums(rows)
    }
    parts = {source: rows for source, rows in parts.items() if source not in sums}
    keys, clients, fallen_back = _clients(parts, corrections)
    _payments_take_clients(parts, keys)
    parts = told_of_doubles({source: missing_cells(rows, keys[source]) for source, rows in parts.items()})

    used = {source: table_of(rows, keys[source], source) for source, rows in parts.items()}
    tables: dict[str, list[pl.DataFrame]] = {}
    for source, rows in parts.items():
        tables.setdefault(rows.table.name, []).append(used[source])
    joined = {name: pl.concat(found, how="diagonal") for name, found in tables.items()}
    joined = hours_of_invoices({name: frame for name, frame in joined.items() if frame.height})
    apart = [set_apart_of(rows) for rows in parts.values()]
    joined, loose = _related(joined, parts, sheets)
    sources = tuple(
        source_of(parts[source], used[source], fallen_back.get(source, ()))
        if source in parts
        else _ignored(sheet, plan_of.get(sheet.key), "sums" if source in sums else None)
        for source, sheet in enumerate(sheets)
    )
    known = _used_keys(joined)
    ledger = Ledger(
        joined,
        {key: name for key, name in clients.names.items() if key in known},
        pl.concat([pl.DataFrame(schema=SET_APART), *apart, loose]),
        sources,
        tuple(join for join in clients.joins if join.client in known),
        _currencies(joined),
    )
    return without_own_work(ledger, corrections.own_work)


def _ignored(sheet: Sheet, plan: SheetPlan | None, why: str | None) -> Source:
    columns = {column.means: column.header for column in plan.columns if column.means} if plan else {}
    why = why or (plan.why if plan else None)
    return left_out(sheet.cells.height, sheet.file, sheet.name, columns, why)


def _clients(
    parts: Mapping[int, SheetRows], corrections: Corrections
) -> tuple[dict[int, pl.Series], Clients, dict[int, tuple[str, ...]]]:
    """Give each row the key of its client, by its name and numbers, else by its project."""
    with_clients = {source: rows for source, rows in parts.items() if rows.table.name != "costs"}
    # By codes instead of texts, rows are brought together and joined several times as fast.
    codes = pl.Categorical(pl.Categories.random())
    standing = _projects_alone(with_clients, corrections)
    identities = {
        source: _identity(rows, corrections, by_project=source in standing).cast(codes)
        for source, rows in with_clients.items()
    }
    clients = resolve(
        [identity.filter(with_clients[source].reason.is_null()) for source, identity in identities.items()],
        corrections,
        [rows.table.name for rows in with_clients.values()],
    )
    keys: dict[int, pl.Series] = {
        source: repeated(None, rows.sheet.cells.height, pl.String) for source, rows in parts.items()
    }
    notes: dict[int, tuple[str, ...]] = {}
    for place, (source, identity) in enumerate(identities.items()):
        table = clients.keys[place]
        if table.width > 1:
            coded = table.cast(dict.fromkeys(identity.columns, codes))
            keys[source] = identity.join(
                coded, on=identity.columns, how="left", nulls_equal=True, maintain_order="left"
            )["key"]
        about = {"number_not_identity": clients.unreliable, "number_shared": clients.shared}
        notes[source] = tuple(note for note, places in about.items() if place in places)
        if source in standing:
            notes[source] = (*notes[source], "projects_as_clients")
    known = projects_to_clients(
        {
            source: pl.DataFrame({"project": bare(rows.values["project"]), "key": keys[source]})
            for source, rows in parts.items()
            if "project" in rows.values
        }
    )
    for source, rows in parts.items():
        if (
            rows.table.name == "hours"
            and "project" in rows.values
            and keys[source].null_count()
            and len(known)
        ):
            by_project = pl.DataFrame({"project": bare(rows.values["project"])}).join(
                known, on="project", how="left", maintain_order="left"
            )["key"]
            filled = pl.select(pl.coalesce(keys[source], by_project)).to_series()
            if (keys[source].is_null() & filled.is_not_null() & rows.reason.is_null()).any():
                notes[source] = (*notes.get(source, ()), "clients_from_projects")
            keys[source] = filled
    return keys, clients, notes


def _projects_alone(parts: Mapping[int, SheetRows], corrections: Corrections) -> frozenset[int]:
    """Give the sheets of hours by project, where no sheet names a client and nobody said whose they are."""
    named = any(
        rows.values[name].filter(rows.reason.is_null()).count()
        for rows in parts.values()
        for name in IDENTITY
        if name in rows.values
    )
    if named or corrections.projects:
        return frozenset()
    return frozenset(
        source for source, rows in parts.items() if rows.table.name == "hours" and "project" in rows.values
    )


def _identity(rows: SheetRows, corrections: Corrections, *, by_project: bool = False) -> pl.DataFrame:
    """Give the identity columns of a sheet, with the clients that the user gave to projects."""
    if by_project:
        return pl.DataFrame({"client": rows.values["project"]})
    size = rows.sheet.cells.height
    found = {name: rows.values[name] for name in IDENTITY if name in rows.values}
    if corrections.projects and "project" in rows.values:
        given = {project.strip(): client for project, client in corrections.projects.items()}
        own = rows.values["project"].replace_strict(
            list(given), list(given.values()), default=None, return_dtype=pl.String
        )
        has_none = repeated(True, size)
        for series in found.values():
            has_none = has_none & series.is_null()
        before = found.get("client", repeated(None, size, pl.String))
        found["client"] = own.zip_with(has_none, before)
    if not found:
        return pl.DataFrame({"client": repeated(None, size, pl.String)})
    return with_codes_apart(pl.DataFrame(found))


def _payments_take_clients(parts: Mapping[int, SheetRows], keys: dict[int, pl.Series]) -> None:
    """Give payments the client of the invoice they name, whatever they call who paid."""
    invoices = [
        pl.DataFrame({"invoice_number": rows.values["invoice_number"], "client": keys[source]}).drop_nulls()
        for source, rows in parts.items()
        if rows.table.name == "invoices" and "invoice_number" in rows.values
    ]
    for source, rows in parts.items():
        if rows.table.name == "payments" and invoices and "invoice_number" in rows.values:
            by_invoice = clients_of_payments(pl.concat(invoices), rows.values["invoice_number"])
            keys[source] = pl.select(pl.coalesce(by_invoice, keys[source])).to_series()


def _related(
    tables: dict[str, pl.DataFrame], parts: Mapping[int, SheetRows], sheets: Sequence[Sheet]
) -> tuple[dict[str, pl.DataFrame], pl.DataFrame]:
    """Let the tables tell about each other; give also the payments that are held against none."""
    loose = pl.DataFrame(schema=SET_APART)
    if "payments" in tables:
        payments = tables["payments"]
        if "invoices" in tables:
            why = loose_payments(tables["invoices"], payments).alias("why")
            unknown = payments.with_columns(why).filter(why.is_not_null())
            if unknown.height:
                files = pl.Series([sheet.file for sheet in sheets], dtype=pl.String)
                names = pl.Series([sheet.name for sheet in sheets], dtype=pl.String)
                heads = pl.Series(
                    [
                        parts[n].headers.get("invoice_number", "") if n in parts else ""
                        for n in range(len(sheets))
                    ],
                    dtype=pl.String,
                )
                loose = unknown.select(
                    file=files.gather(unknown["source"]),
                    sheet=names.gather(unknown["source"]),
                    row=pl.col("row"),
                    column=heads.gather(unknown["source"]),
                    value=pl.col("invoice_number"),
                    reason=pl.col("why"),
                    row_used=pl.lit(True),
                )
            tables = {**tables, "invoices": with_payments(tables["invoices"], payments)}
    if "invoices" in tables:
        tables = {**tables, "invoices": with_paid_amounts(tables["invoices"])}
    if "incidents" in tables:
        tables = {**tables, "incidents": one_per_case(tables["incidents"])}
    if "clients" in tables:
        tables = {**tables, "clients": one_per_client(tables["clients"])}
    return tables, loose


def _used_keys(tables: Mapping[str, pl.DataFrame]) -> set[str | None]:
    found: set[str | None] = set()
    for frame in tables.values():
        if "client" in frame.columns:
            found.update(frame["client"].unique())
    return found


def _currencies(tables: Mapping[str, pl.DataFrame]) -> tuple[str, ...]:
    """Currency codes of used rows with money in them, commonest first."""
    counts: dict[str, int] = {}
    for frame in tables.values():
        if "currency" in frame.columns:
            money = [name for name, dtype in frame.schema.items() if dtype == MONEY]
            with_money = (
                frame.filter(pl.any_horizontal(pl.col(money).fill_null(0) != 0)) if money else frame.clear()
            )
            for code, count in with_money["currency"].drop_nulls().value_counts().iter_rows():
                counts[code] = counts.get(code, 0) + count
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))
