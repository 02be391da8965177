"""Write a text as a mail file that opens in the owner's own mail program, unsent."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

_BREAKS = re.compile(r"[\r\n]+")


def to_eml(text: str, *, subject: str, to: str = "", name: str = "", sender: str = "") -> bytes:
    r"""Write a text as an ``.eml`` file.

    ``X-Unsent: 1`` makes mail programs open it as a draft to look over and send. Nothing is sent here.

    Parameters
    ----------
    text : str
        The body.
    subject : str
    to, name : str
        Address and name of the addressee; without an address the field stays empty to fill in.
    sender : str
        Address of the sender, "" leaves it to the mail program.

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
    if (address := _address(to, name)) is not None:
        message["To"] = address
    if (own := _address(sender, "")) is not None:
        message["From"] = own
    message["X-Unsent"] = "1"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _address(written: str, name: str) -> Address | None:
    """Give an address as a header can carry it; None where it is none."""
    user, at, domain = written.strip().rpartition("@")
    if not at or not user or not domain or re.search(r"[\s,;<>]", written.strip()):
        return None
    return Address(display_name=_BREAKS.sub(" ", name).strip(), username=user, domain=domain)
