"""The element inlineXML: markup inside an item, in the namespace that its own standard asks for."""

from typing import Any

from lxml import etree

from newsdoc.errors import ExportError, ParseError
from newsdoc.formats.newsml_g2.vocabulary import FORMAT, G2, NITF, XHTML
from newsdoc.markup.elements import HTML_NAMES, Element, attributes, local
from newsdoc.xml.reading import parse_xml


def inline_xml(document: str | bytes, title: str | None) -> str:
    """A document of another format, NITF say, as the content of an item.

    `title`: of an HTML document that has none. Raises ExportError for what is not XML.
    """
    data = document.encode("utf-8", "replace") if isinstance(document, str) else document
    try:
        root = parse_xml(data)
    except ParseError as error:
        raise ExportError(f'body must be "xhtml", or an XML document: {error}', format=FORMAT, field="body") from error
    namespaces: Any = {None: G2}
    holder = etree.Element(f"{{{G2}}}inlineXML", nsmap=namespaces)
    holder.append(root)
    return proper(holder, title).replace(f' xmlns="{G2}"', "", 1) + "\n"


def proper(element: Element, title: str | None) -> str:
    """A rendition with its body in the namespace that its standard asks for, whatever it came in."""
    root = next((child for child in element if isinstance(child.tag, str)), None)
    if root is not None and local(element) == "inlineXML":
        wanted = NITF if local(root) == "nitf" else XHTML if local(root) in ("html", "body", "div", "article") else None
        if wanted is not None:
            if namespace_of(root) in ("", G2):
                root = _with_namespace(root, wanted)
            for each in root.iter():
                if namespace_of(each) in ("", G2) and (wanted == NITF or local(each) in HTML_NAMES):
                    each.tag = f"{{{wanted}}}{local(each)}"
            if local(root) == "html":
                _with_head(root, title or "")
            etree.cleanup_namespaces(element)
        if not element.get("contenttype"):
            kinds = {NITF: "application/nitf+xml", XHTML: "application/xhtml+xml"}
            element.set("contenttype", kinds.get(wanted or "", "application/xml"))
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _with_namespace(root: Element, namespace: str) -> Element:
    """The element in another namespace, which needs no prefix, in its old place."""
    namespaces: Any = {None: namespace}
    made = etree.Element(f"{{{namespace}}}{local(root)}", attributes(root), nsmap=namespaces)
    made.text, made.tail = root.text, root.tail
    made.extend(list(root))
    parent = root.getparent()
    if parent is not None:
        parent.replace(root, made)
    return made


def _with_head(root: Element, title: str) -> None:
    """An html element holds head, with a title, and body."""
    head = next((child for child in root if local(child) == "head"), None)
    if head is None:
        head = etree.Element(f"{{{XHTML}}}head")
        root.insert(0, head)
    if not any(local(child) == "title" for child in head):
        etree.SubElement(head, f"{{{XHTML}}}title").text = "".join(c for c in title if c.isprintable())
    for image in root.iter(f"{{{XHTML}}}img"):
        if image.get("alt") is None:
            image.set("alt", "")


def namespace_of(element: Element) -> str:
    """The namespace of an element; empty for none, "none" for what is not an element."""
    tag = element.tag
    if not isinstance(tag, str):
        return "none"
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""
