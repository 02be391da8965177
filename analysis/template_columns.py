"""What the empty workbook asks for: its columns, what a cell may hold, the words to choose from."""

from dataclasses import dataclass
from datetime import date

from openpyxl.styles.numbers import FORMAT_DATE_XLSX14

Example = str | int | float | date


@dataclass(frozen=True)
class TemplateColumn:
    """One column to fill in.

    Attributes
    ----------
    name : str
        The canonical column.
    examples : tuple
        For the explaining sheet.
    label, meaning : str
        What stands above the column, and what it is for, where that is not the column's own.
    names : bool
        The examples are names, numbers and addresses, the same in every language; else their texts are
        English source text of the catalogue.
    """

    name: str
    examples: tuple[Example, ...]
    label: str = ""
    meaning: str = ""
    names: bool = False


@dataclass(frozen=True)
class CellRule:
    """What a cell may hold.

    Attributes
    ----------
    type, operator, first, second
        As Excel knows them; a date by its day number.
    format : str
        The number format.
    sentence : str
        What Excel says of anything else, English source text of the catalogue.
    """

    type: str
    operator: str
    first: str
    second: str | None
    format: str
    sentence: str


#: Excel shows a date in this format as the reader's own computer writes it.
_DAY = FORMAT_DATE_XLSX14

_NOT_NEGATIVE = CellRule(
    "decimal", "greaterThanOrEqual", "0", None, "#,##0.00", "Fill in a number of nought or more."
)

#: Column or kind of column → what its cells may hold. A date lies from 1950 up to and including 2099.
CELL_RULES: dict[str, CellRule] = {
    "date": CellRule("date", "between", "18264", "73050", _DAY, "Fill in a date."),
    "money": CellRule("decimal", "between", "-1000000000", "1000000000", "#,##0.00", "Fill in a number."),
    "hours": _NOT_NEGATIVE,
    "rate": _NOT_NEGATIVE,
    "cost_rate": _NOT_NEGATIVE,
    "days": CellRule("whole", "between", "0", "3650", "0", "Fill in a whole number of days."),
    "score": CellRule("whole", "between", "1", "5", "0", "Fill in 1, 2, 3, 4 or 5."),
    "share": CellRule("decimal", "between", "0", "1", "0%", "Fill in a percentage from 0% to 100%."),
}

#: Column or kind of column → the words to choose from, English source text of the catalogue.
CELL_CHOICES: dict[str, tuple[str, ...]] = {
    "flag": ("Yes", "No"),
    "status": ("Paid", "Part paid", "Open", "Overdue", "Credited", "Draft"),
    "contract": ("Fixed term", "Indefinite"),
    "values_fit": ("Yes", "Doubt", "No"),
    "kind": ("Complaint", "Rush", "Evening or weekend", "Chasing payment", "Change", "Abuse"),
    "period": ("Month", "Quarter", "Year"),
    "driver": ("Hours", "Number of invoices", "Number of reminders", "Share of revenue", "New clients"),
    "avoidable": ("Now", "After 3 months", "After 6 months", "After a year", "Never"),
}
#: Columns in which other words than those on offer are welcome.
OPEN_LISTS = ("kind", "period", "driver", "avoidable")

