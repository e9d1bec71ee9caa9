"""What of the model stands where in a NewsArticle of schema.org."""

from newsdoc.markup.mapping import Row

ROWS = (
    Row("headline", "headline"),
    Row("alternative_headlines", "alternativeHeadline", note="roles are lost"),
    Row("summary", "description"),
    Row("descriptions", "abstract", note="roles are lost"),
    Row("authors", "author: Person or Organization", note="name, url, email, image, jobTitle, affiliation, ..."),
    Row("contributors", "contributor"),
    Row("creditline", "creditText"),
    Row("publisher", "publisher: Organization"),
    Row("info_sources", "sourceOrganization"),
    Row("published", "datePublished"),
    Row("modified", "dateModified"),
    Row("created", "dateCreated"),
    Row("expires", "expires"),
    Row("language", "inLanguage"),
    Row("dateline", "dateline", note="the text"),
    Row("located", "locationCreated: Place", note="name, identifier, additionalType, geo, containedInPlace"),
    Row("section", "articleSection"),
    Row("slugline", "identifier: PropertyValue", note="propertyID `slugline`"),
    Row("guid", "identifier"),
    Row("alt_ids", "identifier: PropertyValue"),
    Row("version", "version"),
    Row("pub_status", "creativeWorkStatus"),
    Row("kind", "additionalType"),
    Row("genres", "genre: text or DefinedTerm"),
    Row("subjects", "about: DefinedTerm, Person, Organization, Place, Event"),
    Row("keywords", "keywords"),
    Row("rights", "copyrightHolder, copyrightNotice, copyrightYear, usageInfo, license"),
    Row("url", "url, mainEntityOfPage"),
    Row("body", "articleBody", note="the running text, or HTML; figures in image, video, audio"),
    Row("layers", "hasPart: Quotation", note="quotations with their speakers"),
    Row("related", "citation: CreativeWork", note="links inside the body: mentions"),
    Row("foreign", "as they stood", note="properties that the model does not know"),
)
"""The table of docs/formats/json-ld.md."""
NOT_CARRIED = {
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
