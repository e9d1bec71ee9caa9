"""What says that a line is the name of the site: the words of the name, and the rest of the page."""

from collections.abc import Iterator

from newsdoc.page.mastheads import is_article_with_noun, is_named_by_itself, is_paper
from newsdoc.page.page import Page
from newsdoc.wording.languages import languages_for
from newsdoc.wording.names import is_organisation, is_word_of_organisations, opens_with_given_name
from newsdoc.wording.sites import site_words


def is_named(page: Page, i: int) -> bool:
    """Whether something says that block i, the masthead, is a site's name: a rule, a profile, the ending of the name,
    an address or a slogan with it, the name again elsewhere on the page, a copyright line.
    """
    text, tokens = page.blocks[i].text, page.tokens[i]
    name = text.split(" – ")[0].split(" | ")[0].strip()
    name_like = not NAME_LIKE.isdisjoint(tokens) or " " not in text
    if " > " in name:  # a path through the site
        return False
    if (
        i in page.rules
        or not _TELLING.isdisjoint(tokens)
        or (name_like and (("opens:job" not in tokens and _is_house(name)) or is_paper(name)))
        or is_named_by_itself(name, page.language)
        or is_article_with_noun(text, texts_beside(page, i), page.language)
    ):
        return True
    return len(name) >= NAME and any(
        page.roles[k] not in _TOLD
        and other.text != text
        and _names(other.text, name)
        and (page.roles[k] != "paragraph" or _is_spoken_to(other.text, name, page.language))
        for k, other in enumerate(page.blocks)
        if k != i
    )


def _is_house(name: str) -> bool:
    """Whether a word that organisations have stands in a name, and does more than close it as it does a section's or a
    kicker's: "FISHY BUSINESS".
    """
    words = name.split()
    if words and words[-1].lower() in site_words("section_words"):
        words.pop()
    return is_organisation(" ".join(words)) and not is_word_of_organisations(name)


def texts_beside(page: Page, i: int) -> Iterator[str]:
    """The texts of all other blocks."""
    return (block.text for k, block in enumerate(page.blocks) if k != i)


def _names(text: str, name: str) -> bool:
    """Whether a text names a site: a name of one word that runs along in a sentence is any word, "Radio" or "Music"."""
    if name not in text:
        return False
    return " " in name or text == name or "©" in text or text.endswith(name) or text.startswith(name + " ")


def _is_spoken_to(text: str, name: str, language: str | None) -> bool:
    """Whether a sentence names a house: "... told Rest of Harbour". A person and a place, behind "in", are none."""
    if opens_with_given_name(name):
        return False
    before = text[: text.index(name)].split()
    places = {word for spoken in languages_for(language)[:1] for word in spoken.in_words}
    return bool(before) and before[-1].islower() and before[-1] not in places


_TELLING = frozenset(("has:address", "glued"))
NAME_LIKE = frozenset(("case:title", "case:mixed", "case:capitals"))
"""How names are written: with capitals that sentences have not."""
_TOLD = frozenset(("headline", "deck", "caption", "related", "kicker", "topic"))
"""The roles of blocks that name whom a story is about, and what: "Norbert Holm", "Photovoltaics"."""
NAME = 3
"""Letters of a name that may be looked for elsewhere."""
