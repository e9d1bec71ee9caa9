"""Lists of authors on which not all have written."""

from newsdoc import Person
from newsdoc.markup.listed_authors import authors_and_helpers, with_house, with_signed

LEE, RAY = Person("Ann Lee", function="writer"), Person("Bo Ray", function="editor")


def test_who_wrote_and_who_helped() -> None:
    assert authors_and_helpers([RAY, LEE]) == ((LEE,), (RAY,))
    assert authors_and_helpers([LEE, Person("Cy Dow")]) == ((LEE, Person("Cy Dow")), ())


def test_where_nobody_else_is_listed_helpers_sign() -> None:
    assert authors_and_helpers([RAY]) == ((RAY,), ())
    assert authors_and_helpers([]) == ((), ())


def test_a_byline_names_more_than_the_list() -> None:
    listed = (Person("Ann Lee", email="lee@a.example"),)
    both = (Person("Bo Ray"), Person("Ann Lee"))
    assert with_signed(listed, both) == (Person("Bo Ray"), listed[0])
    assert with_signed(listed, (Person("Bo Ray"), Person("Cy Dow"))) == listed
    assert with_signed(listed, ()) == listed


def test_who_signs_with_the_name_of_the_publisher_is_an_organisation() -> None:
    people = (Person("Norda"), Person("Ann Lee"))
    assert [each.kind for each in with_house(people, "Norda News Agency")] == ["organization", "person"]
    assert with_house(people, "Ann") == people
    assert with_house(people, None) == people
