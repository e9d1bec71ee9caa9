"""Reads the pictures, films and related stories that stand beside a ninjs item, and its own files."""

from collections.abc import Iterable

from newsdoc.markup.unstated import without_placeholder
from newsdoc.model import Block, Figure, RelatedLink, Rendition, walk
from newsdoc_ninjs.fields import Fields, number, string

IDENTIFIER = "identifier"
"""The name of a rendition whose address is the identifier of its item, and not the other way about."""
_PICTURES = {"picture": "picture", "graphic": "graphic", "video": "video", "audio": "audio"}


def associations(item: Fields, blocks: Iterable[Block]) -> tuple[list[Block], tuple[RelatedLink, ...]]:
    """The figures that the blocks of the item do not show, and the links to other items."""
    shown = _addresses(blocks)
    figures: list[Block] = []
    related: list[RelatedLink] = []
    for each in item.objects("associations"):
        other = Fields(each)
        kind = other.text("type")
        renditions = _renditions(other)
        if kind in _PICTURES or (kind in (None, "composite") and renditions):
            if not shown.intersection(rendition.href for rendition in renditions) and renditions:
                figures.append(_figure(other, kind, renditions))
        else:
            uri = other.text("uri", "guid")
            title = next((text.text for text in other.roles("headlines", "headline")), None)
            if uri or title:
                page = renditions[0] if renditions else None
                link = RelatedLink(
                    title,
                    href=page.href if page else uri,
                    # Our exporter gives the address for an identifier where there is none, and as a rendition too.
                    guid=uri if page is None or page.href != uri or page.role == IDENTIFIER else None,
                    rel=string(each, "rel"),
                    version=other.text("version"),
                    content_type=page.content_type if page else None,
                )
                related.append(without_placeholder(link))
    kind, own = item.text("type"), _renditions(item)
    if kind in _PICTURES and own and not shown.intersection(each.href for each in own):
        figures.append(_figure(item, kind, own))
    return figures, tuple(related)


_CAPTIONS = ("caption", "main", "summary", "")
"""Roles of the description that is the caption of a picture, the best first."""


def _addresses(blocks: Iterable[Block]) -> set[str]:
    figures = [each for each in walk(blocks) if isinstance(each, Figure)]
    return {href for each in figures for href in (each.url, *(one.href for one in each.renditions)) if href}


def _renditions(item: Fields) -> tuple[Rendition, ...]:
    return tuple(
        Rendition(
            href,
            role=string(each, "name"),
            width=number(each.get("width")),
            height=number(each.get("height")),
            content_type=string(each, "contentType", "contenttype", "mimetype"),
            size=number(each.get("sizeInBytes", each.get("sizeinbytes"))),
        )
        for each in item.objects("renditions")
        if (href := string(each, "href"))
    )


def _figure(item: Fields, kind: str | None, renditions: tuple[Rendition, ...]) -> Figure:
    best = max(renditions, key=lambda each: (each.width or 0) * (each.height or 0))
    descriptions = item.roles("descriptions", "description")
    caption = next((each for role in _CAPTIONS for each in descriptions if (each.role or "") == role), None)
    if caption is None and descriptions:
        caption = descriptions[0]
    titles = item.roles("headlines", "headline")
    guid = item.text("uri", "guid")
    return Figure(
        caption.text if caption else None,
        credit=item.text("by", "byline", "creditline", "credit", "copyrightholder"),
        url=best.href,
        title=titles[0].text if titles else None,
        kind=_PICTURES.get(kind or "", "picture"),  # type: ignore[arg-type]
        renditions=renditions if len(renditions) > 1 else (),
        guid=guid if guid != best.href else None,
    )
