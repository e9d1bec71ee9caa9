import pytest

from newsdoc.formats.html.vocabulary import hint_of


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        ("field field--name-field-kicker field--type-string", "kicker"),
        ("field field--name-field-author field--type-entity-reference", "byline"),
        ("field field--name-body field--label-hidden", None),
        ("story--kicker", None),  # a variant of a story
    ],
)
def test_the_name_of_a_field_says_what_it_is(names: str, hint: str | None) -> None:
    assert hint_of(names) == hint
