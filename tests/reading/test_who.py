"""Who is who, on handfuls of names and numbers."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.model import Corrections, Ledger
from analysis.reading.names import same_name
from analysis.reading.proposals import proposals
from analysis.reading.who import Clients, resolve


def found(
    *frames: dict[str, list[str | None]], corrections: Corrections | None = None, tables: tuple[str, ...] = ()
) -> Clients:
    """Resolve sheets given as columns."""
    return resolve(
        [pl.DataFrame(frame, schema=dict.fromkeys(frame, pl.String)) for frame in frames], corrections, tables
    )


@pytest.mark.parametrize(
    "names",
    [
        ["Bakkerij Jansen B.V.", "bakkerij jansen", "BAKKERIJ JANSEN BV", "Bakkerij  Jansen, b.v."],
        ["Café Zoë", "cafe zoe"],
        ["Müller & Söhne GmbH", "Muller und Sohne", "Müller and Söhne"],
        ["Data Works", "DataWorks"],
        ["Dupont SARL", "DUPONT S.A.R.L.", "Dupont"],
        ["Smith Ltd.", "Smith Limited", "SMITH LLC", "Smith Inc."],
        ["Peeters BVBA", "Peeters BV", "Peeters Comm.V"],
        ["V.O.F. De Boer", "De Boer VOF", "de boer"],
        ["O'Brien", "OBrien", "O’Brien"],
        ["Weiß AG", "Weiss"],
        ["vzw Jeugdhuis De Klinker", "Jeugdhuis De Klinker", "ASBL Jeugdhuis De Klinker"],
    ],
)
def test_names_equal_but_for_dress_are_one_client(names: list[str]) -> None:
    clients = found({"client": list(names)})

    assert len(clients.names) == 1
    assert clients.joins[0].because == "same_name"
    assert clients.joins[0].spellings == tuple(sorted(names))


@pytest.mark.parametrize(
    "names",
    [
        ["Alvarez, Dana", "Dana Alvarez"],
        ["Jansen", "Janssen"],
        ["Stichting De Brug", "De Brug BV"],
        ["Bakkerij Jansen", "Jansen"],
        ["Total Care", "Total"],
    ],
)
def test_anything_less_sure_is_not_joined(names: list[str]) -> None:
    assert len(found({"client": list(names)}).names) == 2


def test_the_client_number_beats_the_name() -> None:
    clients = found({"client": ["Jansen", "Bakkerij Jansen", "Bos"], "client_number": ["7", "7", "8"]})

    assert len(clients.names) == 2
    assert clients.joins[0].because == "client_number"
    assert clients.joins[0].spellings == ("Bakkerij Jansen", "Jansen")


def test_one_name_with_two_numbers_in_one_sheet_is_two_clients() -> None:
    clients = found(
        {"client": ["Jansen", "Jansen", "Bos", "Vis", "Aap"], "client_number": ["7", "8", "1", "2", "3"]}
    )

    assert len(clients.names) == 5
    assert sorted(name for name in clients.names.values() if "Jansen" in name) == ["Jansen (7)", "Jansen (8)"]


def test_numbers_most_of_which_one_firm_bears_are_those_of_its_people() -> None:
    clients = found({"client": [*["Vos BV"] * 4, "Bos", "Vis"], "client_number": list("123456")})

    assert sorted(clients.names.values()) == ["Bos", "Vis", "Vos BV"]
    assert clients.unreliable == {0}


def test_a_vat_number_beats_both() -> None:
    clients = found(
        {
            "client": ["Jansen", "J. de Wit Holding"],
            "client_number": ["7", "8"],
            "vat_number": ["NL 0012.34.567.B01", "NL001234567B01"],
        }
    )

    assert len(clients.names) == 1
    assert clients.joins[0].because == "vat_number"


def test_a_belgian_vat_number_holds_the_company_number() -> None:
    clients = found(
        {"client": ["Peeters"], "vat_number": ["BE 0123.456.789"]},
        {"client": ["Peeters & Co"], "registration_number": ["0123.456.789"]},
    )

    assert len(clients.names) == 1


@pytest.mark.parametrize("kind", ["client_number", "vat_number", "registration_number"])
def test_a_number_that_many_unlike_clients_bear_joins_none(kind: str) -> None:
    clients = found({"client": ["Jansen", "Bos", "Quirijn", "Jansen BV"], kind: ["NL001234567B01"] * 4})

    assert sorted(clients.names.values()) == ["Bos", "Jansen BV", "Quirijn"]
    assert clients.shared == {0}
    group = found({"client": ["Vos Bouw", "Vos Dakwerken", "Vos Verhuur"], kind: ["NL001234567B01"] * 3})
    assert len(group.names) == 1


def test_vat_numbers_of_which_each_client_bears_several_split_none() -> None:
    numbers = [f"NL00123456{n}B01" for n in range(6)]
    clients = found({"client": ["Jansen", "Bos", "Vis"] * 2, "vat_number": numbers})

    assert sorted(clients.names.values()) == ["Bos", "Jansen", "Vis"]
    assert clients.shared == {0}


def test_leading_zeros_do_not_split_a_client() -> None:
    clients = found({"client": ["Jansen"], "client_number": ["0012345"]}, {"client_number": ["12345"]})

    assert list(clients.names.values()) == ["Jansen"]


def test_the_client_list_tells_whose_number_it_is() -> None:
    clients = found(
        {"client": ["Alfreds", "Berglund"], "client_number": ["1", "2"]}, {"client": ["1", "2", "2"]}
    )

    assert sorted(clients.names.values()) == ["Alfreds", "Berglund"]
    assert clients.keys[1].rows() == [("1", "alfreds"), ("2", "berglund")]


def test_two_sheets_that_know_the_number_only_are_of_the_clients_on_the_list() -> None:
    numbers = {"client": ["1", "2"]}
    clients = found({"client": ["Jansen", "Vis"], "client_number": ["1", "2"]}, numbers, numbers)

    assert sorted(clients.names.values()) == ["Jansen", "Vis"]


def test_number_5_in_one_tool_need_not_be_number_5_in_another() -> None:
    clients = found(
        {"client": ["Jansen", "Bos"], "client_number": ["5", "6"]},
        {"client": ["Quirijn", "Jansen"], "client_number": ["5", "9"]},
    )

    assert sorted(clients.names.values()) == ["Bos", "Jansen", "Quirijn"]


def test_a_number_that_tells_nothing_about_clients_is_left_aside() -> None:
    clients = found({"client": ["Jansen"] * 3 + ["Bos"] * 3, "client_number": ["1", "2", "3", "4", "5", "6"]})

    assert sorted(clients.names.values()) == ["Bos", "Jansen"]
    assert clients.unreliable == {0}


@pytest.mark.parametrize("numbers", [[None, None, None], ["7", "7", "7"]], ids=["names", "numbers"])
def test_the_name_of_the_client_list_is_shown_else_the_invoice_with_its_legal_form(
    numbers: list[str | None],
) -> None:
    hours = {"client": ["Cafe Zoe", "Cafe Zoe", "CAFE ZOE BV"], "client_number": numbers}
    invoices = {"client": ["Café Zoë", "Café Zoë", "Café Zoë BV"], "client_number": numbers}
    listed = {"client": ["Café Zoë bv"], "client_number": numbers[:1]}

    told = found(hours, invoices, tables=("hours", "invoices"))
    assert dict(told.names) == {"cafezoe": "Café Zoë BV"}
    told = found(hours, invoices, listed, tables=("hours", "invoices", "clients"))
    assert dict(told.names) == {"cafezoe": "Café Zoë bv"}


def test_the_owner_gives_a_client_its_name_and_may_take_it_together_under_that() -> None:
    own = Corrections(names={"jansen": "Jansen & Dochters"})
    clients = found({"client": ["Jansen", "JANSEN", "Bos"]}, corrections=own)
    assert dict(clients.names) == {"bos": "Bos", "jansen": "Jansen & Dochters"}

    one = replace(own, together=frozenset({("Bos", "Jansen & Dochters")}))
    assert len(found({"client": ["Jansen", "JANSEN", "Bos"]}, corrections=one).names) == 1


def test_the_commonest_spelling_is_shown() -> None:
    clients = found({"client": ["JANSEN BV", "Jansen", "Jansen"]})

    assert list(clients.names.items()) == [("jansen", "Jansen")]


def test_names_that_share_a_word_are_no_pair_for_that() -> None:
    ledger = Ledger({}, {"a": "Watermolen Events", "b": "Watermolen Horeca"}, pl.DataFrame())

    assert proposals(ledger) == ()


def test_a_join_can_be_undone() -> None:
    clients = found(
        {"client": ["Jansen", "Jansen BV"]}, corrections=Corrections(apart=frozenset({"Jansen BV"}))
    )

    assert sorted(clients.names.values()) == ["Jansen", "Jansen BV"]
    assert clients.joins == ()


def test_the_user_can_join_what_nothing_joins() -> None:
    together = Corrections(together=frozenset({("Alvarez, Dana", "Dana Alvarez")}))
    clients = found({"client": ["Alvarez, Dana", "Dana Alvarez"]}, corrections=together)

    assert len(clients.names) == 1
    assert clients.joins[0].because == "chosen"


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        ("Alvarez, Dana", "Dana Alvarez", "word_order"),
        ("Bakkerij Jansen", "Jansen", "part_of"),
        ("Timmerwerken Janssens", "Timmerwerken Jansens", "spelling"),
        ("Gemeente Oldebroek", "Gem. Oldebroek", "shortened"),
        ("Fysiotherapie De Brug", "Fysio de Brug", "shortened"),
        ("Van der Meulen Advocaten", "Vd Meulen advocaten", "shortened"),
    ],
)
def test_likely_pairs_are_proposed_with_a_reason(one: str, other: str, because: str) -> None:
    ledger = Ledger({}, {"a": one, "b": other, "c": "Quirijn Ceramiek"}, pl.DataFrame())

    assert [(pair.one, pair.other, pair.because) for pair in proposals(ledger)] == [("a", "b", because)]


def test_a_name_of_signs_alone_is_no_name() -> None:
    assert same_name(pl.Series(["-", "?", "…", "&Co"])).to_list() == [None, None, "…", "co"]


def test_leading_zeros_do_not_split_a_client_known_by_number_only() -> None:
    clients = found({"client": ["0012345", "12345", "12345"]})

    assert list(clients.names.items()) == [("12345", "12345")]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(["Jansen", "JANSEN BV", "jansen b.v.", "Bos", "-", None, "007"]), max_size=9))
def test_names_alone_are_joined_as_they_are_among_numbers(names: list[str | None]) -> None:
    nobody = Corrections(apart=frozenset({"nobody of this name"}))  # takes the road that numbers take

    fast, slow = found({"client": list(names)}), found({"client": list(names)}, corrections=nobody)
    assert fast.names == slow.names
    assert fast.joins == slow.joins
    assert fast.keys[0].equals(slow.keys[0])


people = st.lists(
    st.tuples(
        st.sampled_from(["Jansen", "JANSEN BV", "Bos", "De Bos", "Vis & Zn", "Vis en Zn", None]),
        st.sampled_from(["1", "01", "2", "3", None]),
    ),
    min_size=1,
    max_size=12,
)


@settings(deadline=None, max_examples=40)
@given(people, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(
    rows: list[tuple[str | None, str | None]], random: object
) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    def resolved(order: list[tuple[str | None, str | None]]) -> Clients:
        return found(
            {"client": [name for name, _ in order], "client_number": [number for _, number in order]}
        )

    one, other = resolved(rows), resolved(shuffled)
    assert one.names == other.names
    assert one.joins == other.joins
    assert one.keys[0].equals(other.keys[0])
