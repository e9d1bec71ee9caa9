"""Items of the Guardian's Content API."""

from collections.abc import Iterator
from typing import Any

import attrs

from newsdoc.markup.body import Body
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.datelines import opening_dateline
from newsdoc.markup.figure_words import addresses, with_figures
from newsdoc.markup.json_items import Item, JsonParser, listed, names, rest
from newsdoc.markup.media_items import largest
from newsdoc.markup.text import plain_blocks
from newsdoc.model import (
    Article,
    ArticleKind,
    Concept,
    Figure,
    Organization,
    Person,
    Provenance,
    Rendition,
    Subject,
    walk,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_byline

_READ = frozenset("id type sectionName webPublicationDate webTitle webUrl fields tags blocks elements".split())
_FIELDS = frozenset(
    """
    headline standfirst trailText byline main body bodyText lastModified firstPublicationDate publication lang thumbnail
    """.split()
)
"""The optional fields that are read, of those that `show-fields` can ask for (open-platform.theguardian.com)."""
_TAGS = frozenset(("contributor", "keyword", "tone"))
"""The types of tags that are read; series, newspaper books and the like are carried along."""
_KINDS: dict[str, ArticleKind] = {"liveblog": "live blog", "gallery": "gallery", "video": "video"}


class GuardianParser(JsonParser):
    """Parser of items of the Guardian's Content API."""

    name = "guardian"

    def items(self, value: Any) -> Iterator[Item]:
        """The item or the results of an answer, or an item itself."""
        response = value.get("response", value) if isinstance(value, dict) else value
        content = response.get("content") if isinstance(response, dict) else None
        yield from listed(content if isinstance(content, dict) else response, "results")

    def knows(self, item: Item) -> bool:
        """The API's names for title, address and time."""
        return {"webTitle", "webUrl"} <= item.values.keys() and "id" in item.values

    def read(self, item: Item, source: Source) -> Article:
        """The item, as far as its fields, tags and blocks were asked for."""
        fields = item.one("fields")
        headline = fields.plain("headline") or item.plain("webTitle")
        html = fields.text("body") or "".join(each.text("bodyHtml") or "" for each in item.one("blocks").all("body"))
        body = Item({"body": html}).body("body", headline=headline)
        if not body.blocks and (text := fields.text("bodyText")):
            body = Body(plain_blocks(text))
        if not body.blocks:
            source.problem("no-body", "the item has no text; it is given where the field `body` is asked for")
        byline = fields.plain("byline") or opening_byline(body.blocks)
        tags = item.all("tags")
        main = Item({"main": fields.text("main") or item.one("blocks").one("main").text("bodyHtml")}).body("main")
        pictures = [each for each in walk(main.blocks) if isinstance(each, Figure)]
        shown = {address for each in walk(body.blocks) if isinstance(each, Figure) for address in addresses(each)}
        elements = [each for each in map(_picture, item.all("elements")) if each is not None]
        if not pictures or item.text("type") == "gallery":
            known = shown.union(*map(addresses, pictures))
            pictures += [each for each in elements if known.isdisjoint(addresses(each))]
        thumbnail = fields.text("thumbnail")
        if not pictures and thumbnail and not any(isinstance(each, Figure) for each in walk(body.blocks)):
            pictures = [Figure(url=thumbnail)]
        publication = fields.plain("publication")
        return Article(
            headline,
            summary=fields.plain("standfirst", "trailText"),
            byline=byline,
            authors=_signed(_authors(tags), tuple(read_byline(byline, "en") if byline else ())),
            dateline=opening_dateline(body.blocks, "en"),
            published=item.date(source, "webPublicationDate"),
            modified=fields.date(source, "lastModified"),
            created=fields.date(source, "firstPublicationDate"),
            language=fields.text("lang"),
            publisher=Organization(publication) if publication else None,
            section=item.plain("sectionName"),
            guid=item.text("id"),
            genres=tuple(
                Concept(names(each.plain("webTitle")), literal=each.text("id")) for each in tags if _is(each, "tone")
            ),
            subjects=tuple(
                Subject(names(each.plain("webTitle")), literal=each.text("id"), uri=None)
                for each in tags
                if _is(each, "keyword")
            ),
            body=with_figures(body.blocks, ()) if not pictures else (*pictures, *body.blocks),
            layers=body.layers,
            kind=_KINDS.get(item.text("type") or ""),
            url=item.text("webUrl"),
            foreign=(
                *item.carried(self.name, _READ),
                *rest(self.name, "fields", {key: value for key, value in fields.values.items() if key not in _FIELDS}),
                *rest(self.name, "tags", [each.values for each in tags if each.text("type") not in _TAGS]),
            ),
            provenance=Provenance(self.name),
        )


def _picture(element: Item) -> Figure | None:
    """A picture of the list that `show-elements` asks for: its files are its sizes; the captions stand with them."""
    if element.text("type") != "image":
        return None
    assets = element.all("assets")
    files = tuple(
        Rendition(
            href,
            width=each.one("typeData").whole("width"),
            height=each.one("typeData").whole("height"),
            content_type=each.text("mimeType"),
        )
        for each in assets
        if (href := each.text("file"))
    )
    if not files:
        return None
    said = [each.one("typeData") for each in assets]
    caption, credit, alt = (
        next((words for each in said if (words := each.plain(key))), None) for key in ("caption", "credit", "altText")
    )
    best = largest(files)
    return Figure(caption, credit=credit, alt=alt, url=best.href if best else None, renditions=files)


def _is(tag: Item, kind: str) -> bool:
    return tag.text("type") == kind


def _signed(tagged: tuple[Person, ...], named: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those who have a page of their own, in a tag; those whom the byline names where they are these and others."""
    known = {each.name: each for each in tagged}
    if not known.keys() <= {each.name for each in named}:
        return tagged
    return tuple([_with_byline(known[each.name], each) if each.name in known else each for each in named])


def _with_byline(tagged: Person, named: Person) -> Person:
    """The person of a tag, with place and job as the byline prints them."""
    return attrs.evolve(tagged, location=named.location, role=named.role)


def _authors(tags: list[Item]) -> tuple[Person, ...]:
    return tuple(
        Person(
            name,
            note=each.plain("bio"),
            url=each.text("webUrl"),
            image=each.text("bylineImageUrl"),
            email=each.text("emailAddress"),
            literal=each.text("id"),
        )
        for each in tags
        if _is(each, "contributor") and (name := each.plain("webTitle"))
    )
