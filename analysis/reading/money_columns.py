"""Columns of amounts: what their headers allow them to be, and whether one is the VAT over another."""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from analysis.reading.compose import concepts_of
from analysis.reading.headers import normalise

Numbers = npt.NDArray[np.float64]

#: Rates of VAT and of what is like it, in per cent: those with a fraction, and the whole ones.
_ODD_RATES = (2.1, 2.5, 2.6, 3.7, 3.8, 4.8, 5.5, 7.7, 8.1, 9.5, 13.5, 25.5, 27.0)
_RATES = np.array(sorted({*_ODD_RATES, *map(float, range(3, 26))}))
_MOST_RATES, _FEW_OF_A_RATE, _SMALL = 4, 0.04, 5.0
_ROUNDING, _SOME_ROWS = 0.021, 3
_NEARLY_ALL, _ALL = 0.9, 0.97
#: What a column of amounts can be by its header: how well it would do as the amount without tax, and with.
_NET = {
    "net_amount": 3,
    "line_amount": 3,
    "amount": 2,
    "monetary": 2,
    "billable_amount": 2,
    "period_amount": 2,
}
_GROSS = {
    "gross_amount": 3,
    "line_gross": 3,
    "amount": 2,
    "monetary": 2,
    "open_amount": 1.5,
    "paid_amount": 1.5,
}
_GROSS |= {"line_amount": 1}
#: What says nothing of what was sold, whatever its numbers.
_NEVER_WORDS = """
    quantity invoice_number document_number order_number client_number tax_rate days_late cost_amount result
    hours_cost fee fee_taken_off aged hours minutes code vat_number registration_number rate cost_rate period
    weekday margin_share email ledger_account journal debit credit invoice_date client_name account"""
_NEVER = frozenset(_NEVER_WORDS.split())
_TAX = re.compile(
    r"^(?:(?:waarvan|davon|dont|total|totaal|montant|cuota|bedrag|amount|sum) )?(?:btw|vat|tva|mwst|ust|iva|"
    r"igic|[csiu]?gst|utgst|hst|pst|qst|moms|mva|alv|pdv|afa|dph|kdv|tax(?:es)?|steuer|"
    r"umsatzsteuer)(?: ?\d{1,2}(?: ?\d)?)?"
    r"(?: (?:eur|usd|gbp|amount|bedrag|betrag|cobrado|collected|value|totaal|total))*$"
)
#: What is kept back, given beyond the price or charged for the state: in what is paid, never in what is sold.
_NO_SALE = re.compile(
    r"\b(?:irpf|retenc\w*|retenu\w*|ritenut\w*|withh\w*|wht|tds|inhouding\w*|quellensteuer|irs|tips?|"
    r"gratuit\w*|trinkgeld\w*|fooi\w*|pourboires?|propinas?|gorjetas?|timbres?|bollo|stamps?|recargo\w*|"
    r"(?:imp|importe|cuota|total) re[cq]?|req|r e|"
    r"arrond\w*|afronding\w*|round\w*|rundung\w*|redondeo|deposits?|voorschot\w*|aanbetaling\w*|anzahlung\w*|"
    r"acomptes?|prepaid|paid|betaald\w*|vooruitbetaald\w*|credits? applied|gift|voucher\w*|skonto|statiegeld|"
    r"pfand|ecotaxe?)\b"
)
_SALE = re.compile(
    r"\b(?:exen\w*|exempt\w*|isent\w*|exon\w*|vrij\w*|steuerfrei\w*|verlegd\w*|untaxed|non tax\w*|zero\w*|"
    r"no gravad\w*|no sujet\w*|reverse|margin\w*|nul\w*)\b"
)
DISCOUNT = frozenset({"discount", "discount_amount"})
_RETURNED = re.compile(
    r"\b(?:refund\w*|return(?:s|ed)?|retour\w*|terug(?:betaald|gave|betaling\w*)|(?:zuruck)?erstatt\w*|"
    r"ruck(?:erstatt|gabe)\w*|rembours\w*|devuelt\w*|devol[uv]\w*|reembols\w*|rimbors\w*)\b"
)


def says_returned(header: str) -> bool:
    """Whether a header speaks of what came back or was paid back.

    Examples
    --------
    >>> says_returned("Amount refunded"), says_returned("Terugbetaald"), says_returned("Amount")
    (True, True, False)
    """
    return _RETURNED.search(normalise(header)) is not None


