"""Which of the page's claims about itself to believe: one short rule a field.

Each rule sees candidates with their sources and picks one; the losers are kept, so that `article.decisions` can
say why.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from urllib.parse import urljoin, urlsplit

from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.schema_org import Node, as_text
from newsdoc.model import Alternative, Decision, Organization
from newsdoc.wording.detection import detect_language

_SITE_SUFFIX = re.compile(r"^(?P<head>.*\S)(?:\s+[|•·»:*–—-]\s+|\s?[|：｜]\s?)(?P<site>[^|]{2,60})$")
_SIGNS = {
    **dict.fromkeys("“”„‟«»‹›", '"'), **dict.fromkeys("‘’‚‛`´", "'"), **dict.fromkeys("‐‑–—―", "-"), "\u00ad": "",
}  # fmt: skip
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")
"""Signs that are written in more than one way. A pattern replaces them in a fifth of the time of `str.translate`."""


@dataclass(slots=True)
class Choices:
    """Candidates of one field, in order of trust, and what was chosen."""

    about: str
    found: list[tuple[str, str]] = field(default_factory=list)
    """(value, source) pairs."""

    def add(self, value: str | None, source: str) -> None:
        """Note a candidate, if it is one."""
        if value and (value := value.strip()):
            self.found.append((value, source))

    def get(self, source: str) -> str | None:
        """The candidate of a source."""
        return next((value for value, name in self.found if name == source), None)

    def decision(self, chosen: str | None, reason: str) -> Decision | None:
        """What was chosen and what lost; None when there was nothing to choose from."""
        if not self.found:
            return None
        winners = tuple(source for value, source in self.found if value == chosen)
        losers = tuple(Alternative(value, evidence=(source,)) for value, source in self.found if value != chosen)
        return Decision(self.about, chosen or "", evidence=(reason, *winners), alternatives=losers)


@lru_cache(maxsize=2048)
def plain(text: str | None) -> str:
    """A text as it is compared: without case, with one sort of quotation mark and dash."""
    return " ".join(_SIGN.sub(_one_sort, text or "").casefold().split())


def _one_sort(found: re.Match[str]) -> str:
    return _SIGNS[found[0]]


def decoded(text: str | None) -> str | None:
    """A text whose entities were escaped once too often, as in many JSON-LD blocks, without them."""
    return unescape(text) if text and "&" in text else text


def without_site(text: str, others: Iterable[str | None], site: str | None) -> str:
    """A title without the name of the site behind it, where that can be told.

    It can, when the part before is another candidate too, or the part behind is the site's own name.
    """
    known = {plain(other) for other in others if other}
    rest = text
    for _ in range(3):
        match = _SITE_SUFFIX.match(rest)
        if match is None:
            break
        rest = match["head"]
        name = plain(match["site"])
        if plain(rest) in known or (site and name in (plain(site), plain(site).removesuffix(".com"))):
            return rest
    return text


def _is_address(name: str) -> bool:
    return "://" in name or name.startswith(("www.", "/"))


def pick_section(facts: PageFacts, article: Node) -> str | None:
    """The part of the paper that the story stands in."""
    told = as_text(article.get("articleSection"))
    found = facts.first("article:section", "og:article:section", "parsely-section", "section")
    return decoded(told) or (found[0] if found else None)


def site_name(facts: PageFacts, article: Node) -> str | None:
    """What the site calls itself."""
    name = as_text(facts.schema.resolve(article.get("publisher")))
    if name and not _is_address(name):
        return name
    for source in ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site"):
        found = facts.first(source)
        if found and not _is_address(found[0]):
            return found[0].lstrip("@")
    return None


_TELLING = 12
"""Characters of a headline that say enough to be told apart from other words of the page."""


def pick_headline(
    facts: PageFacts, article: Node, shown: str | None, bare: str | None, printed: Callable[[str], bool]
) -> tuple[str | None, Choices, str]:
    """The headline.

    `shown`: the page's own headline element; `bare`: its last part, where it has parts of its own for kicker and
    headline; `printed`: whether a text stands on the page. The shown one wins, unless
    it is the search engine's version: then title and JSON-LD say the same, and the editors' headline stands in og:title
    and is printed on the page, or repeated in twitter:title.
    """
    choices = Choices("headline")
    ld = decoded(as_text(article.get("headline")) or as_text(article.get("name")))
    site = site_name(facts, article)
    title = facts.title
    og = facts.first("og:title")
    twitter = facts.first("twitter:title")
    social = without_site(og[0], (shown, ld), site) if og else None
    tweet = without_site(twitter[0], (shown, ld, social), site) if twitter else None
    choices.add(shown, "page headline")
    choices.add(ld, "json-ld headline")
    choices.add(social, "og:title")
    choices.add(tweet, "twitter:title")
    if title:
        title = without_site(title, (shown, ld, social, tweet), site)
        choices.add(title, "title")
    if not shown:
        for value, source in ((ld, "json-ld headline"), (social, "og:title"), (title, "title")):
            if value:
                return value, choices, f"no headline element; {source}"
        return None, choices, "nothing found"
    heading = plain(shown)
    for other in (social, ld):
        if other and plain(other) != heading and heading.endswith(plain(other)) and len(other) > _TELLING:
            return other, choices, "headline element without its kicker"
    said = [plain(other) for other in (social, ld, title) if other]
    if (
        bare
        and bare != shown
        and heading.endswith(plain(bare))
        and said
        and all(each.endswith(plain(bare)) for each in said)
    ):
        return bare, choices, "headline element without its kicker"
    return shown, choices, "shown on the page"


_SAMPLE = 400
_LOCALE = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_ALIASES = {"iw": "he", "in": "id", "jp": "ja", "cn": "zh", "kr": "ko", "ua": "uk", "cz": "cs", "gr": "el", "dk": "da"}


def pick_language(facts: PageFacts, article: Node, text: str) -> tuple[str | None, Choices, str]:
    """The language of the story: what its words say; what is declared adds the region, or stands for a short text."""
    choices = Choices("language")
    locale = facts.first("og:locale")
    declared = facts.first("content-language", "language", "dc.language", "dcterms.language")
    choices.add(_tag(facts.language), "html lang")
    choices.add(_tag(as_text(article.get("inLanguage"))), "json-ld inLanguage")
    choices.add(_tag(locale[0]) if locale else None, "og:locale")
    choices.add(_tag(declared[0]) if declared else None, "meta language")
    agreed = {_primary(value) for value, _ in choices.found}
    sure = len(agreed) == 1 and len(choices.found) > 1
    heard = detect_language(text[:_SAMPLE]) if len(text) > 60 and not sure else None
    for value, source in choices.found:
        if heard is None or len(text) < 250 or _primary(value) == _primary(heard):
            return value, choices, f"declared by {source}" + (", and heard in the text" if heard else "")
    choices.add(heard, "words of the text")
    if heard is None:
        return None, choices, "nothing found"
    return heard, choices, "words of the text"


def _tag(value: str | None) -> str | None:
    if not value or not _LOCALE.match(value := value.strip()):
        return None
    parts = value.replace("_", "-").split("-")
    parts[0] = _ALIASES.get(parts[0].lower(), parts[0].lower())
    return "-".join([parts[0], *(part.upper() if len(part) == 2 else part for part in parts[1:])])


def _primary(tag: str) -> str:
    first = tag.partition("-")[0].lower()
    return "no" if first in ("nb", "nn") else first


def pick_publisher(facts: PageFacts, article: Node, url: str | None) -> Organization | None:
    """Who publishes the page; where it does not say so, its host, by the page's own or else its canonical address."""
    node = facts.schema.resolve(article.get("publisher"))
    if isinstance(node, list):
        node = facts.schema.resolve(node[0]) if node else None
    name = site_name(facts, article)
    if not name:
        address = url or pick_url(facts, article, None)
        host = (urlsplit(address).hostname or "") if address else ""
        return Organization(host.removeprefix("www.")) if host else None
    if isinstance(node, dict):
        home = node.get("url")
        logo = facts.schema.resolve(node.get("logo"))
        logo = logo.get("url") if isinstance(logo, dict) else logo
        return Organization(
            name,
            url=_joined(url, home) if isinstance(home, str) else None,
            logo=_joined(url, logo) if isinstance(logo, str) else None,
        )
    return Organization(name)


def _joined(base: str | None, address: str) -> str:
    """An address on a page as it is reached; most are absolute, and need no taking apart."""
    if address.startswith(("https://", "http://")) and address.isascii() and not address.endswith(("#", "?")):
        return address
    return urljoin(base or "", address)


def pick_url(facts: PageFacts, article: Node, url: str | None) -> str | None:
    """The canonical address."""
    og = facts.first("og:url")
    for value in (facts.canonical, og[0] if og else None, article.get("url")):
        if isinstance(value, str) and value.strip() and not value.strip().startswith("#"):
            joined = _joined(url, value.strip())
            if urlsplit(joined).path not in ("", "/") or not url:
                return joined
    return url
