"""What a page prints of its article around the story: headline, deck, byline, dates, publisher."""

from collections.abc import Iterable, Sequence

import attrs

from newsdoc.model import Anchor, NewsDate, Organization, Person, Quote, Span
from newsdoc.page.assembly.days import read_days
from newsdoc.page.assembly.output import is_exact
from newsdoc.page.assembly.paragraphs import BodyParagraph
from newsdoc.page.assembly.titles import title_and_site
from newsdoc.page.masthead_evidence import is_named
from newsdoc.page.mastheads import read_masthead
from newsdoc.page.page import Page
from newsdoc.page.profiles import Profile, house_of
from newsdoc.page.roles import FineRole
from newsdoc.wording.authors import read_authors, read_reporters
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.filed import read_filed
from newsdoc.wording.joined_names import and_words
from newsdoc.wording.quotations import find_quotations
from newsdoc.wording.sluglines import read_slugline
from newsdoc.wording.taglines import read_tagline

_LONGEST = 400
"""No name of a publisher stands in a longer block."""


@attrs.frozen
class Head:
    """The fields of an article as its page prints them."""

    headline: str | None
    kicker: str | None
    summary: str | None
    byline: str | None
    authors: tuple[Person, ...]
    contributors: tuple[Person, ...]
    published: NewsDate | None
    modified: NewsDate | None
    slugline: str | None
    publisher: Organization | None


def read_head(page: Page, profile: Profile | None = None) -> Head:
    """The fields that the blocks of a page print."""
    bylines = _bylines(page)
    published, modified = read_days(page)
    kicker = page.kicker()
    authors = read_authors(bylines, page.language)
    place = page.place_of("headline")
    headline, site = title_and_site(page, place) if place is not None else (None, None)
    authors = authors or read_authors(_signed_lines(page), page.language) or _filed(page) or _reporters(page)
    return Head(
        headline=headline,
        kicker=page.blocks[kicker].text if kicker is not None else None,
        summary="\n".join(_texts(page, "deck")) or None,
        byline="\n".join(text for _, text in bylines) or None,
        authors=authors,
        contributors=with_full_names(read_contributors(page), authors),
        published=published,
        modified=modified,
        slugline=read_page_slugline(page),
        publisher=_publisher(page, profile) or (Organization(site) if site else None),
    )


def _bylines(page: Page) -> list[tuple[int, str]]:
    """The byline blocks with their places, not counting what stands between two names of one list.

    That is an "and" of its own, or the initials that pages show for a portrait: "AL", "Ann Lee", "BR", "Bo Ray".
    """
    joints = and_words(page.language)
    found, skipped = [], 0
    for i, (block, role) in enumerate(zip(page.blocks, page.roles, strict=True)):
        if role == "byline":
            found.append((i - skipped, block.text))
        elif block.text.strip().lower() in joints or (len(block.text) <= _INITIALS and block.text.isupper()):
            skipped += 1
    return found


def _filed(page: Page) -> tuple[Person, ...]:
    """Whom the line that opens the story names, as agencies of East Asia do."""
    return next((found for text in _texts(page, "paragraph")[:1] if (found := read_filed(text))), ())


def _reporters(page: Page) -> tuple[Person, ...]:
    """Whom the story's last lines or its taglines name as its reporters."""
    found = read_reporters(_texts(page, "paragraph"), _texts(page, "tagline"), page.language)
    return found.people if found is not None else ()


def _signed_lines(page: Page) -> list[tuple[int, str]]:
    """Other lines before the story that say who signs: "Published on 3 May 2024 by Ann Lee", "Home | By Ann Lee"."""
    lines = [(i, page.blocks[i].text) for i in range(page.first_paragraph()) if page.roles[i] in _MAY_SIGN]
    short = [(i, text) for i, text in lines if len(text) <= _LINE]
    return [(i, text) for i, text in short if read_byline(text, page.language).signed]


_MAY_SIGN = frozenset(("date", "kicker", "masthead", "topic", "other"))
"""Roles of lines that may say beside something else who signs."""
_LINE = 120
"""Letters of such a line, at most."""
_INITIALS = 3
"""Letters of somebody's initials."""


def _texts(page: Page, role: FineRole) -> list[str]:
    return [page.blocks[i].text for i in page.blocks_as(role)]


def read_contributors(page: Page) -> tuple[Person, ...]:
    """Whom the taglines name."""
    return tuple([person for line in _texts(page, "tagline") for person in read_tagline(line, page.language)])


def with_full_names(contributors: Iterable[Person], authors: Sequence[Person]) -> tuple[Person, ...]:
    """Contributors whom a tagline calls by their family name alone get the name by which they have signed.

    "Lund reported from Oslo." under "By PER LUND" is Per Lund, unless two authors have that name.
    """
    people = []
    for person in contributors:
        family = person.name.casefold()
        namesakes = [] if " " in family else [one for one in authors if one.name.casefold().endswith(" " + family)]
        people.append(attrs.evolve(person, name=namesakes[0].name) if len(namesakes) == 1 else person)
    return tuple(people)


def read_page_slugline(page: Page) -> str | None:
    """The slug line over the story."""
    heads = [block.text for block, role in zip(page.blocks[:4], page.roles, strict=False) if role == "other"]
    return next((slug for text in heads if (slug := read_slugline(text))), None)


def _publisher(page: Page, profile: Profile | None) -> Organization | None:
    known = () if profile is None else (profile,)
    for i in page.blocks_as("masthead")[:1]:
        if not is_named(page, i):
            break
        others = [block.text for block in page.blocks[i + 1 :] if len(block.text) < _LONGEST]
        return read_masthead(page.blocks[i].text, others=others, profiles=known)
    return house_of(profile)


def find_quotes(paragraphs: Sequence[BodyParagraph]) -> tuple[Quote, ...]:
    """The direct quotations in the paragraphs of a story."""
    quotes = []
    for stretch in find_quotations([told.text for told in paragraphs]):
        told = paragraphs[stretch.paragraph]
        start, end = stretch.content(told.text)
        if start >= end:
            continue
        exact = is_exact(told.block)
        span = Span(*told.block.source_span(start + told.at, end + told.at)) if exact else None
        anchor = Anchor(stretch.paragraph, stretch.start, stretch.end, span=span)
        quotes.append(Quote(told.text[start:end], anchors=(anchor,), span=span))
    return tuple(quotes)
