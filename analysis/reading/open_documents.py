"""What open documents (``.ods``) need before an engine reads them."""

import re
import zipfile
from io import BytesIO

from analysis.reading.archives import open_archive
from analysis.reading.trouble import UnreadableError

_ERROR = b'calcext:value-type="error"'
_ERROR_CELL = re.compile(rb'<table:table-cell\b[^>]*calcext:value-type="error"[^>]*>')
_VALUE = re.compile(rb'\s(?:office|calcext):(?:string-|boolean-|date-|time-)?value="[^"]*"')
_TYPE = re.compile(rb'(\s(?:office|calcext):value-type=)"[^"]*"')


def open_document(content: bytes) -> bytes:
    """Give an open document in which cells with an error show it.

    LibreOffice writes such a cell as a text that is empty or as the number 0, and the error as what is shown;
    engines read the former. As a text without a value they read what is shown, such as ``#DIV/0!``.

    Raises
    ------
    UnreadableError
        It is encrypted, which nothing here can undo: every part apart.
    """
    with open_archive(content) as archive:
        parts = archive.infolist()
        for part in parts:
            if part.filename == "META-INF/manifest.xml" and b"encryption-data" in archive.read(part):
                raise UnreadableError("password_unsupported")
        sheets = archive.read("content.xml")
        if _ERROR not in sheets:
            return content
        shown = _ERROR_CELL.sub(_as_shown, sheets)
        changed = BytesIO()
        with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
            for part in parts:
                target.writestr(part, shown if part.filename == "content.xml" else archive.read(part))
    return changed.getvalue()


def _as_shown(cell: re.Match[bytes]) -> bytes:
    return _TYPE.sub(rb'\1"string"', _VALUE.sub(b"", cell[0]))
