"""Makes the fields of an article that are not simply what one property of a NewsML-G2 item says."""

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from newsdoc.formats.newsml_g2.content import caption_of, with_words
from newsdoc.formats.newsml_g2.gathered import Gathered
from newsdoc.formats.newsml_g2.reading import FURTHER, INDEFINITELY, LANG, own
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import opening_dateline, with_parts
from newsdoc.markup.elements import flat_text
from newsdoc.markup.figure_words import NO_CREDIT, parted
from newsdoc.markup.listed_authors import SIGNED, named_more, signs_for, with_house
from newsdoc.markup.media_items import kind_of_item
from newsdoc.markup.taking_part import others, took_part
from newsdoc.model import (
    AltId,
    ArticleKind,
    Block,
    Dateline,
    Figure,
    ForeignElement,
    Layer,
    NewsDate,
    Organization,
    Person,
    RoleText,
    Subject,
    walk,
)
from newsdoc.wording.declared_names import read_declared


# ---------------------------------------------------------------------- texts
def headline(it: Gathered) -> str | None:
    """The main headline, else the one in the body."""
    main = _main(it)
    return main.text if main else it.content.headline


def kicker(it: Gathered) -> str | None:
    """The headline that our exporter marks as the kicker."""
    found = _kicker(it)
    return found.text if found else None


def alternative_headlines(it: Gathered) -> tuple[RoleText, ...]:
    """All others: our exporter gives each of them a role, so that one without is the main one. Where there are none,
    those in the head of a text in NITF.
    """
    found = it.all("headline")
    is_main = "headline" not in it.unstated
    if len(found) < 2 and is_main:
        return tuple(each for each in it.content.lines if found and each.text != found[0].text)
    main, over = _main(it) if is_main else None, _kicker(it)
    return tuple(each for each in found if each is not main and each is not over)


def _main(it: Gathered) -> RoleText | None:
    main = it.headline()
    return None if main is not None and main is _kicker(it) else main


def _kicker(it: Gathered) -> RoleText | None:
    return next((each for each in it.all("headline") if own(each.role, it.schemes) == "kicker"), None)


def summary(it: Gathered) -> str | None:
    """The description that is the summary, else the abstract in the body."""
    found, certain = _summary(it)
    if not certain and it.described is not None and "summary" not in it.unstated:
        it.carry(*it.described)  # with its role, which the model does not hold
    return found.text if found is not None else it.content.abstract


def descriptions(it: Gathered) -> tuple[RoleText, ...]:
    """All other descriptions."""
    found = it.all("description")
    is_main = "summary" not in it.unstated
    if len(found) < 2 and is_main:
        return ()
    main = _summary(it)[0] if is_main else None
    return tuple(each for each in found if each is not main)


def _summary(it: Gathered) -> tuple[RoleText | None, bool]:
    """The description with the role of a summary, else without a role, in the story's language where there is one.

    Where there is neither, the caption describes it, which is that of a picture or film, else the first, whatever its
    role is called; False tells that it is the one.
    """
    found: list[RoleText] = it.all("description")
    ours = it.in_language(found)
    for each in ours:
        if (each.role or "").endswith(":summary"):
            return each, True
    for each in ours:
        if each.role is None:
            return each, True
    captions = (each for each in ours if (each.role or "").endswith(":caption"))
    return (next(captions, found[0]), False) if found else (None, True)


def byline(it: Gathered) -> str | None:
    """The byline, in the metadata, the body's head, or as a first paragraph."""
    found: str | None = it.first("by") or it.content.byline
    return opening_byline(it.content.blocks) if found is None and "creator" not in it.values else found


def authors(it: Gathered) -> tuple[Person, ...]:
    """The creators; where they are only codes beside a byline, those whom the byline names, and those before the house
    where it alone is stated.
    """
    creators = it.all("creator")
    provider: Organization | None = it.first("provider")
    found = tuple([_as_organization(each, provider) for each in creators])
    named = tuple([each for each in found if _is_named(each)])
    spoken = language(it)
    if found and len(named) == len(found):
        return _with_signed(it, found, spoken)
    line = byline(it)
    signed = _signed(it, spoken) if it.first("by") else it.content.authors or read_declared(line, spoken)
    signed = with_house(signed, provider.name if provider is not None else None)
    if named and {each.name for each in named} != {each.name for each in signed}:
        return found
    if signed and found:
        # The byline says who they are; the codes are carried along.
        it.foreign = [_further(each) if _is_code_of_creator(each) else each for each in it.foreign]
        for each in it.item.iterfind("{*}contentMeta/{*}creator[@literal]"):
            if not len(each) and len(each.keys()) == 1:
                it.carry(each, "contentMeta", further=True)
    return named or signed or found


