"""What the fields of an article are in an item of NewsML 1.x: the functions that the table names."""

import re
from collections.abc import Callable, Iterator

import attrs
from lxml import etree

from newsdoc.formats.newsml_g2.newsml1.index import EMBARGO, FORMAT, HEADLINE_OF_ROLE, STATUS
from newsdoc.formats.newsml_g2.newsml1.item import Item, all_inside, concepts
from newsdoc.formats.newsml_g2.vocabulary import XML
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import opening_dateline, with_parts
from newsdoc.markup.elements import Element, children, flat_text, local, whole_number
from newsdoc.markup.language_tags import as_tag
from newsdoc.markup.listed_authors import with_house
from newsdoc.markup.media_items import kind_of_figure
from newsdoc.markup.taking_part import others, took_part
from newsdoc.model import (
    ArticleKind,
    Block,
    Concept,
    Dateline,
    ForeignElement,
    Name,
    NewsDate,
    Organization,
    Person,
    Place,
    RelatedLink,
    Rights,
    RoleText,
)
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.moments import parse_date

_MAX_URGENCY = 9
"""The IPTC counts from 1, the most urgent, to 8, and leaves 9 to its users; anything above is another scale."""
_EMBARGOED, _USABLE = "embargoed", "usable"


# ---------------------------------------------------------------------- lines
def text(*names: str) -> Callable[[Item], str | None]:
    """The text of the nearest element of these names."""
    return lambda item: item.text(*names)


def headline(item: Item) -> str | None:
    """The headline, in the lines, as a component of its own, or in the body."""
    return item.text("HeadLine") or item.parts.get("headline") or item.content.headline


def alternative_headlines(item: Item) -> tuple[RoleText, ...]:
    """The lines under the headline; further headlines; and lines of a type that our exporter marks as one."""
    decks = item.near("SubHeadLine")
    main = item.text("HeadLine")
    others = [each for each in item.near("HeadLine") if flat_text(each) != main]
    marked = item.all(HEADLINE_OF_ROLE)
    found: list[tuple[Element, str | None]] = [(each, "subtitle") for each in decks]
    found += [(each, None) for each in others]
    found += [(each, _type_of(each)) for each in marked]
    lines = tuple(
        RoleText(text, role=role, language=each.get(XML + "lang")) for each, role in found if (text := flat_text(each))
    )
    return lines or tuple(each for each in item.content.lines if each.text != main)


def _type_of(line: Element) -> str | None:
    """The type of the NewsLine that a NewsLineText stands in; None for a headline of no role."""
    parent = line.getparent()
    types = [each for each in parent if local(each) == "NewsLineType"] if parent is not None else []
    found = types[0].get("FormalName") if types else None
    return found if found != "HeadLine" else None


def summary(item: Item) -> str | None:
    """The abstract, or a component that is the summary."""
    return item.text("Abstract") or item.parts.get("summary") or item.content.abstract


def byline(item: Item) -> str | None:
    """The byline, in the lines, in the body's head, or as a first paragraph."""
    found = item.text("ByLine") or item.content.byline
    if found is not None or item.content.authors or "byline" in item.unstated:
        return found
    return opening_byline(item.content.blocks)


def dateline(item: Item) -> Dateline | None:
    """The dateline, in the lines, in the body's head, or as the first words of the text."""
    text = item.text("DateLine")
    found = Dateline(text) if text else item.content.dateline
    if found is None:
        return opening_dateline(item.content.blocks, language(item), item.unstated)
    return with_parts(found, language(item), item.unstated)


def ed_notes(item: Item) -> tuple[RoleText, ...]:
    """Instructions and advisory lines, each once; and whom to ask, a component of its own in press releases."""
    texts = [found for name in ("Instruction", "AdvisoryLine") for found in item.texts(name)]
    notes = [RoleText(found) for found in dict.fromkeys(texts) if found]
    return (*notes, *[RoleText(words, role=role) for _, role, words in item.beside if role in _CONTACTS])


_CONTACTS = ("contact", "contacts")
"""Roles, in lower case, of components that say whom to ask."""


def keywords(item: Item) -> tuple[str, ...]:
    """Keywords, as properties and as lines; a single line, which is to be shown, holds them all (NewsML 1.2)."""
    properties = (each for each in item.all("Property") if each.get("FormalName") == "Keyword")
    lines = item.texts("KeywordLine")
    if len(lines) == 1:
        lines = [word.strip() for word in _BETWEEN_KEYWORDS.split(lines[0])]
    found = [each.get("Value") or "" for each in properties] + lines
    return tuple(dict.fromkeys(word for word in found if word))


_BETWEEN_KEYWORDS = re.compile("[,;]")


# ---------------------------------------------------------------------- parties
def authors(item: Item) -> tuple[Person, ...]:
    """Those whom the byline names, else the creators; the creators too where they are those and others. The title under
    the byline is that of a single author.
    """
    house = publisher(item)
    named = read_declared(byline(item), language(item)) or item.content.authors
    signed = with_house(named, house.name if house is not None else None)
    creators = _parties(item, "Creator")
    names, known = {each.name for each in signed}, {each.name for each in creators}
    found = creators if names < known else signed or creators
    title = item.text("ByLineTitle") if len(found) == 1 and found[0].role is None else None
    return (attrs.evolve(found[0], role=title),) if title else found


