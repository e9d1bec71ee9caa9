"""The rule for recipes: the words over their parts, and the list of what goes into the dish."""

from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.page.rules.body import NO_SENTENCE
from newsdoc.wording.sites import site_words


def parts_of_a_recipe(page: Page) -> None:
    """ "Ingredients" and "Method" on lines of their own, both of them, are cross-heads, and what is listed under the
    first is the story's: "200g plain flour".
    """
    if page.marked:
        return
    head = page.place_of("headline") or 0
    short = [i for i in range(head + 1, len(page.blocks)) if len(page.blocks[i].text) <= _LABEL]
    lists = [i for i in short if _says(page, i, site_words("recipe_lists"))]
    steps = [i for i in short if _says(page, i, site_words("recipe_steps"))] if lists else []
    if not lists or not steps or lists[0] >= steps[-1]:
        return
    last = next(i for i in steps if i > lists[0])
    for i in (lists[0], last):
        page.assign(i, "heading", "a part of a recipe")
    above = lists[0] - 1
    sentence = "ends:stop" in page.tokens[above] and NO_SENTENCE.isdisjoint(page.tokens[above])
    if above > head and sentence and page.roles[above] in (*_TAKEN_FOR, "deck", "byline"):
        page.assign(above, "paragraph", "a sentence above the parts of a recipe")
    if last + 1 < len(page.blocks) and "ends:stop" in page.tokens[last + 1] and page.roles[last + 1] in _TAKEN_FOR:
        page.assign(last + 1, "paragraph", "a sentence under the parts of a recipe")
    for i in range(lists[0] + 1, min(last, lists[0] + _ITEMS)):
        plain = len(page.blocks[i].text) <= _ITEM and NO_SENTENCE.isdisjoint(page.tokens[i])
        if plain and page.roles[i] in _TAKEN_FOR:
            page.assign(i, "paragraph", "what goes into the dish")


def _says(page: Page, i: int, words: frozenset[str]) -> bool:
    """Whether a line is one of these words and nothing else, or says beside it for how many: "Zutaten für 4"."""
    said = page.blocks[i].text.strip(" :").lower()
    return said in words or (any(map(str.isdigit, said)) and any(said.startswith(f"{word} ") for word in words))


_LABEL = 32
"""Letters of the word over a part, with the number of those who are to eat, at most."""
_ITEM = 80
"""Letters of what is listed, at most."""
_ITEMS = 40
"""Lines of such a list, at most."""
_TAKEN_FOR: tuple[FineRole, ...] = ("other", "topic", "related", "promo", "date", "box", "caption", "credit", "kicker")
