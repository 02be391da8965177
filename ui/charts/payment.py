"""Late payment as pictures: what is still open by its age, and how late it was quarter by quarter."""

import pandas as pd
import plotly.graph_objects as go

from analysis.language.language import Language
from analysis.payment_trend import FEWEST_A_QUARTER, PaymentTrend
from analysis.receivables import AGES
from ui.charts import colours, paper
from ui.charts.bars import Bar, grouped_bars, money_by_client, money_in_words
from ui.charts.figures import written

_HEIGHT = 340
#: A single quarter is as wide as one of these.
_QUARTERS = 4
#: The older, the warmer; what is not late is quiet.
_PAINT = {
    "not_due": colours.GREY,
    "to_30": colours.BLUE,
    "to_60": colours.ORANGE,
    "to_90": colours.ORANGE,
    "over_90": colours.VERMILION,
    "no_due_date": colours.GREY,
}
_VERDICTS = {
    "later": "Your clients pay later than a year ago: {now} days late by amount over the last four quarters, "
    "against {before} over the four before.",
    "sooner": "Your clients pay sooner than a year ago: {now} days late by amount over the last four "
    "quarters, against {before} over the four before.",
    "steady": "Your clients pay about as late as a year ago: {now} days by amount over the last four "
    "quarters, {before} over the four before.",
    "too_few": "Too few invoices fell due in one of the last eight quarters to say whether payment changed.",
}


