"""Reads the head of a NITF body: headlines, byline, dateline, abstract (NITF 3.6, element body.head)."""

from typing import Any

import attrs

from newsdoc.markup.body import Body
from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import Element, children, flat_text, local
from newsdoc.markup.listed_authors import with_house
from newsdoc.markup.nitf_codes import party_of
from newsdoc.markup.reader import read_body
from newsdoc.model import Dateline, NewsDate, Person, RoleText
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.other_work import other_work
from newsdoc.wording.taglines import read_tagline


@attrs.define
class NitfHead:
    """What a body.head says."""

    headline: str | None = None
    lines: tuple[RoleText, ...] = ()
    """Further headlines; the class of the element is their role."""
    kicker: str | None = None
    byline: str | None = None
    authors: tuple[Person, ...] = ()
    helpers: tuple[Person, ...] = ()
    """Those of bylines that say that they did not write: "Photos by Ann Lee"."""
    dateline: Dateline | None = None
    location: str | None = None
    date: NewsDate | None = None
    """The date of the dateline."""
    abstract: str | None = None
    descriptions: tuple[RoleText, ...] = ()
    """Further abstracts; the class of the element is their role."""
    notes: tuple[RoleText, ...] = ()
    """Notes to those who receive it; the class of the element is their role."""
    distributor: str | None = None
    distributor_codes: dict[str, str] = attrs.field(factory=dict)
    """What identifies the distributor: `qcode`, `uri`, `literal`."""
    rights_owner: str | None = None
    limitations: tuple[str, ...] = ()
    """What may not be done with it."""


_PRINTED = ("printed", "print_byline")
"""Classes of the byline that is printed, beside others that are for machines."""
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADLINES = frozenset(("hedline", "headline", "hl1", "hl2"))


def read_head(root: Element) -> NitfHead:
    """The head of the first body under `root`; the title of the document stands in for a missing headline."""
    found = NitfHead()
    for head in _parts(root, "body.head")[:1]:
        _read_body_head(head, found, root.get("baselang") or root.get(_LANG))
    if not found.headline:
        found.headline = _title(root)
    return found


def _title(root: Element) -> str | None:
    head = next((each for each in root if local(each) == "head"), None)
    title = next((each for each in head if local(each) == "title"), None) if head is not None else None
    return flat_text(title) or None if title is not None else None


def _read_body_head(head: Element, found: NitfHead, language: str | None) -> None:
    bylines: list[str] = []
    authors: list[Person] = []
    printed = False
    # Bylines ask for it, which come first.
    found.distributor = next((flat_text(each) for each in children(head) if local(each) == "distributor"), None) or None
    for child in children(head):
        name = local(child)
        if name in _HEADLINES:
            _read_headlines(child, found)
        elif name == "byline":
            # Our own exporter writes the line as printed first, then a byline for each person.
            # So does the New York Times Annotated Corpus, whose normalised byline is for machines.
            if child.get("class") in _PRINTED:
                bylines, printed = [flat_text(child)], True
                if child.get("class") != "printed":
                    authors.clear()
                    read_byline(child, [], authors, language)
            elif child.get("class") != "normalized_byline" or not printed:
                _read_signed(child, found, [] if printed else bylines, authors, language)
        elif name == "dateline":
            found.dateline, found.location, found.date = read_dateline(child)
        elif name == "abstract":
            kind, text = child.get("class"), paragraphs_of(child)
            if kind is None and found.abstract is None:
                found.abstract = text or None
            elif text:
                found.descriptions += (RoleText(text, role=kind),)
        elif name == "note":
            if text := "\n".join(paragraphs_of(each) for each in child.iter("{*}body.content")) or flat_text(child):
                found.notes += (RoleText(text, role=child.get("noteclass")),)
        elif name == "distributor":
            found.distributor_codes = next((party_of(each) for each in children(child) if local(each) == "org"), {})
        elif name == "rights":
            owner = next((each for each in child.iter() if local(each) == "rights.owner"), None)
            found.rights_owner = flat_text(owner if owner is not None else child) or None
            limits = map(flat_text, child.iter("{*}rights.limitations"))
            found.limitations = tuple([text for text in limits if text])
    found.byline = "\n".join(bylines) or None
    house = found.distributor
    found.authors = tuple(
        [attrs.evolve(each, role=None, affiliation=house) if house and each.role == house else each for each in authors]
    )


