import pytest

import newsdoc
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


@pytest.mark.parametrize("names", ["pie", "foto__pie", "piefoto"])
def test_spanish_names_of_captions(names: str) -> None:
    assert hint_of(names) == "caption"


def test_a_line_under_a_picture_with_a_spanish_name_is_its_caption() -> None:
    told = "<p>" + "La autoridad portuaria ha autorizado la luz hasta mayo, dijo un portavoz del puerto. " * 3 + "</p>"
    picture = '<img src="https://faro.example/faro.jpg" width="1200" height="675" alt="Faro">'
    body = f"<article><h1>El faro vuelve</h1>{picture}<p class='pie'>El faro, por la noche.</p>{told * 3}</article>"
    article = newsdoc.parse(f"<html lang='es'><body>{body}</body></html>", format="html")
    assert [figure.caption for figure in article.figures()] == ["El faro, por la noche."]
    assert len(article.paragraphs()) == 3
