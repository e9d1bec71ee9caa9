"""Who has the copyright, as JSON-LD and meta elements say; footers speak of the whole site, and are not asked."""

import re
from typing import Any

from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.texts import clean
from newsdoc.formats.html.pictures import absolute
from newsdoc.model import Organization, Rights
from newsdoc.schema_org.people import organization

_NAMES = ("dcterms.rights", "dc.rights", "copyright", "rights")
_HOLDERS = ("dcterms.rightsholder",)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SAYS_NOTHING = frozenset(("copyright", "©", "(c)", "all rights reserved", "true", "yes"))


def _json_ld(page: Page) -> Claim[Rights] | None:
    graph, node = page.facts.schema, page.node
    holders = [organization(graph, each) for each in graph.things(node.get("copyrightHolder"))]
    holder = next((each for each in holders if each is not None and each.name), None)
    year = _YEAR.fullmatch(graph.text(node.get("copyrightYear")) or "")
    licence = graph.address(node.get("license"))
    rights = Rights(
        Organization(holder.name, url=_absolute(holder.url, page)) if holder is not None else None,
        notice=clean(graph.text(node.get("copyrightNotice"))),
        year=int(year[0]) if year else None,
        license=_absolute(licence, page),
    )
    return claimed(rights if rights != Rights() else None)


def _absolute(address: str | None, page: Page) -> str | None:
    return absolute(address, page.facts.canonical or page.url) or None if address else None


def _meta(page: Page) -> Claim[Rights] | None:
    stated = page.facts.first(*_NAMES)
    notice = clean(stated[0]) if stated is not None else None
    if notice is not None and notice.lower().strip(" .") in _SAYS_NOTHING:
        notice = None
    years = set(_YEAR.findall(notice or ""))
    holder = page.facts.first(*_HOLDERS)
    name = clean(holder[0]) if holder is not None else None
    if not notice and not name:
        return None
    rights = Rights(
        Organization(name) if name else None, notice=notice, year=int(years.pop()) if len(years) == 1 else None
    )
    return Claim(rights, where=(stated or holder or ("", ""))[1])


SOURCES: tuple[Source[Any], ...] = (
    Source("json-ld", "rights", "the page's JSON-LD has them as `copyrightHolder` and the like", _json_ld),
    Source("meta", "rights", "the meta element `{where}` has them", _meta),
)
"""One source a field."""
