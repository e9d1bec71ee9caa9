"""What of an article stands where in a NewsArticle of schema.org, what reads it and what writes it."""

from newsdoc.formats.json_ld import readers as read
from newsdoc.formats.json_ld import things
from newsdoc.formats.json_ld import writers as write
from newsdoc.markup.mapping import Row

ROWS = (
    Row("headline", "headline", write.plain("headline", "headline"), lambda it: it.headline),
    Row("alternative_headlines", "alternativeHeadline", write.texts("alternative_headlines", "alternativeHeadline"),
        read.alternative_headlines, "roles are lost"),
    Row("summary", "description", write.plain("summary", "description"), read.text("description", "abstract")),
    Row("descriptions", "abstract", write.texts("descriptions", "abstract"), read.descriptions, "roles are lost"),
    Row("url", "url, mainEntityOfPage", write.url, read.url),
    Row("guid", "identifier", write.guid, read.guid),
    Row("alt_ids", "identifier: PropertyValue", write.alt_ids, read.alt_ids),
    Row("slugline", "identifier: PropertyValue", write.slugline, read.slugline, "propertyID `slugline`"),
    Row("version", "version", write.plain("version", "version"), read.text("version")),
    Row("language", "inLanguage", write.plain("language", "inLanguage"), lambda it: it.language),
    Row("published", "datePublished", write.published, read.date("datePublished", "dateCreated", "uploadDate"),
        "when reading, dateCreated stands in"),
    Row("modified", "dateModified", write.date("modified", "dateModified"), read.date("dateModified")),
    Row("created", "dateCreated", write.date("created", "dateCreated"), read.date("dateCreated")),
    Row("expires", "expires", write.date("expires", "expires"), read.date("expires")),
    Row("pub_status", "creativeWorkStatus", write.plain("pub_status", "creativeWorkStatus"), read.pub_status),
    Row("kind", "additionalType", write.plain("kind", "additionalType"), read.kind),
    Row("authors", "author: Person or Organization", write.all_of("authors", "author", things.person), read.authors,
        "name, url, email, image, jobTitle, affiliation, ..."),
    Row("contributors", "contributor", write.all_of("contributors", "contributor", things.person), read.contributors),
    Row("creditline", "creditText", write.plain("creditline", "creditText"), read.text("creditText")),
    Row("publisher", "publisher: Organization", write.publisher, read.publisher),
    Row("info_sources", "sourceOrganization",
        write.all_of("info_sources", "sourceOrganization", things.organization), read.info_sources),
    Row("dateline", "dateline", write.dateline, read.dateline, "the text"),
    Row("located", "locationCreated: Place", write.all_of("located", "locationCreated", things.place), read.located,
        "name, identifier, additionalType, geo, containedInPlace"),
    Row("section", "articleSection", write.plain("section", "articleSection"), read.text("articleSection")),
    Row("genres", "genre: text or DefinedTerm", write.all_of("genres", "genre", things.genre), read.genres),
    Row("keywords", "keywords", write.keywords, read.keywords),
    Row("subjects", "about: DefinedTerm, Person, Organization, Place, Event",
        write.all_of("subjects", "about", things.concept), read.subjects),
    Row("rights", "copyrightHolder, copyrightNotice, copyrightYear, usageInfo, license", write.rights, read.rights),
    Row("body", "articleBody", write.body, read.body, "the running text, or HTML; figures in image, video, audio"),
    Row("layers", "hasPart: Quotation", write.quotations, read.layers, "quotations with their speakers"),
    Row("related", "citation: CreativeWork", write.related, read.related, "links inside the body: mentions"),
    Row("foreign", "as they stood", None, read.foreign, "properties that the model does not know"),
)  # fmt: skip
"""The fields that JSON-LD carries, in the order in which they are written."""
NOT_CARRIED = {
    "lead_image": "the figure itself stands in the body",
    "kicker": "schema.org has no line over the headline",
    "byline": "schema.org names authors, not the line that is printed",
    "version_created": "schema.org dates the work, not the version",
    "embargoed": "what is published on the web is not embargoed",
    "embargoed_indefinitely": "likewise",
    "urgency": "a matter between agency and newsroom",
    "ed_notes": "likewise, not for readers",
    "signals": "likewise",
    "services": "likewise",
    "profile": "likewise",
    "generator": "likewise",
    "furniture": "what is on a page and not the story is not said of it",
}
"""The fields that it does not carry, with the reason."""
