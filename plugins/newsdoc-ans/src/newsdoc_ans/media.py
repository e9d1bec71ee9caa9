"""Images, galleries, videos and sounds of ANS, read and written."""

from typing import Any

from newsdoc.markup.json_items import given, objects, text
from newsdoc.model import Figure, Gallery, Rendition
from newsdoc_ans.people import credit_line
from newsdoc_ans.values import VERSION, Values, inner, marked, plain, whole

_PLAYABLE = ("mp4", "mp3")
"""Kinds of streams that need no player of their own."""


def read_image(item: Values) -> Figure | None:
    """An image; None for one that has neither address nor words."""
    url = text(item, "url")
    width, height = whole(item.get("width")), whole(item.get("height"))
    sized = bool(url) and (width is not None or height is not None)
    figure = Figure(
        plain(item, "caption") or plain(inner(item, "description"), "basic"),
        credit=credit_line(item),
        url=url,
        alt=plain(item, "alt_text"),
        title=plain(item, "subtitle") or plain(inner(item, "headlines"), "basic"),
        kind="graphic" if item.get("image_type") in ("graphic", "illustration") else "picture",
        renditions=(Rendition(url, width=width, height=height),) if url and sized else (),
        guid=text(item, "_id"),
    )
    return figure if url or figure.caption or figure.title else None


def read_gallery(item: Values) -> Gallery:
    """A gallery with its images."""
    images = (read_image(each) for each in objects(item, "content_elements") if each.get("type") == "image")
    return Gallery(plain(inner(item, "headlines"), "basic"), figures=tuple(each for each in images if each))


def read_video(item: Values) -> Figure | None:
    """A video with its streams as renditions; None for one that can only be embedded."""
    return _played(item, "video", objects(item, "streams"), text(item, "source_url"))


def read_audio(item: Values) -> Figure | None:
    """A sound with its streams as renditions."""
    return _played(item, "audio", objects(item, "streams"), text(item, "source_url"))


def _played(item: Values, kind: Any, streams: list[Values], source: str | None) -> Figure | None:
    renditions = tuple(
        Rendition(
            url,
            role=text(each, "stream_type"),
            width=whole(each.get("width")),
            height=whole(each.get("height")),
            size=whole(each.get("filesize")),
        )
        for each in streams
        if (url := text(each, "url"))
    )
    usual = [each for each in renditions if each.role in _PLAYABLE] or list(renditions)
    best = max(usual, key=lambda each: each.width or 0, default=None)
    url = source or (best.href if best else None)
    if url is None:
        return None
    only = len(renditions) == 1 and renditions[0] == Rendition(url)
    return Figure(
        plain(inner(item, "description"), "basic"),
        credit=credit_line(item),
        url=url,
        title=plain(inner(item, "headlines"), "basic"),
        kind=kind,
        renditions=() if only else renditions,
        guid=text(item, "_id"),
    )


def write_figure(figure: Figure) -> Values:
    """An image, video or audio element."""
    made = {"type": "author", "version": VERSION, "name": marked(figure.credit)}
    credits = {"by": [made]} if figure.credit else None
    common = given(_id=figure.guid, credits=credits)
    if figure.kind in ("picture", "graphic"):
        size = next((each for each in figure.renditions if each.href == figure.url), None)
        return {
            "type": "image",
            "version": VERSION,
            **common,
            **given(
                url=figure.url,
                caption=marked(figure.caption),
                subtitle=marked(figure.title),
                alt_text=marked(figure.alt),
                image_type="graphic" if figure.kind == "graphic" else None,
                width=size.width if size else None,
                height=size.height if size else None,
            ),
        }
    streams = [
        given(url=each.href, stream_type=each.role, width=each.width, height=each.height, filesize=each.size)
        for each in figure.renditions
    ]
    is_audio = figure.kind == "audio"
    if figure.url and (streams or not is_audio):  # of a sound the schema takes either streams or the address
        own = next((each for each in streams if each["url"] == figure.url), None)
        if own is None or is_audio:
            streams = [own or {"url": figure.url}, *[each for each in streams if each is not own]]
    return {
        "type": figure.kind,
        "version": VERSION,
        **common,
        **given(
            headlines={"basic": marked(figure.title)} if figure.title else None,
            description={"basic": marked(figure.caption)} if figure.caption else None,
            streams=streams,
            source_url=figure.url if is_audio and not streams else None,
        ),
    }


def write_gallery(gallery: Gallery) -> Values:
    """A gallery element with its images."""
    return {
        "type": "gallery",
        "version": VERSION,
        **({"headlines": {"basic": marked(gallery.title)}} if gallery.title else {}),
        "content_elements": [write_figure(each) for each in gallery.figures],
    }
