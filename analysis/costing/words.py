"""The words of a sheet of costs: periods, drivers, kinds and when a cost can be avoided."""

import re

from analysis.costing.model import DRIVERS, KINDS

_PERIODS = {
    "month": r"maand|month|\bmnd|mois|monat",
    "quarter": r"kwarta|quarter|trimest|quartal|\bq[1-4]\b",
    "year": r"jaar|year|annum|annual|\ban\b|annee|année|jahr|^\s*(19|20)\d\d\s*$",
}
_DRIVERS = {
    "new_clients": r"nieuwe? klant|new client|new customer|nouveaux? client|neukund|acquisitie|werving",
    "activity": r"activiteit|activity|activité|tätigkeit|\brol\b|\brole\b",
    "hours": r"\buur|\buren|hour|heure|stunde|\btijd|\btime",
    "reminders": r"aanman|herinner|remind|dunning|relance|mahn",
    "complaints": r"klacht|complaint|incident|plainte|réclamation|beschwerde|reklamation|ticket",
    "rush": r"spoed|rush|urgent|urgence|eil",
    "invoices": r"factu|invoice|rechnung|\border",
    "revenue": r"omzet|revenue|turnover|sales|chiffre|umsatz",
    "clients": r"klant|client|customer|kunde",
}
_KINDS = {
    "people": r"salari|loon|lonen|personeel|people|staff|payroll|wage|pay\b|team|gehalt|mensen",
    "office": r"huur|kantoor|\brent|office|huisvesting|pand|energie|loyer|bureau|miete|büro",
    "tools": r"software|tool|licen|abonnement|subscription|hosting|\bict\b|\bit\b|telefo|phone|auto|logiciel",
    "acquisition": r"marketing|acqui|werving|verkoop|sales|advert|reclame|publicit|werbung|winning",
    "administration": r"admin|boekhoud|account|bookkeep|compta|buchhalt|verzeker|insur|bank",
}
_NOW = r"\bnu\b|direct|meteen|onmiddel|now|immediat|immédiat|sofort|variab|^\s*(ja|yes|oui)\s*$"
_NEVER = (
    r"nooit|never|jamais|\bnie\b|niemals|\bvast\b|\bfixed\b|\bfixe?\b|\bfijo\b|\bfixo\b"
    r"|^\s*(nee|neen|no|non|nein)\s*$"
)
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)")


def _first(patterns: dict[str, str], text: str) -> str | None:
    return next((name for name, pattern in patterns.items() if re.search(pattern, text)), None)


def period_of(text: str | None) -> str | None:
    """Read how often a cost is paid; None where the words do not say.

    Examples
    --------
    >>> period_of("per maand"), period_of("2025-03")
    ('month', None)
    """
    return None if text is None else _first(_PERIODS, text.lower())


def kind_of(pool: str) -> str:
    """Read from its name what kind of cost a pool is.

    Examples
    --------
    >>> kind_of("Salarissen"), kind_of("Diversen")
    ('people', 'other')
    """
    return _first(_KINDS, pool.lower()) or "other"


def driver_of(text: str | None, kind: str) -> tuple[str, str]:
    """Read what a cost is shared out by, and of which activity; by its kind where the words do not say.

    Examples
    --------
    >>> driver_of("aantal facturen", "other"), driver_of(None, "people"), driver_of("rol: verkoop", "people")
    (('invoices', ''), ('hours', ''), ('activity', 'verkoop'))
    """
    said = (text or "").strip().lower()
    driver = said if said in DRIVERS else _first(_DRIVERS, said) if said else None
    of = said.partition(":")[2].strip() if driver == "activity" else ""
    if driver is None or (driver == "activity" and not of):
        driver = KINDS[kind].driver
    return driver, of


def avoidable_of(text: str | None, kind: str) -> float | None:
    """Read after how many months a cost can be avoided; None is never; by its kind where nothing is said.

    Examples
    --------
    >>> avoidable_of("na 6 maanden", "office"), avoidable_of("nooit", "people"), avoidable_of("nu", "office")
    (6.0, None, 0.0)
    >>> avoidable_of("after half a year", "other"), avoidable_of(None, "people")
    (6.0, 3.0)
    """
    said = (text or "").strip().lower()
    if not said:
        return KINDS[kind].avoidable_after
    if re.search(_NEVER, said):
        return None
    if re.search(_NOW, said):
        return 0.0
    unit = {"year": 12.0, "quarter": 3.0}.get(period_of(said) or "", 1.0)
    number = _NUMBER.search(said)
    if number is not None:
        return float(number[1].replace(",", ".")) * unit
    if period_of(said) is not None:
        return unit / 2 if "hal" in said or "demi" in said else unit
    return KINDS[kind].avoidable_after
