"""The HTML parser: a page's steps in order."""

import re
from collections.abc import Iterable

from newsdoc.formats.html.assemble import Assembler
from newsdoc.formats.html.blocks import Block, BlockReader
from newsdoc.formats.html.claims import Page, PageClaims
from newsdoc.formats.html.claims.bylines import find_bylines, printed_byline, read_contributors
from newsdoc.formats.html.claims.claim import Field
from newsdoc.formats.html.claims.heading import find_heading
from newsdoc.formats.html.encoding import page_text
from newsdoc.formats.html.facts import PageFacts, read_facts
from newsdoc.formats.html.kind import page_kind
from newsdoc.formats.html.roles import give_roles
from newsdoc.formats.html.state import declared_body, state_body
from newsdoc.formats.html.story import find_story
from newsdoc.formats.html.templates import open_templates
from newsdoc.formats.html.trace import Tracer
from newsdoc.formats.html.tree import HtmlElement, parse_tree, text_of
from newsdoc.layout.profiles import Profile, profile_for_url
from newsdoc.model import Article, Decision, Figure, Gallery, Organization, Paragraph, Person, Provenance
from newsdoc.schema_org.graph import Node
from newsdoc.source import Source

_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]", re.I)


_PRINTED = ("page", "marked")
"""Sources of authors that stand on the page as its byline."""
_LATER: tuple[Field, ...] = ("published", "modified", "keywords")


class HtmlParser:
    """Reads a news site's page."""

    name = "html"
    media_types = ("text/html", "application/xhtml+xml")
    suffixes = (".html", ".htm", ".xhtml")
    reads_pages = True

    def sniff(self, source: Source) -> float:
        """Sure where the root is HTML; text before a page's first tag makes it less so."""
        form = source.form
        if form.is_html:
            return 0.9
        return 0.5 if form.family == "text" and (source.suffix in self.suffixes or _PAGE.search(source.head)) else 0.0

    def parse(
        self,
        source: Source,
        /,
        *,
        language: str | None = None,
        profiles: Iterable[Profile] = (),
        why: bool = False,
        trace: bool = True,
    ) -> Article:
        """The page's story.

        `language`: BCP 47 tag, where it is known; else it is taken from the page. `trace`: give every node its span in
        the source; leaving it out saves some time. Raises ParseError when there is nothing to read.
        """
        text = page_text(source)
        url = source.url
        root = parse_tree(text)
        facts = read_facts(root)
        if facts.templates:
            open_templates(facts)
        node = facts.schema.article(url)
        profile = profile_for_url(url, profiles) if profiles else None
        heading, blocks = _read_blocks(root, facts, node, profile)
        start = max(0, text.find("<body"))
        page = Page(facts, root, text, blocks, node, url=url, heading=heading)
        claims = PageClaims(page, why=why)
        language = page.language = language or claims.settle("language")
        publisher = claims.verdict("publisher")
        named = publisher.claim is not None and publisher.claim.source != "host"
        page.site = publisher.value.name if named and publisher.value is not None else None
        headline = page.headline = claims.settle("headline")
        summary, address = claims.settle("summary"), claims.settle("url")
        people = claims.verdict("authors")
        authors: tuple[Person, ...] = people.value or ()
        byline = people.claim.where if people.claim is not None and people.claim.source in _PRINTED else None
        byline = byline or printed_byline(find_bylines(blocks), language)
        for block in blocks:
            if block.text == byline and block.role in ("paragraph", "heading"):
                block.role = "byline"
        tracer = Tracer(text, start) if trace else None
        assembler = Assembler(url, language, tracer, {person.name for person in authors})
        kind, kind_decision = page_kind(facts, node, blocks, headline, url)
        if kind == "live blog":
            assembler.time_entries(blocks)
        published, modified, keywords = (claims.settle(field) for field in _LATER)
        body = assembler.body(blocks)
        if kind not in ("story", "live blog") and (spoken := _spoken_body(facts, node, blocks)):
            body = (*(each for each in body if isinstance(each, (Figure, Gallery))), *map(Paragraph, spoken))
            kind = "story"
            kind_decision = Decision("kind", kind, evidence=("its text stands in a script",))
        section = claims.settle("section")
        decisions = (*claims.decisions, kind_decision) if why else ()
        return Article(
            headline,
            summary=summary,
            byline=byline,
            authors=authors,
            contributors=read_contributors(blocks, language),
            published=published,
            modified=modified,
            language=language,
            publisher=_house(profile) or publisher.value,
            section=section,
            keywords=keywords or (),
            body=body,
            related=tuple(assembler.related),
            furniture=tuple(assembler.furniture),
            dateline=assembler.dateline,
            kind=kind,
            url=address,
            provenance=Provenance("html", blocks=assembler.source_blocks(blocks), decisions=decisions),
        )


def _read_blocks(
    root: HtmlElement, facts: PageFacts, node: Node, profile: Profile | None
) -> tuple[HtmlElement | None, list[Block]]:
    """The element that shows the page's headline, and the blocks of the story's neighbourhood with their roles."""
    found = next(root.iterchildren("body"), None)
    body = found if found is not None else root
    heading = find_heading(body, facts, node)
    shown = (text_of(heading).replace("\u00ad", "") or None) if heading is not None else None
    blocks = BlockReader(find_story(body, facts.paragraphs, heading)).read()
    if profile is not None:
        _apply_house_style(blocks, profile)
    described = facts.first("og:description", "description")
    give_roles(blocks, shown, described[0] if described else None)
    return heading, blocks


def _spoken_body(facts: PageFacts, node: Node, blocks: list[Block]) -> list[str]:
    """The paragraphs of a story that stands in a script, where they say more than the page itself; else none."""
    spoken = declared_body(node) or state_body(facts)
    said = sum(len(block.text) for block in blocks if block.role == "paragraph")
    return spoken if sum(map(len, spoken)) > 2 * said else []


def _house(profile: Profile | None) -> Organization | None:
    """The publisher as its profile names it."""
    return Organization(profile.name, url=profile.url) if profile is not None else None


def _apply_house_style(blocks: list[Block], profile: Profile) -> None:
    """Settle the role of blocks that the publisher's selectors or patterns name; the general rules leave them alone."""
    for block in blocks:
        names = f"{block.element.get('class') or ''} {block.element.get('id') or ''}".split()
        for role, selector in profile.selectors:
            if selector.lstrip(".#") in names:
                block.fixed = role
        for role, pattern in profile.patterns:
            if block.text and pattern.match(block.text):
                block.fixed = role
