"""A page cut into the blocks of its story's neighbourhood, with all that the role model is told of them."""

from collections import Counter
from collections.abc import Sequence

import attrs

from newsdoc.addresses import host_of
from newsdoc.formats.html.blocks import BlockReader
from newsdoc.formats.html.claims.heading import find_heading
from newsdoc.formats.html.elements import HEADINGS
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.other_articles import article_of
from newsdoc.formats.html.story import find_story
from newsdoc.formats.html.style_sheets import StyleSheets
from newsdoc.formats.html.trace import Tracer, in_order
from newsdoc.formats.html.tree import HtmlElement
from newsdoc.formats.html.vocabulary import FURNITURE
from newsdoc.model import Role
from newsdoc.page.block import Block
from newsdoc.page.markup import Markup as Evidence
from newsdoc.page.tokens.declared import Declared
from newsdoc.profiles import Profile
from newsdoc.schema_org.graph import Node, as_list, as_text
from newsdoc.wording.scripts import measured


@attrs.frozen
class Cut:
    """The blocks of a page in reading order, and what stands among them without words."""

    blocks: Sequence[Block]
    title: int | None
    """The block of the headline that the page shows."""
    heading: HtmlElement | None
    """Its element."""
    pictures: dict[int, list[Evidence]]
    """Block to the pictures and players right before it."""
    evidence: list[Evidence]
    """All of them in reading order."""
    lost: Counter[str] = attrs.field(factory=Counter)
    """What stands in the story and cannot be told, by the name of its element."""


def cut(
    body: HtmlElement,
    facts: PageFacts,
    node: Node,
    tracer: Tracer | None,
    url: str | None = None,
    sheets: StyleSheets | None = None,
) -> Cut:
    """The blocks near the story of a page, each traced to its place in the source if there is a tracer.

    `sheets`: the page's style sheets.
    """
    heading = find_heading(body, facts, node, url)
    story = find_story(
        body, facts.paragraphs, heading, host_of(facts.canonical) or host_of(url), sheets, facts.headings
    )
    reader = BlockReader(story)
    found = reader.read()
    _widen(found, heading)
    _note_elsewhere(found, story.root)
    _forget_shared_names(found)
    blocks: list[Block] = []
    pictures: dict[int, list[Evidence]] = {}
    title = None
    for each in found:
        if not each.text:
            if each.hint not in FURNITURE and each.hint != "byline":  # else it is a teaser's, an advertisement's
                pictures.setdefault(len(blocks), []).append(each)
            continue
        span = tracer.span(each.nodes, each.text) if tracer is not None and each.nodes else None
        if heading is not None and heading in (each.element, each.parent, each.above):
            longer = title is None or len(each.text) > len(blocks[title].text)
            title = len(blocks) if longer else title
        blocks.append(Block(each.text, *(span or (-1, -1)), (), each))
    return Cut(in_order(blocks), title, heading, pictures, found, reader.lost)


def _widen(found: Sequence[Evidence], heading: HtmlElement | None) -> None:
    """Where more prose stands beside the element that was found for the story than in it, that is not the story's own;
    unless what stands beside is another article than the one with the headline.
    """
    prose = [
        each
        for each in found
        if (size := len(each.text)) > _PROSE
        and each.linked * 3 < size
        and each.hint not in FURNITURE
        and each.figure is None
    ]
    inside = sum(len(each.text) for each in prose if each.inside)
    beside = [each for each in prose if not each.inside]
    if sum(len(each.text) for each in beside) <= _FAR * inside:
        return
    own = article_of(heading)
    if own is None or sum(len(each.text) for each in beside if article_of(each.element) is own) > _FAR * inside:
        for each in found:
            each.inside = True


def _note_elsewhere(found: Sequence[Evidence], root: HtmlElement) -> None:
    """Note what stands in another `article` than the story: each stands by itself (HTML, section 4.3.2). Those of the
    same class without a heading are the parts of one story, as systems of components make them.
    """
    own = root if root.tag == "article" else article_of(root)
    if own is None:
        return
    others: dict[HtmlElement | None, bool] = {None: False}  # by the `article` around a block
    articles: dict[HtmlElement, HtmlElement | None] = {}  # by the element around it
    for each in found:
        if not each.inside and each.parent is not None:
            if each.parent not in articles:
                articles[each.parent] = article_of(each.element)
            article = articles[each.parent]
            if article is not None and article not in others:
                others[article] = _is_other_story(article, own)
            each.elsewhere = others[article]


def _is_other_story(article: HtmlElement, own: HtmlElement) -> bool:
    if article is own or article in own.iterancestors():
        return False
    name = article.get("class")
    return not name or name != own.get("class") or next(article.iter(*HEADINGS), None) is not None


def _forget_shared_names(found: Sequence[Evidence]) -> None:
    """Where the names around all paragraphs of the story say the same, they tell none of them apart, and say nothing:
    `<section class="related"><p>...</p></section>` around each.
    """
    prose = [
        each
        for each in found
        if each.inside
        and each.kind == "text"
        and measured(each.text) > _PROSE
        and each.linked * _LINKED <= len(each.text)
    ]
    hints = {each.hint for each in prose}
    if len(prose) < _ALIKE or len(hints) > 1 or hints <= _TELLING:
        return
    for each in prose:
        each.hint = None


_ALIKE = 3
"""Paragraphs that are no coincidence."""
_LINKED = 4
"""A paragraph of which a fourth is a link may lead to another story."""
_TELLING: frozenset[str | None] = frozenset((None, "body", "live", "deck", "title"))
"""Hints that stories have."""


_FAR = 6
"""How many times as much prose must stand beside an element as in it, more than which shows it not to be the story's:
comments and teasers may well have some times as much."""
_PROSE = 80
"""Letters of a text that may be a paragraph."""


def declared(facts: PageFacts, node: Node, url: str | None = None) -> Declared:
    """What the page says of itself, as far as its blocks can be like it. `url`: where it was found."""
    titles = [facts.title, as_text(node.get("headline")), as_text(node.get("name"))]
    descriptions = [as_text(node.get("description"))]
    authors = []
    for value in as_list(node.get("author")):
        name = facts.schema.resolve(value)
        authors.append(as_text(name.get("name") if isinstance(name, dict) else name))
    for texts, names in (
        (titles, ("og:title", "twitter:title")),
        (descriptions, ("og:description", "description", "twitter:description")),
        (authors, ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")),
    ):
        texts += [said[0] for name in names if (said := facts.first(name))]
    address = url or facts.canonical or (said[0] if (said := facts.first("og:url")) else None)
    told = [tuple(dict.fromkeys(filter(None, texts))) for texts in (titles, descriptions, authors)]
    return Declared(told[0], told[1], told[2], address)


def apply_selectors(evidence: Sequence[Evidence], profile: Profile) -> None:
    """Note the roles that the selectors of a publisher's profile give to blocks, by the class or id of their element or
    of any around it; the nearest counts.
    """
    roles = {selector.lstrip(".#"): role for role, selector in reversed(profile.selectors)}
    seen: dict[HtmlElement, Role | None] = {}
    for each in evidence:
        trail: list[HtmlElement] = []
        found: Role | None = None
        for node in (each.element, *each.element.iterancestors()):
            if node in seen:
                found = seen[node]
                break
            trail.append(node)
            names = f"{node.get('class') or ''} {node.get('id') or ''}".split()
            found = next((roles[name] for name in names if name in roles), None)
            if found is not None:
                break
        seen.update(dict.fromkeys(trail, found))
        if found is not None:
            each.fixed = found