def _read_signed(
    element: Element, found: NitfHead, bylines: list[str], authors: list[Person], language: str | None
) -> None:
    """A byline: of authors, or of those who did something else."""
    line = flat_text(element)
    if authors and (helped := read_tagline(line, language).people):  # "Additional reporting by Cy Ho"
        bylines.append(line)
        found.helpers += tuple(helped)
        return
    if (other := other_work(line)) is None:
        start = len(authors)
        read_byline(element, bylines, authors, language)
        if not len(element):  # whom nobody marked up as a person
            authors[start:] = with_house(authors[start:], found.distributor)
        return
    named: list[Person] = []
    read_byline(element, bylines, named, language)
    found.helpers += tuple([attrs.evolve(each, function=other[0]) for each in named])


def _read_headlines(element: Element, found: NitfHead) -> None:
    """The headlines that an element holds, or is: the first of them that is not an hl2 is the main one."""
    for line in [each for each in element.iter() if local(each) in ("hl1", "hl2")] or [element]:
        text = flat_text(line)
        if text and found.headline is None and local(line) != "hl2":
            found.headline = text
        elif text and line.get("class") == "kicker" and found.kicker is None:
            found.kicker = text
        elif text:
            found.lines += (RoleText(text, role=line.get("class") or "subtitle"),)


def nitf_body(root: Element, headline: str | None) -> Body:
    """What all body.content elements of a NITF document hold; the body itself where it has none."""
    contents = _parts(root, "body.content")
    # The New York Times Annotated Corpus gives the lead by itself, and again at the head of the full text.
    full = [each for content in contents for each in content.iter("{*}block") if each.get("class") == "full_text"]
    contents = full or contents
    if not contents:
        contents = list(root.iter("{*}body"))[:1]
    bodies = [read_body(each, headline=headline) for each in contents]
    if len(bodies) == 1:
        return bodies[0]
    return Body(
        tuple(block for each in bodies for block in each.blocks),
        related=tuple(link for each in bodies for link in each.related),
        left=[each for body in bodies for each in body.left],
    )


def printed_corrections(root: Element) -> list[str]:
    """The corrections that the same corpus prints in blocks beside the full text."""
    blocks = [each for each in root.iter("{*}block") if each.get("class")]
    if not any(each.get("class") == "full_text" for each in blocks):
        return []
    return [text for each in blocks if each.get("class") == "correction_text" and (text := flat_text(each))]


def _parts(root: Element, name: str) -> list[Element]:
    """The parts of this name of a document's body; in documents that are built otherwise, those anywhere."""
    bodies = [each for each in children(root) if local(each) == "body"]
    found = [each for body in bodies for each in children(body) if local(each) == name]
    return found or [each for each in root.iter(f"{{*}}{name}") if not _in_note(each)]


def _in_note(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) in ("note", "fn")


def paragraphs_of(element: Element) -> str:
    """The text of an element, a line for each of its paragraphs."""
    lines = [flat_text(child) for child in children(element) if local(child) == "p"]
    return "\n".join([line for line in lines if line]) if lines else flat_text(element)


