"""What a NITF document says that the model has no place for: it is carried along, to go out with NITF again."""

from lxml import etree

from newsdoc.markup.elements import Element, flat_text
from newsdoc.model import ForeignElement
from newsdoc_nitf.document import Document
from newsdoc_nitf.names import FORMAT
from newsdoc_nitf.people import persons_in_tagline


def foreign(document: Document) -> tuple[ForeignElement, ...]:
    """What stands in the head, a tagline and a title of another kind, and the codes of the text."""
    return (*document.carried, *_unnamed_tagline(document), *_other_title(document), *_coded_in_text(document))


def _unnamed_tagline(document: Document) -> tuple[ForeignElement, ...]:
    """The line at the end where it names nobody who wrote the story: what an author does, where to write to."""
    line = document.tagline
    if line is None or not flat_text(line) or persons_in_tagline(document):
        return ()
    return (ForeignElement(FORMAT, content=_xml(line), place="body.end"),)


def _other_title(document: Document) -> tuple[ForeignElement, ...]:
    """The title of the document where it is none of the headlines: what the desk calls the story."""
    head = document.head
    titles = [each for each in document.by_name.get("title", ()) if flat_text(each) not in ("", head.headline)]
    if not titles:
        return ()
    known = {head.kicker, *(each.text for each in head.lines)}
    other = [each for each in titles if flat_text(each) not in known]
    return tuple(ForeignElement(FORMAT, content=_xml(each), place="title") for each in other)


def _coded_in_text(document: Document) -> tuple[ForeignElement, ...]:
    """The persons, organisations and events that the text marks up with a code, each once."""
    marked = [each for each in document.coded if next(each.iterancestors("{*}body.content"), None) is not None]
    found = dict.fromkeys(map(_xml, marked))
    return tuple([ForeignElement(FORMAT, content=content, place="body.content") for content in found])


def _xml(element: Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)
