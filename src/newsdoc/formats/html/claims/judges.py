"""The judges: one a field where the order of trust is not enough."""

import datetime as dt
from typing import Any

from newsdoc.addresses import join, runs_code, split
from newsdoc.formats.html.claims.claim import Claim, Field
from newsdoc.formats.html.claims.headline_judge import judge_headline
from newsdoc.formats.html.claims.judged import Claims, Verdict
from newsdoc.formats.html.claims.keyword_judge import judge_keywords
from newsdoc.formats.html.claims.newsroom_time import at_the_newsroom, on_the_day, zone_name
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.summary_judge import judge_summary
from newsdoc.formats.html.claims.tags import primary
from newsdoc.model import NewsDate, Person
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.comparing import letters, plain
from newsdoc.wording.languages import language_of

_ENOUGH_WORDS = 250
"""Characters of a story from which its words say more than what is declared."""


def judge_language(claims: Claims[str]) -> Verdict[str]:
    """What the words say; what is declared adds the region, or stands for a short text.

    Templates declare their own language for each story that they hold, so that several declarations are one voice. A
    language that the library has no words of can only be declared.
    """
    heard = claims.get("words")
    for claim in claims:
        if claim.source == "words":
            continue
        if heard is None or len(claims.page.sample) < _ENOUGH_WORDS:
            return Verdict.of(claim)
        if primary(claim.value) == primary(heard.value):
            return Verdict.of(claim, "declared, and heard in the text")
        if language_of(claim.value) is None or _are_kin(claim.value, heard.value):
            return Verdict.of(claim, "declared; its words are not told from those of kin")
    return Verdict.of(heard, "the words of the story say so" if heard is not None else "")


_KIN = (frozenset(("hr", "sr", "bs", "sh")), frozenset(("id", "ms")), frozenset(("no", "da")), frozenset(("cs", "sk")))
"""Languages whose function words are too much alike to overrule a declaration."""


def _are_kin(one: str, other: str) -> bool:
    pair = {primary(one), primary(other)}
    return any(pair <= kin for kin in _KIN)


_NO_TIMES = frozenset(
    ("date element", "last line", "head", "script", "address", "opening", "other time", "changed", "og updated")
)
"""Sources of days that are looked for only where no other has one."""


def judge_published(claims: Claims[NewsDate]) -> Verdict[NewsDate]:
    """The most trusted; where it gives the day alone, the time that another source has for about that day.

    A moment in UTC is given in the zone of the newsroom where the page prints its day so: "9:25 pm" beside 02:25 UTC of
    the next day.
    """
    verdict = _most_trusted_day(claims)
    moment = verdict.value
    if verdict.claim is None or not isinstance(moment, dt.datetime) or moment.utcoffset() != dt.timedelta():
        return verdict
    printed = claims.value("labelled line") or claims.value("line")
    if printed is None:
        return verdict
    local = at_the_newsroom(moment, printed, _zone(claims.page))
    return Verdict(local, verdict.claim, "the page prints its time at the newsroom") if local is not None else verdict


def _zone(page: Page) -> str | None:
    return zone_name(page.facts.canonical or page.url, page.language)


def _most_trusted_day(claims: Claims[NewsDate]) -> Verdict[NewsDate]:
    first: Claim[NewsDate] | None = None
    for claim in claims:
        if first is not None and claim.source in _NO_TIMES:
            break
        if isinstance(claim.value, dt.datetime):
            if first is None:
                return Verdict.of(claim)
            if (moment := on_the_day(claim.value, first.value, _zone(claims.page))) is not None:
                return Verdict(moment, claim, "has the time of day for the day that a more trusted source gives")
        first = first or claim
    return Verdict.of(first)


_LAST = ("author element", "head line", "labelled", "marked", "dated line")
"""Sources that are asked only where nobody but the site itself is named."""


