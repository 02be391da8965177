"""Which client types to take on more, and which to be careful with."""

import pandas as pd

from analysis.client_types import ClientTypes

#: Of fewer members with a field nothing is said of a type.
ENOUGH_MEMBERS = 5
#: More than this part of them in one field speaks for, or against, more clients like these.
MOST_OF_THEM = 0.5


def type_choice(found: ClientTypes, scored: pd.DataFrame) -> pd.DataFrame:
    """Say of each type whether its clients are the kind to take on more.

    Turns        the types found, and client | field, …
    into         type | count, with_field, cherish, part_with, choice

    Parameters
    ----------
    found : ClientTypes
        As :func:`analysis.client_types.client_types` gives it.
    scored : DataFrame, index ``client``
        As :func:`analysis.quadrants.score` gives it. Not changed.

    Returns
    -------
    DataFrame, index ``type``, in the order of ``found.profile``
        ``count`` of clients, ``with_field`` of whom the field is known, ``cherish`` and ``part_with`` in
        these fields. ``choice`` is ``more`` where more than half of at least five stand in *cherish*,
        ``careful`` where more than half stand in *part with*, ``too_few`` below five, else ``either``.
    """
    rows = []
    for code in found.profile.index:
        fields = scored["field"].reindex(found.labels.index[found.labels == code])
        known = int(fields.notna().sum())
        cherish, part = int((fields == "cherish").sum()), int((fields == "part_with").sum())
        choice = "either"
        if known < ENOUGH_MEMBERS:
            choice = "too_few"
        elif cherish > MOST_OF_THEM * known:
            choice = "more"
        elif part > MOST_OF_THEM * known:
            choice = "careful"
        rows.append((code, len(fields), known, cherish, part, choice))
    columns = ["type", "count", "with_field", "cherish", "part_with", "choice"]
    return pd.DataFrame(rows, columns=columns).set_index("type")
