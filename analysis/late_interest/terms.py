"""How long a term of payment between businesses may be."""

from datetime import date

import pandas as pd

from analysis.late_interest.rates import LateInterest

#: The longest term between businesses; longer only where expressly agreed and not grossly unfair (NL).
LONGEST = 60
#: The longest term of a large firm that buys from a small or middle-sized one, in the Netherlands.
LONGEST_OF_LARGE = 30
#: From when each of the two holds.
_SINCE = {"NL": date(2013, 3, 16), "BE": date(2022, 2, 1)}
_LARGE_SINCE = date(2022, 7, 1)


def over_the_maximum(invoices: pd.DataFrame, choices: LateInterest) -> pd.Series:
    """Mark invoices whose term of payment is longer than the law allows.

    Turns        <any index> | client, invoiced_on, due_on
    into         the same index | yes or no

    Parameters
    ----------
    invoices : DataFrame
        Days as dates; where one is missing the answer is no. Not changed.
    choices : LateInterest
        Without a country nothing is marked.

    Returns
    -------
    Series of bool

    References
    ----------
    Directive 2011/7/EU, article 3(5); Dutch Civil Code, book 6, article 119a, for large firms since 1 July
    2022; Belgian law of 2 August 2002 as it reads since 1 February 2022. A pointer, no legal advice.
    """
    dated = pd.to_datetime(invoices["invoiced_on"])
    term = (pd.to_datetime(invoices["due_on"]) - dated).dt.days
    if choices.country is None:
        return pd.Series(False, index=invoices.index)
    over = (term > LONGEST) & (dated >= pd.Timestamp(_SINCE[choices.country]))
    if choices.country == "NL":
        large = invoices["client"].isin(list(choices.large_clients))
        over |= large & (term > LONGEST_OF_LARGE) & (dated >= pd.Timestamp(_LARGE_SINCE))
    return over.fillna(False).astype(bool)
