"""Who wrote the story: people before houses, those whom the page shows before those whom only its metadata name."""

import attrs

from newsdoc.formats.html.claims.claim import Claim
from newsdoc.formats.html.claims.judged import Claims, Verdict
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.shown import is_shown, is_signed
from newsdoc.model import Person
from newsdoc.schema_org.types import types_of
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.comparing import letters, plain
from newsdoc.wording.names import looks_like_person, opens_with_given_name

People = tuple[Person, ...]

_LAST = ("author element", "head line", "labelled", "marked", "portrait", "dated line", "tagline", "other meta")
"""Sources that are asked only where nobody but the site itself is named."""
_DECLARED = ("json-ld", "meta", "microdata", "other meta")
"""Sources that readers do not see."""
_SIGNATURES = ("page", "head line")
"""Sources of lines that open with "By"."""
_LINE = 120
"""Characters of a printed byline that is nothing else."""


def judge_authors(claims: Claims[People]) -> Verdict[People]:
    """Who signs, each without the site's own name behind theirs."""
    verdict = _judged(claims)
    site = claims.page.site
    if not verdict.value or not site:
        return verdict
    return attrs.evolve(verdict, value=tuple(_apart_from(person, site) for person in verdict.value))


def _apart_from(person: Person, site: str) -> Person:
    """A person without the name of the site that systems write behind theirs: "Ann Lee The Harbour Post"."""
    name = person.name[: -len(site)].rstrip(" ,|–—-")
    if person.name[-len(site) :].lower() != site.lower() or " " not in name or not looks_like_person(name):
        return person
    return attrs.evolve(person, name=name, kind="person", affiliation=person.affiliation or site)


def _judged(claims: Claims[People]) -> Verdict[People]:
    """People before houses, and others before the site itself; the printed byline where it names more than the rest.

    JSON-LD's people come first, then meta elements; where these name only the publisher, or nobody, the printed
    byline; where there is none, an element that is marked as the author, asked last since it takes a look at the whole
    page.

    Whom only the metadata name, and the page nowhere shows, is whoever put the page into the system: a printed byline
    overrules that. A page that calls itself a news article prints who signs it, so that nobody does where it prints
    no name; blogs and companies often print none, and their metadata are believed. Of the study pages that say
    NewsArticle and show none of their metadata's authors, seven of eight are signed by nobody.
    """
    page = claims.page
    kept = _Kept()
    for claim in claims:
        if claim.source in _LAST and kept.house is not None:
            signature = claims.get("head line")
            if signature is not None and any(opens_with_given_name(person.name) for person in signature.value):
                return Verdict.of(signature, "the printed byline names somebody, and not only a house")
            break
        real = tuple(person for person in claim.value if not _is_site(person.name, page.site, page.host))
        if real and claim.source in _DECLARED and not any(is_shown(page, person.name) for person in real):
            if (signed := _signed_by_others(claims)) is not None:
                return Verdict.of(signed, "the printed byline names somebody else than the page's metadata")
            if _is_news(page) or (page.is_whole and all(person.kind == "organization" for person in real)):
                continue  # whoever entered it, or the house that made the site
        if _is_doubtful(claim, kept, page.language):
            continue
        if kept.weak is not None and _share_a_name(real, kept.weak.value):
            return Verdict.of(kept.weak)
        if any(person.kind == "person" for person in real) and not all(map(_is_account, real)):
            return _people(claim, real, claims)
        kept.keep(Claim(real, claim.source, claim.where, claim.evidence) if real else claim, is_site=not real)
    return kept.verdict(page)


@attrs.define
class _Kept:
    """What is taken where no better claim comes."""

    house: Claim[People] | None = None
    site: Claim[People] | None = None
    account: Claim[People] | None = None
    weak: Claim[People] | None = None

    def keep(self, claim: Claim[People], *, is_site: bool) -> None:
        """The first of its sort."""
        if is_site:
            self.site = self.site or claim
        elif all(map(_is_account, claim.value)):
            self.account = self.account or claim
        else:
            self.house = self.house or claim

    def verdict(self, page: Page) -> Verdict[People]:
        """A line that is perhaps a byline before a house, an account, and the site itself."""
        found = self.weak or self.house or self.account
        if found is None and self.site is not None and (not _is_news(page) or is_signed(page, self.site.value)):
            return Verdict.of(self.site, "nobody but the site is named")
        return Verdict.of(found, "" if found is not None else "the page shows nobody who signs")


