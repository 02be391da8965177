"""What an hour of work costs: as the owner says, else as the files tell it."""

import pandas as pd

from analysis.settings import Settings


def cost_of_an_hour(clients: pd.DataFrame, settings: Settings) -> float | None:
    """Give what an hour costs: as chosen, else the mean over the hours whose cost is on file, else None."""
    return mean_hour_cost(clients) if settings.hour_cost is None else settings.hour_cost


def mean_hour_cost(clients: pd.DataFrame) -> float | None:
    """Give the mean cost of the hours of which it is known.

    Turns        client | hours, hours_cost
    into         money of the upload, for one hour; None where the cost of no hour is known

    Examples
    --------
    >>> worked = pd.DataFrame({"hours": [10.0, 5.0, 0.0], "hours_cost": [500.0, None, 0.0]})
    >>> mean_hour_cost(worked), mean_hour_cost(worked[1:])
    (50.0, None)
    """
    known = clients[clients["hours_cost"].notna() & (clients["hours"] > 0)]
    return None if known.empty else float(known["hours_cost"].sum() / known["hours"].sum())
