"""What is done to every sheet between opening its file and understanding it; the cells stay what they are."""

from analysis.reading.cents import with_whole_amounts
from analysis.reading.client_columns import with_clients_in_rows
from analysis.reading.client_in_head import with_client_of_head
from analysis.reading.client_in_text import with_client_of_text
from analysis.reading.days_of_months import with_days_of_months
from analysis.reading.first_block import with_first_name
from analysis.reading.groups import with_groups_apart
from analysis.reading.hours_and_minutes import with_both_kinds, with_hours_of_persons, with_minutes_added
from analysis.reading.model import Sheet
from analysis.reading.net_amounts import with_net_reckoned
from analysis.reading.overdue_of_ages import with_overdue_of_ages
from analysis.reading.period_columns import with_row_per_period
from analysis.reading.period_parts import with_periods_added_up
from analysis.reading.rate_columns import with_rates_added_up
from analysis.reading.row_labels import with_row_labels_named
from analysis.reading.sections import in_sections
from analysis.reading.side_tables import beside_one_another
from analysis.reading.spans import with_hours
from analysis.reading.sub_clients import with_sub_clients


def prepared(sheet: Sheet) -> tuple[Sheet, ...]:
    """Bring a sheet into a form in which each row is one thing and each column one meaning.

    Turns        a sheet as it stands in its file
    into         one sheet per table in it; a row per period, amounts per rate of VAT added up, hours reckoned

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    tuple of Sheet
        The sheet itself where nothing is to be done, so also where it was prepared before.

    Examples
    --------
    >>> import polars as pl
    >>> cells = pl.DataFrame({"row": [2], "0": ["Bos"], "1": ["9:00"], "2": ["11:30"]})
    >>> (sheet,) = prepared(Sheet("a.csv", "", (), ("Client", "Start", "End"), cells))
    >>> sheet.header[-1], prepared(sheet)[0] is sheet
    ('Duration (=)', True)
    """
    tables = (part for table in beside_one_another(sheet) for part in in_sections(table))
    parts = tuple(with_sub_clients(with_row_labels_named(with_first_name(part))) for part in tables)
    made_of_money = (with_whole_amounts, with_rates_added_up, with_net_reckoned)
    for made in (
        with_days_of_months,
        with_clients_in_rows,
        with_overdue_of_ages,
        with_groups_apart,
        with_client_of_head,
        with_client_of_text,
        with_row_per_period,
        *made_of_money,
        with_minutes_added,
        with_both_kinds,
        with_hours_of_persons,
        with_periods_added_up,
        with_hours,
    ):
        parts = tuple(made(part) for part in parts)
    return parts
