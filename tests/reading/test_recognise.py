"""Which table a sheet is and which column is which: every known layout, and sheets that mislead."""

import pytest

from analysis.reading.model import Corrections, Sheet, SheetPlan
from analysis.reading.recognise import recognise
from tests.reading.layouts import Layout
from tests.reading.layouts_bookkeeping import BOOKKEEPING
from tests.reading.layouts_invoicing import INVOICING
from tests.reading.layouts_work import LISTS, MISLEADING, WORK

EVERY_LAYOUT = (*BOOKKEEPING, *INVOICING, *WORK, *LISTS, *MISLEADING)


def plan_of(sheet: Sheet, corrections: Corrections | None = None) -> SheetPlan:
    (plan,) = recognise([sheet], corrections)
    return plan


def found(plan: SheetPlan) -> dict[str, str]:
    """Canonical column → header."""
    return {column.means: column.header for column in plan.columns if column.means is not None}


@pytest.mark.parametrize("layout", EVERY_LAYOUT, ids=lambda layout: layout.name)
def test_a_known_layout_needs_no_click(layout: Layout) -> None:
    plan = plan_of(layout.as_sheet())

    assert (plan.table, plan.why) == (layout.table, layout.why)
    means = found(plan)
    assert {name: means.get(name) for name in layout.means} == dict(layout.means)
    assert not set(layout.not_used) & set(means.values())
    if layout.day_first is not None:
        assert (plan.day_first, plan.day_first_unsure) == (layout.day_first, False)
