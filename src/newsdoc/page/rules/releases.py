"""A rule for what stands under a press release on a page: who sent it, and whom one may ask."""

import re

from newsdoc.page.page import Page
from newsdoc.wording.comparing import letters
from newsdoc.wording.phrases import opens_with, whole_line

_STORY = 3
"""Paragraphs over the foot of a release, at least; more than in the foot itself."""
_FOOT = 6
"""Paragraphs of such a foot, at most."""
_LABEL = 80
"""Characters of a label, at most."""
_NAME = 5
"""Letters of a word of the sender's name, at least, that the host's name has too."""
_REACHED = re.compile(r"(?<!\S)[^\s@]+@[^\s@]+\.\w|\+?\d[\d ()/.-]{6,}\d")
"""A mail address or a telephone."""


def foot_of_a_release(page: Page) -> None:
    """Behind the story, the sign that ends a release ("-30-", "###"), "About Quayboats" on quayboats.example, and
    "Contact" over a telephone or an address of mail open what houses print under each of their releases: the rest is
    not of the story.
    """
    paragraphs = page.blocks_as("paragraph")
    if len(paragraphs) <= _STORY:
        return
    last = paragraphs[-_FOOT:]
    before = paragraphs[max(_STORY, len(paragraphs) - _FOOT) - 1]  # the story's own last paragraph, at the earliest
    for i in range(before + 1, last[-1] + 1):
        foot = [k for k in last if k >= i]
        if len(foot) * 2 >= len(paragraphs) or page.roles[i] not in ("paragraph", "heading", "other"):
            continue
        if _ends_the_release(page, i) or _tells_of_the_house(page, i) or _says_whom_to_ask(page, i, foot[-1]):
            for k in range(i, foot[-1] + 1):
                if page.roles[k] in ("paragraph", "heading"):
                    page.assign(k, "other", "stands under a press release")
            return


def _ends_the_release(page: Page, i: int) -> bool:
    """Whether a line is nothing but the sign with which houses and agencies end a text; a heading opens a section."""
    text, markup = page.blocks[i].text, page.blocks[i].markup
    if markup is not None and markup.kind == "heading":
        return False
    return len(text) <= _SIGN and (whole_line(text, "ends") or _HASHES.fullmatch(text) is not None)


_SIGN = 12
"""Characters of such a line, at most: "- - END - -"."""
_HASHES = re.compile(r"#(?:\s?#){2,4}")


def _label_of(page: Page, i: int) -> str:
    """The label that a block is, or that opens it in an element of its own; empty where none does."""
    block = page.blocks[i]
    nodes = [block.text] if block.markup is None else block.markup.nodes or [block.text]
    first = " ".join(nodes[0].split())
    return first if len(first) <= _LABEL and first[-1:] not in (".", "!", "?", "") else ""


def _tells_of_the_house(page: Page, i: int) -> bool:
    """Whether a label opens lines about the house, by a word of its name that the address of the page has too."""
    label = _label_of(page, i)
    if page.address is None or not opens_with(label, "about"):
        return False
    host = letters(page.address.host)
    return any(len(word) >= _NAME and word in host for word in map(letters, label.split()[1:]))


def _says_whom_to_ask(page: Page, i: int, last: int) -> bool:
    """Whether a label of contacts stands over an address or a telephone."""
    label = _label_of(page, i)
    asks = whole_line(label, "contact") or (label[-1:] in (":", "：") and opens_with(label, "contact"))
    return asks and any(_REACHED.search(page.blocks[k].text) for k in range(i, min(last, i + _UNDER) + 1))


_UNDER = 20
"""Blocks under the label of contacts among which an address is, at most."""
