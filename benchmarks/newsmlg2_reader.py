"""newsmlg2, the IPTC's own library, as a reader of NewsML-G2 for the scorer of wire documents.

    python SHARED/eval/wire_read.py --format newsml-g2 --reader newsmlg2_reader:read

It needs newsmlg2 and this folder on the path; `peers.py` installs the one and sets the other.
"""

import contextlib
import importlib
import io
from typing import Any

from lxml import etree


def read(data: bytes, format: str) -> dict[str, Any]:
    """The first text item, by the names that the scorer gives to the fields; what is not there is None or empty.

    The library keeps no items of a message: it is given the first with a text, taken out for it. It does not read
    bodies either: their paragraphs are the `p` elements. Raises what the library raises.
    """
    root = etree.fromstring(data)
    items = list(root.iter("{*}newsItem"))
    written = [each for each in items if each.find(".//{*}inlineXML") is not None]
    library = importlib.import_module("NewsMLG2")
    with contextlib.redirect_stdout(io.StringIO()):  # it prints a warning for each catalogue
        item = library.NewsMLG2Document(etree.tostring(next(iter(written or items), root))).get_item()
    meta, content, contents = item.itemmeta, held(item, "contentmeta"), held(item, "contentset")
    bodies = [etree.fromstring(each.to_xml_string().encode()) for each in many(contents, "inlinexml")]
    texts = [str(held(each, "_text") or "") for each in many(contents, "inlinedata")]  # may begin with markup
    bodies += [etree.HTML(told) for told in texts if told.strip()]
    links = [held(each, "href") for each in many(meta, "link")]
    links += [each.get("href") for body in bodies for each in body.iter("*")]
    return {
        "headline": first(content, "headline"),
        "description": first(content, "description"),
        "authors": [name for each in many(content, "creator") if (name := named(each))] or texts_of(content, "by"),
        "published": first(meta, "firstcreated") or first(content, "contentcreated") or first(meta, "versioncreated"),
        "modified": first(content, "contentmodified") or first(meta, "versioncreated"),
        "language": next((held(each, "tag") for each in many(content, "language")), None) or held(item, "xml_lang"),
        "provider": next((named(each) for each in many(meta, "provider")), None),
        "dateline": first(content, "dateline"),
        "body": [" ".join("".join(map(str, each.itertext())).split()) for body in bodies for each in body.iter("{*}p")],
        "images": [each.href for each in many(contents, "remotecontent")],
        "links": [href for href in links if href],
        "slugline": first(content, "slugline"),
        "guid": held(item, "guid"),
        "version": held(item, "version"),
        "pubstatus": next(iter(codes(meta, "pubstatus")), None),
        "copyright": next(
            (told for each in many(item, "rightsinfo") if (told := first(each, "copyrightnotice"))), None
        ),
        "subjects": codes(content, "subject"),
        "keywords": texts_of(content, "keyword"),
        "urgency": first(content, "urgency"),
        "genres": codes(content, "genre"),
    }


def texts_of(value: Any, name: str) -> list[str]:
    """The texts of the elements of a name; one without text gives the library's name for it in angle brackets."""
    return [told for each in many(value, name) if not (told := str(each)).startswith("<")]


def first(value: Any, name: str) -> str | None:
    """The first text of an element of this name."""
    return next(iter(texts_of(value, name)), None)


def codes(value: Any, name: str) -> list[str]:
    """The codes of the elements of a name, whichever way they are given."""
    found = [[held(each, kind) for kind in ("qcode", "uri", "literal")] for each in many(value, name)]
    return [next(filter(None, each)) for each in found if any(each)]


def named(value: Any) -> str | None:
    """The name of a party, or else its literal, code or address."""
    return name_of(value) or next(filter(None, (held(value, kind) for kind in ("literal", "qcode", "uri"))), None)


def held(value: Any, name: str) -> Any:
    """An attribute or element of an object of the library, None where it has none."""
    try:
        return getattr(value, name, None)
    except Exception:  # the library raises errors of several kinds for what is not there
        return None


def many(value: Any, name: str) -> list[Any]:
    """The elements of a name, also where there is only one."""
    found = held(value, name)
    if found is None:
        return []
    try:
        return [found[index] for index in range(len(found))]
    except TypeError:
        return [found]


def name_of(value: Any) -> str | None:
    """What the first `name` of a concept says."""
    return next((str(each) for each in many(value, "name")), None)
