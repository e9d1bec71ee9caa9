"""Writes articles as NewsML-G2 2.35: a newsItem, a message, or a package with its pictures."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from newsdoc.errors import ExportError
from newsdoc.formats.newsml_g2.item_writer import GUID_PREFIX, ItemWriter, Options
from newsdoc.formats.newsml_g2.message import message, package
from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.model import Article, NewsDate
from newsdoc.xml import encoded


class NewsMLG2Exporter:
    """Exporter of NewsML-G2."""

    name = "newsml-g2"
    media_types = ("application/vnd.iptc.g2.newsitem+xml",)
    suffixes = (".newsml", ".xml")
    restrictions = RESTRICTIONS

    def export(
        self,
        article: Article,
        /,
        *,
        wrap: Literal["item", "message", "package"] = "item",
        body: Literal["xhtml", "nitf"] | None = None,
        guid: str | None = None,
        guid_prefix: str = GUID_PREFIX,
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
        picture. `body`: as XHTML or NITF; default XHTML, but a body that was read from NewsML-G2, and not changed
        since, goes out as it came in.

        What NewsML-G2 asks for and the article may lack comes from these options, never from a clock:

        `guid`: the item's; default the article's, else `guid_prefix` and the SHA-256 digest of the item.
        `version_created`: default the article's version_created, modified, published, created or dateline's date, else
        1970-01-01T00:00:00Z, each marked `nd:assumed`, so that our reader does not take it for the article's own.
        `timezone`: the zone of dates that state none, a name ("Europe/Paris") or offset; default UTC, but dates that
        were read without a zone from NewsML-G2, and not changed since, go out as they came in.
        `provider`: name, or URI, of who provides the item, when the article has no publisher; default `unknown`.
        `conformance`: "power" or "core". `generator`: the system named as such when the article names none.
        `catalogs`: addresses of further catalogs; codes with aliases that newsdoc does not know are taken to be theirs.
        `sender`, `sent`: of the message; default no sender, and the version's time.

        Characters that XML forbids become U+FFFD (`newsdoc.losses` says where). Raises ExportError for bad options.
        """
        if wrap not in ("item", "message", "package"):
            raise self._refusal("wrap", wrap, "'item', 'message', 'package'")
        if body not in (None, "xhtml", "nitf"):
            raise self._refusal("body", body, "'xhtml', 'nitf'")
        if conformance not in ("power", "core"):
            raise self._refusal("conformance", conformance, "'power', 'core'")
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
        if wrap == "message":
            document = message([document], writer, options, sender, sent)
        elif wrap == "package":
            document = message(package(article, document, own_guid, writer, options), writer, options, sender, sent)
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{document}\n')

    def _refusal(self, name: str, value: str | None, known: str) -> ExportError:
        return ExportError(f"{name} is {value!r}; it may be one of {known}", format=self.name, field=name)
