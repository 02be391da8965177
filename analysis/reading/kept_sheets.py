"""Sheets in a workspace file: one Parquet table each, and what is known about them in its list."""

import json
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import polars as pl

from analysis.reading.archives import DAMAGE
from analysis.reading.model import Sheet
from analysis.reading.trouble import UnreadableError

#: The list of contents of a workspace file; a zip that holds it is one.
CONTENTS = "klantkompas.json"

_CELL_TYPES = (pl.String, pl.Float64, pl.Boolean, pl.Datetime, pl.Duration, pl.Struct, pl.Null)


def write_sheets(archive: ZipFile, sheets: Iterable[Sheet]) -> list[dict[str, Any]]:
    """Put the cells of sheets in an archive; give what its list of contents says about each.

    Turns sheets into parts ``sheets/0.parquet``, ``sheets/1.parquet`` …, which are packed already.
    """
    listed = []
    for place, sheet in enumerate(sheets):
        cells = BytesIO()
        sheet.cells.write_parquet(cells)
        part = f"sheets/{place}.parquet"
        archive.writestr(part, cells.getvalue(), compress_type=ZIP_STORED)
        about: dict[str, object] = {
            "file": sheet.file,
            "name": sheet.name,
            "above": sheet.above,
            "header": sheet.header,
        }
        about |= {"from_text": sheet.from_text, "hidden": sheet.hidden, "subtotals": sheet.subtotals}
        about |= {"currency": sheet.currency}
        listed.append(about | {"part": part})
    return listed


def read_kept_sheets(archive: ZipFile) -> Iterator[Sheet]:
    """Give the sheets of a workspace file.

    Raises
    ------
    UnreadableError
        Its list or a table is damaged, or a table is not that of a sheet.
    """
    try:
        for listed in json.loads(archive.read(CONTENTS))["sheets"]:
            yield _sheet(listed, archive.read(listed["part"]))
    except (*DAMAGE, ValueError, KeyError, TypeError, AttributeError, OSError, pl.exceptions.PolarsError):
        raise UnreadableError("damaged") from None


def _sheet(listed: Mapping[str, Any], content: bytes) -> Sheet:
    sheet = Sheet(
        file=str(listed["file"]),
        name=str(listed["name"]),
        above=tuple(tuple(str(cell) for cell in row) for row in listed["above"]),
        header=tuple(str(cell) for cell in listed["header"]),
        cells=pl.read_parquet(BytesIO(content)),
        from_text=bool(listed["from_text"]),
        hidden=bool(listed["hidden"]),
        subtotals=tuple(int(row) for row in listed.get("subtotals", ())),
        currency=str(listed.get("currency", "")),
    )
    schema = dict(sheet.cells.schema)
    fitting = schema.pop("row", None) == pl.Int64 and list(schema) == [
        str(place) for place in range(len(sheet.header))
    ]
    if not fitting or not all(isinstance(dtype, _CELL_TYPES) for dtype in schema.values()):
        raise UnreadableError("damaged")
    return sheet
