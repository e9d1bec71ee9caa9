"""What is found in the content of an item."""

import attrs

from newsdoc.model import Block, Dateline, Person, Quote, RoleText, Subject


@attrs.define
class Content:
    """What was found in the content of an item."""

    blocks: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    headline: str | None = None
    lines: tuple[RoleText, ...] = ()
    """Further headlines in the head of NITF."""
    byline: str | None = None
    authors: tuple[Person, ...] = ()
    dateline: Dateline | None = None
    abstract: str | None = None
    tagline: tuple[Person, ...] = ()
    """Whom the line at the end of NITF names."""
    language: str | None = None
    section: str | None = None
    subjects: tuple[Subject, ...] = ()
    """What the text is about, where the item says it beside its properties."""
    keywords: tuple[str, ...] = ()
    """Those in the head of NITF."""
    is_remote: bool = False
    """True where there is nothing but files: what else is said of them stands in the metadata."""
