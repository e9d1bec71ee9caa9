"""What makes a NewsML-G2 document unusable or poor that a schema cannot say (Implementation Guidelines 2.35)."""

import re
from collections.abc import Iterator

from newsdoc.formats.newsml_g2.vocabulary import G2, IPTC_ALIASES, NITF, PUB_STATUS, XHTML, XML, is_iptc_catalog
from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import Element, flat_text, line_of, local, whole_number
from newsdoc.markup.uris import is_absolute
from newsdoc.model import Problem

_DATES = ("versionCreated", "firstCreated", "embargoed", "contentCreated", "contentModified", "sent")
_CODES = ("qcode", "type", "role", "rel", "why", "creator", "how")


def check(root: Element, items: list[Element]) -> list[Problem]:
    """The problems of a document with these items, in document order."""
    found: list[Problem] = []
    for item in items:
        found += _item(item, root)
    found += [problem for each in root.iter(*(f"{{{G2}}}{name}" for name in _DATES)) for problem in _date(each)]
    return sorted(found, key=lambda problem: problem.line or 0)


def _problem(code: str, message: str, element: Element, *, error: bool = True) -> Problem:
    path = "/" + "/".join(reversed([local(element), *(local(each) for each in element.iterancestors())]))
    return Problem(code, message, severity="error" if error else "warning", line=line_of(element), path=path)


def _item(item: Element, root: Element) -> Iterator[Problem]:
    guid = item.get("guid")
    if not guid or not guid.strip():
        yield _problem("guid", "the item has no guid, so receivers cannot tell its versions apart", item)
    elif not is_absolute(guid):
        yield _problem("guid-uri", f"the guid {guid!r} is not a URI", item, error=False)
    meta = item.find(f"{{{G2}}}itemMeta")
    if meta is None:
        yield _problem("itemMeta", "the item has no itemMeta", item)
        return
    for name in ("itemClass", "provider", "versionCreated"):
        if meta.find(f"{{{G2}}}{name}") is None:
            yield _problem(name, f"itemMeta has no {name}, which is required", meta)
    status = meta.find(f"{{{G2}}}pubStatus")
    if status is not None:
        code = re.split("[:/]", status.get("qcode") or status.get("uri") or "")[-1]
        if code not in PUB_STATUS:
            yield _problem("pubStatus", f"the status {code!r} is not one of {', '.join(sorted(PUB_STATUS))}", status)
    provider = meta.find(f"{{{G2}}}provider")
    if provider is not None and not (flat_text(provider) or any(map(provider.get, ("qcode", "uri", "literal")))):
        yield _problem("provider", "the provider has no name", provider, error=False)
    if local(item) == "newsItem":
        yield from _news(item)
    yield from _qcodes(item, root)


def _news(item: Element) -> Iterator[Problem]:
    headline = item.find(f"{{{G2}}}contentMeta/{{{G2}}}headline")
    if headline is None or not flat_text(headline):
        yield _problem("headline", "the item has no headline, or an empty one", item, error=False)
    if not item.get(f"{XML}lang") and item.find(f"{{{G2}}}contentMeta/{{{G2}}}language") is None:
        yield _problem("language", "the item does not say its language", item, error=False)
    for inline in item.iterfind(f"{{{G2}}}contentSet/{{{G2}}}inlineXML"):
        yield from _body(inline)


def _body(inline: Element) -> Iterator[Problem]:
    children = [child for child in inline if isinstance(child.tag, str)]
    if len(children) != 1:
        count = "no element" if not children else f"{len(children)} elements"
        message = f"inlineXML holds {count}; it must hold one document"
        yield _problem("body", message, inline, error=bool(children))
        return
    root = children[0]
    wanted = {"nitf": NITF, "html": XHTML, "body": XHTML, "div": XHTML}.get(local(root))
    given = root.tag[1:].partition("}")[0] if isinstance(root.tag, str) and root.tag.startswith("{") else ""
    if wanted is not None and given != wanted:
        yield _problem("body-namespace", f"<{local(root)}> must be in the namespace {wanted}, not {given!r}", root)
    if not any(local(each) == "p" and flat_text(each) for each in root.iter()):
        yield _problem("body-empty", "the body has no paragraph", root, error=False)


def _date(element: Element) -> Iterator[Problem]:
    text = (element.text or "").strip()
    name = local(element)
    if not text:
        if name != "embargoed":
            yield _problem("date", f"{name} is empty", element)
        return
    date = parse_date(text)
    if date is None or "T" not in text:
        yield _problem("date", f"{name} {text!r} is not an ISO 8601 date and time", element)
    elif getattr(date, "tzinfo", None) is None:
        yield _problem("date-zone", f"{name} {text!r} has no time zone", element)


_NO_CATALOG_SINCE = (2, 30)
"""The version since which an item may do without a catalog."""


def _version(item: Element) -> tuple[int, ...]:
    parts = [whole_number(part) for part in (item.get("standardversion") or "").split(".")]
    numbers = tuple(part for part in parts if part is not None)
    return numbers if len(numbers) == len(parts) else _NO_CATALOG_SINCE


def _qcodes(item: Element, root: Element) -> Iterator[Problem]:
    if _version(item) < _NO_CATALOG_SINCE and not any(local(each).startswith("catalog") for each in item):
        yield _problem("catalog", "the item has no catalog, which versions before 2.30 require", item)
    aliases = set()
    foreign = False
    for holder in (item, *root.iterfind(f"{{{G2}}}header")):
        for catalog in holder:
            name = local(catalog)
            if name == "catalog":
                aliases |= {scheme.get("alias") for scheme in catalog if local(scheme) == "scheme"}
            elif name == "catalogRef" and is_iptc_catalog(catalog.get("href")):
                aliases |= IPTC_ALIASES
            elif name == "catalogRef":
                foreign = True
    said = set()
    for each in item.iter(f"{{{G2}}}*"):
        for attribute in _CODES:
            for code in (each.get(attribute) or "").split():
                alias, colon, rest = code.partition(":")
                if not (alias and colon and rest):
                    yield _problem("qcode", f"@{attribute} {code!r} on {local(each)} is not alias:code", each)
                elif alias not in aliases and alias not in said:
                    said.add(alias)
                    why = "must be defined in a catalog that was not looked at" if foreign else "is in no catalog"
                    message = f"the alias {alias!r} (@{attribute}={code!r}) {why}"
                    yield _problem("qcode-alias", message, each, error=False)
