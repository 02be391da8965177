"""What clients cost, shown: the portfolio's waterfall, the three lines per client, and the hours matrix."""

import pandas as pd
import streamlit as st

from analysis.costing.break_even import NothingLeftError, break_even_volume
from analysis.costing.capacity import own_hours
from analysis.costing.matrix import hours_matrix
from analysis.costing.model import DRIVERS
from analysis.costing.statement import Statement, waterfall
from analysis.findings import too_young_to_judge
from analysis.in_period import in_period
from analysis.language.language import Language
from ui import behind, different_months, session, show, still_open
from ui.charts.capacity import capacity_alt, capacity_chart, capacity_finding
from ui.charts.hours_matrix import matrix_alt, matrix_chart, matrix_finding
from ui.charts.lines import lines_alt, lines_chart, lines_finding
from ui.charts.waterfall import waterfall_alt, waterfall_chart
from ui.words import Shown, in_brackets, write

LINE_COLUMNS = {
    "name": Shown("Client", pinned=True),
    "revenue": Shown("Revenue", "money"),
    "contribution": Shown("Contribution", "money"),
    "avoidable": Shown("After avoidable cost", "money"),
    "full": Shown("After full cost", "money"),
    "full_low": Shown("At least", "money"),
    "full_high": Shown("At most", "money"),
    "share": Shown("Share of the total", "share"),
    "running_share": Shown("Running share", "share"),
    "full_a_year": Shown("After full cost, a year", "money"),
    "full_margin": Shown("Margin after full cost", "share"),
    "effective_hourly_rate": Shown("Effective hourly rate", "rate"),
    "hours_per_1000": Shown("Hours per 1,000 of revenue", "hours"),
    "unbilled_share": Shown("Unbilled share", "share"),
    "scope_creep_hours": Shown("Hours beyond the agreement", "hours"),
    "scope_creep_cost": Shown("Hours beyond the agreement, at cost", "money"),
    "scope_creep_at_rate": Shown("Hours beyond the agreement, at your rate", "money"),
}
#: Amounts that differ less than this are one amount.
_CENT = 0.005
POOL_COLUMNS = {
    "pool": Shown("Cost pool", pinned=True),
    "driver": Shown("Shared out by"),
    "cost": Shown("Cost over the time on file", "exact"),
    "charged": Shown("Charged to clients", "exact"),
    "unused": Shown("Charged to nobody", "exact"),
    "used": Shown("Units used", "count"),
    "rate": Shown("Cost of one unit", "exact"),
}


def capacity(found: Statement, language: Language, currency: str | None) -> None:
    """Show used against unused hours, and the pools behind it with what one unit costs."""
    if found.practical_hours is not None:
        show.finding(capacity_finding(found, language, currency=currency))
        show.chart(
            capacity_chart(found, language),
            capacity_alt(found, language, currency=currency),
            key="costs_capacity",
        )
    own = own_hours(session.ledger(), session.settings())
    if own:
        st.caption(
            language.text(
                "{hours} hours of your own work are for no client: they are part of what clients did not "
                "use.",
                hours=language.number(own),
            )
        )
    if not found.pools:
        return
    rows = pd.DataFrame(
        {
            "pool": [each.pool.name for each in found.pools],
            "driver": [language.text(DRIVERS[each.pool.driver].label) for each in found.pools],
            **{
                name: [getattr(each, name) for each in found.pools]
                for name in ("cost", "charged", "unused", "rate")
            },
            "used": [each.used for each in found.pools],
        }
    )
    show.behind(rows, POOL_COLUMNS, language, name="costs_pools_behind", currency=currency)


