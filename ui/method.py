"""How we calculate, in words: each figure, each signal and each rule, with the source it comes from."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis.columns import TABLES
from analysis.language.language import Language
from analysis.metrics import METRICS
from analysis.quadrants import FIELDS
from analysis.signals import SIGNALS, Signal
from ui.words import write


@dataclass(frozen=True)
class Rule:
    """A rule of reckoning.

    Attributes
    ----------
    title, how : str
        English source text: what it is called, and how it is reckoned.
    source : str
        The publication it comes from, or "" for a rule of our own.
    """

    title: str
    how: str
    source: str = ""


RULES: dict[str, Rule] = {
    "pareto": Rule(
        "Few and many",
        "Clients are ranked from the highest figure to the lowest and added up one by one. The running "
        "share is "
        "the sum so far divided by the total. The share of the top fifth counts the clients up to one "
        "fifth of "
        "their number, rounded up. Where the total is zero or less there are no shares, and amounts are "
        "shown.",
        "Pareto (1896), Cours d’économie politique; Lorenz (1905), Methods of measuring the "
        "concentration of wealth",
    ),
    "whale": Rule(
        "Whale curve",
        "The running result, best client first. Its highest point is what you would earn with only the "
        "clients "
        "before it; the descent after it is what the others take away.",
        "Kaplan and Narayanan (2001), Measuring and managing customer profitability",
    ),
    "gini": Rule(
        "Gini coefficient",
        "With n clients in ascending order and x the figure: 2 × the sum of (rank × x) ÷ (n × the sum of "
        "x), less "
        "(n + 1) ÷ n. 0 means all clients are equal; near 1, one client brings everything.",
        "Gini (1914), Sulla misura della concentrazione e della variabilità dei caratteri",
    ),
    "hhi": Rule(
        "Concentration index (HHI)",
        "The sum of the squared shares of all clients. With n equal clients it is 1 ÷ n; with one client "
        "it is 1.",
        "Hirschman (1964), The paternity of an index",
    ),
    "days_late": Rule(
        "Late",
        "An invoice is late when it was paid after its due date, or is open and past it. The mean counts "
        "early and on time as 0; it leaves out credit notes, and open invoices that are not due yet. "
        "Weighted by amount, days paid early count as negative.",
    ),
    "late_payment": Rule(
        "Late payment, its cost, and what you may claim",
        "Days sales outstanding: the open amount ÷ invoiced in the last 365 days × 365. The trend holds "
        "the last four whole quarters, by the day the invoice fell due, against the same four a year "
        "before; it is told from three invoices in every quarter, and a difference below five days is "
        "none. Late money costs you amount without VAT × days late ÷ 365 × your own rate of borrowing. A "
        "claim is another thing and never added to it: statutory interest from the day after the due date "
        "up to and including the day of payment, each day at the rate of its half year over 365 days, in the "
        "Netherlands compound after each full year, and 40 euro for each late invoice. Invoices disputed "
        "with ground count nowhere.",
        "Directive 2011/7/EU; Dutch Civil Code, book 6, article 119a; Belgian law of 2 August 2002; Court of "
        "Justice, 4 May 2023, C-78/22",
    ),
    "financial_score": Rule(
        "Scores",
        "Each signal is put on a fixed scale from 0 to 100; between two anchor points the scale is a "
        "straight "
        "line. A score is the weighted mean of the signals that are known: the weight of a missing one "
        "goes to "
        "the others in proportion. No fact counts in both scores.",
        "Fishburn (1967), Additive utilities with incomplete product sets",
    ),
    "burden_score": Rule(
        "The four fields",
        "A score on the border counts as high. A client gets no field while no core signal is known on "
        "one of "
        "the axes, or while you have known it for less than six months.",
        "Shapiro, Rangan, Moriarty and Ross (1987), Manage customers for profits (not just sales)",
    ),
    "robustness": Rule(
        "How sure a field is",
        "Your weights are held against 2,000 random sets around them, the same for all clients. A client "
        "that keeps its field in fewer than three quarters of them is too close to call. Of all single "
        "weights the one is named whose share must change least. Worth finding out is the unknown on most "
        "of whose scale the field would be another.",
        "Charnetski and Soland (1978), the comparative hypervolume criterion; Butler, Jia and Dyer (1997), "
        "Simulation techniques for sensitivity analysis",
    ),
    "client_types": Rule(
        "Client types",
        "A few signals are scaled by their median and spread, and clients that resemble each other are put "
        "together with k-means. The number of types is the one that stands out most from chance by its "
        "silhouette. Where no division is clear, the page says so.",
        "MacQueen (1967), Some methods for classification; Rousseeuw (1987), Silhouettes",
    ),
    "type_choice": Rule(
        "Which types to take on",
        "More of a type of which more than half of the clients stand in “Cherish”; careful where more "
        "than half stand in “Part with”. Below five clients with a field nothing is said.",
    ),
    "team_voice": Rule(
        "The team’s voice",
        "The mean of all answers, 1 to 5; one older than 90 days counts half. A role stands alone where "
        "at least two people of it answered, or where all who did chose to be seen; other roles are taken"
        " together, so that nobody’s own answer can be read. From 1.5 points between two roles on, a talk"
        " is worth it.",
    ),
    "judgements": Rule(
        "Your own judgement",
        "What you note stands beside the scores and is no part of them. It counts before what a client "
        "list says. A strategic reason ends after its last day. The fit with your values is the least of "
        "the fits with each of them. Referrals are the clients that name this one, and what those bring a"
        " year.",
    ),
    "break_even_chance": Rule(
        "Break-even chance",
        "What waiting costs is what the client costs beyond what it brings, until the day you noted. If "
        "things change, it brings your target for one client in the year after. Waiting pays from a "
        "chance of cost ÷ target on. It is about money only.",
        "Bernoulli (1738), Specimen theoriae novae de mensura sortis",
    ),
    "latest_start": Rule(
        "Waiting for a later value",
        "What a client brings now, until the later value begins, and what you expect a year from then on "
        "must not come below zero together, over the years you look ahead. So it must begin within years × "
        "expected ÷ (expected − now). It is about money only.",
    ),
    "hard_rules": Rule(
        "What nothing offsets",
        "Abuse, danger to your people and acts that may not be lawful or ethical are marks apart from the"
        " scores, from the kinds of your incidents or set by you with a day and a source. They lead the "
        "advice, whatever the figures say.",
    ),
    "costing": Rule(
        "What clients cost you",
        "Each cost pool is shared out by what drives it. For hours: its cost over the time on file, "
        "divided by the paid hours in which work can be done (80% unless you say otherwise); a client pays "
        "for the hours it used. Hours nobody used are charged to nobody. Charged and unused together are "
        "the cost of the pool, to the cent. A pool of people takes the place of the cost of an hour.",
        "Kaplan and Anderson (2004), Time-driven activity-based costing",
    ),
    "three_lines": Rule(
        "Three result lines",
        "Contribution is revenue less direct cost and goodwill; credit notes are off the revenue. After "
        "avoidable cost: less the costs that fall away with the client within the time you choose, a year "
        "unless you say otherwise. After full cost: less its part of the costs that stay.",
        "Horngren, Datar and Rajan, Cost accounting: a managerial emphasis",
    ),
    "interval": Rule(
        "Intervals",
        "Estimated hours may be 25% off either way unless you say otherwise, hours on the timesheets and "
        "costs as far as you say. Every figure that rests on them gets a low and a high end, both worst "
        "cases. A client with zero in between is not known to lose money, and is not called loss-making.",
    ),
    "silent_roles": Rule(
        "Hours nobody logs",
        "The hours you fill in for work that stands in no row are shared out by the hours on file, cost what "
        "an hour costs, and count as an estimate.",
    ),
    "break_even": Rule(
        "Break-even of a price change",
        "With dP the change in price and CM what is left of revenue after the costs that fall away with the "
        "work: the change in work that leaves you as you were is −dP ÷ (CM + dP).",
        "Nagle and Holden (1987), The strategy and tactics of pricing",
    ),
    "money_gone": Rule(
        "What letting go does to your money",
        "The contribution goes; costs that fall away at once or later are spared; costs that stay are not. "
        "The first year counts later costs only for the months they are spared, and goodwill once.",
        "Horngren, Datar and Rajan, Cost accounting: a managerial emphasis",
    ),
    "refill": Rule(
        "Selling freed hours again",
        "The people stay and are paid. Hours that must be sold again: the contribution that goes, less the "
        "costs spared beside hours, divided by what an hour brings. If all freed hours are sold again, the "
        "first year breaks even up to month 12 × (1 − the share that must be sold).",
    ),
    "repair": Rule(
        "What would repair a client",
        "What is missing in a year is the hours × your target rate, less revenue after direct cost. A price "
        "rise, a minimum for each invoice and a limit to the hours are sized to close that gap; what goes "
        "beyond the agreement counts at the rate on the timesheets or at your target rate.",
    ),
    "letting_go": Rule(
        "What if",
        "Revenue, result and hours without the clients that leave, and the dependence on those who stay. "
        "Nothing "
        "is put in their place: what you do with the freed hours is up to you.",
    ),
}


def metrics(language: Language) -> None:
    """Show every figure there is per client, what it is, and the facts it rests on."""
    st.header(language.text("The figures per client"), anchor=False)
    rows = pd.DataFrame(
        {
            language.text("Figure"): [f"**{language.text(metric.label)}**" for metric in METRICS.values()],
            language.text("What it is"): [language.text(metric.meaning) for metric in METRICS.values()],
            language.text("Rests on"): [_facts(metric.source, language) for metric in METRICS.values()],
        }
    )
    st.table(rows, hide_index=True, border="horizontal", alt=language.text("The figures per client"))


def _facts(source: tuple[str, ...], language: Language) -> str:
    """Name the facts ``table.column`` as the reader knows them, each once."""
    labels: dict[str, list[str]] = {}
    for fact in source:
        table, _, column = fact.partition(".")
        labels.setdefault(table, []).append(language.text(TABLES[table].column(column).label))
    return "; ".join(
        f"{language.text(TABLES[table].label)}: {', '.join(found)}" for table, found in labels.items()
    )


def signals(language: Language) -> None:
    """Show every signal of the two scores with its scale and its standard weight."""
    st.header(language.text("The signals of the two scores"), anchor=False)
    rows = pd.DataFrame(
        {
            language.text("Signal"): [f"**{language.text(signal.label)}**" for signal in SIGNALS.values()],
            language.text("How it counts"): [language.text(signal.meaning) for signal in SIGNALS.values()],
            language.text("Scale"): [_scale(signal, language) for signal in SIGNALS.values()],
            language.text("Weight"): [language.number(signal.weight) for signal in SIGNALS.values()],
        }
    )
    st.table(rows, hide_index=True, border="horizontal", alt=language.text("The signals of the two scores"))


def _scale(signal: Signal, language: Language) -> str:
    """Write a scale: each anchor value with its points."""
    unit = "times" if signal.relative_to else signal.unit
    return "; ".join(
        f"{write(value, unit, language)} → {language.number(points)}" for value, points in signal.anchors
    )


def rules(language: Language) -> None:
    """Show every rule with its source, the one asked for first in the address opened."""
    st.header(language.text("The rules"), anchor=False)
    asked = st.query_params.get_all("term")
    for name, rule in RULES.items():
        with st.expander(language.text(rule.title), expanded=name in asked or not asked):
            st.markdown(language.text(rule.how))
            source = rule.source or language.text("A rule of our own.")
            st.caption(language.text("Source: {source}", source=source))
            if name == "burden_score":
                for field in FIELDS.values():
                    st.markdown(f"- **{language.text(field.label)}**: {language.text(field.meaning)}")
