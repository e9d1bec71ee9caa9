"""Reads the pictures, films and related stories that stand beside a ninjs item, and its own files."""

from collections.abc import Iterable, Mapping

import attrs

from newsdoc.markup.unstated import without_placeholder
from newsdoc.model import Block, Figure, Gallery, RelatedLink, Rendition, Section, walk
from newsdoc_ninjs.fields import Fields, Values, number, string

IDENTIFIER = "identifier"
"""The name of a rendition whose address is the identifier of its item, and not the other way about."""
_PICTURES = {"picture": "picture", "graphic": "graphic", "video": "video", "audio": "audio"}


LEAD = "featuremedia"
"""The name of the association that stands for the story, as Superdesk and its customers have it."""


@attrs.frozen
class Associated:
    """What stands beside an item."""

    blocks: tuple[Block, ...] = ()
    """The story, with what the items beside it say of its figures, and behind it the figures that it does not show."""
    lead: Figure | None = None
    """The figure that stands for the story."""
    related: tuple[RelatedLink, ...] = ()
    """Other items."""


def associations(item: Fields, blocks: tuple[Block, ...]) -> Associated:
    """What stands beside an item; `blocks`: its story."""
    shown = _addresses(blocks)
    said: dict[str, Figure] = {}
    figures: list[Figure] = []
    related: list[RelatedLink] = []
    lead: str | None = None
    for each in item.objects("associations"):
        other = Fields(each)
        kind = other.text("type")
        renditions = _renditions(other)
        if kind in _PICTURES or (kind in (None, "composite") and renditions):
            if not renditions:
                continue
            figure = _figure(other, kind, renditions)
            known = next((rendition.href for rendition in renditions if rendition.href in shown), None)
            if known is None:
                figures.append(figure)
            else:
                said[known] = figure
            if each.get("name") == LEAD:
                lead = known or figure.url
        elif (link := _related(other, each, renditions)) is not None:
            related.append(link)
    kind, own = item.text("type"), _renditions(item)
    if kind in _PICTURES and own and not shown.intersection(each.href for each in own):
        figures.append(_figure(item, kind, own))
    whole = (*(_completed(blocks, said) if said else blocks), *figures)
    shows = (each for each in walk(whole) if isinstance(each, Figure) and lead in _addresses((each,)))
    return Associated(whole, next(shows, None) if lead is not None else None, tuple(related))


def _related(other: Fields, given: Values, renditions: tuple[Rendition, ...]) -> RelatedLink | None:
    uri = other.text("uri", "guid")
    title = next((text.text for text in other.roles("headlines", "headline")), None)
    if not (uri or title):
        return None
    page = renditions[0] if renditions else None
    link = RelatedLink(
        title,
        href=page.href if page else uri,
        # Our exporter gives the address for an identifier where there is none, and as a rendition too.
        guid=uri if page is None or page.href != uri or page.role == IDENTIFIER else None,
        rel=string(given, "rel"),
        version=other.text("version"),
        content_type=page.content_type if page else None,
    )
    return without_placeholder(link)


def _completed(blocks: Iterable[Block], said: Mapping[str, Figure]) -> tuple[Block, ...]:
    """The blocks, what the items beside the story say of a figure in it where it says nothing itself."""
    return tuple([_complete(block, said) for block in blocks])


def _complete(block: Block, said: Mapping[str, Figure]) -> Block:
    if isinstance(block, Section):
        return attrs.evolve(block, body=_completed(block.body, said))
    if isinstance(block, Gallery):
        return attrs.evolve(block, figures=tuple([_told(figure, said) for figure in block.figures]))
    return _told(block, said) if isinstance(block, Figure) else block


def _told(block: Figure, said: Mapping[str, Figure]) -> Figure:
    other = next((said[href] for href in sorted(_addresses((block,))) if href in said), None)
    if other is None:
        return block
    missing = {name: value for name in _SAID if getattr(block, name) is None and (value := getattr(other, name))}
    return attrs.evolve(block, **missing) if missing else block


_SAID = ("caption", "credit", "title")
"""What an item says of a picture in words."""
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
