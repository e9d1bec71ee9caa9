"""What class names and ids say, name by name."""

import pytest

import newsdoc
from newsdoc.formats.html.vocabulary import hint_of, is_shown_wider


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        ("field field--name-field-kicker field--type-string", "kicker"),
        ("field field--name-field-author field--type-entity-reference", "byline"),
        ("field field--name-body field--label-hidden", None),
        ("rutitr", "kicker"),
        ("story--kicker", None),  # a variant of a story
    ],
)
def test_the_name_of_a_field_says_what_it_is(names: str, hint: str | None) -> None:
    assert hint_of(names) == hint


@pytest.mark.parametrize(
    ("names", "hint"), [("img_desc", "caption"), ("photo-description", "caption"), ("story-description", None)]
)
def test_the_description_of_a_picture_is_a_caption(names: str, hint: str | None) -> None:
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


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        # a word for each hint
        ("social", "share"), ("trending", "related"), ("donate", "promo"), ("werbung", "advertisement"),
        ("cookie", "consent"), ("disqus", "comments"), ("auteur", "byline"), ("timestamp", "date"),
        ("taglist", "tags"), ("breadcrumb", "navigation"), ("legend", "caption"), ("fotograf", "credit"),
        ("pullquote", "pull"), ("infobox", "factbox"), ("carousel", "gallery"), ("bio", "biography"),
        ("rail", "sidebar"), ("toc", "toc"), ("liveblog", "live"), ("standfirst", "deck"),
        ("eyebrow", "kicker"), ("hed", "title"), ("meta", "meta"), ("wide", None), ("", None),
        # names are cut into words, and the first that is known decides
        ("article__share-bar", "share"), ("article_share", "share"), ("share-author", "share"),
        ("author-share", "byline"),
        ("SHARE", "share"), ("shareBar", "share"), ("storyShare", "share"), ("myBio", None),
        ("aBiography", "biography"),
        ("share2Bar", None), ("sharebarx", None), ("title share", "share"), ("share title", "share"),
        # phrases come before words
        ("author-related", "related"), ("also-read author", "related"), ("author-bio", "biography"),
        ("share-newsletter", "promo"), ("share-caption", "caption"),
        # pictures and their sources
        ("image-author", "credit"), ("figcaption--author", "caption"), ("photo__source", "credit"), ("source", None),
        ("image", None), ("image-title", "title"),
        # names of a state, a variant, a layout or a screen say nothing of what is inside
        ("has-sidebar", None), ("with-share", None), ("share-enabled", None), ("no-ads", None),
        ("article-body has-ads", "body"),
        ("box--share", None), ("share--wide", "share"), ("md:share", None), ("w-[share]", None), ("layout-rail", None),
        ("has-caption", "caption"), ("anchorWithStickyNavbar_LWe7", None), ("authorWithNav", "byline"),
        # bodies
        ("article-body", "body"), ("story__content", "body"), ("entry-content", "body"), ("richtext", "body"),
        ("entry-content-share", "share"), ("bodytext", "body"), ("anybodytexts", None), ("postbody", "body"),
        # what nobody sees
        ("hidden", "hidden"), ("sr-only share", "hidden"), ("Visually-Hidden", "hidden"), ("hidden-xs", None),
        ("hidden-for-print", None), ("hidden-text", "hidden"), ("label-hidden", None), ("hidden-sm-up", None),
        ("hidden-smart", "hidden"),
        ("u-visually-hidden", "hidden"), ("c-link__sr-only", "hidden"), ("x_screen-reader-text", "hidden"),
        ("sr-only-focusable", None), ("not-sr-only", None),
        # topics of a post
        ("post tag-share category-ads", None), ("tag-list", "tags"), ("category-links", "kicker"),
        ("post_tag-share", None),
        ("cat-share", None), ("tags-share", None), ("catalogue share", "share"), ("tag-share share", "share"),
    ],
)  # fmt: skip
def test_what_a_name_says(names: str, hint: str | None) -> None:
    assert hint_of(names) == hint


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ("d-none d-md-block", True), ("d-none d-lg-none", False), ("d-none", False), ("hidden lg:block", True),
        ("hidden lg:p-4", False), ("hidden md:flex", True), ("bad-md-block", False),
    ],
)  # fmt: skip
def test_what_wider_screens_show(names: str, shown: bool) -> None:
    assert is_shown_wider(names) is shown


def test_names_of_what_only_readers_for_the_blind_are_told() -> None:
    assert hint_of("hide-accessible") == "hidden"  # Liferay
