"""What one sheet tells about another: which client a project is for, and which invoice was paid."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.invoice_numbers import compared_number
from analysis.reading.model import ColumnPlan, Corrections, Ledger, Sheet, SheetKey, SheetPlan
from analysis.reading.names import same_name

#: Reasons to leave a sheet out that do not keep it from saying which client a project is for.
_MAY_TELL = frozenset({"no_amount", "lookup", "unknown", "budget", "projects"})
_CLIENT = ("client_name", "company", "client_number", "account", "contact_name")
_PROJECT = frozenset({"project", "project_code"})
_PROJECTS = re.compile(r"(?i)pro[jy]e[ck]t|werven|werf|dossier|matter|chantier|\bjobs?\b|\bobras?\b")
_HALF, _NEARLY_ALL = 0.5, 0.8
_SOME = 3
#: What may hold the number of an invoice among other words.
_MAY_NAME = frozenset({"reference", "description", "bank", "subject", "document_number", "order_number"})
_APART = r"[\s,;:#()]+"
#: How sure a column is that what it holds stands in another sheet too.
_HELD = 0.8
#: A column that its header says to be the invoice's number.
_SAID = 0.8


def projects_of_clients(
    sheets: Sequence[Sheet], plans: Sequence[SheetPlan]
) -> tuple[dict[str, str], dict[SheetKey, SheetKey]]:
    """Find out which client a project is for, where the hours name only the project and another sheet both.

    Turns        hours: project, and another sheet: project (its name or number), client
    into         project → client, and the sheet of hours → the sheet that told so

    Parameters
    ----------
    sheets : sequence of Sheet
    plans : sequence of SheetPlan
        One for each sheet, in the same order.

    Returns
    -------
    tuple of dict and dict
        Projects as they stand in the hours. A project of several clients is left out.
    """
    found: dict[str, str] = {}
    told: dict[SheetKey, SheetKey] = {}
    for sheet, plan in zip(sheets, plans, strict=True):
        place = plan.position("project") if plan.table == "hours" else None
        if place is None or plan.position("client") is not None or plan.position("client_number") is not None:
            continue
        best: dict[str, str] = {}
        source: SheetKey | None = None
        for other, its_plan in zip(sheets, plans, strict=True):
            if other.key == sheet.key or (its_plan.table is None and its_plan.why not in _MAY_TELL):
                continue
            for told_here in _told(sheet, plan, place, other):
                if len(told_here) > len(best):
                    best, source = told_here, other.key
        if source is not None:
            found = best | found
            told[sheet.key] = source
    return found, told


def said_of(ledger: Ledger, plans: Sequence[SheetPlan], told: Mapping[SheetKey, SheetKey]) -> Ledger:
    """Note of hours that another sheet told for which client their projects are.

    Parameters
    ----------
    ledger : Ledger
    plans : sequence of SheetPlan
        One for each source, in the same order.
    told : mapping of SheetKey to SheetKey
        As :func:`projects_of_clients` gives it.

    Returns
    -------
    Ledger
    """
    sources = tuple(
        replace(source, notes=(*source.notes, "clients_from_projects"))
        if plan.key in told and source.rows_used and "clients_from_projects" not in source.notes
        else source
        for source, plan in zip(ledger.sources, plans, strict=True)
    )
    return replace(ledger, sources=sources)


def _told(hours: Sheet, plan: SheetPlan, place: int, other: Sheet) -> Iterator[dict[str, str]]:
    """Give what another sheet tells of the projects of hours, one answer for each pair of columns."""
    client = _client_column(other)
    if client is None:
        return
    named = cells_of(other.cells[str(client)]).shown
    projects = cells_of(hours.cells[str(place)]).shown
    about = f"{other.file} {other.name}"
    own = [
        column.position
        for column in plan.columns
        if column.position == place or concepts_of(column.header) & _PROJECT
    ]
    for position, header in enumerate(other.header):
        if position == client:
            continue
        known = pl.DataFrame({"key": _plain(other, position), "client": named}).drop_nulls().unique()
        several = pl.col("client").n_unique()
        known = known.group_by("key").agg(pl.col("client").first(), several=several)
        known = known.filter(pl.col("several") == 1)
        said = bool(_PROJECTS.search(about) or concepts_of(header) & _PROJECT)
        if known.is_empty() or (not said and not known["key"].str.contains(r"\pL").all()):
            continue
        for mine in own:
            pairs = pl.DataFrame({"project": projects, "key": _plain(hours, mine)}).drop_nulls().unique()
            both = pairs.join(known, on="key", how="left")
            clear = both.group_by("project").agg(
                pl.col("client").drop_nulls().first(), several=pl.col("client").drop_nulls().n_unique()
            )
            clear = clear.filter(pl.col("several") == 1)
            wanted = pairs["project"].n_unique()
            if clear.height >= max(_HALF * wanted if said else _NEARLY_ALL * wanted, 1 if said else _SOME):
                yield dict(clear.select("project", "client").iter_rows())


def _client_column(sheet: Sheet) -> int | None:
    """Find the column that names the client, else that numbers it."""
    concepts = [concepts_of(header) for header in sheet.header]
    for concept in _CLIENT:
        for place, found in enumerate(concepts):
            if concept in found and not found & _PROJECT:
                return place
    return None


def _plain(sheet: Sheet, position: int) -> pl.Series:
    return same_name(cells_of(sheet.cells[str(position)]).shown)


def with_invoices_of_payments(
    sheets: Sequence[Sheet], plans: Sequence[SheetPlan], corrections: Corrections
) -> tuple[SheetPlan, ...]:
    """Find the column of payments that holds the numbers of the invoices, alone or among other words.

    Turns        payments without a column for the invoice, and invoices
    into         plans in which a column such as "Mededeling" is the invoice's number

    A column such as "ID" that numbers the payments themselves, from one on or by no number of any invoice, is
    no longer taken for it.

    Parameters
    ----------
    sheets : sequence of Sheet
    plans : sequence of SheetPlan
        One for each sheet, in the same order.
    corrections : Corrections
        A column that the user set right stays as it is.

    Returns
    -------
    tuple of SheetPlan
    """
    plans = [_without_own_number(sheet, plan) for sheet, plan in zip(sheets, plans, strict=True)]
    open_ones = [plan.table == "payments" and not _says_number(plan) for plan in plans]
    if not any(open_ones):
        return tuple(plans)
    known: set[str] = set()
    for sheet, plan in zip(sheets, plans, strict=True):
        place = plan.position("invoice_number") if plan.table == "invoices" else None
        if place is not None:
            numbers = cells_of(sheet.cells[str(place)]).shown
            known |= set(compared_number(numbers).drop_nulls().unique().to_list())
    return tuple(
        _with_number(sheet, plan, known, corrections) if is_open and known else plan
        for sheet, plan, is_open in zip(sheets, plans, open_ones, strict=True)
    )


def _says_number(plan: SheetPlan) -> bool:
    """Whether a header says that its column is the invoice's number."""
    place = plan.position("invoice_number")
    return place is not None and plan.columns[place].confidence >= _SAID


