"""The whole report as one Excel workbook, made when the visitor asks for it."""

import streamlit as st

from analysis.export import WRITERS
from analysis.language.language import Language
from analysis.report import report
from analysis.report_workbook import as_workbook
from ui import session


def offer(language: Language) -> None:
    """Offer the report on everything that is open."""
    reading, settings, journal = session.reading(), session.settings(), session.journal()
    corrections = session.workspace().corrections
    st.download_button(
        language.text("Report for Excel"),
        lambda: as_workbook(report(reading, settings, journal, corrections, language=language), language),
        file_name="klantkompas.xlsx",
        mime=WRITERS["xlsx"].mime,
        key="overview_report",
        icon=":material/table_view:",
        on_click="ignore",
    )
