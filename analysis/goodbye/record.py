"""What is on file about one client, as far as a goodbye may speak of it: plain frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date, timedelta

from analysis.settings import Attempt

_CURRENT = timedelta(days=31)


@dataclass(frozen=True)
class Sender:
    """Who says goodbye; typed in once by the owner and kept with the settings.

    ``country`` ("NL", "BE" or "GB") decides the public holidays and what to check in law; ``currency`` is
    used where the files name none; ``most_goodwill`` is what the owner gives at most, None for no limit.
    """

    name: str = ""
    role: str = ""
    firm: str = ""
    address: tuple[str, ...] = ()
    place: str = ""
    phone: str = ""
    email: str = ""
    country: str = "NL"
    currency: str = "EUR"
    most_goodwill: float | None = None


@dataclass(frozen=True)
class Contact:
    """A person at the client, with an address where there is one."""

    name: str
    email: str = ""


@dataclass(frozen=True)
class Invoice:
    """One invoice or credit note, its lines added up.

    Attributes
    ----------
    number : str
        Its own number, "" where the file has none.
    amount : float or None
        Net of tax, in ``currency``; below zero on a credit note.
    open_amount : float
        What is still to be paid; 0 where it is paid or where nothing says that it is open.
    open_is_net : bool
        The open amount is known without VAT only.
    days_late : int or None
        Days paid after the due date, or days past it so far; early = 0. None where it is not known,
        on a credit note, and on a disputed invoice.
    """

    number: str
    invoiced_on: date | None
    due_on: date | None
    paid_on: date | None
    amount: float | None
    open_amount: float
    currency: str
    days_late: int | None
    open_is_net: bool = False
    disputed: bool = False

    @property
    def is_open(self) -> bool:
        """Something of it is still to be paid."""
        return self.open_amount > 0


@dataclass(frozen=True)
class Incident:
    """One case on file: when, what kind, how grave (1 to 5)."""

    on: date | None
    kind: str
    severity: float | None
    note: str
    case_number: str = ""


@dataclass(frozen=True)
class Hours:
    """Hours worked in a period, and how many of them were not billed or were agreed (None = not known).

    ``year_before`` holds the hours of the twelve months before it, where those are on file as a whole.
    """

    worked: float
    unbilled: float | None
    agreed: float | None
    first_on: date | None
    last_on: date | None
    rows: int
    year_before: float | None = None

    @property
    def grew(self) -> bool:
        """Whether the work measurably grew: a tenth or more in a year."""
        return self.year_before is not None and self.worked >= 1.1 * self.year_before > 0


@dataclass(frozen=True)
class Payment:
    """How invoices of a period were paid: those that count, and the late ones among them."""

    counted: tuple[Invoice, ...]
    late: tuple[Invoice, ...]

    @property
    def mean_days_late(self) -> float | None:
        """Mean days late of the late ones, or None where none was late."""
        days = [invoice.days_late or 0 for invoice in self.late]
        return sum(days) / len(days) if days else None

    @property
    def late_and_open(self) -> tuple[Invoice, ...]:
        """Give the late ones that are still to be paid."""
        return tuple(invoice for invoice in self.late if invoice.is_open)

    @property
    def all_open(self) -> bool:
        """Tell whether all that count are late and still to be paid, as on a list of open items alone.

        Such a list does not hold what was paid, so nothing is said of all invoices together.
        """
        return len(self.late_and_open) == len(self.counted)

    @property
    def first_on(self) -> date | None:
        """The first due date among those that count, where every one has one."""
        days = [invoice.due_on for invoice in self.counted if invoice.due_on]
        return min(days) if days and len(days) == len(self.counted) else None


@dataclass(frozen=True)
class GoodbyeFacts:
    """All that a goodbye to one client may rest on.

    Attributes
    ----------
    client, name : str
        The stable key, and the name to write.
    as_of : date
        The day the facts are of.
    contact, email : str
        The person to speak to first, and the address on file.
    language : str
        The language the client list names, as a code; "" where it names none that there are templates for.
    contacts : tuple of Contact
        Everyone the client list names, the first one first.
    invoices, incidents, attempts : tuple
        In order of date, undated ones last.
    payment, hours
        Over the last twelve months up to ``as_of`` (everything, where that holds too little to count).
    exception : str
        The owner's written reason why no attempt is needed, "" where there is none.
    figures : mapping of str to float
        Figures per client used only to suggest a reason (``result``, ``effective_hourly_rate`` …);
        they never stand in a letter.
    field, advice : str
        Keys of ``FIELDS`` and ``ADVICE``, "" where they are not known; they never stand in a letter.
    hard_rule : str
        One of ``HARD_RULE_KINDS``, "" for none: what leads to the short route; it never stands in a letter.
    revenue_share : float or None
        The client's part (0 to 1) of all revenue; None where it is not known.
    is_largest : bool
        No client brings more revenue.
    """

    client: str
    name: str
    as_of: date
    sender: Sender
    contact: str = ""
    email: str = ""
    language: str = ""
    contacts: tuple[Contact, ...] = ()
    client_number: str = ""
    contract: str = ""
    notice_days: int | None = None
    since_on: date | None = None
    invoices: tuple[Invoice, ...] = ()
    has_invoices: bool = False
    payment: Payment = Payment((), ())
    hours: Hours | None = None
    incidents: tuple[Incident, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    exception: str = ""
    figures: Mapping[str, float] = dataclass_field(default_factory=dict)
    field: str = ""
    advice: str = ""
    hard_rule: str = ""
    revenue_share: float | None = None
    is_largest: bool = False

    def email_of(self, recipient: str) -> str:
        """Give the address of a person at the client; of nobody in particular, the one on file."""
        if recipient in ("", self.contact):
            return self.email
        return next((one.email for one in self.contacts if one.name == recipient), "")

    @property
    def open_invoices(self) -> tuple[Invoice, ...]:
        """Give the invoices of which something is still to be paid."""
        return tuple(invoice for invoice in self.invoices if invoice.is_open)

    @property
    def open_credits(self) -> tuple[Invoice, ...]:
        """Give the credit notes that are still to be settled."""
        return tuple(invoice for invoice in self.invoices if invoice.open_amount < 0)

    def is_outdated(self, on: date) -> bool:
        """Tell whether the facts are too old, on a day, to say what is open then: more than a month."""
        return on - self.as_of > _CURRENT
