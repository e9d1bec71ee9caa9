"""Reads pages that newsdoc has written: nothing has to be found out there, the page says what is what."""

from lxml import etree

from newsdoc.errors import NewsdocError
from newsdoc.formats.html.encoding import page_text
from newsdoc.formats.html.page_data import read_news_article
from newsdoc.json_text import parse_json
from newsdoc.markup.elements import flat_text
from newsdoc.markup.reader import read_body
from newsdoc.markup.unstated import MARK, without
from newsdoc.model import Article, Layer, Provenance, RelatedLink
from newsdoc.source import Source
from newsdoc.xml.reading import parse_html

Element = etree._Element


def read_own_page(source: Source) -> Article | None:
    """The article of a page of ours; None for one that was changed so that its data or its story are gone."""
    root = parse_html(page_text(source))
    story = next(root.iter("article"), None) if root is not None else None
    if root is None or story is None:
        return None
    script = next((each for each in root.iter("script") if each.get("type") == "application/ld+json"), None)
    try:
        data = parse_json(script.text or "") if script is not None else None
    except NewsdocError:
        return None
    if not isinstance(data, dict) or data.get("@type") != "NewsArticle":
        return None
    header, footer = story.find("header"), story.find("footer")
    printed = {each.get("class"): flat_text(each) for each in header} if header is not None else {}
    for part in (header, footer):
        if part is not None:
            story.remove(part)
    body = read_body(story)
    navigation = next((each for each in root.iter("nav") if each.get("class") == "related"), None)
    article = Article(
        **read_news_article(data),
        kicker=printed.get("kicker") or None,
        byline=printed.get("byline") or None,
        body=body.blocks,
        related=tuple(map(_link, navigation.iter("a"))) if navigation is not None else (),
        layers=(Layer("quotes", items=body.quotes),) if body.quotes else (),
        provenance=Provenance("html"),
    )
    unstated = next((each.get("content") or "" for each in root.iter("meta") if each.get("name") == MARK), "").split()
    return without(article, unstated) if unstated else article


def _link(element: Element) -> RelatedLink:
    return RelatedLink(
        flat_text(element) or None,
        href=element.get("href"),
        rel=element.get("data-rel"),
        guid=element.get("data-guid"),
        version=element.get("data-version"),
        content_type=element.get("type"),
    )
