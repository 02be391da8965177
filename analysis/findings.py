"""Five plain findings about the portfolio, chosen by what is known."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.concentration import Concentration, largest_fifth
from analysis.language.language import Language
from analysis.missing_answers import ANSWERS, FOR_THE_RESULT, missing_answers
from analysis.portfolio import Portfolio
from analysis.settings import Settings

#: How many findings are shown.
HOW_MANY = 5

#: From this share on it is worth saying how much one client alone brings.
WEIGHS = 0.05

#: A number, a name, or several names.
Fact = float | str | tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """One finding: its code (a key of ``FINDINGS``) and the facts its sentence names."""

    code: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True)
class FindingKind:
    """How a finding is worded.

    Attributes
    ----------
    code : str
    one, many : str
        The sentence for a ``count`` of one and of more (source text of the catalogue).
    units : mapping of str to str
        Place → ``money``, ``share``, ``days``, ``hours``, ``number``, ``name``, ``names`` or ``answers``.
    """

    code: str
    one: str
    many: str
    units: Mapping[str, str]


FINDINGS: dict[str, FindingKind] = {
    kind.code: kind
    for kind in (
        FindingKind(
            "few_bring_most",
            "{count} of your {clients} clients brings {share} of revenue.",
            "{count} of your {clients} clients bring {share} of revenue.",
            {"clients": "number", "share": "share"},
        ),
        FindingKind(
            "one_client_weighs",
            "{client} alone brings {share} of revenue.",
            "{client} alone brings {share} of revenue; the three largest together bring {three}.",
            {"client": "name", "share": "share", "three": "share"},
        ),
        FindingKind(
            "few_take_most",
            "{count} of your {clients} clients takes {share} of the hours.",
            "{count} of your {clients} clients take {share} of the hours.",
            {"clients": "number", "share": "share"},
        ),
        FindingKind(
            "one_client_takes",
            "{client} alone takes {share} of the hours.",
            "{client} alone takes {share} of the hours; the three largest together take {three}.",
            {"client": "name", "share": "share", "three": "share"},
        ),
        FindingKind(
            "nobody_weighs",
            "Nobody weighs heavily: the largest client, {client}, brings {share} of revenue.",
            "Nobody weighs heavily: the largest client, {client}, brings {share} of revenue.",
            {"client": "name", "share": "share"},
        ),
        FindingKind(
            "nobody_takes_much",
            "Nobody weighs heavily: the largest client, {client}, takes {share} of the hours.",
            "Nobody weighs heavily: the largest client, {client}, takes {share} of the hours.",
            {"client": "name", "share": "share"},
        ),
        FindingKind(
            "losses_eat",
            "{count} client costs more than it brings: {client}, {loss} below zero.",
            "{count} clients cost more than they bring: together {loss} below zero, {client} most of all.",
            {"loss": "money", "client": "name"},
        ),
        FindingKind(
            "losses_lie",
            "{count} client costs more than it brings: {client}, between {least} and {most} below zero.",
            "{count} clients cost more than they bring: together between {least} and {most} below zero, "
            "{client} most of all.",
            {"least": "money", "most": "money", "client": "name"},
        ),
        FindingKind(
            "no_losses",
            "The one client whose result is known brings more than it costs.",
            "All {count} clients whose result is known bring more than they cost.",
            {},
        ),
        FindingKind(
            "losses_unsure",
            "For {count} client it is not known yet whether it costs more than it brings.",
            "For {count} clients it is not known yet whether they cost more than they bring.",
            {},
        ),
        FindingKind(
            "paid_late",
            "{count} of your {judged} invoices was or is late, and that one by {days} days.",
            "{count} of your {judged} invoices were or are late, and those by {days} days on average.",
            {"judged": "number", "days": "days"},
        ),
        FindingKind(
            "late_of_unknown",
            "{count} invoice is past due, by {days} days. Whether the paid ones came on time is not known.",
            "{count} invoices are past due, by {days} days on average. Whether the paid ones came on time is "
            "not known.",
            {"days": "days"},
        ),
        FindingKind(
            "all_paid_late",
            "Your one invoice was or is late, by {days} days.",
            "All {count} invoices were or are late, by {days} days on average.",
            {"days": "days"},
        ),
        FindingKind(
            "paid_on_time",
            "The one invoice where this is known was not late.",
            "None of the {count} invoices where this is known was late.",
            {},
        ),
        FindingKind(
            "hours_pull",
            "{client} takes {hours} hours for each 1,000 of revenue; half of the clients at most {middle}.",
            "{client} takes {hours} hours for each 1,000 of revenue; half of the clients at most {middle}.",
            {"client": "name", "hours": "hours", "middle": "hours"},
        ),
        FindingKind(
            "burden_sits",
            "{count} client is behind {share} of the incidents.",
            "{count} clients are behind {share} of the incidents.",
            {"share": "share"},
        ),
        FindingKind(
            "joy_sits",
            "{client} is the greatest joy to work with, rated {rating} out of 5.",
            "{client} is the greatest joy to work with, rated {rating} out of 5.",
            {"client": "name", "rating": "rating"},
        ),
        FindingKind(
            "look_first",
            "Look at {names} first: low result, and heavy to work with.",
            "Look at {names} first: low result, and heavy to work with.",
            {"names": "names"},
        ),
        FindingKind(
            "hard_rule",
            "Look at {names} first: abuse, danger or an unethical act was noted.",
            "Look at {names} first: abuse, danger or an unethical act was noted.",
            {"names": "names"},
        ),
        FindingKind(
            "nobody_to_part_with",
            "Nobody has both a low result and a heavy burden.",
            "Nobody has both a low result and a heavy burden.",
            {},
        ),
        FindingKind(
            "result_unknown",
            "The result is not known yet. Needed for it: {answers}.",
            "The result is not known yet. Needed for it: {answers}.",
            {"answers": "answers"},
        ),
        FindingKind(
            "burden_unknown",
            "How heavy each client is to work with is not known yet: one minute with the grid is enough.",
            "How heavy each client is to work with is not known yet: one minute with the grid is enough.",
            {},
        ),
    )
}


def findings(scored: pd.DataFrame, whole: Portfolio, settings: Settings | None = None) -> tuple[Finding, ...]:
    """Choose at most five findings: how few bring most, dependence, result, payment, burden, who first.

    Turns        scored clients and the portfolio
    into         findings: codes with facts, no words

    Parameters
    ----------
    scored : DataFrame, index ``client``
        As :func:`score` returns it.
    whole : Portfolio
        As :func:`portfolio` gives it.
    settings : Settings, optional
        Those the clients were scored with.

    Returns
    -------
    tuple of Finding
        In the order to be read. What is not known gives no finding, but for the two that say what would
        complete the picture.
    """
    who_first = _who_first(scored)
    middle = [
        *_spread(scored, whole),
        *_result(scored, whole, settings),
        *_payment(whole),
        *_burden(scored, whole),
    ]
    return (*middle[: HOW_MANY - len(who_first)], *who_first)


def finding_sentence(finding: Finding, language: Language, currency: str | None = None) -> str:
    """Word a finding in a language.

    Examples
    --------
    >>> finding = Finding("few_bring_most", {"count": 9, "clients": 45, "share": 0.71})
    >>> finding_sentence(finding, Language("en"))
    '9 of your 45 clients bring 71% of revenue.'
    """
    kind = FINDINGS[finding.code]
    places = {
        place: _worded(finding.facts[place], unit, language, currency) for place, unit in kind.units.items()
    }
    said = language.plural(kind.one, kind.many, _count(finding, "count", 1), **places)
    young = _count(finding, "young", 0)
    return f"{said} {too_young_to_judge(young, language)}" if young else said


def too_young_to_judge(count: int, language: Language) -> str:
    """Say of how many of the clients just counted nobody should judge yet."""
    return language.plural(
        "Of these, {count} has not been known long enough for a verdict.",
        "Of these, {count} have not been known long enough for a verdict.",
        count,
    )


def _count(finding: Finding, name: str, otherwise: int) -> int:
    count = finding.facts.get(name, otherwise)
    return int(count) if isinstance(count, float | int) else otherwise


def _worded(fact: Fact, unit: str, language: Language, currency: str | None) -> str:
    if isinstance(fact, tuple):
        return language.list(language.text(ANSWERS[each]) if unit == "answers" else each for each in fact)
    if isinstance(fact, str):
        return fact
    if unit == "money":
        return language.money(fact, currency)
    if unit == "share":
        return language.percent(fact)
    return language.number(fact, 1 if unit in ("hours", "rating") else 0)


def _spread(scored: pd.DataFrame, whole: Portfolio) -> list[Finding]:
    """Say how few bring most of the revenue; without any, how few take most of the hours."""
    if whole.concentration["revenue"].n or whole.revenue is not None:
        codes = ("few_bring_most", "one_client_weighs", "nobody_weighs")
        return _few_and_one(scored, whole.concentration["revenue"], codes)
    codes = ("few_take_most", "one_client_takes", "nobody_takes_much")
    return _few_and_one(scored, whole.concentration["hours"], codes)


def _few_and_one(scored: pd.DataFrame, spread: Concentration, codes: tuple[str, str, str]) -> list[Finding]:
    """Word how much the largest fifth has, and the largest alone or that it is little."""
    if spread.top_20_share is None or spread.largest is None or spread.largest_share is None or spread.n < 2:
        return []
    few = {"count": largest_fifth(spread.n), "clients": spread.n, "share": spread.top_20_share}
    one: dict[str, Fact] = {
        "client": str(scored.loc[spread.largest, "name"]),
        "share": spread.largest_share,
        "three": spread.top_3_share or spread.largest_share,
        "count": 3 if spread.n > 3 else 1,
    }
    return [Finding(codes[0], few), Finding(codes[1 if spread.largest_share >= WEIGHS else 2], one)]


def _result(scored: pd.DataFrame, whole: Portfolio, settings: Settings | None) -> list[Finding]:
    result = scored["result"].dropna()
    if result.empty:
        missing = tuple(each for each in missing_answers(scored, settings) if each in FOR_THE_RESULT)
        asked = bool(missing) and whole.revenue is not None
        return [Finding("result_unknown", {"answers": missing})] if asked else []
    known = scored.loc[result.index]
    losses = result[known["result_high"] < 0]
    if losses.empty:
        unsure = int((known["result_low"] < 0).sum())
        if unsure:
            return [Finding("losses_unsure", {"count": unsure})]
        return [Finding("no_losses", {"count": len(result)})]
    least_known = (settings or Settings()).minimum_months
    young = int((scored.loc[losses.index, "known_months"] < least_known).sum())
    worst: Fact = str(scored.loc[str(losses.sort_index().idxmin()), "name"])
    ends = known.loc[losses.index, ["result_high", "result_low"]].sum()
    least, most = float(-ends["result_high"]), float(-ends["result_low"])
    if most - least >= 0.005:
        lie: dict[str, Fact] = {"client": worst, "least": least, "most": most, "young": young}
        return [Finding("losses_lie", {"count": len(losses)} | lie)]
    eat: dict[str, Fact] = {"client": worst, "loss": float(-losses.sum()), "young": young}
    return [Finding("losses_eat", {"count": len(losses)} | eat)]


def _payment(whole: Portfolio) -> list[Finding]:
    if whole.late_invoices is None or not whole.judged_invoices:
        return []
    if whole.late_invoices == 0:
        return [Finding("paid_on_time", {"count": whole.judged_invoices})]
    if whole.mean_days_late_of_late is None:
        return []
    if whole.late_invoices == whole.judged_invoices:
        every = {"count": whole.late_invoices, "days": whole.mean_days_late_of_late}
        return [Finding("late_of_unknown" if whole.only_late_known else "all_paid_late", every)]
    late = {
        "count": whole.late_invoices,
        "judged": whole.judged_invoices,
        "days": whole.mean_days_late_of_late,
    }
    return [Finding("paid_late", late)]


def _burden(scored: pd.DataFrame, whole: Portfolio) -> list[Finding]:
    spread = whole.concentration["incidents"]
    if spread.top_20_share is not None and spread.n >= 5:
        few = {"count": largest_fifth(spread.n), "share": spread.top_20_share}
        return [Finding("burden_sits", few)]
    rated = scored["pleasure"].dropna()
    if len(rated) >= 2:
        best = str(rated.sort_index().idxmax())
        joy: dict[str, Fact] = {"client": str(scored.loc[best, "name"]), "rating": float(rated.max())}
        return [Finding("joy_sits", joy)]
    if rated.empty and scored["incidents"].isna().all() and not scored.empty:
        return [Finding("burden_unknown", {})]
    pull = scored["hours_per_1000"].dropna()
    if len(pull) < 3:
        return []
    most = str(pull.sort_index().idxmax())
    facts: dict[str, Fact] = {
        "client": str(scored.loc[most, "name"]),
        "hours": float(pull.max()),
        "middle": float(pull.median()),
    }
    return [Finding("hours_pull", facts)]


def _who_first(scored: pd.DataFrame) -> list[Finding]:
    """Name at most three clients: hard rules first, else the heaviest for the least."""
    hard = scored[scored["hard_rule"].notna()]
    if not hard.empty:
        return [Finding("hard_rule", {"names": tuple(hard["name"].head(3).astype("str"))})]
    part = scored[scored["field"] == "part_with"]
    if not part.empty:
        worst = (part["burden_score"] - part["financial_score"]).sort_index()
        first = worst.sort_values(ascending=False, kind="stable").index[:3]
        return [Finding("look_first", {"names": tuple(scored.loc[first, "name"].astype("str"))})]
    if scored["field"].notna().any():
        return [Finding("nobody_to_part_with", {})]
    return []
