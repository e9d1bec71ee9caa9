"""Content of `template` elements: what of it is part of the page.

A template with `shadowrootmode` is a declarative shadow root: browsers show it in place (HTML Living Standard, section
4.12.3 "The template element"). Any other is inert, but some pages keep the story in one for a script to show.
"""

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.tree import HtmlElement, text_of

_SHADOW = ("shadowrootmode", "shadowroot")


def open_templates(facts: PageFacts) -> None:
    """Turn shadow roots, and templates that hold more running text than the page itself, into plain elements.

    Changes the tree, and takes the paragraphs of templates that stay shut out of `facts`.
    """
    inert: dict[HtmlElement, list[HtmlElement]] = {}
    for template in facts.templates:
        if any(template.get(name) is not None for name in _SHADOW):
            template.tag = "div"
        elif not _shut(template):  # what stands in another template goes with that
            inert[template] = list(template.iter("p"))
    if not inert:
        return
    within = {paragraph for paragraphs in inert.values() for paragraph in paragraphs}
    shown = sum(len(text_of(paragraph)) for paragraph in facts.paragraphs if paragraph not in within)
    for template, paragraphs in inert.items():
        if sum(len(text_of(paragraph)) for paragraph in paragraphs) > shown:
            template.tag = "div"
            within.difference_update(paragraphs)
    facts.paragraphs = [paragraph for paragraph in facts.paragraphs if paragraph not in within]
    facts.headings = [heading for heading in facts.headings if not _shut(heading)]


def _shut(element: HtmlElement) -> bool:
    """Whether an element stands in a template."""
    return next(element.iterancestors("template"), None) is not None