def _signed(it: Gathered, language: str | None) -> tuple[Person, ...]:
    """Those whom the byline names, and those of further ones in the story's language."""
    lines = [it.first("by")]
    for each in it.item.iterfind("{*}contentMeta/{*}by"):
        if it.is_in_language(each.get(LANG)) and (text := flat_text(each)):
            lines.append(text)
    return tuple(dict.fromkeys(person for line in dict.fromkeys(lines) for person in read_declared(line, language)))


def _with_signed(it: Gathered, creators: tuple[Person, ...], language: str | None) -> tuple[Person, ...]:
    """Creators that are organisations behind the persons whom the byline names, without the provider itself; persons
    with others whom the byline names.
    """
    if SIGNED not in it.unstated and all(each.kind == "person" for each in creators):
        return named_more(it.first("by"), creators, language)
    signed = signed_beside(it.first("by"), creators, language) if SIGNED not in it.unstated else ()
    provider: Organization | None = it.first("provider")
    house = provider.name if provider is not None else None
    signed = tuple([each for each in with_house(signed, house) if each.kind == "person"])
    persons = [each for each in creators if each.kind == "person"]
    if not signed or not {each.name for each in persons} <= {each.name for each in signed}:
        return creators
    houses = [each for each in creators if each.kind == "organization"]
    people = {each.name for each in signed}
    others = [each for each in houses if not _is_provider(each, provider) and each.name not in people]
    gone = {each.name for each in houses} - {each.name for each in others}
    it.foreign = [each for each in it.foreign if not _names_creator(each, gone)]
    return (*(persons if len(persons) == len(signed) else signed), *others)


def signed_beside(line: str | None, authors: Sequence[Person], language: str | None) -> tuple[Person, ...]:
    """The persons whom the byline names of a story that has an organisation among its authors, its agency say."""
    if not line or all(each.kind == "person" for each in authors):
        return ()
    return tuple([each for each in read_declared(line, language) if each.kind == "person"])


def _names_creator(each: ForeignElement, names: set[str]) -> bool:
    return each.place == "contentMeta" and each.content.startswith("<creator") and any(n in each.content for n in names)


def contributors(it: Gathered) -> tuple[Person, ...]:
    """Those whom the metadata state, else those whom the end of the story names beside the authors."""
    if stated := tuple(it.all("contributor")):
        return stated
    if it.content.tagline and (named := others(authors(it), it.content.tagline)):
        return named
    named = took_part(it.content.blocks, language(it), byline=it.first("by") or it.content.byline)
    return others(authors(it), named) if named else ()


def _as_organization(person: Person, provider: Organization | None) -> Person:
    """The creator; as an organisation where it is the provider itself, "Reuters" say."""
    if person.kind == "organization" or not _is_provider(person, provider):
        return person
    return attrs.evolve(person, kind="organization")


def _is_provider(person: Person, provider: Organization | None) -> bool:
    """Whether a party is the provider: by a code, or by the name, which may be that of its site, or begin its name."""
    return provider is not None and (
        signs_for(person.name, provider.name)
        or any(
            getattr(person, key) is not None and getattr(person, key) == getattr(provider, key)
            for key in ("qcode", "uri", "literal")
        )
    )


def _is_named(person: Person) -> bool:
    code = (person.qcode or "").partition(":")[2]
    return not _is_sign(person) and person.name not in (code, person.uri)


def _is_sign(person: Person) -> bool:
    """Whether a literal is a login or initials: a name that is one has its parts, or is that of a house."""
    name = person.name
    return person.kind == "person" and name == person.literal and name.isascii() and " " not in name


def _is_code_of_creator(each: ForeignElement) -> bool:
    return each.place == "contentMeta" and each.content.startswith("<creator") and "<name" not in each.content


def _further(each: ForeignElement) -> ForeignElement:
    return ForeignElement(each.format, content=each.content, place=each.place + FURTHER)


