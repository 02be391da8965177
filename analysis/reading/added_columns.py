"""What columns that stand in no file are called: in the language of the headers beside them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from analysis.reading.headers import exact_matches

#: A client told by nothing but the name of the sheet.
NAME_OF_SHEET: Mapping[str, str] = {
    "nl": "Klant (tabblad)",
    "en": "Client (sheet)",
    "de": "Kunde (Tabellenblatt)",
    "fr": "Client (feuille)",
    "es": "Cliente (hoja)",
    "pt": "Cliente (folha)",
    "it": "Cliente (foglio)",
    "sv": "Kund (blad)",
    "no": "Kunde (ark)",
    "da": "Kunde (ark)",
}

#: A client told by nothing but the heading of a column of figures.
NAME_OF_HEADING: Mapping[str, str] = {
    "nl": "Klant (kolomkop)",
    "en": "Client (heading)",
    "de": "Kunde (Spaltenkopf)",
    "fr": "Client (titre de colonne)",
    "es": "Cliente (encabezado)",
    "pt": "Cliente (cabeçalho)",
    "it": "Cliente (intestazione)",
    "sv": "Kund (kolumnrubrik)",
    "no": "Kunde (kolonneoverskrift)",
    "da": "Kunde (kolonneoverskrift)",
}

_NORDIC = ("sv", "no", "da")
#: What an added column holds → language → its name; a mark behind it tells how it was made.
_NAMES: Mapping[str, Mapping[str, str]] = {
    kind: dict(zip(("nl", "en", "de", "fr", "es", "pt", "it", *_NORDIC), names.split("; "), strict=True))
    for kind, names in {
        "hours": "Uren; Hours; Stunden; Heures; Horas; Horas; Ore; Timmar; Timer; Timer",
        "net": "Netto; Net; Netto; Montant HT; Base imponible; Valor sem IVA; Imponibile; Netto; Netto; "
        "Netto",
        "gross": "Bruto; Gross; Brutto; Montant TTC; Total con IVA; Total com IVA; Totale ivato; Brutto; "
        "Brutto; Brutto",
        "tax": "BTW; VAT; MwSt; TVA; IVA; IVA; IVA; Moms; MVA; Moms",
        "amount": "Omzet; Revenue; Umsatz; Montant; Importe; Valor; Importo; Belopp; Beløp; Beløb",
        "duration": "Duur; Duration; Dauer; Durée; Duración; Duração; Durata; Tid; Tid; Tid",
        "day": "Datum; Date; Datum; Date; Fecha; Data; Data; Datum; Dato; Dato",
        "row": "Rij in het bestand; Row of the file; Zeile der Datei; Ligne du fichier; Fila del archivo; "
        "Linha do ficheiro; Riga del file; Rad i filen; Rad i filen; Række i filen",
        "overdue": "Vervallen; Overdue; Überfällig; Échu; Vencido; Vencido; Scaduto; Förfallet; Forfalt; "
        "Forfaldent",
        "client": "Klant; Client; Kunde; Client; Cliente; Cliente; Cliente; Kund; Kunde; Kunde",
    }.items()
}


def added(kind: str, mark: str, header: Sequence[str]) -> str:
    """Name an added column by what it holds, as the registry of names has it, with a mark behind it.

    Examples
    --------
    >>> added("hours", "(=)", ["Client", "Hours", "Minutes"])
    'Hours (=)'
    """
    return f"{named(kind, header)} {mark}"


def named(kind: str, header: Sequence[str]) -> str:
    """Name a column by what it holds, in the language of the headers.

    Examples
    --------
    >>> named("client", ["Datum", "Omschrijving", "Uren"])
    'Klant'
    """
    return in_language_of(header, _NAMES[kind])


def named_in(language: str, kind: str) -> str:
    """Name a column by what it holds, in a language.

    Examples
    --------
    >>> named_in("de", "client")
    'Kunde'
    """
    return _NAMES[kind][language]


def kind_added(header: str, mark: str) -> str | None:
    """Say what an added column with such a mark holds; None for any other header.

    Examples
    --------
    >>> kind_added("Netto (+)", "(+)"), kind_added("Netto", "(+)")
    ('net', None)
    """
    name, _, behind = header.rpartition(" ")
    return next((kind for kind, names in _NAMES.items() if behind == mark and name in names.values()), None)


def in_language_of(header: Sequence[str], names: Mapping[str, str]) -> str:
    """Give a name in the language that most headers are known in; in English where none is known.

    Parameters
    ----------
    header : sequence of str
    names : mapping of str to str
        Language → name; English among them.

    Returns
    -------
    str

    Examples
    --------
    >>> in_language_of(["Datum", "Omschrijving", "Uren"], NAME_OF_SHEET)
    'Klant (tabblad)'
    """
    said: Counter[str] = Counter()
    for name in header:
        spoken = {one for match in exact_matches(name) for one in match.languages} & names.keys()
        said.update(dict.fromkeys(spoken, 1.0 / len(spoken)) if spoken else {})
    best = max(said.values(), default=0)
    return next((names[one] for one in names if said[one] == best and best), names["en"])
