"""Where things lie in a built site."""

from checking import VOCABULARIES
from lx.domain.address import narrowed_address, slug, values_address


def test_a_list_of_a_type_and_a_value_lies_under_both():
    address = narrowed_address("career", "clusters", "illinois/energy", page=2)

    assert address == "list/career/clusters/illinois-energy-2.html"
    assert values_address("career", "clusters") == "list/career/clusters/index.html"


def test_no_two_terms_of_a_vocabulary_lie_at_one_address():
    slugs = {name: [slug(code).casefold() for code in one.terms] for name, one in VOCABULARIES.items()}

    assert [name for name, found in slugs.items() if len(found) > len(set(found))] == []
