"""All that knows Streamlit and Plotly, but for the pages."""