def contributors(item: Item) -> tuple[Person, ...]:
    """Who else took part; those whom the end of the story names where nobody is stated."""
    stated = _parties(item, "Contributor")
    if stated or "contributors" in item.unstated:
        return stated
    if item.content.tagline and (named := others(authors(item), item.content.tagline)):
        return named
    named = took_part(item.content.blocks, language(item), byline=item.text("ByLine") or item.content.byline)
    return others(authors(item), named) if named else ()


def _parties(item: Item, name: str) -> tuple[Person, ...]:
    """Who is named by elements of this name, each once."""
    names = [party for each in item.all(name) for party in _party_names(item, each)]
    return tuple(person for party in dict.fromkeys(names) for person in read_declared(party))


def _party_names(item: Item, element: Element) -> Iterator[str]:
    """The parties in an element: by the description of the topic that they refer to, or by formal name."""
    for party in all_inside(element, "Party"):
        name = _described(item, party.get("Topic")) or party.get("FormalName") or flat_text(party)
        if name:
            yield name


def _described(item: Item, reference: str | None) -> str | None:
    """The description of the topic that a reference such as `#t1` means."""
    topic = item.topic(reference)
    described = [] if topic is None else [flat_text(each) for each in topic if local(each) == "Description"]
    return next((line for line in described if line), None)


def publisher(item: Item) -> Organization | None:
    """The provider, else the source, else what the identifier names."""
    for name in ("Provider", "Source"):
        found = item.find(name)
        party = _formal(found, "Party") if found is not None else ""
        if party:
            return Organization(party)
    provider = item.text("ProviderId")
    return Organization(provider) if provider else None


def info_sources(item: Item) -> tuple[Organization, ...]:
    """The sources, where one of them does not stand in for the provider."""
    found = item.find("Provider")
    if found is None or not _formal(found, "Party"):
        return ()
    parties = [party for each in item.all("Source") for party in _party_names(item, each)]
    return tuple(map(Organization, dict.fromkeys(parties)))


def _formal(scope: Element, name: str) -> str:
    return next((code for each in all_inside(scope, name) if (code := each.get("FormalName"))), "")


# ---------------------------------------------------------------------- management
def published(item: Item) -> NewsDate | None:
    """The creation; else the time of sending."""
    found = item.date("FirstCreated")
    if found is None and "published" not in item.unstated:
        sent = next((flat_text(each) for each in all_inside(item.root, "DateAndTime")), None)
        if (found := parse_date(sent)) is not None:
            item.source.problem(
                "assumed", "FirstCreated is not stated; the time of sending was used instead", path="published"
            )
    return found


def date(name: str) -> Callable[[Item], NewsDate | None]:
    """The date that the nearest element of this name gives."""
    return lambda item: item.date(name)


def pub_status(item: Item) -> str | None:
    """The status, in small letters. `Embargoed` is told by the embargo, and what the item will be is its status."""
    status = _status(item)
    if status == _EMBARGOED:
        return _future(item) or item.own(STATUS)
    return status or None


def _status(item: Item) -> str:
    return (item.code("Status") or "").casefold()


def _future(item: Item) -> str | None:
    """What the status will be, in small letters."""
    change = item.find("StatusWillChange")
    future = [] if change is None else [each for each in change if local(each) == "FutureStatus"]
    return (future[0].get("FormalName") or "").casefold() or None if future else None


def _ends(item: Item) -> bool:
    """Whether the change of the status is the end of its use: now it is usable, then it is not."""
    return _status(item) == _USABLE and _future(item) not in (_USABLE, None)


def embargoed(item: Item) -> NewsDate | None:
    """When the status changes, where that is not the end of its use."""
    return None if _ends(item) else item.date("StatusWillChange")


def expires(item: Item) -> NewsDate | None:
    """When the status changes from usable to another."""
    return item.date("StatusWillChange") if _ends(item) else None


def embargoed_indefinitely(item: Item) -> bool:
    """The status `Embargoed` without a time at which it changes; of what is withheld as well our own property."""
    return item.find("StatusWillChange") is None and (_status(item) == _EMBARGOED or item.own(EMBARGO) is not None)


def urgency(item: Item) -> int | None:
    """Urgency or priority, as code or as text."""
    for name in ("Urgency", "Priority"):
        value = whole_number(item.code(name))
        if value is not None and value <= _MAX_URGENCY:
            return value
    return None


def signals(item: Item) -> tuple[Concept, ...]:
    """Instructions that are codes."""
    return item.concepts("Instruction")


def services(item: Item) -> tuple[Concept, ...]:
    """Service and products of the envelope."""
    return concepts(each for each in item.envelope if local(each) in ("NewsService", "NewsProduct"))


