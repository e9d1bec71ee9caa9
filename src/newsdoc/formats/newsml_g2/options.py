"""How a NewsML-G2 item is to be written."""

import datetime as dt

import attrs

from newsdoc.identity import UUID_PREFIX
from newsdoc.model import NewsDate


@attrs.frozen
class Options:
    """How to write an item; `NewsMLG2Exporter.export` says what each means."""

    guid: str | None = None
    guid_prefix: str = UUID_PREFIX
    version_created: NewsDate | None = None
    timezone: str | dt.tzinfo | None = None
    provider: str | None = None
    conformance: str = "power"
    generator: str | None = None
    body: str | bytes | None = None
    catalogs: tuple[str, ...] = ()
