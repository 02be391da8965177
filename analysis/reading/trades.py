"""Words by which a name is that of a firm, school or house, and of no person: "Hotel Mirador"."""

import polars as pl

from analysis.reading.names import has_legal_form
from analysis.reading.words import bare

#: In six languages; in Dutch and German a word may stand within another: "Autobedrijf", "Steuerkanzlei".
_WITHIN = (
    r"bedrijf|bakkerij|slagerij|drukkerij|brouwerij|makelaar|apotheek|praktijk|kantoor|vereniging|stichting|"
    r"school|ziekenhuis|woningbouw|bouwgroep|transport|techniek|installatie|winkel|handel|werkplaats|"
    r"betrieb|backerei|metzgerei|druckerei|brauerei|apotheke|praxis|kanzlei|verein|stiftung|schule|werkstatt|"
    r"verwaltung|technik|logistik|makerij|kwekerij"
)
_WHOLE = (
    r"hotel|cafe|restaurante?|garage|gemeente|kliniek|museum|atelier|studio|bureau|groep|group|"
    r"zorg|holding|partners|advies|consult\w*|vve|notaris\w*|fysio\w*|tandarts\w*|dierenarts\w*|"
    r"autohaus|gasthaus|hausverwaltung|kindergarten|gemeinde|stadt|"
    r"boulangerie|boucherie|pharmacie|cabinet|clinique|ecole|college|lycee|mairie|agence|entreprise|societe|"
    r"syndic|residence|menuiserie|ets|"
    r"clinica|colegio|escuela|gestoria|asesoria|panaderia|farmacia|optica|ferreteria|taller(?:es)?|bar|"
    r"comunidad|ayuntamiento|inmobiliaria|academia|despacho|fundacion|asociacion|bodegas?|construcciones|"
    r"escola|oficina|padaria|condominio|construtora|imobiliaria|contabilidade|loja|associacao|camara|"
    r"bakery|butchers?|pharmacy|clinic|dental|church|council|brewery|foundation|solutions|services|systems|"
    r"logistics|industries|engineering|associates|bank|university|universiteit|universitat"
)
_MOSTLY, _SOME = 0.6, 3


def are_firms(names: pl.Series) -> bool:
    """Tell whether most of the different names are those of firms, by their trade or legal form.

    Parameters
    ----------
    names : Series of String

    Returns
    -------
    bool
        Also False where there are fewer than three.

    Examples
    --------
    >>> are_firms(pl.Series(["Hotel Mirador", "Gestoría Llamas", "Óptica Iris", "Ana Ruiz"]))
    True
    >>> are_firms(pl.Series(["Anna Bakker", "Jan de Boer", "Bart Smit"]))
    False
    """
    different = names.drop_nulls().unique()
    if len(different) < _SOME:
        return False
    traded = bare(different).str.contains(rf"\b(?:{_WHOLE})\b|(?:{_WITHIN})")
    return float((traded | has_legal_form(different)).mean() or 0) >= _MOSTLY  # type: ignore[arg-type]
