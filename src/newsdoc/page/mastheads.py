"""Mastheads: the site's name and its slogan, which scrapers often leave glued together."""

import re
from collections.abc import Iterable, Sequence

from newsdoc.model import Organization
from newsdoc.page.profiles import Profile, profile_for_name
from newsdoc.wording.names import glue_points
from newsdoc.wording.sites import site_words


def is_paper(name: str) -> bool:
    """Whether a name is one that papers have: "Harbour Insider", "Gazzetta del Porto", "HarbourWire"."""
    words = glue_points(name)
    papers = site_words("papers")
    parts = [name[a:b] for a, b in zip((0, *words), (*words, len(name)), strict=True)]
    return len(name.split()) <= _LONGEST and any(
        word.strip(".,:").lower() in papers for part in parts for word in part.split()
    )


def is_section(name: str) -> bool:
    """Whether a name of several words is any site's name for a part of it: "Breaking News", "Últimas Noticias"."""
    words = name.lower().strip("+|>-–— ").split()
    return len(words) > 1 and site_words("section_words").issuperset(words)


_LONGEST = 5
"""Words of a paper's name, at most."""
_SEPARATED = re.compile(r"(?<!\s)\s+[|–—·•:-]\s+|(?:(?<!\s)\s+)?\|\s*|\s·\s|\n")


def read_masthead(text: str, *, others: Sequence[str] = (), profiles: Iterable[Profile] = ()) -> Organization:
    """The publisher and slogan of a masthead block.

    "The Daily PlanetNews for everybody" is cut where a small letter meets a capital, if what follows has a slogan's
    shape. `others`: other blocks of the page; a name that stands elsewhere whole ("FreePress") is not cut. A profile
    that knows the name wins.
    """
    text = " ".join(text.split())
    if profile := profile_for_name(text, profiles):
        printed = next((name for name in profile.all_names() if text.startswith(name)), profile.name)
        slogan = text[len(printed) :].strip(" -–—|:·")
        return Organization(profile.name, slogan=slogan or None, url=profile.url)
    parts = [part.strip() for part in _SEPARATED.split(text) if part.strip()]
    if len(parts) > 1:
        return Organization(parts[0], slogan=" – ".join(parts[1:]))
    for point in glue_points(text):
        name, slogan = text[:point].strip(), text[point:].strip()
        if _is_slogan(name, slogan) and not _stands_elsewhere(text[: point + len(slogan.split(" ", 1)[0])], others):
            return Organization(name, slogan=slogan)
    return Organization(text)


def _is_slogan(name: str, slogan: str) -> bool:
    """True for two or more words behind a name; behind a name of one word, three, or two with a comma."""
    words = slogan.rstrip(".!").split()
    if len(words) < 2 or len(name) < 2 or not slogan[0].isupper():
        return False
    return len(name.split()) > 1 or len(words) > 2 or "," in slogan


def _stands_elsewhere(glued: str, others: Sequence[str]) -> bool:
    return any(glued in other for other in others)
