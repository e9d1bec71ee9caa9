"""Items that are a picture, a film or a sound: their kinds, and the file that is shown."""

import attrs
import pytest

from newsdoc import Article, ArticleKind, Figure, Paragraph, Rendition
from newsdoc.markup.media_items import figure_of, largest, nature_of

FILM = Rendition("f.mp4", content_type="video/mp4", width=640)
STILL = Rendition("f.jpg", content_type="image/jpeg", width=4000, height=3000)
SMALL = Rendition("s.jpg", content_type="image/jpeg", width=200)


def test_the_film_is_shown_and_not_its_still() -> None:
    assert largest((FILM, STILL)) == FILM
    assert largest((SMALL, STILL)) == STILL
    assert largest((Rendition("a"), Rendition("b", width=9))) == Rendition("b", width=9)
    assert largest(()) is None
    assert figure_of((STILL, FILM)) == Figure(url="f.mp4", kind="video", renditions=(STILL, FILM))


@pytest.mark.parametrize(
    ("kind", "body", "nature"),
    [
        ("picture", (Figure(url="a"),), "picture"),
        ("picture", (Figure(url="a", kind="graphic"),), "graphic"),
        ("video", (Figure(url="a", kind="picture"),), "video"),
        ("picture", (Figure(url="a"), Paragraph("A.")), None),
        ("picture", (), None),
        (None, (Figure(url="a"),), None),
        ("story", (Figure(url="a"),), None),
    ],
)
def test_what_an_article_is(kind: ArticleKind | None, body: tuple[Figure, ...], nature: str | None) -> None:
    assert nature_of(Article("x", body=body, kind=kind)) == nature


def test_without_sizes_a_preview_comes_last() -> None:
    small, main = Rendition("s", role="rnd:thumbnail"), Rendition("m", role="main")
    assert largest((small, main)) == main
    assert largest((attrs.evolve(small, width=9), main)) == attrs.evolve(small, width=9)
