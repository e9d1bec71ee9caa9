"""What the page is: a story, live blog, gallery, video page, list page, paywalled teaser, or no article at all."""

import re
from collections.abc import Sequence

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.verdict import ARTICLE_TYPES, Signs, is_article
from newsdoc.model import ArticleKind, Decision
from newsdoc.page.link_targets import target_of
from newsdoc.page.markup import Markup
from newsdoc.page.roles import STORY
from newsdoc.printable import counted
from newsdoc.schema_org.graph import Node
from newsdoc.schema_org.types import types_of
from newsdoc.wording.menus import is_own_page
from newsdoc.wording.scripts import measured

_LIVE = re.compile(
    r"\blive\s*[:|–-]|[:|–-]\s*live\b|\blive (?:updates|blog)|liveblog|(?:live|news)ticker"
    r"|en vivo|en direct|in diretta|ao vivo|canlı",
    re.I,
)
_LIVE_SEGMENT = re.compile(
    r"[/\-](?:live|liveblog|live-blog|live-updates|liveticker|newsblog|ticker|en-vivo|en-direct)(?=[/\-.]|$)", re.I
)
_TEASER = 1200
"""Letters, less than which a story that is declared not free is a teaser: the first paragraphs, two to five."""
_LITTLE = 250
"""Letters from which a page has running text, two or three sentences; a live blog has twice as many."""
_BRIEF = 100
"""Letters of news in brief."""
_TEASERS = 5
"""Headings that are links, from which a page whose headings are all so lists other pages."""
_MANY_LINKS = 20
"""Links to other stories, more than which a list has: under many stories stand a dozen."""
_FEW_LINKS = 5
"""The same where hardly anything is told: lists declare themselves as articles too (`og:type`)."""
_FEW_ENTRIES = 4
"""Entries of a live blog, at least: a story with two or three cross-heads may have the word in its headline too."""


def page_kind(
    facts: PageFacts,
    article: Node,
    blocks: Sequence[Markup],
    headline: str | None,
    url: str | None,
    *,
    dated: bool,
    signed: bool,
    marked: Sequence[Node] = (),
) -> tuple[ArticleKind, Decision]:
    """The kind of the page, and the evidence for it.

    One of "story", "live blog", "gallery", "video", "list", "teaser" (the story is behind a paywall) and "not an
    article". What the page declares is believed only where what stands on it agrees. `dated`, `signed`: whether it is
    known when it was published, and who wrote it. `marked`: the things that are marked up on the page.
    """
    named = set(types_of(article))
    declared = facts.first("og:type")
    told = [block for block in blocks if block.role in STORY and block.linked * 2 <= len(block.text)]
    text = sum([measured(block.text) for block in told])
    roles = [
        block.role if block.role not in STORY else "related" if block.linked * 2 > len(block.text) else "paragraph"
        for block in blocks
    ]
    paragraphs, pictures, related, entries = map(roles.count, ("paragraph", "image", "related", "heading"))
    evidence = [
        f"{counted(paragraphs, 'paragraph')} of {int(text)} letters",
        counted(pictures, "picture"),
        f"{counted(related, 'link')} to other pages",
    ]
    if named:
        evidence.append("json-ld " + ", ".join(sorted(named)))
    if declared:
        evidence.append(f"og:type {declared[0]}")
    says_article = declares_article(facts, article)

    def verdict(kind: ArticleKind, *reasons: str) -> tuple[ArticleKind, Decision]:
        return kind, Decision("kind", kind, evidence=(*reasons, *evidence))

    if "LiveBlogPosting" in named:
        return verdict("live blog", "declared as a live blog")
    entered = entries >= _FEW_ENTRIES and text > 2 * _LITTLE
    if entered and ((headline and _LIVE.search(headline)) or (url and _LIVE_SEGMENT.search(url))):
        return verdict("live blog", "called live, and made of entries")
    locked = str(article.get("isAccessibleForFree", "")).lower() == "false" or "locked" in (
        value.lower() for value in facts.meta.get("article:content_tier", ())
    )
    if locked and text < _TEASER:
        return verdict("teaser", "declared as not free, and short")
    if not says_article and _leads_on(blocks):
        return verdict("list", "its headings lead to other pages")
    signs = Signs(facts, article, blocks, url, dated, signed, headline, marked)
    if text >= _LITTLE:
        if not says_article and (_many_links(related, paragraphs) or _is_front(url, facts)):
            links = _many_links(related, paragraphs)
            return verdict("list", "mostly links to other pages" if links else "the address of a front page")
        known, shown = is_article(signs)
        if not known:
            items = sum(block.kind == "item" for block in blocks if block.role in STORY)
            listed = related > paragraphs or items * 2 > paragraphs
            return verdict("list" if listed else "not an article", *shown)
        return verdict("story", "running text")
    video = "VideoObject" in named or bool(declared and declared[0].lower().startswith("video"))
    if video or facts.first("og:video", "og:video:url"):
        return verdict("video", "a video and little text")
    if pictures >= _GALLERY:
        return verdict("gallery", "pictures and little text")
    within = roles[: len(roles) - roles[::-1].index("paragraph")].count("related") if paragraphs else 0
    if text > 0 and (brief := _why_brief(signs, text, paragraphs, related, within)):
        return verdict("story", brief)
    if related > _RELATED or sum(block.linked > _TITLE for block in blocks) > _TITLES:
        return verdict("list", "links to other pages and little text")
    return verdict("not an article", "no running text")


