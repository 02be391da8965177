"""Pictures: a table and a language go in, a Plotly figure comes out; nothing here knows Streamlit.

One module per kind of picture, each with ``…_chart``, ``…_alt`` and mostly ``…_finding``.
"""
