"""What of an article stands where in a NewsML-G2 item, what reads it and what writes it.

Reading, writing, the schema order of what we write, and the table of the documentation come from these rows.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from newsdoc.formats.newsml_g2 import fields, readers
from newsdoc.formats.newsml_g2 import writers as write
from newsdoc.formats.newsml_g2.concept_readers import concept, place, subject
from newsdoc.formats.newsml_g2.gathered import Gathered
from newsdoc.formats.newsml_g2.party_readers import organization, person, read_rights
from newsdoc.formats.newsml_g2.reading import Reader
from newsdoc.formats.newsml_g2.writing import Writing
from newsdoc.markup.mapping import not_carried

Writer = Callable[[Writing, str, Any], str]
"""Writes one value of a field as an element of this name; nothing where the format cannot say it."""
Take = Callable[[Gathered], Any]
"""Makes the field of what the item says."""
ONCE = "once"
"""The standard has the property once."""
FIRST = "first"
"""The standard lets it stand several times; the model holds the first, the others are carried along."""
LINE = "line"
"""As `FIRST`, but of several languages the item's own is held."""
MANY = "many"
"""The model holds all."""


class Row(NamedTuple):
    """One field of the model in NewsML-G2."""

    field: str
    """The field of Article."""
    place: str
    """Where it stands, for people too; `itemMeta/` or `contentMeta/` and the name of an element."""
    read: Reader | None = None
    """Reads one element; None: another row reads elements of this name, or it is not a property."""
    write: Writer | None = None
    """Writes one value; None: another row writes the field, or it is not a property."""
    take: Take | None = None
    """Makes the field where it is not simply what the elements of this name say; None where another row does."""
    holds: str = ONCE
    """How many elements of this name the model holds: `ONCE`, `FIRST`, `LINE` or `MANY`."""
    note: str = ""
    """What else there is to know."""
    demanded: bool = False
    """True for a property that is written though the article has no value for it."""
    empty: bool = False
    """True for a property that may stand without saying anything; such an element is carried along."""
    own: bool = False
    """True for an element that another field's row reads: it is not looked for among what is carried along."""

    @property
    def tag(self) -> str:
        """The name of the element."""
        return self.place.partition("/")[2]


