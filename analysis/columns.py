"""The data dictionary: the canonical tables and columns, with their unit and what they mean."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One canonical column.

    Attributes
    ----------
    name : str
        snake_case English.
    kind : str
        ``key`` (a client or number kept as text), ``text``, ``money``, ``number``, ``hours``, ``share``
        (a fraction of 1), ``count``, ``days``, ``score`` (1 to 5), ``date``, ``flag`` or ``status``.
    label : str
        What a reader sees, English source text of the catalogue.
    meaning : str
        One sentence, English source text of the catalogue.
    """

    name: str
    kind: str
    label: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """One canonical table.

    Attributes
    ----------
    name, label, unlocks : str
        The name; what a reader sees; what the table makes possible (one sentence).
    required : tuple of tuple of str
        Alternatives of columns without which a row cannot be used: ``(("client", "amount"), …)``.
    columns : tuple of Column
    """

    name: str
    label: str
    unlocks: str
    required: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """Give the column of that name."""
        return next(column for column in self.columns if column.name == name)


def _columns(*rows: tuple[str, str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


#: Amounts of money nearer to zero than this are settled.
SETTLED = 0.005

#: Ready-made totals of a client list: of an unknown period, so that they fit no chosen one.
CLIENT_TOTALS = (
    *("revenue", "cost", "result", "hours", "invoice_count"),
    *("open_amount", "overdue_amount", "days_late", "complaints"),
)

_CLIENT = ("client", "key", "Client", "The name or number by which the client is known in this file.")

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table(
            "clients",
            "Clients",
            "Names, groups, contracts and who brought in whom.",
            (("client",), ("client_number",), ("last_name",)),
            _columns(
                _CLIENT,
                ("client_number", "key", "Client number", "The number your tools give the client."),
                ("vat_number", "key", "VAT number", "The client's VAT number."),
                ("registration_number", "key", "Registration number", "KvK, KBO or other company number."),
                ("segment", "text", "Segment", "The kind of client, in your own words."),
                ("since_on", "date", "Client since", "The day the client began."),
                ("contact", "text", "Contact person", "Whom you speak to."),
                (
                    "first_name",
                    "text",
                    "First name",
                    "Goes before the last name where no other name is given.",
                ),
                ("last_name", "text", "Last name", "Names the client where no other name is given."),
                ("email", "text", "E-mail", "The address you write to."),
                ("language", "text", "Language", "The language you write in."),
                ("referred_by", "text", "Referred by", "The client who brought this one in."),
                ("group", "text", "Group", "The group this client belongs to."),
                ("contract", "text", "Contract", "Fixed term or indefinite."),
                ("notice_days", "days", "Notice in days", "How long before the end notice must be given."),
                ("strategic", "text", "Strategic", "Why this client matters beyond its result."),
                ("strategic_until", "date", "Strategic until", "The last day on which that reason counts."),
                ("values_fit", "text", "Fit with your values", "Yes, doubt or no."),
                ("growth", "text", "Room to grow", "Whether this client can bring more."),
                ("reputation", "text", "Reputation", "What being linked to this client does for you."),
                ("change_chance", "share", "Chance of change", "How likely it is that things change."),
                ("revenue", "money", "Revenue", "Total revenue, where the file has one row per client."),
                ("cost", "money", "Direct cost", "Total direct cost."),
                ("result", "money", "Result", "Total result as the file states it."),
                ("hours", "hours", "Hours", "Total hours."),
                ("invoice_count", "count", "Number of invoices", "How many invoices there were."),
                ("open_amount", "money", "Open amount", "What is still to be paid."),
                ("overdue_amount", "money", "Overdue amount", "What of it should have been paid by now."),
                ("days_late", "days", "Days late", "Mean days paid after the due date."),
                ("complaints", "count", "Complaints", "How many complaints or incidents there were."),
                ("rating", "score", "What they are like to work with", "1 (hard going) to 5 (a joy)."),
                ("currency", "text", "Currency", "The currency of the amounts."),
            ),
        ),
        Table(
            "invoices",
            "Invoices",
            "Revenue, concentration and payment behaviour.",
            (
                ("client", "amount"),
                ("client", "quantity", "unit_price"),
                ("client", "amount_with_tax"),
                ("client", "debit", "credit"),
                ("client", "debit"),
                ("client", "credit"),
                ("client", "open_amount"),
            ),
            _columns(
                _CLIENT,
                ("client_number", "key", "Client number", "The number your tools give the client."),
                ("vat_number", "key", "VAT number", "The client's VAT number."),
                ("amount", "money", "Amount without VAT", "Net of tax; credit notes below zero."),
                ("amount_with_tax", "money", "Amount with VAT", "Used where no amount without VAT is given."),
                ("tax", "money", "VAT", "The tax in the amount."),
                ("invoice_number", "key", "Invoice number", "The invoice's own number."),
                ("invoiced_on", "date", "Invoice date", "The day of the invoice."),
                ("due_on", "date", "Due date", "The day it should be paid."),
                ("payment_term", "days", "Payment term", "Days after the invoice date to pay within."),
                ("paid_on", "date", "Paid on", "The day it was paid."),
                ("status", "status", "Status", "Paid, open, overdue, credited or draft."),
                ("days_late", "days", "Days late", "Days paid after the due date, as the file states it."),
                ("open_amount", "money", "Open amount", "What is still to be paid."),
                ("overdue_amount", "money", "Overdue amount", "What of it should have been paid by now."),
                ("paid_amount", "money", "Paid amount", "What has been paid."),
                ("quantity", "number", "Quantity", "How many, on an invoice line."),
                ("unit_price", "money", "Unit price", "The price of one."),
                ("discount", "share", "Discount", "The fraction taken off the price."),
                ("cost", "money", "Direct cost", "What was bought in for it."),
                ("result", "money", "Result", "The result as the file states it."),
                ("project", "text", "Project", "The project it belongs to."),
                ("hours", "hours", "Hours", "Hours worked for it; they count as those of a list of hours."),
                ("kind", "text", "Kind", "Invoice or credit note."),
                ("disputed", "flag", "Disputed", "Whether the client disputes it."),
                ("currency", "text", "Currency", "The currency of the amounts."),
                (
                    "debit",
                    "money",
                    "Debit",
                    "On the account of a debtor an invoice, on a revenue account a credit note.",
                ),
                (
                    "credit",
                    "money",
                    "Credit",
                    "On a revenue account revenue, on the account of a debtor a payment or credit note.",
                ),
                (
                    "debit_credit",
                    "text",
                    "Debit or credit",
                    "D or C, S or H: the side of the booking the amount stands on.",
                ),
                (
                    "ledger_account",
                    "text",
                    "Ledger account",
                    "Tells rows of debtors and of revenue from the other bookings of the same invoice.",
                ),
                ("journal", "text", "Journal", "Tells sales from purchases, bank and other bookings."),
                ("settlement", "text", "Settled under", "The mark that ties an invoice to what paid it."),
            ),
        ),
        Table(
            "payments",
            "Payments",
            "When invoices were really paid.",
            (("invoice_number", "paid_amount"), ("client", "paid_amount")),
            _columns(
                _CLIENT,
                ("client_number", "key", "Client number", "The number your tools give the client."),
                ("invoice_number", "key", "Invoice number", "The invoice that was paid."),
                ("paid_amount", "money", "Paid amount", "What was paid; refunds below zero."),
                ("paid_on", "date", "Paid on", "The day of the payment."),
                ("currency", "text", "Currency", "The currency of the amount."),
            ),
        ),
        Table(
            "hours",
            "Hours",
            "What a client costs you, the effective hourly rate and unbilled work.",
            (("client", "hours"), ("project", "hours")),
            _columns(
                _CLIENT,
                ("client_number", "key", "Client number", "The number your tools give the client."),
                ("project", "text", "Project", "The project the work was for."),
                ("hours", "hours", "Hours", "Hours worked."),
                ("worked_on", "date", "Worked on", "The day of the work."),
                ("person", "text", "Person", "Who did the work."),
                ("first_name", "text", "First name", "First name of who did the work."),
                ("last_name", "text", "Last name", "Last name of who did the work."),
                ("role", "text", "Role", "The role or department of who did it."),
                ("activity", "text", "Activity", "What the work was."),
                ("billable", "flag", "Billable", "Whether the hours may be invoiced."),
                ("billed", "flag", "Invoiced", "Whether the hours have been invoiced."),
                ("billed_hours", "hours", "Billed hours", "Hours invoiced."),
                ("agreed_hours", "hours", "Agreed hours", "Hours agreed beforehand."),
                ("rate", "money", "Hourly rate", "What an hour is invoiced at."),
                ("billable_amount", "money", "Billable amount", "Hours times the rate."),
                ("cost_rate", "money", "Cost per hour", "What an hour costs you."),
                ("cost", "money", "Cost of the hours", "What these hours cost you."),
                ("currency", "text", "Currency", "The currency of the amounts."),
            ),
        ),
        Table(
            "incidents",
            "Incidents",
            "The interpersonal side: complaints, rush work, evenings and chasing.",
            (("client",),),
            _columns(
                _CLIENT,
                ("client_number", "key", "Client number", "The number your tools give the client."),
                ("happened_on", "date", "Happened on", "The day it happened."),
                ("case_number", "key", "Case number", "The ticket or case; several rows may share one."),
                ("kind", "text", "Kind", "Complaint, rush, evening, chasing, change, abuse …"),
                ("severity", "score", "Severity", "1 (a trifle) to 5 (grave)."),
                ("founded", "flag", "Founded", "Whether the complaint had a ground."),
                ("own_share", "share", "Own share", "How much of it was yours."),
                ("note", "text", "Note", "What happened."),
                ("person", "text", "Person", "Who dealt with it."),
                ("status", "status", "Status", "Open or closed."),
                ("origin", "text", "Source", "Where the report came from."),
            ),
        ),
        Table(
            "ratings",
            "Ratings",
            "How your team likes working with each client.",
            (("client", "pleasure"),),
            _columns(
                _CLIENT,
                ("client_number", "key", "Client number", "The number your tools give the client."),
                ("rater", "text", "Rater", "Who gave the rating."),
                ("role", "text", "Role", "The role of who gave it."),
                ("rated_on", "date", "Rated on", "The day of the rating."),
                ("pleasure", "score", "What they are like to work with", "1 (hard going) to 5 (a joy)."),
                ("respect", "score", "Respect", "1 to 5."),
                ("demands", "score", "Demands", "1 to 5."),
                ("payment", "score", "Payment", "1 to 5."),
                ("growth", "score", "Room to grow", "1 to 5."),
                (
                    "shown",
                    "flag",
                    "May be seen with name",
                    "Whether others may see this person's own answers.",
                ),
            ),
        ),
        Table(
            "contacts",
            "Contact moments",
            "How much attention you gave the client.",
            (("client", "happened_on"),),
            _columns(
                _CLIENT,
                ("client_number", "key", "Client number", "The number your tools give the client."),
                ("happened_on", "date", "Date", "The day of the contact."),
                ("direction", "text", "Direction", "In or out."),
                ("reply_hours", "hours", "Hours to reply", "How long the answer took."),
            ),
        ),
        Table(
            "costs",
            "Cost pools",
            "What serving clients costs beyond their own hours.",
            (("pool", "amount"),),
            _columns(
                ("pool", "text", "Cost pool", "People, office, tools and so on."),
                ("amount", "money", "Amount", "What it costs in the period."),
                ("period", "text", "Period", "The month, quarter or year."),
                ("driver", "text", "Driver", "What makes the cost grow."),
                ("avoidable", "text", "Avoidable", "Now, after a number of months, or never."),
                ("currency", "text", "Currency", "The currency of the amount."),
            ),
        ),
    )
}
