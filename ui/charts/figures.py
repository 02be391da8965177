"""What a picture's figures are called and how they are written, by the metric they belong to."""

from dataclasses import dataclass

from analysis.language.language import Language
from analysis.metrics import METRICS


@dataclass(frozen=True)
class Ranked:
    """The words for clients ranked by a figure: the line below the axis, and the finding.

    Attributes
    ----------
    order : str
        What the row of clients is.
    one, many : str
        The finding for one and for several clients, with places ``count``, ``clients`` and ``share``.
    """

    order: str
    one: str
    many: str


#: The figures a Pareto curve is drawn of, and what is said of them.
RANKED: dict[str, Ranked] = {
    "revenue": Ranked(
        "Clients, from most to least revenue",
        "{count} of your {clients} clients brings {share} of revenue.",
        "{count} of your {clients} clients bring {share} of revenue.",
    ),
    "result": Ranked(
        "Clients, from highest to lowest result",
        "{count} of your {clients} clients brings {share} of the result.",
        "{count} of your {clients} clients bring {share} of the result.",
    ),
    "contribution": Ranked(
        "Clients, from highest to lowest contribution",
        "{count} of your {clients} clients brings {share} of the contribution.",
        "{count} of your {clients} clients bring {share} of the contribution.",
    ),
    "avoidable": Ranked(
        "Clients, from highest to lowest result after avoidable cost",
        "{count} of your {clients} clients brings {share} of the result after avoidable cost.",
        "{count} of your {clients} clients bring {share} of the result after avoidable cost.",
    ),
    "full": Ranked(
        "Clients, from highest to lowest result after full cost",
        "{count} of your {clients} clients brings {share} of the result after full cost.",
        "{count} of your {clients} clients bring {share} of the result after full cost.",
    ),
    "hours": Ranked(
        "Clients, from most to fewest hours",
        "{count} of your {clients} clients takes {share} of all hours.",
        "{count} of your {clients} clients take {share} of all hours.",
    ),
    "incidents": Ranked(
        "Clients, from most to fewest incidents",
        "{count} of your {clients} clients accounts for {share} of all incidents.",
        "{count} of your {clients} clients account for {share} of all incidents.",
    ),
    "joy": Ranked(
        "Clients, from most to least joy",
        "{count} of your {clients} clients gives {share} of the joy in the work.",
        "{count} of your {clients} clients give {share} of the joy in the work.",
    ),
}

_IN_GENERAL = Ranked(
    "Clients, from highest to lowest",
    "{count} of your {clients} clients accounts for {share} of the total.",
    "{count} of your {clients} clients account for {share} of the total.",
)


def ranked(value: str) -> Ranked:
    """Give the words for clients ranked by a figure; one without words of its own gets general ones."""
    return RANKED.get(value, _IN_GENERAL)


def metric_words(name: str) -> tuple[str, str]:
    """Give unit and label (English source text) of a metric; a column that is none is a bare number."""
    if name in METRICS:
        return METRICS[name].unit, METRICS[name].label
    return "number", name


def written(amount: float, unit: str, language: Language, currency: str | None = None) -> str:
    r"""Write a figure with its unit, as a reader of the language does.

    Parameters
    ----------
    amount : float
    unit : str
        ``money``, ``hours``, ``rate``, ``share``, ``days`` or anything else for a bare number.
    language : Language
    currency : str or None
        The code of the currency of the upload; without one, money is a bare number.

    Returns
    -------
    str

    Examples
    --------
    >>> written(12.5, "hours", Language("en")), written(0.125, "share", Language("nl"))
    ('13 hours', '13\xa0%')
    """
    whole = abs(amount - round(amount)) < 0.05
    decimals = 0 if whole or abs(amount) >= 10 else 1
    if unit == "money":
        return language.money(amount, currency)
    if unit in ("hours", "hours_per_1000"):
        if whole:
            return language.plural("{count} hour", "{count} hours", round(amount))
        return language.text("{hours} hours", hours=language.number(amount, decimals))
    if unit == "days":
        if whole:
            return language.plural("{count} day", "{count} days", round(amount))
        return language.text("{days} days", days=language.number(amount, decimals))
    if unit == "months":
        if whole:
            return language.plural("{count} month", "{count} months", round(amount))
        return language.text("{months} months", months=language.number(amount, decimals))
    if unit == "rate":
        return language.text("{amount} per hour", amount=language.money(amount, currency))
    if unit == "share":
        return language.percent(amount)
    return language.number(amount, 0 if whole or abs(amount) >= 100 else 1)
