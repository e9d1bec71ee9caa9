"""The content of an entry that is a document of NITF, as agencies send it in Atom (RFC 4287, section 4.1.3.3)."""

from typing import NamedTuple

from lxml import etree

from newsdoc.markup.body import Body
from newsdoc.markup.nitf_head import NitfHead, nitf_body, read_head

Element = etree._Element


class Nitf(NamedTuple):
    """What a document says."""

    head: NitfHead
    body: Body


NO_HEAD = NitfHead()
"""What an entry without such a document says."""


def read_nitf(content: Element) -> Nitf | None:
    """The document that an element of an entry holds; None where it holds none."""
    root = next(content.iterchildren("{*}nitf"), None)
    if root is None:
        return None
    head = read_head(root)
    return Nitf(head, nitf_body(root, head.headline))
