"""The HTML parser: a page's steps in order."""

from collections.abc import Iterable

import attrs

from newsdoc.addresses import host_of
from newsdoc.formats.html.archives import drop_bars
from newsdoc.formats.html.claims import Page, PageClaims
from newsdoc.formats.html.claims.bylines import find_bylines, printed_byline
from newsdoc.formats.html.claims.bylines import read_contributors as contributors_in
from newsdoc.formats.html.claims.claim import Field
from newsdoc.formats.html.claims.heading_parts import kicker_before
from newsdoc.formats.html.claims.tags import as_written_at
from newsdoc.formats.html.cut import apply_selectors, cut, declared
from newsdoc.formats.html.encoding import page_text
from newsdoc.formats.html.entries import entry_times
from newsdoc.formats.html.facts import PageFacts, read_facts
from newsdoc.formats.html.house import page_profile
from newsdoc.formats.html.kind import declares_article, page_kind
from newsdoc.formats.html.lead import lead_image
from newsdoc.formats.html.pictures import StoryPicture, absolute
from newsdoc.formats.html.problems import (
    drop_code,
    note_days,
    note_headlines,
    note_left_out,
    note_truncation,
    note_unshown,
)
from newsdoc.formats.html.sniffing import SUFFIXES, sniff
from newsdoc.formats.html.state import declared_body, state_body, told_in
from newsdoc.formats.html.streamed import place_streamed
from newsdoc.formats.html.style_sheets import StyleSheets
from newsdoc.formats.html.templates import open_templates
from newsdoc.formats.html.trace import Tracer
from newsdoc.formats.html.tree import body_start, parse_tree
from newsdoc.formats.html.vocabulary import FURNITURE
from newsdoc.model import (
    Article,
    ArticleKind,
    Block,
    Decision,
    Figure,
    Gallery,
    Layer,
    Paragraph,
    Person,
    Provenance,
    SourceBlock,
)
from newsdoc.page.assembly.body import assemble
from newsdoc.page.assembly.furniture import in_page_order, unsigned, untold
from newsdoc.page.assembly.head import find_quotes, read_contributors, read_page_slugline
from newsdoc.page.markup import Markup
from newsdoc.page.model import RoleModel
from newsdoc.page.page import Page as RolePage
from newsdoc.page.profiles import house_of
from newsdoc.page.reading import read_roles
from newsdoc.page.roles import public
from newsdoc.page.tokens import measured
from newsdoc.profiles import Profile
from newsdoc.schema_org.graph import Node
from newsdoc.source import Source
from newsdoc.wording.comparing import letters

_PRINTED = ("page", "marked")
"""Sources of authors that stand on the page as its byline."""
_UNSURE = ("host", "masthead")
"""Sources of the publisher that are not sure enough to take the name off titles and out of bylines."""
_LATER: tuple[Field, ...] = ("published", "modified", "keywords")


