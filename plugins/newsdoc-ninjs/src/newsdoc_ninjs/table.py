"""What of an article stands where in ninjs 3.1, what reads it and what writes it; other versions have other names."""

from newsdoc.markup.mapping import Row, not_carried
from newsdoc.markup.media_items import kind_of_item
from newsdoc.markup.statuses import read_status
from newsdoc_ninjs import parties
from newsdoc_ninjs import writers as write
from newsdoc_ninjs.item import Item

ROWS = (
    Row("guid", "uri", write.guid, lambda it: it.text("uri", "guid"),
        "if missing: the identity of the article, marked as unstated", always=True),
    Row("version", "version", write.plain("version", "version"), lambda it: it.text("version")),
    Row("kind", "type", write.kind, lambda it: kind_of_item(it.text("type")),
        "picture, video or audio, if the item holds nothing else; its files are in renditions"),
    Row("profile", "profile", write.plain("profile", "profile"), lambda it: it.text("profile")),
    Row("published", "firstCreated", write.date("firstCreated", "published"), Item.published,
        "firstPublished is read first; if missing, contentCreated or versionCreated"),
    Row("version_created", "versionCreated", write.version_created, lambda it: it.date("versioncreated"),
        "else modified", always=True),
    Row("modified", "versionCreated", None, lambda it: it.date("versioncreated"), "where it is the version's"),
    Row("created", "contentCreated", write.date("contentCreated", "created"), lambda it: it.date("contentcreated")),
    Row("embargoed", "embargoedUntil", write.date("embargoedUntil", "embargoed"),
        lambda it: it.date("embargoeduntil", "embargoed")),
    Row("expires", "expires", write.date("expires", "expires"), lambda it: it.date("expires")),
    Row("pub_status", "pubStatus", write.pub_status, lambda it: read_status(it.text("pubstatus")),
        "a status unknown to the IPTC, or an embargo without end, is written as withheld", always=True),
    Row("urgency", "urgency", write.urgency, lambda it: it.whole("urgency")),
    Row("language", "language", write.plain("language", "language"), lambda it: it.language),
    Row("slugline", "slugline", write.plain("slugline", "slugline"), lambda it: it.text("slugline", "slug")),
    Row("byline", "by", write.plain("by", "byline"), Item.byline, "1.x: byline"),
    Row("located", "located; places, rel `located`", write.located, Item.located, "places: with code or position"),
    Row("rights", "copyrightHolder, copyrightNotice, usageTerms, rightsInfo", write.rights, parties.rights,
        "codes of the holder: organisations, rel `copyrightHolder`"),
    Row("ed_notes", "edNote", write.ed_notes, Item.ed_notes),
    Row("headline", "headlines, role `main`", write.headline, Item.headline, "1.x: headline"),
    Row("kicker", "headlines, role `kicker`", write.kicker, Item.kicker),
    Row("dateline", "headlines, role `dateline`", write.dateline, Item.dateline,
        "the text; if missing, read from the opening of the story"),
    Row("alternative_headlines", "headlines", write.alternative_headlines, Item.alternative_headlines,
        "1.x: headline_*"),
    Row("summary", "descriptions, role `summary`", write.summary, Item.summary, "1.x: description_*"),
    Row("descriptions", "descriptions", write.descriptions, Item.descriptions),
    Row("body", "bodies", write.body, Item.blocks, "XHTML and plain text; figures in associations too"),
    Row("lead_image", "associations, name `featuremedia`", write.lead_image, Item.lead_image),
    Row("layers", "bodies", None, Item.layers, "the layer `quotes`"),
    Row("publisher", "infoSources, role `publisher`", write.publisher, parties.publisher,
        "if missing, read from source, copyrightHolder"),
    Row("info_sources", "infoSources", write.info_sources, parties.info_sources),
    Row("genres", "genres", write.genres, Item.genres),
    Row("authors", "people or organisations, rel `author`", write.authors, Item.authors,
        "mail, web address and job in contactInfo"),
    Row("contributors", "people or organisations, rel `contributor`", write.contributors, Item.contributors),
    Row("subjects", "subjects, people, organisations, places, events", write.subjects, Item.subjects,
        "by the nature of the concept"),
    Row("keywords", "subjects, rel `keyword`", write.listed("keyword", lambda article: article.keywords),
        Item.keywords),
    Row("section", "subjects, rel `section`",
        write.listed("section", lambda article: (article.section,) if article.section is not None else ()),
        Item.section),
    Row("signals", "subjects, rel `signal`", write.listed("signal", lambda article: article.signals),
        lambda it: it.listed("signal")),
    Row("services", "subjects, rel `service`", write.listed("service", lambda article: article.services),
        lambda it: it.listed("service")),
    Row("alt_ids", "altIds", write.alt_ids, Item.alt_ids, always=True),
    Row("url", "renditions, `text/html`", write.url, Item.url),
    Row("related", "associations", write.related, Item.related, "the address in renditions"),
    Row("foreign", "as they stood", note="fields unknown to the model, written to the same version"),
)  # fmt: skip
"""The fields that ninjs carries."""
NOT_CARRIED = not_carried(
    ("if `version_created` is stated too, that date is written", "modified"),
    ("ninjs has no credit line for a text", "creditline"),
    ("`type` only tells text, picture, video and audio apart", "kind.story"),
    ("ninjs does not name the system", "generator"),
    ("an embargo needs a date; written as withheld", "embargoed_indefinitely"),
    ("only the story is sent, not what surrounds it on a page", "furniture"),
    ("all notes become one text, `edNote`", "ed_notes.role ed_notes.language"),
    (
        "a person has only name, codes and contacts (with job and place)",
        "authors.affiliation authors.note authors.image contributors.affiliation contributors.note contributors.image",
    ),
    ("`rel` says only author or contributor", "authors.function contributors.function"),
    (
        "there is a single literal, which is the QCode if there is one",
        "authors.literal contributors.literal publisher.literal info_sources.literal rights.holder.literal "
        "genres.literal subjects.literal located.literal services.literal signals.literal",
    ),
    ("the dateline is plain text; the place is also in `located`", "dateline.place dateline.date dateline.agency"),
    (
        "a source has only name, one literal, URI and contacts",
        "publisher.slogan publisher.logo info_sources.slogan info_sources.logo rights.holder.slogan rights.holder.logo",
    ),
    ("the notice contains it", "rights.year"),
    (
        "there is a single name, without a language",
        "genres.names subjects.names located.names services.names signals.names",
    ),
    (
        "only the lists of people, organisations, places, events and objects show the type",
        "genres.type subjects.type located.type services.type signals.type",
    ),
    ("concepts have no hierarchy", "genres.broader subjects.broader located.broader services.broader signals.broader"),
    (
        "a code without a stated vocabulary becomes a literal",
        "genres.code subjects.code located.code services.code signals.code",
    ),
    ("grouped by type: subjects, people, organisations, places, events, objects", "subjects.order"),
    (
        "kept for subjects other than people, organisations, places, events and objects",
        "subjects.relevance subjects.confidence",
    ),
    ("ninjs has only relevance and confidence", "subjects.why subjects.rank"),
)
"""The fields, and parts of fields, that it does not carry, with the reason."""
