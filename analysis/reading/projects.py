"""Hours that name a project and no client: which projects, and which clients they may be for."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import polars as pl
from rapidfuzz import fuzz, process

from analysis.reading.corrected_cells import with_corrected_cells
from analysis.reading.model import Corrections, Reading
from analysis.reading.names import same_name
from analysis.reading.persons import IDENTITY, compared_name
from analysis.reading.rows import rows_of

#: A name that stands in the project with hardly a letter different.
_LIKELY = 92.0
_SHORTEST = 4
#: More pairs than this take longer to compare than a visitor waits.
_TOO_MANY = 1_000_000


def projects_without_client(reading: Reading, corrections: Corrections) -> pd.DataFrame:
    """List the projects of hours that name no client, and those mapped by hand.

    Turns        rows of hours set apart as ``no_client``, and those whose project stands for the client
    into         project | rows, hours, client

    Parameters
    ----------
    reading : Reading
    corrections : Corrections

    Returns
    -------
    DataFrame, index ``project``, most hours first
        ``rows`` (how many are set apart, or stand under the project itself; 0 where it is mapped),
        ``hours`` (in all rows of the project that name no client themselves), ``client`` (as mapped, or the
        project itself where it stands for one; missing where not). What was mapped and is in no file is
        left out.
    """
    standing = _standing_for_clients(reading)
    columns = {
        (plan.file, plan.sheet): next((c.header for c in plan.columns if c.means == "project"), None)
        for plan in reading.plans
        if plan.table == "hours"
    }
    apart = reading.ledger.set_apart
    counts: dict[str, int] = {}
    if apart.height:
        loose = apart.filter((pl.col("reason") == "no_client") & (pl.col("value") != ""))
        counted = loose.group_by("file", "sheet", "value").len()
        for file, sheet, project, count in counted.iter_rows():
            if columns.get((file, sheet)) is not None:
                counts[project] = counts.get(project, 0) + count
    counts |= standing
    hours = _hours(reading, corrections) if counts or corrections.projects else {}
    mapped = {project: client for project, client in corrections.projects.items() if project in hours}
    mapped |= {project: project for project in standing}
    names = sorted({*counts, *mapped}, key=lambda name: (-hours.get(name, 0.0), name))
    return pd.DataFrame(
        {
            "rows": [counts.get(name, 0) for name in names],
            "hours": [hours.get(name, 0.0) for name in names],
            "client": pd.Series([mapped.get(name) for name in names], dtype="object"),
        }
    ).set_index(pd.Index(names, name="project", dtype="object"))


def _hours(reading: Reading, corrections: Corrections) -> dict[str, float]:
    """Add up per project the hours of rows that name no client themselves, used or set apart for that."""
    apart = reading.ledger.set_apart
    found: dict[str, float] = {}
    for sheet, plan in zip(reading.sheets, reading.plans, strict=True):
        if plan.table != "hours" or plan.position("project") is None:
            continue
        (corrected,) = with_corrected_cells([sheet], corrections.cells)
        rows = rows_of(corrected, plan, corrections)
        values = rows.values  # noqa: PD011 (no pandas)
        if "hours" not in values:
            continue
        ours = (pl.col("file") == sheet.file) & (pl.col("sheet") == sheet.name)
        other = apart.filter(ours & ~pl.col("row_used") & (pl.col("reason") != "no_client"))
        named = [values[name].is_not_null() for name in IDENTITY if name in values]
        loose = (
            pl.DataFrame(
                {
                    "row": rows.sheet.cells["row"],
                    "project": values["project"],
                    "hours": values["hours"].cast(pl.Float64),
                    "out": rows.reason.is_not_null(),
                }
            )
            .filter(~pl.any_horizontal("out", *named))
            .join(other, on="row", how="anti")
        )
        for project, hours in loose.group_by("project").agg(pl.col("hours").sum()).drop_nulls().iter_rows():
            found[project] = found.get(project, 0.0) + hours
    return found


def with_clients_of_projects(
    corrections: Corrections, said: Mapping[str, str | None], own_work: str
) -> Corrections:
    """Say which client each project is for, and which are for no client but the firm's own work.

    Parameters
    ----------
    corrections : Corrections
    said : mapping of str to str or None
        Project → client; None takes back what was said of it.
    own_work : str
        What the firm's own work is called: a project of this "client" is kept apart from the clients.

    Returns
    -------
    Corrections

    Examples
    --------
    >>> found = with_clients_of_projects(
    ...     Corrections(projects={"Site": "Bos"}), {"Site": None, "Intern": "Own work"}, "Own work"
    ... )
    >>> found.projects, found.own_work
    ({'Intern': 'Own work'}, {'ownwork': True})
    """
    kept = {project: client for project, client in corrections.projects.items() if project not in said}
    projects = {**kept, **{project: client for project, client in said.items() if client is not None}}
    if own_work not in said.values():
        return replace(corrections, projects=projects)
    (key,) = compared_name(pl.Series([own_work]))
    return replace(corrections, projects=projects, own_work={**corrections.own_work, key: True})


def _standing_for_clients(reading: Reading) -> dict[str, int]:
    """Give the projects that stand for clients, because no file names one, with their number of rows."""
    ledger = reading.ledger
    places = [place for place, source in enumerate(ledger.sources) if "projects_as_clients" in source.notes]
    if not places or "hours" not in ledger.tables:
        return {}
    rows = ledger.tables["hours"].filter(pl.col("source").is_in(places))
    return dict(rows.drop_nulls("project").group_by("project").len().iter_rows())


def likely_clients(projects: Mapping[str, str | None], names: Mapping[str, str]) -> dict[str, str]:
    """Propose a client for each project without one whose name holds the name of one client only.

    Parameters
    ----------
    projects : mapping of str to str or None
        Project → client, None where there is none yet.
    names : mapping of str to str
        Client key → name, as in the ledger.

    Returns
    -------
    dict of str to str
        Project → the name of its likely client; only proposed, nothing is mapped by this. Empty where there
        are too many pairs to compare at once (a million).

    Examples
    --------
    >>> likely_clients({"Website Bakkerij Jansen": None, "Intern": None}, {"x": "Bakkerij Jansen B.V."})
    {'Website Bakkerij Jansen': 'Bakkerij Jansen B.V.'}
    """
    shown = list(names.values())
    if len(shown) * len(projects) > _TOO_MANY:
        return {}
    plain = [name or "" for name in same_name(pl.Series(shown, dtype=pl.String)).to_list()]
    open_ones = [project for project, client in projects.items() if client is None]
    wanted = same_name(pl.Series(open_ones, dtype=pl.String)).to_list()
    found: dict[str, str] = {}
    for project, text in zip(open_ones, wanted, strict=True):
        hits = process.extract(text or "", plain, scorer=fuzz.partial_ratio, score_cutoff=_LIKELY, limit=3)
        long = [place for name, _, place in hits if len(name) >= _SHORTEST and len(name) <= len(text or "")]
        if len(long) == 1:
            found[project] = shown[long[0]]
    return found
