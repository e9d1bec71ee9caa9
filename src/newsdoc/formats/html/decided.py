"""The fields of a page's article, decided by all that the page says of itself."""

import attrs

from newsdoc.formats.html.claims import Page, PageClaims
from newsdoc.formats.html.claims.bylines import find_bylines, printed_byline
from newsdoc.formats.html.problems import note_days, note_headlines, note_unshown
from newsdoc.model import NewsDate, Organization, Person, Rights
from newsdoc.source import Source

_PRINTED = ("page", "marked")
"""Sources of authors that stand on the page as its byline."""
_UNSURE = ("host", "masthead")
"""Sources of the publisher that are not sure enough to take the name off titles and out of bylines."""


@attrs.frozen
class Decided:
    """What the fields are that claims decide."""

    publisher: Organization | None
    headline: str | None
    summary: str | None
    address: str | None
    authors: tuple[Person, ...]
    byline: str | None
    published: NewsDate | None
    modified: NewsDate | None
    keywords: tuple[str, ...]
    section: str | None
    rights: Rights | None

    @property
    def is_signed(self) -> bool:
        """Whether a person signs the story."""
        return any(person.kind == "person" for person in self.authors)


def decide(page: Page, claims: PageClaims, language: str | None) -> Decided:
    """The fields of a page whose blocks have their roles; later ones are decided with the help of earlier ones."""
    publisher = claims.verdict("publisher")
    named = publisher.claim is not None and publisher.claim.source not in _UNSURE
    page.site = publisher.value.name if named and publisher.value is not None else None
    page.headline = claims.decide("headline")
    summary, address = claims.decide("summary"), claims.decide("url")
    people = claims.verdict("authors")
    byline = people.claim.where if people.claim is not None and people.claim.source in _PRINTED else None
    return Decided(
        publisher=publisher.value,
        headline=page.headline,
        summary=summary,
        address=address,
        authors=people.value or (),
        byline=byline or printed_byline(find_bylines(page.blocks), language),
        published=claims.decide("published"),
        modified=claims.decide("modified"),
        keywords=claims.decide("keywords") or (),
        section=claims.decide("section"),
        rights=claims.decide("rights"),
    )


def note_doubts(source: Source, page: Page, claims: PageClaims, fields: Decided) -> None:
    """Note where a page contradicts itself."""
    note_headlines(source, page.facts.headings, page.blocks, fields.headline)
    if not fields.authors and page.node.get("author"):
        note_unshown(source, claims.declared("authors", "json-ld"))
    if page.node.get("datePublished") and page.facts.first("article:published_time"):
        note_days(source, claims.declared("published", "json-ld"), claims.declared("published", "meta"))
