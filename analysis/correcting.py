"""Workspaces in which files come and go and the user sets the reading right."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import polars as pl

from analysis.reading import reread
from analysis.reading.changes import Step, steps_without_sheets, without_sheets
from analysis.reading.model import Corrections, Ledger, Problem, Reading, Sheet
from analysis.reading.remembered import recalled, remember
from analysis.reading.set_apart_list import is_set_apart_list, returned_cells
from analysis.workspace import Workspace

#: A workspace before any file.
NOTHING_READ = Reading((), (), Ledger({}, {}, pl.DataFrame()))


def corrected(workspace: Workspace, corrections: Corrections) -> Workspace:
    """Give the workspace with other corrections, and remember them for files with the same headers.

    Parameters
    ----------
    workspace : Workspace
    corrections : Corrections
        All that hold from now on.

    Returns
    -------
    Workspace
    """
    reading = reread(workspace.reading, corrections)
    memory = remember(workspace.remembered, workspace.reading.sheets, corrections)
    return replace(workspace, reading=reading, corrections=corrections, remembered=memory)


def with_files(
    workspace: Workspace,
    steps: Iterable[Step],
    sheets: Sequence[Sheet],
    problems: Iterable[Problem],
    names: Sequence[str],
) -> tuple[Workspace, tuple[Step, ...]]:
    """Add what files hold to what is open.

    A file takes the place of one of the same name, unless reading it was stopped. What was set right in a
    sheet stays where its headers are the same, else it is forgotten. What was set right in an earlier sheet
    with the same headers holds for the new ones. A list of corrected rows goes back into the sheet it came
    from.

    Parameters
    ----------
    workspace : Workspace
    steps : iterable of Step
        What was set right so far.
    sheets, problems
        What was read.
    names : sequence of str
        The files they came from.

    Returns
    -------
    workspace, steps
        The steps with what was recalled and what came back in lists.
    """
    problems = tuple(problems)
    stopped = {problem.file for problem in problems if problem.code == "cancelled"}
    replaced = tuple(name for name in names if name not in stopped)
    lists = [sheet for sheet in sheets if is_set_apart_list(sheet)]
    listed = {sheet.file for sheet in lists}
    new = [sheet for sheet in sheets if sheet.file not in listed]
    workspace, told = _without(workspace, tuple(steps), replaced, new)
    present = workspace.corrections
    now = recalled(workspace.remembered, new, present)
    if now != present:
        told = (*told, Step(present, now, remembered=True))
    together = (*workspace.reading.sheets, *new)
    cells, missing, moved = returned_cells(lists, together, now)
    if cells:
        with_cells = replace(now, cells={**now.cells, **cells})
        told, now = (*told, Step(now, with_cells)), with_cells
    for code, files in (("rows_of_other_file", missing), ("rows_have_moved", moved)):
        if files:
            facts = {"missing": ", ".join(files)}
            problems = (*problems, *(Problem(file, code, facts=facts) for file in sorted(listed)))
    if lists and not cells and not missing and not moved:
        problems = (*problems, *(Problem(file, "nothing_corrected") for file in sorted(listed)))
    kept = _of_others(workspace.reading.problems, tuple(names))
    reading = replace(workspace.reading, sheets=together, problems=(*kept, *problems))
    return replace(workspace, reading=reread(reading, now), corrections=now), told


def without_file(
    workspace: Workspace, steps: Iterable[Step], name: str
) -> tuple[Workspace, tuple[Step, ...]]:
    """Close one file; what was set right in it is forgotten, but not what is remembered for the next one.

    Parameters
    ----------
    workspace : Workspace
    steps : iterable of Step
    name : str
        Of the file.

    Returns
    -------
    workspace, steps
    """
    left, told = _without(workspace, tuple(steps), (name,), ())
    reading = replace(left.reading, problems=_of_others(left.reading.problems, (name,)))
    return replace(left, reading=reread(reading, left.corrections)), told


def _without(
    workspace: Workspace, steps: tuple[Step, ...], names: tuple[str, ...], new: Sequence[Sheet]
) -> tuple[Workspace, tuple[Step, ...]]:
    """Take the sheets of some files out, with what was set right in those that do not come back."""
    coming = {sheet.key: sheet for sheet in new}
    left = _of_others(workspace.reading.sheets, names)
    staying = {sheet.key for sheet in left}
    going = {sheet.key: sheet for sheet in workspace.reading.sheets if sheet.key not in staying}
    other = [key for key, old in going.items() if key not in coming or coming[key].header != old.header]
    moved = [
        key
        for key, old in going.items()
        if key not in other and not coming[key].cells.equals(old.cells, null_equal=True)
    ]
    corrections = without_sheets(without_sheets(workspace.corrections, other), moved, parts=("cells",))
    steps = steps_without_sheets(steps_without_sheets(steps, other), moved, parts=("cells",))
    reading = replace(workspace.reading, sheets=left)
    return replace(workspace, reading=reading, corrections=corrections), steps


def _of_others(parts: Iterable[Any], names: tuple[str, ...]) -> tuple[Any, ...]:
    """Give the sheets or problems that came from none of these files, nor from inside them."""
    inside = tuple(f"{name}/" for name in names)
    return tuple(each for each in parts if each.file not in names and not each.file.startswith(inside))
