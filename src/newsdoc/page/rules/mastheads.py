"""Rules for the masthead: which line over the story is the name of its publisher."""

from newsdoc.page.masthead_evidence import NAME, NAME_LIKE, is_named, texts_beside
from newsdoc.page.mastheads import (
    is_article_with_noun,
    is_full_name,
    is_named_by_itself,
    is_paper,
    is_section,
    read_masthead,
)
from newsdoc.page.page import Page
from newsdoc.page.tokens.groups import SENTENCE_ENDS
from newsdoc.wording.names import glue_points
from newsdoc.wording.sites import site_words


def one_masthead(page: Page) -> None:
    """A page has one masthead, and it stands over the headline."""
    head = page.place_of("headline")
    found = page.blocks_as("masthead")
    kept = found[0] if found and found[0] < (page.first_paragraph() if head is None else head) else None
    for i in found:
        if i != kept:
            page.assign(i, page.next_best(i, "masthead", "headline"), "the masthead stands above the headline")


def masthead_with_slogan(page: Page) -> None:
    """A first block that is a name with a slogan glued to it is the masthead; a long line without one is not."""
    for i in range(min(2, len(page.blocks))):
        text = page.blocks[i].text
        if i == 0 and len(text) < _WITH_SLOGAN and "glued" in page.tokens[i] and "ends:stop" not in page.tokens[i]:
            masthead = read_masthead(
                text, others=[block.text for block in page.blocks[i + 1 :] if len(block.text) < _NAMING]
            )
            doubtful = page.roles[i] in (
                "headline",
                "other",
            )  # "How GraphQL Reads the Tides", "Contact usStart for free"
            sure = not doubtful or is_full_name(masthead.name)
            if sure and masthead.slogan and not glue_points(masthead.slogan):
                page.assign(i, "masthead", "a name with a slogan glued to it")
                continue
        if i == 0 and page.roles[0] in ("headline", "kicker", "other") and _is_name_over_title(page):
            page.assign(0, "masthead", "the full name of a paper over what may be a title")
        if page.roles[i] == "masthead" and (len(text) > _NAME_LETTERS or len(text.split()) > _NAME_WORDS):
            page.assign(i, page.next_best(i, "masthead"), "too long for a masthead")


_NAME_LETTERS, _NAME_WORDS = 60, 8
"""Letters and words of a masthead, at most."""


_NAMING = 400
"""Letters of a text that may have the site's name in it, fewer than: those of paragraphs need not be searched."""


_WITH_SLOGAN = 90
"""Letters of a masthead with its slogan, fewer than."""


def _is_name_over_title(page: Page) -> bool:
    """Whether the first line of a text is a paper's full name, and the second neither sentence nor byline nor date."""
    below = page.tokens[1] if len(page.tokens) > 1 and not page.marked else _NAMES_OR_DATES
    return is_full_name(page.blocks[0].text) and SENTENCE_ENDS.isdisjoint(below) and _NAMES_OR_DATES.isdisjoint(below)


_NAMES_OR_DATES = frozenset(("name:by", "name:whole", "has:date", "opens:by"))


def masthead_is_named(page: Page) -> None:
    """A first line is the site's name only where something says so (`is_named`), or the model is sure of it in a text.

    Its place says little: a text may begin with its headline, or with a kicker.
    """
    for i in page.blocks_as("masthead"):
        if is_section(page.blocks[i].text):
            page.assign(i, page.next_best(i, "masthead"), "a section name that any site may have")
        elif not is_named(page, i) and (page.marked or page.lead_of(i) < _SURE or i == page.frame.title):
            page.assign(i, page.next_best(i, "masthead"), "nothing says that this is a site's name")


_SURE = 150
"""Hundredths by which the model prefers this role to any other. By folds most lines of texts that nothing else tells
are mastheads where it is as sure, and few where it is less."""


def paper_over_the_headline(page: Page) -> None:
    """A first line with a name as papers have ("HarbourWire", "El Faro", "Hafenbote", "Le Port") is the masthead.

    So is one that the page names as the holder of its rights, and a full name ("The Quay Star") under one or two
    controls of the page.
    """
    head = page.place_of("headline")
    if head is None or head > _FURNISHED or "masthead" in page.roles:
        return
    for i in range(min(head, _UNDER + 1)):
        text = page.blocks[i].text
        if (
            page.roles[i] in ("other", "kicker", "topic", "heading", "related", "byline")
            and text[0].isalpha()
            and SENTENCE_ENDS.isdisjoint(page.tokens[i])
            and "opens:by" not in page.tokens[i]
            and not is_section(text)
            and (is_full_name(text) if i else _is_paper_here(page, text))
        ):
            page.assign(i, "masthead", "has a name like a newspaper's")
            return
        if page.roles[i] != "other":
            return


_UNDER = 2
"""Controls that stand over the name of a site, at most: "Skip to content", "Menu"."""
_FURNISHED = 7
"""Lines of masthead, menu and section that stand over a headline, at most."""


def _is_paper_here(page: Page, text: str) -> bool:
    """Whether a first line is a paper's name by its words, its form, or what another line says of it."""
    several = " " in text or "glued" in page.tokens[0]
    if several and is_paper(text) and (" " not in text or not NAME_LIKE.isdisjoint(page.tokens[0])):
        return True
    if is_named_by_itself(text, page.language) or is_article_with_noun(text, texts_beside(page, 0), page.language):
        return True
    if _stands_over_a_section(page):
        return True
    held = any(text in page.blocks[k].text for k in page.blocks_with("has:©"))
    return held and len(text) >= NAME and text.lower() not in site_words("section_words")


def _stands_over_a_section(page: Page) -> bool:
    """Whether a first line of several words, written as names are, stands over a section's name and the headline.

    "La Verdad de Montesol / Sociedad / ...": two kickers do not stand over one another.
    """
    text, tokens, below = page.blocks[0].text, page.tokens[0], page.blocks[1].text
    return (
        page.place_of("headline") == _UNDER
        and page.roles[1] in ("kicker", "topic")
        and " " not in below
        and _SEVERAL <= len(text.split()) <= _WORDS_OF_NAME
        and not {"case:title", "case:mixed"}.isdisjoint(tokens)
        and "scrap no cue" in tokens
    )


_SEVERAL, _WORDS_OF_NAME = 2, 5
"""Words of a paper's name that nothing else tells, at least and at most."""
