"""Write a text as a mail file that opens in the owner's own mail program, unsent."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

_BREAKS = re.compile(r"[\r\n]+")
_BETWEEN = re.compile(r"[\s,;|]+")
# What stands before the at sign may be any sign that needs no quotes (RFC 5322, section 3.2.3).
_ADDRESS = re.compile(r"(?P<user>[A-Za-z0-9_.!#$%&'*+/=?^`{|}~-]+)@(?P<domain>[\w-]+(?:\.[\w-]+)+)")


def to_eml(
    text: str, *, subject: str, to: str = "", name: str = "", sender: str = "", sent_by: str = ""
) -> bytes:
    r"""Write a text as an ``.eml`` file.

    ``X-Unsent: 1`` makes mail programs open it as a draft to look over and send. Nothing is sent here.

    Parameters
    ----------
    text : str
        The body.
    subject : str
    to, name : str
        Address and name of the addressee; several addresses may stand apart by commas, semicolons or
        spaces. Without an address the field stays empty to fill in.
    sender, sent_by : str
        Address and name of the sender; without an address the mail program fills them in.

    Returns
    -------
    bytes
        UTF-8 throughout, lines ending in CR LF, as mail wants it.

    Examples
    --------
    >>> to_eml("Dear Ada,\n", subject="The end", to="ada@example.org").splitlines()[0]
    b'Subject: The end'
    """
    message = EmailMessage(policy=SMTP.clone(cte_type="8bit"))
    message["Subject"] = _BREAKS.sub(" ", subject)
    found = _addresses(to)
    if found:
        message["To"] = found if len(found) > 1 else _named(found[0], name)
    if own := _addresses(sender):
        message["From"] = _named(own[0], sent_by)
    message["X-Unsent"] = "1"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _addresses(written: str) -> list[Address]:
    """Give the addresses in a cell as a header can carry them; what is none is left out."""
    return [address for part in _BETWEEN.split(written) if (address := _address(part)) is not None]


def _named(address: Address, name: str) -> Address:
    return Address(_BREAKS.sub(" ", name).strip(), address.username, address.domain)


def _address(written: str) -> Address | None:
    match = _ADDRESS.fullmatch(written.strip("<>()\"'"))
    if match is None:
        return None
    try:
        domain = match["domain"].encode("idna").decode("ascii")
    except UnicodeError:  # no domain can be written so
        return None
    return Address(username=match["user"], domain=domain)
