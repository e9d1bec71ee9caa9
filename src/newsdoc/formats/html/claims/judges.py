"""The judges: one a field where the order of trust is not enough."""

import datetime as dt
from typing import Any

from newsdoc.addresses import join, runs_code, split
from newsdoc.formats.html.claims.author_judge import judge_authors
from newsdoc.formats.html.claims.claim import Claim, Field
from newsdoc.formats.html.claims.headline_judge import judge_headline
from newsdoc.formats.html.claims.judged import Claims, Verdict
from newsdoc.formats.html.claims.keyword_judge import judge_keywords
from newsdoc.formats.html.claims.newsroom_time import at_the_newsroom, by_the_clock, in_the_west, on_the_day, zone_name
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.summary_judge import judge_summary
from newsdoc.formats.html.claims.tags import primary
from newsdoc.model import NewsDate
from newsdoc.wording.dates import day_of
from newsdoc.wording.languages import are_near, language_of

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


_KIN = (frozenset(("hr", "sr", "bs", "sh")), frozenset(("no", "da")), frozenset(("cs", "sk")))
"""Languages whose function words are too much alike to overrule a declaration, besides those that are `near`."""


def _are_kin(one: str, other: str) -> bool:
    pair = {primary(one), primary(other)}
    return any(pair <= kin for kin in _KIN) or are_near(primary(one), primary(other))


_NO_TIMES = frozenset(
    (
        "date element",
        "last line",
        "head",
        "attribute",
        "other meta",
        "script",
        "address",
        "opening",
        "under a label",
        "signed letter",
        "labelled anywhere",
        "other time",
        "changed",
        "og updated",
    )
)
"""Sources of days that are looked for only where no other has one."""


def judge_published(claims: Claims[NewsDate]) -> Verdict[NewsDate]:
    """The most trusted; where it gives the day alone, the time that another source has for about that day.

    What is declared yields to an earlier day that the page prints: systems that take over or touch a story date it
    anew, and nothing is published later than on the day that it shows its readers. A day that says no more than that it
    is one may be the template's, and yields to one that is much later.
    """
    chosen = _most_trusted_day(claims)
    if chosen.value is not None and (own := _later_than_the_template(claims, chosen)) is not None:
        chosen = Verdict.of(own, "much later than a day that may be the template's")
    verdict = _with_marked_zone(claims, _at_the_newsroom(claims, chosen))
    if verdict.claim is None or verdict.value is None or verdict.claim.source not in _DECLARED:
        return verdict
    declared = day_of(verdict.value)
    printed = claims.get("labelled line") or claims.get("line")
    if printed is None or day_of(printed.value) >= declared or _is_swapped(day_of(printed.value), declared):
        return verdict
    return Verdict.of(printed, "what is printed counts for more than a later day that is declared")


def _later_than_the_template(claims: Claims[NewsDate], verdict: Verdict[NewsDate]) -> Claim[NewsDate] | None:
    """The day that the page marks or prints, where it is much later than that of a meta element for any page.

    Who makes a site writes the day into the template once, and nobody changes it.
    """
    claim, value = verdict.claim, verdict.value
    if claim is None or value is None or claim.source != "meta" or claim.where not in _ANY_DAY:
        return None
    if isinstance(value, dt.datetime):
        return None
    own = next((found for name in _OWN_DAYS if (found := claims.get(name)) is not None), None)
    return own if own is not None and day_of(own.value) - day_of(value) > _LONG_AFTER else None


_ANY_DAY = frozenset(("date", "dc.date", "dc:date", "dcterms.date", "created", "dc.date.created", "dcterms.created"))
"""Meta elements that tell of a day, and not that it is the story's: those that templates have from the start."""
_OWN_DAYS = ("microdata", "labelled line", "time", "under a label", "line", "attribute", "opening")
"""Sources of days that belong to the one story."""
_LONG_AFTER = dt.timedelta(days=180)
"""What a story is shown as published after the day that its system made it, at most: books of drafts wait months."""


def _with_marked_zone(claims: Claims[NewsDate], verdict: Verdict[NewsDate]) -> Verdict[NewsDate]:
    """A printed moment with the zone that the element has in an attribute, which content systems print without."""
    moment, claim = verdict.value, verdict.claim
    if claim is None or claim.source not in _PRINTED or not isinstance(moment, dt.datetime) or moment.tzinfo:
        return verdict
    marked = claims.get("loose microdata")
    if marked is None or not isinstance(marked.value, dt.datetime) or not marked.value.tzinfo:
        return verdict
    same = marked.value.replace(tzinfo=None, second=0, microsecond=0) == moment.replace(second=0)
    return Verdict.of(marked, "what is printed, with its zone") if same else verdict


_PRINTED = ("labelled line", "line")
_DECLARED = frozenset(("json-ld", "meta", "microdata", "json-ld created"))


def _is_swapped(printed: dt.date, declared: dt.date) -> bool:
    """Whether a printed day is the declared one with its numbers read the other way round: 11.03.17."""
    return (printed.year, printed.day, printed.month) == (declared.year, declared.month, declared.day)


def _at_the_newsroom(claims: Claims[NewsDate], verdict: Verdict[NewsDate]) -> Verdict[NewsDate]:
    """The verdict with its moment in the zone of the newsroom, where the page has its day so.

    "9:25 pm" beside 02:25 UTC of the next day is that. So is a moment without a zone, and one whose zone is wrong, that
    is the printed one in UTC.
    """
    moment = verdict.value
    if verdict.claim is None or not isinstance(moment, dt.datetime):
        return verdict
    if moment.utcoffset() and "article:published_time" not in claims.page.facts.meta:
        return verdict  # the newsroom's own time, and nothing against it
    local = _local(moment, _printed_days(claims, moment), _zone(claims.page))
    return Verdict(local, verdict.claim, "the page has its time at the newsroom") if local is not None else verdict


def _printed_days(claims: Claims[NewsDate], moment: dt.datetime) -> list[NewsDate]:
    """The days that the page has at the newsroom, as far as the first that is the moment's own: that settles it."""
    days: list[NewsDate] = []
    for name in _PRINTED_DAYS:
        if (day := claims.value(name)) is not None:
            if day_of(day) == moment.date():
                break
            days.append(day)
    return days


_PRINTED_DAYS = ("labelled line", "line", "head", "meta")
"""Sources that may have the newsroom's own time; systems write it into one meta element, and UTC into another."""


def _local(moment: dt.datetime, days: list[NewsDate], zone: str | None) -> dt.datetime | None:
    """The moment as the newsroom's clock has it, by the first of these days that tells."""
    if moment.utcoffset() != dt.timedelta():
        return next((local for day in days if (local := by_the_clock(moment, day)) is not None), None)
    for day in days:
        if (local := at_the_newsroom(moment, day, zone)) is not None:
            return local
    return in_the_west(moment, days[0]) if days and zone is None else None


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