def rights(item: Item) -> Rights | None:
    """Copyright and terms of use, printed and as metadata."""
    holder, notice = item.text("CopyrightHolder"), item.text("CopyrightLine")
    terms = [found for found in item.texts("RightsLine") if found]
    terms += [
        ", ".join(line for child in children(each) if local(child) and (line := flat_text(child)))
        for each in item.all("UsageRights")
    ]
    usage = tuple(dict.fromkeys(each for each in terms if each))
    year = whole_number((item.text("CopyrightDate") or "")[:4])
    if not (holder or notice or usage or year):
        return None
    return Rights(Organization(holder) if holder else None, notice=notice, year=year, usage_terms=usage)


# ---------------------------------------------------------------------- what it is about
def language(item: Item) -> str | None:
    """The language of the component, else what the metadata, the body, the item or the headline say."""
    code = item.code("Language") if item.language_here is None else item.language_here
    code = code or item.content.language or item.element.get(XML + "lang")
    if code is None:
        line = item.find("HeadLine")
        code = line.get(XML + "lang") if line is not None else None
    return as_tag(code) if code != "x-default" else None


def located(item: Item) -> tuple[Place, ...]:
    """The places it is from, each with what it lies in; where others only are named, the first."""
    named = [(each, names) for each in item.all("Location") if (names := _place_names(each))]
    own = [names for each, names in named if _is_origin(each)]
    return tuple(
        Place((Name(first),), broader=tuple(Concept((Name(name),)) for name in wider))
        for first, *wider in own or [names for _, names in named[:1]]
    )


_ORIGIN = "origin"
"""How a place is present that the story is from (IPTC vocabulary "HowPresent")."""


def _is_origin(location: Element) -> bool:
    return (location.get("HowPresent") or _ORIGIN).casefold() == _ORIGIN


def _place_names(location: Element) -> list[str]:
    parts = {each.get("FormalName"): each.get("Value") for each in location if local(each) == "Property"}
    return [value for key in ("City", "CountryArea", "Country") if (value := parts.get(key))]


def genres(item: Item) -> tuple[Concept, ...]:
    """What sort of text it is."""
    return tuple([attrs.evolve(each, names=(Name(each.code or ""),)) for each in item.concepts("Genre")])


# ---------------------------------------------------------------------- the story
def body(item: Item) -> tuple[Block, ...]:
    """The text, and its figures."""
    return (*item.content.blocks, *item.media.figures())


def kind(item: Item) -> ArticleKind | None:
    """Picture, video or audio, of an item without a text."""
    shown = None if item.has_text else next(item.media.figures(), None)
    return kind_of_figure(shown) if shown is not None else None


def related(item: Item) -> tuple[RelatedLink, ...]:
    """Items that this one belongs to, and attached files. The address of a page is no identifier."""
    links = [
        RelatedLink(flat_text(each) or None, href=other, guid=other if not other.startswith(_WEB) else None)
        for each in (*item.all("AssociatedWith"), *item.all("NewsItemRef"))
        if (other := each.get("NewsItem"))
    ]
    return (*links, *item.media.attachments())


_WEB = ("http://", "https://")


def foreign(item: Item) -> tuple[ForeignElement, ...]:
    """What the envelope says, and elements that nobody asks for."""
    envelope = [
        _carried(each, "NewsEnvelope")
        for each in item.envelope
        if local(each) != "DateAndTime" and not _is_service(each)  # which are read
    ]
    slug = item.text("SlugLine")
    labels = [each for each in item.all("NameLabel") if slug is not None and flat_text(each) != slug]
    envelope += [_carried(each, "Identification") for each in labels]
    beside = [item.whole(each) for each, role, _ in item.beside if role not in _CONTACTS] + item.loose()
    carried = [_carried(each, "NewsComponent") for each in dict.fromkeys(beside)]
    return (*envelope, *item.index.unread, *carried, *_unread_of_several(item))


def _is_service(element: Element) -> bool:
    """Whether an element of the envelope is a service that says no more than its code."""
    return local(element) == "NewsService" and not len(element) and set(element.keys()) <= _OF_A_CODE


_OF_A_CODE = {"FormalName", "Scheme"}
_ONE_LANGUAGE = ("ByLine", "DateLine", "SlugLine", "CreditLine", "CopyrightLine")
"""Lines of which the article has one, in the language of the story."""


def _unread_of_several(item: Item) -> Iterator[ForeignElement]:
    """Lines in other languages than the story's, further holders of rights, and places that it is not from."""
    for name in _ONE_LANGUAGE:
        for each in item.all(name):
            if flat_text(each) and not item.is_in_language(each):
                yield _carried(each, "NewsLines")
    if len(authors(item)) > 1:  # the title is that of a single author
        yield from (_carried(each, "NewsLines") for each in item.all("ByLineTitle") if flat_text(each))
    holder = item.text("CopyrightHolder")
    for each in item.all("CopyrightHolder"):
        if (other := flat_text(each)) and other != holder and (whole := each.getparent()) is not None:
            yield _carried(whole, "RightsMetadata")
    places = item.all("Location")
    if any(_is_origin(each) for each in places):
        for each in places:
            if not _is_origin(each):
                yield _carried(each, "DescriptiveMetadata")


def _carried(element: Element, place: str) -> ForeignElement:
    return ForeignElement(FORMAT, content=etree.tostring(element, encoding="unicode", with_tail=False), place=place)
