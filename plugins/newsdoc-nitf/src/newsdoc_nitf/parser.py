"""Reads NITF, any version, with or without namespace, with a DOCTYPE or without."""

from newsdoc.errors import ParseError
from newsdoc.markup.datelines import with_dateline_of_metadata
from newsdoc.markup.elements import Element, local
from newsdoc.markup.escaped import mend_contents, mend_entities, mend_markup
from newsdoc.markup.mapping import Readers
from newsdoc.markup.unstated import without
from newsdoc.model import Article, Problem, Provenance
from newsdoc.source import Source
from newsdoc.xml.reading import parse_xml
from newsdoc_nitf.checks import check
from newsdoc_nitf.document import Document
from newsdoc_nitf.foreign import foreign
from newsdoc_nitf.names import FORMAT
from newsdoc_nitf.table import ROWS

_READERS = Readers(ROWS)
_CONTENTS = ("body.content", "block", "p")
"""Elements of the story into which some systems put HTML as text."""
_LINES = ("hl1", "hl2", "byline", "abstract", "media-caption", "media-producer", "tagline")
"""Elements that some systems fill with HTML that is escaped."""


class NitfParser:
    """Parser of NITF."""

    name = FORMAT
    media_types = ("application/nitf+xml",)
    suffixes = (".nitf", ".xml")

    def sniff(self, source: Source) -> float:
        """Sure where the root element is nitf."""
        return 0.9 if (source.form.root or "").casefold() == "nitf" else 0.0

    def schema_files(self, source: Source, /) -> tuple[str, ...]:
        """The schema of NITF 3."""
        return ("nitf-3-[0-9].xsd", "nitf-3-*.xsd")

    def parse(self, source: Source, /) -> Article:
        """The article. Raises ParseError for broken XML and for documents that are not NITF."""
        root = _root(source)
        mend_entities(root, source)
        mend_markup(root, source, _LINES)
        mend_contents(root, source, _CONTENTS)
        document = Document(root, source)
        fields = _READERS.read(document)
        provenance = Provenance(FORMAT, problems=source.take_problems())
        article = with_dateline_of_metadata(Article(**fields, foreign=foreign(document), provenance=provenance))
        return without(article, document.unstated) if document.unstated else article

    def validate(self, source: Source, /) -> list[Problem]:
        """What is wrong with the document by the rules that no schema holds. Raises ParseError as `parse` does."""
        return check(_root(source))


def _root(source: Source) -> Element:
    root = parse_xml(source, format=FORMAT)
    if local(root) == "nitf":
        return root
    inner = next((each for each in root.iter() if local(each).casefold() == "nitf"), None)
    if inner is not None and local(inner) != "nitf":
        _in_lower_case(inner)
    if inner is None:
        raise ParseError(f"the root element is <{local(root)}>", format=FORMAT, expected="<nitf>")
    return inner


def _in_lower_case(root: Element) -> None:
    """Names as the standard has them, for systems that still write them as SGML did."""
    for each in root.iter():
        if isinstance(each.tag, str):
            space, brace, name = each.tag.rpartition("}")
            each.tag = space + brace + name.casefold()
            for key, value in each.items():
                if key != (lower := str(key).casefold()):
                    del each.attrib[key]
                    each.set(lower, value)
