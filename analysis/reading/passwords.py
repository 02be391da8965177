"""Opening what is protected with a password."""

import struct
from io import BytesIO

from analysis.reading.trouble import UnreadableError

#: Excel itself uses this one where a workbook is only protected against changes.
_BUILT_IN = "VelvetSweatshop"


def unlock(content: bytes, password: str | None) -> bytes:
    """Decrypt a workbook of Microsoft Office where it is encrypted, else give it back as it is.

    Raises
    ------
    UnreadableError
        It needs a password and there is none, or the password is wrong, or the method is unknown.
    """
    from msoffcrypto import OfficeFile
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    try:
        workbook = OfficeFile(BytesIO(content))
        if not workbook.is_encrypted():
            return content
    except (FileFormatError, ParseError, AssertionError, struct.error, OSError):
        return content  # damaged: its reader will say so
    for attempt in dict.fromkeys((password or _BUILT_IN, _BUILT_IN)):
        opened = BytesIO()
        try:
            workbook.load_key(password=attempt)
            workbook.decrypt(opened)
        except InvalidKeyError:
            continue
        except (DecryptionError, struct.error):
            raise UnreadableError("password_unsupported") from None
        return opened.getvalue()
    raise UnreadableError("wrong_password" if password else "password_protected")
