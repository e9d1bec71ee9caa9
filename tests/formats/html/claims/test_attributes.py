"""The elements of a page by the attributes that say what they are for."""

from newsdoc.formats.html.claims.attributes import Attributes, author_links, read_attributes
from newsdoc.formats.html.tree import HtmlElement, parse_tree, text_of

PAGE = """
<html class="has-author"><body class="date-page"><main class="author-main">
<p class="post-byLine lead">byline</p><p class="Author_name">author</p><p class="Datum">day</p>
<time class="published-by-author">both</time><p class="lead">neither</p><p>plain</p>
<span itemprop="author">marked</span><a rel="nofollow author" href="/x">rel</a><link rel="author" href="/ann">
<div itemscope itemtype="https://schema.org/Person">thing</div><div itemscope>untyped</div>
<span property="dc:date">rdfa</span><meta property="og:title" content="x">
<a href="/authors/ann-lee">Ann Lee</a><a href="/team/bo">Bo</a><a href="/steam/bo">none</a><a name="/author">none</a>
</main></body></html>
"""


def told(elements: list[HtmlElement]) -> list[str]:
    return [text_of(each) for each in elements]


def found() -> Attributes:
    return read_attributes(parse_tree(PAGE))


def test_classes_of_authors_and_days_but_not_of_the_whole_page() -> None:
    assert told(found().authors) == ["byline", "author", "both"]
    assert told(found().dates) == ["day", "both"]


def test_marks() -> None:
    assert told(found().things) == ["marked", "thing"]
    assert told(found().properties) == ["rdfa"]
    assert told(found().marked_authors) == ["marked", "rel"]


def test_links_to_pages_of_authors() -> None:
    assert told(author_links(parse_tree(PAGE))) == ["Ann Lee", "Bo"]


def test_classes_in_other_languages() -> None:
    page = parse_tree("<p class=yazar>author</p><p class=nota-fecha>day</p><p class=nota>none</p>")
    assert told(read_attributes(page).authors) == ["author"]
    assert told(read_attributes(page).dates) == ["day"]
