"""Reading: bytes → sheets → plan → ledger. Each step is one function; nothing flows backwards."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.model import Corrections, Ledger, Reading

__all__ = ["Corrections", "Reading", "read", "reread"]


def read(
    files: Sequence[tuple[str, bytes]],
    corrections: Corrections | None = None,
    passwords: Mapping[str, str] | None = None,
) -> Reading:
    r"""Read uploaded files: what they hold, what that was taken to be, and the ledger it makes.

    Turns        bytes
    into         sheets, plans, ledger and problems

    The files are opened in a process of their own, with a time and a memory limit.

    Parameters
    ----------
    files : sequence of (name, bytes)
    corrections : Corrections, optional
        What the user set right before.
    passwords : mapping of str to str, optional
        File name → password, for protected workbooks.

    Returns
    -------
    Reading
        A file that cannot be read is among ``problems``; the others go on.

    Examples
    --------
    >>> reading = read([("invoices.csv", b"Client;Amount;Invoice date\nBos;12,50;31-1-2025\n")])
    >>> reading.ledger.names
    {'bos': 'Bos'}
    """
    from analysis.reading.files import read_sheets  # the child process imports this package too

    sheets, problems = read_sheets(files, passwords)
    return reread(Reading(sheets, (), Ledger({}, {}, pl.DataFrame()), problems), corrections)


def reread(reading: Reading, corrections: Corrections | None = None) -> Reading:
    """Understand the same sheets again with other corrections; no file is opened.

    What was typed in by hand is one sheet more; the sheets of the files stay as they stand there.

    Parameters
    ----------
    reading : Reading
    corrections : Corrections, optional
        All corrections that hold now, not only the new ones.

    Returns
    -------
    Reading
    """
    from analysis.reading.clean import clean
    from analysis.reading.corrected_cells import with_corrected_cells
    from analysis.reading.hours_and_amounts import both_counted
    from analysis.reading.payments_as_sales import counted_as_sales
    from analysis.reading.recognise import recognise
    from analysis.reading.told_by_others import projects_of_clients, said_of, with_invoices_of_payments
    from analysis.reading.typed_rows import TYPED_KEY, with_typed

    chosen = corrections or Corrections()
    sheets = with_typed(reading.sheets, chosen.typed)
    corrected = with_corrected_cells(sheets, chosen.cells)
    plans = recognise(corrected, replace(chosen, tables={TYPED_KEY: "clients", **chosen.tables}))
    plans = both_counted(corrected, plans, chosen)
    plans = counted_as_sales(corrected, with_invoices_of_payments(corrected, plans, chosen), chosen)
    projects, told = projects_of_clients(corrected, plans)
    known = replace(chosen, projects={**projects, **chosen.projects})
    plans = tuple(
        replace(plan, why="projects") if plan.table is None and plan.key in told.values() else plan
        for plan in plans
    )
    ledger = said_of(clean(corrected, plans, known), plans, told)
    plans = tuple(
        replace(plan, table=None, why=source.why) if source.table is None else plan
        for plan, source in zip(plans, ledger.sources, strict=True)
    )
    return replace(reading, sheets=sheets, plans=plans, ledger=ledger)