def judge_authors(claims: Claims[tuple[Person, ...]]) -> Verdict[tuple[Person, ...]]:
    """People before houses, and others before the site itself; the printed byline where it names more than the rest.

    JSON-LD's people come first, then meta elements; where these name only the publisher, or nobody, the printed
    byline; where there is none, an element that is marked as the author, asked last since it takes a look at the whole
    page.
    """
    page = claims.page
    house: Claim[tuple[Person, ...]] | None = None
    site: Claim[tuple[Person, ...]] | None = None
    account: Claim[tuple[Person, ...]] | None = None
    for claim in claims:
        if claim.source in _LAST and house:
            break
        real = tuple(person for person in claim.value if not _is_site(person.name, page.site, page.host))
        if real and all(map(_is_account, real)):
            account = account or Claim(real, claim.source, claim.where, claim.evidence)
        elif any(person.kind == "person" for person in real):
            printed = claims.get("page") if claim.source != "page" else None
            if printed is not None and _is_fuller(printed, real):
                return Verdict.of(printed, "the printed byline names them all, and more")
            if printed is not None and claim.source == "meta" and _is_signed_by_others(printed, real, claims):
                return Verdict.of(printed, "the printed byline names somebody else than the page's meta elements")
            return Verdict(real, claim)
        elif real:
            house = house or Claim(real, claim.source, claim.where, claim.evidence)
        else:
            site = site or claim
    found = house or account or site
    return Verdict.of(found, "nobody but the site is named" if found is not None and found is site else "")


_LINE = 120
"""Characters of a printed byline that is nothing else."""


def _is_fuller(printed: Claim[tuple[Person, ...]], known: tuple[Person, ...]) -> bool:
    """Whether the printed byline names everyone known and somebody else, and nothing but names."""
    names = {letters(person.name) for person in printed.value}
    given = {letters(person.name) for person in known}
    if len(printed.where) > _LINE or any(person.kind != "person" for person in printed.value) or not given < names:
        return False
    line = letters(printed.where)
    return all(name in line for name in names) and not any(name in other for name in given for other in names - given)


def _is_signed_by_others(
    printed: Claim[tuple[Person, ...]], known: tuple[Person, ...], claims: Claims[tuple[Person, ...]]
) -> bool:
    """Whether a printed byline names none of those known, though it opens with "By" or is marked as the author, or the
    known stand nowhere in the text of the page.
    """
    page = claims.page
    names = {letters(person.name) for person in printed.value if person.kind == "person" and " " in person.name}
    if not names or not names.isdisjoint(letters(person.name) for person in known):
        return False
    marked = {letters(person.name) for person in claims.value("marked") or ()}
    if begins_with_by(printed.where, page.language) or names <= marked:
        return True
    return not any(person.name in block.text for person in known for block in page.blocks)


def _is_account(person: Person) -> bool:
    """Whether a name is rather an account's: one word in small letters."""
    return person.name.isascii() and person.name.isalpha() and person.name.islower()


def _is_site(name: str, site: str | None, host: list[str]) -> bool:
    """Whether a name is only the publisher's."""
    name = plain(name).partition(".")[0]
    return (bool(site) and name == plain(site).partition(".")[0]) or name.replace(" ", "") in host[:2]


def judge_url(claims: Claims[str]) -> Verdict[str]:
    """The first address that is one of a page, and not of the site's front page, where the page was found elsewhere."""
    url = claims.page.url
    for claim in claims:
        address = claim.value.strip()
        if not address or address.startswith("#") or runs_code(address):
            continue
        joined = _joined(url, address)
        if split(joined).path not in ("", "/") or not url:
            return Verdict(joined, claim)
    return Verdict(url)


def _joined(base: str | None, address: str) -> str:
    """An address on a page as it is reached; most are absolute, and need no taking apart."""
    if address.startswith(("https://", "http://")) and address.isascii() and not address.endswith(("#", "?")):
        return address
    return join(base, address)


def judge_first(claims: Claims[Any]) -> Verdict[Any]:
    """The most trusted claim."""
    return Verdict.of(next(iter(claims), None))


JUDGES: dict[Field, Any] = {
    "language": judge_language,
    "headline": judge_headline,
    "summary": judge_summary,
    "authors": judge_authors,
    "published": judge_published,
    "keywords": judge_keywords,
    "url": judge_url,
}
"""The judge of a field; the others go by the order of trust."""