def ages_chart(ages: pd.DataFrame, language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw what is still to be paid on invoices, a bar for each bracket of age.

    Parameters
    ----------
    ages : DataFrame, index ``client``
        As :func:`analysis.receivables.age_brackets` gives it. Not changed.
    language : Language
    currency : str or None
        Of the upload; None writes bare numbers.

    Returns
    -------
    Figure

    Raises
    ------
    NothingToDrawError
        Nothing is open.
    """
    total = float(ages.drop(columns="credit").sum().sum())
    if ages.empty or total <= 0:
        raise paper.NothingToDrawError
    bars = [
        Bar(
            f"{language.text(AGES[name])}: {language.money(float(ages[name].sum()), currency)} "
            f"({language.percent(float(ages[name].sum()) / total)})",
            float(ages[name].sum()),
            _PAINT[name],
        )
        for name in AGES
        if name != "credit" and (name != "no_due_date" or ages[name].sum())
    ]
    return grouped_bars([(language.text("Still to be paid"), bars)], language).figure()


def ages_finding(ages: pd.DataFrame, language: Language, *, currency: str | None = None) -> str:
    """Say how much of what is open should have been paid by now, and what credit notes take off it.

    Examples
    --------
    >>> ages = pd.DataFrame({name: [0.0] for name in AGES}).assign(not_due=50.0, to_30=25.0, over_90=25.0)
    >>> ages_finding(ages, Language("en"), currency="EUR")
    'Of €100 still to be paid, €50 is past due, of which €25 for more than 90 days.'
    """
    credit, undated = float(ages["credit"].sum()), float(ages["no_due_date"].sum())
    total = float(ages.sum().sum()) - credit
    if total <= 0:
        return language.text("Nothing is still to be paid.")
    said = [_said_of_ages(ages, total, undated, language, currency)]
    if credit < 0:
        said.append(
            language.text(
                "Credit notes and overpayments of {credit} still go off that; {left} remains.",
                credit=language.money(-credit, currency),
                left=language.money(total + credit, currency),
            )
        )
    return " ".join(said)


def _said_of_ages(
    ages: pd.DataFrame, total: float, undated: float, language: Language, currency: str | None
) -> str:
    if undated >= total:
        return undated_finding(total, language, currency=currency)
    late = float(ages[["to_30", "to_60", "to_90", "over_90"]].sum().sum())
    said = _of_the_dated(total - undated, late, float(ages["over_90"].sum()), language, currency)
    if undated <= 0:
        return said
    missing = language.text(
        "Another {undated} is still to be paid without a known due date; of that it cannot be told.",
        undated=language.money(undated, currency),
    )
    return f"{said} {missing}"


def overdue_finding(total: float, overdue: float, language: Language, *, currency: str | None = None) -> str:
    """Say what is overdue where the files say so, and not since when; or that nothing is.

    Examples
    --------
    >>> overdue_finding(100.0, 40.0, Language("en"), currency="EUR")
    'Of €100 still to be paid, your files call €40 overdue, without saying since when.'
    """
    if overdue <= 0:
        return _of_the_dated(total, 0.0, 0.0, language, currency)
    return language.text(
        "Of {total} still to be paid, your files call {amount} overdue, without saying since when.",
        total=language.money(total, currency),
        amount=language.money(overdue, currency),
    )


def undated_finding(total: float, language: Language, *, currency: str | None = None) -> str:
    """Say what is still to be paid where no due date is known."""
    return language.text(
        "{total} is still to be paid. What of it is past due cannot be told: only the due dates are missing.",
        total=language.money(total, currency),
    )


def _of_the_dated(total: float, late: float, old: float, language: Language, currency: str | None) -> str:
    """Say how much is past due of what has a due date."""
    if late <= 0:
        return language.text(
            "Of {total} still to be paid, nothing is past due.", total=language.money(total, currency)
        )
    if old <= 0:
        return language.text(
            "Of {total} still to be paid, {late} is past due, none of it for more than 90 days.",
            total=language.money(total, currency),
            late=language.money(late, currency),
        )
    return language.text(
        "Of {total} still to be paid, {late} is past due, of which {old} for more than 90 days.",
        total=language.money(total, currency),
        late=language.money(late, currency),
        old=language.money(old, currency),
    )


def owed_chart(owed: pd.Series, language: Language, *, currency: str | None = None) -> go.Figure:
    """Draw what each client still has to pay, the most first; for where no age is known.

    Parameters
    ----------
    owed : Series, index the name of a client
        Money. Not changed.
    language : Language
    currency : str or None

    Returns
    -------
    Figure
    """
    return money_by_client(owed, language.text("Still to be paid"), language, currency=currency).figure()


def owed_alt(owed: pd.Series, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it."""
    return language.text(
        "Bars of what each client still has to pay: {parts}.",
        parts=money_in_words(owed, language, currency=currency),
    )


def ages_alt(ages: pd.DataFrame, language: Language, *, currency: str | None = None) -> str:
    """Describe the picture for who cannot see it: each bracket with its amount."""
    return language.text(
        "Bars of what is still to be paid, by age: {parts}.",
        parts=language.list(
            f"{language.text(label)} {language.money(float(ages[name].sum()), currency)}"
            for name, label in AGES.items()
            if name != "credit"
        ),
    )


def quarters_chart(quarters: pd.DataFrame, language: Language) -> go.Figure:
    """Draw days late by amount for each of the last four quarters beside the same quarter a year before.

    Parameters
    ----------
    quarters : DataFrame
        As :func:`analysis.payment_trend.payment_by_quarter` gives it, eight rows. Not changed.
    language : Language

    Returns
    -------
    Figure

    Raises
    ------
    NothingToDrawError
        No quarter has enough invoices.
    """
    if len(quarters) < 8 or quarters["days_late_weighted"].isna().all():
        raise paper.NothingToDrawError
    drawing = paper.blank(language, _HEIGHT, barmode="group", bargap=0.3, bargroupgap=0.08)
    years = [(quarters.iloc[:4], colours.GREY), (quarters.iloc[4:], colours.BLUE)]
    two = all(year["days_late_weighted"].notna().any() for year, _ in years)
    if not two:  # then nothing stands beside anything: what is known alone, each quarter with its year
        years = [(quarters[quarters["days_late_weighted"].notna()], colours.BLUE)]
    pattern = "QQQ" if two else "QQQ yyyy"
    for year, colour in years:
        texts = [_days(days, language) for days in year["days_late_weighted"]]
        drawing.trace(
            "bar",
            x=[language.date(day.date(), pattern) for day in year.index],
            y=[None if pd.isna(days) else round(days, 1) for days in year["days_late_weighted"]],
            text=[
                f"{text}<br>{day.year}" if two else text for text, day in zip(texts, year.index, strict=True)
            ],
            textposition="outside",
            cliponaxis=False,
            textfont={"size": 12, "color": colours.INK},
            marker={"color": colour, "line": {"width": 0}},
            customdata=[
                [
                    language.date(day.date(), "QQQ yyyy"),
                    text,
                    language.plural("{count} invoice", "{count} invoices", int(count)),
                ]
                for day, text, count in zip(year.index, texts, year["invoices"], strict=True)
            ],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        )
    known = quarters["days_late_weighted"].dropna()
    low, high = min(0.0, float(known.min())), max(0.0, float(known.max()))
    steps = paper.round_steps(low, high, 4)
    room = ((high - low) or 1.0) * 0.24
    drawing.axes(
        xaxis=paper.axis(showgrid=False, type="category")
        | ({} if two else {"range": [-0.5, max(len(years[0][0]), _QUARTERS) - 0.5]}),
        yaxis=paper.axis(
            range=[low - (room if low < 0 else 0), high + room],
            tickvals=steps,
            ticktext=[written(step, "days", language) for step in steps],
            zeroline=True,
        ),
    )
    drawing.note(paper.panel_title(language.text("Days late by amount, per quarter due"), 1.0))
    return drawing.figure()


def _days(days: float, language: Language) -> str:
    return language.text("not known") if pd.isna(days) else language.number(days, 1)


def trend_finding(trend: PaymentTrend, language: Language) -> str:
    """Say whether payment got later; with too few invoices, just that.

    Examples
    --------
    >>> trend_finding(PaymentTrend("later", 21.0, 9.0), Language("en"))[:42]
    'Your clients pay later than a year ago: 21'
    """
    if trend.now is None or trend.before is None:
        return language.text(_VERDICTS[trend.verdict])
    decimals = 0 if min(abs(trend.now), abs(trend.before)) >= 10 else 1
    return language.text(
        _VERDICTS[trend.verdict],
        now=language.number(trend.now, decimals),
        before=language.number(trend.before, decimals),
    )


def quarters_alt(trend: PaymentTrend, language: Language) -> str:
    """Describe the picture for who cannot see it: what is drawn, and its finding."""
    return language.text(
        "Bars of the days late by amount in each of the last four quarters, beside the same quarter a year "
        "before; a quarter with fewer than {count} invoices is left out. {finding}",
        count=language.number(FEWEST_A_QUARTER),
        finding=trend_finding(trend, language),
    )
