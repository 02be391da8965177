"""Pictures: a table and a language go in, a Plotly figure comes out; nothing here knows Streamlit."""

from ui.charts.paper import CHART_CONFIG, NothingToDrawError
from ui.charts.pareto import pareto_alt, pareto_chart, pareto_finding
from ui.charts.quadrant_words import quadrant_alt, quadrant_finding, quadrant_key
from ui.charts.quadrants import quadrant_chart
from ui.charts.whale import whale_alt, whale_chart, whale_finding

__all__ = [
    "CHART_CONFIG",
    "NothingToDrawError",
    "pareto_alt",
    "pareto_chart",
    "pareto_finding",
    "quadrant_alt",
    "quadrant_chart",
    "quadrant_finding",
    "quadrant_key",
    "whale_alt",
    "whale_chart",
    "whale_finding",
]