def _people(claim: Claim[People], real: People, claims: Claims[People]) -> Verdict[People]:
    """The people of a claim, or of the printed byline where that says more, or speaks against meta elements."""
    printed = _without_site(claims.get("page"), claims.page) if claim.source != "page" else None
    if printed is not None and _is_fuller(printed, real):
        return Verdict.of(printed, "the printed byline names them all, and more")
    if (boxes := _in_boxes(claim, real, claims)) is not None:
        return Verdict.of(boxes, "boxes of authors name them all, and more")
    if printed is not None and claim.source == "meta" and _is_signed_by_others(printed, real, claims):
        return Verdict.of(printed, "the printed byline names somebody else than the page's metadata")
    return Verdict(tuple(_as_printed(person, printed) for person in real), claim)


def _without_site(claim: Claim[People] | None, page: Page) -> Claim[People] | None:
    """What a line prints besides the site's own name: "By Ann Lee, The Harbour Post" on that paper's page."""
    if claim is None:
        return None
    real = tuple(person for person in claim.value if not _is_site(person.name, page.site, page.host))
    return attrs.evolve(claim, value=real) if real else claim


def _in_boxes(claim: Claim[People], known: People, claims: Claims[People]) -> Claim[People] | None:
    """The people of boxes for authors, where a line that reads as a byline is another name than the one declared."""
    if claim.source not in _DECLARED or len(known) != 1:
        return None
    names = {
        letters(block.text) for block in claims.page.blocks[:_NEAR] if block.role == "byline" and _is_name(block.text)
    }
    own = letters(known[0].name)
    if own not in names or len(names) < _TWO:
        return None
    boxes = claims.get("author element")
    found = {letters(person.name) for person in boxes.value} if boxes is not None else set()
    return boxes if own in found and len(found) > 1 and found <= names else None


def _is_name(text: str) -> bool:
    return looks_like_person(text) and opens_with_given_name(text)


_NEAR, _TWO = 30, 2
"""Blocks of the head of a story; names that are several."""


def _is_doubtful(claim: Claim[People], kept: _Kept, language: str | None) -> bool:
    """Whether a printed line may sign nothing: nothing tells that it does, or it is a name alone, as topics are.

    The first is kept for want of a better one; the second counts nothing where the site has said that it signs itself.
    """
    if claim.source == "page" and _is_weak(claim, language):
        kept.weak = claim
        return True
    alone = claim.source == "dated line" and len(claim.value) == 1 and claim.where in claim.value[0].name
    return alone and kept.site is not None


def _share_a_name(some: People, others: People) -> bool:
    return not {plain(each.name) for each in some}.isdisjoint(plain(each.name) for each in others)


def _is_news(page: Page) -> bool:
    """Whether a whole page's JSON-LD calls it a news article of any kind."""
    return any(name.endswith("NewsArticle") for name in types_of(page.node)) and page.is_whole


def _signed_by_others(claims: Claims[People]) -> Claim[People] | None:
    """The first line of the page that opens with "By" and names people."""
    for name in _SIGNATURES:
        claim = claims.get(name)
        if claim is not None and begins_with_by(claim.where, claims.page.language):
            return claim
    return None


def _is_weak(printed: Claim[People], language: str | None) -> bool:
    """Whether nothing tells that a printed line signs: no word for "by", and no given name that is known."""
    if begins_with_by(printed.where, language):
        return False
    people = [person for person in printed.value if person.kind == "person"]
    return bool(people) and not any(opens_with_given_name(person.name) for person in people)


def _is_fuller(printed: Claim[People], known: People) -> bool:
    """Whether the printed byline names everyone known and somebody else, and nothing but names."""
    names = {letters(person.name) for person in printed.value}
    given = {letters(person.name) for person in known}
    if len(printed.where) > _LINE or any(person.kind != "person" for person in printed.value) or not given < names:
        return False
    others = [person for person in printed.value if letters(person.name) not in given]
    if any(person.affiliation and not opens_with_given_name(person.name) for person in others):
        return False  # "Ann Lee, Bay Area News Group"
    line = letters(printed.where)
    return all(name in line for name in names) and not any(name in other for name in given for other in names - given)


def _is_signed_by_others(printed: Claim[People], known: People, claims: Claims[People]) -> bool:
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


def _as_printed(person: Person, printed: Claim[People] | None) -> Person:
    """A declared person with the job, house and place that the printed byline gives."""
    for each in printed.value if printed is not None else ():
        if letters(each.name) == letters(person.name):
            return attrs.evolve(
                person,
                role=person.role or each.role,
                affiliation=person.affiliation or each.affiliation,
                location=person.location or each.location,
            )
    return person


def _is_account(person: Person) -> bool:
    """Whether a name is rather an account's: one word in small letters, perhaps with figures or strokes in it."""
    name = person.name
    if not name.isascii() or " " in name or name == name.upper():
        return False
    return name.islower() and name.replace("_", "").isalnum()


def _is_site(name: str, site: str | None, host: list[str]) -> bool:
    """Whether a name is only the publisher's."""
    name = plain(name).partition(".")[0]
    return (bool(site) and name == plain(site).partition(".")[0]) or name.replace(" ", "") in host[:2]
