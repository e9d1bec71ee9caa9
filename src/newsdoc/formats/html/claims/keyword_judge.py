"""Which of the page's lists of keywords names the story's own topics."""

from newsdoc.formats.html.claims.claim import Claim
from newsdoc.formats.html.claims.judged import Claims, Verdict
from newsdoc.formats.html.claims.keywords import without_names
from newsdoc.formats.html.claims.page import Page
from newsdoc.wording.comparing import letters, plain
from newsdoc.wording.cues import words_of
from newsdoc.wording.scripts import is_unspaced

_PHRASE = 3
"""Spaces in a single keyword that is rather a phrase to be found by."""
_SITE_WIDE = 5
"""One in so many keywords is a word of the story, or they are those of the whole site."""
_CODE = 4
"""Letters of a code, at most."""
_UNCERTAIN = frozenset(("keywords", "news_keywords", "meta"))


def judge_keywords(claims: Claims[tuple[str, ...]]) -> Verdict[tuple[str, ...]]:
    """The keywords of the first source that names the story's own topics, or of one that holds all these and more."""
    page = claims.page
    told = f"{page.headline or ''} {page.sample}".casefold()
    found: list[Claim[tuple[str, ...]]] = []
    strong: list[Claim[tuple[str, ...]]] = []
    address: Claim[tuple[str, ...]] | None = None
    for claim in claims.until(lambda source: source == "topic list" and bool(strong)):
        kept = without_names(claim.value, (page.site,))
        if not kept:
            continue
        kept_claim = Claim(kept, claim.source, claim.where, claim.evidence)
        weak = _is_weak(kept, claim.source, told, page)
        if not weak:
            strong.append(kept_claim)
        if not weak or not _is_hopeless(claim.source, kept, page):
            found.append(kept_claim)
        elif claim.source != "meta":
            address = address or kept_claim
    if not found:
        return Verdict.of(address)
    first = (strong or found)[0]
    words = f" {' '.join(words_of(told))} "
    if not strong and not any(_is_told(topic.casefold(), told, words) for topic in first.value):
        for other in found:
            spoken = sum(_is_told(topic.casefold(), told, words) for topic in other.value)
            if other.source == "topic list" and spoken * 2 >= len(other.value) > 1:
                return Verdict.of(other, "the story speaks of them, and of none that the page declares")
    known = set(map(plain, first.value))
    for other in strong:
        if known < set(map(plain, other.value)):
            return Verdict.of(other, "all of what a more trusted source has, and more")
    return Verdict.of(first)


def _is_hopeless(source: str, topics: tuple[str, ...], page: Page) -> bool:
    """Whether weak keywords are not even a last choice: under a name of the site's own, which may mean anything, or
    the words of the address.
    """
    return source == "meta" or _are_words_of(page.facts.canonical or page.url or "", topics)


def _is_weak(topics: tuple[str, ...], source: str, told: str, page: Page) -> bool:
    """Whether a source's keywords may not be the story's: one phrase, one link, the words of the address, or words that
    the story never uses.
    """
    if len(topics) == 1:
        return source == "tag links" or topics[0].count(" ") >= _PHRASE or "&" in topics[0]
    if source == "topic list":
        return True
    if source != "tag links" and _are_words_of(page.facts.canonical or page.url or "", topics):
        return True
    if source not in _UNCERTAIN:
        return False
    words = f" {' '.join(words_of(told))} "
    return sum(_is_told(topic.casefold(), told, words) for topic in topics) * _SITE_WIDE < len(topics)


def _is_told(topic: str, told: str, words: str) -> bool:
    """Whether a text has a keyword; a short one as a word of its own, since codes are parts of many words: "ACE"."""
    if len(topic) > _CODE or is_unspaced(topic):
        return topic in told
    return f" {topic} " in words


def _are_words_of(address: str, topics: tuple[str, ...]) -> bool:
    """Whether keywords are nothing but the words of the page's address, in their order."""
    if any(" " in topic for topic in topics):
        return False
    joined = "".join(map(letters, topics))
    return len(topics) > 2 and joined in letters(address.rpartition("/")[2] or address.rstrip("/").rpartition("/")[2])
