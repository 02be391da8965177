"""What the quadrant chart says in words: the fields, the finding, the key and the description."""

import numpy as np
import pandas as pd

from analysis.language.language import Language
from analysis.quadrants import FIELDS
from ui.charts.crowd import CONCERN, SINGLY, is_crowd

#: A score that rests on fewer signals is drawn hollow.
FEW_SIGNALS = 4
#: More names than this make no sentence.
MOST_NAMED = 12


def field_counts(scored: pd.DataFrame) -> dict[str, int]:
    """Count the clients in each field; a client without one counts in none.

    Examples
    --------
    >>> field_counts(pd.DataFrame({"field": ["repair", None, "repair"]}, dtype="object"))
    {'repair': 2}
    """
    # Much faster than ``value_counts``, which sorts.
    codes, found = pd.factorize(scored["field"].to_numpy(dtype=object))
    return dict(
        zip(found.tolist(), np.bincount(codes[codes >= 0], minlength=len(found)).tolist(), strict=True)
    )


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
    'To cherish: 2 of your 3 clients. 1 client brings little after costs and asks a lot of people.'
    """
    counts = field_counts(scored)
    good, concern = counts.get("cherish", 0), counts.get("part_with", 0)
    if not counts:
        return language.text("Too little is known about your clients yet to give any of them a field.")
    places = {"good": language.number(good), "clients": language.number(len(scored))}
    if not concern:
        return language.text(
            "To cherish: {good} of your {clients} clients. None brings little after costs while asking "
            "a lot of people.",
            **places,
        )
    return language.plural(
        "To cherish: {good} of your {clients} clients. {count} client brings little after costs and "
        "asks a lot of people.",
        "To cherish: {good} of your {clients} clients. {count} clients bring little after costs and ask "
        "a lot of people.",
        concern,
        **places,
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
        parts.append(
            language.text(
                "Hollow: the score rests on fewer than {count} signals.", count=language.number(FEW_SIGNALS)
            )
        )
    if "strategic" in scored and scored["strategic"].notna().any():
        parts.append(language.text("Star: a strategic client."))
    if "hard_rule" in scored and scored["hard_rule"].notna().any():
        parts.append(language.text("Cross: a mark that no weight offsets."))
    if is_crowd(len(scored)):
        parts.append(language.text("The darker a square, the more clients stand there."))
        if scored["field"].eq(CONCERN).sum() > SINGLY:
            parts.append(
                language.text(
                    "One by one: the {count} clients with the most revenue in the field of concern.",
                    count=language.number(SINGLY),
                )
            )
    missing = scored[scored[["financial_score", "burden_score"]].isna().any(axis=1)]
    if 0 < len(missing) <= MOST_NAMED:
        parts.append(
            language.text(
                "Not drawn, because too little is known: {names}.", names=language.list(missing["name"])
            )
        )
    elif len(missing):
        parts.append(
            language.text(
                "{count} clients are not drawn, because too little is known.",
                count=language.number(len(missing)),
            )
        )
    return " ".join(parts)


def quadrant_alt(scored: pd.DataFrame, language: Language) -> str:
    """Describe the picture for who cannot see it: axes, how many clients in each field, and the finding."""
    counts = field_counts(scored)
    fields = language.list(
        f"{language.text(stands.label)}: {language.number(int(counts.get(field, 0)))}"
        for field, stands in FIELDS.items()
    )
    return language.text(
        "Chart of all clients: financial result from left to right, burden on people from top to bottom. "
        "Clients in each field: {fields}. {finding}",
        fields=fields,
        finding=quadrant_finding(scored, language),
    )
