"""The HTML parser: a page's steps in order."""

from collections.abc import Iterable

import attrs

from newsdoc.addresses import host_of
from newsdoc.formats.html.archives import drop_bars
from newsdoc.formats.html.claims import Page, PageClaims
from newsdoc.formats.html.claims.bylines import read_contributors as contributors_in
from newsdoc.formats.html.claims.heading_parts import kicker_before
from newsdoc.formats.html.claims.tags import as_written_at
from newsdoc.formats.html.cut import apply_selectors, cut, declared
from newsdoc.formats.html.decided import Decided, decide, note_doubts
from newsdoc.formats.html.encoding import page_text
from newsdoc.formats.html.entries import entry_times
from newsdoc.formats.html.facts import PageFacts, read_facts
from newsdoc.formats.html.house import page_profile
from newsdoc.formats.html.kind import page_kind
from newsdoc.formats.html.lead import lead_image
from newsdoc.formats.html.pictures import StoryPicture, absolute
from newsdoc.formats.html.problems import drop_code, note_left_out, note_truncation
from newsdoc.formats.html.scripts.stories import paragraph_text, spoken_body
from newsdoc.formats.html.sniffing import SUFFIXES, sniff
from newsdoc.formats.html.streamed import place_streamed
from newsdoc.formats.html.style_sheets import StyleSheets
from newsdoc.formats.html.templates import open_templates
from newsdoc.formats.html.trace import Tracer
from newsdoc.formats.html.tree import HtmlElement, body_start, parse_tree
from newsdoc.formats.html.vocabulary import FURNITURE
from newsdoc.formats.html.wrappers import open_wrapper
from newsdoc.model import (
    Article,
    ArticleKind,
    Decision,
    Figure,
    Gallery,
    Layer,
    Provenance,
    SourceBlock,
)
from newsdoc.page.assembly.body import Story, assemble
from newsdoc.page.assembly.furniture import in_page_order, unused_bylines, unused_head_lines
from newsdoc.page.assembly.head import find_quotes, read_contributors, read_page_slugline
from newsdoc.page.markup import Markup
from newsdoc.page.model import RoleModel
from newsdoc.page.page import Page as RolePage
from newsdoc.page.profiles import house_of
from newsdoc.page.reading import read_roles
from newsdoc.page.roles import public
from newsdoc.profiles import Profile
from newsdoc.source import Source
from newsdoc.wording.comparing import letters
from newsdoc.wording.dates import read_dates


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
        root = parse_tree(text)
        note_truncation(source, text, root)
        drop_bars(text, root)
        facts = _facts(root)
        url, node = source.url, facts.story_node(source.url)
        found = cut(
            next(root.iterchildren("body"), root), facts, node,
            Tracer(text, body_start(text)) if trace else None, url, StyleSheets(text, _paid(facts)),
        )  # fmt: skip
        page = Page(facts, root, text, found.evidence, node, url=url, heading=found.heading)
        claims = PageClaims(page, why=why)
        profile = page_profile(profiles, facts, node, url, found.blocks)
        language = language or (profile.language if profile is not None else None) or claims.decide("language")
        page.language = as_written_at(
            host_of(facts.canonical) or host_of(url), language, (block.text for block in found.blocks)
        )
        if profile is not None:
            apply_selectors(found.evidence, profile)
        roles = read_roles(
            found.blocks, language, profile, declared=declared(facts, node, url),
            title=found.title, pictures=found.pictures, model=self.model,
        )  # fmt: skip
        _give_roles(roles, found.evidence)
        fields = decide(page, claims, language)
        note_doubts(source, page, claims, fields)
        note_left_out(source, found.lost)
        drop_code(source, found.evidence)
        story, kind, kind_decision = _story(page, roles, fields, language)
        kicker = _kicker(page, roles)
        quotes = find_quotes(story.paragraphs)
        return Article(
            fields.headline,
            kicker=kicker,
            summary=fields.summary,
            byline=fields.byline,
            authors=fields.authors,
            contributors=read_contributors(roles) or contributors_in(found.evidence, language),
            published=fields.published,
            modified=fields.modified,
            language=language,
            publisher=house_of(profile) or fields.publisher,
            section=fields.section,
            rights=fields.rights,
            slugline=read_page_slugline(roles),
            keywords=fields.keywords,
            body=story.body,
            lead_image=lead_image(facts, node, story.body, facts.base_address(url, fields.address)),
            related=story.related,
            furniture=in_page_order(
                (
                    *story.furniture,
                    *unused_bylines(roles, fields.byline, fields.authors),
                    *unused_head_lines(
                        roles, (fields.headline, fields.summary, kicker), (fields.published, fields.modified)
                    ),
                )
            ),
            layers=(Layer("quotes", items=quotes),) if quotes else (),
            dateline=story.dateline,
            kind=kind,
            url=fields.address,
            provenance=Provenance(
                "html",
                blocks=_source_blocks(roles),
                decisions=(*claims.decisions, kind_decision, *_reasons(roles)) if why else (),
            ),
        )


