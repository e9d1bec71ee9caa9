"""What entries say of whether they may be shown, and of where they come from."""

import pytest

import newsdoc


@pytest.mark.parametrize(
    ("element", "status"),
    [
        ('<m:status xmlns:m="http://search.yahoo.com/mrss/" state="deleted"/>', "canceled"),
        ('<m:status xmlns:m="http://search.yahoo.com/mrss" state="blocked"/>', "withheld"),
        ('<m:status xmlns:m="http://search.yahoo.com/mrss/" state="active"/>', None),
        ('<wp:status xmlns:wp="http://wordpress.org/export/1.2/">draft</wp:status>', "withheld"),
        ('<wp:status xmlns:wp="http://wordpress.org/export/1.2/">trash</wp:status>', "canceled"),
        ('<wp:status xmlns:wp="http://wordpress.org/export/1.2/">publish</wp:status>', None),
        ('<a:control xmlns:a="http://www.w3.org/2007/app"><a:draft>yes</a:draft></a:control>', "withheld"),
        ('<a:control xmlns:a="http://www.w3.org/2007/app"><a:draft>no</a:draft></a:control>', None),
        ("<status>draft</status>", None),
    ],
)
def test_the_status_of_an_item(element: str, status: str | None) -> None:
    feed = f'<rss version="2.0"><channel><item><title>Ferry</title>{element}</item></channel></rss>'
    assert newsdoc.parse(feed).pub_status == status


@pytest.mark.parametrize(
    ("title", "headline"),
    [("Ferry sails - Elm Courier", "Ferry sails"), ("Ferry sails - Oak Courier", "Ferry sails - Oak Courier")],
)
def test_the_source_behind_a_title(title: str, headline: str) -> None:
    source = '<source url="https://elm.example">Elm Courier</source>'
    feed = f'<rss version="2.0"><channel><item><title>{title}</title>{source}</item></channel></rss>'
    article = newsdoc.parse(feed)
    assert article.headline == headline
    assert article.publisher == newsdoc.Organization("Elm Courier", url="https://elm.example")
