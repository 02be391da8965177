"""Header words of exports, one module per language: what a column means → the ways it is headed.

Each module holds ``PHRASES``: concept → headers, separated by semicolons. A concept is finer than a
canonical column (``net_amount`` and ``gross_amount`` are both money on an invoice) and knows no table;
``analysis.reading.meanings`` says what a concept is in each table.
"""
