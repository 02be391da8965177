"""Which sheet most needs a look by the user."""

from analysis.reading.model import Corrections, Reading, Sheet, SheetPlan, Source
from analysis.reading.recognise import LOW_CONFIDENCE
from analysis.reading.typed_rows import TYPED_FILE
from analysis.reading.vat import is_vat_unsaid

#: Above this share of its rows set apart a sheet may be misread.
_MANY = 0.5
#: Why a sheet was left out that its owner may well have meant to be read.
_DOUBTFUL = frozenset({"unknown", "no_client", "no_amount", "scratch", "crosstab", "deals", "hidden"})


def needs_a_look(sheet: Sheet, plan: SheetPlan, source: Source, corrections: Corrections) -> bool:
    """Tell whether something in a sheet is a guess, open, or lost for the greater part.

    Parameters
    ----------
    sheet, plan, source : Sheet, SheetPlan, Source
        The same sheet as it stands, as it was understood, and what became of its rows.
    corrections : Corrections

    Returns
    -------
    bool
    """
    if plan.table is None:
        return False
    guessed = plan.confidence < LOW_CONFIDENCE or any(
        column.means is not None and column.confidence < LOW_CONFIDENCE for column in plan.columns
    )
    asked = sheet.key not in corrections.amounts_include_vat and is_vat_unsaid(sheet, plan)
    asked = asked and "vat_by_row" not in source.notes
    lost = source.rows_set_apart > _MANY * max(source.rows_read, 1)
    return guessed or asked or lost or plan.day_first_unsure


def by_attention(reading: Reading, corrections: Corrections) -> tuple[int, ...]:
    r"""Order the sheets by how much they need a look: guesses first, what is left out last.

    Parameters
    ----------
    reading : Reading
    corrections : Corrections

    Returns
    -------
    tuple of int
        Places in ``reading.sheets``. Where no sheet is in use, those that may have been left out wrongly
        come first.

    Examples
    --------
    >>> from analysis.reading import read
    >>> files = [("kosten.csv", b"Leverancier;Bedrag\nKPN;12,50\n"),
    ...          ("omzet.csv", b"Klant;Omzet;Factuurdatum\nBos;12,50;31-1-2025\n")]
    >>> by_attention(read(files), Corrections())
    (1, 0)
    """

    def rank(place: int) -> tuple[int, int, int]:
        sheet, plan, source = reading.sheets[place], reading.plans[place], reading.ledger.sources[place]
        if plan.table is not None:
            look = needs_a_look(sheet, plan, source, corrections)
            order = 0 if look else 2 if sheet.file == TYPED_FILE else 1
        else:
            order = 3 if plan.why in _DOUBTFUL else 4
        return (order, -source.rows_read if order == 0 else 0, place)

    return tuple(sorted(range(len(reading.sheets)), key=rank))