def _facts(root: HtmlElement) -> PageFacts:
    """What the head says, once the parts that came late, in templates or in odd elements are in their places."""
    facts = read_facts(root)
    if facts.templates:
        place_streamed(facts, root)
        open_templates(facts)
    open_wrapper(facts, root)
    return facts


def _story(page: Page, roles: RolePage, fields: Decided, language: str | None) -> tuple[Story, ArticleKind, Decision]:
    """The story that the blocks make, or that a script holds; what kind of page it is, and why."""
    base = page.facts.base_address(page.url, fields.address)
    kind, decision = page_kind(
        page.facts, page.node, page.blocks, fields.headline, page.url,
        dated=fields.published is not None, signed=fields.is_signed, marked=page.marks.nodes,
    )  # fmt: skip
    names, seen = {person.name for person in fields.authors}, set[str]()
    for each in page.blocks:
        if not each.text or each.kind == "embed":
            each.picture = StoryPicture(each.element, base, language, names, seen)
    story = assemble(
        roles,
        day=fields.published,
        moments=entry_times(roles, language) if kind == "live blog" else None,
        address=lambda href: absolute(href, base),
    )
    spoken = spoken_body(page.facts, page.node, page.source, kind, [each.text for each in story.paragraphs])
    if spoken is None:
        return story, kind, decision
    if kind == "live blog":  # what the page shows leads to its entries, or is the first of them
        told = letters(paragraph_text(spoken))
        lead = () if any(letters(each.text) in told for each in story.paragraphs) else story.body
        return attrs.evolve(story, body=(*lead, *spoken), paragraphs=story.paragraphs if lead else ()), kind, decision
    pictures = [each for each in story.body if isinstance(each, (Figure, Gallery))]
    story = attrs.evolve(story, body=(*pictures, *spoken), paragraphs=())
    return story, "story", Decision("kind", "story", evidence=("its text stands in a script",))


def _kicker(page: Page, roles: RolePage) -> str | None:
    """The kicker: a block over the headline, or what opens the headline's element; never the headline or site again."""
    at = roles.kicker()
    if at is None:
        kicker = _kicker_in_heading(page) or _section_beside_day(roles, (roles.place_of("headline") or 0) - 1)
    else:
        kicker = _section_beside_day(roles, at) or roles.blocks[at].text
    if letters(kicker) == letters(page.headline) or (kicker and _names_the_site(kicker, page)):
        return None
    return kicker


def _section_beside_day(roles: RolePage, at: int) -> str | None:
    """The link to a section that shares a line over the headline with the day: "Harbour / 5 March 2024"."""
    if at < 0 or roles.roles[at] not in ("kicker", "date", "other", "topic"):
        return None
    block = roles.blocks[at]
    links = [mark for mark in block.markup.marks if mark[0] == "link"] if block.markup is not None else []
    if len(links) != 1 or not read_dates(block.text, roles.language):
        return None
    section = block.text[links[0][1] : links[0][2]].strip()
    return section if section and not any(map(str.isdigit, section)) else None


def _names_the_site(kicker: str, page: Page) -> bool:
    """Whether a kicker is the site's name, and no section of it: sections of some sites call themselves one."""
    return letters(kicker) == letters(page.site) and f"/{kicker.lower()}/" not in (page.url or "")


def _kicker_in_heading(page: Page) -> str | None:
    """The kicker in the element of the headline, where it is left out of the headline."""
    return kicker_before(page.heading, page.headline) if page.heading is not None and page.headline else None


def _paid(facts: PageFacts) -> set[str]:
    """What JSON-LD says that subscribers see; a page that holds it may hide it from the others."""
    return {
        name.strip()
        for node in facts.schema.all_nodes
        for name in (facts.schema.text(node.get("cssSelector")) or "").split(",")
    }


def _give_roles(page: RolePage, evidence: list[Markup]) -> None:
    """Let the markup of each block know its role."""
    for role, block in zip(page.roles, page.blocks, strict=True):
        if block.markup is not None:
            block.markup.role = role
    for each in evidence:
        if not each.text:
            each.role = "other" if each.hint in FURNITURE else each.kind


def _source_blocks(roles: RolePage) -> tuple[SourceBlock, ...]:
    """Where the blocks stand in the source, with their public roles."""
    found = zip(roles.roles, roles.blocks, strict=True)
    return tuple([SourceBlock(public(role), block.start, block.end) for role, block in found if block.start >= 0])


def _reasons(roles: RolePage) -> tuple[Decision, ...]:
    """Why each block has its role; what is needed to tell it is loaded here."""
    from newsdoc.page.reasons import decisions

    return decisions(roles)