@dataclass(frozen=True)
class MoneyColumn:
    """A column of numbers: its place, its header and its sampled numbers, NaN where there is none."""

    position: int
    header: str
    numbers: Numbers

    @property
    def concepts(self) -> frozenset[str]:
        """What its header may mean."""
        return concepts_of(self.header)

    @property
    def is_tax(self) -> bool:
        """Whether it may be VAT."""
        said = "tax_amount" in self.concepts or bool(_TAX.match(normalise(self.header)))
        return said and not self.is_no_sale

    @property
    def is_no_sale(self) -> bool:
        """Whether its header says that it is paid, kept back or passed on, not sold."""
        return bool(_NO_SALE.search(normalise(self.header)))

    @property
    def is_between(self) -> bool:
        """Whether it may stand between net and gross: a discount, freight, what is exempt or kept back."""
        return not self.is_tax and not self.concepts & (_NEVER - {"tax_rate"})

    @property
    def is_taken_off(self) -> bool:
        """Whether its header says that it is taken off what was sold: a discount, or what came back."""
        return bool(self.concepts & DISCOUNT) or says_returned(self.header)

    @property
    def is_exempt(self) -> bool:
        """Whether its header says that it was sold without VAT."""
        return bool(_SALE.search(normalise(self.header)))

    def as_net(self) -> float:
        """Say how well it would do as the amount without VAT, by its header; 0 where not."""
        return self._as(_NET)

    def as_gross(self) -> float:
        """Say how well it would do as the amount with VAT, by its header; 0 where not."""
        return self._as(_GROSS)

    def _as(self, hints: dict[str, float] | dict[str, int]) -> float:
        if self.is_tax or self.concepts & _NEVER or self.is_no_sale:
            return 0
        return max((hints.get(concept, 0) for concept in self.concepts), default=0) or (
            0 if self.concepts & (_NET.keys() | _GROSS.keys()) else 0.5
        )


def is_share_of(tax: Numbers, net: Numbers, *, unusual: bool = True) -> bool:
    """Tell whether one column is VAT over another: at one or a few usual rates in nearly all rows.

    Parameters
    ----------
    tax, net : array
    unusual : bool, optional
        Whether one rate in all rows will do, though it is no usual one.

    Returns
    -------
    bool
        False where fewer than three rows tell it, or none bears VAT.

    Examples
    --------
    >>> net = np.array([100.0, 250.0, 80.0])
    >>> is_share_of(net * 0.21, net), is_share_of(net * 0.4, net)
    (True, False)
    """
    known = np.isfinite(tax) & np.isfinite(net) & (np.abs(net) >= _SMALL)
    tax, net = tax[known], net[known]
    if len(net) < _SOME_ROWS:
        return False
    bears = np.abs(tax) > _ROUNDING
    if bears.sum() < _SOME_ROWS and not bears.all():
        return False
    percents = tax[bears] / net[bears] * 100
    nearest = _RATES[np.abs(percents[:, None] - _RATES[None, :]).argmin(axis=1)]
    right = np.abs(tax[bears] - nearest / 100 * net[bears]) <= _ROUNDING + np.abs(tax[bears]) * 1e-4
    if right.sum() < _NEARLY_ALL * len(right):
        return unusual and _is_constant(percents, tax[bears], net[bears])
    used = [int((nearest[right] == rate).sum()) for rate in np.unique(nearest[right])]
    return sum(count > _FEW_OF_A_RATE * len(net) for count in used) <= _MOST_RATES


def _is_constant(percents: Numbers, tax: Numbers, net: Numbers) -> bool:
    """Tell whether all rows bear one rate that is not a usual one, such as a sales tax of 8.875 per cent."""
    rate = float(np.median(percents)) / 100
    if not 0 < rate < _RATES[-1] / 100:
        return False
    right = np.abs(tax - rate * net) <= _ROUNDING
    return bool(right.sum() >= _ALL * len(right) and len(right) > _SOME_ROWS)


def share_with_vat(net: Numbers, gross: Numbers, tax: Numbers | None) -> float:
    """Say in what share of the rows one amount is another and the VAT, or VAT at a usual rate.

    Parameters
    ----------
    net, gross : array
    tax : array or None

    Returns
    -------
    float
        1 where fewer than three rows hold both.

    Examples
    --------
    >>> share_with_vat(np.array([100.0, 80.0, 50.0, 20.0]), np.array([121.0, 99.0, 60.5, 27.0]), None)
    0.5
    """
    known = np.isfinite(net) & np.isfinite(gross) & ((net != 0) | (gross != 0))
    if known.sum() < _SOME_ROWS:
        return 1.0
    more = (gross - net)[known]
    if tax is not None:
        return float((np.abs(more - np.nan_to_num(tax)[known]) <= 2 * _ROUNDING).mean())
    rates = np.append(_RATES, 0.0) / 100
    off = np.abs(more[:, None] - net[known][:, None] * rates[None, :]).min(axis=1)
    return float((off <= 2 * _ROUNDING).mean())
