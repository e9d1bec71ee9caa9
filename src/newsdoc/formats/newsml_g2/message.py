"""Writes what stands around items: a newsMessage with its header, a package, and the pictures of a story as items."""

from collections.abc import Iterable, Sequence

from newsdoc.formats.newsml_g2.assumed import demanded
from newsdoc.formats.newsml_g2.files import remote_content
from newsdoc.formats.newsml_g2.item_writer import IPTC_REFERENCE, ItemWriter, about_item, class_code
from newsdoc.formats.newsml_g2.options import Options
from newsdoc.formats.newsml_g2.properties import label, line
from newsdoc.formats.newsml_g2.vocabulary import G2
from newsdoc.markup.escaped import holds_entities
from newsdoc.markup.unstated import NAMESPACE as OWN_NAMESPACE
from newsdoc.markup.uris import safe_uri
from newsdoc.model import Article, Figure, NewsDate, Rendition
from newsdoc.xml.writing import element, text_element

_PACKAGE = "main"
HEADER = ("sent", "catalogRef", "catalog", "sender", "transmitId", "priority", "origin", "timestamp", "destination",
          "channel", "signal", "headerExtProperty")  # fmt: skip
"""Children of a message's header in schema order."""


def message(
    items: Iterable[str],
    writer: ItemWriter,
    options: Options,
    sender: str | None,
    sent: NewsDate | None,
    envelope: Sequence[tuple[str, str]] = (),
) -> str:
    """Items in a newsMessage.

    `envelope`: the names and contents of what stood in the header of the message that an item came in; `sender` and
    `sent` take the place of what stands there. `sent` default the version's time.
    """
    kept = list(envelope)
    if sent is not None or not any(name == "sent" for name, _ in kept):
        kept = [each for each in kept if each[0] != "sent"]
        kept.append(("sent", text_element("sent", writer.moment(sent or options.version_created))))
    if sender is not None:
        kept = [each for each in kept if each[0] != "sender"] + [("sender", line("sender", sender))]
    kept.sort(key=lambda each: HEADER.index(each[0]) if each[0] in HEADER else len(HEADER))
    head = "".join([content for _, content in kept])
    content = element("header", None, head) + "\n" + element("itemSet", None, "\n" + "\n".join(items) + "\n")
    own = OWN_NAMESPACE if holds_entities(content) else None
    return element("newsMessage", {"xmlns": G2, "xmlns:nd": own}, f"\n{content}\n")


def package(article: Article, item: str, guid: str, writer: ItemWriter, options: Options) -> list[str]:
    """A packageItem, the text item, and an item for each picture that has an address."""
    figures = [figure for figure in article.figures() if _files(figure)]
    seen = {guid, f"{guid}#package"}
    pictures: list[tuple[str, str, Figure]] = []
    for number, figure in enumerate(figures, 1):
        own = figure.guid if figure.guid and figure.guid.strip() and figure.guid not in seen else f"{guid}#{number}"
        seen.add(own)
        pictures.append((own, _picture(figure, own, article, writer, options), figure))
    references = [_reference(guid, class_code(article), article.headline)]
    references += [_reference(own, _class(figure), figure.title or figure.caption) for own, _, figure in pictures]
    group = element("group", {"id": _PACKAGE, "role": writer.codes.fixed("main")}, "".join(references))
    content = (
        IPTC_REFERENCE
        + writer.codes.catalog()
        + writer.item_meta("ninat:composite")
        + element("contentMeta", None, text_element("headline", article.headline) if article.headline else "")
        + element("groupSet", {"root": _PACKAGE}, group)
    )
    names = [*_unstated(article, options), "guid"]
    about = about_item(f"{guid}#package", article.language, options.conformance, unstated=names, own_namespace=True)
    return [f"<packageItem{about}>\n{content}\n</packageItem>", item, *(picture for _, picture, _ in pictures)]


def _unstated(article: Article, options: Options) -> list[str]:
    """What the item beside the story says because it must, or because readers would fill it in."""
    names = [name for name in demanded(article, options) if name != "guid"]
    return list(dict.fromkeys([*names, "published", "modified", "version"]))


def _class(figure: Figure) -> str:
    return f"ninat:{figure.kind}"


def _picture(figure: Figure, guid: str, article: Article, writer: ItemWriter, options: Options) -> str:
    """A figure as a newsItem of its own."""
    parts = []
    if figure.title is not None:
        parts.append(text_element("headline", figure.title))
    if figure.credit is not None:
        parts.append(line("creditline", figure.credit))
    if figure.caption is not None:
        parts.append(label("description", figure.caption, "drol:caption"))
    contents = "".join(remote_content(each, writer.codes) for each in _files(figure))
    content = writer.item_meta(_class(figure)) + element("contentMeta", None, "".join(parts))
    content = IPTC_REFERENCE + writer.codes.catalog() + content + element("contentSet", None, contents)
    names = _unstated(article, options) + (["guid"] if guid != figure.guid else [])
    about = about_item(guid, article.language, options.conformance, unstated=names, own_namespace=True)
    return f"<newsItem{about}>\n{content}\n</newsItem>"


def _files(figure: Figure) -> list[Rendition]:
    """The files of a figure that have a usable address."""
    files = figure.renditions
    if figure.url and all(each.href != figure.url for each in files):
        files = (Rendition(figure.url), *files)
    return [each for each in files if safe_uri(each.href)]


def _reference(guid: str, item_class: str, title: str | None) -> str:
    content = element("itemClass", {"qcode": item_class})
    if title is not None:
        content += line("title", title)
    return element("itemRef", {"residref": guid}, content)