class HtmlParser:
    """Reads a news site's page."""

    name = "html"
    media_types = ("text/html", "application/xhtml+xml")
    suffixes = SUFFIXES
    reads_pages = True

    def __init__(self, model: RoleModel | None = None) -> None:
        """`model`: the role model to read with; None: the one that is shipped."""
        self.model = model

    def sniff(self, source: Source) -> float:
        """Sure where the root is HTML; text before a page's first tag makes it less so."""
        return sniff(source)

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
        note_truncation(source, text, root)
        drop_bars(text, root)
        facts = read_facts(root)
        if facts.templates:
            place_streamed(facts, root)
            open_templates(facts)
        node = facts.story_node(url)
        start = body_start(text)
        body_element = next(root.iterchildren("body"), root)
        tracer = Tracer(text, start) if trace else None
        found = cut(body_element, facts, node, tracer, url, StyleSheets(text, _paid(facts)))
        page = Page(facts, root, text, found.evidence, node, url=url, heading=found.heading)
        claims = PageClaims(page, why=why)
        profile = page_profile(profiles, facts, node, url, found.blocks)
        language = language or (profile.language if profile is not None else None)
        language = language or claims.decide("language")
        page.language = as_written_at(host_of(facts.canonical) or host_of(url), language)
        if profile is not None:
            apply_selectors(found.evidence, profile)
        roles = read_roles(
            found.blocks, language, profile, declared=declared(facts, node, url),
            title=found.title, pictures=found.pictures, model=self.model,
        )  # fmt: skip
        blocks = _with_roles(roles, found.evidence)
        publisher = claims.verdict("publisher")
        named = publisher.claim is not None and publisher.claim.source not in _UNSURE
        page.site = publisher.value.name if named and publisher.value is not None else None
        headline = page.headline = claims.decide("headline")
        summary, address = claims.decide("summary"), claims.decide("url")
        base = facts.base_address(url, address)
        people = claims.verdict("authors")
        authors: tuple[Person, ...] = people.value or ()
        byline = people.claim.where if people.claim is not None and people.claim.source in _PRINTED else None
        byline = byline or printed_byline(find_bylines(blocks), language)
        published, modified, keywords = (claims.decide(field) for field in _LATER)
        signed = any(person.kind == "person" for person in authors)
        note_headlines(source, facts.headings, found.evidence, headline)
        if not authors and node.get("author"):
            note_unshown(source, authors, claims.declared("authors", "json-ld"))
        if node.get("datePublished") and facts.first("article:published_time"):
            note_days(source, claims.declared("published", "json-ld"), claims.declared("published", "meta"))
        note_left_out(source, found.lost)
        drop_code(source, blocks)
        kind, kind_decision = page_kind(
            facts, node, blocks, headline, url,
            dated=published is not None, signed=signed, marked=page.marks.nodes,
        )  # fmt: skip
        names, seen = {person.name for person in authors}, set[str]()
        for each in found.evidence:
            if not each.text or each.kind == "embed":
                each.picture = StoryPicture(each.element, base, language, names, seen)
        story = assemble(
            roles,
            day=published,
            moments=entry_times(roles, language) if kind == "live blog" else None,
            address=lambda href: absolute(href, base),
        )
        body = story.body
        if (spoken := _spoken_body(facts, node, text, kind, [each.text for each in story.paragraphs])) is not None:
            body = (*(each for each in body if isinstance(each, (Figure, Gallery))), *spoken)
            kind = "story"
            kind_decision = Decision("kind", kind, evidence=("its text stands in a script",))
            story = attrs.evolve(story, paragraphs=())
        section = claims.decide("section")
        at = roles.kicker()
        kicker = roles.blocks[at].text if at is not None else _kicker_in_heading(page)
        kicker = kicker if letters(kicker) != letters(headline) else None
        quotes = find_quotes(story.paragraphs)
        spans = [
            SourceBlock(public(role), block.start, block.end)
            for role, block in zip(roles.roles, roles.blocks, strict=True)
            if block.start >= 0
        ]
        return Article(
            headline,
            kicker=kicker,
            summary=summary,
            byline=byline,
            authors=authors,
            contributors=read_contributors(roles) or contributors_in(blocks, language),
            published=published,
            modified=modified,
            language=language,
            publisher=house_of(profile) or publisher.value,
            section=section,
            rights=claims.decide("rights"),
            slugline=read_page_slugline(roles),
            keywords=keywords or (),
            body=body,
            lead_image=lead_image(facts, node, body, address or url),
            related=story.related,
            furniture=in_page_order(
                (
                    *story.furniture,
                    *unsigned(roles, byline, authors),
                    *untold(roles, (headline, summary, kicker), (published, modified)),
                )
            ),
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            dateline=story.dateline,
            kind=kind,
            url=address,
            provenance=Provenance(
                "html",
                blocks=tuple(spans),
                decisions=(*claims.decisions, kind_decision, *_reasons(roles)) if why else (),
            ),
        )


def _kicker_in_heading(page: Page) -> str | None:
    """The kicker in the element of the headline, where it is left out of the headline; never the site's name."""
    if page.heading is None or not page.headline:
        return None
    kicker = kicker_before(page.heading, page.headline)
    return kicker if kicker and letters(kicker) != letters(page.site) else None


def _paid(facts: PageFacts) -> set[str]:
    """What JSON-LD says that subscribers see; a page that holds it may hide it from the others."""
    return {
        name.strip()
        for node in facts.schema.all_nodes
        for name in (facts.schema.text(node.get("cssSelector")) or "").split(",")
    }


def _with_roles(page: RolePage, evidence: list[Markup]) -> list[Markup]:
    """The evidence of the page with the role of each block."""
    for role, block in zip(page.roles, page.blocks, strict=True):
        if block.markup is not None:
            block.markup.role = role
    for each in evidence:
        if not each.text:
            each.role = "other" if each.hint in FURNITURE else each.kind
    return evidence


def _reasons(roles: RolePage) -> tuple[Decision, ...]:
    """Why each block has its role; what is needed to tell it is loaded here."""
    from newsdoc.page.reasons import decisions

    return decisions(roles)


def _spoken_body(
    facts: PageFacts, node: Node, source: str, kind: ArticleKind, shown: list[str]
) -> tuple[Block, ...] | None:
    """The story that stands in a script, where it says much more than the page itself; else None.

    On a page that is a story, if a short one, only where the script goes on with what is shown; on one that shows links
    or pictures, only there, or if it says that it is an article: shops and event pages describe themselves in scripts.
    """
    said = sum(map(measured, shown))
    if kind == "live blog" or (kind == "story" and said > _OPENING):
        return None
    spoken: tuple[Block, ...] = tuple(map(Paragraph, declared_body(node))) or state_body(facts, source)
    told = told_in(spoken)
    if measured(told) <= 2 * said:
        return None
    goes_on = bool(shown) and letters(shown[0]) in letters(told)
    little = kind != "story" or said < _LITTLE
    sure = kind not in ("story", "list", "gallery", "video") or (little and declares_article(facts, node))
    return spoken if sure or goes_on else None


_LITTLE = 250
"""Letters of what is hardly a story: the deck of one that a script shows."""
_OPENING = 1200
"""Letters of the opening of a story, whose rest a program may show."""
