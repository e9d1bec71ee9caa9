"""Whole stories that follow the page's own one, as pages print them that go on for as long as one scrolls."""

from collections.abc import Iterable, Mapping

from newsdoc.formats.html.tree import HtmlElement


def other_articles(
    titles: Iterable[HtmlElement],
    heading: HtmlElement | None,
    plain: Mapping[HtmlElement, float],
    least: float,
) -> list[HtmlElement]:
    """The `article` elements, each with an `h1` of its own, beside the one that holds the headline and its story.

    An `article` stands by itself (HTML, section 4.3.2), and a title of the first rank is that of a page. `titles`: all
    `h1`; `heading`: the headline's element; `plain`: the weight of the text in each element, of which the page's own
    article needs `least`.
    """
    own = article_of(heading)
    if own is None or plain.get(own, 0.0) < least:
        return []
    inside = set(own.iterancestors())
    found: dict[HtmlElement, None] = {}
    for title in titles:
        article = article_of(title)
        if article is not None and article is not own and article not in inside and article_of(article) is not own:
            found[article] = None
    return list(found)


def article_of(element: HtmlElement | None) -> HtmlElement | None:
    """The nearest `article` element around an element; None where there is none."""
    return next(element.iterancestors("article"), None) if element is not None else None
