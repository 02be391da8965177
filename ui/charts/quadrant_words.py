"""What the quadrant chart says in words: the fields, the finding, the key and the description."""

import pandas as pd

from analysis.language.language import Language
from ui.charts.crowd import CROWD_ABOVE

#: A score that rests on fewer signals is drawn hollow.
FEW_SIGNALS = 4
#: Shown name of each field.
FIELD_LABELS = {
    "cherish": "Cherish",
    "grow_or_reprice": "Grow or reprice",
    "repair": "Repair",
    "part_with": "Part with",
}


def quadrant_finding(scored: pd.DataFrame, language: Language) -> str:
    """Say how many clients stand in the good field and in the field of concern.

    Parameters
    ----------
    scored : DataFrame
        As :func:`analysis.score` gives it.
    language : Language

    Returns
    -------
    str

    Examples
    --------
    >>> quadrant_finding(pd.DataFrame({"field": ["cherish", "cherish", "part_with"]}), Language("en"))
    'You can cherish 2 clients; 1 brings little and asks much of people.'
    """
    counts = scored["field"].value_counts()
    good, concern = int(counts.get("cherish", 0)), int(counts.get("part_with", 0))
    if not counts.sum():
        return language.text("No client has enough known about it yet to be given a field.")
    if not concern:
        return language.plural(
            "You can cherish {count} client; none brings little while asking much of people.",
            "You can cherish {count} clients; none brings little while asking much of people.",
            good,
        )
    return language.plural(
        "You can cherish {good}; {count} brings little and asks much of people.",
        "You can cherish {good}; {count} bring little and ask much of people.",
        concern,
        good=language.plural("{count} client", "{count} clients", good),
    )


def quadrant_key(scored: pd.DataFrame, size_label: str, language: Language) -> str:
    """Say how to read the chart: area, hollow bubbles, star, and who is not drawn.

    Parameters
    ----------
    scored : DataFrame
        As :func:`analysis.score` gives it.
    size_label : str
        What the area shows, in the reader's language.
    language : Language

    Returns
    -------
    str
    """
    parts = [language.text("Area of a bubble: {label}.", label=size_label)]
    if "signals_used" in scored and scored["signals_used"].lt(FEW_SIGNALS).any():
        parts.append(language.text("Hollow: the score rests on few signals."))
    if "strategic" in scored and scored["strategic"].fillna(value=False).astype(bool).any():
        parts.append(language.text("Star: a strategic client."))
    if len(scored) > CROWD_ABOVE:
        parts.append(language.text("The darker a square, the more clients stand there."))
    missing = int(scored[["financial_score", "burden_score"]].isna().any(axis=1).sum())
    if missing:
        parts.append(
            language.plural(
                "{count} client is not drawn, because too little is known.",
                "{count} clients are not drawn, because too little is known.",
                missing,
            )
        )
    return " ".join(parts)


def quadrant_alt(scored: pd.DataFrame, language: Language) -> str:
    """Describe the picture for who cannot see it: the axes, how many clients in each field, and the finding."""
    counts = scored["field"].value_counts()
    fields = language.list(
        language.text(
            "{label}: {count}", label=language.text(label), count=language.number(int(counts.get(field, 0)))
        )
        for field, label in FIELD_LABELS.items()
    )
    return language.text(
        "Chart of all clients: financial result from left to right, burden on people from top to bottom. "
        "Clients in each field: {fields}. {finding}",
        fields=fields,
        finding=quadrant_finding(scored, language),
    )
