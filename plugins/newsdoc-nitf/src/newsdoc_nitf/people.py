"""Who wrote a NITF document and who else took part: its bylines, its revision history, the line at its end."""

from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.nitf_tagline import named_in_tagline, with_mail_address, with_notes
from newsdoc.markup.taking_part import others, took_part
from newsdoc.model import Person
from newsdoc.wording.declared_names import read_declared
from newsdoc_nitf.document import Document, once
from newsdoc_nitf.readers import language


@once
def byline(document: Document) -> str | None:
    """The byline as printed, in the head or as the first paragraph."""
    return document.head.byline or opening_byline(document.body.blocks)


@once
def authors(document: Document) -> tuple[Person, ...]:
    """Those whom the byline elements mark up, else those whom the byline names; with what the tagline says of them."""
    found = document.head.authors or read_declared(byline(document), language(document))
    return with_notes(with_mail_address(found, document.tagline), persons_in_tagline(document))


def contributors(document: Document) -> tuple[Person, ...]:
    """Those whom the revision history, bylines of photographers and the tagline name, but for the authors."""
    revised = document.by_name.get("revision-history", ())
    found = [Person(name, function=each.get("function")) for each in revised if (name := each.get("name"))]
    helpers, wrote = document.head.helpers, authors(document)
    named = others(wrote, persons_in_tagline(document))
    if not named:
        found_in_text = took_part(document.body.blocks, language(document), wrote, byline(document))
        named = others(helpers, found_in_text)
    # The history knows names; what somebody did whom it names as well is told elsewhere.
    elsewhere = {each.name for each in (*helpers, *named)}
    history = [each for each in found if each.function is not None or each.name not in elsewhere]
    return (*history, *helpers, *named)


@once
def persons_in_tagline(document: Document) -> tuple[Person, ...]:
    """The persons whom the line at the end names."""
    return named_in_tagline(document.tagline, language(document))
