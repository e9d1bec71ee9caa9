"""What of an article stands where in a NewsArticle of schema.org, what reads it and what writes it."""

from newsdoc.formats.json_ld import readers as read
from newsdoc.formats.json_ld import things
from newsdoc.formats.json_ld import writers as write
from newsdoc.markup.mapping import Row, not_carried

ROWS = (
    Row("headline", "headline", write.plain("headline", "headline"), lambda it: it.headline),
    Row("alternative_headlines", "alternativeHeadline", write.texts("alternative_headlines", "alternativeHeadline"),
        read.alternative_headlines, "roles are lost"),
    Row("summary", "description", write.plain("summary", "description"), read.text("description", "abstract")),
    Row("descriptions", "abstract", write.texts("descriptions", "abstract"), read.descriptions, "roles are lost"),
    Row("url", "url, mainEntityOfPage", write.url, read.url),
    Row("guid", "identifier", write.guid, read.guid, always=True),
    Row("alt_ids", "identifier: PropertyValue", write.alt_ids, read.alt_ids),
    Row("slugline", "identifier: PropertyValue", write.slugline, read.slugline, "propertyID `slugline`"),
    Row("version", "version", write.plain("version", "version"), read.text("version")),
    Row("language", "inLanguage", write.plain("language", "inLanguage"), lambda it: it.language),
    Row("published", "datePublished", write.published, read.date("datePublished", "dateCreated", "uploadDate"),
        "if missing, read from dateCreated", always=True),
    Row("modified", "dateModified", write.date("modified", "dateModified"), read.date("dateModified")),
    Row("created", "dateCreated", write.date("created", "dateCreated"), read.date("dateCreated")),
    Row("expires", "expires", write.date("expires", "expires"), read.date("expires")),
    Row("pub_status", "creativeWorkStatus", write.plain("pub_status", "creativeWorkStatus"), read.pub_status),
    Row("kind", "additionalType", write.plain("kind", "additionalType"), read.kind),
    Row("authors", "author: Person or Organization", write.all_of("authors", "author", things.person), read.authors,
        "name, url, email, image, jobTitle, affiliation, ..."),
    Row("contributors", "contributor; editor, translator, illustrator, producer", write.contributors,
        read.contributors, "by their function"),
    Row("creditline", "creditText", write.plain("creditline", "creditText"), read.text("creditText")),
    Row("publisher", "publisher: Organization", write.publisher, read.publisher),
    Row("info_sources", "sourceOrganization",
        write.all_of("info_sources", "sourceOrganization", things.organization), read.info_sources),
    Row("dateline", "dateline", write.dateline, read.dateline,
        "the text; if missing, read from the opening of the story"),
    Row("located", "locationCreated: Place", write.all_of("located", "locationCreated", things.place), read.located,
        "name, identifier, additionalType, geo, containedInPlace"),
    Row("section", "articleSection", write.plain("section", "articleSection"), read.section),
    Row("genres", "genre: text or DefinedTerm", write.all_of("genres", "genre", things.genre), read.genres),
    Row("keywords", "keywords", write.keywords, read.keywords),
    Row("subjects", "about: DefinedTerm, Person, Organization, Place, Event",
        write.all_of("subjects", "about", things.concept), read.subjects),
    Row("rights", "copyrightHolder, copyrightNotice, copyrightYear, usageInfo, license", write.rights, read.rights),
    Row("body", "articleBody; liveBlogUpdate", write.body, read.body,
        "the running text, or HTML; figures in image, video, audio", always=True),
    Row("lead_image", "image/representativeOfPage", None, read.lead_image,
        "a picture that is not in the body comes first, its address also as thumbnailUrl"),
    Row("layers", "hasPart: Quotation", write.quotations, read.layers, "quotations with their speakers", always=True),
    Row("related", "citation: CreativeWork", write.related, read.related, "links inside the body: mentions",
        always=True),
    Row("foreign", "as they stood", None, read.foreign, "properties unknown to the model"),
)  # fmt: skip
"""The fields that JSON-LD carries, in the order in which they are written."""
NOT_CARRIED = not_carried(
    ("schema.org has no line over the headline", "kicker"),
    ("schema.org names authors, but has no printed line", "byline"),
    ("schema.org dates the work, not the version", "version_created"),
    ("pages on the web are not embargoed", "embargoed embargoed_indefinitely"),
    ("meant for newsrooms, not for readers", "urgency ed_notes signals services profile generator"),
    ("only the story is described, not what surrounds it on a page", "furniture"),
    ("alternative headlines and abstracts are plain text", "alternative_headlines.role descriptions.role"),
    (
        "it would need a Role between article and person, where readers expect the person",
        "authors.function contributors.function",
    ),
    ("the dateline is plain text; reading recovers what it can", "dateline.place dateline.date dateline.agency"),
    ("readers expect a name to be plain text, without a language", "located.names subjects.names genres.names"),
    ("a DefinedTerm belongs to a set, not under another term (places are nested)", "genres.broader subjects.broader"),
    ("schema.org does not weigh subjects", "subjects.relevance subjects.confidence subjects.why subjects.rank"),
    ('articleBody is plain text; `body="html"` keeps them', "body.marks"),
    (
        'a quotation is words and a speaker; `body="html"` also keeps its place',
        "layers.anchors layers.cue layers.mention",
    ),
)
"""The fields, and parts of fields, that it does not carry, with the reason."""
