"""The HTML parser: a page's steps in order."""

import re
from collections.abc import Iterable

import attrs

from newsdoc.formats.html.authors import pick_authors
from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.bylines import first_marked
from newsdoc.formats.html.bylines import read_contributors as contributors_in
from newsdoc.formats.html.cut import apply_selectors, cut, declared, sample
from newsdoc.formats.html.encoding import page_text
from newsdoc.formats.html.entries import entry_times
from newsdoc.formats.html.facts import PageFacts, read_facts
from newsdoc.formats.html.headline import last_part
from newsdoc.formats.html.kind import page_kind
from newsdoc.formats.html.pictures import StoryPicture, absolute
from newsdoc.formats.html.policy import (
    pick_headline,
    pick_language,
    pick_publisher,
    pick_section,
    pick_url,
    site_name,
)
from newsdoc.formats.html.schema_org import Node
from newsdoc.formats.html.state import declared_body, state_body
from newsdoc.formats.html.summary import pick_summary
from newsdoc.formats.html.templates import open_templates
from newsdoc.formats.html.times import pick_times
from newsdoc.formats.html.topics import pick_topics
from newsdoc.formats.html.trace import Tracer
from newsdoc.formats.html.tree import parse_tree, text_of
from newsdoc.formats.html.vocabulary import FURNITURE
from newsdoc.model import Article, Decision, Figure, Gallery, Layer, Organization, Paragraph, Provenance, SourceBlock
from newsdoc.page.assemble import assemble
from newsdoc.page.head import find_quotes, read_contributors, read_page_slugline
from newsdoc.page.model import RoleModel
from newsdoc.page.page import Page
from newsdoc.page.profiles import Profile, profile_for_url
from newsdoc.page.reading import decisions, read_roles
from newsdoc.page.roles import public
from newsdoc.source import Source

_SNIFF = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:p|div|article|meta|title|h1)[\s>]", re.I)