def whole(clients: pd.DataFrame, found: Statement, language: Language, currency: str | None) -> None:
    """Show the way from revenue to what is left, of all clients together."""
    different_months.told(language, "costs")
    steps = waterfall(clients, found, session.settings())
    line, known = found.lines["full"], clients["full"].notna()
    show.finding(
        language.text(
            "Of {revenue} of revenue, {full} is left after full cost{interval}.",
            revenue=write(float(clients.loc[known, "revenue"].sum()), "money", language, currency),
            full=write(line.amount, "money", language, currency),
            interval=in_brackets(line.low, line.high, language, currency),
        )
    )
    show.left_out(language, int((~known).sum()))
    if not known.all():  # perhaps because one client stands there under two names
        still_open.told((), language, doubles=True)
    figure = waterfall_chart(steps, language, currency=currency)
    show.chart(figure, waterfall_alt(steps, language, currency=currency), key="costs_waterfall")
    behind.steps(steps, language, name="costs_waterfall", currency=currency)


def lines(clients: pd.DataFrame, language: Language, currency: str | None) -> None:
    """Show the three lines of every client, and the table behind them."""
    known = clients["full"].notna()
    enough = ~(clients["known_months"] < session.settings().minimum_months)
    if known.any():
        show.finding(lines_finding(clients, language))
    _beside_the_overview(clients, enough, language)
    show.left_out(language, int((~known).sum()))
    figure = lines_chart(clients, language, currency=currency)
    show.chart(figure, lines_alt(clients, language), key="costs_lines")
    ranked = show.with_running(clients[known].sort_index(), "full")
    rows = ranked.assign(
        full_a_year=(ranked["full"] / ranked["years"]).where(enough[ranked.index]),
        full_margin=(ranked["full"] / ranked["revenue"]).where(ranked["revenue"] > 0),
    )
    show.behind(rows, LINE_COLUMNS, language, name="costs_lines_behind", currency=currency)


def _beside_the_overview(clients: pd.DataFrame, enough: pd.Series, language: Language) -> None:
    """Say of whom no verdict holds yet, and how the overview comes to another count."""
    below, losing = clients["full_high"] < 0, clients["result_high"] < 0
    if young := int((below & ~enough).sum()):
        st.caption(too_young_to_judge(young, language))
    if below.sum() != losing.sum():
        st.caption(
            language.text(
                "The overview counts {count}: there only direct cost and hours are taken off the revenue, "
                "here all costs.",
                count=language.number(int(losing.sum())),
            )
        )


def one(
    clients: pd.DataFrame,
    client: str,
    language: Language,
    currency: str | None,
    *,
    beside_card: bool = False,
) -> None:
    """Show three lines of one client with where they lie, and what they mean for letting it go.

    Beside the card with its revenue and result, lines that say nothing new are left out.
    """
    row = clients.loc[client]
    if not (beside_card and _on_the_card(row)):
        _three_lines(row, language, currency)
    _verdict(row, language, currency)


def _on_the_card(row: pd.Series) -> bool:
    """Whether the lines are unknown, or the revenue and the result once more."""
    if pd.isna(row["full"]):
        return True
    return bool(
        abs(row["contribution"] - row["revenue"]) < _CENT
        and max(abs(row["avoidable"] - row["full"]), abs(row["result"] - row["full"])) < _CENT
    )


def _three_lines(row: pd.Series, language: Language, currency: str | None) -> None:
    labels = [
        ("contribution", language.text("Contribution")),
        ("avoidable", language.text("After avoidable cost")),
        ("full", language.text("After full cost")),
    ]
    alike = not pd.isna(row["full"]) and abs(row["avoidable"] - row["full"]) < _CENT
    if alike:
        labels[1:] = [("full", language.text("After all costs"))]
    with st.grid(3, min_column_width=180):
        for name, label in labels:
            with st.container(gap="xxsmall"):
                st.metric(label, write(row[name], "money", language, currency))
                st.caption(in_brackets(row[f"{name}_low"], row[f"{name}_high"], language, currency) or " ")
    if alike:
        st.caption(
            language.text(
                "No cost is known that stays when this client goes: after avoidable and after full cost is "
                "the same here."
            )
        )


