"""The child's side: bytes → sheets and problems, for one file and whatever files it holds."""

import csv
import logging
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile, ZipInfo

from analysis.reading.archives import open_archive
from analysis.reading.kept_sheets import CONTENTS, read_kept_sheets
from analysis.reading.kinds import kind_of
from analysis.reading.model import Problem, Sheet
from analysis.reading.passwords import unlock
from analysis.reading.trouble import UnreadableError

#: Files in a zip that systems and editors leave behind.
_LITTER = (".", "~$", "Thumbs.db", "desktop.ini")


def read_file(
    file: str, content: bytes, password: str | None = None, engine: str = "first"
) -> Iterator[Sheet | Problem]:
    """Give the sheets of one file as they are read, and what could not be read.

    Parameters
    ----------
    file : str
        Its name; what it is, is told by its content.
    content : bytes
        The file.
    password : str, optional
        For a protected workbook or archive.
    engine : str
        ``first``, or ``second`` for the engine that is tried where the first one broke down.
    """
    # One cell of a text file may be as long as the file.
    csv.field_size_limit(max(csv.field_size_limit(), len(content) + 1))
    logging.getLogger("fastexcel").addHandler(logging.NullHandler())
    try:
        yield from _read(file, content, password, engine, inside=False)
    except UnreadableError as error:
        yield error.problem(file)


def _read(
    file: str, content: bytes, password: str | None, engine: str, *, inside: bool
) -> Iterator[Sheet | Problem]:
    kind = kind_of(content)
    if kind == "encrypted":
        content = unlock(content, password)
        kind = kind_of(content)
    if kind == "zip":
        if inside:
            raise UnreadableError("not_a_spreadsheet")
        yield from _read_archive(file, content, password, engine)
    elif kind == "text":
        from analysis.reading.text_files import read_text

        yield from read_text(file, content)
    elif kind == "parquet":
        from analysis.reading.parquet import read_parquet

        yield from read_parquet(file, content)
    elif kind == "old_workbook":
        from analysis.reading.old_workbooks import read_old_workbook

        yield from read_old_workbook(file, content)
    elif kind == "markup":
        from analysis.reading.markup import read_markup

        yield from read_markup(file, content)
    elif kind == "xlsx" and engine == "second":
        from analysis.reading.slow_workbooks import read_slowly

        yield from read_slowly(file, content)
    else:
        from analysis.reading.workbooks import read_workbook

        yield from read_workbook(file, content, kind, password)


def _read_archive(file: str, content: bytes, password: str | None, engine: str) -> Iterator[Sheet | Problem]:
    """Read each file in a zip; a path of Windows or Unix becomes part of its name."""
    found = False
    with open_archive(content) as archive:
        if CONTENTS in archive.namelist():
            yield from read_kept_sheets(archive)
            return
        if password:
            archive.setpassword(password.encode())
        for part in archive.infolist():
            steps = part.orig_filename.replace("\\", "/").split("/")
            if steps[0] == "__MACOSX" or not steps[-1] or steps[-1].startswith(_LITTER):
                continue
            found = True
            name = "/".join([file, *(step for step in steps if step not in ("", ".", ".."))])
            try:
                yield from _read(name, _part(archive, part, password), password, engine, inside=True)
            except UnreadableError as error:
                yield error.problem(name)
    if not found:
        raise UnreadableError("empty_file")


def _part(archive: ZipFile, part: ZipInfo, password: str | None) -> bytes:
    """Unpack one file."""
    try:
        return archive.read(part)
    except BadZipFile:
        raise UnreadableError("damaged") from None
    except NotImplementedError:
        raise UnreadableError("password_unsupported" if part.flag_bits & 1 else "damaged") from None
    except RuntimeError:
        raise UnreadableError("wrong_password" if password else "password_protected") from None
