"""Writes articles as NewsML-G2 2.35: a newsItem, a message, or a package with its pictures."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

import attrs

from newsdoc.errors import ExportError
from newsdoc.formats.newsml_g2.assumed import problems
from newsdoc.formats.newsml_g2.item_writer import ItemWriter
from newsdoc.formats.newsml_g2.message import message, package
from newsdoc.formats.newsml_g2.options import Options
from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.identity import UUID_PREFIX
from newsdoc.model import Article, NewsDate, Problem
from newsdoc.xml.writing import encoded


class NewsMLG2Exporter:
    """Exporter of NewsML-G2."""

    name = "newsml-g2"
    media_types = ("application/vnd.iptc.g2.newsitem+xml",)
    suffixes = (".newsml", ".xml")
    restrictions = RESTRICTIONS

    def export(  # noqa: PLR0913 - its options
        self,
        article: Article,
        /,
        *,
        wrap: Literal["item", "message", "package"] | None = None,
        body: str | bytes | None = None,
        guid: str | None = None,
        guid_prefix: str = UUID_PREFIX,
        version_created: NewsDate | None = None,
        timezone: str | dt.tzinfo | None = None,
        provider: str | None = None,
        conformance: Literal["power", "core"] = "power",
        generator: str | None = None,
        catalogs: Sequence[str] = (),
        sender: str | None = None,
        sent: NewsDate | None = None,
    ) -> bytes:
        """The article as NewsML-G2, UTF-8.

        `wrap`: a newsItem by itself, in a newsMessage, or in a newsMessage with a packageItem and an item for each
        picture; default by itself, but an article that came in a newsMessage goes out in one, with what its header
        says. `body`: "xhtml", or a finished XML document that is to stand for the body, such as the NITF of the same
        article; default XHTML, but a body that was read from NewsML-G2, and not changed since, goes out as it came in.

        What NewsML-G2 asks for and the article may lack comes from these options. What has to be assumed all the same
        is named in the item's attribute `nd:unstated`, so that our reader does not take it for the article's own:

        `guid`: the item's; default the article's, else its identity (`newsdoc.identity`), `guid_prefix` before a UUID.
        `version_created`: default the article's version_created, modified, published, created or dateline's date, else
        the day of writing, or what SOURCE_DATE_EPOCH says.
        `timezone`: the zone of dates that state none, a name ("Europe/Paris") or offset; default UTC.
        `provider`: name, or URI, of who provides the item, when the article has no publisher; default `unknown`.
        `conformance`: "power" or "core". `generator`: the system named as such when the article names none.
        `catalogs`: addresses of further catalogs; codes with aliases that newsdoc does not know are taken to be theirs.
        `sender`, `sent`: of the message; default no sender, and the version's time.

        Characters that XML forbids become U+FFFD (`newsdoc.losses` says where). Raises ExportError for bad options.
        """
        options = Options(
            guid=guid,
            guid_prefix=guid_prefix,
            version_created=version_created,
            timezone=timezone,
            provider=provider,
            conformance=conformance,
            generator=generator,
            body=body,
            catalogs=tuple(catalogs),
        )
        writer = ItemWriter(article, options)
        document, own_guid = writer.item()
        envelope = writer.envelope
        if wrap == "package":
            items = package(article, document, own_guid, writer, options)
            document = message(items, writer, options, sender, sent, envelope)
        elif wrap == "message" or (wrap is None and (envelope or sender is not None or sent is not None)):
            document = message([document], writer, options, sender, sent, envelope)
        return _document(document)

    def export_all(  # noqa: PLR0913 - its options
        self,
        articles: Sequence[Article],
        /,
        *,
        body: str | bytes | None = None,
        guid_prefix: str = UUID_PREFIX,
        version_created: NewsDate | None = None,
        timezone: str | dt.tzinfo | None = None,
        provider: str | None = None,
        conformance: Literal["power", "core"] = "power",
        generator: str | None = None,
        catalogs: Sequence[str] = (),
        sender: str | None = None,
        sent: NewsDate | None = None,
    ) -> bytes:
        """The articles as the items of one newsMessage, UTF-8. The options are those of `export`.

        The header is the one of the message that the first article came in, where it came in one. Raises ExportError
        for no articles, and for bad options.
        """
        if not articles:
            raise ExportError("a message needs at least one item", format=self.name)
        options = Options(
            guid_prefix=guid_prefix,
            version_created=version_created,
            timezone=timezone,
            provider=provider,
            conformance=conformance,
            generator=generator,
            body=body,
            catalogs=tuple(catalogs),
        )
        writers = [ItemWriter(article, options) for article in articles]
        items = [writer.item()[0] for writer in writers]
        first = writers[0]
        return _document(message(items, first, options, sender, sent, first.envelope))

    def problems(self, article: Article, /, **options: Any) -> list[Problem]:
        """What `export` has to assume with these options."""
        known = {field.name for field in attrs.fields(Options)}
        given = {name: value for name, value in options.items() if name in known and name != "catalogs"}
        return problems(article, Options(**given))


def _document(content: str) -> bytes:
    return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{content}\n')
