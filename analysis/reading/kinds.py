"""What a file is, by its content: names lie, first bytes rarely do."""

import re
import zipfile
from io import BytesIO

from analysis.reading.trouble import UnreadableError

#: Byte order marks, which only texts begin with.
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"MZ", b"\x7fELF", b"\x1f\x8b", b"7z\xbc\xaf",
    b"Rar!", b"BZh", b"\xfd7zXZ", b"SQLite format 3", b"RIFF", b"OggS", b"ID3", b"\x00\x00\x01\x00",
)  # fmt: skip
#: What a compound file holds, by the names in its directory.
_STREAMS = {
    "EncryptedPackage": "encrypted",
    "Workbook": "xls",
    "WordDocument": None,
    "PowerPoint Document": None,
    "__properties_version1.0": None,  # a mail
    "Book": "xls",
}
_BEFORE_1997 = re.compile(rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00")
_MARKUP = re.compile(
    rb"\s*<(?:!doctype html|html|head|meta|style|body|table|div|\?xml|(?:\w+:)?workbook|!--)", re.IGNORECASE
)


def kind_of(content: bytes) -> str:
    """Tell what a file is.

    Returns
    -------
    str
        ``xlsx``, ``xlsb``, ``ods``, ``xls``, ``old_workbook``, ``encrypted``, ``zip``, ``parquet``,
        ``markup`` or ``text``.

    Raises
    ------
    UnreadableError
        It is empty, or something that holds no table.

    Examples
    --------
    >>> kind_of(b"Klant;Bedrag"), kind_of(b"<html><table>")
    ('text', 'markup')
    """
    if not content.strip(b"\0 \t\r\n"):
        raise UnreadableError("empty_file")
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(content)
    if content.startswith(_COMPOUND):
        return _kind_of_compound(content)
    if content.startswith(b"PAR1"):
        return "parquet"
    if content.startswith(_OTHER):
        raise UnreadableError("not_a_spreadsheet")
    if _BEFORE_1997.match(content):
        return "old_workbook"
    start = content[:4096].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", errors="replace").encode()
    if _MARKUP.match(start) or start.startswith(b"MIME-Version:"):
        return "markup"
    if not content.startswith(_MARKS) and _is_binary(content[:65_536]):
        raise UnreadableError("not_a_spreadsheet")
    return "text"


def _kind_of_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
    except zipfile.BadZipFile:
        raise UnreadableError("damaged") from None
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    if any(name.startswith(("word/", "ppt/", "index/", "visio/")) for name in names):
        raise UnreadableError("not_a_spreadsheet")
    return "zip"


def _kind_of_compound(content: bytes) -> str:
    for name, kind in _STREAMS.items():
        if name.encode("utf-16-le") in content:
            if kind is None:
                raise UnreadableError("not_a_spreadsheet")
            return kind
    raise UnreadableError("damaged")


def _is_binary(start: bytes) -> bool:
    """Text has few control bytes; UTF-16 has zeros, but then in every other place."""
    even, odd = start[0::2], start[1::2]
    if max(even.count(0), odd.count(0)) > 0.6 * max(1, len(odd)) and min(
        even.count(0), odd.count(0)
    ) < 0.1 * len(even):
        return False
    control = sum(start.count(code) for code in range(32) if code not in (9, 10, 12, 13, 26, 27))
    return control > 0.05 * len(start)  # of evenly spread bytes one in ten is such a code
