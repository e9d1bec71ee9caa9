"""What a page's head says: title, meta elements, links, JSON-LD scripts. Collected in one pass, judged elsewhere."""

import attrs

from newsdoc.addresses import join, split
from newsdoc.formats.html.tree import HtmlElement, text_of
from newsdoc.schema_org.graph import Graph, Node

_CONTEXT, _OPENING = "schema.org", 200
"""A script without a type that is JSON-LD says so in its first characters."""
_HEADINGS = 20
"""Headings among which the story's title is looked for: a page has one or two of the first level, a list hundreds."""


@attrs.define(eq=False)
class PageFacts:
    """The declarations of one page."""

    title: str | None = None
    language: str | None = None
    canonical: str | None = None
    base: str | None = None
    """What the first `base` element says that addresses are relative to."""
    meta: dict[str, list[str]] = attrs.field(factory=dict)
    """Content of meta elements by lower-case name, property or itemprop."""
    schema: Graph = attrs.field(factory=lambda: Graph([]))
    states: list[HtmlElement] = attrs.field(factory=list)
    """Scripts that carry the page's data as JSON."""
    headings: list[HtmlElement] = attrs.field(factory=list)
    """The `h1` elements; noted in passing, as are the paragraphs, since each walk over a page costs."""
    paragraphs: list[HtmlElement] = attrs.field(factory=list)
    """The `p` elements."""
    templates: list[HtmlElement] = attrs.field(factory=list)
    """The `template` elements."""
    _firsts: dict[str, str] = attrs.field(factory=dict)
    """The first non-empty value of each meta name that was asked for; many rules ask for the same."""

    def first(self, *names: str) -> tuple[str, str] | None:
        """The first non-empty value among meta names, in the order of the names, with the name it was found under."""
        for name in names:
            if name not in self.meta:
                continue
            value = self._firsts.get(name)
            if value is None:
                value = next((text for content in self.meta[name] if (text := " ".join(content.split()))), "")
                self._firsts[name] = value
            if value:
                return value, name
        return None

    def story_node(self, url: str | None) -> Node:
        """The JSON-LD node of the page's story, or {}. `url`: where the page was found."""
        if not self.schema.all_nodes:
            return {}
        titles = [title for title in (self.title, *map(text_of, self.headings[:_HEADINGS])) if title]
        titles += [found[0] for name in ("og:title", "twitter:title") if (found := self.first(name))]
        stated = self.first("og:url")
        return self.schema.article(url, self.canonical, stated[0] if stated else None, titles=titles)

    def base_address(self, url: str | None, stated: str | None) -> str | None:
        """What addresses on the page are relative to (HTML, section 2.4.3): its `base`, else the page's own address.

        `url`: where the page came from; if that is not known, the address that the page has `stated` stands in.
        None if no absolute address is known.
        """
        page = url or stated
        base = join(page, self.base.strip()) if self.base else page
        return base if base and split(base).scheme in ("http", "https") else url


def read_facts(root: HtmlElement) -> PageFacts:
    """The declarations of a page."""
    facts = PageFacts()
    facts.language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    scripts: list[str] = []
    paragraph = facts.paragraphs.append
    for element in root.iter("p", "script", "link", "meta", "h1", "title", "template", "base"):
        tag = element.tag
        if tag == "p":
            paragraph(element)
        elif tag == "meta":
            _read_meta(element, facts.meta)
        elif tag == "script":
            _read_script(element, facts, scripts)
        elif tag == "link":
            if facts.canonical is None and element.get("rel") == "canonical":
                facts.canonical = element.get("href")
        elif tag == "h1":
            facts.headings.append(element)
        elif tag == "template":
            facts.templates.append(element)
        elif tag == "base":
            facts.base = facts.base or element.get("href")
        elif facts.title is None:
            parent = element.getparent()
            if (parent is None or parent.tag != "svg") and element.text:
                facts.title = " ".join(element.text.split()) or None
    facts.schema = Graph.of_scripts(scripts)
    return facts


def _read_meta(element: HtmlElement, meta: dict[str, list[str]]) -> None:
    """Note what a meta element says, under its name."""
    content = element.get("content")
    if not content:
        return
    name = element.get("property") or element.get("name") or element.get("itemprop")
    if not name and (element.get("http-equiv") or "").lower() == "content-language":
        name = "content-language"
    if name:
        meta.setdefault(name.lower(), []).append(content)


def _read_script(element: HtmlElement, facts: PageFacts, scripts: list[str]) -> None:
    """Note a script that holds data: JSON-LD, also without a type, or the state of the page's program."""
    kind = element.get("type")
    if not kind:
        if (text := element.text) and _CONTEXT in text[:_OPENING] and text.lstrip()[:1] in "{[":
            scripts.append(text)
    elif "json" in (kind := kind.lower()):
        if "ld+json" in kind:
            if text := element.text:
                scripts.append(text)
        else:
            facts.states.append(element)
