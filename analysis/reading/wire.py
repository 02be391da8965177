"""What the child says to its parent: sheets and problems, and when it is done with a file, as bytes.

Each message is a length, a little JSON, a length, and for a sheet its cells as an Arrow IPC file. The parent
maps the bytes and looks at the cells where they lie, without a copy. A child that dies half-way leaves
whole messages behind, and those are kept.
"""

import json
import mmap
import struct
from collections.abc import Iterator
from typing import BinaryIO, cast

import polars as pl

from analysis.reading.model import Problem, Sheet

_LENGTH = struct.Struct("<q")
_ALIGNMENT = 64
#: Stands for a length that is not known yet; a message that still says so was never finished.
_UNFINISHED = -1


def write_message(file: BinaryIO, message: Sheet | Problem | None) -> None:
    """Write one sheet or problem at the end of a file that can seek; None says that an upload was read."""
    about: dict[str, object]
    if message is None:
        about = {"kind": "done"}
    elif isinstance(message, Problem):
        about = {
            "kind": "problem",
            "file": message.file,
            "code": message.code,
            "sheet": message.sheet,
            "facts": dict(message.facts),
        }
    else:
        about = {
            "kind": "sheet",
            "file": message.file,
            "name": message.name,
            "above": message.above,
            "header": message.header,
            "from_text": message.from_text,
            "hidden": message.hidden,
            "subtotals": message.subtotals,
            "currency": message.currency,
        }
    start = file.tell()
    # Lone surrogates, which a damaged workbook may hold, survive as JSON escapes.
    words = json.dumps(about).encode("ascii")
    words += b" " * (-(start + 2 * _LENGTH.size + len(words)) % _ALIGNMENT)
    file.write(_LENGTH.pack(len(words)) + words)
    place = file.tell()
    file.write(_LENGTH.pack(_UNFINISHED))
    if isinstance(message, Sheet):
        message.cells.write_ipc(file, compat_level=pl.CompatLevel.newest())
    end = file.seek(0, 2)
    file.write(b"\0" * (-end % _ALIGNMENT))
    following = file.tell()
    file.seek(place)
    file.write(_LENGTH.pack(end - place - _LENGTH.size))
    file.seek(following)
    file.flush()


def read_messages(file: BinaryIO) -> Iterator[Sheet | Problem | None]:
    """Give every whole message in a file on disk; the cells stay mapped, not copied."""
    import pyarrow as pa
    import pyarrow.ipc as ipc

    size = file.seek(0, 2)
    if not size:
        return
    content = pa.py_buffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    place = 0
    while place + _LENGTH.size <= size:
        (length,) = _LENGTH.unpack(content[place : place + _LENGTH.size])
        place += _LENGTH.size
        if place + length + _LENGTH.size > size:
            return
        about = json.loads(bytes(content[place : place + length]))
        place += length
        (length,) = _LENGTH.unpack(content[place : place + _LENGTH.size])
        place += _LENGTH.size
        if length == _UNFINISHED or place + length > size:
            return
        kind = about.pop("kind")
        if kind == "done":
            yield None
        elif kind == "problem":
            yield Problem(**about)
        else:
            table = ipc.open_file(content.slice(place, length)).read_all()
            cells = cast(pl.DataFrame, pl.from_arrow(table, rechunk=False))
            about["above"] = tuple(tuple(row) for row in about["above"])
            about["header"] = tuple(about["header"])
            about["subtotals"] = tuple(about["subtotals"])
            yield Sheet(cells=cells, **about)
        place += length + (-(place + length) % _ALIGNMENT)