_RELATED, _TITLES, _TITLE = 5, 10, 20
"""Links to other stories, and blocks with so many linked letters as titles have, beyond which a page is a list of
them."""


_GALLERY = 4
"""Pictures of a page with little text that make it a gallery, at least."""


def _why_brief(signs: Signs, text: float, paragraphs: int, links: int, within: int) -> str:
    """Why a page with little text is a story; "" where it is none. `within`: links up to its last paragraph: the cards
    of other stories stand behind a story, and between the teasers of a list.
    """
    if is_own_page(signs.headline):
        return ""
    if ARTICLE_TYPES.intersection(types_of(signs.article)) or (
        declares_article(signs.facts, signs.article) and not _many_links(links, paragraphs, _FEW_LINKS)
    ):
        return "declared as an article"
    brief = text >= _BRIEF and signs.dated and bool(signs.headline) and within <= paragraphs
    return "news in brief, with its day" if brief and is_article(signs)[0] else ""


def _many_links(links: int, paragraphs: int, least: int = _MANY_LINKS) -> bool:
    """Whether a page has so many links to other stories that it is a list of them."""
    return links > 4 * paragraphs and links > least


def _leads_on(blocks: Sequence[Markup]) -> bool:
    """Whether the headings of a page are links to other pages, nearly all of them, or its paragraphs stand under such
    headings.
    """
    titles = [block for block in blocks if block.kind == "heading" and block.role in (*STORY, "heading")]
    teasers = sum(map(_is_teaser, titles))
    if teasers >= _TEASERS and teasers * 5 >= len(titles) * 4:
        return True
    told = [i for i, block in enumerate(blocks) if block.role in STORY and block.kind != "heading"]
    under = sum(any(map(_is_teaser, blocks[max(0, i - _UNDER) : i])) for i in told)
    return bool(told) and under * 5 >= len(told) * 4 and sum(map(_is_teaser, blocks)) >= _TEASERS


_UNDER = 2
"""Blocks behind a teaser's heading among which its text stands."""


def _is_teaser(block: Markup) -> bool:
    """Whether a block is a heading that leads to another page."""
    return block.kind == "heading" and block.linked * 10 >= len(block.text) * 9 and target_of(block) == "page"


def declares_article(facts: PageFacts, article: Node) -> bool:
    """Whether a page says of itself that it is an article."""
    declared = facts.first("og:type")
    return not ARTICLE_TYPES.isdisjoint(types_of(article)) or bool(
        declared and declared[0].lower() in ("article", "news", "newsarticle")
    )


def _is_front(url: str | None, facts: PageFacts) -> bool:
    address = facts.canonical or url
    if not address:
        return False
    path, _, query = re.sub(r"^(?:[a-z]+:)?//[^/]+", "", address).partition("?")
    return path.strip("/") == "" and _STORY_NUMBER.search(query) is None


_STORY_NUMBER = re.compile(r"(?:^|&)\w*(?:p|id)=\d+(?:&|$)", re.I)
"""The number of a story in the address of a site that has no other: `?p=123`, `?newsid=45`."""