def _verdict(row: pd.Series, language: Language, currency: str | None) -> None:
    """Say what the lines mean: too early, not known, or a loss that yet contributes."""
    if pd.isna(row["full"]):
        return
    if row["known_months"] < session.settings().minimum_months:
        st.markdown(language.text("You have not known this client long enough for a verdict."))
    elif row["full_low"] < 0 <= row["full_high"]:
        st.markdown(
            language.text(
                "With these estimates it is not known whether this client costs more than it brings."
            )
        )
    elif row["full_high"] < 0 < row["avoidable_low"]:
        st.markdown(
            language.text(
                "It loses after full cost, yet contributes: without it you would have {amount} a year less "
                "to pay what stays.",
                amount=language.money(float(row["avoidable"] / row["years"]), currency),
            )
        )


def one_waterfall(
    clients: pd.DataFrame, client: str, found: Statement, language: Language, currency: str | None
) -> None:
    """Show the way from revenue to what is left of one client."""
    steps = waterfall(clients, found, session.settings(), client)
    if steps:
        figure = waterfall_chart(steps, language, currency=currency)
        show.chart(figure, waterfall_alt(steps, language, currency=currency), key="costs_one_waterfall")
        behind.steps(steps, language, name="costs_one_waterfall", currency=currency)


def price_rise(clients: pd.DataFrame, client: str, language: Language) -> None:
    """Say how much work a price rise may cost before it brings less."""
    row = clients.loc[client]
    if not row["revenue"] > 0 or pd.isna(row["avoidable"]):
        return
    margin = float(row["avoidable"] / row["revenue"])
    if margin <= 0:
        st.markdown(
            language.text(
                "The work costs more than it brings now: only a price rise of more than {share} leaves "
                "something.",
                share=language.percent(-margin, 1),
            )
        )
        return
    rise = st.slider(
        language.text("If you changed the price by"),
        -20,
        40,
        10,
        format="%d%%",
        key="costs_rise",
        persist_state="session",
        width=420,
    )
    try:
        volume = break_even_volume(rise / 100, margin)
    except NothingLeftError as problem:
        st.markdown(show.sentence(problem, language))
        return
    share = language.percent(abs(volume), 1)
    st.markdown(
        language.text("then {share} of the work may fall away before it brings less than now.", share=share)
        if volume <= 0
        else language.text("then {share} more work is needed to bring as much as now.", share=share)
    )


def matrix(clients: pd.DataFrame, language: Language) -> None:
    """Show the hours of each client by role or activity."""
    ledger = in_period(session.ledger(), session.settings())
    known = {by: found for by in ("role", "activity") if not (found := hours_matrix(ledger, by)).empty}
    if not known:
        st.info(language.text("The hours on file name no role or activity."))
        return
    by = next(iter(known))
    if len(known) > 1:
        by = st.segmented_control(
            language.text("Hours by"),
            list(known),
            default=by,
            required=True,
            format_func={"role": language.text("Role"), "activity": language.text("Activity")}.get,
            key="costs_matrix_by",
            persist_state="session",
        )
    found = known[by]
    show.finding(matrix_finding(found, language))
    show.chart(
        matrix_chart(found, language, names=clients["name"]), matrix_alt(found, language), key="costs_matrix"
    )
    long = found.reset_index().melt("client", var_name="work", value_name="hours")
    rows = long[long["hours"] > 0].assign(
        name=lambda row: row["client"].map(clients["name"]).fillna(row["client"]),
        work=lambda row: row["work"].replace("", language.text("Not named")),
        share=lambda row: row["hours"] / row["hours"].sum(),
    )
    columns = {
        "name": Shown("Client", pinned=True),
        "work": Shown("Role" if by == "role" else "Activity"),
        "hours": Shown("Hours", "hours"),
        "share": Shown("Share of the total", "share"),
    }
    show.behind(rows, columns, language, name="costs_matrix_behind")
