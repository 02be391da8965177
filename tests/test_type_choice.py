"""Which types to take on more: by the fields their clients stand in, and silent below five."""

import pandas as pd

from analysis.client_types import ClientTypes
from analysis.type_choice import type_choice


def test_a_type_speaks_where_more_than_half_of_at_least_five_stand_in_one_outer_field() -> None:
    fields = {
        "star": ["cherish"] * 4 + ["repair"] * 2 + [None],
        "late_payer": ["part_with"] * 3 + ["repair"] * 2,
        "small": ["cherish"] * 4,
        "large": ["cherish"] * 3 + ["part_with"] * 3,
    }
    labels = pd.Series([code for code, each in fields.items() for _ in each])
    scored = pd.DataFrame({"field": [field for each in fields.values() for field in each]}, dtype="object")
    profile = pd.DataFrame({"count": [7, 6, 5, 4]}, index=["star", "large", "late_payer", "small"])
    found = ClientTypes(True, None, labels, labels.mask(labels.notna()), profile, profile, (), {})

    told = type_choice(found, scored)

    assert told["choice"].to_dict() == {
        "star": "more",
        "large": "either",
        "late_payer": "careful",
        "small": "too_few",
    }
    assert told.loc["star", ["count", "with_field", "cherish", "part_with"]].to_list() == [7, 6, 4, 0]
