"""What of the model stands where in a NewsArticle of schema.org."""

from newsdoc.markup.mapping import Mapping

MAPPINGS = (
    Mapping("headline", "headline", "missing: the first words; required by search engines"),
    Mapping("alternative_headlines", "alternativeHeadline", "roles are lost"),
    Mapping("summary", "description"),
    Mapping("descriptions", "abstract", "roles are lost"),
    Mapping("authors", "author: Person or Organization", "name, url, email, image, jobTitle, affiliation, ..."),
    Mapping("contributors", "contributor"),
    Mapping("creditline", "creditText"),
    Mapping("publisher", "publisher: Organization"),
    Mapping("info_sources", "sourceOrganization"),
    Mapping("published", "datePublished", "missing: modified, created, version, dateline, 1970-01-01T00:00:00Z"),
    Mapping("modified", "dateModified"),
    Mapping("created", "dateCreated"),
    Mapping("expires", "expires"),
    Mapping("language", "inLanguage"),
    Mapping("dateline", "dateline", "the text"),
    Mapping("located", "locationCreated: Place", "name, identifier, additionalType, geo, containedInPlace"),
    Mapping("section", "articleSection"),
    Mapping("slugline", "identifier: PropertyValue", "propertyID `slugline`"),
    Mapping("guid", "identifier"),
    Mapping("alt_ids", "identifier: PropertyValue"),
    Mapping("version", "version"),
    Mapping("pub_status", "creativeWorkStatus"),
    Mapping("kind", "additionalType"),
    Mapping("genres", "genre: text or DefinedTerm"),
    Mapping("subjects", "about: DefinedTerm, Person, Organization, Place, Event"),
    Mapping("keywords", "keywords"),
    Mapping("rights", "copyrightHolder, copyrightNotice, copyrightYear, usageInfo, license"),
    Mapping("url", "url, mainEntityOfPage"),
    Mapping("body", "articleBody", "its paragraphs as plain text, or as HTML; figures in image, video, audio"),
    Mapping("layers", "hasPart: Quotation", "quotations with their speakers"),
    Mapping("related", "citation: CreativeWork", "links inside the body: mentions"),
)
"""The table of docs/formats/json-ld.md."""