def _without_own_number(sheet: Sheet, plan: SheetPlan) -> SheetPlan:
    """Take no running number of the payments themselves for that of an invoice."""
    place = plan.position("invoice_number")
    if plan.table != "payments" or place is None or _says_number(plan):
        return plan
    if not _is_running(cells_of(sheet.cells[str(place)]).shown.drop_nulls()):
        return plan
    columns = tuple(
        replace(column, means=None) if column.position == place else column for column in plan.columns
    )
    return replace(plan, columns=columns)


def _with_number(sheet: Sheet, plan: SheetPlan, known: set[str], corrections: Corrections) -> SheetPlan:
    own = plan.position("invoice_number")
    if own is not None and _naming(cells_of(sheet.cells[str(own)]).shown.drop_nulls(), known):
        return plan
    best, most = None, 0
    for column in plan.columns:
        said = concepts_of(column.header)
        settled = (*sheet.key, column.position) in corrections.columns
        if column.means is not None or settled or (said and not said & _MAY_NAME):
            continue
        texts = cells_of(sheet.cells[str(column.position)]).shown.drop_nulls()
        named = _naming(texts, known)
        if named >= max(_SOME, _HALF * len(texts)) and named > most and not _is_running(texts):
            best, most = column.position, named
    if best is None:
        return plan
    columns = tuple(
        ColumnPlan(column.position, column.header, "invoice_number", _HELD)
        if column.position == best
        else replace(column, means=None)
        if column.position == own
        else column
        for column in plan.columns
    )
    return replace(plan, columns=columns)


def _naming(texts: pl.Series, known: set[str]) -> int:
    """Count the texts that hold exactly one known number."""
    count = 0
    for text, often in texts.value_counts().iter_rows():
        whole = re.sub(r"\s", "", text.upper()).lstrip("0")
        parts = {whole} | {part.lstrip("0") for part in re.split(_APART, text.upper())}
        count += often if len(parts & known) == 1 else 0
    return count


def _is_running(texts: pl.Series) -> bool:
    """Whether the texts number their own rows from one on."""
    numbers = texts.cast(pl.Int64, strict=False)
    steps = numbers.diff().drop_nulls().abs()
    return numbers.null_count() == 0 and len(steps) > 0 and bool((steps == 1).all())