ROWS = (
    Row("guid", "newsItem/@guid", take=fields.guid,
        note="missing: the [identity](../architecture.md) of the article, marked as unstated"),
    Row("version", "newsItem/@version", take=fields.version, note="if missing: 1, marked as unstated"),
    Row("rights", "rightsInfo", read_rights, write.rights, fields.rights,
        note="copyrightHolder, copyrightNotice, usageTerms, link; the year: `@nd:year`"),
    Row("publisher", "itemMeta/provider", organization, write.provider, demanded=True,
        note="missing: option `provider`, else the literal `unknown`, marked as unstated"),
    Row("version_created", "itemMeta/versionCreated", readers.date, write.version_created, demanded=True,
        note="missing: modified, published, created, dateline, the day of writing, marked as unstated"),
    Row("published", "itemMeta/firstCreated", readers.date, write.date, fields.published,
        note="if missing, read from contentCreated or versionCreated"),
    Row("embargoed", "itemMeta/embargoed", readers.date, write.date),
    Row("embargoed_indefinitely", "itemMeta/embargoed", None, write.embargoed_indefinitely,
        fields.embargoed_indefinitely, note="an empty one", own=True),
    Row("pub_status", "itemMeta/pubStatus", readers.status, write.status, demanded=True,
        note="a status unknown to the IPTC is written as withheld"),
    Row("kind", "itemMeta/role", readers.kind, write.kind, fields.kind, holds=FIRST,
        note="picture, video and audio: itemClass; another role is carried along"),
    Row("generator", "itemMeta/generator", readers.text, write.generator, holds=FIRST, demanded=True, empty=True),
    Row("profile", "itemMeta/profile", readers.text, write.line, holds=FIRST),
    Row("services", "itemMeta/service", concept, write.service, fields.concepts("service"), holds=MANY),
    Row("ed_notes", "itemMeta/edNote", readers.lines, write.note, holds=MANY, empty=True),
    Row("signals", "itemMeta/signal", concept, write.concept, fields.concepts("signal"), holds=MANY, empty=True),
    Row("expires", "itemMeta/expires", readers.date, write.expires, holds=FIRST),
    Row("related", "itemMeta/link", readers.link, write.link, holds=MANY, note="without a relation: `irel:seeAlso`",
        empty=True),
    Row("lead_image", "contentMeta/icon", readers.icon, write.icon, fields.lead_image, holds=FIRST,
        note="@href; caption and credit: `@nd:caption`, `@nd:credit`, if it is not a figure of the body", empty=True),
    Row("urgency", "contentMeta/urgency", readers.number, write.urgency, holds=FIRST, note="1 to 9"),
    Row("created", "contentMeta/contentCreated", readers.date, write.date),
    Row("modified", "contentMeta/contentModified", readers.date, write.date, fields.modified,
        note="if missing, read from versionCreated"),
    Row("located", "contentMeta/located", place, write.concept, fields.concepts("located"), holds=MANY, empty=True),
    Row("info_sources", "contentMeta/infoSource", organization, write.organization, holds=MANY, empty=True),
    Row("authors", "contentMeta/creator", person, write.person, fields.authors, holds=MANY,
        note="if missing, read from the byline"),
    Row("contributors", "contentMeta/contributor", person, write.person, fields.contributors, holds=MANY),
    Row("alt_ids", "contentMeta/altId", readers.alt_id, write.alt_id, fields.alt_ids, holds=MANY, empty=True),
    Row("url", "contentMeta/altId", None, write.url, fields.url, note="type `nd:url`", own=True),
    Row("version", "contentMeta/altId", None, write.version,
        note="type `nd:version`, if it is not a positive number", own=True),
    Row("language", "contentMeta/language", readers.language, write.language, fields.language, holds=FIRST,
        note="@tag; `newsItem/@xml:lang`"),
    Row("genres", "contentMeta/genre", concept, write.concept, fields.concepts("genre"), holds=MANY, empty=True),
    Row("keywords", "contentMeta/keyword", readers.keyword, write.line, fields.keywords, holds=MANY, empty=True),
    Row("subjects", "contentMeta/subject", subject, write.concept, fields.subjects, holds=MANY, empty=True),
    Row("section", "contentMeta/subject", None, write.section, fields.section, note="`@nd:role` section", own=True),
    Row("slugline", "contentMeta/slugline", readers.text, write.line, holds=LINE, empty=True),
    Row("headline", "contentMeta/headline", readers.role_text, write.label, fields.headline, holds=MANY, empty=True),
    Row("kicker", "contentMeta/headline", None, write.kicker, fields.kicker, note="role `nd:kicker`", own=True),
    Row("alternative_headlines", "contentMeta/headline", None, write.role_text, fields.alternative_headlines,
        holds=MANY, note="the role in @role"),
    Row("dateline", "contentMeta/dateline", readers.dateline, write.dateline, fields.dateline, holds=LINE, empty=True,
        note="if missing, read from the opening of the text"),
    Row("byline", "contentMeta/by", readers.text, write.label, fields.byline, holds=LINE, empty=True),
    Row("creditline", "contentMeta/creditline", readers.text, write.line, holds=LINE, empty=True),
    Row("summary", "contentMeta/description", readers.lines, write.summary, fields.summary, holds=MANY,
        note="role `drol:summary`", empty=True),
    Row("descriptions", "contentMeta/description", None, write.role_text, fields.descriptions, holds=MANY,
        note="the role in @role"),
    Row("body", "contentSet/inlineXML", take=fields.body, note="XHTML"),
    Row("layers", "contentSet/inlineXML//q", take=fields.layers, note="the layer `quotes`; no other"),
    Row("foreign", "as they stood", take=lambda it: tuple(it.foreign), note="elements unknown to the model"),
)  # fmt: skip
"""What of the model stands where, in the order of the schema."""
NOT_CARRIED = not_carried(
    ("an icon is one file; a figure in the body keeps its own", "lead_image.renditions"),
    ("only the story is sent, not what surrounds it on a page", "furniture"),
)
"""The fields that it does not carry, with the reason."""

READERS: dict[str, Reader] = {row.tag or row.place: row.read for row in ROWS if row.read is not None}
"""Who reads which element. An element without a reader is carried along."""