def read_byline(element: Element, bylines: list[str], authors: list[Person], language: str | None = None) -> None:
    """Adds the byline as printed, and its persons: those marked up, else those the line, of this language, names."""
    text = flat_text(element)
    if not text:
        return
    bylines.append(_printed_line(element))
    if not len(element):
        authors.extend(read_declared(text.rstrip(" ,;"), language))
        return
    title, organization = _byttl(element)
    marked = [each for each in children(element) if local(each) == "person" and flat_text(each)]
    if marked:
        if organization is None:
            organization = next((each for each in element if local(each) == "org" and flat_text(each)), None)
        details = _details(element) if len(marked) == 1 else {}
        for each in marked:
            function = next((one for one in children(each) if local(one) == "function"), None)
            job = flat_text(function).strip(" ,;") or None if function is not None else None
            without = _title_in(each)
            words = flat_text(each, without=function if without is None else without).rstrip(" ,;")
            for person in read_declared(words, language):
                authors.append(
                    Person(
                        person.name,
                        role=title or job,
                        affiliation=flat_text(organization) if organization is not None else None,
                        function=function.get("value") if function is not None else None,
                        **details | party_of(each),
                    )
                )
        return
    if organization is not None and flat_text(organization) == text:
        codes: dict[str, Any] = {**party_of(organization)}
        authors.append(Person(text, kind="organization", **codes))
        return
    if (beside := _house_in(element)) is not None:
        named = read_declared(flat_text(element, without=beside).rstrip(" ,;"), language)
        authors.extend(Person(each.name, role=each.role, affiliation=flat_text(beside)) for each in named)
        return
    plain = flat_text(element, without=_title_in(element))
    said = next((flat_text(each) for each in element.iter() if local(each) == "byttl"), None) or None
    house = said if said and is_news_agency(said) else None
    role = said if house is None else None
    if plain:
        named = read_declared(plain.rstrip(" ,;"), language)
        authors.extend(Person(each.name, role=role, affiliation=house) for each in named)
        return
    # A byline that is the title, or the house, of those whom the ones before it name.
    for place, person in enumerate(authors):
        if person.role is None and person.affiliation is None:
            authors[place] = attrs.evolve(person, role=role, affiliation=house)


def _house_in(element: Element) -> Element | None:
    """The organisation that stands behind the names of a byline as a line of its own, where no title does."""
    inner = [each for each in children(element) if local(each) == "org" and flat_text(each)]
    if len(inner) != 1 or inner[0].tail or _title_in(element) is not None:
        return None
    names = flat_text(element, without=inner[0]).rstrip(" ,;").split()
    return inner[0] if names and names[-1][0].isupper() else None  # and not "Ann Lee of"


def _printed_line(element: Element) -> str:
    """The byline as one line: a title or house that stands in a line of its own is set off from the names."""
    line = flat_text(element)
    title = next((each for each in element.iter("{*}byttl") if flat_text(each)), None)
    title = _house_in(element) if title is None else title
    names = flat_text(element, without=title) if title is not None else ""
    if title is None or not names or names[-1] in _SET_OFF or not line.endswith(flat_text(title)):
        return line
    return f"{names}, {flat_text(title)}"


_SET_OFF = ",;:(–—-"
"""What stands before a title that is set off already."""


def _byttl(element: Element) -> tuple[str | None, Element | None]:
    """The title in a byline, and the organisation in that."""
    title = next((each for each in element.iter() if local(each) == "byttl"), None)
    if title is None:
        return None, None
    organization = next((each for each in title if local(each) == "org" and flat_text(each)), None)
    return flat_text(title, without=organization).strip(" ,;") or None, organization


def _details(element: Element) -> dict[str, Any]:
    """Where the person of a byline is, and how to be reached."""
    found: dict[str, Any] = {}
    for each in element:
        text = flat_text(each) or (each.get("value") or "").strip()
        if text and local(each) == "location":
            found["location"] = text
        elif text and local(each) == "virtloc":
            kind = each.get("idsrc")
            key = kind if kind in ("email", "url", "image") else "email" if "@" in text and "/" not in text else "url"
            found[key] = text
    return found


def _title_in(element: Element) -> Element | None:
    return next((each for each in children(element) if local(each) == "byttl"), None)


def read_dateline(element: Element) -> tuple[Dateline | None, str | None, NewsDate | None]:
    """The dateline, its text without a date that is only machine-readable; the name of its place; and its date."""
    place = None
    date = None
    for child in children(element):
        name = local(child)
        if name == "location":
            place = flat_text(child) or None
        elif name == "story.date":
            date = parse_date(child.get("norm")) or parse_date(flat_text(child))
    text = flat_text(element)
    if not text:
        return None, place, date
    if place is not None and parse_date(text.removeprefix(place).strip(" ,-–—")) is not None:
        text = place
    if parse_date(text) is not None:
        return None, place, date or parse_date(text)
    return Dateline(text, place=place, date=date), place or text, date
