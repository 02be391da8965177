"""Zip archives, which new workbooks are too: how large they become, what is in them, and a cut-down copy."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from analysis.reading.header_row import HEAD_ROWS
from analysis.reading.trouble import UnreadableError

#: What an archive may hold once unpacked, in bytes; a workbook of a million rows holds about 300 MB.
MOST_UNPACKED = 2_000_000_000

#: What is raised where the bytes of a part are not what the archive says.
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)

_CHUNK = 1 << 20
_LONGEST_HEAD = 16 << 20
_SHARED_TEXT = re.compile(rb'<c\b[^>]*\bt="s"[^>]*>\s*<v>\s*(\d+)')


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Open a zip, or say that it is damaged or too large.

    Raises
    ------
    UnreadableError
        The list of contents is damaged, or what it names is larger than ``MOST_UNPACKED`` together.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        raise UnreadableError("damaged") from None
    unpacked = sum(part.file_size for part in archive.infolist())
    if unpacked > MOST_UNPACKED:
        raise UnreadableError("too_large", size=unpacked // 10**6, limit=MOST_UNPACKED // 10**6)
    return archive


def with_forward_slashes(content: bytes) -> bytes:
    r"""Give a workbook in which parts are named ``xl\workbook.xml`` the names the format asks for.

    Raises
    ------
    UnreadableError
        The archive is damaged or too large, or a part of it declares entities, which can be bombs.
    """
    with open_archive(content) as archive:
        parts = archive.infolist()
        for part in parts:
            with archive.open(part) as file:
                _without_entities(file.read(4096))
        if not any("\\" in part.orig_filename for part in parts):
            return content
        renamed = BytesIO()
        with zipfile.ZipFile(renamed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
            for part in parts:
                target.writestr(part.orig_filename.replace("\\", "/"), archive.read(part))
    return renamed.getvalue()


def head_of_workbook(content: bytes) -> bytes:
    """Make a small workbook of the first rows of each sheet of an ``.xlsx``.

    Reading the first rows of a workbook costs nearly as much as reading them all, because its XML is
    parsed to the end. This cuts the XML off after ``HEAD_ROWS`` rows and leaves out the texts that those rows
    do not use; what is left reads at once and keeps each cell's type.
    """
    head = BytesIO()
    last_text = -1
    with open_archive(content) as archive, zipfile.ZipFile(head, "w") as target:
        shared = None
        for part in archive.infolist():
            name = part.filename.lower()
            if name.endswith("sharedstrings.xml"):
                shared = part
            elif "worksheets/" in name and name.endswith(".xml"):
                rows = _cut(archive, part, b"</row>", HEAD_ROWS, b"</sheetData></worksheet>")
                last_text = max([last_text, *map(int, _SHARED_TEXT.findall(rows))])
                target.writestr(part.filename, rows)
            elif name.endswith((".xml", ".rels")) and not name.startswith(
                ("xl/pivot", "xl/drawings", "xl/charts")
            ):
                target.writestr(part.filename, archive.read(part))
        if shared is not None:
            target.writestr(shared.filename, _cut(archive, shared, b"</si>", last_text + 1, b"</sst>"))
    return head.getvalue()


def _cut(archive: zipfile.ZipFile, part: zipfile.ZipInfo, ending: bytes, count: int, closing: bytes) -> bytes:
    """Read a part of a workbook up to a number of endings; whole where it is no longer than that."""
    chunks = bytearray()
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            chunks += chunk
            if chunks.count(ending) > count or (ending == b"</row>" and len(chunks) > _LONGEST_HEAD):
                break
        else:
            return bytes(chunks)
    place = 0
    for _ in range(max(count, 1)):
        following = chunks.find(ending, place)
        if following < 0:
            break
        place = following + len(ending)
    return bytes(chunks[:place]) + closing


def _without_entities(start: bytes) -> None:
    """Refuse a document type: no program writes one in a workbook."""
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise UnreadableError("damaged")


def stream_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, boundary: bytes) -> Iterator[bytes]:
    """Give the bytes of a part in pieces that end where ``boundary`` ends."""
    rest = b""
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            piece = rest + chunk
            end = piece.rfind(boundary) + len(boundary)
            if end < len(boundary):
                rest = piece
                continue
            yield piece[:end]
            rest = piece[end:]
    yield rest
