"""The order of names."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.language.collation import collation_key

IN_ORDER = [
    ["4 Juli", "Amin", "Zulkifli"],
    ["amin", "Amin", "amín", "amina"],
    ["“Amin”", "Amina", "«Amir»"],
    ["Ma'ruf", "Maruf", "Ma’ruf Amin", "Marzuki"],
    ["de la Cruz", "Delacroix"],
    ["Kim-Jong", "Kim Jong Un", "Kima"],
    ["Erdogan", "Erdoğan", "Erdogana"],
    ["Abe", "Ärzte", "Bali", "Éire", "Øst", "Россия", "北京"],
]


@pytest.mark.parametrize("names", IN_ORDER, ids=lambda names: names[0])
def test_names_stand_in_the_order_in_which_they_are_looked_for(names: list[str]) -> None:
    assert sorted(names, key=collation_key) == names


@given(st.lists(st.text(), unique=True))
def test_the_order_is_the_same_however_the_names_came(names: list[str]) -> None:
    ordered = sorted(names, key=collation_key)
    assert sorted(names, key=collation_key) == ordered
    assert all(collation_key(one) < collation_key(other) for one, other in pairwise(ordered))
