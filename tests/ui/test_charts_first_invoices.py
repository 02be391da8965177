"""The first three invoices of newcomers against later ones, as bars with their own words."""

import pandas as pd
import pytest

from analysis.first_invoices import FirstInvoices
from analysis.language.language import Language
from ui.charts.first_invoices import MOST_DRAWN, first_invoices_alt, first_invoices_chart
from ui.charts.paper import NothingToDrawError


def newcomers(count: int) -> FirstInvoices:
    index = pd.Index([f"client {place}" for place in range(count)], name="client")
    table = pd.DataFrame({"first": 2.0, "later": 20.0 - 1.0 * pd.RangeIndex(count)}, index=index)
    table = table.assign(first_count=3, later_count=5, change=table["later"] - table["first"])
    return FirstInvoices(table, 0, 0)


def test_each_newcomer_has_two_bars_on_one_scale_with_its_days_written_out() -> None:
    figure = first_invoices_chart(newcomers(2), {"client 0": "<b>Bos</b>"}, Language("nl"))

    assert list(figure.data[0]["x"]) == [0.1, 1.0, 0.1, 0.95]
    texts = [note.text for note in figure.layout.annotations]
    assert "latere facturen: 20,0 dagen te laat" in texts
    assert not any("<b>Bos</b>" in text.removeprefix("<b>").removesuffix("</b>") for text in texts)


def test_thousands_of_newcomers_stay_readable_and_none_is_said() -> None:
    figure = first_invoices_chart(newcomers(4_500), {}, Language("en"))

    assert len(figure.data[0]["x"]) == 2 * MOST_DRAWN
    assert "8 of 4,500 newcomers" in first_invoices_alt(newcomers(4_500), Language("en"))
    with pytest.raises(NothingToDrawError):
        first_invoices_chart(newcomers(0), {}, Language("en"))