#: Canonical table → its columns in the workbook; the first ones are needed.
TEMPLATE: dict[str, tuple[TemplateColumn, ...]] = {
    "clients": (
        TemplateColumn("client", ("Harbour Bakery", "Blue Door Architects")),
        TemplateColumn("client_number", ("1001", "1002"), names=True),
        TemplateColumn("vat_number", ("NL123456789B01", "BE0123456789"), names=True),
        TemplateColumn("segment", ("retail", "construction")),
        TemplateColumn("since_on", (date(2021, 4, 1), date(2024, 9, 15))),
        TemplateColumn("contact", ("Noor Visser", "Tom Peeters"), names=True),
        TemplateColumn("email", ("noor@bakery.example", "tom@bluedoor.example"), names=True),
        TemplateColumn("group", ("Blue Door Group",), "Group name"),
        TemplateColumn("referred_by", ("Blue Door Architects",)),
        TemplateColumn("contract", ("Indefinite", "Fixed term")),
        TemplateColumn("notice_days", (30, 60)),
        TemplateColumn("strategic", ("Opens doors in construction",)),
        TemplateColumn("strategic_until", (date(2027, 12, 31),)),
        TemplateColumn("values_fit", ("Yes", "Doubt")),
    ),
    "invoices": (
        TemplateColumn("client", ("Harbour Bakery", "Blue Door Architects")),
        TemplateColumn("amount", (1250.0, -125.5)),
        TemplateColumn("invoice_number", ("2026-0001", "2026-0002"), names=True),
        TemplateColumn("invoiced_on", (date(2026, 1, 31), date(2026, 2, 15))),
        TemplateColumn("due_on", (date(2026, 3, 2), date(2026, 3, 17))),
        TemplateColumn("paid_on", (date(2026, 3, 9),)),
        TemplateColumn("status", ("Paid", "Credited")),
        TemplateColumn("cost", (200.0,)),
        TemplateColumn("disputed", ("No",)),
    ),
    "hours": (
        TemplateColumn("client", ("Harbour Bakery", "Blue Door Architects")),
        TemplateColumn("hours", (2.5, 0.75)),
        TemplateColumn("worked_on", (date(2026, 1, 12), date(2026, 1, 13))),
        TemplateColumn("person", ("Sam", "Robin"), names=True),
        TemplateColumn("role", ("design", "office")),
        TemplateColumn("project", ("New website", "Annual report")),
        TemplateColumn("activity", ("drawing", "telephone")),
        TemplateColumn("billable", ("Yes", "No")),
        TemplateColumn("rate", (95.0, 80.0)),
        TemplateColumn("cost_rate", (55.0, 42.5)),
    ),
    "incidents": (
        TemplateColumn("client", ("Harbour Bakery", "Blue Door Architects")),
        TemplateColumn("happened_on", (date(2026, 1, 20), date(2026, 2, 3))),
        TemplateColumn("kind", ("Rush", "Complaint")),
        TemplateColumn("severity", (2, 4)),
        TemplateColumn("founded", ("Yes",)),
        TemplateColumn("own_share", (0.25,)),
        TemplateColumn("note", ("Had to be done the same day", "Not content with the first draft")),
    ),
    "ratings": (
        TemplateColumn("client", ("Harbour Bakery", "Blue Door Architects")),
        TemplateColumn("pleasure", (5, 3), "Pleasure in the work (1-5)"),
        TemplateColumn("rater", ("Sam", "Robin"), names=True),
        TemplateColumn("role", ("design", "office")),
        TemplateColumn("rated_on", (date(2026, 3, 1),)),
        TemplateColumn("respect", (5, 4), meaning="1 (seldom) to 5 (always)."),
        TemplateColumn("payment", (2, 5), "Payment behaviour", "1 (always late) to 5 (always on time)."),
    ),
    "costs": (
        TemplateColumn("pool", ("Salaries", "Rent", "Software")),
        TemplateColumn("amount", (45000.0, 3500.0)),
        TemplateColumn("period", ("Month", "Quarter")),
        TemplateColumn("driver", ("Hours", "Number of invoices")),
        TemplateColumn("avoidable", ("After 3 months", "Never")),
    ),
}

#: What the explaining sheet begins with, English source text of the catalogue.
EXPLANATION = (
    "Fill in what you have, save the workbook and upload it. One sheet is enough to begin; each further "
    "sheet shows you more.",
    "Columns with a dark header are needed in every row; the others may stay empty. What you do not know "
    "you leave empty: it never counts as nought.",
    "Write the name of a client the same way everywhere. The clients on the first list are offered on the "
    "other sheets.",
    "You may leave out columns and sheets, move them, or add your own. This sheet is not read, so the "
    "examples in grey may stay.",
)
