"""What a NewsML-G2 item says beyond the article: what the standard demands, and what readers would fill in.

The names of such fields stand in the item's attribute `nd:unstated` (see `markup.unstated`).
"""

from newsdoc.formats.newsml_g2.fields import signed_beside
from newsdoc.formats.newsml_g2.options import Options
from newsdoc.identity import identity, is_stated
from newsdoc.markup.datelines import PARTS, opens_with_dateline, unsaid_parts
from newsdoc.markup.dates import day_of_writing, iso, zone
from newsdoc.markup.figure_words import NO_CREDIT, parted, seems_parted
from newsdoc.markup.listed_authors import SIGNED, named_more
from newsdoc.markup.media_items import nature_of
from newsdoc.markup.unstated import (
    StandsIn,
    assumption,
    date_assumptions,
    filled,
    has_opening_byline,
    imprecise,
    names_who_took_part,
)
from newsdoc.model import Article, NewsDate, Problem

STAND_INS: dict[str, StandsIn] = {
    "published": lambda article: article.created or article.version_created,
    "modified": lambda article: article.version_created,
    "headline": lambda article: article.alternative_headlines,
    "summary": lambda article: article.descriptions,
    "byline": has_opening_byline,
    "authors": lambda article: article.byline or has_opening_byline(article),
    "contributors": names_who_took_part,
    "dateline": opens_with_dateline,
}
"""What our reader takes for a field that is missing."""
_MOMENTS = ("created", "published", "modified", "version_created", "embargoed")
"""Dates that are written with time and zone, whatever is known of them."""


def demanded(article: Article, options: Options) -> list[str]:
    """The fields that NewsML-G2 demands and neither the article nor an option has."""
    found = []
    if not (options.guid and options.guid.strip()) and not is_stated(article):
        found.append("guid")
    if article.publisher is None and not (options.provider and options.provider.strip()):
        found.append("publisher")
    if article.version_created is None and options.version_created is None:
        found.append("version_created")
    if article.pub_status is None:
        found.append("pub_status")
    return found


def unstated(article: Article, options: Options) -> list[str]:
    """Every name for the item's attribute."""
    names = demanded(article, options) + filled(article, STAND_INS)
    line, authors = article.byline, article.authors
    if signed_beside(line, authors, article.language) or named_more(line, authors, article.language) != authors:
        names.append(SIGNED)
    names += unsaid_parts(article, apart=PARTS)
    if nature_of(article) is not None and (seems_parted(article) or _describes_a_credit(article)):
        names.append(NO_CREDIT)
    if article.version is None:
        names.append("version")  # written as the standard takes it: 1
    if options.version_created is not None and article.version_created is None:
        names += [name for name in ("published", "modified") if getattr(article, name) is None]
    return list(dict.fromkeys(names + _imprecise(article)))


def _describes_a_credit(article: Article) -> bool:
    """Whether what is written as the caption of a picture item ends as with a credit."""
    texts = (article.summary, *(each.text for each in article.descriptions))
    return any(parted(text, None)[1] for text in texts if text)


def _imprecise(article: Article) -> list[str]:
    return imprecise(article, _MOMENTS, days=True) + imprecise(article, ("expires",), days=False)


def problems(article: Article, options: Options) -> list[Problem]:
    """What `export` has to assume."""
    written = {
        "guid": identity(article, prefix=options.guid_prefix).uri,
        "publisher": "the provider `unknown`",
        "version_created": iso(known_moment(article), zone(options.timezone or "UTC")),
        "pub_status": "`usable`",
    }
    found = [assumption(name, written[name]) for name in demanded(article, options)]
    names = _imprecise(article)
    if options.timezone is not None:  # asked for, so not assumed
        names = [name for name in names if name.endswith(".time")]
    return found + date_assumptions(names)


def known_moment(article: Article) -> NewsDate:
    """When this version was made, as near as the article tells; else the day of writing, which makes it."""
    dated = article.dateline.date if article.dateline else None
    known = (article.version_created, article.modified, article.published, article.created, dated)
    return next((date for date in known if date is not None), None) or day_of_writing()
