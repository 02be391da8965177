"""One visitor's work as one file: the sheets, what was set right, chosen and noted, and nothing else."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from io import BytesIO
from typing import Any, get_type_hints
from zipfile import ZIP_DEFLATED, ZipFile

from analysis.correcting import NOTHING_READ
from analysis.errors import AnalysisError
from analysis.reading import reread
from analysis.reading.archives import DAMAGE, open_archive
from analysis.reading.files import read_sheets
from analysis.reading.kept_sheets import CONTENTS, write_sheets
from analysis.reading.model import Corrections, Problem, Sheet, SheetPlan
from analysis.reading.recognise import recognise
from analysis.reading.trouble import UnreadableError
from analysis.stored import UnreadableSettingsError, from_json, to_json
from analysis.workspace import Workspace

#: The version of the layout; a file with a higher one was saved by a newer Klantkompas.
VERSION = 1
#: What the name of a workspace file ends in.
ENDING = "klantkompas"

#: A list of contents is some thousands of bytes for each client; more than this is no honest one.
_LONGEST_CONTENTS = 200_000_000


class NotAWorkspaceError(AnalysisError):
    """The file is something else."""

    sentence = (
        "{file} was not saved by Klantkompas, or was changed since. Open a file that ends in .klantkompas; "
        "exports of your own tools go under Your data."
    )


class DamagedWorkspaceError(AnalysisError):
    """The file was saved by Klantkompas, but part of it cannot be read."""

    sentence = (
        "{file} is damaged and was not opened ({detail}). Nothing that was open has changed. "
        "Open an earlier copy, or bring in your exports again under Your data."
    )


class NewerWorkspaceError(AnalysisError):
    """The file was saved by a newer version."""

    sentence = "{file} was saved by a newer Klantkompas. Bring this one up to date, then open the file again."


class SeveralWorkspacesError(AnalysisError):
    """More than one workspace file was given."""

    sentence = "Open one saved file of Klantkompas at a time; these are {count}."


def is_workspace(content: bytes) -> bool:
    """Tell whether a file is a workspace file, by its content."""
    if not content.startswith(b"PK"):
        return False
    try:
        with open_archive(content) as archive:
            return CONTENTS in archive.namelist()
    except UnreadableError:
        return False


def save_workspace(workspace: Workspace) -> bytes:
    r"""Write everything of one visit to one file: a zip of Parquet tables and one JSON.

    Parameters
    ----------
    workspace : Workspace

    Returns
    -------
    bytes
        ``klantkompas.json`` (version, sheets, plans, problems, and every other part of the workspace) and
        ``sheets/*.parquet``.

    Examples
    --------
    >>> from analysis.reading import read
    >>> workspace = Workspace(read([("uren.csv", b"klant;uren\nBos;2,5\n")]))
    >>> open_workspace("werk.klantkompas", save_workspace(workspace)).reading.ledger.names
    {'bos': 'Bos'}
    """
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        contents: dict[str, Any] = {"klantkompas": VERSION}
        contents["sheets"] = write_sheets(archive, workspace.reading.sheets)
        contents["plans"] = [asdict(plan) for plan in workspace.reading.plans]
        contents["problems"] = [asdict(problem) for problem in workspace.reading.problems]
        for name in _parts():
            contents[name] = json.loads(to_json(getattr(workspace, name)))
        archive.writestr(CONTENTS, json.dumps(contents, indent=1))
    return content.getvalue()


def open_workspace(file: str, content: bytes) -> Workspace:
    """Open a file saved by :func:`save_workspace`; its tables are read in a process of their own.

    What a sheet was taken to be comes back as it was saved, also where a later version would take it for
    something else.

    Parameters
    ----------
    file : str
        Its name, for the sentences.
    content : bytes

    Returns
    -------
    Workspace

    Raises
    ------
    NotAWorkspaceError, DamagedWorkspaceError, NewerWorkspaceError
    """
    contents = _contents(file, content)
    sheets, troubles = read_sheets([(file, content)])
    if troubles:
        raise DamagedWorkspaceError(file=file, detail=troubles[0].code)
    try:
        parts = {
            name: from_json(kind, json.dumps(contents[name]))
            for name, kind in _parts().items()
            if name in contents
        }
        plans = from_json(_Plans, json.dumps({"plans": contents["plans"]})).plans
        problems = from_json(_Problems, json.dumps({"problems": contents["problems"]})).problems
    except (UnreadableSettingsError, KeyError, TypeError) as problem:
        raise DamagedWorkspaceError(file=file, detail=str(problem)) from problem
    corrections = _settled(sheets, plans, parts.get("corrections", Corrections()))
    reading = reread(replace(NOTHING_READ, sheets=sheets, problems=problems), corrections)
    return Workspace(**{"reading": reading, **parts, "corrections": corrections})


def workspace_of(files: Sequence[tuple[str, bytes]]) -> Workspace:
    """Read files as a workspace: exports, and at most one saved file whose choices then hold for all.

    Parameters
    ----------
    files : sequence of (name, bytes)

    Returns
    -------
    Workspace

    Raises
    ------
    SeveralWorkspacesError, NotAWorkspaceError, DamagedWorkspaceError, NewerWorkspaceError
    """
    saved: list[tuple[str, bytes]] = []
    exports: list[tuple[str, bytes]] = []
    for name, content in files:
        (saved if is_workspace(content) else exports).append((name, content))
    if len(saved) > 1:
        raise SeveralWorkspacesError(count=len(saved))
    opened = open_workspace(*saved[0]) if saved else Workspace(NOTHING_READ)
    if saved and not exports:
        return opened
    sheets, problems = read_sheets(exports)
    together = replace(
        opened.reading,
        sheets=(*opened.reading.sheets, *sheets),
        problems=(*opened.reading.problems, *problems),
    )
    return replace(opened, reading=reread(together, opened.corrections))


@dataclass(frozen=True)
class _Plans:
    plans: tuple[SheetPlan, ...]


@dataclass(frozen=True)
class _Problems:
    problems: tuple[Problem, ...]


def _parts() -> dict[str, Any]:
    """Give the parts of a workspace beside what was read, each a dataclass that is stored as JSON."""
    hints = get_type_hints(Workspace)
    return {each.name: hints[each.name] for each in fields(Workspace) if each.name != "reading"}


def _contents(file: str, content: bytes) -> dict[str, Any]:
    """Give the list of contents of a workspace file."""
    if not is_workspace(content):
        raise NotAWorkspaceError(file=file)
    try:
        with open_archive(content) as archive:
            if archive.getinfo(CONTENTS).file_size > _LONGEST_CONTENTS:
                raise DamagedWorkspaceError(file=file, detail=CONTENTS)
            contents = json.loads(archive.read(CONTENTS))
    except (*DAMAGE, OSError, ValueError) as problem:
        raise DamagedWorkspaceError(file=file, detail=CONTENTS) from problem
    version = contents.get("klantkompas") if isinstance(contents, dict) else None
    if not isinstance(version, int):
        raise NotAWorkspaceError(file=file)
    if version > VERSION:
        raise NewerWorkspaceError(file=file)
    return dict(contents)


def _settled(sheets: Sequence[Sheet], plans: Sequence[SheetPlan], corrections: Corrections) -> Corrections:
    """Add to the corrections what the present version would take for something else than the saved plans."""
    saved = {plan.key: plan for plan in plans}
    tables, columns, day_first = (
        dict(corrections.tables),
        dict(corrections.columns),
        dict(corrections.day_first),
    )
    for present in recognise(tuple(sheets), corrections):
        plan = saved.get(present.key)
        if plan is None or plan == present:
            continue
        if plan.table != present.table:
            tables[plan.key] = plan.table
        if plan.day_first is not None and plan.day_first != present.day_first:
            day_first[plan.key] = plan.day_first
        for before, now in zip(plan.columns, present.columns, strict=False):
            if before.means != now.means or plan.table != present.table:
                columns[plan.file, plan.sheet, before.position] = before.means
    return replace(corrections, tables=tables, columns=columns, day_first=day_first)
