"""The rule for posts of social networks in bare texts: they are known by the line that signs them."""

import re

from newsdoc.page.page import Page


def signed_posts(page: Page) -> None:
    """A line with a dash, a name and its account in brackets signs the post of a network that stands right over it:
    "— Ann Lee (@annlee) May 1, 2026". Neither is the story's.
    """
    for i in range(1, len(page.blocks)) if not page.marked else ():
        text = page.blocks[i].text
        if len(text) > _LINE or _SIGNED.match(text) is None or page.roles[i] in _HEAD:
            continue
        page.assign(i, "embed", "the account that signs a post")
        if page.roles[i - 1] not in _HEAD:
            page.assign(i - 1, "embed", "the post that is signed below")


_LINE = 120
"""Letters of such a line, at most."""
_SIGNED = re.compile(r"[—–-]{1,2}\s?[^\n()]{2,60}\(@\w{1,30}\)")
_HEAD = ("headline", "masthead", "byline", "date", "embed")
