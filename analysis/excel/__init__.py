"""The report as an Excel workbook: one module per sheet or pair of sheets."""
