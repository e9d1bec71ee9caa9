"""The only place that configures lxml's parsers: no entity is resolved, no DTD loaded, nothing fetched."""

from lxml import etree

from newsdoc.errors import ParseError


def parse_xml(data: bytes, *, format: str | None = None) -> etree._Element:
    """The root element of an XML document.

    Entities are left as they stand, a DTD named in a DOCTYPE is not asked for, nothing reaches the network. libxml2's
    limits hold (256 levels, 10 MB a text node, entity amplification). Raises ParseError, with `format`, when the data
    is not well-formed or goes beyond these limits.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise ParseError(f"not well-formed XML: {error.msg}", format=format, line=line, column=column) from error
    except ValueError as error:
        raise ParseError(str(error), format=format) from error
