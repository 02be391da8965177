"""Which answers of the owner the figures still wait for, by what is really missing."""

import pandas as pd

from analysis.settings import Settings

#: Answer → what is asked, as a part of a sentence (source text of the catalogue).
ANSWERS = {
    "revenue": "what each client was invoiced",
    "hour_cost": "what an hour of work costs you",
    "hours": "roughly how many hours each client takes",
    "pleasure": "what they are like to work with",
}
#: The answers without which no client has a result.
FOR_THE_RESULT = ("revenue", "hour_cost", "hours")
_LOOKED_AT = ("revenue", "result", "hours", "hours_cost", "pleasure", "incidents", "severity_points")


def missing_answers(clients: pd.DataFrame, settings: Settings | None = None) -> tuple[str, ...]:
    """Say which answers are missing for every client, so that no result or no burden can be known.

    Turns        client | revenue, result, hours, hours_cost, pleasure, incidents, severity_points, …
    into         keys of ``ANSWERS``, in the order they are worth giving

    Parameters
    ----------
    clients : DataFrame, index ``client``
        As :func:`summarise` returns it. Not changed.
    settings : Settings, optional
        Those the table was made with.

    Returns
    -------
    tuple of str
        What an hour costs only where neither the files nor the owner said so; hours only where none are
        on file or estimated. Empty where at least one client has a result and one a burden.

    Examples
    --------
    >>> names = ["revenue", "result", "hours", "hours_cost", "pleasure", "incidents", "severity_points"]
    >>> worked = pd.DataFrame([[900.0, None, 12.0, None, None, 3.0, 5.0]], columns=names, index=["ann"])
    >>> missing_answers(worked)
    ('hour_cost',)
    >>> missing_answers(worked.assign(hours=None, incidents=None, severity_points=None))
    ('hour_cost', 'hours', 'pleasure')
    """
    settings = settings or Settings()
    if clients.empty:
        return ()
    nobody = {name: bool(clients[name].isna().all()) for name in _LOOKED_AT}
    missing = []
    if nobody["result"]:
        if nobody["revenue"]:
            missing.append("revenue")
        if nobody["hours_cost"] and settings.hour_cost is None:
            missing.append("hour_cost")
        if nobody["hours"]:
            missing.append("hours")
    if nobody["pleasure"] and nobody["incidents"] and nobody["severity_points"]:
        missing.append("pleasure")
    return tuple(missing)