def dateline(it: Gathered) -> Dateline | None:
    """The dateline, in the metadata, or in the body, marked up or as its first words."""
    found: Dateline | None = it.first("dateline") or it.content.dateline
    if found is None:
        return opening_dateline(it.content.blocks, language(it), it.unstated)
    return with_parts(found, language(it), it.unstated)


# ---------------------------------------------------------------------- dates
def published(it: Gathered) -> NewsDate | None:
    """The first creation; else that of the content, or of this version."""
    found: NewsDate | None = it.first("firstCreated")
    if found is None and "published" not in it.unstated:
        for name in ("contentCreated", "versionCreated"):
            if (found := it.first(name)) is not None:
                it.source.problem("assumed", f"firstCreated is not stated; {name} was used instead", path="published")
                break
    return found


def modified(it: Gathered) -> NewsDate | None:
    """The last change of the content, else the creation of this version."""
    found: NewsDate | None = it.first("contentModified") or it.first("versionCreated")
    return found


def embargoed_indefinitely(it: Gathered) -> bool:
    """True for an embargo without a date."""
    return INDEFINITELY in it.values


# ---------------------------------------------------------------------- others
def language(it: Gathered) -> str | None:
    """The language of the content, else of the item, else of the body."""
    return it.spoken or it.content.language


def guid(it: Gathered) -> str | None:
    """The identifier of the item."""
    return it.item.get("guid") or None


def _own_id(it: Gathered, kind: str) -> str | None:
    values = [each.value for each in it.all("altId") if own(each.type, it.schemes) == kind]
    return values[-1] if values else None


def version(it: Gathered) -> str | None:
    """The version; the item states positive numbers only."""
    return _own_id(it, "version") or it.item.get("version")


def url(it: Gathered) -> str | None:
    """The canonical address."""
    return _own_id(it, "url")


def alt_ids(it: Gathered) -> tuple[AltId, ...]:
    """Identifiers, but for those that our exporter writes for other fields."""
    return tuple([each for each in it.all("altId") if own(each.type, it.schemes) not in ("url", "version")])


def keywords(it: Gathered) -> tuple[str, ...]:
    """The plain words."""
    words = [each.text for each in it.all("keyword") if own(each.role, it.schemes) != _SECTION]
    return tuple(dict.fromkeys(words or it.content.keywords))


def section(it: Gathered) -> str | None:
    """The subject that is the section; documents of earlier versions have a keyword."""
    desks = [each.name for each in it.all("subject") if each.role == _SECTION and each.name is not None]
    words = [each.text for each in it.all("keyword") if own(each.role, it.schemes) == _SECTION]
    return desks[0] if desks else words[-1] if words else it.content.section


_SECTION = "section"
"""The role of the subject, or the keyword, that is the desk."""


def concepts(tag: str) -> Callable[[Gathered], tuple[Any, ...]]:
    """The concepts of a property."""
    return lambda it: it.concepts(tag) if tag in it.values else ()


def subjects(it: Gathered) -> tuple[Subject, ...]:
    """The subjects but for the section."""
    found = tuple([each for each in it.concepts("subject") if each.role != _SECTION or each.name is None])
    return found or it.content.subjects


def kind(it: Gathered) -> ArticleKind | None:
    """What our exporter says that it is; else picture, video or audio where that is the item's class."""
    found: ArticleKind | None = it.first("role")
    return found or kind_of_item(it.nature)


def body(it: Gathered) -> tuple[Block, ...]:
    """The content; of an item that is a picture, with its caption and credit."""
    if not it.content.is_remote:
        return it.content.blocks
    caption, credit = caption_of(summary(it), descriptions(it), language(it)), it.first("creditline")
    if NO_CREDIT not in it.unstated:
        caption, credit = parted(caption, credit)
    return with_words(it.content, it.nature, caption, credit).blocks


def lead_image(it: Gathered) -> Figure | None:
    """The icon; as the figure of the body that has its address, where it says no more itself."""
    found: Figure | None = it.first("icon")
    if found is None or found != Figure(url=found.url):
        return found
    shown = (block for block in walk(it.content.blocks) if isinstance(block, Figure) and block.url == found.url)
    return next(shown, found)


def layers(it: Gathered) -> tuple[Layer, ...]:
    """The quotations that the body marks up."""
    return (Layer("quotes", items=it.content.quotes),) if it.content.quotes else ()


def rights(it: Gathered) -> Any:
    """The first rightsInfo, with the terms of the others, which are carried along."""
    return it.first("rightsInfo")
