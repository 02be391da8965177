"""What the lines beside blocks of rows name: clients, projects, or people of one's own firm."""

import re
from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

import polars as pl

from analysis.reading.dates import month_numbers
from analysis.reading.names import has_legal_form
from analysis.reading.words import bare

_CLIENT_WORDS = (
    r"klant(?:en)?|debiteur(?:en)?|relatie|customer|client|account|a/c|kunden?|debitor|clientes?|cuenta|conta|compte|"
    r"konto|cliente|opdrachtgever|mandant|dossier|deudor|devedor|entidade?|tiers|tercero|terceiro|sacado|tomador|debitore|"
    r"personenkonto|auftraggeber|geschaftspartner"
)
_PERSON_WORDS = (
    r"employees?|medewerk(?:er|ster)s?|werknemers?|collega|mitarbeiter(?:in)?|bearbeiter|collaborat(?:eur|rice)|"
    r"salariee?|employee?|intervenant|empleados?|trabajador|tecnico|colaborador|funcionario|dipendente|persoon|"
    r"person|user|gebruiker|benutzer|utilisateur|usuario|utilizador|team ?member|staff(?: member)?|"
    r"consultants?|resource|ansatt|medarbejder|medarbetare"
)
_PROJECT_WORDS = r"projecte?n?|projekte?|projets?|proyectos?|projetos?|progett[oi]|prosjekt"
_PER_CLIENT = re.compile(rf"\b(?:per|by|nach|je|pro|par|por|pr|each)\s+(?:{_CLIENT_WORDS})\b")
_PART = r"\s*(?:n[ro]\.?|nummer|number|name|naam|nom|code|id)?"
#: "Klant 1 : …", "Customer: …", "Debiteurnr. …"; "Employee: …"; "Projet : …".
_SAYS_CLIENT = rf"^\s*(?:{_CLIENT_WORDS}){_PART}\s*(?:\d+\s*)?[:.]\s*\S"
_SAYS_PERSON = rf"^\s*(?:{_PERSON_WORDS}){_PART}\s*[:.]\s*\S"
_SAYS_PROJECT = rf"^\s*(?:{_PROJECT_WORDS}){_PART}\s*[:.]\s*\S"
_PER_PERSON = re.compile(
    rf"\b(?:per|by|nach|je|pro|par|por|pr|each)\s+(?:{_PERSON_WORDS})\b|\b(?:{_PERSON_WORDS})\s+(?:detail|summary)\b"
)
_LABEL = re.compile(r"^[^:.]*?(?:n[ro]\.)?[^:.]*?[:.]\s*")
_NAME_LATER = re.compile(
    r"(?i)\b(?:name|naam|nom|nombre|nome)\s*:\s*(.+?)(?:\s+(?:contact|tel\w*|phone)\s*:.*)?$"
)

#: Sections of a report that are no clients.
_PERIOD = (
    rf"^(?:(?:{'|'.join(sorted(month_numbers()))})(?: \d{{2,4}})?|\d{{4}}|"
    r"(?:q\d|kwartaal|quarter|week|periode?|maand|month|jaar|year|monat|jahr|mois|annee|mes|ano)\b.*)$"
)

Subject = Literal["client", "person", "project"]


class Subjects(NamedTuple):
    """What lines beside blocks name: which column they fill, which of them count, and their names."""

    column: Subject
    counts: pl.Series
    names: pl.Series
    said: bool


def are_periods(labels: pl.Series) -> pl.Series:
    """Say which labels name a month, a quarter, a year or the like.

    Examples
    --------
    >>> are_periods(pl.Series(["maart 2026", "Q1", "March & Sons"])).to_list()
    [True, True, False]
    """
    return bare(labels).str.contains(_PERIOD).fill_null(False)


def subjects_of(labels: pl.Series, about: Sequence[str], columns: Collection[str]) -> Subjects:
    """Say what the lines beside blocks of rows name.

    Turns        lines of text, one per block
    into         the column they fill, which of them do, and the names without the word before them

    Who is said to be a client is one. People of one's own firm stand above blocks of hours, where a line or
    the title says so, or where each row has a project and none says who did the work: they are no clients.

    Parameters
    ----------
    labels : Series of String
    about : sequence of str
        The file's name, the sheet's name and the lines above the header.
    columns : collection of str
        The canonical columns of the sheet.

    Returns
    -------
    Subjects

    Examples
    --------
    >>> lines = pl.Series(["Employee: Ann Bos", "Employee: Tom Vis"])
    >>> found = subjects_of(lines, (), ("hours", "project"))
    >>> found.column, found.names.to_list()
    ('person', ['Ann Bos', 'Tom Vis'])
    """
    words = bare(labels)
    said = {
        "client": words.str.contains(_SAYS_CLIENT).fill_null(False),
        "project": words.str.contains(_SAYS_PROJECT).fill_null(False),
        "person": words.str.contains(_SAYS_PERSON).fill_null(False),
    }
    if said["client"].any():
        return Subjects("client", said["client"], _names(labels), True)
    unsaid = ~said["project"] & ~said["person"]
    if "hours" not in columns:
        return Subjects("client", unsaid, labels, False)
    if said["project"].any() and "project" not in columns:
        return Subjects("project", said["project"], _names(labels), True)
    if said["person"].any():
        return Subjects("person", said["person"], _names(labels), True)
    titles = bare(pl.Series(about, dtype=pl.String)).drop_nulls()
    titled = any(map(_PER_PERSON.search, titles))
    of_clients = any(map(_PER_CLIENT.search, titles))
    firms = has_legal_form(labels).any()
    if "person" not in columns and not of_clients and (titled or ("project" in columns and not firms)):
        return Subjects("person", unsaid, labels, True)
    return Subjects("client", unsaid, labels, False)


def _names(labels: pl.Series) -> pl.Series:
    """Give the names without the word that says what they name: "A/C: A1 Name: Bos" is Bos."""
    return pl.Series([label and _name(label) for label in labels], dtype=pl.String)


def _name(label: str) -> str:
    later = _NAME_LATER.search(label)
    if later and later.start():
        return later.group(1).strip()
    return _LABEL.sub("", label, count=1).strip() or label
