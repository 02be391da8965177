"""The numbers there are per client: each with its unit, the facts it rests on and how rows become it."""

import narwhals as nw

from analysis.metric import Metric


def _total(column: str) -> nw.Expr:
    """Add up a column; null where it has no value at all."""
    values = nw.col(column)
    return nw.when(values.count() > 0).then(values.sum())


def _overdue() -> nw.Expr:
    """Add up what is overdue; null where that is known of nothing that is open, so that 0 means none."""
    known, unsure = nw.col("overdue").sum() > 0, nw.col("maybe_overdue").sum() > 0
    return nw.when((nw.col("overdue").count() > 0) & (known | ~unsure)).then(nw.col("overdue").sum())


def _share_late() -> nw.Expr:
    """Give the late invoices as a share of those judged, unless only what is late could be judged."""
    paid, judged = ~nw.col("open").fill_null(True) & ~nw.col("credit"), ~nw.col("judged_late").is_null()
    told = (paid & judged).any() | ~(paid & ~judged).any()
    told = told & nw.col("ends_known").any()
    return nw.when(told).then(nw.col("judged_late").mean())


_INVOICED = ("invoices.amount", "clients.revenue")
_BOUGHT = ("invoices.cost", "clients.cost")
_WORKED = ("hours.hours", "clients.hours")
_HOURS_COST = (*_WORKED, "hours.cost", "hours.cost_rate")
_RESULT = (*_INVOICED, *_BOUGHT, *_HOURS_COST, "invoices.result", "clients.result")
_SERVED = (*_RESULT, "costs.amount", "costs.driver", "costs.avoidable")
_UNBILLED = ("hours.billable", "hours.billed", "hours.billed_hours")
_SCOPE = ("hours.hours", "hours.agreed_hours", *_UNBILLED)
_PAID = (
    *(f"invoices.{name}" for name in ("due_on", "paid_on", "status", "days_late", "open_amount")),
    "clients.days_late",
)
_KIND = ("incidents.kind",)
_RATED = ("ratings.pleasure", "clients.rating")

