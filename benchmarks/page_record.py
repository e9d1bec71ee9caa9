"""A page as the role model learns from it: the tokens of its blocks, and the labels."""

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from newsdoc.formats.html.claims import Page as ClaimsPage
from newsdoc.formats.html.claims import PageClaims
from newsdoc.formats.html.cut import cut, declared
from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.streamed import place_streamed
from newsdoc.formats.html.templates import open_templates
from newsdoc.formats.html.tree import parse_tree
from newsdoc.page.block import Block
from newsdoc.page.model import RoleModel
from newsdoc.page.page import Page
from newsdoc.page.reading import described
from newsdoc.page.titles import head_of, title_token_sets
from newsdoc.page.tokens.neighbours import neighbour_token_sets
from newsdoc.page.tokens.own import own_token_sets

Label = tuple[str, float] | None
NOT_BODY = "not body"
EITHER = "/"
"""Parts the roles of a label that leaves it open which."""
NOTHING = RoleModel((), 0)
"""A model without weights."""
DOUBTFUL = 0.5
"""Weight of a label that the person who read the page found not to be the only right one."""
PART = 0.4
"""Weight of the role of a block that is part of a labelled one, or holds one."""


def key(text: str) -> str:
    """A text as it is compared."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def squash(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def digest(text: str) -> str:
    """What a block is known by where its text is not kept."""
    return hashlib.sha256(key(text).encode()).hexdigest()[:6]


def record(name: str, site: str, source: str, page: Page, labels: list[Label], weight: float = 1.0) -> dict[str, Any]:
    labels = [(label[0], label[1] * weight) if label else None for label in labels]
    found = {"id": name, "site": site, "source": source, "marked": page.marked, "labels": labels}
    if page.marked:
        return found | {"tokens": tokens_in(page)}
    texts = [block.text for block in page.blocks]
    own = own_token_sets(texts, page.language)
    beside = neighbour_token_sets(page.blocks, own, marked=False)
    lines = [
        [token for token_set in sets for token in token_set.tokens]
        for sets in title_token_sets(texts, own, beside, page.frame)
    ]
    return found | {"texts": texts, "language": page.language, "head": head_of(page.frame, len(texts)), "lines": lines}


def tokens_in(page: Page) -> list[list[str]]:
    return [[token for token_set in token_sets for token in token_set.tokens] for token_sets in page.token_sets]


def tokens_of(page: Mapping[str, Any], model: RoleModel) -> list[list[str]]:
    """The tokens of each block of a text; `model`: with the weights that tell its headline."""
    return tokens_in(text_page(page["texts"], page["language"], model))


def html_page(markup: str, url: str | None) -> Page:
    """A page as the HTML parser describes it to the model."""
    root = parse_tree(markup)
    facts = read_facts(root)
    if facts.templates:
        place_streamed(facts, root)
        open_templates(facts)
    node = facts.story_node(url)
    found = cut(next(root.iterchildren("body"), root), facts, node, None)
    page = ClaimsPage(facts, root, markup, found.evidence, node, url=url, heading=found.heading)
    language = PageClaims(page).decide("language")
    return described(
        found.blocks, language, declared=declared(facts, node, url), title=found.title, pictures=found.pictures,
        model=NOTHING,
    )  # fmt: skip


def text_page(texts: Sequence[str], language: str | None, model: RoleModel = NOTHING) -> Page:
    at, blocks = 0, []
    for text in texts:
        blocks.append(Block(text, at, at + len(text)))
        at += len(text) + 2
    return described(blocks, language, model=model)


def aligned(gold: list[dict[str, Any]], texts: Sequence[str]) -> list[Label]:
    """The label of each block: of the gold block of its text, in order; else of one that it is part of or holds."""
    wanted, found = [key(block["text"]) for block in gold], [key(text) for text in texts]
    labels: list[Label] = [None] * len(texts)
    known: list[int] = []
    for a, b, size in difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks():
        for i in range(size):
            if found[b + i]:
                labels[b + i] = gold[a + i]["role"], DOUBTFUL if gold[a + i].get("also") else 1.0
                known.append(b + i)
    if not known:
        return labels
    for i, text in enumerate(found):
        if labels[i] is not None or not text:
            continue
        if not known[0] <= i <= known[-1]:
            labels[i] = NOT_BODY, 1.0
            continue
        around = {block["role"] for each, block in zip(wanted, gold, strict=True) if len(text) > 3 and text in each}
        inside = {block["role"] for each, block in zip(wanted, gold, strict=True) if len(each) > 3 and each in text}
        if len(roles := around or inside) == 1:
            labels[i] = roles.pop(), PART if around else PART * 0.75
    return labels
