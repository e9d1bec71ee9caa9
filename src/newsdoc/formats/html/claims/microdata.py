"""What microdata and RDFa on the page say of the story: elements with `itemprop` or `property`."""

from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.json_ld import people_of_node, text_of_node
from newsdoc.formats.html.claims.page import Page
from newsdoc.model import NewsDate, Person
from newsdoc.schema_org.dates import moment


def _headline(page: Page) -> Claim[str] | None:
    return claimed(text_of_node(page.marks, page.marked_article, "headline"))


def _summary(page: Page) -> Claim[str] | None:
    described = text_of_node(page.marks, page.marked_article, "description")
    # Some templates mark one element as both: `itemprop="description articleBody"`.
    whole = described and text_of_node(page.marks, page.marked_article, "articleBody") == described
    return claimed(None if whole else described)


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    return claimed(people_of_node(page.marks, page.marked_article, page))


def _section(page: Page) -> Claim[str] | None:
    return claimed(text_of_node(page.marks, page.marked_article, "articleSection"))


def _published(page: Page) -> Claim[NewsDate] | None:
    return claimed(moment(page.marks, page.marked_article, "datePublished", language=page.language))


def _loose_published(page: Page) -> Claim[NewsDate] | None:
    keys = ("datePublished", "dateCreated", "date", "created")
    return claimed(moment(page.marks, page.loose_marks, *keys, language=page.language))


def _modified(page: Page) -> Claim[NewsDate] | None:
    return claimed(
        moment(page.marks, page.marked_article, "dateModified", language=page.language)
        or moment(page.marks, page.loose_marks, "dateModified", language=page.language)
    )


SOURCES: tuple[Source[Any], ...] = (
    Source("microdata", "headline", "the page marks it as the story's `headline`", _headline),
    Source("microdata", "summary", "the page marks it as the story's `description`", _summary),
    Source("microdata", "section", "the page marks it as the story's `articleSection`", _section),
    Source("microdata", "authors", "the page marks them as the story's `author`", _authors),
    Source("microdata", "published", "the page marks it as the story's `datePublished`", _published),
    Source("loose microdata", "published", "an element is marked as `datePublished`", _loose_published),
    Source("microdata", "modified", "the page marks it as the story's `dateModified`", _modified),
)
"""One source a field."""