class HtmlParser:
    """Reads a news site's page."""

    name = "html"
    media_types = ("text/html", "application/xhtml+xml")
    suffixes = (".html", ".htm", ".xhtml")
    reads_pages = True

    def __init__(self, model: RoleModel | None = None) -> None:
        """`model`: the role model to read with; None: the one that is shipped."""
        self.model = model

    def sniff(self, source: Source) -> float:
        """How surely the data is an HTML page."""
        head = source.head
        match = _SNIFF.search(head)
        if match is None:
            return 0.0
        return 0.95 if (match[0][1:2] in "!hH" and "<html" in head.lower()) or "<!doctype html" in head.lower() else 0.5

    def parse(
        self, source: Source, /, *, profiles: Iterable[Profile] = (), why: bool = False, trace: bool = True
    ) -> Article:
        """The page's story.

        `trace`: give every node its span in the source; leaving it out saves some time. Raises ParseError when there
        is nothing to read.
        """
        text = page_text(source)
        url = source.url
        root = parse_tree(text)
        facts = read_facts(root)
        if facts.templates:
            open_templates(facts)
        node = facts.schema.article(url)
        profile = profile_for_url(url, profiles) if profiles else None
        start = max(0, text.find("<body"))
        body_element = next(root.iterchildren("body"), root)
        found = cut(body_element, facts, node, Tracer(text, start) if trace else None)
        language, languages, language_reason = pick_language(facts, node, sample(found.blocks))
        if profile is not None:
            apply_selectors(found.evidence, profile)
        page = read_roles(
            found.blocks, language, (profile,) if profile is not None else (), declared=declared(facts, node),
            title=found.title, pictures=found.pictures, selected=profile is not None, model=self.model,
        )  # fmt: skip
        blocks = _with_roles(page, found.evidence)
        heading = found.heading
        shown = (text_of(heading).replace("\u00ad", "") or None) if heading is not None else None
        bare = last_part(heading) if heading is not None else None
        headline, headlines, headline_reason = pick_headline(
            facts, node, shown, bare, lambda wanted: _is_printed(wanted, text, start)
        )
        summary, summaries, summary_reason = pick_summary(facts, node, blocks, headline)
        site, address = site_name(facts, node), pick_url(facts, node, url)
        authors, byline, people, people_reason = pick_authors(
            facts, node, blocks, site, language, address, lambda: first_marked(root, text, language)
        )
        published, modified, moments, moments_reason = pick_times(facts, node, root, blocks, language)
        told = (headline or "") + sample(found.blocks)
        keywords, topics, topics_reason = pick_topics(facts, node, site, blocks, told, why=why)
        kind, kind_decision = page_kind(facts, node, blocks, headline, url)
        names, seen = {person.name for person in authors}, set[str]()
        for each in found.evidence:
            if not each.text or each.kind == "embed":
                each.picture = StoryPicture(each.element, url, language, names, seen)
        story = assemble(
            page,
            day=published,
            moments=entry_times(page, language) if kind == "live blog" else None,
            address=lambda href: absolute(href, url),
        )
        body = story.body
        if kind not in ("story", "live blog") and (spoken := _spoken_body(facts, node, blocks)):
            body = (*(each for each in body if isinstance(each, (Figure, Gallery))), *map(Paragraph, spoken))
            kind = "story"
            kind_decision = Decision("kind", kind, evidence=("its text stands in a script",))
            story = attrs.evolve(story, paragraphs=())
        choices: tuple[Decision, ...] = ()
        if why:
            given = (
                headlines.decision(headline, headline_reason), summaries.decision(summary, summary_reason),
                people.decision(", ".join(person.name for person in authors), people_reason),
                moments.decision(published.isoformat() if published else None, moments_reason),
                topics.decision(", ".join(keywords), topics_reason), kind_decision,
                languages.decision(language, language_reason),
            )  # fmt: skip
            choices = (*(decision for decision in given if decision is not None), *decisions(page))
        kicker = page.kicker()
        quotes = find_quotes(story.paragraphs)
        spans = [
            SourceBlock(public(role), block.start, block.end)
            for role, block in zip(page.roles, page.blocks, strict=True)
            if block.start >= 0
        ]
        return Article(
            headline,
            kicker=page.blocks[kicker].text if kicker is not None else None,
            summary=summary,
            byline=byline,
            authors=authors,
            contributors=read_contributors(page) or contributors_in(blocks, language),
            published=published,
            modified=modified,
            language=language,
            publisher=_house(profile) or pick_publisher(facts, node, url),
            section=pick_section(facts, node),
            slugline=read_page_slugline(page),
            keywords=keywords,
            body=body,
            related=story.related,
            furniture=story.furniture,
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            dateline=story.dateline,
            kind=kind,
            url=address,
            provenance=Provenance("html", blocks=tuple(spans), decisions=choices),
        )


_AS_BEFORE = {"date": "byline", "pullquote": "paragraph"} | dict.fromkeys(
    ("kicker", "topic", "promo", "tagline", "masthead", "other", "box"), "furniture"
)
"""Roles as the readers of claims know them."""


def _with_roles(page: Page, evidence: list[Block]) -> list[Block]:
    """The evidence of the page with the role of each block."""
    for role, block in zip(page.roles, page.blocks, strict=True):
        if block.markup is not None:
            block.markup.role = _AS_BEFORE.get(role, role)
    for each in evidence:
        if not each.text:
            each.role = "furniture" if each.hint in FURNITURE else each.kind
    return evidence


def _spoken_body(facts: PageFacts, node: Node, blocks: list[Block]) -> list[str]:
    """The paragraphs of a story that stands in a script, where they say more than the page itself; else none."""
    spoken = declared_body(node) or state_body(facts)
    said = sum(len(block.text) for block in blocks if block.role == "paragraph")
    return spoken if sum(map(len, spoken)) > 2 * said else []


def _house(profile: Profile | None) -> Organization | None:
    """The publisher as its profile names it."""
    return Organization(profile.name, url=profile.url) if profile is not None else None


def _is_printed(wanted: str, source: str, start: int) -> bool:
    """Whether a text begins a text node of the page."""
    wanted = wanted.replace("&", "&amp;") if "&" in wanted and "&amp;" in source else wanted
    at = start
    for _ in range(20):
        at = source.find(wanted, at + 1)
        if at < 0:
            return False
        if source[max(0, at - 80) : at].rstrip().endswith(">"):
            return True
    return False
