"""The firm's own work on its timesheets: asked about, then kept apart from the clients."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

from analysis.reading.model import Corrections, Ledger
from analysis.reading.names import same_name

#: What people call work that is for no client, compared without case and accents.
_OWN = re.compile(
    r"(?:niet )?(?:intern(?:e|al|es?)?|overhead|algemeen|general|administrati(?:e|on)|admin|verlof|vakantie|"
    r"ziek(?:te)?|feestdag(?:en)?|opleiding(?:en)?|training|vergadering(?:en)?|kantoor|own work|"
    r"eigen (?:werk|bedrijf|uren|zaak|kantoor|beheer)|interne? (?:uren|werk|overleg|zaken|projecten)|"
    r"internal (?:work|hours|projects?)|non ?billable|niet factureerbaar|holiday|leave|sick|vacation|urlaub|"
    r"krank|conge|formation)"
)
#: What people write behind the name of their own firm: "Studio Linde (intern)".
_BEHIND = re.compile(r"(?i)(?:\(|\[|\s[-–:/]\s?)\s*(?:intern(?:al|e)?|interno|eigen uren)\s*[)\]]?$")
#: Kept rows of the firm's own work stand in a table of this name.
_APART = "own_{table}"


@dataclass(frozen=True)
class OwnWork:
    """A client by name that may be the firm's own work: its key, its name and its hours."""

    client: str
    name: str
    hours: float


def own_work_questions(ledger: Ledger, corrections: Corrections) -> tuple[OwnWork, ...]:
    """Give the clients that may be the firm's own work: so by name, with hours and without an invoice.

    Parameters
    ----------
    ledger : Ledger
    corrections : Corrections
        What was answered already is not asked again.

    Returns
    -------
    tuple of OwnWork
        Most hours first.

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["intern", "linde", "bos"], "hours": [8.0, 3.0, 2.0]})
    >>> names = {"intern": "Intern", "linde": "Studio Linde (intern)", "bos": "Bos Internal Design"}
    >>> book = Ledger({"hours": rows}, names, pl.DataFrame())
    >>> [asked.name for asked in own_work_questions(book, Corrections())]
    ['Intern', 'Studio Linde (intern)']
    """
    if "hours" not in ledger.tables:
        return ()
    invoices = ledger.tables.get("invoices")
    invoiced = set() if invoices is None else set(invoices["client"].drop_nulls().unique().to_list())
    plain = same_name(pl.Series(list(ledger.names.values()), dtype=pl.String)).to_list()
    asked = {
        key: name
        for (key, name), bare in zip(ledger.names.items(), plain, strict=True)
        if bare and (_OWN.fullmatch(bare) or _BEHIND.search(name))
        if key not in invoiced and key not in corrections.own_work
    }
    if not asked:
        return ()
    hours = ledger.tables["hours"].filter(pl.col("client").is_in(sorted(asked)))
    summed = hours.group_by("client").agg(pl.col("hours").cast(pl.Float64).sum())
    found = [OwnWork(key, asked[key], total) for key, total in summed.iter_rows()]
    return tuple(sorted(found, key=lambda own: (-own.hours, own.client)))


def without_own_work(ledger: Ledger, own: Mapping[str, bool]) -> Ledger:
    """Keep the rows of the firm's own work apart from those of the clients.

    Turns        hours, and any other table with rows of those keys
    into         the same without these rows, and own_hours, … with them

    Parameters
    ----------
    ledger : Ledger
        Not changed. Its account of the rows stays: these rows count as used.
    own : mapping of str to bool
        Client key → whether that is the firm's own work.

    Returns
    -------
    Ledger

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["intern", "bos"], "hours": [8.0, 2.0]})
    >>> book = Ledger({"hours": rows}, {"intern": "Intern", "bos": "Bos"}, pl.DataFrame())
    >>> kept = without_own_work(book, {"intern": True})
    >>> list(kept.names), kept.tables["hours"]["hours"].to_list(), kept.tables["own_hours"]["hours"].to_list()
    (['bos'], [2.0], [8.0])
    """
    keys = sorted(key for key, said in own.items() if said and key in ledger.names)
    if not keys:
        return ledger
    tables: dict[str, pl.DataFrame] = {}
    for name, rows in ledger.tables.items():
        theirs = pl.col("client").is_in(keys).fill_null(False) if "client" in rows.columns else pl.lit(False)
        parts = {name: rows.filter(~theirs), _APART.format(table=name): rows.filter(theirs)}
        tables |= {part: found for part, found in parts.items() if found.height}
    names = {key: name for key, name in ledger.names.items() if key not in keys}
    joins = tuple(join for join in ledger.joins if join.client not in keys)
    return replace(ledger, tables=tables, names=names, joins=joins)
