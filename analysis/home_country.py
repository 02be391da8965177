"""The owner's own country: chosen once, else guessed from VAT numbers on file or from the browser."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from analysis.goodbye.record import Sender
from analysis.goodbye.schedule import COUNTRIES
from analysis.late_interest.rates import Country
from analysis.reading.model import Ledger, Sheet
from analysis.workspace import Workspace

#: A VAT number as it is written: country, then digits with points, spaces or a B between them.
_VAT = re.compile(r"\b(BE|NL)[\s.]?(?:[01]\d{3}[\s.]?\d{3}[\s.]?\d{3}|\d{9}\s?B\s?\d{2})\b", re.IGNORECASE)


def home_country(ledger: Ledger, sheets: Iterable[Sheet] = (), locale: str | None = None) -> Country | None:
    """Guess where the owner's firm is.

    Parameters
    ----------
    ledger : Ledger
        Whose ``vat_number`` of clients is looked at: most firms sell in their own country.
    sheets : iterable of Sheet
        Whose lines above the header often bear the firm's own number: that goes first.
    locale : str, optional
        What the browser says, such as ``"nl-BE"``: where no number tells.

    Returns
    -------
    str or None
        ``NL`` or ``BE``; None where nothing tells, or as much tells one as the other.

    Examples
    --------
    >>> from analysis.correcting import NOTHING_READ
    >>> home_country(NOTHING_READ.ledger, locale="nl-BE")
    'BE'
    >>> home_country(NOTHING_READ.ledger, locale="en-GB") is None
    True
    """
    own = (cell for sheet in sheets for line in sheet.above for cell in line)
    region = _region(locale)
    return (
        _most_named(own)
        or _most_named(_of_clients(ledger))
        or next((country for country in get_args(Country) if country == region), None)
    )


def with_home_country(workspace: Workspace, locale: str | None = None) -> Workspace:
    """Give the workspace with the owner's country where none was chosen; the sender has the same one."""
    country = workspace.settings.late_interest.country
    if country is None and workspace.sender != Sender():
        country = next((each for each in get_args(Country) if each == workspace.sender.country), None)
    reading = workspace.reading
    found = country or home_country(reading.ledger, reading.sheets, locale)
    if found is None and workspace.sender == Sender():
        # The law on late payment is known of fewer countries than the public holidays are.
        return replace(workspace, sender=Sender(country=_region(locale) or Sender().country))
    return of_country(workspace, found)


def _region(locale: str | None) -> str | None:
    """Give the country of a locale, where its public holidays are known."""
    parts = (locale or "").upper().replace("_", "-").split("-")[1:]
    return next((country for country in COUNTRIES if country in parts), None)


def of_country(workspace: Workspace, country: Country | None) -> Workspace:
    """Give the workspace with another country, for claims on late payment and for who says goodbye alike."""
    if country is None:
        return workspace
    late_interest = replace(workspace.settings.late_interest, country=country)
    return replace(
        workspace,
        settings=replace(workspace.settings, late_interest=late_interest),
        sender=replace(workspace.sender, country=country),
    )


def _of_clients(ledger: Ledger) -> list[str]:
    return [
        number
        for rows in ledger.tables.values()
        if "vat_number" in rows.columns
        for number in rows["vat_number"].drop_nulls().unique().to_list()
    ]


def _most_named(texts: Iterable[str]) -> Country | None:
    """Give the country most VAT numbers bear; None on a draw."""
    found = Counter(match[1].upper() for text in texts for match in _VAT.finditer(text))
    most = found.most_common(2)
    if not most or (len(most) == 2 and most[0][1] == most[1][1]):
        return None
    return "BE" if most[0][0] == "BE" else "NL"
