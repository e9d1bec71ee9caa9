"""Reads the pictures, films and related stories that stand beside a ninjs item, and its own files."""

import re

import attrs

from newsdoc.markup.elements import collapsed
from newsdoc.markup.figure_words import addresses, parted_figure, with_figures
from newsdoc.markup.media_items import figure_kind, largest
from newsdoc.markup.unstated import without_placeholder
from newsdoc.model import Block, Figure, RelatedLink, Rendition, walk
from newsdoc.wording.captions import without_label
from newsdoc_ninjs.fields import ALTERNATIVE, Fields, Values, number, string

IDENTIFIER = "identifier"
"""The name of a rendition whose address is the identifier of its item, and not the other way about."""
_PAGE = "text/html"
"""The media type of a rendition that is the item as a page of the web."""


NAMELESS = "rendition"
"""What a file is called that has no name, since it must have one; in version 1 with a number behind the first."""
APART = "body.lead"
"""Stands among what is unstated for a lead image that the story does not show."""
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


def associations(
    item: Fields, blocks: tuple[Block, ...], *, is_parted: bool = True, is_apart: bool = False
) -> Associated:
    """What stands beside an item; `blocks`: its story. `is_parted`: the caption of an item that is a picture may end
    with its credit. `is_apart`: the lead is none of the figures of the story.
    """
    figures: list[Figure] = []
    related: list[RelatedLink] = []
    lead: Figure | None = None
    for each in item.objects("associations"):
        other = Fields(each)
        kind = other.text("type")
        renditions = _renditions(other)
        if figure_kind(kind) is not None or (kind in (None, "composite") and renditions):
            if renditions:
                figure = _figure(other, kind, renditions)
                is_lead = each.get("name") == LEAD
                lead = figure if is_lead else lead
                figures += [] if is_lead and is_apart else [figure]
            else:  # a figure needs an address
                item.read_in_part("associations")
        elif (link := _related(other, each, renditions)) is not None:
            related.append(link)
    shown = {href for each in walk(blocks) if isinstance(each, Figure) for href in addresses(each)}
    figures = [each if not shown.isdisjoint(addresses(each)) else parted_figure(each) for each in figures]
    kind, own = item.text("type"), tuple([each for each in _renditions(item) if each.content_type != _PAGE])
    if figure_kind(kind) is not None and own:
        if shown.isdisjoint([each.href for each in own]):
            figure = _figure(item, kind, own)
            figures.append(parted_figure(figure) if is_parted else figure)
    elif own:
        item.read_in_part("renditions")
    whole = with_figures(blocks, figures)
    if is_apart:
        return Associated(whole, lead, tuple(related))
    wanted = set(addresses(lead)) if lead is not None else set()
    shows = (each for each in walk(whole) if isinstance(each, Figure) and not wanted.isdisjoint(addresses(each)))
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


_CAPTIONS = ("caption", "main", "summary", "")
"""Roles of the description that is the caption of a picture, the best first."""


def _renditions(item: Fields) -> tuple[Rendition, ...]:
    return tuple(
        Rendition(
            href,
            role=None if _NAMELESS.fullmatch(name := string(each, "name") or "") else name or None,
            width=number(each.get("width")),
            height=number(each.get("height")),
            content_type=string(each, "contentType", "contenttype", "mimetype"),
            size=number(each.get("sizeInBytes", each.get("sizeinbytes"))),
        )
        for each in item.objects("renditions")
        if (href := string(each, "href"))
    )


_NAMELESS = re.compile(rf"{NAMELESS}(?:_\d+)?")


def _says_more(files: tuple[Rendition, ...]) -> bool:
    """Whether a file says more of itself than its address, and the name that it must have."""
    return any(each != Rendition(each.href, role=each.role) for each in files)


def alternative_text(item: Fields) -> str | None:
    """What describes a picture to those who cannot see it: Superdesk gives it for the text, which a picture has not."""
    texts = item.roles("descriptions", "description")
    described = next((each.text for each in texts if each.role == ALTERNATIVE), None)
    return described or collapsed(item.text("alttext", "bodytext")) or None


def _figure(item: Fields, kind: str | None, renditions: tuple[Rendition, ...]) -> Figure:
    best = largest(renditions)
    descriptions = [each for each in item.roles("descriptions", "description") if each.role != ALTERNATIVE]
    caption = next((each for role in _CAPTIONS for each in descriptions if (each.role or "") == role), None)
    if caption is None and descriptions:
        caption = descriptions[0]
    titles = item.roles("headlines", "headline")
    guid = item.text("uri", "guid")
    credit, line = item.text("by", "byline", "creditline", "credit", "copyrightholder"), item.text("creditline")
    if credit and line and line not in credit:  # who took it and who sends it, and how to print both: "Ann Lee/Agency"
        credit = line if credit in line else f"{credit}/{line}"
    return Figure(
        caption.text if caption else None,
        credit=without_label(credit) if credit else None,
        url=best.href if best else None,
        alt=alternative_text(item),
        title=titles[0].text if titles else None,
        kind=figure_kind(kind) or "picture",
        renditions=renditions if len(renditions) > 1 or _says_more(renditions) else (),
        guid=guid if best is None or guid != best.href else None,
    )
