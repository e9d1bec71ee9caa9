"""The headline of a text that was copied with the name of its site: "Ferry fares stay | The Quay"."""

import re

from newsdoc.page.mastheads import is_full_name, is_named_by_itself
from newsdoc.page.page import Page
from newsdoc.wording.comparing import letters

_SEAM = re.compile(r"\s([|•–—-])\s")
_BARS = "|•"
_TITLE_WORDS, _SHORT_TITLE = 4, 2
"""Words of a headline, at least, and of one over the name of a paper."""
_SITE_WORDS = 5
"""Words of a site's name behind a headline, at most."""


def title_and_site(page: Page, i: int) -> tuple[str, str | None]:
    """The headline in a block, and the name of the site behind it, if there is one.

    There is if the headline, or the name, stands on another line too, or it is a name that papers have. A bar stands in
    no headline: what is shorter than the rest behind it, and no sentence, is the site or a section of it.
    """
    text = page.blocks[i].text
    seams = list(_SEAM.finditer(text))
    if page.marked or not seams:
        return text, None
    title, site = text[: seams[-1].start()].strip(), text[seams[-1].end() :].strip()
    words = len(site.split())
    named = is_full_name(site) or is_named_by_itself(site, page.language)
    least = _SHORT_TITLE if named else max(_TITLE_WORDS, words + 1)
    if len(title.split()) < least or words > _SITE_WORDS or site[-1:] in ".!?…”“»\"'":
        return text, None
    others = {letters(block.text) for k, block in enumerate(page.blocks) if k != i}
    if named or seams[-1][1] in _BARS or letters(title) in others or letters(site) in others:
        return title, site if named else None
    return text, None