METRICS: dict[str, Metric] = {
    metric.name: metric
    for metric in (
        Metric(
            "revenue",
            "Revenue",
            "Invoices less credit notes, without VAT where that is known.",
            "money",
            _INVOICED,
            "documents",
            _total("amount"),
            "revenue",
        ),
        Metric(
            "direct_cost",
            "Direct cost",
            "What was bought in for the client.",
            "money",
            _BOUGHT,
            "documents",
            _total("cost"),
            "cost",
        ),
        Metric(
            "hours",
            "Hours",
            "Hours worked for the client.",
            "hours",
            _WORKED,
            "worked",
            _total("hours"),
            "hours",
        ),
        Metric(
            "hours_cost",
            "Cost of the hours",
            "What the hours cost you.",
            "money",
            _HOURS_COST,
            "worked",
            _total("hours_cost"),
        ),
        Metric(
            "result",
            "Result",
            "Revenue less direct cost and the cost of the hours, or as the file states it.",
            "money",
            _RESULT,
        ),
        Metric(
            "contribution",
            "Contribution",
            "Revenue less direct cost and goodwill: what is left to pay everything else.",
            "money",
            (*_INVOICED, *_BOUGHT),
        ),
        Metric(
            "avoidable",
            "After avoidable cost",
            "Contribution less the costs that fall away when the client does.",
            "money",
            _SERVED,
        ),
        Metric(
            "full",
            "After full cost",
            "What is left after every cost the client's work uses, also those that stay.",
            "money",
            _SERVED,
        ),
        Metric("margin", "Margin", "Result as a share of revenue.", "share", _RESULT),
        Metric(
            "effective_hourly_rate",
            "Effective hourly rate",
            "Revenue less direct cost, for each hour worked.",
            "rate",
            (*_INVOICED, *_BOUGHT, *_WORKED),
        ),
        Metric(
            "hours_per_1000",
            "Hours per 1,000 of revenue",
            "How many hours it takes to bring in 1,000.",
            "hours_per_1000",
            (*_INVOICED, *_WORKED),
        ),
        Metric(
            "unbilled_hours",
            "Unbilled hours",
            "Hours worked that were not invoiced.",
            "hours",
            _UNBILLED,
            "worked",
            _total("unbilled"),
        ),
        Metric(
            "unbilled_share",
            "Unbilled share",
            "The part of the hours that was not invoiced.",
            "share",
            _UNBILLED,
        ),
        Metric(
            "scope_creep_hours",
            "Hours beyond the agreement",
            "Hours worked beyond what was agreed, or else beyond what was invoiced.",
            "hours",
            _SCOPE,
        ),
        Metric(
            "scope_creep_cost",
            "Hours beyond the agreement, at cost",
            "What those hours cost you.",
            "money",
            (*_SCOPE, "hours.cost", "hours.cost_rate"),
        ),
        Metric(
            "scope_creep_at_rate",
            "Hours beyond the agreement, at your rate",
            "What those hours would have brought at the rate on the timesheets, or at your target rate.",
            "money",
            (*_SCOPE, "hours.rate"),
        ),
        Metric(
            "invoices",
            "Number of invoices",
            "Invoices and credit notes.",
            "count",
            ("invoices.invoice_number", "clients.invoice_count"),
            "documents",
            nw.col("invoices").sum(),
            "invoice_count",
        ),
        Metric(
            "credited",
            "Credit notes",
            "What was given back on credit notes; the revenue holds it already.",
            "money",
            ("invoices.amount", "invoices.kind"),
            "documents",
            nw.when(nw.col("amount").count() > 0).then(nw.col("credited").sum()),
        ),
        Metric(
            "late_invoices",
            "Late invoices",
            "Paid after the due date, or open and past it.",
            "count",
            _PAID,
            "documents",
            _total("late_count"),
        ),
        Metric(
            "share_late",
            "Share late",
            "Late invoices as a share of those that were paid or are past due; unknown where invoices were "
            "paid and of none it is known when.",
            "share",
            _PAID,
            "documents",
            _share_late(),
        ),
        Metric(
            "days_late",
            "Days late",
            "Mean over the invoices that were paid or are past due; early and on time count as 0.",
            "days",
            _PAID,
            "documents",
            nw.col("days_judged").mean(),
            "days_late",
        ),
        Metric(
            "days_late_of_late",
            "Days late when late",
            "Mean over the late invoices only.",
            "days",
            _PAID,
            "documents",
            nw.col("days_of_late").mean(),
        ),
        Metric(
            "days_late_weighted",
            "Days late by amount",
            "Mean by amount; days paid early count as negative.",
            "days",
            (*_PAID, "invoices.amount"),
            "documents",
            nw.when(nw.col("weight").sum() > 0).then(nw.col("weighted_days").sum() / nw.col("weight").sum()),
        ),
        Metric(
            "open_amount",
            "Open amount",
            "What is still to be paid, with VAT where that is known.",
            "money",
            ("invoices.open_amount", "invoices.amount", "invoices.status", "clients.open_amount"),
            "documents",
            _total("outstanding"),
            "open_amount",
        ),
        Metric(
            "overdue_amount",
            "Overdue amount",
            "What should have been paid by now, with VAT where that is known.",
            "money",
            (
                *("invoices.open_amount", "invoices.amount", "invoices.status", "invoices.due_on"),
                "clients.overdue_amount",
            ),
            "documents",
            _overdue(),
            "overdue_amount",
        ),
        Metric(
            "days_sales_outstanding",
            "Days sales outstanding",
            "How many days of the last year's revenue are still to be paid.",
            "days",
            ("invoices.open_amount", "invoices.amount", "invoices.status", "invoices.invoiced_on"),
        ),
        Metric(
            "unfounded_disputes",
            "Disputes without ground",
            "Invoices disputed without ground, as far as that is known.",
            "count",
            ("invoices.disputed", "incidents.founded"),
            "documents",
            nw.when(nw.col("dispute").count() > 0).then(
                (nw.col("dispute") == "unfounded").cast(nw.Int64).sum()
            ),
        ),
        Metric(
            "founded_disputes",
            "Disputes with ground",
            "Invoices disputed with reason: your own share, left out of the days late.",
            "count",
            ("invoices.disputed", "incidents.founded"),
            "documents",
            nw.when(nw.col("dispute").count() > 0).then(
                (nw.col("dispute") == "founded").cast(nw.Int64).sum()
            ),
        ),
        Metric(
            "financing_cost",
            "Cost of late payment",
            "What late payment costs you at your own rate of borrowing.",
            "money",
            (*_PAID, "invoices.amount"),
            "documents",
            _total("late_money"),
        ),
        Metric(
            "incidents",
            "Incidents",
            "Complaints, rush work and other cases on file.",
            "count",
            ("incidents.case_number", "clients.complaints"),
            "cases",
            nw.len(),
            "complaints",
        ),
        Metric(
            "weighing_incidents",
            "Incidents beside questions",
            "Incidents without the ordinary questions, which are part of the work.",
            "count",
            ("incidents.case_number", *_KIND, "clients.complaints"),
            "cases",
            _total("weighing"),
        ),
        Metric(
            "severity_points",
            "Weight of the incidents",
            "Their severities (1 to 5) added up; a case without one counts as the client's mean.",
            "points",
            ("incidents.severity",),
            "cases",
            nw.col("severity").mean() * nw.len(),
        ),
        Metric(
            "rush",
            "Rush and evening work",
            "Cases of rush, evening or weekend work.",
            "count",
            _KIND,
            "cases",
            _total("out_of_hours"),
        ),
        Metric("rush_share", "Rush share", "Rush and evening work as a share of the cases.", "share", _KIND),
        Metric(
            "chasing",
            "Chasing",
            "Cases of having to chase a payment or an answer.",
            "count",
            _KIND,
            "cases",
            _total("chasing"),
        ),
        Metric(
            "abuse",
            "Abuse",
            "Cases of abuse, or of danger to your people.",
            "count",
            _KIND,
            "cases",
            _total("abusive"),
        ),
        Metric(
            "unethical",
            "Unethical acts",
            "Cases of acts that may not be lawful or ethical.",
            "count",
            _KIND,
            "cases",
            _total("unlawful"),
        ),
        Metric(
            "pleasure",
            "What they are like to work with",
            "Mean of the ratings, 1 (hard going) to 5 (a joy); one older than 90 days counts half.",
            "score",
            _RATED,
            "ratings",
            (nw.col("pleasure") * nw.col("weight")).sum() / nw.col("weight").sum(),
            "rating",
        ),
        Metric(
            "pleasure_count",
            "Number of ratings",
            "How many ratings there are.",
            "count",
            _RATED,
            "ratings",
            nw.col("pleasure").count(),
        ),
        Metric("joy", "Joy", "The mean rating, as a value to rank by.", "score", _RATED),
        Metric(
            "growth",
            "Growth",
            "Revenue of the last 12 months against the 12 before, as a fraction of those.",
            "share",
            ("invoices.amount", "invoices.invoiced_on"),
        ),
        Metric(
            "months",
            "Months",
            "Calendar months from the first to the last day on file.",
            "months",
            ("invoices.invoiced_on", "hours.worked_on", "incidents.happened_on"),
        ),
    )
}
